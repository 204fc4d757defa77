import type { Graf } from './graf.ts'
import type { Kurva, RencanaAnggaran, TitikKurva } from './kurva.ts'

/** Points shown on the curve. */
const TITIK = 20
/** Share of the recommended plan's gain that the frugal plan must reach. */
const BAGIAN_HEMAT = 0.75

export interface RencanaTerpilih {
  readonly kunci: 'diminta' | 'hemat' | 'disarankan' | 'penuh'
  readonly rencana: RencanaAnggaran
}

/** Number of moves after which each further move brings clearly less: the point farthest above the chord. */
export function siku(k: Kurva): number {
  const akhir = k.penuh.langkah
  const nol = k.tetap.nilai
  const tinggi = k.penuh.nilai - nol
  let baik = 0
  let jauh = -1
  if (tinggi <= 0) return 0
  for (let n = 0; n <= akhir; n++) {
    const d = (k.titik(n).nilai - nol) / tinggi - n / akhir
    if (d > jauh + 1e-12) {
      jauh = d
      baik = n
    }
  }
  return baik
}

/** Fewest moves that reach a share of the gain at n moves. */
function hematDari(k: Kurva, n: number): number {
  const nol = k.tetap.nilai
  const perlu = nol + BAGIAN_HEMAT * (k.titik(n).nilai - nol)
  for (let x = 0; x < n; x++) if (k.titik(x).nilai >= perlu) return x
  return n
}

/** The plans shown: the one asked for, a frugal one, the recommended one, and the one without a budget. */
export function pilihRencana(k: Kurva, diminta: number | null): RencanaTerpilih[] {
  const daftar: RencanaTerpilih[] = []
  if (diminta !== null) daftar.push({ kunci: 'diminta', rencana: k.rencana(diminta) })
  const n = siku(k)
  const h = hematDari(k, n)
  if (h > 0 && h < n) daftar.push({ kunci: 'hemat', rencana: k.rencana(h) })
  if (n > 0 && n < k.penuh.langkah) daftar.push({ kunci: 'disarankan', rencana: k.rencana(n) })
  daftar.push({ kunci: 'penuh', rencana: k.rencana(k.penuh.langkah) })
  return daftar
}

/** About twenty points, no move and no budget among them, and every plan shown. */
export function titikKurva(k: Kurva, rencana: readonly RencanaAnggaran[]): TitikKurva[] {
  const akhir = k.penuh.langkah
  const n = new Set([0, akhir, ...rencana.map((r) => r.langkah)])
  for (let x = 1; x < TITIK; x++) n.add(Math.round((akhir * x) / TITIK))
  let terbaik = 0
  return [...n]
    .toSorted((a, b) => a - b)
    .map((x) => {
      const t = k.titik(x)
      // What fewer moves reach, more moves reach too.
      terbaik = Math.max(terbaik, t.nilai, ...rencana.filter((r) => r.langkah <= x).map((r) => r.nilai))
      return { ...t, nilai: terbaik }
    })
}

/** Free seats among the posts of the graph. */
export function kursiKosong(g: Graf, duduk: Int32Array): Int32Array {
  const kosong = g.capacity.slice()
  for (let i = 0; i < g.rows; i++) if (duduk[i]! >= 0) kosong[duduk[i]!]!--
  return kosong
}
