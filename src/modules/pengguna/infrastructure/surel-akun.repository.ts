import { sql } from 'kysely'
import type { Peran } from '#platform/access'
import type { Transaksi } from '#platform/db'
import type { IsoDate } from '#shared'

/** Where somebody who holds a role is written to. */
export interface SurelAkun {
  readonly id: string
  readonly surel: string
  readonly peran: Peran
  /** null = as far as the role itself goes. */
  readonly unitId: string | null
}

/** Addresses of active accounts with one of these roles on the day. The program itself sees them; others only their own. */
export async function bacaSurelAkun(
  trx: Transaksi,
  { peran, pada }: { readonly peran: readonly Peran[]; readonly pada: IsoDate },
): Promise<SurelAkun[]> {
  const { rows } = await sql<SurelAkun>`
    select p.id::text, p.surel, t.peran, t.unit_id::text as "unitId"
    from pengguna.pengguna p
      join pengguna.penugasan t on t.instansi_id = p.instansi_id and t.pengguna_id = p.id and t.digantikan_pada is null
    where p.instansi_id = platform.instansi() and p.digantikan_pada is null and p.status = 'aktif'
      and t.peran = any(${[...peran]}::text[]) and t.berlaku_mulai <= ${pada}::date
      and (t.berlaku_sampai is null or t.berlaku_sampai > ${pada}::date)
    order by p.id, t.peran`.execute(trx)
  return rows
}
