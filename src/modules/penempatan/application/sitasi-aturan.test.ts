import { expect, test } from 'vitest'
import { ATURAN, kasusAturan } from '#regulasi'
import { sitasiSyarat } from './sitasi-aturan.ts'

test('syarat setiap jenjang dibaca dari aturan pengalamannya sendiri', () => {
  const pasal = (j: Parameters<typeof sitasiSyarat>[0]) => sitasiSyarat(j).map((s) => s.pasal)
  expect(pasal('administrator')).toEqual(['54(1)d'])
  for (const j of ['jpt-pratama', 'pengawas'] as const) expect(pasal(j).length).toBeGreaterThan(0)
  expect(pasal('pengawas')).not.toEqual(pasal('administrator'))
  expect(pasal('pelaksana')).toEqual([])
})

test('aturan yang berkata hanya bagi jenjang tertentu tidak memutus apa pun di luarnya, menurut contohnya sendiri', () => {
  const terbatas = ATURAN.filter((a) => a.hanya)
  expect(terbatas.map((a) => a.id).toSorted()).toEqual(['R04', 'R05', 'R06', 'R07', 'R41', 'R48'])
  for (const a of terbatas) {
    const jenjang = a.hanya?.jenjang
    const penanda = a.hanya?.penanda
    const diputus = kasusAturan(a.id).filter(
      (k) => k.expect.outcome === 'terpenuhi' || k.expect.outcome === 'tidak-terpenuhi',
    )
    expect(diputus.length).toBeGreaterThan(0)
    for (const { facts, name } of diputus) {
      if (jenjang) expect(jenjang, `${a.id} ${name}`).toContain(facts.jenjang)
      if (penanda)
        expect(
          facts.penanda?.some((p) => penanda.includes(p)),
          `${a.id} ${name}`,
        ).toBe(true)
    }
  }
})
