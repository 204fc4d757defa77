import { createHash, randomBytes } from 'node:crypto'
import type { Pelaku } from '#platform/access'
import type { Jam } from '#platform/clock'
import { type Basis, type Transaksi, transaksiUtuh } from '#platform/db'
import type { LayananSesi } from '#platform/session'
import { gagal, type Galat, type IsoDate, type Result } from '#shared'
import type { SimpulUnit } from '../domain/jangkauan.ts'
import type { RepoPengguna } from './pengguna.port.ts'

export interface UnitBernama extends SimpulUnit {
  readonly nama: string
  readonly kode: string
  readonly perangkatDaerahId?: string
}
/** What this module needs to know of a person. */
export interface PegawaiDikenal {
  readonly id: string
  readonly nip: string
  readonly nama: string
  readonly sintetis?: boolean
  readonly unitId?: string
  readonly jabatanKini?: { readonly namaJabatan: string; readonly jenjang: string } | null
}

export interface DepsPengguna {
  readonly basis: Basis
  readonly sesi: LayananSesi
  readonly jam: Jam
  readonly repo: RepoPengguna
  bacaUnit(trx: Transaksi, opsi: { pada: IsoDate }): Promise<readonly UnitBernama[]>
  bacaPegawai(
    trx: Transaksi,
    opsi: { pada: IsoDate; ids?: readonly string[]; nips?: readonly string[] },
  ): Promise<readonly PegawaiDikenal[]>
  /** Drops what is remembered about a user's authority: the next request asks the database. */
  lupakan(penggunaId: string): void
}

/** Reads the tables of this module for the program itself: to know who is asking, there is nobody yet. */
export const pemuat = (instansiId: string, nama = 'Tepat'): Pelaku => ({
  instansiId,
  penggunaId: null,
  pegawaiId: null,
  peran: ['admin'],
  unitIds: 'semua',
  nama,
})

/** Somebody who acts without being signed in (a link): named in the log, with no role. */
export const tanpaPeran = (instansiId: string, nama: string): Pelaku => ({ ...pemuat(instansiId, nama), peran: [] })

const BENTROK: Readonly<Record<string, string>> = {
  pengguna_surel: 'pengguna.surel-sudah-ada',
  pengguna_pegawai: 'pengguna.pegawai-sudah-ada',
}

/** One transaction; a refusal undoes what was written before it. Two people at once meet the same refusal. */
export async function dalamTransaksi<T>(
  basis: Basis,
  pelaku: Pelaku,
  kerja: (trx: Transaksi) => Promise<Result<T, Galat>>,
): Promise<Result<T, Galat>> {
  try {
    return await transaksiUtuh(basis, pelaku, kerja)
  } catch (sebab) {
    const { code, constraint } = sebab as { code?: string; constraint?: string }
    const kode = code === '23505' && constraint ? BENTROK[constraint] : undefined
    if (kode) return gagal({ kode })
    throw sebab
  }
}

export const sidikToken = (token: string): string => createHash('sha256').update(token).digest('hex')
/** 256 random bits; only their hash is stored. */
export const tokenBaru = (): string => randomBytes(32).toString('base64url')

export const surelRapi = (surel: string): string => surel.trim().toLowerCase()
export const surelSah = (surel: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(surel) && surel.length <= 200
