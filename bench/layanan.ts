/**
 * The served product: first start with the demo city, restart, memory (resident set of the program + proportional set of
 * PostgreSQL), and how soon the plan room shows its first content in a real browser. Needs `npm run build` before it.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { chromium } from 'playwright-core'

const ULANG = 7

interface Berjalan {
  readonly proses: ChildProcess
  readonly alamat: string
  readonly sandi: string
  readonly siapMs: number
}

async function mulai(data: string): Promise<Berjalan> {
  const sejak = performance.now()
  let keluaran = ''
  const proses = spawn(process.execPath, ['dist/server.js'], {
    env: { ...process.env, TEPAT_DATA: data, TEPAT_PORT: '0', TEPAT_URL: '', DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  proses.stdout?.on('data', (b: Buffer) => {
    keluaran += b.toString()
  })
  while (!keluaran.includes('Data disimpan')) {
    if (proses.exitCode !== null) throw new Error(`server berhenti:\n${keluaran}`)
    await new Promise((s) => setTimeout(s, 20))
  }
  return {
    proses,
    siapMs: performance.now() - sejak,
    alamat: /Tepat siap di (\S+)/.exec(keluaran)?.[1] ?? '',
    sandi: /Kata sandi contoh: (\S+)/.exec(keluaran)?.[1] ?? '',
  }
}

function hentikan(b: Berjalan): Promise<void> {
  return new Promise((selesai) => {
    b.proses.once('exit', () => selesai())
    b.proses.kill('SIGTERM')
  })
}

const angka = (teks: string, nama: string) => Number(new RegExp(`^${nama}:\\s+(\\d+) kB`, 'm').exec(teks)?.[1] ?? 0)

/**
 * Megabytes: RSS of the program, PSS of the PostgreSQL processes. Where another user's PSS may not be read, an upper
 * estimate: private memory of each, and the largest share of files and of shared memory once.
 */
function memori(pid: number, data: string): { program: number; basis: number; perkiraan: boolean } | null {
  if (!fs.existsSync('/proc/self/status')) return null
  const induk = fs.readFileSync(path.join(data, 'postgresql-18', 'postmaster.pid'), 'utf8').split('\n')[0] ?? ''
  const status = (id: string) => fs.readFileSync(`/proc/${id}/status`, 'utf8')
  const anak = fs.readdirSync('/proc').filter((id) => {
    try {
      return /^\d+$/.test(id) && (id === induk || new RegExp(`^PPid:\\s+${induk}$`, 'm').test(status(id)))
    } catch {
      return false
    }
  })
  const program = angka(status(String(pid)), 'VmRSS') / 1024
  try {
    const pss = anak.map((id) => angka(fs.readFileSync(`/proc/${id}/smaps_rollup`, 'utf8'), 'Pss'))
    return { program, basis: pss.reduce((x, y) => x + y, 0) / 1024, perkiraan: false }
  } catch {
    const s = anak.map(status)
    const pribadi = s.reduce((n, t) => n + angka(t, 'RssAnon'), 0)
    const bersama = Math.max(...s.map((t) => angka(t, 'RssFile'))) + Math.max(...s.map((t) => angka(t, 'RssShmem')))
    return { program, basis: (pribadi + bersama) / 1024, perkiraan: true }
  }
}

const tengah = (n: readonly number[]) => n.toSorted((a, b) => a - b)[Math.floor(n.length / 2)] ?? Number.NaN

async function ruangPenempatan(b: Berjalan): Promise<{ ttfb: number; fcp: number }> {
  const peramban = await chromium.launch({
    executablePath: process.env['TEPAT_PERAMBAN'] ?? '/usr/bin/chromium',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  const ttfb: number[] = []
  const fcp: number[] = []
  for (let i = 0; i < ULANG; i++) {
    const page = await (await peramban.newContext()).newPage()
    await page.goto(`${b.alamat}/masuk?lanjut=%2Fsaya`)
    await page.locator('input[name=surel]').fill('analis@demo.tepat')
    await page.locator('input[type=password]').fill(b.sandi)
    await page.locator('form button[type=submit]').first().click()
    await page.waitForURL((u) => !u.pathname.startsWith('/masuk'))
    await page.goto(`${b.alamat}/kerja/rencana`)
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0)
    const w = await page.evaluate(() => {
      const n = performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming
      return { ttfb: n.responseStart, fcp: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0 }
    })
    ttfb.push(w.ttfb)
    fcp.push(w.fcp)
    await page.context().close()
  }
  await peramban.close()
  return { ttfb: tengah(ttfb), fcp: tengah(fcp) }
}

export default async function layanan(): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tepat-bench-'))
  fs.chmodSync(folder, 0o755) // else, as root, the cluster moves out of a folder its user cannot enter
  const data = path.join(folder, 'data')
  const baris: string[] = []
  let b = await mulai(data)
  try {
    baris.push(`| mulai pertama (basis data, kota contoh, rencana pertama, akun) | ${(b.siapMs / 1000).toFixed(1)} s |`)
    await hentikan(b)
    b = await mulai(data)
    baris.push(`| mulai lagi | ${(b.siapMs / 1000).toFixed(2)} s |`)
    const awal = memori(b.proses.pid ?? 0, data)
    const r = await ruangPenempatan(b)
    baris.push(
      `| ruang penempatan: byte pertama / isi pertama tampak (median ${ULANG}) | ${r.ttfb.toFixed(0)} / ${r.fcp.toFixed(0)} ms |`,
    )
    const sesudah = memori(b.proses.pid ?? 0, data)
    if (awal && sesudah) {
      baris.push(
        `| memori sesudah mulai: program RSS + PostgreSQL PSS${awal.perkiraan ? ' (perkiraan atas)' : ''} | ${awal.program.toFixed(0)} + ${awal.basis.toFixed(0)} MB |`,
      )
      baris.push(
        `| memori sesudah ${ULANG} kunjungan ruang penempatan | ${sesudah.program.toFixed(0)} + ${sesudah.basis.toFixed(0)} MB |`,
      )
    }
  } finally {
    await hentikan(b)
  }
  console.log(['| layanan | terukur |', '|---|---|', ...baris].join('\n'))
  fs.rmSync(folder, { recursive: true, force: true })
}
