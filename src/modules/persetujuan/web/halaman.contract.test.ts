import { Hono } from 'hono'
import { HtmlValidate } from 'html-validate'
import { beforeAll, describe, expect, it } from 'vitest'
import { halamanGalat } from '#design'
import type { Peran } from '#platform/access'
import { jamSistem } from '#platform/clock'
import { pasang } from '#platform/web'
import { ok } from '#shared'
import { type BasisUji, basisUji } from '../../../../tests/basis.ts'
import { rutePersetujuan, susunPersetujuan } from '../index.ts'
import { kotaUji, uuidUji } from '../uji/kota-uji.ts'

const ASAL = 'http://127.0.0.1:3000'
const kota = kotaUji()
const usulan = kota.kursi.slice(0, 6).map((j, i) => ({ nip: kota.pegawai[i * 5]?.nip ?? '', ke: j.kode }))
const daftar = usulan.map((u) => `${u.nip};${u.ke}`).join('\n')

const PEMEGANG = [
  { peran: 'definitif' as const, tmt: '2022-01-03', tanggalLahir: '1969-05-20' },
  { peran: 'plt' as const, tmt: '2026-08-03', tanggalLahir: null },
].map((p, i) => ({
  ...p,
  pegawaiId: kota.pegawai[i]?.id ?? '',
  nama: `Pemegang Contoh ${i + 1}`,
  jabatanId: uuidUji(kota.kursi[i]?.kode ?? ''),
}))

/** A browser without JavaScript. */
class Peramban {
  kuki = new Map<string, string>()
  html = ''
  constructor(private readonly app: Hono) {}
  async buka(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers)
    headers.set('cookie', [...this.kuki].map(([n, v]) => `${n}=${v}`).join('; '))
    const j = await this.app.fetch(new Request(new URL(path, ASAL), { ...init, headers, redirect: 'manual' }))
    for (const k of j.headers.getSetCookie()) {
      const [n, v] = (k.split(';')[0] ?? '').split(/=(.*)/s)
      this.kuki.set(n ?? '', v ?? '')
    }
    this.html = await j.clone().text()
    return j
  }
  async kirim(path: string, form: string, isian: Record<string, string | Blob>, unggah = false): Promise<Response> {
    await this.buka(path)
    const bagian = this.html.split('<form').find((f) => f.includes(`name="_form" value="${form}"`)) ?? ''
    const token = /name="_token" value="([^"]+)"/.exec(bagian)?.[1] ?? ''
    const body = unggah ? new FormData() : new URLSearchParams()
    for (const [n, v] of Object.entries({ _token: token, _form: form, ...isian }))
      if (typeof v === 'string') body.append(n, v)
      else (body as FormData).append(n, v, 'berkas.json')
    return this.buka(path, { method: 'POST', body, headers: { origin: ASAL, 'sec-fetch-site': 'same-origin' } })
  }
  get teks(): string {
    return this.html
      .replace(/<style[\s\S]*?<\/style>/g, '')
      .replace(/<!-- -->/g, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
  }
}
const sah = new HtmlValidate({ extends: ['html-validate:standard'], rules: { 'no-inline-style': 'error' } })
async function periksaHtml(html: string): Promise<void> {
  const h = await sah.validateString(html)
  expect(h.results.flatMap((r) => r.messages.map((m) => `${m.line}: ${m.message}`))).toEqual([])
}

