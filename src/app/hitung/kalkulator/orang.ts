import { z } from 'zod'
import { JENJANG_FUNGSIONAL } from '#modules/jabatan'
import { MASALAH_NIP, periksaNip } from '#modules/pegawai'
import { type Dasar, hitungBup, hitungJendela, hitungPlt, type JabatanBup, tulisDasar } from '#regulasi'
import { gagal, ok } from '#shared'
import { boleh, jawaban, kalkulator, tanggal, tanggalBoleh } from '../jenis.ts'

const KELOMPOK_BUP = ['jpt', 'administrasi', 'fungsional'] as const
const KHUSUS = ['guru', 'dosen', 'guru-besar'] as const
const JabatanMasukan = z
  .strictObject({
    kelompok: z.enum(KELOMPOK_BUP),
    jenjang: boleh(z.enum(JENJANG_FUNGSIONAL)),
    khusus: boleh(z.enum(KHUSUS)),
  })
  .refine((j) => j.kelompok !== 'fungsional' || j.jenjang !== undefined, { error: 'hitung.wajib', path: ['jenjang'] })
  .refine((j) => j.kelompok === 'fungsional' || j.jenjang === undefined, {
    error: 'hitung.hanya-fungsional',
    path: ['jenjang'],
  })
  .refine((j) => j.kelompok === 'fungsional' || j.khusus === undefined, {
    error: 'hitung.hanya-fungsional',
    path: ['khusus'],
  })
const golonganBup = (j: z.infer<typeof JabatanMasukan>): JabatanBup => ({
  golongan: j.kelompok === 'fungsional' ? (j.jenjang ?? 'ahli-pertama') : j.kelompok,
  khusus: j.khusus,
})

export const bup = kalkulator({
  nama: 'bup',
  kelompok: 'pegawai',
  masukan: z.strictObject({ tanggalLahir: tanggal, jabatan: JabatanMasukan }),
  keluaran: jawaban({ bup: z.number().int(), tmtPensiun: z.string() }),
  hitung: (m, pada) => {
    const h = hitungBup(m.tanggalLahir, golonganBup(m.jabatan), pada)
    return ok({
      bup: h.bup,
      tmtPensiun: h.tmtPensiun,
      dasar: h.dasar.map(({ sumber, pasal, status }): Dasar => ({ sumber, pasal, status })),
    })
  },
  contoh: [
    { tanggalLahir: '1967-05-20', jabatan: { kelompok: 'administrasi' } },
    { tanggalLahir: '1967-05-20', jabatan: { kelompok: 'jpt' } },
    { tanggalLahir: '1970-05-01', jabatan: { kelompok: 'fungsional', jenjang: 'ahli-madya', khusus: 'guru' } },
  ],
  parameter: ['pensiun.bup', 'pensiun.bup-khusus'],
  isian: [
    { nama: 'tanggalLahir', jenis: 'tanggal' },
    { nama: 'jabatan.kelompok', jenis: 'pilihan', pilihan: KELOMPOK_BUP },
    { nama: 'jabatan.jenjang', jenis: 'pilihan', pilihan: JENJANG_FUNGSIONAL, bolehKosong: true },
    { nama: 'jabatan.khusus', jenis: 'pilihan', pilihan: KHUSUS, bolehKosong: true },
  ],
})

const Kelamin = z.enum(['L', 'P'])

