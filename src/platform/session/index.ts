export {
  bukaSesi,
  LayananSesi,
  oidcDariLingkungan,
  type AkunSesi,
  type HasilMasuk,
  type Kuki,
  type OpsiSesi,
  type SesiTerbuka,
} from './sesi.ts'
export type { OpsiOidc } from './mesin.ts'
export { ARGON2, PANJANG_SANDI, periksaSandi, sandiAcak } from './kata-sandi.ts'
export { rahasiaPemasangan, turunkanRahasia } from './rahasia.ts'
export { KUNCI } from './kolam.ts'
export { bukaSegel, segel } from './segel.ts'

/** Sign-in tables (0100); the module pengguna publishes them with its own. */
export const migrasiSesi: Record<string, string> = import.meta.glob('./migrations/*.sql', {
  query: '?raw',
  import: 'default',
  eager: true,
})
