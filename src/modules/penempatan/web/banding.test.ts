import { Hono } from 'hono'
import { expect, test } from 'vitest'
import type { Pelaku } from '#platform/access'
import { pasang } from '#platform/web'
import { gagal, ok } from '#shared'
import { keluhan } from '../../../design/uji-html.ts'
import { SISI_TERBANYAK } from '../application/banding.dto.ts'
import { ruteBanding } from './banding.route.tsx'

const analis: Pelaku = {
  instansiId: 'i',
  penggunaId: 'p1',
  pegawaiId: null,
  peran: ['analis'],
  unitIds: 'semua',
  nama: 'Uji',
}
const sisi = (n: number) => `0190a3f0-0000-7000-8000-00000000000${n}.pasti.penuh`

test('terlalu banyak atau kembar: 422 pada halaman itu sendiri, yang dipilih tetap terpilih', async () => {
  const app = new Hono()
  const use = {
    pilihanBanding: async () => ok([]),
    bandingkan: async (m: { sisi: readonly unknown[] }) =>
      gagal(
        m.sisi.length > SISI_TERBANYAK
          ? { kode: 'penempatan.banding-jumlah', data: { ada: m.sisi.length, maks: SISI_TERBANYAK } }
          : { kode: 'penempatan.banding-kembar' },
      ),
  }
  pasang(app, ruteBanding(use as never), {
    siapa: async () => analis,
    rahasia: 'r'.repeat(40),
    hariIni: () => '2026-11-24',
    instansi: { nama: 'Kota Uji', contoh: true },
  })
  const buka = async (...n: number[]) => {
    const r = await app.request(`/kerja/rencana/banding?${n.map((x) => `plan=${sisi(x)}`).join('&')}`)
    const html = await r.text()
    // One name repeated is how an address says several plans.
    expect((await keluhan(html)).filter((x) => !x.startsWith('form-dup-name'))).toEqual([])
    const terpilih = [...html.matchAll(/<option[^>]*value="([^"]*)"[^>]*selected/g)].map((m) => m[1])
    return { status: r.status, html, terpilih }
  }
  const empat = await buka(1, 2, 3, 4)
  expect([empat.status, empat.terpilih]).toEqual([422, [1, 2, 3, 4].map(sisi)])
  expect(empat.html).toContain('Pilih dua sampai 3 rencana; yang dipilih 4.')
  const kembar = await buka(1, 1)
  expect([kembar.status, kembar.terpilih]).toEqual([422, [sisi(1), sisi(1), '']])
  expect(kembar.html).toContain('Rencana yang sama dipilih dua kali')
  expect((await buka(1)).status).toBe(200)
})
