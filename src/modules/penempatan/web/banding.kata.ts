import { angka, type Bahasa, tanggal, waktu } from '#platform/i18n'
import {
  DASAR,
  type BandingDto,
  type KunciDasar,
  type KunciUkuran,
  type SisiBandingDto,
} from '../application/banding.dto.ts'
import { teksBanding } from './banding.teks.ts'
import { kataBobot } from './kode.teks.ts'
import { teksPenempatan } from './penempatan.teks.ts'
import type { NamaUnit } from './use-ruang.ts'

export const HURUF = ['A', 'B', 'C'] as const

/** "A · Disarankan": the letter tells plans of the same name apart. */
export const namaSisi = (bahasa: Bahasa, s: SisiBandingDto, i: number): string =>
  `${HURUF[i]} · ${teksPenempatan(bahasa)(`kunci-${s.tempat.kunci}`)}`

export interface SelUkuran {
  readonly utama: string
  /** What stands behind the figure. */
  readonly rincian: readonly string[]
}
const bertanda = (bahasa: Bahasa, n: number, pecahan?: number): string =>
  `${n > 0 ? '+' : ''}${angka(bahasa, n, pecahan)}`
const rupiah = (bahasa: Bahasa, n: number): string => `${n < 0 ? '−' : ''}Rp${angka(bahasa, Math.abs(n))}`

/** A measure in words; what cannot be said is said to be unknown, never shown as nothing. */
export function kataUkuran(bahasa: Bahasa, k: KunciUkuran, s: SisiBandingDto): SelUkuran {
  const t = teksBanding(bahasa)
  const n = s.nilai[k]
  const sel = (utama: string, ...rincian: (string | false)[]): SelUkuran => ({
    utama,
    rincian: rincian.filter((x) => x !== false),
  })
  const f = (x: number, pecahan?: number): string => angka(bahasa, x, pecahan)
  const u = s.usulan
  if (k === 'tunjangan') {
    const { kelas, kelasBelumDiketahui: tanpa } = s.biaya
    const rincian = [
      t('kelasSelisih', { n: bertanda(bahasa, kelas) }),
      tanpa > 0 && t('kelasTakTahu', { n: tanpa }),
    ] as const
    return n === null ? sel(t('belum'), ...rincian) : sel(rupiah(bahasa, n), ...rincian)
  }
  if (n === null) return sel(t('belum'), k === 'biayaLangkah' && t('biayaTakTahu'), k === 'sisa' && t('takSah'))
  if (k === 'rerata') return sel(f(n, 1), u.rerataSkorSebelum !== null && t('kini', { n: f(u.rerataSkorSebelum, 1) }))
  if (k === 'kenaikan') return sel(t('poin', { n: bertanda(bahasa, n, 1) }))
  if (k === 'sisa') return sel(n === 0 ? t('optimal') : t('poin', { n: f(n, 1) }))
  if (k === 'kursiKosong') return sel(f(n), t('kini', { n: f(u.kursiKosongSebelum) }))
  if (k === 'tanpaJabatan')
    return sel(f(n), s.jabatanBelumDiketahui > 0 && t('jabatanTakTahu', { n: s.jabatanBelumDiketahui }))
  if (k === 'kurangOrang') {
    const { sebelum, sesudah, orangSebelum } = s.unitKurang
    const kini = t('orangDiUnit', { n: orangSebelum, unit: sebelum })
    return sel(t('orangDiUnit', { n, unit: sesudah }), t('kini', { n: kini }))
  }
  if (k === 'ditinggal') {
    const jumlah = (pilih: (b: SisiBandingDto['beban'][number]) => boolean) =>
      s.beban.filter(pilih).reduce((x, b) => x + b.ditinggal, 0)
    const kurang = jumlah((b) => b.butuh !== null && (b.isiSesudah ?? 0) < b.butuh)
    const gelap = jumlah((b) => b.butuh === null)
    return sel(f(n), kurang > 0 && t('bebanKurang', { n: kurang }), gelap > 0 && t('bebanTakTahu', { n: gelap }))
  }
  return sel(k === 'biayaLangkah' ? rupiah(bahasa, n) : f(n))
}

