import { sql } from 'kysely'
import { gagal, type Galat, type IsoDate, ok, type Result } from '#shared'
import type { Pelaku } from '../access/index.ts'
import type { Transaksi } from '../db/index.ts'
import { idBaru } from '../ids/index.ts'
import type { Batch, TabelFakta } from './tabel.ts'

/**
 * Opens a batch: one at a time per government, so that its instant names it. What is read after this call is what the
 * batch changes.
 */
export async function bukaBatch(trx: Transaksi): Promise<Batch> {
  await sql`select pg_advisory_xact_lock(hashtextextended('impor:' || platform.instansi()::text, 0))`.execute(trx)
  const { rows } = await sql<{ waktu: string }>`
    select greatest(clock_timestamp(), max(dicatat_pada) + interval '1 microsecond')::text as waktu from (
      select dicatat_pada from impor.batch where instansi_id = platform.instansi()
      union all select dicatat_pada from impor.pembatalan where instansi_id = platform.instansi()) x`.execute(trx)
  return { id: idBaru(), dicatatPada: rows[0]?.waktu ?? '' }
}

export interface CatatanBatch {
  readonly jenis: string
  readonly namaBerkas: string
  readonly tabel: readonly string[]
  readonly berlaku: IsoDate
  readonly hitungan: {
    readonly dibaca: number
    readonly baru: number
    readonly berubah: number
    readonly sama: number
    readonly ditolak: number
  }
}

export async function catatBatch(trx: Transaksi, pelaku: Pelaku, batch: Batch, c: CatatanBatch): Promise<void> {
  const h = c.hitungan
  await sql`insert into impor.batch (instansi_id, id, jenis, nama_berkas, tabel, berlaku, dicatat_pada, oleh_id, oleh_nama,
      dibaca, baru, berubah, sama, ditolak)
    values (platform.instansi(), ${batch.id}, ${c.jenis}, ${c.namaBerkas}, ${c.tabel}, ${c.berlaku},
      ${batch.dicatatPada}, ${pelaku.penggunaId}, ${pelaku.nama}, ${h.dibaca}, ${h.baru}, ${h.berubah}, ${h.sama},
      ${h.ditolak})`.execute(trx)
}

/** Facts of a later day are already recorded from a batch of this kind: an older file would overwrite them. */
export async function tanggalBatchLebihBaru(trx: Transaksi, jenis: string, berlaku: IsoDate): Promise<IsoDate | null> {
  const { rows } = await sql<{ berlaku: IsoDate | null }>`
    select max(berlaku) as berlaku from impor.batch b where instansi_id = platform.instansi() and jenis = ${jenis}
      and berlaku > ${berlaku}::date and not exists (select from impor.pembatalan p
        where p.instansi_id = b.instansi_id and p.batch_id = b.id)`.execute(trx)
  return rows[0]?.berlaku ?? null
}

/** The day what a batch of this kind, name and date carried out was taken back; null = it stands, or there is none. */
export async function batchDibatalkanPada(
  trx: Transaksi,
  b: { readonly jenis: string; readonly namaBerkas: string; readonly berlaku: IsoDate },
): Promise<IsoDate | null> {
  const { rows } = await sql<{ pada: IsoDate | null }>`
    select (impor.dibatalkan_pada(${b.jenis}, ${b.namaBerkas}, ${b.berlaku}::date) at time zone 'Asia/Jakarta')::date::text
      as pada`.execute(trx)
  return rows[0]?.pada ?? null
}

export interface RingkasanBatch {
  readonly id: string
  readonly jenis: string
  readonly namaBerkas: string
  readonly berlaku: IsoDate
  readonly dicatatPada: Date
  readonly olehNama: string
  readonly dibaca: number
  readonly baru: number
  readonly berubah: number
  readonly sama: number
  readonly ditolak: number
  readonly dibatalkanPada: Date | null
  readonly dibatalkanOleh: string | null
}

export async function daftarBatch(trx: Transaksi, batas = 200): Promise<RingkasanBatch[]> {
  const { rows } = await sql<RingkasanBatch>`
    select b.id, b.jenis, b.nama_berkas as "namaBerkas", b.berlaku, b.dicatat_pada as "dicatatPada",
      b.oleh_nama as "olehNama", b.dibaca, b.baru, b.berubah, b.sama, b.ditolak,
      p.dicatat_pada as "dibatalkanPada", p.oleh_nama as "dibatalkanOleh"
    from impor.batch b left join impor.pembatalan p on p.instansi_id = b.instansi_id and p.batch_id = b.id
    where b.instansi_id = platform.instansi() order by b.dicatat_pada desc limit ${batas}`.execute(trx)
  return rows
}

