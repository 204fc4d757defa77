import type { Pool } from 'pg'
import { sql } from 'kysely'
import type { Transaksi } from '../db/basis.ts'

/** The newest seal: printed on dossiers and kept outside the database, so that a cut-off tail shows. */
export interface KepalaRantai {
  readonly instansiId: string
  readonly urut: number
  readonly sidik: string
}

/** Seals every committed entry that waits. Returns how many. */
export async function segelAudit(pool: Pool): Promise<number> {
  let jumlah = 0
  for (;;) {
    const { rows } = await pool.query<{ n: number }>('select platform.segel_audit() as n')
    const n = rows[0]?.n ?? 0
    jumlah += n
    if (n === 0) return jumlah
  }
}

interface Penyegel {
  berhenti(): Promise<void>
}

const MUNDUR_AWAL_MS = 1000
const MUNDUR_MAKS_MS = 30_000
const JEDA_LAPOR_MS = 60_000

/**
 * Seals in the background: looks every `jedaMs`, so an entry waits less than a second. While the database is away it
 * asks ever less often, and says so once a minute.
 */
export function mulaiPenyegel(pool: Pool, opsi: { jedaMs?: number; galat?: (sebab: unknown) => void } = {}): Penyegel {
  const jedaBiasa = opsi.jedaMs ?? 300
  let mundur = 0
  let dilaporkan: number | null = null
  const gagal = (sebab: unknown) => {
    mundur = Math.min(mundur * 2 || MUNDUR_AWAL_MS, MUNDUR_MAKS_MS)
    const kini = Date.now()
    if (dilaporkan !== null && kini - dilaporkan < JEDA_LAPOR_MS) return
    dilaporkan = kini
    opsi.galat?.(sebab)
  }
  const pulih = () => {
    mundur = 0
    dilaporkan = null
  }
  let berjalan = true
  let bangun: () => void = () => {}
  const putaran = (async () => {
    while (berjalan) {
      await segelAudit(pool).then(pulih, gagal)
      if (!berjalan) break
      await new Promise<void>((lanjut) => {
        const pewaktu = setTimeout(lanjut, mundur || jedaBiasa)
        pewaktu.unref()
        bangun = () => {
          clearTimeout(pewaktu)
          lanjut()
        }
      })
    }
  })()
  return {
    async berhenti() {
      berjalan = false
      bangun()
      await putaran
      await segelAudit(pool).catch((sebab: unknown) => opsi.galat?.(sebab))
    },
  }
}

export async function bacaKepala(trx: Transaksi): Promise<KepalaRantai | null> {
  const { rows } = await sql<KepalaRantai>`
    select instansi_id as "instansiId", urut, sidik from platform.audit_segel
    where instansi_id = platform.instansi() order by urut desc limit 1`.execute(trx)
  return rows[0] ?? null
}
