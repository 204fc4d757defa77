import { Hono } from 'hono'
import { beforeEach, describe, expect, it } from 'vitest'
import { type BasisUji, basisUji } from '../../../../tests/basis.ts'
import type { Pelaku } from '#platform/access'
import { bacaLembar, PenampungImpor, tulisXlsx } from '#platform/lembar'
import { pasang } from '#platform/web'
import { susunJabatan } from '#modules/jabatan'
import { keluhan } from '../../../design/uji-html.ts'
import { ruteImpor } from '../index.ts'
import { kotaUji, lembarPeta, lembarSiasn } from '../uji/berkas-uji.ts'
import { HARI_INI, susunUji } from '../uji/susun-uji.ts'

const ASAL = 'http://localhost'

/** A browser without a script, as one user. */
class Peramban {
  readonly kuki = new Map<string, string>()
  html = ''
  status = 0
  lokasi = ''
  constructor(
    private readonly app: Hono,
    private readonly ganti: (p: Pelaku) => void,
    private readonly pelaku: Pelaku,
  ) {}

  async kirim(jalur: string, init: RequestInit = {}): Promise<Response> {
    this.ganti(this.pelaku)
    const headers = new Headers(init.headers)
    headers.set('cookie', [...this.kuki].map(([n, v]) => `${n}=${v}`).join('; '))
    const j = await this.app.request(`${ASAL}${jalur}`, { ...init, headers })
    for (const k of j.headers.getSetCookie()) {
      const [n = '', v = ''] = (k.split(';')[0] ?? '').split(/=(.*)/s)
      this.kuki.set(n, v)
    }
    this.status = j.status
    this.lokasi = j.headers.get('location') ?? ''
    this.html = await j.clone().text()
    return j
  }

  async post(jalur: string, form: string, isian: Record<string, string | File> = {}): Promise<void> {
    const bagian = this.html.split('<form').find((f) => f.includes(`name="_form" value="${form}"`)) ?? ''
    const body = new FormData()
    body.set('_token', /name="_token" value="([^"]+)"/.exec(bagian)?.[1] ?? '')
    body.set('_form', form)
    for (const [n, v] of Object.entries(isian)) body.set(n, v)
    await this.kirim(jalur, { method: 'POST', body, headers: { origin: ASAL, 'sec-fetch-site': 'same-origin' } })
  }

  get teks(): string {
    return this.html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
  }
}

const berkas = async (l: ReturnType<typeof lembarSiasn>) =>
  new File([new Uint8Array(await tulisXlsx(l.baris[0] as string[], l.baris.slice(1)))], l.namaBerkas)

