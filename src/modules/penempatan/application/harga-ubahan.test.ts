import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Kurva } from '../domain/rencana/kurva.ts'
import { jelaskanBuntu } from '../domain/rencana/index.ts'
import { padatkan } from '../domain/rencana/padatkan.ts'
import { grafSetelan, setiapRencanaGraf } from '../domain/rencana/uji-bantu.ts'
import { bukaAlas, lanjutkan, mulai, penilaiUbahan } from './ubah-rencana.runtun.ts'

test('the price of a pair in an edited plan, under settings, is what the best plan with edit and pair says', () => {
  let ada = 0
  let tidak = 0
  fc.assert(
    fc.property(
      grafSetelan.filter((g) => jelaskanBuntu(g) === null && g.column.length > 0),
      fc.nat(),
      (g, pilih) => {
        const r = new Kurva(padatkan(g)).rencana(g.rows)!
        const { duduk, maksLangkah, bukti } = r
        const alas = bukaAlas(g, { varian: 'bersyarat', kunci: 'penuh', duduk, maksLangkah, harga: bukti.harga })
        const sisi: [number, number][] = []
        for (let i = 0; i < g.rows; i++)
          for (let e = g.rowStart[i]!; e < g.rowStart[i + 1]!; e++) sisi.push([i, g.column[e]!])
        const [a, b] = sisi[pilih % sisi.length]!
        const k = lanjutkan(mulai(alas), { jenis: 'larang', baris: a, kolom: b })
        if (!k.layak) return
        const { p, q } = bukti.harga
        const harga = penilaiUbahan(k)
        for (const [i, j] of sisi) {
          if (i === a && j === b) continue
          let benar: number | null = null
          setiapRencanaGraf(g, (d, langkah, nilai) => {
            const x = nilai - (p * langkah) / q
            if (d[i] === j && d[a] !== b && (benar === null || x > benar)) benar = x
          })
          const h = harga.harga(i, j)
          if (benar === null) {
            tidak++
            expect(h).toBeNull()
            continue
          }
          ada++
          expect(h!.rugi).toBeCloseTo(k.coba.nilai - (p * k.coba.langkah) / q - benar, 6)
          expect(harga.batas(i, j, g.nilai[cari(g, i, j)]!)).toBeLessThanOrEqual(h!.rugi + 1e-6)
        }
      },
    ),
    { numRuns: 150 },
  )
  expect(Math.min(ada, tidak)).toBeGreaterThan(40)
})

const cari = (g: { rowStart: Int32Array; column: Int32Array }, i: number, j: number): number =>
  g.column.subarray(g.rowStart[i], g.rowStart[i + 1]).indexOf(j) + g.rowStart[i]!
