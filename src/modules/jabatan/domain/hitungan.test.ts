import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hitungAbk } from './abk.ts'
import { hitungAngkaKredit, JENJANG_FUNGSIONAL } from './angka-kredit.ts'
import { faktorEvaluasi, hitungKelasJabatan } from './kelas-jabatan.ts'

const kini = '2026-11-24'

describe('abk (PermenPANRB 1/2020)', () => {
  const A17 = [
    { nama: 'surat', volume: 240, menit: 180 },
    { nama: 'laporan', volume: 48, menit: 900 },
    { nama: 'rapat', volume: 12, menit: 2400 },
    { nama: 'layanan', volume: 900, menit: 45 },
  ]
  it('A17: 155.700 menit, 2,076 orang pada 75.000; ke atas 3, setengah 2', () => {
    const h = hitungAbk({ tugas: A17 }, kini)
    expect(h).toMatchObject({ totalMenit: 155_700, kebutuhan: 2.076, dibulatkan: 3 })
    expect(h.perTugas[0]).toEqual({ nama: 'surat', menit: 43_200, kebutuhan: 0.576 })
    expect(hitungAbk({ tugas: A17, pembulatan: 'setengah' }, kini).dibulatkan).toBe(2)
    expect(hitungAbk({ tugas: A17, pembulatan: 'atas' }, kini).dibulatkan).toBe(3)
    expect(hitungAbk({ tugas: A17, waktuEfektifMenit: 72_000 }, kini).kebutuhan).toBe(2.1625)
  })
  it('A18: 35 × 7 sebulan 0,0408; 10 × 2 sejam 0,3333', () => {
    const satu = (volume: number, menit: number, waktuEfektifMenit: number) =>
      hitungAbk({ tugas: [{ nama: 't', volume, menit }], waktuEfektifMenit }, kini).kebutuhan
    expect(satu(35, 7, 6000)).toBeCloseTo(0.0408, 4)
    expect(satu(10, 2, 60)).toBe(1 / 3)
    expect(satu(45, 1, 72_000)).toBeCloseTo(0.0006, 4)
    expect(satu(60, 7, 72_000)).toBeCloseTo(0.0058, 4)
  })
  it('setengah naik tepat pada 0,5; ke atas tidak menambah orang pada bilangan bulat', () => {
    const bulat = (menit: number, pembulatan: 'atas' | 'setengah') =>
      hitungAbk({ tugas: [{ nama: 't', volume: 1, menit }], waktuEfektifMenit: 100, pembulatan }, kini).dibulatkan
    expect([bulat(249, 'setengah'), bulat(250, 'setengah'), bulat(251, 'setengah')]).toEqual([2, 3, 3])
    expect([bulat(200, 'atas'), bulat(200.01, 'atas'), bulat(0, 'atas')]).toEqual([2, 3, 0])
  })
  it('tidak ada sisa pecahan mesin; jumlah tugas = jumlah seluruhnya', () => {
    const h = hitungAbk(
      {
        tugas: [
          { nama: 'a', volume: 0.1, menit: 3 },
          { nama: 'b', volume: 0.2, menit: 3 },
        ],
      },
      kini,
    )
    expect([h.perTugas[0]?.menit, h.totalMenit]).toEqual([0.3, 0.9])
    const tugas = fc.array(
      fc.record({
        nama: fc.string(),
        volume: fc.integer({ min: 0, max: 9999 }),
        menit: fc.integer({ min: 0, max: 999 }),
      }),
      { minLength: 1 },
    )
    fc.assert(
      fc.property(tugas, (t) => {
        const r = hitungAbk({ tugas: t }, kini)
        expect(r.totalMenit).toBe(r.perTugas.reduce((s, x) => s + x.menit, 0))
        expect(r.dibulatkan - r.kebutuhan).toBeGreaterThanOrEqual(0)
        expect(r.dibulatkan - r.kebutuhan).toBeLessThan(1)
      }),
    )
  })
})

