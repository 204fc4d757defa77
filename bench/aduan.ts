// Submissions without photographs against the real server and its database: accepted a second, slowest hundredth, loss.
// npm run -s bench is for the engine; this one is run by hand:
//   node scripts/run.mjs bench/aduan.ts --alamat http://127.0.0.1:3000 [--laju 200] [--detik 15] [--pid N]
// The server must run with TEPAT_URL set, so that every invented sender has an address of his own. `--pid`: the server is
// killed (SIGKILL) in the middle; the codes it acknowledged are written to --kode, and `--periksa` asks for each after a
// restart. Each message is the last press of the real form; what comes before it is typed through the pages beforehand.
import fs from 'node:fs'
import http from 'node:http'
import { parseArgs } from 'node:util'

const { values: a } = parseArgs({
  options: {
    alamat: { type: 'string', default: 'http://127.0.0.1:3000' },
    laju: { type: 'string', default: '200' },
    detik: { type: 'string', default: '15' },
    pid: { type: 'string' },
    kode: { type: 'string', default: 'aduan-kode.json' },
    periksa: { type: 'boolean', default: false },
  },
})
const asal = new URL(a.alamat)
const agen = new http.Agent({ keepAlive: true, maxSockets: 256 })
const LAJU = Number(a.laju)
const BANYAK = LAJU * Number(a.detik)

interface Jawab {
  readonly status: number
  readonly isi: string
  readonly lokasi: string
  readonly kuki: readonly string[]
}
function minta(
  metode: string,
  jalur: string,
  o: { ip: string; kuki?: string; isi?: Record<string, string> },
): Promise<Jawab> {
  const tubuh = o.isi ? new URLSearchParams(o.isi).toString() : ''
  return new Promise((selesai, tolak) => {
    const r = http.request(
      {
        agent: agen,
        host: asal.hostname,
        port: asal.port,
        method: metode,
        path: jalur,
        headers: {
          'x-forwarded-for': o.ip,
          ...(o.kuki ? { cookie: o.kuki } : {}),
          ...(o.isi
            ? { 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(tubuh) }
            : {}),
        },
      },
      (j) => {
        let isi = ''
        j.setEncoding('utf8')
        j.on('data', (d: string) => (isi += d))
        j.on('end', () =>
          selesai({
            status: j.statusCode ?? 0,
            isi,
            lokasi: j.headers.location ?? '',
            kuki: (j.headers['set-cookie'] ?? []).map((s) => s.split(';')[0] ?? ''),
          }),
        )
        j.on('error', tolak)
      },
    )
    r.on('error', tolak)
    r.end(tubuh)
  })
}
const isian = (html: string, nama: string): string => new RegExp(`name="${nama}" value="([^"]*)"`).exec(html)?.[1] ?? ''
const ip = (n: number): string => `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`

interface Siap {
  readonly ip: string
  readonly kuki: string
  readonly token: string
}
/** Everything up to the last page, through the pages themselves. */
async function siapkan(n: number, benih: string, token: string, saat: string): Promise<Siap> {
  const o = { ip: ip(n) }
  const isi = { _token: token, _form: 'isi' }
  const teks = `Lampu jalan nomor ${n} padam sejak Senin, tolong diperbaiki. Gelap di depan sekolah.`
  const satu = await minta('POST', '/aduan', {
    ...o,
    kuki: benih,
    isi: { ...isi, cerita: teks, kelas: 'pengaduan', saat },
  })
  const draf = satu.kuki.find((k) => k.includes('tepat_draf'))
  if (!draf) throw new Error(`tanpa draf: ${satu.status} ${satu.isi.slice(0, 300)}`)
  const kuki = `${benih}; ${draf}`
  for (const [jalur, lain] of [
    ['/aduan/tujuan', { topik: '-' }],
    ['/aduan/rincian', {}],
    ['/aduan/identitas', { kerahasiaan: 'anonim' }],
  ] as const) {
    const r = await minta('POST', jalur, { ...o, kuki, isi: { ...isi, ...lain } })
    if (r.status !== 303) throw new Error(`${jalur}: ${r.status}`)
  }
  return { ...o, kuki, token }
}

