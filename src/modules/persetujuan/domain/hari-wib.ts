import type { IsoDate } from '#shared'

/** The calendar day of a moment where the city is: WIB has one offset, the whole year round. */
export const hariWib = (saat: string): IsoDate => new Date(Date.parse(saat) + 7 * 3_600_000).toISOString().slice(0, 10)