export function kataDasar(bahasa: Bahasa, k: KunciDasar, s: SisiBandingDto): string {
  const t = teksBanding(bahasa)
  const { rencana: r } = s
  const { setelan } = r
  const batas = (n: number | null): string => (n === null ? t('takDibatasi') : angka(bahasa, n))
  const banyak = (x: readonly unknown[] | null | undefined, kosong: string): string =>
    x === null || x === undefined ? kosong : x.length === 0 ? t('tidakAda') : t('nButir', { n: x.length })
  const kata: Readonly<Record<KunciDasar, () => string>> = {
    tmt: () => tanggal(bahasa, r.tmt),
    fakta: () => waktu(bahasa, r.dataPada),
    aturan: () => r.versiAturan,
    varian: () => t(s.tempat.varian),
    bobot: () => `${t('bobotJenjang', { isi: kataBobot(bahasa, r.kebijakan.bobotJenjang) })} (${r.kebijakan.versi})`,
    jabatan: () => banyak(setelan?.jabatan, t('semua')),
    unitBergerak: () => banyak(setelan?.unitBergerak, t('semua')),
    tetap: () => banyak(setelan?.tetap, t('tidakAda')),
    veto: () => banyak(setelan?.veto, t('tidakAda')),
    wajib: () => banyak(setelan?.wajib, t('tidakAda')),
    kursi: () => banyak(setelan?.kursi, t('tidakAda')),
    minimum: () => banyak(setelan?.minimum, t('tidakAda')),
    maksLangkah: () => batas(setelan?.maksLangkah ?? s.usulan.maksLangkah),
    skorTerendah: () => batas(setelan?.skorTerendah ?? null),
    biaya: () => t(setelan?.biaya.perLangkah != null || setelan?.biaya.tunjanganKelas ? 'disebut' : 'takDisebut'),
    ubahan: () => banyak(r.asal?.ubahan, t('tidakAda')),
  }
  return kata[k]()
}

/** What the tables say, in sentences: each plan against the first. */
export function kalimatBanding(bahasa: Bahasa, data: BandingDto): string[] {
  const t = teksBanding(bahasa)
  const [a, ...lain] = data.sisi
  if (!a) return []
  const tanda = (n: number) => (n > 0 ? '+' : n < 0 ? '-' : '0')
  return lain.map((b, x) => {
    const nama = { a: namaSisi(bahasa, a, 0), b: namaSisi(bahasa, b, x + 1) }
    const beda = data.baris.filter(
      ({ sel }) => JSON.stringify(isiSel(sel[0])) !== JSON.stringify(isiSel(sel[x + 1])),
    ).length
    if (beda === 0) return t('sama', nama)
    const selisih = (k: 'langkah' | 'kenaikan' | 'kursiKosong') => (b.nilai[k] ?? 0) - (a.nilai[k] ?? 0)
    const [langkah, kosong] = [selisih('langkah'), selisih('kursiKosong')]
    const naik = Math.round(selisih('kenaikan') * 10) / 10
    const n = (v: number, pecahan?: number) => angka(bahasa, Math.abs(v), pecahan)
    const bagian = [
      t(`kalimat-langkah${tanda(langkah)}`, { ...nama, n: Math.abs(langkah) }),
      t(`kalimat-naik${tanda(naik)}`, { n: n(naik, 1) }),
      t(`kalimat-kosong${tanda(kosong)}`, { n: Math.abs(kosong) }),
    ]
    return `${bagian.join(', ')}. ${t('kalimat-beda', { n: beda })}`
  })
}
export const isiSel = (s: BandingDto['baris'][number]['sel'][number] | undefined): unknown => [
  s?.orang.map((o) => o.pegawai.id),
  s?.kosong,
]

export function kalimatDasar(bahasa: Bahasa, data: BandingDto): { readonly beda: boolean; readonly kata: string }[] {
  const t = teksBanding(bahasa)
  const beda = DASAR.filter((k) => data.dasar[k] === 'berbeda')
  const apa = beda.map((k) => t(`dasar-${k}`)).join(', ')
  return [
    ...(beda.length > 0 ? [{ beda: true, kata: t('dasarBeda', { apa }) }] : []),
    ...(data.dasar.fakta === 'belum-diketahui' ? [{ beda: true, kata: t('dasarTakTahu') }] : []),
    ...(beda.length === 0 && data.dasar.fakta === 'sama' ? [{ beda: false, kata: t('dasarSama') }] : []),
  ]
}

export type NamaUnitPeta = ReadonlyMap<string, NamaUnit>
export const namaKantor = (bahasa: Bahasa, unit: NamaUnitPeta, id: string | null): string =>
  unit.get(id ?? '')?.unit ?? teksBanding(bahasa)('kantorLain')