describe('halaman periksa', () => {
  let b: BasisUji
  let peran: Peran = 'analis'
  let app: Hono
  const galat: unknown[] = []
  beforeAll(async () => {
    b = await basisUji()
    const tetap = <T>(isi: T) => Promise.resolve(isi)
    const use = susunPersetujuan({
      basis: b.basis,
      jam: jamSistem('2026-11-24'),
      bacaUnit: () => tetap(kota.unit),
      bacaJabatan: () => tetap(kota.jabatan),
      bacaPemegangKursi: () => tetap(PEMEGANG),
      bacaFaktaPegawai: (_, s) =>
        tetap(kota.pegawai.filter((p) => (!s.ids || s.ids.includes(p.id)) && (!s.nips || s.nips.includes(p.nip)))),
      bacaStandar: () => tetap([]),
      bacaNilai: () => tetap([]),
      pensiun: () => ({ tanggal: '2027-06-01', dasar: [] }),
      bacaRencana: () =>
        tetap(
          ok({ tmt: '2026-12-01', baris: [{ nip: usulan[0]?.nip ?? '', jabatanId: uuidUji(usulan[0]?.ke ?? '') }] }),
        ),
    })
    const pengguna = uuidUji('pengguna')
    app = new Hono()
    const daftarRencana = () =>
      tetap(ok([{ id: uuidUji('rencana'), tmt: '2026-12-01', langkah: 1, dibuatPada: '2026-11-23T02:00:00Z' }]))
    const kalender = {
      kunci: 'k'.repeat(40),
      pelakuMenurutId: async (id: string) => (id === pengguna ? b.pelaku(peran, { penggunaId: pengguna }) : null),
    }
    pasang(app, rutePersetujuan({ ...use, daftarRencana }, kalender, { pemerintah: 'Kota Contoh' }), {
      siapa: async () => b.pelaku(peran, { penggunaId: pengguna }),
      rahasia: 'r'.repeat(40),
      hariIni: () => '2026-11-24',
      instansi: { nama: 'Kota Uji', contoh: true },
      catatGalat: (_, e) => void galat.push(e),
      halamanGalat,
    })
  })
  const hasil = async (p: Peramban, isian: Record<string, string> = {}) => {
    const j = await p.kirim('/kerja/periksa', 'daftar', { tmt: '2026-12-01', daftar, ...isian })
    expect(j.status, String(galat)).toBe(303)
    const ke = j.headers.get('location') ?? ''
    expect((await p.buka(ke)).status, String(galat)).toBe(200)
    return ke
  }
  const simpan = async (p: Peramban) => {
    const j = await p.kirim(await hasil(p), 'utama', { judul: 'Pelantikan uji' })
    const ke = j.headers.get('location') ?? ''
    expect((await p.buka(ke)).status, String(galat)).toBe(200)
    return ke
  }

  it('halaman awal sah, dalam dua bahasa', async () => {
    peran = 'analis'
    const p = new Peramban(app)
    for (const path of ['/kerja/periksa', '/kerja/periksa?bahasa=en', '/kerja/surat']) {
      expect((await p.buka(path)).status, String(galat)).toBe(200)
      await periksaHtml(p.html)
    }
  })

  it('daftar yang ditempel: hasil per baris, pilih baris, saring, cetak, CSV, JSON yang dapat diputar ulang', async () => {
    const p = new Peramban(app)
    const ke = await hasil(p)
    await periksaHtml(p.html)
    expect(p.teks).toContain('6 baris')
    for (const u of usulan) expect(p.teks.replaceAll(' ', '')).toContain(u.nip)
    await p.buka(`${ke}?baris=3`)
    await periksaHtml(p.html)
    expect(p.teks).toContain('Baris 3 dari 6')
    expect((await p.buka(`${ke}?saring=lolos`)).status).toBe(200)
    expect(p.teks).toContain('Tidak ada baris dengan hasil ini.')
    await p.buka(`${ke}?cetak=1`)
    await periksaHtml(p.html)
    expect(p.teks).toContain('Baris 6 dari 6')
    await p.buka(`${ke}/hasil.csv`)
    expect(p.html.split('\r\n')).toHaveLength(8)
    await p.buka(`${ke}/usulan.json`)
    const isi = p.html
    const unggah = await p.kirim('/kerja/periksa', 'unggah', { berkas: new Blob([isi]) }, true)
    expect(unggah.status).toBe(303)
    await p.buka(unggah.headers.get('location') ?? '')
    expect(p.teks).toContain('6 baris')
  })

  it('masukan buruk: satu pesan yang jelas, tidak ada hasil, tidak pernah lolos', async () => {
    const p = new Peramban(app)
    const coba = async (isi: string) => {
      const j = await p.kirim('/kerja/periksa', 'daftar', { tmt: '2026-12-01', daftar: isi })
      expect(j.status).toBe(422)
      return p.teks
    }
    expect(await coba('123;KB')).toContain('bukan 18 angka')
    const rusak = await p.kirim('/kerja/periksa', 'unggah', { berkas: new Blob(['{"tanggal":']) }, true)
    expect(rusak.status).toBe(422)
    expect(p.teks).toContain('bukan JSON yang sah')
    const kosong = JSON.stringify({ tanggal: '2026-12-01', jabatan: [], pegawai: [], usulan: [] })
    await p.kirim('/kerja/periksa', 'unggah', { berkas: new Blob([kosong]) }, true)
    expect(p.teks).toContain('usulan tidak boleh kosong')
    const j = await p.kirim('/kerja/periksa', 'daftar', { tmt: '2026-12-01', daftar: '199001012015011999;TIDAK-ADA' })
    await p.buka(j.headers.get('location') ?? '')
    expect(p.teks).toContain('kode tidak dikenal: TIDAK-ADA')
    expect(p.teks).toContain('0 dari 1')
  })

  it('usulan yang terlalu panjang untuk disimpan mengatakannya sebelum orang mencoba menyimpan', async () => {
    const p = new Peramban(app)
    const buka = async (n: number) => {
      const isi = JSON.stringify({
        tanggal: '2026-12-01',
        jabatan: [{ id: 'k', nama: 'K', jenjang: 'administrator', kuota: 1 }],
        pegawai: [],
        usulan: Array.from({ length: n }, (_, i) => ({ nip: `N${i}`, ke: 'k' })),
      })
      const j = await p.kirim('/kerja/periksa', 'unggah', { berkas: new Blob([isi]) }, true)
      await p.buka(j.headers.get('location') ?? '')
      return p.html.includes('name="judul"')
    }
    expect(await buka(1000)).toBe(true)
    expect(await buka(1001)).toBe(false)
    expect(p.teks).toContain('Usulan ini 1.001 baris; paling banyak 1.000 yang disimpan')
  })

  it.each([
    ['2022', 'Ditolak 88'],
    ['2022-surat', 'Ditolak 27'],
    ['2024', 'Ditolak 9'],
  ])('kejadian %s dibuka langsung dari halaman mulai: %s', async (kasus, ditolak) => {
    const p = new Peramban(app)
    await p.buka('/kerja/periksa')
    expect(p.html).toContain(`href="/kerja/periksa?contoh=${kasus}"`)
    const j = await p.buka(`/kerja/periksa?contoh=${kasus}`)
    expect(j.status).toBe(303)
    expect((await p.buka(j.headers.get('location') ?? '')).status).toBe(200)
    expect(p.teks).toContain(ditolak)
    expect((await p.buka(`/kerja/periksa/contoh-${kasus}.json`)).status).toBe(200)
  })

  it('contoh berkas: di masa larangan, baris yang tidak ada di surat Menteri ditolak R15', async () => {
    const p = new Peramban(app)
    await p.buka('/kerja/periksa/contoh.json')
    const j = await p.kirim('/kerja/periksa', 'unggah', { berkas: new Blob([p.html]) }, true)
    await p.buka(`${j.headers.get('location')}?baris=2`)
    await periksaHtml(p.html)
    expect(p.teks).toContain('Masa larangan mutasi')
    expect(p.teks).toMatch(/R15 .*Tidak tercantum/)
  })

  it('rencana yang tersimpan diperiksa dari alamatnya', async () => {
    const p = new Peramban(app)
    const j = await p.buka(`/kerja/periksa?rencana=${uuidUji('rencana')}`)
    expect(j.status, String(galat)).toBe(303)
    await p.buka(j.headers.get('location') ?? '')
    expect(p.teks).toContain('1 baris')
  })

  it('disimpan, suratnya dicatat, dibandingkan, diperiksa ulang; dua versi tampak sebagai pertentangan', async () => {
    const p = new Peramban(app)
    const ke = await simpan(p)
    await periksaHtml(p.html)
    expect(p.teks).toContain('Diputar ulang baru saja: sama persis')
    const surat = { jenis: 'tpk', nomor: '800.1.3.3/04/TPK', tanggal: '2026-11-20' }
    const catat = (isian: Record<string, string>) => p.kirim(ke, 'catat', { ...surat, ...isian }, true)
    expect((await catat({})).status).toBe(422)
    expect((await catat({ samaUsulan: 'ya', daftar })).status).toBe(422)
    expect(p.teks).toContain('dua cara')
    expect((await catat({ daftar: daftar.split('\n').slice(1).join('\n') })).status, String(galat)).toBe(303)
    await p.buka(ke)
    await periksaHtml(p.html)
    expect(p.teks).toContain('Hasil ini sudah usang')
    expect(p.html.split('class="kotak-hilang"').length - 1).toBe(1)
    expect((await p.kirim(ke, 'ulang', {})).status).toBe(303)
    await p.buka(ke)
    expect(p.teks).toContain('diperiksa ke-2')
    expect(p.teks).toContain('sama persis')
    await catat({ samaUsulan: 'ya' })
    await p.buka(ke)
    await periksaHtml(p.html)
    expect(p.teks).toContain('Dua versi berita acara TPK nomor 800.1.3.3/04/TPK')
    await p.buka('/kerja/surat')
    await periksaHtml(p.html)
    expect(p.teks).toContain('800.1.3.3/04/TPK (versi 2)')
    await p.buka(`${ke}?ke=1`)
    expect(p.teks).toContain('Ini pemeriksaan lama')
  })

  it('jatuh tempo: daftar dengan dasar, saringan, CSV, tanggal kepala daerah', async () => {
    const p = new Peramban(app)
    expect((await p.buka('/kerja/jatuh-tempo')).status, String(galat)).toBe(200)
    await periksaHtml(p.html)
    expect(p.teks).toContain('Pemegang Contoh 1')
    expect(p.teks).toMatch(/3 November 2026 lewat 21 hari .*Pemegang Contoh 2/)
    await p.buka('/kerja/jatuh-tempo?jenis=pensiun&cari=contoh%201')
    expect(p.teks).toContain('1 Juni 2027')
    expect(p.teks).not.toContain('Pemegang Contoh 2')
    await p.buka('/kerja/jatuh-tempo.csv?jenis=lewat')
    expect(p.html).toContain('2026-11-03')
    const kd = await p.kirim('/kerja/jatuh-tempo', 'kepala', {
      pelantikan: '2026-10-01',
      sumber: 'SK pelantikan contoh',
    })
    expect(kd.status).toBe(303)
    await p.buka('/kerja/jatuh-tempo?jenis=jendela-akhir')
    expect(p.teks).toContain('1 April 2027')
    await p.buka('/kerja/periksa')
    expect(p.html).toContain('value="2026-10-01"')
    expect((await p.kirim('/kerja/jatuh-tempo', 'kepala', { sumber: 'tanpa tanggal' })).status).toBe(422)
  })

  it('kalender: tautan rahasia dibuat, dibaca tanpa masuk, diganti, dicabut, dan mati bersama perannya', async () => {
    const p = new Peramban(app)
    expect((await p.kirim('/kerja/jatuh-tempo', 'buat', {})).status).toBe(303)
    await p.buka('/kerja/jatuh-tempo')
    await periksaHtml(p.html)
    const alamat = () => /http:\/\/127[^<\s]+\.ics/.exec(p.html)?.[0] ?? ''
    const satu = alamat()
    const tamu = new Peramban(app)
    const j = await tamu.buka(satu)
    expect([j.status, j.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8'])
    expect(tamu.html).toContain('SUMMARY:Masa Plt habis: Pemegang Contoh 2')
    expect(tamu.html).toContain('DTSTART;VALUE=DATE:20270601')
    expect((await tamu.buka(satu.replace(/.{6}\.ics$/, 'AAAAAA.ics'))).status).toBe(404)
    for (const bukan of ['abc', "x'%20or%201", uuidUji('orang lain')])
      expect((await tamu.buka(satu.replace(/kalender\/[^/]+/, `kalender/${bukan}`))).status).toBe(404)
    peran = 'dprd'
    expect((await tamu.buka(satu)).status).toBe(404)
    peran = 'analis'
    await p.kirim('/kerja/jatuh-tempo', 'buat', {})
    await p.buka('/kerja/jatuh-tempo')
    expect(alamat()).not.toBe(satu)
    expect([(await tamu.buka(satu)).status, (await tamu.buka(alamat())).status]).toEqual([404, 200])
    const dua = (await p.buka('/kerja/jatuh-tempo'), alamat())
    expect((await p.kirim('/kerja/jatuh-tempo', 'cabut', {})).status).toBe(303)
    expect((await tamu.buka(dua)).status).toBe(404)
  })

  it('yang hanya boleh melihat tidak mendapat formulir; yang tidak boleh melihat ditolak', async () => {
    const p = new Peramban(app)
    peran = 'analis'
    const ke = await simpan(p)
    peran = 'tpk'
    await p.buka(ke)
    expect(p.html).not.toContain('name="_form"')
    peran = 'dprd'
    expect((await p.buka(ke)).status).toBe(403)
    expect((await p.buka('/kerja/periksa')).status).toBe(403)
    peran = 'analis'
  })
})
