import type { Jabatan } from '#modules/jabatan'
import type { MinimumTerisi } from '../kendala/kelompok.ts'
import { bobotJabatan, type KebijakanBobot } from './kebijakan-bobot.ts'
import { BERSYARAT, TETAP } from './jenis-pasangan.ts'
import type { PasanganRencana } from './pasangan.ts'

/** Fit of each pair in hundredths of a point, aligned with the pairs. */
export interface SkorPasangan {
  readonly min: Int32Array
  readonly tengah: Int32Array
  readonly maks: Int32Array
  /** Competences the post's standard marks mutlak: 0 met, 1 cannot say yet, 2 not met. */
  readonly mutlak: Uint8Array
}

/**
 * The plan's graph in plain arrays. Rows are people with at least one pair, columns managerial posts with a seat.
 * A row without a managerial seat may stay where it is at value 0 unless it is required; a holder must end in a seat, and
 * in another one where he has no pair with his own or it has no room for him.
 */
export interface Graf {
  readonly rows: number
  readonly columns: number
  /** Index of each row and column in the input lists. */
  readonly orang: Int32Array
  readonly jabatan: Int32Array
  readonly capacity: Int32Array
  /** Column held now, −1 = none. */
  readonly kini: Int32Array
  readonly rowStart: Int32Array
  readonly column: Int32Array
  /** Weighted fit, whole hundredths. */
  readonly nilai: Int32Array
  /** No pair is worth more; also of pairs left out since. */
  readonly nilaiTerbesar: number
  readonly jenis: Uint8Array
  readonly faktaHilang: Uint32Array
  readonly peringatan: Uint8Array
  readonly skor: Int32Array
  readonly skorMin: Int32Array
  readonly skorMaks: Int32Array
  /** 1 = the row must end in a seat although it holds none now. */
  readonly wajib?: Uint8Array
  /** Groups of columns, apart or one within the other, that keep at least so many seats taken. */
  readonly minimum?: readonly MinimumTerisi[]
  /** Weighted fit in the seat held now, of rows whose pair with it was taken away: today's worth counts it. */
  readonly nilaiKini?: Int32Array
  /** Fit in that seat, hundredths; −1 = the pair was not taken away. */
  readonly skorKini?: Int32Array
}

/** Pairs of the law that are moves, before settings ask for anything; columns are those of the graph. */
export interface CalonHukum {
  readonly rowStart: Int32Array
  readonly column: Int32Array
  readonly skor: Int32Array
  readonly jenis: Uint8Array
}

/** Name of the fact a mutlak competence without a level lacks. */
export const FAKTA_MUTLAK = 'kompetensi-mutlak'

export function susunGraf(
  p: PasanganRencana,
  skor: SkorPasangan,
  jabatan: readonly Jabatan[],
  kebijakan: KebijakanBobot,
): { graf: Graf; namaFakta: readonly string[] } {
  const namaFakta = [...p.namaFakta, FAKTA_MUTLAK]
  const bitMutlak = (1 << p.namaFakta.length) >>> 0
  const kolomBaru = new Int32Array(jabatan.length).fill(-1)
  const jabatanKolom: number[] = []
  for (let j = 0; j < jabatan.length; j++)
    if (p.kapasitas[j]! > 0) {
      kolomBaru[j] = jabatanKolom.length
      jabatanKolom.push(j)
    }
  const bobot = jabatan.map((j) => bobotJabatan(kebijakan, j))
  const n = p.kolom.length
  const column = new Int32Array(n)
  const nilai = new Int32Array(n)
  const jenis = new Uint8Array(n)
  const faktaHilang = new Uint32Array(n)
  const asal = new Int32Array(n)
  const orang: number[] = []
  const rowStart: number[] = [0]
  let e = 0
  for (let i = 0; i + 1 < p.awal.length; i++) {
    const mulai = e
    for (let x = p.awal[i]!; x < p.awal[i + 1]!; x++) {
      const j = p.kolom[x]!
      const jx = kolomBaru[j]!
      const tetap = p.jenis[x] === TETAP
      if (jx < 0 || (!tetap && skor.mutlak[x] === 2)) continue
      const ragu = !tetap && skor.mutlak[x] === 1
      column[e] = jx
      nilai[e] = bobot[j]! * skor.tengah[x]!
      jenis[e] = ragu ? BERSYARAT : p.jenis[x]!
      faktaHilang[e] = ragu ? p.faktaHilang[x]! | bitMutlak : p.faktaHilang[x]!
      asal[e++] = x
    }
    if (e > mulai) {
      orang.push(i)
      rowStart.push(e)
    }
  }
  const pilih = asal.subarray(0, e)
  return {
    namaFakta,
    graf: {
      rows: orang.length,
      columns: jabatanKolom.length,
      orang: Int32Array.from(orang),
      jabatan: Int32Array.from(jabatanKolom),
      capacity: Int32Array.from(jabatanKolom, (j) => p.kapasitas[j]!),
      kini: Int32Array.from(orang, (i) => (p.kini[i]! < 0 ? -1 : kolomBaru[p.kini[i]!]!)),
      rowStart: Int32Array.from(rowStart),
      column: column.slice(0, e),
      nilai: nilai.slice(0, e),
      nilaiTerbesar: terbesar(nilai),
      jenis: jenis.slice(0, e),
      faktaHilang: faktaHilang.slice(0, e),
      peringatan: ambil(p.peringatan, pilih, new Uint8Array(e)),
      skor: ambil(skor.tengah, pilih, new Int32Array(e)),
      skorMin: ambil(skor.min, pilih, new Int32Array(e)),
      skorMaks: ambil(skor.maks, pilih, new Int32Array(e)),
    },
  }
}

