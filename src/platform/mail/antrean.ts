import { sql } from 'kysely'
import type { Transaksi } from '#platform/db'
import { susunEml } from './kirim.ts'
import { type BarisKirim, segelkan } from './segel-surel.ts'

export interface SurelBaru {
  /** What it is about; the same twice is one mail. */
  readonly kunci: string
  readonly jenis: string
  readonly kepada: string
  readonly judul: string
  readonly isi: string
  /** Stands where `RAHASIA_SUREL` does in the text, and is sealed until the mail leaves. */
  readonly rahasia?: string | undefined
}
export const KEADAAN_SUREL = ['antre', 'terkirim', 'gagal', 'dibuang'] as const
export type KeadaanSurel = (typeof KEADAAN_SUREL)[number]
export interface SurelTersimpan {
  readonly id: string
  readonly jenis: string
  /** Shortened; the address itself is shown to nobody. */
  readonly kepada: string
  readonly judul: string
  /** Null once it is sent or discarded. */
  readonly isi: string | null
  readonly keadaan: KeadaanSurel
  readonly percobaan: number
  readonly cobaPada: string
  readonly sebab: string | null
  readonly oleh: string | null
  readonly dibuatPada: string
  readonly diubahPada: string
}
export type HitungSurel = Readonly<Record<KeadaanSurel, number>>

/** "wa…@contoh.id": enough to answer somebody who asks, too little to collect. */
export function pendekkan(alamat: string): string {
  const i = alamat.lastIndexOf('@')
  const nama = i < 0 ? alamat : alamat.slice(0, i)
  return `${Array.from(nama)
    .slice(0, nama.length > 4 ? 2 : 1)
    .join('')}…${i < 0 ? '' : alamat.slice(i)}`.slice(0, 254)
}

/** Into the outbox, in the caller's transaction. False: it was there already. */
export const antreSurel =
  (rahasia: string) =>
  async (trx: Transaksi, s: SurelBaru): Promise<boolean> => {
    const h =
      await sql`insert into platform.surel (instansi_id, kunci, jenis, kepada, kepada_pendek, judul, isi, sisipan)
      values (platform.instansi(), ${s.kunci}, ${s.jenis}, ${s.kepada}, ${pendekkan(s.kepada)}, ${s.judul}, ${s.isi},
        ${s.rahasia === undefined ? null : segelkan(rahasia, s.rahasia)})
      on conflict (instansi_id, kunci) do nothing`.execute(trx)
    return h.numAffectedRows === 1n
  }

const KOLOM = sql.raw(`s.id::text, s.jenis, s.kepada_pendek as kepada, s.judul, s.isi, s.keadaan, s.percobaan,
  to_json(s.coba_pada)#>>'{}' as "cobaPada", s.sebab, s.oleh, to_json(s.dibuat_pada)#>>'{}' as "dibuatPada",
  to_json(s.diubah_pada)#>>'{}' as "diubahPada"`)

export async function daftarSurel(
  trx: Transaksi,
  m: { readonly keadaan?: KeadaanSurel | undefined; readonly lewati: number; readonly banyak: number },
): Promise<{ readonly baris: SurelTersimpan[]; readonly hitung: HitungSurel }> {
  const h = await sql<SurelTersimpan>`select ${KOLOM} from platform.surel s
    where s.instansi_id = platform.instansi() and (${m.keadaan ?? null}::text is null or s.keadaan = ${m.keadaan ?? null})
    order by s.dibuat_pada desc, s.id limit ${m.banyak} offset ${m.lewati}`.execute(trx)
  const n = await sql<{ keadaan: KeadaanSurel; n: number }>`select s.keadaan, count(*) as n from platform.surel s
    where s.instansi_id = platform.instansi() group by s.keadaan`.execute(trx)
  const hitung = Object.fromEntries(KEADAAN_SUREL.map((k) => [k, n.rows.find((r) => r.keadaan === k)?.n ?? 0]))
  return { baris: h.rows, hitung: hitung as HitungSurel }
}
export async function bacaSurel(trx: Transaksi, id: string): Promise<SurelTersimpan | null> {
  const h = await sql<SurelTersimpan>`select ${KOLOM} from platform.surel s
    where s.instansi_id = platform.instansi() and s.id = ${id}::uuid`.execute(trx)
  return h.rows[0] ?? null
}
/** To be tried again now. False: there is nothing left to send. */
export async function ulangSurel(trx: Transaksi, id: string, oleh: string): Promise<boolean> {
  const h = await sql`update platform.surel set keadaan = 'antre', percobaan = 0, coba_pada = now(), sebab = null,
      oleh = ${oleh}, diubah_pada = clock_timestamp()
    where instansi_id = platform.instansi() and id = ${id}::uuid and keadaan in ('antre', 'gagal')`.execute(trx)
  return h.numAffectedRows === 1n
}
/** Never to be sent; address and text are forgotten. */
export async function buangSurel(trx: Transaksi, id: string, oleh: string): Promise<boolean> {
  const h = await sql`update platform.surel set keadaan = 'dibuang', kepada = null, isi = null, sisipan = null,
      oleh = ${oleh}, diubah_pada = clock_timestamp()
    where instansi_id = platform.instansi() and id = ${id}::uuid and keadaan in ('antre', 'gagal')`.execute(trx)
  return h.numAffectedRows === 1n
}
/** The mail as a file, to be sent by hand where no server is set. */
export async function bacaEml(
  trx: Transaksi,
  m: { readonly id: string; readonly dari: string; readonly rahasia: string },
): Promise<Buffer | null> {
  const h = await sql<BarisKirim>`select s.id::text, s.kepada, s.judul, s.isi, s.sisipan from platform.surel s
    where s.instansi_id = platform.instansi() and s.id = ${m.id}::uuid and s.isi is not null`.execute(trx)
  return h.rows[0] ? susunEml(h.rows[0], m) : null
}
