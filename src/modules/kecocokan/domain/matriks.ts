import type { Jabatan } from '#modules/jabatan'
import type { NilaiKompetensi, StandarKompetensi } from '#modules/kompetensi'
import type { PegawaiFakta } from '#modules/pegawai'
import { type Bertahap, habiskan, type IsoDate } from '#shared'
import { hitungKecocokan, type Kecocokan } from './kecocokan.ts'
import { KEBIJAKAN_BAWAAN, type KebijakanKecocokan } from './kebijakan.ts'
import {
  type JumlahKompetensi,
  levelTerakhir,
  MUTLAK,
  nilaiKompetensi,
  tambahKompetensi,
} from './kompetensi-terhadap-standar.ts'
import {
  type NilaiKomponen,
  nilaiBidangStudi,
  nilaiKinerja,
  nilaiPengalaman,
  nilaiTingkat,
  type PengalamanSiap,
  perSeratus,
  siapkanPengalaman,
  TANPA_BAGIAN,
} from './nilai-komponen.ts'
import {
  Golongan,
  type KelasJabatan,
  type ProfilStandar,
  proyeksikanJabatan,
  type ProyeksiJabatan,
} from './proyeksi-jabatan.ts'

export interface MasukanMatriksKecocokan {
  readonly pegawai: readonly PegawaiFakta[]
  readonly jabatan: readonly Jabatan[]
  /** Standards of the city, any order; a post without a row gets the default of its tier. */
  readonly standar: readonly StandarKompetensi[]
  readonly nilai: readonly NilaiKompetensi[]
  readonly asOf: IsoDate
  readonly kebijakan?: KebijakanKecocokan
}
/** Pairs as sparse rows: the posts of person i are `kolom[awal[i] .. awal[i+1])`. Indices are those of the input lists. */
export interface PasanganJarang {
  readonly awal: Int32Array
  readonly kolom: Int32Array
}
/** One entry per pair, aligned with `kolom`. Scores are hundredths of a point (0..10000). */
export interface MatriksKecocokan {
  readonly versiKebijakan: string
  readonly asOf: IsoDate
  readonly min: Int32Array
  /** Middle of the range: what plans weigh by. */
  readonly tengah: Int32Array
  readonly maks: Int32Array
  /** Competences marked mutlak: 0 met or none, 1 cannot say yet, 2 not met (a gate: no lawful placement). */
  readonly mutlak: Uint8Array
  readonly kekurangan: Uint8Array
}
export interface MesinKecocokan {
  readonly versiKebijakan: string
  matriks(pasangan: PasanganJarang): MatriksKecocokan
  /** The same in pieces, so that a server can answer others between them. */
  langkah(pasangan: PasanganJarang): Bertahap<MatriksKecocokan>
  /** The same pair, explained. */
  jelaskan(pegawai: number, jabatan: number): Kecocokan
}

function kelompokkan<T>(baris: readonly T[], kunci: (b: T) => string): Map<string, T[]> {
  const hasil = new Map<string, T[]>()
  for (const b of baris) {
    const k = kunci(b)
    const ada = hasil.get(k)
    if (ada) ada.push(b)
    else hasil.set(k, [b])
  }
  return hasil
}

/** Both ends of the ranges of one component, by group of posts; 0 where it is not asked for (its weight is 0 there). */
class DuaUjung {
  readonly min: Float64Array
  readonly maks: Float64Array
  constructor(banyak: number) {
    this.min = new Float64Array(banyak)
    this.maks = new Float64Array(banyak)
  }
  isi(i: number, r: NilaiKomponen): void {
    this.min[i] = r ? r[0] : 0
    this.maks[i] = r ? r[1] : 0
  }
  static dari(nilai: readonly NilaiKomponen[]): DuaUjung {
    const d = new DuaUjung(nilai.length)
    for (const [i, r] of nilai.entries()) d.isi(i, r)
    return d
  }
}

/**
 * The score of one person against classes of posts. A group is computed when the first pair asks for it, and kept while
 * this person is in hand; the stamp says for whom it was. The sums run in the order of `gabungNilai`.
 */
