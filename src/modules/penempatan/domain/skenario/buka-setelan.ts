import type { Unit } from '#modules/organisasi'
import type { PasanganBeralasan, Setelan } from './setelan.ts'

/** Which setting leaves a pair out of a plan, though the law may let it. */
export type SebabSetelan =
  | { readonly jenis: 'kursi-ditutup'; readonly alasan: string }
  /** Required elsewhere. */
  | { readonly jenis: 'wajib-lain'; readonly jabatanId: string; readonly alasan: string }
  | { readonly jenis: 'tetap'; readonly alasan: string }
  | { readonly jenis: 'unit-tidak-bergerak' }
  | { readonly jenis: 'veto'; readonly alasan: string }
  | { readonly jenis: 'jabatan-tidak-dipilih' }
  | { readonly jenis: 'skor-terendah'; readonly skor: number; readonly batas: number }

export interface OrangSetelan {
  readonly id: string
  /** null = not known: such a person is in no unit that may move. */
  readonly unitId: string | null
  /** The managerial post held now. */
  readonly jabatanId: string | null
}

export interface SetelanTerbuka {
  /** null = no setting stands in the way. `skor`: fit of the pair, where known. */
  readonly sebab: (o: OrangSetelan, jabatanId: string, skor?: number) => SebabSetelan | null
  /** Whether settings let this person leave the post held now. */
  readonly bergerak: (o: OrangSetelan) => boolean
  /** The unit with all below it. */
  readonly isiUnit: (unitId: string) => ReadonlySet<string>
}

/** Every unit with all below it; a unit whose parents run in a ring belongs to each of them. */
function susunIsiUnit(unit: readonly Pick<Unit, 'id' | 'indukId'>[]): (id: string) => ReadonlySet<string> {
  const anak = new Map<string, string[]>()
  for (const u of unit) if (u.indukId) anak.set(u.indukId, [...(anak.get(u.indukId) ?? []), u.id])
  const jadi = new Map<string, ReadonlySet<string>>()
  return (id) => {
    let isi = jadi.get(id)
    if (!isi) {
      const semua = new Set([id])
      for (const x of semua) for (const a of anak.get(x) ?? []) semua.add(a)
      jadi.set(id, (isi = semua))
    }
    return isi
  }
}

const kunci = (p: Pick<PasanganBeralasan, 'pegawaiId' | 'jabatanId'>): string => `${p.pegawaiId} ${p.jabatanId}`

export function bukaSetelan(s: Setelan, unit: readonly Pick<Unit, 'id' | 'indukId'>[]): SetelanTerbuka {
  const isiUnit = susunIsiUnit(unit)
  const tetap = new Map(s.tetap.map((t) => [t.pegawaiId, t.alasan]))
  const veto = new Map(s.veto.map((v) => [kunci(v), v.alasan]))
  const wajib = new Map(s.wajib.map((w) => [w.pegawaiId, w]))
  const tutup = new Map(s.kursi.filter((k) => k.banyak === 0).map((k) => [k.jabatanId, k.alasan]))
  const jabatan = s.jabatan && new Set(s.jabatan)
  const unitBergerak = s.unitBergerak && new Set(s.unitBergerak.flatMap((u) => [...isiUnit(u)]))
  const diUnit = (o: OrangSetelan): boolean =>
    unitBergerak === null || (o.unitId !== null && unitBergerak.has(o.unitId))
  return {
    isiUnit,
    bergerak: (o) => !tetap.has(o.id) && diUnit(o),
    sebab(o, jabatanId, skor) {
      const ditutup = tutup.get(jabatanId)
      if (ditutup !== undefined) return { jenis: 'kursi-ditutup', alasan: ditutup }
      const w = wajib.get(o.id)
      if (w) return w.jabatanId === jabatanId ? null : { ...w, jenis: 'wajib-lain' }
      if (o.jabatanId === jabatanId) return null
      const alasan = tetap.get(o.id)
      if (alasan !== undefined) return { jenis: 'tetap', alasan }
      if (!diUnit(o)) return { jenis: 'unit-tidak-bergerak' }
      const diveto = veto.get(kunci({ pegawaiId: o.id, jabatanId }))
      if (diveto !== undefined) return { jenis: 'veto', alasan: diveto }
      if (jabatan && !jabatan.has(jabatanId)) return { jenis: 'jabatan-tidak-dipilih' }
      const batas = s.skorTerendah
      return batas !== null && skor !== undefined && skor < batas ? { jenis: 'skor-terendah', skor, batas } : null
    },
  }
}

/** Which setting leaves this one pair out; null = none does. To ask about many, open the settings once. */
export const sebabSetelan = (
  s: Setelan,
  unit: readonly Pick<Unit, 'id' | 'indukId'>[],
  orang: OrangSetelan,
  jabatanId: string,
  skor?: number,
): SebabSetelan | null => bukaSetelan(s, unit).sebab(orang, jabatanId, skor)
