import { z } from 'zod'
import { fakta } from './butir-fakta.ts'

/** Facts only a proposal has: its ground, its letters, who decides, what follows. Absent = unknown; null or [] = none. */
const Tanggal = z.iso.date()
const teks = z.string()

/** How the letters of one kind name a line. `nama-saja` = the name stands there for another post. */
export const PadananSchema = z.strictObject({
  cocok: z.enum(['nama-dan-jabatan', 'nama-saja', 'jabatan-tidak-disebut', 'tidak-ada', 'bertentangan']),
  nomor: teks.optional(),
  tanggal: Tanggal.optional(),
  /** Letters that name the line but are dated after the start date: they do not count. */
  sesudahTanggal: z.array(teks).optional(),
})
export type Padanan = z.infer<typeof PadananSchema>
const surat = (id: string, en: string) => fakta('usulan', 'dokumen', id, en, PadananSchema as z.ZodType<Padanan>)

export const JENIS_DASAR = ['hukdis', 'permohonan', 'pengunduran-diri', 'perubahan-sotk', 'evaluasi-kinerja'] as const
export const DasarSchema = z.strictObject({
  jenis: z.enum(JENIS_DASAR),
  nomor: teks,
  tanggal: Tanggal,
  /** Punishment: who signed, when received, when it ends, appeal. R53. */
  pejabat: z.enum(['wali-kota', 'lainnya']).optional(),
  diterima: Tanggal.nullable().optional(),
  sampai: Tanggal.nullable().optional(),
  banding: z.boolean().optional(),
  /** Performance: predikat or target missed, months given to improve, test afterwards. R52. */
  kinerja: z.strictObject({ tahun: z.number(), tercapai: z.boolean() }).optional(),
  perbaikan: z.strictObject({ mulai: Tanggal, sampai: Tanggal }).nullable().optional(),
  ujiKompetensi: z.strictObject({ tanggal: Tanggal }).nullable().optional(),
  /** Reorganisation: job fit held among serving officials first. R55. */
  jobFit: z.boolean().optional(),
})
export type DasarLine = z.infer<typeof DasarSchema>

export const ASAL_KEMBALI = ['cltn', 'tugas-belajar', 'diberhentikan-sementara', 'penugasan'] as const
export const SeleksiSchema = z.strictObject({
  panitia: z.number().int().optional(),
  unsurLengkap: z.boolean().optional(),
  bebasPartaiDanKepentingan: z.boolean().optional(),
  diumumkan: Tanggal.nullable().optional(),
  ditutup: Tanggal.nullable().optional(),
  rekomendasiPpk: z.boolean().optional(),
  tahapLengkap: z.boolean().optional(),
  nilaiDiumumkan: z.boolean().optional(),
  terpilih: z.array(teks).optional(),
})
export type BerkasSeleksi = z.infer<typeof SeleksiSchema>
export const PELANTIKAN = z.strictObject({
  tanggal: Tanggal,
  pejabat: teks.optional(),
  saksi: z.number().int().min(0).optional(),
  beritaAcara: z.boolean().optional(),
})
export const AntarInstansiSchema = z.strictObject({
  lingkup: z.enum(['dalam-provinsi', 'antar-provinsi', 'pusat']),
  persetujuanAsal: z.boolean().optional(),
  persetujuanPenerima: z.boolean().optional(),
  keputusan: z.enum(['gubernur', 'mendagri', 'kepala-bkn']).nullable().optional(),
  /** From another province: proof that nobody in the province qualifies. R43. */
  buktiTidakAdaYangMemenuhi: z.boolean().optional(),
})
export const PeriksaSchema = z.strictObject({
  dugaan: z.enum(['ringan', 'sedang', 'berat']).optional(),
  plh: teks.nullable().optional(),
})
const Pemutus = z.strictObject({
  peran: z.enum(['penanda-tangan', 'pyb', 'anggota-tpk']),
  /** Whether related to this line's person; absent = unknown. */
  kerabat: z.boolean().optional(),
})

