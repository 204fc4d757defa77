import { catat } from '#platform/audit'
import { periksaSandi } from '#platform/session'
import { gagal, ok, type Galat, type Result } from '#shared'
import type { JenisTautan, Pengguna } from '../domain/pengguna.ts'
import { dalamTransaksi, pemuat, sidikToken, tanpaPeran, type DepsPengguna } from './deps.ts'
import type { Tautan } from './pengguna.port.ts'

export interface IsiTautan {
  readonly jenis: JenisTautan
  readonly nama: string
  readonly surel: string
  readonly kedaluwarsaPada: Date
}

const SEBAB = (t: Tautan | null, kini: Date): string | null => {
  if (!t) return 'tautan.tidak-dikenal'
  if (t.dipakaiPada) return 'tautan.sudah-dipakai'
  if (t.dibatalkanPada) return 'tautan.dibatalkan'
  return new Date(t.kedaluwarsaPada) <= kini ? 'tautan.kedaluwarsa' : null
}

/** What the link is for, before anybody types a password. Looking does not use it up. */
export const buatBacaTautan =
  (deps: DepsPengguna, instansiId: string) =>
  async (isi: { token: string; jenis: JenisTautan }): Promise<Result<IsiTautan, Galat>> =>
    dalamTransaksi(deps.basis, pemuat(instansiId), async (trx) => {
      const tautan = await deps.repo.tautan(trx, sidikToken(isi.token))
      const cocok = tautan?.jenis === isi.jenis ? tautan : null
      const sebab = SEBAB(cocok, deps.jam.sekarang())
      if (!cocok || sebab) return gagal({ kode: sebab ?? 'tautan.tidak-dikenal' })
      const pengguna = await deps.repo.baca(trx, cocok.penggunaId)
      if (!pengguna || pengguna.status === 'nonaktif') return gagal({ kode: 'tautan.tidak-dikenal' })
      return ok({
        jenis: cocok.jenis,
        nama: pengguna.nama,
        surel: pengguna.surel,
        kedaluwarsaPada: new Date(cocok.kedaluwarsaPada),
      })
    })

/** Sets the password by the link; it works once, whoever comes first. */
export const buatPakaiTautan =
  (deps: DepsPengguna, instansiId: string) =>
  async (isi: { token: string; jenis: JenisTautan; sandi: string }): Promise<Result<{ surel: string }, Galat>> => {
    const hasil = await dalamTransaksi<Pengguna>(deps.basis, pemuat(instansiId), async (trx) => {
      const lama = await deps.repo.tautan(trx, sidikToken(isi.token))
      if (!lama || lama.jenis !== isi.jenis) return gagal({ kode: 'tautan.tidak-dikenal' })
      const pengguna = await deps.repo.baca(trx, lama.penggunaId)
      if (!pengguna || pengguna.status === 'nonaktif') return gagal({ kode: 'tautan.tidak-dikenal' })
      // Before the link is spent: a weak password must not cost the invitation.
      const masalah = periksaSandi(isi.sandi, pengguna.surel)
      if (masalah) return gagal({ kode: masalah })
      const dipakai = await deps.repo.pakaiTautan(trx, sidikToken(isi.token))
      if (!dipakai) return gagal({ kode: SEBAB(lama, deps.jam.sekarang()) ?? 'tautan.sudah-dipakai' })
      const akun = await siapkanAkun(deps, instansiId, pengguna, isi.sandi)
      if (!akun.ok) return akun
      const jadi: Pengguna = { ...pengguna, akunId: akun.value, status: 'aktif', alasan: null }
      if (pengguna.status !== 'aktif' || pengguna.akunId !== akun.value) await deps.repo.simpan(trx, jadi, null)
      await catat(trx, tanpaPeran(instansiId, pengguna.nama), {
        tindakan: isi.jenis === 'undangan' ? 'pengguna.undangan-diterima' : 'pengguna.sandi-diatur-ulang',
        objekJenis: 'pengguna',
        objekId: pengguna.id,
      })
      return ok(jadi)
    })
    if (!hasil.ok) return hasil
    deps.lupakan(hasil.value.id)
    return ok({ surel: hasil.value.surel })
  }

async function siapkanAkun(
  deps: DepsPengguna,
  instansiId: string,
  pengguna: Pengguna,
  sandi: string,
): Promise<Result<string, Galat>> {
  if (pengguna.akunId) {
    const hasil = await deps.sesi.aturUlangSandi(pengguna.akunId, sandi)
    return hasil.ok ? ok(pengguna.akunId) : hasil
  }
  return deps.sesi.buatAkun({ surel: pengguna.surel, nama: pengguna.nama, sandi, instansiId, penggunaId: pengguna.id })
}
