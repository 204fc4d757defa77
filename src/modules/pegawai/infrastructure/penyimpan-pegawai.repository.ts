import { sql } from 'kysely'
import type { Transaksi } from '#platform/db'
import { bacaHidup } from '#platform/fakta'
import type { PenyimpanPegawai, VersiPegawai } from '../application/pegawai.port.ts'
import {
  TABEL_DIKLAT,
  TABEL_HUKDIS,
  TABEL_KELENGKAPAN,
  TABEL_KOTAK_TALENTA,
  TABEL_MASA_KHUSUS,
  TABEL_PEGAWAI,
  TABEL_PREDIKAT,
  TABEL_RIWAYAT,
  TABEL_SERTIFIKAT,
  TABEL_UJI_KOMPETENSI,
  TANPA_JABATAN,
} from './tabel-pegawai.ts'

/** NIP → person, as recorded now. */
export async function idMenurutNip(trx: Transaksi): Promise<Map<string, string>> {
  const { rows } = await sql<{ nip: string; id: string }>`
    select nip, id from pegawai.pegawai
    where instansi_id = platform.instansi() and digantikan_pada is null and berlaku_sampai is null`.execute(trx)
  return new Map(rows.map((r) => [r.nip, r.id]))
}

export const penyimpanPegawai: PenyimpanPegawai = {
  tabel: {
    pegawai: TABEL_PEGAWAI,
    riwayat: TABEL_RIWAYAT,
    predikat: TABEL_PREDIKAT,
    hukdis: TABEL_HUKDIS,
    diklat: TABEL_DIKLAT,
    ujiKompetensi: TABEL_UJI_KOMPETENSI,
    kotakTalenta: TABEL_KOTAK_TALENTA,
    masaKhusus: TABEL_MASA_KHUSUS,
    sertifikat: TABEL_SERTIFIKAT,
    kelengkapan: TABEL_KELENGKAPAN,
  },
  tanpaJabatan: TANPA_JABATAN,
  versiKini: (trx) => bacaHidup<VersiPegawai>(trx, TABEL_PEGAWAI),
  idMenurutNip,
  faktaKini: (trx, tabel, ids) => bacaHidup(trx, tabel, ids),
}
