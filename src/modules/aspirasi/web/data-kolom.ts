import type { Sel } from '#platform/lembar'
import type { BarisStatistik, PesanUmum } from '../application/umum.port.ts'
import type { NamaUmum, StatistikUmum } from '../application/umum.use-case.ts'
import { tulisKuartal } from '../domain/kuartal.ts'
import { namaBaris } from './statistik.view.tsx'
import { type TeksUmum, teksUmum } from './umum.teks.ts'

export interface KolomData {
  readonly nama: string
  readonly jenis: 'teks' | 'tanggal' | 'bilangan'
  readonly arti: Parameters<TeksUmum>[0]
}
interface Berisi<B> extends KolomData {
  readonly isi: (b: B, n: NamaUmum) => Sel
}
const teks = <B>(nama: string, arti: KolomData['arti'], isi: Berisi<B>['isi']): Berisi<B> => ({
  nama,
  jenis: 'teks',
  arti,
  isi,
})

/** Columns of the open data, the same in CSV and JSON; the dictionary is read from here. */
export const KOLOM_PESAN_UMUM: readonly Berisi<PesanUmum>[] = [
  teks('rujukan', 'k-rujukan', (p) => p.rujukan),
  teks('kelas', 'k-kelas', (p) => p.kelas),
  teks('judul', 'k-judul', (p) => p.judul),
  teks('isi', 'k-isi', (p) => p.isi),
  teks('topik_kode', 'k-topik_kode', (p) => p.topikKode),
  teks('topik', 'k-topik', (p, n) => (p.topikKode === null ? null : (n.topik.get(p.topikKode)?.nama ?? null))),
  teks('kantor_kode', 'k-kantor_kode', (p, n) => (p.unitId === null ? null : (n.kantor.get(p.unitId)?.kode ?? null))),
  teks('kantor', 'k-kantor', (p, n) => (p.unitId === null ? null : (n.kantor.get(p.unitId)?.nama ?? null))),
  teks('kelurahan_kode', 'k-kelurahan_kode', (p) => p.kelurahanKode),
  teks('kelurahan', 'k-kelurahan', (p, n) =>
    p.kelurahanKode === null ? null : (n.tempat.get(p.kelurahanKode)?.nama ?? null),
  ),
  { nama: 'diterima', jenis: 'tanggal', arti: 'k-diterima', isi: (p) => p.diterima },
  teks('status', 'k-status', (p) => p.status),
  { nama: 'tenggat', jenis: 'tanggal', arti: 'k-tenggat', isi: (p) => p.tenggat },
  teks('tenggat_dipenuhi', 'k-tenggat_dipenuhi', (p) => p.tepat),
  teks('jawaban', 'k-jawaban', (p) => p.jawaban),
  { nama: 'berubah', jenis: 'tanggal', arti: 'k-berubah', isi: (p) => p.berubah },
]

interface BarisPenuh {
  readonly b: BarisStatistik
  readonly s: Pick<StatistikUmum, 'kuartal' | 'berjalan'>
}
const bilangan = (nama: string, arti: KolomData['arti'], k: keyof BarisStatistik): Berisi<BarisPenuh> => ({
  nama,
  jenis: 'bilangan',
  arti,
  isi: ({ b }) => b[k],
})
export const KOLOM_STATISTIK: readonly Berisi<BarisPenuh>[] = [
  teks('kuartal', 'k-kuartal', ({ s }) => tulisKuartal(s.kuartal)),
  teks('cakupan', 'k-cakupan', ({ s }) => (s.berjalan ? 'terbit' : 'semua')),
  teks('dimensi', 'k-dimensi', ({ b }) => b.dimensi),
  teks('kode', 'k-kode', ({ b }, n) =>
    b.dimensi === 'kantor' ? (n.kantor.get(b.kunci)?.kode ?? (b.kunci || null)) : b.kunci || null,
  ),
  teks('nama', 'k-nama', ({ b }, n) =>
    b.dimensi === 'wbs' ? 'whistleblowing' : namaBaris(b, n, teksUmum('id'), 'id'),
  ),
  bilangan('diterima', 'rumus-diterima', 'diterima'),
  bilangan('dalam_tenggat', 'k-dalam_tenggat', 'tepat'),
  bilangan('lewat_tenggat', 'rumus-lewat', 'lewat'),
  bilangan('selesai', 'rumus-selesai', 'selesai'),
  bilangan('dibuka_lagi', 'rumus-dibuka', 'dibuka'),
  bilangan('hari_jawab', 'k-hari_jawab', 'hari'),
]

export const barisData = <B>(kolom: readonly Berisi<B>[], b: B, n: NamaUmum): Sel[] => kolom.map((k) => k.isi(b, n))
export const objekData = <B>(kolom: readonly Berisi<B>[], b: B, n: NamaUmum): Record<string, Sel> =>
  Object.fromEntries(kolom.map((k) => [k.nama, k.isi(b, n)]))
