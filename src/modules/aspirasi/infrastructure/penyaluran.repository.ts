import { sql } from 'kysely'
import { adalahUuid } from '#platform/ids'
import type {
  BarisPenyaringan,
  HitunganKata,
  JenisPembagian,
  MiripPetugas,
  MiripUmum,
  Pembagian,
  PenyimpananPenyaluran,
} from '../application/penyaluran.port.ts'

/** Of each table: its name, its key, and the fields beside it, as [column, field, type]. */
const TABEL: Record<
  JenisPembagian,
  { nama: string; kunci: string; kolom: readonly (readonly [string, string, string])[] }
> = {
  topik: {
    nama: 'aspirasi.topik',
    kunci: 'kode',
    kolom: [
      ['nama', 'nama', 'text'],
      ['nama_en', 'namaEn', 'text'],
      ['unit_id', 'unitId', 'uuid'],
      ['kata', 'kata', 'text[]'],
    ],
  },
  pihak: {
    nama: 'aspirasi.pihak_luar',
    kunci: 'kode',
    kolom: [
      ['nama', 'nama', 'text'],
      ['nama_en', 'namaEn', 'text'],
      ['cara', 'cara', 'text'],
      ['cara_en', 'caraEn', 'text'],
      ['penjelasan', 'penjelasan', 'text'],
      ['penjelasan_en', 'penjelasanEn', 'text'],
      ['kata', 'kata', 'text[]'],
    ],
  },
  aturan: {
    nama: 'aspirasi.aturan_saring',
    kunci: 'kode',
    kolom: [
      ['nama', 'nama', 'text'],
      ['nama_en', 'namaEn', 'text'],
      ['penjelasan', 'penjelasan', 'text'],
      ['penjelasan_en', 'penjelasanEn', 'text'],
    ],
  },
  ejaan: { nama: 'aspirasi.ejaan_tempat', kunci: 'ejaan', kolom: [['kode_wilayah', 'kodeWilayah', 'text']] },
}
const pilih = (jenis: JenisPembagian) => {
  const t = TABEL[jenis]
  return sql.raw(
    `${t.kunci} as kode, ${t.kolom.map(([k, f, tipe]) => `${k}${tipe === 'uuid' ? '::text' : ''} as "${f}"`).join(', ')},
      versi, aktif, alasan, oleh, to_json(dicatat_pada)#>>'{}' as "dicatatPada"`,
  )
}

export const bukaPenyimpananPenyaluran = (): PenyimpananPenyaluran => ({
  async daftar<J extends JenisPembagian>(trx: Parameters<PenyimpananPenyaluran['daftar']>[0], jenis: J) {
    const t = TABEL[jenis]
    const h = await sql<Pembagian[J]['baris']>`select distinct on (${sql.raw(t.kunci)}) ${pilih(jenis)}
      from ${sql.raw(t.nama)} where instansi_id = platform.instansi()
      order by ${sql.raw(t.kunci)}, versi desc`.execute(trx)
    return h.rows
  },
  async riwayat<J extends JenisPembagian>(
    trx: Parameters<PenyimpananPenyaluran['riwayat']>[0],
    jenis: J,
    kode: string,
  ) {
    const t = TABEL[jenis]
    const h = await sql<Pembagian[J]['baris']>`select ${pilih(jenis)} from ${sql.raw(t.nama)}
      where instansi_id = platform.instansi() and ${sql.raw(t.kunci)} = ${kode} order by versi desc`.execute(trx)
    return h.rows
  },
  async tambah(trx, jenis, m) {
    const t = TABEL[jenis]
    const isi = m as unknown as Readonly<Record<string, unknown>>
    const nilai = t.kolom.map(([, f, tipe]) => sql`${isi[f]}::${sql.raw(tipe)}`)
    const h = await sql`insert into ${sql.raw(t.nama)} (instansi_id, ${sql.raw(t.kunci)},
        ${sql.raw(t.kolom.map(([k]) => k).join(', '))}, versi, aktif, alasan, oleh, pengguna_id)
      values (platform.instansi(), ${m.kode}, ${sql.join(nilai)}, ${m.versi}, ${m.aktif}, ${m.alasan}, ${m.oleh},
        ${m.penggunaId}) on conflict do nothing`.execute(trx)
    return h.numAffectedRows === 1n
  },
  async akar(trx, kata) {
    if (kata.length === 0) return new Map()
    const h = await sql<{
      kata: string
      akar: string
    }>`select kata, akar from aspirasi.akar(${[...kata]}::text[])`.execute(trx)
    return new Map(h.rows.map((r) => [r.kata, r.akar]))
  },
  async usulKata(trx, akar) {
    const h = await sql<HitunganKata>`select kata, unit_id::text as "unitId", topik_kode as "topikKode", n
      from aspirasi.usul_kata(${[...akar]}::text[])`.execute(trx)
    return h.rows
  },
  async umumMirip(trx, m) {
    if (m.akar.length === 0) return []
    const h = await sql<MiripUmum & { sama: number; skor: number }>`select rujukan, judul, status,
        to_json(diterima_pada)#>>'{}' as "diterimaPada", sama, skor
      from aspirasi.umum_mirip(${[...m.akar]}::text[], ${m.kelurahanKode}, ${m.hari}, 10)`.execute(trx)
    return h.rows
  },
  async mirip(trx, m) {
    if (!adalahUuid(m.id)) return []
    const h = await sql<MiripPetugas>`select id::text, rujukan, judul, status, unit_id::text as "unitId",
        kelurahan_kode as "kelurahanKode", to_json(diterima_pada)#>>'{}' as "diterimaPada", sama, skor
      from aspirasi.mirip(${m.id}::uuid, ${m.hari}, 10, ${[...m.hampa]}::text[])`.execute(trx)
    return h.rows
  },
  async umumPenyaringan(trx) {
    const h = await sql<BarisPenyaringan>`select hari::text, aturan, alasan, banding
      from aspirasi.umum_penyaringan()`.execute(trx)
    return h.rows
  },
  async kataTerhitung(trx) {
    const h = await sql<HitunganKata>`select kata, unit_id::text as "unitId", '' as "topikKode", sum(n)::int as n
      from aspirasi.hitungan_kata where instansi_id = platform.instansi() and n > 0 group by kata, unit_id`.execute(trx)
    return h.rows
  },
})
