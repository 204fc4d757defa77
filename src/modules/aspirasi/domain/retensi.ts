/** How long identity and unpublished photographs are kept after a message ended. */
export interface KebijakanRetensi {
  /** 0 = a proposal of the program: nothing is erased by it. */
  readonly versi: number
  readonly hari: number
  readonly sumber: string
}
/** What the page proposes until the city decides. A policy, not a figure of law. */
export const RETENSI_BAWAAN: KebijakanRetensi = {
  versi: 0,
  hari: 730,
  sumber: 'Usulan Tepat; kota menetapkan masa simpannya sendiri (UU 27/2022 tentang Pelindungan Data Pribadi).',
}
