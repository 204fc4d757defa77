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
import type { Bertahap } from '#shared'
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
class Penomoran<K, T> {
  private readonly nomor = new Map<K, number>()
  readonly contoh: T[] = []
  beri(kunci: K, anggota: T): number {
    const ada = this.nomor.get(kunci)
    if (ada !== undefined) return ada
    const baru = this.contoh.length
    this.nomor.set(kunci, baru)
    this.contoh.push(anggota)
    return baru
  }
}

/** Members numbered by what they hold of some facts. */
interface Golongan {
  readonly nomor: Int32Array
  /** One member of each. */
  readonly contoh: readonly number[]
}

/** Numbers members by single facts, each fact read once, and by several of them. */
class PenomoranFakta {
  private readonly fakta: readonly Fakta[]
  private readonly satu = new Map<string, Golongan>()
  constructor(fakta: readonly Fakta[]) {
    this.fakta = fakta
  }
  satuan(nama: string, nilai: (f: Fakta, i: number) => unknown): Golongan {
    let g = this.satu.get(nama)
    if (!g) {
      const p = new Penomoran<unknown, number>()
      const nomor = Int32Array.from(this.fakta, (f, i) => {
        const x = nilai(f, i)
        return p.beri(typeof x === 'object' && x !== null ? JSON.stringify(x) : x, i)
      })
      this.satu.set(nama, (g = { nomor, contoh: p.contoh }))
    }
    return g
  }
  menurut(nama: readonly NamaFakta[], lain?: Golongan): Golongan {
    let g: Golongan | undefined
    for (const b of [...nama.map((n) => this.satuan(n, (f) => f[n])), ...(lain ? [lain] : [])])
      g = g && g.contoh.length > 1 ? (b.contoh.length > 1 ? silang(g, b) : g) : b
    return g ?? { nomor: new Int32Array(this.fakta.length), contoh: this.fakta.length > 0 ? [0] : [] }
  }
}
function silang(a: Golongan, b: Golongan): Golongan {
  const p = new Penomoran<number, number>()
  const n = b.contoh.length
  return {
    nomor: Int32Array.from(a.nomor, (x, i) => p.beri(x * n + (b.nomor[i] as number), i)),
    contoh: p.contoh,
  }
}

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
  private readonly tabel: (Tabel | null)[] = []
  private readonly pengalaman: PengalamanPegawai
  private kini = -1
  private readonly baris: Uint16Array

  constructor(m: Masukan) {
    this.m = m
    this.aturan = m.aturan
    const semua = [...new Set(m.aturan.flatMap((a) => a.facts))].filter((n) => FAKTA[n].sisi === 'jabatan')
    semua.push('bidangJabatan')
    const faktaKolom = m.kolom.map((x) => faktaJabatan(m.jabatan[x] as Jabatan))
    const golongan = new PenomoranFakta(faktaKolom).menurut(semua)
    this.kelasKolom = golongan.nomor
    this.faktaKelas.push(...golongan.contoh.map((x) => faktaKolom[x] as Fakta))
    const isi: number[][] = this.faktaKelas.map(() => [])
    m.kolom.forEach((x, urut) => isi[golongan.nomor[urut] as number]?.push(x))
    this.kelas.push(...isi.map((i) => ({ isi: i })))
    this.baris = new Uint16Array(this.kelas.length)
    this.pengalaman = new PengalamanPegawai(this.faktaKelas)
    this.faktaOrang = m.pegawai.map((p): Fakta => {
      const f = faktaPegawai(p)
      return { ...f, jabatanAsal: jabatanAsalDari(f.riwayat, f.jabatanKini, m.hukum.asOf) }
    })
  }

  /** The tables of the rules, in pieces; before anybody is judged. */
  *siapkan(): Bertahap<this> {
    const orang = new PenomoranFakta(this.faktaOrang)
    const kelas = new PenomoranFakta(this.faktaKelas)
    for (const a of this.aturan) {
      yield
      this.tabel.push(a.facts.includes('pengalaman') ? null : this.buatTabel(a, orang, kelas))
    }
    return this
  }

  private buatTabel(a: Aturan, semuaOrang: PenomoranFakta, semuaKelas: PenomoranFakta): Tabel {
    const { faktaOrang } = this
    const studi = a.facts.includes('relasiStudi')
    const bidangStudi = () => semuaOrang.satuan('pendidikan.bidang', (_, i) => this.m.pegawai[i]?.pendidikan?.bidang)
    const orang = semuaOrang.menurut(
      a.facts.filter((n) => FAKTA[n].sisi === 'pegawai'),
      studi ? bidangStudi() : undefined,
    )
    const jabatan = semuaKelas.menurut(a.facts.filter((n) => FAKTA[n].sisi === 'jabatan'))
    const nJabatan = jabatan.contoh.length
    return {
      kelasPegawai: orang.nomor,
      kelasJabatan: jabatan.nomor,
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

  /** Codes of rule `a` for the present person and the first `n` classes of posts of `hidup`, in that order. */
  barisAturan(a: number, hidup: Int32Array, n: number): Uint16Array {
    const t = this.tabel[a]
    if (!t) return this.barisPengalaman(a, hidup, n)
    const { kini, baris: hasil } = this
    const { isi, kelasJabatan, kelasPegawai, nJabatan } = t
    const kp = kelasPegawai[kini] as number
    const awal = kp * nJabatan
    for (let x = 0; x < n; x++) {
      const kj = kelasJabatan[hidup[x] as number] as number
      let kode = isi[awal + kj] as number
      if (kode === BELUM) {
        kode = t.hitung(kp, kj)
        isi[awal + kj] = kode
      }
      hasil[x] = kode
    }
    return hasil
  }
  private barisPengalaman(a: number, hidup: Int32Array, n: number): Uint16Array {
    const aturan = this.aturan[a] as Aturan
    const { pengalaman, baris: hasil } = this
    pengalaman.mulaiAturan()
    const { kode, golonganKelas } = pengalaman
    const orang = this.faktaOrang[this.kini]
    for (let x = 0; x < n; x++) {
      const c = hidup[x] as number
      const g = golonganKelas[c] as number
      let k = kode[g] as number
      if (k === BELUM) {
        const f = this.faktaKelas[c] as Fakta
        k = pengalaman.nilai(a, c, (p) =>
          this.kode(aturan, { ...orang, kursi: f.kursi, jenjang: f.jenjang, kelasSetara: this.m.kota, pengalaman: p }),
        )
        kode[g] = k
      }
      hasil[x] = k
    }
    return hasil
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

/** Rows of a history whose labels fit in one number, base 3. */
const BARIS_SEANGKA = 33

/**
 * Rules on experience see a person's rows only through "in the seat's field: yes, no, unknown"; per person there are
 * few such patterns, so each rule is evaluated once per pattern and tier. Nothing is read of a person until asked.
 */
class PengalamanPegawai {
  /** Classes of posts alike in tier and set of fields. */
  readonly golonganKelas: Int32Array
  /** Codes of the rule in hand by those; BELUM = not asked yet. */
  readonly kode: Uint16Array
  /** Id of the tier and of the set of fields of each class of posts. */
  private readonly jenjang: Int32Array
  private readonly himpunan: Int32Array
  private readonly contoh: (readonly string[] | null | undefined)[]
  /** Labels of fields as rows of histories name them, by set of fields asked for. */
  private readonly label = new Map<string, Uint8Array>()
  private orang: PegawaiFakta | undefined
  private asOf = ''
  private siap: RiwayatSiap | undefined
  private barisLabel: Uint8Array[] = []
  private readonly pola: Int32Array
  private readonly nomorPola = new Map<number | string, number>()
  private readonly berlabel: (ReturnType<typeof labeliPengalaman> | undefined)[] = []
  private readonly memo = new Map<number, number>()

  constructor(kelas: readonly Fakta[]) {
    const fakta = new PenomoranFakta(kelas)
    const jenjang = fakta.menurut(['jenjang'])
    const himpunan = fakta.menurut(['bidangJabatan'])
    const golongan = silang(jenjang, himpunan)
    this.jenjang = jenjang.nomor
    this.himpunan = himpunan.nomor
    this.golonganKelas = golongan.nomor
    this.kode = new Uint16Array(golongan.contoh.length)
    this.contoh = himpunan.contoh.map((c) => kelas[c]?.bidangJabatan)
    this.pola = new Int32Array(this.contoh.length)
  }

  mulai(p: PegawaiFakta, asOf: string): void {
    this.orang = p
    this.asOf = asOf
    this.siap = undefined
  }

  mulaiAturan(): void {
    this.kode.fill(BELUM)
  }

  private buka(): RiwayatSiap {
    const p = this.orang as PegawaiFakta
    const f = faktaPegawai(p)
    const siap = siapkanRiwayat(f.riwayat, p.jabatanKini, this.asOf, f.cltn)
    this.siap = siap
    this.barisLabel = [...siap.baris, ...(siap.penuh?.baris ?? [])].map((b) => this.labelBidang(b.bidang))
    this.pola.fill(-1)
    this.nomorPola.clear()
    this.berlabel.length = 0
    this.memo.clear()
    return siap
  }

  private labelBidang(punya: readonly string[] | null | undefined): Uint8Array {
    const kunci = punya ? `[${punya.join('\n')}` : String(punya)
    let ada = this.label.get(kunci)
    if (!ada) this.label.set(kunci, (ada = Uint8Array.from(this.contoh, (d) => kodeLabel(dalamBidang(punya, d)))))
    return ada
  }

  /** A seat whose own field is unknown is a pattern of its own. */
  private polaHimpunan(h: number): number {
    const ada = this.pola[h] as number
    if (ada >= 0) return ada
    const { barisLabel, nomorPola } = this
    let kunci: number | string = -1
    if (this.contoh[h] !== undefined) {
      kunci = 0
      if (barisLabel.length > BARIS_SEANGKA) kunci = barisLabel.map((b) => b[h]).join('')
      else for (const b of barisLabel) kunci = kunci * 3 + (b[h] as number)
    }
    let n = nomorPola.get(kunci)
    if (n === undefined) nomorPola.set(kunci, (n = nomorPola.size))
    this.pola[h] = n
    return n
  }

  /** `aturan` is told the labelled experience for this class of posts, once per pattern and tier. */
  nilai(aturan: number, c: number, hitung: (p: ReturnType<typeof labeliPengalaman>) => number): number {
    const siap = this.siap ?? this.buka()
    const h = this.himpunan[c] as number
    const pola = this.polaHimpunan(h)
    const kunci = (pola * 64 + aturan) * 32 + (this.jenjang[c] as number)
    const ada = this.memo.get(kunci)
    if (ada !== undefined) return ada
    const baru = hitung((this.berlabel[pola] ??= labeliPengalaman(siap, this.contoh[h])))
    this.memo.set(kunci, baru)
    return baru
  }
}

const kodeLabel = (label: boolean | null): number => (label === null ? 0 : label ? 1 : 2)
