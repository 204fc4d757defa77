import type { UsePenempatan } from '#modules/penempatan'
import type { UsePersetujuan } from '#modules/persetujuan'
import { gagal, ok } from '#shared'

type Penempatan = Pick<UsePenempatan, 'bacaRencana' | 'bacaSkenario' | 'periksaGeser' | 'catatAjukanSkenario'>
type SimpanBerkas = UsePersetujuan['simpanBerkas']

/**
 * A batch kept from the frozen plan of a scenario is that scenario's submission: refused while a line of the plan can no
 * longer be, and recorded with the scenario. Any other plan is kept as it always was.
 */
export const simpanBerkasSkenario =
  (simpan: SimpanBerkas, penempatan: Penempatan): SimpanBerkas =>
  async (m, pelaku) => {
    const asal = m.pemeriksaan.masukan.rencana
    const rencana = asal && (await penempatan.bacaRencana({ id: asal.rencanaId }, pelaku))
    const id = rencana?.ok ? rencana.value.skenarioId : undefined
    const skenario = id === undefined ? undefined : await penempatan.bacaSkenario({ id }, pelaku)
    const beku = skenario?.ok ? skenario.value.keadaan.usulanBeku?.usulan : undefined
    const boleh = skenario?.ok && skenario.value.boleh.includes('ajukan')
    const dibekukan =
      beku?.rencanaId === asal?.rencanaId && beku?.varian === asal?.varian && beku?.kunci === asal?.kunci
    if (id === undefined || !boleh || !dibekukan) return simpan(m, pelaku)
    const geser = await penempatan.periksaGeser({ id }, pelaku)
    if (!geser.ok) return geser
    if (geser.value.mustahil > 0)
      return gagal({ kode: 'skenario.baris-mustahil', data: { banyak: geser.value.mustahil } })
    const berkas = await simpan(m, pelaku)
    if (!berkas.ok) return berkas
    const dicatat = await penempatan.catatAjukanSkenario({ id, berkasId: berkas.value.id }, pelaku)
    return dicatat.ok ? ok(berkas.value) : dicatat
  }
