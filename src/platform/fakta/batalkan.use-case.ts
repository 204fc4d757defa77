import type { Galat, Result } from '#shared'
import { type Pelaku, periksaIzin } from '../access/index.ts'
import { catatBanyak } from '../audit/index.ts'
import type { Basis } from '../db/index.ts'
import { adalahUuid } from '../ids/index.ts'
import { batalkan, daftarBatch, type HasilPembatalan, type RingkasanBatch } from './batch.ts'
import type { TabelFakta } from './tabel.ts'

export interface DepsBatch {
  readonly basis: Basis
  /** Every fact table of the program: what a batch wrote, and what may point at it. */
  readonly tabel: readonly TabelFakta[]
}

/** Undoes one batch, whatever its kind; each person concerned finds it in his log. */
export const buatBatalkanBatch =
  (deps: DepsBatch) =>
  async (batchId: string, pelaku: Pelaku): Promise<Result<HasilPembatalan, Galat>> => {
    const boleh = periksaIzin(pelaku, 'impor:batalkan')
    if (!boleh.ok) return boleh
    if (!adalahUuid(batchId)) return { ok: false, error: { kode: 'impor.batch-tidak-ditemukan' } }
    return deps.basis.transaksi(pelaku, async (trx) => {
      const hasil = await batalkan(trx, pelaku, batchId, deps.tabel)
      if (!hasil.ok) return hasil
      const { jenis, namaBerkas, dicabut, dikembalikan, pegawaiIds } = hasil.value
      await catatBanyak(trx, pelaku, [
        {
          tindakan: 'impor.dibatalkan',
          objekJenis: 'batch-impor',
          objekId: batchId,
          rincian: { jenis, berkas: namaBerkas, dicabut, dikembalikan },
        },
        ...pegawaiIds.map((id) => ({
          tindakan: 'pegawai.impor-dibatalkan',
          objekJenis: 'pegawai',
          objekId: id,
          pegawaiId: id,
          rincian: { batch: batchId, jenis },
        })),
      ])
      return hasil
    })
  }

export const buatDaftarBatch =
  (deps: Pick<DepsBatch, 'basis'>) =>
  async (pelaku: Pelaku): Promise<Result<readonly RingkasanBatch[], Galat>> => {
    const boleh = periksaIzin(pelaku, 'impor:lihat')
    if (!boleh.ok) return boleh
    return { ok: true, value: await deps.basis.transaksi(pelaku, (trx) => daftarBatch(trx)) }
  }
