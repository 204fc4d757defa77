import { describe, expect, it } from 'vitest'
import {
  ATURAN,
  ATURAN_BELUM,
  addDays,
  CAKUPAN,
  cariAturan,
  evaluate,
  hasilKasus,
  hukumPada,
  kasusAturan,
  PARAMETER,
  semuaKasus,
  SUMBER,
  sitasiVonis,
} from './index.ts'
import type { Kasus } from './kasus.ts'

const KASUS = semuaKasus()
function jalankan(k: Kasus) {
  const a = cariAturan(k.rule)
  if (!a) throw new Error(`kasus untuk aturan yang tidak ada: ${k.rule}`)
  const hukum = hukumPada(k.asOf, k.settings)
  return { a, hukum, v: evaluate(a, k.facts, hukum) }
}

describe.each(ATURAN.map((a) => a.id))('kasus %s', (id) => {
  it.each(kasusAturan(id).map((k) => [k.name, k] as const))('%s', (_, k) => {
    const { a, hukum, v } = jalankan(k)
    const { because, severity, cites } = k.expect
    expect({ hasil: v.hasil, pesan: v.pesan().id }).toMatchObject({ hasil: k.expect.outcome })
    if (severity) expect(v.keparahan).toBe(severity)
    if (because.fakta) expect(v.fakta).toMatchObject(because.fakta)
    if (because.kurang) expect(v.kurang).toMatchObject(because.kurang)
    if (because.hilang) expect(v.faktaHilang).toEqual(because.hilang)
    if (because.alasan) expect(v.alasan).toBe(because.alasan)
    if (because.pesan) expect(v.pesan().id).toContain(because.pesan)
    const sitasi = sitasiVonis(a, v, hukum, k.facts.jenjang).map((s) => `${s.sumber} ${s.pasal}`)
    expect(sitasi).toEqual(expect.arrayContaining(cites))
    expect(v.pesan().en.length).toBeGreaterThan(5)
    if (v.hasil === 'belum-diketahui') expect(v.faktaHilang?.length).toBeGreaterThan(0)
    if (v.hasil === 'tidak-terpenuhi') expect(Object.keys(v.kurang ?? {}).length).toBeGreaterThan(0)
    if (v.hasil === 'tidak-berlaku') expect(v.alasan).toBeDefined()
  })
})

describe('kelengkapan kasus', () => {
  it.each(ATURAN.map((a) => [a.id, a] as const))('%s: tidak pernah diam', (_, a) => {
    const n = hasilKasus(a)
    expect(n.terpenuhi + n['tidak-terpenuhi'] + n['belum-diketahui']).toBeGreaterThan(1)
    expect(Object.values(n).reduce((x, y) => x + y, 0)).toBe(kasusAturan(a.id).length)
  })
  it.each(ATURAN.map((a) => [a.id, a] as const))('%s: setiap hasil ada contohnya', (_, a) => {
    const hasil = new Set(kasusAturan(a.id).map((k) => k.expect.outcome))
    if (a.severity !== 'info')
      for (const h of ['terpenuhi', 'tidak-terpenuhi', 'belum-diketahui'] as const) expect(hasil).toContain(h)
  })
  it.each(ATURAN.map((a) => [a.id, a] as const))('%s: kedua sisi setiap tanggal berlaku', (_, a) => {
    const tanggal = kasusAturan(a.id).map((k) => k.asOf)
    for (const t of [a.inForce.from, a.inForce.to].filter((x) => x !== undefined)) {
      expect(tanggal).toContain(addDays(t, -1))
      expect(tanggal).toContain(t)
    }
  })
  // Parameters of a calculation, not of a rule, have both sides of their dates in the calculation's own test.
  const HITUNGAN =
    /^((pensiun|jendela|tenggat|survei|pengembangan|talenta|abk|kelas-jabatan|angka-kredit|kompetensi|libur)\.|plt\.(lama|perpanjangan)$)/
  it.each([...PARAMETER.keys()].filter((id) => !HITUNGAN.test(id)))(
    'parameter %s dibaca kasus pada setiap hari mulainya',
    (id) => {
      const dibaca = KASUS.map((k) => ({ k, v: jalankan(k).v })).filter(({ v }) => v.parameter.includes(id))
      for (const n of PARAMETER.get(id)?.nilai ?? []) {
        const hari = dibaca.filter(({ k }) => k.asOf === n.mulai)
        expect(hari.length, `${id} pada ${n.mulai}`).toBeGreaterThan(0)
        const aturan = new Set(hari.map(({ k }) => k.rule))
        expect(KASUS.some((k) => aturan.has(k.rule) && k.asOf === addDays(n.mulai, -1))).toBe(true)
      }
    },
  )
  it('setiap contoh memuat sedikitnya satu alasan, dan setiap aturan sedikitnya satu sitasi', () => {
    for (const k of KASUS) expect(Object.keys(k.expect.because).length, k.name).toBeGreaterThan(0)
    for (const a of ATURAN)
      expect(
        KASUS.some((k) => k.rule === a.id && k.expect.cites.length > 0),
        a.id,
      ).toBe(true)
  })
})

