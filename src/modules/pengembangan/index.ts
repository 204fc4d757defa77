export { hitungIp, HUKDIS_IP, JENIS_IP, KATEGORI_IP, PENDIDIKAN_IP } from './domain/ip-asn.ts'
export { EKSPEKTASI, hitungPredikat, PREDIKAT_KINERJA } from './domain/predikat.ts'
