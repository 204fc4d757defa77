import type { Jabatan } from '#modules/jabatan'
import type { PegawaiFakta } from '#modules/pegawai'
import {
  type Aturan,
  dalamBidang,
  evaluateSiap,
  FAKTA,
  type Fakta,
  type Hukum,
  jabatanAsalDari,
  type KelasSetara,
  labeliPengalaman,
  type NamaFakta,
  type RiwayatSiap,
  siapkanRiwayat,
  type Vonis,
} from '#regulasi'
import { faktaJabatan, faktaPegawai, relasiTerdekat } from './fakta-usulan.ts'
import type { FungsiRelasi } from './matriks.tipe.ts'

/** Codes of a verdict in the tables; from TAK_TENTU on: index of a mask of missing facts. */
export const BLOKIR = 1
export const PERINGATAN = 2
export const TAK_TENTU = 3
const BELUM = 0xffff

/** A class of posts: alike to every rule. */
export interface Kolom {
  /** Indices of the posts. */
  readonly isi: readonly number[]
}

interface Masukan {
  readonly pegawai: readonly PegawaiFakta[]
  readonly jabatan: readonly Jabatan[]
  readonly relasi: FungsiRelasi
  readonly aturan: readonly Aturan[]
  readonly hukum: Hukum
  readonly kota: KelasSetara
  readonly kolom: readonly number[]
  /** Codes of its own for who counts outcomes; without it those above. */
  readonly kodeVonis?: (v: Vonis) => number
}

/** Numbers equal keys alike; remembers one member of each class. */
class Penomoran<T> {
  private readonly nomor = new Map<string, number>()
  readonly contoh: T[] = []
  beri(kunci: string, anggota: T): number {
    const ada = this.nomor.get(kunci)
    if (ada !== undefined) return ada
    const baru = this.contoh.length
    this.nomor.set(kunci, baru)
    this.contoh.push(anggota)
    return baru
  }
}
const pilih = (f: Fakta, nama: readonly NamaFakta[]): string =>
  JSON.stringify(nama.map((n) => f[n] ?? (f[n] === null ? null : '∅')))

/** Table of one rule over (class of people) × (class of posts). */
interface Tabel {
  readonly kelasPegawai: Int32Array
  /** Per class of posts. */
  readonly kelasJabatan: Int32Array
  readonly nJabatan: number
  readonly isi: Uint16Array
  readonly hitung: (kp: number, kj: number) => number
}

export class PenilaiPasangan {
  readonly aturan: readonly Aturan[]
  readonly namaFakta: string[] = []
  /** Masks of missing facts; codes from TAK_TENTU on point here. */
  readonly topeng: number[] = []
  readonly kelas: Kolom[] = []
  /** Class of each scoped column. */
  readonly kelasKolom: Int32Array
  private readonly m: Masukan
  private readonly faktaKelas: Fakta[] = []
  private readonly faktaOrang: readonly Fakta[]
  private readonly nomorTopeng = new Map<number, number>()
  private readonly tabel: (Tabel | null)[]
  private readonly pengalaman: PengalamanPegawai
  private kini = -1
  private readonly baris: Uint16Array

  constructor(m: Masukan) {
    this.m = m
    this.aturan = m.aturan
    const semua = [...new Set(m.aturan.flatMap((a) => a.facts))].filter((n) => FAKTA[n].sisi === 'jabatan')
    semua.push('bidangJabatan')
    const nomor = new Penomoran<Fakta>()
    this.kelasKolom = new Int32Array(m.kolom.length)
    const isi: number[][] = []
    m.kolom.forEach((x, urut) => {
      const f = faktaJabatan(m.jabatan[x] as Jabatan)
      const c = nomor.beri(pilih(f, semua), f)
      this.kelasKolom[urut] = c
      ;(isi[c] ??= []).push(x)
    })
    this.faktaKelas.push(...nomor.contoh)
    this.kelas.push(...isi.map((i) => ({ isi: i })))
    this.baris = new Uint16Array(this.kelas.length)
    this.pengalaman = new PengalamanPegawai(this.faktaKelas)
    this.faktaOrang = m.pegawai.map((p): Fakta => {
      const f = faktaPegawai(p)
      return { ...f, jabatanAsal: jabatanAsalDari(f.riwayat, f.jabatanKini, m.hukum.asOf) }
    })
    const { faktaOrang } = this
    this.tabel = m.aturan.map((a) => (a.facts.includes('pengalaman') ? null : this.buatTabel(a, faktaOrang)))
  }

  private buatTabel(a: Aturan, faktaOrang: readonly Fakta[]): Tabel {
    const studi = a.facts.includes('relasiStudi')
    const sisiP = a.facts.filter((n) => FAKTA[n].sisi === 'pegawai')
    const sisiJ = a.facts.filter((n) => FAKTA[n].sisi === 'jabatan')
    const orang = new Penomoran<number>()
    const kelasPegawai = Int32Array.from(faktaOrang, (f, i) => {
      const bidang = studi ? (this.m.pegawai[i]?.pendidikan?.bidang ?? '∅') : ''
      return orang.beri(pilih(f, sisiP) + bidang, i)
    })
    const jabatan = new Penomoran<number>()
    const kelasJabatan = Int32Array.from(this.faktaKelas, (f, c) => jabatan.beri(pilih(f, sisiJ), c))
    const nJabatan = jabatan.contoh.length
    return {
      kelasPegawai,
      kelasJabatan,
      nJabatan,
      isi: new Uint16Array(orang.contoh.length * nJabatan).fill(BELUM),
      hitung: (kp, kj) => {
        const i = orang.contoh[kp] as number
        const f = this.faktaKelas[jabatan.contoh[kj] as number] as Fakta
        const bidang = this.m.pegawai[i]?.pendidikan?.bidang
        return this.kode(a, {
          ...faktaOrang[i],
          ...f,
          ...(studi ? { relasiStudi: relasiTerdekat(bidang, f.pendidikanBidang, this.m.relasi) } : {}),
        })
      },
    }
  }

