import { tanggal } from '#platform/i18n'
import { type BarisKeputusan, barisTegak } from '../domain/keputusan.ts'
import type { DataNaskah, JenisNaskah } from '../domain/naskah.ts'
import type { PeringkatBaris } from '../domain/peringkat.ts'
import { KATA_NASKAH } from '../domain/templat-bawaan.ts'
import type { KeputusanTerbuka } from './keputusan.use-case.ts'
import { kataDiAtas, kataPeringkat, kataTanpaHarga } from './peringkat-kata.ts'

interface NamaJabatan {
  readonly baru: (b: BarisKeputusan) => string
  readonly lama: (nip: string) => string
}
type Daftar = Pick<DataNaskah, 'kepala' | 'baris' | 'lebar'>

/** The list of a letter: whom it names, and what it says of each. */
export function daftarNaskah(
  jenis: JenisNaskah,
  t: KeputusanTerbuka,
  nama: ReadonlyMap<string, string>,
  jabatan: NamaJabatan,
): Daftar {
  const k = t.keputusan
  const orang = (b: BarisKeputusan) => `${nama.get(b.nip) ?? ''}\n${b.nip}`
  const susun = (b: readonly BarisKeputusan[], isi: (x: BarisKeputusan) => readonly string[]) =>
    b.map((x, i) => [String(i + 1), orang(x), ...isi(x)])
  switch (jenis) {
    case 'risalah-sidang': {
      // As it was when they sat: a later decision may have ranked anew.
      const saat = new Map(k.sidang?.peringkat?.map((p) => [p.nip, p]))
      return {
        kepala: KATA_NASKAH.kepalaSidang,
        lebar: [0, 1.1, 1.4, 1, 1.2],
        baris: susun(k.baris, (b) => [
          KATA_NASKAH.keJabatan(jabatan.lama(b.nip), jabatan.baru(b)),
          teksPeringkat(saat.get(b.nip)),
          b.pertimbangan ? KATA_NASKAH.setuju(b.pertimbangan.setuju, b.pertimbangan.catatan) : '',
        ]),
      }
    }
    case 'risalah-putusan':
      return {
        kepala: KATA_NASKAH.kepalaPutusan,
        lebar: [0, 1.3, 1.1, 1.4, 1.2],
        baris: susun(k.baris, (b) => [jabatan.baru(b), peringkatLengkap(b.peringkat), putusan(b)]),
      }
    case 'tanda-terima':
      return {
        kepala: KATA_NASKAH.kepalaTerima,
        lebar: [0, 1.2, 1.4, 0.8, 1],
        baris: susun(barisTegak(k), (b) => [jabatan.baru(b), diterima(b), '\n \n ']),
      }
    default:
      return {
        kepala: KATA_NASKAH.kepala,
        lebar: [0, 1.2, 1.2, 1.2],
        baris: susun(barisTegak(k), (b) => [jabatan.lama(b.nip), jabatan.baru(b)]),
      }
  }
}

const teksPeringkat = (p: PeringkatBaris | undefined): string => (p ? kataPeringkat('id', p) : '-')
export const peringkatLengkap = (p: PeringkatBaris | undefined): string =>
  p
    ? [kataPeringkat('id', p), ...p.diAtas.map((d) => `• ${kataDiAtas('id', d)}`), kataTanpaHarga('id', p) ?? []]
        .flat()
        .join('\n')
    : '-'
export function putusan(b: BarisKeputusan): string {
  if (b.gugur !== undefined) return KATA_NASKAH.gugur(b.gugur)
  return b.putusan ? KATA_NASKAH.putusan(b.putusan.tetapkan, b.putusan.alasan) : ''
}
export const diterima = (b: BarisKeputusan): string =>
  b.penyampaian
    ? KATA_NASKAH.diterima(tanggal('id', b.penyampaian.tanggal, 'singkat'), KATA_NASKAH.cara[b.penyampaian.cara])
    : ''