class Penghitung {
  readonly min: Int32Array
  readonly tengah: Int32Array
  readonly maks: Int32Array
  readonly mutlak: Uint8Array
  readonly kekurangan: Uint8Array
  private readonly capKelas: Int32Array
  private readonly capProfil: Int32Array
  private readonly capBidang: Int32Array
  private readonly kompetensi: DuaUjung
  private readonly pengalaman: DuaUjung
  private readonly mutlakProfil: Uint8Array
  private readonly kurangProfil: Uint8Array
  private readonly level: Uint8Array
  private readonly studiOrang = new Golongan<DuaUjung>()
  private readonly tingkatOrang = new Golongan<DuaUjung>()
  private studi = new DuaUjung(0)
  private tingkat = new DuaUjung(0)
  private kinerja: readonly [number, number] = [0, 0]
  private riwayat: PengalamanSiap | undefined
  private orang = -1
  private readonly posts: ProyeksiJabatan
  private readonly k: KebijakanKecocokan

  constructor(posts: ProyeksiJabatan, k: KebijakanKecocokan) {
    this.posts = posts
    this.k = k
    const [n, p, b] = [posts.kelas.length, posts.profil.length, posts.bidang.length]
    this.min = new Int32Array(n)
    this.tengah = new Int32Array(n)
    this.maks = new Int32Array(n)
    this.mutlak = new Uint8Array(n)
    this.kekurangan = new Uint8Array(n)
    this.capKelas = new Int32Array(n).fill(-1)
    this.capProfil = new Int32Array(p).fill(-1)
    this.capBidang = new Int32Array(b).fill(-1)
    this.kompetensi = new DuaUjung(p)
    this.pengalaman = new DuaUjung(b)
    this.mutlakProfil = new Uint8Array(p)
    this.kurangProfil = new Uint8Array(p)
    this.level = new Uint8Array(posts.kode.size)
  }

  mulai(i: number, p: PegawaiFakta, nilai: readonly NilaiKompetensi[], asOf: IsoDate): void {
    this.orang = i
    this.level.fill(0)
    for (const n of levelTerakhir(nilai, asOf).values()) {
      const kode = this.posts.kode.get(n.kode)
      if (kode !== undefined) this.level[kode] = n.level
    }
    // Answers about schooling depend on few distinct facts: kept across persons.
    const { bidang, tingkat } = p.pendidikan ?? {}
    this.studi = this.studiOrang.isi[
      this.studiOrang.ambil(bidang ?? '', () =>
        DuaUjung.dari(this.posts.studi.map((d) => nilaiBidangStudi(bidang, d, this.k).rentang)),
      )
    ] as DuaUjung
    this.tingkat = this.tingkatOrang.isi[
      this.tingkatOrang.ambil(tingkat ?? '', () =>
        DuaUjung.dari(this.posts.minimum.map((d) => nilaiTingkat(tingkat, d, this.k).rentang)),
      )
    ] as DuaUjung
    this.kinerja = nilaiKinerja(p, asOf, this.k).rentang
    this.riwayat = siapkanPengalaman(p, asOf, this.k)
  }

  /** Makes the results of this class those of the person in hand. */
  pastikan(kelas: number): void {
    if (this.capKelas[kelas] === this.orang) return
    this.capKelas[kelas] = this.orang
    const c = this.posts.kelas[kelas] as KelasJabatan
    if (this.capProfil[c.profil] !== this.orang) this.nilaiProfil(c.profil)
    if (this.capBidang[c.bidang] !== this.orang) {
      this.capBidang[c.bidang] = this.orang
      this.pengalaman.isi(
        c.bidang,
        nilaiPengalaman(this.riwayat as PengalamanSiap, this.posts.bidang[c.bidang], this.k).rentang,
      )
    }
    const min = this.gabung(c, 'min', this.kinerja[0], TANPA_BAGIAN[0])
    const maks = this.gabung(c, 'maks', this.kinerja[1], TANPA_BAGIAN[1])
    this.min[kelas] = perSeratus(min)
    this.maks[kelas] = perSeratus(maks)
    this.tengah[kelas] = perSeratus((min + maks) / 2)
    this.mutlak[kelas] = this.mutlakProfil[c.profil] as number
    this.kekurangan[kelas] = this.kurangProfil[c.profil] as number
  }

