import { sql } from 'kysely'
import type { Pelaku } from '../access/peran.ts'
import type { Transaksi } from '../db/basis.ts'
import { idBaru } from '../ids/index.ts'

/** What was done. Values of a person's file do not belong into `rincian`: name the field, not its content. */
export interface Entri {
  /** Verb of the module: `pegawai.dibuka`, `rencana.dihitung`. */
  readonly tindakan: string
  readonly objekJenis: string
  readonly objekId?: string | null
  /** The person concerned; he reads the entry under /saya. */
  readonly pegawaiId?: string | null
  /** `semua-pegawai`: a computation over everyone, one entry per run, readable by each of them. */
  readonly cakupan?: 'khusus' | 'semua-pegawai'
  readonly rincian?: Readonly<Record<string, unknown>>
}

/** Writes one entry in the transaction of the change: both happen or neither. */
export const catat = (trx: Transaksi, pelaku: Pelaku, entri: Entri): Promise<void> => catatBanyak(trx, pelaku, [entri])

export async function catatBanyak(trx: Transaksi, pelaku: Pelaku, entri: readonly Entri[]): Promise<void> {
  if (entri.length === 0) return
  const baris = entri.map((e) => ({
    id: idBaru(),
    tindakan: e.tindakan,
    objek_jenis: e.objekJenis,
    objek_id: e.objekId ?? null,
    pegawai_id: e.pegawaiId ?? null,
    cakupan: e.cakupan ?? 'khusus',
    rincian: e.rincian ?? {},
  }))
  await sql`
    insert into platform.audit (instansi_id, id, pengguna_id, pelaku_nama, pelaku_peran,
      tindakan, objek_jenis, objek_id, pegawai_id, cakupan, rincian)
    select ${pelaku.instansiId}::uuid, b.id, ${pelaku.penggunaId}::text, ${pelaku.nama}::text, ${[...pelaku.peran]}::text[],
      b.tindakan, b.objek_jenis, b.objek_id, b.pegawai_id, b.cakupan, b.rincian
    from jsonb_to_recordset(${JSON.stringify(baris)}::jsonb) as b (id uuid, tindakan text, objek_jenis text,
      objek_id text, pegawai_id uuid, cakupan text, rincian jsonb)`.execute(trx)
}
