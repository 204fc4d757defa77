import { expect, test } from 'vitest'
import { IZIN_PERAN, PERAN } from '#platform/access'
import { aksiPada, LANGKAH, TAHAP } from './tahap.ts'

/** Status × role as a manager reads it: who may do what at each stage. Everything else is refused. */
const tabel = () =>
  TAHAP.map((t) => {
    const aksi = LANGKAH.filter((l) => (l.dari as readonly string[]).includes(t)).map((l) => {
      const peran = PERAN.filter((p) => (IZIN_PERAN[p] as readonly string[]).includes(l.izin))
      return `${l.aksi} → ${l.menjadi ?? t} (${peran.join(', ')})`
    })
    return [t, ...aksi].join('\n    ')
  }).join('\n')

test('tahap × peran, selengkapnya', () => {
  expect(`\n${tabel()}\n`).toMatchInlineSnapshot(`
    "
    disusun
        ajukan → diajukan (analis)
        batalkan → dibatalkan (analis)
    diajukan
        sidangkan → disidangkan (tpk, sekda)
        kembalikan-sidang → disusun (tpk, sekda)
        batalkan → dibatalkan (analis)
    disidangkan
        cocokkan → siap-diputus (analis)
        batalkan → dibatalkan (analis)
    siap-diputus
        putuskan → diputuskan (ppk)
        kembalikan-putusan → disusun (ppk)
        batalkan → dibatalkan (analis)
    diputuskan
        tetapkan → ditetapkan (analis)
    ditetapkan
        lantik → dilantik (analis)
        sampaikan → ditetapkan (analis)
        terima-keberatan → ditetapkan (analis)
        jawab-keberatan → ditetapkan (ppk)
    dilantik
        berlakukan → berlaku (analis)
        sampaikan → dilantik (analis)
        terima-keberatan → dilantik (analis)
        jawab-keberatan → dilantik (ppk)
    berlaku
        sampaikan → berlaku (analis)
        terima-keberatan → berlaku (analis)
        jawab-keberatan → berlaku (ppk)
        susun-susulan → berlaku (analis)
    dibatalkan
    "
  `)
})

test('tahap akhir tidak dapat ditinggalkan, setiap tahap lain dapat, dan setiap tahap tercapai', () => {
  const pindah = (t: (typeof TAHAP)[number]) =>
    LANGKAH.filter((l) => aksiPada(t).includes(l.aksi) && l.menjadi !== null)
  expect(TAHAP.filter((t) => pindah(t).length === 0)).toEqual(['berlaku', 'dibatalkan'])
  const tercapai = new Set<string>(['disusun'])
  for (let n = 0; n < TAHAP.length; n++)
    for (const t of TAHAP) if (tercapai.has(t)) for (const l of pindah(t)) tercapai.add(l.menjadi as string)
  expect([...tercapai].toSorted()).toEqual([...TAHAP].toSorted())
})

test('yang menyusun tidak dapat menyidangkan atau memutuskan karena jabatannya: izin itu ada pada peran lain', () => {
  for (const aksi of ['sidangkan', 'putuskan', 'jawab-keberatan'] as const) {
    const l = LANGKAH.find((x) => x.aksi === aksi)
    expect(IZIN_PERAN.analis as readonly string[]).not.toContain(l?.izin)
    expect(l).toMatchObject({ bukanPengaju: true })
  }
})