describe('kelas jabatan (PermenPAN 34/2011)', () => {
  const kelas = (nilai: number) => {
    const h = hitungKelasJabatan({ nilai }, kini)
    return h.ok ? h.value.kelas : h.error.kode
  }
  it('A19: contoh berjumlah 2.510, kelas 13', () => {
    const level = { '1': 3, '2': 2, '3': 1, '4A': 3, '4B': 2, '5': 6, '6': 1 }
    const h = hitungKelasJabatan({ jenis: 'struktural', level }, kini)
    expect(h).toMatchObject({ ok: true, value: { nilai: 2510, kelas: 13 } })
    expect(h.ok && h.value.dasar).toEqual([
      { sumber: 'PermenPAN 34/2011', pasal: 'Lampiran', status: 'belum-diverifikasi' },
    ])
    expect(kelas(2510)).toBe(13)
  })
  it.each([
    [190, 1, 240],
    [241, 2, 300],
    [301, 3, 370],
    [371, 4, 450],
    [451, 5, 650],
    [651, 6, 850],
    [851, 7, 1100],
    [1101, 8, 1350],
    [1351, 9, 1600],
    [1601, 10, 1850],
    [1851, 11, 2100],
    [2101, 12, 2350],
    [2351, 13, 2750],
    [2751, 14, 3150],
    [3151, 15, 3600],
    [3601, 16, 4050],
    [4051, 17, 99_999],
  ])('nilai %d mulai kelas %d, sampai %d', (awal, nomor, akhir) => {
    expect([kelas(awal), kelas(akhir)]).toEqual([nomor, nomor])
  })
  it('di bawah 190 bukan kelas', () => {
    expect(kelas(189)).toBe('jabatan.nilai-di-bawah')
  })
  it('fungsional: sembilan faktor; terendah dan tertinggi', () => {
    const semua = (ambil: (maks: number) => number) =>
      Object.fromEntries(faktorEvaluasi('fungsional', kini).map((x) => [x.faktor, ambil(x.tingkat)]))
    const nilai = (level: Record<string, number>) => {
      const h = hitungKelasJabatan({ jenis: 'fungsional', level }, kini)
      return h.ok && [h.value.nilai, h.value.kelas]
    }
    expect(faktorEvaluasi('fungsional', kini).map((x) => x.tingkat)).toEqual([9, 5, 5, 6, 6, 4, 4, 3, 3])
    expect(faktorEvaluasi('struktural', kini).map((x) => `${x.faktor}:${x.tingkat}`)).toEqual(
      '1:5 2:3 3:3 4A:4 4B:4 5:8 6:6'.split(' '),
    )
    expect(nilai(semua(() => 1))).toEqual([190, 1])
    expect(nilai(semua((n) => n))).toEqual([4480, 17])
  })
  it('tingkat yang lebih tinggi tidak pernah menurunkan nilai', () => {
    for (const jenis of ['struktural', 'fungsional'] as const) {
      let dibandingkan = 0
      for (const { faktor: f, tingkat: n } of faktorEvaluasi(jenis, kini))
        for (let l = 2; l <= n; l++) {
          const satu = Object.fromEntries(faktorEvaluasi(jenis, kini).map((x) => [x.faktor, 1]))
          const a = hitungKelasJabatan({ jenis, level: { ...satu, [f]: l - 1 } }, kini)
          const b = hitungKelasJabatan({ jenis, level: { ...satu, [f]: l } }, kini)
          for (const h of [a, b]) if (!h.ok && h.error.kode !== 'jabatan.nilai-di-bawah') throw new Error(h.error.kode)
          if (!a.ok) continue
          expect(b.ok ? b.value.nilai : b.error.kode, `${jenis} ${f} ${l}`).toBeGreaterThan(a.value.nilai)
          dibandingkan++
        }
      expect(dibandingkan, jenis).toBeGreaterThan(10)
    }
  })
  it.each([
    [{ '1': 6 }, 'jabatan.level-faktor', '$.level.1'],
    [{ '5': 0 }, 'jabatan.level-faktor', '$.level.5'],
    [{ '5': 1.5 }, 'jabatan.level-faktor', '$.level.5'],
    [{ '7': 1 }, 'jabatan.faktor-asing', '$.level.7'],
    [{ toString: 1 }, 'jabatan.faktor-asing', '$.level.toString'],
    [{ '4B': undefined as unknown as number }, 'jabatan.faktor-kurang', '$.level.4B'],
  ])('ditolak: %j', (ubah, kode, jalur) => {
    const level = { '1': 3, '2': 2, '3': 1, '4A': 3, '4B': 2, '5': 6, '6': 1, ...ubah }
    const h = hitungKelasJabatan({ jenis: 'struktural', level }, kini)
    expect(!h.ok && [h.error.kode, h.error.data?.['jalur']]).toEqual([kode, jalur])
  })
})

