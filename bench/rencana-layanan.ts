/**
 * "Hitung rencana" as a user presses it, in a server that has just started (nothing of the engine run yet) and again,
 * with the request held open until the plan is kept; beside it how long `/sehat` waits for an answer meanwhile. Each
 * cold figure is of a server of its own. Needs `npm run build` before it.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const SERVER = 5
const LAGI = 4
/** Between two looks at `/sehat`. */
const JEDA_MS = 5

interface Berjalan {
  readonly proses: ChildProcess
  readonly alamat: string
  readonly sandi: string
}

async function mulai(data: string): Promise<Berjalan> {
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
    alamat: /Tepat siap di (\S+)/.exec(keluaran)?.[1] ?? '',
    sandi: /Kata sandi contoh: (\S+)/.exec(keluaran)?.[1] ?? '',
  }
}

const hentikan = (b: Berjalan): Promise<void> =>
  new Promise((selesai) => {
    b.proses.once('exit', () => selesai())
    b.proses.kill('SIGTERM')
  })

/** A browser as far as forms need one: cookies, and the hidden field that comes with a page. */
class Tamu {
  private readonly kuki = new Map<string, string>()
  private readonly alamat: string
  constructor(alamat: string) {
    this.alamat = alamat
  }
  private async minta(jalur: string, isi?: URLSearchParams): Promise<Response> {
    const r = await fetch(this.alamat + jalur, {
      method: isi ? 'POST' : 'GET',
      redirect: 'manual',
      headers: {
        cookie: [...this.kuki].map(([k, v]) => `${k}=${v}`).join('; '),
        ...(isi && { origin: this.alamat, 'sec-fetch-site': 'same-origin' }),
      },
      ...(isi && { body: isi }),
    })
    for (const k of r.headers.getSetCookie()) {
      const [nama = '', nilai = ''] = (k.split(';')[0] ?? '').split(/=(.*)/s)
      this.kuki.set(nama, nilai)
    }
    return r
  }
  /** The page, then its form with these fields: milliseconds from sending to the answer, and where it leads. */
  async kirim(jalur: string, isi: Record<string, string>): Promise<{ ms: number; ke: string }> {
    const teks = await (await this.minta(jalur)).text()
    const sembunyi = [...teks.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)]
    const semua = { ...Object.fromEntries(sembunyi.map(([, k = '', v = '']) => [k, v])), ...isi }
    const t = performance.now()
    const r = await this.minta(jalur, new URLSearchParams(semua))
    const ms = performance.now() - t
    const ke = r.headers.get('location')
    if (!ke) throw new Error(`${jalur}: ${r.status} ${(await r.text()).slice(0, 2000)}`)
    return { ms, ke }
  }
}

/** Resident megabytes of the server after the last plan, and when the second thread has been given back. */
async function memori(pid: number | undefined): Promise<string> {
  const status = `/proc/${pid}/status`
  if (!fs.existsSync(status)) return '–'
  const baca = () => (Number(/^VmRSS:\s+(\d+) kB/m.exec(fs.readFileSync(status, 'utf8'))?.[1] ?? 0) / 1024).toFixed(0)
  const awal = baca()
  await new Promise((s) => setTimeout(s, 2500))
  return `${awal} · ${baca()}`
}

/** The longest and the third longest wait of `/sehat` while something runs. */
async function sambilSehat<T>(alamat: string, kerja: () => Promise<T>): Promise<[T, number, number]> {
  let jalan = true
  const ms: number[] = []
  const lihat = (async () => {
    while (jalan) {
      const t = performance.now()
      await (await fetch(`${alamat}/sehat`)).text()
      ms.push(performance.now() - t)
      await new Promise((s) => setTimeout(s, JEDA_MS))
    }
  })()
  const h = await kerja()
  jalan = false
  await lihat
  const urut = ms.toSorted((a, b) => b - a)
  return [h, urut[0] ?? 0, urut[2] ?? 0]
}

export default async function jalankan(): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tepat-bench-'))
  fs.chmodSync(folder, 0o755)
  const data = path.join(folder, 'data')
  const { sandi, ...pertama } = await mulai(data)
  await hentikan({ sandi, ...pertama })
  console.log(
    '| server | pertama sesudah mulai (ms) | /sehat menunggu paling lama, ketiga (ms) | lagi (ms) | /sehat (ms) | memori: segera · 2,5 s kemudian (MB) | beban |',
  )
  console.log('|---|---|---|---|---|---|---|')
  const dingin: number[] = []
  for (let x = 0; x < SERVER; x++) {
    const b = await mulai(data)
    try {
      const tamu = new Tamu(b.alamat)
      await tamu.kirim('/masuk?lanjut=%2Fsaya', { surel: 'analis@demo.tepat', sandi })
      const hitung = () =>
        sambilSehat(b.alamat, () => tamu.kirim('/kerja/rencana', { tmt: '2027-01-04', maksLangkah: '' }))
      const [awal, satu, tiga] = await hitung()
      dingin.push(awal.ms)
      const lagi: number[] = []
      let lama = 0
      for (let y = 0; y < LAGI; y++) {
        const [h, terlama] = await hitung()
        lagi.push(h.ms)
        lama = Math.max(lama, terlama)
      }
      console.log(
        `| ${x + 1} | ${awal.ms.toFixed(0)} | ${satu.toFixed(0)}, ${tiga.toFixed(0)} | ${lagi.map((m) => m.toFixed(0)).join(' · ')} | ${lama.toFixed(0)} | ${await memori(b.proses.pid)} | ${os.loadavg()[0]?.toFixed(1)} |`,
      )
    } finally {
      await hentikan(b)
    }
  }
  const urut = dingin.toSorted((a, b) => a - b)
  console.log(`pertama: terkecil ${urut[0]?.toFixed(0)}, tengah ${urut[urut.length >> 1]?.toFixed(0)} ms`)
  fs.rmSync(folder, { recursive: true, force: true })
}
