import type { BarisJejak } from '#platform/audit'
import type { Bahasa } from '#platform/i18n'
import { teksSaya } from './saya.teks.ts'

const SUMBER = ['siasn', 'riwayat', 'predikat', 'hukdis', 'diklat', 'kompetensi'] as const
export function namaSumber(bahasa: Bahasa, jenis: unknown): string {
  const dikenal = SUMBER.find((s) => s === jenis)
  return teksSaya(bahasa)(dikenal ? `s-${dikenal}` : 's-lain')
}

/** What was done, in words for the person concerned. */
export function kataJejak(bahasa: Bahasa, j: BarisJejak): string {
  const t = teksSaya(bahasa)
  const jabatan = typeof j.rincian['jabatan'] === 'string' ? j.rincian['jabatan'] : undefined
  const sumber = namaSumber(bahasa, j.rincian['jenis'])
  const kolom = Array.isArray(j.rincian['kolom']) ? j.rincian['kolom'].map((k) => String(k).replaceAll('_', ' ')) : []
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
    default:
      return j.tindakan.startsWith('rencana.') && j.cakupan === 'semua-pegawai'
        ? t('j-rencana')
        : t('j-lain', { kode: j.tindakan })
  }
}
