import { hanyaPasti, pulihkanRencana } from '../domain/rencana/index.ts'
import type { GrafTersimpan, RencanaTersimpan } from './penyimpanan-rencana.port.ts'
import { bukaAlas, lanjutkan, mulai, type Penilai, penilaiRencana, penilaiUbahan } from './ubah-rencana.runtun.ts'

const terbuka = new WeakMap<RencanaTersimpan, Penilai>()

/** A stored plan made answerable: pairs priced to the same hundredth as when it was made, edits by hand included. */
export function bukaPenilai(isi: GrafTersimpan, r: RencanaTersimpan): Penilai {
  let p = terbuka.get(r)
  if (!p) {
    const graf = r.varian === 'pasti' ? hanyaPasti(isi.graf) : isi.graf
    if (!r.ubahan) p = penilaiRencana(graf, pulihkanRencana(graf, r))
    else {
      const alas = bukaAlas(graf, { ...r, duduk: Int32Array.from(r.dudukAsal ?? r.duduk) })
      p = penilaiUbahan(r.ubahan.reduce(lanjutkan, mulai(alas)))
    }
    terbuka.set(r, p)
  }
  return p
}