export interface PerubahanFakta {
  readonly namaBerkas: string
  readonly jenis: string
  readonly pada: Date
  readonly oleh: string
  /** The batch was taken back at that moment, not written. */
  readonly dibatalkan: boolean
}

/** Changes of facts, newest first: batches that wrote something, and undoings. */
async function bacaPerubahan(trx: Transaksi, sejak: string | null, banyak: number | null): Promise<PerubahanFakta[]> {
  const { rows } = await sql<PerubahanFakta>`
    select b.nama_berkas as "namaBerkas", b.jenis, x.pada, x.oleh, x.dibatalkan
    from (
      select id, dicatat_pada as pada, oleh_nama as oleh, false as dibatalkan from impor.batch
      where instansi_id = platform.instansi() and baru + berubah > 0
      union all
      select batch_id, dicatat_pada, oleh_nama, true from impor.pembatalan where instansi_id = platform.instansi()) x
    join impor.batch b on b.instansi_id = platform.instansi() and b.id = x.id
    where ${sejak}::timestamptz is null or x.pada > ${sejak}::timestamptz
    order by x.pada desc limit ${banyak}`.execute(trx)
  return rows
}

/** The newest change of facts: a batch that wrote something, or the undoing of one. */
export const perubahanTerakhir = async (trx: Transaksi): Promise<PerubahanFakta | null> =>
  (await bacaPerubahan(trx, null, 1))[0] ?? null

/** Every change of facts after an instant, newest first. */
export const perubahanSejak = (trx: Transaksi, sejak: string): Promise<PerubahanFakta[]> =>
  bacaPerubahan(trx, sejak, null)

export interface HasilPembatalan {
  readonly batchId: string
  readonly jenis: string
  readonly namaBerkas: string
  /** Versions taken out, and earlier versions brought back. */
  readonly dicabut: number
  readonly dikembalikan: number
  /** People whose facts changed by it. */
  readonly pegawaiIds: readonly string[]
}

/**
 * Brings back exactly what was recorded before the batch. Refused when a later batch changed the same facts, or when
 * something recorded since points at a thing only this batch created.
 */
export async function batalkan(
  trx: Transaksi,
  pelaku: Pelaku,
  batchId: string,
  semuaTabel: readonly TabelFakta[],
): Promise<Result<HasilPembatalan, Galat>> {
  const saat = await bukaBatch(trx)
  const { rows } = await sql<{ jenis: string; namaBerkas: string; tabel: string[]; waktu: string; batal: boolean }>`
    select jenis, nama_berkas as "namaBerkas", tabel, dicatat_pada::text as waktu,
      exists (select from impor.pembatalan p where p.instansi_id = b.instansi_id and p.batch_id = b.id) as batal
    from impor.batch b where instansi_id = platform.instansi() and id = ${batchId}::uuid`.execute(trx)
  const b = rows[0]
  if (!b) return gagal({ kode: 'impor.batch-tidak-ditemukan' })
  if (b.batal) return gagal({ kode: 'impor.batch-sudah-dibatalkan' })
  const tabel = semuaTabel.filter((t) => b.tabel.includes(t.nama))
  if (tabel.length !== b.tabel.length) throw new Error(`batch ${batchId} menyebut tabel yang tidak dikenal program ini`)
  for (const t of tabel) {
    const halangan =
      (await penggantiKemudian(trx, t, batchId, b.waktu)) ?? (await penunjuk(trx, t, batchId, b.waktu, semuaTabel))
    if (halangan) return gagal(halangan)
  }
  let dicabut = 0
  let dikembalikan = 0
  const orang = new Set<string>()
  for (const t of tabel) {
    const hasil = await pulihkanTabel(trx, t, batchId, b.waktu, saat.dicatatPada)
    dicabut += hasil.dicabut
    dikembalikan += hasil.dikembalikan
    if (t.orang) for (const s of hasil.subjek) orang.add(s)
  }
  await sql`insert into impor.pembatalan (instansi_id, batch_id, dicatat_pada, oleh_id, oleh_nama)
    values (platform.instansi(), ${batchId}, ${saat.dicatatPada}, ${pelaku.penggunaId}, ${pelaku.nama})`.execute(trx)
  return ok({ batchId, jenis: b.jenis, namaBerkas: b.namaBerkas, dicabut, dikembalikan, pegawaiIds: [...orang] })
}

