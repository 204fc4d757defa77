import { createHmac, timingSafeEqual } from 'node:crypto'
import { type Bahasa, tanggal } from '#platform/i18n'
import { tulisIcal } from '#platform/lembar'
import { catatanTenggat, kataKepastian } from '../application/tenggat.teks.ts'
import { type ButirTempo, UNTUK_KALENDER } from '../domain/jatuh-tempo.ts'
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
        uid: `${b.kunci}@${m.instansi}.tepat`,
        tanggal: b.tanggal,
        judul: b.nama ? `${t(`jenis-${b.jenis}`)}: ${b.nama}, ${b.jabatan}` : t(`jenis-${b.jenis}`),
        isi: [
          b.kantor ?? '',
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
