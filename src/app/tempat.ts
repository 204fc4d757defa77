import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as tunggu } from 'node:timers/promises'
import { Client } from 'pg'
import {
  alasanTidakBolehMelayani,
  type Basis,
  bukaBasis,
  GalatPeran,
  GalatMigrasi,
  GalatTertanam,
  jalankanMigrasi,
  mulaiTertanam,
  type Tertanam,
} from '#platform/db'
import { GalatPerintah } from './galat.ts'
import type { Lingkungan } from './lingkungan.ts'
import { semuaMigrasi } from './migrasi.ts'

export interface Instansi {
  readonly id: string
  readonly nama: string
  readonly sintetis: boolean
  /** false = its first load never finished. */
  readonly siap: boolean
}

/** The opened database of this installation, migrated, with the connection that may serve. */
export interface Tempat {
  readonly basis: Basis
  readonly urlPemilik: string
  readonly urlAplikasi: string
  /** Folder of secrets, heads of the audit chain, and the embedded cluster. */
  readonly data: string
  /** For people: where the data is kept. */
  readonly letak: string
  readonly tertanam: boolean
  bacaInstansi(): Promise<Instansi | null>
  tutup(): Promise<void>
}

export interface OpsiTempat {
  /** The server owns an embedded cluster while it runs; a command may join it. */
  readonly untuk: 'server' | 'perintah'
  readonly lapor?: (pesan: string) => void
  /** Restore works in an empty database and brings the structure itself. */
  readonly tanpaMigrasi?: boolean
}

const VERSI_MINIMUM = 150_000
const BUAT_PERAN_LAYANAN =
  "Siapkan perannya menurut docs/operasi.md: create role tepat_web login password '…'; grant tepat_aplikasi to tepat_web;"

export async function bukaTempat(ling: Lingkungan, opsi: OpsiTempat): Promise<Tempat> {
  siapkanFolder(ling.data)
  if (opsi.untuk === 'server') tolakServerKedua(ling.data)
  const letak = ling.urlPemilik ? await letakLuar(ling, ling.urlPemilik, opsi) : await letakTertanam(ling, opsi)
  try {
    if (!opsi.tanpaMigrasi) await migrasikan(letak.urlPemilik, opsi)
    if (ling.urlAplikasi) await pastikanDapatMasuk(ling.urlAplikasi)
    if (opsi.untuk === 'server') {
      const alasan = await alasanTidakBolehMelayani(letak.urlAplikasi)
      if (alasan) throw new GalatPerintah(`DATABASE_URL_APLIKASI tidak boleh dipakai melayani: ${alasan}`)
    }
    const basis = await bukaBasis({ url: letak.urlAplikasi }).catch((sebab: unknown) => {
      throw sebab instanceof GalatPeran ? new GalatPerintah(sebab.message, 2, sebab) : sebab
    })
    return {
      ...letak,
      basis,
      data: ling.data,
      bacaInstansi: () => bacaInstansi(letak.urlPemilik),
      async tutup() {
        await basis.tutup()
        await letak.berhenti()
      },
    }
  } catch (sebab) {
    await letak.berhenti()
    throw sebab
  }
}

/** Step by step, since Node's own recursive way never comes back from a folder like /proc/x. */
function siapkanFolder(data: string): void {
  const belum: string[] = []
  for (let d = data; !fs.existsSync(d); d = path.dirname(d)) belum.unshift(d)
  try {
    for (const d of belum) {
      try {
        fs.mkdirSync(d, { mode: 0o755 })
      } catch (sebab) {
        // Another start may make the same folder at this moment.
        if ((sebab as NodeJS.ErrnoException).code !== 'EEXIST') throw sebab
      }
    }
    fs.accessSync(`${data}${path.sep}`, fs.constants.W_OK | fs.constants.X_OK)
  } catch (sebab) {
    const { code } = sebab as NodeJS.ErrnoException
    throw new GalatPerintah(
      `folder data ${data} tidak dapat dipakai (${code}); pilih yang lain dengan TEPAT_DATA=…`,
      2,
      sebab,
    )
  }
}

