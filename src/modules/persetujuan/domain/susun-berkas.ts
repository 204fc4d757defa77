import { type Jabatan, JENJANG } from '#modules/jabatan'
import type { BerkasPeriksa, Dokumen } from '#modules/kelayakan'
import { levelPerKode, type NilaiKompetensi, type StandarKompetensi } from '#modules/kompetensi'
import type { PegawaiFakta, RiwayatJabatan } from '#modules/pegawai'
import type { DaftarKetetapan } from '#regulasi'
import type { IsoDate } from '#shared'
import type { Surat } from './surat.ts'
import type { BarisTempel } from './tempel.ts'

/** What the city knows on the date of the batch. */
export interface FaktaKota {
  readonly jabatan: readonly Jabatan[]
  /** Those proposed and the holders of the posts they are proposed for. */
  readonly pegawai: readonly PegawaiFakta[]
  readonly standar: readonly StandarKompetensi[]
  readonly nilai: readonly NilaiKompetensi[]
  readonly namaUnit: ReadonlyMap<string, string>
  /** Legal values the city confirmed. */
  readonly ketetapan?: DaftarKetetapan
}
export type KepalaDaerah = NonNullable<BerkasPeriksa['kepalaDaerah']>
export interface MasukanBerkas {
  readonly tanggal: IsoDate
  readonly kepalaDaerah?: KepalaDaerah
  readonly usulan: readonly BarisTempel[]
  /** Absent = not known which letters there are; [] = none. */
  readonly dokumen?: readonly Dokumen[]
}

const jenjangDikenal = new Set<string>(JENJANG)
const TINGKAT = new Set(['SD', 'SLTP', 'SLTA', 'D1', 'D2', 'D3', 'D4', 'S1', 'profesi', 'S2', 'S3'])
type JabatanBerkas = BerkasPeriksa['jabatan'][number]
type PegawaiBerkas = BerkasPeriksa['pegawai'][number]
type RiwayatBerkas = NonNullable<PegawaiBerkas['riwayat']>[number]

const ada = <K extends string, V>(k: K, v: V | undefined): { [P in K]?: V } =>
  (v === undefined ? {} : { [k]: v }) as { [P in K]?: V }

/**
 * The batch as the file `tepat periksa` reads, posts named by the city's own code. The same facts always give the same
 * text: what is stored can be compared byte by byte and taken to another computer.
 */
export function susunBerkas(m: MasukanBerkas, f: FaktaKota): BerkasPeriksa {
  const kode = new Map(f.jabatan.map((j) => [j.id, j.kode]))
  const dipakai = jabatanDipakai(m, f)
  const standar = levelPerKode(f.standar, (s) => s.jabatanId)
  const nilai = levelPerKode(f.nilai, (n) => n.pegawaiId)
  return {
    tanggal: m.tanggal,
    ...ada('ketetapan', f.ketetapan?.length ? [...f.ketetapan] : undefined),
    ...ada('kepalaDaerah', m.kepalaDaerah),
    jabatan: dipakai.map((j) => jabatanBerkas(j, kode, standar, f.namaUnit)).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    pegawai: f.pegawai.map((p) => pegawaiBerkas(p, kode, nilai)).toSorted((a, b) => (a.nip < b.nip ? -1 : 1)),
    usulan: m.usulan.map((u) => ({ nip: u.nip, ke: u.ke, sebagai: u.sebagai, ...ada('dasar', u.dasar) })),
    ...ada('dokumen', m.dokumen && [...m.dokumen].map((d) => ({ ...d, baris: [...d.baris] }))),
  }
}

/** Tiers whose job classes decide which functional posts are level with them. */
export const BERKELAS: ReadonlySet<string> = new Set(['pelaksana', 'pengawas', 'administrator'])
/** One post, the first, for each job class of such a tier: what classes a tier has is all a verdict reads of them. */
export function wakilKelas<T extends { readonly jenjang: string; readonly kelas?: number | undefined }>(
  jabatan: readonly T[],
): ReadonlySet<T> {
  const wakil = new Map<string, T>()
  for (const j of jabatan) {
    const kunci = `${j.jenjang} ${j.kelas}`
    if (j.kelas !== undefined && BERKELAS.has(j.jenjang) && !wakil.has(kunci)) wakil.set(kunci, j)
  }
  return new Set(wakil.values())
}
/**
 * Posts a verdict can depend on: those proposed and their superiors, every post in the careers of the people concerned,
 * and the representatives of the job classes.
 */
function jabatanDipakai(m: MasukanBerkas, f: FaktaKota): Jabatan[] {
  const tuju = new Set(m.usulan.map((u) => u.ke))
  const perlu = new Set<string | null | undefined>()
  for (const j of f.jabatan) if (tuju.has(j.kode)) perlu.add(j.id).add(j.atasanId)
  for (const p of f.pegawai) for (const r of [...(p.riwayat ?? []), p.jabatanKini]) perlu.add(r?.jabatanId)
  const urut = f.jabatan.toSorted((a, b) => (a.kode < b.kode ? -1 : 1))
  const wakil = wakilKelas(urut)
  return urut.filter((j) => wakil.has(j) || perlu.has(j.id))
}

