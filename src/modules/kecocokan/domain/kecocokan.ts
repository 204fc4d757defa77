import type { Jabatan } from '#modules/jabatan'
import { type NilaiKompetensi, type RelasiBidangStudi, type StandarKompetensi } from '#modules/kompetensi'
import type { PegawaiFakta } from '#modules/pegawai'
import type { IsoDate } from '#shared'
import { hitungJpm, type Jpm } from './jpm.ts'
import { KEBIJAKAN_BAWAAN, type KebijakanKecocokan, type KodeKomponen, KOMPONEN } from './kebijakan.ts'
import {
  type JumlahKompetensi,
  levelTerakhir,
  MUTLAK,
  nilaiKompetensi,
  SKALA,
  type StandarJabatan,
  standarJabatan,
  tambahKompetensi,
} from './kompetensi-terhadap-standar.ts'
import {
  gabungNilai,
  type NilaiKomponen,
  nilaiBidangStudi,
  nilaiKinerja,
  nilaiPengalaman,
  nilaiTingkat,
  perSeratus,
  type Rentang,
  siapkanPengalaman,
} from './nilai-komponen.ts'

/** A sentence of the explanation: the page holds the words, the domain names which one and fills it. */
export interface Kalimat {
  readonly kunci: string
  readonly isi: Readonly<Record<string, string | number>>
}
export interface Komponen {
  readonly kode: KodeKomponen
  /** false: the post does not ask for it, its weight is shared out among the rest. */
  readonly diminta: boolean
  /** Share of the score for this post, in points of 100. */
  readonly bobot: number
  readonly rentang: Rentang
  /** Middle of the range; exact when both ends agree. */
  readonly nilai: number
  /** Points this component gives to the score, least and most. */
  readonly sumbangan: Rentang
  readonly faktaHilang: readonly string[]
  readonly kalimat: Kalimat
  readonly sumber: readonly string[]
}
export interface RincianKompetensi {
  readonly kode: string
  readonly standar: number
  readonly mutlak: boolean
  readonly level: number | null
  readonly selisih: number | null
  readonly tanggal: IsoDate | null
}
/** What would change the score, with by how much. */
export type Pengubah =
  | {
      readonly jenis: 'fakta'
      readonly komponen: KodeKomponen
      readonly fakta: readonly string[]
      readonly lebar: number
    }
  | {
      readonly jenis: 'level'
      readonly kode: string
      readonly dari: number
      readonly ke: number
      readonly kenaikan: number
    }

export interface Kecocokan {
  readonly pegawaiId: string
  readonly jabatanId: string
  readonly asOf: IsoDate
  readonly versiKebijakan: string
  /** Middle of `rentang`, two decimals. */
  readonly skor: number
  readonly rentang: Rentang
  readonly komponen: readonly Komponen[]
  readonly kompetensi: readonly RincianKompetensi[]
  readonly sumberStandar: StandarJabatan['sumber']
  readonly kekurangan: number
  /** Competences marked mutlak: a gate. `tidak-berlaku` = the standard marks none. */
  readonly mutlak: {
    readonly hasil: 'terpenuhi' | 'tidak-terpenuhi' | 'belum-diketahui' | 'tidak-berlaku'
    readonly kurang: readonly string[]
    readonly belum: readonly string[]
  }
  readonly jpm: Jpm | null
  readonly pengubah: readonly Pengubah[]
}

export interface MasukanKecocokan {
  readonly calon: PegawaiFakta
  readonly jabatan: Jabatan
  /** The post's own standard; absent = none yet, the tier's default is used and the answer says so. */
  readonly standar?: readonly StandarKompetensi[]
  /** Levels of this person only. */
  readonly nilai: readonly NilaiKompetensi[]
  readonly asOf: IsoDate
  readonly kebijakan?: KebijakanKecocokan
}

interface Bagian {
  readonly rentang: NilaiKomponen
  readonly faktaHilang: readonly string[]
  readonly kalimat: Kalimat
  readonly sumber: readonly string[]
}
const dua = (n: number): number => perSeratus(n) / 100
const satu = (n: number): number => Math.round(n * 10) / 10

