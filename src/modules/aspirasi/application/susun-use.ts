import type { DepsMeja } from './meja.deps.ts'
import { susunPenyaluranDanMeja } from './susun-meja.ts'
import { buatUmum } from './umum.use-case.ts'
import {
  buatBacaDraf,
  buatHapusDraf,
  buatHapusFotoDraf,
  buatKirimDraf,
  buatKirimSekaligus,
  buatKodeTerkirim,
  buatSimpanDraf,
  buatSimpanFotoDraf,
} from './draf.use-case.ts'
import {
  buatBacaFoto,
  buatFotoPesan,
  buatFotoUmum,
  buatFotoWarga,
  buatTambahFoto,
  mulaiLatarFoto,
  type OpsiLatar,
} from './foto.use-case.ts'
import { buatKotaUmum, buatTenggatUmum } from './lacak.use-case.ts'
import { buatSaatFormulir } from './saat-formulir.ts'
import { buatKirimPesan, buatLacakPesan } from './kirim.use-case.ts'
import {
  buatBacaRetensi,
  buatDataSaya,
  buatHapusDataSaya,
  buatTetapkanRetensi,
  buatUbahDataSaya,
} from './data-diri.use-case.ts'
import { buatImporLapor, buatJawabanLapor } from './lapor.use-case.ts'
import { buatBukaSebab, buatBukaSebabBanyak, buatTetapkanSebab, buatTetapkanSebabBanyak } from './sebab.use-case.ts'
import { buatBukaIdentitas, buatLangkahPetugas, buatLangkahWarga } from './langkah.use-case.ts'

export const susunUseAspirasi = (deps: DepsMeja) => ({
  ...susunPenyaluranDanMeja(deps),
  kirimPesan: buatKirimPesan(deps),
  lacakPesan: buatLacakPesan(deps),
  saatFormulir: buatSaatFormulir(deps),
  kotaUmum: buatKotaUmum(deps),
  tenggatUmum: buatTenggatUmum(deps),
  bacaDraf: buatBacaDraf(deps),
  simpanDraf: buatSimpanDraf(deps),
  hapusDraf: buatHapusDraf(deps),
  simpanFotoDraf: buatSimpanFotoDraf(deps),
  hapusFotoDraf: buatHapusFotoDraf(deps),
  kirimDraf: buatKirimDraf(deps),
  kirimSekaligus: buatKirimSekaligus(deps),
  kodeTerkirim: buatKodeTerkirim(deps),
  tambahFoto: buatTambahFoto(deps),
  fotoWarga: buatFotoWarga(deps),
  fotoUmum: buatFotoUmum(deps),
  bacaFoto: buatBacaFoto(deps),
  fotoPesan: buatFotoPesan(deps),
  mulaiLatarFoto: (o: OpsiLatar) => mulaiLatarFoto(deps, o),
  langkahPetugas: buatLangkahPetugas(deps),
  langkahWarga: buatLangkahWarga(deps),
  bukaIdentitas: buatBukaIdentitas(deps),
  ...buatUmum(deps),
  bukaSebab: buatBukaSebab(deps),
  tetapkanSebab: buatTetapkanSebab(deps),
  bukaSebabBanyak: buatBukaSebabBanyak(deps),
  tetapkanSebabBanyak: buatTetapkanSebabBanyak(deps),
  imporLapor: buatImporLapor(deps),
  jawabanLapor: buatJawabanLapor(deps),
  dataSaya: buatDataSaya(deps),
  ubahDataSaya: buatUbahDataSaya(deps),
  hapusDataSaya: buatHapusDataSaya(deps),
  bacaRetensi: buatBacaRetensi(deps),
  tetapkanRetensi: buatTetapkanRetensi(deps),
})
export type UseAspirasi = ReturnType<typeof susunUseAspirasi>
