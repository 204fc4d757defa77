/**
 * Template "standar kompetensi"; key KODE JABATAN + KODE KOMPETENSI. The rows of one post are its whole standard: a
 * competence no longer listed for a listed post leaves its standard.
 */
export const KOLOM_STANDAR = [
  { nama: 'KODE JABATAN', wajib: true, contoh: 'dispendik-kabid-1', keterangan: 'kode pada peta jabatan' },
  { nama: 'KODE KOMPETENSI', alias: ['KOMPETENSI'], wajib: true, contoh: 'M.1', keterangan: 'M.1–M.8, SK.1, T.n' },
  { nama: 'LEVEL', wajib: true, contoh: 3, keterangan: '1–5' },
  { nama: 'MUTLAK', contoh: 'tidak', keterangan: 'ya = syarat, bukan peringatan; kosong = tidak' },
] as const

/** Template "kompetensi": levels decided by assessment; key NIP + KODE KOMPETENSI + TANGGAL. No row = unknown. */
export const KOLOM_KOMPETENSI = [
  { nama: 'NIP', alias: ['NIP BARU'], wajib: true, contoh: '197505012000031001', keterangan: '18 angka, sebagai teks' },
  { nama: 'KODE KOMPETENSI', alias: ['KOMPETENSI'], wajib: true, contoh: 'M.1', keterangan: 'M.1–M.8, SK.1, T.n' },
  { nama: 'LEVEL', wajib: true, contoh: 3, keterangan: '1–5' },
  { nama: 'TANGGAL', wajib: true, contoh: '15-08-2025', keterangan: 'tanggal keputusan asesor' },
] as const
