import { gzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { asetKosong, pasang } from '#platform/web'
import { ATURAN, formatDate, hasilKasus, KETENTUAN_TIDAK_DIMODELKAN, PARAMETER, SUMBER, VERSI_ATURAN } from '#regulasi'
import { cakupanAturan, nilaiHitungan } from '../application/baca-cakupan.ts'
import { bacaCatatan, catatanAturan } from '../application/catatan-aturan.ts'
import { peristiwaHukum, peristiwaUntuk } from '../application/pada-tanggal.ts'
import { hitunganKosong } from '../domain/cakupan-vonis.ts'
import { ruteKelayakan } from './rute.ts'

const galat: unknown[] = []
const app = new Hono()
pasang(app, ruteKelayakan(), {
  siapa: async () => null,
  rahasia: 'r'.repeat(40),
  hariIni: () => '2026-11-24',
  instansi: { nama: 'Kota Uji', contoh: true },
  aset: asetKosong,
  catatGalat: (_, e) => void galat.push(e),
})
async function buka(path: string) {
  const r = await app.request(path)
  const html = await r.text()
  const teks = html
    .replace(/<!-- -->/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#x27;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
  expect(r.status, `${path} ${String(galat)}`).toBe(200)
  return { html, teks }
}

describe('halaman cakupan', () => {
  it('setiap aturan dengan hitungannya, setiap sumber, setiap ketentuan yang ditinggalkan; tanpa skrip', async () => {
    const { html, teks } = await buka('/aturan/cakupan')
    for (const a of ATURAN) expect(html).toContain(`href="/aturan/${a.id}"`)
    for (const s of SUMBER.values()) expect(teks).toContain(s.singkat)
    for (const k of KETENTUAN_TIDAK_DIMODELKAN) expect(teks).toContain(k.reason.id)
    const n = hasilKasus(ATURAN[0] as (typeof ATURAN)[number])
    expect(teks).toContain(`${n['tidak-terpenuhi']} tidak terpenuhi`)
    expect(teks).toContain(`dengan versi ${VERSI_ATURAN}`)
    expect(html).not.toContain('<script')
    expect(gzipSync(html).length).toBeLessThan(20_000)
    expect((await buka('/aturan/cakupan?bahasa=en')).teks).toContain('How often each rule speaks')
  })
  it('nilai belum diverifikasi: sama banyak dengan yang tertulis di parameter atau bersumber belum terbaca', () => {
    const belum = [...PARAMETER.values()].flatMap((p) =>
      p.nilai.filter(
        (n) =>
          n.nilai !== null &&
          (n.status === 'belum-diverifikasi' || SUMBER.get(n.kutipan.source)?.status === 'belum-diverifikasi'),
      ),
    )
    const c = cakupanAturan('id')
    expect(c.nilaiBelumDiverifikasi).toHaveLength(belum.length)
    expect(c.sumber).toHaveLength(SUMBER.size)
    expect(c.ketentuanDibaca).toBeGreaterThan(100)
  })
  it('aturan yang tidak pernah berbicara ditandai hilang; satu putusan saja sudah cukup untuk tidak', () => {
    const diam = { ...hitunganKosong(), 'tidak-berlaku': 100 }
    expect(nilaiHitungan([diam, null]).hilang).toBe(true)
    expect(nilaiHitungan([diam, { ...hitunganKosong(), terpenuhi: 1 }])).toEqual({
      hilang: false,
      tidakPernah: ['tidak-terpenuhi', 'belum-diketahui'],
    })
    expect(cakupanAturan('id').hitungan.perAturan.filter((a) => a.hilang)).toEqual([])
  })
  it('CSV: satu baris setiap aturan, empat kali empat hitungan', async () => {
    const r = await app.request('/aturan/cakupan.csv')
    const baris = (await r.text()).trim().split('\r\n')
    expect(baris).toHaveLength(ATURAN.length + 1)
    expect(baris[0]?.split(';')).toHaveLength(18)
    const n = hasilKasus(ATURAN.find((a) => a.id === 'R07') as (typeof ATURAN)[number])
    expect(baris.find((b) => b.startsWith('R07;'))).toContain(
      `;${n.terpenuhi};${n['tidak-terpenuhi']};${n['belum-diketahui']};${n['tidak-berlaku']};`,
    )
  })
  it('JSON: katalog pada sebuah tanggal, dan cakupan', async () => {
    const json = async (p: string) => (await app.request(p)).json()
    const nilai = async (pada: string) =>
      (await json(`/api/v1/aturan?pada=${pada}`)).diperiksa.find((a: { id: string }) => a.id === 'R07').pada
    expect(await nilai('2017-04-06')).toMatchObject({ keadaan: 'belum-berlaku', nilai: [{ nilai: null, mulai: null }] })
    expect(await nilai('2017-04-07')).toMatchObject({ keadaan: 'berlaku', nilai: [{ nilai: 56, mulai: '2017-04-07' }] })
    expect((await json('/api/v1/aturan')).pada).toBe('2026-11-24')
    expect(await json('/api/v1/aturan/cakupan')).toEqual(JSON.parse(JSON.stringify(cakupanAturan('id'))))
  })
})

describe('halaman perubahan', () => {
  it('setiap tanggal mulai aturan, nilai, dan sumber ada; terbaru di atas; halaman demi halaman', async () => {
    const semua = peristiwaHukum()
    for (const a of ATURAN)
      expect(semua.some((p) => p.jenis === 'aturan-mulai' && p.objek === a.id && p.tanggal === a.inForce.from)).toBe(
        true,
      )
    for (const p of PARAMETER.values())
      expect(semua.filter((x) => x.objek === p.id).map((x) => x.tanggal)).toEqual(
        p.nilai.map((n) => n.mulai).toReversed(),
      )
    for (const s of SUMBER.values())
      expect(semua.filter((x) => x.jenis === 'sumber-dicabut' && x.objek === s.singkat).length).toBe(s.dicabut ? 1 : 0)
    const tanggal = semua.map((p) => p.tanggal)
    expect(tanggal).toEqual(tanggal.toSorted().toReversed())
    let n = 0
    for (let hal = 1; n < semua.length; hal++) {
      const { html, teks } = await buka(`/aturan/perubahan?hal=${hal}`)
      n += (html.match(/<tr/g) ?? []).length - 1
      if (hal === 1) expect(teks).toContain(formatDate(tanggal[0] as string))
      expect(gzipSync(html).length).toBeLessThan(20_000)
    }
    expect(n).toBe(semua.length)
  })
  it('menurut aturan', async () => {
    const { html, teks } = await buka('/aturan/perubahan?aturan=R07')
    expect((html.match(/<tr/g) ?? []).length - 1).toBe(peristiwaUntuk('R07').length)
    expect(teks).toContain('R07 mulai berlaku')
    expect(teks).not.toContain('R15 mulai berlaku')
  })
  it('catatan versi: terbaru versi ini; judul, tabel, daftar, dan teks terbaca', async () => {
    expect(catatanAturan[0]?.versi).toBe(VERSI_ATURAN)
    const { teks, html } = await buka('/aturan/perubahan?jenis=kode')
    for (const v of catatanAturan) expect(teks).toContain(`Versi ${v.versi}`)
    expect(html).toContain('>R09<')
    expect(gzipSync(html).length).toBeLessThan(20_000)
    expect(
      bacaCatatan(
        '# X\n\n## 2 · Hari ini\n\nSatu\ndua **tiga**.\n\n### J\n\n- a\n  b\n- c\n\n| k | l |\n|--|--|\n| 1 | 2 |\n',
      ),
    ).toEqual([
      {
        versi: '2',
        tanggal: 'Hari ini',
        isi: [
          { jenis: 'teks', teks: 'Satu dua tiga.' },
          { jenis: 'judul', teks: 'J' },
          { jenis: 'daftar', urut: false, butir: ['a b', 'c'] },
          { jenis: 'tabel', kepala: ['k', 'l'], baris: [['1', '2']] },
        ],
      },
    ])
  })
})
