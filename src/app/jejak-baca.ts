import { sql } from 'kysely'
import type { BarisJejak } from '#platform/audit'
import type { Transaksi } from '#platform/db'
import type { IsoDate } from '#shared'

export interface SaringJejak {
  readonly tindakan?: string
  /** Part of the name of who acted. */
  readonly oleh?: string
  /** Days in the city's time zone, both included. */
  readonly dari?: IsoDate
  readonly sampai?: IsoDate
  /** Older than this entry. */
  readonly sebelum?: string
}
/** One entry of the whole trail with its number in the chain; null = not sealed yet. */
export type EntriJejak = BarisJejak & { readonly penggunaId: string | null; readonly urut: number | null }

const ZONA = 'Asia/Jakarta'

/** Entries newest first. Row-level security decides whose trail the caller may read. */
export async function cariJejak(trx: Transaksi, s: SaringJejak, batas: number): Promise<EntriJejak[]> {
  const pola = s.oleh ? `%${s.oleh.toLowerCase().replaceAll(/[\\%_]/g, '\\$&')}%` : null
  const { rows } = await sql<EntriJejak>`
    with pilihan as (
      select * from platform.audit a where instansi_id = platform.instansi()
        ${s.tindakan ? sql`and tindakan = ${s.tindakan}` : sql``}
        ${pola ? sql`and lower(pelaku_nama) like ${pola}` : sql``}
        ${s.dari ? sql`and pada >= ${s.dari}::date::timestamp at time zone ${ZONA}` : sql``}
        ${s.sampai ? sql`and pada < (${s.sampai}::date + 1)::timestamp at time zone ${ZONA}` : sql``}
        ${
          s.sebelum
            ? sql`and (pada, id) < (select pada, id from platform.audit
                where instansi_id = platform.instansi() and id = ${s.sebelum}::uuid)`
            : sql``
        }
      order by pada desc, id desc limit ${batas}
    )
    select p.id, p.pada, p.pengguna_id as "penggunaId", p.pelaku_nama as "pelakuNama", p.pelaku_peran as "pelakuPeran",
      p.tindakan, p.objek_jenis as "objekJenis", p.objek_id as "objekId", p.pegawai_id as "pegawaiId", p.cakupan,
      p.rincian, g.urut
    from pilihan p left join platform.audit_segel g on g.instansi_id = p.instansi_id and g.audit_id = p.id
    order by p.pada desc, p.id desc`.execute(trx)
  return rows
}
