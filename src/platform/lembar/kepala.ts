import { gagal, ok, type Result } from '#shared'
import type { GalatBerkas } from './galat-berkas.ts'
import type { Lembar, Sel } from './lembar.ts'
import { bersihkan } from './nilai.ts'

export interface KolomDikenal {
  readonly nama: string
  readonly alias?: readonly string[]
  readonly wajib?: boolean
  /** false = known, but read past: its cells are never looked at. */
  readonly dipakai?: boolean
}

export interface BarisLembar {
  /** 1-based row of the sheet. */
  readonly nomor: number
  /** Cleaned cell of a known column; null where the column or the value is missing. */
  sel(nama: string): Sel
  /** Header of the column as the file writes it. */
  judul(nama: string): string
  /** Header of the first column of this row that holds a formula. */
  readonly rumus: string | undefined
  /** Cell by sheet column, for sheets whose headers are data (a matrix). */
  selKe(kolom: number): Sel
}

export interface LembarBerkepala {
  readonly baris: readonly BarisLembar[]
  ada(nama: string): boolean
  /** All headers by sheet column. */
  readonly kepala: readonly (string | null)[]
}

const BARIS_DICARI = 40
const samaKepala = (s: unknown): string =>
  typeof s === 'string'
    ? s
        .toUpperCase()
        .replace(/[_\s*:]+/g, ' ')
        .trim()
    : ''

/** Finds the header row (not always the first), maps known columns, and hands out the rows below it. */
export function bacaKepala(lembar: Lembar, kolom: readonly KolomDikenal[]): Result<LembarBerkepala, GalatBerkas> {
  const dikenal = new Map<string, KolomDikenal>()
  for (const k of kolom)
    for (const n of [k.nama, ...(k.alias ?? [])]) if (!dikenal.has(samaKepala(n))) dikenal.set(samaKepala(n), k)
  const letak = cariKepala(lembar, kolom, dikenal)
  if (!letak.ok) return letak
  const { barisKepala, tempat, kepala } = letak.value
  const rumus = new Map<number, number>()
  for (const [b, k] of lembar.rumus ?? []) if (kepala[k] && !rumus.has(b)) rumus.set(b, k)
  const baris: BarisLembar[] = []
  for (let i = barisKepala + 1; i < lembar.baris.length; i++) {
    const sel = lembar.baris[i] ?? []
    const kolomRumus = rumus.get(i)
    if (kolomRumus === undefined && !sel.some((s) => bersihkan(s) !== null)) continue
    baris.push({
      nomor: i + 1,
      sel: (nama) => {
        for (const k of tempat.get(nama) ?? []) {
          const s = bersihkan(sel[k])
          if (s !== null) return s
        }
        return null
      },
      judul: (nama) => kepala[tempat.get(nama)?.[0] ?? -1] ?? nama,
      rumus: kolomRumus === undefined ? undefined : (kepala[kolomRumus] ?? undefined),
      selKe: (k) => bersihkan(sel[k]),
    })
  }
  return ok({ baris, ada: (nama) => tempat.has(nama), kepala })
}

interface LetakKepala {
  barisKepala: number
  /** Known column → sheet columns, the exact name before its aliases. */
  tempat: Map<string, number[]>
  kepala: (string | null)[]
}

function cariKepala(
  lembar: Lembar,
  kolom: readonly KolomDikenal[],
  dikenal: ReadonlyMap<string, KolomDikenal>,
): Result<LetakKepala, GalatBerkas> {
  let terbaik = -1
  let cocokTerbanyak = 0
  for (let i = 0; i < Math.min(BARIS_DICARI, lembar.baris.length); i++) {
    const cocok = new Set((lembar.baris[i] ?? []).map((s) => dikenal.get(samaKepala(s))?.nama).filter(Boolean)).size
    if (cocok > cocokTerbanyak) {
      cocokTerbanyak = cocok
      terbaik = i
    }
  }
  const wajib = kolom.filter((k) => k.wajib)
  if (terbaik < 0) return gagal({ kode: 'impor.tanpa-kepala', data: { kolom: wajib.map((k) => k.nama).join(', ') } })
  const tempat = new Map<string, number[]>()
  const kepala: (string | null)[] = []
  for (const [k, s] of (lembar.baris[terbaik] ?? []).entries()) {
    const judul = typeof s === 'string' ? s : null
    kepala[k] = judul
    const tahu = dikenal.get(samaKepala(judul))
    if (!tahu || tahu.dipakai === false) continue
    const ada = tempat.get(tahu.nama)
    if (ada?.some((lain) => samaKepala(kepala[lain]) === samaKepala(judul)))
      return gagal({ kode: 'impor.kolom-ganda', data: { kolom: judul ?? '', baris: terbaik + 1 } })
    if (!ada) tempat.set(tahu.nama, [k])
    else if (samaKepala(judul) === samaKepala(tahu.nama)) ada.unshift(k)
    else ada.push(k)
  }
  const hilang = wajib.filter((k) => !tempat.has(k.nama))
  if (hilang.length > 0)
    return gagal({ kode: 'impor.tanpa-kepala', data: { kolom: hilang.map((k) => k.nama).join(', ') } })
  return ok({ barisKepala: terbaik, tempat, kepala })
}