async function penggantiKemudian(trx: Transaksi, t: TabelFakta, batchId: string, waktu: string): Promise<Galat | null> {
  const { rows } = await sql<{ berkas: string; waktu: string; jumlah: number }>`
    select k.nama_berkas as berkas, to_char(k.dicatat_pada at time zone 'Asia/Jakarta', 'YYYY-MM-DD HH24:MI') as waktu,
      count(*)::int as jumlah
    from ${sql.table(t.nama)} f join impor.batch k on k.instansi_id = f.instansi_id and k.dicatat_pada = f.digantikan_pada
    where f.instansi_id = platform.instansi() and f.batch_id = ${batchId}::uuid and k.dicatat_pada > ${waktu}::timestamptz
      and not exists (select from impor.pembatalan p where p.instansi_id = k.instansi_id and p.batch_id = k.id)
    group by 1, 2, k.dicatat_pada order by k.dicatat_pada desc limit 1`.execute(trx)
  const r = rows[0]
  return r
    ? { kode: 'impor.batch-diubah-kemudian', data: { berkas: r.berkas, waktu: r.waktu, jumlah: r.jumlah } }
    : null
}

/** Things that exist only through this batch, and live rows of other batches that point at them. */
async function penunjuk(
  trx: Transaksi,
  t: TabelFakta,
  batchId: string,
  waktu: string,
  semuaTabel: readonly TabelFakta[],
): Promise<Galat | null> {
  for (const p of semuaTabel) {
    for (const [kolom, ke] of Object.entries(p.rujukan ?? {})) {
      if (ke !== t.nama) continue
      const { rows } = await sql<{ berkas: string; waktu: string; jumlah: number }>`
        with ciptaan as (
          select ${sql.ref(t.subjek)} as id from ${sql.table(t.nama)}
          where instansi_id = platform.instansi() and batch_id = ${batchId}::uuid and digantikan_pada is null
          except select ${sql.ref(t.subjek)} from ${sql.table(t.nama)}
          where instansi_id = platform.instansi() and digantikan_pada = ${waktu}::timestamptz)
        select k.nama_berkas as berkas, to_char(k.dicatat_pada at time zone 'Asia/Jakarta', 'YYYY-MM-DD HH24:MI') as waktu,
          count(*)::int as jumlah
        from ${sql.table(p.nama)} f join impor.batch k on k.instansi_id = f.instansi_id and k.id = f.batch_id
        where f.instansi_id = platform.instansi() and f.digantikan_pada is null and f.batch_id <> ${batchId}::uuid
          and f.${sql.ref(kolom)} in (select id from ciptaan)
        group by 1, 2, k.dicatat_pada order by k.dicatat_pada desc limit 1`.execute(trx)
      const r = rows[0]
      if (r) return { kode: 'impor.batch-dipakai', data: { berkas: r.berkas, waktu: r.waktu, jumlah: r.jumlah } }
    }
  }
  return null
}

async function pulihkanTabel(trx: Transaksi, t: TabelFakta, batchId: string, waktu: string, saat: string) {
  const cabut = await sql<{ subjek: string }>`
    update ${sql.table(t.nama)} set digantikan_pada = ${saat}::timestamptz
    where instansi_id = platform.instansi() and batch_id = ${batchId}::uuid and digantikan_pada is null
    returning ${sql.ref(t.subjek)} as subjek`.execute(trx)
  const kolom = sql.raw(Object.keys(t.kolom).join(', '))
  // A version brought back belongs to the batch that first wrote it: undoing that one later finds it.
  const kembali = await sql<{ subjek: string }>`
    insert into ${sql.table(t.nama)} (instansi_id, ${kolom}, dicatat_pada, batch_id)
    select instansi_id, ${kolom}, ${saat}::timestamptz, batch_id from ${sql.table(t.nama)}
    where instansi_id = platform.instansi() and digantikan_pada = ${waktu}::timestamptz
    returning ${sql.ref(t.subjek)} as subjek`.execute(trx)
  return {
    dicabut: cabut.rows.length,
    dikembalikan: kembali.rows.length,
    subjek: [...cabut.rows, ...kembali.rows].map((r) => r.subjek),
  }
}
