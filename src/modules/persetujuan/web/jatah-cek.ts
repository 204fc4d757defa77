import { createHmac, randomBytes } from 'node:crypto'
import type { Rute } from '#platform/web'

/** How often one address may ask, per kind of question. */
const ATURAN = {
  lihat: { jendelaMs: 60_000, maks: 120 },
  banding: { jendelaMs: 600_000, maks: 30 },
} as const
export type JenisJatah = keyof typeof ATURAN
const ALAMAT_MAKS = 20_000
/** Uploads held in memory at one time; a scan has up to fifteen megabytes. */
const SERENTAK_MAKS = 4
const TUNGGU_SERENTAK = 5

/** A household or an office has one network: the first half of an IPv6 address. */
const jaringan = (alamat: string): string => {
  if (!alamat.includes(':') || alamat.includes('.')) return alamat
  const [depan = '', belakang] = alamat.split('::')
  const d = depan.split(':')
  return (belakang === undefined ? d : [...d, '0', '0', '0', '0']).slice(0, 4).join(':')
}

/**
 * Limits of the public page, in memory: an address is kept as a digest under a key of this process, for one window,
 * and never written. A restart forgets, several processes count each their own; the code itself cannot be guessed.
 */
export class JatahCek {
  private readonly kunci = randomBytes(32)
  private readonly hitungan = new Map<string, { mulai: number; jumlah: number }>()
  private serentak = 0
  constructor(private readonly kini: () => number = Date.now) {}

  /** Seconds to wait; null = go ahead. */
  ambil(alamat: string, jenis: JenisJatah): number | null {
    const { jendelaMs, maks } = ATURAN[jenis]
    const saat = this.kini()
    const kunci = createHmac('sha256', this.kunci)
      .update(`${jenis} ${jaringan(alamat)}`)
      .digest('base64')
    const ada = this.hitungan.get(kunci)
    const h = ada && ada.mulai + jendelaMs > saat ? ada : { mulai: saat, jumlah: 0 }
    h.jumlah++
    // Moved to the end: the first of the map is the one not seen for longest.
    this.hitungan.delete(kunci)
    this.hitungan.set(kunci, h)
    if (this.hitungan.size > ALAMAT_MAKS) this.hitungan.delete(this.hitungan.keys().next().value ?? '')
    return h.jumlah > maks ? Math.max(1, Math.ceil((h.mulai + jendelaMs - saat) / 1000)) : null
  }

  /** Runs one upload unless too many are running; a number = seconds to wait. */
  async bergiliran<T>(kerja: () => Promise<T>): Promise<T | number> {
    if (this.serentak >= SERENTAK_MAKS) return TUNGGU_SERENTAK
    this.serentak++
    try {
      return await kerja()
    } finally {
      this.serentak--
    }
  }
}

type Ctx = Parameters<Rute['layani']>[0]

/** Requests over their limit: their page is served without reading a byte of them, and says how long to wait. */
export class PenolakanCek {
  private readonly ditolak = new WeakMap<Request, number>()

  tolak(rute: Rute, ctx: Ctx, detik: number): Promise<Response> {
    const request = new Request(ctx.request.url, { headers: ctx.request.headers })
    this.ditolak.set(request, detik)
    return rute.layani({ ...ctx, request })
  }

  /** Seconds to wait; undefined = it was not refused. */
  tunggu(request: Request): number | undefined {
    return this.ditolak.get(request)
  }
}
