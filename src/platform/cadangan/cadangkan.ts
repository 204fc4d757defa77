import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { Client } from 'pg'
import { to as salinKeluar } from 'pg-copy-streams'
import { GalatCadangan } from './galat.ts'
import { sandikan } from './sandi.ts'
import {
  bacaTabel,
  bacaUrutan,
  kutip,
  namaTabel,
  type NilaiUrutan,
  SETELAN_SALIN,
  type TabelCadangan,
} from './skema.ts'

/** Files of the data folder that belong to a backup: the installation's secret and what stands beside the database. */
export const BERKAS_CADANGAN = ['rahasia', 'kepala-audit.jsonl', 'berkas'] as const

export interface Pembuka {
  readonly jenis: 'tepat-cadangan'
  readonly format: 1
  readonly dibuat: string
  readonly postgresql: string
  readonly migrasi: readonly { readonly nama: string; readonly sidik: string }[]
}
export interface ManifesTabel {
  readonly tabel: string
  readonly baris: number
  readonly sidik: string
}
export interface Manifes {
  readonly jenis: 'manifes'
  readonly tabel: readonly ManifesTabel[]
  readonly berkas: readonly { readonly nama: string; readonly sidik: string }[]
  readonly urutan: readonly NilaiUrutan[]
}

interface OpsiCadangkan {
  readonly urlPemilik: string
  readonly data: string
  readonly tujuan: string
  readonly frasa: string
  readonly saat: Date
}

const judul = (isi: unknown): Buffer => Buffer.from(`${JSON.stringify(isi)}\n`)
function bingkai(isi: Buffer): Buffer {
  const panjang = Buffer.alloc(4)
  panjang.writeUInt32BE(isi.length)
  return Buffer.concat([panjang, isi])
}
const AKHIR_ISI = Buffer.alloc(4)

/** The whole database, in one snapshot, and its files, encrypted, into one new file. */
export async function cadangkan(opsi: OpsiCadangkan): Promise<{ tabel: number; baris: number; ukuran: number }> {
  if (fs.existsSync(opsi.tujuan)) throw new GalatCadangan(`berkas ${opsi.tujuan} sudah ada; pilih nama lain`)
  const sementara = `${opsi.tujuan}.sementara-${process.pid}`
  const klien = new Client({ connectionString: opsi.urlPemilik })
  await klien.connect()
  const hasil = { tabel: 0, baris: 0, ukuran: 0 }
  try {
    await klien.query(SETELAN_SALIN)
    await klien.query('begin isolation level repeatable read read only')
    await pipeline(
      Readable.from(isiCadangan(klien, opsi, hasil)),
      createGzip({ level: 4 }),
      (sumber: AsyncIterable<Buffer>) => sandikan(sumber, opsi.frasa),
      fs.createWriteStream(sementara, { mode: 0o600, flags: 'wx', flush: true }),
    )
    await klien.query('commit')
    hasil.ukuran = fs.statSync(sementara).size
    fs.linkSync(sementara, opsi.tujuan)
    return hasil
  } catch (sebab) {
    const { code } = sebab as NodeJS.ErrnoException
    if (code === 'EEXIST') throw new GalatCadangan(`berkas ${opsi.tujuan} sudah ada; pilih nama lain`)
    if (code === 'ENOENT' || code === 'EACCES' || code === 'ENOSPC' || code === 'EROFS')
      throw new GalatCadangan(`tidak dapat menulis ${opsi.tujuan} (${code})`, { cause: sebab })
    throw sebab
  } finally {
    await klien.end()
    fs.rmSync(sementara, { force: true })
  }
}

async function* isiCadangan(
  klien: Client,
  opsi: OpsiCadangkan,
  hasil: { tabel: number; baris: number },
): AsyncGenerator<Buffer> {
  const { rows: versi } = await klien.query<{ v: string }>(`select current_setting('server_version') as v`)
  const { rows: migrasi } = await klien.query<{ nama: string; sidik: string }>(
    'select nama, sidik from platform.migrasi order by nama',
  )
  const pembuka: Pembuka = {
    jenis: 'tepat-cadangan',
    format: 1,
    dibuat: opsi.saat.toISOString(),
    postgresql: versi[0]?.v ?? '',
    migrasi,
  }
  yield judul(pembuka)
  const tabel: ManifesTabel[] = []
  for (const t of await bacaTabel(klien)) {
    const satu = yield* isiTabel(klien, t)
    tabel.push(satu)
    hasil.tabel += 1
    hasil.baris += satu.baris
  }
  const berkas: Manifes['berkas'][number][] = []
  for (const nama of daftarBerkas(opsi.data)) {
    const isi = fs.readFileSync(path.join(opsi.data, nama))
    yield judul({ jenis: 'berkas', nama })
    if (isi.length) yield bingkai(isi)
    yield AKHIR_ISI
    berkas.push({ nama, sidik: createHash('sha256').update(isi).digest('hex') })
  }
  yield judul({ jenis: 'manifes', tabel, berkas, urutan: await bacaUrutan(klien) } satisfies Manifes)
}

async function* isiTabel(klien: Client, t: TabelCadangan): AsyncGenerator<Buffer, ManifesTabel> {
  yield judul({ jenis: 'tabel', ...t })
  const kolom = t.kolom.map(kutip).join(', ')
  // A query and not the table's name: so the owner's read policy applies where the owner is no superuser.
  const aliran = klien.query(salinKeluar(`copy (select ${kolom} from ${namaTabel(t)}) to stdout`))
  const sidik = createHash('sha256')
  for await (const potong of aliran as AsyncIterable<Buffer>) {
    sidik.update(potong)
    yield bingkai(potong)
  }
  yield AKHIR_ISI
  return { tabel: namaTabel(t), baris: aliran.rowCount, sidik: sidik.digest('hex') }
}

/** Relative names, in order. */
export function daftarBerkas(data: string): string[] {
  const hasil: string[] = []
  const telusuri = (nama: string): void => {
    const info = fs.lstatSync(path.join(data, nama), { throwIfNoEntry: false })
    if (info?.isFile()) hasil.push(nama)
    else if (info?.isDirectory())
      for (const anak of fs.readdirSync(path.join(data, nama)).sort()) telusuri(path.posix.join(nama, anak))
  }
  for (const nama of BERKAS_CADANGAN) telusuri(nama)
  return hasil
}
