import type { TingkatPendidikan } from '#modules/jabatan'
import { kodeBidangStudi } from '#modules/kompetensi'

/**
 * Study programmes met in the invented city, per level, written as SIASN writes them; `gelar` is put behind the name.
 * The field of each is read from the name by the taxonomy rumpun ilmu, as an import does.
 */
interface Prodi {
  readonly nama: Partial<Record<TingkatPendidikan, readonly [nama: string, gelar: string]>>
}

const p = (nama: Prodi['nama']): Prodi => ({ nama })
const s1 = (nama: string, gelar: string, s2?: string, gelar2?: string, d3?: string): Prodi['nama'] => ({
  S1: [`S-1 ${nama}`, gelar],
  ...(s2 ? { S2: [`S-2 ${s2}`, gelar2 ?? 'M.Si.'] as const } : {}),
  ...(d3 ? { D3: [`D-III ${d3}`, 'A.Md.'] as const } : {}),
})

export const PRODI = {
  informatika: p(s1('TEKNIK INFORMATIKA', 'S.Kom.', 'TEKNIK INFORMATIKA', 'M.Kom.', 'TEKNIK INFORMATIKA')),
  'sistem-informasi': p(s1('SISTEM INFORMASI', 'S.Kom.', 'SISTEM INFORMASI', 'M.Kom.', 'MANAJEMEN INFORMATIKA')),
  'ilmu-komputer': p(s1('ILMU KOMPUTER', 'S.Kom.', 'ILMU KOMPUTER', 'M.Kom.', 'TEKNIK KOMPUTER')),
  statistika: p(s1('STATISTIKA', 'S.Stat.', 'STATISTIKA', 'M.Stat.', 'STATISTIKA')),
  akuntansi: p(s1('AKUNTANSI', 'S.E.', 'AKUNTANSI', 'M.Ak.', 'AKUNTANSI')),
  manajemen: p(s1('MANAJEMEN', 'S.E.', 'MANAJEMEN', 'M.M.', 'ADMINISTRASI BISNIS')),
  'ekonomi-pembangunan': p(s1('EKONOMI PEMBANGUNAN', 'S.E.', 'EKONOMI PEMBANGUNAN', 'M.Si.')),
  pemerintahan: p({
    ...s1('ILMU PEMERINTAHAN', 'S.IP.', 'ILMU PEMERINTAHAN', 'M.IP.'),
    D4: ['D-IV MANAJEMEN PEMERINTAHAN', 'S.STP.'],
  }),
  'administrasi-negara': p(
    s1('ILMU ADMINISTRASI NEGARA', 'S.A.P.', 'ADMINISTRASI PUBLIK', 'M.A.P.', 'ADMINISTRASI NEGARA'),
  ),
  hukum: p(s1('ILMU HUKUM', 'S.H.', 'ILMU HUKUM', 'M.H.')),
  sipil: p(s1('TEKNIK SIPIL', 'S.T.', 'TEKNIK SIPIL', 'M.T.', 'TEKNIK SIPIL')),
  arsitektur: p(s1('ARSITEKTUR', 'S.T.', 'ARSITEKTUR', 'M.Ars.')),
  planologi: p(s1('PERENCANAAN WILAYAH DAN KOTA', 'S.T.', 'PERENCANAAN WILAYAH DAN KOTA', 'M.T.')),
  'teknik-lingkungan': p(s1('TEKNIK LINGKUNGAN', 'S.T.', 'TEKNIK LINGKUNGAN', 'M.T.')),
  mesin: p(s1('TEKNIK MESIN', 'S.T.', undefined, undefined, 'TEKNIK MESIN')),
  elektro: p(s1('TEKNIK ELEKTRO', 'S.T.', 'TEKNIK ELEKTRO', 'M.T.', 'TEKNIK ELEKTRONIKA')),
  transportasi: p({
    D4: ['D-IV TRANSPORTASI DARAT', 'S.Tr.Tra.'],
    D3: ['D-III LALU LINTAS DAN ANGKUTAN JALAN', 'A.Md.LLAJ.'],
  }),
  agroteknologi: p(s1('AGROTEKNOLOGI', 'S.P.', 'AGROTEKNOLOGI', 'M.P.')),
  agribisnis: p(s1('AGRIBISNIS', 'S.P.', 'AGRIBISNIS', 'M.P.')),
  peternakan: p(s1('PETERNAKAN', 'S.Pt.')),
  'kedokteran-hewan': p({ profesi: ['PROFESI DOKTER HEWAN', ''] }),
  gizi: p(s1('GIZI', 'S.Gz.', undefined, undefined, 'GIZI')),
  kedokteran: p({ profesi: ['PROFESI DOKTER', ''], S2: ['SPESIALIS PENYAKIT DALAM', 'Sp.PD.'] }),
  'kedokteran-gigi': p({ profesi: ['PROFESI DOKTER GIGI', ''] }),
  keperawatan: p({
    ...s1('KEPERAWATAN', 'S.Kep.', 'KEPERAWATAN', 'M.Kep.', 'KEPERAWATAN'),
    profesi: ['PROFESI NERS', 'S.Kep., Ns.'],
  }),
  kebidanan: p({
    D3: ['D-III KEBIDANAN', 'A.Md.Keb.'],
    D4: ['D-IV KEBIDANAN', 'S.Tr.Keb.'],
    S1: ['S-1 KEBIDANAN', 'S.Keb.'],
    profesi: ['PROFESI BIDAN', 'S.Keb., Bd.'],
  }),
  farmasi: p({
    ...s1('FARMASI', 'S.Farm.', undefined, undefined, 'FARMASI'),
    profesi: ['PROFESI APOTEKER', 'S.Farm., Apt.'],
  }),
  kesmas: p(s1('KESEHATAN MASYARAKAT', 'S.K.M.', 'KESEHATAN MASYARAKAT', 'M.K.M.')),
  kesling: p({ D3: ['D-III KESEHATAN LINGKUNGAN', 'A.Md.KL.'], S1: ['S-1 KESEHATAN LINGKUNGAN', 'S.Kes.'] }),
  laboratorium: p({
    D3: ['D-III ANALIS KESEHATAN', 'A.Md.A.K.'],
    D4: ['D-IV TEKNOLOGI LABORATORIUM MEDIS', 'S.Tr.Kes.'],
  }),
  'rekam-medis': p({
    D3: ['D-III REKAM MEDIS DAN INFORMASI KESEHATAN', 'A.Md.RMIK.'],
    D4: ['D-IV MANAJEMEN INFORMASI KESEHATAN', 'S.Tr.RMIK.'],
  }),
  radiologi: p({ D3: ['D-III RADIOLOGI', 'A.Md.Rad.'], D4: ['D-IV RADIOLOGI', 'S.Tr.Kes.'] }),
  fisioterapi: p({ D3: ['D-III FISIOTERAPI', 'A.Md.Ft.'], S1: ['S-1 FISIOTERAPI', 'S.Ft.'] }),
  pgsd: p(s1('PENDIDIKAN GURU SEKOLAH DASAR', 'S.Pd.', 'PENDIDIKAN GURU SEKOLAH DASAR', 'M.Pd.')),
  paud: p(s1('PENDIDIKAN GURU PENDIDIKAN ANAK USIA DINI', 'S.Pd.')),
  'pend-matematika': p(s1('PENDIDIKAN MATEMATIKA', 'S.Pd.', 'PENDIDIKAN MATEMATIKA', 'M.Pd.')),
  'pend-ipa': p(s1('PENDIDIKAN BIOLOGI', 'S.Pd.', 'PENDIDIKAN BIOLOGI', 'M.Pd.')),
  'pend-bahasa': p(s1('PENDIDIKAN BAHASA DAN SASTRA INDONESIA', 'S.Pd.', 'PENDIDIKAN BAHASA INDONESIA', 'M.Pd.')),
  'pend-inggris': p(s1('PENDIDIKAN BAHASA INGGRIS', 'S.Pd.', 'PENDIDIKAN BAHASA INGGRIS', 'M.Pd.')),
  'pend-ips': p(s1('PENDIDIKAN SEJARAH', 'S.Pd.')),
  'pend-pkn': p(s1('PENDIDIKAN PANCASILA DAN KEWARGANEGARAAN', 'S.Pd.')),
  'pend-agama': p(s1('PENDIDIKAN AGAMA KRISTEN', 'S.Pd.K.')),
  'pend-islam': p(s1('PENDIDIKAN AGAMA ISLAM', 'S.Pd.I.')),
  penjas: p(s1('PENDIDIKAN JASMANI, KESEHATAN DAN REKREASI', 'S.Pd.')),
  bk: p(s1('BIMBINGAN DAN KONSELING', 'S.Pd.')),
  'manajemen-pendidikan': p({ S1: ['S-1 MANAJEMEN PENDIDIKAN', 'S.Pd.'], S2: ['S-2 MANAJEMEN PENDIDIKAN', 'M.Pd.'] }),
  psikologi: p({
    ...s1('PSIKOLOGI', 'S.Psi.', 'PSIKOLOGI', 'M.Psi.'),
    profesi: ['PROFESI PSIKOLOG', 'M.Psi., Psikolog'],
  }),
  sosiologi: p(s1('SOSIOLOGI', 'S.Sos.', 'SOSIOLOGI', 'M.Si.')),
  kesos: p(s1('ILMU KESEJAHTERAAN SOSIAL', 'S.Sos.')),
  komunikasi: p(s1('ILMU KOMUNIKASI', 'S.I.Kom.', 'ILMU KOMUNIKASI', 'M.I.Kom.', 'HUBUNGAN MASYARAKAT')),
  politik: p(s1('ILMU POLITIK', 'S.IP.', 'ILMU POLITIK', 'M.IP.')),
  perpustakaan: p(s1('ILMU PERPUSTAKAAN', 'S.Sos.', undefined, undefined, 'PERPUSTAKAAN')),
  kearsipan: p({ D3: ['D-III KEARSIPAN', 'A.Md.'], D4: ['D-IV KEARSIPAN', 'S.Tr.Ars.'] }),
  pariwisata: p({
    S1: ['S-1 PARIWISATA', 'S.Par.'],
    D3: ['D-III PERHOTELAN', 'A.Md.Par.'],
    D4: ['D-IV PARIWISATA', 'S.Tr.Par.'],
  }),
  kimia: p(s1('KIMIA', 'S.Si.', 'KIMIA', 'M.Si.')),
} as const satisfies Record<string, Prodi>
export type ProdiKunci = keyof typeof PRODI