interface Letak {
  urlPemilik: string
  urlAplikasi: string
  letak: string
  tertanam: boolean
  berhenti(): Promise<void>
}

async function letakLuar(ling: Lingkungan, urlPemilik: string, opsi: OpsiTempat): Promise<Letak> {
  if (opsi.untuk === 'server' && !ling.urlAplikasi)
    throw new GalatPerintah(
      'DATABASE_URL_APLIKASI belum diisi: peran yang melayani harus peran lain yang tidak dapat melewati keamanan baris. ' +
        BUAT_PERAN_LAYANAN,
    )
  const klien = new Client({ connectionString: urlPemilik, connectionTimeoutMillis: 15_000 })
  try {
    await klien.connect()
    const { rows } = await klien.query<{ server_version_num: string; server_version: string }>(
      `select current_setting('server_version_num') as server_version_num, current_setting('server_version') as server_version`,
    )
    if (Number(rows[0]?.server_version_num) < VERSI_MINIMUM)
      throw new GalatPerintah(`PostgreSQL ${rows[0]?.server_version} terlalu lama; perlu versi 15 atau lebih baru`)
  } catch (sebab) {
    if (sebab instanceof GalatPerintah) throw sebab
    throw new GalatPerintah(`basis data di DATABASE_URL tidak dapat dihubungi: ${(sebab as Error).message}`, 2, sebab)
  } finally {
    await klien.end().catch(() => {})
  }
  const { host, pathname } = new URL(urlPemilik)
  return {
    urlPemilik,
    urlAplikasi: ling.urlAplikasi ?? urlPemilik,
    letak: `PostgreSQL ${host}${pathname}`,
    tertanam: false,
    berhenti: async () => {},
  }
}

/** A city's serving role is made by hand, after the migrations made the group it joins. */
async function pastikanDapatMasuk(url: string): Promise<void> {
  const klien = new Client({ connectionString: url, connectionTimeoutMillis: 15_000 })
  try {
    await klien.connect()
  } catch (sebab) {
    throw new GalatPerintah(
      `DATABASE_URL_APLIKASI tidak dapat masuk ke basis data: ${(sebab as Error).message}. ${BUAT_PERAN_LAYANAN}`,
      2,
      sebab,
    )
  } finally {
    await klien.end().catch(() => {})
  }
}

async function letakTertanam(ling: Lingkungan, opsi: OpsiTempat): Promise<Letak> {
  let server: Tertanam
  try {
    server = await mulaiTertanam({ data: ling.data })
    // A command still holds the cluster; the server wants one that lives as long as itself.
    for (let sisa = 300; opsi.untuk === 'server' && !server.milikSendiri; sisa -= 1) {
      if (sisa === 300) opsi.lapor?.('Menunggu proses Tepat lain yang sedang memakai basis data …')
      if (sisa === 0) throw new GalatPerintah(`basis data di ${server.lokasi} masih dipakai proses lain`)
      await tunggu(200)
      // It may as well be a server that started at the same moment and only now says so.
      tolakServerKedua(ling.data)
      server = await mulaiTertanam({ data: ling.data })
    }
  } catch (sebab) {
    if (sebab instanceof GalatTertanam) throw new GalatPerintah(sebab.message, 2, sebab)
    throw sebab
  }
  if (opsi.untuk === 'server' && (await contohTerputus(server.urlPemilik))) {
    opsi.lapor?.('Pemuatan kota contoh sebelumnya terputus: dimulai lagi dari awal')
    await server.kosongkan()
  }
  // Killed from outside (memory, an operator's slip): start it anew; the pool finds the same socket again.
  let pemulihan: Promise<void> = Promise.resolve()
  const jaga = () => {
    if (opsi.untuk !== 'server') return
    server.bilaMati(() => {
      opsi.lapor?.('Basis data berhenti tanpa diminta; dimulai kembali')
      pemulihan = mulaiTertanam({ data: ling.data }).then(
        (baru) => {
          server = baru
          jaga()
        },
        (sebab: unknown) => opsi.lapor?.(`Basis data tidak dapat dimulai kembali: ${(sebab as Error).message}`),
      )
    })
  }
  jaga()
  return {
    urlPemilik: server.urlPemilik,
    urlAplikasi: server.urlAplikasi,
    letak: server.lokasi,
    tertanam: true,
    async berhenti() {
      await pemulihan
      if (opsi.untuk === 'perintah' && server.milikSendiri) await tungguYangLain(server.urlPemilik)
      await server.berhenti()
    },
  }
}

