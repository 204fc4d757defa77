import { type Pelaku, periksaIzin } from '#platform/access'
import { gagal, type Galat, ok, type Result } from '#shared'
import type { Surat } from '../domain/surat.ts'
import type { DepsPersetujuan } from './deps.ts'
import type { HalamanTergambar, HasilGambar } from './pindaian.port.ts'
import { uraiBerkas } from './periksa.use-case.ts'

const SURAT_HILANG = { kode: 'persetujuan.surat-tidak-ditemukan' } as const

export interface SuratTerbuka {
  readonly surat: Surat
  readonly judulBerkas: string
  /** The page asked for, or why it cannot be shown; null = the letter has no scan. */
  readonly gambar: HasilGambar | null
  /** Names by NIP and posts by id, as in the batch; a letter may name others. */
  readonly nama: { readonly pegawai: ReadonlyMap<string, string>; readonly jabatan: ReadonlyMap<string, string> }
}

async function gambarHalaman(
  deps: DepsPersetujuan,
  p: { readonly tipe: string; readonly sidik: string; readonly isi: Uint8Array },
  ke: number,
): Promise<Result<HasilGambar, Galat>> {
  if (deps.sidik(p.isi) !== p.sidik) return gagal({ kode: 'persetujuan.pindaian-rusak' })
  return ok(await deps.gambarHalaman({ sidik: p.sidik, tipe: p.tipe, isi: p.isi, ke }))
}

/** A letter with its typed lines and one page of its scan. The picture itself is asked for apart, and logged there. */
export const buatBukaSurat =
  (deps: DepsPersetujuan) =>
  async (m: { readonly id: string; readonly ke: number }, pelaku: Pelaku): Promise<Result<SuratTerbuka, Galat>> => {
    const izin = periksaIzin(pelaku, 'rencana:lihat')
    if (!izin.ok) return izin
    const baca = await deps.basis.transaksi(pelaku, async (trx) => {
      const surat = await deps.penyimpanan.bacaSatuSurat(trx, m.id)
      if (!surat) return null
      const periksa = await deps.penyimpanan.bacaPemeriksaan(trx, surat.berkasId)
      const p = surat.pindaian ? await deps.penyimpanan.bacaPindaian(trx, m.id) : null
      return { surat, p, isi: periksa?.isi }
    })
    if (!baca) return gagal(SURAT_HILANG)
    const { judulBerkas, ...surat } = baca.surat
    const gambar = baca.p ? await gambarHalaman(deps, baca.p, m.ke) : ok(null)
    if (!gambar.ok) return gambar
    const isi = baca.isi === undefined ? undefined : uraiBerkas(baca.isi)
    return ok({
      surat,
      judulBerkas,
      gambar: gambar.value,
      nama: {
        pegawai: new Map(isi?.pegawai.map((p) => [p.nip, p.nama ?? p.nip])),
        jabatan: new Map(isi?.jabatan.map((j) => [j.id, j.nama ?? j.id])),
      },
    })
  }

/** The picture of a page. Who looked at which page stays in the trail. */
export const buatBacaHalamanPindaian =
  (deps: DepsPersetujuan) =>
  async (m: { readonly id: string; readonly ke: number }, pelaku: Pelaku): Promise<Result<HalamanTergambar, Galat>> => {
    const izin = periksaIzin(pelaku, 'rencana:lihat')
    if (!izin.ok) return izin
    const p = await deps.basis.transaksi(pelaku, (trx) => deps.penyimpanan.bacaPindaian(trx, m.id))
    if (!p) return gagal(SURAT_HILANG)
    const h = await gambarHalaman(deps, p, m.ke)
    if (!h.ok) return h
    const gambar = h.value
    if (gambar.keadaan === 'tidak-ada-halaman') return gagal({ kode: 'persetujuan.halaman-tidak-ada' })
    if (gambar.keadaan !== 'ada') return gagal({ kode: 'persetujuan.pindaian-tak-tampil' })
    await deps.basis.transaksi(pelaku, (trx) =>
      deps.catatBanyak(trx, pelaku, [
        {
          tindakan: 'surat.pindaian-dilihat',
          objekJenis: 'surat',
          objekId: m.id,
          rincian: { halaman: m.ke, sidikPindaian: p.sidik, sidikGambar: gambar.sidik },
        },
      ]),
    )
    return ok(gambar)
  }
