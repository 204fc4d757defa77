import {
  ATURAN,
  type Aturan,
  type BarisAturan,
  CAKUPAN,
  type DaftarKetetapan,
  evaluateSiap,
  type Fakta,
  type Hasil,
  type Hukum,
  hukumPada,
  type KelasSetara,
  lengkapiFakta,
  type Pengaturan,
  tulisVonis,
  versiHukum,
} from '#regulasi'
import type { IsoDate } from '#shared'
import { ArusKursi } from './arus-kursi.ts'
import {
  faktaPasangan,
  faktaPegawai,
  kelasSetaraKota,
  type JabatanDinilai,
  type PegawaiDinilai,
} from './fakta-usulan.ts'
import type { FungsiRelasi } from './matriks.tipe.ts'
import { FaktaBatch } from './fakta-batch.ts'
import { PadananDokumen } from './padanan-dokumen.ts'
import type { BarisUsulan, HasilBaris, HasilPeriksa, MasukanPeriksa } from './periksa.tipe.ts'

export type { BarisUsulan, HasilPeriksa, MasukanPeriksa } from './periksa.tipe.ts'

/** The verdict of a line from the verdicts of its rules; undecided warnings and infos leave it unchanged. */
function hasilBaris(aturan: readonly Pick<BarisAturan, 'hasil' | 'keparahan'>[]): HasilBaris {
  const ada = (hasil: string, keparahan: string): boolean =>
    aturan.some((a) => a.hasil === hasil && a.keparahan === keparahan)
  if (ada('tidak-terpenuhi', 'blokir')) return 'ditolak'
  if (ada('belum-diketahui', 'blokir')) return 'perlu-verifikasi'
  return ada('tidak-terpenuhi', 'peringatan') ? 'peringatan' : 'lolos'
}

const dinilai = (a: Aturan, tanpaUsulan: boolean): boolean => !(tanpaUsulan && (a.dijaminRencana || a.hanyaUsulan))
function nilaiAturan(f: Fakta, hukum: Hukum, bahasa: 'id' | 'en' | undefined, tanpaUsulan: boolean): BarisAturan[] {
  return ATURAN.filter((a) => dinilai(a, tanpaUsulan)).map((a) =>
    tulisVonis(a, evaluateSiap(a, f, hukum), hukum, { jenjang: f.jenjang, bahasa }),
  )
}

/** Class and marker of the post held now, from the list of posts where the history does not tell. */
function lengkapiAsal(f: Fakta, jabatan: ReadonlyMap<string, JabatanDinilai>): Fakta {
  const asal = f.jabatanAsal
  const kursi = asal?.jabatanId === undefined ? undefined : jabatan.get(asal.jabatanId)
  if (!asal || !kursi || (asal.kelas !== undefined && asal.jenjang !== '')) return f
  return {
    ...f,
    jabatanAsal: { ...asal, jenjang: asal.jenjang || kursi.jenjang, kelas: asal.kelas ?? kursi.kelas },
  }
}

/** Lines per echelon or tier; what is no definitive appointment apart. */
function rekap(m: MasukanPeriksa, jabatan: ReadonlyMap<string, JabatanDinilai>): Record<string, number> {
  const hasil: Record<string, number> = {}
  for (const b of m.usulan) {
    const j = b.ke === null ? undefined : jabatan.get(b.ke)
    const kunci =
      b.ke === null ? 'tanpa-jabatan' : b.sebagai === 'plt' ? 'plt' : j ? (j.eselon ?? j.jenjang) : 'tidak-dikenal'
    hasil[kunci] = (hasil[kunci] ?? 0) + 1
  }
  return hasil
}

/** Triggered rules that no line triggered. */
function asumsi(baris: readonly { readonly aturan: readonly BarisAturan[] }[]): string[] {
  const terpicu = new Set<string>()
  for (const b of baris) for (const a of b.aturan) if (a.alasan !== 'tanpa-pemicu') terpicu.add(a.id)
  return ATURAN.filter((a) => a.terpicu && !terpicu.has(a.id)).map((a) => a.id)
}

