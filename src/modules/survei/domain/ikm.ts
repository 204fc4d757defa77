/**
 * Index of satisfaction (SKM, IKM) of a service: the mean of each element, weighted, times 25. PermenPANRB 14/2017.
 * The default weight is exactly 1/n, never 0.11 or 0.111: those print a maximum below 100.
 */
import { z } from 'zod'
import { type Dasar, defineParameter, nilaiHukum, type Pada, satukanDasar } from '#regulasi'
import { type Galat, gagal, ok, Pecahan, type Result } from '#shared'

export const MUTU = ['A', 'B', 'C', 'D'] as const
export const KINERJA_UNIT = ['Tidak Baik', 'Kurang Baik', 'Baik', 'Sangat Baik'] as const
const tabelMutu = defineParameter(
  'survei.mutu',
  z
    .array(z.strictObject({ mutu: z.enum(MUTU), kinerja: z.enum(KINERJA_UNIT), bawah: z.number() }))
    .min(MUTU.length)
    .max(MUTU.length),
)
const skalaJawaban = defineParameter(
  'survei.skala',
  z.strictObject({ terendah: z.number(), tertinggi: z.number(), pengali: z.number() }),
)
/** How far the weights of a user may be from 1 in sum, for thirds and ninths written as decimals. */
const SELISIH_BOBOT = Pecahan.rasio(1, 1_000_000)

type Bobot = Readonly<Record<string, number>>
export interface JawabanIkm {
  readonly unsur: readonly string[]
  /** A row per respondent. null = not answered. */
  readonly jawaban: readonly (readonly unknown[])[]
  readonly bobot?: Bobot
}
export interface JumlahIkm {
  readonly jumlah: Readonly<Record<string, number>>
  readonly responden: number
  readonly bobot?: Bobot
}
interface DitolakIkm {
  readonly baris: number
  readonly unsur: string
  readonly nilai: unknown
}
export interface HasilIkm {
  readonly nrr: Readonly<Record<string, number | null>>
  readonly skm: number | null
  /** Rounded half-up to two decimals; quality is read from this value, so that no gap between the bands is met. */
  readonly ikm: number | null
  readonly mutu: (typeof MUTU)[number] | null
  readonly kinerja: (typeof KINERJA_UNIT)[number] | null
  readonly dipakai: Readonly<Record<string, number>>
  readonly ditolak: readonly DitolakIkm[]
  readonly dasar: readonly Dasar[]
}

interface Rekap {
  readonly jumlah: ReadonlyMap<string, { total: number; dipakai: number }>
  readonly ditolak: readonly DitolakIkm[]
}
interface Skala {
  readonly terendah: number
  readonly tertinggi: number
}

function rekapJawaban(m: JawabanIkm, skala: Skala): Result<Rekap, Galat> {
  if (m.unsur.length === 0) return gagal({ kode: 'survei.tanpa-unsur', data: { jalur: '$.unsur' } })
  const jumlah = new Map(m.unsur.map((u) => [u, { total: 0, dipakai: 0 }]))
  if (jumlah.size < m.unsur.length) {
    const i = m.unsur.findIndex((u, n) => m.unsur.indexOf(u) !== n)
    return gagal({ kode: 'survei.unsur-ganda', data: { jalur: `$.unsur[${i}]`, unsur: m.unsur[i] as string } })
  }
  const ditolak: DitolakIkm[] = []
  for (const [baris, isi] of m.jawaban.entries()) {
    if (isi.length !== m.unsur.length)
      return gagal({
        kode: 'survei.baris-tidak-rata',
        data: { jalur: `$.jawaban[${baris}]`, ada: isi.length, perlu: m.unsur.length },
      })
    for (const [n, nilai] of isi.entries()) {
      if (nilai === null) continue
      const unsur = m.unsur[n] as string
      const sel = jumlah.get(unsur)
      if (
        sel &&
        Number.isInteger(nilai) &&
        skala.terendah <= (nilai as number) &&
        (nilai as number) <= skala.tertinggi
      ) {
        sel.total += nilai as number
        sel.dipakai++
      } else ditolak.push({ baris, unsur, nilai })
    }
  }
  return ok({ jumlah, ditolak })
}