async function serentak<T>(banyak: number, lebar: number, kerja: (i: number) => Promise<T>): Promise<T[]> {
  const hasil: T[] = []
  let i = 0
  const satu = async () => {
    while (i < banyak) {
      const ke = i++
      hasil[ke] = await kerja(ke)
    }
  }
  await Promise.all(Array.from({ length: lebar }, satu))
  return hasil
}

/** The code stands on the page that follows, for whoever holds the cookie. */
async function bacaKode(kuki: string, n: number): Promise<string> {
  const h = await minta('GET', '/aduan/terkirim', { ip: ip(n), kuki })
  return /class="kode-lacak">([^<]+)</.exec(h.isi)?.[1] ?? ''
}
const terlacak = async (kode: string, n: number): Promise<boolean> => {
  const h = await minta('GET', `/lacak/${kode}`, { ip: ip(n) })
  return h.status === 200 && h.isi.includes('Lampu jalan nomor')
}

if (a.periksa) {
  const kuki = JSON.parse(fs.readFileSync(a.kode, 'utf8')) as string[]
  const ada = await serentak(kuki.length, 16, async (i) => {
    const kode = await bacaKode(kuki[i] ?? '', i + 200_000)
    return kode !== '' && (await terlacak(kode, i + 400_000))
  })
  const hilang = ada.filter((x) => !x).length
  console.log(`${kuki.length} diakui sebelum mati, ${hilang} hilang`)
  process.exit(hilang ? 1 : 0)
}

const muka = await minta('GET', '/aduan', { ip: ip(0) })
const benih = muka.kuki.find((k) => k.includes('tepat_benih')) ?? ''
const [token, saat] = [isian(muka.isi, '_token'), isian(muka.isi, 'saat')]
// Pages have their own limits per network; each sender is one.
const mulaiSiap = performance.now()
const siap = await serentak(BANYAK, 24, (i) => siapkan(i + 1, benih, token, saat))
console.log(`${BANYAK} formulir terisi dalam ${((performance.now() - mulaiSiap) / 1000).toFixed(0)} s`)

const lama: number[] = []
const diakui: string[] = []
let antre = 0
let putus = 0
const mulai = performance.now()
const kirim = async (s: Siap): Promise<void> => {
  const awal = performance.now()
  try {
    const r = await minta('POST', '/aduan/periksa', { ip: s.ip, kuki: s.kuki, isi: { _token: s.token, _form: 'isi' } })
    lama.push(performance.now() - awal)
    if (r.status === 303 && r.lokasi === '/aduan/terkirim') {
      const kuki = r.kuki.find((k) => k.includes('tepat_terkirim'))
      if (kuki) diakui.push(`${benih}; ${kuki}`)
    } else antre++
  } catch {
    putus++
  }
}
// An open loop: senders come at their own pace, whether or not the earlier ones were answered.
const jalan: Promise<void>[] = []
if (a.pid) setTimeout(() => process.kill(Number(a.pid), 'SIGKILL'), (Number(a.detik) * 1000) / 2)
for (const [i, s] of siap.entries()) {
  const tunggu = (i / LAJU) * 1000 - (performance.now() - mulai)
  if (tunggu > 1) await new Promise((r) => setTimeout(r, tunggu))
  jalan.push(kirim(s))
}
await Promise.all(jalan)
const detik = (performance.now() - mulai) / 1000
lama.sort((x, y) => x - y)
const p = (q: number): string => `${(lama[Math.min(lama.length - 1, Math.floor(lama.length * q))] ?? 0).toFixed(0)} ms`
console.log(
  `${diakui.length} diterima dalam ${detik.toFixed(1)} s = ${(diakui.length / detik).toFixed(0)}/s; p50 ${p(0.5)}, p99 ${p(0.99)}, terlama ${p(1)}; diminta antre ${antre}; putus ${putus}`,
)
fs.writeFileSync(a.kode, JSON.stringify(diakui))
if (!a.pid) {
  const ada = await serentak(diakui.length, 16, async (i) => (await bacaKode(diakui[i] ?? '', i + 600_000)) !== '')
  console.log(`${ada.filter((x) => !x).length} hilang di basis data`)
}
agen.destroy()
