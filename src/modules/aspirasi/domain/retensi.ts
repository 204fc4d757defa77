/** How long identity and unpublished photographs are kept after a message ended. */
export interface KebijakanRetensi {
  /** 0 = the one the program comes with. */
  readonly versi: number
  readonly hari: number
  readonly sumber: string
}
/** Until the city decides. A policy, not a figure of law. */
export const RETENSI_BAWAAN: KebijakanRetensi = {
  versi: 0,
  hari: 730,
  sumber:
    'Kebijakan bawaan Tepat; kota menetapkan masa simpannya sendiri (UU 27/2022 tentang Pelindungan Data Pribadi).',
}
