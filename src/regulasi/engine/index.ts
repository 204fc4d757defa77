/** The law: the only door. Pure; no clock, no input or output. */
export { type Alasan, type Aturan, type Data, TOPIK, type Topik } from './aturan.ts'
export {
  type BarisAturan,
  evaluate,
  evaluateSiap,
  type Hukum,
  kutipanUntuk,
  type ParameterTerpakai,
  sitasiVonis,
  tulisVonis,
  type Vonis,
} from './evaluasi.ts'
export {
  adalahFungsional,
  adalahManajerial,
  type BarisRiwayat,
  FAKTA,
  type Fakta,
  JENJANG_HUKUM,
  type JenjangHukum,
  type KelasSetara,
  labelFakta,
  labelFaktaHilang,
  type NamaFakta,
  type Pengalaman,
} from './fakta.ts'
export { type SalahBentuk, salahBentuk } from './bentuk-nilai.ts'
export { type Dampak, dampakKetetapan, periksaKetetapan, salahKetetapan } from './dampak.ts'
export { type Dasar, nilaiHukum, satukanDasar, tulisDasar } from './hitungan.ts'
export { type HasilJendela, hitungJendela, type MasukanJendela, type SebabJendela } from './jendela.ts'
export {
  AntarInstansiSchema,
  ASAL_KEMBALI,
  type BerkasSeleksi,
  type DasarLine,
  DasarSchema,
  type Padanan,
  PELANTIKAN,
  PeriksaSchema,
  SeleksiSchema,
} from './fakta-batch.ts'
export type { Bahasa, Dwibahasa, Hasil, Json, Keparahan, Status } from './jenis.ts'
export type { Kasus } from './kasus.ts'
export {
  asOfDari,
  type DaftarKetetapan,
  type Ketetapan,
  KetetapanSchema,
  ketetapanBerlaku,
  nomorTertinggi,
  type Pada,
  padaHari,
  type Saat,
} from './ketetapan.ts'
export {
  ATURAN,
  ATURAN_BELUM,
  CAKUPAN,
  cariAturan,
  hasilKasus,
  hukumPada,
  isiHukum,
  kasusAturan,
  KETENTUAN_TIDAK_DIMODELKAN,
  KOSAKATA,
  PARAMETER,
  SUMBER,
  semuaKasus,
  statusAturan,
  TANGGAL_VERSI,
  VERSI_ATURAN,
  versiHukum,
  yangDibaca,
} from './katalog.ts'
export { defineParameter, NoValueInForce, type Parameter, nilaiPada } from './parameter.ts'
export {
  dalamBidang,
  jabatanAsalDari,
  labeliPengalaman,
  lamaBulan,
  lengkapiFakta,
  siapkanRiwayat,
  type RiwayatSiap,
} from './pengalaman.ts'
export { type HasilBup, hitungBup, type JabatanBup } from './pensiun.ts'
export {
  type LiburTahun,
  type TenggatBerjalan,
  tenggatBerjalan,
  type TenggatHariKerja,
  tenggatHariKerja,
} from './libur.ts'
export { type HasilPlt, hitungPlt, type MasalahPlt, type MasukanPlt, type TolakPerpanjangan } from './plt.ts'
export {
  bacaanPengaturan,
  type KunciPengaturan,
  PENGATURAN,
  PengaturanSchema,
  type Pengaturan,
  pengaturanBawaan,
} from './pengaturan.ts'
export { type Kutipan, type Sitasi, type Sumber, tulisPasal, tulisSitasi } from './sumber.ts'
export * from './tanggal.ts'
export {
  dasarJam,
  hitungTenggat,
  JAM_TENGGAT,
  langkahJam,
  type LangkahJam,
  type NamaJam,
  type Tenggat,
} from './tenggat.ts'
