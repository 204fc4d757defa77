import { gzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { asetKosong, type DepsWeb, pasang } from '#platform/web'
import {
  addDays,
  ATURAN,
  ATURAN_BELUM,
  CAKUPAN,
  formatDate,
  kasusAturan,
  PARAMETER,
  statusAturan,
  SUMBER,
  TOPIK,
  yangDibaca,
} from '#regulasi'
import {
  AWAL_HUKUM,
  aturanBersumber,
  nilaiTerakhir,
  peristiwaParameter,
  peristiwaUntuk,
  sekitar,
} from '../application/pada-tanggal.ts'
import { ruteKelayakan } from './rute.ts'

const galat: unknown[] = []
const app = new Hono()
const deps: DepsWeb = {
  siapa: async () => null,
  rahasia: 'r'.repeat(40),
  hariIni: () => '2026-11-24',
  instansi: { nama: 'Kota Uji', contoh: true },
  aset: asetKosong,
  catatGalat: (_, e) => void galat.push(e),
}
pasang(app, ruteKelayakan(), deps)

const LARI: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" }
async function buka(path: string) {
  const r = await app.request(path)
  const html = await r.text()
  const teks = html
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/<!-- -->/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#x27);/g, (_, k: string) => LARI[k] ?? '')
    .replace(/\s+/g, ' ')
  return { status: r.status, html, teks }
}

describe('halaman aturan', () => {
  it('daftar: semua aturan, cakupan, dan yang belum diperiksa, tanpa skrip dan tanpa masuk', async () => {
    const { status, html, teks } = await buka('/aturan')
    expect(status, String(galat)).toBe(200)
    for (const a of [...ATURAN, ...ATURAN_BELUM]) expect(html).toContain(`href="/aturan/${a.id}"`)
    expect(teks).toContain(`${CAKUPAN.diperiksa} dari ${CAKUPAN.total} aturan`)
    expect(html).not.toContain('<script')
    expect(gzipSync(html).length).toBeLessThan(20_000)
  })
  it('saringan topik, status, dan versi; nilai yang tidak dikenal diabaikan', async () => {
    const ada = async (q: string) =>
      [...(await buka(`/aturan${q}`)).html.matchAll(/href="\/aturan\/(R\d\d)"/g)].map((m) => m[1])
    expect(await ada('?topik=usia')).toEqual(ATURAN.filter((a) => a.topik === 'usia').map((a) => a.id))
    expect(await ada('?status=belum-diperiksa')).toEqual(ATURAN_BELUM.map((a) => a.id))
    const sah = ATURAN.filter((a) => statusAturan(a) === 'terverifikasi').map((a) => a.id)
    expect(sah).toEqual(expect.arrayContaining(['R01', 'R02', 'R06', 'R07', 'R25', 'R28']))
    expect(await ada('?status=terverifikasi')).toEqual(sah)
    expect(await ada('?versi=1')).toEqual(ATURAN.map((a) => a.id))
    for (const topik of TOPIK) {
      const dari = ATURAN.filter((a) => a.topik === topik).map((a) => a.id)
      expect(dari.length, topik).toBeGreaterThan(0)
      expect(await ada(`?topik=${topik}`), topik).toEqual(dari)
    }
    expect((await ada('?topik=ngawur')).length).toBe(CAKUPAN.total)
    expect((await buka('/aturan?topik=usia&status=belum-diperiksa')).teks).toContain('Tidak ada aturan')
  })
  it.each(ATURAN.map((a) => [a.id, a] as const))('%s: bunyi, dasar, angka bertanggal, contoh', async (id, a) => {
    const { status, html, teks } = await buka(`/aturan/${id}`)
    expect(status, String(galat)).toBe(200)
    expect(teks).toContain(a.penjelasan.id)
    expect(teks).toContain(a.penjelasan.en)
    for (const k of kasusAturan(id)) expect(teks).toContain(k.name)
    for (const p of yangDibaca(a).parameter) {
      expect(teks).toContain(PARAMETER.get(p)?.judul.id)
      for (const n of PARAMETER.get(p)?.nilai ?? []) expect(teks).toContain(formatDate(n.mulai))
    }
    for (const t of a.tidakDimodelkan) expect(teks).toContain(t.id)
    expect(html).not.toContain('<script')
    expect(gzipSync(html).length).toBeLessThan(20_000)
  })
  it('yang belum diverifikasi berlabel, yang terverifikasi tidak', async () => {
    expect((await buka('/aturan/R08')).teks.toLowerCase()).toContain('belum diverifikasi')
    expect((await buka('/aturan/R07')).teks.toLowerCase()).not.toContain('belum diverifikasi')
  })
  it('bahasa Inggris, aturan yang belum dikodekan, dan yang tidak ada', async () => {
    const en = await buka('/aturan/R07?bahasa=en')
    expect(en.teks).toContain('Highest age for JPT pratama')
    expect(en.teks).toContain('the last day allowed was')
    for (const a of ATURAN_BELUM.slice(0, 1)) {
      const belum = await buka(`/aturan/${a.id}`)
      expect(belum.status).toBe(200)
      expect(belum.teks).toContain('belum diperiksa otomatis')
    }
    expect((await buka('/aturan/R99')).status).toBe(404)
    expect((await buka('/aturan/ngawur')).status).toBe(404)
  })
})

describe('hukum pada sebuah tanggal', () => {
  const baris = (html: string, id: string) => {
    const r = html.split('<tr').find((x) => x.includes(`>${id}</td>`)) ?? ''
    return r
      .replace(/<!-- -->/g, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
  }
  it('daftar di kedua sisi hari pertama sebuah aturan dan nilainya', async () => {
    const sebelum = baris((await buka('/aturan?pada=2017-04-06')).html, 'R07')
    expect(sebelum).toContain('Belum berlaku')
    expect(sebelum).toContain('belum ada nilai')
    expect(sebelum).toMatch(/Berikutnya: 7 April 2017/)
    const { html } = await buka('/aturan?pada=2017-04-07')
    const hari = baris(html, 'R07')
    expect(hari).not.toContain('Belum berlaku')
    expect(hari).toMatch(/Usia paling tinggi [^:]*: 56 \(PP 11\/2017 107\(1\)c angka 6\)/)
    expect(hari).toMatch(/Terakhir: 7 April 2017/)
    expect(html).toContain('href="/aturan/R07?pada=2017-04-07"')
  })
  it('jumlah yang berlaku naik menurut tanggal; sebelum semuanya dikatakan', async () => {
    const berlaku = async (pada: string) => {
      const n = ATURAN.filter(
        (a) => a.inForce.from <= pada && (a.inForce.to === undefined || pada < a.inForce.to),
      ).length
      expect((await buka(`/aturan?pada=${pada}`)).teks).toMatch(
        new RegExp(`Berlaku pada [^0-9]*\\d+ \\w+ \\d{4} ${n} `),
      )
      return n
    }
    expect(await berlaku('2013-12-24')).toBe(1)
    expect(await berlaku('2016-06-30')).toBeLessThan(await berlaku('2017-04-07'))
    const lama = await buka('/aturan?pada=2000-01-01')
    expect(lama.teks).toContain(`belum ada aturan yang berlaku`)
    expect(lama.teks).toContain(`berlaku sejak ${formatDate(AWAL_HUKUM)}`)
    expect((await buka('/aturan?pada=2013-12-24')).teks).not.toContain('belum ada aturan yang berlaku')
  })
  it('tanggal yang tidak sah seperti tidak ditanyakan', async () => {
    for (const q of ['2026-02-30', 'kemarin', '0001-01-01', '9999-12-31'])
      expect((await buka(`/aturan?pada=${q}`)).teks, q).toContain('Berlaku pada 24 November 2026')
  })
  it('satu aturan: sumber yang dicabut di kedua sisi hari pencabutannya', async () => {
    const dicabut = async (id: string, pada: string) =>
      ((await buka(`/aturan/${id}?pada=${pada}`)).html.match(/>Dicabut</g) ?? []).length
    const lama = [...SUMBER.values()].filter((s) => s.dicabut)
    expect(lama.length).toBeGreaterThan(0)
    for (const s of lama)
      for (const id of aturanBersumber(s.id)) {
        const hari = s.dicabut?.tanggal as string
        expect(await dicabut(id, hari), id).toBeGreaterThan(await dicabut(id, addDays(hari, -1)))
      }
    expect(lama.flatMap((s) => aturanBersumber(s.id)).length).toBeGreaterThan(0)
  })
  it('contoh dijalankan lagi: sebelum hari pertamanya setiap contoh R07 tidak berlaku, dan bedanya ditandai', async () => {
    expect((await buka('/aturan/R07')).teks).not.toContain('dijalankan lagi')
    const { teks } = await buka('/aturan/R07?pada=2017-04-06')
    const contoh = kasusAturan('R07')
    const beda = contoh.filter((k) => k.expect.outcome !== 'tidak-berlaku').length
    expect(beda).toBeGreaterThan(0)
    expect(teks).toContain(`${beda} dari ${contoh.length} contoh berakhir lain`)
    expect((teks.match(/Baru berlaku mulai 7 April 2017/g) ?? []).length).toBeGreaterThanOrEqual(beda)
  })
  it.each(['1950-01-01', '2017-04-07', '2026-11-24', '2100-01-01'])('setiap aturan terbuka pada %s', async (pada) => {
    for (const a of ATURAN) {
      const r = await buka(`/aturan/${a.id}?pada=${pada}`)
      expect(r.status, `${a.id} ${String(galat)}`).toBe(200)
      expect(gzipSync(r.html).length, a.id).toBeLessThan(25_000)
    }
  })
  it('nilai dengan dua tanggal dan pencabutan: kini, sebelumnya, berikutnya', () => {
    const sumber = { source: 'pp-11-2017', pasal: '1' }
    const nilai = (mulai: string, n: number | null) =>
      ({ mulai, nilai: n, kutipan: sumber, status: 'terverifikasi' }) as const
    const p = {
      id: 'uji.angka',
      judul: { id: 'Angka', en: 'Figure' },
      satuan: 'tahun',
      diperiksa: { on: '2026-11-24', by: 'uji' },
      nilai: [nilai('2010-01-01', 50), nilai('2017-04-07', 56), nilai('2020-01-01', null)],
    }
    const pada = (t: string) => nilaiTerakhir(p, t)?.nilai
    expect(['2009-12-31', '2010-01-01', '2017-04-06', '2017-04-07', '2020-01-01'].map(pada)).toEqual([
      undefined,
      50,
      50,
      56,
      null,
    ])
    const daftar = peristiwaParameter(p, ['R01']).toReversed()
    expect(daftar.map((x) => x.jenis)).toEqual(['nilai-dicabut', 'nilai-berubah', 'nilai-mulai'])
    expect(sekitar(daftar, '2017-04-06')).toMatchObject({
      terakhir: { tanggal: '2010-01-01' },
      berikut: { tanggal: '2017-04-07', nilai: { lama: 50, baru: 56 } },
    })
    expect(sekitar(daftar, '2020-01-01').berikut).toBeNull()
    expect(peristiwaUntuk('R07').map((x) => x.jenis)).toContain('nilai-mulai')
  })
})
