import { promisify } from 'node:util'
import zlib from 'node:zlib'
import type { GrafTersimpan } from '../application/penyimpanan-rencana.port.ts'
import { type Graf, terbesar } from '../domain/rencana/index.ts'

const mampatkan = promisify(zlib.deflate)
const mekarkan = promisify(zlib.inflate)

/** Form of the stored bytes; a change gets a new number, and the old one stays readable. 2: what settings ask of the graph. 3: what the law alone lets. */
const VERSI = 3
const TERBACA: readonly number[] = [1, 2, VERSI]

/**
 * Layout: length of the head (uint32), head as JSON, then the edge arrays one after another. Columns are written as
 * differences within a row, values are not written: they are weight of the post × score.
 */
const LARIK = [
  ['kolom', Uint16Array],
  ['skor', Uint16Array],
  ['skorMin', Uint16Array],
  ['skorMaks', Uint16Array],
  ['jenis', Uint8Array],
  ['peringatan', Uint8Array],
  ['faktaHilang', Uint32Array],
] as const
type NamaLarik = (typeof LARIK)[number][0]

/** Only there where the graph has them. */
interface SetelanGraf {
  /** Rows that must end in a seat. */
  readonly wajib?: readonly number[]
  readonly minimum?: Graf['minimum']
  /** [row, value] */
  readonly nilaiKini?: readonly (readonly [number, number])[]
  /** [row, fit]; a fit of 0 is one. Absent in versions before 3. */
  readonly skorKini?: readonly (readonly [number, number])[]
}

function setelanGraf(g: Graf): SetelanGraf {
  const isi = (a: ArrayLike<number>) => Array.from(a, (x, i) => [i, x] as const).filter(([, x]) => x !== 0)
  return {
    ...(g.wajib && { wajib: isi(g.wajib).map(([i]) => i) }),
    ...(g.minimum && { minimum: g.minimum }),
    ...(g.nilaiKini && { nilaiKini: isi(g.nilaiKini) }),
    ...(g.skorKini && { skorKini: Array.from(g.skorKini, (x, i) => [i, x] as const).filter(([, x]) => x >= 0) }),
  }
}

function pulihkanSetelan(s: SetelanGraf, rows: number): Pick<Graf, 'wajib' | 'minimum' | 'nilaiKini' | 'skorKini'> {
  const wajib = new Uint8Array(rows)
  for (const i of s.wajib ?? []) wajib[i] = 1
  const nilaiKini = new Int32Array(rows)
  for (const [i, x] of s.nilaiKini ?? []) nilaiKini[i] = x
  const skorKini = new Int32Array(rows).fill(-1)
  for (const [i, x] of s.skorKini ?? []) skorKini[i] = x
  return {
    ...(s.wajib && { wajib }),
    ...(s.minimum && { minimum: s.minimum }),
    ...(s.nilaiKini && { nilaiKini }),
    ...(s.skorKini && { skorKini }),
  }
}

interface KepalaGraf extends Omit<GrafTersimpan, 'graf' | 'rencana' | 'hukum'> {
  readonly versi: number
  readonly sisi: number
  readonly graf: Record<'orang' | 'jabatan' | 'capacity' | 'kini' | 'rowStart', number[]> & SetelanGraf
  /** Its pairs follow those of the graph. */
  readonly hukum?: Pick<NonNullable<GrafTersimpan['hukum']>, 'orang' | 'dari'> & { readonly rowStart: number[] }
  readonly rencana: readonly (Omit<GrafTersimpan['rencana'][number], 'duduk'> & { readonly duduk: number[] })[]
}

const bytes = (a: ArrayBufferView): Uint8Array => new Uint8Array(a.buffer, a.byteOffset, a.byteLength)

function selisihKolom(rowStart: Int32Array, column: Int32Array): Uint16Array {
  const kolom = new Uint16Array(column.length)
  for (let i = 0; i + 1 < rowStart.length; i++) {
    let lama = 0
    for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++) {
      kolom[e] = column[e]! - lama
      lama = column[e]!
    }
  }
  return kolom
}

function kolomDari(rowStart: Int32Array, selisih: Uint16Array): Int32Array {
  const column = new Int32Array(selisih.length)
  for (let i = 0; i + 1 < rowStart.length; i++) {
    let j = 0
    for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++) column[e] = j += selisih[e]!
  }
  return column
}

const larikHukum = (h: GrafTersimpan['hukum']): Uint8Array[] =>
  h ? [bytes(selisihKolom(h.rowStart, h.column)), bytes(Uint16Array.from(h.skor)), bytes(h.jenis)] : []

