import { sql } from 'kysely'
import type { Transaksi } from '#platform/db'
import type { IsoDate } from '#shared'
import type { PerihalSaya } from '../application/saya.use-case.ts'

interface Asal {
  readonly perihal: PerihalSaya
  readonly dicatatPada: Date
  readonly batchId: string
  readonly berlakuMulai: IsoDate | null
}

const TABEL: Readonly<Record<Exclude<PerihalSaya, 'utama'>, string>> = {
  riwayat: 'riwayat_jabatan',
  predikat: 'predikat',
  hukdis: 'hukdis',
  diklat: 'diklat',
  'uji-kompetensi': 'uji_kompetensi',
  'kotak-talenta': 'kotak_talenta',
  cltn: 'masa_khusus',
  sertifikat: 'sertifikat',
}

/** The newest record of each kind of fact about one person, as recorded now. */
export async function bacaAsalFakta(trx: Transaksi, pegawaiId: string): Promise<Asal[]> {
  const lain = Object.entries(TABEL).map(
    ([perihal, tabel]) => sql`
      select ${perihal}::text as perihal, dicatat_pada, batch_id, null::date as berlaku_mulai
      from pegawai.${sql.ref(tabel)}
      where instansi_id = platform.instansi() and pegawai_id = ${pegawaiId}::uuid and digantikan_pada is null`,
  )
  const { rows } = await sql<Asal>`
    select distinct on (perihal) perihal, dicatat_pada as "dicatatPada", batch_id as "batchId",
      berlaku_mulai as "berlakuMulai"
    from (
      select 'utama'::text as perihal, dicatat_pada, batch_id, berlaku_mulai from pegawai.pegawai
      where instansi_id = platform.instansi() and id = ${pegawaiId}::uuid
        and digantikan_pada is null and berlaku_sampai is null
      union all ${sql.join(lain, sql` union all `)}) x
    order by perihal, dicatat_pada desc`.execute(trx)
  return rows
}
