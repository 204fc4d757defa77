import { sql } from 'kysely'
import type { Transaksi } from '#platform/db'
import { adalahUuid } from '#platform/ids'
import type { PenyimpananSebab, RentangHari } from '../application/sebab.port.ts'
import type { BarisSebab, HitunganSebab, PesanBersebab, PesanPerBulan } from '../domain/sebab.ts'
import { bacaTopik } from './topik.repository.ts'

export const bukaPenyimpananSebab = (): PenyimpananSebab => ({
  async baca(trx, pesanId) {
    if (!adalahUuid(pesanId)) return []
    const h = await sql<BarisSebab>`select ke, aksi, alasan, oleh, to_json(dicatat_pada)#>>'{}' as saat,
        case when aksi = 'tetapkan' then json_build_object('jenis', jenis, 'jabatanId', jabatan_id,
          'kompetensiKode', kompetensi_kode) end as sebab
      from aspirasi.sebab where instansi_id = platform.instansi() and pesan_id = ${pesanId}::uuid order by ke`.execute(
      trx,
    )
    return h.rows
  },
  async tambah(trx, b) {
    const h = await sql`insert into aspirasi.sebab (instansi_id, pesan_id, ke, aksi, jenis, jabatan_id, kompetensi_kode,
        alasan, oleh, pengguna_id)
      values (platform.instansi(), ${b.pesanId}::uuid, ${b.ke}, ${b.sebab ? 'tetapkan' : 'batalkan'},
        ${b.sebab?.jenis ?? null}, ${b.sebab?.jabatanId ?? null}::uuid, ${b.sebab?.kompetensiKode ?? null},
        ${b.alasan}, ${b.oleh}, ${b.penggunaId})
      on conflict do nothing`.execute(trx)
    return h.numAffectedRows === 1n
  },
  async hitung(trx, m) {
    const h =
      await sql<HitunganSebab>`select jenis, jabatan_id::text as "jabatanId", kompetensi_kode as "kompetensiKode",
        unit_id::text as "unitId", topik_kode as "topikKode", kelurahan_kode as "kelurahanKode", bulan::text as bulan, pesan
      from aspirasi.sebab_tegak(${m.sejak}::date, ${m.sampai}::date)`.execute(trx)
    return h.rows
  },
  async terbit(trx, m) {
    if (!adalahUuid(m.jabatanId)) return []
    const h = await sql<PesanBersebab>`select rujukan, judul, isi, diterima::text as diterima, status
      from aspirasi.sebab_terbit(${m.jabatanId}::uuid, ${m.kompetensiKode}::text, ${m.sejak}::date,
        ${m.sampai}::date)`.execute(trx)
    return h.rows
  },
})

/** Causes that stand, and the published messages behind one: for the module that turns them into needs. */
const penyimpanan = bukaPenyimpananSebab()
export const bacaSebab: PenyimpananSebab['hitung'] = (trx, m) => penyimpanan.hitung(trx, m)
export const bacaPesanBersebab: PenyimpananSebab['terbit'] = (trx, m) => penyimpanan.terbit(trx, m)

/** Messages by office, subject and month, between two days. */
export async function bacaPesanPerBulan(trx: Transaksi, m: RentangHari): Promise<PesanPerBulan[]> {
  const h =
    await sql<PesanPerBulan>`select unit_id::text as "unitId", topik_kode as "topikKode", bulan::text as bulan, pesan
    from aspirasi.pesan_per_bulan(${m.sejak}::date, ${m.sampai}::date)`.execute(trx)
  return h.rows
}

/** Names of subjects by code, as they are called now; ended ones too, since old messages bear them. */
export async function bacaNamaTopik(
  trx: Transaksi,
): Promise<ReadonlyMap<string, { readonly id: string; readonly en: string }>> {
  return new Map((await bacaTopik(trx)).map((t) => [t.kode, { id: t.nama, en: t.namaEn }]))
}
