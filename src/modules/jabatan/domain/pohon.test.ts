import { array, assert, nat, property } from 'fast-check'
import { expect, it } from 'vitest'
import { cariSiklus } from './pohon.ts'

it('finds the cycle and nothing but the cycle', () => {
  expect(
    cariSiklus(
      new Map([
        ['a', null],
        ['b', 'a'],
        ['c', 'b'],
      ]),
    ),
  ).toBeUndefined()
  expect(
    cariSiklus(
      new Map([
        ['x', 'a'],
        ['a', 'b'],
        ['b', 'a'],
      ]),
    ),
  ).toEqual(['a', 'b', 'a'])
  expect(cariSiklus(new Map([['a', 'tak tercatat']]))).toBeUndefined()
})

it('says "none" exactly for forests', () => {
  assert(
    property(array(nat(30), { maxLength: 31 }), (induk) => {
      const pohon = new Map(induk.map((p, i) => [String(i), p < induk.length ? String(p) : null]))
      const siklus = cariSiklus(pohon)
      const berputar = [...pohon.keys()].some((mulai) => {
        let x: string | null | undefined = mulai
        for (let n = 0; n <= induk.length; n++) x = x === null || x === undefined ? null : pohon.get(x)
        return x !== null && x !== undefined
      })
      expect(siklus !== undefined).toBe(berputar)
      if (siklus) for (let i = 0; i + 1 < siklus.length; i++) expect(pohon.get(siklus[i] as string)).toBe(siklus[i + 1])
    }),
  )
})