function rekapJumlah(m: JumlahIkm, skala: Skala): Result<Rekap, Galat> {
  const unsur = Object.entries(m.jumlah)
  if (unsur.length === 0) return gagal({ kode: 'survei.tanpa-unsur', data: { jalur: '$.jumlah' } })
  const [min, maks] = [m.responden * skala.terendah, m.responden * skala.tertinggi]
  for (const [u, total] of unsur)
    if (total < min || total > maks)
      return gagal({ kode: 'survei.jumlah-di-luar-batas', data: { jalur: `$.jumlah.${u}`, min, maks } })
  return ok({ jumlah: new Map(unsur.map(([u, total]) => [u, { total, dipakai: m.responden }])), ditolak: [] })
}

function bacaBobot(unsur: readonly string[], bobot: Bobot | undefined): Result<ReadonlyMap<string, Pecahan>, Galat> {
  if (!bobot) return ok(new Map(unsur.map((u) => [u, Pecahan.rasio(1, unsur.length)])))
  const asing = Object.keys(bobot).find((u) => !unsur.includes(u))
  if (asing !== undefined) return gagal({ kode: 'survei.bobot-unsur-asing', data: { jalur: `$.bobot.${asing}` } })
  const kurang = unsur.find((u) => !Object.hasOwn(bobot, u))
  if (kurang !== undefined) return gagal({ kode: 'survei.bobot-kurang', data: { jalur: `$.bobot.${kurang}` } })
  const peta = new Map(unsur.map((u) => [u, Pecahan.dari(bobot[u] as number)]))
  const selisih = Pecahan.jumlah(peta.values()).kurang(Pecahan.rasio(1, 1))
  if (selisih.kali(selisih).banding(SELISIH_BOBOT.kali(SELISIH_BOBOT)) > 0)
    return gagal({ kode: 'survei.bobot-bukan-satu', data: { jalur: '$.bobot' } })
  return ok(peta)
}

export function hitungIkm(m: JawabanIkm | JumlahIkm, pada: Pada): Result<HasilIkm, Galat> {
  const skala = nilaiHukum(skalaJawaban, pada)
  const mutu = nilaiHukum(tabelMutu, pada)
  const rekap = 'jawaban' in m ? rekapJawaban(m, skala.nilai) : rekapJumlah(m, skala.nilai)
  if (!rekap.ok) return rekap
  const bobot = bacaBobot([...rekap.value.jumlah.keys()], m.bobot)
  if (!bobot.ok) return bobot
  const nrr = [...rekap.value.jumlah].map(
    ([u, s]) => [u, s.dipakai === 0 ? null : Pecahan.rasio(s.total, s.dipakai)] as const,
  )
  const lengkap = nrr.every(([, n]) => n !== null)
  const skm = lengkap ? Pecahan.jumlah(nrr.map(([u, n]) => (n as Pecahan).kali(bobot.value.get(u) as Pecahan))) : null
  const ikm = skm?.kali(Pecahan.dari(skala.nilai.pengali)).bulatkan(2) ?? null
  const kelas = ikm && (mutu.nilai.find((x) => ikm.banding(Pecahan.dari(x.bawah)) >= 0) ?? mutu.nilai.at(-1))
  return ok({
    nrr: Object.fromEntries(nrr.map(([u, n]) => [u, n?.keAngka() ?? null])),
    skm: skm?.keAngka() ?? null,
    ikm: ikm?.keAngka() ?? null,
    mutu: kelas?.mutu ?? null,
    kinerja: kelas?.kinerja ?? null,
    dipakai: Object.fromEntries([...rekap.value.jumlah].map(([u, s]) => [u, s.dipakai])),
    ditolak: rekap.value.ditolak,
    dasar: satukanDasar(skala.dasar, mutu.dasar),
  })
}
