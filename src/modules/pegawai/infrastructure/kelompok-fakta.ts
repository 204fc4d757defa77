import { sql } from 'kysely'
import type { Transaksi } from '#platform/db'

/** All rows of one kind as one JSON text: reading 50,000 small rows one by one costs several times as much. */
export async function kelompok<T>(
  trx: Transaksi,
  tabel: string,
  kolom: string,
  syarat: ReturnType<typeof sql>,
  ids: readonly string[] | undefined,
  ubah: (nilai: readonly unknown[]) => T,
): Promise<Map<string, T[]>> {
  const { rows } = await sql<{ isi: [string, ...unknown[]][] | null }>`
    select json_agg(json_build_array(pegawai_id, ${sql.raw(kolom)}) order by pegawai_id, ${sql.raw(kolom.split(',')[0] ?? '')})
      as isi
    from pegawai.${sql.ref(tabel)}
    where instansi_id = platform.instansi() and digantikan_pada is null and ${syarat}
      ${ids ? sql`and pegawai_id = any(${ids}::uuid[])` : sql``}`.execute(trx)
  const hasil = new Map<string, T[]>()
  for (const [id, ...nilai] of rows[0]?.isi ?? []) {
    const daftar = hasil.get(id)
    if (daftar) daftar.push(ubah(nilai))
    else hasil.set(id, [ubah(nilai)])
  }
  return hasil
}
