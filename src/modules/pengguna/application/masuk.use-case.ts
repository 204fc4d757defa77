import type { Pelaku } from '#platform/access'
import { catat } from '#platform/audit'
import type { HasilMasuk } from '#platform/session'
import { ok, type Galat, type Result } from '#shared'
import { pemuat, surelRapi, tanpaPeran, type DepsPengguna } from './deps.ts'

export interface Permintaan {
  readonly request: Request
  readonly alamat: string
}

async function berhasil(deps: DepsPengguna, hasil: HasilMasuk, alamat: string, cara: string): Promise<HasilMasuk> {
  const { penggunaId, instansiId } = hasil
  if (hasil.langkah !== 'masuk' || !penggunaId || !instansiId) return hasil
  await deps.basis.transaksi(pemuat(instansiId), async (trx) => {
    const pengguna = await deps.repo.baca(trx, penggunaId)
    await deps.repo.catatMasuk(trx, penggunaId, alamat)
    await catat(trx, tanpaPeran(instansiId, pengguna?.nama ?? penggunaId), {
      tindakan: 'pengguna.masuk',
      objekJenis: 'pengguna',
      objekId: penggunaId,
      rincian: { alamat, cara },
    })
  })
  deps.lupakan(penggunaId)
  return hasil
}

export const buatMasuk =
  (deps: DepsPengguna, instansiId: string) =>
  async (isi: { surel: string; sandi: string }, dari: Permintaan): Promise<Result<HasilMasuk, Galat>> => {
    const hasil = await deps.sesi.masuk(isi, dari)
    if (hasil.ok) return ok(await berhasil(deps, hasil.value, dari.alamat, 'kata-sandi'))
    // The moment an account is locked is on record; the single wrong guesses before it are not.
    if (hasil.error.kode === 'masuk.terkunci' && hasil.error.data?.baru === 1)
      await deps.basis.transaksi(pemuat(instansiId), async (trx) => {
        const pengguna = await deps.repo.cariSurel(trx, surelRapi(isi.surel))
        if (pengguna)
          await catat(trx, tanpaPeran(instansiId, 'Tepat'), {
            tindakan: 'pengguna.terkunci',
            objekJenis: 'pengguna',
            objekId: pengguna.id,
            rincian: { alamat: dari.alamat },
          })
      })
    return hasil
  }

export const buatFaktorKedua =
  (deps: DepsPengguna) =>
  async (isi: { kode: string }, dari: Permintaan): Promise<Result<HasilMasuk, Galat>> => {
    const hasil = await deps.sesi.faktorKedua(isi.kode, dari)
    return hasil.ok ? ok(await berhasil(deps, hasil.value, dari.alamat, 'faktor-kedua')) : hasil
  }

/** The provider's answer; a session it opened is recorded like any other sign-in. */
export const buatSelesaiOidc =
  (deps: DepsPengguna) =>
  async (dari: Permintaan): Promise<Response> => {
    const jawab = await deps.sesi.selesaiOidc(dari)
    const kuki = jawab.headers.getSetCookie()
    const cookie = kuki.map((k) => k.split(';')[0]).join('; ')
    const akun = await deps.sesi.akunDari(new Request(dari.request.url, { headers: { cookie } }))
    if (akun) await berhasil(deps, { langkah: 'masuk', kuki, ...akun }, dari.alamat, 'oidc')
    return jawab
  }

export const buatKeluar =
  (deps: DepsPengguna) =>
  async (dari: Permintaan, pelaku: Pelaku | null): Promise<readonly string[]> => {
    const kuki = await deps.sesi.keluar(dari)
    if (pelaku?.penggunaId) deps.lupakan(pelaku.penggunaId)
    return kuki
  }
