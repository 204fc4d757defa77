/** Everything that can be wrong with settings. The words, and the way out of each, are in web/masalah-setelan.teks.ts. */
export const KODE_MASALAH = [
  'tmt-tidak-sah',
  'tmt-di-luar-hukum',
  'tmt-lampau',
  'tmt-jauh',
  'tmt-terlalu-jauh',
  'jabatan-kosong',
  'jabatan-tidak-dikenal',
  'jabatan-bukan-manajerial',
  'unit-kosong',
  'unit-tidak-dikenal',
  'pegawai-tidak-dikenal',
  'pegawai-tidak-aktif',
  'pegawai-pensiun',
  'alasan-kosong',
  'ganda',
  'veto-kursi-sendiri',
  'wajib-diveto',
  'wajib-tetap',
  'wajib-bertentangan',
  'wajib-melebihi-kursi',
  'wajib-kursi-ditutup',
  'wajib-jabatan-tidak-dipilih',
  'wajib-unit-tidak-bergerak',
  'wajib-ditolak',
  'wajib-kompetensi-mutlak',
  'wajib-belum-diketahui',
  'wajib-turun',
  'wajib-kursi-terpakai',
  'tetap-kursi-ditutup',
  'bobot-kecocokan-tidak-seratus',
  'bobot-kecocokan-tidak-sah',
  'bobot-jenjang-tidak-sah',
  'bobot-jenjang-nol',
  'bobot-tanpa-dasar',
  'poin-tidak-sah',
  'bilangan-tidak-sah',
  'kursi-kurang-dari-pemegang',
  'kursi-melebihi-kuota',
  'pemegang-pensiun',
  'minimum-melebihi-kursi',
  'langkah-tidak-sah',
  'skor-terendah-tidak-sah',
  'biaya-tidak-sah',
] as const
export type KodeMasalah = (typeof KODE_MASALAH)[number]

/** Where in the settings; lists with the place in them. */
export type BidangSetelan =
  | 'tmt'
  | 'jabatan'
  | 'unitBergerak'
  | 'tetap'
  | 'bobot.jenjang'
  | 'bobot.kecocokan'
  | 'bobot.dasar'
  | 'poinJabatan'
  | 'veto'
  | 'wajib'
  | 'kursi'
  | 'minimum'
  | 'maksLangkah'
  | 'skorTerendah'
  | 'biaya'

export interface MasalahSetelan {
  readonly kode: KodeMasalah
  /** blokir: the settings cannot be kept. peringatan: they can, and this is to be known. */
  readonly tingkat: 'blokir' | 'peringatan'
  readonly bidang: BidangSetelan
  /** Place in the list of the field, from 0; null = the field as a whole. */
  readonly urutan: number | null
  readonly pegawaiId?: string
  readonly jabatanId?: string
  /** Names and numbers the words are filled with. */
  readonly data: Readonly<Record<string, string | number>>
  /** Rules of the law behind it. */
  readonly aturan?: readonly string[]
  /** Facts to be verified first. */
  readonly fakta?: readonly string[]
}
