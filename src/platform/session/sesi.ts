import { createHash } from 'node:crypto'
import type pg from 'pg'
import { gagal, ok, type Result } from '#shared'
import { awalanKuki, buatMesin, KEPALA_ALAMAT, type Mesin, type OpsiOidc } from './mesin.ts'
import { periksaSandi, sidikSandi } from './kata-sandi.ts'
import {
  ambilJatah,
  bukaKunci,
  hitungPercobaan,
  kolamIdentitas,
  kunciBilaHabis,
  yangTerkunci,
  type PutusanKunci,
} from './kolam.ts'
import { coba, kepala, NAMA_KUKI_SESI, terkunci } from './panggilan.ts'
import type { AkunSesi, GalatSesi, HasilMasuk, Kuki, OpsiSesi, Permintaan, SesiTerbuka } from './sesi.tipe.ts'

const UMUR_SESI_JAM = 12
const LAJU_PER_MENIT = 60

export class LayananSesi {
  private readonly pool: pg.Pool
  private readonly mesin: Mesin
  private mesinOidc: Mesin | undefined
  private readonly laju: number

  constructor(private readonly opsi: OpsiSesi) {
    this.pool = kolamIdentitas(opsi.urlBasis)
    this.mesin = this.buat(false)
    this.laju = opsi.lajuPerMenit ?? LAJU_PER_MENIT
  }

  private buat(denganOidc: boolean): Mesin {
    return buatMesin({
      pool: this.pool,
      rahasia: this.opsi.rahasia,
      url: this.opsi.url,
      umurSesiDetik: (this.opsi.umurSesiJam ?? UMUR_SESI_JAM) * 3600,
      oidc: denganOidc ? this.opsi.oidc : undefined,
      catat: this.opsi.catat ?? ((pesan) => console.error(`masuk: ${pesan}`)),
    })
  }

  private dalam = async () => (await this.mesin.$context).internalAdapter

  /** Identity behind the request's session cookie; null when there is none or it has ended. */
  async akunDari(request: Request): Promise<AkunSesi | null> {
    if (this.kukiSesi(request) === null) return null
    const ada = await this.mesin.api.getSession({
      headers: new Headers({ cookie: request.headers.get('cookie') ?? '' }),
    })
    if (!ada || ada.user.nonaktif) return null
    return {
      akunId: ada.user.id,
      penggunaId: ada.user.penggunaId,
      instansiId: ada.user.instansiId,
      surel: ada.user.email,
      sesiId: ada.session.id,
      berakhir: new Date(ada.session.expiresAt),
      faktorKedua: ada.user.twoFactorEnabled === true,
    }
  }

  /** The raw cookie, as a key for a short-lived cache; its signature is checked by `akunDari`. */
  kukiSesi(request: Request): string | null {
    const nama = `${awalanKuki(this.opsi.url)}.${NAMA_KUKI_SESI}`
    for (const bagian of (request.headers.get('cookie') ?? '').split(';')) {
      const i = bagian.indexOf('=')
      if (i > 0 && bagian.slice(0, i).trim() === nama) return bagian.slice(i + 1).trim()
    }
    return null
  }

  async masuk(
    isi: { readonly surel: string; readonly sandi: string },
    dari: Permintaan,
  ): Promise<Result<HasilMasuk, GalatSesi>> {
    const tunggu = await ambilJatah(this.pool, `masuk:${dari.alamat}`, { window: 60, max: this.laju })
    if (tunggu !== null) return gagal({ kode: 'masuk.terlalu-sering', data: { detik: tunggu } })
    const surel = isi.surel.trim().toLowerCase()
    const jatah = await hitungPercobaan(this.pool, surel)
    if (!jatah.boleh) return terkunci(jatah.terkunciSampai)
    const hasil = await coba(
      () =>
        this.mesin.api.signInEmail({
          body: { email: surel, password: isi.sandi },
          headers: kepala(dari, true),
          returnHeaders: true,
        }),
      {
        INVALID_EMAIL_OR_PASSWORD: 'masuk.salah',
        INVALID_EMAIL: 'masuk.salah',
        PASSWORD_TOO_LONG: 'masuk.salah',
        AKUN_NONAKTIF: 'akses.akun-nonaktif',
      },
    )
    if (!hasil.ok) return hasil.error.kode === 'masuk.salah' ? this.salah(surel, jatah) : hasil
    await bukaKunci(this.pool, surel)
    return ok(await this.hasilMasuk(hasil.value))
  }

  private async salah(surel: string, jatah: PutusanKunci): Promise<Result<never, GalatSesi>> {
    const sampai = await kunciBilaHabis(this.pool, surel)
    return sampai ? terkunci(sampai, 1) : gagal({ kode: 'masuk.salah', data: { sisa: jatah.sisa } })
  }

