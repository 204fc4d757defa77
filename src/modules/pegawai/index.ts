import { bacaJabatan, TABEL_JABATAN } from '#modules/jabatan'
import { TABEL_UNIT } from '#modules/organisasi'
import { buatBatalkanBatch, buatDaftarBatch, type DepsImpor, type PintuImpor, type TabelFakta } from '#platform/fakta'
import { buatImporSiasn } from './application/impor-siasn.use-case.ts'
import {
  buatImporCltn,
  buatImporKotakTalenta,
  buatImporSertifikat,
  buatImporUjiKompetensi,
} from './application/impor-karier.use-case.ts'
import {
  buatImporDiklat,
  buatImporHukdis,
  buatImporPredikat,
  buatImporRiwayat,
} from './application/impor-templat.use-case.ts'
import { buatTerapkanPenempatan } from './application/terapkan-penempatan.use-case.ts'
import { KOLOM_SIASN } from './domain/kolom-siasn.ts'
import {
  KOLOM_CLTN,
  KOLOM_DIKLAT,
  KOLOM_HUKDIS,
  KOLOM_KOTAK_TALENTA,
  KOLOM_PREDIKAT,
  KOLOM_RIWAYAT,
  KOLOM_SERTIFIKAT,
  KOLOM_UJI_KOMPETENSI,
} from './domain/kolom-templat.ts'
import { penyimpanPegawai } from './infrastructure/penyimpan-pegawai.repository.ts'

export * from './domain/pegawai.ts'
export * from './domain/kolom-siasn.ts'
export * from './domain/kolom-templat.ts'
export { bacaNip, bacaTanggal } from './application/baca-siasn.ts'
export { MASALAH_NIP, periksaNip } from './domain/nip.ts'
export { bacaFaktaPegawai, type SaringanFakta } from './infrastructure/fakta-pegawai.repository.ts'
export { bacaPegawaiDatangPergi } from './infrastructure/pegawai-datang-pergi.repository.ts'
export { type BarisPemegang, bacaPemegangKursi } from './infrastructure/pemegang-kursi.repository.ts'
export { buatBacaJejakSaya, buatBukaSaya, type DataSaya, type DepsSaya } from './application/saya.use-case.ts'
export { bacaAsalFakta } from './infrastructure/saya-asal.repository.ts'
export { ruteSaya } from './web/saya/saya.route.tsx'
export { type MasukanPenempatan, penempatanDibatalkanPada } from './application/terapkan-penempatan.use-case.ts'
export const terapkanPenempatan = buatTerapkanPenempatan({ penyimpan: penyimpanPegawai, bacaJabatan })
export { idMenurutNip } from './infrastructure/penyimpan-pegawai.repository.ts'

export interface DepsPegawai extends DepsImpor {
  /** Code of the taxonomy of study fields for a programme's name: module kompetensi, above this one. */
  readonly kodeBidangStudi: (namaProdi: string) => string | undefined
  /** Fact tables of the modules above this one, so that undoing a batch sees what points at it. */
  readonly tabelDiAtas: readonly TabelFakta[]
}

export function susunPegawai(deps: DepsPegawai) {
  const d = { ...deps, penyimpan: penyimpanPegawai }
  const tabel = [TABEL_UNIT, TABEL_JABATAN, ...Object.values(penyimpanPegawai.tabel), ...deps.tabelDiAtas]
  const impor = {
    imporSiasn: buatImporSiasn(d),
    imporRiwayat: buatImporRiwayat(d),
    imporPredikat: buatImporPredikat(d),
    imporHukdis: buatImporHukdis(d),
    imporDiklat: buatImporDiklat(d),
    imporUjiKompetensi: buatImporUjiKompetensi(d),
    imporKotakTalenta: buatImporKotakTalenta(d),
    imporCltn: buatImporCltn(d),
    imporSertifikat: buatImporSertifikat(d),
  }
  const pintuImpor: readonly PintuImpor[] = [
    { jenis: 'siasn', kolom: kolomTemplatSiasn, impor: impor.imporSiasn },
    { jenis: 'riwayat', kolom: KOLOM_RIWAYAT, impor: impor.imporRiwayat },
    { jenis: 'predikat', kolom: KOLOM_PREDIKAT, impor: impor.imporPredikat },
    { jenis: 'hukdis', kolom: KOLOM_HUKDIS, impor: impor.imporHukdis },
    { jenis: 'diklat', kolom: KOLOM_DIKLAT, impor: impor.imporDiklat },
    { jenis: 'uji-kompetensi', kolom: KOLOM_UJI_KOMPETENSI, impor: impor.imporUjiKompetensi },
    { jenis: 'kotak-talenta', kolom: KOLOM_KOTAK_TALENTA, impor: impor.imporKotakTalenta },
    { jenis: 'cltn', kolom: KOLOM_CLTN, impor: impor.imporCltn },
    { jenis: 'sertifikat', kolom: KOLOM_SERTIFIKAT, impor: impor.imporSertifikat },
  ]
  return {
    ...impor,
    pintuImpor,
    batalkanBatch: buatBatalkanBatch({ basis: deps.basis, tabel }),
    daftarBatch: buatDaftarBatch(deps),
  }
}

const kolomTemplatSiasn = KOLOM_SIASN.map((k) => ({
  ...k,
  keterangan: k.dipakai ? '' : 'tidak dibaca dan tidak disimpan; boleh dikosongkan',
}))

export { ruteImpor, type UseImpor } from './web/impor.route.tsx'
export { buatBacaPetaJabatan, TAHUN_JELANG_PENSIUN } from './application/baca-peta-jabatan.use-case.ts'
export { rutePetaJabatan, type UsePeta } from './web/peta-jabatan.route.tsx'
export { bacaNamaPegawai, bacaSemuaNamaPegawai, cariNamaPegawai } from './infrastructure/cari-pegawai.repository.ts'
export { susunOrang } from './susun-orang.ts'
export { ruteOrang } from './web/pegawai/pegawai.route.tsx'
