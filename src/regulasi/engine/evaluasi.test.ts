import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type Aturan, defineRule, met, notMet } from './aturan.ts'
import { bukaHukum, evaluate, sitasiVonis, tulisVonis } from './evaluasi.ts'
import { bacaParameter, defineParameter, nilaiPada, NoValueInForce } from './parameter.ts'
import { bacaSumber } from './sumber.ts'
import { muatYaml } from './yaml.ts'

const sumber = bacaSumber({
  'uji.yaml': `
id: uji
singkat: PP Uji
judul: { id: Uji, en: Test }
dibaca: naskah
status: terverifikasi
`,
  'kabar.yaml': `
id: kabar
singkat: Kabar
judul: { id: Kabar, en: News }
dibaca: berita
status: belum-diverifikasi
`,
})
const berkas = (values: string) => ({
  'batas.yaml': `
id: uji.batas
title: { id: Batas, en: Limit }
unit: tahun
values:
${values}
checked: { on: 2026-11-24, by: uji }
`,
})
const baris = (mulai: string, nilai: string, sumberId = 'uji') =>
  `  ${mulai}: { value: ${nilai}, cite: { source: ${sumberId}, pasal: '7', ayat: '1', huruf: c, angka: '6' }, status: terverifikasi }`
const parameter = bacaParameter(
  berkas(
    [
      baris('2010-01-01', '50'),
      baris('2015-06-01', '56'),
      baris('2020-01-01', 'null'),
      baris('2022-01-01', '58', 'kabar'),
    ].join('\n'),
  ),
)
const batas = defineParameter('uji.batas', z.number())
const aturan = defineRule({
  id: 'R99',
  topik: 'usia',
  judul: { id: 'x', en: 'x' },
  penjelasan: { id: 'x', en: 'x' },
  citation: [
    { source: 'uji', pasal: '3', ayat: '2', versi: 'naskah', bila: ['administrator'] },
    { source: 'uji', pasal: '4', bila: ['pengawas'] },
  ],
  inForce: { from: '2009-01-01', to: '2025-01-01' },
  severity: 'blokir',
  versi: 1,
  facts: ['kuota'],
  untukPlt: false,
  tidakDimodelkan: [],
  decide({ facts, param }) {
    const n = param(batas)
    return (facts.kuota ?? 0) <= n
      ? met({ n }, () => ({ id: 'ya', en: 'yes' }))
      : notMet({ n }, { lebih: (facts.kuota ?? 0) - n }, () => ({ id: 'tidak', en: 'no' }), 'peringatan')
  },
}) as unknown as Aturan
const pada = (asOf: string) => bukaHukum({ sumber, parameter }, asOf)
const hasil = (asOf: string, kuota = 55) => evaluate(aturan, { kuota }, pada(asOf))

describe('nilai bertanggal', () => {
  it('nilai berlaku sampai tanggal mulai berikutnya; null = dicabut; sebelum yang pertama tidak ada nilai', () => {
    const p = parameter.get('uji.batas')!
    expect(nilaiPada(p, '2015-05-31').nilai).toBe(50)
    expect(nilaiPada(p, '2015-06-01').nilai).toBe(56)
    expect(() => nilaiPada(p, '2020-01-01')).toThrow(NoValueInForce)
    expect(() => nilaiPada(p, '2009-12-31')).toThrow(NoValueInForce)
    expect(nilaiPada(p, '2022-01-01').nilai).toBe(58)
  })
  it('di luar masa nilainya: belum diketahui, bukan galat dan bukan lulus', () => {
    expect(hasil('2009-06-01')).toMatchObject({
      hasil: 'belum-diketahui',
      alasan: 'tanpa-nilai',
      faktaHilang: ['parameter:uji.batas'],
    })
    expect(hasil('2021-01-01').hasil).toBe('belum-diketahui')
  })
  it('tanggal ganda, tanggal mustahil, kunci asing, dan berkas tanpa kutipan ditolak dengan nama berkasnya', () => {
    const muat = (isi: string) => () => bacaParameter(berkas(isi))
    expect(muat([baris('2010-01-01', '1'), baris('2010-01-01', '2')].join('\n'))).toThrow(/batas\.yaml.*unique/is)
    expect(muat(baris('2010-02-30', '1'))).toThrow(/batas\.yaml/)
    expect(muat('  2010-01-01: { value: 1, status: terverifikasi }')).toThrow(/batas\.yaml.*cite/)
    expect(muat(`${baris('2010-01-01', '1')}\nlebih: 1`)).toThrow(/batas\.yaml.*lebih/)
    expect(() =>
      bacaParameter({
        ...berkas(baris('2010-01-01', '1')),
        'lain.yaml': berkas(baris('2011-01-01', '1'))['batas.yaml'],
      }),
    ).toThrow(/ganda/)
    expect(() => muatYaml('x.yaml', 'a: 1', z.strictObject({ a: z.string() }))).toThrow(/x\.yaml: a:/)
  })
})

