import { sql } from 'kysely'
import { catat } from '#platform/audit'
import { pelakuSistem } from '#platform/db'
import { idBaru } from '#platform/ids'
import { GalatPerintah } from './galat.ts'
import type { Instansi, Tempat } from './tempat.ts'

/** The government of this installation; a new one in an empty database, under the name given. */
export async function pastikanInstansi(
  tempat: Tempat,
  isi: { instansi?: string; kodeWilayah?: string },
): Promise<Instansi> {
  const ada = await tempat.bacaInstansi()
  const nama = isi.instansi?.trim()
  if (ada) {
    if (nama && nama !== ada.nama) throw new GalatPerintah(`basis data ini milik "${ada.nama}", bukan "${nama}"`)
    return ada
  }
  if (!nama)
    throw new GalatPerintah('basis data masih kosong: sebutkan pemerintah daerahnya dengan --instansi "Kota …"')
  const baru = { id: idBaru(), nama, sintetis: false, siap: true }
  const sistem = pelakuSistem(baru.id, 'tepat admin buat')
  await tempat.basis.transaksi(sistem, async (trx) => {
    await sql`insert into platform.instansi (id, nama, kode_wilayah, siap_pada)
      values (${baru.id}, ${nama}, ${isi.kodeWilayah ?? null}, now())`.execute(trx)
    await catat(trx, sistem, { tindakan: 'instansi.dibuat', objekJenis: 'instansi', objekId: baru.id })
  })
  return baru
}
