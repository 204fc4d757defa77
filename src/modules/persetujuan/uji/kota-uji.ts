import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { PegawaiFakta } from '#modules/pegawai'
import type { Pelaku } from '#platform/access'
import type { Basis } from '#platform/db'
import { buatKotaContoh, faktaKotaContoh } from '#seed'

export const uuidUji = (kode: string): string => {
  const h = createHash('md5').update(kode).digest('hex')
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-7${h.slice(13, 16)}-8${h.slice(17, 20)}-${h.slice(20)}`
}
export const harus = <T>(h: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (!h.ok) throw new Error(JSON.stringify(h.error))
  return h.value
}

/** Steps a batch has taken. Opening its file for one number would check every letter and digest again at each step. */
export const banyakLangkah = (basis: Basis, pelaku: Pelaku, berkasId: string): Promise<number> =>
  basis.transaksi(pelaku, async (trx) => {
    const h = await sql<{ n: number }>`select count(*)::int as n from persetujuan.langkah
      where berkas_id = ${berkasId}::uuid`.execute(trx)
    return h.rows[0]?.n ?? 0
  })

/** The invented city with ids a database takes. */
export function kotaUji() {
  const kota = faktaKotaContoh(buatKotaContoh({ hariIni: '2026-11-24' }))
  const pindah = <T extends { readonly jabatanId?: string }>(r: T): T =>
    r.jabatanId ? { ...r, jabatanId: uuidUji(r.jabatanId) } : r
  const jabatan = kota.jabatan.map((j) => ({
    ...j,
    id: uuidUji(j.id),
    unitId: uuidUji(j.unitId),
    perangkatDaerahId: uuidUji(j.perangkatDaerahId),
    atasanId: j.atasanId === null ? null : uuidUji(j.atasanId),
  }))
  const pegawai: PegawaiFakta[] = kota.pegawai.map((p) => ({
    ...p,
    id: uuidUji(p.id),
    jabatanKini: p.jabatanKini ? pindah(p.jabatanKini) : p.jabatanKini,
    riwayat: p.riwayat?.map(pindah),
  }))
  const kursi = kota.jabatan.filter((j) => j.jenjang === 'administrator')
  return { jabatan, pegawai, kursi, unit: kota.unit.map((u) => ({ ...u, id: uuidUji(u.id) })) }
}
