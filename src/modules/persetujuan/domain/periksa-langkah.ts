import type { HasilPeriksa } from '#modules/kelayakan'
import { gagal, type Galat, type IsoDate, ok, type Result } from '#shared'
import { type BarisKeputusan, barisTegak, type IsiDari, type IsiLangkah, type Keputusan } from './keputusan.ts'
import { type PeringkatBaris, perluAlasanPeringkat } from './peringkat.ts'
import type { Aksi } from './tahap.ts'

/** What a step may be judged by: the verdict it rests on, today, and the witnesses the law asks for. */
export interface Keadaan {
  readonly k: Keputusan
  readonly hasil: HasilPeriksa
  readonly tmt: IsoDate
  readonly hariIni: IsoDate
  readonly saksiMinimum: number
}
type Pemeriksa<A extends Aksi> = (isi: IsiDari<A>, s: Keadaan) => Galat | null

const galat = (kode: string, data?: Galat['data']): Galat => (data ? { kode, data } : { kode })

/** Every line is named exactly once: a name left out would be decided by nobody. */
function tepatSekali(nip: readonly string[], baris: readonly BarisKeputusan[]): Galat | null {
  const ada = new Set(nip)
  const kurang = baris.find((b) => !ada.has(b.nip))
  if (kurang) return galat('keputusan.baris-belum-diisi', { nip: kurang.nip })
  const kenal = new Set(baris.map((b) => b.nip))
  const asing = nip.find((n, i) => !kenal.has(n) || nip.indexOf(n) !== i)
  return asing === undefined ? null : galat('keputusan.baris-asing', { nip: asing })
}
const nanti = (tanggal: IsoDate, s: Keadaan): Galat | null =>
  tanggal > s.hariIni ? galat('keputusan.tanggal-belum-tiba', { tanggal }) : null
const kosong = (teks: string | undefined): boolean => teks === undefined || teks.trim().length < 3

/** Lines the law refuses or cannot decide do not go on: unknown is never a pass. */
function belumSah(baris: readonly BarisKeputusan[], hasil: HasilPeriksa): Galat[] {
  const vonis = new Map(hasil.baris.map((b) => [b.nip, b]))
  return baris.flatMap((b) => {
    const v = vonis.get(b.nip)
    if (v?.hasil === 'lolos' || v?.hasil === 'peringatan') return []
    const aturan = (v?.aturan ?? [])
      .filter((a) => a.keparahan === 'blokir' && (a.hasil === 'tidak-terpenuhi' || a.hasil === 'belum-diketahui'))
      .map((a) => a.id)
    return [galat('keputusan.baris-belum-sah', { nip: b.nip, aturan: aturan.join(', ') })]
  })
}
/** Everything that is wrong with the lines at once: whoever mends forty of them is not sent back forty times. */
function semuanya([satu, ...lain]: readonly Galat[]): Galat | null {
  if (!satu) return null
  return lain.length > 0 ? { ...satu, lain } : satu
}
const seorang = (nip: string, s: Keadaan): BarisKeputusan | undefined => barisTegak(s.k).find((b) => b.nip === nip)