export const nip = kalkulator({
  nama: 'nip',
  kelompok: 'pegawai',
  masukan: z.strictObject({
    nip: z.string().max(200),
    tanggalLahir: tanggalBoleh,
    jenisKelamin: boleh(Kelamin),
    jenis: z.enum(['PNS', 'PPPK']),
  }),
  keluaran: jawaban({
    sah: z.boolean(),
    masalah: z.array(z.enum(MASALAH_NIP)),
    bagian: z
      .strictObject({
        tanggalLahir: z.string().nullable(),
        tmtCpns: z.string().nullable(),
        jenisKelamin: Kelamin.nullable(),
        urut: z.string(),
      })
      .optional(),
  }),
  hitung: (m) => ok({ ...periksaNip(m), dasar: [tulisDasar({ source: 'tafsir-tepat', pasal: 'susunan NIP' })] }),
  contoh: [
    { nip: '197505012000031002', tanggalLahir: '1975-05-01', jenisKelamin: 'L', jenis: 'PNS' },
    { nip: '197505322000131002', jenisKelamin: 'P', jenis: 'PNS' },
  ],
  parameter: [],
  isian: [
    { nama: 'nip', jenis: 'teks' },
    { nama: 'jenis', jenis: 'pilihan', pilihan: ['PNS', 'PPPK'] },
    { nama: 'tanggalLahir', jenis: 'tanggal', bolehKosong: true },
    { nama: 'jenisKelamin', jenis: 'pilihan', pilihan: ['L', 'P'], bolehKosong: true },
  ],
})

export const jendela = kalkulator({
  nama: 'jendela',
  kelompok: 'pengisian',
  masukan: z.strictObject({
    tanggal,
    pelantikanKepalaDaerah: tanggalBoleh,
    penetapanPaslon: tanggalBoleh,
    akhirMasaJabatan: tanggalBoleh,
  }),
  keluaran: jawaban({
    tertutup: z.boolean(),
    sebab: z.array(z.enum(['uu10-2016-71-2', 'uu10-2016-162-3'])),
    sampai: z.string().optional(),
    perluPersetujuan: z.boolean(),
    tidakDiperiksa: z.array(z.enum(['pelantikanKepalaDaerah', 'penetapanPaslon', 'akhirMasaJabatan'])),
  }),
  hitung: (m, pada) => ok(hitungJendela(m, pada)),
  contoh: [
    { tanggal: '2022-09-02', pelantikanKepalaDaerah: '2022-08-22', penetapanPaslon: null, akhirMasaJabatan: null },
    { tanggal: '2024-05-27', penetapanPaslon: '2024-09-22', akhirMasaJabatan: '2025-02-20' },
  ],
  parameter: ['jendela.paslon', 'jendela.pelantikan'],
  isian: [
    { nama: 'tanggal', jenis: 'tanggal' },
    { nama: 'pelantikanKepalaDaerah', jenis: 'tanggal', bolehKosong: true },
    { nama: 'penetapanPaslon', jenis: 'tanggal', bolehKosong: true },
    { nama: 'akhirMasaJabatan', jenis: 'tanggal', bolehKosong: true },
  ],
})

export const plt = kalkulator({
  nama: 'plt',
  kelompok: 'pengisian',
  masukan: z.strictObject({ mulai: tanggal, perpanjangan: z.array(tanggal).max(1), hariIni: tanggal }),
  keluaran: jawaban({
    jatuhTempo: z.string(),
    batasAkhir: z.string(),
    status: z.enum(['berjalan', 'lewat']),
    masalah: z.array(z.enum(['belum-mulai', 'perpanjangan-belum-mulai', 'lewat-batas-akhir'])),
  }),
  hitung: (m, pada) => {
    const h = hitungPlt({ mulai: m.mulai, perpanjangan: m.perpanjangan[0], hariIni: m.hariIni }, pada)
    return 'sebab' in h
      ? gagal({ kode: `hitung.perpanjangan-${h.sebab}`, data: { jalur: '$.perpanjangan[0]', batas: h.batas } })
      : ok(h)
  },
  contoh: [
    { mulai: '2025-11-03', perpanjangan: [], hariIni: '2026-02-04' },
    { mulai: '2025-11-03', perpanjangan: ['2026-02-03'], hariIni: '2026-02-04' },
  ],
  parameter: ['plt.lama', 'plt.perpanjangan'],
  isian: [
    { nama: 'mulai', jenis: 'tanggal' },
    { nama: 'perpanjangan', jenis: 'daftar-tanggal', bolehKosong: true, kosong: 'daftar' },
    { nama: 'hariIni', jenis: 'tanggal' },
  ],
})
