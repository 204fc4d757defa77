import { z } from 'zod'
import { fakta } from './butir-fakta.ts'

/** Facts of a person and of a post beyond the core ones of fakta.ts. Absent = unknown; null or [] = known none. */
const Tanggal = z.iso.date()
const Masa = z.strictObject({ mulai: Tanggal, sampai: Tanggal.nullable() })
export interface Masa {
  readonly mulai: string
  readonly sampai: string | null
}
export const PREDIKAT = ['sangat-kurang', 'kurang', 'butuh-perbaikan', 'baik', 'sangat-baik'] as const
const Predikat = z.strictObject({ tahun: z.number(), nilai: z.enum(PREDIKAT) })
const Hukdis = z.strictObject({
  tingkat: z.enum(['ringan', 'sedang', 'berat']),
  mulai: Tanggal,
  sampai: Tanggal.nullable(),
})
const Uji = z.strictObject({ jenis: z.enum(['job-fit', 'uji-kompetensi-jf']), lulus: z.boolean(), tanggal: Tanggal })
const Level = z.record(z.string(), z.number())
const Pelatihan = z.strictObject({ jenis: z.enum(['teknis', 'terintegrasi', 'lainnya']), lulus: z.boolean() })

const daftar = <T>(s: z.ZodType<T>): z.ZodType<readonly T[] | null> => z.array(s).nullable()

export const FAKTA_PEGAWAI = {
  predikat: fakta('pegawai', 'predikat', 'predikat kinerja per tahun', 'performance rating per year', daftar(Predikat)),
  hukdis: fakta('pegawai', 'hukdis', 'hukuman disiplin', 'disciplinary punishments', daftar(Hukdis)),
  ujiKompetensi: fakta(
    'pegawai',
    'ujiKompetensi',
    'uji kompetensi yang diikuti',
    'competence tests taken',
    daftar(Uji),
  ),
  kompetensi: fakta('pegawai', 'kompetensi', 'level kompetensi', 'levels of competence', Level.nullable()),
  kotakTalenta: fakta('pegawai', 'kotakTalenta', 'kotak talenta', 'talent box', z.number().nullable()),
  sertifikat: fakta('pegawai', 'sertifikat', 'sertifikat', 'certificates', daftar(z.string())),
  pelatihan: fakta('pegawai', 'pelatihan', 'pelatihan', 'training', daftar(Pelatihan)),
  bidangStudi: fakta('pegawai', 'pendidikan.bidang', 'bidang studi', 'field of study', z.string().nullable()),
  cltn: fakta(
    'pegawai',
    'cltn',
    'masa cuti di luar tanggungan negara atau menjadi pejabat negara',
    'time on unpaid leave or as state official',
    daftar(Masa),
  ),
  pejabatNegara: fakta('pegawai', 'pejabatNegara', 'menjadi pejabat negara', 'is a state official', z.boolean()),
  tugasBelajar: fakta('pegawai', 'tugasBelajar', 'masa tugas belajar', 'time of study leave', Masa.nullable()),
  statusPolitik: fakta(
    'pegawai',
    'statusPolitik',
    'pencalonan, keanggotaan partai, putusan pidana',
    'candidacy, party membership, criminal verdict',
    z
      .strictObject({
        calon: z.boolean().optional(),
        anggotaPartai: z.boolean().optional(),
        terpidana: z.boolean().optional(),
      })
      .nullable(),
  ),
  kelasJabatan: fakta('jabatan', 'jabatan.kelas', 'kelas jabatan', 'job class', z.number()),
  penanda: fakta(
    'jabatan',
    'jabatan.penanda',
    'penanda jabatan khusus',
    'marker of a special post',
    z.array(z.string()) as z.ZodType<readonly string[]>,
  ),
  standarKompetensi: fakta(
    'jabatan',
    'jabatan.standarKompetensi',
    'standar kompetensi jabatan',
    'competence standard of the post',
    Level.nullable(),
  ),
} as const
