import { randomBytes } from 'node:crypto'
import { Antrean, bukaKunjungan, Jatah, type Kunjungan, type OpsiKunjungan, type Rute } from '#platform/web'
import type { Galat } from '#shared'
import type { UseAspirasi } from '../application/susun-use.ts'

/** How often one network may ask. Thousands of telephones share one address of their carrier: room is left for them. */
const ATURAN = {
  lihat: { jendelaMs: 60_000, maks: 600 },
  isi: { jendelaMs: 60_000, maks: 300 },
  kirim: { jendelaMs: 600_000, maks: 120 },
  'kode-salah': { jendelaMs: 600_000, maks: 20 },
} as const
type JenisJatah = keyof typeof ATURAN

/** Messages written at one time, and how many may wait for their turn. */
const KIRIM_SERENTAK = 6
const KIRIM_ANTRE = 600
const KIRIM_TUNGGU_MS = 5000

export const KUKI_DRAF = 'tepat_draf'
export const KUKI_DRAF_WBS = 'tepat_draf_p'
export const KUKI_TERKIRIM = 'tepat_terkirim'
export const SEHARI_DETIK = 86_400

export const kukiBaru = (): string => randomBytes(24).toString('base64url')
/** A cookie of ours, whole; anything else is no draft. */
export const kukiSah = (s: string | undefined): string | null => (s && /^[\w-]{32}$/.test(s) ? s : null)

interface Peminta {
  readonly request: Request
  readonly alamat: string
}

export interface Meja {
  readonly use: UseAspirasi
  bungkus(rute: Rute, o?: OpsiKunjungan): Rute
  kunjungan(k: Pick<Peminta, 'request'>): Kunjungan
  /** Counts one; a refusal says how long to wait. */
  cek(k: Peminta, jenis: JenisJatah): Galat | null
  /** Refuses without counting: for what counts only when it is wrong. */
  cekTanpaHitung(k: Peminta, jenis: JenisJatah): Galat | null
  /** In its turn; null = the queue is full, and the visitor is told when to come back. */
  kirim<T>(
    k: Pick<Peminta, 'request'>,
    kerja: () => Promise<T>,
  ): Promise<{ readonly hasil: T } | { readonly galat: Galat }>
}

export function bukaMeja(use: UseAspirasi): Meja {
  const jatah = new Jatah(ATURAN, { serentak: 4, tungguDetik: 5 })
  const antrean = new Antrean({ serentak: KIRIM_SERENTAK, antreMaks: KIRIM_ANTRE, tungguMs: KIRIM_TUNGGU_MS })
  const k = bukaKunjungan()
  const tolak = (p: Pick<Peminta, 'request'>, kode: string, detik: number): Galat => {
    k.dari(p.request).tunggu = detik
    return { kode, data: { detik } }
  }
  const sering = (p: Peminta, detik: number | null) =>
    detik === null ? null : tolak(p, 'aspirasi.terlalu-sering', detik)
  return {
    use,
    bungkus: k.bungkus,
    kunjungan: (p) => k.dari(p.request),
    cek: (p, jenis) => sering(p, jatah.ambil(p.alamat, jenis)),
    cekTanpaHitung: (p, jenis) => sering(p, jatah.tunggu(p.alamat, jenis)),
    async kirim(p, kerja) {
      const h = await antrean.jalankan(kerja)
      return 'hasil' in h ? h : { galat: tolak(p, 'aspirasi.antre-terlalu-sering', h.antre) }
    },
  }
}
