/** A cycle in a tree given as child → parent, as the path that closes it; undefined when there is none. */
export function cariSiklus(induk: ReadonlyMap<string, string | null>): string[] | undefined {
  const selesai = new Set<string>()
  for (const mulai of induk.keys()) {
    const jalur: string[] = []
    const diJalur = new Set<string>()
    let x: string | null | undefined = mulai
    while (x && !selesai.has(x)) {
      if (diJalur.has(x)) return [...jalur.slice(jalur.indexOf(x)), x]
      jalur.push(x)
      diJalur.add(x)
      x = induk.get(x)
    }
    for (const j of jalur) selesai.add(j)
  }
  return undefined
}
