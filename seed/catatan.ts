import { BIDANG, type Bidang, type Jenjang } from '#modules/jabatan'
import { KOMPETENSI } from '#modules/kompetensi'
import type { JenisPegawai, PredikatKinerja } from '#modules/pegawai'
import type { Acak } from './acak.ts'
import { rumpunJabatan } from './profil.ts'
import type { JabatanContoh, PegawaiContoh, RiwayatContoh } from './tipe.ts'
import { awalBulan, type Bulan, tanggalDi, tahunDari } from './waktu.ts'

/**
 * Performance of the three calendar years before today, as far as the person was in service. A newcomer has none: the
 * files then hold no row of his, so it is unknown like any other gap.
 */
export function predikatContoh(a: Acak, masuk: Bulan, kini: Bulan): Pick<PegawaiContoh, 'predikat'> {
  const hasil: { tahun: number; nilai: PredikatKinerja }[] = []
  const sifat = a.bobot([
    ['unggul', 14],
    ['biasa', 80],
    ['lemah', 6],
  ] as const)
  for (let tahun = tahunDari(kini) - 3; tahun < tahunDari(kini); tahun++) {
    if (tahun <= tahunDari(masuk)) continue
    const bobot =
      sifat === 'unggul'
        ? ([
            ['sangat-baik', 60],
            ['baik', 40],
          ] as const)
        : sifat === 'biasa'
          ? ([
              ['sangat-baik', 6],
              ['baik', 92],
              ['butuh-perbaikan', 2],
            ] as const)
          : ([
              ['baik', 62],
              ['butuh-perbaikan', 26],
              ['kurang', 10],
              ['sangat-kurang', 2],
            ] as const)
    hasil.push({ tahun, nilai: a.bobot<PredikatKinerja>(bobot) })
  }
  return hasil.length ? { predikat: hasil } : {}
}

export function hukdisContoh(a: Acak, masuk: Bulan, kini: Bulan): NonNullable<PegawaiContoh['hukdis']> {
  if (kini - masuk < 24 || !a.peluang(0.022)) return []
  const tingkat = a.bobot([
    ['ringan', 62],
    ['sedang', 28],
    ['berat', 10],
  ] as const)
  const mulai = kini - (a.peluang(0.3) ? a.bulat(1, 9) : a.bulat(14, Math.max(15, Math.min(110, kini - masuk - 4))))
  return [{ tingkat, mulai: awalBulan(mulai), sampai: awalBulan(mulai + (tingkat === 'ringan' ? 6 : 12)) }]
}

const TEKNIS = ['Bimbingan Teknis', 'Pelatihan Teknis', 'Lokakarya'] as const
const judul = (b: string): string => BIDANG[b as Bidang] ?? b

export function diklatContoh(
  a: Acak,
  j: JabatanContoh,
  p: { jenis: JenisPegawai; masuk: Bulan; kini: Bulan; riwayat: readonly RiwayatContoh[]; asal: string },
): NonNullable<PegawaiContoh['diklat']> {
  const hasil: { jenis: string; nama: string; tahun: number; jp?: number }[] = []
  const kiniTahun = tahunDari(p.kini)
  const tambah = (jenis: string, nama: string, tahun: number, jp?: number): void => {
    if (tahun <= kiniTahun && !hasil.some((d) => d.jenis === jenis && d.nama === nama && d.tahun === tahun))
      hasil.push({ jenis, nama, tahun, ...(jp === undefined ? {} : { jp }) })
  }
  if (p.jenis === 'PNS')
    tambah('dasar', tahunDari(p.masuk) >= 2018 ? 'Pelatihan Dasar CPNS' : 'Diklat Prajabatan', tahunDari(p.masuk) + 1)
  const pertama = (x: Jenjang): number | undefined => {
    const t = p.riwayat.find((r) => r.jenjang === x)?.tmt
    return t === undefined ? undefined : Number(t.slice(0, 4))
  }
  for (const [jenjang, baru, lama, peluang] of [
    ['pengawas', 'Pelatihan Kepemimpinan Pengawas', 'Diklatpim Tingkat IV', 0.78],
    ['administrator', 'Pelatihan Kepemimpinan Administrator', 'Diklatpim Tingkat III', 0.66],
    ['jpt-pratama', 'Pelatihan Kepemimpinan Nasional Tingkat II', 'Diklatpim Tingkat II', 0.5],
  ] as const) {
    const t = pertama(jenjang)
    if (t !== undefined && a.peluang(peluang))
      tambah('kepemimpinan', t >= 2019 ? baru : lama, Math.min(kiniTahun, t + a.bulat(0, 2)))
  }
  for (let i = a.bulat(0, rumpunJabatan(j) === 'guru' ? 1 : 2); i > 0; i--)
    tambah(
      'teknis',
      `${a.pilih(TEKNIS)} ${judul(a.peluang(0.8) ? (j.bidang[0] ?? 'umum') : p.asal)}`,
      kiniTahun - a.bulat(0, 4),
      a.pilih([8, 16, 20, 24, 30, 40]),
    )
  return hasil
}

const UMUM = KOMPETENSI.filter((k) => k.kelompok !== 'teknis').map((k) => k.kode)
const TINGKAT: Readonly<Record<Jenjang, number>> = {
  'jpt-pratama': 4,
  administrator: 3,
  pengawas: 2,
  pelaksana: 1,
  'ahli-utama': 5,
  'ahli-madya': 4,
  'ahli-muda': 3,
  'ahli-pertama': 2,
  penyelia: 2,
  mahir: 2,
  terampil: 1,
  pemula: 1,
}
function peluangUji(j: JabatanContoh): number {
  if (rumpunJabatan(j) === 'guru' || rumpunJabatan(j) === 'nakes') return 0.03
  return (
    {
      'jpt-pratama': 0.97,
      administrator: 0.9,
      pengawas: 0.72,
      'ahli-madya': 0.6,
      'ahli-muda': 0.5,
      'ahli-pertama': 0.25,
    }[j.jenjang as string] ?? (j.jenjang === 'pelaksana' && j.kelas === 7 ? 0.2 : 0.03)
  )
}

/** Levels decided by assessment; most people below the managerial tiers have never been assessed. */
export function kompetensiContoh(a: Acak, j: JabatanContoh, asal: string, kini: Bulan): PegawaiContoh['kompetensi'] {
  if (!a.peluang(peluangUji(j))) return []
  const tanggal = tanggalDi(kini - a.bulat(2, 30), a.bulat(1, 28))
  const mampu = a.bobot([
    [-1, 12],
    [0, 66],
    [1, 22],
  ] as const)
  const bidang = new Set([...j.bidang, asal])
  const teknis = KOMPETENSI.filter((k) => k.bidang !== undefined && bidang.has(k.bidang)).map((k) => k.kode)
  const nilai = (geser: number): number =>
    Math.max(
      1,
      Math.min(
        5,
        TINGKAT[j.jenjang] +
          geser +
          a.bobot([
            [-1, 18],
            [0, 58],
            [1, 24],
          ] as const),
      ),
    )
  const dinilai = a.peluang(0.12) ? UMUM.slice(0, a.bulat(4, 8)) : UMUM
  return [
    ...dinilai.map((kode) => ({ kode, level: nilai(mampu), tanggal })),
    ...teknis.filter(() => a.peluang(0.7)).map((kode) => ({ kode, level: nilai(0), tanggal })),
  ]
}
