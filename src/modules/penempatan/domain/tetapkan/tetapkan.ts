import { ok, type Result } from '#shared'
import { type AssignmentProblem, solveAssignment } from '../solver/index.ts'
import { type Angka, bacaMatriks, type GalatMatriks, type Matriks } from './baca-matriks.ts'
import { tetapkanBesar } from './tetapkan-besar.ts'

export type ArahTetapkan = 'maksimum' | 'minimum'

export interface HasilTetapkan {
  /** Exact; as a number where a number can say it, else beside it in `totalPersis`. */
  readonly total: number
  readonly totalPersis?: string
  readonly pasangan: readonly (readonly [number, number])[]
  readonly takTerpasang: readonly number[]
  readonly label?: readonly (readonly [string | number, string | number])[]
  readonly kolomKosong: readonly (string | number)[]
}

/** Column of each row, −1 = none; the values as whole numbers of 10^−desimal. */
function selesaikan(m: Matriks, nilai: readonly (bigint | null)[], arah: ArahTetapkan): readonly number[] {
  let terbesar = 0n
  for (const x of nilai) if (x !== null && (x < 0n ? -x : x) > terbesar) terbesar = x < 0n ? -x : x
  // Prices of the solver stay below rows × span: beyond exact doubles, whole numbers of any size take over.
  if (terbesar * BigInt(2 * m.baris + 2) > BigInt(Number.MAX_SAFE_INTEGER))
    return tetapkanBesar(m.baris, m.kolom, nilai, arah === 'maksimum')
  const rowStart = new Int32Array(m.baris + 1)
  const column: number[] = []
  const weight: number[] = []
  for (let i = 0; i < m.baris; i++) {
    for (let j = 0; j < m.kolom; j++) {
      const x = nilai[i * m.kolom + j]!
      if (x === null) continue
      column.push(j)
      weight.push(Number(x))
    }
    rowStart[i + 1] = column.length
  }
  const masalah: AssignmentProblem = {
    rows: m.baris,
    columns: m.kolom,
    rowStart,
    column: Int32Array.from(column),
    weight: Float64Array.from(weight),
    sense: arah === 'minimum' ? 'min' : 'max',
  }
  return Array.from(solveAssignment(masalah).assignment)
}

const tulisPersis = (x: bigint, desimal: number): string => {
  const negatif = x < 0n
  const t = (negatif ? -x : x).toString().padStart(desimal + 1, '0')
  const bulat = t.slice(0, t.length - desimal)
  const pecahan = desimal > 0 ? t.slice(t.length - desimal).replace(/0+$/, '') : ''
  return `${negatif ? '-' : ''}${bulat}${pecahan === '' ? '' : `.${pecahan}`}`
}

export function tetapkanMatriks(m: Matriks, arah: ArahTetapkan = 'maksimum'): HasilTetapkan {
  let desimal = 0
  for (const a of m.nilai) if (a && a.desimal > desimal) desimal = a.desimal
  const skala = (a: Angka | null) => (a === null ? null : a.digit * 10n ** BigInt(desimal - a.desimal))
  const nilai = m.nilai.map(skala)
  const duduk = selesaikan(m, nilai, arah)
  const pasangan: [number, number][] = []
  const takTerpasang: number[] = []
  const terisi = new Set<number>()
  let jumlah = 0n
  for (const [i, j] of duduk.entries()) {
    if (j < 0) takTerpasang.push(i)
    else {
      pasangan.push([i, j])
      terisi.add(j)
      jumlah += nilai[i * m.kolom + j]!
    }
  }
  const kolomKosong: (string | number)[] = []
  for (let j = 0; j < m.kolom; j++) if (!terisi.has(j)) kolomKosong.push(m.labelKolom?.[j] ?? j)
  const persis = tulisPersis(jumlah, desimal)
  const total = Number(persis)
  const cukup = total.toString() === persis || persis.replace(/[-.]/g, '').replace(/^0+/, '').length <= 15
  return {
    total,
    ...(cukup ? {} : { totalPersis: persis }),
    pasangan,
    takTerpasang,
    ...(m.labelBaris || m.labelKolom
      ? { label: pasangan.map(([i, j]) => [m.labelBaris?.[i] ?? i, m.labelKolom?.[j] ?? j] as const) }
      : {}),
    kolomKosong,
  }
}

/** `tepat tetapkan`: text of a matrix to the best one-to-one assignment of rows to columns. */
export function tetapkan(teks: string, arah: ArahTetapkan = 'maksimum'): Result<HasilTetapkan, GalatMatriks> {
  const m = bacaMatriks(teks)
  return m.ok ? ok(tetapkanMatriks(m.value, arah)) : m
}

/** One line for a person: what is wrong, where, and what to do. */
export function pesanTetapkan(g: GalatMatriks): string {
  const d = g.data ?? {}
  switch (g.kode) {
    case 'tetapkan.kosong':
      return 'Matriks kosong: berkas tidak berisi satu baris pun.'
    case 'tetapkan.bukan-angka':
      return `Baris ${d['baris']} kolom ${d['kolom']}: "${d['isi']}" bukan angka. Kosongkan sel untuk pasangan yang tidak boleh.`
    case 'tetapkan.lebar-baris':
      return `Baris ${d['baris']}: ada ${d['kolom']} kolom, seharusnya ${d['seharusnya']} seperti baris 1. Samakan jumlah kolomnya.`
    case 'tetapkan.kutip-terbuka':
      return `Baris ${d['baris']}: tanda kutip tidak ditutup. Tutup kutipnya atau hapus.`
    case 'tetapkan.angka-terlalu-besar':
      return `Baris ${d['baris']} kolom ${d['kolom']}: angka terlalu panjang. Pakai paling banyak 300 angka.`
  }
}
