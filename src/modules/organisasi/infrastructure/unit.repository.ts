import { sql } from 'kysely'
import type { TabelFakta } from '#platform/fakta'
import type { Transaksi } from '#platform/db'
import type { IsoDate } from '#shared'
import type { Unit } from '../domain/unit.ts'

export const TABEL_UNIT: TabelFakta = {
  nama: 'organisasi.unit',
  subjek: 'id',
  kolom: {
    id: 'uuid',
    kode: 'text',
    nama: 'text',
    jenis: 'text',
    induk_id: 'uuid',
    perangkat_daerah_id: 'uuid',
    kode_wilayah: 'text',
    unor_id: 'text',
    urut: 'integer',
    berlaku_mulai: 'date',
    berlaku_sampai: 'date',
  },
  rujukan: { induk_id: 'organisasi.unit', perangkat_daerah_id: 'organisasi.unit' },
}

/** Units as valid on a date, as recorded now; parents before children where `urut` says nothing else. */
export async function bacaUnit(trx: Transaksi, { pada }: { pada: IsoDate }): Promise<Unit[]> {
  const { rows } = await sql<Unit>`
    select id, kode, nama, jenis, induk_id as "indukId", perangkat_daerah_id as "perangkatDaerahId",
      kode_wilayah as "kodeWilayah", urut, berlaku_mulai as "berlakuMulai"
    from organisasi.unit
    where instansi_id = platform.instansi() and digantikan_pada is null
      and berlaku_mulai <= ${pada}::date and (berlaku_sampai is null or berlaku_sampai > ${pada}::date)
    order by urut, nama`.execute(trx)
  return rows
}

/** Keys other systems use for units: SIASN's UNOR ID → unit, as recorded now. */
export async function bacaUnor(trx: Transaksi): Promise<Map<string, string>> {
  const { rows } = await sql<{ unor_id: string; id: string }>`
    select unor_id, id from organisasi.unit where instansi_id = platform.instansi()
      and digantikan_pada is null and berlaku_sampai is null and unor_id is not null`.execute(trx)
  return new Map(rows.map((r) => [r.unor_id, r.id]))
}
