import { type Jabatan, kelompokJabatan } from '#modules/jabatan'
import type { Unit } from '#modules/organisasi'
import type { PegawaiFakta } from '#modules/pegawai'
import type { MinimumTerisi } from '../kendala/kelompok.ts'
import type { Graf } from '../rencana/graf.ts'
import type { PasanganRencana } from '../rencana/pasangan.ts'
import { bukaSetelan, type OrangSetelan, type SetelanTerbuka } from './buka-setelan.ts'
import type { Setelan } from './setelan.ts'

/** What a graph was built from. */
export interface KeadaanGraf {
  readonly fakta: {
    readonly pegawai: readonly PegawaiFakta[]
    readonly jabatan: readonly Jabatan[]
    readonly unit: readonly Pick<Unit, 'id' | 'indukId'>[]
  }
  readonly kelayakan: { readonly kursiSaatIni: Int32Array }
  readonly pasangan: Pick<PasanganRencana, 'kini' | 'pemegang'>
  readonly graf: Graf
}

/** Whom settings mean: the unit on record, else that of the post held; the managerial seat held. */
export function orangSetelan(k: Omit<KeadaanGraf, 'graf'>, i: number): OrangSetelan {
  const { pegawai, jabatan } = k.fakta
  const p = pegawai[i]!
  const saatIni = k.kelayakan.kursiSaatIni[i]!
  const kini = k.pasangan.kini[i]!
  return {
    id: p.id,
    unitId: p.unitId ?? (saatIni >= 0 ? jabatan[saatIni]!.unitId : null),
    jabatanId: kini >= 0 ? jabatan[kini]!.id : null,
  }
}

/** Seats of each post taken by people no plan moves: inactive ones, and second seats. */
export function kursiTertahan(p: Pick<PasanganRencana, 'kini' | 'pemegang'>): Int32Array {
  const tertahan = p.pemegang.slice()
  for (let i = 0; i < p.kini.length; i++) if (p.kini[i]! >= 0) tertahan[p.kini[i]!]!--
  return tertahan
}

/** Seats the settings give each post: its quota, or the number set; never less than 0. */
export function kursiSetelan(jabatan: readonly Jabatan[], s: Setelan): Int32Array {
  const lain = new Map(s.kursi.map((k) => [k.jabatanId, k.banyak]))
  return Int32Array.from(jabatan, (j) => lain.get(j.id) ?? j.kuota)
}

function kapasitasBaru(k: KeadaanGraf, s: Setelan): Int32Array {
  const { jabatan } = k.fakta
  const lain = new Set(s.kursi.map((x) => x.jabatanId))
  const kursi = kursiSetelan(jabatan, s)
  const tertahan = kursiTertahan(k.pasangan)
  return k.graf.capacity.map((c, x) => {
    const j = k.graf.jabatan[x]!
    return lain.has(jabatan[j]!.id) ? Math.max(0, kursi[j]! - tertahan[j]!) : c
  })
}

/** Groups of posts to keep filled, in the order of the settings; what people no plan moves hold counts as filled. */
function minimumBaru(k: KeadaanGraf, s: Setelan, buka: SetelanTerbuka, kapasitas: Int32Array): MinimumTerisi[] {
  const tertahan = kursiTertahan(k.pasangan)
  return s.minimum.map(({ unitId, banyak }) => {
    const unit = buka.isiUnit(unitId)
    const kolom: number[] = []
    let sudah = 0
    k.fakta.jabatan.forEach((j, x) => {
      const ikut = unit.has(j.unitId) && kelompokJabatan(j.jenjang) === 'manajerial'
      if (ikut) sudah += Math.min(j.kuota, tertahan[x]!)
    })
    k.graf.jabatan.forEach((j, x) => {
      if (unit.has(k.fakta.jabatan[j]!.unitId) && kapasitas[x]! > 0) kolom.push(x)
    })
    return { kolom, banyak: Math.max(0, banyak - sudah) }
  })
}

