import { Client } from 'pg'
import { PERAN_APLIKASI } from './basis.ts'

/** Roles of PostgreSQL itself that read or write past grants, or reach the server's files and shell. */
const PERAN_PENEMBUS = [
  'pg_read_all_data',
  'pg_write_all_data',
  'pg_read_server_files',
  'pg_write_server_files',
  'pg_execute_server_program',
]

/**
 * Why this connection may not serve: it could step around row-level security. null = it may.
 * Asks for everything the role is or may become (`set role`).
 */
export async function alasanTidakBolehMelayani(url: string): Promise<string | null> {
  const klien = new Client({ connectionString: url })
  await klien.connect()
  try {
    const { rows: peran } = await klien.query<{ rolname: string; sebab: string }>(`
      select rolname, case when rolsuper then 'superuser' when rolbypassrls then 'bypassrls'
        when rolreplication then 'replication' else 'createrole' end as sebab
      from pg_roles
      where (rolsuper or rolbypassrls or rolcreaterole or rolreplication) and pg_has_role(session_user, oid, 'member')
      order by rolname = session_user desc limit 1`)
    if (peran[0]) return `peran "${peran[0].rolname}" adalah ${peran[0].sebab}, jadi dapat melewati keamanan baris`
    const { rows: pemilik } = await klien.query<{ tabel: string }>(`
      select c.oid::regclass::text as tabel from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_'
        and pg_has_role(session_user, c.relowner, 'member') limit 1`)
    const { rows: penembus } = await klien.query<{ rolname: string }>(
      `select rolname from pg_roles where rolname = any($1) and pg_has_role(session_user, oid, 'member') limit 1`,
      [PERAN_PENEMBUS],
    )
    if (penembus[0]) return `peran ini anggota ${penembus[0].rolname}, jadi dapat membaca atau menulis di luar haknya`
    if (pemilik[0]) return `peran ini pemilik tabel ${pemilik[0].tabel}, jadi dapat mematikan keamanan baris`
    const { rows: anggota } = await klien.query<{ anggota: boolean }>(
      `select coalesce((select pg_has_role(session_user, oid, 'member') from pg_roles where rolname = $1), false) as anggota`,
      [PERAN_APLIKASI],
    )
    if (!anggota[0]?.anggota)
      return `peran ini bukan anggota ${PERAN_APLIKASI}; jalankan: grant ${PERAN_APLIKASI} to <peran itu>`
    return null
  } finally {
    await klien.end()
  }
}
