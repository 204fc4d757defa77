import type { Jenjang, TingkatPendidikan } from '#modules/jabatan'
import { kodeBidangStudi } from '#modules/kompetensi'
import type { JenisPegawai } from '#modules/pegawai'
import type { Acak } from './acak.ts'
import { terikatProfesi } from './katalog-jf.ts'
import { namaProdi, PRODI, type ProdiKunci, SEKOLAH_UMUM } from './prodi.ts'
import type { JabatanContoh } from './tipe.ts'

export type Rumpun = 'guru' | 'nakes' | 'lapangan' | 'umum'

export const rumpunJabatan = (j: JabatanContoh): Rumpun => {
  if (j.bidang[0] === 'pendidikan' && j.jenjang.startsWith('ahli') && j.unitKode.match(/^(sd|smp|tk)/)) return 'guru'
  if (j.bidang[0] === 'kesehatan' && j.jenjang !== 'pelaksana' && !j.eselon) return 'nakes'
  if (['kebakaran', 'ketertiban', 'perhubungan', 'pekerjaan-umum', 'kebencanaan'].includes(j.bidang[0] ?? ''))
    return 'lapangan'
  return 'umum'
}

const PEREMPUAN: Readonly<Record<Rumpun, number>> = { guru: 0.73, nakes: 0.77, lapangan: 0.14, umum: 0.5 }
export const jenisKelamin = (a: Acak, j: JabatanContoh): 'L' | 'P' => {
  const p = PEREMPUAN[rumpunJabatan(j)] - (j.jenjang === 'jpt-pratama' ? 0.25 : j.jenjang === 'administrator' ? 0.1 : 0)
  return a.peluang(Math.max(0.08, p)) ? 'P' : 'L'
}

export function jenisPegawai(a: Acak, j: JabatanContoh): JenisPegawai {
  const r = rumpunJabatan(j)
  const pemula = j.jenjang === 'ahli-pertama' || j.jenjang === 'terampil' || j.jenjang === 'pemula'
  if (pemula) {
    const pppk = r === 'guru' ? 0.42 : r === 'nakes' ? 0.34 : 0.14
    return a.bobot([
      ['PPPK', pppk],
      ['CPNS', r === 'guru' ? 0.02 : 0.06],
      ['PNS', 0.9 - pppk],
    ] as const)
  }
  if (j.jenjang === 'pelaksana' && j.kelas <= 7)
    return a.bobot([
      ['PPPK', j.kelas <= 5 ? 0.24 : 0.1],
      ['CPNS', 0.02],
      ['PNS', 0.8],
    ] as const)
  return 'PNS'
}

/** Ages by tier, in whole years: [youngest, oldest], gathered around the middle or spread. Assumptions of the demo. */
const USIA: Readonly<Partial<Record<Jenjang, readonly [number, number]>>> = {
  'jpt-pratama': [46, 57],
  administrator: [39, 57],
  pengawas: [34, 57],
  'ahli-pertama': [26, 43],
  'ahli-muda': [34, 57],
  'ahli-madya': [44, 59],
  penyelia: [41, 57],
  mahir: [30, 54],
  terampil: [24, 44],
  pemula: [22, 31],
  pelaksana: [25, 57],
}
/** Age in months. About a third is past fifty, as in the published statistics. */
export function usiaBulan(a: Acak, j: JabatanContoh, jenis: JenisPegawai): number {
  let [min, maks] = USIA[j.jenjang] ?? [25, 57]
  if (jenis === 'CPNS') return a.bulat(23, 33) * 12 + a.bulat(0, 11)
  if (jenis === 'PPPK') return a.tengah(25, 54) * 12 + a.bulat(0, 11)
  const r = rumpunJabatan(j)
  if (r === 'guru' && j.jenjang !== 'ahli-pertama') maks = 59
  if (r === 'guru' && j.jenjang === 'ahli-muda') min = 36
  const tua = a.peluang(0.62)
  const tahun = tua ? a.bulat(Math.floor((min + maks) / 2), maks) : a.tengah(min, maks)
  return tahun * 12 + a.bulat(0, 11)
}

export interface Didik {
  readonly tingkat: TingkatPendidikan
  readonly nama: string
  readonly bidang?: string
  readonly gelar: string
  readonly gelarDepan: string | null
}

const UMUM: readonly ProdiKunci[] = [
  'administrasi-negara',
  'manajemen',
  'hukum',
  'pemerintahan',
  'akuntansi',
  'ekonomi-pembangunan',
  'sosiologi',
  'komunikasi',
  'agribisnis',
  'pend-bahasa',
  'pend-ips',
  'pend-pkn',
  'informatika',
  'sistem-informasi',
  'sipil',
  'kesmas',
  'agroteknologi',
  'psikologi',
  'politik',
  'mesin',
]
const S2_UMUM: readonly ProdiKunci[] = [
  'administrasi-negara',
  'manajemen',
  'hukum',
  'kesmas',
  'ekonomi-pembangunan',
  'planologi',
]
const KUNCI_PRODI = Object.keys(PRODI) as ProdiKunci[]
const menurutKode = new Map<string, ProdiKunci[]>()
for (const k of KUNCI_PRODI)
  for (const [nama] of Object.values(PRODI[k].nama) as readonly (readonly [string, string])[]) {
    const kode = kodeBidangStudi(nama)
    if (kode !== undefined && !menurutKode.get(kode)?.includes(k))
      menurutKode.set(kode, [...(menurutKode.get(kode) ?? []), k])
  }

