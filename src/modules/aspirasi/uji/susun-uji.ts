import { jamSistem } from '#platform/clock'
import type { BasisUji } from '../../../../tests/basis.ts'
import type { PesanBaru } from '../domain/pesan.ts'
import { susunAspirasi } from '../susun.ts'

/** The module on a test database. */
export const susunUji = (b: BasisUji, hari = '2026-11-24') =>
  susunAspirasi({
    basis: b.basis,
    jam: jamSistem(hari),
    instansiId: b.instansiId,
    kunci: 'kunci uji yang cukup panjang',
  })

/** A complaint as somebody would send it; `lain` replaces parts. */
export const pesanUji = (lain: Partial<PesanBaru> = {}): PesanBaru => ({
  kelas: 'pengaduan',
  kerahasiaan: 'terbuka',
  judul: 'Lampu jalan mati sejak Senin',
  isi: 'Tiga lampu di depan pasar padam, malam gelap sekali.',
  topikKode: null,
  kelurahanKode: '12.72.03.1002',
  lokasi: 'Depan pasar',
  titik: null,
  tanggalLayanan: null,
  tentangOrang: false,
  tujuanWbs: null,
  identitas: lain.kerahasiaan === 'anonim' ? null : { nama: 'Warga Contoh', telepon: '0800-0000' },
  ...lain,
})