describe('menilai satu aturan', () => {
  it('masa berlaku aturan: belum berlaku, berlaku, dicabut', () => {
    expect(hasil('2008-12-31')).toMatchObject({ hasil: 'tidak-berlaku', alasan: 'belum-berlaku' })
    expect(hasil('2024-12-31').hasil).toBe('terpenuhi')
    expect(hasil('2025-01-01')).toMatchObject({ hasil: 'tidak-berlaku', alasan: 'dicabut' })
  })
  it('plt dan tanpa jabatan mendahului isi aturan', () => {
    expect(evaluate(aturan, { kuota: 99, sebagai: 'plt' }, pada('2016-01-01')).alasan).toBe('plt')
    expect(evaluate(aturan, { kuota: 99, kursi: 'tanpa-jabatan' }, pada('2016-01-01')).alasan).toBe('tanpa-jabatan')
  })
  it('jejak: nilai, tanggal mulai, dan sitasi jenjangnya; keparahan putusan mengalahkan keparahan aturan', () => {
    const v = hasil('2012-01-01')
    const b = tulisVonis(aturan, v, pada('2012-01-01'), { jenjang: 'administrator', bahasa: 'en' })
    expect(b).toMatchObject({
      id: 'R99',
      hasil: 'tidak-terpenuhi',
      keparahan: 'peringatan',
      pesan: 'no',
      kurang: { lebih: 5 },
      parameter: [{ id: 'uji.batas', nilai: 50, mulai: '2010-01-01', status: 'terverifikasi' }],
      sitasi: [
        { sumber: 'PP Uji', pasal: '3(2)', versi: 'naskah', status: 'terverifikasi' },
        { sumber: 'PP Uji', pasal: '7(1)c angka 6', versi: 'teks asli', status: 'terverifikasi' },
      ],
    })
  })
  it('naskah yang belum diverifikasi tidak menjadi terverifikasi karena nilainya', () => {
    const v = hasil('2023-01-01')
    const s = sitasiVonis(aturan, v, pada('2023-01-01'), 'pengawas')
    expect(s.map((x) => [x.pasal, x.status])).toEqual([
      ['4', 'terverifikasi'],
      ['7(1)c angka 6', 'belum-diverifikasi'],
    ])
  })
  it('kesalahan program tidak disamarkan menjadi belum diketahui', () => {
    const rusak = {
      ...aturan,
      decide: () => {
        throw new TypeError('rusak')
      },
    } as Aturan
    expect(() => evaluate(rusak, {}, pada('2016-01-01'))).toThrow(TypeError)
    expect(() => evaluate(aturan, {}, bukaHukum({ sumber, parameter: new Map() }, '2016-01-01'))).toThrow(
      /tidak terdaftar/,
    )
  })
  it('aturan tanpa dasar atau dengan masa berlaku terbalik tidak dapat didefinisikan', () => {
    expect(() => defineRule({ ...aturan, citation: [] })).toThrow(/dasar/)
    expect(() => defineRule({ ...aturan, inForce: { from: '2020-01-01', to: '2019-01-01' } })).toThrow(/masa berlaku/)
  })
})