function jabatanBerkas(
  j: Jabatan,
  kode: ReadonlyMap<string, string>,
  standar: ReadonlyMap<string, Readonly<Record<string, number>>>,
  unit: ReadonlyMap<string, string>,
): JabatanBerkas {
  const kantor = unit.get(j.perangkatDaerahId)
  return {
    id: j.kode,
    nama: kantor && !j.nama.toLowerCase().includes(kantor.toLowerCase()) ? `${j.nama}, ${kantor}` : j.nama,
    jenjang: j.jenjang,
    ...ada('eselon', j.eselon),
    kuota: j.kuota,
    ...ada('kelas', j.kelas),
    ...ada('penanda', j.penanda && [...j.penanda]),
    ...ada('atasan', j.atasanId === null ? null : kode.get(j.atasanId)),
    ...ada('bidang', j.bidang && [...j.bidang]),
    ...ada('pendidikanBidang', j.pendidikanBidang && [...j.pendidikanBidang]),
    ...ada('pendidikanMinimum', j.pendidikanMinimum),
    ...ada('golonganMinimum', j.golonganMinimum),
    ...ada('standarKompetensi', standar.get(j.id)),
  }
}

/** undefined = a tier the law does not know: the row can be neither counted nor left out. */
function riwayatBerkas(r: RiwayatJabatan, kode: ReadonlyMap<string, string>): RiwayatBerkas | undefined {
  if (!jenjangDikenal.has(r.jenjang)) return undefined
  return {
    ...ada('jabatanId', r.jabatanId && (kode.get(r.jabatanId) ?? r.jabatanId)),
    jenjang: r.jenjang as RiwayatBerkas['jenjang'],
    ...ada('kelas', r.kelas),
    ...ada('bidang', r.bidang && [...r.bidang]),
    tmt: r.tmt,
    ...ada('tmtTidakDiketahui', r.tmtTidakDiketahui),
    sampai: r.sampai,
    peran: r.peran,
  }
}

function pegawaiBerkas(
  p: PegawaiFakta,
  kode: ReadonlyMap<string, string>,
  nilai: ReadonlyMap<string, Readonly<Record<string, number>>>,
): PegawaiBerkas {
  const riwayat = p.riwayat?.map((r) => riwayatBerkas(r, kode))
  const tingkat = p.pendidikan?.tingkat
  return {
    nip: p.nip,
    nama: p.nama,
    ...ada('jenis', p.jenis),
    ...ada('kedudukan', p.kedudukan),
    ...ada('tanggalLahir', p.tanggalLahir),
    ...ada('golongan', p.golongan),
    ...ada(
      'pendidikan',
      p.pendidikan && {
        ...(tingkat !== undefined && TINGKAT.has(tingkat) && { tingkat: tingkat as 'S1' }),
        ...ada('bidang', p.pendidikan.bidang),
      },
    ),
    // One row that cannot be read makes the whole history unknown: years are never counted from a part of it.
    ...ada('riwayat', riwayat?.every((r) => r !== undefined) ? riwayat : undefined),
    ...ada('jabatanKini', p.jabatanKini === null ? null : p.jabatanKini && riwayatBerkas(p.jabatanKini, kode)),
    ...ada(
      'predikat',
      p.predikat?.map(({ tahun, nilai: n }) => ({ tahun, nilai: n })),
    ),
    ...ada(
      'hukdis',
      p.hukdis?.map(({ tingkat: t, mulai, sampai }) => ({ tingkat: t, mulai, sampai })),
    ),
    ...ada('kompetensi', nilai.get(p.id)),
    ...karierBerkas(p),
  }
}

const karierBerkas = (p: PegawaiFakta): Partial<PegawaiBerkas> => ({
  ...ada('ujiKompetensi', p.ujiKompetensi && p.ujiKompetensi.map((u) => ({ ...u }))),
  ...ada('kotakTalenta', p.kotakTalenta),
  ...ada('cltn', p.cltn && p.cltn.map((m) => ({ ...m }))),
  ...ada('pejabatNegara', p.pejabatNegara),
  ...ada('tugasBelajar', p.tugasBelajar && { ...p.tugasBelajar }),
  ...ada('sertifikat', p.sertifikat && [...p.sertifikat]),
})

/** Letters in force as the check reads them; withdrawn ones do not count. */
export const dokumenDariSurat = (surat: readonly Surat[]): Dokumen[] =>
  surat
    .filter((s) => s.ditarikPada === null)
    .toSorted((a, b) => kunci(a).localeCompare(kunci(b)))
    .map((s) => ({
      jenis: s.jenis,
      nomor: s.nomor,
      tanggal: s.tanggal,
      ...ada('mulai', s.mulai),
      ...ada('alasanBerlakuSurut', s.alasanBerlakuSurut),
      baris: s.baris.map((b) => ({ nip: b.nip, ...ada('ke', b.ke) })),
    }))
const kunci = (s: Surat): string => `${s.tanggal} ${s.jenis} ${s.nomor} ${String(s.versi).padStart(4, '0')}`