/** Fit of one person for one post, explained. */
export function hitungKecocokan(m: MasukanKecocokan): Kecocokan {
  const k = m.kebijakan ?? KEBIJAKAN_BAWAAN
  const standar = standarJabatan(m.jabatan, m.standar)
  const level = levelTerakhir(m.nilai, m.asOf)
  const jumlah: JumlahKompetensi = { dekat: 0, jauh: 0, kurang: 0, mutlak: MUTLAK.terpenuhi }
  const rincian = standar.baris.map((s): RincianKompetensi => {
    const n = level.get(s.kode)
    tambahKompetensi(jumlah, s.level, s.mutlak, n?.level ?? 0)
    return {
      kode: s.kode,
      standar: s.level,
      mutlak: s.mutlak,
      level: n?.level ?? null,
      selisih: n ? n.level - s.level : null,
      tanggal: n?.tanggal ?? null,
    }
  })
  const bagian: Record<KodeKomponen, Bagian> = {
    kompetensi: bagianKompetensi(rincian, jumlah, standar),
    'bidang-pendidikan': bagianBidang(m, k),
    pengalaman: bagianPengalaman(m, k),
    kinerja: bagianKinerja(m, k),
    'tingkat-pendidikan': bagianTingkat(m, k),
  }
  const bobot = KOMPONEN.map((c) => k.bobot[c])
  const rentang = KOMPONEN.map((c) => bagian[c].rentang)
  const min = gabungNilai(0, bobot, rentang)
  const maks = gabungNilai(1, bobot, rentang)
  const berat = KOMPONEN.reduce((n, x) => n + (bagian[x].rentang ? k.bobot[x] : 0), 0)
  const komponen = KOMPONEN.map((kode) =>
    jadiKomponen(kode, bagian[kode], berat === 0 ? 0 : (100 * k.bobot[kode]) / berat),
  )
  return {
    pegawaiId: m.calon.id,
    jabatanId: m.jabatan.id,
    asOf: m.asOf,
    versiKebijakan: k.versi,
    skor: dua((min + maks) / 2),
    rentang: [dua(min), dua(maks)],
    komponen,
    kompetensi: rincian,
    sumberStandar: standar.sumber,
    kekurangan: jumlah.kurang,
    mutlak: hasilMutlak(rincian),
    jpm: jpmDari(rincian),
    pengubah: pengubah(komponen, rincian, jumlah),
  }
}

function jadiKomponen(kode: KodeKomponen, b: Bagian, bobot: number): Komponen {
  const r = b.rentang ?? [0, 0]
  const w = b.rentang ? bobot : 0
  return {
    kode,
    diminta: b.rentang !== null,
    bobot: w,
    rentang: r,
    nilai: (r[0] + r[1]) / 2,
    sumbangan: [(w * r[0]) / 100, (w * r[1]) / 100],
    faktaHilang: b.rentang ? b.faktaHilang : [],
    kalimat: b.kalimat,
    sumber: b.sumber,
  }
}

function bagianKompetensi(rincian: readonly RincianKompetensi[], j: JumlahKompetensi, s: StandarJabatan): Bagian {
  const belum = rincian.filter((r) => r.level === null).map((r) => r.kode)
  const isi = {
    banyak: rincian.length,
    pas: rincian.filter((r) => r.selisih === 0).length,
    lebih: rincian.filter((r) => r.selisih !== null && r.selisih > 0).length,
    kurang: j.kurang,
    belum: belum.length,
  }
  const kunci =
    rincian.length === 0
      ? 'kompetensi.tidak-diminta'
      : belum.length === rincian.length
        ? 'kompetensi.belum-dinilai'
        : 'kompetensi.hasil'
  return {
    rentang: nilaiKompetensi(j, rincian.length),
    faktaHilang: belum.map((k) => `kompetensi.${k}`),
    kalimat: { kunci, isi },
    sumber: [s.sumber === 'kota' ? 'standar-jabatan' : 'standar-bawaan', 'penilaian-asesor'],
  }
}