describe('import pages', () => {
  let b: BasisUji
  let app: Hono
  let peramban: (peran: Parameters<BasisUji['pelaku']>[0]) => Peramban
  beforeEach(async () => {
    b = await basisUji()
    const use = susunUji(b.basis)
    const jam = { sekarang: () => new Date(), hariIni: () => HARI_INI }
    const peta = susunJabatan({ basis: b.basis, jam, dikenalBidangStudi: () => true })
    let kini: Pelaku = b.sistem
    app = new Hono()
    pasang(app, ruteImpor({ ...use, pintuImpor: [...use.pintuImpor, ...peta.pintuImpor] }), {
      siapa: () => Promise.resolve(kini),
      rahasia: 'r'.repeat(40),
      hariIni: () => HARI_INI,
      instansi: { nama: 'Kota Uji', contoh: true },
      catatGalat: (_nomor, galat) => {
        throw galat
      },
    })
    peramban = (peran) => new Peramban(app, (p) => (kini = p), b.pelaku(peran))
  })
  // React writes `download=""`.
  const sah = async (html: string) => (await keluhan(html)).filter((k) => !k.startsWith('attribute-empty-style'))

  it('checks, shows what would change, saves, and undoes, without a script', async () => {
    const p = peramban('analis')
    await p.kirim('/kerja/impor')
    expect(p.status).toBe(200)
    expect(p.teks).toContain('Belum ada yang diimpor')
    expect(await sah(p.html)).toEqual([])
    await p.post('/kerja/impor', 'utama', { jenis: 'peta-jabatan', berkas: await berkas(lembarPeta(1)) })
    expect([p.status, p.lokasi]).toEqual([303, expect.stringMatching(/^\/kerja\/impor\/pratinjau\/[0-9a-f-]{36}$/)])
    const pratinjau = p.lokasi
    await p.kirim(pratinjau)
    expect(p.teks).toContain('Semua baris dapat diterima')
    expect(p.teks).toContain('Simpan 15 perubahan')
    expect(await sah(p.html)).toEqual([])
    await p.post(pratinjau, 'simpan')
    expect([p.status, p.lokasi]).toEqual([303, '/kerja/impor'])
    await p.kirim('/kerja/impor')
    expect(p.teks).toContain('peta.xlsx disimpan: 15 baru, 0 berubah, 0 sama, 0 ditolak.')
    // Once saved the file is forgotten.
    await p.kirim(pratinjau)
    expect(p.status).toBe(404)
    await p.kirim('/kerja/impor')
    const batal = /href="(\/kerja\/impor\/batch\/[^"]+)"/.exec(p.html)?.[1] ?? ''
    await p.kirim(batal)
    expect(await sah(p.html)).toEqual([])
    await p.post(batal, 'utama')
    expect(p.lokasi).toBe('/kerja/impor')
    await p.kirim('/kerja/impor')
    expect(p.teks).toContain('Batch peta.xlsx dibatalkan: 15 fakta dicabut')
    expect(p.teks).toMatch(/dibatalkan .* oleh Uji analis/)
  })

  it('lists bad rows by row and column, gives the list as a file, saves the rest', async () => {
    const use = susunUji(b.basis)
    await use.imporPetaJabatan(lembarPeta(1), { simpan: true }, b.sistem)
    const isian = kotaUji(5, 1)
    isian[1] = { ...isian[1], NAMA: null }
    isian[2] = { ...isian[2], 'TANGGAL LAHIR': '=1+31-02-1980', 'JENIS KELAMIN': 'x' }
    const p = peramban('analis')
    await p.kirim('/kerja/impor?bahasa=en')
    await p.kirim('/kerja/impor')
    await p.post('/kerja/impor', 'utama', { jenis: 'siasn', berkas: await berkas(lembarSiasn(isian)) })
    const pratinjau = p.lokasi
    await p.kirim(pratinjau)
    expect(p.teks).toContain('2 rows refused')
    expect(p.teks).toContain('Save 3 changes')
    expect(p.teks).toContain('The name is empty.')
    expect(p.teks).toContain('taken, with a note')
    expect(await sah(p.html)).toEqual([])
    const unduh = await p.kirim(`${pratinjau}/masalah.csv`)
    const csv = bacaLembar(new Uint8Array(await unduh.arrayBuffer()), 'masalah.csv')
    expect(csv.ok && csv.value.rumus).toEqual([])
    expect(csv.ok && csv.value.baris.map((r) => r[2])).toEqual([
      'kode',
      'impor.nama-kosong',
      'impor.tanggal-mustahil',
      'impor.nilai-tidak-dikenal',
    ])
    await p.kirim(pratinjau)
    await p.post(pratinjau, 'simpan')
    await p.kirim('/kerja/impor')
    expect(p.teks).toContain('3 new, 0 changed, 0 unchanged, 2 refused')
  })

  it('answers a bad file with one message and stays where it was', async () => {
    const p = peramban('analis')
    const coba = async (f: File) => {
      await p.kirim('/kerja/impor')
      await p.post('/kerja/impor', 'utama', { jenis: 'siasn', berkas: f })
      return [
        p.status,
        /class="ringkas-galat">([^<]+)</.exec(p.html)?.[1] ?? p.teks.match(/Pilih berkas[^.]*\./)?.[0] ?? '',
      ]
    }
    expect(await coba(new File(['x'], 'a.xlsm'))).toEqual([422, expect.stringContaining('makro')])
    expect(await coba(new File(['bukan zip'], 'a.xlsx'))).toEqual([422, expect.stringContaining('tidak dapat dibaca')])
    expect(await coba(new File(['A;B\n1;2\n'], 'a.csv'))).toEqual([422, expect.stringContaining('kolom NIP BARU')])
    expect(await coba(new File([new Uint8Array(30 * 1024 * 1024)], 'a.csv'))).toEqual([
      413,
      expect.stringContaining('25 MB'),
    ])
    await p.kirim('/kerja/impor')
    expect(p.status).toBe(200)
  })

  it('keeps a preview to the one who uploaded it, and saving to who may', async () => {
    const p = peramban('analis')
    await p.kirim('/kerja/impor')
    await p.post('/kerja/impor', 'utama', { jenis: 'peta-jabatan', berkas: await berkas(lembarPeta(1)) })
    const lain = peramban('analis')
    await lain.kirim(p.lokasi)
    expect(lain.status).toBe(404)
    const lihat = peramban('inspektorat')
    await lihat.kirim('/kerja/impor')
    await lihat.post('/kerja/impor', 'utama', { jenis: 'peta-jabatan', berkas: await berkas(lembarPeta(1)) })
    const milik = lihat.lokasi
    await lihat.kirim(milik)
    expect(lihat.teks).not.toContain('Simpan 15')
    const token = lihat.html
    lihat.html = token.replace('name="_form" value="buang"', 'name="_form" value="simpan"')
    await lihat.post(milik, 'simpan')
    expect(lihat.status).toBe(403)
    const admin = peramban('admin')
    await admin.kirim('/kerja/impor')
    expect(admin.teks).toContain('peran Anda hanya melihat daftar batch')
    expect(admin.html).not.toContain('type="file"')
    const kepala = peramban('pimpinan')
    await kepala.kirim('/kerja/impor')
    expect(kepala.status).toBe(403)
  })

  it('hands out templates that its own import accepts', async () => {
    const p = peramban('analis')
    for (const jenis of [
      'siasn',
      'riwayat',
      'predikat',
      'hukdis',
      'diklat',
      'uji-kompetensi',
      'cltn',
      'peta-jabatan',
    ]) {
      const j = await p.kirim(`/kerja/impor/templat/${jenis}.xlsx`)
      const l = bacaLembar(new Uint8Array(await j.arrayBuffer()), 't.xlsx')
      expect([jenis, l.ok && l.value.baris.length]).toEqual([jenis, 1])
    }
  })
})

describe('files between preview and save', () => {
  const hasil = { dibaca: 1, baru: 1, berubah: 0, sama: 0, ditolak: 0, tersimpan: false, masalah: [] }
  const titip = (pemilik: string, sel = 1) => ({
    pemilik,
    jenis: 'siasn',
    berlaku: HARI_INI,
    hasil,
    lembar: { namaBerkas: 'a', baris: [Array.from({ length: sel }, () => null)] },
  })

  it('are forgotten after half an hour, the oldest of one owner first, and never fill the memory', () => {
    let kini = 0
    const p = new PenampungImpor(() => kini)
    const [a, b, c] = [1, 2, 3].map(() => p.simpan(titip('x'))?.id ?? '')
    expect([a, b, c].map((id) => p.ambil(id ?? '', 'x') !== undefined)).toEqual([false, true, true])
    expect(p.simpan(titip('y', 6_000_000))).toBeUndefined()
    kini = 31 * 60_000
    expect(p.ambil(c ?? '', 'x')).toBeUndefined()
    expect(p.simpan(titip('y', 6_000_000))).toBeDefined()
  })
})
