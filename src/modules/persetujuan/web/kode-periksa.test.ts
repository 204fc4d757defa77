import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { pasang } from '#platform/web'
import { gagal } from '#shared'
import { ruteKodePeriksa } from './kode-periksa.route.tsx'

const ASAL = 'http://tepat.uji'
const tolak = async () => gagal({ kode: 'kode-periksa.tidak-dikenal' })
function buka() {
  const app = new Hono()
  const use = {
    bacaKode: tolak,
    terbitkanKode: tolak,
    cabutKode: tolak,
    cekKode: tolak,
    cekBerkas: tolak,
    cekDaftar: tolak,
  }
  pasang(app, ruteKodePeriksa(use), {
    siapa: () => Promise.resolve(null),
    rahasia: 'r'.repeat(40),
    hariIni: () => '2026-11-24',
    instansi: { nama: 'Kota Uji', contoh: true },
  })
  return (jalur: string, init?: RequestInit) => app.request(ASAL + jalur, init)
}

test('kode yang diketik menuju alamatnya; yang salah ketik dijawab di halaman yang sama', async () => {
  const minta = buka()
  const r = await minta('/cek?kode=ooooo%20ooooo-ooooo%20OOOOO')
  expect([r.status, r.headers.get('location')]).toEqual([303, '/cek/00000-00000-00000-00000'])
  const salah = await minta('/cek?kode=abc')
  expect([salah.status, (await salah.text()).includes('Kode itu tidak terbaca')]).toEqual([200, true])
})

test('alamat dengan kode tidak disimpan peramban, dan sesudah jatahnya habis dijawab 429 tanpa membaca tubuh', async () => {
  const minta = buka()
  const r = await minta('/cek/00000-00000-00000-00000')
  expect([r.status, r.headers.get('cache-control')]).toEqual([200, 'no-store'])
  const kirim = () =>
    minta('/cek/00000-00000-00000-00000', { method: 'POST', body: new URLSearchParams({ _form: 'nama' }) })
  for (let i = 0; i < 30; i++) expect((await kirim()).status).toBe(403)
  const habis = await kirim()
  expect(habis.status).toBe(429)
  expect(await habis.text()).toContain('Terlalu banyak pemeriksaan dari jaringan ini')
  expect((await minta('/cek/00000-00000-00000-00000')).status).toBe(200)
})
