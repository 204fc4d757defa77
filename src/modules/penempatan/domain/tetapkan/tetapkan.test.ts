import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pengacak } from '../solver/index.ts'
import { bacaMatriks } from './baca-matriks.ts'
import { pesanTetapkan, tetapkan, tetapkanMatriks } from './tetapkan.ts'
import { tetapkanBesar } from './tetapkan-besar.ts'

const hasil = (teks: string, arah?: 'maksimum' | 'minimum') => {
  const h = tetapkan(teks, arah)
  if (!h.ok) throw new Error(pesanTetapkan(h.error))
  return h.value
}
const galat = (teks: string) => {
  const h = tetapkan(teks)
  if (h.ok) throw new Error('accepted')
  return h.error
}

describe('tetapkan', () => {
  test('assigns as many rows as possible, then the best total, in both senses', () => {
    expect(hasil('7,5,\n8,9,4\n,3,6')).toEqual({
      total: 22,
      pasangan: [
        [0, 0],
        [1, 1],
        [2, 2],
      ],
      takTerpasang: [],
      kolomKosong: [],
    })
    expect(hasil('7,5\n8,9\n1,3', 'minimum').total).toBe(6)
    // Both rows placed for 2, although one alone would give 100.
    expect(hasil('100,1\n1,').total).toBe(2)
    expect(hasil('1,\n5,').takTerpasang).toEqual([0])
    expect(hasil('1,\n5,').kolomKosong).toEqual([1])
  })

  test('reads separators, decimal commas, BOM, quotes and line ends', () => {
    expect(hasil('\uFEFF1,5;2,25\r\n3;4').total).toBe(5.5)
    expect(hasil('1,5\t2\n3\t4,5').total).toBe(6)
    expect(hasil('"1","2"\r3,4\r').total).toBe(5)
    expect(hasil('0.1,\n,0.2').total).toBe(0.3)
    expect(hasil(' 1 , -2.50 \n +3 , .5 \n').total).toBe(1.5)
    expect(hasil('1e3,2').total).toBe(1000)
  })

  test('finds headers and labels only where no cell beside the corner is a number', () => {
    const h = hasil('nama;Kadis;Camat\nAni;8;5\nBudi;7;1')
    expect(h.label).toEqual([
      ['Ani', 'Camat'],
      ['Budi', 'Kadis'],
    ])
    expect(h.pasangan).toEqual([
      [0, 1],
      [1, 0],
    ])
    expect(hasil(',a,b,c\n1,2,3,4').kolomKosong).toEqual(['', 'a', 'b'])
    expect(hasil('Ani,8,5\nBudi,7,1').label).toEqual([
      ['Ani', 1],
      ['Budi', 0],
    ])
    expect(hasil('2020,2021\n5,6').total).toBe(2026)
    expect(hasil('nilai\n5\n6').total).toBe(6)
    expect(hasil('Ani,5,6').label).toEqual([['Ani', 1]])
  })

  test('refuses with the place in the file', () => {
    expect(galat('1,2\n3,x')).toEqual({ kode: 'tetapkan.bukan-angka', data: { baris: 2, kolom: 2, isi: 'x' } })
    expect(galat('a,b,3\n1,2,3')).toEqual({ kode: 'tetapkan.bukan-angka', data: { baris: 1, kolom: 1, isi: 'a' } })
    expect(galat('1.234,5;2').data).toEqual({ baris: 1, kolom: 1, isi: '1.234,5' })
    expect(galat('1,2\n3')).toEqual({ kode: 'tetapkan.lebar-baris', data: { baris: 2, kolom: 1, seharusnya: 2 } })
    expect(galat('1,"2\n3,4').kode).toBe('tetapkan.kutip-terbuka')
    expect(galat(' \n').kode).toBe('tetapkan.kosong')
    expect(galat('NaN,1\n2,3').kode).toBe('tetapkan.bukan-angka')
    expect(galat('Infinity,1\n1,1').kode).toBe('tetapkan.bukan-angka')
    expect(pesanTetapkan(galat('1,2\n3,x'))).toMatch(/Baris 2 kolom 2.*"x"/)
  })

  test('stays exact where doubles are not', () => {
    const h = hasil('9007199254740993,1\n1,9007199254740993')
    expect(h.totalPersis).toBe('18014398509481986')
    expect(hasil('0.8444218515250481,0.1\n0.2,0.7579544029403025').total).toBe(1.6023762544653506)
    expect(hasil('0.84442185152504812,0.1\n0.2,0.7579544029403025').totalPersis).toBe('1.60237625446535062')
    expect(hasil('0.12345678,\n,0.1').total).toBe(0.22345678)
  })

  test('the whole-number way and the solver agree', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 7 }), fc.integer(), (r, k, benih) => {
        const a = pengacak(benih)
        const nilai = Array.from({ length: r * k }, () => (a() < 0.3 ? null : BigInt(Math.floor(a() * 41) - 20)))
        const m = {
          baris: r,
          kolom: k,
          nilai: nilai.map((x) => (x === null ? null : { digit: x, desimal: 0 })),
          labelBaris: null,
          labelKolom: null,
        }
        for (const arah of ['maksimum', 'minimum'] as const) {
          const s = tetapkanMatriks(m, arah)
          const b = tetapkanBesar(r, k, nilai, arah === 'maksimum')
          let total = 0n
          for (const [i, j] of b.entries()) if (j >= 0) total += nilai[i * k + j]!
          expect(b.filter((j) => j >= 0).length).toBe(s.pasangan.length)
          expect(Number(total)).toBe(s.total)
        }
      }),
    )
  })

  test('a matrix of 90,000 cells is read whole', () => {
    const a = pengacak(1)
    const teks = Array.from({ length: 300 }, () =>
      Array.from({ length: 300 }, () => (a() * 100).toFixed(2)).join(','),
    ).join('\n')
    const m = bacaMatriks(teks)
    expect(m.ok && m.value.baris * m.value.kolom).toBe(90_000)
    expect(hasil(teks).pasangan.length).toBe(300)
  })
})
