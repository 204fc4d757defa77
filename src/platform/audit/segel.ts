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

export interface Penyegel {
  berhenti(): Promise<void>
}

/** Seals in the background: looks every `jedaMs`, so an entry waits less than a second. */
export function mulaiPenyegel(pool: Pool, opsi: { jedaMs?: number; galat?: (sebab: unknown) => void } = {}): Penyegel {
  const jeda = opsi.jedaMs ?? 300
  let berjalan = true
  let bangun: () => void = () => {}
  const putaran = (async () => {
    while (berjalan) {
      await segelAudit(pool).catch((sebab: unknown) => opsi.galat?.(sebab))
      if (!berjalan) break
      await new Promise<void>((lanjut) => {
        const pewaktu = setTimeout(lanjut, jeda)
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
