export interface SimpulUnit {
  readonly id: string
  readonly indukId: string | null
}

/** The units named and everything below them. A cycle in the tree ends the walk instead of the program. */
export function perluasUnit(akar: readonly string[], unit: readonly SimpulUnit[]): string[] {
  const anak = new Map<string, string[]>()
  for (const u of unit) {
    if (u.indukId === null) continue
    const saudara = anak.get(u.indukId)
    if (saudara) saudara.push(u.id)
    else anak.set(u.indukId, [u.id])
  }
  const hasil = new Set<string>()
  const antre = [...akar]
  for (let id = antre.pop(); id !== undefined; id = antre.pop()) {
    if (hasil.has(id)) continue
    hasil.add(id)
    antre.push(...(anak.get(id) ?? []))
  }
  return [...hasil]
}
