import { Jatah } from '#platform/web'

export { PenolakanPermintaan as PenolakanCek } from '#platform/web'

/** How often one address may ask, per kind of question. */
const ATURAN = {
  lihat: { jendelaMs: 60_000, maks: 120 },
  banding: { jendelaMs: 600_000, maks: 30 },
} as const

/** Limits of the public page; the code itself cannot be guessed. */
export class JatahCek extends Jatah<keyof typeof ATURAN> {
  constructor(kini?: () => number) {
    // Uploads held in memory at one time: a scan has up to fifteen megabytes.
    super(ATURAN, { serentak: 4, tungguDetik: 5 }, kini)
  }
}
