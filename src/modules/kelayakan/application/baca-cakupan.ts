import {
  ATURAN,
  type Bahasa,
  CAKUPAN,
  hasilKasus,
  KETENTUAN_TIDAK_DIMODELKAN,
  type Kutipan,
  PARAMETER,
  type Sitasi,
  type Status,
  SUMBER,
  tulisPasal,
  tulisSitasi,
  VERSI_ATURAN,
} from '#regulasi'
import { HASIL, type HitunganHasil, hitunganKosong } from '../domain/cakupan-vonis.ts'
import { cakupanContoh } from './cakupan-hasil.ts'
import { aturanPembaca } from './pada-tanggal.ts'

type HasilDicari = Exclude<(typeof HASIL)[number], 'tidak-berlaku'>
const DICARI = HASIL.filter((h): h is HasilDicari => h !== 'tidak-berlaku')

export interface HitunganSatuAturan {
  readonly id: string
  readonly judul: string
  readonly contoh: HitunganHasil
  readonly berkas: HitunganHasil
  readonly usulan: HitunganHasil
  /** null = judged on proposals only. */
  readonly pasangan: HitunganHasil | null
  /** Outcomes seen nowhere. */
  readonly tidakPernah: readonly HasilDicari[]
  /** Never left "does not apply": as good as not there. */
  readonly hilang: boolean
}
export interface SumberTerpakai {
  readonly id: string
  readonly singkat: string
  readonly judul: string
  readonly status: Status
  readonly berlaku: string | null
  readonly dicabut: string | null
  readonly aturan: readonly string[]
  readonly parameter: number
  readonly belumDiverifikasi: number
}
export interface NilaiBelumSah {
  readonly id: string
  readonly judul: string
  readonly mulai: string
  readonly sitasi: Sitasi
  /** Rules that read it; none = a calculation does. */
  readonly aturan: readonly string[]
}

const semuaNilai = () => [...PARAMETER.values()].flatMap((p) => p.nilai.map((n) => ({ p, n })))

function sumberTerpakai(bahasa: Bahasa): SumberTerpakai[] {
  const nilai = semuaNilai()
  return [...SUMBER.values()]
    .map((s): SumberTerpakai => {
      const ketentuan = ATURAN.flatMap((a) => a.citation.filter((k) => k.source === s.id))
      const dipakai = nilai.filter(({ n }) => n.kutipan.source === s.id)
      const belum = (k: Kutipan, status?: Status) => tulisSitasi(k, SUMBER, status).status === 'belum-diverifikasi'
      return {
        id: s.id,
        singkat: s.singkat,
        judul: s.judul[bahasa],
        status: s.status,
        berlaku: s.berlaku ?? null,
        dicabut: s.dicabut?.tanggal ?? null,
        aturan: ATURAN.filter((a) => a.citation.some((k) => k.source === s.id)).map((a) => a.id),
        parameter: new Set(dipakai.map(({ p }) => p.id)).size,
        belumDiverifikasi:
          ketentuan.filter((k) => belum(k)).length + dipakai.filter(({ n }) => belum(n.kutipan, n.status)).length,
      }
    })
    .toSorted((a, b) => b.aturan.length - a.aturan.length || a.singkat.localeCompare(b.singkat))
}

/** What is missing from the union of all counts; exported for its test. */
export function nilaiHitungan(
  daftar: readonly (HitunganHasil | null)[],
): Pick<HitunganSatuAturan, 'tidakPernah' | 'hilang'> {
  const tidakPernah = DICARI.filter((h) => daftar.every((n) => !n?.[h]))
  return { tidakPernah, hilang: tidakPernah.length === DICARI.length }
}

function hitunganAturan(bahasa: Bahasa): HitunganSatuAturan[] {
  const dari = (nama: 'berkas' | 'usulan' | 'pasangan', id: string) =>
    cakupanContoh.sumber.find((s) => s.nama === nama)?.aturan[id]
  return ATURAN.map((a) => {
    const [contoh, berkas, usulan, pasangan] = [
      hasilKasus(a),
      dari('berkas', a.id) ?? hitunganKosong(),
      dari('usulan', a.id) ?? hitunganKosong(),
      dari('pasangan', a.id) ?? null,
    ]
    return {
      id: a.id,
      judul: a.judul[bahasa],
      contoh,
      berkas,
      usulan,
      pasangan,
      ...nilaiHitungan([contoh, berkas, usulan, pasangan]),
    }
  })
}

export interface CakupanAturan {
  readonly versiAturan: string
  readonly aturan: typeof CAKUPAN
  /** Distinct provisions that rules and values cite. */
  readonly ketentuanDibaca: number
  readonly tidakDimodelkan: readonly { readonly sumber: string; readonly pasal: string; readonly alasan: string }[]
  readonly sumber: readonly SumberTerpakai[]
  readonly nilai: number
  readonly nilaiBelumDiverifikasi: readonly NilaiBelumSah[]
  readonly hitungan: {
    readonly versi: string
    readonly tanggal: string
    readonly banyak: Readonly<Record<'berkas' | 'usulan' | 'pasangan', number>>
    readonly perAturan: readonly HitunganSatuAturan[]
  }
}

/** How much of the law the program holds, and how often each rule has really spoken. */
export function cakupanAturan(bahasa: Bahasa): CakupanAturan {
  const nilai = semuaNilai()
  const kunci = (k: Kutipan) => `${k.source} ${tulisPasal(k)}`
  const banyak = (nama: 'berkas' | 'usulan' | 'pasangan') =>
    cakupanContoh.sumber.find((s) => s.nama === nama)?.jumlah ?? 0
  return {
    versiAturan: VERSI_ATURAN,
    aturan: CAKUPAN,
    ketentuanDibaca: new Set([...ATURAN.flatMap((a) => a.citation), ...nilai.map(({ n }) => n.kutipan)].map(kunci))
      .size,
    tidakDimodelkan: KETENTUAN_TIDAK_DIMODELKAN.map((k) => ({
      sumber: SUMBER.get(k.source)?.singkat ?? k.source,
      pasal: k.pasal,
      alasan: k.reason[bahasa],
    })),
    sumber: sumberTerpakai(bahasa),
    nilai: nilai.length,
    nilaiBelumDiverifikasi: nilai.flatMap(({ p, n }): NilaiBelumSah[] => {
      const sitasi = tulisSitasi(n.kutipan, SUMBER, n.status)
      if (sitasi.status !== 'belum-diverifikasi' || n.nilai === null) return []
      return [{ id: p.id, judul: p.judul[bahasa], mulai: n.mulai, sitasi, aturan: aturanPembaca(p.id) }]
    }),
    hitungan: {
      versi: cakupanContoh.versi,
      tanggal: cakupanContoh.tanggal,
      banyak: { berkas: banyak('berkas'), usulan: banyak('usulan'), pasangan: banyak('pasangan') },
      perAturan: hitunganAturan(bahasa),
    },
  }
}
