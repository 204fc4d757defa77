import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Jabatan } from '#modules/jabatan'
import type { PegawaiFakta } from '#modules/pegawai'
import { jalankanMesin } from '../rencana/mesin.ts'
import { grafAcak, setiapRencanaGraf } from '../rencana/uji-bantu.ts'
import { pengacak } from '../solver/index.ts'
import { sebabSetelan } from './buka-setelan.ts'
import type { Setelan } from './setelan.ts'
import { setelanBawaan } from './setelan-bawaan.ts'
import { type KeadaanGraf, orangSetelan, terapkanSetelan } from './terapkan-setelan.ts'

/** u0 is the whole city, u1 below it, u2 below u1, u3 apart. */
const UNIT = [
  { id: 'u0', indukId: null },
  { id: 'u1', indukId: 'u0' },
  { id: 'u2', indukId: 'u1' },
  { id: 'u3', indukId: null },
]
const DI_DALAM: Record<string, readonly string[]> = { u0: ['u0', 'u1', 'u2'], u1: ['u1', 'u2'], u2: ['u2'], u3: ['u3'] }

interface Contoh {
  readonly k: KeadaanGraf
  readonly s: Setelan
}

/** A city small enough to try every plan, and settings drawn without looking whether they can be met. */
const contoh: fc.Arbitrary<Contoh> = fc
  .record({
    rows: fc.integer({ min: 1, max: 5 }),
    columns: fc.integer({ min: 1, max: 4 }),
    kepadatan: fc.constantFrom(0.4, 0.8),
    kosong: fc.constantFrom(0.1, 0.5),
    benih: fc.integer(),
  })
  .map(({ benih, ...b }): Contoh => {
    const acak = pengacak(benih)
    const satu = <T>(a: readonly T[]): T => a[Math.floor(acak() * a.length)]!
    const graf = grafAcak({ ...b, skorTerbesar: 10_000 }, acak)
    const jabatan = Array.from({ length: b.columns }, (_, j) => ({
      id: `j${j}`,
      unitId: satu(UNIT).id,
      jenjang: 'pengawas',
      kuota: graf.capacity[j]!,
    })) as unknown as Jabatan[]
    const pegawai = Array.from({ length: b.rows }, (_, i) => ({
      id: `p${i}`,
      ...(acak() < 0.7 && { unitId: satu(UNIT).id }),
    })) as unknown as PegawaiFakta[]
    const pemegang = new Int32Array(b.columns)
    for (const j of graf.kini) if (j >= 0) pemegang[j]!++
    const kadang = <T>(peluang: number, isi: () => T): T[] => (acak() < peluang ? [isi()] : [])
    const p = () => satu(pegawai).id
    const j = () => satu(jabatan).id
    const s: Setelan = {
      ...setelanBawaan('2027-01-04'),
      jabatan: acak() < 0.4 ? jabatan.filter(() => acak() < 0.7).map((x) => x.id) : null,
      unitBergerak: acak() < 0.4 ? [satu(UNIT).id, satu(UNIT).id] : null,
      tetap: kadang(0.4, () => ({ pegawaiId: p(), alasan: 'tetap' })),
      veto: [
        ...kadang(0.7, () => ({ pegawaiId: p(), jabatanId: j(), alasan: 'veto' })),
        ...kadang(0.5, () => ({ pegawaiId: p(), jabatanId: j(), alasan: 'veto' })),
      ],
      wajib: kadang(0.5, () => ({ pegawaiId: p(), jabatanId: j(), alasan: 'wajib' })),
      kursi: kadang(0.5, () => ({ jabatanId: j(), banyak: Math.floor(acak() * 3), alasan: 'kursi' })),
      minimum: kadang(0.5, () => ({ unitId: satu(UNIT).id, banyak: Math.floor(acak() * 3) })),
      skorTerendah: acak() < 0.4 ? Math.floor(acak() * 100) : null,
    }
    const kini = graf.kini
    return {
      s,
      k: {
        fakta: { pegawai, jabatan, unit: UNIT },
        kelayakan: { kursiSaatIni: kini },
        pasangan: { kini, pemegang },
        graf,
      },
    }
  })

