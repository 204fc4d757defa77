import { type Pelaku, periksaIzin } from '#platform/access'
import { gagal, type Galat, ok, type Result } from '#shared'
import type { DepsPenempatan } from './deps.ts'
import type { KunciRencana, NamaVarian, RencanaDto } from './rencana.dto.ts'

/** A plan that leaves the program as a file: one entry for each person named in it, readable by that person. */
export const buatEksporRencana =
  (deps: DepsPenempatan) =>
  async (
    m: { readonly id: string; readonly varian: NamaVarian; readonly kunci?: KunciRencana },
    pelaku: Pelaku,
  ): Promise<Result<RencanaDto, Galat>> => {
    const izin = periksaIzin(pelaku, 'rencana:lihat')
    if (!izin.ok) return izin
    return deps.basis.transaksi(pelaku, async (trx): Promise<Result<RencanaDto, Galat>> => {
      const rencana = await deps.penyimpanan.baca(trx, m.id)
      if (!rencana) return gagal({ kode: 'penempatan.rencana-tidak-ditemukan' })
      const usulan = rencana[m.varian].rencana.filter((u) => m.kunci === undefined || u.kunci === m.kunci)
      const orang = new Set(usulan.flatMap((u) => u.baris.map((b) => b.pegawai.id)))
      for (const pegawaiId of orang)
        await deps.catat(trx, pelaku, {
          tindakan: 'rencana.diekspor',
          objekJenis: 'rencana',
          objekId: m.id,
          pegawaiId,
        })
      return ok(rencana)
    })
  }
