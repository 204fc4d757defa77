import type { UsePenempatan } from '#modules/penempatan'
import type { UsePersetujuan } from '#modules/persetujuan'
import type { Pelaku } from '#platform/access'

type Penempatan = Pick<UsePenempatan, 'bacaRencana' | 'catatAjukanSkenario'>
type SimpanBerkas = UsePersetujuan['simpanBerkas']

/**
 * A batch kept from a scenario's plan is that scenario's submission: only its frozen plan, refused while a line of it can
 * no longer be, and kept together with the scenario's step or not at all. Any other plan is kept as it always was.
 */
export const simpanBerkasSkenario =
  (simpan: SimpanBerkas, penempatan: Penempatan) =>
  async (m: Parameters<SimpanBerkas>[0], pelaku: Pelaku): ReturnType<SimpanBerkas> => {
    const usulan = m.pemeriksaan.masukan.rencana
    const rencana = usulan && (await penempatan.bacaRencana({ id: usulan.rencanaId }, pelaku))
    const id = rencana?.ok ? rencana.value.skenarioId : undefined
    if (!usulan || id === undefined) return simpan(m, pelaku)
    return simpan(m, pelaku, (trx, berkasId) => penempatan.catatAjukanSkenario(trx, { id, berkasId, usulan }, pelaku))
  }
