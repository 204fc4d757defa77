import { sql } from 'kysely'
import type { IsoDate } from '#shared'
import type { Transaksi } from '../db/index.ts'
import { type Batch, berkeadaan, type TabelFakta } from './tabel.ts'

type Baris = Readonly<Record<string, unknown>>
const daftarKolom = (t: TabelFakta) => sql.raw(Object.keys(t.kolom).join(', '))

/** Rows recorded now, of a state table only those still open. `subjek` narrows to some of them. */
export async function bacaHidup<T extends Baris>(
  trx: Transaksi,
  t: TabelFakta,
  subjek?: readonly string[],
): Promise<(T & { versi: string })[]> {
  const hasil = await sql<T & { versi: string }>`
    select versi, ${daftarKolom(t)} from ${sql.table(t.nama)}
    where instansi_id = platform.instansi() and digantikan_pada is null
      ${berkeadaan(t) ? sql`and berlaku_sampai is null` : sql``}
      ${subjek ? sql`and ${sql.ref(t.subjek)} = any(${subjek}::uuid[])` : sql``}`.execute(trx)
  return hasil.rows
}

/** Adds rows, set-based: one statement whatever their number. Keys of a row are column names. */
export async function tambahFakta(trx: Transaksi, t: TabelFakta, batch: Batch, baris: readonly Baris[]): Promise<void> {
  if (baris.length === 0) return
  const tipe = sql.raw(
    Object.entries(t.kolom)
      .map(([k, v]) => `${k} ${v}`)
      .join(', '),
  )
  await sql`insert into ${sql.table(t.nama)} (instansi_id, ${daftarKolom(t)}, dicatat_pada, batch_id)
    select platform.instansi(), ${daftarKolom(t)}, ${batch.dicatatPada}::timestamptz, ${batch.id}::uuid
    from json_to_recordset(${JSON.stringify(baris)}::json) as x(${tipe})`.execute(trx)
}

export interface RujukanVersi {
  readonly subjek: string
  readonly versi: string
}

const dipilih = (t: TabelFakta, lama: readonly RujukanVersi[]) => sql`instansi_id = platform.instansi()
  and ${sql.ref(t.subjek)} = any(${[...new Set(lama.map((l) => l.subjek))]}::uuid[])
  and versi = any(${lama.map((l) => l.versi)}::uuid[]) and digantikan_pada is null`

/**
 * Takes versions out of the record. Of a state that began before `pada` the part up to `pada` stays recorded as a
 * version of its own: what was true before the change remains true.
 */
export async function gantikanFakta(
  trx: Transaksi,
  t: TabelFakta,
  batch: Batch,
  lama: readonly RujukanVersi[],
  pada: IsoDate,
): Promise<void> {
  if (lama.length === 0) return
  const tandai = sql`update ${sql.table(t.nama)} set digantikan_pada = ${batch.dicatatPada}::timestamptz
    where ${dipilih(t, lama)}`
  if (!berkeadaan(t)) {
    await tandai.execute(trx)
    return
  }
  const isi = sql.raw(
    Object.keys(t.kolom)
      .filter((k) => k !== 'berlaku_sampai')
      .join(', '),
  )
  await sql`with lama as (${tandai} returning *)
    insert into ${sql.table(t.nama)} (instansi_id, ${isi}, berlaku_sampai, dicatat_pada, batch_id)
    select instansi_id, ${isi}, ${pada}::date, ${batch.dicatatPada}::timestamptz, ${batch.id}::uuid
    from lama where berlaku_mulai < ${pada}::date`.execute(trx)
}