describe('angka kredit (PermenPANRB 1/2023)', () => {
  const ak = (jenjang: (typeof JENJANG_FUNGSIONAL)[number], predikat: 'sangat-baik' | 'baik' = 'baik', bulan = 12) =>
    hitungAngkaKredit({ jenjang, predikat, bulan }, kini)
  it('A20: 18,75; 18,75; 56,25', () => {
    expect(ak('ahli-pertama', 'sangat-baik').angkaKredit).toBe(18.75)
    expect(hitungAngkaKredit({ jenjang: 'ahli-muda', predikat: 'butuh-perbaikan', bulan: 12 }, kini).angkaKredit).toBe(
      18.75,
    )
    expect(ak('ahli-madya', 'sangat-baik').angkaKredit).toBe(56.25)
  })
  it.each([
    ['pemula', 3.75, 15, 15],
    ['terampil', 5, 20, 60],
    ['mahir', 12.5, 50, 100],
    ['penyelia', 25, 100, null],
    ['ahli-pertama', 12.5, 50, 100],
    ['ahli-muda', 25, 100, 200],
    ['ahli-madya', 37.5, 150, 450],
    ['ahli-utama', 50, 200, null],
  ] as const)('%s: koefisien %d, pangkat %d, jenjang %d', (jenjang, koefisien, pangkat, naik) => {
    expect(ak(jenjang)).toMatchObject({ angkaKredit: koefisien, untukPangkat: pangkat, untukJenjang: naik })
  })
  it('A21, A22: berapa tahun sampai naik', () => {
    const tahun = (n: number | null, x: number) => (n ?? 0) / x
    expect(tahun(ak('ahli-pertama').untukPangkat, ak('ahli-pertama').angkaKredit)).toBe(4)
    expect(tahun(ak('ahli-muda').untukJenjang, ak('ahli-muda').angkaKredit)).toBe(8)
    expect(tahun(ak('ahli-madya').untukJenjang, ak('ahli-madya').angkaKredit)).toBe(12)
  })
  it('pengali tiap predikat; sebanding bulan', () => {
    const p = (predikat: 'kurang' | 'sangat-kurang' | 'butuh-perbaikan', bulan = 12) =>
      hitungAngkaKredit({ jenjang: 'ahli-utama', predikat, bulan }, kini).angkaKredit
    expect([p('butuh-perbaikan'), p('kurang'), p('sangat-kurang')]).toEqual([37.5, 25, 12.5])
    expect([ak('terampil', 'baik', 7).angkaKredit, ak('pemula', 'sangat-baik', 1).angkaKredit]).toEqual([
      35 / 12,
      0.46875,
    ])
    for (const j of JENJANG_FUNGSIONAL) expect(ak(j, 'baik', 6).angkaKredit * 2).toBe(ak(j).angkaKredit)
  })
})
