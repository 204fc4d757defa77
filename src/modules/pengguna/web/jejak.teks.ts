import { definisiTeks, kataUmum, type Bahasa } from '#platform/i18n'

definisiTeks({
  id: {
    'jejak.pengguna.diundang': 'Diundang',
    'jejak.pengguna.undangan-diulang': 'Tautan undangan baru dibuat',
    'jejak.pengguna.undangan-diterima': 'Undangan diterima',
    'jejak.pengguna.tautan-atur-ulang-dibuat': 'Tautan atur ulang kata sandi dibuat',
    'jejak.pengguna.sandi-diatur-ulang': 'Kata sandi diatur ulang lewat tautan',
    'jejak.pengguna.sandi-diganti': 'Kata sandi diganti',
    'jejak.pengguna.peran-ditambah': 'Peran ditambah',
    'jejak.pengguna.peran-diakhiri': 'Penugasan diakhiri',
    'jejak.pengguna.dinonaktifkan': 'Akun dinonaktifkan',
    'jejak.pengguna.diaktifkan': 'Akun diaktifkan',
    'jejak.pengguna.diubah': 'Data pengguna diubah',
    'jejak.pengguna.masuk': 'Masuk',
    'jejak.pengguna.terkunci': 'Terkunci karena kata sandi salah',
    'jejak.pengguna.kunci-dibuka': 'Kunci dibuka admin',
    'jejak.pengguna.faktor-kedua-dipasang': 'Langkah kedua dipasang',
    'jejak.pengguna.faktor-kedua-dilepas': 'Langkah kedua dilepas',
    'jejak.pengguna.sesi-dicabut': 'Sesi ditutup',
    'jejak.pengguna.akun-contoh': 'Akun contoh dibuat',
    'jejak.pengguna.admin-pertama': 'Admin pertama dibuat',
    'jejak.delegasi.dibuat': 'Menerima delegasi',
    'jejak.delegasi.dicabut': 'Delegasi dicabut',
  },
  en: {
    'jejak.pengguna.diundang': 'Invited',
    'jejak.pengguna.undangan-diulang': 'New invitation link made',
    'jejak.pengguna.undangan-diterima': 'Invitation accepted',
    'jejak.pengguna.tautan-atur-ulang-dibuat': 'Password reset link made',
    'jejak.pengguna.sandi-diatur-ulang': 'Password reset by link',
    'jejak.pengguna.sandi-diganti': 'Password changed',
    'jejak.pengguna.peran-ditambah': 'Role added',
    'jejak.pengguna.peran-diakhiri': 'Assignment ended',
    'jejak.pengguna.dinonaktifkan': 'Account deactivated',
    'jejak.pengguna.diaktifkan': 'Account activated',
    'jejak.pengguna.diubah': 'User record changed',
    'jejak.pengguna.masuk': 'Signed in',
    'jejak.pengguna.terkunci': 'Locked after wrong passwords',
    'jejak.pengguna.kunci-dibuka': 'Unlocked by the administrator',
    'jejak.pengguna.faktor-kedua-dipasang': 'Second step switched on',
    'jejak.pengguna.faktor-kedua-dilepas': 'Second step switched off',
    'jejak.pengguna.sesi-dicabut': 'Session closed',
    'jejak.pengguna.akun-contoh': 'Demo account made',
    'jejak.pengguna.admin-pertama': 'First administrator made',
    'jejak.delegasi.dibuat': 'Received a delegation',
    'jejak.delegasi.dicabut': 'Delegation taken back',
  },
})

/** An action of the log in words; one without words keeps its code. */
export const kataTindakan = (bahasa: Bahasa, tindakan: string): string =>
  kataUmum(bahasa, `jejak.${tindakan}`) ?? tindakan
