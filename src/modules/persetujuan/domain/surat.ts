import type { JenisDokumen } from '#modules/kelayakan'
import type { IsoDate } from '#shared'

/** Columns of the comparison, in the order the letters come to be. `usulan` = the proposal itself. */
export const URUTAN_SURAT = [
  'tpk',
  'hasil-seleksi',
  'hasil-job-fit',
  'pertek-bkn',
  'persetujuan-mendagri',
  'persetujuan-gubernur',
  'persetujuan-dprd',
  'perpanjangan-jpt',
  'sk-hukdis',
  'sk',
] as const satisfies readonly JenisDokumen[]
/** Letters every decree goes with; the others have a column only where there is one. */
const SURAT_POKOK: readonly JenisDokumen[] = ['tpk', 'pertek-bkn', 'persetujuan-mendagri', 'sk']

export interface BarisSurat {
  readonly nip: string
  /** Absent = the letter names no post; null = released without one. */
  readonly ke?: string | null
}
export interface Surat {
  readonly id: string
  readonly berkasId: string
  readonly jenis: JenisDokumen
  readonly nomor: string
  readonly tanggal: IsoDate
  /** 1, 2, …: same kind and number entered again. */
  readonly versi: number
  readonly oleh: string
  readonly dicatatPada: string
  readonly cara: 'tempel' | 'impor' | 'berkas'
  readonly pindaian: { readonly nama: string; readonly ukuran: number; readonly sidik: string } | null
  /** Withdrawn letters stay readable and do not count. */
  readonly ditarikPada: string | null
  readonly baris: readonly BarisSurat[]
  /** Decree: day it takes effect, null = names none; why it reaches back. */
  readonly mulai?: IsoDate | null
  readonly alasanBerlakuSurut?: string
}
export interface BarisUsulanBanding {
  readonly nip: string
  readonly ke: string | null
}
type KeadaanSel =
  | 'sama'
  | 'jabatan-lain'
  | 'tanpa-jabatan-disebut'
  | 'tidak-ada'
  /** Versions of one letter disagree about the line. */
  | 'bertentangan'
  /** No letter of this kind has been entered. */
  | 'belum-ada-surat'
export interface SelBanding {
  readonly keadaan: KeadaanSel
  /** What the letter says where it differs. */
  readonly ke: readonly (string | null)[]
  readonly nomor?: string
}
interface BarisBanding {
  /** 1-based place in the proposal; null = the name stands in letters only. */
  readonly nomor: number | null
  readonly nip: string
  /** Post by the proposal; undefined for names outside it. */
  readonly ke: string | null | undefined
  readonly sel: Readonly<Partial<Record<JenisDokumen, SelBanding>>>
  readonly utuh: boolean
}
export interface Banding {
  readonly kolom: readonly JenisDokumen[]
  readonly baris: readonly BarisBanding[]
  readonly belumAda: readonly JenisDokumen[]
  /** Letters entered in more than one version that disagree. */
  readonly konflik: readonly {
    readonly jenis: JenisDokumen
    readonly nomor: string
    readonly versi: readonly number[]
  }[]
  readonly jumlah: { readonly sel: number; readonly beda: number; readonly utuh: number; readonly diLuar: number }
}

const kunciSurat = (s: Surat): string => `${s.jenis}|${s.nomor.trim().toLowerCase()}`
const isiSurat = (s: Surat): string =>
  JSON.stringify([s.tanggal, s.baris.map((b) => `${b.nip}→${b.ke === undefined ? '?' : (b.ke ?? '-')}`).toSorted()])

