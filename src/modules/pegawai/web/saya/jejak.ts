import type { BarisJejak } from '#platform/audit'
import type { Bahasa } from '#platform/i18n'
import { teksSaya } from './saya.teks.ts'

const SUMBER = [
  'siasn',
  'riwayat',
  'predikat',
  'hukdis',
  'diklat',
  'kompetensi',
  'uji-kompetensi',
  'kotak-talenta',
  'cltn',
  'sertifikat',
] as const
export function namaSumber(bahasa: Bahasa, jenis: unknown): string {
  const dikenal = SUMBER.find((s) => s === jenis)
  return teksSaya(bahasa)(dikenal ? `s-${dikenal}` : 's-lain')
}

/** What was done, in words for the person concerned. */
export function kataJejak(bahasa: Bahasa, j: BarisJejak): string {
  const t = teksSaya(bahasa)
  const jabatan = typeof j.rincian['jabatan'] === 'string' ? j.rincian['jabatan'] : undefined
  const sumber = namaSumber(bahasa, j.rincian['jenis'])
  const kolom = Array.isArray(j.rincian['kolom'])
    ? j.rincian['kolom'].filter((k) => k !== j.rincian['jenis']).map((k) => String(k).replaceAll('_', ' '))
    : []
  switch (j.tindakan) {
    case 'pegawai.dibuka':
      return jabatan ? t('j-dibuka', { jabatan }) : t('j-dibuka-lain')
    case 'pegawai.diekspor':
      return jabatan ? t('j-diekspor', { jabatan }) : t('j-diekspor-lain')
    case 'pegawai.diimpor':
      return kolom.length > 0 ? t('j-diimpor-kolom', { sumber, kolom: kolom.join(', ') }) : t('j-diimpor', { sumber })
    case 'pegawai.impor-dibatalkan':
      return t('j-impor-batal', { sumber })
    case 'kecocokan.dihitung':
      return t('j-kecocokan', { jabatan: jabatan ?? '?' })
    case 'rencana.ditanyakan':
      return t('j-ditanyakan', { jabatan: jabatan ?? '?' })
    case 'rencana.diekspor':
      return t('j-rencana-diekspor')
    case 'cadangan.dibuat':
    case 'cadangan.dipulihkan':
      return t(j.tindakan === 'cadangan.dibuat' ? 'j-cadangan' : 'j-pemulihan')
    case 'usulan.disimpan':
    case 'usulan.diperiksa':
    case 'usulan.diperiksa-ulang':
      return t('j-usulan')
    case 'keputusan.keberatan-diajukan':
      return t('j-keberatan')
    case 'keputusan.lampiran-dibuka':
      return t('j-lampiran')
    case 'surat.dicatat':
    case 'surat.ditarik':
      return t('j-surat')
    case 'pengguna.diundang':
    case 'pengguna.diubah':
      return t('j-akun')
    case 'pengguna.undangan-diulang':
    case 'pengguna.tautan-atur-ulang-dibuat':
      return t('j-tautan')
    default:
      if (j.tindakan.startsWith('keputusan.')) return t('j-keputusan')
      return j.tindakan.startsWith('rencana.') && j.cakupan === 'semua-pegawai'
        ? t('j-rencana')
        : t('j-lain', { kode: j.tindakan })
  }
}

export interface JejakRingkas {
  readonly jejak: BarisJejak
  readonly kata: string
  readonly kali: number
}
/** Neighbouring entries of the same person doing the same thing become one line with its count; the newest speaks. */
export function ringkasJejak(bahasa: Bahasa, baris: readonly BarisJejak[]): JejakRingkas[] {
  const hasil: JejakRingkas[] = []
  for (const jejak of baris) {
    const kata = kataJejak(bahasa, jejak)
    const akhir = hasil.at(-1)
    if (akhir && akhir.kata === kata && akhir.jejak.pelakuNama === jejak.pelakuNama)
      hasil[hasil.length - 1] = { ...akhir, kali: akhir.kali + 1 }
    else hasil.push({ jejak, kata, kali: 1 })
  }
  return hasil
}
