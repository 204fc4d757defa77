import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { Client } from 'pg'
import { from as salinMasuk } from 'pg-copy-streams'
import { jalankanMigrasi, type Migrasi, turunkanMigrasi } from '../db/migrasi.ts'
import type { Manifes, ManifesTabel, Pembuka } from './cadangkan.ts'
import { GalatCadangan } from './galat.ts'
import { bukaSandi, Pembaca } from './sandi.ts'
import { bacaTabel, kutip, namaTabel, SETELAN_SALIN, type TabelCadangan } from './skema.ts'

interface OpsiPulihkan {
  readonly urlPemilik: string
  readonly data: string
  readonly sumber: string
  readonly frasa: string
  /** All migrations of this program. */
  readonly migrasi: readonly Migrasi[]
}

type Judul = ({ jenis: 'tabel' } & TabelCadangan) | { jenis: 'berkas'; nama: string } | Manifes

interface Penerima {
  pembuka(p: Pembuka): Promise<void>
  tabel(t: TabelCadangan, isi: AsyncIterable<Buffer>): Promise<ManifesTabel>
  berkas(nama: string, isi: AsyncIterable<Buffer>): Promise<{ nama: string; sidik: string }>
  manifes(m: Manifes): Promise<void>
}

const RUSAK = 'berkas cadangan rusak atau diubah'

/**
 * Restores a backup into an empty database: all of it or nothing. The file is read twice: the first reading
 * proves it whole and untouched before the database is changed at all.
 */
export async function pulihkan(opsi: OpsiPulihkan): Promise<{ tabel: number; baris: number; dibuat: string }> {
  if (!fs.existsSync(opsi.sumber)) throw new GalatCadangan(`berkas ${opsi.sumber} tidak ada`)
  const kosong = await periksaKosong(opsi.urlPemilik)
  let awal: Pembuka | undefined
  await telusuri(opsi, {
    pembuka: async (p) => {
      awal = p
    },
    tabel: async (t, isi) => ({ tabel: namaTabel(t), ...(await sidikIsi(isi)) }),
    berkas: async (nama, isi) => ({ nama, sidik: (await sidikIsi(isi)).sidik }),
    manifes: async () => {},
  })
  if (!awal) throw new GalatCadangan(RUSAK)
  const langkah = pilihMigrasi(awal, opsi.migrasi)
  if (kosong === 'hanya-struktur') await turunkanMigrasi(opsi.urlPemilik, opsi.migrasi)
  await jalankanMigrasi(opsi.urlPemilik, langkah)
  try {
    const baris = await muat(opsi)
    await jalankanMigrasi(opsi.urlPemilik, opsi.migrasi)
    return { ...baris, dibuat: awal.dibuat }
  } catch (sebab) {
    await turunkanMigrasi(opsi.urlPemilik, opsi.migrasi).catch(() => {})
    throw sebab
  }
}

async function periksaKosong(urlPemilik: string): Promise<'kosong' | 'hanya-struktur'> {
  const klien = new Client({ connectionString: urlPemilik })
  await klien.connect()
  try {
    const tabel = await bacaTabel(klien)
    for (const t of tabel) {
      const { rowCount } = await klien.query(`select from ${namaTabel(t)} limit 1`)
      if (rowCount)
        throw new GalatCadangan(
          `basis data tujuan tidak kosong (${t.skema}.${t.nama} berisi); pulihkan ke basis data kosong, misalnya dengan TEPAT_DATA lain`,
        )
    }
    return tabel.length ? 'hanya-struktur' : 'kosong'
  } finally {
    await klien.end()
  }
}

/** Exactly the migrations the backup was made under; newer ones run after its rows are in. */
function pilihMigrasi(awal: Pembuka, semua: readonly Migrasi[]): Migrasi[] {
  const kita = new Map(semua.map((m) => [m.nama, m]))
  return awal.migrasi.map((m) => {
    const ada = kita.get(m.nama)
    if (!ada)
      throw new GalatCadangan(`cadangan dibuat oleh versi Tepat yang lebih baru (migrasi ${m.nama} tidak dikenal)`)
    if (ada.sidik !== m.sidik)
      throw new GalatCadangan(`migrasi ${m.nama} berbeda dari saat cadangan dibuat; pakai versi Tepat yang sama`)
    return ada
  })
}

async function sidikIsi(isi: AsyncIterable<Buffer>): Promise<{ baris: number; sidik: string }> {
  const h = createHash('sha256')
  let baris = 0
  for await (const b of isi) {
    h.update(b)
    for (let i = b.indexOf(10); i >= 0; i = b.indexOf(10, i + 1)) baris += 1
  }
  return { baris, sidik: h.digest('hex') }
}

