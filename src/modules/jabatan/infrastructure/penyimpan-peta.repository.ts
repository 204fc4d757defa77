import { TABEL_UNIT } from '#modules/organisasi'
import { bacaHidup } from '#platform/fakta'
import type { PenyimpanPeta, VersiPeta } from '../application/jabatan.port.ts'
import { TABEL_JABATAN } from './jabatan.repository.ts'

export const penyimpanPeta: PenyimpanPeta = {
  tabelUnit: TABEL_UNIT,
  tabelJabatan: TABEL_JABATAN,
  unitKini: (trx) => bacaHidup<VersiPeta>(trx, TABEL_UNIT),
  jabatanKini: (trx) => bacaHidup<VersiPeta>(trx, TABEL_JABATAN),
}
