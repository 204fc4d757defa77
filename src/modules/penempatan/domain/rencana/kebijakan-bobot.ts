import type { Jenjang } from '#modules/jabatan'

/** How much a point of fit counts by tier. A policy of the city, not a provision of law: shown, versioned, changeable. */
export interface KebijakanBobot {
  readonly versi: string
  readonly sumber: string
  readonly bobotJenjang: Readonly<Partial<Record<Jenjang, number>>>
  /** By post: counted on top of its tier. */
  readonly tambahanJabatan?: ReadonlyMap<string, number>
}

/** What a point of fit counts at a post. */
export const bobotJabatan = (k: KebijakanBobot, j: { readonly id: string; readonly jenjang: Jenjang }): number =>
  (k.bobotJenjang[j.jenjang] ?? 0) + (k.tambahanJabatan?.get(j.id) ?? 0)

export const KEBIJAKAN_BOBOT: KebijakanBobot = {
  versi: '2026-11',
  sumber: 'kebijakan kota – dapat diubah',
  bobotJenjang: { 'jpt-pratama': 3, administrator: 2, pengawas: 1 },
}
