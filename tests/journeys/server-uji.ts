import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    /** One per worker, in the order of the workers' numbers. */
    layanan: readonly Layanan[]
    folderContoh: string
  }
}
/** A running server, its demo accounts' password, and its first plan: the city's own, whatever journeys add later. */
export interface Layanan {
  alamat: string
  sandi: string
  rencanaAwal: string
}

const BATAS_SIAP_MS = 180_000

/**
 * The product as a user starts it: the built server on an empty data folder, with its demo city; one for every worker,
 * so that no two journeys change the same city at once. TEPAT_PERJALANAN_ALAMAT and TEPAT_PERJALANAN_SANDI point the
 * journeys at a server that runs already (while writing them; then with --maxWorkers=1).
 */
export default async function siapkan(project: TestProject): Promise<() => Promise<void>> {
  const sementara = fs.mkdtempSync(path.join(os.tmpdir(), 'tepat-perjalanan-'))
  fs.chmodSync(sementara, 0o755) // as root the cluster would move out of a folder its user cannot enter
  const folderContoh = path.join(sementara, 'contoh')
  project.provide('folderContoh', folderContoh)
  const server: ChildProcess[] = []
  const tutup = async () => {
    await Promise.all(server.map(hentikan))
    fs.rmSync(sementara, { recursive: true, force: true })
  }
  try {
    const contoh = jalankan(['dist/tepat.js', 'contoh', 'tulis', folderContoh])
    const ada = process.env['TEPAT_PERJALANAN_ALAMAT']
    const sandi = process.env['TEPAT_PERJALANAN_SANDI'] ?? ''
    const layanan = ada
      ? Array.from({ length: jumlahPekerja(project) }, () => lengkapi(ada, sandi))
      : Array.from({ length: jumlahPekerja(project) }, (_, i) => mulai(path.join(sementara, `data-${i + 1}`), server))
    const [siap] = await Promise.all([Promise.all(layanan), contoh])
    project.provide('layanan', siap)
  } catch (sebab) {
    await tutup()
    throw sebab
  }
  return tutup
}

const jumlahPekerja = (project: TestProject): number => Number(project.vitest.config.maxWorkers) || 1

async function mulai(data: string, server: ChildProcess[]): Promise<Layanan> {
  let keluaran = ''
  const proses = spawn(process.execPath, ['dist/server.js'], {
    // Port 0: the system gives each its own free port.
    env: { ...process.env, TEPAT_DATA: data, TEPAT_PORT: '0', TEPAT_URL: '', DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  server.push(proses)
  for (const aliran of [proses.stdout, proses.stderr])
    aliran.on('data', (b: Buffer) => {
      keluaran += b.toString()
    })
  const alamat = await tunggu(
    () => /Tepat siap di (\S+)[\s\S]*Data disimpan/.exec(keluaran)?.[1],
    proses,
    () => keluaran,
  )
  return lengkapi(alamat, /Kata sandi contoh: (\S+)/.exec(keluaran)?.[1] ?? '')
}

/** Signs in as the analyst and reads which run the plan room opens with: on a fresh server the only one there is. */
async function lengkapi(alamat: string, sandi: string): Promise<Layanan> {
  const formulir = await fetch(new URL('/masuk', alamat))
  const kue = (r: Response) => r.headers.getSetCookie().map((k) => k.split(';')[0] ?? '')
  const benih = kue(formulir)
  const token = /name="_token" value="([^"]+)"/.exec(await formulir.text())?.[1] ?? ''
  const masuk = await fetch(new URL('/masuk', alamat), {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: benih.join('; '), origin: new URL(alamat).origin },
    body: new URLSearchParams({ _token: token, _form: 'utama', surel: 'analis@demo.tepat', sandi }),
  })
  const ruang = await fetch(new URL('/kerja/rencana', alamat), {
    headers: { cookie: [...benih, ...kue(masuk)].join('; ') },
  })
  const rencanaAwal = /\/kerja\/rencana\/([0-9a-f-]{36})\//.exec(await ruang.text())?.[1]
  if (!rencanaAwal) throw new Error(`tidak ada rencana di ${ruang.url} (${ruang.status})`)
  return { alamat, sandi, rencanaAwal }
}

async function tunggu<T>(baca: () => T | undefined, server: ChildProcess, keluaran: () => string): Promise<T> {
  const akhir = Date.now() + BATAS_SIAP_MS
  while (Date.now() < akhir) {
    const nilai = baca()
    if (nilai !== undefined) return nilai
    if (server.exitCode !== null) break
    await new Promise((s) => setTimeout(s, 100))
  }
  throw new Error(`server tidak siap:\n${keluaran()}`)
}

async function hentikan(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const selesai = new Promise((s) => server.once('exit', s))
  server.kill('SIGTERM')
  const paksa = setTimeout(() => server.kill('SIGKILL'), 20_000)
  await selesai
  clearTimeout(paksa)
}

function jalankan(argumen: string[]): Promise<void> {
  return new Promise((selesai, tolak) => {
    let galat = ''
    const p = spawn(process.execPath, argumen, { stdio: ['ignore', 'ignore', 'pipe'] })
    p.stderr.on('data', (b: Buffer) => {
      galat += b.toString()
    })
    p.once('exit', (kode) => (kode === 0 ? selesai() : tolak(new Error(`${argumen.join(' ')}: ${kode}\n${galat}`))))
  })
}
