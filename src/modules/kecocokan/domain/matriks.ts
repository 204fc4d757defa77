import type { Jabatan } from '#modules/jabatan'
import type { NilaiKompetensi, StandarKompetensi } from '#modules/kompetensi'
import type { PegawaiFakta } from '#modules/pegawai'
import type { IsoDate } from '#shared'
import { hitungKecocokan, type Kecocokan } from './kecocokan.ts'
import { KEBIJAKAN_BAWAAN, type KebijakanKecocokan, KOMPONEN } from './kebijakan.ts'
import {
  type JumlahKompetensi,
  levelTerakhir,
  MUTLAK,
  nilaiKompetensi,
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
} from './nilai-komponen.ts'

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
  /** The same pair, explained. */
  jelaskan(pegawai: number, jabatan: number): Kecocokan
}

/** Gives each distinct key a number; many posts ask for the same things, and each such group is computed once. */
class Golongan<T> {
  readonly isi: T[] = []
  private readonly nomor = new Map<string, number>()
  ambil(kunci: string, isi: () => T): number {
    let n = this.nomor.get(kunci)
    if (n === undefined) {
      n = this.isi.length
      this.nomor.set(kunci, n)
      this.isi.push(isi())
    }
    return n
  }
}

interface ProfilStandar {
  readonly kode: Int32Array
  readonly level: Uint8Array
  readonly mutlak: Uint8Array
}
interface HasilKompetensi {
  readonly nilai: NilaiKomponen
  readonly kurang: number
  readonly mutlak: number
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

/** Facts of the posts as numbers of groups. */
function proyeksiJabatan(jabatan: readonly Jabatan[], standarKota: ReadonlyMap<string, StandarKompetensi[]>) {
  const kode = new Map<string, number>()
  const nomorKode = (k: string) => {
    let n = kode.get(k)
    if (n === undefined) kode.set(k, (n = kode.size))
    return n
  }
  const profil = new Golongan<ProfilStandar>()
  const studi = new Golongan<readonly string[] | undefined>()
  const bidang = new Golongan<readonly string[] | undefined>()
  const minimum = new Golongan<Jabatan['pendidikanMinimum']>()
  const n = jabatan.length
  const kolom = {
    profil: new Int32Array(n),
    studi: new Int32Array(n),
    bidang: new Int32Array(n),
    minimum: new Int32Array(n),
  }
  jabatan.forEach((j, i) => {
    const s = standarJabatan(j, standarKota.get(j.id)).baris
    kolom.profil[i] = profil.ambil(s.map((x) => `${x.kode}=${x.level}${x.mutlak ? '!' : ''}`).join(), () => ({
      kode: Int32Array.from(s, (x) => nomorKode(x.kode)),
      level: Uint8Array.from(s, (x) => x.level),
      mutlak: Uint8Array.from(s, (x) => (x.mutlak ? 1 : 0)),
    }))
    const daftar = (d: readonly string[] | undefined) => (d === undefined ? '?' : `[${d.join()}]`)
    kolom.studi[i] = studi.ambil(daftar(j.pendidikanBidang), () => j.pendidikanBidang)
    kolom.bidang[i] = bidang.ambil(daftar(j.bidang), () => j.bidang)
    kolom.minimum[i] = minimum.ambil(j.pendidikanMinimum ?? '?', () => j.pendidikanMinimum)
  })
  return { kode, profil: profil.isi, studi: studi.isi, bidang: bidang.isi, minimum: minimum.isi, kolom }
}

/** Prepares the facts once; then any number of pair sets, and any single pair explained. */
export function siapkanKecocokan(m: MasukanMatriksKecocokan): MesinKecocokan {
  const k = m.kebijakan ?? KEBIJAKAN_BAWAAN
  const bobot = KOMPONEN.map((c) => k.bobot[c])
  const standarKota = kelompokkan(m.standar, (s) => s.jabatanId)
  const nilaiOrang = kelompokkan(m.nilai, (n) => n.pegawaiId)
  const posts = proyeksiJabatan(m.jabatan, standarKota)

  // Answers about a person's schooling depend on few distinct facts: kept across persons.
  const studiOrang = new Golongan<NilaiKomponen[]>()
  const tingkatOrang = new Golongan<NilaiKomponen[]>()
  const studi = (p: PegawaiFakta) =>
    studiOrang.isi[
      studiOrang.ambil(p.pendidikan?.bidang ?? '', () =>
        posts.studi.map((d) => nilaiBidangStudi(p.pendidikan?.bidang, d, k).rentang),
      )
    ] as NilaiKomponen[]
  const tingkat = (p: PegawaiFakta) =>
    tingkatOrang.isi[
      tingkatOrang.ambil(p.pendidikan?.tingkat ?? '', () =>
        posts.minimum.map((d) => nilaiTingkat(p.pendidikan?.tingkat, d, k).rentang),
      )
    ] as NilaiKomponen[]

  const level = new Uint8Array(posts.kode.size)
  const isiLevel = (id: string) => {
    level.fill(0)
    for (const n of levelTerakhir(nilaiOrang.get(id) ?? [], m.asOf).values()) {
      const kode = posts.kode.get(n.kode)
      if (kode !== undefined) level[kode] = n.level
    }
  }
  const terhadapProfil = (p: ProfilStandar): HasilKompetensi => {
    const jumlah: JumlahKompetensi = { dekat: 0, jauh: 0, kurang: 0, mutlak: MUTLAK.terpenuhi }
    for (let x = 0; x < p.kode.length; x++)
      tambahKompetensi(jumlah, p.level[x] as number, p.mutlak[x] === 1, level[p.kode[x] as number] as number)
    return { nilai: nilaiKompetensi(jumlah, p.kode.length), kurang: jumlah.kurang, mutlak: jumlah.mutlak }
  }

  const matriks = ({ awal, kolom }: PasanganJarang): MatriksKecocokan => {
    if (awal.length !== m.pegawai.length + 1) throw new RangeError('pasangan.awal: panjangnya bukan jumlah pegawai + 1')
    const n = kolom.length
    const hasil: MatriksKecocokan = {
      versiKebijakan: k.versi,
      asOf: m.asOf,
      min: new Int32Array(n),
      tengah: new Int32Array(n),
      maks: new Int32Array(n),
      mutlak: new Uint8Array(n),
      kekurangan: new Uint8Array(n),
    }
    const c = posts.kolom
    // Per person: a group is computed when the first pair asks for it; the stamp says for whom it was.
    const kompetensi: HasilKompetensi[] = Array.from({ length: posts.profil.length })
    const pengalaman: NilaiKomponen[] = Array.from({ length: posts.bidang.length }, () => null)
    const capProfil = new Int32Array(posts.profil.length).fill(-1)
    const capBidang = new Int32Array(posts.bidang.length).fill(-1)
    for (let i = 0; i < m.pegawai.length; i++) {
      const dari = awal[i] as number
      const sampai = awal[i + 1] as number
      if (dari === sampai) continue
      const p = m.pegawai[i] as PegawaiFakta
      isiLevel(p.id)
      const nilaiStudi = studi(p)
      const nilaiTk = tingkat(p)
      const kinerja = nilaiKinerja(p, m.asOf, k).rentang
      for (let e = dari; e < sampai; e++) {
        const j = kolom[e] as number
        const profil = c.profil[j] as number
        if (capProfil[profil] !== i) {
          kompetensi[profil] = terhadapProfil(posts.profil[profil] as ProfilStandar)
          capProfil[profil] = i
        }
        const bidang = c.bidang[j] as number
        if (capBidang[bidang] !== i) {
          pengalaman[bidang] = nilaiPengalaman(p, posts.bidang[bidang], m.asOf, k).rentang
          capBidang[bidang] = i
        }
        const komp = kompetensi[profil] as HasilKompetensi
        const s = nilaiStudi[c.studi[j] as number] as NilaiKomponen
        const t = nilaiTk[c.minimum[j] as number] as NilaiKomponen
        const g = pengalaman[bidang] as NilaiKomponen
        const min = gabungNilai(0, bobot, komp.nilai, s, g, kinerja, t)
        const maks = gabungNilai(1, bobot, komp.nilai, s, g, kinerja, t)
        hasil.min[e] = perSeratus(min)
        hasil.maks[e] = perSeratus(maks)
        hasil.tengah[e] = perSeratus((min + maks) / 2)
        hasil.mutlak[e] = komp.mutlak
        hasil.kekurangan[e] = komp.kurang
      }
    }
    return hasil
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
  return { versiKebijakan: k.versi, matriks, jelaskan }
}

export const hitungMatriksKecocokan = (
  m: MasukanMatriksKecocokan & { readonly pasangan: PasanganJarang },
): MatriksKecocokan => siapkanKecocokan(m).matriks(m.pasangan)
