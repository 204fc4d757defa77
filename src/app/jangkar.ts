import fs from 'node:fs'
import path from 'node:path'
import { bacaKepala, type KepalaRantai } from '#platform/audit'
import { type Basis, pelakuSistem } from '#platform/db'

/**
 * Heads of the audit chain, kept beside the database and not in it: whoever cuts or rewrites the chain
 * inside the database is contradicted by them. Operators copy the file elsewhere.
 */
export const BERKAS_JANGKAR = 'kepala-audit.jsonl'

export function bacaJangkar(data: string): KepalaRantai[] {
  const berkas = path.join(data, BERKAS_JANGKAR)
  if (!fs.existsSync(berkas)) return []
  return fs
    .readFileSync(berkas, 'utf8')
    .split('\n')
    .flatMap((baris) => {
      try {
        return [JSON.parse(baris) as KepalaRantai]
      } catch {
        // A line cut off by a crash proves nothing; the next one does.
        return []
      }
    })
}

/** Appends the present head when the chain has grown since the last one written. */
export async function catatKepala(basis: Basis, data: string, instansiId: string): Promise<KepalaRantai | null> {
  const kepala = await basis.transaksi(pelakuSistem(instansiId, 'jangkar audit'), bacaKepala)
  if (!kepala) return null
  const terakhir = bacaJangkar(data).findLast((j) => j.instansiId === instansiId)
  if (terakhir?.urut !== kepala.urut)
    fs.appendFileSync(
      path.join(data, BERKAS_JANGKAR),
      `${JSON.stringify({ pada: new Date().toISOString(), ...kepala })}\n`,
      { mode: 0o600 },
    )
  return kepala
}
