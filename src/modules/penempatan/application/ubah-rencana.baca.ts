import type { Pelaku } from '#platform/access'
import { gagal, ok } from '#shared'
import type { DepsPenempatan } from './deps.ts'
import type { KunciRencana, NamaVarian } from './rencana.dto.ts'
import { uraiUbahan } from './ubah-rencana.urai.ts'
import { bukaLembar } from './ubah-rencana.lembar.ts'
import { bukaAlas, type Runtun } from './ubah-rencana.runtun.ts'

export interface TempatUbah {
  readonly rencanaId: string
  readonly varian: NamaVarian
  readonly kunci: KunciRencana
  /** Codes of the edits in order, joined by a dot; empty = none. */
  readonly ubahan: string
}
/** The stored plan with the edits made, and everything its words need. The database is asked each time who may see it. */
export const bacaUbahan = (deps: DepsPenempatan, runtun: Runtun) => async (m: TempatUbah, pelaku: Pelaku) => {
  const isi = await deps.basis.transaksi(pelaku, (trx) => deps.penyimpanan.bacaGraf(trx, m.rencanaId))
  const tersimpan = isi?.rencana.find((r) => r.varian === m.varian && r.kunci === m.kunci)
  if (!isi || !tersimpan) return gagal({ kode: 'penempatan.rencana-tidak-ditemukan' })
  // Edits go on from the plan the stored ones began from; the page leads there.
  if (tersimpan.ubahan) return gagal({ kode: 'penempatan.sudah-disesuaikan' })
  const lembar = bukaLembar(isi, m.varian)
  const daftar = uraiUbahan(m.ubahan, isi, m.varian, lembar.graf)
  if (!daftar.ok) return daftar
  const keadaan = await runtun.semua(
    `${m.rencanaId} ${m.varian} ${m.kunci}`,
    () => bukaAlas(lembar.graf, tersimpan),
    daftar.value,
  )
  return ok({ isi, tersimpan, lembar, daftar: daftar.value, keadaan })
}
export type UbahanTerbaca = Extract<Awaited<ReturnType<ReturnType<typeof bacaUbahan>>>, { ok: true }>['value']