/** `b` begins after the pairs of the graph. */
function uraikanHukum(h: NonNullable<KepalaGraf['hukum']>, b: Buffer): NonNullable<GrafTersimpan['hukum']> {
  const rowStart = Int32Array.from(h.rowStart)
  const n = rowStart.at(-1)!
  const dua = (dari: number) => Uint16Array.from({ length: n }, (_, x) => b.readUInt16LE(dari + 2 * x))
  return {
    ...h,
    rowStart,
    column: kolomDari(rowStart, dua(0)),
    skor: Int32Array.from(dua(2 * n)),
    jenis: Uint8Array.from(b.subarray(4 * n, 5 * n)),
  }
}

export async function kodekanGraf(isi: GrafTersimpan): Promise<Buffer> {
  const { graf: g, rencana, hukum, ...lain } = isi
  const n = g.column.length
  if (g.columns > 65_535) throw new RangeError('kodekanGraf: terlalu banyak jabatan')
  const kolom = selisihKolom(g.rowStart, g.column)
  const kepala: KepalaGraf = {
    ...lain,
    versi: VERSI,
    sisi: n,
    graf: {
      orang: [...g.orang],
      jabatan: [...g.jabatan],
      capacity: [...g.capacity],
      kini: [...g.kini],
      rowStart: [...g.rowStart],
      ...setelanGraf(g),
    },
    ...(hukum && { hukum: { orang: hukum.orang, dari: hukum.dari, rowStart: [...hukum.rowStart] } }),
    rencana: rencana.map((r) => ({ ...r, duduk: [...r.duduk] })),
  }
  const teks = Buffer.from(JSON.stringify(kepala))
  const panjang = Buffer.alloc(4)
  panjang.writeUInt32LE(teks.length)
  const larik: Record<NamaLarik, ArrayBufferView> = {
    kolom,
    skor: Uint16Array.from(g.skor),
    skorMin: Uint16Array.from(g.skorMin),
    skorMaks: Uint16Array.from(g.skorMaks),
    jenis: g.jenis,
    peringatan: g.peringatan,
    faktaHilang: g.faktaHilang,
  }
  const sisi = LARIK.map(([nama]) => bytes(larik[nama]))
  return mampatkan(Buffer.concat([panjang, teks, ...sisi, ...larikHukum(hukum)]), { level: 1 })
}

export async function uraikanGraf(data: Uint8Array): Promise<GrafTersimpan> {
  const isi = await mekarkan(data)
  const panjang = isi.readUInt32LE(0)
  const kepala = JSON.parse(isi.toString('utf8', 4, 4 + panjang)) as KepalaGraf
  const { versi, sisi: n, graf, rencana, hukum, ...lain } = kepala
  if (!TERBACA.includes(versi)) throw new Error(`graf rencana versi ${versi} tidak dikenal`)
  let dari = 4 + panjang
  const baca = Object.fromEntries(
    LARIK.map(([nama, Jenis]) => {
      // A copy: the arrays do not begin where their alignment asks.
      const a = new Jenis(isi.buffer.slice(isi.byteOffset + dari, isi.byteOffset + dari + n * Jenis.BYTES_PER_ELEMENT))
      dari += n * Jenis.BYTES_PER_ELEMENT
      return [nama, a]
    }),
  ) as unknown as Record<NamaLarik, Uint16Array> & {
    jenis: Uint8Array
    peringatan: Uint8Array
    faktaHilang: Uint32Array
  }
  const rowStart = Int32Array.from(graf.rowStart)
  const column = kolomDari(rowStart, baca.kolom)
  const nilai = Int32Array.from(column, (j, e) => lain.bobot[j]! * baca.skor[e]!)
  const g: Graf = {
    rows: graf.orang.length,
    columns: graf.jabatan.length,
    orang: Int32Array.from(graf.orang),
    jabatan: Int32Array.from(graf.jabatan),
    capacity: Int32Array.from(graf.capacity),
    kini: Int32Array.from(graf.kini),
    rowStart,
    column,
    nilai,
    nilaiTerbesar: terbesar(nilai),
    jenis: baca.jenis,
    faktaHilang: baca.faktaHilang,
    peringatan: baca.peringatan,
    skor: Int32Array.from(baca.skor),
    skorMin: Int32Array.from(baca.skorMin),
    skorMaks: Int32Array.from(baca.skorMaks),
    ...pulihkanSetelan(graf, graf.orang.length),
  }
  return {
    ...lain,
    graf: g,
    ...(hukum && { hukum: uraikanHukum(hukum, isi.subarray(dari)) }),
    rencana: rencana.map((r) => ({ ...r, duduk: Int32Array.from(r.duduk) })),
  }
}
