export { type HasilUbah, mulaiUbah, type PenugasanUbahan, type TakLayak, ubahPenugasan } from './ubah-penugasan.ts'
export { type Perubahan, type Ubahan } from './ubahan.ts'
