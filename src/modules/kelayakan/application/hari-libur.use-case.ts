import { type Pelaku, periksaIzin } from '#platform/access'
import type { Entri } from '#platform/audit'
import type { Jam } from '#platform/clock'
import type { Basis, Transaksi } from '#platform/db'
import { gagal, type Galat, ok, type Result } from '#shared'
import { type KalenderKota, masalahHari } from '../domain/hari-libur.ts'
import type { IsiUsulanLibur, PenyimpananHariLibur, UsulanLibur } from './hari-libur.port.ts'
import { bukaUntukDiputus, penulis } from './usul-putus.ts'

export interface DepsHariLibur {
  readonly basis: Basis
  readonly jam: Jam
  readonly idBaru: () => string
  readonly penyimpanan: PenyimpananHariLibur
  readonly catat: (trx: Transaksi, pelaku: Pelaku, entri: Entri) => Promise<void>
}
export interface HariLiburKota {
  /** Every list confirmed, oldest first. */
  readonly kalender: KalenderKota
  /** Newest first, decided or not. */
  readonly usulan: readonly UsulanLibur[]
}

export const buatDaftarHariLibur =
  (deps: DepsHariLibur) =>
  async (pelaku: Pelaku): Promise<Result<HariLiburKota, Galat>> => {
    const izin = periksaIzin(pelaku, 'parameter:usulkan')
    if (!izin.ok) return izin
    return deps.basis.transaksi(pelaku, async (trx) =>
      ok({
        kalender: await deps.penyimpanan.bacaHariLibur(trx),
        usulan: await deps.penyimpanan.daftarUsulan(trx),
      }),
    )
  }

/** Proposes the whole list of a year: what is in it replaces what was. */
export const buatUsulkanHariLibur =
  (deps: DepsHariLibur) =>
  async (m: IsiUsulanLibur, pelaku: Pelaku): Promise<Result<{ readonly id: string }, Galat>> => {
    const izin = periksaIzin(pelaku, 'parameter:usulkan')
    if (!izin.ok) return izin
    if (m.hari.length === 0) return gagal({ kode: 'hari-libur.kosong' })
    const salah = m.hari.findIndex((h, i) => masalahHari(h, m.tahun, m.hari.slice(0, i)) !== null)
    if (salah >= 0) return gagal({ kode: 'hari-libur.baris-salah', data: { tanggal: m.hari[salah]?.tanggal ?? '' } })
    if (m.cutiBukanHariKerja && !m.dasarCuti?.trim())
      return gagal({ kode: 'hari-libur.tanpa-dasar-cuti', data: { isian: 'dasarCuti' } })
    if (m.tanggalSumber > deps.jam.hariIni())
      return gagal({ kode: 'hari-libur.sumber-belum-terbit', data: { isian: 'tanggalSumber' } })
    const id = deps.idBaru()
    return deps.basis.transaksi(pelaku, async (trx): Promise<Result<{ readonly id: string }, Galat>> => {
      await deps.penyimpanan.kunci(trx)
      const ada = await deps.penyimpanan.daftarUsulan(trx)
      if (ada.some((u) => u.putusan === null && u.tahun === m.tahun))
        return gagal({ kode: 'hari-libur.usulan-sudah-ada', data: { tahun: String(m.tahun) } })
      await deps.penyimpanan.tambahUsulan(trx, { ...m, id }, penulis(pelaku))
      await deps.catat(trx, pelaku, {
        tindakan: 'hari-libur.diusulkan',
        objekJenis: 'hari-libur',
        objekId: id,
        rincian: { tahun: m.tahun, hari: m.hari.length, keputusan: m.nomor },
      })
      return ok({ id })
    })
  }

export interface MasukanPutusanLibur {
  readonly id: string
  readonly putusan: 'sah' | 'ditolak'
  readonly alasan: string
  readonly kantor: string
}
/** Confirms or rejects a list. Nobody decides on his own. */
export const buatPutuskanHariLibur =
  (deps: DepsHariLibur) =>
  async (m: MasukanPutusanLibur, pelaku: Pelaku): Promise<Result<{ readonly tahun: number }, Galat>> => {
    const izin = periksaIzin(pelaku, 'parameter:sahkan')
    if (!izin.ok) return izin
    return deps.basis.transaksi(pelaku, async (trx): Promise<Result<{ readonly tahun: number }, Galat>> => {
      const terbuka = await bukaUntukDiputus(deps.penyimpanan, trx, { id: m.id, perihal: 'hari-libur' }, pelaku)
      if (!terbuka.ok) return terbuka
      const u = terbuka.value
      const { putusan, alasan, kantor } = m
      const saat = deps.jam.sekarang().toISOString()
      await deps.penyimpanan.tambahPutusan(
        trx,
        { id: deps.idBaru(), usulanId: u.id, putusan, alasan, kantor, pada: saat },
        penulis(pelaku),
      )
      await deps.catat(trx, pelaku, {
        tindakan: putusan === 'sah' ? 'hari-libur.disahkan' : 'hari-libur.ditolak',
        objekJenis: 'hari-libur',
        objekId: u.id,
        rincian: { tahun: u.tahun, hari: u.hari.length, keputusan: u.nomor },
      })
      return ok({ tahun: u.tahun })
    })
  }

export const susunUseHariLibur = (deps: DepsHariLibur) => ({
  daftarHariLibur: buatDaftarHariLibur(deps),
  usulkanHariLibur: buatUsulkanHariLibur(deps),
  putuskanHariLibur: buatPutuskanHariLibur(deps),
})
export type UseHariLibur = ReturnType<typeof susunUseHariLibur>
