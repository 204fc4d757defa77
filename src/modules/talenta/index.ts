export {
  type HasilTalenta,
  hitungTalenta,
  KATEGORI_KINERJA,
  KATEGORI_POTENSIAL,
  KOMPONEN_KINERJA,
  KOMPONEN_POTENSIAL,
  type MasukanTalenta,
  TARGET_TALENTA,
} from './domain/talenta.ts'
