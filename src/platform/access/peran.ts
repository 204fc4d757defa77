/** Roles of product.md. Demo accounts are `<peran>@demo.tepat`. */
export const PERAN = [
  'pegawai',
  'pimpinan',
  'analis',
  'tpk',
  'sekda',
  'ppk',
  'inspektorat',
  'bkn',
  'dprd',
  'admin',
  'petugas-aduan',
  'penghubung',
  'petugas-kelurahan',
  'asesor',
] as const
export type Peran = (typeof PERAN)[number]

/** Every permission there is. A route or use case names one; a word outside this list does not compile. */
export const IZIN = [
  'publik',
  'masuk',
  'saya:lihat',
  'peta-jabatan:lihat',
  'pegawai:cari',
  'pegawai:buka',
  'pegawai:ekspor',
  'kecocokan:lihat',
  'rencana:lihat',
  'rencana:hitung',
  'rencana:usulkan',
  'rencana:setujui',
  'skenario:komentari',
  'keputusan:sidangkan',
  'impor:lihat',
  'impor:simpan',
  'impor:batalkan',
  'pengguna:kelola',
  'pengguna:delegasi',
  'audit:lihat',
  'cadangan:kelola',
  'aturan:lihat',
  'parameter:usulkan',
  'parameter:sahkan',
  'aspirasi:tangani',
  'aspirasi:catat',
  'aspirasi:atur',
  'surel:kelola',
  'kebutuhan:lihat',
] as const
export type Izin = (typeof IZIN)[number]

/** Who is asking, for access decisions and row-level security alike. */
export interface Pelaku {
  readonly instansiId: string
  readonly penggunaId: string | null
  /** The user's own personnel record, when he has one. */
  readonly pegawaiId: string | null
  readonly peran: readonly Peran[]
  /** Units (subtree already expanded) the role reaches; 'semua' for city-wide roles. */
  readonly unitIds: readonly string[] | 'semua'
  readonly nama: string
  /** Absent = active. A deactivated account that still holds a session is told so, instead of "role not enough". */
  readonly status?: 'aktif' | 'nonaktif'
  /** Roles once assigned whose period is over: they permit nothing, but the refusal can say why. */
  readonly peranBerakhir?: readonly Peran[]
  /** Roles assigned whose period has not begun. */
  readonly peranBelumMulai?: readonly Peran[]
  /** The session, for the user's own list of sessions; absent for the command line and jobs. */
  readonly sesiId?: string
}
