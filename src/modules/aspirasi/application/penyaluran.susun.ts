import type { DepsAspirasi } from './deps.ts'
import {
  buatCariTempat,
  buatDaftarPembagian,
  buatDaftarTopik,
  buatImporPembagian,
  buatMiripUntukPetugas,
  buatPesanMirip,
  buatPetaPenyaluran,
  buatRiwayatPembagian,
  buatUbahPembagian,
  buatUsulKantor,
  buatUsulPihakLuar,
} from './penyaluran.use-case.ts'

/** Routing and moderation: they share one picture of the city's division of work. */
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
  }
}