/** Half a demo city: nothing but invented rows that no one has worked with. */
async function contohTerputus(url: string): Promise<boolean> {
  const klien = new Client({ connectionString: url })
  await klien.connect()
  try {
    const { rows } = await klien.query<{ ada: boolean }>(`select to_regclass('platform.instansi') is not null as ada`)
    if (!rows[0]?.ada) return false
    const { rowCount } = await klien.query('select from platform.instansi where sintetis and siap_pada is null')
    return rowCount !== 0
  } finally {
    await klien.end()
  }
}

/** Another command joined the cluster we started: let it finish before we take the floor away. */
async function tungguYangLain(url: string): Promise<void> {
  const klien = new Client({ connectionString: url })
  try {
    await klien.connect()
    for (let sisa = 600; sisa > 0; sisa -= 1) {
      const { rows } = await klien.query<{ n: number }>(
        `select count(*)::int as n from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
      )
      if (rows[0]?.n === 0) return
      await tunggu(200)
    }
  } catch {
    // The cluster is gone already.
  } finally {
    await klien.end().catch(() => {})
  }
}

async function migrasikan(urlPemilik: string, opsi: OpsiTempat): Promise<void> {
  try {
    const jalan = await jalankanMigrasi(urlPemilik, semuaMigrasi())
    if (jalan.length) opsi.lapor?.(`Basis data disiapkan: ${jalan.length} migrasi`)
  } catch (sebab) {
    if (sebab instanceof GalatMigrasi) throw new GalatPerintah(sebab.message, 2, sebab)
    throw sebab
  }
}

async function bacaInstansi(urlPemilik: string): Promise<Instansi | null> {
  const klien = new Client({ connectionString: urlPemilik })
  await klien.connect()
  try {
    const { rows } = await klien.query<Instansi>(
      `select id, nama, sintetis, siap_pada is not null as siap from platform.instansi order by dibuat_pada limit 2`,
    )
    if (rows.length > 1)
      throw new GalatPerintah('basis data memuat lebih dari satu instansi; satu server melayani satu')
    return rows[0] ?? null
  } finally {
    await klien.end()
  }
}

const berkasServer = (data: string) => path.join(data, 'server.json')

function tolakServerKedua(data: string): void {
  const s = bacaServerBerjalan(data)
  if (s) throw new GalatPerintah(`Tepat sudah berjalan di ${s.alamat} (proses ${s.pid}) dengan data di ${data}`)
}

/** The server that runs on this data folder, if one does. */
export function bacaServerBerjalan(data: string): { pid: number; alamat: string } | null {
  try {
    const s = JSON.parse(fs.readFileSync(berkasServer(data), 'utf8')) as { pid: number; alamat: string; sejak: string }
    if (s.pid === process.pid) return null
    process.kill(s.pid, 0)
    // The number may have been given to another program since.
    const proc = `/proc/${s.pid}/cmdline`
    const perintah = fs.existsSync(proc)
      ? fs.readFileSync(proc, 'utf8')
      : spawnSync('ps', ['-p', String(s.pid), '-o', 'command='], { encoding: 'utf8' }).stdout
    return perintah?.includes('server.js') ? s : null
  } catch {
    return null
  }
}

export function catatServer(data: string, alamat: string): () => void {
  fs.writeFileSync(berkasServer(data), JSON.stringify({ pid: process.pid, alamat }))
  return () => fs.rmSync(berkasServer(data), { force: true })
}
