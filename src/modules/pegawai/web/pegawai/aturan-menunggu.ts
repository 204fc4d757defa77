import { ATURAN, FAKTA } from '#regulasi'
import type { Bahasa } from '#platform/i18n'
import type { FaktaPenentu } from '../../application/cari-pegawai.port.ts'

interface AturanMenunggu {
  readonly id: string
  readonly judul: string
}
/** Rules that cannot be decided while the fact is unknown. A missing whole hides its parts too. */
export function aturanMenunggu(fakta: FaktaPenentu, bahasa: Bahasa): AturanMenunggu[] {
  const membaca = (nama: string) => nama === fakta || (fakta === 'pendidikan' && nama === 'pendidikan.bidang')
  return ATURAN.filter((a) =>
    a.facts.some((n) => {
      const f = FAKTA[n]
      if (f.sisi !== 'pegawai' && f.sisi !== 'pasangan') return false
      return fakta === 'riwayat.bidang' ? n === 'pengalaman' : membaca(f.nama)
    }),
  ).map((a) => ({ id: a.id, judul: a.judul[bahasa] }))
}
