import { createHmac, randomBytes } from 'node:crypto'
import type { KonteksLayan } from './layan.ts'
import type { Rute } from './rute.ts'

interface AturanJatah {
  readonly jendelaMs: number
  readonly maks: number
}
const ALAMAT_MAKS = 20_000
const SEHARI_MS = 86_400_000

/** A household or an office has one network: the first half of an IPv6 address. */
const jaringan = (alamat: string): string => {
  if (!alamat.includes(':') || alamat.includes('.')) return alamat
  const [depan = '', belakang] = alamat.split('::')
  const d = depan.split(':')
  return (belakang === undefined ? d : [...d, '0', '0', '0', '0']).slice(0, 4).join(':')
}

/**
 * How often one network may ask, per kind of question, in memory: an address is kept as a digest under a key of this
 * process that lasts a day, for one window, and never written. A restart forgets; several processes count each their own.
 */
export class Jatah<J extends string> {
  private kunci = randomBytes(32)
  private kunciSejak: number
  private readonly hitungan = new Map<string, { mulai: number; jumlah: number }>()
  private ditolak = 0
  private serentak = 0
  constructor(
    private readonly aturan: Readonly<Record<J, AturanJatah>>,
    private readonly unggah: { readonly serentak: number; readonly tungguDetik: number },
    private readonly kini: () => number = Date.now,
  ) {
    this.kunciSejak = kini()
  }

  private sidik(alamat: string, jenis: J, saat: number): string {
    if (saat - this.kunciSejak >= SEHARI_MS) {
      this.kunci = randomBytes(32)
      this.kunciSejak = saat
      this.hitungan.clear()
    }
    return createHmac('sha256', this.kunci)
      .update(`${jenis} ${jaringan(alamat)}`)
      .digest('base64')
  }

  private berjalan(kunci: string, jenis: J, saat: number): { mulai: number; jumlah: number } {
    const ada = this.hitungan.get(kunci)
    return ada && ada.mulai + this.aturan[jenis].jendelaMs > saat ? ada : { mulai: saat, jumlah: 0 }
  }

  private sisa(h: { mulai: number }, jenis: J, saat: number): number {
    this.ditolak++
    return Math.max(1, Math.ceil((h.mulai + this.aturan[jenis].jendelaMs - saat) / 1000))
  }

  /** Counts one; seconds to wait, null = go ahead. */
  ambil(alamat: string, jenis: J): number | null {
    const saat = this.kini()
    const kunci = this.sidik(alamat, jenis, saat)
    const h = this.berjalan(kunci, jenis, saat)
    h.jumlah++
    // Moved to the end: the first of the map is the one not seen for longest.
    this.hitungan.delete(kunci)
    this.hitungan.set(kunci, h)
    if (this.hitungan.size > ALAMAT_MAKS) this.hitungan.delete(this.hitungan.keys().next().value ?? '')
    return h.jumlah > this.aturan[jenis].maks ? this.sisa(h, jenis, saat) : null
  }

  /** Asks without counting: for what is counted only when it goes wrong. */
  tunggu(alamat: string, jenis: J): number | null {
    const saat = this.kini()
    const h = this.berjalan(this.sidik(alamat, jenis, saat), jenis, saat)
    return h.jumlah >= this.aturan[jenis].maks ? this.sisa(h, jenis, saat) : null
  }

  /** How many were turned away since the last time this was asked; says nothing of whom. */
  ambilDitolak(): number {
    const n = this.ditolak
    this.ditolak = 0
    return n
  }

  /** Runs one upload unless too many are running; a number = seconds to wait. */
  async bergiliran<T>(kerja: () => Promise<T>): Promise<T | number> {
    if (this.serentak >= this.unggah.serentak) return this.unggah.tungguDetik
    this.serentak++
    try {
      return await kerja()
    } finally {
      this.serentak--
    }
  }
}

/** Requests over their limit: their page is served without reading a byte of them, and says how long to wait. */
export class PenolakanPermintaan {
  private readonly ditolak = new WeakMap<Request, number>()

  tolak(rute: Rute, ctx: KonteksLayan, detik: number): Promise<Response> {
    const request = new Request(ctx.request.url, { headers: ctx.request.headers })
    this.ditolak.set(request, detik)
    return rute.layani({ ...ctx, request })
  }

  /** Seconds to wait; undefined = it was not refused. */
  tunggu(request: Request): number | undefined {
    return this.ditolak.get(request)
  }
}

/**
 * Work that may run so many at a time; more wait their turn, and past a bound of waiting somebody is told when to come
 * back instead of being kept without an answer.
 */
export class Antrean {
  private jalan = 0
  private readonly menunggu: { readonly sejak: number; readonly lanjut: (boleh: boolean) => void }[] = []
  constructor(
    private readonly o: { readonly serentak: number; readonly antreMaks: number; readonly tungguMs: number },
    private readonly kini: () => number = Date.now,
  ) {}

  /** A number = seconds to wait; nothing was done. */
  async jalankan<T>(kerja: () => Promise<T>): Promise<{ readonly hasil: T } | { readonly antre: number }> {
    if (this.jalan >= this.o.serentak) {
      if (this.menunggu.length >= this.o.antreMaks || !(await this.giliran())) return { antre: this.perkiraan() }
    } else this.jalan++
    try {
      return { hasil: await kerja() }
    } finally {
      this.lepas()
    }
  }

  private giliran(): Promise<boolean> {
    return new Promise((lanjut) => this.menunggu.push({ sejak: this.kini(), lanjut }))
  }

  private lepas(): void {
    for (;;) {
      const berikut = this.menunggu.shift()
      if (!berikut) {
        this.jalan--
        return
      }
      const sempat = this.kini() - berikut.sejak <= this.o.tungguMs
      berikut.lanjut(sempat)
      if (sempat) return
    }
  }

  private perkiraan(): number {
    return Math.max(3, Math.ceil(this.menunggu.length / 50))
  }
}
