export type { OpsiRutePengguna } from './web/bantu.ts'
export { rutePengguna } from './web/index.ts'
export { susunPengguna, type UsePengguna } from './susun.ts'
export { type AkunBerperan, bacaAkunBerperan } from './infrastructure/akun-berperan.repository.ts'