/** Fit in a seat, hundredths; null = not known. */
export function skorDi(g: Graf, i: number, j: number): number | null {
  for (let e = g.rowStart[i]!; e < g.rowStart[i + 1]!; e++) if (g.column[e] === j) return g.skor[e]!
  const kini = j === g.kini[i] ? (g.skorKini?.[i] ?? -1) : -1
  return kini < 0 ? null : kini
}

export function calonHukum(g: Graf): CalonHukum {
  const tahan = Uint8Array.from(g.jenis, (x) => (x === TETAP ? 0 : 1))
  const { rowStart, column, skor, jenis } = saring(g, tahan)
  return { rowStart, column, skor, jenis }
}

export function terbesar(a: Int32Array): number {
  let x = 0
  for (let e = 0; e < a.length; e++) if (a[e]! > x) x = a[e]!
  return x
}

/** The same people and posts with certain pairs only; indices of rows and columns stay the same. */
export function hanyaPasti(g: Graf): Graf {
  const tahan = new Uint8Array(g.column.length)
  for (let e = 0; e < tahan.length; e++) if (g.jenis[e] !== BERSYARAT) tahan[e] = 1
  return saring(g, tahan)
}

/** The graph with the pairs marked 1; indices of rows and columns stay the same. */
export function saring(g: Graf, tahan: Uint8Array): Graf {
  const rowStart = new Int32Array(g.rows + 1)
  const asal = new Int32Array(g.column.length)
  let n = 0
  for (let i = 0; i < g.rows; i++) {
    for (let e = g.rowStart[i]!; e < g.rowStart[i + 1]!; e++) if (tahan[e]) asal[n++] = e
    rowStart[i + 1] = n
  }
  const pilih = asal.subarray(0, n)
  const fakta = new Uint32Array(n)
  for (let x = 0; x < n; x++) fakta[x] = g.faktaHilang[pilih[x]!]!
  return {
    ...g,
    rowStart,
    column: ambil(g.column, pilih, new Int32Array(n)),
    nilai: ambil(g.nilai, pilih, new Int32Array(n)),
    jenis: ambil(g.jenis, pilih, new Uint8Array(n)),
    faktaHilang: fakta,
    peringatan: ambil(g.peringatan, pilih, new Uint8Array(n)),
    skor: ambil(g.skor, pilih, new Int32Array(n)),
    skorMin: ambil(g.skorMin, pilih, new Int32Array(n)),
    skorMaks: ambil(g.skorMaks, pilih, new Int32Array(n)),
  }
}

function ambil<T extends Int32Array | Uint8Array>(dari: T, pilih: Int32Array, ke: T): T {
  for (let x = 0; x < pilih.length; x++) ke[x] = dari[pilih[x]!]!
  return ke
}