describe('katalog', () => {
  it('seluruh katalog, tanpa celah dan tanpa ganda', () => {
    const semua = [...ATURAN, ...ATURAN_BELUM].map((a) => a.id).toSorted()
    expect(semua).toEqual(Array.from({ length: CAKUPAN.total }, (_, i) => `R${String(i + 1).padStart(2, '0')}`))
    expect(CAKUPAN).toEqual({ diperiksa: ATURAN.length, total: 58 })
  })
  it('setiap berkas kasus milik sebuah aturan', () => {
    expect(new Set(KASUS.map((k) => k.rule))).toEqual(new Set(ATURAN.map((a) => a.id)))
    expect(kasusAturan('R99')).toEqual([])
  })
  it('setiap sumber dipakai', () => {
    const dipakai = new Set([
      ...ATURAN.flatMap((a) => a.citation.map((k) => k.source)),
      ...[...PARAMETER.values()].flatMap((p) => p.nilai.map((n) => n.kutipan.source)),
      'pp-17-2020', // named in `versi` of the provisions it amended
    ])
    expect([...SUMBER.keys()].filter((s) => !dipakai.has(s))).toEqual([])
  })
  it('tidak ada angka hukum di dalam aturan: hanya 0 dan 1', () => {
    const berkas = import.meta.glob<string>('../rules/**/*.ts', { query: '?raw', import: 'default', eager: true })
    expect(Object.keys(berkas).length).toBeGreaterThan(ATURAN.length)
    for (const [nama, teks] of Object.entries(berkas)) {
      const kode = teks
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .replace(/\/\/.*$/gm, '')
        .replace(/^\s*(id|en): (`[^`]*`|'[^']*').*$/gm, '')
        .replace(/`[^`]*`|'[^'\n]*'/g, "''")
        .replace(/versi: \d+,/g, '')
      expect(kode.match(/(?<![\w$])\d+(\.\d+)?/g)?.filter((n) => n !== '0' && n !== '1') ?? [], nama).toEqual([])
    }
  })
  it('setiap aturan hanya membaca fakta yang dinyatakannya', () => {
    for (const k of KASUS) {
      const a = cariAturan(k.rule)
      if (!a) continue
      const boleh = new Set<string>([...a.facts, 'kursi', 'sebagai', 'riwayat', 'jabatanKini', 'bidangJabatan', 'cltn'])
      const { hukum, v } = jalankan(k)
      const saja = Object.fromEntries(Object.entries(k.facts).filter(([n]) => boleh.has(n)))
      expect(evaluate(a, saja, hukum).hasil).toBe(v.hasil)
    }
  })
})
