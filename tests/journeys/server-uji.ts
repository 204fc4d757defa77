import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    alamat: string
    sandi: string
    folderContoh: string
  }
}

const BATAS_SIAP_MS = 120_000

/**
 * The product as a user starts it: the built server on an empty data folder, with its demo city. TEPAT_PERJALANAN_ALAMAT
 * and TEPAT_PERJALANAN_SANDI point the journeys at a server that runs already (while writing them).
 */
export default async function siapkan(project: TestProject): Promise<() => Promise<void>> {
  const sementara = fs.mkdtempSync(path.join(os.tmpdir(), 'tepat-perjalanan-'))
  fs.chmodSync(sementara, 0o755) // as root the cluster would move out of a folder its user cannot enter
  const folderContoh = path.join(sementara, 'contoh')
  project.provide('folderContoh', folderContoh)
  const ada = process.env['TEPAT_PERJALANAN_ALAMAT']
  if (ada) {
    project.provide('alamat', ada)
    project.provide('sandi', process.env['TEPAT_PERJALANAN_SANDI'] ?? '')
    await jalankan(['dist/tepat.js', 'contoh', 'tulis', folderContoh])
    return async () => fs.rmSync(sementara, { recursive: true, force: true })
  }
  const data = path.join(sementara, 'data')
  let keluaran = ''
  const server = spawn(process.execPath, ['dist/server.js'], {
    env: { ...process.env, TEPAT_DATA: data, TEPAT_PORT: '0', TEPAT_URL: '', DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  server.stdout.on('data', (b: Buffer) => {
    keluaran += b.toString()
  })
  server.stderr.on('data', (b: Buffer) => {
    keluaran += b.toString()
  })
  const alamat = await tunggu(
    () => /Tepat siap di (\S+)[\s\S]*Data disimpan/.exec(keluaran)?.[1],
    server,
    () => keluaran,
  )
  project.provide('alamat', alamat)
  project.provide('sandi', /Kata sandi contoh: (\S+)/.exec(keluaran)?.[1] ?? '')
  await jalankan(['dist/tepat.js', 'contoh', 'tulis', folderContoh])
  return async () => {
    await hentikan(server)
    fs.rmSync(sementara, { recursive: true, force: true })
  }
}

async function tunggu<T>(baca: () => T | undefined, server: ChildProcess, keluaran: () => string): Promise<T> {
  const akhir = Date.now() + BATAS_SIAP_MS
  while (Date.now() < akhir) {
    const nilai = baca()
    if (nilai !== undefined) return nilai
    if (server.exitCode !== null) break
    await new Promise((s) => setTimeout(s, 100))
  }
  server.kill('SIGKILL')
  throw new Error(`server tidak siap:\n${keluaran()}`)
}

async function hentikan(server: ChildProcess): Promise<void> {
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