function selDari(b: BarisUsulanBanding | { nip: string; ke: undefined }, surat: readonly Surat[]): SelBanding {
  if (surat.length === 0) return { keadaan: 'belum-ada-surat', ke: [] }
  const memuat = surat.map((s) => ({ s, baris: s.baris.filter((x) => x.nip === b.nip) }))
  const satu = memuat.map(({ s, baris }): SelBanding => {
    const ke = baris.map((x) => x.ke)
    if (baris.length === 0) return { keadaan: 'tidak-ada', ke: [] }
    if (b.ke !== undefined && ke.includes(b.ke)) return { keadaan: 'sama', ke: [], nomor: s.nomor }
    const disebut = ke.filter((x) => x !== undefined)
    if (disebut.length === 0)
      return { keadaan: b.ke === null ? 'sama' : 'tanpa-jabatan-disebut', ke: [], nomor: s.nomor }
    return { keadaan: 'jabatan-lain', ke: disebut, nomor: s.nomor }
  })
  // Versions of one letter that disagree decide nothing; a later letter of another number may.
  const perNomor = Map.groupBy(
    satu.map((sel, i) => ({ sel, kunci: kunciSurat((memuat[i] as { s: Surat }).s) })),
    (x) => x.kunci,
  )
  const putusan = [...perNomor.values()].map((versi): SelBanding => {
    const pertama = (versi[0] as { sel: SelBanding }).sel
    const sama = versi.every((v) => v.sel.keadaan === pertama.keadaan && v.sel.ke.join() === pertama.ke.join())
    return sama
      ? pertama
      : { keadaan: 'bertentangan', ke: [...new Set(versi.flatMap((v) => v.sel.ke))], nomor: pertama.nomor }
  })
  const urut: readonly KeadaanSel[] = ['sama', 'bertentangan', 'tanpa-jabatan-disebut', 'jabatan-lain', 'tidak-ada']
  return putusan.toSorted((x, y) => urut.indexOf(x.keadaan) - urut.indexOf(y.keadaan))[0] as SelBanding
}

/** The proposal against its letters, name by name and post by post. Withdrawn letters do not count. */
export function bandingkanSurat(usulan: readonly BarisUsulanBanding[], semua: readonly Surat[]): Banding {
  const surat = semua.filter((s) => s.ditarikPada === null)
  const perJenis = Map.groupBy(surat, (s) => s.jenis)
  const kolom = URUTAN_SURAT.filter((j) => SURAT_POKOK.includes(j) || perJenis.has(j))
  const baris = (b: BarisUsulanBanding | { nip: string; ke: undefined }, nomor: number | null): BarisBanding => {
    const sel = Object.fromEntries(kolom.map((j) => [j, selDari(b, perJenis.get(j) ?? [])])) as BarisBanding['sel']
    const utuh = nomor !== null && Object.values(sel).every((s) => s.keadaan === 'sama')
    return { nomor, nip: b.nip, ke: b.ke, sel, utuh }
  }
  const ada = new Set(usulan.map((u) => u.nip))
  const luar = [...new Set(surat.flatMap((s) => s.baris.map((b) => b.nip)))].filter((nip) => !ada.has(nip)).toSorted()
  const semuaBaris = [
    ...usulan.map((u, i) => baris(u, i + 1)),
    ...luar.map((nip) => baris({ nip, ke: undefined }, null)),
  ]
  const sel = semuaBaris.flatMap((b) => Object.values(b.sel))
  const konflik = [...Map.groupBy(surat, kunciSurat).values()]
    .filter((v) => new Set(v.map(isiSurat)).size > 1)
    .map((v) => ({
      jenis: (v[0] as Surat).jenis,
      nomor: (v[0] as Surat).nomor,
      versi: v.map((s) => s.versi).toSorted((a, b) => a - b),
    }))
  return {
    kolom,
    baris: semuaBaris,
    belumAda: kolom.filter((j) => !perJenis.has(j)),
    konflik,
    jumlah: {
      sel: sel.length,
      beda: sel.filter((s) => s.keadaan !== 'sama' && s.keadaan !== 'belum-ada-surat').length,
      utuh: semuaBaris.filter((b) => b.utuh).length,
      diLuar: luar.length,
    },
  }
}
