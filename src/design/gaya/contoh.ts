import type { PropsAturan, Titik } from '../komponen/angka.tsx'
import type { Arti } from '../komponen/dasar.tsx'

/** Invented people and figures in the shapes the pages use. */
export interface BarisContoh {
  readonly nomor: number
  readonly jabatan: string
  readonly unit: string
  readonly orang: string | null
  readonly dari: string
  readonly nilai: number | null
  readonly bawah?: number
  readonly atas?: number
  readonly arti: Arti
  readonly temuan: string
}
export const BARIS: readonly BarisContoh[] = [
  {
    nomor: 1,
    jabatan: 'Kepala Dinas Kesehatan',
    unit: 'Plt 9 hari lagi',
    orang: 'Melva Situmorang',
    dari: 'Sekretaris Dinkes, III.a',
    nilai: 88.4,
    bawah: 82.1,
    atas: 91.5,
    arti: 'verifikasi',
    temuan: '1 fakta belum diketahui',
  },
  {
    nomor: 2,
    jabatan: 'Sekretaris DPRD',
    unit: 'Plt 37 hari lagi',
    orang: 'Andreas Tambunan',
    dari: 'Kabag Hukum, III.a',
    nilai: 84.1,
    arti: 'peringatan',
    temuan: 'R08 pangkat',
  },
  {
    nomor: 3,
    jabatan: 'Camat Marimbun',
    unit: 'kosong 4 bulan',
    orang: 'Hendra Sipayung',
    dari: 'Sekcam Timur, III.b',
    nilai: 87.9,
    arti: 'ok',
    temuan: 'Lolos',
  },
  {
    nomor: 4,
    jabatan: 'Kabid Perizinan',
    unit: 'DPMPTSP, kosong 2 bulan',
    orang: 'Daniel Siahaan',
    dari: 'Penata Perizinan Ahli Muda',
    nilai: null,
    bawah: 61,
    atas: 83.4,
    arti: 'verifikasi',
    temuan: '2 fakta belum diketahui',
  },
  {
    nomor: 14,
    jabatan: 'Kasubbag Program',
    unit: 'DKPP, kosong 7 bulan',
    orang: null,
    dari: '3 jabatan berebut 2 orang yang lolos',
    nilai: null,
    arti: 'blokir',
    temuan: 'Buntu',
  },
]
export const ATURAN_CONTOH: readonly PropsAturan[] = [
  {
    id: 'R02',
    judul: 'PNS dengan kedudukan aktif',
    hasil: 'terpenuhi',
    keparahan: 'blokir',
    fakta: 'aktif, PNS sejak 1 Desember 2010',
    kutipan: [{ teks: 'PP 11/2017 Pasal 54', href: '/gaya' }],
  },
  {
    id: 'R04',
    judul: 'Pernah pengawas atau jabatan fungsional setara',
    hasil: 'tidak-terpenuhi',
    keparahan: 'blokir',
    fakta: '2 tahun 11 bulan',
    kutipan: [{ teks: 'PP 11/2017 Pasal 54 huruf d', href: '/gaya' }],
    alasan: 'Kurang 1 bulan pada 4 Januari 2027. Terpenuhi bila pelantikan sesudah 4 Februari 2027.',
  },
  {
    id: 'R08',
    judul: 'Pangkat sesuai jenjang jabatan',
    hasil: 'tidak-terpenuhi',
    keparahan: 'peringatan',
    fakta: 'III/c, diminta III/d',
    kutipan: [{ teks: 'PP 13/2002 lampiran', href: '/gaya' }],
    belumDiverifikasi: true,
  },
  {
    id: 'R25',
    judul: 'Tidak sedang menjalani hukuman disiplin',
    hasil: 'belum-diketahui',
    keparahan: 'blokir',
    fakta: 'riwayat hukuman disiplin belum diimpor',
    kutipan: [{ teks: 'PP 94/2021 Pasal 43', href: '/gaya' }],
    alasan: 'Impor riwayat hukuman disiplin untuk memutuskannya. Belum diketahui tidak dianggap lolos.',
  },
  {
    id: 'R15',
    judul: 'Persetujuan Menteri bila dalam masa tertutup',
    hasil: 'tidak-berlaku',
    fakta: 'TMT di luar masa tertutup',
    kutipan: [{ teks: 'UU 10/2016 Pasal 71 ayat (2)', href: '/gaya' }],
  },
]
const naik = [
  0, 86.2, 166.7, 241.8, 312.4, 379, 441.5, 498.2, 548.9, 567.4, 582.2, 594.5, 604.2, 612.4, 617.6, 621.5, 624.7, 626.9,
  628.6, 629.7, 630.4, 631,
]
export const KURVA: readonly Titik[] = naik.map((y, x) => ({
  x,
  y,
  ...(x === 8
    ? { label: 'A +548,9' }
    : x === 13
      ? { label: 'B +612,4', dipilih: true }
      : x === 21
        ? { label: 'C +631,0' }
        : {}),
}))
export const KOMPETENSI: readonly { readonly nama: string; readonly punya: number | null; readonly standar: number }[] =
  [
    { nama: 'Integritas', punya: 4, standar: 3 },
    { nama: 'Kerja sama', punya: 3, standar: 3 },
    { nama: 'Mengelola perubahan', punya: 2, standar: 3 },
    { nama: 'Pelayanan publik', punya: 1, standar: 4 },
    { nama: 'Pengelolaan pengaduan', punya: null, standar: 2 },
  ]