function bagianBidang({ calon, jabatan }: MasukanKecocokan, k: KebijakanKecocokan): Bagian {
  const punya = calon.pendidikan?.bidang
  const n = nilaiBidangStudi(punya, jabatan.pendidikanBidang, k)
  const hilang = [
    ...(jabatan.pendidikanBidang === undefined ? ['jabatan.pendidikanBidang'] : []),
    ...(punya === undefined ? ['pendidikan.bidang'] : []),
  ]
  const kunci =
    n.rentang === null
      ? 'bidang.tidak-diminta'
      : jabatan.pendidikanBidang === undefined
        ? 'bidang.jabatan-belum'
        : punya === undefined
          ? 'bidang.belum-diketahui'
          : n.rentang[0] === n.rentang[1]
            ? n.relasi === 'sama' && n.terdekat !== punya
              ? 'bidang.cakupan'
              : `bidang.${n.relasi as RelasiBidangStudi}`
            : 'bidang.di-luar-daftar'
  return {
    rentang: n.rentang,
    faktaHilang: hilang.length === 0 && n.rentang && n.rentang[0] < n.rentang[1] ? ['pendidikan.bidang'] : hilang,
    kalimat: { kunci, isi: { punya: punya ?? '', diminta: n.terdekat ?? jabatan.pendidikanBidang?.[0] ?? '' } },
    sumber: ['ijazah', 'syarat-jabatan', 'rumpun-ilmu'],
  }
}

function bagianTingkat({ calon, jabatan }: MasukanKecocokan, k: KebijakanKecocokan): Bagian {
  const punya = calon.pendidikan?.tingkat
  const n = nilaiTingkat(punya, jabatan.pendidikanMinimum, k)
  const hilang = [
    ...(jabatan.pendidikanMinimum === undefined ? ['jabatan.pendidikanMinimum'] : []),
    ...(punya === undefined ? ['pendidikan.tingkat'] : []),
  ]
  const kunci =
    n.selisih === undefined
      ? jabatan.pendidikanMinimum === undefined
        ? 'tingkat.jabatan-belum'
        : 'tingkat.belum-diketahui'
      : n.selisih < 0
        ? 'tingkat.kurang'
        : n.selisih > 0
          ? 'tingkat.lebih'
          : 'tingkat.sama'
  return {
    rentang: n.rentang,
    faktaHilang: hilang.length === 0 && n.selisih === undefined ? ['pendidikan.tingkat'] : hilang,
    kalimat: { kunci, isi: { punya: punya ?? '', diminta: jabatan.pendidikanMinimum ?? '' } },
    sumber: ['ijazah', 'syarat-jabatan'],
  }
}

function bagianPengalaman({ calon, jabatan, asOf }: MasukanKecocokan, k: KebijakanKecocokan): Bagian {
  const n = nilaiPengalaman(siapkanPengalaman(calon, asOf, k), jabatan.bidang, k)
  const penuh = k.pengalaman.tahunPenuh
  // The cap keeps an unbounded "at most" out of the words: beyond it, more years add nothing.
  const [sedikit, banyak] = n.tahun ?? [0, penuh]
  const kunci =
    n.rentang === null
      ? 'pengalaman.tidak-diminta'
      : n.faktaHilang.includes('jabatan.bidang')
        ? 'pengalaman.jabatan-belum'
        : n.rentang[0] === n.rentang[1]
          ? sedikit === 0
            ? 'pengalaman.nihil'
            : banyak > sedikit
              ? 'pengalaman.sedikitnya'
              : 'pengalaman.tahun'
          : 'pengalaman.rentang'
  return {
    rentang: n.rentang,
    faktaHilang: n.rentang && n.rentang[0] < n.rentang[1] ? n.faktaHilang : [],
    kalimat: {
      kunci,
      isi: {
        tahun: satu(sedikit),
        maks: satu(Math.min(banyak, penuh)),
        penuh,
        bidang: (jabatan.bidang ?? []).join(';'),
      },
    },
    sumber: ['riwayat-jabatan'],
  }
}

