import { z } from 'zod'
import { JENJANG, PENANDA } from '#modules/jabatan'
import {
  AntarInstansiSchema,
  ASAL_KEMBALI,
  DasarSchema,
  hukumPada,
  isIsoDate,
  PARAMETER,
  PELANTIKAN,
  PengaturanSchema,
  PeriksaSchema,
  periksaKetetapan,
  SeleksiSchema,
} from '#regulasi'
import { JENIS_DOKUMEN } from '../domain/padanan-dokumen.ts'

/** Shape of the file `tepat periksa` reads. A key left out = unknown; null or [] = known to be none. */
const teks = z.string().trim().min(1, 'tidak boleh kosong')
const tanggal = z.string().refine(isIsoDate, 'bukan tanggal YYYY-MM-DD yang ada di kalender')
/** null says "known to be none": an empty list, or an event that did not happen. */
const daftar = <T extends z.ZodType>(isi: T) =>
  z
    .array(isi)
    .nullable()
    .transform((v) => v ?? [])
    .optional()
const takAda = <T extends z.ZodType>(isi: T) =>
  isi
    .nullable()
    .transform((v) => v ?? undefined)
    .optional()
const TINGKAT = ['SD', 'SLTP', 'SLTA', 'D1', 'D2', 'D3', 'D4', 'S1', 'profesi', 'S2', 'S3'] as const
const ESELON = ['II.a', 'II.b', 'III.a', 'III.b', 'IV.a', 'IV.b'] as const
const GOLONGAN_PPPK = new Set('I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII'.split(' '))
const golongan = z.string().refine(golonganDikenal, 'bukan golongan PNS (I/a–IV/e) atau PPPK (I–XVII)')
const kelas = z.number().int().min(1).max(17)
const level = z.record(teks, z.number().int().min(1).max(5))

function golonganDikenal(s: string): boolean {
  const awal = PARAMETER.get('pangkat.urutan')?.nilai[0]?.mulai ?? ''
  const pns = hukumPada(awal).nilai('pangkat.urutan').nilai as Readonly<Record<string, number>>
  return s in pns || GOLONGAN_PPPK.has(s)
}

const Jabatan = z.strictObject({
  id: teks,
  nama: teks,
  jenjang: z.enum(JENJANG),
  eselon: z.enum(ESELON).nullable().optional(),
  kuota: z.number().int().min(0),
  kelas: takAda(kelas),
  penanda: daftar(z.enum(PENANDA)),
  atasan: teks.nullable().optional(),
  bidang: z.array(teks).nullable().optional(),
  pendidikanBidang: z.array(teks).nullable().optional(),
  pendidikanMinimum: z.enum(TINGKAT).nullable().optional(),
  golonganMinimum: golongan.nullable().optional(),
  standarKompetensi: level.nullable().optional(),
})
const Masa = z
  .strictObject({ mulai: tanggal, sampai: tanggal.nullable() })
  .refine((m) => m.sampai === null || m.sampai >= m.mulai, { message: 'lebih awal daripada mulai', path: ['sampai'] })
const Riwayat = z
  .strictObject({
    jabatanId: takAda(teks),
    jenjang: z.enum(JENJANG),
    kelas: takAda(kelas),
    bidang: z.array(teks).nullable().optional(),
    tmt: tanggal,
    /** `tmt` is only the first day the record shows the post held. */
    tmtTidakDiketahui: z.literal(true).optional(),
    sampai: tanggal.nullable(),
    peran: z.enum(['definitif', 'plt', 'plh']).optional(),
  })
  .refine((r) => r.sampai === null || r.sampai >= r.tmt, { message: 'lebih awal daripada tmt', path: ['sampai'] })