/** Walks the file once and hands its parts on; holds the whole against the manifest at its end. */
async function telusuri(opsi: OpsiPulihkan, penerima: Penerima): Promise<void> {
  const berkas = fs.createReadStream(opsi.sumber, { highWaterMark: 1024 * 1024 })
  const mentah = Readable.from(bukaSandi(berkas, opsi.frasa))
  const gunzip = createGunzip()
  const alir = pipeline(mentah, gunzip)
  // The failure surfaces through the reader; without this it would also be an unhandled one.
  alir.catch(() => {})
  try {
    const p = new Pembaca(gunzip as AsyncIterable<Buffer>, RUSAK)
    const pembuka = JSON.parse(await p.baris()) as Pembuka
    if (pembuka.jenis !== 'tepat-cadangan' || pembuka.format !== 1)
      throw new GalatCadangan('bentuk cadangan ini tidak dikenal versi Tepat ini')
    await penerima.pembuka(pembuka)
    const tabel: ManifesTabel[] = []
    const isi: { nama: string; sidik: string }[] = []
    for (;;) {
      const j = JSON.parse(await p.baris(8 * 1024 * 1024)) as Judul
      if (j.jenis === 'tabel')
        tabel.push(await penerima.tabel({ skema: j.skema, nama: j.nama, kolom: j.kolom }, bingkai(p)))
      else if (j.jenis === 'berkas') isi.push(await penerima.berkas(j.nama, bingkai(p)))
      else {
        if (JSON.stringify(j.tabel) !== JSON.stringify(tabel) || JSON.stringify(j.berkas) !== JSON.stringify(isi))
          throw new GalatCadangan('isi cadangan tidak cocok dengan manifesnya')
        await penerima.manifes(j)
        break
      }
    }
    if (!(await p.habis())) throw new GalatCadangan(RUSAK)
    await alir
  } catch (sebab) {
    if (sebab instanceof SyntaxError || (sebab as NodeJS.ErrnoException).code?.startsWith('Z_'))
      throw new GalatCadangan(RUSAK)
    throw sebab
  } finally {
    berkas.destroy()
    gunzip.destroy()
  }
}

async function* bingkai(p: Pembaca): AsyncGenerator<Buffer> {
  for (;;) {
    const panjang = (await p.baca(4)).readUInt32BE(0)
    if (panjang === 0) return
    yield await p.baca(panjang)
  }
}

async function muat(opsi: OpsiPulihkan): Promise<{ tabel: number; baris: number }> {
  const klien = new Client({ connectionString: opsi.urlPemilik })
  await klien.connect()
  const berkasBaru: { sementara: string; tujuan: string }[] = []
  const hasil = { tabel: 0, baris: 0 }
  try {
    await klien.query(SETELAN_SALIN)
    await klien.query('begin')
    const kembalikan = await bukaPalang(klien)
    await telusuri(opsi, {
      pembuka: async () => {},
      async tabel(t, isi) {
        const h = createHash('sha256')
        const aliran = klien.query(salinMasuk(`copy ${namaTabel(t)} (${t.kolom.map(kutip).join(', ')}) from stdin`))
        await pipeline(Readable.from(hitung(isi, h)), aliran)
        hasil.tabel += 1
        hasil.baris += aliran.rowCount
        return { tabel: namaTabel(t), baris: aliran.rowCount, sidik: h.digest('hex') }
      },
      async berkas(nama, isi) {
        const h = createHash('sha256')
        berkasBaru.push(await simpanBerkas(opsi.data, nama, hitung(isi, h)))
        return { nama, sidik: h.digest('hex') }
      },
      async manifes(m) {
        for (const u of m.urutan)
          await klien.query('select setval($1::regclass, $2::bigint, $3)', [u.nama, u.nilai, u.dipakai])
      },
    })
    await kembalikan()
    await klien.query('commit')
    for (const b of berkasBaru) fs.renameSync(b.sementara, b.tujuan)
    return hasil
  } finally {
    for (const b of berkasBaru) fs.rmSync(b.sementara, { force: true })
    await klien.end()
  }
}

async function* hitung(isi: AsyncIterable<Buffer>, h: ReturnType<typeof createHash>): AsyncGenerator<Buffer> {
  for await (const b of isi) {
    h.update(b)
    yield b
  }
}

async function simpanBerkas(
  data: string,
  nama: string,
  isi: AsyncIterable<Buffer>,
): Promise<{ sementara: string; tujuan: string }> {
  const tujuan = path.join(data, nama)
  if (path.isAbsolute(nama) || path.relative(data, tujuan).startsWith('..')) throw new GalatCadangan(RUSAK)
  if (fs.statSync(tujuan, { throwIfNoEntry: false })?.isDirectory())
    throw new GalatCadangan(`${tujuan} adalah folder; pindahkan dulu`)
  fs.mkdirSync(path.dirname(tujuan), { recursive: true })
  const sementara = `${tujuan}.pulih-${process.pid}`
  await pipeline(Readable.from(isi), fs.createWriteStream(sementara, { mode: 0o600, flush: true }))
  return { sementara, tujuan }
}

/**
 * Within this transaction only: rows come in as they were, so triggers stay silent, and the owner writes past
 * row-level security even where it is no superuser. Returns the way back.
 */
async function bukaPalang(klien: Client): Promise<() => Promise<void>> {
  const { rows } = await klien.query<{ skema: string; nama: string; paksa: boolean }>(`
    select n.nspname as skema, c.relname as nama, c.relforcerowsecurity as paksa
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_'`)
  for (const t of rows)
    await klien.query(
      `alter table ${namaTabel(t)} disable trigger user${t.paksa ? ', no force row level security' : ''}`,
    )
  return async () => {
    for (const t of rows)
      await klien.query(`alter table ${namaTabel(t)} enable trigger user${t.paksa ? ', force row level security' : ''}`)
  }
}
