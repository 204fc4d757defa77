import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { catatBanyak, segelAudit, verifikasiRantai } from '#platform/audit'
import { cadangkan, pulihkan } from '#platform/cadangan'
import { idBaru } from '#platform/ids'
import { semuaMigrasi } from '../../src/app/migrasi.ts'
import { type BasisUji, basisUji, denganKeduaBasis, mesinTersedia } from '../basis.ts'

const FRASA = 'kuda baterai staples benar'
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tepat-cad-'))
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))
const baru = (awalan: string) => fs.mkdtempSync(path.join(folder, awalan))
/** Every row of every table, as a sorted text: two databases are equal when these are. */
async function potret(url: string): Promise<Record<string, string[]>> {
  const k = new Client({ connectionString: url })
  await k.connect()
  try {
    const { rows } = await k.query<{ t: string }>(
      `select c.oid::regclass::text as t from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind = 'r' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and c.oid::regclass::text <> 'platform.migrasi'`,
    )
    const hasil: Record<string, string[]> = {}
    for (const { t } of rows)
      hasil[t] = (await k.query<{ x: string }>(`select x::text from ${t} x order by 1`)).rows.map((r) => r.x)
    return hasil
  } finally {
    await k.end()
  }
}
async function tabelDi(url: string): Promise<number> {
  const k = new Client({ connectionString: url })
  await k.connect()
  try {
    const { rows } = await k.query<{ n: string }>(
      `select count(*) as n from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind = 'r' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and c.oid::regclass::text <> 'platform.migrasi'`,
    )
    return Number(rows[0]?.n)
  } finally {
    await k.end()
  }
}