const PEMERIKSA: { readonly [A in Aksi]: Pemeriksa<A> } = {
  // Lines are named by NIP from here on: a second line of one person would be lost.
  ajukan(_, s) {
    const semua = s.hasil.baris.map((b) => b.nip)
    const ganda = semua.find((n, i) => semua.indexOf(n) !== i)
    if (ganda !== undefined) return galat('keputusan.orang-dua-baris', { nip: ganda })
    // The decree gives everybody a sheet under his number: what is no number is said here, not when it is signed.
    const asing = semua.find((n) => !/^\d{18}$/.test(n))
    return asing === undefined ? null : galat('keputusan.nip-bukan-nip', { nip: asing })
  },
  sidangkan: (i, s) =>
    nanti(i.tanggal, s) ??
    (i.hadir.length === 0 ? galat('keputusan.hadir-kosong') : null) ??
    tepatSekali(
      i.pertimbangan.map((p) => p.nip),
      s.k.baris,
    ) ??
    semuanya(tanpaAlasan(i.pertimbangan.filter((p) => !p.setuju && kosong(p.catatan)))),
  cocokkan(i, s) {
    const gugur = new Set(i.gugur.map((g) => g.nip))
    const asing = i.gugur.find((g) => !s.k.baris.some((b) => b.nip === g.nip))
    if (asing) return galat('keputusan.baris-asing', { nip: asing.nip })
    const tegak = s.k.baris.filter((b) => !gugur.has(b.nip))
    if (tegak.length === 0) return galat('keputusan.tanpa-baris')
    return semuanya([...tanpaAlasan(i.gugur.filter((g) => kosong(g.alasan))), ...belumSah(tegak, s.hasil)])
  },
  putuskan(i, s) {
    const tegak = barisTegak(s.k)
    const lain = tepatSekali(
      i.putusan.map((p) => p.nip),
      tegak,
    )
    if (lain) return lain
    const baris = new Map(tegak.map((b) => [b.nip, b]))
    const vonis = new Map(s.hasil.baris.map((b) => [b.nip, b.hasil]))
    // A decision against the session's advice, or for a line with a warning, says why.
    const perlu = i.putusan.filter(
      (p) =>
        kosong(p.alasan) &&
        (!p.tetapkan || baris.get(p.nip)?.pertimbangan?.setuju === false || vonis.get(p.nip) === 'peringatan'),
    )
    const ditetapkan = new Set(i.putusan.filter((p) => p.tetapkan).map((p) => p.nip))
    const peringkat = new Map((i.peringkat ?? []).map((p) => [p.nip, p]))
    // So does an appointment of somebody who does not stand first; a rank not known is never the first.
    const melompati = i.putusan.filter((p) => {
      const b = baris.get(p.nip)
      return (
        p.tetapkan &&
        kosong(p.alasan) &&
        !perlu.includes(p) &&
        b &&
        perluAlasanPeringkat({ ke: b.ke, peringkat: peringkat.get(p.nip) })
      )
    })
    return semuanya([
      ...tanpaAlasan(perlu),
      ...melompati.map((p) => alasanPeringkat(p.nip, peringkat.get(p.nip))),
      ...belumSah(
        tegak.filter((b) => ditetapkan.has(b.nip)),
        s.hasil,
      ),
    ])
  },
  tetapkan: (i, s) =>
    nanti(i.tanggal, s) ??
    (i.tanggal > s.tmt && kosong(i.alasanBerlakuSurut)
      ? galat('keputusan.sk-sesudah-tmt', { tanggal: i.tanggal, tmt: s.tmt })
      : null) ??
    (barisTegak(s.k).length === 0 ? galat('keputusan.tanpa-baris') : null),
  lantik: (i, s) =>
    nanti(i.tanggal, s) ??
    (s.k.penetapan && i.tanggal < s.k.penetapan.tanggal
      ? galat('keputusan.lantik-sebelum-sk', { tanggal: i.tanggal, sk: s.k.penetapan.tanggal })
      : null) ??
    (i.saksi.length < s.saksiMinimum
      ? galat('keputusan.saksi-kurang', { ada: i.saksi.length, perlu: s.saksiMinimum })
      : null),
  berlakukan: (_, s) => (s.hariIni < s.tmt ? galat('keputusan.tmt-belum-tiba', { tmt: s.tmt }) : null),
  'kembalikan-sidang': (i) => (kosong(i.alasan) ? galat('keputusan.alasan-umum-kosong') : null),
  'kembalikan-putusan': (i) => (kosong(i.alasan) ? galat('keputusan.alasan-umum-kosong') : null),
  batalkan: (i) => (kosong(i.alasan) ? galat('keputusan.alasan-umum-kosong') : null),
  sampaikan: (i, s) =>
    !seorang(i.nip, s)
      ? galat('keputusan.baris-asing', { nip: i.nip })
      : (nanti(i.tanggal, s) ??
        (s.k.penetapan && i.tanggal < s.k.penetapan.tanggal
          ? galat('keputusan.sampai-sebelum-sk', { tanggal: i.tanggal, sk: s.k.penetapan.tanggal })
          : null)),
  'terima-keberatan'(i, s) {
    const b = seorang(i.nip, s)
    if (!b) return galat('keputusan.baris-asing', { nip: i.nip })
    if (b.keberatan) return galat('keputusan.keberatan-sudah-ada', { nip: i.nip })
    if (!b.penyampaian) return galat('keputusan.belum-disampaikan', { nip: i.nip })
    if (i.tanggal < b.penyampaian.tanggal) return galat('keputusan.keberatan-sebelum-terima', { nip: i.nip })
    return nanti(i.tanggal, s)
  },
  'jawab-keberatan'(i, s) {
    const b = seorang(i.nip, s)
    if (!b?.keberatan) return galat('keputusan.tanpa-keberatan', { nip: i.nip })
    if (b.jawaban) return galat('keputusan.keberatan-sudah-dijawab', { nip: i.nip })
    if (i.tanggal < b.keberatan.tanggal) return galat('keputusan.jawab-sebelum-keberatan', { nip: i.nip })
    return nanti(i.tanggal, s) ?? semuanya(tanpaAlasan(kosong(i.alasan) ? [{ nip: i.nip }] : []))
  },
  'susun-susulan'(i, s) {
    const b = seorang(i.nip, s)
    if (!b?.jawaban?.dikabulkan) return galat('keputusan.keberatan-tidak-dikabulkan', { nip: i.nip })
    return b.susulan ? galat('keputusan.susulan-sudah-ada', { nip: i.nip }) : null
  },
}
const alasanPeringkat = (nip: string, p: PeringkatBaris | undefined): Galat =>
  p?.peringkat == null || p.calon === null
    ? galat('keputusan.alasan-tanpa-peringkat', { nip })
    : galat('keputusan.alasan-peringkat', { nip, peringkat: p.peringkat, calon: p.calon })
const tanpaAlasan = (x: readonly { readonly nip: string }[]): Galat[] =>
  x.map(({ nip }) => galat('keputusan.alasan-kosong', { nip }))

/** Whether what a step says holds together with what is already decided. */
export function periksaLangkah<A extends Aksi>(aksi: A, isi: IsiLangkah[A], s: Keadaan): Result<true, Galat> {
  const g = (PEMERIKSA[aksi] as Pemeriksa<A>)(isi, s)
  return g ? gagal(g) : ok(true)
}