  private async hasilMasuk(jawab: { headers: Headers; response: unknown }): Promise<HasilMasuk> {
    const kuki = jawab.headers.getSetCookie()
    const isi = jawab.response as { twoFactorRedirect?: boolean; user?: { id: string } }
    if (isi.twoFactorRedirect) return { langkah: 'faktor-kedua', kuki }
    const akun = isi.user ? await (await this.dalam()).findUserById(isi.user.id) : null
    const milik = akun as unknown as { penggunaId: string; instansiId: string } | null
    return { langkah: 'masuk', kuki, penggunaId: milik?.penggunaId, instansiId: milik?.instansiId }
  }

  /** Second step: a code of the authenticator, or one of the reserve codes. */
  async faktorKedua(kode: string, dari: Permintaan): Promise<Result<HasilMasuk, GalatSesi>> {
    const bersih = kode.replace(/\s/g, '')
    const totp = /^\d{6}$/.test(bersih)
    const opsi = { body: { code: bersih }, headers: kepala(dari, true), returnHeaders: true } as const
    const hasil = await coba(() => (totp ? this.mesin.api.verifyTOTP(opsi) : this.mesin.api.verifyBackupCode(opsi)), {
      INVALID_CODE: 'masuk.kode-salah',
      INVALID_BACKUP_CODE: 'masuk.kode-salah',
      INVALID_TWO_FACTOR_COOKIE: 'masuk.langkah-kedaluwarsa',
      TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'masuk.langkah-kedaluwarsa',
      ACCOUNT_TEMPORARILY_LOCKED: 'masuk.kode-terkunci',
      TOTP_NOT_ENABLED: 'masuk.langkah-kedaluwarsa',
      BACKUP_CODES_NOT_ENABLED: 'masuk.langkah-kedaluwarsa',
      AKUN_NONAKTIF: 'akses.akun-nonaktif',
    })
    if (!hasil.ok) return hasil
    const { token, user } = hasil.value.response as { token: string; user: { id: string } }
    if (totp && !(await this.kodeBelumTerpakai(user.id, bersih))) {
      await (await this.dalam()).deleteSession(token)
      return gagal({ kode: 'masuk.kode-terpakai' })
    }
    return ok(await this.hasilMasuk(hasil.value))
  }

  /**
   * A code lets in once (RFC 6238, 5.2), although it is right for a minute and a half. Asked after it was found right,
   * so that guesses use up nobody's code.
   */
  private async kodeBelumTerpakai(akunId: string, kode: string): Promise<boolean> {
    const sidik = createHash('sha256').update(`${akunId}\0${kode}`).digest('hex')
    return (await ambilJatah(this.pool, `totp:${sidik}`, { window: 120, max: 1 })) === null
  }

  async keluar(dari: Permintaan): Promise<Kuki> {
    const { headers } = await this.mesin.api.signOut({ headers: kepala(dari), returnHeaders: true })
    return headers.getSetCookie()
  }

  /** An account for a user who has none; for the same user again, only the password changes. */
  async buatAkun(isi: {
    surel: string
    nama: string
    sandi: string
    instansiId: string
    penggunaId: string
  }): Promise<Result<string, GalatSesi>> {
    const masalah = periksaSandi(isi.sandi, isi.surel)
    if (masalah) return gagal({ kode: masalah })
    const dalam = await this.dalam()
    const ada = await dalam.findUserByEmail(isi.surel)
    if (ada) {
      if ((ada.user as unknown as { penggunaId: string }).penggunaId !== isi.penggunaId)
        return gagal({ kode: 'pengguna.surel-sudah-ada' })
      await this.tulisSandi(ada.user.id, isi.sandi)
      return ok(ada.user.id)
    }
    const akun = await dalam.createUser(
      {
        email: isi.surel,
        name: isi.nama,
        emailVerified: true,
        instansiId: isi.instansiId,
        penggunaId: isi.penggunaId,
        nonaktif: false,
      },
      { method: 'admin' },
    )
    await this.tulisSandi(akun.id, isi.sandi)
    return ok(akun.id)
  }

  private async tulisSandi(akunId: string, sandi: string): Promise<void> {
    const dalam = await this.dalam()
    const sidik = await sidikSandi(sandi)
    if (await dalam.findCredentialAccount(akunId)) await dalam.updatePassword(akunId, sidik)
    else await dalam.linkAccount({ userId: akunId, providerId: 'credential', accountId: akunId, password: sidik })
  }

