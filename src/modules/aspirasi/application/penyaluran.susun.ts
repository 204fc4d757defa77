import type { DepsAspirasi } from './deps.ts'
import {
  buatCariTempat,
  buatDaftarPembagian,
  buatDaftarTopik,
  buatImporPembagian,
  buatMiripUntukPetugas,
  buatPesanMirip,
  buatPetaPenyaluran,
  buatPilihanPembagian,
  buatRiwayatPembagian,
  buatUbahPembagian,
  buatUsulKantor,
  buatUsulPihakLuar,
} from './penyaluran.use-case.ts'
import { buatLogPenyaringan } from './penyaringan.use-case.ts'
import { susunTerbitan } from './terbitan.use-case.ts'

/** Routing, moderation and publication: they share one picture of the city's division of work. */
export const susunPenyaluran = (deps: DepsAspirasi) => {
  const peta = buatPetaPenyaluran(deps)
  return {
    daftarTopik: buatDaftarTopik(peta),
    usulKantor: buatUsulKantor(deps, peta),
    usulPihakLuar: buatUsulPihakLuar(deps, peta),
    cariTempat: buatCariTempat(peta),
    pesanMirip: buatPesanMirip(deps),
    miripUntukPetugas: buatMiripUntukPetugas(deps),
    daftarPembagian: buatDaftarPembagian(deps),
    riwayatPembagian: buatRiwayatPembagian(deps),
    ubahPembagian: buatUbahPembagian(deps, peta),
    imporPembagian: buatImporPembagian(deps, peta),
    pilihanPembagian: buatPilihanPembagian(deps),
    logPenyaringan: buatLogPenyaringan(deps),
    ...susunTerbitan(deps),
  }
}
export type UsePenyaluran = ReturnType<typeof susunPenyaluran>
