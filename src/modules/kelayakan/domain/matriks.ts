import { ATURAN, hukumPada, versiHukum } from '#regulasi'
import { type Bertahap, habiskan } from '#shared'
import { jabatanDipegang, kelasSetaraKota } from './fakta-usulan.ts'
import type { BarisJarang, MasukanMatriks, MatriksKelayakan } from './matriks.tipe.ts'
import { BLOKIR, type Kolom, PERINGATAN, PenilaiPasangan, TAK_TENTU } from './penilai-pasangan.ts'

/**
 * Eligibility of many people for many posts. Posts that look alike to every rule are judged once (a class of posts),
 * and each rule is evaluated once per projection of the facts it declares; the rows are then filled by table look-ups.
 * The verdicts are those of the rules themselves: a test compares every kind of pair with rule-by-rule evaluation.
 */
class PenampungBaris {
  kolom = new Int32Array(1024)
  peringatan = new Uint8Array(1024)
  hilang = new Uint32Array(1024)
  n = 0
  tambah(kolom: number, peringatan: number, hilang: number): void {
    if (this.n === this.kolom.length) {
      this.kolom = perbesar(this.kolom, new Int32Array(this.n * 2))
      this.peringatan = perbesar(this.peringatan, new Uint8Array(this.n * 2))
      this.hilang = perbesar(this.hilang, new Uint32Array(this.n * 2))
    }
    this.kolom[this.n] = kolom
    this.peringatan[this.n] = peringatan
    this.hilang[this.n] = hilang
    this.n++
  }
  selesai(awal: Int32Array): BarisJarang {
    return { awal, kolom: this.kolom.slice(0, this.n), peringatan: this.peringatan.slice(0, this.n) }
  }
}
function perbesar<T extends Int32Array | Uint8Array | Uint32Array>(lama: T, baru: T): T {
  baru.set(lama)
  return baru
}

const DITOLAK = 0
const PASTI = 1
const BERSYARAT = 2

/** Verdict of one person for each class of posts. */
class BarisKelas {
  readonly status: Uint8Array
  readonly peringatan: Uint8Array
  readonly hilang: Uint32Array
  /** Classes not refused yet, ascending. */
  readonly hidup: Int32Array
  n = 0
  constructor(n: number) {
    this.status = new Uint8Array(n)
    this.peringatan = new Uint8Array(n)
    this.hilang = new Uint32Array(n)
    this.hidup = new Int32Array(n)
  }
  mulai(): void {
    this.status.fill(PASTI)
    this.peringatan.fill(0)
    this.hilang.fill(0)
    this.n = this.hidup.length
    for (let c = 0; c < this.n; c++) this.hidup[c] = c
  }
}

/** Rule after rule over the classes still standing, so the first refusing rule is the one counted. */
function nilaiBaris(penilai: PenilaiPasangan, i: number, ke: BarisKelas, ditolak: Int32Array): void {
  const { kelas, topeng } = penilai
  const { status, peringatan, hilang, hidup } = ke
  ke.mulai()
  penilai.mulaiPegawai(i)
  for (let a = 0; a < penilai.aturan.length && ke.n > 0; a++) {
    const kode = penilai.barisAturan(a, hidup, ke.n)
    let tolak = 0
    let tetap = 0
    for (let x = 0; x < ke.n; x++) {
      const k = kode[x] as number
      const c = hidup[x] as number
      if (k === BLOKIR) {
        status[c] = DITOLAK
        tolak += (kelas[c] as Kolom).isi.length
        continue
      }
      hidup[tetap++] = c
      if (k === 0) continue
      if (k === PERINGATAN) peringatan[c] = (peringatan[c] as number) + 1
      else {
        status[c] = BERSYARAT
        hilang[c] = (hilang[c] as number) | (topeng[k - TAK_TENTU] as number)
      }
    }
    ke.n = tetap
    ditolak[a] = (ditolak[a] as number) + tolak
  }
}

