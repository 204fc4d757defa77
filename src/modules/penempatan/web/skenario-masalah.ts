import type { TuntutanSetelanDto } from '../application/skenario.dto.ts'
import type { MasalahSetelan } from '../domain/skenario/index.ts'
import { namaIsian } from './skenario-isian.ts'

const TUNGGAL: Readonly<Record<string, string>> = {
  tmt: 'tmt',
  jabatan: 'caraJabatan',
  unitBergerak: 'caraOrang',
  'bobot.jenjang': 'jenjang-jpt-pratama',
  'bobot.kecocokan': 'bobot-kompetensi',
  'bobot.dasar': 'dasarSumber',
  maksLangkah: 'maksLangkah',
  skorTerendah: 'skorTerendah',
  biaya: 'biayaLangkah',
}

/** The field of the form a problem of the settings stands beside. */
export function isianMasalah(m: Pick<MasalahSetelan, 'bidang' | 'urutan' | 'kode'>): string {
  const { bidang, kode } = m
  const i = m.urutan ?? 0
  if (bidang === 'minimum')
    return namaIsian('minimum', i, kode === 'unit-tidak-dikenal' || kode === 'ganda' ? 'unit' : 'banyak')
  if (bidang !== 'tetap' && bidang !== 'veto' && bidang !== 'wajib' && bidang !== 'kursi' && bidang !== 'poinJabatan')
    return TUNGGAL[bidang] ?? bidang
  if (kode === 'alasan-kosong') return namaIsian(bidang, i, 'alasan')
  if (bidang === 'kursi' || bidang === 'poinJabatan')
    return namaIsian(bidang, i, kode.startsWith('jabatan-') || kode === 'ganda' ? 'jabatan' : 'banyak')
  return namaIsian(bidang, i, kode.startsWith('jabatan-') || kode.includes('kursi-ditutup') ? 'jabatan' : 'orang')
}

/** The field of a demand that takes part in a conflict. */
export const isianTuntutan = (x: Pick<TuntutanSetelanDto, 'bidang' | 'urutan'>): string =>
  namaIsian(x.bidang, x.urutan, x.bidang === 'wajib' ? 'orang' : 'banyak')
