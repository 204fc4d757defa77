import type { Inti } from './masalah.ts'

/** Rows of each column: CSR of the transposed graph; `edge` points back into the row-wise arrays. */
export interface Balik {
  start: Int32Array
  row: Int32Array
  edge: Int32Array
}

/** Kept with the graph it is of, up to this many edges: a curve asks for the same one at every price of a move. */
const DIINGAT = 1_000_000
const teringat = new WeakMap<Int32Array, { rowStart: Int32Array; balik: Balik }>()

export function balikkan(g: Pick<Inti, 'rows' | 'columns' | 'rowStart' | 'column'>): Balik {
  const ada = teringat.get(g.column)
  if (ada?.rowStart === g.rowStart && ada.balik.start.length === g.columns + 1) return ada.balik
  const balik = susunBalik(g)
  if (g.column.length <= DIINGAT) teringat.set(g.column, { rowStart: g.rowStart, balik })
  return balik
}

function susunBalik(g: Pick<Inti, 'rows' | 'columns' | 'rowStart' | 'column'>): Balik {
  const { rows, columns, rowStart, column } = g
  const start = new Int32Array(columns + 1)
  for (let e = 0; e < column.length; e++) start[column[e]! + 1]!++
  for (let j = 0; j < columns; j++) start[j + 1]! += start[j]!
  const isi = start.slice()
  const row = new Int32Array(column.length)
  const edge = new Int32Array(column.length)
  for (let i = 0; i < rows; i++)
    for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++) {
      const t = isi[column[e]!]!++
      row[t] = i
      edge[t] = e
    }
  return { start, row, edge }
}
