import { sql } from 'kysely'
import type { Transaksi } from '../db/basis.ts'

/** One line of a trail as its reader sees it. */
export interface BarisJejak {
  readonly id: string
  readonly pada: Date
  readonly pelakuNama: string
  readonly pelakuPeran: readonly string[]
  readonly tindakan: string
  readonly objekJenis: string
  readonly objekId: string | null
  readonly pegawaiId: string | null
  readonly cakupan: 'khusus' | 'semua-pegawai'
  readonly rincian: Readonly<Record<string, unknown>>
}

export interface OpsiJejak {
  readonly batas?: number
  /** Continue before this moment (the last line of the previous page). */
  readonly sebelum?: Date
}

const KOLOM = sql`id, pada, pelaku_nama as "pelakuNama", pelaku_peran as "pelakuPeran", tindakan,
  objek_jenis as "objekJenis", objek_id as "objekId", pegawai_id as "pegawaiId", cakupan, rincian`

/** Who opened, changed or counted this person's file, newest first. Row-level security decides who may ask. */
export async function bacaJejakPegawai(trx: Transaksi, pegawaiId: string, opsi: OpsiJejak = {}): Promise<BarisJejak[]> {
  const { rows } = await sql<BarisJejak>`
    select ${KOLOM} from platform.audit
    where instansi_id = platform.instansi() and (pegawai_id = ${pegawaiId}::uuid or cakupan = 'semua-pegawai')
      and pada < ${opsi.sebelum ?? new Date(8.64e15)}::timestamptz
    order by pada desc, id desc limit ${opsi.batas ?? 100}`.execute(trx)
  return rows
}

/** The trail of one object, newest first. */
export async function bacaJejakObjek(
  trx: Transaksi,
  objekJenis: string,
  objekId: string,
  opsi: OpsiJejak = {},
): Promise<BarisJejak[]> {
  const { rows } = await sql<BarisJejak>`
    select ${KOLOM} from platform.audit
    where instansi_id = platform.instansi() and objek_jenis = ${objekJenis} and objek_id = ${objekId}
    order by pada desc, id desc limit ${opsi.batas ?? 100}`.execute(trx)
  return rows
}