const COCOK: Readonly<Partial<Record<Jenjang, number>>> = {
  'jpt-pratama': 0.45,
  administrator: 0.5,
  pengawas: 0.48,
  pelaksana: 0.5,
}
const SEKOLAH_SAJA: ReadonlySet<string> = new Set(['SD', 'SLTP', 'SLTA'])

function tingkatUntuk(a: Acak, j: JabatanContoh): TingkatPendidikan {
  const s2 =
    { 'jpt-pratama': 0.72, administrator: 0.48, pengawas: 0.14, 'ahli-madya': 0.3, 'ahli-muda': 0.1 }[
      j.jenjang as string
    ] ?? 0.03
  switch (j.pendidikanMinimum) {
    case 'profesi':
      return j.pendidikanBidang.includes('kedokteran') && j.unitKode.startsWith('rsud') && a.peluang(0.35)
        ? 'S2'
        : 'profesi'
    case 'S1':
      return a.bobot([
        ['S2', s2],
        ['S1', 0.93 - s2],
        ['D4', 0.07],
      ] as const)
    case 'D3':
      return j.eselon
        ? a.bobot([
            ['S2', s2],
            ['S1', 0.76],
            ['D4', 0.03],
            ['D3', 0.05],
            ['SLTA', 0.02],
          ] as const)
        : a.bobot([
            ['D3', 0.72],
            ['S1', 0.22],
            ['D4', 0.04],
            ['SLTA', 0.02],
          ] as const)
    case 'SLTA':
      return a.bobot([
        ['SLTA', 0.66],
        ['D3', 0.1],
        ['S1', 0.23],
        ['SLTP', 0.01],
      ] as const)
    default:
      return a.bobot([
        ['SD', 0.2],
        ['SLTP', 0.25],
        ['SLTA', 0.55],
      ] as const)
  }
}

/** Last education: level from the post's minimum, field from what the post asks, or from somewhere else. */
export function pendidikanUntuk(a: Acak, j: JabatanContoh): Didik {
  const terikat = terikatProfesi(j)
  const terbaca = tingkatUntuk(a, j)
  const tingkat = terikat && SEKOLAH_SAJA.has(terbaca) ? 'D3' : terbaca
  if (SEKOLAH_SAJA.has(tingkat)) return didikSekolah(a, tingkat)
  const diminta = j.pendidikanBidang.flatMap((k) => menurutKode.get(k) ?? [])
  const cocok = diminta.length > 0 && (a.peluang(j.jenjang in COCOK ? (COCOK[j.jenjang] ?? 0.5) : 0.94) || terikat)
  const pilihan = cocok ? diminta : tingkat === 'S2' ? S2_UMUM : UMUM
  const ada = pilihan.filter((k) => namaProdi(k, tingkat))
  if (ada.length) return didik(tingkat, a.pilih(ada))
  // no programme of the field at this level: the same field at the nearest level
  for (const t of ['S1', 'D4', 'profesi', 'D3'] as const) {
    const lain = pilihan.filter((k) => namaProdi(k, t))
    if (lain.length) return didik(t, a.pilih(lain))
  }
  return didikSekolah(a, 'SLTA')
}

export function didikSekolah(a: Acak, tingkat: TingkatPendidikan): Didik {
  const nama = a.pilih(SEKOLAH_UMUM[tingkat] ?? ['SLTA IPS'])
  return rakit(tingkat, nama, '', null)
}

export function didik(tingkat: TingkatPendidikan, kunci: ProdiKunci): Didik {
  const [nama, gelar] = namaProdi(kunci, tingkat) ?? ['', '']
  const depan =
    kunci === 'kedokteran' ? 'dr.' : kunci === 'kedokteran-gigi' ? 'drg.' : kunci === 'kedokteran-hewan' ? 'drh.' : null
  return rakit(tingkat, nama, gelar, depan)
}

function rakit(tingkat: TingkatPendidikan, nama: string, gelar: string, gelarDepan: string | null): Didik {
  const bidang = kodeBidangStudi(nama)
  return { tingkat, nama, gelar, gelarDepan, ...(bidang === undefined ? {} : { bidang }) }
}

/** Age at which a level is usually finished. */
export const USIA_LULUS: Readonly<Record<TingkatPendidikan, number>> = {
  SD: 13,
  SLTP: 16,
  SLTA: 19,
  D1: 20,
  D2: 21,
  D3: 22,
  D4: 23,
  S1: 23,
  profesi: 25,
  S2: 26,
  S3: 30,
}
