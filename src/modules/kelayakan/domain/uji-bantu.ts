import type { Jabatan, Jenjang } from '#modules/jabatan'
import { JENJANG } from '#modules/jabatan'
import type { PegawaiFakta, RiwayatJabatan } from '#modules/pegawai'
import type { FungsiRelasi } from './matriks.tipe.ts'

/** Random people and posts for tests and benchmarks: every kind of missing fact occurs. Invented. */
function acak(benih: number) {
  let s = benih >>> 0
  const angka = (): number => {
    s = (s + 0x6d2b79f5) >>> 0
    let t = Math.imul(s ^ (s >>> 15), 1 | s)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    angka,
    bulat: (a: number, b: number): number => a + Math.floor(angka() * (b - a + 1)),
    pilih: <T>(d: readonly T[]): T => d[Math.floor(angka() * d.length)] as T,
    peluang: (p: number): boolean => angka() < p,
  }
}
type Acak = ReturnType<typeof acak>

const BIDANG = ['keuangan', 'kesehatan', 'pendidikan', 'kominfo', 'sosial', 'hukum']
const STUDI = ['akuntansi', 'kesehatan', 'informatika', 'hukum', 'administrasi']
const ESELON: Partial<Record<Jenjang, readonly ('II.a' | 'II.b' | 'III.a' | 'III.b' | 'IV.a' | 'IV.b')[]>> = {
  'jpt-pratama': ['II.a', 'II.b'],
  administrator: ['III.a', 'III.b'],
  pengawas: ['IV.a', 'IV.b'],
}
const tanggal = (r: Acak, a: number, b: number): string =>
  `${r.bulat(a, b)}-${String(r.bulat(1, 12)).padStart(2, '0')}-${String(r.bulat(1, 28)).padStart(2, '0')}`

export const relasiUji: FungsiRelasi = (a, b) => (a === b ? 'sama' : a[0] === b[0] ? 'subrumpun' : 'lain')

export function jabatanAcak(benih: number, n: number): Jabatan[] {
  const r = acak(benih)
  return Array.from({ length: n }, (_, i): Jabatan => {
    const jenjang = r.pilih(JENJANG)
    return {
      id: `j${i}`,
      kode: `J${i}`,
      nama: `Jabatan ${i}`,
      unitId: 'u',
      perangkatDaerahId: 'u',
      atasanId: null,
      jenjang,
      kuota: r.bulat(1, 3),
      eselon: r.peluang(0.15) ? undefined : r.pilih(ESELON[jenjang] ?? [null]),
      kelas: r.peluang(0.2) ? undefined : r.bulat(5, 14),
      bidang: r.peluang(0.15) ? undefined : r.peluang(0.1) ? [] : [r.pilih(BIDANG)],
      pendidikanBidang: r.peluang(0.2) ? undefined : r.peluang(0.2) ? [] : [r.pilih(STUDI), r.pilih(STUDI)],
      golonganMinimum: r.peluang(0.5) ? undefined : r.peluang(0.3) ? null : r.pilih(['III/b', 'III/d', 'IV/a']),
      pendidikanMinimum: r.peluang(0.8) ? undefined : r.pilih(['S1', 'S2']),
    }
  })
}

function riwayatAcak(r: Acak, jabatan: readonly Jabatan[]): RiwayatJabatan[] {
  return Array.from({ length: r.bulat(0, 5) }, (): RiwayatJabatan => {
    const tmt = tanggal(r, 2008, 2027)
    return {
      jabatanId: r.peluang(0.5) ? r.pilih(jabatan).id : undefined,
      namaJabatan: 'x',
      jenjang: r.pilih(JENJANG),
      kelas: r.peluang(0.4) ? undefined : r.bulat(5, 14),
      bidang: r.peluang(0.2) ? undefined : r.peluang(0.1) ? [] : [r.pilih(BIDANG)],
      tmt,
      ...(r.peluang(0.1) ? { tmtTidakDiketahui: true as const } : {}),
      sampai: r.peluang(0.4) ? null : `${Number(tmt.slice(0, 4)) + r.bulat(1, 6)}${tmt.slice(4)}`,
      peran: r.pilih(['definitif', 'definitif', 'definitif', 'plt'] as const),
    }
  })
}

const predikatAcak = (r: Acak): NonNullable<PegawaiFakta['predikat']> =>
  [2025, 2024, 2023].flatMap((tahun) =>
    r.peluang(0.05)
      ? []
      : [{ tahun, nilai: r.pilih(['sangat-baik', 'baik', 'baik', 'baik', 'butuh-perbaikan'] as const) }],
  )
function hukdisAcak(r: Acak): NonNullable<PegawaiFakta['hukdis']>[number] {
  const mulai = tanggal(r, 2023, 2026)
  const sampai = r.peluang(0.2) ? null : `${Number(mulai.slice(0, 4)) + 1}${mulai.slice(4)}`
  return { tingkat: r.pilih(['ringan', 'sedang', 'berat'] as const), mulai, sampai }
}

export function pegawaiAcak(benih: number, n: number, jabatan: readonly Jabatan[]): PegawaiFakta[] {
  const r = acak(benih)
  return Array.from({ length: n }, (_, i): PegawaiFakta => {
    const riwayat = r.peluang(0.25) ? undefined : riwayatAcak(r, jabatan)
    return {
      id: `p${i}`,
      nip: String(100000000000000000n + BigInt(i)),
      nama: `Contoh ${i}`,
      sintetis: true,
      jenis: r.peluang(0.05) ? undefined : r.pilih(['PNS', 'PNS', 'PNS', 'PNS', 'PPPK', 'CPNS'] as const),
      kedudukan: r.peluang(0.05) ? undefined : r.pilih(['aktif', 'aktif', 'aktif', 'aktif', 'aktif', 'cltn'] as const),
      tanggalLahir: r.peluang(0.05) ? undefined : tanggal(r, 1966, 1998),
      golongan: r.peluang(0.05) ? undefined : r.pilih(['III/a', 'III/b', 'III/c', 'III/d', 'IV/a', 'IV/b', 'IV/c']),
      pendidikan: r.peluang(0.08)
        ? undefined
        : {
            tingkat: r.pilih(['SLTA', 'D3', 'D4', 'S1', 'S1', 'S1', 'profesi', 'S2']),
            bidang: r.peluang(0.2) ? undefined : r.pilih(STUDI),
          },
      riwayat,
      predikat: r.peluang(0.1) ? undefined : predikatAcak(r),
      hukdis: r.peluang(0.1) ? undefined : r.peluang(0.85) ? [] : [hukdisAcak(r)],
      jabatanKini: r.peluang(0.3)
        ? undefined
        : (riwayat?.find((b) => b.sampai === null && b.peran === 'definitif' && b.tmt < '2026-01-01') ?? null),
    }
  })
}
