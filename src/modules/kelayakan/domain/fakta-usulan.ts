import type { Jabatan } from '#modules/jabatan'
import type { PegawaiFakta, RiwayatJabatan } from '#modules/pegawai'
import { type BarisRiwayat, type Fakta, type KelasSetara, lengkapiFakta } from '#regulasi'
import type { FungsiRelasi, RelasiBidangStudi } from './matriks.tipe.ts'

/** What the law reads of a post. Posts of the module jabatan fit as they are; `tepat periksa` knows less of them. */
export type JabatanDinilai = Pick<Jabatan, 'id' | 'jenjang'> &
  Partial<Omit<Jabatan, 'id' | 'jenjang' | 'bidang' | 'pendidikanBidang' | 'pendidikanMinimum'>> & {
    /** As `atasanId`, in the words of the file. */
    readonly atasan?: string | null
    readonly standarKompetensi?: Readonly<Record<string, number>> | null
    readonly bidang?: readonly string[] | null
    readonly pendidikanBidang?: readonly string[] | null
    readonly pendidikanMinimum?: string | null
  }
type RiwayatDinilai = Omit<RiwayatJabatan, 'namaJabatan' | 'peran' | 'bidang'> & {
  readonly bidang?: readonly string[] | null
  readonly peran?: RiwayatJabatan['peran']
}
/** What the law reads of a person; PegawaiFakta fits as it is. */
export type PegawaiDinilai = Pick<PegawaiFakta, 'nip'> &
  Partial<Pick<PegawaiFakta, 'jenis' | 'kedudukan' | 'tanggalLahir' | 'golongan'>> &
  Pick<
    Fakta,
    | 'predikat'
    | 'hukdis'
    | 'ujiKompetensi'
    | 'kompetensi'
    | 'kotakTalenta'
    | 'sertifikat'
    | 'pelatihan'
    | 'cltn'
    | 'pejabatNegara'
    | 'tugasBelajar'
    | 'statusPolitik'
  > & {
    /** NIPs of relatives. */
    readonly kerabat?: readonly string[] | null
    readonly pendidikan?: { readonly tingkat?: string; readonly bidang?: string | null } | null
    readonly jabatanKini?: RiwayatDinilai | null
    readonly riwayat?: readonly RiwayatDinilai[] | null
  }

const baris = (r: RiwayatDinilai): BarisRiwayat => r

export function faktaPegawai(p: PegawaiDinilai): Fakta {
  return {
    jenis: p.jenis,
    kedudukan: p.kedudukan,
    tanggalLahir: p.tanggalLahir,
    golongan: p.golongan,
    tingkatPendidikan: (p.pendidikan === null ? null : p.pendidikan?.tingkat) as Fakta['tingkatPendidikan'],
    bidangStudi: bidangStudiPegawai(p),
    riwayat: p.riwayat === undefined ? undefined : (p.riwayat ?? []).map(baris),
    jabatanKini: p.jabatanKini,
    predikat: p.predikat,
    hukdis: p.hukdis,
    ujiKompetensi: p.ujiKompetensi,
    kompetensi: p.kompetensi,
    kotakTalenta: p.kotakTalenta,
    sertifikat: p.sertifikat,
    pelatihan: p.pelatihan,
    cltn: p.cltn,
    pejabatNegara: p.pejabatNegara,
    tugasBelajar: p.tugasBelajar,
    statusPolitik: p.statusPolitik,
  }
}
export function faktaJabatan(j: JabatanDinilai): Fakta {
  return {
    kursi: 'ada',
    jenjang: j.jenjang,
    eselon: j.eselon,
    golonganMinimum: j.golonganMinimum,
    pendidikanMinimum: j.pendidikanMinimum as Fakta['pendidikanMinimum'],
    bidangJabatan: j.bidang as Fakta['bidangJabatan'],
    pendidikanBidang: j.pendidikanBidang as Fakta['pendidikanBidang'],
    kuota: j.kuota,
    kelasJabatan: j.kelas,
    penanda: j.penanda,
    standarKompetensi: j.standarKompetensi,
  }
}

/** Job classes of the tiers in a city; a tier without a known class is absent. */
export function kelasSetaraKota(jabatan: readonly JabatanDinilai[]): KelasSetara {
  const himpun = { pelaksana: new Set<number>(), pengawas: new Set<number>(), administrator: new Set<number>() }
  for (const j of jabatan)
    if (j.kelas !== undefined && j.jenjang in himpun) himpun[j.jenjang as keyof typeof himpun].add(j.kelas)
  return Object.fromEntries(
    Object.entries(himpun)
      .filter(([, s]) => s.size > 0)
      .map(([k, s]) => [k, [...s].toSorted((a, b) => a - b)]),
  )
}

const URUT: readonly RelasiBidangStudi[] = ['sama', 'subrumpun', 'rumpun', 'lain']
/** Field of the latest study; null = known to have none. */
export const bidangStudiPegawai = (p: PegawaiDinilai | undefined): string | null | undefined =>
  p?.pendidikan === null ? null : p?.pendidikan?.bidang

/** The nearest of the fields a post asks for. Unknown on either side, or none asked: undefined. */
export function relasiTerdekat(
  punya: string | null | undefined,
  diminta: readonly string[] | null | undefined,
  relasi: FungsiRelasi,
): RelasiBidangStudi | undefined {
  if (punya === undefined || !diminta || diminta.length === 0) return undefined
  if (punya === null) return 'lain'
  let terbaik = URUT.length - 1
  for (const d of diminta) terbaik = Math.min(terbaik, punya === d ? 0 : URUT.indexOf(relasi(punya, d)))
  return URUT[Math.max(0, terbaik)]
}

/** All facts of one person for one post, batch facts excluded. */
export function faktaPasangan(
  p: PegawaiDinilai | undefined,
  j: JabatanDinilai,
  kota: KelasSetara,
  relasi: FungsiRelasi,
  asOf: string,
): Fakta {
  return lengkapiFakta(
    {
      ...(p ? faktaPegawai(p) : {}),
      ...faktaJabatan(j),
      kelasSetara: kota,
      relasiStudi: relasiTerdekat(bidangStudiPegawai(p), j.pendidikanBidang, relasi),
    },
    asOf,
  )
}

/** The definitive post held on a date, by the records: the present post, else the first open row of the history. */
export function jabatanDipegang(p: PegawaiDinilai, asOf: string): readonly string[] {
  const terbuka = (r: RiwayatDinilai): boolean =>
    (r.peran ?? 'definitif') === 'definitif' && r.tmt <= asOf && (r.sampai === null || r.sampai > asOf)
  const sumber = p.jabatanKini === null ? [] : p.jabatanKini ? [p.jabatanKini, ...(p.riwayat ?? [])] : (p.riwayat ?? [])
  return [...new Set(sumber.filter((r) => r.jabatanId !== undefined && terbuka(r)).map((r) => r.jabatanId as string))]
}

/** The definitive post held last before the date, when none is held on it; undefined = not known, null = none. */
export function jabatanTerakhir(p: PegawaiDinilai | undefined, asOf: string): Fakta['jabatanTerakhir'] {
  if (p?.riwayat === undefined) return undefined
  const lalu = (p.riwayat ?? [])
    .filter((r) => (r.peran ?? 'definitif') === 'definitif' && r.tmt < asOf)
    .toSorted((a, b) => (a.tmt < b.tmt ? 1 : -1))[0]
  if (!lalu) return null
  return { jenjang: lalu.jenjang, ...(lalu.jabatanId === undefined ? {} : { jabatanId: lalu.jabatanId }) }
}
