import { describe, expect, it } from 'vitest'
import { pesanTetapkan, tetapkan } from '#modules/penempatan'

/** `tepat tetapkan` as promised, on random files: all plans are tried, in whole numbers, by a few lines of its own. */
type Sel = string | null

function acak(benih: number): (batas: number) => number {
  let x = benih * 2654435761
  return (batas) => {
    x = (Math.imul(x, 1103515245) + 12345) >>> 0
    return Math.floor((x / 2 ** 32) * batas)
  }
}

const DESIMAL = 4
/** The text of a decimal as a whole number of ten-thousandths. */
function keBulat(teks: string): bigint {
  const negatif = teks.startsWith('-')
  const [bulat = '0', pecahan = ''] = teks.replace('-', '').split('.')
  const n = BigInt(bulat + pecahan.padEnd(DESIMAL, '0'))
  return negatif ? -n : n
}

/** Most rows first, then the best sum, over all choices of free columns. */
function semuaCara(m: Sel[][], kolom: number, minimum: boolean): { banyak: number; total: bigint } {
  const ingat = new Map<number, { banyak: number; total: bigint }>()
  const coba = (i: number, terpakai: number): { banyak: number; total: bigint } => {
    if (i === m.length) return { banyak: 0, total: 0n }
    const kunci = i * 2 ** kolom + terpakai
    const ada = ingat.get(kunci)
    if (ada) return ada
    let terbaik = coba(i + 1, terpakai)
    for (let j = 0; j < kolom; j++) {
      const w = m[i]![j]
      if (w === null || w === undefined || terpakai & (1 << j)) continue
      const s = coba(i + 1, terpakai | (1 << j))
      const calon = { banyak: s.banyak + 1, total: s.total + keBulat(w) }
      if (
        calon.banyak > terbaik.banyak ||
        (calon.banyak === terbaik.banyak && (minimum ? calon.total < terbaik.total : calon.total > terbaik.total))
      )
        terbaik = calon
    }
    ingat.set(kunci, terbaik)
    return terbaik
  }
  return coba(0, 0)
}

describe('tetapkan, by its published contract', () => {
  it('gives the exact best total of 2,000 random files, whatever their dress', () => {
    for (let benih = 1; benih <= 2000; benih++) {
      const a = acak(benih)
      const baris = 1 + a(6)
      const kolom = 1 + a(6)
      const titik = a(DESIMAL + 1)
      const angka = () => {
        const t = `${a(2) ? '' : '-'}${a(30)}${titik ? `.${String(a(10 ** titik)).padStart(titik, '0')}` : ''}`
        return Number(t) === 0 ? t.replace('-', '') : t
      }
      const m: Sel[][] = Array.from({ length: baris }, () =>
        Array.from({ length: kolom }, () => (a(5) ? angka() : null)),
      )
      const pemisah = [',', ';', '\t'][a(3)]!
      const adaKepala = a(2) === 1
      const adaLabel = a(2) === 1
      const tulis = (s: Sel) => (s === null ? '' : pemisah === ',' ? s : a(2) ? s.replace('.', ',') : s)
      const isi = m.map((b, i) => [...(adaLabel ? [`Orang ${'abcdef'[i]}`] : []), ...b.map(tulis)])
      const kepala = [
        ...(adaLabel ? [a(2) ? 'Nama' : ''] : []),
        ...Array.from({ length: kolom }, (_, j) => `Kursi ${'ABCDEF'[j]}`),
      ]
      const semua = adaKepala ? [kepala, ...isi] : isi
      // One row or one column alone leaves open what is a name; that is tried by hand below.
      if (semua.length < 2 || semua[0]!.length < 2 || (!adaKepala && m.some((b) => b.every((s) => s === null))))
        continue
      if (!adaLabel && m.every((b) => b[0] === null)) continue
      const teks =
        (a(2) ? '\uFEFF' : '') + semua.map((b) => b.join(pemisah)).join(a(2) ? '\r\n' : '\n') + (a(2) ? '\n' : '')
      const minimum = a(2) === 1
      const h = tetapkan(teks, minimum ? 'minimum' : 'maksimum')
      if (!h.ok) throw new Error(`${benih}: ${pesanTetapkan(h.error)}\n${teks}`)
      const v = h.value
      const benar = semuaCara(m, kolom, minimum)
      expect({ benih, banyak: v.pasangan.length, total: v.total }).toEqual({
        benih,
        banyak: benar.banyak,
        total: Number(benar.total) / 10 ** DESIMAL,
      })
      const barisDuduk = v.pasangan.map(([i]) => i)
      expect(barisDuduk).toEqual(barisDuduk.toSorted((x, y) => x - y))
      expect(new Set(v.pasangan.map(([, j]) => j)).size).toBe(v.pasangan.length)
      let jumlah = 0n
      for (const [i, j] of v.pasangan) jumlah += keBulat(m[i]![j]!)
      expect(jumlah).toBe(benar.total)
      expect(v.takTerpasang).toEqual(m.flatMap((_, i) => (barisDuduk.includes(i) ? [] : [i])))
      const kosong = Array.from({ length: kolom }, (_, j) => j).filter((j) => !v.pasangan.some(([, k]) => k === j))
      expect(v.kolomKosong).toEqual(adaKepala ? kosong.map((j) => `Kursi ${'ABCDEF'[j]}`) : kosong)
      if (!adaKepala && !adaLabel) expect(v).not.toHaveProperty('label')
      else
        expect(v.label).toEqual(
          v.pasangan.map(([i, j]) => [adaLabel ? `Orang ${'abcdef'[i]}` : i, adaKepala ? `Kursi ${'ABCDEF'[j]}` : j]),
        )
    }
  })

  it('refuses a text cell by its row and column as in the file', () => {
    const tempat = (teks: string) => {
      const h = tetapkan(teks)
      return h.ok ? null : pesanTetapkan(h.error)
    }
    expect(tempat('1,2\n3,abc')).toMatch(/[Bb]aris 2 kolom 2/)
    expect(tempat(',A,B\nx,1,2\ny,3,tiga')).toMatch(/[Bb]aris 3 kolom 3/)
    expect(tempat('A,2\n1,2')).toMatch(/[Bb]aris 1 kolom 1/)
    expect(tempat('1;2\n3;4,5,6')).toMatch(/[Bb]aris 2 kolom 2/)
    expect(tempat('1,2\n3')).toMatch(/[Bb]aris 2/)
    expect(tempat('')).toMatch(/kosong/)
  })
})
