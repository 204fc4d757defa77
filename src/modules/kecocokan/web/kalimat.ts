import { BIDANG, type Bidang } from '#modules/jabatan'
import { kompetensiMenurutKode, letakBersama, letakBidangStudi, namaBidangStudi } from '#modules/kompetensi'
import type { Bahasa } from '#platform/i18n'
import type { Kalimat, Komponen } from '../domain/kecocokan.ts'
import { teksKalimat } from './kalimat.teks.ts'

type Kunci = Parameters<ReturnType<typeof teksKalimat>>[0]

export const namaKompetensi = (bahasa: Bahasa, kode: string): string => {
  const k = kompetensiMenurutKode(kode)
  return k === undefined ? kode : bahasa === 'id' ? k.nama : k.namaEn
}
export const namaKomponen = (bahasa: Bahasa, kode: Komponen['kode']): string => teksKalimat(bahasa)(kode)

const namaBidang = (kode: string): string => BIDANG[kode as Bidang] ?? kode
const daftarBidang = (kode: string): string => kode.split(';').map(namaBidang).join(', ')
const daftarPredikat = (bahasa: Bahasa, isi: string): string =>
  isi
    .split(';')
    .map((b) => {
      const [tahun, nilai] = b.split('=')
      return `${tahun}: ${teksKalimat(bahasa)(`p-${nilai || 'belum'}` as Kunci)}`
    })
    .join(', ')

/** A sentence of the domain in words: codes become names, years and ratings become readable. */
export function kalimat(bahasa: Bahasa, k: Kalimat): string {
  const t = teksKalimat(bahasa)
  const isi: Record<string, string | number> = { ...k.isi }
  if (k.kunci.startsWith('bidang.')) {
    const punya = String(k.isi['punya'] ?? '')
    const diminta = String(k.isi['diminta'] ?? '')
    isi['punya'] = namaBidangStudi(punya)
    isi['diminta'] = namaBidangStudi(diminta)
    const letak = letakBersama(punya, diminta)
    isi['subrumpun'] = letak?.subrumpun ?? ''
    isi['rumpun'] = letak?.rumpun ?? ''
  }
  if (typeof k.isi['bidang'] === 'string') isi['bidang'] = daftarBidang(k.isi['bidang'])
  if (typeof k.isi['predikat'] === 'string') isi['predikat'] = daftarPredikat(bahasa, k.isi['predikat'])
  return t(`kecocokan.${k.kunci}` as Kunci, isi)
}

const FAKTA: Readonly<Record<string, Kunci>> = {
  'pendidikan.bidang': 'f-pendidikan',
  'pendidikan.tingkat': 'f-tingkat',
  riwayat: 'f-riwayat',
  'riwayat.bidang': 'f-riwayat-bidang',
  'riwayat.tmt': 'f-riwayat-tmt',
  'jabatan.pendidikanBidang': 'f-jabatan-studi',
  'jabatan.bidang': 'f-jabatan-bidang',
  'jabatan.pendidikanMinimum': 'f-jabatan-minimum',
}
/** A missing fact in words. */
export function namaFakta(bahasa: Bahasa, fakta: string): string {
  const t = teksKalimat(bahasa)
  const tetap = FAKTA[fakta]
  if (tetap) return t(tetap)
  const [jenis, ...sisa] = fakta.split('.')
  if (jenis === 'predikat') return t('f-predikat', { tahun: sisa.join('.') })
  if (jenis === 'kompetensi') return t('f-kompetensi', { nama: namaKompetensi(bahasa, sisa.join('.')) })
  return fakta
}
export const namaSumber = (bahasa: Bahasa, sumber: string): string => teksKalimat(bahasa)(`s-${sumber}` as Kunci)

/** "Teknik Informatika" written as the field's own branch of the sciences, for the person's line. */
export const bidangBerletak = (kode: string): string => {
  const letak = letakBidangStudi(kode)
  return letak ? `${namaBidangStudi(kode)} (${letak.subrumpun})` : namaBidangStudi(kode)
}
