import type { Client } from 'pg'

export interface TabelCadangan {
  readonly skema: string
  readonly nama: string
  readonly kolom: readonly string[]
}

export const kutip = (nama: string): string => `"${nama.replaceAll('"', '""')}"`
export const namaTabel = (t: { skema: string; nama: string }): string => `${kutip(t.skema)}.${kutip(t.nama)}`

const BUKAN_SISTEM = `n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_(toast|temp)'`

/** Every table with rows of its own, referenced ones before those that refer to them. */
export async function bacaTabel(klien: Client): Promise<TabelCadangan[]> {
  const { rows } = await klien.query<TabelCadangan & { oid: number }>(`
    select c.oid, n.nspname as skema, c.relname as nama,
      coalesce(array_agg(a.attname::text order by a.attnum) filter (where a.attnum > 0 and not a.attisdropped and a.attgenerated = ''), '{}') as kolom
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    left join pg_attribute a on a.attrelid = c.oid
    where c.relkind = 'r' and ${BUKAN_SISTEM}
      -- The list of migrations is written anew by the restore.
      and not (n.nspname = 'platform' and c.relname = 'migrasi')
    group by 1, 2, 3 order by 2, 3`)
  const { rows: acuan } = await klien.query<{ dari: number; ke: number }>(
    `select distinct conrelid as dari, confrelid as ke from pg_constraint where contype = 'f' and conrelid <> confrelid`,
  )
  const urut: TabelCadangan[] = []
  const selesai = new Set<number>()
  const kunjungi = (t: (typeof rows)[number], jalan: ReadonlySet<number>): void => {
    if (selesai.has(t.oid) || jalan.has(t.oid)) return
    for (const a of acuan.filter((x) => x.dari === t.oid)) {
      const induk = rows.find((r) => r.oid === a.ke)
      if (induk) kunjungi(induk, new Set([...jalan, t.oid]))
    }
    selesai.add(t.oid)
    urut.push({ skema: t.skema, nama: t.nama, kolom: t.kolom })
  }
  for (const t of rows) kunjungi(t, new Set())
  return urut
}

export interface NilaiUrutan {
  readonly nama: string
  readonly nilai: string
  readonly dipakai: boolean
}

/** Counters of identity columns. */
export async function bacaUrutan(klien: Client): Promise<NilaiUrutan[]> {
  const { rows } = await klien.query<{ skema: string; nama: string }>(`
    select n.nspname as skema, c.relname as nama from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'S' and ${BUKAN_SISTEM} order by 1, 2`)
  const hasil: NilaiUrutan[] = []
  for (const u of rows) {
    const { rows: nilai } = await klien.query<{ last_value: string; is_called: boolean }>(
      `select last_value::text, is_called from ${namaTabel(u)}`,
    )
    const n = nilai[0]
    if (n) hasil.push({ nama: namaTabel(u), nilai: n.last_value, dipakai: n.is_called })
  }
  return hasil
}

/** COPY text must not depend on the server's habits. */
export const SETELAN_SALIN = `set datestyle = 'ISO, YMD'; set timezone = 'UTC'; set intervalstyle = 'iso_8601';
  set client_encoding = 'UTF8'; set extra_float_digits = 1; set bytea_output = 'hex'; set statement_timeout = 0`
