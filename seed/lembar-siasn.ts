import type { Eselon, TingkatPendidikan } from '#modules/jabatan'
import { KOLOM_SIASN, type Kedudukan } from '#modules/pegawai'
import type { Lembar, Sel } from '#platform/lembar'
import { Acak } from './acak.ts'
import { URUT_GOLONGAN } from './pangkat.ts'
import type { JabatanContoh, KotaContoh, PegawaiContoh, UnitContoh } from './tipe.ts'
import { tanggalSiasn } from './waktu.ts'

/** Rows above the header, as people leave them when they send an export on. */
export const JUDUL_SIASN: readonly (readonly Sel[])[] = [
  ['DATA UTAMA ASN (DATA CONTOH, seluruhnya rekaan; tidak ada orang yang sebenarnya)'],
  ['Instansi: Pemerintah Kota Pematangsiantar', null, null, null, 'Diunduh dari aplikasi contoh'],
  [],
]

const TINGKAT: Readonly<Record<TingkatPendidikan, string>> = {
  SD: 'Sekolah Dasar',
  SLTP: 'SLTP',
  SLTA: 'SLTA',
  D1: 'Diploma I',
  D2: 'Diploma II',
  D3: 'Diploma III/Sarjana Muda',
  D4: 'Diploma IV',
  S1: 'S-1/Sarjana',
  profesi: 'Profesi',
  S2: 'S-2',
  S3: 'S-3/Doktor',
}
const KEDUDUKAN: Readonly<Record<Kedudukan, string>> = {
  aktif: 'Aktif',
  cltn: 'CLTN',
  'tugas-belajar': 'Tugas Belajar',
  'diberhentikan-sementara': 'Pemberhentian sementara',
  mpp: 'Masa Persiapan Pensiun (MPP)',
}
const ESELON_ID: Readonly<Record<Eselon, string>> = {
  'II.a': '21',
  'II.b': '22',
  'III.a': '31',
  'III.b': '32',
  'IV.a': '41',
  'IV.b': '42',
}

/** SIASN's id of a rank: digit of the golongan, digit of the ruang (III/d = 34). */
function idGolongan(g: string | undefined): string | null {
  const n = URUT_GOLONGAN.indexOf(g as (typeof URUT_GOLONGAN)[number])
  return n < 0 ? null : n < 12 ? `${Math.floor(n / 4) + 1}${(n % 4) + 1}` : `4${n - 11}`
}

/** Dates in the three forms exports are found in. */
function tanggal(a: Acak, t: string | null | undefined): Sel {
  if (!t) return null
  const cara = a.bobot([
    ['siasn', 86],
    ['garis-miring', 8],
    ['tanggal', 6],
  ] as const)
  if (cara === 'tanggal') return new Date(`${t}T00:00:00Z`)
  return cara === 'siasn' ? tanggalSiasn(t) : tanggalSiasn(t).replaceAll('-', '/')
}

/** One row of the 69 columns; the sensitive ones are empty or plainly invented. */
function barisSiasn(
  a: Acak,
  p: PegawaiContoh,
  unit: ReadonlyMap<string, UnitContoh>,
  jabatan: ReadonlyMap<string, JabatanContoh>,
): Sel[] {
  const u = unit.get(p.unitKode)
  const opd = unit.get(u?.opdKode ?? '')
  const j = p.jabatanKode === null ? undefined : jabatan.get(p.jabatanKode)
  const pppk = p.jenis === 'PPPK'
  const struktural = j?.eselon ?? null
  const isi: Partial<Record<(typeof KOLOM_SIASN)[number]['nama'], Sel>> = {
    'NIP BARU': `'${p.nip}`,
    NAMA: a.peluang(0.02) ? `${p.nama}  ` : p.nama,
    'GELAR DEPAN': p.gelarDepan,
    'GELAR BELAKANG': p.gelarBelakang ?? (a.peluang(0.3) ? 'null' : null),
    'TEMPAT LAHIR NAMA': 'KOTA CONTOH',
    'TANGGAL LAHIR': tanggal(a, p.tanggalLahir),
    'JENIS KELAMIN': p.jenisKelamin === 'L' ? 'M' : 'F',
    EMAIL: 'contoh@contoh.invalid',
    'JENIS PEGAWAI NAMA': pppk ? 'PPPK' : p.jenis === 'CPNS' ? 'CPNS' : 'PNS Pemerintah Kab/Kota',
    'KEDUDUKAN HUKUM NAMA': p.kedudukan
      ? pppk && p.kedudukan === 'aktif'
        ? 'PPPK Aktif'
        : KEDUDUKAN[p.kedudukan]
      : null,
    'STATUS CPNS PNS': pppk ? null : p.jenis === 'CPNS' ? 'C' : 'P',
    'TMT CPNS': tanggal(a, p.tmtCpns),
    'GOL AKHIR ID': idGolongan(p.golongan),
    'GOL AKHIR NAMA': p.golongan ?? null,
    'TMT GOLONGAN': tanggal(a, p.tmtGolongan),
    'JENIS JABATAN ID': j ? (struktural ? '1' : j.jenjang === 'pelaksana' ? '4' : '2') : null,
    'JENIS JABATAN NAMA': j
      ? struktural
        ? 'Struktural'
        : j.jenjang === 'pelaksana'
          ? 'Pelaksana'
          : 'Fungsional'
      : null,
    'JABATAN NAMA': j?.nama ?? 'Tidak ada',
    'TMT JABATAN': tanggal(a, p.tmtJabatan),
    'TINGKAT PENDIDIKAN NAMA': p.pendidikan ? TINGKAT[p.pendidikan.tingkat] : null,
    'PENDIDIKAN NAMA': p.pendidikan?.nama ?? null,
    'TAHUN LULUS': p.pendidikan?.tahunLulus ?? null,
    'UNOR ID': u?.unorId ?? null,
    'UNOR NAMA': u?.nama ?? null,
    'INSTANSI INDUK NAMA': 'Pemerintah Kota Pematangsiantar',
    'INSTANSI KERJA NAMA': 'Pemerintah Kota Pematangsiantar',
    'SATUAN KERJA INDUK NAMA': opd?.nama ?? null,
    'SATUAN KERJA KERJA NAMA': opd?.nama ?? null,
    'IS VALID NIK': 'null',
    'ESELON ID': struktural ? ESELON_ID[struktural] : null,
    'ESELON NAMA': struktural,
  }
  return KOLOM_SIASN.map((k) => isi[k.nama] ?? null)
}

export function lembarSiasn(
  kota: KotaContoh,
  pegawai: readonly PegawaiContoh[] = kota.pegawai,
  namaBerkas = 'siasn-contoh.xlsx',
): Lembar {
  const a = new Acak(`${kota.benih}/siasn`)
  const unit = new Map(kota.unit.map((u) => [u.kode, u]))
  const jabatan = new Map(kota.jabatan.map((j) => [j.kode, j]))
  return {
    namaBerkas,
    baris: [...JUDUL_SIASN, KOLOM_SIASN.map((k) => k.nama), ...pegawai.map((p) => barisSiasn(a, p, unit, jabatan))],
  }
}
