import { ATURAN, ATURAN_BELUM, FAKTA } from '#regulasi'
import type { Bahasa } from '#platform/i18n'
import type { FaktaPenentu } from '../../application/cari-pegawai.port.ts'

interface AturanMenunggu {
  readonly id: string
  readonly judul: string
  /** Encoded, so that it has a page and waits for the fact. */
  readonly diperiksa: boolean
}
/** Rules of the catalogue that will read the fact once they are encoded. */
const AKAN_MEMBACA: Partial<Record<FaktaPenentu, readonly string[]>> = { predikat: ['R09'], hukdis: ['R10'] }

/** Rules that cannot be decided while the fact is unknown. A missing whole hides its parts too. */
export function aturanMenunggu(fakta: FaktaPenentu, bahasa: Bahasa): AturanMenunggu[] {
  const membaca = (nama: string) => nama === fakta || (fakta === 'pendidikan' && nama === 'pendidikan.bidang')
  const kini = ATURAN.filter((a) =>
    a.facts.some((n) => {
      const f = FAKTA[n]
      if (f.sisi !== 'pegawai' && f.sisi !== 'pasangan') return false
      return fakta === 'riwayat.bidang' ? n === 'pengalaman' : membaca(f.nama)
    }),
  ).map((a) => ({ id: a.id, judul: a.judul[bahasa], diperiksa: true }))
  const nanti = ATURAN_BELUM.filter((a) => AKAN_MEMBACA[fakta]?.includes(a.id)).map((a) => ({
    id: a.id,
    judul: a.judul[bahasa],
    diperiksa: false,
  }))
  return [...kini, ...nanti]
}
