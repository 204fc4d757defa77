import { type Graf, saring } from './graf.ts'
import { harusDuduk } from './syarat.ts'

/**
 * The same optimum from far fewer pairs. All rows that must be seated keep all their pairs; they take as many seats, so no
 * more others come in than seats are left; call that number K (`lepas` more where so many required rows are given up). For
 * one post, whoever is not among its K + 1 best others can always be replaced by one of them who is not used: the same
 * post, one move as before, no less value. Required rows stay as they are and every group of posts keeps as many seats
 * taken, so this holds for every plan, whatever it must meet and whatever moves cost: his pair is never needed. The dual
 * prices of the smaller problem are feasible in the whole one too: an unused one of the K + 1 is worth 0 outside and
 * holds the post's price up. So certificates are checked against all pairs.
 */
export function padatkan(g: Graf, lepas = 0): Graf {
  const perlu = harusDuduk(g)
  let kosong = 1 + lepas
  for (let j = 0; j < g.columns; j++) kosong += g.capacity[j]!
  for (let i = 0; i < g.rows; i++) kosong -= perlu[i]!
  kosong = Math.max(0, kosong)
  const tahan = new Uint8Array(g.column.length)
  const awal = new Int32Array(g.columns + 1)
  for (let i = 0; i < g.rows; i++)
    for (let e = g.rowStart[i]!; e < g.rowStart[i + 1]!; e++)
      if (perlu[i]) tahan[e] = 1
      else awal[g.column[e]! + 1]!++
  for (let j = 0; j < g.columns; j++) awal[j + 1]! += awal[j]!
  // Sorted by value; edge numbers rise with rows, and ties go to the earlier row.
  const kunci = new Float64Array(awal[g.columns]!)
  const isi = awal.slice()
  const sisi = g.column.length
  for (let i = 0; i < g.rows; i++)
    if (!perlu[i])
      for (let e = g.rowStart[i]!; e < g.rowStart[i + 1]!; e++)
        kunci[isi[g.column[e]!]!++] = g.nilai[e]! * sisi + (sisi - 1 - e)
  for (let j = 0; j < g.columns; j++) {
    const daftar = kunci.subarray(awal[j], awal[j + 1])
    if (daftar.length > kosong) daftar.sort()
    for (let x = Math.max(0, daftar.length - kosong); x < daftar.length; x++) tahan[sisi - 1 - (daftar[x]! % sisi)] = 1
  }
  return saring(g, tahan)
}
