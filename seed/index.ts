export { type FaktaKotaContoh, faktaKotaContoh } from './fakta.ts'
export { buatKotaContoh } from './kota.ts'
export type * from './tipe.ts'
