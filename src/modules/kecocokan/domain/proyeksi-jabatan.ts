import type { Jabatan } from '#modules/jabatan'
import type { StandarKompetensi } from '#modules/kompetensi'
import { type KebijakanKecocokan, KOMPONEN } from './kebijakan.ts'
import { standarJabatan } from './kompetensi-terhadap-standar.ts'

/** Gives each distinct key a number; many posts ask for the same things, and each such group is computed once. */
export class Golongan<T> {
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

/** A competence standard as numbers. */
export interface ProfilStandar {
  readonly kode: Int32Array
  readonly level: Uint8Array
  readonly mutlak: Uint8Array
}
/** Everything the score asks of a post, as numbers of groups, with the weights that hold for it. */
export interface KelasJabatan {
  readonly profil: number
  readonly studi: number
  readonly bidang: number
  readonly minimum: number
  /** In the order of `KOMPONEN`; 0 where the post does not ask. */
  readonly bobot: readonly number[]
  readonly berat: number
}
export interface ProyeksiJabatan {
  /** Number of each competence code. */
  readonly kode: ReadonlyMap<string, number>
  readonly profil: readonly ProfilStandar[]
  readonly studi: readonly (readonly string[] | undefined)[]
  readonly bidang: readonly (readonly string[] | undefined)[]
  readonly minimum: readonly Jabatan['pendidikanMinimum'][]
  readonly kelas: readonly KelasJabatan[]
  /** Class of each post. */
  readonly kelasJabatan: Int32Array
}

const kunciDaftar = (d: readonly string[] | undefined) => (d === undefined ? '?' : `[${d.join()}]`)
const kosong = (d: readonly unknown[] | undefined) => d !== undefined && d.length === 0

export function proyeksikanJabatan(
  jabatan: readonly Jabatan[],
  standarKota: ReadonlyMap<string, readonly StandarKompetensi[]>,
  k: KebijakanKecocokan,
): ProyeksiJabatan {
  const kode = new Map<string, number>()
  const nomorKode = (c: string): number => {
    let n = kode.get(c)
    if (n === undefined) kode.set(c, (n = kode.size))
    return n
  }
  const profil = new Golongan<ProfilStandar>()
  const studi = new Golongan<readonly string[] | undefined>()
  const bidang = new Golongan<readonly string[] | undefined>()
  const minimum = new Golongan<Jabatan['pendidikanMinimum']>()
  const kelas = new Golongan<KelasJabatan>()
  const kelasJabatan = Int32Array.from(jabatan, (j) => {
    const s = standarJabatan(j, standarKota.get(j.id)).baris
    const p = profil.ambil(s.map((x) => `${x.kode}=${x.level}${x.mutlak ? '!' : ''}`).join(), () => ({
      kode: Int32Array.from(s, (x) => nomorKode(x.kode)),
      level: Uint8Array.from(s, (x) => x.level),
      mutlak: Uint8Array.from(s, (x) => (x.mutlak ? 1 : 0)),
    }))
    const d = studi.ambil(kunciDaftar(j.pendidikanBidang), () => j.pendidikanBidang)
    const b = bidang.ambil(kunciDaftar(j.bidang), () => j.bidang)
    const m = minimum.ambil(j.pendidikanMinimum ?? '?', () => j.pendidikanMinimum)
    return kelas.ambil(`${p},${d},${b},${m}`, () => {
      const tidakDiminta = {
        kompetensi: s.length === 0,
        'bidang-pendidikan': kosong(j.pendidikanBidang),
        pengalaman: kosong(j.bidang),
      }
      const bobot = KOMPONEN.map((c) =>
        c in tidakDiminta && tidakDiminta[c as keyof typeof tidakDiminta] ? 0 : k.bobot[c],
      )
      return { profil: p, studi: d, bidang: b, minimum: m, bobot, berat: bobot.reduce((n, w) => n + w, 0) }
    })
  })
  return {
    kode,
    profil: profil.isi,
    studi: studi.isi,
    bidang: bidang.isi,
    minimum: minimum.isi,
    kelas: kelas.isi,
    kelasJabatan,
  }
}
