import { sql } from 'kysely'
import type { Transaksi } from '#platform/db'
import type { IsoDate } from '#shared'
import { jabatanSejak } from './fakta-pegawai.repository.ts'
import { TANPA_JABATAN } from './tabel-pegawai.ts'

/** One occupied or acting seat on a date; people outside the caller's reach are not in the answer. */
export interface BarisPemegang {
  readonly pegawaiId: string
  readonly nama: string
  readonly jabatanId: string
  readonly peran: 'definitif' | 'plt' | 'plh'
  readonly tmt: IsoDate
  readonly tanggalLahir: IsoDate | null
}

/**
 * Definitive holders by the post a person holds now, as `bacaFaktaPegawai` decides it (SIASN, unless his history holds
 * a later open post); acting ones from the history rows open on the date.
 */
export async function bacaPemegangKursi(
  trx: Transaksi,
  { pada }: { readonly pada: IsoDate },
): Promise<BarisPemegang[]> {
  const { rows } = await sql<BarisPemegang>`
    with orang as (
      select id, nama, tanggal_lahir, tmt_jabatan, ${jabatanSejak(pada)} as sejak,
        case when tmt_jabatan is null or tmt_jabatan <= ${pada}::date then jabatan_id end as jabatan_id,
        nama_jabatan is not null and nama_jabatan <> ${TANPA_JABATAN}
          and (tmt_jabatan is null or tmt_jabatan <= ${pada}::date) as ada_siasn
      from pegawai.pegawai
      where instansi_id = platform.instansi() and digantikan_pada is null
        and berlaku_mulai <= ${pada}::date and (berlaku_sampai is null or berlaku_sampai > ${pada}::date)
    ), riwayat as (
      select pegawai_id, jabatan_id, peran, tmt from pegawai.riwayat_jabatan
      where instansi_id = platform.instansi() and digantikan_pada is null
        and tmt <= ${pada}::date and (sampai is null or sampai > ${pada}::date)
    ), terbuka as (
      select distinct on (pegawai_id) pegawai_id, jabatan_id, tmt from riwayat
      where peran = 'definitif' order by pegawai_id, tmt desc
    ), kini as (
      select o.id, o.nama, o.tanggal_lahir, 'definitif' as peran,
        case when dari_riwayat then t.jabatan_id else o.jabatan_id end as jabatan_id,
        case when dari_riwayat then t.tmt else coalesce(o.tmt_jabatan, o.sejak) end as tmt
      from orang o left join terbuka t on t.pegawai_id = o.id
        cross join lateral (select t.pegawai_id is not null
          and (not o.ada_siasn or o.tmt_jabatan is null or t.tmt >= o.tmt_jabatan) as dari_riwayat) p
      union all
      select o.id, o.nama, o.tanggal_lahir, r.peran, r.jabatan_id, r.tmt
      from riwayat r join orang o on o.id = r.pegawai_id where r.peran <> 'definitif'
    )
    select id as "pegawaiId", nama, jabatan_id as "jabatanId", peran, tmt, tanggal_lahir as "tanggalLahir"
    from kini where jabatan_id is not null order by nama, id`.execute(trx)
  return rows
}
