import { Kysely, PostgresDialect, type Transaction, sql } from 'kysely'
import { type CustomTypesConfig, Pool, type PoolClient, type PoolConfig, types } from 'pg'
import { PERAN, type Pelaku } from '../access/peran.ts'

/** Tables are named by the module that owns them: `trx.withTables<{ 'pegawai.pegawai': … }>()`. */
export type Transaksi = Transaction<Record<string, never>>

interface OpsiTransaksi {
  /** One snapshot for the whole work, as a computation over many tables needs. */
  readonly isolasi?: 'read committed' | 'repeatable read' | 'serializable'
}

export interface Basis {
  /** Runs `kerja` in one transaction as the role that cannot bypass row-level security. */
  transaksi<T>(pelaku: Pelaku, kerja: (trx: Transaksi) => Promise<T>, opsi?: OpsiTransaksi): Promise<T>
  readonly pool: Pool
  tutup(): Promise<void>
}

interface OpsiBasis {
  /** Connection of the serving role. */
  readonly url: string
  readonly maksKoneksi?: number
}

/** The role every transaction works under: no login, no ownership, no bypass. */
export const PERAN_APLIKASI = 'tepat_aplikasi'

/** The role connected with may not work as `tepat_aplikasi`; the message holds the SQL that mends it. */
export class GalatPeran extends Error {
  override readonly name = 'GalatPeran'
  constructor(peran: string, sebab: unknown) {
    super(
      `peran basis data ${peran} tidak boleh bekerja sebagai ${PERAN_APLIKASI}; jalankan di basis data itu, sebagai superuser atau pembuat perannya: grant ${PERAN_APLIKASI} to ${peran};`,
      { cause: sebab },
    )
  }
}

const OID = { int8: 20, date: 1082, dateArray: 1182, int8Array: 1016 } as const
const teksArray = types.getTypeParser(1009 as number as Parameters<typeof types.getTypeParser>[0]) as (
  v: string,
) => string[]

/** Dates stay `YYYY-MM-DD` (a Date would drag a time zone in) and counts are numbers. */
const penguraiTipe: CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (format === 'binary') return types.getTypeParser(oid, format)
    if (oid === OID.date) return (v: string) => v
    if (oid === OID.int8) return Number
    if (oid === OID.dateArray) return (v: string) => teksArray(v)
    if (oid === OID.int8Array) return (v: string) => teksArray(v).map(Number)
    return types.getTypeParser(oid, format)
  }) as never,
}

function buatPool(url: string, opsi: Omit<PoolConfig, 'connectionString'> = {}): Pool {
  const pool = new Pool({ connectionString: url, max: 10, idleTimeoutMillis: 30_000, types: penguraiTipe, ...opsi })
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {})
  return pool
}

export async function bukaBasis(opsi: OpsiBasis): Promise<Basis> {
  const pool = buatPool(opsi.url, { max: opsi.maksKoneksi ?? 10 })
  const klien = await pool.connect().catch(async (sebab: unknown) => {
    await pool.end()
    throw sebab
  })
  try {
    await pastikanBolehBekerja(klien)
  } catch (sebab) {
    klien.release()
    await pool.end()
    throw sebab
  }
  klien.release()
  const kysely = new Kysely<Record<string, never>>({ dialect: new PostgresDialect({ pool }) })
  return {
    pool,
    transaksi: (pelaku, kerja, opsiTransaksi) =>
      kysely
        .transaction()
        .setIsolationLevel(opsiTransaksi?.isolasi ?? 'read committed')
        .execute(async (trx) => {
          await kenalkan(trx, pelaku)
          return kerja(trx)
        }),
    async tutup() {
      await kysely.destroy()
      // Kysely leaves a pool alone that it never used.
      if (!pool.ended) await pool.end()
    },
  }
}

/** Asked when opening, not at the first row. A database still to be restored may not have the role yet. */
async function pastikanBolehBekerja(klien: PoolClient): Promise<void> {
  const { rows } = await klien.query<{ peran: string; ada: boolean }>(
    `select format('%I', session_user) as peran, exists (select from pg_roles where rolname = $1) as ada`,
    [PERAN_APLIKASI],
  )
  if (!rows[0]?.ada) return
  try {
    // for this one statement only
    await klien.query(`select set_config('role', $1, true)`, [PERAN_APLIKASI])
  } catch (sebab) {
    throw (sebab as { code?: string }).code === '42501' ? new GalatPeran(rows[0].peran, sebab) : sebab
  }
}

/** Tells the database who works here, for this transaction only; every policy reads these settings. */
async function kenalkan(trx: Transaksi, pelaku: Pelaku): Promise<void> {
  const unit = pelaku.unitIds === 'semua' ? 'semua' : pelaku.unitIds.join(',')
  await sql`select set_config('role', ${PERAN_APLIKASI}, true),
    set_config('app.instansi_id', ${pelaku.instansiId}, true),
    set_config('app.pengguna_id', ${pelaku.penggunaId ?? ''}, true),
    set_config('app.pegawai_id', ${pelaku.pegawaiId ?? ''}, true),
    set_config('app.peran', ${pelaku.peran.join(',')}, true),
    set_config('app.unit_ids', ${unit}, true)`.execute(trx)
}

/** The program itself at work (bulk import, timer, command line): every role, no user account. */
export const pelakuSistem = (instansiId: string, nama: string): Pelaku => ({
  instansiId,
  penggunaId: null,
  pegawaiId: null,
  peran: [...PERAN],
  unitIds: 'semua',
  nama,
})
