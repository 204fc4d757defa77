import { migrasiSesi } from '#platform/session'

export type { Delegasi, Penugasan, Pengguna, StatusPengguna } from './domain/pengguna.ts'
export { surelContoh, type HasilAkunContoh } from './application/awal.use-case.ts'
export type { OrangContoh } from './application/orang-contoh.ts'
export type { TautanBaru } from './application/undang.use-case.ts'
export { namaPeran } from './web/peran.teks.ts'
export type { OpsiRutePengguna } from './web/bantu.ts'
export { rutePengguna } from './web/index.ts'
export { susunPengguna, type OpsiSusunPengguna, type UsePengguna } from './susun.ts'

/** Users and sign-in (0100, 0110). */
export const migrasiPengguna: Record<string, string> = {
  ...migrasiSesi,
  ...import.meta.glob<string>('./infrastructure/migrations/*.sql', { query: '?raw', import: 'default', eager: true }),
}
