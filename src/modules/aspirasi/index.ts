export type { DepsAspirasi } from './application/deps.ts'
export type { UseAspirasi } from './application/susun-use.ts'
export { susunAspirasi } from './susun.ts'
export { ruteAspirasi } from './web/rute.ts'
