import { sql } from 'kysely'
import type { Transaksi } from '#platform/db'
import type { TabelFakta } from '#platform/fakta'
import type { IsoDate } from '#shared'
import type { NilaiKompetensi, StandarKompetensi } from '../domain/kompetensi.ts'

export const TABEL_STANDAR: TabelFakta = {
  nama: 'kompetensi.standar',
  subjek: 'jabatan_id',
  kolom: {
    jabatan_id: 'uuid',
    kode: 'text',
    level: 'integer',
    mutlak: 'boolean',
    berlaku_mulai: 'date',
    berlaku_sampai: 'date',
  },
  rujukan: { jabatan_id: 'jabatan.jabatan' },
}

export const TABEL_NILAI: TabelFakta = {
  nama: 'kompetensi.nilai',
  subjek: 'pegawai_id',
  orang: true,
  kolom: { pegawai_id: 'uuid', kode: 'text', level: 'integer', tanggal: 'date' },
  rujukan: { pegawai_id: 'pegawai.pegawai' },
}

/** Standards of all posts as valid on a date. A post without a row has no known standard. */
export async function bacaStandar(trx: Transaksi, { pada }: { pada: IsoDate }): Promise<StandarKompetensi[]> {
  const { rows } = await sql<StandarKompetensi>`
    select jabatan_id as "jabatanId", kode, level, mutlak from kompetensi.standar
    where instansi_id = platform.instansi() and digantikan_pada is null
      and berlaku_mulai <= ${pada}::date and (berlaku_sampai is null or berlaku_sampai > ${pada}::date)
    order by jabatan_id, kode`.execute(trx)
  return rows
}

/** The latest decided level of each person and competence on a date, within the caller's reach. */
export async function bacaNilai(
  trx: Transaksi,
  { pada, pegawaiIds }: { pada: IsoDate; pegawaiIds?: readonly string[] },
): Promise<NilaiKompetensi[]> {
  const { rows } = await sql<NilaiKompetensi>`
    select distinct on (pegawai_id, kode) pegawai_id as "pegawaiId", kode, level, tanggal from kompetensi.nilai
    where instansi_id = platform.instansi() and digantikan_pada is null and tanggal <= ${pada}::date
      ${pegawaiIds ? sql`and pegawai_id = any(${pegawaiIds}::uuid[])` : sql``}
    order by pegawai_id, kode, tanggal desc`.execute(trx)
  return rows
}
