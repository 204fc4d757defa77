import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { beforeAll, expect, test } from 'vitest'
import { halamanGalat } from '#design'
import type { Pelaku } from '#platform/access'
import { tulisCsv } from '#platform/lembar'
import { pasang } from '#platform/web'
import { type BasisUji, denganKeduaBasis } from '../../../../tests/basis.ts'
import { keluhan } from '../../../design/uji-html.ts'
import { ruteAspirasi, type UseAspirasi } from '../index.ts'
import { pesanUji, susunUji } from '../uji/susun-uji.ts'

const ASAL = 'http://127.0.0.1:3000'
const HARI = '2026-11-24'

denganKeduaBasis('halaman LAPOR!, data diri, masa simpan', (buka) => {
  let b: BasisUji
  let use: UseAspirasi
  let petugas: Pelaku
  let app: Hono
  let siapa: Pelaku | null = null
  const kuki = new Map<string, string>()
  beforeAll(async () => {
    b = await buka()
    petugas = b.pelaku('petugas-aduan', { unitIds: [] })
    use = susunUji(b, HARI)
    app = new Hono()
    pasang(app, ruteAspirasi(use), {
      siapa: () => Promise.resolve(siapa),
      rahasia: 'r'.repeat(40),
      hariIni: () => HARI,
      instansi: { nama: 'Kota Uji', contoh: true },
      halamanGalat,
    })
  })
  const minta = async (jalur: string, init: RequestInit = {}) => {
    const kepala = new Headers(init.headers)
    kepala.set('origin', ASAL)
    kepala.set('cookie', [...kuki].map(([n, v]) => `${n}=${v}`).join('; '))
    const j = await app.fetch(new Request(new URL(jalur, ASAL), { ...init, headers: kepala }))
    for (const c of j.headers.getSetCookie()) {
      const [, nama = '', nilai = ''] = /^([^=]+)=([^;]*)/.exec(c) ?? []
      kuki.set(nama, nilai)
    }
    return { status: j.status, letak: j.headers.get('location'), kepala: j.headers, isi: await j.text() }
  }
  /** Sends the form of this name that stands on the page, as a browser without scripts does. */
  const kirim = (jalur: string, html: string, nama: string, isian: Record<string, string>, berkas?: File) => {
    const form = html.split('<form').find((f) => f.includes(`name="_form" value="${nama}"`)) ?? ''
    const tubuh = new FormData()
    for (const [, n = '', v = ''] of form.matchAll(/type="hidden" name="([^"]*)" value="([^"]*)"/g)) tubuh.append(n, v)
    for (const [n, v] of Object.entries(isian)) tubuh.append(n, v)
    if (berkas) tubuh.append('berkas', berkas)
    const badan = berkas ? tubuh : new URLSearchParams([...tubuh].map(([k, v]) => [k, typeof v === 'string' ? v : '']))
    return minta(jalur, { method: 'POST', body: badan })
  }
  const namaForm = (html: string) => /name="_form" value="([^"]*)"/.exec(html)?.[1] ?? ''

  test('berkas diperiksa, disimpan, dan dijawab; setiap halaman HTML yang sah dalam kedua bahasa', async () => {
    siapa = petugas
    const berkas = new File(
      [
        tulisCsv(
          ['TRACKING ID', 'JUDUL', 'ISI LAPORAN', 'TANGGAL LAPORAN', 'PELAPOR'],
          [
            ['9001', 'Lampu <b>padam</b>', 'Tiga lampu padam.', '23-11-2026', 'Siti Uji'],
            ['9002', '', 'Tanpa judul.', '23-11-2026', ''],
          ],
        ),
      ],
      'lapor.csv',
    )
    for (const bahasa of ['id', 'en']) {
      kuki.set('tepat_bahasa', bahasa)
      for (const jalur of ['/kerja/aduan/lapor', '/kerja/aduan/retensi']) {
        const h = await minta(jalur)
        expect([jalur, h.status, await keluhan(h.isi)]).toEqual([jalur, 200, []])
      }
    }
    kuki.set('tepat_bahasa', 'id')
    const awal = await minta('/kerja/aduan/lapor')
    expect(awal.isi).toContain('belum diverifikasi')
    const p = await kirim('/kerja/aduan/lapor', awal.isi, namaForm(awal.isi), {}, berkas)
    expect([p.status, p.letak]).toEqual([303, expect.stringMatching(/^\/kerja\/aduan\/lapor\/pratinjau\/[\w-]{36}/)])
    const pratinjau = await minta(p.letak!)
    expect(await keluhan(pratinjau.isi)).toEqual([])
    expect(pratinjau.isi).toContain('Simpan 1 laporan')
    // Somebody else's file.
    siapa = b.pelaku('petugas-aduan', { unitIds: [] })
    expect((await minta(p.letak!)).status).toBe(404)
    siapa = petugas
    const s = await kirim(p.letak!, pratinjau.isi, 'simpan', {})
    expect([s.status, s.letak]).toEqual([303, expect.stringContaining('/kerja/aduan/lapor')])
    const csv = await minta('/kerja/aduan/lapor/jawaban.csv?dari=2026-01-01&sampai=2099-12-31')
    expect(csv.isi).toMatch(/^TRACKING ID;STATUS;JAWABAN TERAKHIR;TANGGAL JAWABAN;BERUBAH TERAKHIR\r\n9001;/)
    expect(csv.isi).not.toContain('Siti')
    expect((await minta('/kerja/aduan/lapor/templat.xlsx')).status).toBe(200)
    expect((await minta('/kerja/aduan/lapor/jawaban.csv?dari=2026-02-01&sampai=2026-01-01')).status).not.toBe(200)
  })

  test('masa simpan ditetapkan di halamannya', async () => {
    siapa = petugas
    const h = await minta('/kerja/aduan/retensi')
    expect(h.isi).toContain('730 hari')
    const j = await kirim('/kerja/aduan/retensi', h.isi, namaForm(h.isi), { hari: '365', sumber: 'Uji', alasan: 'uji' })
    expect(j.status).toBe(303)
    const kini = await minta('/kerja/aduan/retensi')
    expect(kini.isi).toContain('365 hari')
    expect(await keluhan(kini.isi)).toEqual([])
  })

  test('data diri: kode dikirim, tidak di alamat; lihat, perbaiki, hapus', async () => {
    siapa = null
    const h = await use.kirimPesan({ pesan: pesanUji(), kiriman: randomUUID() })
    const kode = h.ok ? h.value.kode : ''
    for (const bahasa of ['en', 'id']) {
      kuki.set('tepat_bahasa', bahasa)
      const awal = await minta('/lacak/data')
      expect([awal.status, await keluhan(awal.isi)]).toEqual([200, []])
      expect(awal.kepala.get('referrer-policy')).toBe('no-referrer')
    }
    const awal = await minta('/lacak/data')
    const asing = await kirim('/lacak/data', awal.isi, 'buka', { kode: '0000-0000-0000-0000-0000' })
    expect(asing.isi).toContain('Kode ini tidak dikenal')
    expect(asing.isi).not.toContain('Warga Contoh')
    const lihat = await kirim('/lacak/data', awal.isi, 'buka', { kode })
    expect(lihat.letak).toBeNull()
    expect(lihat.isi).toContain('Warga Contoh')
    expect(await keluhan(lihat.isi)).toEqual([])
    // A refused correction keeps what was typed, and the code.
    const kosong = await kirim('/lacak/data', lihat.isi, 'ubah', { nama: '', alamat: 'Jalan Uji 5' })
    expect(kosong.isi).toContain('Jalan Uji 5')
    expect(await keluhan(kosong.isi)).toEqual([])
    const ubah = await kirim('/lacak/data', kosong.isi, 'ubah', { nama: 'Warga Benar' })
    expect(ubah.isi).toContain('Data diri Anda sudah diperbaiki')
    expect(ubah.isi).not.toContain('Warga Contoh')
    const ragu = await kirim('/lacak/data', ubah.isi, 'hapus', {})
    expect(ragu.isi).toContain('Centang dulu')
    const hapus = await kirim('/lacak/data', ragu.isi, 'hapus', { yakin: 'ya' })
    expect(hapus.isi).toContain('sudah dihapus')
    expect(hapus.isi).not.toContain('Warga Benar')
    expect(await keluhan(hapus.isi)).toEqual([])
    expect((await minta(`/lacak/${kode}`)).isi).toContain('Anda menghapus data diri')
  })
})
