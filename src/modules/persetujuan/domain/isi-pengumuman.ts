import { z } from 'zod'
import type { Jabatan } from '#modules/jabatan'
import type { BerkasPeriksa, HasilPeriksa } from '#modules/kelayakan'
import { kompetensiMenurutKode, standarBawaan } from '#modules/kompetensi'
import {
  ATURAN,
  type Aturan,
  type DaftarKetetapan,
  defineParameter,
  nilaiHukum,
  NoValueInForce,
  statusAturan,
  SUMBER,
  tulisSitasi,
} from '#regulasi'
import type { IsoDate } from '#shared'
import type { IsiPengumuman, JabatanUmum, Pita } from './pengumuman.ts'
import { pita } from './pengumuman.ts'

const keberatan = defineParameter('keputusan.keberatan', z.strictObject({ diajukan: z.number(), diputus: z.number() }))

/** What stands behind a plan and may be public: weights, and how many people the law lets into its posts. */
export interface DasarRencana {
  readonly bobot: NonNullable<IsiPengumuman['bobot']>
  readonly calon: Banyak
  /** By id of the post. */
  readonly perJabatan: ReadonlyMap<string, Banyak>
}
export interface Banyak {
  readonly pasti: number
  readonly bersyarat: number
}
export interface BahanPengumuman {
  readonly judul: string
  readonly tujuan: string
  readonly tmt: IsoDate
  readonly waktu: IsiPengumuman['waktu']
  readonly isi: BerkasPeriksa
  readonly hasil: HasilPeriksa
  /** The city's posts by code, and offices by id; a batch that came as a file is not of the city. */
  readonly jabatan: ReadonlyMap<string, Jabatan>
  readonly kantor: ReadonlyMap<string, string>
  readonly dasar: DasarRencana | null
  readonly ketetapan: DaftarKetetapan
  readonly hariIni: IsoDate
}

const bersama = ({ pasti, bersyarat }: Banyak): { pasti: Pita; bersyarat: Pita } => ({
  pasti: pita(pasti),
  bersyarat: pita(bersyarat),
})

type JabatanBerkas = BerkasPeriksa['jabatan'][number]

function standar(j: JabatanBerkas): JabatanUmum['standar'] {
  const milik = Object.entries(j.standarKompetensi ?? {})
  const baris: readonly (readonly [string, number])[] =
    milik.length > 0
      ? milik
      : standarBawaan({ id: j.id, jenjang: j.jenjang, bidang: j.bidang ?? [] }).map((s) => [s.kode, s.level])
  const butir = baris.flatMap(([kode, level]) => {
    const k = kompetensiMenurutKode(kode)
    return [{ nama: { id: k?.nama ?? kode, en: k?.namaEn ?? kode }, level }]
  })
  return { sumber: milik.length > 0 ? 'kota' : 'bawaan', butir }
}

/** Posts to be filled for good, each once with its seats. */
function susunJabatan(b: BahanPengumuman): JabatanUmum[] {
  const perKe = Map.groupBy(
    b.isi.usulan.filter((u) => u.ke !== null && (u.sebagai ?? 'definitif') === 'definitif'),
    (u) => u.ke,
  )
  return b.isi.jabatan.flatMap((j): JabatanUmum[] => {
    const kursi = perKe.get(j.id)?.length ?? 0
    if (kursi === 0) return []
    const kota = b.jabatan.get(j.id)
    const banyak = kota && b.dasar?.perJabatan.get(kota.id)
    return [
      {
        nama: kota?.nama ?? j.nama,
        kantor: (kota && b.kantor.get(kota.perangkatDaerahId)) ?? null,
        jenjang: j.jenjang,
        eselon: j.eselon ?? null,
        kursi,
        pendidikanMinimum: j.pendidikanMinimum ?? null,
        golonganMinimum: j.golonganMinimum ?? null,
        standar: standar(j),
        calon: banyak ? bersama(banyak) : null,
      },
    ]
  })
}

/**
 * The gates a person must pass to be proposed at all: blocking rules judged for every pair, as the tiers of the round
 * ask. Chosen by the posts alone, never by what was found of anybody.
 */
export function pilihKriteria(
  jabatan: readonly { readonly jenjang: string; readonly penanda?: readonly string[] | undefined }[],
  tmt: IsoDate,
): IsiPengumuman['kriteria'] {
  const jenjang = new Set(jabatan.map((j) => j.jenjang))
  const penanda = new Set(jabatan.flatMap((j) => j.penanda ?? []))
  const kena = (a: Aturan): boolean => {
    const { jenjang: t, penanda: p } = a.hanya ?? {}
    if (t?.some((x) => jenjang.has(x)) === false || p?.some((x) => penanda.has(x)) === false) return false
    return a.citation.some((c) => !c.bila || c.bila.some((x) => jenjang.has(x)))
  }
  return ATURAN.filter(
    (a) =>
      a.severity === 'blokir' &&
      !a.dijaminRencana &&
      !a.hanyaUsulan &&
      a.inForce.from <= tmt &&
      (a.inForce.to === undefined || tmt < a.inForce.to) &&
      kena(a),
  ).map((a) => {
    const sitasi = a.citation
      .filter((c) => !c.bila || c.bila.some((x) => jenjang.has(x)))
      .map((c) => tulisSitasi(c, SUMBER))
    return {
      id: a.id,
      judul: { id: a.judul.id, en: a.judul.en },
      dasar: [...new Set(sitasi.map((s) => `${s.sumber} ${s.pasal}`))].join('; '),
      terverifikasi: statusAturan(a) === 'terverifikasi',
    }
  })
}

function tenggat(b: BahanPengumuman): IsiPengumuman['keberatan'] {
  try {
    const { nilai, dasar } = nilaiHukum(keberatan, { asOf: b.tmt, ketetapan: b.ketetapan })
    return {
      hari: nilai.diajukan,
      dasar: [dasar.sumber, dasar.pasal].filter(Boolean).join(' '),
      terverifikasi: dasar.status === 'terverifikasi',
    }
  } catch (sebab) {
    if (sebab instanceof NoValueInForce) return null
    throw sebab
  }
}

export function susunIsi(b: BahanPengumuman): IsiPengumuman {
  const jabatan = susunJabatan(b)
  const dituju = new Set(b.isi.usulan.map((u) => u.ke))
  return {
    judul: b.judul,
    tujuan: b.tujuan,
    tmt: b.tmt,
    jabatan,
    versiAturan: b.hasil.versiAturan,
    kriteria: pilihKriteria(
      b.isi.jabatan.filter((j) => dituju.has(j.id)),
      b.tmt,
    ),
    bobot: b.dasar?.bobot ?? null,
    calon: b.dasar ? bersama(b.dasar.calon) : null,
    waktu: { ...b.waktu, berlakukan: b.tmt },
    keberatan: tenggat(b),
    disusunPada: b.hariIni,
  }
}
