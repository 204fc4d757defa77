import type { PoolClient } from 'pg'
import type { UseJam } from '#modules/aspirasi'
import { type Basis, pelakuSistem } from '#platform/db'
import { bukaPengirim, kirimAntrean } from '#platform/mail'
import type { Lingkungan } from './lingkungan.ts'
import { pungutSurat } from './surat-masuk.ts'

interface OpsiLatar {
  readonly use: UseJam
  readonly surel: { readonly dari: string; readonly rahasia: string }
  readonly instansiId: string
  readonly ling: Pick<Lingkungan, 'smtp' | 'suratMasuk'>
  readonly galat: (sebab: unknown, apa: string) => void
  readonly kabar: (apa: string) => void
  readonly jedaMs?: number
}
const JEDA_MS = 15_000
/** The same trouble is told once in this time. */
const JEDA_LAPOR_MS = 10 * 60_000

/**
 * What messages need beside the pages: clocks, news, mail out and in. One process of several does it (an advisory lock,
 * held by a connection of its own: whoever dies lets go); what it does is right also when two do it at once.
 */
export function mulaiLatarPesan(basis: Basis, o: OpsiLatar): { berhenti(): Promise<void> } {
  const sistem = pelakuSistem(o.instansiId, 'Surel keluar')
  const pengirim = o.ling.smtp === undefined ? null : bukaPengirim({ url: o.ling.smtp, dari: o.surel.dari })
  let berjalan = true
  let bangun = (): void => {}
  let pegang: PoolClient | null = null
  const dilaporkan = new Map<string, number>()
  const henti = () => !berjalan
  const coba = async (apa: string, kerja: () => Promise<unknown>): Promise<void> => {
    if (henti()) return
    try {
      await kerja()
      dilaporkan.delete(apa)
    } catch (sebab) {
      const kini = Date.now()
      if (kini - (dilaporkan.get(apa) ?? 0) < JEDA_LAPOR_MS) return
      dilaporkan.set(apa, kini)
      o.galat(sebab, apa)
    }
  }
  const lepas = (): void => {
    // Ending the connection lets the lock go, whatever state it is in.
    pegang?.release(true)
    pegang = null
  }
  const memimpin = async (): Promise<boolean> => {
    if (pegang) {
      try {
        await pegang.query('select 1')
        return true
      } catch {
        lepas()
      }
    }
    const k = await basis.pool.connect()
    try {
      const { rows } = await k.query<{ dapat: boolean }>(
        `select pg_try_advisory_lock(hashtextextended('tepat latar pesan ' || $1, 0)) as dapat`,
        [o.instansiId],
      )
      if (rows[0]?.dapat) {
        k.on('error', () => {})
        pegang = k
        return true
      }
    } catch (sebab) {
      k.release(true)
      throw sebab
    }
    k.release()
    return false
  }
  const satu = async (): Promise<void> => {
    if (!(await memimpin())) return
    await coba('jam pesan warga gagal disapu', () => o.use.sapu({ berhenti: henti }))
    await coba('data diri yang habis masa simpannya gagal dihapus', () => o.use.sapuRetensi({ berhenti: henti }))
    await coba('kabar bagi pengikut gagal disusun', () => o.use.kirimKabar({ berhenti: henti }))
    const { suratMasuk } = o.ling
    if (suratMasuk !== undefined)
      await coba('surat masuk tidak terbaca', async () => {
        const h = await pungutSurat(suratMasuk, o.use, henti)
        for (const d of h.ditolak) o.kabar(`surat masuk ditolak: ${d.berkas}: ${d.sebab}`)
      })
    if (pengirim)
      await coba('surel tidak terkirim', () =>
        kirimAntrean(basis, sistem, { pengirim, rahasia: o.surel.rahasia, berhenti: henti }),
      )
  }
  const putaran = (async () => {
    while (berjalan) {
      await coba('latar pesan', satu)
      if (!berjalan) break
      await new Promise<void>((lanjut) => {
        const pewaktu = setTimeout(lanjut, o.jedaMs ?? JEDA_MS)
        pewaktu.unref()
        bangun = () => {
          clearTimeout(pewaktu)
          lanjut()
        }
      })
    }
    lepas()
    pengirim?.tutup()
  })()
  return {
    async berhenti() {
      berjalan = false
      bangun()
      await putaran
    },
  }
}
