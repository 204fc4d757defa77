import {
  ATURAN,
  type BarisAturan,
  CAKUPAN,
  evaluateSiap,
  type Fakta,
  type Hukum,
  hukumPada,
  type KelasSetara,
  type Pengaturan,
  tulisVonis,
  VERSI_ATURAN,
} from '#regulasi'
import type { IsoDate } from '#shared'
import {
  faktaPasangan,
  jabatanDipegang,
  kelasSetaraKota,
  type JabatanDinilai,
  type PegawaiDinilai,
} from './fakta-usulan.ts'
import type { FungsiRelasi } from './matriks.tipe.ts'

export interface BarisUsulan {
  readonly nip: string
  /** null = released without a post. */
  readonly ke: string | null
  readonly sebagai?: 'definitif' | 'plt'
}
export interface MasukanPeriksa {
  /** Start date (TMT) of the batch. */
  readonly tanggal: IsoDate
  readonly pengaturan?: Partial<Pengaturan>
  readonly jabatan: readonly JabatanDinilai[]
  readonly pegawai: readonly PegawaiDinilai[]
  readonly usulan: readonly BarisUsulan[]
  readonly relasi: FungsiRelasi
  readonly bahasa?: 'id' | 'en'
}
type HasilBaris = 'lolos' | 'peringatan' | 'ditolak' | 'perlu-verifikasi'
interface BarisPeriksa {
  readonly nip: string
  readonly ke: string | null
  readonly hasil: HasilBaris
  readonly aturan: readonly BarisAturan[]
}
export interface HasilPeriksa {
  readonly versiAturan: string
  readonly tanggal: IsoDate
  /** Rules taken as not triggered because their event is not in the input. */
  readonly asumsi: readonly string[]
  readonly aturanDiperiksa: { readonly diperiksa: number; readonly total: number }
  readonly ringkasan: {
    readonly lolos: number
    readonly peringatan: number
    readonly ditolak: number
    readonly perluVerifikasi: number
  }
  readonly baris: readonly BarisPeriksa[]
}

/** The verdict of a line from the verdicts of its rules; undecided warnings and infos leave it unchanged. */
function hasilBaris(aturan: readonly Pick<BarisAturan, 'hasil' | 'keparahan'>[]): HasilBaris {
  const ada = (hasil: string, keparahan: string): boolean =>
    aturan.some((a) => a.hasil === hasil && a.keparahan === keparahan)
  if (ada('tidak-terpenuhi', 'blokir')) return 'ditolak'
  if (ada('belum-diketahui', 'blokir')) return 'perlu-verifikasi'
  return ada('tidak-terpenuhi', 'peringatan') ? 'peringatan' : 'lolos'
}

/** Who holds, leaves and enters each post once the whole batch has taken effect. */
class ArusKursi {
  private readonly pemegang = new Map<string, string[]>()
  private readonly baris = new Map<string, BarisUsulan[]>()
  private readonly masuk = new Map<string, { definitif: number; plt: number }>()
  private readonly dipegang = new Map<string, readonly string[]>()
  private readonly m: MasukanPeriksa

  constructor(m: MasukanPeriksa) {
    this.m = m
    for (const p of m.pegawai) {
      const kursi = jabatanDipegang(p, m.tanggal)
      this.dipegang.set(p.nip, kursi)
      for (const id of kursi) dorong(this.pemegang, id, p.nip)
    }
    for (const b of m.usulan) {
      dorong(this.baris, b.nip, b)
      if (b.ke === null) continue
      const n = this.masuk.get(b.ke) ?? { definitif: 0, plt: 0 }
      n[b.sebagai ?? 'definitif']++
      this.masuk.set(b.ke, n)
    }
  }

  /** A holder leaves when a definitive line moves or releases him; an acting assignment leaves his own post alone. */
  private keluar(nip: string): boolean {
    return (this.baris.get(nip) ?? []).some((b) => (b.sebagai ?? 'definitif') === 'definitif')
  }