const Pegawai = z.strictObject({
  nip: teks,
  nama: teks,
  jenis: z.enum(['PNS', 'PPPK', 'CPNS']).optional(),
  kedudukan: z.enum(['aktif', 'cltn', 'tugas-belajar', 'diberhentikan-sementara', 'mpp']).optional(),
  tanggalLahir: tanggal.optional(),
  golongan: golongan.optional(),
  pendidikan: z
    .strictObject({ tingkat: z.enum(TINGKAT).optional(), bidang: teks.nullable().optional() })
    .nullable()
    .optional(),
  riwayat: z.array(Riwayat).nullable().optional(),
  /** The post held now, where the history as a whole is not known. null = known to hold none. */
  jabatanKini: Riwayat.nullable().optional(),
  predikat: z
    .array(
      z.strictObject({
        tahun: z.number().int().min(1950).max(2200),
        nilai: z.enum(['sangat-baik', 'baik', 'butuh-perbaikan', 'kurang', 'sangat-kurang']),
      }),
    )
    .nullable()
    .optional(),
  hukdis: z
    .array(
      z
        .strictObject({ tingkat: z.enum(['ringan', 'sedang', 'berat']), mulai: tanggal, sampai: tanggal.nullable() })
        .refine((h) => h.sampai === null || h.sampai >= h.mulai, {
          message: 'lebih awal daripada mulai',
          path: ['sampai'],
        }),
    )
    .nullable()
    .optional(),
  ujiKompetensi: z
    .array(z.strictObject({ jenis: z.enum(['job-fit', 'uji-kompetensi-jf']), lulus: z.boolean(), tanggal }))
    .nullable()
    .optional(),
  kompetensi: level.nullable().optional(),
  kotakTalenta: z.number().int().min(1).max(9).nullable().optional(),
  kerabat: z.array(teks).nullable().optional(),
  // Facts of the rules of special seats, status and events.
  sertifikat: z.array(teks).nullable().optional().describe('kepamongprajaan (R41), kompetensi-pemerintahan (R44)'),
  pelatihan: z
    .array(z.strictObject({ jenis: z.enum(['teknis', 'terintegrasi', 'lainnya']), lulus: z.boolean() }))
    .nullable()
    .optional()
    .describe('R57'),
  cltn: z
    .array(Masa)
    .nullable()
    .optional()
    .describe('masa yang tidak dihitung, kedua ujungnya termasuk (R31, R04–R06)'),
  pejabatNegara: takAda(z.boolean()).describe('R30'),
  tugasBelajar: Masa.nullable().optional().describe('R30'),
  statusPolitik: z
    .strictObject({
      calon: z.boolean().optional(),
      anggotaPartai: z.boolean().optional(),
      terpidana: z.boolean().optional(),
    })
    .nullable()
    .optional()
    .describe('R56'),
})
const Usulan = z
  .strictObject({
    nip: teks,
    ke: teks.nullable(),
    sebagai: z.enum(['definitif', 'plt']).optional(),
    dasar: DasarSchema.nullable().optional().describe('R14; menurut jenisnya R52, R53, R55'),
    /** Acting official: last day as ordered. */
    sampai: tanggal.optional().describe('R19, R37'),
    kembaliDari: takAda(z.enum(ASAL_KEMBALI)).describe('R29'),
    rangkap: takAda(z.strictObject({ alasan: teks.optional() })).describe('R49'),
    antarInstansi: takAda(AntarInstansiSchema).describe('R43, R58'),
    pemeriksaan: takAda(PeriksaSchema).describe('R54'),
    pelantikan: PELANTIKAN.nullable().optional().describe('R32'),
    penyampaian: z
      .strictObject({ diterima: tanggal.nullable(), massal: z.boolean().optional() })
      .optional()
      .describe('R34, R36'),
    diusulkanSekda: z.boolean().optional().describe('R42'),
  })
  .refine((u) => !(u.sebagai === 'plt' && u.ke === null), {
    message: 'pelaksana tugas harus menyebut jabatannya',
    path: ['ke'],
  })
const Dokumen = z.strictObject({
  jenis: z.enum(JENIS_DOKUMEN),
  nomor: teks,
  tanggal,
  /** Decree: day it takes effect, null = names none; why it reaches back. */
  mulai: tanggal.nullable().optional(),
  alasanBerlakuSurut: takAda(teks),
  baris: z.array(z.strictObject({ nip: teks, ke: teks.nullable().optional() })),
})

export const BerkasPeriksaSchema = z.strictObject({
  tanggal,
  pengaturan: PengaturanSchema.optional(),
  ketetapan: periksaKetetapan.optional().describe('nilai hukum yang disahkan kota; versiAturan menyebut nomornya'),
  kepalaDaerah: z
    .strictObject({
      pelantikan: tanggal.nullable().optional(),
      penetapanPaslon: tanggal.nullable().optional(),
      akhirMasaJabatan: tanggal.nullable().optional(),
    })
    .nullable()
    .transform((k) => k ?? { pelantikan: null, penetapanPaslon: null, akhirMasaJabatan: null })
    .optional(),
  jabatan: z.array(Jabatan),
  pegawai: z.array(Pegawai),
  usulan: z.array(Usulan).min(1, 'usulan tidak boleh kosong'),
  dokumen: daftar(Dokumen),
  /** Who proposes, assesses and signs, with the NIPs of their relatives. */
  pejabat: daftar(
    z.strictObject({
      peran: z.enum(['penanda-tangan', 'pyb', 'anggota-tpk']),
      nip: teks.optional(),
      nama: teks.optional(),
      kerabat: z.array(teks).nullable().optional(),
    }),
  ).describe('R35'),
  seleksi: daftar(SeleksiSchema.extend({ jabatan: teks })).describe('R46, R47'),
  kelompokSuksesi: z
    .array(z.strictObject({ tahun: z.number().int().min(1950).max(2200), nip: z.array(teks) }))
    .nullable()
    .optional()
    .describe('R24, R50'),
  libur: daftar(tanggal).describe('hari libur untuk hari kerja (R34, R36)'),
})
export type BerkasPeriksa = z.infer<typeof BerkasPeriksaSchema>
