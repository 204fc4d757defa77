/** An assignment problem as callers state it (interfaces, section 5). Edges in CSR: row → columns, ascending. */
export interface AssignmentProblem {
  rows: number
  columns: number
  /** length rows + 1 */
  rowStart: Int32Array
  column: Int32Array
  /** Floats only where one k ≤ 6 makes every value × 10^k a safe integer. */
  weight: Int32Array | Float64Array
  /** Seats per column; default 1. */
  capacity?: Int32Array
  /** Value of leaving a row without a column. Absent: as many rows as possible first, then the best total. */
  optOut?: Int32Array | Float64Array
  sense?: 'max' | 'min'
}

export interface AssignmentSolution {
  /** Column of each row, −1 = none. */
  assignment: Int32Array
  /** Sum of the weights of the assigned edges. */
  total: number
  /** `total` plus the optOut values of rows left without a column; equals `total` without optOut. */
  objective: number
  /** Number of rows with a column. */
  assigned: number
  rowDual: Float64Array
  columnDual: Float64Array
  /** Hall set, present when rows stay empty although optOut was not given: these rows together reach only these columns. */
  deficient?: { rows: number[]; columns: number[] }
  /** What was solved; `forceCost` and `resolveWith` need it. Not to be changed. */
  problem: AssignmentProblem
}

/** The same problem inside: maximise integers. */
export interface Inti {
  rows: number
  columns: number
  rowStart: Int32Array
  column: Int32Array
  benefit: Int32Array | Float64Array
  capacity: Int32Array
  optOut: Float64Array | null
  /** weight = sign × benefit / scale */
  sign: 1 | -1
  scale: number
  /** largest |benefit|, optOut included */
  span: number
  /** largest |benefit| of an edge */
  spanSisi: number
}

const INT32_AMAN = 2 ** 30

const salah = (pesan: string): never => {
  throw new RangeError(`solveAssignment: ${pesan}`)
}

/** Smallest k ≤ 6 for which every value × 10^k is a safe integer. */
function pangkatSepuluh(nilai: Int32Array | Float64Array, nama: string, mulai: number): number {
  if (nilai instanceof Int32Array) return mulai
  let k = mulai
  let skala = 10 ** k
  for (let e = 0; e < nilai.length; e++) {
    const w = nilai[e]!
    if (Number.isInteger(w)) continue
    if (!Number.isFinite(w)) salah(`${nama}[${e}] is not a finite number`)
    // Two units in the last place are forgiven: 0.1 + 0.2 is meant to be 0.3.
    while (Math.abs(Math.round(w * skala) / skala - w) > 2 ** -51 * Math.abs(w)) {
      if (++k > 6) salah(`${nama}[${e}] = ${w} has more than six decimals`)
      skala = 10 ** k
    }
  }
  for (let e = 0; e < nilai.length; e++)
    if (!Number.isSafeInteger(Math.round(nilai[e]! * skala)))
      salah(`${nama}[${e}] = ${nilai[e]} is too large to be exact`)
  return k
}

const bilanganBulat = (n: unknown): n is number =>
  Number.isSafeInteger(n) && (n as number) >= 0 && (n as number) < 2 ** 31

/** Checks a problem and turns it into integers to be maximised. Throws RangeError on anything malformed. */
export function siapkan(p: AssignmentProblem): Inti {
  const { rows, columns, rowStart, column, weight } = p
  if (!bilanganBulat(rows)) salah('rows must be a non-negative integer')
  if (!bilanganBulat(columns)) salah('columns must be a non-negative integer')
  if (!(rowStart instanceof Int32Array) || rowStart.length !== rows + 1)
    salah('rowStart must be an Int32Array of length rows + 1')
  if (!(column instanceof Int32Array)) salah('column must be an Int32Array')
  if (!(weight instanceof Int32Array) && !(weight instanceof Float64Array))
    salah('weight must be an Int32Array or a Float64Array')
  const edges = column.length
  if (weight.length !== edges) salah('column and weight differ in length')
  if (rowStart[0] !== 0 || rowStart[rows] !== edges) salah('rowStart must run from 0 to the number of edges')
  let terbesar = 0
  let terkecil = 0
  for (let i = 0; i < rows; i++) {
    const awal = rowStart[i]!
    const akhir = rowStart[i + 1]!
    if (akhir < awal || akhir > edges) salah(`rowStart decreases at row ${i}`)
    let sebelum = -1
    for (let e = awal; e < akhir; e++) {
      const j = column[e]!
      if (j <= sebelum || j >= columns)
        salah(`columns of row ${i} must be ascending, distinct and below ${columns} (edge ${e}: ${j})`)
      sebelum = j
      const w = weight[e]!
      if (w > terbesar) terbesar = w
      if (w < terkecil) terkecil = w
    }
  }
  const { capacity, optOut, sense = 'max' } = p
  if (sense !== 'max' && sense !== 'min') salah("sense must be 'max' or 'min'")
  if (capacity !== undefined) {
    if (!(capacity instanceof Int32Array) || capacity.length !== columns)
      salah('capacity must be an Int32Array of length columns')
    for (let j = 0; j < columns; j++) if (capacity[j]! < 0) salah(`capacity[${j}] is negative`)
  }
  if (optOut !== undefined) {
    if (!(optOut instanceof Int32Array) && !(optOut instanceof Float64Array))
      salah('optOut must be an Int32Array or a Float64Array')
    if (optOut.length !== rows) salah('optOut must have length rows')
  }
  let k = pangkatSepuluh(weight, 'weight', 0)
  if (optOut) {
    const kOpt = pangkatSepuluh(optOut, 'optOut', k)
    if (kOpt > k) k = pangkatSepuluh(weight, 'weight', kOpt)
  }
  const scale = 10 ** k
  const sign = sense === 'min' ? -1 : 1
  const kali = sign * scale
  let span = Math.max(terbesar, -terkecil)
  if (optOut)
    for (let i = 0; i < rows; i++) {
      const a = Math.abs(optOut[i]!)
      if (a > span) span = a
    }
  span = Math.round(span * scale)
  const spanSisi = Math.round(Math.max(terbesar, -terkecil) * scale)
  let benefit: Int32Array | Float64Array
  if (kali === 1 && spanSisi >= INT32_AMAN === weight instanceof Float64Array) benefit = weight
  else {
    benefit = spanSisi < INT32_AMAN ? new Int32Array(edges) : new Float64Array(edges)
    for (let e = 0; e < edges; e++) benefit[e] = Math.round(weight[e]! * kali)
  }
  return {
    rows,
    columns,
    rowStart,
    column,
    benefit,
    capacity: capacity ?? new Int32Array(columns).fill(1),
    optOut: optOut ? Float64Array.from(optOut, (o) => Math.round(o * kali)) : null,
    sign,
    scale,
    span,
    spanSisi,
  }
}