/** Schooling below a diploma has no field of study. */
export const SEKOLAH_UMUM: Partial<Record<TingkatPendidikan, readonly string[]>> = {
  SD: ['SEKOLAH DASAR'],
  SLTP: ['SLTP'],
  SLTA: [
    'SLTA IPS',
    'SLTA IPA',
    'SMK AKUNTANSI',
    'SMK ADMINISTRASI PERKANTORAN',
    'SMK TEKNIK MESIN',
    'SMK TEKNIK BANGUNAN',
  ],
}

const URUT_NAMA = ['S1', 'D4', 'profesi', 'D3'] as const
/** Codes of the fields of study a post asks for. */
export const kodeBidangIlmu = (kunci: readonly ProdiKunci[]): string[] => [
  ...new Set(
    kunci.flatMap((k) => {
      const nama: Prodi['nama'] = PRODI[k].nama
      const acuan = URUT_NAMA.map((t) => nama[t]?.[0]).find((n) => n !== undefined)
      const kode = acuan === undefined ? undefined : kodeBidangStudi(acuan)
      return kode === undefined ? [] : [kode]
    }),
  ),
]
export const namaProdi = (kunci: ProdiKunci, tingkat: TingkatPendidikan): readonly [string, string] | undefined => {
  const nama: Prodi['nama'] = PRODI[kunci].nama
  return nama[tingkat]
}
