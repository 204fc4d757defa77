import { gagal, type Galat, ok, Pecahan, type Result } from '#shared'
import { kedekatan, kuadratTakDiketahui } from './kedekatan.ts'

type Level = Readonly<Record<string, number>>
type LevelMungkin = Readonly<Record<string, number | null>>

export interface MasukanKecocokanStandar {
  readonly standar: Level
  readonly calon: readonly { readonly id: string; readonly nilai: LevelMungkin }[]
  readonly skala?: readonly [number, number]
  readonly mutlak?: readonly string[]
}
export interface PeringkatStandar {
  readonly id: string
  /** Middle of `rentang`; the two are equal when every level is known. */
  readonly skor: number
  readonly rentang: readonly [number, number]
  /** No level below the standard; null = cannot be said, a level is unknown. */
  readonly terpenuhi: boolean | null
  /** How many levels are lacking, by code. */
  readonly kurang: Readonly<Record<string, number>>
}

/** The calculator `kecocokan` (interfaces.md section 3). */
export function hitungKecocokanStandar(m: MasukanKecocokanStandar): Result<{ peringkat: PeringkatStandar[] }, Galat> {
  const kode = Object.keys(m.standar)
  if (kode.length === 0) return gagal({ kode: 'kecocokan.standar-kosong' })
  const [bawah, atas] = m.skala ?? [1, 5]
  if (!(atas > bawah)) return gagal({ kode: 'kecocokan.skala-tidak-sah', data: { bawah, atas } })
  const asing = (m.mutlak ?? []).find((k) => !(k in m.standar))
  if (asing !== undefined) return gagal({ kode: 'kecocokan.mutlak-di-luar-standar', data: { kode: asing } })
  const mutlak = new Set(m.mutlak ?? [])

  const baris = m.calon.map(({ id, nilai }) => {
    let kecil = Pecahan.NOL
    let besar = Pecahan.NOL
    let belum = false
    const kurang: Record<string, number> = {}
    for (const k of kode) {
      const standar = m.standar[k] as number
      const n = nilai[k]
      if (n === null || n === undefined) {
        const [dekat, jauh] = kuadratTakDiketahui(standar, bawah, atas)
        kecil = kecil.tambah(Pecahan.dari(dekat))
        besar = besar.tambah(Pecahan.dari(jauh))
        if (standar > bawah) belum = true
        continue
      }
      const selisih = Pecahan.dari(standar).kurang(Pecahan.dari(n))
      kecil = kecil.tambah(selisih.kali(selisih))
      besar = besar.tambah(selisih.kali(selisih))
      if (n < standar) kurang[k] = selisih.keAngka()
    }
    const min = kedekatan(besar.keAngka(), kode.length, atas - bawah)
    const maks = kedekatan(kecil.keAngka(), kode.length, atas - bawah)
    const adaKurang = Object.keys(kurang).length > 0
    const hasil: PeringkatStandar = {
      id,
      skor: (min + maks) / 2,
      rentang: [min, maks],
      terpenuhi: adaKurang ? false : belum ? null : true,
      kurang,
    }
    return { hasil, gugur: Object.keys(kurang).some((k) => mutlak.has(k)) ? 1 : 0, urut: Math.round(hasil.skor * 1e9) }
  })
  baris.sort(
    (a, b) =>
      a.gugur - b.gugur ||
      b.urut - a.urut ||
      Object.keys(a.hasil.kurang).length - Object.keys(b.hasil.kurang).length ||
      (a.hasil.id < b.hasil.id ? -1 : a.hasil.id > b.hasil.id ? 1 : 0),
  )
  return ok({ peringkat: baris.map((b) => b.hasil) })
}
