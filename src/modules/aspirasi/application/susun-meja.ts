import { buatDaftarPesan, buatEksporPesan } from './daftar.use-case.ts'
import { buatBukaIdentitas } from './langkah.use-case.ts'
import { buatPapanBeban } from './meja-beban.use-case.ts'
import { buatCatatPesan, buatMejaCatat } from './meja-catat.use-case.ts'
import { buatDaftarTemplat, buatSimpanTemplat } from './meja-templat.use-case.ts'
import type { DepsMeja, UsulanMeja } from './meja.deps.ts'
import { buatBukaPesan, buatIsiTemplat } from './meja.use-case.ts'
import { susunPenyaluran } from './penyaluran.susun.ts'
import { buatLangkahMeja, buatSerahkan } from './tugas.use-case.ts'

/** What the officers' desk does. */
const susunMeja = (deps: DepsMeja, usulan: UsulanMeja) => ({
  daftarPesan: buatDaftarPesan(deps),
  eksporPesan: buatEksporPesan(deps),
  bukaPesan: buatBukaPesan(deps, usulan),
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

/** Routing and the desk, which is told what routing proposes. */
export const susunPenyaluranDanMeja = (deps: DepsMeja) => {
  const salur = susunPenyaluran(deps)
  return { ...salur, ...susunMeja(deps, salur) }
}
