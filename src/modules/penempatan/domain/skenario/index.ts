export {
  bukaSetelan,
  type OrangSetelan,
  type SebabSetelan,
  sebabSetelan,
  type SetelanTerbuka,
} from './buka-setelan.ts'
export * from './keadaan-skenario.ts'
export * from './langkah.ts'
export * from './masalah.ts'
export type { KotaSetelan, VonisPasangan } from './bahan-periksa.ts'
export { adaBlokir, periksaSetelan } from './periksa-setelan.ts'
export * from './setelan.ts'
export { setelanBawaan } from './setelan-bawaan.ts'
export * from './status.ts'
export { kursiTertahan, orangSetelan, terapkanSetelan } from './terapkan-setelan.ts'
