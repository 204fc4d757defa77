import { type Bahasa, definisiTeks, tanggal } from '#platform/i18n'
import type { TenggatBerjalan } from '#regulasi'

const teks = definisiTeks({
  id: {
    palingCepat: '{tanggal} (paling cepat: hari libur {tahun} belum disahkan)',
    bergeser: 'Semula {semula}; bergeser karena hari libur yang disahkan sesudahnya.',
    tetap: 'Daftar hari libur sekarang menghasilkan {kini}; tanggal yang sudah diberitahukan tetap berlaku.',
    cuti: '{n} hari cuti bersama di dalamnya dihitung sebagai hari kerja (belum diverifikasi).',
    dan: ' dan ',
  },
  en: {
    palingCepat: '{tanggal} (at the earliest: the holidays of {tahun} are not confirmed)',
    bergeser: 'First {semula}; moved by holidays confirmed later.',
    tetap: 'Today’s list of holidays would give {kini}; the day already told holds.',
    cuti: '{n} {n|day|days} of joint leave in it {n|counts|count} as working days (unverified).',
    dan: ' and ',
  },
})

/** The day, and that it is the earliest possible one where a year's holidays are not known. */
export function kataTenggat(bahasa: Bahasa, x: TenggatBerjalan): string {
  const t = teks(bahasa)
  const hari = tanggal(bahasa, x.tanggal)
  return x.tahunBelum.length === 0
    ? hari
    : t('palingCepat', { tanggal: hari, tahun: x.tahunBelum.map(String).join(t('dan')) })
}

/** What moved it, and what it rests on. */
export function catatanTenggat(bahasa: Bahasa, x: TenggatBerjalan): string[] {
  const t = teks(bahasa)
  return [
    ...(x.menurutKini
      ? [t('tetap', { kini: tanggal(bahasa, x.menurutKini) })]
      : x.semula === x.tanggal
        ? []
        : [t('bergeser', { semula: tanggal(bahasa, x.semula) })]),
    ...(x.cutiDihitung > 0 ? [t('cuti', { n: x.cutiDihitung })] : []),
  ]
}
