import { periksaIzin, type Pelaku } from '#platform/access'
import { catat } from '#platform/audit'
import { gagal, ok, type Galat, type Result } from '#shared'
import type { Pengguna } from '../domain/pengguna.ts'
import { dalamTransaksi, surelRapi, surelSah, type DepsPengguna } from './deps.ts'
import { cariNip } from './undang.use-case.ts'

/** The account closes at once: sessions end, links die, no way of signing in remains. Nothing is deleted. */
export const buatNonaktifkan =
  (deps: DepsPengguna) =>
  async (isi: { id: string; alasan: string }, pelaku: Pelaku): Promise<Result<Pengguna, Galat>> => {
    const izin = periksaIzin(pelaku, 'pengguna:kelola')
    if (!izin.ok) return izin
    if (isi.id === pelaku.penggunaId) return gagal({ kode: 'pengguna.diri-sendiri' })
    const hasil = await dalamTransaksi<Pengguna>(deps.basis, pelaku, async (trx) => {
      const lama = await deps.repo.baca(trx, isi.id)
      if (!lama) return gagal({ kode: 'pengguna.tidak-ditemukan' })
      if (lama.status === 'nonaktif') return gagal({ kode: 'pengguna.sedang-nonaktif' })
      if ((await deps.repo.adminLain(trx, lama.id, deps.jam.hariIni())) === 0)
        return gagal({ kode: 'pengguna.admin-terakhir' })
      const baru: Pengguna = { ...lama, status: 'nonaktif', alasan: isi.alasan.trim() }
      await deps.repo.simpan(trx, baru, pelaku.penggunaId)
      await deps.repo.batalkanTautan(trx, lama.id)
      await catat(trx, pelaku, {
        tindakan: 'pengguna.dinonaktifkan',
        objekJenis: 'pengguna',
        objekId: lama.id,
        rincian: { alasan: baru.alasan },
      })
      return ok(baru)
    })
    if (!hasil.ok) return hasil
    if (hasil.value.akunId) await deps.sesi.setelNonaktif(hasil.value.akunId, true)
    deps.lupakan(isi.id)
    return hasil
  }

export const buatAktifkan =
  (deps: DepsPengguna) =>
  async (isi: { id: string; alasan: string }, pelaku: Pelaku): Promise<Result<Pengguna, Galat>> => {
    const izin = periksaIzin(pelaku, 'pengguna:kelola')
    if (!izin.ok) return izin
    const hasil = await dalamTransaksi<Pengguna>(deps.basis, pelaku, async (trx) => {
      const lama = await deps.repo.baca(trx, isi.id)
      if (!lama) return gagal({ kode: 'pengguna.tidak-ditemukan' })
      if (lama.status !== 'nonaktif') return gagal({ kode: 'pengguna.tidak-nonaktif' })
      const baru: Pengguna = { ...lama, status: lama.akunId ? 'aktif' : 'diundang', alasan: isi.alasan.trim() }
      await deps.repo.simpan(trx, baru, pelaku.penggunaId)
      await catat(trx, pelaku, {
        tindakan: 'pengguna.diaktifkan',
        objekJenis: 'pengguna',
        objekId: lama.id,
        rincian: { alasan: baru.alasan },
      })
      return ok(baru)
    })
    if (!hasil.ok) return hasil
    if (hasil.value.akunId) await deps.sesi.setelNonaktif(hasil.value.akunId, false)
    deps.lupakan(isi.id)
    return hasil
  }

/** Ends a lock-out after wrong passwords. */
export const buatBukaKunci =
  (deps: DepsPengguna) =>
  async (isi: { id: string }, pelaku: Pelaku): Promise<Result<Pengguna, Galat>> => {
    const izin = periksaIzin(pelaku, 'pengguna:kelola')
    if (!izin.ok) return izin
    return dalamTransaksi<Pengguna>(deps.basis, pelaku, async (trx) => {
      const pengguna = await deps.repo.baca(trx, isi.id)
      if (!pengguna) return gagal({ kode: 'pengguna.tidak-ditemukan' })
      if (!(await deps.sesi.bukaKunci(pengguna.surel))) return gagal({ kode: 'pengguna.tidak-terkunci' })
      await catat(trx, pelaku, { tindakan: 'pengguna.kunci-dibuka', objekJenis: 'pengguna', objekId: pengguna.id })
      return ok(pengguna)
    })
  }

export const buatUbahPengguna =
  (deps: DepsPengguna) =>
  async (
    isi: { id: string; nama: string; surel: string; nip?: string | null },
    pelaku: Pelaku,
  ): Promise<Result<Pengguna, Galat>> => {
    const izin = periksaIzin(pelaku, 'pengguna:kelola')
    if (!izin.ok) return izin
    const surel = surelRapi(isi.surel)
    if (!surelSah(surel)) return gagal({ kode: 'pengguna.surel-tidak-sah' })
    const hasil = await dalamTransaksi<Pengguna>(deps.basis, pelaku, async (trx) => {
      const lama = await deps.repo.baca(trx, isi.id)
      if (!lama) return gagal({ kode: 'pengguna.tidak-ditemukan' })
      const pegawaiId = await cariNip(deps, trx, isi.nip)
      if (!pegawaiId.ok) return pegawaiId
      // Pointing one's own account at another person would open that person's own pages.
      if (lama.id === pelaku.penggunaId && pegawaiId.value !== lama.pegawaiId)
        return gagal({ kode: 'pengguna.peran-sendiri' })
      const pemilik = await deps.repo.cariSurel(trx, surel)
      if (pemilik && pemilik.id !== lama.id) return gagal({ kode: 'pengguna.surel-sudah-ada' })
      const baru: Pengguna = { ...lama, nama: isi.nama.trim(), surel, pegawaiId: pegawaiId.value }
      await deps.repo.simpan(trx, baru, pelaku.penggunaId)
      // The person the account now stands for sees it, and so does the one it no longer stands for.
      for (const orang of new Set([baru.pegawaiId, lama.pegawaiId ?? baru.pegawaiId]))
        await catat(trx, pelaku, {
          tindakan: 'pengguna.diubah',
          objekJenis: 'pengguna',
          objekId: lama.id,
          pegawaiId: orang,
          rincian: {
            bidang: (['nama', 'surel', 'pegawaiId'] as const).filter((k) => baru[k] !== lama[k]),
          },
        })
      if (lama.akunId) {
        const akun = await deps.sesi.ubahAkun(lama.akunId, { nama: baru.nama, surel })
        if (!akun.ok) return akun
      }
      return ok(baru)
    })
    if (hasil.ok) deps.lupakan(isi.id)
    return hasil
  }