/** People judged between two pauses: about a hundredth of a second where nothing is compiled yet. */
const SEKALI = 48

/** The matrix in pieces, so that a server can answer others between them. */
export function* langkahMatriks(m: MasukanMatriks): Bertahap<MatriksKelayakan> {
  const hukum = hukumPada(m.asOf, m.pengaturan, m.ketetapan)
  const aturan = ATURAN.filter((a) => !a.dijaminRencana && !a.hanyaUsulan)
  const dalam = m.lingkup?.jabatan
  const kolom = m.jabatan.flatMap((j, x) => (!dalam || dalam(j) ? [x] : []))
  const penilai = yield* new PenilaiPasangan({
    ...m,
    aturan,
    hukum,
    kota: kelasSetaraKota(m.jabatan),
    kolom,
  }).siapkan()
  const kelasKolom = penilai.kelasKolom
  const nP = m.pegawai.length
  const [pasti, bersyarat] = [new PenampungBaris(), new PenampungBaris()]
  const [awalPasti, awalBersyarat] = [new Int32Array(nP + 1), new Int32Array(nP + 1)]
  const ditolak = new Int32Array(aturan.length)
  const baris = new BarisKelas(penilai.kelas.length)
  let pasangan = 0
  for (let i = 0; i < nP; i++) {
    if (i % SEKALI === SEKALI - 1) yield
    const p = m.pegawai[i]
    if (p && (!m.lingkup?.pegawai || m.lingkup.pegawai(p))) {
      pasangan += kolom.length
      nilaiBaris(penilai, i, baris, ditolak)
      for (let x = 0; x < kolom.length && baris.n > 0; x++) {
        const c = kelasKolom[x] as number
        const s = baris.status[c]
        if (s === DITOLAK) continue
        const ke = s === PASTI ? pasti : bersyarat
        ke.tambah(kolom[x] as number, baris.peringatan[c] as number, baris.hilang[c] as number)
      }
    }
    awalPasti[i + 1] = pasti.n
    awalBersyarat[i + 1] = bersyarat.n
  }
  return {
    versiAturan: versiHukum(m.ketetapan),
    asOf: m.asOf,
    pasti: pasti.selesai(awalPasti),
    bersyarat: { ...bersyarat.selesai(awalBersyarat), faktaHilang: bersyarat.hilang.slice(0, bersyarat.n) },
    namaFakta: penilai.namaFakta,
    aturan: aturan.map((a) => a.id),
    dijaminRencana: ATURAN.filter((a) => a.dijaminRencana).map((a) => a.id),
    jumlah: {
      pasangan,
      pasti: pasti.n,
      bersyarat: bersyarat.n,
      ditolak: Object.fromEntries(aturan.map((a, x) => [a.id, ditolak[x] as number])),
    },
    kursiSaatIni: kursiSaatIni(m),
  }
}

export const matriksKelayakan = (m: MasukanMatriks): MatriksKelayakan => habiskan(langkahMatriks(m))

/** The law of pairs with the taxonomy of studies given to it. */
export const hukumPasangan = (relasi: MasukanMatriks['relasi']) => ({
  matriks: (m: Omit<MasukanMatriks, 'relasi'>): MatriksKelayakan => matriksKelayakan({ ...m, relasi }),
  langkah: (m: Omit<MasukanMatriks, 'relasi'>) => langkahMatriks({ ...m, relasi }),
})
export type HukumPasangan = ReturnType<typeof hukumPasangan>

/** Post of the list each person holds on the date; -1 = none. */
export function kursiSaatIni(m: Pick<MasukanMatriks, 'pegawai' | 'jabatan' | 'asOf'>): Int32Array {
  const letak = new Map(m.jabatan.map((j, x) => [j.id, x]))
  return Int32Array.from(m.pegawai, (p) => {
    for (const id of jabatanDipegang(p, m.asOf)) {
      const x = letak.get(id)
      if (x !== undefined) return x
    }
    return -1
  })
}
