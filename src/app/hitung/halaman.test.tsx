import { gzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { type DepsWeb, asetKosong, pasang } from '#platform/web'
import type { LiburTahun } from '#regulasi'
import { keluhan } from '../../design/uji-html.ts'
import { ruteOpenApi } from '../openapi.ts'
import { ruteApiHitung } from './api.ts'
import { cariKalkulator, KALKULATOR } from './daftar.ts'
import { bacaAngka, isianDariMasukan, isianPadaJalur, masukanDariIsian } from './formulir.ts'
import { ruteHitung } from './hitung.route.tsx'
import { jalankan } from './jalankan.ts'

const kini = '2026-11-24'
const galat: unknown[] = []
const app = new Hono()
const deps: DepsWeb = {
  siapa: async () => null,
  rahasia: 'r'.repeat(40),
  hariIni: () => kini,
  instansi: { nama: 'Kota Uji', contoh: true },
  aset: asetKosong,
  catatGalat: (_, e) => void galat.push(e),
}
let libur: LiburTahun[] = []
const rute = [...ruteHitung({ bacaLibur: () => Promise.resolve(libur) }), ...ruteApiHitung()]
pasang(app, [...rute, ...ruteOpenApi(rute, 'Kota Uji')], deps)

const teksDari = (html: string): string =>
  html
    .replace(/<!-- -->/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#x27;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
async function buka(path: string) {
  const r = await app.request(path)
  const html = await r.text()
  return { status: r.status, html, teks: teksDari(html), kuki: r.headers.get('set-cookie') ?? '' }
}
/** As a browser without JavaScript: the form's own token and cookie. */
async function kirim(path: string, isi: Record<string, string>) {
  const { html, kuki } = await buka(path)
  const token = /name="_token" value="([^"]+)"/.exec(html)?.[1] ?? ''
  const r = await app.request(path.split('?')[0] as string, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', cookie: kuki.split(';')[0] ?? '' },
    body: new URLSearchParams({ _token: token, _form: 'utama', ...isi }).toString(),
  })
  const jawab = await r.text()
  return { status: r.status, html: jawab, teks: teksDari(jawab) }
}

describe('isian formulir', () => {
  it.each([
    ['1.234,5', 'id', 1234.5],
    ['12,5', 'id', 12.5],
    ['12.5', 'id', 12.5],
    ['1.000', 'id', 1000],
    ['1,000.5', 'en', 1000.5],
    ['1.5', 'en', 1.5],
    [' 7 ', 'id', 7],
    ['-3', 'id', -3],
    ['dua', 'id', undefined],
    ['1.2.3', 'id', undefined],
    ['1e5', 'id', undefined],
  ] as const)('angka %s (%s) → %s', (s, bahasa, n) => expect(bacaAngka(s, bahasa)).toBe(n))
  it.each(KALKULATOR.map((k) => [k.nama, k] as const))(
    '%s: contoh → formulir → masukan memberi hasil yang sama',
    (_, k) => {
      for (const c of k.contoh)
        for (const bahasa of ['id', 'en'] as const)
          expect(jalankan(k, masukanDariIsian(k, isianDariMasukan(k, c, bahasa), bahasa), kini)).toEqual(
            jalankan(k, tanpaNull(k.nama, c), kini),
          )
    },
  )
  it('jalur galat menunjuk isiannya', () => {
    const k = (nama: string) => cariKalkulator(nama) as (typeof KALKULATOR)[number]
    expect(isianPadaJalur(k('talenta'), '$.kinerja.predikat')).toBe('kinerja.predikat')
    expect(isianPadaJalur(k('ikm'), '$.jawaban[3]')).toBe('jawaban')
    expect(isianPadaJalur(k('kelas-jabatan'), '$.level.4A')).toBe('level')
    expect(isianPadaJalur(k('ikm'), '$')).toBeUndefined()
  })
})
/** A form cannot say "known not to exist"; jendela then reports the date as not looked at. */
function tanpaNull(nama: string, c: unknown): unknown {
  return nama === 'jendela' ? Object.fromEntries(Object.entries(c as object).filter(([, v]) => v !== null)) : c
}