  /** By reset link: new password, every session ended, lock and lost second factor removed. */
  async aturUlangSandi(akunId: string, sandi: string): Promise<Result<true, GalatSesi>> {
    const dalam = await this.dalam()
    const akun = await dalam.findUserById(akunId)
    if (!akun) return gagal({ kode: 'pengguna.tidak-ditemukan' })
    const masalah = periksaSandi(sandi, akun.email)
    if (masalah) return gagal({ kode: masalah })
    await this.tulisSandi(akunId, sandi)
    await dalam.deleteUserSessions(akunId)
    await this.hapusFaktorKedua(akunId)
    await bukaKunci(this.pool, akun.email)
    return ok(true)
  }

  /** The user changes his own; his other sessions end. */
  async gantiSandi(
    isi: { lama: string; baru: string; surel: string },
    dari: Permintaan,
  ): Promise<Result<Kuki, GalatSesi>> {
    const masalah = periksaSandi(isi.baru, isi.surel)
    if (masalah) return gagal({ kode: masalah })
    const hasil = await this.denganSandi(isi.surel, () =>
      this.mesin.api.changePassword({
        body: { currentPassword: isi.lama, newPassword: isi.baru, revokeOtherSessions: true },
        headers: kepala(dari),
        returnHeaders: true,
      }),
    )
    return hasil.ok ? ok(hasil.value.headers.getSetCookie()) : hasil
  }

  /** What asks for the password again. Wrong ones count as at sign-in: an open session is no place to guess at it. */
  private async denganSandi<T>(surel: string, kerja: () => Promise<T>): Promise<Result<T, GalatSesi>> {
    const jatah = await hitungPercobaan(this.pool, surel)
    if (!jatah.boleh) return terkunci(jatah.terkunciSampai)
    const hasil = await coba(kerja, {
      INVALID_PASSWORD: 'sandi.lama-salah',
      PASSWORD_TOO_LONG: 'sandi.lama-salah',
      CREDENTIAL_ACCOUNT_NOT_FOUND: 'sandi.tidak-ada',
      TOTP_ALREADY_ENABLED: 'faktor-kedua.sudah-aktif',
    })
    if (hasil.ok) await bukaKunci(this.pool, surel)
    else if (hasil.error.kode === 'sandi.lama-salah') await kunciBilaHabis(this.pool, surel)
    return hasil
  }

  async daftarSesi(akunId: string): Promise<SesiTerbuka[]> {
    const sesi = await (await this.dalam()).listSessions(akunId, { onlyActiveSessions: true })
    return sesi
      .map((s) => ({
        id: s.id,
        alamat: s.ipAddress ?? null,
        peramban: s.userAgent ?? null,
        dibuat: new Date(s.createdAt),
        berakhir: new Date(s.expiresAt),
      }))
      .sort((a, b) => b.dibuat.getTime() - a.dibuat.getTime())
  }

  async cabutSesi(akunId: string, sesiId: string): Promise<boolean> {
    const dalam = await this.dalam()
    const sesi = (await dalam.listSessions(akunId)).find((s) => s.id === sesiId)
    if (!sesi) return false
    await dalam.deleteSession(sesi.token)
    return true
  }

  async cabutSemuaSesi(akunId: string): Promise<void> {
    await (await this.dalam()).deleteUserSessions(akunId)
  }

  /** Deactivated: no session lives, none can begin. */
  async setelNonaktif(akunId: string, nonaktif: boolean): Promise<void> {
    const dalam = await this.dalam()
    await dalam.updateUser(akunId, { nonaktif })
    if (nonaktif) await dalam.deleteUserSessions(akunId)
  }

  async ubahAkun(akunId: string, isi: { nama?: string; surel?: string }): Promise<Result<true, GalatSesi>> {
    const dalam = await this.dalam()
    const ada = isi.surel ? await dalam.findUserByEmail(isi.surel) : null
    if (ada && ada.user.id !== akunId) return gagal({ kode: 'pengguna.surel-sudah-ada' })
    await dalam.updateUser(akunId, {
      ...(isi.nama ? { name: isi.nama } : {}),
      ...(isi.surel ? { email: isi.surel.toLowerCase(), emailVerified: true } : {}),
    })
    return ok(true)
  }

  bukaKunci = (surel: string): Promise<boolean> => bukaKunci(this.pool, surel)
  terkunci = (surel: readonly string[]): Promise<Map<string, Date>> => yangTerkunci(this.pool, surel)

  /** First half of switching the second factor on: nothing changes until a code proves the device has the secret. */
  async mulaiFaktorKedua(
    isi: { sandi: string; surel: string },
    dari: Permintaan,
  ): Promise<Result<{ uri: string; kodeCadangan: readonly string[] }, GalatSesi>> {
    const hasil = await this.denganSandi(isi.surel, () =>
      this.mesin.api.enableTwoFactor({ body: { password: isi.sandi, method: 'totp' }, headers: kepala(dari) }),
    )
    if (!hasil.ok) return hasil
    const { totpURI, backupCodes } = hasil.value as { totpURI: string; backupCodes: string[] }
    return ok({ uri: totpURI, kodeCadangan: backupCodes })
  }

