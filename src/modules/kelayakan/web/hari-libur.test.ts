import { Hono } from 'hono'
import { expect, test } from 'vitest'
import type { Pelaku } from '#platform/access'
import { pasang } from '#platform/web'
import { ok } from '#shared'
import { keluhan } from '../../../design/uji-html.ts'
import { ruteHariLibur } from './hari-libur.route.tsx'

const analis: Pelaku = {
  instansiId: 'i',
  penggunaId: 'p1',
  pegawaiId: null,
  peran: ['analis'],
  unitIds: 'semua',
  nama: 'Uji',
}
const CSV = 'TANGGAL;NAMA;JENIS\n2027-08-17;Proklamasi dari berkas;libur\n'

test('berkas dan tulisan yang diubah sekaligus: tidak satu pun dibuang diam-diam', async () => {
  const app = new Hono()
  const use = { daftarHariLibur: async () => ok({ usulan: [], kalender: [] }) }
  pasang(app, ruteHariLibur(use as never, { geseran: async () => [] }), {
    siapa: async () => analis,
    rahasia: 'r'.repeat(40),
    hariIni: () => '2026-11-24',
    instansi: { nama: 'Kota Uji', contoh: true },
  })
  const r = await app.request('/kerja/hari-libur?tahun=2027')
  const html = await r.text()
  const kuki = r.headers.getSetCookie().map((k) => k.split(';')[0])
  const semula = /<textarea[^>]*name="isi"[^>]*>([^<]*)</.exec(html)?.[1] ?? ''
  expect(semula).toContain('2027-01-01')
  const kirim = async (isi: string) => {
    const body = new FormData()
    body.set('_token', /name="_token" value="([^"]+)"/.exec(html)?.[1] ?? '')
    body.set('_form', 'pratinjau')
    body.set('semula', /name="semula" value="([^"]+)"/.exec(html)?.[1] ?? '')
    // A browser sends line ends of its own.
    body.set('isi', isi.replaceAll('\n', '\r\n'))
    body.set('berkas', new File([CSV], 'libur.csv'))
    const j = await app.request('/kerja/hari-libur?tahun=2027', {
      method: 'POST',
      body,
      headers: { cookie: kuki.join('; ') },
    })
    const teks = await j.text()
    expect(await keluhan(teks)).toEqual([])
    return { status: j.status, teks }
  }
  const diubah = await kirim(`${semula}\n2027-03-08; Ditulis tangan; libur nasional`)
  expect(diubah.status).toBe(422)
  expect(diubah.teks).toContain('salah satu')
  expect(diubah.teks).toContain('Ditulis tangan')
  for (const isi of [semula, '']) {
    const berkas = await kirim(isi)
    expect(berkas.status).toBe(200)
    expect(berkas.teks).toContain('Proklamasi dari berkas')
  }
})
