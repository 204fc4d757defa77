import { type BerkasPeriksa, kasus2022, kasus2024 } from '#modules/kelayakan'

/** What went wrong in the city, as files anybody can open, change and check again. The people are invented. */
export const KASUS = ['2022', '2022-surat', '2024'] as const
export type Kasus = (typeof KASUS)[number]

export function isiKasus(kasus: Kasus): string {
  if (kasus !== '2024') return JSON.stringify(kasus2022({ suratMenteri: kasus === '2022-surat' }), null, 2)
  const { tanpaPersetujuan: _, ...berkas } = kasus2024()
  return JSON.stringify(berkas, null, 2)
}

/** A small file to begin with: two invented people, one line that passes the letters and one that is missing there. */
export const CONTOH_BERKAS: BerkasPeriksa = {
  tanggal: '2025-03-03',
  kepalaDaerah: { pelantikan: '2025-02-20', penetapanPaslon: '2024-09-22', akhirMasaJabatan: '2025-02-20' },
  jabatan: [
    {
      id: 'kabid-anggaran',
      nama: 'Kepala Bidang Anggaran',
      jenjang: 'administrator',
      eselon: 'III.b',
      kelas: 11,
      kuota: 1,
      bidang: ['keuangan'],
      pendidikanBidang: ['akuntansi'],
      atasan: null,
    },
    {
      id: 'kasubbid-belanja',
      nama: 'Kepala Subbidang Belanja',
      jenjang: 'pengawas',
      eselon: 'IV.a',
      kelas: 9,
      kuota: 2,
      bidang: ['keuangan'],
      atasan: 'kabid-anggaran',
    },
  ],
  pegawai: [
    {
      nip: '198005012005011001',
      nama: 'Contoh Satu (sintetis)',
      jenis: 'PNS',
      kedudukan: 'aktif',
      tanggalLahir: '1980-05-01',
      golongan: 'III/d',
      pendidikan: { tingkat: 'S1', bidang: 'akuntansi' },
      riwayat: [
        {
          jabatanId: 'kasubbid-belanja',
          jenjang: 'pengawas',
          kelas: 9,
          bidang: ['keuangan'],
          tmt: '2018-01-05',
          sampai: null,
        },
      ],
      predikat: [
        { tahun: 2023, nilai: 'baik' },
        { tahun: 2024, nilai: 'sangat-baik' },
      ],
      hukdis: [],
    },
    {
      nip: '198509102010012002',
      nama: 'Contoh Dua (sintetis)',
      jenis: 'PNS',
      kedudukan: 'aktif',
      tanggalLahir: '1985-09-10',
      golongan: 'III/c',
      pendidikan: { tingkat: 'S1', bidang: 'administrasi-publik' },
      riwayat: [{ jenjang: 'pelaksana', kelas: 7, bidang: ['keuangan'], tmt: '2012-01-02', sampai: null }],
      predikat: [
        { tahun: 2023, nilai: 'baik' },
        { tahun: 2024, nilai: 'baik' },
      ],
      hukdis: [],
    },
  ],
  usulan: [
    { nip: '198005012005011001', ke: 'kabid-anggaran', sebagai: 'definitif' },
    { nip: '198509102010012002', ke: 'kasubbid-belanja', sebagai: 'definitif' },
  ],
  dokumen: [
    {
      jenis: 'tpk',
      nomor: '800.1.3.3/01/TPK',
      tanggal: '2025-02-24',
      baris: [
        { nip: '198005012005011001', ke: 'kabid-anggaran' },
        { nip: '198509102010012002', ke: 'kasubbid-belanja' },
      ],
    },
    {
      jenis: 'pertek-bkn',
      nomor: '1001/R-AK.02.03',
      tanggal: '2025-02-26',
      baris: [
        { nip: '198005012005011001', ke: 'kabid-anggaran' },
        { nip: '198509102010012002', ke: 'kasubbid-belanja' },
      ],
    },
    {
      jenis: 'persetujuan-mendagri',
      nomor: '100.2.2.6/1001/OTDA',
      tanggal: '2025-02-28',
      baris: [{ nip: '198005012005011001', ke: 'kabid-anggaran' }],
    },
  ],
}
