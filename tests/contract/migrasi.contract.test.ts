import { Client } from 'pg'
import { describe, expect, it } from 'vitest'
import { jalankanMigrasi, susunMigrasi, turunkanMigrasi } from '#platform/db'
import { semuaMigrasi } from '../../src/app/migrasi.ts'
import { basisUji, denganKeduaBasis } from '../basis.ts'

async function skema(url: string): Promise<string[]> {
  const k = new Client({ connectionString: url })
  await k.connect()
  try {
    const { rows } = await k.query<{ x: string }>(`
      select format('%s %s.%s', c.relkind, n.nspname, c.relname) as x from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and c.relname !~ '^migrasi'
      union all
      select format('f %s.%s(%s)', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid)) from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
      union all
      select format('policy %s on %s', polname, polrelid::regclass) from pg_policy
      order by 1`)
    return rows.map((r) => r.x)
  } finally {
    await k.end()
  }
}

denganKeduaBasis('migrasi', (_, mesin) => {
  it('go up, down to nothing, and up again to the same database', async () => {
    const u = await basisUji(mesin, { kosong: true })
    const daftar = semuaMigrasi()
    expect(await jalankanMigrasi(u.urlPemilik, daftar)).toEqual(daftar.map((m) => m.nama))
    const naik = await skema(u.urlAdmin)
    expect(naik.length).toBeGreaterThan(20)
    expect(await jalankanMigrasi(u.urlPemilik, daftar)).toEqual([])
    expect(await turunkanMigrasi(u.urlPemilik, daftar)).toEqual(daftar.map((m) => m.nama).toReversed())
    expect(await skema(u.urlAdmin)).toEqual([])
    await jalankanMigrasi(u.urlPemilik, daftar)
    expect(await skema(u.urlAdmin)).toEqual(naik)
  })

  it('run once when several processes start together', async () => {
    const u = await basisUji(mesin, { kosong: true })
    const hasil = await Promise.all([1, 2, 3].map(() => jalankanMigrasi(u.urlPemilik, semuaMigrasi())))
    expect(hasil.map((h) => h.length).toSorted((a, b) => a - b)).toEqual([0, 0, semuaMigrasi().length])
  })

  it('put instansi_id first in every key, and force row-level security on every table that has it', async () => {
    const u = await basisUji(mesin)
    const k = new Client({ connectionString: u.urlAdmin })
    await k.connect()
    const { rows } = await k.query<{ t: string; rls: boolean; kunci: string | null; ada: boolean }>(`
      select c.oid::regclass::text as t, c.relrowsecurity and c.relforcerowsecurity as rls,
        (select a.attname from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
          where i.indrelid = c.oid and i.indisprimary) as kunci,
        exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'instansi_id') as ada
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'`)
    await k.end()
    // Exempt: the libraries' own tables (ADR 0004), the list of migrations, the governments themselves.
    const kita = rows.filter((r) => !/^(identitas\.|pgboss\.|platform\.(migrasi|instansi)$)/.test(r.t))
    expect(kita.length).toBeGreaterThan(10)
    expect(kita.filter((r) => !r.ada || r.kunci !== 'instansi_id' || !r.rls)).toEqual([])
  })
})

describe('the list of migrations', () => {
  const berkas = (naik: string) => ({ './migrations/0901-uji.sql': `${naik}\n-- down\ndrop table uji;` })

  it('refuses a file changed after it ran, and a database from a newer program', async () => {
    const u = await basisUji('tertanam', { kosong: true })
    const dasar = susunMigrasi(berkas('create table uji (n int);'))
    await jalankanMigrasi(u.urlPemilik, dasar)
    await expect(jalankanMigrasi(u.urlPemilik, susunMigrasi(berkas('create table uji (n bigint);')))).rejects.toThrow(
      /0901-uji.*isi lain/,
    )
    await expect(jalankanMigrasi(u.urlPemilik, [])).rejects.toThrow(/0901-uji.*tidak dikenal/)
  })

  it('leaves nothing of a migration that fails half way', async () => {
    const u = await basisUji('tertanam', { kosong: true })
    const rusak = susunMigrasi(berkas('create table uji (n int); create table uji (n int);'))
    await expect(jalankanMigrasi(u.urlPemilik, rusak)).rejects.toThrow(/0901-uji \(naik\) gagal/)
    expect(await skema(u.urlAdmin)).toEqual([])
  })

  it('refuses files without a down part, with a wrong name, or with a number twice', () => {
    expect(() => susunMigrasi({ './0901-a.sql': 'select 1' })).toThrow(/-- down/)
    expect(() => susunMigrasi({ './a.sql': 'select 1\n-- down\n' })).toThrow(/NNNN-nama/)
    expect(() => susunMigrasi({ './0901-a.sql': '\n-- down\n', './0901-b.sql': '\n-- down\n' })).toThrow(/dua kali/)
  })
})
