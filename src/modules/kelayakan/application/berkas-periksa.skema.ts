import { z } from 'zod'
import { JENJANG, PENANDA } from '#modules/jabatan'
import { hukumPada, isIsoDate, PARAMETER, PengaturanSchema } from '#regulasi'

/** Shape of the file `tepat periksa` reads. A key left out = unknown; null or [] = known to be none. */
const teks = z.string().trim().min(1, 'tidak boleh kosong')
const tanggal = z.string().refine(isIsoDate, 'bukan tanggal YYYY-MM-DD yang ada di kalender')
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
  kelas: kelas.optional(),
  penanda: z.array(z.enum(PENANDA)).optional(),
  atasan: teks.nullable().optional(),
  bidang: z.array(teks).nullable().optional(),
  pendidikanBidang: z.array(teks).nullable().optional(),
  pendidikanMinimum: z.enum(TINGKAT).nullable().optional(),
  golonganMinimum: golongan.nullable().optional(),
  standarKompetensi: level.optional(),
})
const Riwayat = z
  .strictObject({
    jabatanId: teks.optional(),
    jenjang: z.enum(JENJANG),
    kelas: kelas.optional(),
    bidang: z.array(teks).nullable().optional(),
    tmt: tanggal,
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
      z.strictObject({ tingkat: z.enum(['ringan', 'sedang', 'berat']), mulai: tanggal, sampai: tanggal.nullable() }),
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
})
const Usulan = z.strictObject({
  nip: teks,
  ke: teks.nullable(),
  sebagai: z.enum(['definitif', 'plt']).optional(),
  dasar: z
    .strictObject({
      jenis: z.enum(['hukdis', 'permohonan', 'pengunduran-diri', 'perubahan-sotk', 'evaluasi-kinerja']),
      nomor: teks,
      tanggal,
    })
    .optional(),
})
const Dokumen = z.strictObject({
  jenis: z.enum([
    'tpk',
    'pertek-bkn',
    'persetujuan-mendagri',
    'persetujuan-gubernur',
    'persetujuan-dprd',
    'hasil-job-fit',
    'perpanjangan-jpt',
    'sk-hukdis',
    'sk',
  ]),
  nomor: teks,
  tanggal,
  baris: z.array(z.strictObject({ nip: teks, ke: teks.nullable().optional() })),
})

export const BerkasPeriksaSchema = z.strictObject({
  tanggal,
  pengaturan: PengaturanSchema.optional(),
  kepalaDaerah: z
    .strictObject({
      pelantikan: tanggal.nullable().optional(),
      penetapanPaslon: tanggal.nullable().optional(),
      akhirMasaJabatan: tanggal.nullable().optional(),
    })
    .optional(),
  jabatan: z.array(Jabatan),
  pegawai: z.array(Pegawai),
  usulan: z.array(Usulan).min(1, 'usulan tidak boleh kosong'),
  dokumen: z.array(Dokumen).optional(),
})
export type BerkasPeriksa = z.infer<typeof BerkasPeriksaSchema>
