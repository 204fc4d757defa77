import { IZIN, PERAN, type Izin, type Peran } from './peran.ts'

/** Open to everybody, signed in or not. */
export const IZIN_UMUM = ['publik', 'aturan:lihat'] as const satisfies readonly Izin[]
/** Open to every active account, whatever its role: one's own account. */
export const IZIN_TIAP_AKUN = ['masuk'] as const satisfies readonly Izin[]
/** Needs a personnel record behind the account: "my file" of somebody who is not an employee does not exist. */
export const IZIN_PEGAWAI_SENDIRI = ['saya:lihat'] as const satisfies readonly Izin[]

type IzinBerperan = Exclude<
  Izin,
  (typeof IZIN_UMUM)[number] | (typeof IZIN_TIAP_AKUN)[number] | (typeof IZIN_PEGAWAI_SENDIRI)[number]
>

const LIHAT_ORANG = ['peta-jabatan:lihat', 'pegawai:cari', 'pegawai:buka', 'kecocokan:lihat'] as const

/**
 * The allow-list: what is not written here is refused. Two deliberate absences:
 * the administrator runs the system and cannot open a person's file; the council never sees one.
 */
export const IZIN_PERAN: { readonly [P in Peran]: readonly IzinBerperan[] } = {
  pegawai: [],
  pimpinan: [...LIHAT_ORANG, 'pengguna:delegasi', 'aspirasi:tangani', 'kebutuhan:lihat'],
  analis: [
    ...LIHAT_ORANG,
    'pegawai:ekspor',
    'rencana:lihat',
    'rencana:hitung',
    'rencana:usulkan',
    'skenario:komentari',
    'impor:lihat',
    'impor:simpan',
    'impor:batalkan',
    'parameter:usulkan',
    'kebutuhan:lihat',
  ],
  tpk: [...LIHAT_ORANG, 'rencana:lihat', 'skenario:komentari', 'keputusan:sidangkan', 'kebutuhan:lihat'],
  sekda: [
    ...LIHAT_ORANG,
    'rencana:lihat',
    'skenario:komentari',
    'keputusan:sidangkan',
    'pengguna:delegasi',
    'parameter:usulkan',
    'parameter:sahkan',
    'aspirasi:tangani',
    'kebutuhan:lihat',
  ],
  ppk: [
    ...LIHAT_ORANG,
    'rencana:lihat',
    'skenario:komentari',
    'rencana:setujui',
    'pengguna:delegasi',
    'aspirasi:tangani',
    'kebutuhan:lihat',
  ],
  inspektorat: [...LIHAT_ORANG, 'rencana:lihat', 'impor:lihat', 'audit:lihat', 'aspirasi:tangani', 'kebutuhan:lihat'],
  bkn: [...LIHAT_ORANG, 'rencana:lihat', 'impor:lihat', 'audit:lihat'],
  dprd: [],
  admin: [
    'peta-jabatan:lihat',
    'pegawai:cari',
    'impor:lihat',
    'pengguna:kelola',
    'pengguna:delegasi',
    'audit:lihat',
    'cadangan:kelola',
    'parameter:usulkan',
    'parameter:sahkan',
    'surel:kelola',
  ],
  'petugas-aduan': ['aspirasi:tangani', 'aspirasi:catat', 'aspirasi:atur', 'surel:kelola', 'kebutuhan:lihat'],
  penghubung: ['aspirasi:tangani', 'kebutuhan:lihat'],
  'petugas-kelurahan': ['aspirasi:catat'],
  asesor: [...LIHAT_ORANG, 'kebutuhan:lihat'],
}

/** Roles that see the whole city by their office; the others reach the units named in their assignment. */
export const PERAN_SELURUH_KOTA: readonly Peran[] = [
  'analis',
  'tpk',
  'sekda',
  'ppk',
  'inspektorat',
  'bkn',
  'dprd',
  'admin',
  'asesor',
]

/** Roles that mean nothing without a unit: head of which office, officer of which kelurahan. */
export const PERAN_PERLU_UNIT: readonly Peran[] = ['pimpinan', 'penghubung', 'petugas-kelurahan']

/** Everything a role permits, common permissions included. */
export function izinDari(peran: readonly Peran[]): ReadonlySet<Izin> {
  const izin = new Set<Izin>([...IZIN_UMUM, ...IZIN_TIAP_AKUN, ...IZIN_PEGAWAI_SENDIRI])
  for (const p of peran) for (const i of IZIN_PERAN[p]) izin.add(i)
  return izin
}

/** The whole table as text, for a manager to read (printed by the test). */
export function tabelIzin(): string {
  const lebar = Math.max(...IZIN.map((i) => i.length)) + 2
  const kepala = ''.padEnd(lebar) + PERAN.map((_, n) => String(n + 1).padStart(3)).join('')
  const baris = IZIN.map(
    (izin) => izin.padEnd(lebar) + PERAN.map((p) => (izinDari([p]).has(izin) ? '  ✓' : '  ·')).join(''),
  )
  const kunci = PERAN.map((p, n) => `${String(n + 1).padStart(2)} = ${p}`)
  return [kepala, ...baris, '', ...kunci].join('\n')
}