/** Every plan of the city that does what the settings say, read from their words and not from the program. */
function rencanaMenurutSetelan({ k, s }: Contoh): Map<string, number> {
  const { graf: g, fakta } = k
  const hasil = new Map<string, number>()
  const kursi = Array.from(g.capacity, (c, j) => s.kursi.find((x) => x.jabatanId === `j${j}`)?.banyak ?? c)
  const bergerak = s.unitBergerak?.flatMap((u) => DI_DALAM[u]!)
  const boleh = (i: number, j: number, skor: number): boolean => {
    const [pegawaiId, jabatanId] = [`p${i}`, `j${j}`]
    const w = s.wajib.find((x) => x.pegawaiId === pegawaiId)
    if (w) return w.jabatanId === jabatanId
    if (g.kini[i] === j) return true
    const unit = fakta.pegawai[i]!.unitId ?? (g.kini[i]! >= 0 ? fakta.jabatan[g.kini[i]!]!.unitId : undefined)
    return (
      !s.tetap.some((t) => t.pegawaiId === pegawaiId) &&
      (!bergerak || (unit !== undefined && bergerak.includes(unit))) &&
      !s.veto.some((v) => v.pegawaiId === pegawaiId && v.jabatanId === jabatanId) &&
      (!s.jabatan || s.jabatan.includes(jabatanId)) &&
      (s.skorTerendah === null || skor / 100 >= s.skorTerendah)
    )
  }
  const duduk: number[] = []
  const jalan = (i: number, nilai: number): void => {
    if (i < g.rows) {
      const harus = g.kini[i]! >= 0 || s.wajib.some((w) => w.pegawaiId === `p${i}`)
      if (!harus) {
        duduk[i] = -1
        jalan(i + 1, nilai)
      }
      for (let e = g.rowStart[i]!; e < g.rowStart[i + 1]!; e++) {
        const j = g.column[e]!
        if (kursi[j]! === 0 || !boleh(i, j, g.skor[e]!)) continue
        kursi[j]!--
        duduk[i] = j
        jalan(i + 1, nilai + g.nilai[e]!)
        kursi[j]!++
      }
      return
    }
    const cukup = s.minimum.every(
      (m) => duduk.filter((j) => j >= 0 && DI_DALAM[m.unitId]!.includes(fakta.jabatan[j]!.unitId)).length >= m.banyak,
    )
    if (cukup) hasil.set(duduk.join(), nilai)
  }
  jalan(0, 0)
  return hasil
}

function rencanaMenurutGraf({ k, s }: Contoh): Map<string, number> {
  const g = terapkanSetelan(k, s)
  const hasil = new Map<string, number>()
  setiapRencanaGraf(g, (duduk, _, nilai) => {
    const semua = Array.from({ length: k.graf.rows }, () => -1)
    duduk.forEach((j, i) => (semua[g.orang[i]!] = j))
    hasil.set(semua.join(), nilai)
  })
  return hasil
}

const urut = (r: ReadonlyMap<string, number>) => [...r].toSorted(([a], [b]) => (a < b ? -1 : 1))