  fakta(b: BarisUsulan, pegawai: PegawaiDinilai | undefined): Fakta {
    const sebagai = b.sebagai ?? 'definitif'
    const diketahui = pegawai && (pegawai.riwayat !== undefined || pegawai.jabatanKini !== undefined)
    const dasar: Fakta = {
      sebagai,
      pegawaiDikenal: pegawai !== undefined,
      barisNipSama: (this.baris.get(b.nip) ?? []).length,
      kursiDefinitifDipegang: diketahui ? (this.dipegang.get(b.nip) ?? []).length : undefined,
    }
    if (b.ke === null) return dasar
    const semua = this.pemegang.get(b.ke) ?? []
    const keluar = semua.filter((nip) => this.keluar(nip)).length
    const masuk = this.masuk.get(b.ke) ?? { definitif: 0, plt: 0 }
    return {
      ...dasar,
      pemangkuTetap: semua.length - keluar,
      pemangkuKeluar: keluar,
      usulanMasuk: masuk.definitif + (sebagai === 'plt' ? masuk.plt : 0),
    }
  }
}
function dorong<K, V>(peta: Map<K, V[]>, kunci: K, nilai: V): void {
  const ada = peta.get(kunci)
  if (ada) ada.push(nilai)
  else peta.set(kunci, [nilai])
}

function nilaiAturan(f: Fakta, hukum: Hukum, bahasa: 'id' | 'en' | undefined, tanpaUsulan: boolean): BarisAturan[] {
  return ATURAN.filter((a) => !(tanpaUsulan && a.dijaminRencana)).map((a) =>
    tulisVonis(a, evaluateSiap(a, f, hukum), hukum, { jenjang: f.jenjang, bahasa }),
  )
}

/** Judges a batch as a whole: every implemented rule on every line, ascending, each with its trace. */
export function periksaUsulan(m: MasukanPeriksa): HasilPeriksa {
  const hukum = hukumPada(m.tanggal, m.pengaturan)
  const kota = kelasSetaraKota(m.jabatan)
  const jabatan = new Map(m.jabatan.map((j) => [j.id, j]))
  const pegawai = new Map(m.pegawai.map((p) => [p.nip, p]))
  const arus = new ArusKursi(m)
  const baris = m.usulan.map((b): BarisPeriksa => {
    const p = pegawai.get(b.nip)
    const j = b.ke === null ? undefined : jabatan.get(b.ke)
    const pasangan: Fakta = j
      ? faktaPasangan(p, j, kota, m.relasi, m.tanggal)
      : { kursi: b.ke === null ? 'tanpa-jabatan' : 'tidak-dikenal' }
    const aturan = nilaiAturan({ ...pasangan, ...arus.fakta(b, p) }, hukum, m.bahasa, false)
    return { nip: b.nip, ke: b.ke, hasil: hasilBaris(aturan), aturan }
  })
  const jumlah = (h: HasilBaris): number => baris.filter((b) => b.hasil === h).length
  return {
    versiAturan: VERSI_ATURAN,
    tanggal: m.tanggal,
    asumsi: [],
    aturanDiperiksa: CAKUPAN,
    ringkasan: {
      lolos: jumlah('lolos'),
      peringatan: jumlah('peringatan'),
      ditolak: jumlah('ditolak'),
      perluVerifikasi: jumlah('perlu-verifikasi'),
    },
    baris,
  }
}

export interface KonteksPasangan {
  readonly asOf: IsoDate
  /** All posts of the city: their classes decide which JF is level with which tier. */
  readonly jabatan: readonly JabatanDinilai[]
  readonly relasi: FungsiRelasi
  readonly pengaturan?: Partial<Pengaturan>
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
  const hukum = hukumPada(k.asOf, k.pengaturan)
  const kota: KelasSetara = kelasSetaraKota(k.jabatan)
  return (pegawai, jabatan) => {
    const f = faktaPasangan(pegawai, jabatan, kota, k.relasi, k.asOf)
    const aturan = nilaiAturan({ ...f, pegawaiDikenal: true, sebagai: 'definitif' }, hukum, k.bahasa, true)
    return { versiAturan: VERSI_ATURAN, hasil: hasilBaris(aturan), aturan }
  }
}