  mulaiPegawai(i: number): void {
    this.kini = i
    this.pengalaman.mulai(this.m.pegawai[i] as PegawaiFakta, this.m.hukum.asOf)
  }

  /** Codes of rule `a` for the present person and each class of posts; those already refused (status 0) are skipped. */
  barisAturan(a: number, status: Uint8Array): Uint16Array {
    const t = this.tabel[a]
    const hasil = this.baris
    if (!t) {
      const aturan = this.aturan[a] as Aturan
      for (let c = 0; c < hasil.length; c++) if (status[c] !== 0) hasil[c] = this.kodePengalaman(aturan, a, c)
      return hasil
    }
    const kp = t.kelasPegawai[this.kini] as number
    const awal = kp * t.nJabatan
    const { isi, kelasJabatan } = t
    for (let c = 0; c < hasil.length; c++) {
      if (status[c] === 0) continue
      const kj = kelasJabatan[c] as number
      let kode = isi[awal + kj] as number
      if (kode === BELUM) {
        kode = t.hitung(kp, kj)
        isi[awal + kj] = kode
      }
      hasil[c] = kode
    }
    return hasil
  }
  private kodePengalaman(aturan: Aturan, a: number, c: number): number {
    const f = this.faktaKelas[c] as Fakta
    const orang = this.faktaOrang[this.kini]
    return this.pengalaman.nilai(a, c, (pengalaman) =>
      this.kode(aturan, { ...orang, kursi: f.kursi, jenjang: f.jenjang, kelasSetara: this.m.kota, pengalaman }),
    )
  }

  private kode(a: Aturan, f: Fakta): number {
    return this.kodeVonis(evaluateSiap(a, f, this.m.hukum))
  }
  private kodeVonis(v: Vonis): number {
    if (this.m.kodeVonis) return this.m.kodeVonis(v)
    if (v.hasil === 'tidak-terpenuhi')
      return v.keparahan === 'blokir' ? BLOKIR : v.keparahan === 'peringatan' ? PERINGATAN : 0
    if (v.hasil !== 'belum-diketahui' || v.keparahan !== 'blokir') return 0
    let topeng = 0
    for (const nama of v.faktaHilang ?? []) topeng |= 1 << this.bit(nama)
    topeng >>>= 0
    const ada = this.nomorTopeng.get(topeng)
    if (ada !== undefined) return ada
    const kode = TAK_TENTU + this.topeng.length
    this.topeng.push(topeng)
    this.nomorTopeng.set(topeng, kode)
    return kode
  }
  private bit(nama: string): number {
    const ada = this.namaFakta.indexOf(nama)
    if (ada >= 0) return ada
    if (this.namaFakta.length === 32) throw new Error('lebih dari 32 fakta yang dapat hilang')
    return this.namaFakta.push(nama) - 1
  }
}

/**
 * Rules on experience see a person's rows only through "in the seat's field: yes, no, unknown"; per person there are
 * few such patterns, so each rule is evaluated once per pattern and tier.
 */
class PengalamanPegawai {
  /** Id of the tier and of the set of fields of each class of posts. */
  private readonly jenjang: Int32Array
  private readonly himpunan: Int32Array
  private readonly contoh: (readonly string[] | null | undefined)[]
  private siap: RiwayatSiap = { baris: [], lengkap: false }
  private pola: Int32Array
  private readonly memo = new Map<number, number>()

  constructor(kelas: readonly Fakta[]) {
    const jenjang = new Penomoran<Fakta>()
    this.jenjang = Int32Array.from(kelas, (f) => jenjang.beri(f.jenjang ?? '∅', f))
    const himpunan = new Penomoran<Fakta>()
    this.himpunan = Int32Array.from(kelas, (f) => himpunan.beri(pilih(f, ['bidangJabatan']), f))
    this.contoh = himpunan.contoh.map((f) => f.bidangJabatan)
    this.pola = new Int32Array(this.contoh.length)
  }

  mulai(p: PegawaiFakta, asOf: string): void {
    this.siap = siapkanRiwayat(faktaPegawai(p).riwayat, p.jabatanKini, asOf, faktaPegawai(p).cltn)
    this.memo.clear()
    const pola = new Map<string, number>()
    for (let h = 0; h < this.contoh.length; h++) {
      const kunci = kunciPola(this.siap, this.contoh[h])
      let n = pola.get(kunci)
      if (n === undefined) {
        n = pola.size
        pola.set(kunci, n)
      }
      this.pola[h] = n
    }
  }

  nilai(aturan: number, c: number, hitung: (p: ReturnType<typeof labeliPengalaman>) => number): number {
    const h = this.himpunan[c] as number
    const kunci = ((this.pola[h] as number) * 64 + aturan) * 32 + (this.jenjang[c] as number)
    const ada = this.memo.get(kunci)
    if (ada !== undefined) return ada
    const baru = hitung(labeliPengalaman(this.siap, this.contoh[h]))
    this.memo.set(kunci, baru)
    return baru
  }
}

/** Pattern of labels; a seat whose own field is unknown is a pattern of its own. */
const kunciPola = (siap: RiwayatSiap, diminta: readonly string[] | null | undefined): string =>
  diminta === undefined
    ? '?'
    : [...siap.baris, ...(siap.penuh?.baris ?? [])].map((b) => kodeLabel(dalamBidang(b.bidang, diminta))).join('')
const kodeLabel = (label: boolean | null): string => (label === null ? '0' : label ? '1' : '2')
