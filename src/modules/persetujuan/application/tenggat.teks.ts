import { type Bahasa, definisiTeks, tanggal } from '#platform/i18n'
import type { TenggatBerjalan } from '#regulasi'

const teks = definisiTeks({
  id: {
    palingCepat: '{tanggal} ({kepastian})',
    kepastian: 'paling cepat: hari libur {tahun} belum disahkan',
    bergeser: 'Semula {semula}; bergeser karena hari libur yang disahkan sesudahnya.',
    tetap: 'Daftar hari libur sekarang menghasilkan {kini}; tanggal yang sudah diberitahukan tetap berlaku.',
    cuti: '{n} hari cuti bersama di dalamnya dihitung sebagai hari kerja (belum diverifikasi).',
    dan: ' dan ',
  },
  en: {
    palingCepat: '{tanggal} ({kepastian})',
    kepastian: 'at the earliest: the holidays of {tahun} are not confirmed',
    bergeser: 'First {semula}; moved by holidays confirmed later.',
    tetap: 'Today’s list of holidays would give {kini}; the day already told holds.',
    cuti: '{n} {n|day|days} of joint leave in it {n|counts|count} as working days (unverified).',
    dan: ' and ',
  },
})

/** The day, and that it is the earliest possible one where a year's holidays are not known. */
export function kataTenggat(bahasa: Bahasa, x: TenggatBerjalan): string {
  const hari = tanggal(bahasa, x.tanggal)
  const kepastian = kataKepastian(bahasa, x)
  return kepastian ? teks(bahasa)('palingCepat', { tanggal: hari, kepastian }) : hari
}
/** Why the day is only the earliest possible one; nothing where it is exact. */
export function kataKepastian(bahasa: Bahasa, x: TenggatBerjalan | undefined): string | undefined {
  const t = teks(bahasa)
  return x && x.tahunBelum.length > 0 ? t('kepastian', { tahun: x.tahunBelum.map(String).join(t('dan')) }) : undefined
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
