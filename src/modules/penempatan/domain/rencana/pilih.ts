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
  const { langkah: mulai, nilai: nol } = k.awal
  const panjang = k.penuh.langkah - mulai
  const tinggi = k.penuh.nilai - nol
  let baik = mulai
  let jauh = -1
  if (tinggi <= 0) return mulai
  for (let n = mulai; n <= k.penuh.langkah; n++) {
    const d = (k.titik(n)!.nilai - nol) / tinggi - (n - mulai) / panjang
    if (d > jauh + 1e-12) {
      jauh = d
      baik = n
    }
  }
  return baik
}

/** Fewest moves that reach a share of what n moves gain over the fewest there can be. */
function hematDari(k: Kurva, n: number): number {
  const { langkah: mulai, nilai: nol } = k.awal
  const perlu = nol + BAGIAN_HEMAT * (k.titik(n)!.nilai - nol)
  for (let x = mulai; x < n; x++) if (k.titik(x)!.nilai >= perlu) return x
  return n
}

/**
 * The plans shown: the one asked for, a frugal one, the recommended one, and the one without a budget. Who asks for fewer
 * moves than there is a plan with gets none under `diminta`.
 */
export function pilihRencana(k: Kurva, diminta: number | null): RencanaTerpilih[] {
  const daftar: RencanaTerpilih[] = []
  const ambil = (kunci: RencanaTerpilih['kunci'], n: number) => {
    const rencana = k.rencana(n)
    if (rencana) daftar.push({ kunci, rencana })
  }
  if (diminta !== null) ambil('diminta', diminta)
  const mulai = k.awal.langkah
  const n = siku(k)
  const h = hematDari(k, n)
  if (h > mulai && h < n) ambil('hemat', h)
  if (n > mulai && n < k.penuh.langkah) ambil('disarankan', n)
  ambil('penuh', k.penuh.langkah)
  return daftar
}

/** About twenty points, the fewest moves and no budget among them, and every plan shown. */
export function titikKurva(k: Kurva, rencana: readonly RencanaAnggaran[]): TitikKurva[] {
  const { langkah: mulai, nilai } = k.awal
  const akhir = k.penuh.langkah
  const n = new Set([mulai, akhir, ...rencana.map((r) => r.langkah)])
  for (let x = 1; x < TITIK; x++) n.add(mulai + Math.round(((akhir - mulai) * x) / TITIK))
  let terbaik = nilai
  return [...n]
    .toSorted((a, b) => a - b)
    .map((x) => {
      const t = k.titik(x)!
      // What fewer moves reach, more moves reach too.
      terbaik = Math.max(terbaik, t.nilai, ...rencana.filter((r) => r.langkah <= x).map((r) => r.nilai))
      return { ...t, nilai: terbaik }
    })
}

/** Free seats among the posts of the graph; none where more sit than settings leave seats. */
export function kursiKosong(g: Graf, duduk: Int32Array): Int32Array {
  const kosong = g.capacity.slice()
  for (let i = 0; i < g.rows; i++) if (duduk[i]! >= 0) kosong[duduk[i]!]!--
  return kosong.map((n) => Math.max(0, n))
}
