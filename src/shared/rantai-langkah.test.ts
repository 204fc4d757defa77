import { expect, test } from 'vitest'
import { langkahPutus, teksBerantai } from './rantai-langkah.ts'

interface Uji {
  readonly ke: number
  readonly isi: unknown
  readonly sidik: string
}
// Any function of the text will do as a digest here; collisions of a real one are not the subject.
const sidik = (teks: string): string => `<${teks}>`
const teks = (l: Omit<Uji, 'sidik'>, sebelum: string): string => teksBerantai(sebelum, [l.ke, l.isi])
const rantai = (awal: string, isi: readonly unknown[]): Uji[] => {
  const semua: Uji[] = []
  for (const x of isi) {
    const l = { ke: semua.length + 1, isi: x }
    semua.push({ ...l, sidik: sidik(teks(l, semua.at(-1)?.sidik ?? awal)) })
  }
  return semua
}

test('rantai utuh lolos; yang diubah, dicabut, disisipkan, ditukar, atau dipindahkan ke awal lain terlihat di mana', () => {
  const utuh = rantai('a', [{ n: 1 }, { n: 2 }, { n: 3 }])
  const [satu, dua, tiga] = utuh as [Uji, Uji, Uji]
  const putus = (semua: readonly Uji[], awal = 'a') => langkahPutus(awal, semua, teks, sidik)
  expect(putus(utuh)).toBeNull()
  expect(putus([])).toBeNull()
  expect(putus([satu, { ...dua, isi: { n: 9 } }, tiga])).toBe(2)
  expect(putus([satu, tiga])).toBe(2)
  expect(putus([satu, { ...tiga, ke: 2 }])).toBe(2)
  expect(putus([satu, tiga, dua])).toBe(2)
  expect(putus(utuh, 'b')).toBe(1)
})

test('urutan kunci dan kunci tanpa nilai tidak mengubah teks; isinya mengubah', () => {
  expect(teksBerantai('x', [{ b: 1, a: { d: 2, c: [3] } }])).toBe(
    teksBerantai('x', [{ a: { c: [3], d: 2 }, b: 1, e: undefined }]),
  )
  expect(teksBerantai('x', [{ a: null }])).not.toBe(teksBerantai('x', [{}]))
  expect(teksBerantai('x', [[1, 2]])).not.toBe(teksBerantai('x', [[2, 1]]))
})