function bagianKinerja({ calon, asOf }: MasukanKecocokan, k: KebijakanKecocokan): Bagian {
  const n = nilaiKinerja(calon, asOf, k)
  const belum = n.tahun.filter((t) => t.nilai === null)
  const kunci =
    belum.length === 0
      ? 'kinerja.hasil'
      : belum.length === n.tahun.length
        ? 'kinerja.belum-diketahui'
        : 'kinerja.sebagian'
  return {
    rentang: n.rentang,
    faktaHilang: belum.map((t) => `predikat.${t.tahun}`),
    kalimat: { kunci, isi: { predikat: n.tahun.map((t) => `${t.tahun}=${t.nilai ?? ''}`).join(';') } },
    sumber: ['predikat-kinerja'],
  }
}

function hasilMutlak(rincian: readonly RincianKompetensi[]): Kecocokan['mutlak'] {
  const ada = rincian.filter((r) => r.mutlak)
  const kurang = ada.filter((r) => r.selisih !== null && r.selisih < 0).map((r) => r.kode)
  const belum = ada.filter((r) => r.level === null && r.standar > SKALA[0]).map((r) => r.kode)
  const hasil =
    ada.length === 0
      ? 'tidak-berlaku'
      : kurang.length > 0
        ? 'tidak-terpenuhi'
        : belum.length > 0
          ? 'belum-diketahui'
          : 'terpenuhi'
  return { hasil, kurang, belum }
}

function jpmDari(rincian: readonly RincianKompetensi[]): Jpm | null {
  const hasil = hitungJpm(
    Object.fromEntries(rincian.map((r) => [r.kode, r.standar])),
    Object.fromEntries(rincian.map((r) => [r.kode, r.level])),
  )
  return hasil.ok ? hasil.value : null
}

/** Missing facts by how much they leave open, then shortages by how much closing each would raise the score. */
function pengubah(
  komponen: readonly Komponen[],
  rincian: readonly RincianKompetensi[],
  j: JumlahKompetensi,
): Pengubah[] {
  const fakta = komponen
    .filter((c) => c.diminta && c.faktaHilang.length > 0 && c.rentang[1] > c.rentang[0])
    .map((c): Pengubah & { jenis: 'fakta' } => ({
      jenis: 'fakta',
      komponen: c.kode,
      fakta: c.faktaHilang,
      lebar: dua(c.sumbangan[1] - c.sumbangan[0]),
    }))
    .sort((a, b) => b.lebar - a.lebar)
  const utama = komponen.find((c) => c.kode === 'kompetensi')
  if (!utama?.diminta) return fakta
  const tengah = (x: JumlahKompetensi): number => {
    const r = nilaiKompetensi(x, rincian.length) as Rentang
    return (r[0] + r[1]) / 2
  }
  const semula = tengah(j)
  const level = rincian
    .filter((r) => r.selisih !== null && r.selisih < 0)
    .map((r): Pengubah & { jenis: 'level' } => {
      const kuadrat = (r.selisih as number) ** 2
      const sesudah = tengah({ ...j, dekat: j.dekat - kuadrat, jauh: j.jauh - kuadrat })
      return {
        jenis: 'level',
        kode: r.kode,
        dari: r.level as number,
        ke: r.standar,
        kenaikan: dua((utama.bobot * (sesudah - semula)) / 100),
      }
    })
    .sort((a, b) => b.kenaikan - a.kenaikan)
  return [...fakta, ...level]
}

/** Best first: who misses a mutlak competence comes after all who do not; then score, fewer shortages, id. */
export function bandingKecocokan(a: Kecocokan, b: Kecocokan): number {
  const gugur = (x: Kecocokan) => (x.mutlak.hasil === 'tidak-terpenuhi' ? 1 : 0)
  return (
    gugur(a) - gugur(b) ||
    b.skor - a.skor ||
    a.kekurangan - b.kekurangan ||
    (a.pegawaiId < b.pegawaiId ? -1 : a.pegawaiId > b.pegawaiId ? 1 : 0)
  )
}
