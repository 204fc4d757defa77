import type { JenisDokumen } from '#modules/kelayakan'
import { type Pelaku, periksaIzin } from '#platform/access'
import { gagal, type Galat, type IsoDate, ok, type Result } from '#shared'
import type { BarisSurat, Surat } from '../domain/surat.ts'
import { BERKAS_HILANG } from './berkas.use-case.ts'
import type { DepsPersetujuan } from './deps.ts'

export const UKURAN_PINDAIAN_MAKS = 15 * 1024 * 1024
const TERBANYAK = 200

export interface MasukanSurat {
  readonly berkasId: string
  readonly jenis: JenisDokumen
  readonly nomor: string
  readonly tanggal: IsoDate
  readonly cara: 'tempel' | 'impor'
  /** `sama-usulan` = every name and post exactly as proposed. */
  readonly baris: readonly BarisSurat[] | 'sama-usulan'
  readonly pindaian?: { readonly nama: string; readonly isi: Uint8Array }
}

/** What a file is by its first bytes: names lie. */
export function tipePindaian(isi: Uint8Array): string | undefined {
  const mulai = (...b: number[]): boolean => b.every((x, i) => isi[i] === x)
  if (mulai(0x25, 0x50, 0x44, 0x46, 0x2d)) return 'application/pdf'
  if (mulai(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png'
  return mulai(0xff, 0xd8, 0xff) ? 'image/jpeg' : undefined
}

/** Enters a letter with its list. The same kind and number again is another version, never an overwriting. */
export const buatCatatSurat =
  (deps: DepsPersetujuan) =>
  async (m: MasukanSurat, pelaku: Pelaku): Promise<Result<{ readonly id: string; readonly versi: number }, Galat>> => {
    const izin = periksaIzin(pelaku, 'rencana:usulkan')
    if (!izin.ok) return izin
    if (m.tanggal > deps.jam.hariIni()) return gagal({ kode: 'persetujuan.surat-belum-terbit' })
    let pindaian: { nama: string; tipe: string; sidik: string; isi: Uint8Array } | undefined
    if (m.pindaian) {
      const tipe = tipePindaian(m.pindaian.isi)
      if (!tipe) return gagal({ kode: 'persetujuan.pindaian-bukan-gambar', data: { nama: m.pindaian.nama } })
      pindaian = { ...m.pindaian, tipe, sidik: deps.sidik(m.pindaian.isi) }
    }
    return deps.basis.transaksi(pelaku, async (trx): Promise<Result<{ id: string; versi: number }, Galat>> => {
      const berkas = await deps.penyimpanan.bacaBerkas(trx, m.berkasId)
      if (!berkas) return gagal(BERKAS_HILANG)
      await deps.penyimpanan.kunciBerkas(trx, m.berkasId)
      const id = deps.idBaru()
      const { berkasId, jenis, nomor, tanggal, cara } = m
      const baris = m.baris === 'sama-usulan' ? berkas.masukan.usulan.map(({ nip, ke }) => ({ nip, ke })) : m.baris
      const versi = await deps.penyimpanan.tambahSurat(
        trx,
        { id, berkasId, jenis, nomor: nomor.trim(), tanggal, cara, baris, ...(pindaian && { pindaian }) },
        { nama: pelaku.nama, penggunaId: pelaku.penggunaId },
      )
      await deps.catatBanyak(trx, pelaku, [
        {
          tindakan: 'surat.dicatat',
          objekJenis: 'surat',
          objekId: id,
          rincian: {
            berkasId,
            jenis,
            nomor,
            tanggal,
            versi,
            baris: baris.length,
            sidikPindaian: pindaian?.sidik ?? null,
          },
        },
      ])
      return ok({ id, versi })
    })
  }

/** A letter entered by mistake, or a false version: it stays readable and no longer counts. */
export const buatTarikSurat =
  (deps: DepsPersetujuan) =>
  async (
    m: { readonly berkasId: string; readonly id: string; readonly alasan: string },
    pelaku: Pelaku,
  ): Promise<Result<true, Galat>> => {
    const izin = periksaIzin(pelaku, 'rencana:usulkan')
    if (!izin.ok) return izin
    return deps.basis.transaksi(pelaku, async (trx): Promise<Result<true, Galat>> => {
      if (!(await deps.penyimpanan.tarikSurat(trx, m.berkasId, m.id)))
        return gagal({ kode: 'persetujuan.surat-tidak-ditemukan' })
      await deps.catatBanyak(trx, pelaku, [
        {
          tindakan: 'surat.ditarik',
          objekJenis: 'surat',
          objekId: m.id,
          rincian: { berkasId: m.berkasId, alasan: m.alasan },
        },
      ])
      return ok(true)
    })
  }

export const buatDaftarSurat =
  (deps: DepsPersetujuan) =>
  async (pelaku: Pelaku): Promise<Result<readonly (Surat & { readonly judulBerkas: string })[], Galat>> => {
    const izin = periksaIzin(pelaku, 'rencana:lihat')
    if (!izin.ok) return izin
    return ok(await deps.basis.transaksi(pelaku, (trx) => deps.penyimpanan.daftarSurat(trx, TERBANYAK)))
  }

export const buatUnduhPindaian =
  (deps: DepsPersetujuan) =>
  async (
    m: { readonly id: string },
    pelaku: Pelaku,
  ): Promise<Result<{ readonly nama: string; readonly tipe: string; readonly isi: Uint8Array }, Galat>> => {
    const izin = periksaIzin(pelaku, 'rencana:lihat')
    if (!izin.ok) return izin
    const p = await deps.basis.transaksi(pelaku, (trx) => deps.penyimpanan.bacaPindaian(trx, m.id))
    if (!p) return gagal({ kode: 'persetujuan.surat-tidak-ditemukan' })
    if (deps.sidik(p.isi) !== p.sidik) return gagal({ kode: 'persetujuan.pindaian-rusak' })
    await deps.basis.transaksi(pelaku, (trx) =>
      deps.catatBanyak(trx, pelaku, [
        {
          tindakan: 'surat.pindaian-diunduh',
          objekJenis: 'surat',
          objekId: m.id,
          rincian: { sidikPindaian: p.sidik },
        },
      ]),
    )
    return ok(p)
  }
