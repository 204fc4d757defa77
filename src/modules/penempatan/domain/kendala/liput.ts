/**
 * Whether every node on the left can have as many distinct partners on the right as it asks for: augmenting paths, no
 * weights. A node on the right takes `ruang` partners.
 */
export function bisaDiliput(
  start: Int32Array,
  tujuan: Int32Array,
  permintaan: (kiri: number) => number,
  ruang: (kanan: number) => number,
  kanan: number,
): boolean {
  const kiri = start.length - 1
  const pemegang: number[][] = Array.from({ length: kanan }, () => [])
  const cap = new Int32Array(kiri)
  const capKanan = new Int32Array(kanan)
  const dari = new Int32Array(kanan)
  const lewat = new Int32Array(kiri)
  let putaran = 0
  const cari = (akar: number): boolean => {
    putaran++
    const antre = [akar]
    cap[akar] = putaran
    lewat[akar] = -1
    for (let q = 0; q < antre.length; q++) {
      const l = antre[q]!
      for (let e = start[l]!; e < start[l + 1]!; e++) {
        const r = tujuan[e]!
        if (capKanan[r] === putaran || pemegang[r]!.includes(l)) continue
        capKanan[r] = putaran
        dari[r] = l
        if (pemegang[r]!.length < ruang(r)) {
          for (let k = r; k >= 0; ) {
            const d = dari[k]!
            pemegang[k]!.push(d)
            const lama = lewat[d]!
            if (lama >= 0) pemegang[lama]!.splice(pemegang[lama]!.indexOf(d), 1)
            k = lama
          }
          return true
        }
        for (const o of pemegang[r]!)
          if (cap[o] !== putaran) {
            cap[o] = putaran
            lewat[o] = r
            antre.push(o)
          }
      }
    }
    return false
  }
  for (let l = 0; l < kiri; l++) for (let x = permintaan(l); x > 0; x--) if (!cari(l)) return false
  return true
}
