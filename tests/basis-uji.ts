// One database server per engine for the whole run, started when the first test asks for it, with a
// template database that holds all migrations. Tests that need no database pay nothing.
import { spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import http from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as tunggu } from 'node:timers/promises'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { jalankanMigrasi, mulaiTertanam } from '#platform/db'
import { semuaMigrasi } from '../src/app/migrasi.ts'

export type Mesin = 'tertanam' | 'eksternal'
export interface AlamatMesin {
  /** Superuser of the test server, database `postgres`. */
  admin: string
  templat: string
  pemilik: string
  layanan: string
}

declare module 'vitest' {
  export interface ProvidedContext {
    pintuBasis: number
    adaEksternal: boolean
  }
}

const TEMPLAT = 'tepat_templat'

/** The newest PostgreSQL ≥ 15 of the distribution. */
function cariEksternal(): string | null {
  const akar = '/usr/lib/postgresql'
  const versi = fs.existsSync(akar) ? fs.readdirSync(akar).map(Number) : []
  const terbaik = versi.filter((v) => v >= 15 && fs.existsSync(`${akar}/${v}/bin/initdb`)).sort((a, b) => b - a)[0]
  return terbaik ? `${akar}/${terbaik}/bin` : null
}

async function mulaiDenganTertanam(tutup: (() => Promise<void>)[]): Promise<AlamatMesin> {
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'tepat-uji-'))
  const server = await mulaiTertanam({ data, tanpaFsync: true })
  tutup.push(async () => {
    await server.berhenti()
    fs.rmSync(data, { recursive: true, force: true })
  })
  const alamat = {
    admin: server.url('postgres'),
    templat: TEMPLAT,
    pemilik: server.url('{basis}'),
    layanan: server.url('{basis}', 'tepat_layanan'),
  }
  await denganAdmin(alamat.admin, (k) => k.query(`create database ${TEMPLAT}`))
  await jalankanMigrasi(server.url(TEMPLAT), semuaMigrasi())
  return alamat
}

/** The distribution's PostgreSQL, with an owner that is no superuser, as a city's operator would set it up. */
async function mulaiEksternal(bin: string, tutup: (() => Promise<void>)[]): Promise<AlamatMesin> {
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'tepat-uji-pg-'))
  const sebagai = akunBiasa()
  if (sebagai) fs.chownSync(data, sebagai.uid, sebagai.gid)
  const init = spawnSync(
    `${bin}/initdb`,
    ['-D', data, '-U', 'postgres', '-A', 'trust', '--locale=C.UTF-8', '-E', 'UTF8', '-N'],
    {
      encoding: 'utf8',
      cwd: '/',
      ...sebagai,
    },
  )
  if (init.status !== 0) throw new Error(`initdb eksternal: ${init.stderr}`)
  const setelan = ['listen_addresses=', `unix_socket_directories=${data}`, 'fsync=off', 'max_connections=100']
  const proses = spawn(`${bin}/postgres`, ['-D', data, ...setelan.flatMap((s) => ['-c', s])], {
    stdio: 'ignore',
    cwd: '/',
    ...sebagai,
  })
  tutup.push(async () => {
    const berakhir = new Promise((r) => proses.once('exit', r))
    proses.kill('SIGINT')
    await berakhir
    fs.rmSync(data, { recursive: true, force: true })
  })
  const url = (basis: string, peran: string) =>
    `postgresql://${peran}@localhost/${basis}?host=${encodeURIComponent(data)}`
  const alamat = {
    admin: url('postgres', 'postgres'),
    templat: TEMPLAT,
    pemilik: url('{basis}', 'tepat_pemilik'),
    layanan: url('{basis}', 'tepat_web'),
  }
  await denganAdmin(alamat.admin, async (k) => {
    await k.query('create role tepat_pemilik login createrole; create role tepat_web login')
    await k.query(`create database ${TEMPLAT} owner tepat_pemilik`)
  })
  await jalankanMigrasi(url(TEMPLAT, 'tepat_pemilik'), semuaMigrasi())
  await denganAdmin(alamat.admin, (k) => k.query('grant tepat_aplikasi to tepat_web'))
  return alamat
}

function akunBiasa(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const baris = fs
    .readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((b) => b.split(':'))
  const akun = baris.find(([n]) => n === 'postgres') ?? baris.find(([n]) => n === 'nobody')
  return akun && { uid: Number(akun[2]), gid: Number(akun[3]) }
}

async function denganAdmin<T>(url: string, kerja: (k: Client) => Promise<T>): Promise<T> {
  for (let sisa = 200; ; sisa -= 1) {
    const klien = new Client({ connectionString: url })
    try {
      await klien.connect()
    } catch (sebab) {
      if (sisa === 0) throw sebab
      await tunggu(50)
      continue
    }
    try {
      return await kerja(klien)
    } finally {
      await klien.end()
    }
  }
}

export default async function siapkan(proyek: TestProject): Promise<() => Promise<void>> {
  const bin = cariEksternal()
  const tutup: (() => Promise<void>)[] = []
  const mulai = new Map<string, Promise<AlamatMesin>>()
  const minta = (mesin: string) => {
    const ada = mulai.get(mesin)
    if (ada) return ada
    const baru = mesin === 'eksternal' ? mulaiEksternal(bin ?? '', tutup) : mulaiDenganTertanam(tutup)
    mulai.set(mesin, baru)
    return baru
  }
  const pintu = http.createServer((permintaan, jawaban) => {
    minta((permintaan.url ?? '').slice(1)).then(
      (alamat) => jawaban.end(JSON.stringify(alamat)),
      (sebab: unknown) => jawaban.writeHead(500).end(String(sebab)),
    )
  })
  await new Promise<void>((r) => pintu.listen(0, '127.0.0.1', r))
  proyek.provide('pintuBasis', (pintu.address() as { port: number }).port)
  proyek.provide('adaEksternal', bin !== null)
  return async () => {
    pintu.close()
    pintu.closeAllConnections()
    await Promise.allSettled(mulai.values())
    for (const t of tutup) await t()
  }
}
