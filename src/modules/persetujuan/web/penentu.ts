import type { HasilPeriksa } from '#modules/kelayakan'

/** Rules that make the verdict what it is. */
export function penentu(b: HasilPeriksa['baris'][number]): string[] {
  const parah = b.hasil === 'peringatan' ? 'peringatan' : 'blokir'
  const cari = b.hasil === 'perlu-verifikasi' ? 'belum-diketahui' : 'tidak-terpenuhi'
  return b.aturan.filter((a) => a.keparahan === parah && a.hasil === cari).map((a) => a.id)
}
