import { type Bahasa, definisiTeks } from '#platform/i18n'
import { ATURAN, ATURAN_BELUM } from '#regulasi'

/** Requirements everybody expects to be checked: as long as they are not, screens must say so. */
const DIHARAPKAN = ['R09', 'R10']

const teks = definisiTeks({
  id: { belum: 'Antara lain belum diperiksa: {daftar}.' },
  en: { belum: 'Among those not checked yet: {daftar}.' },
})

const kecilAwal = (s: string): string => s.charAt(0).toLowerCase() + s.slice(1)

/** A sentence naming expected rules outside `diperiksa`; null when all of them are checked. */
export function kalimatBelumDiperiksa(
  bahasa: Bahasa,
  diperiksa: readonly string[] = ATURAN.map((a) => a.id),
): string | null {
  const judul = new Map([...ATURAN, ...ATURAN_BELUM].map((a) => [a.id, a.judul[bahasa]] as const))
  const belum = DIHARAPKAN.filter((id) => !diperiksa.includes(id))
  if (belum.length === 0) return null
  const daftar = belum.map((id) => `${kecilAwal(judul.get(id) ?? '')} (${id})`).join('; ')
  return teks(bahasa)('belum', { daftar })
}