describe('graf menurut setelan', () => {
  test('rencananya tepat rencana kota yang menuruti setelan: tidak lebih, tidak kurang, senilai', () => {
    let berbeda = 0
    let buntu = 0
    fc.assert(
      fc.property(contoh, (c) => {
        const harap = rencanaMenurutSetelan(c)
        if (harap.size === 0) buntu++
        if (harap.size !== rencanaMenurutSetelan({ ...c, s: setelanBawaan('2027-01-04') }).size) berbeda++
        expect(urut(rencanaMenurutGraf(c))).toEqual(urut(harap))
      }),
      { numRuns: 400 },
    )
    // The settings drawn do something, and sometimes cannot be met.
    expect([berbeda > 50, buntu > 5]).toEqual([true, true])
  })

  test('mesin memberi yang terbaik di antaranya', () => {
    fc.assert(
      fc.property(contoh, (c) => {
        const harap = rencanaMenurutSetelan(c)
        if (harap.size === 0) return
        const { rencana } = jalankanMesin(terapkanSetelan(c.k, c.s), { maksLangkah: null }).bersyarat
        expect(rencana.at(-1)?.rencana.nilai).toBe(Math.max(...harap.values()))
      }),
      { numRuns: 150 },
    )
  })

  test('setiap pasangan yang hilang punya sebab, setiap yang tersisa tidak', () => {
    fc.assert(
      fc.property(contoh, ({ k, s }) => {
        const g = terapkanSetelan(k, s)
        const sisa = new Set<string>()
        for (let i = 0; i < g.rows; i++)
          for (let e = g.rowStart[i]!; e < g.rowStart[i + 1]!; e++) sisa.add(`${g.orang[i]} ${g.column[e]}`)
        for (let i = 0; i < k.graf.rows; i++)
          for (let e = k.graf.rowStart[i]!; e < k.graf.rowStart[i + 1]!; e++) {
            const j = k.graf.column[e]!
            const sebab = sebabSetelan(s, UNIT, orangSetelan(k, i), `j${j}`, k.graf.skor[e]! / 100)
            expect(sebab === null, JSON.stringify([i, j, sebab])).toBe(sisa.has(`${i} ${j}`))
          }
      }),
      { numRuns: 200 },
    )
  })

  test('yang diharuskan dan tidak punya satu pasangan pun tidak hilang diam-diam', () => {
    const [c] = fc.sample(contoh, 1)
    const wajib = [{ pegawaiId: 'tidak-di-graf', jabatanId: 'j0', alasan: 'Arahan' }]
    expect(() => terapkanSetelan(c!.k, { ...setelanBawaan('2027-01-04'), wajib })).toThrow('tidak-di-graf')
  })

  test('sebab menyebut setelan dan alasannya; yang lebih mengikat lebih dulu', () => {
    const s: Setelan = {
      ...setelanBawaan('2027-01-04'),
      unitBergerak: ['u0'],
      jabatan: ['j1', 'j2'],
      tetap: [{ pegawaiId: 'a', alasan: 'Memimpin proyek' }],
      veto: [{ pegawaiId: 'b', jabatanId: 'j1', alasan: 'Benturan kepentingan' }],
      wajib: [{ pegawaiId: 'c', jabatanId: 'j1', alasan: 'Arahan menteri' }],
      kursi: [{ jabatanId: 'j9', banyak: 0, alasan: 'Dihapus perda' }],
      skorTerendah: 60,
    }
    const o = (id: string, unitId: string | null = 'u2', jabatanId: string | null = null) => ({ id, unitId, jabatanId })
    const tanya = (orang: ReturnType<typeof o>, j: string, skor?: number) => sebabSetelan(s, UNIT, orang, j, skor)
    expect(tanya(o('a'), 'j1')).toEqual({ jenis: 'tetap', alasan: 'Memimpin proyek' })
    expect(tanya(o('a', 'u2', 'j1'), 'j1')).toBeNull()
    expect(tanya(o('b'), 'j1')).toEqual({ jenis: 'veto', alasan: 'Benturan kepentingan' })
    expect(tanya(o('b'), 'j2', 59.99)).toEqual({ jenis: 'skor-terendah', skor: 59.99, batas: 60 })
    expect(tanya(o('b'), 'j2', 60)).toBeNull()
    expect(tanya(o('c'), 'j2')).toMatchObject({ jenis: 'wajib-lain', jabatanId: 'j1', alasan: 'Arahan menteri' })
    expect(tanya(o('c'), 'j1', 10)).toBeNull()
    expect(tanya(o('d', 'u3'), 'j1')).toEqual({ jenis: 'unit-tidak-bergerak' })
    // Not known to be in a unit that moves: not in it.
    expect(tanya(o('d', null), 'j1')).toEqual({ jenis: 'unit-tidak-bergerak' })
    expect(tanya(o('d'), 'j3')).toEqual({ jenis: 'jabatan-tidak-dipilih' })
    expect(tanya(o('d', 'u2', 'j9'), 'j9')).toEqual({ jenis: 'kursi-ditutup', alasan: 'Dihapus perda' })
  })
})
