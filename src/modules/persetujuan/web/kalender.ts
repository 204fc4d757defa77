import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { type Bahasa, tanggal } from '#platform/i18n'
import { tulisIcal } from '#platform/lembar'
import { catatanTenggat, kataKepastian } from '../application/tenggat.teks.ts'
import { type ButirTempo, TANPA_NAMA, UNTUK_KALENDER } from '../domain/jatuh-tempo.ts'
import { teksTempo } from './jatuh-tempo.teks.ts'

/** The secret part of a calendar address: derived, so that nothing stored opens it. */
export const rahasiaTautan = (kunci: string | Buffer, tautanId: string): string =>
  createHmac('sha256', kunci).update(`kalender ${tautanId}`).digest('base64url')
export function cocokRahasia(kunci: string | Buffer, tautanId: string, diberikan: string): boolean {
  const a = Buffer.from(rahasiaTautan(kunci, tautanId))
  const b = Buffer.from(diberikan)
  return a.length === b.length && timingSafeEqual(a, b)
}

const kataDasar = (b: ButirTempo): string => b.dasar.map((d) => `${d.sumber} ${d.pasal ?? ''}`.trim()).join('; ')

/** Stable, and without the NIP a key may hold. */
const kunciUmum = (b: ButirTempo): string =>
  TANPA_NAMA.has(b.jenis) ? `${b.jenis}-${createHash('sha256').update(b.kunci).digest('hex').slice(0, 32)}` : b.kunci

export function kalenderDari(
  butir: readonly ButirTempo[],
  m: { readonly bahasa: Bahasa; readonly dibuat: Date; readonly instansi: string; readonly url: URL },
): string {
  const t = teksTempo(m.bahasa)
  return tulisIcal({
    nama: t('namaKalender'),
    dibuat: m.dibuat,
    acara: butir
      .filter((b) => UNTUK_KALENDER.has(b.jenis))
      .map((b) => ({
        uid: `${kunciUmum(b)}@${m.instansi}.tepat`,
        tanggal: b.tanggal,
        judul:
          b.nama && !TANPA_NAMA.has(b.jenis)
            ? `${t(`jenis-${b.jenis}`)}: ${b.nama}, ${b.jabatan}`
            : t(`jenis-${b.jenis}`),
        isi: [
          // A post and its office name the one who holds it.
          TANPA_NAMA.has(b.jenis) ? '' : (b.kantor ?? ''),
          t('dihitungDari', { tanggal: tanggal(m.bahasa, b.dari) }),
          kataKepastian(m.bahasa, b.tenggat) ?? '',
          ...(b.tenggat ? catatanTenggat(m.bahasa, b.tenggat) : []),
          kataDasar(b),
          `${t('aturan')} ${b.aturan}`,
        ]
          .filter(Boolean)
          .join('\n'),
        url: new URL(`/aturan/${b.aturan}`, m.url).href,
      })),
  })
}
