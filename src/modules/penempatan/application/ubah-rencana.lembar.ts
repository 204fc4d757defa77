import { type Graf, hanyaPasti, kursiKosong, type RencanaAnggaran, titikTetap } from '../domain/rencana/index.ts'
import type { GrafTersimpan } from './penyimpanan-rencana.port.ts'
import type { NamaVarian, UsulanDto } from './rencana.dto.ts'
import { type Bahan, jumlahkan, peringkatKolom, susunUsulan } from './susun-usulan.ts'
import type { PindahDto } from './ubah-rencana.dto.ts'
import type { UbahanTangan } from './ubah-rencana.kode.ts'
import type { Keadaan } from './ubah-rencana.runtun.ts'

/** What the words of a stored plan's variant need, made once. */
export interface Lembar {
  readonly graf: Graf
  /** Value of leaving everyone in place. */
  readonly dasar: number
  readonly bahan: Bahan
  /** Rows with a pair at each column. */
  readonly perKolom: readonly Int32Array[]
}

const lembar = new WeakMap<GrafTersimpan, Map<NamaVarian, Lembar>>()

export function bukaLembar(isi: GrafTersimpan, varian: NamaVarian): Lembar {
  let peta = lembar.get(isi)
  if (!peta) lembar.set(isi, (peta = new Map()))
  let l = peta.get(varian)
  if (!l) peta.set(varian, (l = susunLembar(isi, varian)))
  return l
}

function susunLembar(isi: GrafTersimpan, varian: NamaVarian): Lembar {
  const graf = varian === 'pasti' ? hanyaPasti(isi.graf) : isi.graf
  const banyak = new Int32Array(graf.columns)
  for (const j of graf.column) banyak[j]!++
  const perKolom = Array.from(banyak, (n) => new Int32Array(n))
  const isiKolom = new Int32Array(graf.columns)
  for (let i = 0; i < graf.rows; i++)
    for (let e = graf.rowStart[i]!; e < graf.rowStart[i + 1]!; e++) {
      const j = graf.column[e]!
      perKolom[j]![isiKolom[j]!++] = i
    }
  const lebar = String(graf.columns).length
  return {
    graf,
    dasar: titikTetap(graf).nilai,
    perKolom,
    bahan: {
      graf,
      peringkat: peringkatKolom(graf.columns, isi.hukum ?? isi.graf, varian),
      namaFakta: isi.namaFakta,
      plt: new Set((isi.plt ?? []).map((j) => isi.jabatan[j]!.jabatanId!)),
      orang: (i) => isi.orang[i]!,
      dari: (i) => isi.dari[i]!,
      ke: (j) => isi.jabatan[j]!,
      // Columns come in the order of the posts' codes.
      urut: (j) => `${9 - (isi.tujuan[j]?.tingkat ?? 0)} ${String(j).padStart(lebar, '0')}`,
    },
  }
}

export interface Hitungan {
  readonly duduk: Int32Array
  readonly nilai: number
  /** What no plan with as many moves exceeds. */
  readonly batas: number
  readonly langkah: number
  readonly kosong: Int32Array
  /** Seats of each column after the edits. */
  readonly capacity: Int32Array
  readonly keluar: ReadonlySet<number>
}

const KOSONG: ReadonlySet<number> = new Set()

/** The plan as stored, before any edit. */
export const hitunganAsli = (g: Graf, r: RencanaAnggaran): Hitungan => ({
  duduk: r.duduk,
  nilai: r.nilai,
  batas: r.batas,
  langkah: r.langkah,
  kosong: kursiKosong(g, r.duduk),
  capacity: g.capacity,
  keluar: KOSONG,
})

export function hitunganKeadaan(g: Graf, k: Keadaan): Hitungan {
  const { penugasan, nilai, langkah } = k.coba
  const duduk = penugasan.assignment.subarray(0, g.rows).map((j) => (j < g.columns ? j : -1))
  const capacity = g.capacity.slice()
  for (const [j, n] of penugasan.ubahan.kursi) capacity[j] = n
  return {
    duduk,
    nilai,
    // The best at its price of moves is the best of all with as many moves.
    batas: nilai,
    langkah,
    kosong: kursiKosong({ ...g, capacity }, duduk),
    capacity,
    keluar: penugasan.ubahan.keluar,
  }
}

export function usulanUbahan(
  l: Lembar,
  h: Hitungan,
  x: Pick<UsulanDto, 'kunci' | 'hargaLangkah'> & { readonly masalah: readonly string[] },
): UsulanDto {
  const kini = l.graf.kini.slice()
  for (const i of h.keluar) kini[i] = -1
  return susunUsulan(l.bahan, {
    ...x,
    maksLangkah: null,
    langkah: h.langkah,
    nilai: h.nilai,
    batas: h.batas,
    dasar: l.dasar,
    duduk: h.duduk,
    kosongSesudah: jumlahkan(h.kosong),
    kini,
  })
}

export const pindahDto = (
  isi: GrafTersimpan,
  g: Graf,
  [i, dari, ke]: readonly [number, number, number],
): PindahDto => ({
  pegawai: isi.orang[i]!,
  dari: dari < 0 ? isi.dari[i]! : isi.jabatan[dari]!,
  ke: ke >= 0 ? isi.jabatan[ke]! : g.kini[i]! < 0 ? isi.dari[i]! : null,
})

/** A plan after its edits beside the one they began from. */
export interface Papan {
  readonly isi: GrafTersimpan
  readonly l: Lembar
  readonly asli: Hitungan
  readonly kini: Hitungan
  readonly daftar: readonly UbahanTangan[]
}
