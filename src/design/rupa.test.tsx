import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Hono } from 'hono'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Pelaku } from '#platform/access'
import { type Aset, bukaAset, pasang, type Rute } from '#platform/web'
import { halamanGalat, ruteGaya } from './index.ts'
import { keluhan } from './uji-html.ts'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tepat-aset-'))
let aset: Aset
beforeAll(async () => {
  // as in npm run build: vitest sets 'test', which would take React's development files
  const lingkungan = process.env.NODE_ENV
  process.env.NODE_ENV = 'production'
  await build({ configFile: 'vite.pulau.config.ts', logLevel: 'silent', build: { outDir: folder, emptyOutDir: true } })
  process.env.NODE_ENV = lingkungan
  aset = bukaAset(folder)
})
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

const analis: Pelaku = {
  instansiId: 'i',
  penggunaId: 'p',
  pegawaiId: null,
  peran: ['analis'],
  unitIds: 'semua',
  nama: 'Riama Marbun',
}
function aplikasi(siapa: Pelaku | null = null, rute: Rute[] = ruteGaya(), contoh = true): Hono {
  const app = new Hono()
  pasang(app, rute, {
    siapa: async () => siapa,
    rahasia: 'r'.repeat(40),
    hariIni: () => '2026-11-24',
    instansi: { nama: 'Kota Pematangsiantar', contoh },
    aset,
    halamanGalat,
    catatGalat: () => undefined,
  })
  return app
}

const HALAMAN = ['kerja', 'saya', 'warga'].flatMap((p) => ['id', 'en'].map((b) => `/gaya?permukaan=${p}&bahasa=${b}`))

describe('halaman gaya', () => {
  it.each(HALAMAN)('%s: HTML sah, tanpa gaya atau skrip sebaris', async (alamat) => {
    for (const siapa of [null, analis]) {
      const r = await aplikasi(siapa).request(alamat)
      const html = await r.text()
      expect(r.status).toBe(200)
      expect(await keluhan(html)).toEqual([])
      expect(html).not.toMatch(/<[^>]+\s(style|on[a-z]+)=/)
      expect(html).not.toMatch(/<script|<style/)
    }
  })
  it('galat isian: HTML sah, ringkasan menunjuk isian, yang diketik tetap ada', async () => {
    const app = aplikasi()
    const awal = await app.request('/gaya')
    const token = /name="_token" value="([^"]+)"/.exec(await awal.text())?.[1] ?? ''
    const body = new FormData()
    body.set('_token', token)
    body.set('jenjang', 'Pengawas')
    body.set('alasan', '<b>&"')
    const r = await app.request('/gaya', {
      method: 'POST',
      body,
      headers: {
        cookie: awal.headers
          .getSetCookie()
          .map((k) => k.split(';')[0])
          .join('; '),
      },
    })
    const html = await r.text()
    expect(r.status).toBe(422)
    expect(await keluhan(html)).toEqual([])
    expect(html).toContain('Tulis nama jabatannya, misalnya Kepala Bidang Perizinan.')
    expect(html).toContain('<a href="#utama-nama">')
    expect(html).toContain('id="utama-nama"')
    expect(html).toContain('Pilih salah satu.')
    expect(html).toContain('&lt;b&gt;&amp;&quot;</textarea>')
    expect(html).toContain('<option value="Pengawas" selected="">')
  })
  it('halaman galat bertata letak penuh dan sah', async () => {
    const html = await (await aplikasi(analis).request('/tiada')).text()
    expect(await keluhan(html)).toEqual([])
    expect(html).toContain('Halaman ini tidak ada')
    expect(html).toContain('Riama Marbun')
  })
  it('data contoh disebut di setiap permukaan, dan hanya bila memang contoh', async () => {
    const b = 'Data contoh'
    for (const p of ['kerja', 'saya', 'warga']) {
      expect(await (await aplikasi(null).request(`/gaya?permukaan=${p}`)).text()).toContain(b)
      expect(await (await aplikasi(null, ruteGaya(), false).request(`/gaya?permukaan=${p}`)).text()).not.toContain(b)
    }
  })
  it('menu hanya berisi pintu yang terpasang dan terbuka', async () => {
    const html = await (await aplikasi(analis).request('/gaya')).text()
    expect(html).not.toContain('/kerja/rencana')
    expect(html).not.toContain('/aturan')
  })
  it('tema dari alamat diingat; warga selalu terang', async () => {
    const r = await aplikasi().request('/gaya?tema=gelap')
    expect(await r.text()).toContain('<html lang="id" data-tema="gelap">')
    expect(r.headers.getSetCookie().join()).toContain('tepat_tema=gelap')
    expect(await (await aplikasi().request('/gaya?permukaan=warga&tema=gelap')).text()).toContain(
      '<html lang="id"><head>',
    )
  })
})

describe('warna gelap', () => {
  it('atas permintaan dan menurut perangkat satu daftar, dan tiap warnanya juga ada dalam terang', () => {
    const baca = (nama: string) => fs.readFileSync(new URL(`./css/${nama}`, import.meta.url), 'utf8')
    const gelap = baca('tokens-gelap.css')
    const daftar = (pemilih: string) => {
      const isi = gelap.split(`${pemilih} {`)[1]?.split('}')[0] ?? ''
      return isi.split('\n').flatMap((b) => b.trim() || [])
    }
    const diminta = daftar('[data-tema="gelap"]')
    expect(diminta.length).toBeGreaterThan(20)
    expect(daftar('[data-tema="auto"]')).toEqual(diminta)
    const terang = baca('tokens.css')
    for (const b of diminta) expect(terang).toContain(`${b.split(':')[0]}:`)
  })
})

describe('aset', () => {
  it('bernama sidik, tak berubah setahun, termampatkan; jalur lain ditolak', async () => {
    const app = aplikasi()
    const gaya = aset.gaya('kerja') ?? ''
    expect(gaya).toMatch(/^\/aset\/assets\/kerja-[\w-]{8}\.css$/)
    const r = await app.request(gaya, { headers: { 'accept-encoding': 'br' } })
    expect(r.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(r.headers.get('content-encoding')).toBe('br')
    expect((await app.request(gaya, { headers: { 'if-none-match': r.headers.get('etag') ?? '' } })).status).toBe(304)
    for (const j of ['/aset/manifest.json', '/aset/../package.json', '/aset/%2e%2e/package.json', '/aset/'])
      expect((await app.request(j)).status).toBe(404)
  })
  it('kunjungan pertama ke halaman gaya warga, dengan gaya dan hurufnya, di bawah 42.000 byte', async () => {
    const app = aplikasi()
    const h = { 'accept-encoding': 'br' }
    const r = await app.request('/gaya?permukaan=warga', { headers: h })
    const jalur = [aset.gaya('warga') ?? '', ...aset.font('warga')]
    let jumlah = (await r.arrayBuffer()).byteLength
    for (const j of jalur) jumlah += (await (await app.request(j, { headers: h })).arrayBuffer()).byteLength
    expect(jalur).toHaveLength(2)
    expect(jumlah).toBeGreaterThan(30_000)
    expect(jumlah).toBeLessThan(42_000)
  })
  it('potongan pulau bersama di bawah 90 KB termampatkan', async () => {
    const r = await aplikasi().request(aset.skrip('pulau') ?? '', { headers: { 'accept-encoding': 'br' } })
    expect((await r.arrayBuffer()).byteLength).toBeLessThan(90_000)
  })
})
