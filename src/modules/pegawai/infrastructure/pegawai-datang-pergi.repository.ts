import { sql } from 'kysely'
import type { Transaksi } from '#platform/db'
import type { IsoDate } from '#shared'
import type { PegawaiFakta } from '../domain/pegawai.ts'
import { namaLengkap } from '../domain/nama-lengkap.ts'

type Orang = Pick<PegawaiFakta, 'id' | 'nip' | 'nama' | 'sintetis'>

/** People of a date who were not on record at an instant and are now, and the other way about, within the caller's reach. */
export async function bacaPegawaiDatangPergi(
  trx: Transaksi,
  { pada, sejak }: { readonly pada: IsoDate; readonly sejak: string },
): Promise<{ readonly datang: readonly Orang[]; readonly pergi: readonly Orang[] }> {
  const { rows } = await sql<
    Orang & { gelar_depan: string | null; gelar_belakang: string | null; sisi: 'datang' | 'pergi' }
  >`
    with semua as (
      select id, nip, nama, gelar_depan, gelar_belakang, sintetis, digantikan_pada is null as kini,
        dicatat_pada <= ${sejak}::timestamptz
          and (digantikan_pada is null or digantikan_pada > ${sejak}::timestamptz) as dulu
      from pegawai.pegawai
      where instansi_id = platform.instansi() and (digantikan_pada is null or digantikan_pada > ${sejak}::timestamptz)
        and berlaku_mulai <= ${pada}::date and (berlaku_sampai is null or berlaku_sampai > ${pada}::date))
    select a.id, a.nip, a.nama, a.gelar_depan, a.gelar_belakang, a.sintetis,
      case when a.kini then 'datang' else 'pergi' end as sisi
    from semua a
    where (a.kini and not exists (select from semua b where b.id = a.id and b.dulu))
      or (a.dulu and not exists (select from semua b where b.id = a.id and b.kini))
    order by a.nip`.execute(trx)
  const sisi = (s: 'datang' | 'pergi') =>
    rows
      .filter((r) => r.sisi === s)
      .map(
        (r): Orang => ({
          id: r.id,
          nip: r.nip,
          nama: namaLengkap(r.gelar_depan, r.nama, r.gelar_belakang),
          sintetis: r.sintetis,
        }),
      )
  return { datang: sisi('datang'), pergi: sisi('pergi') }
}
