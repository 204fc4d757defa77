/** Rows that change together between two plans. */
export interface Beda {
  /** Each takes the seat the next one leaves; the last takes a free seat, or in a ring the seat of the first. */
  readonly baris: readonly number[]
  readonly putaran: boolean
}

/**
 * Splits the way from plan `a` to plan `b` (column of each row, −1 = none) into chains and rings. Every row that differs
 * is an arrow from its seat in `a` to its seat in `b`; at each column, who comes is matched with who leaves. Any choice of
 * whole parts, and of ends of chains, keeps every column within its seats: those who come without a match are no more
 * than the seats `a` leaves free.
 */
export function pecahBeda(columns: number, a: Int32Array, b: Int32Array): Beda[] {
  const rows = a.length
  // keluarDari[j]: rows that leave j, not yet matched with one who comes.
  const keluarDari: number[][] = Array.from({ length: columns }, () => [])
  const berbeda: number[] = []
  for (let i = 0; i < rows; i++) {
    if (a[i] === b[i]) continue
    berbeda.push(i)
    if (a[i]! >= 0) keluarDari[a[i]!]!.push(i)
  }
  for (const d of keluarDari) d.reverse()
  const lanjut = new Int32Array(rows).fill(-1)
  const adaAwal = new Uint8Array(rows)
  for (const i of berbeda) {
    const j = b[i]!
    const k = j < 0 ? undefined : keluarDari[j]!.pop()
    if (k === undefined) continue
    lanjut[i] = k
    adaAwal[k] = 1
  }
  const sudah = new Uint8Array(rows)
  const hasil: Beda[] = []
  const ikuti = (awal: number, putaran: boolean): void => {
    const baris: number[] = []
    for (let i = awal; i >= 0 && !sudah[i]; i = lanjut[i]!) {
      sudah[i] = 1
      baris.push(i)
    }
    hasil.push({ baris, putaran })
  }
  for (const i of berbeda) if (!adaAwal[i]) ikuti(i, false)
  for (const i of berbeda) if (!sudah[i]) ikuti(i, true)
  return hasil
}
