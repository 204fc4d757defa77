export {
  type HasilIp,
  hitungIp,
  HUKDIS_IP,
  JENIS_IP,
  KATEGORI_IP,
  type MasukanIp,
  PENDIDIKAN_IP,
} from './domain/ip-asn.ts'
export {
  EKSPEKTASI,
  type Ekspektasi,
  hitungPredikat,
  PREDIKAT_KINERJA,
  type PredikatKinerja,
} from './domain/predikat.ts'
