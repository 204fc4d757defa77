// A program that writes without pause and prints each number once its commit was acknowledged; to be killed.
import { Client } from 'pg'
import { mulaiTertanam } from '../../src/platform/db/tertanam.ts'

const [data = ''] = process.argv.slice(2)
const server = await mulaiTertanam({ data })
const klien = new Client({ connectionString: server.urlPemilik })
await klien.connect()
await klien.query('create table if not exists tulis (n int primary key, isi text not null)')
const { rows } = await klien.query<{ n: number }>('select coalesce(max(n), 0)::int as n from tulis')
for (let n = (rows[0]?.n ?? 0) + 1; ; n += 1) {
  await klien.query('begin')
  await klien.query('insert into tulis values ($1, repeat($2, 200))', [n, String(n % 10)])
  await klien.query('commit')
  process.stdout.write(`${n}\n`)
}
