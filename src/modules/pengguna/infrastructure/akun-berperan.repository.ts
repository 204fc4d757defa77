import { sql } from 'kysely'
import type { Peran } from '#platform/access'
import type { Transaksi } from '#platform/db'
import type { IsoDate } from '#shared'

/** An active account with the roles it holds on a day, and where. */
export interface AkunBerperan {
  readonly id: string
  readonly nama: string
  readonly pegawaiId: string | null
  /** unitId null = as far as the role itself goes. */
  readonly tugas: readonly { readonly peran: Peran; readonly unitId: string | null }[]
}

/** Who holds one of these roles on the day. Only the administrator and the program itself see more than themselves. */
export async function bacaAkunBerperan(
  trx: Transaksi,
  { peran, pada }: { readonly peran: readonly Peran[]; readonly pada: IsoDate },
): Promise<AkunBerperan[]> {
  const { rows } = await sql<AkunBerperan>`
    select p.id::text, p.nama, p.pegawai_id::text as "pegawaiId",
      json_agg(json_build_object('peran', t.peran, 'unitId', t.unit_id) order by t.peran) as tugas
    from pengguna.pengguna p
      join pengguna.penugasan t on t.instansi_id = p.instansi_id and t.pengguna_id = p.id and t.digantikan_pada is null
    where p.instansi_id = platform.instansi() and p.digantikan_pada is null and p.status = 'aktif'
      and t.peran = any(${[...peran]}::text[]) and t.berlaku_mulai <= ${pada}::date
      and (t.berlaku_sampai is null or t.berlaku_sampai > ${pada}::date)
    group by p.id, p.nama, p.pegawai_id order by lower(p.nama), p.id`.execute(trx)
  return rows
}
