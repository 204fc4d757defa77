import { KEBIJAKAN_BAWAAN } from '#modules/kecocokan'
import type { IsoDate } from '#shared'
import { KEBIJAKAN_BOBOT } from '../rencana/kebijakan-bobot.ts'
import type { Setelan } from './setelan.ts'

/** Where a scenario begins: every managerial post, everybody the law lets, the city's own weights. */
export const setelanBawaan = (tmt: IsoDate): Setelan => ({
  tmt,
  jabatan: null,
  unitBergerak: null,
  tetap: [],
  bobot: {
    jenjang: KEBIJAKAN_BOBOT.bobotJenjang,
    kecocokan: KEBIJAKAN_BAWAAN.bobot,
    dasar: { sumber: KEBIJAKAN_BAWAAN.sumber, nomor: null, tanggal: null },
  },
  veto: [],
  wajib: [],
  kursi: [],
  minimum: [],
  maksLangkah: null,
  skorTerendah: null,
  biaya: { perLangkah: null, tunjanganKelas: null },
})
