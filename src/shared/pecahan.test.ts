import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Pecahan } from './pecahan.ts'

const angka = fc.double({ min: -1e9, max: 1e9, noNaN: true })

describe('exact fractions', () => {
  it('read a number as the decimal it is written as', () => {
    expect(Pecahan.dari(0.1).tambah(Pecahan.dari(0.2)).keAngka()).toBe(0.3)
    expect(Pecahan.dari(1.5e-7)).toMatchObject({ p: 3n, q: 20000000n })
    expect(Pecahan.dari(1e21).p).toBe(10n ** 21n)
    expect(() => Pecahan.dari(Number.NaN)).toThrow(RangeError)
    expect(() => Pecahan.rasio(1, 0)).toThrow(RangeError)
    expect(Pecahan.rasio(1, -2)).toMatchObject({ p: -1n, q: 2n })
  })
  it('survive a round trip', () => {
    fc.assert(fc.property(angka, (n) => Pecahan.dari(n).keAngka() === n + 0))
  })
  it('keep the laws of arithmetic that numbers break', () => {
    fc.assert(
      fc.property(angka, angka, angka, (a, b, c) => {
        const [x, y, z] = [Pecahan.dari(a), Pecahan.dari(b), Pecahan.dari(c)]
        expect(
          x
            .tambah(y)
            .tambah(z)
            .banding(x.tambah(y.tambah(z))),
        ).toBe(0)
        expect(x.kali(y.tambah(z)).banding(x.kali(y).tambah(x.kali(z)))).toBe(0)
        expect(x.kurang(x).p).toBe(0n)
        if (b !== 0) expect(x.bagi(y).kali(y).banding(x)).toBe(0)
      }),
    )
  })
  it('round half away from zero, on the exact value', () => {
    const b = (n: number, d: number) => Pecahan.dari(n).bulatkan(d).keAngka()
    expect([b(76.605, 2), b(76.604, 2), b(76.6049999, 2), b(1.005, 2), b(-2.5, 0), b(2.5, 0), b(2.4, 0)]).toEqual([
      76.61, 76.6, 76.6, 1.01, -3, 3, 2,
    ])
  })
  it('round up to a whole number', () => {
    const k = (n: number) => Pecahan.dari(n).keAtas().keAngka()
    expect([k(2), k(2.000001), k(0), k(-1.5), k(0.01)]).toEqual([2, 3, 0, -1, 1])
  })
  it('give the nearest number even when both terms are beyond what numbers hold', () => {
    const besar = 10n ** 40n
    expect(Pecahan.rasio(besar + 1n, 3n * besar).keAngka()).toBe(1 / 3)
    expect(Pecahan.rasio(-besar - 1n, 4n * besar).keAngka()).toBe(-0.25)
    expect(Pecahan.rasio(10n ** 60n + 1n, 1n).keAngka()).toBe(1e60)
  })
})
