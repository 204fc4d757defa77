import { randomBytes, randomUUID } from 'node:crypto'
import type { Client } from 'pg'
import { hurufDari } from '../domain/kode.ts'

export interface PesanTanam {
  readonly kelas?: string
  readonly kerahasiaan?: string
  readonly judul?: string
  readonly isi?: string
  readonly topik?: string | null
  readonly kelurahan?: string | null
  readonly unit?: string | null
  /** Day received. */
  readonly hari?: string
}

/**
 * Messages written past the program by a superuser, with days in the past and rows the program would refuse; the session
 * must have set `app.instansi_id`.
 */
export function bukaTanam(k: Client, instansiId: string) {
  const langkah = async (id: string) => {
    const { rows } = await k.query<{ n: number }>('select langkah_ke as n from aspirasi.pesan where id = $1', [id])
    return rows[0]?.n ?? 0
  }
  const versi = async (id: string) => {
    const { rows } = await k.query<{ n: number }>(
      'select count(*)::int + 1 as n from aspirasi.terbitan where pesan_id = $1',
      [id],
    )
    return rows[0]?.n ?? 1
  }
  const peristiwa = (id: string, ke: number, aksi: string, status: string, aktor: string, isi: object, saat?: string) =>
    k.query(
      `insert into aspirasi.peristiwa (instansi_id, pesan_id, ke, aksi, status, isi, terbuka, aktor, oleh, saat)
       values ($1, $2, $3, $4, $5, $6, true, $7, $8, coalesce($9::timestamptz, clock_timestamp()))`,
      [
        instansiId,
        id,
        ke,
        aksi,
        status,
        JSON.stringify({ ...isi, catatan: 'catatan-dalam' }),
        aktor,
        aktor === 'petugas' ? 'Petugas Uji' : null,
        saat ? `${saat}T05:00:00Z` : null,
      ],
    )
  return {
    async pesan(p: PesanTanam = {}): Promise<{ id: string; rujukan: string }> {
      const id = randomUUID()
      const rujukan = hurufDari(randomBytes(8), 8)
      const kelas = p.kelas ?? 'pengaduan'
      const saat = `${p.hari ?? '2026-11-20'}T05:00:00Z`
      await k.query(
        `insert into aspirasi.pesan (instansi_id, id, rujukan, kode_sidik, kiriman_sidik, kelas, kerahasiaan, saluran, judul,
           isi, topik_kode, kelurahan_kode, tujuan_wbs, diterima_pada, langkah_ke, unit_id)
         values ($1, $2, $3, $4, $5, $6, $7, 'web', $8, $9, $10, $11, $12, $13, 1, $14)`,
        [
          instansiId,
          id,
          rujukan,
          randomBytes(8),
          randomBytes(8),
          kelas,
          p.kerahasiaan ?? 'anonim',
          p.judul ?? 'Judul',
          p.isi ?? 'Isi',
          p.topik ?? null,
          p.kelurahan ?? null,
          kelas === 'whistleblowing' ? 'inspektorat' : null,
          saat,
          p.unit ?? null,
        ],
      )
      await peristiwa(id, 1, 'terima', 'baru', 'warga', {}, p.hari)
      return { id, rujukan }
    },
    async terbitkan(
      id: string,
      judul: string,
      isi: string,
      foto: readonly string[] = [],
      jawaban?: { readonly ke: number; readonly teks: string },
    ): Promise<void> {
      await k.query(
        `insert into aspirasi.terbitan (instansi_id, pesan_id, versi, aksi, judul, isi, foto, oleh, jawaban,
           jawaban_ke)
         values ($1, $2, $3, 'terbitkan', $4, $5, $6, 'Petugas Uji', $7, $8)`,
        [instansiId, id, await versi(id), judul, isi, foto, jawaban?.teks ?? null, jawaban?.ke ?? null],
      )
    },
    async tarik(id: string): Promise<void> {
      await k.query(
        `insert into aspirasi.terbitan (instansi_id, pesan_id, versi, aksi, alasan, oleh)
         values ($1, $2, $3, 'tarik', 'Alasan uji', 'Petugas Uji')`,
        [instansiId, id, await versi(id)],
      )
    },
    async status(
      id: string,
      status: string,
      aksi: string,
      aktor: 'warga' | 'petugas',
      isi: object = {},
      hari?: string,
    ): Promise<void> {
      const ke = (await langkah(id)) + 1
      await k.query('update aspirasi.pesan set status = $2, langkah_ke = $3 where id = $1', [id, status, ke])
      await peristiwa(id, ke, aksi, status, aktor, isi, hari)
    },
    async tenggat(id: string, hari: string): Promise<void> {
      await k.query(`update aspirasi.pesan set tenggat = $2, tenggat_langkah = 'jawab' where id = $1`, [id, hari])
    },
  }
}
export type Tanam = ReturnType<typeof bukaTanam>
