import { type Jabatan, JENJANG, kelompokJabatan } from '#modules/jabatan'
import type { MatriksKelayakan } from '#modules/kelayakan'
import type { PegawaiFakta, RiwayatJabatan } from '#modules/pegawai'
import { jabatanAsalDari } from '#regulasi'
import type { IsoDate } from '#shared'
import { BERSYARAT, PASTI, TETAP } from './jenis-pasangan.ts'

export { BERSYARAT, PASTI, TETAP }

/** Pairs the plan may use. Rows = people, columns = posts, both as indices of the input lists. */
export interface PasanganRencana {
  readonly awal: Int32Array
  readonly kolom: Int32Array
  readonly jenis: Uint8Array
  readonly peringatan: Uint8Array
  /** Bits of `namaFakta`: facts without which a conditional pair stays undecided. */
  readonly faktaHilang: Uint32Array
  readonly namaFakta: readonly string[]
  /** Managerial post each active person holds, −1 = none. */
  readonly kini: Int32Array
  /** Seats the plan disposes of, per post; 0 for nonmanagerial posts. */
  readonly kapasitas: Int32Array
  /** Holders on the date, the plan's people and others (inactive, second seats) alike. */
  readonly pemegang: Int32Array
  /** Pairs left out because tier or class would fall, per post. */
  readonly turun: Int32Array
  /** Level of the post each person holds now, null = none or not known. */
  readonly kedudukan: readonly (Kedudukan | null)[]
  /** Level of each managerial post, null for the others. */
  readonly tujuan: readonly (Kedudukan | null)[]
}

/** Level of each tier for "does it fall"; 0 = none below. */
export type TingkatJenjang = ReadonlyMap<string, number>

/**
 * Managerial tiers by their order; functional levels by the equivalence the law kernel holds (`jenjang.jf-setara`),
 * used only where job classes do not decide. A level above the one equal to administrator counts as the highest.
 */
export function susunTingkat(setara: Readonly<Record<string, readonly string[]>>): TingkatJenjang {
  const struktural = JENJANG.filter((j) => kelompokJabatan(j) === 'manajerial')
  const tingkat = new Map<string, number>(struktural.map((j, x) => [j, struktural.length - x]))
  for (const j of struktural) for (const f of setara[j] ?? []) tingkat.set(f, tingkat.get(j)!)
  // JENJANG runs from high to low inside each group: what stands above a known level is higher than it.
  let tertinggi = 0
  for (const j of JENJANG.filter((x) => kelompokJabatan(x) === 'fungsional').toReversed()) {
    const t = tingkat.get(j)
    if (t === undefined && tertinggi > 0) tingkat.set(j, struktural.length)
    tertinggi = Math.max(tertinggi, t ?? 0)
  }
  return tingkat
}

export interface Kedudukan {
  readonly tingkat: number
  readonly kelas: number | undefined
  readonly fungsional: boolean
}

/** Level of the post held on the date as rule R14 finds it: null = known to hold none, undefined = not known. */
export function kedudukanKini(
  p: PegawaiFakta,
  kursi: Jabatan | undefined,
  tingkat: TingkatJenjang,
  pada: IsoDate,
): Kedudukan | null | undefined {
  const asal = kursi ?? jabatanAsalDari(p.riwayat, p.jabatanKini, pada)
  if (!asal) return asal
  const jenjang = JENJANG.find((j) => j === asal.jenjang)
  if (jenjang === undefined) return undefined
  return {
    tingkat: tingkat.get(jenjang) ?? 0,
    kelas: asal.kelas,
    fungsional: kelompokJabatan(jenjang) === 'fungsional',
  }
}

/**
 * A fall in tier needs a ground (R14), which only a proposal carries; a lower class within the tier is none by law, but no
 * plan proposes it either. For functional officials job classes decide where both are known.
 */
