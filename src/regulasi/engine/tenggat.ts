/**
 * Deadlines of public services, each from its event. HK (working day) = Monday to Friday not among the given holidays;
 * day 1 is the day after the event; a deadline in calendar days or hours does not move. UU 25/2009, PP 96/2012,
 * UU 14/2008, UU 27/2022, and the working rules of SP4N-LAPOR!. Not modelled: collective leave as such (give its days).
 */
import { z } from 'zod'
import { type Dasar, nilaiHukum } from './hitungan.ts'
import type { Pada } from './ketetapan.ts'
import { defineParameter } from './parameter.ts'
import { addDays, hariKerjaKe } from './tanggal.ts'

const Langkah = z.strictObject({
  peristiwa: z.string(),
  /** The step this one counts from, instead of the event. */
  setelah: z.string().optional(),
  langkah: z.string(),
  lama: z.number().int().positive(),
  satuan: z.enum(['HK', 'hari', 'jam']),
  pasal: z.string(),
})
export const JAM_TENGGAT = {
  lapor: ['diterima', 'diteruskan', 'ditindaklanjuti'],
  uu25: ['layananDiterima', 'diterima', 'dinyatakanTidakLengkap', 'lengkap', 'diputus'],
  'standar-pelayanan': ['beritaAcara', 'diumumkan', 'akhirTanggapan', 'ditetapkan'],
  kip: ['diterima', 'keberatan'],
  pdp: ['diketahui'],
} as const
export type NamaJam = keyof typeof JAM_TENGGAT
const tabel = (jam: NamaJam) => defineParameter(`tenggat.${jam}`, z.array(Langkah))
const TABEL = {
  lapor: tabel('lapor'),
  uu25: tabel('uu25'),
  'standar-pelayanan': tabel('standar-pelayanan'),
  kip: tabel('kip'),
  pdp: tabel('pdp'),
} as const satisfies Readonly<Record<NamaJam, unknown>>

export interface Tenggat {
  readonly langkah: string
  /** A date; for hours, a date and time in the offset of the event. */
  readonly jatuhTempo: string
  readonly rumus: string
  readonly dasar: readonly Dasar[]
}

/** Hours after `YYYY-MM-DDThh:mm…`; the offset is fixed, so only date and hour move. */
function tambahJam(saat: string, n: number): string {
  const jam = Number(saat.slice(11, 13)) + n
  return `${addDays(saat.slice(0, 10), Math.floor(jam / 24))}T${String(jam % 24).padStart(2, '0')}${saat.slice(13)}`
}

/** What a clock rests on, also when none of its events has happened. */
export const dasarJam = (jam: NamaJam, pada: Pada): Dasar => nilaiHukum(TABEL[jam], pada).dasar

export type LangkahJam = Readonly<z.infer<typeof Langkah>>
/** The table of a clock as it stands on a day. Throws `NoValueInForce` before it. */
export const langkahJam = (
  jam: NamaJam,
  pada: Pada,
): { readonly nilai: readonly LangkahJam[]; readonly dasar: Dasar } => nilaiHukum(TABEL[jam], pada)

/** Steps of a clock whose event is given; null or absent = it has not happened. */
export function hitungTenggat(
  jam: NamaJam,
  peristiwa: Readonly<Record<string, string | null | undefined>>,
  libur: readonly string[],
  pada: Pada,
): readonly Tenggat[] {
  const { nilai, dasar } = nilaiHukum(TABEL[jam], pada)
  const merah = new Set(libur)
  const hasil: Tenggat[] = []
  for (const l of nilai) {
    const saat = peristiwa[l.peristiwa]
    if (!saat) continue
    const awal = l.setelah ? (hasil.find((h) => h.langkah === l.setelah)?.jatuhTempo ?? saat) : saat
    hasil.push({
      langkah: l.langkah,
      jatuhTempo:
        l.satuan === 'HK'
          ? hariKerjaKe(awal, l.lama, merah)
          : l.satuan === 'hari'
            ? addDays(awal, l.lama)
            : tambahJam(awal, l.lama),
      rumus: `${l.setelah ?? l.peristiwa} + ${l.lama} ${l.satuan}`,
      dasar: [{ ...dasar, pasal: l.pasal }],
    })
  }
  return hasil
}
