import { catat } from '#platform/audit'
import { pelakuSistem } from '#platform/db'
import type { Tempat } from './tempat.ts'

/** The trail of the restored data says that, from here on, it is a restored copy. */
export async function catatPemulihan(tempat: Tempat): Promise<void> {
  const instansi = await tempat.bacaInstansi()
  if (!instansi) return
  const sistem = pelakuSistem(instansi.id, 'tepat pulihkan')
  await tempat.basis.transaksi(sistem, (trx) =>
    catat(trx, sistem, { tindakan: 'cadangan.dipulihkan', objekJenis: 'cadangan', cakupan: 'semua-pegawai' }),
  )
}
