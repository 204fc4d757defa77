export type { DasarBobot, PasanganBeralasan, Setelan, SetelanBobot } from './setelan.ts'
export type { AksiSkenario, IsiAksi, IsiLangkahSkenario, LangkahSkenario, TempatUsulan } from './langkah.ts'
