interface Lapis {
  /** Keys seen so far; null = a list. */
  readonly kunci: Set<string> | null
  bagian: string | number
}

/**
 * Where a valid JSON text writes one key twice: the reader would keep the last and drop the first without a word, and a
 * file that says two things must not be judged on one of them. The path as elsewhere (`$.dokumen[1].jenis`).
 */
export function kunciGanda(isi: string): readonly (string | number)[] | undefined {
  const lapis: Lapis[] = []
  const tanda = /"(?:[^"\\]|\\.)*"(\s*:)?|[{}[\],]/g
  for (let m = tanda.exec(isi); m !== null; m = tanda.exec(isi)) {
    const kini = lapis.at(-1)
    const awal = m[0][0]
    if (awal === '{') lapis.push({ kunci: new Set(), bagian: '' })
    else if (awal === '[') lapis.push({ kunci: null, bagian: 0 })
    else if (awal === '}' || awal === ']') lapis.pop()
    else if (awal === ',') {
      if (kini && typeof kini.bagian === 'number') kini.bagian += 1
    } else if (m[1] !== undefined && kini?.kunci) {
      kini.bagian = JSON.parse(m[0].slice(0, m[0].length - m[1].length)) as string
      if (kini.kunci.has(kini.bagian)) return lapis.map((l) => l.bagian)
      kini.kunci.add(kini.bagian)
    }
  }
  return undefined
}
