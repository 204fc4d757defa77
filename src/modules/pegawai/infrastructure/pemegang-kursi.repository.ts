import { sql } from 'kysely'
import type { Transaksi } from '#platform/db'
import type { IsoDate } from '#shared'

/** One occupied or acting seat on a date; people outside the caller's reach are not in the answer. */
export interface BarisPemegang {
  readonly pegawaiId: string
  readonly nama: string
  readonly jabatanId: string
  readonly peran: 'definitif' | 'plt' | 'plh'
  readonly tmt: IsoDate
  readonly tanggalLahir: IsoDate | null
}

/** Definitive holders from the person's present post, acting ones from the history rows open on the date. */
export async function bacaPemegangKursi(
  trx: Transaksi,
  { pada }: { readonly pada: IsoDate },
): Promise<BarisPemegang[]> {
  const { rows } = await sql<BarisPemegang>`
    with orang as (
      select id, nama, jabatan_id, coalesce(tmt_jabatan, berlaku_mulai) as tmt, tanggal_lahir
      from pegawai.pegawai
      where instansi_id = platform.instansi() and digantikan_pada is null
        and berlaku_mulai <= ${pada}::date and (berlaku_sampai is null or berlaku_sampai > ${pada}::date)
    )
    select id as "pegawaiId", nama, jabatan_id as "jabatanId", 'definitif' as peran, tmt,
      tanggal_lahir as "tanggalLahir"
    from orang where jabatan_id is not null and tmt <= ${pada}::date
    union all
    select o.id, o.nama, r.jabatan_id, r.peran, r.tmt, o.tanggal_lahir
    from pegawai.riwayat_jabatan r join orang o on o.id = r.pegawai_id
    where r.instansi_id = platform.instansi() and r.digantikan_pada is null and r.peran <> 'definitif'
      and r.jabatan_id is not null and r.tmt <= ${pada}::date and (r.sampai is null or r.sampai > ${pada}::date)
    order by 2, 1`.execute(trx)
  return rows
}
