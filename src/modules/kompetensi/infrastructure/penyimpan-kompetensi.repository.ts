import { bacaHidup } from '#platform/fakta'
import type { PenyimpanKompetensi } from '../application/kompetensi.port.ts'
import { TABEL_NILAI, TABEL_STANDAR } from './kompetensi.repository.ts'

export const penyimpanKompetensi: PenyimpanKompetensi = {
  tabelStandar: TABEL_STANDAR,
  tabelNilai: TABEL_NILAI,
  standarKini: (trx, ids) => bacaHidup(trx, TABEL_STANDAR, ids),
  nilaiKini: (trx, ids) => bacaHidup(trx, TABEL_NILAI, ids),
}