export const FAKTA_BATCH = {
  dasar: fakta('usulan', 'dasar', 'dasar penurunan atau pelepasan', 'ground of the demotion or release', DasarSchema),
  penandaAsal: fakta(
    'usulan',
    'riwayat',
    'penanda jabatan yang sekarang dipegang',
    'marker of the post held now',
    z.array(teks) as z.ZodType<readonly string[]>,
  ),
  kepalaDaerah: fakta(
    'usulan',
    'kepalaDaerah',
    'tanggal pelantikan, penetapan pasangan calon, akhir masa jabatan',
    'dates of inauguration, determination of candidates, end of term',
    z.strictObject({
      pelantikan: Tanggal.nullable().optional(),
      penetapanPaslon: Tanggal.nullable().optional(),
      akhirMasaJabatan: Tanggal.nullable().optional(),
    }),
  ),
  suratMendagri: surat('persetujuan Menteri Dalam Negeri', 'approval of the Minister of Home Affairs'),
  suratBkn: surat('pertimbangan teknis BKN', 'recommendation of BKN'),
  suratTpk: surat('berita acara Tim Penilai Kinerja', 'minutes of the performance committee'),
  suratGubernur: surat('surat Gubernur', 'letter of the Governor'),
  suratDprd: surat('persetujuan pimpinan DPRD', 'approval of the council’s leaders'),
  suratJobFit: surat('hasil uji kompetensi (job fit)', 'result of the job fit'),
  suratPerpanjangan: surat('perpanjangan jabatan pimpinan tinggi', 'extension of the high post'),
  suratHukdis: surat('keputusan hukuman disiplin', 'disciplinary decision'),
  suratSeleksi: surat('hasil seleksi', 'result of a selection'),
  keputusan: fakta(
    'usulan',
    'dokumen.sk',
    'surat keputusan',
    'the decree',
    z
      .strictObject({
        nomor: teks,
        tanggal: Tanggal,
        mulai: Tanggal.nullable().optional(),
        alasanBerlakuSurut: teks.optional(),
        /** Versions of this decree disagree about its dates. */
        bertentangan: z.boolean().optional(),
      })
      .nullable(),
  ),
  pltLain: fakta('usulan', 'riwayat', 'penugasan pelaksana tugas yang lain', 'other acting assignments', z.number()),
  pltSejak: fakta(
    'usulan',
    'riwayat',
    'mulai menjadi pelaksana tugas di jabatan ini',
    'start of acting in this post',
    Tanggal.nullable(),
  ),
  pltSampai: fakta('usulan', 'sampai', 'akhir masa pelaksana tugas', 'end of the acting term', Tanggal),
  kerabatAtasBawah: fakta(
    'usulan',
    'kerabat',
    'kerabat pada jabatan atasan atau bawahan langsung',
    'relatives in the posts directly above or below',
    z.strictObject({ atasan: z.array(teks), bawahan: z.array(teks) }),
  ),
  pemutus: fakta(
    'usulan',
    'pejabat',
    'pejabat yang mengusulkan, menilai, dan menandatangani',
    'officials who propose, assess and sign',
    z.array(Pemutus) as z.ZodType<readonly z.infer<typeof Pemutus>[]>,
  ),
  kembaliDari: fakta('usulan', 'kembaliDari', 'kembali bertugas dari', 'returns to duty from', z.enum(ASAL_KEMBALI)),
  jabatanTerakhir: fakta(
    'usulan',
    'riwayat',
    'jabatan terakhir sebelum dibebaskan',
    'last post before the release',
    z.strictObject({ jabatanId: teks.optional(), jenjang: teks }).nullable(),
  ),
  jabatanTuju: fakta('usulan', 'ke', 'kode jabatan yang dituju', 'code of the proposed post', teks),
  rangkap: fakta(
    'usulan',
    'rangkap',
    'rangkap jabatan fungsional',
    'functional post held besides',
    z.strictObject({ alasan: teks.optional() }),
  ),
  seleksi: fakta(
    'usulan',
    'seleksi',
    'berkas seleksi jabatan ini',
    'selection file of this post',
    SeleksiSchema.nullable(),
  ),
  terpilihDiLain: fakta(
    'usulan',
    'seleksi',
    'terpilih pada seleksi jabatan lain',
    'chosen in the selection for another post',
    z.array(teks) as z.ZodType<readonly string[]>,
  ),
  terpilihDiSini: fakta('usulan', 'seleksi.terpilih', 'termasuk yang terpilih', 'among the chosen', z.boolean()),
  kelompokSuksesi: fakta(
    'usulan',
    'kelompokSuksesi',
    'kelompok rencana suksesi tahun ini',
    'succession group of the year',
    z.strictObject({ berlaku: z.boolean(), anggota: z.boolean() }),
  ),
  pelantikan: fakta('usulan', 'pelantikan', 'pelantikan dan sumpah', 'inauguration and oath', PELANTIKAN.nullable()),
  penyampaian: fakta(
    'usulan',
    'penyampaian',
    'penyampaian keputusan',
    'delivery of the decision',
    z.strictObject({ diterima: Tanggal.nullable(), massal: z.boolean().optional() }),
  ),
  libur: fakta('usulan', 'libur', 'hari libur', 'holidays', z.array(Tanggal) as z.ZodType<readonly string[]>),
  antarInstansi: fakta(
    'usulan',
    'antarInstansi',
    'perpindahan antarinstansi',
    'move between agencies',
    AntarInstansiSchema,
  ),
  pemeriksaan: fakta(
    'usulan',
    'pemeriksaan',
    'pembebasan tugas selama pemeriksaan',
    'freed from duty during examination',
    PeriksaSchema,
  ),
  usulanSekda: fakta(
    'usulan',
    'diusulkanSekda',
    'diusulkan Sekretaris Daerah',
    'proposed by the Secretary',
    z.boolean(),
  ),
} as const
