import { describe, expect, it } from 'vitest'
import { ATURAN, ATURAN_BELUM } from '#regulasi'
import { kalimatBelumDiperiksa } from './belum-diperiksa.ts'

describe('the sentence about expected rules that are not checked yet', () => {
  const belum = ATURAN_BELUM.map((a) => a.id)

  it('names performance and discipline exactly as long as they are not encoded', () => {
    const kalimat = kalimatBelumDiperiksa('id') ?? ''
    for (const id of ['R09', 'R10']) expect(kalimat.includes(`(${id})`), id).toBe(belum.includes(id))
    for (const a of ATURAN) expect(kalimat).not.toContain(`(${a.id})`)
  })
  it('follows the rules a stored plan was checked by, and goes away with the last of them', () => {
    expect(kalimatBelumDiperiksa('id', ['R10'])).toMatch(/kinerja .+ \(R09\)\.$/)
    expect(kalimatBelumDiperiksa('en', ['R09'])).toMatch(/^Among those not checked yet: .+ \(R10\)\.$/)
    expect(kalimatBelumDiperiksa('id', ['R09', 'R10'])).toBeNull()
  })
})
