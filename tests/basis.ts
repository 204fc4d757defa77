// Databases for tests: a fresh copy of the migrated template, on the embedded and on an external PostgreSQL.
import { randomUUID } from 'node:crypto'
import http from 'node:http'
import { sql } from 'kysely'
import { Client } from 'pg'
import { afterAll, describe, inject } from 'vitest'
import type { Pelaku } from '../src/platform/access/peran.ts'
import { type Basis, bukaBasis, pelakuSistem } from '#platform/db'
import type { AlamatMesin, Mesin } from './basis-uji.ts'

export type { Mesin } from './basis-uji.ts'
export const INSTANSI_UJI = '01890a5d-0000-7000-8000-000000001272'

export interface BasisUji {
  basis: Basis
  instansiId: string
  mesin: Mesin
  /** Owner connection: sees and may do what the serving role must not. */
  urlPemilik: string
  urlLayanan: string
  /** Superuser, for tests that tamper behind the program's back. */
  urlAdmin: string
  sistem: Pelaku
  pelaku(peran: Pelaku['peran'][number] | Pelaku['peran'], lain?: Partial<Pelaku>): Pelaku
  tutup(): Promise<void>
}

function mintaAlamat(mesin: Mesin): Promise<AlamatMesin> {
  return new Promise((selesai, tolak) => {
    http
      // No kept connection: a test that blocks this process for seconds would reuse one the other side has closed.
      .get({ host: '127.0.0.1', port: inject('pintuBasis'), path: `/${mesin}`, agent: false }, (jawaban) => {
        let isi = ''
        jawaban.on('data', (b: Buffer) => (isi += b.toString()))
        jawaban.on('end', () =>
          jawaban.statusCode === 200 ? selesai(JSON.parse(isi) as AlamatMesin) : tolak(new Error(isi)),
        )
      })
      .on('error', tolak)
  })
}

async function sebagaiAdmin(url: string, perintah: string): Promise<void> {
  const klien = new Client({ connectionString: url })
  await klien.connect()
  try {
    await klien.query(perintah)
  } finally {
    await klien.end()
  }
}

const denganBasis = (url: string, nama: string) => url.replace('%7Bbasis%7D', nama).replace('{basis}', nama)

/** A fresh database for this test file; closed and dropped after it. `kosong` = no migrations at all. */
export async function basisUji(mesin: Mesin = 'tertanam', opsi: { kosong?: boolean } = {}): Promise<BasisUji> {
  const alamat = await mintaAlamat(mesin)
  const nama = `uji_${randomUUID().replaceAll('-', '').slice(0, 20)}`
  const pemilik = new URL(alamat.pemilik).username
  await sebagaiAdmin(
    alamat.admin,
    `create database ${nama} template ${opsi.kosong ? 'template0' : alamat.templat} owner ${pemilik}`,
  )
  const urlLayanan = denganBasis(alamat.layanan, nama)
  const basis = await bukaBasis({ url: urlLayanan, maksKoneksi: 5 })
  let terbuka = true
  const tutup = async () => {
    if (!terbuka) return
    terbuka = false
    await basis.tutup()
    await sebagaiAdmin(alamat.admin, `drop database if exists ${nama} with (force)`)
  }
  afterAll(tutup)
  const sistem = pelakuSistem(INSTANSI_UJI, 'uji')
  if (!opsi.kosong)
    await basis.transaksi(sistem, (trx) =>
      sql`insert into platform.instansi (id, nama, kode_wilayah, sintetis) values (${INSTANSI_UJI}, 'Kota Uji', '12.72', true)`.execute(
        trx,
      ),
    )
  return {
    basis,
    instansiId: INSTANSI_UJI,
    mesin,
    urlPemilik: denganBasis(alamat.pemilik, nama),
    urlLayanan,
    urlAdmin: alamat.admin.replace('/postgres?', `/${nama}?`),
    sistem,
    pelaku: (peran, lain) => ({
      instansiId: INSTANSI_UJI,
      penggunaId: randomUUID(),
      pegawaiId: null,
      peran: typeof peran === 'string' ? [peran] : peran,
      unitIds: 'semua',
      nama: `Uji ${String(peran)}`,
      ...lain,
    }),
    tutup,
  }
}

/** Engines of this machine. */
export const mesinTersedia = (): Mesin[] => (inject('adaEksternal') ? ['tertanam', 'eksternal'] : ['tertanam'])

/** The same tests on the embedded database and, when the machine has one, on an external PostgreSQL. */
export function denganKeduaBasis(nama: string, isi: (buka: () => Promise<BasisUji>, mesin: Mesin) => void): void {
  describe(`${nama} [tertanam]`, () => isi(() => basisUji('tertanam'), 'tertanam'))
  describe.skipIf(!inject('adaEksternal'))(`${nama} [eksternal]`, () => isi(() => basisUji('eksternal'), 'eksternal'))
}