denganKeduaBasis('cadangan', (buka, mesin) => {
  let asal: BasisUji
  const data = baru('data-')
  const berkas = path.join(folder, `${mesin}.cad`)
  const pulih = (ke: BasisUji, sumber = berkas, frasa = FRASA, dataKe = baru('tujuan-')) =>
    pulihkan({ urlPemilik: ke.urlPemilik, data: dataKe, sumber, frasa, migrasi: semuaMigrasi() })

  beforeAll(async () => {
    asal = await buka()
    await asal.basis.transaksi(asal.sistem, async (trx) => {
      await catatBanyak(
        trx,
        asal.sistem,
        Array.from({ length: 2500 }, (_, i) => ({
          tindakan: 'uji.dicoba',
          objekJenis: 'uji',
          objekId: String(i),
          rincian: { teks: `baris\n\t\\ "${i}" é 漢`, i },
        })),
      )
    })
    await segelAudit(asal.basis.pool)
    await asal.basis.transaksi(asal.sistem, (trx) =>
      catatBanyak(trx, asal.sistem, [{ tindakan: 'uji.belum-disegel', objekJenis: 'uji' }]),
    )
    fs.writeFileSync(path.join(data, 'rahasia'), 'rahasia pemasangan')
    fs.writeFileSync(path.join(data, 'server.json'), '{}')
    const hasil = await cadangkan({ urlPemilik: asal.urlPemilik, data, tujuan: berkas, frasa: FRASA, saat: new Date() })
    expect(hasil.baris).toBeGreaterThan(5000)
  })

  it.each(mesinTersedia())('comes back row by row on the engine %s, and the chain goes on', async (ke) => {
    const tujuan = await basisUji(ke, { kosong: true })
    const dataKe = baru('tujuan-')
    await pulih(tujuan, berkas, FRASA, dataKe)
    expect(await potret(tujuan.urlAdmin)).toEqual(await potret(asal.urlAdmin))
    expect(fs.readFileSync(path.join(dataKe, 'rahasia'), 'utf8')).toBe('rahasia pemasangan')
    expect(fs.existsSync(path.join(dataKe, 'server.json'))).toBe(false)
    await tujuan.basis.transaksi(tujuan.sistem, (trx) =>
      catatBanyak(trx, tujuan.sistem, [{ tindakan: 'uji.sesudah', objekJenis: 'uji' }]),
    )
    expect(await verifikasiRantai(tujuan.basis, tujuan.sistem)).toMatchObject({ diperiksa: 2502, rusak: null })
    // Row-level security and append-only triggers are back in force.
    const lain = { ...tujuan.sistem, instansiId: idBaru() }
    expect((await tujuan.basis.transaksi(lain, (trx) => sql`select 1 from platform.audit`.execute(trx))).rows).toEqual(
      [],
    )
    const k = new Client({ connectionString: tujuan.urlAdmin })
    await k.connect()
    await expect(k.query('delete from platform.audit')).rejects.toThrow(/hanya boleh ditambah/)
    const { rows } = await k.query(
      `select c.oid::regclass::text as t from pg_class c where c.relrowsecurity and not c.relforcerowsecurity and c.relnamespace::regnamespace::text !~ '^pg_'`,
    )
    expect(rows).toEqual([])
    await k.end()
  })

  it('refuses a database that already holds data, and leaves it as it was', async () => {
    const sebelum = await potret(asal.urlAdmin)
    await expect(pulih(asal)).rejects.toThrow(/tidak kosong/)
    expect(await potret(asal.urlAdmin)).toEqual(sebelum)
  })

  it('refuses to overwrite an earlier backup', async () => {
    await expect(
      cadangkan({ urlPemilik: asal.urlPemilik, data, tujuan: berkas, frasa: FRASA, saat: new Date() }),
    ).rejects.toThrow(/sudah ada/)
    expect(fs.readdirSync(folder).filter((f) => f.includes('sementara'))).toEqual([])
  })

  const rusakkan = (nama: string, ubah: (b: Buffer) => Buffer) => {
    const jalur = path.join(folder, `${mesin}-${nama}.cad`)
    fs.writeFileSync(jalur, ubah(Buffer.from(fs.readFileSync(berkas))))
    return jalur
  }
  const balik = (b: Buffer, i: number) => {
    b[i] = (b[i] ?? 0) ^ 1
    return b
  }
  it.each<[string, () => string, string, RegExp]>([
    ['a wrong passphrase', () => berkas, 'frasa yang lain sama sekali', /frasa sandi cadangan salah/],
    ['a file cut off in the middle', () => rusakkan('potong', (b) => b.subarray(0, b.length >> 1)), FRASA, /terpotong/],
    ['a file without its last byte', () => rusakkan('satu', (b) => b.subarray(0, -1)), FRASA, /terpotong/],
    [
      'a file cut off at a chunk',
      () => rusakkan('bongkah', (b) => b.subarray(0, b.indexOf(10, 20) + 1)),
      FRASA,
      /terpotong/,
    ],
    [
      'a changed byte in the middle',
      () => rusakkan('tengah', (b) => balik(b, b.length >> 1)),
      FRASA,
      /rusak atau diubah/,
    ],
    [
      'a changed header',
      () => rusakkan('kepala', (b) => balik(b, b.indexOf('"awalan":"') + 11)),
      FRASA,
      /rusak atau diubah/,
    ],
    [
      'bytes appended',
      () => rusakkan('tambah', (b) => Buffer.concat([b, Buffer.from('x')])),
      FRASA,
      /rusak atau diubah/,
    ],
    ['something else', () => rusakkan('lain', () => Buffer.from('PK bukan cadangan')), FRASA, /bukan cadangan Tepat/],
  ])('refuses %s with one message and leaves nothing behind', async (_, sumber, frasa, pesan) => {
    const tujuan = await basisUji('tertanam', { kosong: true })
    const dataKe = baru('tujuan-')
    await expect(pulih(tujuan, sumber(), frasa, dataKe)).rejects.toThrow(pesan)
    expect(await tabelDi(tujuan.urlAdmin)).toBe(0)
    expect(fs.readdirSync(dataKe)).toEqual([])
    await tujuan.tutup()
  })

  it('leaves nothing behind when loading fails half way', async () => {
    const tujuan = await basisUji(mesin, { kosong: true })
    const dataKe = baru('tujuan-')
    // A file name that cannot be written: a folder stands in its place.
    fs.mkdirSync(path.join(dataKe, 'rahasia', 'penghalang'), { recursive: true })
    await expect(pulih(tujuan, berkas, FRASA, dataKe)).rejects.toThrow()
    expect(fs.readdirSync(dataKe)).toEqual(['rahasia'])
    expect(await tabelDi(tujuan.urlAdmin)).toBe(0)
  })
})
