import type { Lembar } from '#platform/lembar'
import { lembarSiasn } from './lembar-siasn.ts'
import {
  lembarDiklat,
  lembarHukdis,
  lembarKompetensi,
  lembarPetaJabatan,
  lembarPredikat,
  lembarRiwayat,
  lembarStandar,
} from './lembar-templat.ts'
import type { KotaContoh } from './tipe.ts'

export interface LembarKotaContoh {
  readonly petaJabatan: Lembar
  readonly siasn: Lembar
  readonly standar: Lembar
  readonly riwayat: Lembar
  readonly predikat: Lembar
  readonly hukdis: Lembar
  readonly diklat: Lembar
  readonly kompetensi: Lembar
}

/** The city as the files a real city would bring, in the columns every import expects. */
export const lembarKotaContoh = (kota: KotaContoh): LembarKotaContoh => ({
  petaJabatan: lembarPetaJabatan(kota),
  siasn: lembarSiasn(kota),
  standar: lembarStandar(kota),
  riwayat: lembarRiwayat(kota),
  predikat: lembarPredikat(kota),
  hukdis: lembarHukdis(kota),
  diklat: lembarDiklat(kota),
  kompetensi: lembarKompetensi(kota),
})
