import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BIDANG, type Jabatan, JENJANG } from '#modules/jabatan'
import { BIDANG_STUDI, KOMPETENSI } from '#modules/kompetensi'
import type { PegawaiFakta } from '#modules/pegawai'
import { siapkanKecocokan } from './matriks.ts'

const bidang = fc.constantFrom(...Object.keys(BIDANG).slice(0, 4))
const studi = fc.constantFrom(...[...BIDANG_STUDI.keys()].slice(60, 90), '450', 'ilmu-baru')
const mungkin = <T>(a: fc.Arbitrary<T>) => fc.option(a, { nil: undefined })
const tgl = fc
  .integer({ min: 2005, max: 2028 })
  .chain((y) => fc.integer({ min: 1, max: 28 }).map((d) => `${y}-0${1 + (d % 9)}-${String(d).padStart(2, '0')}`))
const riwayat = fc.record({
  namaJabatan: fc.constant('x'),
  jenjang: fc.constant('pelaksana'),
  bidang: mungkin(fc.array(bidang, { maxLength: 2 })),
  tmt: tgl,
  sampai: fc.option(tgl),
  peran: fc.constantFrom('definitif' as const, 'plt' as const, 'plh' as const),
})
const predikat = fc.record({
  tahun: fc.integer({ min: 2023, max: 2026 }),
  nilai: fc.constantFrom('sangat-baik' as const, 'baik' as const, 'kurang' as const),
})
const tingkat = fc.constantFrom('SLTA' as const, 'D3' as const, 'S1' as const, 'S2' as const)
const pegawai = fc.record({
  tmtCpns: mungkin(tgl),
  pendidikan: mungkin(fc.record({ tingkat, bidang: mungkin(studi) })),
  jabatanKini: fc.option(riwayat),
  riwayat: mungkin(fc.array(riwayat, { maxLength: 4 })),
  predikat: mungkin(fc.array(predikat, { maxLength: 3 })),
})
const jabatan = fc.record({
  jenjang: fc.constantFrom(...JENJANG),
  bidang: mungkin(fc.array(bidang, { maxLength: 2 })),
  pendidikanBidang: mungkin(fc.array(studi, { maxLength: 3 })),
  pendidikanMinimum: mungkin(tingkat),
})
const kode = fc.constantFrom(...KOMPETENSI.slice(0, 14).map((k) => k.kode))
const level = fc.integer({ min: 1, max: 5 })

describe('matrix', () => {
  it('gives every pair exactly what the explained card gives', () => {
    fc.assert(
      fc.property(
        fc.array(pegawai, { minLength: 1, maxLength: 5 }),
        fc.array(jabatan, { minLength: 1, maxLength: 6 }),
        fc.array(fc.record({ j: fc.nat(5), kode, level, mutlak: fc.boolean() }), { maxLength: 12 }),
        fc.array(fc.record({ p: fc.nat(4), kode, level, tanggal: tgl }), { maxLength: 30 }),
        fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }),
        fc.constantFrom('2027-01-04', '2026-06-15'),
        (orang, posts, standar, nilai, ada, asOf) => {
          const p: PegawaiFakta[] = orang.map((o, i) => ({
            ...o,
            id: `p${i}`,
            nip: `${i}`,
            nama: `${i}`,
            sintetis: true,
          }))
          const j: Jabatan[] = posts.map((o, i) => ({
            ...o,
            id: `j${i}`,
            kode: `${i}`,
            nama: `${i}`,
            unitId: 'u',
            perangkatDaerahId: 'u',
            atasanId: null,
            kuota: 1,
          }))
          const unik = new Map(standar.map((s) => [`${s.j}${s.kode}`, { jabatanId: `j${s.j}`, ...s }]))
          const mesin = siapkanKecocokan({
            pegawai: p,
            jabatan: j,
            standar: [...unik.values()],
            nilai: nilai.map((n) => ({ ...n, pegawaiId: `p${n.p}` })),
            asOf,
          })
          const awal = [0]
          const kolom: number[] = []
          p.forEach((_, i) => {
            j.forEach((_post, c) => {
              if (ada[(i * 6 + c) % 30]) kolom.push(c)
            })
            awal.push(kolom.length)
          })
          const m = mesin.matriks({ awal: Int32Array.from(awal), kolom: Int32Array.from(kolom) })
          for (let i = 0; i < p.length; i++)
            for (let e = awal[i] as number; e < (awal[i + 1] as number); e++) {
              const k = mesin.jelaskan(i, kolom[e] as number)
              expect([(m.min[e] as number) / 100, (m.tengah[e] as number) / 100, (m.maks[e] as number) / 100]).toEqual([
                k.rentang[0],
                k.skor,
                k.rentang[1],
              ])
              expect(['terpenuhi', 'belum-diketahui', 'tidak-terpenuhi'][m.mutlak[e] as number]).toBe(
                k.mutlak.hasil === 'tidak-berlaku' ? 'terpenuhi' : k.mutlak.hasil,
              )
              expect(m.kekurangan[e]).toBe(k.kekurangan)
              expect(m.min[e]).toBeLessThanOrEqual(m.maks[e] as number)
            }
        },
      ),
      { numRuns: 300 },
    )
  })
  it('keeps posts apart that ask the same levels, one of them as mutlak', () => {
    const post = (id: string): Jabatan => ({
      id,
      kode: id,
      nama: id,
      unitId: 'u',
      perangkatDaerahId: 'u',
      atasanId: null,
      jenjang: 'pelaksana',
      kuota: 1,
    })
    const mesin = siapkanKecocokan({
      pegawai: [{ id: 'p', nip: 'p', nama: 'p', sintetis: true }],
      jabatan: [post('biasa'), post('mutlak')],
      standar: [
        { jabatanId: 'biasa', kode: 'M.1', level: 3, mutlak: false },
        { jabatanId: 'mutlak', kode: 'M.1', level: 3, mutlak: true },
      ],
      nilai: [{ pegawaiId: 'p', kode: 'M.1', level: 2, tanggal: '2026-01-01' }],
      asOf: '2027-01-04',
    })
    const m = mesin.matriks({ awal: Int32Array.of(0, 2), kolom: Int32Array.of(0, 1) })
    expect([...m.mutlak]).toEqual([0, 2])
    expect(m.tengah[0]).toBe(m.tengah[1])
  })
  it('refuses pairs that do not match the people', () => {
    const mesin = siapkanKecocokan({ pegawai: [], jabatan: [], standar: [], nilai: [], asOf: '2027-01-04' })
    expect(() => mesin.matriks({ awal: Int32Array.of(0, 0), kolom: new Int32Array(0) })).toThrow(RangeError)
  })
})
