import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Pelaku } from '../access/peran.ts'
import type { Basis, Transaksi } from '../db/basis.ts'
import { type KepalaRantai, segelAudit } from './segel.ts'

export type SebabRusak =
  /** A seal's number is missing in the middle. */
  | 'urutan-terputus'
  /** A seal points at an entry that is gone. */
  | 'entri-hilang'
  /** Entry or seal was changed: the hash does not follow. */
  | 'sidik-tidak-cocok'
  /** The chain ends before, or differs from, a head kept outside the database. */
  | 'tidak-cocok-jangkar'
  /** An entry was slipped past the sealing. */
  | 'tanpa-segel'

export interface HasilVerifikasi {
  readonly instansiId: string
  readonly diperiksa: number
  readonly kepala: KepalaRantai | null
  /** The first broken entry; null = the chain holds. */
  readonly rusak: { readonly urut: number | null; readonly auditId: string | null; readonly sebab: SebabRusak } | null
}

interface BarisSegel {
  urut: number
  auditId: string
  sidik: string
  ada: boolean
  isi: (string | null)[]
}

const AWAL = '0'.repeat(64)
const SEKALI_BACA = 5000

/** The same bytes as `platform.audit_baku`, computed here so that a changed function cannot vouch for itself. */
const baku = (isi: readonly (string | null)[]): string =>
  isi.map((f) => (f === null ? '-' : `${Buffer.byteLength(f)}:${f}`)).join(',')

/** Recomputes the whole chain of the caller's government. `jangkar`: heads recorded outside the database. */
export async function verifikasiRantai(
  basis: Basis,
  pelaku: Pelaku,
  opsi: { jangkar?: readonly KepalaRantai[] } = {},
): Promise<HasilVerifikasi> {
  await segelAudit(basis.pool)
  const jangkar = new Map(
    (opsi.jangkar ?? []).filter((j) => j.instansiId === pelaku.instansiId).map((j) => [j.urut, j.sidik]),
  )
  const hasil = await basis.transaksi(pelaku, (trx) => telusuri(trx, pelaku.instansiId, jangkar), {
    isolasi: 'repeatable read',
  })
  if (hasil.rusak) return hasil
  const tanpa = await tanpaSegel(basis, pelaku)
  return tanpa ? { ...hasil, rusak: { urut: null, auditId: tanpa, sebab: 'tanpa-segel' } } : hasil
}

async function telusuri(trx: Transaksi, instansiId: string, jangkar: Map<number, string>): Promise<HasilVerifikasi> {
  let kepala: KepalaRantai | null = null
  let sidik = AWAL
  let urut = 0
  const rusak = (sebab: SebabRusak, auditId: string | null, pada: number): HasilVerifikasi => ({
    instansiId,
    diperiksa: urut,
    kepala,
    rusak: { urut: pada, auditId, sebab },
  })
  for (;;) {
    const baris: BarisSegel[] = await bacaSegel(trx, urut)
    for (const b of baris) {
      if (b.urut !== urut + 1) return rusak('urutan-terputus', null, urut + 1)
      if (!b.ada) return rusak('entri-hilang', b.auditId, b.urut)
      sidik = createHash('sha256')
        .update(sidik + baku(b.isi))
        .digest('hex')
      if (sidik !== b.sidik) return rusak('sidik-tidak-cocok', b.auditId, b.urut)
      const dicatat = jangkar.get(b.urut)
      if (dicatat !== undefined && dicatat !== sidik) return rusak('tidak-cocok-jangkar', b.auditId, b.urut)
      urut = b.urut
      kepala = { instansiId, urut, sidik }
    }
    if (baris.length < SEKALI_BACA) break
  }
  const terjauh = Math.max(0, ...jangkar.keys())
  if (terjauh > urut) return rusak('tidak-cocok-jangkar', null, urut + 1)
  return { instansiId, diperiksa: urut, kepala, rusak: null }
}

async function bacaSegel(trx: Transaksi, setelah: number): Promise<BarisSegel[]> {
  const { rows } = await sql<BarisSegel>`
    select s.urut, s.audit_id as "auditId", s.sidik, a.id is not null as ada, array[
      a.instansi_id::text, a.id::text, to_char(a.pada at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
      a.pengguna_id, a.pelaku_nama, array_to_string(a.pelaku_peran, ' '), a.tindakan, a.objek_jenis, a.objek_id,
      a.pegawai_id::text, a.cakupan, a.rincian::text] as isi
    from platform.audit_segel s
    left join platform.audit a on a.instansi_id = s.instansi_id and a.id = s.audit_id
    where s.instansi_id = platform.instansi() and s.urut > ${setelah}
    order by s.urut limit ${SEKALI_BACA}`.execute(trx)
  return rows
}

/** An entry that stays unsealed although everything waiting was sealed after we saw it. */
async function tanpaSegel(basis: Basis, pelaku: Pelaku): Promise<string | null> {
  const cari = (ids: readonly string[] | null) =>
    basis.transaksi(pelaku, async (trx) => {
      const { rows } = await sql<{ id: string }>`
        select a.id from platform.audit a
        where a.instansi_id = platform.instansi() and (${ids}::uuid[] is null or a.id = any(${ids}::uuid[]))
          and not exists (select from platform.audit_segel s where s.instansi_id = a.instansi_id and s.audit_id = a.id)
        order by a.id limit 1000`.execute(trx)
      return rows.map((b) => b.id)
    })
  const calon = await cari(null)
  if (calon.length === 0) return null
  await segelAudit(basis.pool)
  return (await cari(calon))[0] ?? null
}
