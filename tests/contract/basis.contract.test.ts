import { sql } from 'kysely'
import { Client } from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { alasanTidakBolehMelayani, bukaBasis, GalatPeran } from '#platform/db'
import { idBaru } from '#platform/ids'
import { type BasisUji, denganKeduaBasis } from '../basis.ts'

denganKeduaBasis('basis data', (buka) => {
  let u: BasisUji
  beforeAll(async () => {
    u = await buka()
  })

  it('works as the role that cannot bypass row-level security, and forgets it after the transaction', async () => {
    const di = await u.basis.transaksi(u.sistem, async (trx) => {
      const { rows } = await sql<{ peran: string; instansi: string }>`
        select current_user::text as peran, platform.instansi()::text as instansi`.execute(trx)
      return rows[0]
    })
    expect(di).toEqual({ peran: 'tepat_aplikasi', instansi: u.instansiId })
    const { rows } = await u.basis.pool.query<{ i: string | null }>('select platform.instansi() as i')
    expect(rows[0]?.i).toBeNull()
  })

  it('gives dates as text and counts as numbers', async () => {
    const { rows } = await u.basis.pool.query(
      `select date '1975-05-01' as d, count(*) as n, array[date '2020-02-29'] as ds, 'infinity'::date as tak`,
    )
    expect(rows[0]).toEqual({ d: '1975-05-01', n: 1, ds: ['2020-02-29'], tak: 'infinity' })
  })

  it('rolls everything back when the work fails', async () => {
    const id = '01890a5d-0000-7000-8000-00000000aaaa'
    const orang = { ...u.sistem, instansiId: id }
    await expect(
      u.basis.transaksi(orang, async (trx) => {
        await sql`insert into platform.instansi (id, nama) values (${id}, 'X')`.execute(trx)
        throw new Error('batal')
      }),
    ).rejects.toThrow('batal')
    const { rows } = await u.basis.transaksi(orang, (trx) => sql`select 1 from platform.instansi`.execute(trx))
    expect(rows).toEqual([])
  })

  it('shows no row of another government, and none at all without a caller', async () => {
    const lain = { ...u.sistem, instansiId: '01890a5d-0000-7000-8000-00000000bbbb' }
    const { rows } = await u.basis.transaksi(lain, (trx) => sql`select 1 from platform.instansi`.execute(trx))
    expect(rows).toEqual([])
    expect((await u.basis.pool.query('select 1 from platform.instansi')).rows).toEqual([])
    await expect(
      u.basis.transaksi(lain, (trx) =>
        sql`insert into platform.instansi (id, nama) values (${u.instansiId}, 'palsu')`.execute(trx),
      ),
    ).rejects.toThrow(/row-level security/)
  })

  it('refuses to serve with a connection that could bypass row-level security', async () => {
    expect(await alasanTidakBolehMelayani(u.urlLayanan)).toBeNull()
    expect(await alasanTidakBolehMelayani(u.urlAdmin)).toMatch(/superuser/)
    expect(await alasanTidakBolehMelayani(u.urlPemilik)).toMatch(/superuser|createrole|pemilik/)
  })

  it('refuses a serving role that an operator gave a way past the grants', async () => {
    const nama = `uji_${idBaru().replaceAll('-', '')}`
    const k = new Client({ connectionString: u.urlAdmin })
    await k.connect()
    const url = new URL(u.urlLayanan)
    url.username = nama
    url.password = 'sandi-uji'
    try {
      await k.query(`create role ${nama} login password 'sandi-uji'; grant tepat_aplikasi to ${nama}`)
      expect(await alasanTidakBolehMelayani(url.href)).toBeNull()
      await k.query(`grant pg_read_all_data to ${nama}`)
      expect(await alasanTidakBolehMelayani(url.href)).toMatch(/pg_read_all_data/)
      await k.query(`revoke pg_read_all_data from ${nama}; alter role ${nama} replication`)
      expect(await alasanTidakBolehMelayani(url.href)).toMatch(/replication/)
    } finally {
      await k.query(`drop role if exists ${nama}`)
      await k.end()
    }
  })

  it('opens for no role that may not work as the application, and says which grant is missing', async () => {
    const nama = `Uji-${idBaru().slice(-8)}`
    const k = new Client({ connectionString: u.urlAdmin })
    await k.connect()
    const url = new URL(u.urlLayanan)
    url.username = nama
    url.password = 'sandi-uji'
    try {
      await k.query(`create role "${nama}" login password 'sandi-uji'`)
      const galat = await bukaBasis({ url: url.href }).catch((sebab: unknown) => sebab)
      expect(galat).toBeInstanceOf(GalatPeran)
      const perintah = /: (grant .+;)$/.exec((galat as Error).message)?.[1] ?? ''
      expect(perintah).toBe(`grant tepat_aplikasi to "${nama}";`)
      await k.query(perintah)
      await (await bukaBasis({ url: url.href })).tutup()
    } finally {
      await k.query(`drop role if exists "${nama}"`)
      await k.end()
    }
  })

  it('keeps the serving role from switching the protection off', async () => {
    const klien = new Client({ connectionString: u.urlLayanan })
    await klien.connect()
    try {
      await expect(klien.query('alter table platform.instansi disable row level security')).rejects.toThrow(/owner/)
      await expect(klien.query('set role postgres')).rejects.toThrow(/permission denied/)
      await expect(klien.query('drop table platform.instansi')).rejects.toThrow(/owner/)
      await klien.query('set row_security = off')
      await expect(klien.query('select * from platform.instansi')).rejects.toThrow(/row-level security/)
    } finally {
      await klien.end()
    }
  })

  describe('helpers of the policies', () => {
    const tanya = (pelaku: Parameters<BasisUji['basis']['transaksi']>[0], ungkapan: string) =>
      u.basis.transaksi(pelaku, async (trx) => {
        const { rows } = await sql<{ h: boolean }>`select ${sql.raw(ungkapan)} as h`.execute(trx)
        return rows[0]?.h
      })
    const A = '01890a5d-0000-7000-8000-0000000000a1'
    const B = '01890a5d-0000-7000-8000-0000000000b2'

    it('reach only the units of the caller', async () => {
      const p = u.pelaku('pimpinan', { unitIds: [A] })
      expect(await tanya(p, `platform.unit_terjangkau('${A}')`)).toBe(true)
      expect(await tanya(p, `platform.unit_terjangkau('${B}')`)).toBe(false)
      expect(await tanya(p, 'platform.unit_terjangkau(null)')).toBe(false)
      expect(await tanya(u.pelaku('analis'), `platform.unit_terjangkau('${B}')`)).toBe(true)
      expect(await tanya(u.pelaku('pimpinan', { unitIds: [] }), `platform.unit_terjangkau('${A}')`)).toBe(false)
    })

    it('know the roles and the own record of the caller', async () => {
      const p = u.pelaku(['pegawai', 'analis'], { pegawaiId: A })
      expect(await tanya(p, `platform.peran_ada('{analis,ppk}')`)).toBe(true)
      expect(await tanya(p, `platform.peran_ada('{ppk}')`)).toBe(false)
      expect(await tanya(u.pelaku([]), `platform.peran_ada('{ppk}')`)).toBe(false)
      expect(await tanya(p, `platform.pegawai_sendiri('${A}')`)).toBe(true)
      expect(await tanya(u.pelaku('pegawai'), `platform.pegawai_sendiri('${A}')`)).toBe(false)
    })
  })
})
