import { type DepsAspirasi, pengunjung } from './deps.ts'
import type { AturanSaring, BarisPenyaringan } from './penyaluran.port.ts'

export interface LogPenyaringan {
  readonly aturan: readonly AturanSaring[]
  readonly baris: readonly BarisPenyaringan[]
  /** Refusals by rule and by what became of an objection, the most frequent first; rules nobody was refused by are among them. */
  readonly jumlah: readonly { readonly kode: string; readonly n: number; readonly dikabulkan: number }[]
}

/** For anybody: by which rules messages were refused, how often, and what became of it. */
export const buatLogPenyaringan = (deps: DepsAspirasi) => (): Promise<LogPenyaringan> =>
  deps.basis.transaksi(pengunjung(deps), async (trx) => {
    const aturan = await deps.penyaluran.daftar(trx, 'aturan')
    const baris = await deps.penyaluran.umumPenyaringan(trx)
    const kode = new Set([...aturan.filter((a) => a.aktif).map((a) => a.kode), ...baris.map((b) => b.aturan)])
    const jumlah = [...kode].map((k) => {
      const milik = baris.filter((b) => b.aturan === k)
      return { kode: k, n: milik.length, dikabulkan: milik.filter((b) => b.banding === 'dikabulkan').length }
    })
    return { aturan, baris, jumlah: jumlah.toSorted((a, b) => b.n - a.n || a.kode.localeCompare(b.kode)) }
  })
