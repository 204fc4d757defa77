export { catat, catatBanyak, type Entri } from './catat.ts'
export { type BarisJejak, bacaJejakObjek, bacaJejakPegawai, type OpsiJejak } from './jejak.ts'
export { bacaKepala, type KepalaRantai, mulaiPenyegel, segelAudit } from './segel.ts'
export { type HasilVerifikasi, type SebabRusak, verifikasiRantai } from './verifikasi.ts'
