/** Somebody of better fit for the same post; `harga` = what the plan the batch came from loses with him there. */
interface LebihTinggi {
  readonly nip: string
  readonly nama: string
  readonly skor: number
  readonly harga: { readonly rugi: number; readonly langkah: number } | null
  /** Why the plan has no price for him. */
  readonly tanpaHarga?: 'setelan' | 'tidak-tersusun'
}
/** Where a person stands among all who may lawfully come to the post on the date, kept as it was when it was decided. */
export interface PeringkatBaris {
  readonly nip: string
  readonly ke: string
  readonly sumber: 'rencana' | 'fakta'
  readonly peringkat: number | null
  readonly calon: number | null
  readonly skor: number | null
  /** Why there is no rank. */
  readonly sebab?: SebabTanpaPeringkat
  /** The best of those above. */
  readonly diAtas: readonly LebihTinggi[]
  /** Why none of those above has a price. */
  readonly tanpaHarga?: 'tanpa-rencana' | 'di-luar-rencana'
}
export const SEBAB_TANPA_PERINGKAT = [
  'pegawai-tidak-dikenal',
  'jabatan-tidak-dikenal',
  'tidak-layak',
  'belum-pasti',
  'turun',
  'berkas-sendiri',
  'pelaksana-tugas',
  'belum-dapat-dinilai',
] as const
export type SebabTanpaPeringkat = (typeof SEBAB_TANPA_PERINGKAT)[number]

/** A rank that is not known is never the first. */
export const pertama = (p: PeringkatBaris | undefined): boolean => p?.peringkat === 1

/** An appointment of somebody who does not stand first says why; a release appoints nobody. */
export const perluAlasanPeringkat = (b: {
  readonly ke: string | null
  readonly peringkat?: PeringkatBaris | undefined
}): boolean => b.ke !== null && !pertama(b.peringkat)