export function turunJabatan(kini: Kedudukan | null | undefined, tujuan: Kedudukan): boolean {
  if (!kini) return false
  const kelas = kini.kelas !== undefined && tujuan.kelas !== undefined
  if (kelas && kini.fungsional) return tujuan.kelas < kini.kelas
  return tujuan.tingkat < kini.tingkat || (kelas && tujuan.tingkat === kini.tingkat && tujuan.kelas < kini.kelas)
}

/** Where the post held now is not known a fall cannot be ruled out, save into the highest tier. */
export const mungkinTurun = (
  kini: Kedudukan | null | undefined,
  tujuan: Pick<Kedudukan, 'tingkat'>,
  tertinggi: number,
): boolean => kini === undefined && tujuan.tingkat < tertinggi

const aktif = (p: PegawaiFakta): boolean => p.kedudukan === undefined || p.kedudukan === 'aktif'

/** Whether a row of the history is running on the date. */
const berjalan = (r: RiwayatJabatan, pada: IsoDate): boolean => r.tmt <= pada && (r.sampai === null || r.sampai > pada)

/** Posts a person holds definitively on the date: SIASN's present post, and open rows of the history. */
export function kursiDipegang(p: PegawaiFakta, pada: IsoDate): readonly string[] {
  if (p.jabatanKini === null) return []
  const baris = p.jabatanKini ? [p.jabatanKini, ...(p.riwayat ?? [])] : (p.riwayat ?? [])
  return [
    ...new Set(
      baris.flatMap((r) => (r.peran === 'definitif' && r.jabatanId && berjalan(r, pada) ? [r.jabatanId] : [])),
    ),
  ]
}

/** Posts a person acts in on the date, with the day it began. */
export const pltDipegang = (p: PegawaiFakta, pada: IsoDate): readonly { jabatanId: string; mulai: IsoDate }[] =>
  (p.riwayat ?? []).flatMap((r) =>
    r.peran === 'plt' && r.jabatanId && berjalan(r, pada) ? [{ jabatanId: r.jabatanId, mulai: r.tmt }] : [],
  )

export interface KursiKota {
  kini: Int32Array
  kapasitas: Int32Array
  pemegang: Int32Array
  /** Full or overfull by those who stay: nobody new. */
  tutup: Uint8Array
}

export function hitungKursi(
  pegawai: readonly PegawaiFakta[],
  jabatan: readonly Jabatan[],
  kelayakan: Pick<MatriksKelayakan, 'kursiSaatIni' | 'asOf'>,
): KursiKota {
  const nomor = new Map(jabatan.map((j, x) => [j.id, x]))
  const kini = new Int32Array(pegawai.length).fill(-1)
  const pemegang = new Int32Array(jabatan.length)
  const bergerak = new Int32Array(jabatan.length)
  pegawai.forEach((p, i) => {
    const utama = kelayakan.kursiSaatIni[i]!
    const dipegang = new Set(kursiDipegang(p, kelayakan.asOf).map((id) => nomor.get(id) ?? -1))
    if (utama >= 0) dipegang.add(utama)
    for (const j of dipegang) if (j >= 0) pemegang[j]!++
    if (utama >= 0 && kelompokJabatan(jabatan[utama]!.jenjang) === 'manajerial' && aktif(p)) {
      kini[i] = utama
      bergerak[utama]!++
    }
  })
  const kapasitas = new Int32Array(jabatan.length)
  const tutup = new Uint8Array(jabatan.length)
  jabatan.forEach((j, x) => {
    if (kelompokJabatan(j.jenjang) !== 'manajerial') return
    // Seats of people the plan does not move (inactive, or a second seat) stay theirs until they are released.
    const tersedia = j.kuota - (pemegang[x]! - bergerak[x]!)
    kapasitas[x] = Math.max(tersedia, bergerak[x]!)
    if (tersedia < bergerak[x]! || tersedia <= 0) tutup[x] = 1
  })
  return { kini, kapasitas, pemegang, tutup }
}

