import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { adalahUuid } from '#platform/ids'
import type { FotoDraf, PenyimpananDraf, Sandi } from '../application/draf.port.ts'

export const bukaPenyimpananDraf = (): PenyimpananDraf => ({
  async simpan(trx, draf, isi, hari) {
    await sql`select aspirasi.simpan_draf(${draf}, ${isi}, ${hari})`.execute(trx)
  },
  async baca(trx, draf) {
    const h = await sql<{ isi: Buffer | null }>`select aspirasi.baca_draf(${draf}) as isi`.execute(trx)
    return h.rows[0]?.isi ?? null
  },
  async hapus(trx, draf) {
    await sql`select aspirasi.hapus_draf(${draf})`.execute(trx)
  },
  async simpanFoto(trx, draf, isi, maks) {
    const h = await sql<{
      id: string | null
    }>`select aspirasi.simpan_foto_draf(${draf}, ${Buffer.from(isi)}, ${maks}) as id`.execute(trx)
    return h.rows[0]?.id ?? null
  },
  async foto(trx, draf) {
    const h = await sql<FotoDraf>`select id::text, keadaan, sebab from aspirasi.foto_draf(${draf})`.execute(trx)
    return h.rows
  },
  async hapusFoto(trx, draf, id) {
    if (!adalahUuid(id)) return false
    const h = await sql<{ jadi: boolean }>`select aspirasi.hapus_foto_draf(${draf}, ${id}::uuid) as jadi`.execute(trx)
    return h.rows[0]?.jadi ?? false
  },
  async sapu(trx) {
    const h = await sql<{ n: number }>`select aspirasi.sapu_draf() as n`.execute(trx)
    return h.rows[0]?.n ?? 0
  },
})

const NONCE = 12
const TANDA = 16
/** AES-256-GCM under a key drawn from the cookie, which is nowhere but with the visitor. */
const kunciDari = (kuki: string): Buffer =>
  Buffer.from(hkdfSync('sha256', Buffer.from(kuki, 'utf8'), Buffer.alloc(0), 'tepat draf aduan', 32))

export const sandiDraf: Sandi = {
  tutup(kuki, teks) {
    const nonce = randomBytes(NONCE)
    const s = createCipheriv('aes-256-gcm', kunciDari(kuki), nonce)
    const isi = Buffer.concat([s.update(teks, 'utf8'), s.final()])
    return Buffer.concat([nonce, s.getAuthTag(), isi])
  },
  buka(kuki, isi) {
    try {
      const s = createDecipheriv('aes-256-gcm', kunciDari(kuki), isi.subarray(0, NONCE))
      s.setAuthTag(isi.subarray(NONCE, NONCE + TANDA))
      return Buffer.concat([s.update(isi.subarray(NONCE + TANDA)), s.final()]).toString('utf8')
    } catch {
      return null
    }
  },
}
