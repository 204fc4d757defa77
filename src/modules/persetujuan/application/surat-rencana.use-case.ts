import { type Pelaku, periksaIzin } from '#platform/access'
import type { IsoDate } from '#shared'
import type { DepsPersetujuan } from './deps.ts'
import type { TempatRencana } from './penyimpanan.port.ts'

/** Letters looked through, newest first. */
const TERBANYAK = 500
const DICARI = ['tpk', 'pertek-bkn', 'sk'] as const

/** Number and date of each kind of letter that names a person as a proposal made from a plan has him. */
export type NomorSurat = Partial<Record<(typeof DICARI)[number], { readonly nomor: string; readonly tanggal: IsoDate }>>

/**
 * By NIP, of the letters in force of batches made from one plan. A letter that names the person for another post is not
 * his; the newest counts.
 */
export const buatNomorSuratRencana =
  (deps: DepsPersetujuan) =>
  async (m: TempatRencana, pelaku: Pelaku): Promise<ReadonlyMap<string, NomorSurat>> => {
    const hasil = new Map<string, NomorSurat>()
    if (!periksaIzin(pelaku, 'rencana:lihat').ok) return hasil
    await deps.basis.transaksi(pelaku, async (trx) => {
      const surat = (await deps.penyimpanan.daftarSurat(trx, TERBANYAK)).filter((s) => s.ditarikPada === null)
      const usulan = new Map<string, ReadonlyMap<string, string | null>>()
      for (const id of new Set(surat.map((s) => s.berkasId))) {
        const b = await deps.penyimpanan.bacaBerkas(trx, id)
        const r = b?.masukan.rencana
        if (b && r?.rencanaId === m.rencanaId && r.varian === m.varian && r.kunci === m.kunci)
          usulan.set(id, new Map(b.masukan.usulan.map((u) => [u.nip, u.ke])))
      }
      // Oldest first, so that the newest stays.
      for (const s of surat.toSorted((a, b) => (a.tanggal < b.tanggal ? -1 : 1))) {
        const jenis = DICARI.find((j) => j === s.jenis)
        const dari = usulan.get(s.berkasId)
        if (!jenis || !dari) continue
        for (const x of s.baris)
          if (dari.has(x.nip) && (x.ke === undefined || x.ke === dari.get(x.nip)))
            hasil.set(x.nip, { ...hasil.get(x.nip), [jenis]: { nomor: s.nomor, tanggal: s.tanggal } })
      }
    })
    return hasil
  }
