import type { IsoDate } from '#shared'
import { barisTegak, type Keputusan } from './keputusan.ts'
import { type JenisNomor, nomorBerlaku, type NomorTercatat } from './nomor.ts'

/** A letter of a decision without a number of its own. */
export interface KebutuhanNomor {
  readonly jenis: JenisNomor
  readonly nip: string | null
  /** Of the letter: its month and year stand in the number. */
  readonly tanggal: IsoDate
}

/** Letters that exist by now and bear no number in force: new ones, and those whose number was voided. */
export function nomorDibutuhkan(k: Keputusan, ada: readonly NomorTercatat[], hariIni: IsoDate): KebutuhanNomor[] {
  const tegak = barisTegak(k)
  const semua: KebutuhanNomor[] = []
  if (k.baris.some((b) => b.putusan)) semua.push({ jenis: 'risalah-putusan', nip: null, tanggal: hariIni })
  if (k.penetapan) for (const b of tegak) semua.push({ jenis: 'petikan', nip: b.nip, tanggal: k.penetapan.tanggal })
  if (k.pelantikan) {
    const { tanggal } = k.pelantikan
    semua.push({ jenis: 'berita-acara', nip: null, tanggal })
    // Whoever is released takes up no duty.
    for (const b of tegak) if (b.ke !== null) semua.push({ jenis: 'spmt', nip: b.nip, tanggal })
  }
  return semua.filter((n) => !nomorBerlaku(ada, n.jenis, n.nip))
}
