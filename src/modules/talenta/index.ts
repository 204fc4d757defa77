export {
  hitungTalenta,
  KATEGORI_KINERJA,
  KATEGORI_POTENSIAL,
  KOMPONEN_KINERJA,
  KOMPONEN_POTENSIAL,
  TARGET_TALENTA,
} from './domain/talenta.ts'
