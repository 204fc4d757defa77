import { sql } from 'kysely'
import type { Transaksi } from '#platform/db'
import type { TabelFakta } from '#platform/fakta'
import type { IsoDate } from '#shared'
import type { Eselon, Jabatan, Jenjang, Penanda, TingkatPendidikan } from '../domain/jabatan.ts'

export const TABEL_JABATAN: TabelFakta = {
  nama: 'jabatan.jabatan',
  subjek: 'id',
  kolom: {
    id: 'uuid',
    kode: 'text',
    nama: 'text',
    unit_id: 'uuid',
    perangkat_daerah_id: 'uuid',
    atasan_id: 'uuid',
    jenjang: 'text',
    eselon: 'text',
    kelas: 'integer',
    kuota: 'integer',
    bezetting: 'integer',
    penanda: 'text[]',
    bidang: 'text[]',
    pendidikan_bidang: 'text[]',
    pendidikan_minimum: 'text',
    golongan_minimum: 'text',
    urut: 'integer',
    berlaku_mulai: 'date',
    berlaku_sampai: 'date',
  },
  rujukan: {
    unit_id: 'organisasi.unit',
    perangkat_daerah_id: 'organisasi.unit',
    atasan_id: 'jabatan.jabatan',
  },
}

/** Stored in `eselon` and `golongan_minimum` for "known to be none"; NULL there means unknown. */
const TIDAK_ADA = '-'

interface BarisJabatan {
  id: string
  kode: string
  nama: string
  unit_id: string
  perangkat_daerah_id: string
  atasan_id: string | null
  jenjang: Jenjang
  eselon: string | null
  kelas: number | null
  kuota: number
  bezetting: number | null
  penanda: Penanda[] | null
  bidang: string[] | null
  pendidikan_bidang: string[] | null
  pendidikan_minimum: TingkatPendidikan | null
  golongan_minimum: string | null
}

const atauTiada = (s: string): string | null => (s === TIDAK_ADA ? null : s)

const keJabatan = (b: BarisJabatan): Jabatan => ({
  id: b.id,
  kode: b.kode,
  nama: b.nama,
  unitId: b.unit_id,
  perangkatDaerahId: b.perangkat_daerah_id,
  atasanId: b.atasan_id,
  jenjang: b.jenjang,
  kuota: b.kuota,
  ...(b.eselon !== null && { eselon: atauTiada(b.eselon) as Eselon | null }),
  ...(b.kelas !== null && { kelas: b.kelas }),
  ...(b.bezetting !== null && { bezetting: b.bezetting }),
  ...(b.penanda !== null && { penanda: b.penanda }),
  ...(b.bidang !== null && { bidang: b.bidang }),
  ...(b.pendidikan_bidang !== null && { pendidikanBidang: b.pendidikan_bidang }),
  ...(b.pendidikan_minimum !== null && { pendidikanMinimum: b.pendidikan_minimum }),
  ...(b.golongan_minimum !== null && { golonganMinimum: atauTiada(b.golongan_minimum) }),
})

/** Posts as valid on a date, as recorded now. */
export async function bacaJabatan(trx: Transaksi, { pada }: { pada: IsoDate }): Promise<Jabatan[]> {
  const { rows } = await sql<BarisJabatan>`
    select id, kode, nama, unit_id, perangkat_daerah_id, atasan_id, jenjang, eselon, kelas, kuota, bezetting, penanda,
      bidang, pendidikan_bidang, pendidikan_minimum, golongan_minimum
    from jabatan.jabatan
    where instansi_id = platform.instansi() and digantikan_pada is null
      and berlaku_mulai <= ${pada}::date and (berlaku_sampai is null or berlaku_sampai > ${pada}::date)
    order by urut, nama, id`.execute(trx)
  return rows.map(keJabatan)
}

/** Posts of a date that were not on record at an instant and are now, and the other way about. */
export async function bacaJabatanDatangPergi(
  trx: Transaksi,
  { pada, sejak }: { readonly pada: IsoDate; readonly sejak: string },
): Promise<{ readonly datang: readonly Jabatan[]; readonly pergi: readonly Jabatan[] }> {
  const { rows } = await sql<BarisJabatan & { sisi: 'datang' | 'pergi' }>`
    with semua as (
      select *, digantikan_pada is null as kini,
        dicatat_pada <= ${sejak}::timestamptz
          and (digantikan_pada is null or digantikan_pada > ${sejak}::timestamptz) as dulu
      from jabatan.jabatan
      where instansi_id = platform.instansi() and (digantikan_pada is null or digantikan_pada > ${sejak}::timestamptz)
        and berlaku_mulai <= ${pada}::date and (berlaku_sampai is null or berlaku_sampai > ${pada}::date))
    select a.*, case when a.kini then 'datang' else 'pergi' end as sisi from semua a
    where (a.kini and not exists (select from semua b where b.id = a.id and b.dulu))
      or (a.dulu and not exists (select from semua b where b.id = a.id and b.kini))
    order by a.urut, a.nama, a.id`.execute(trx)
  const sisi = (s: 'datang' | 'pergi') => rows.filter((r) => r.sisi === s).map(keJabatan)
  return { datang: sisi('datang'), pergi: sisi('pergi') }
}