describe('halaman', () => {
  it('daftar memuat semua kalkulator, dalam kedua bahasa', async () => {
    for (const bahasa of ['id', 'en']) {
      const { status, html } = await buka(`/hitung?bahasa=${bahasa}`)
      expect(status, String(galat)).toBe(200)
      for (const k of KALKULATOR) expect(html).toContain(`href="/hitung/${k.nama}"`)
      expect(await keluhan(html)).toEqual([])
    }
  })
  it.each(KALKULATOR.map((k) => [k.nama, k] as const))(
    '%s: HTML sah, rumus, dasar, status, contoh; tanpa skrip; kecil',
    async (nama, k) => {
      for (const bahasa of ['id', 'en']) {
        const { status, html, teks } = await buka(`/hitung/${nama}?bahasa=${bahasa}&contoh=${k.contoh.length}`)
        expect(status, String(galat)).toBe(200)
        expect(await keluhan(html)).toEqual([])
        expect(html).not.toMatch(/<script|<style|\sstyle=/)
        expect(teks).not.toMatch(/undefined|\[object|NaN|hitung-/)
        expect(html).toContain('id="rumus"')
        expect(html).toContain('id="dasar"')
        expect(html).toContain('id="contoh"')
        expect(teks).toContain(`/api/v1/hitung/${nama}`)
        expect(gzipSync(html).length).toBeLessThan(16_000)
      }
    },
  )
  it.each(KALKULATOR.map((k) => [k.nama, k] as const))(
    '%s: formulir yang diisi contoh memberi hasil di halaman itu',
    async (nama, k) => {
      const { status, html } = await kirim(`/hitung/${nama}?contoh=1`, isianDariMasukan(k, k.contoh[0], 'id'))
      expect(status, teksDari(html).slice(0, 500)).toBe(200)
      expect(html).toContain('id="hasil"')
      expect(await keluhan(html)).toEqual([])
    },
  )
  it('hasil dalam kata dan angka orang; yang diketik tetap ada', async () => {
    const { teks, html } = await kirim('/hitung/jendela', {
      tanggal: '2022-09-02',
      pelantikanKepalaDaerah: '2022-08-22',
    })
    expect(teks).toContain('Hari tertutup terakhir 22 Februari 2023')
    expect(teks).toContain('UU 10/2016 Pasal 162 ayat (3)')
    expect(html).toContain('value="2022-09-02"')
    const ak = await kirim('/hitung/angka-kredit', { jenjang: 'ahli-pertama', predikat: 'sangat-baik', bulan: '12' })
    expect(ak.teks).toContain('Angka kredit 18,75')
  })
  it('isian yang salah: 422, sebabnya di samping isiannya, HTML sah', async () => {
    const { status, html, teks } = await kirim('/hitung/sampel', { populasi: 'banyak' })
    expect(status).toBe(422)
    expect(teks).toContain('Banyak orang yang dilayani: harus angka')
    expect(html).toMatch(/aria-invalid="true"/)
    expect(await keluhan(html)).toEqual([])
    expect(html).not.toContain('id="hasil"')
    const kosong = await kirim('/hitung/talenta', {})
    expect(kosong.status).toBe(422)
    expect(kosong.teks).toContain('wajib diisi')
  })
  it('jatuh-tempo: hanya peristiwa jenis yang dipilih; tanggal libur boleh ditulis seperti orang menulisnya', async () => {
    const { html } = await buka('/hitung/jatuh-tempo?jenis=kip')
    expect([...html.matchAll(/name="peristiwa-(\w+)"/g)].map((m) => m[1])).toEqual(['diterima', 'keberatan'])
    expect(html).toMatch(/<option value="kip" selected=""/)
    const isi = { jam: 'lapor', 'peristiwa-ditindaklanjuti': '2026-02-11', libur: '17/2/2026' }
    const h = await kirim('/hitung/jatuh-tempo', isi)
    expect(h.teks).toContain('26 Februari 2026')
    expect([...h.html.matchAll(/name="peristiwa-(\w+)"/g)]).toHaveLength(3)
  })
  it('jatuh-tempo: libur yang dikosongkan diambil dari daftar kota, dan tahun tanpa daftar disebut', async () => {
    const isi = { jam: 'lapor', 'peristiwa-ditindaklanjuti': '2026-12-18' }
    expect((await kirim('/hitung/jatuh-tempo', isi)).teks).toContain('Hari libur 2026, 2027 belum disahkan kota')
    libur = [{ tahun: 2026, libur: ['2026-12-25'], cutiDihitung: [] }]
    const h = await kirim('/hitung/jatuh-tempo', isi)
    libur = []
    expect(h.teks).toContain('dipakai daftar yang disahkan kota untuk 2026')
    expect(h.teks).toContain('Hari libur 2027 belum disahkan kota')
    // Ten working days from 18 December: 1 January without holidays, 4 January with Christmas.
    expect(h.teks).toContain('4 Januari 2027')
  })
  it('kalkulator yang tidak ada: 404', async () => {
    expect((await buka('/hitung/ngawur')).status).toBe(404)
  })
})

describe('API', () => {
  const post = (nama: string, isi: string, tipe = 'application/json') =>
    app.request(`/api/v1/hitung/${nama}`, { method: 'POST', headers: { 'content-type': tipe }, body: isi })
  it.each(KALKULATOR.map((k) => [k.nama, k] as const))('%s menjawab sama dengan fungsinya', async (nama, k) => {
    for (const c of k.contoh) {
      const r = await post(nama, JSON.stringify(c))
      expect(r.status).toBe(200)
      const h = jalankan(k, c, kini)
      expect(await r.json()).toEqual(h.ok && JSON.parse(JSON.stringify(h.value)))
    }
  })
  it('yang salah menjadi rincian masalah RFC 9457 yang menyebut tempatnya', async () => {
    const r = await post('abk', JSON.stringify({ tugas: [{ nama: 't', volume: 1, menit: -1 }] }))
    expect(r.status).toBe(422)
    expect(r.headers.get('content-type')).toMatch(/application\/problem\+json/)
    expect(await r.json()).toMatchObject({
      status: 422,
      kode: 'hitung.masukan',
      detail: '$.tugas[0].menit: paling kecil 0',
    })
    expect((await post('abk', '{')).status).toBe(400)
    expect((await post('abk', '{}', 'text/plain')).status).toBe(415)
    expect((await post('ngawur', '{}')).status).toBe(404)
  })
  it('daftar dan OpenAPI 3.1 memuat semuanya dengan skemanya', async () => {
    const daftar = (await (await app.request('/api/v1/hitung')).json()) as { nama: string; masukan: object }[]
    expect(daftar.map((x) => x.nama)).toEqual(KALKULATOR.map((k) => k.nama))
    const r = await app.request('/api/v1/openapi.json')
    const dok = (await r.json()) as { openapi: string; paths: Record<string, Record<string, never>> }
    expect(dok.openapi).toBe('3.1.0')
    for (const k of KALKULATOR)
      expect(dok.paths[`/api/v1/hitung/${k.nama}`]).toMatchObject({
        post: {
          summary: expect.any(String),
          requestBody: { content: { 'application/json': { schema: expect.any(Object), example: k.contoh[0] } } },
          responses: { 200: {}, default: {} },
        },
      })
    expect(JSON.stringify(dok)).not.toMatch(/\$schema|\$defs/)
    expect(Object.keys(dok.paths)).toContain('/api/v1/openapi.json')
    const baca = await buka('/api/v1/dokumen')
    for (const k of KALKULATOR) expect(baca.teks).toContain(`POST /api/v1/hitung/${k.nama}`)
    expect(await keluhan(baca.html)).toEqual([])
    expect(gzipSync(baca.html).length).toBeLessThan(16_000)
  })
})