/** The facts of each line, with what the rest of the batch adds to them. */
function faktaBaris(m: MasukanPeriksa, dokumen: PadananDokumen): (b: BarisUsulan) => Fakta {
  const kota = kelasSetaraKota(m.jabatan)
  const jabatan = new Map(m.jabatan.map((j) => [j.id, j]))
  const pegawai = new Map(m.pegawai.map((p) => [p.nip, p]))
  const arus = new ArusKursi(m, pegawai)
  const batch = new FaktaBatch(m, dokumen)
  return (b) => {
    const p = pegawai.get(b.nip)
    const j = b.ke === null ? undefined : jabatan.get(b.ke)
    const pasangan: Fakta = j
      ? faktaPasangan(p, j, kota, m.relasi, m.tanggal)
      : lengkapiFakta(
          { ...(p ? faktaPegawai(p) : {}), kursi: b.ke === null ? 'tanpa-jabatan' : 'tidak-dikenal' },
          m.tanggal,
        )
    return { ...lengkapiAsal(pasangan, jabatan), ...arus.fakta(b, p), ...batch.fakta(b, p) }
  }
}

/** Every rule on every line of a batch, only counted: no sentence is written. */
export function hitungVonisUsulan(m: MasukanPeriksa, catat: (aturan: string, hasil: Hasil) => void): void {
  const hukum = hukumPada(m.tanggal, m.pengaturan)
  const fakta = faktaBaris(m, new PadananDokumen(m.dokumen, m.tanggal))
  for (const b of m.usulan) {
    const f = fakta(b)
    for (const a of ATURAN) catat(a.id, evaluateSiap(a, f, hukum).hasil)
  }
}

/** Judges a batch as a whole: every implemented rule on every line, ascending, each with its trace. */
export function periksaUsulan(m: MasukanPeriksa): HasilPeriksa {
  const hukum = hukumPada(m.tanggal, m.pengaturan, m.ketetapan)
  const jabatan = new Map(m.jabatan.map((j) => [j.id, j]))
  const dokumen = new PadananDokumen(m.dokumen, m.tanggal)
  const fakta = faktaBaris(m, dokumen)
  const baris = m.usulan.map((b) => {
    const aturan = nilaiAturan(fakta(b), hukum, m.bahasa, false)
    return { nip: b.nip, ke: b.ke, hasil: hasilBaris(aturan), aturan }
  })
  const jumlah = (h: HasilBaris): number => baris.filter((b) => b.hasil === h).length
  return {
    versiAturan: versiHukum(m.ketetapan),
    tanggal: m.tanggal,
    asumsi: asumsi(baris),
    aturanDiperiksa: CAKUPAN,
    ringkasan: {
      lolos: jumlah('lolos'),
      peringatan: jumlah('peringatan'),
      ditolak: jumlah('ditolak'),
      perluVerifikasi: jumlah('perlu-verifikasi'),
    },
    rekap: rekap(m, jabatan),
    temuanDokumen: dokumen.temuan(m.usulan),
    baris,
  }
}

export interface KonteksPasangan {
  readonly asOf: IsoDate
  /** All posts of the city: their classes decide which JF is level with which tier. */
  readonly jabatan: readonly JabatanDinilai[]
  readonly relasi: FungsiRelasi
  readonly pengaturan?: Partial<Pengaturan>
  /** Legal values the city confirmed. */
  readonly ketetapan?: DaftarKetetapan
  readonly bahasa?: 'id' | 'en'
}
export interface HasilPasangan {
  readonly versiAturan: string
  readonly hasil: HasilBaris
  readonly aturan: readonly BarisAturan[]
}
/** One person for one post, the seat's occupancy aside: the rules of the matrix, written out. Prepare once, ask often. */
export function siapkanPeriksaPasangan(
  k: KonteksPasangan,
): (pegawai: PegawaiDinilai, jabatan: JabatanDinilai) => HasilPasangan {
  const hukum = hukumPada(k.asOf, k.pengaturan, k.ketetapan)
  const kota: KelasSetara = kelasSetaraKota(k.jabatan)
  const versiAturan = versiHukum(k.ketetapan)
  return (pegawai, jabatan) => {
    const f = faktaPasangan(pegawai, jabatan, kota, k.relasi, k.asOf)
    const aturan = nilaiAturan({ ...f, pegawaiDikenal: true, sebagai: 'definitif' }, hukum, k.bahasa, true)
    return { versiAturan, hasil: hasilBaris(aturan), aturan }
  }
}