/** Rows and pairs the settings leave. */
function saringSisi(k: KeadaanGraf, s: Setelan, buka: SetelanTerbuka) {
  const { graf: g } = k
  const harus = new Set(s.wajib.map((w) => w.pegawaiId))
  const baris: number[] = []
  const rowStart = [0]
  const sisi: number[] = []
  const wajib: number[] = []
  const nilaiKini: number[] = []
  const skorKini: number[] = []
  for (let i = 0; i < g.rows; i++) {
    const o = orangSetelan(k, g.orang[i]!)
    const mulai = sisi.length
    let kini = -1
    for (let e = g.rowStart[i]!; e < g.rowStart[i + 1]!; e++) {
      const j = g.column[e]!
      const lepas = buka.sebab(o, k.fakta.jabatan[g.jabatan[j]!]!.id, g.skor[e]! / 100)
      if (!lepas) sisi.push(e)
      else if (j === g.kini[i]) kini = e
    }
    // Who needs no seat and has no pair left is no row; who needs one stays, so that the engine can say he has none.
    if (sisi.length === mulai && g.kini[i]! < 0 && !harus.has(o.id)) continue
    baris.push(i)
    rowStart.push(sisi.length)
    wajib.push(harus.has(o.id) ? 1 : 0)
    nilaiKini.push(kini < 0 ? 0 : g.nilai[kini]!)
    skorKini.push(kini < 0 ? -1 : g.skor[kini]!)
    harus.delete(o.id)
  }
  // Nobody required may be left out unsaid: whoever may have no post at all is refused before settings get here.
  if (harus.size > 0) throw new RangeError(`diminta, tetapi tidak ada di graf: ${[...harus].join(', ')}`)
  return { baris, rowStart, sisi, wajib, nilaiKini, skorKini }
}

/**
 * The graph the engine solves: newcomers only into posts chosen and open, people who stay only in their own seat, vetoes
 * and the fit floor taken out (never somebody's own seat), a required pair as the one pair of its row.
 */
export function terapkanSetelan(k: KeadaanGraf, s: Setelan): Graf {
  const { graf: g } = k
  const buka = bukaSetelan(s, k.fakta.unit)
  const capacity = kapasitasBaru(k, s)
  const minimum = minimumBaru(k, s, buka, capacity)
  const { baris, rowStart, sisi, wajib, nilaiKini, skorKini } = saringSisi(k, s, buka)
  const ambil = <T extends Int32Array | Uint8Array | Uint32Array>(a: T, pilih: readonly number[], ke: T): T => {
    pilih.forEach((x, n) => (ke[n] = a[x]!))
    return ke
  }
  const i32 = (a: Int32Array, pilih: readonly number[]) => ambil(a, pilih, new Int32Array(pilih.length))
  const u8 = (a: Uint8Array, pilih: readonly number[]) => ambil(a, pilih, new Uint8Array(pilih.length))
  return {
    rows: baris.length,
    columns: g.columns,
    orang: i32(g.orang, baris),
    jabatan: g.jabatan,
    capacity,
    kini: i32(g.kini, baris),
    rowStart: Int32Array.from(rowStart),
    column: i32(g.column, sisi),
    nilai: i32(g.nilai, sisi),
    nilaiTerbesar: g.nilaiTerbesar,
    jenis: u8(g.jenis, sisi),
    faktaHilang: ambil(g.faktaHilang, sisi, new Uint32Array(sisi.length)),
    peringatan: u8(g.peringatan, sisi),
    skor: i32(g.skor, sisi),
    skorMin: i32(g.skorMin, sisi),
    skorMaks: i32(g.skorMaks, sisi),
    ...(wajib.includes(1) && { wajib: Uint8Array.from(wajib) }),
    ...(minimum.some((m) => m.banyak > 0) && { minimum }),
    ...(skorKini.some((x) => x >= 0) && { skorKini: Int32Array.from(skorKini) }),
    ...(nilaiKini.some((x) => x > 0) && { nilaiKini: Int32Array.from(nilaiKini) }),
  }
}