  async pastikanFaktorKedua(isi: { kode: string; akunId: string }, dari: Permintaan): Promise<Result<Kuki, GalatSesi>> {
    const code = isi.kode.replace(/\s/g, '')
    const hasil = await coba(
      () => this.mesin.api.verifyTOTP({ body: { code }, headers: kepala(dari), returnHeaders: true }),
      { INVALID_CODE: 'masuk.kode-salah', TOTP_NOT_ENABLED: 'faktor-kedua.belum-dimulai' },
    )
    if (!hasil.ok) return hasil
    await this.kodeBelumTerpakai(isi.akunId, code)
    return ok(hasil.value.headers.getSetCookie())
  }

  async matikanFaktorKedua(isi: { sandi: string; surel: string }, dari: Permintaan): Promise<Result<Kuki, GalatSesi>> {
    const hasil = await this.denganSandi(isi.surel, () =>
      this.mesin.api.disableTwoFactor({
        body: { password: isi.sandi },
        headers: kepala(dari),
        returnHeaders: true,
      }),
    )
    return hasil.ok ? ok(hasil.value.headers.getSetCookie()) : hasil
  }

  private async hapusFaktorKedua(akunId: string): Promise<void> {
    const { adapter, internalAdapter } = await this.mesin.$context
    await adapter.deleteMany({ model: 'twoFactor', where: [{ field: 'userId', value: akunId }] })
    await internalAdapter.updateUser(akunId, { twoFactorEnabled: false })
  }

  /** Name of the configured provider, for the button. */
  get oidc(): string | null {
    return this.opsi.oidc?.nama ?? null
  }

  /** Address of the provider to send the browser to. Built on first use: a provider that is down delays nobody else. */
  async mulaiOidc(lanjut: string, dari: Permintaan): Promise<Result<{ ke: string; kuki: Kuki }, GalatSesi>> {
    if (!this.opsi.oidc) return gagal({ kode: 'masuk.oidc-tidak-ada' })
    this.mesinOidc ??= this.buat(true)
    const { mesinOidc } = this
    const hasil = await coba(
      () =>
        mesinOidc.api.signInSocial({
          body: { provider: 'oidc', callbackURL: lanjut, disableRedirect: true },
          headers: kepala(dari, true),
          returnHeaders: true,
        }),
      { PROVIDER_NOT_FOUND: 'masuk.oidc-tidak-menjawab' },
    )
    if (!hasil.ok) return hasil
    return ok({ ke: String(hasil.value.response.url), kuki: hasil.value.headers.getSetCookie() })
  }

  /** The provider's answer (GET /masuk/callback/oidc); the library checks state, nonce and signature and redirects. */
  async selesaiOidc({ request, alamat }: Permintaan): Promise<Response> {
    if (!this.opsi.oidc) return new Response(null, { status: 404 })
    this.mesinOidc ??= this.buat(true)
    const headers = new Headers(request.headers)
    headers.set(KEPALA_ALAMAT, alamat)
    return this.mesinOidc.handler(new Request(request.url, { method: 'GET', headers }))
  }

  tutup = (): Promise<void> => this.pool.end()
}

export const bukaSesi = (opsi: OpsiSesi): LayananSesi => new LayananSesi(opsi)

/** TEPAT_OIDC_PENERBIT, TEPAT_OIDC_KLIEN, TEPAT_OIDC_RAHASIA, TEPAT_OIDC_NAMA. Half a configuration is refused. */
export function oidcDariLingkungan(env: Readonly<Record<string, string | undefined>>): OpsiOidc | undefined {
  const penerbit = env.TEPAT_OIDC_PENERBIT
  const klien = env.TEPAT_OIDC_KLIEN
  if (!penerbit && !klien) return undefined
  if (!penerbit || !klien) throw new Error('OIDC perlu TEPAT_OIDC_PENERBIT dan TEPAT_OIDC_KLIEN bersama-sama')
  if (!URL.canParse(penerbit)) throw new Error(`TEPAT_OIDC_PENERBIT bukan alamat: ${penerbit}`)
  if (!env.TEPAT_URL) throw new Error('OIDC perlu TEPAT_URL: penyedia harus tahu alamat kembali')
  return { nama: env.TEPAT_OIDC_NAMA ?? 'SSO', penerbit, klien, rahasia: env.TEPAT_OIDC_RAHASIA }
}
