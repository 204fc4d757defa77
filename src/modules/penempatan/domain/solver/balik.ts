import type { Inti } from './masalah.ts'

/** Rows of each column: CSR of the transposed graph; `edge` points back into the row-wise arrays. */
export interface Balik {
  start: Int32Array
  row: Int32Array
  edge: Int32Array
}

export function balikkan(g: Pick<Inti, 'rows' | 'columns' | 'rowStart' | 'column'>): Balik {
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