/**
 * Joins the eligibility matrix with the seats held now: who may move where, and who may stay. Left out: moves down,
 * people not active, posts that are not managerial, posts with more holders than seats.
 */
export function susunPasangan(
  pegawai: readonly PegawaiFakta[],
  jabatan: readonly Jabatan[],
  kelayakan: MatriksKelayakan,
  tingkat: TingkatJenjang,
): PasanganRencana {
  const { pasti, bersyarat } = kelayakan
  const namaFakta = [...new Set([...kelayakan.namaFakta, 'riwayat'])]
  const bitRiwayat = (1 << namaFakta.indexOf('riwayat')) >>> 0
  const tertinggi = Math.max(...tingkat.values())
  const kursi = hitungKursi(pegawai, jabatan, kelayakan)
  const tujuan = jabatan.map((j): Kedudukan | null =>
    kelompokJabatan(j.jenjang) === 'manajerial'
      ? { tingkat: tingkat.get(j.jenjang) ?? 0, kelas: j.kelas, fungsional: false }
      : null,
  )
  const terbanyak = pasti.kolom.length + bersyarat.kolom.length + pegawai.length
  const awal = new Int32Array(pegawai.length + 1)
  const kolom = new Int32Array(terbanyak)
  const jenis = new Uint8Array(terbanyak)
  const peringatan = new Uint8Array(terbanyak)
  const faktaHilang = new Uint32Array(terbanyak)
  const turun = new Int32Array(jabatan.length)
  const kedudukan: (Kedudukan | null)[] = []
  let n = 0
  for (let i = 0; i < pegawai.length; i++) {
    const p = pegawai[i]!
    const milik = kursi.kini[i]!
    const saatIni = kelayakan.kursiSaatIni[i]!
    const kini = kedudukanKini(p, saatIni >= 0 ? jabatan[saatIni] : undefined, tingkat, kelayakan.asOf)
    kedudukan.push(kini ?? null)
    if (aktif(p)) {
      let a = pasti.awal[i]!
      let b = bersyarat.awal[i]!
      const aAkhir = pasti.awal[i + 1]!
      const bAkhir = bersyarat.awal[i + 1]!
      let perluTetap = milik >= 0
      while (a < aAkhir || b < bAkhir || perluTetap) {
        const ja = a < aAkhir ? pasti.kolom[a]! : Infinity
        const jb = b < bAkhir ? bersyarat.kolom[b]! : Infinity
        const j = Math.min(ja, jb, perluTetap ? milik : Infinity)
        const x = ja === j ? a++ : -1
        const y = jb === j ? b++ : -1
        if (j === milik) {
          perluTetap = false
          kolom[n] = j
          jenis[n] = TETAP
          peringatan[n++] = x >= 0 ? pasti.peringatan[x]! : y >= 0 ? bersyarat.peringatan[y]! : 0
          continue
        }
        const t = tujuan[j]!
        if (!t || kursi.tutup[j]) continue
        if (turunJabatan(kini, t)) {
          turun[j]!++
          continue
        }
        const ragu = mungkinTurun(kini, t, tertinggi)
        const hilang = (x >= 0 ? 0 : bersyarat.faktaHilang[y]!) | (ragu ? bitRiwayat : 0)
        kolom[n] = j
        jenis[n] = x >= 0 && !ragu ? PASTI : BERSYARAT
        peringatan[n] = x >= 0 ? pasti.peringatan[x]! : bersyarat.peringatan[y]!
        faktaHilang[n++] = hilang
      }
    }
    awal[i + 1] = n
  }
  return {
    awal,
    kolom: kolom.slice(0, n),
    jenis: jenis.slice(0, n),
    peringatan: peringatan.slice(0, n),
    faktaHilang: faktaHilang.slice(0, n),
    namaFakta,
    kini: kursi.kini,
    kapasitas: kursi.kapasitas,
    pemegang: kursi.pemegang,
    turun,
    kedudukan,
    tujuan,
  }
}
