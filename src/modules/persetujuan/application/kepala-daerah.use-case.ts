import { type Pelaku, periksaIzin } from '#platform/access'
import { gagal, type Galat, ok, type Result } from '#shared'
import type { KepalaDaerah } from '../domain/susun-berkas.ts'
import type { DepsPersetujuan } from './deps.ts'
import type { KepalaDaerahTersimpan } from './penyimpanan.port.ts'

export const buatBacaKepalaDaerah =
  (deps: DepsPersetujuan) =>
  async (pelaku: Pelaku): Promise<Result<KepalaDaerahTersimpan | null, Galat>> => {
    const izin = periksaIzin(pelaku, 'rencana:lihat')
    if (!izin.ok) return izin
    return ok(await deps.basis.transaksi(pelaku, (trx) => deps.penyimpanan.kepalaDaerah(trx)))
  }

/** The dates that open and close the election windows, with the document they were read in. The newest entry holds. */
export const buatTulisKepalaDaerah =
  (deps: DepsPersetujuan) =>
  async (
    m: { readonly tanggal: KepalaDaerah; readonly sumber: string },
    pelaku: Pelaku,
  ): Promise<Result<true, Galat>> => {
    const izin = periksaIzin(pelaku, 'rencana:usulkan')
    if (!izin.ok) return izin
    if (Object.keys(m.tanggal).length === 0) return gagal({ kode: 'persetujuan.tanggal-kosong' })
    const id = deps.idBaru()
    await deps.basis.transaksi(pelaku, async (trx) => {
      await deps.penyimpanan.tambahKepalaDaerah(trx, { id, ...m }, { nama: pelaku.nama, penggunaId: pelaku.penggunaId })
      await deps.catatBanyak(trx, pelaku, [
        {
          tindakan: 'kepala-daerah.dicatat',
          objekJenis: 'kepala-daerah',
          objekId: id,
          rincian: { ...m.tanggal, sumber: m.sumber },
        },
      ])
    })
    return ok(true)
  }
