import { createHash } from 'node:crypto'
import { Pool } from 'pg'

/** The only role that reaches the sign-in tables; see migration 0100. */
const PERAN_IDENTITAS = 'tepat_identitas'

/** Own connections, under the identity role from their first statement. */
export function kolamIdentitas(url: string, maks = 4): Pool {
  const pool = new Pool({
    connectionString: url,
    max: maks,
    idleTimeoutMillis: 30_000,
    options: `-c role=${PERAN_IDENTITAS} -c search_path=identitas`,
  })
  pool.on('error', () => {})
  return pool
}

/** Fixed window, one atomic statement. Returns seconds to wait, or null when allowed. */
export async function ambilJatah(
  pool: Pool,
  kunci: string,
  aturan: { window: number; max: number },
): Promise<number | null> {
  const { rows } = await pool.query<{ jumlah: number; tunggu: number }>(
    `insert into identitas.batas_laju as b (kunci, mulai, jumlah) values ($1, now(), 1)
     on conflict (kunci) do update set
       mulai = case when b.mulai <= now() - make_interval(secs => $2) then now() else b.mulai end,
       jumlah = case when b.mulai <= now() - make_interval(secs => $2) then 1 else b.jumlah + 1 end
     returning jumlah, greatest(1, ceil(extract(epoch from b.mulai + make_interval(secs => $2) - now())))::int as tunggu`,
    [kunci, aturan.window],
  )
  const baris = rows[0]
  if (!baris) throw new Error('batas_laju tidak menjawab')
  if (baris.jumlah === 1) await pool.query(`delete from identitas.batas_laju where mulai < now() - interval '1 day'`)
  return baris.jumlah > aturan.max ? baris.tunggu : null
}

/** Five wrong passwords in a row lock the address for a quarter of an hour. */
export const KUNCI = { maksGagal: 5, menit: 15 } as const

const kunciSurel = (surel: string): string => createHash('sha256').update(surel.trim().toLowerCase()).digest('hex')

export interface PutusanKunci {
  readonly boleh: boolean
  readonly terkunciSampai: Date | null
  readonly sisa: number
}

/**
 * Counts the attempt BEFORE the password is looked at, so that parallel guesses cannot outrun the counter.
 * A success calls `bukaKunci`.
 */
export async function hitungPercobaan(pool: Pool, surel: string): Promise<PutusanKunci> {
  const { rows } = await pool.query<{ gagal: number; sampai: Date | null }>(
    `insert into identitas.kunci_masuk as k (kunci, gagal, terakhir) values ($1, 1, now())
     on conflict (kunci) do update set
       gagal = case
         when k.terkunci_sampai > now() then k.gagal
         when k.terkunci_sampai is not null or k.terakhir <= now() - make_interval(mins => $3) then 1
         else k.gagal + 1 end,
       terakhir = now(),
       terkunci_sampai = case
         when k.terkunci_sampai > now() then k.terkunci_sampai
         when k.terkunci_sampai is not null or k.terakhir <= now() - make_interval(mins => $3) then null
         when k.gagal >= $2 then now() + make_interval(mins => $3)
         else null end
     returning gagal, terkunci_sampai as sampai`,
    [kunciSurel(surel), KUNCI.maksGagal, KUNCI.menit],
  )
  const baris = rows[0]
  if (!baris) throw new Error('kunci_masuk tidak menjawab')
  return {
    boleh: baris.sampai === null,
    terkunciSampai: baris.sampai,
    sisa: Math.max(0, KUNCI.maksGagal - baris.gagal),
  }
}

/** After a wrong password that used up the last attempt: locked from now. */
export async function kunciBilaHabis(pool: Pool, surel: string): Promise<Date | null> {
  const { rows } = await pool.query<{ sampai: Date }>(
    `update identitas.kunci_masuk set terkunci_sampai = now() + make_interval(mins => $3)
     where kunci = $1 and gagal >= $2 and terkunci_sampai is null returning terkunci_sampai as sampai`,
    [kunciSurel(surel), KUNCI.maksGagal, KUNCI.menit],
  )
  await pool.query(`delete from identitas.kunci_masuk where terakhir < now() - interval '2 days'`)
  return rows[0]?.sampai ?? null
}

export async function bukaKunci(pool: Pool, surel: string): Promise<boolean> {
  const h = await pool.query('delete from identitas.kunci_masuk where kunci = $1', [kunciSurel(surel)])
  return (h.rowCount ?? 0) > 0
}

/** Addresses locked at this moment, of those asked about. */
export async function yangTerkunci(pool: Pool, surel: readonly string[]): Promise<Map<string, Date>> {
  const { rows } = await pool.query<{ kunci: string; sampai: Date }>(
    'select kunci, terkunci_sampai as sampai from identitas.kunci_masuk where terkunci_sampai > now() and kunci = any($1)',
    [surel.map(kunciSurel)],
  )
  const peta = new Map(rows.map((b) => [b.kunci, b.sampai]))
  return new Map(
    surel.flatMap((s) => {
      const sampai = peta.get(kunciSurel(s))
      return sampai ? [[s, sampai] as const] : []
    }),
  )
}
