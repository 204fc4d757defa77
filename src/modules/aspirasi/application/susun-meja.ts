import { buatDaftarPesan, buatEksporPesan } from './daftar.use-case.ts'
import { buatBukaIdentitas } from './langkah.use-case.ts'
import { buatPapanBeban } from './meja-beban.use-case.ts'
import { buatCatatPesan, buatMejaCatat } from './meja-catat.use-case.ts'
import { buatDaftarTemplat, buatSimpanTemplat } from './meja-templat.use-case.ts'
import type { DepsMeja } from './meja.deps.ts'
import { buatBukaPesan, buatIsiTemplat } from './meja.use-case.ts'
import { buatLangkahMeja, buatSerahkan } from './tugas.use-case.ts'

/** What the officers' desk does. */
export const susunMeja = (deps: DepsMeja) => ({
  daftarPesan: buatDaftarPesan(deps),
  eksporPesan: buatEksporPesan(deps),
  bukaPesan: buatBukaPesan(deps),
  langkahMeja: buatLangkahMeja(deps),
  isiTemplat: buatIsiTemplat(deps),
  serahkan: buatSerahkan(deps),
  papanBeban: buatPapanBeban(deps),
  catatPesan: buatCatatPesan(deps),
  mejaCatat: buatMejaCatat(deps),
  daftarTemplat: buatDaftarTemplat(deps),
  simpanTemplat: buatSimpanTemplat(deps),
  bukaIdentitas: buatBukaIdentitas(deps),
})
export type UseMeja = ReturnType<typeof susunMeja>