  private gabung(c: KelasJabatan, ujung: 'min' | 'maks', kinerja: number, tanpa: number): number {
    if (c.berat === 0) return tanpa
    const w = c.bobot
    return (
      ((w[0] as number) * (this.kompetensi[ujung][c.profil] as number) +
        (w[1] as number) * (this.studi[ujung][c.studi] as number) +
        (w[2] as number) * (this.pengalaman[ujung][c.bidang] as number) +
        (w[3] as number) * kinerja +
        (w[4] as number) * (this.tingkat[ujung][c.minimum] as number)) /
      c.berat
    )
  }

  private nilaiProfil(nomor: number): void {
    this.capProfil[nomor] = this.orang
    const p = this.posts.profil[nomor] as ProfilStandar
    const jumlah: JumlahKompetensi = { dekat: 0, jauh: 0, kurang: 0, mutlak: MUTLAK.terpenuhi }
    for (let x = 0; x < p.kode.length; x++)
      tambahKompetensi(jumlah, p.level[x] as number, p.mutlak[x] === 1, this.level[p.kode[x] as number] as number)
    this.kompetensi.isi(nomor, nilaiKompetensi(jumlah, p.kode.length))
    this.mutlakProfil[nomor] = jumlah.mutlak
    this.kurangProfil[nomor] = jumlah.kurang
  }
}

/** People counted between two pauses: about a hundredth of a second. */
const SEKALI = 128

/** Prepares the facts once; then any number of pair sets, and any single pair explained. */
export function siapkanKecocokan(m: MasukanMatriksKecocokan): MesinKecocokan {
  const k = m.kebijakan ?? KEBIJAKAN_BAWAAN
  const standarKota = kelompokkan(m.standar, (s) => s.jabatanId)
  const nilaiOrang = kelompokkan(m.nilai, (n) => n.pegawaiId)
  const posts = proyeksikanJabatan(m.jabatan, standarKota, k)

  function* langkah({ awal, kolom }: PasanganJarang): Bertahap<MatriksKecocokan> {
    if (awal.length !== m.pegawai.length + 1) throw new RangeError('pasangan.awal: panjangnya bukan jumlah pegawai + 1')
    const n = kolom.length
    const min = new Int32Array(n)
    const tengah = new Int32Array(n)
    const maks = new Int32Array(n)
    const mutlak = new Uint8Array(n)
    const kekurangan = new Uint8Array(n)
    const h = new Penghitung(posts, k)
    for (let i = 0; i < m.pegawai.length; i++) {
      if (i % SEKALI === SEKALI - 1) yield
      const dari = awal[i] as number
      const sampai = awal[i + 1] as number
      if (dari === sampai) continue
      const p = m.pegawai[i] as PegawaiFakta
      h.mulai(i, p, nilaiOrang.get(p.id) ?? [], m.asOf)
      for (let e = dari; e < sampai; e++) {
        const c = posts.kelasJabatan[kolom[e] as number] as number
        h.pastikan(c)
        min[e] = h.min[c] as number
        tengah[e] = h.tengah[c] as number
        maks[e] = h.maks[c] as number
        mutlak[e] = h.mutlak[c] as number
        kekurangan[e] = h.kekurangan[c] as number
      }
    }
    return { versiKebijakan: k.versi, asOf: m.asOf, min, tengah, maks, mutlak, kekurangan }
  }

  const jelaskan = (pegawai: number, jabatan: number): Kecocokan => {
    const calon = m.pegawai[pegawai]
    const post = m.jabatan[jabatan]
    if (!calon || !post) throw new RangeError(`pasangan (${pegawai}, ${jabatan}) di luar daftar`)
    return hitungKecocokan({
      calon,
      jabatan: post,
      standar: standarKota.get(post.id),
      nilai: nilaiOrang.get(calon.id) ?? [],
      asOf: m.asOf,
      kebijakan: k,
    })
  }
  return { versiKebijakan: k.versi, matriks: (p) => habiskan(langkah(p)), langkah, jelaskan }
}

export const hitungMatriksKecocokan = (
  m: MasukanMatriksKecocokan & { readonly pasangan: PasanganJarang },
): MatriksKecocokan => siapkanKecocokan(m).matriks(m.pasangan)

/** The same in pieces. */
export function* langkahMatriksKecocokan(
  m: MasukanMatriksKecocokan & { readonly pasangan: PasanganJarang },
): Bertahap<MatriksKecocokan> {
  const mesin = siapkanKecocokan(m)
  yield
  return yield* mesin.langkah(m.pasangan)
}
