import { Hono } from 'hono'
import { HtmlValidate } from 'html-validate'
import { beforeAll, describe, expect, it } from 'vitest'
import { pasang } from '#platform/web'
import { halamanGalat } from '#design'
import { basisUji } from '../../../tests/basis.ts'
import { rutePengguna } from './index.ts'
import { kodeTotp, penggunaJadi, SANDI, siapkanMeja, type MejaUji } from './uji-bantu.ts'

const ASAL = 'http://127.0.0.1:3000'
const RAHASIA = 'rahasia-halaman-uji-yang-cukup-panjang'

/** A browser without JavaScript: keeps cookies, follows what the pages say. */
class Peramban {
  readonly kuki = new Map<string, string>()
  halaman = ''
  constructor(private readonly app: Hono) {}
  async kirim(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers)
    if (this.kuki.size > 0) headers.set('cookie', [...this.kuki].map(([n, v]) => `${n}=${v}`).join('; '))
    const jawab = await this.app.fetch(new Request(new URL(path, ASAL), { ...init, headers, redirect: 'manual' }))
    for (const k of jawab.headers.getSetCookie()) {
      const [nama, nilai] = (k.split(';')[0] ?? '').split(/=(.*)/s)
      if (/max-age=0/i.test(k)) this.kuki.delete(nama ?? '')
      else this.kuki.set(nama ?? '', nilai ?? '')
    }
    this.halaman = await jawab.clone().text()
    return jawab
  }
  token(form: string): string {
    const bagian = this.halaman.split('<form').find((f) => f.includes(`name="_form" value="${form}"`)) ?? ''
    return /name="_token" value="([^"]+)"/.exec(bagian)?.[1] ?? ''
  }
  async isi(
    path: string,
    form: string,
    isian: Record<string, string>,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const body = new URLSearchParams({ _token: this.token(form), _form: form, ...isian })
    return this.kirim(path, {
      method: 'POST',
      body,
      headers: { origin: ASAL, 'sec-fetch-site': 'same-origin', ...headers },
    })
  }
  async masuk(surel: string, sandi = SANDI, path = '/masuk'): Promise<Response> {
    await this.kirim(path)
    return this.isi(path, 'utama', { surel, sandi })
  }
}

describe('halaman pengguna', () => {
  let m: MejaUji
  let app: Hono
  const baru = () => new Peramban(app)
  const pasangApp = (contoh: boolean) => {
    const a = new Hono()
    pasang(a, rutePengguna(m.use, { rahasia: RAHASIA, contoh }), {
      siapa: m.use.siapa,
      rahasia: RAHASIA,
      hariIni: () => '2026-11-24',
      instansi: { nama: 'Kota Uji', contoh },
      halamanGalat,
    })
    return a
  }
  beforeAll(async () => {
    m = await siapkanMeja(await basisUji())
    app = pasangApp(true)
    await penggunaJadi(m, { surel: 'admin@uji.tepat', peran: 'admin' })
    await penggunaJadi(m, { surel: 'analis@uji.tepat', peran: 'analis' })
    await penggunaJadi(m, { surel: 'kadis@uji.tepat', peran: 'pimpinan', unitId: m.unit.dinas })
    return () => m.sesi.tutup()
  })

  it('signs in without a script, to where the work begins, and out again', async () => {
    const p = baru()
    const jawab = await p.masuk('analis@uji.tepat')
    expect(jawab.status).toBe(303)
    expect(jawab.headers.get('location')).toBe('/kerja/rencana')
    expect(jawab.headers.getSetCookie().join()).toMatch(/tepat\.session_token=.*HttpOnly.*SameSite=Lax/i)
    expect((await p.kirim('/akun')).status).toBe(200)
    expect(p.halaman).toContain('analis@uji.tepat')
    expect((await p.kirim('/keluar')).status).toBe(200)
    const keluar = await p.isi('/keluar', 'utama', {})
    expect([keluar.status, keluar.headers.get('location')]).toEqual([303, '/'])
    const sesudah = await p.kirim('/akun')
    expect([sesudah.status, sesudah.headers.get('location')]).toEqual([303, '/masuk?lanjut=%2Fakun'])
  })

  it('leads who has no page of his own to what everyone may read, and shows no account before sign-in', async () => {
    await penggunaJadi(m, { surel: 'dewan@uji.tepat', peran: 'dprd' })
    const p = baru()
    await p.kirim('/masuk')
    expect(p.halaman).not.toMatch(/>Akun</)
    const jawab = await p.masuk('dewan@uji.tepat')
    expect([jawab.status, jawab.headers.get('location')]).toEqual([303, '/'])
    await p.kirim('/akun')
    for (const href of ['/', '/aturan']) expect(p.halaman).toMatch(new RegExp(`<main[\\s\\S]*href="${href}"`))
  })

  it('shows a wrong password in place, keeps the address and forgets the password', async () => {
    const p = baru()
    const jawab = await p.masuk('analis@uji.tepat', 'bukan-sandi-yang-benar')
    expect(jawab.status).toBe(422)
    expect(p.halaman).toContain('tidak cocok')
    expect(p.halaman).toContain('value="analis@uji.tepat"')
    expect(p.halaman).not.toContain('bukan-sandi-yang-benar')
  })

  it('says until when an account is locked', async () => {
    await penggunaJadi(m, { surel: 'gembok@uji.tepat', peran: 'tpk' })
    const p = baru()
    for (let i = 0; i < 5; i++) await p.masuk('gembok@uji.tepat', 'bukan-sandi-yang-benar')
    expect(p.halaman).toMatch(/dikunci sampai \d+ \p{L}+ \d{4} \d\d\.\d\d WIB/u)
    expect(p.halaman).not.toMatch(/\d{4}-\d\d-\d\dT/)
  })

  it('goes on only to its own pages', async () => {
    for (const [lanjut, ke] of [
      ['/kerja/pengguna?cari=a', '/kerja/pengguna?cari=a'],
      ['https://jahat.example/', '/kerja/pengguna'],
      ['//jahat.example/', '/kerja/pengguna'],
      ['/\\jahat.example', '/kerja/pengguna'],
      ['javascript:alert(1)', '/kerja/pengguna'],
      ['/masuk?lanjut=/masuk', '/kerja/pengguna'],
      ['/keluar', '/kerja/pengguna'],
    ] as const) {
      const jawab = await baru().masuk('admin@uji.tepat', SANDI, `/masuk?lanjut=${encodeURIComponent(lanjut)}`)
      expect([lanjut, jawab.headers.get('location')]).toEqual([lanjut, ke])
    }
  })

  it('takes no sign-in from another site or without the token of the page', async () => {
    const p = baru()
    await p.kirim('/masuk')
    const isian = { surel: 'admin@uji.tepat', sandi: SANDI }
    expect((await p.isi('/masuk', 'utama', isian, { origin: 'https://jahat.example' })).status).toBe(403)
    expect((await p.isi('/masuk', 'utama', isian, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    const q = baru()
    expect((await q.isi('/masuk', 'utama', isian)).status).toBe(403)
    await q.kirim('/masuk')
    expect((await q.isi('/masuk', 'utama', { ...isian, _token: p.token('utama') })).status).toBe(403)
    for (const x of [p, q]) expect([...x.kuki.keys()].some((k) => k.includes('session_token'))).toBe(false)
  })

  it('mounts nothing of the library but its callback, and that only with OIDC', async () => {
    for (const path of [
      '/masuk/sign-up/email',
      '/masuk/sign-in/email',
      '/masuk/get-session',
      '/api/auth/sign-up/email',
      '/masuk/callback/oidc',
      '/masuk/oidc',
    ])
      expect([path, (await baru().kirim(path, { method: path.includes('sign') ? 'POST' : 'GET' })).status]).toEqual([
        path,
        404,
      ])
  })

  it('lists the demo accounts in a demo only', async () => {
    await baru().kirim('/masuk')
    const demo = baru()
    await demo.kirim('/masuk')
    expect(demo.halaman.match(/@demo\.tepat/g)?.length).toBe(14)
    const nyata = new Peramban(pasangApp(false))
    await nyata.kirim('/masuk')
    expect(nyata.halaman).not.toContain('@demo.tepat')
  })

  it('invites, shows the link once to print, and lets the invited person in', async () => {
    const admin = baru()
    await admin.masuk('admin@uji.tepat')
    expect((await admin.kirim('/kerja/pengguna/undang')).status).toBe(200)
    const kosong = await admin.isi('/kerja/pengguna/undang', 'utama', {
      nama: 'Baru',
      surel: 'salah',
      peran: 'tpk',
      mulai: '2026-11-24',
    })
    expect(kosong.status).toBe(422)
    expect(admin.halaman).toContain('Alamat surel belum lengkap')
    const jawab = await admin.isi('/kerja/pengguna/undang', 'utama', {
      nama: 'Orang Baru',
      surel: 'baru@uji.tepat',
      peran: 'tpk',
      mulai: '2026-11-24',
    })
    expect(jawab.status).toBe(303)
    const tampil = jawab.headers.get('location') ?? ''
    expect((await admin.kirim(tampil)).status).toBe(200)
    const jalur = /\/undangan\/[\w-]{43}/.exec(admin.halaman)?.[0] ?? ''
    expect(jalur).not.toBe('')
    expect(admin.halaman).toContain('<svg role="img"')
    // In another administrator's browser there is nothing to see.
    const lain = baru()
    await lain.masuk('admin@uji.tepat')
    expect((await lain.kirim(tampil)).status).toBe(404)

    const orang = baru()
    expect((await orang.kirim(jalur)).status).toBe(200)
    expect(orang.halaman).toContain('Orang Baru')
    expect(
      (await orang.isi(jalur, 'utama', { sandi: 'kuda lepas di padang', sandiUlang: 'kuda lepas di pasar' })).status,
    ).toBe(422)
    const simpan = await orang.isi(jalur, 'utama', {
      sandi: 'kuda lepas di padang',
      sandiUlang: 'kuda lepas di padang',
    })
    expect([simpan.status, simpan.headers.get('location')]).toEqual([303, '/masuk'])
    await orang.kirim(jalur)
    expect(orang.halaman).toContain('Tautan tidak berlaku')
    expect((await orang.masuk('baru@uji.tepat', 'kuda lepas di padang')).status).toBe(303)
    expect((await orang.kirim('/kerja/pengguna')).status).toBe(403)
    expect(orang.halaman).toContain('Peran Anda tidak mencakup')
  })

  it('administers one user from his page: roles, link, lock, status, delegation', async () => {
    const id = await penggunaJadi(m, { surel: 'kelola@uji.tepat', peran: 'analis', nama: 'Yang Dikelola' })
    const admin = baru()
    await admin.masuk('admin@uji.tepat')
    await admin.kirim('/kerja/pengguna?cari=dikelola')
    expect(admin.halaman).toContain(`/kerja/pengguna/${id}`)
    const path = `/kerja/pengguna/${id}`
    const lakukan = async (form: string, isian: Record<string, string> = {}) => {
      await admin.kirim(path)
      const jawab = await admin.isi(path, form, isian)
      return jawab.status
    }
    expect(await lakukan('tambah', { peran: 'pimpinan', mulai: '2026-11-24' })).toBe(422)
    expect(admin.halaman).toContain('memerlukan unit')
    expect(
      await lakukan('tambah', {
        peran: 'pimpinan',
        mulai: '2026-11-24',
        unitId: m.unit.dinas,
        sampai: '2027-01-01',
        dasar: 'SK 1/2026',
      }),
    ).toBe(303)
    await admin.kirim(path)
    expect(admin.halaman).toContain('SK 1/2026')
    const tugas = /<option value="([0-9a-f-]{36})">Pimpinan perangkat daerah/.exec(admin.halaman)?.[1] ?? ''
    expect(await lakukan('akhiri', { penugasanId: tugas, pada: '2026-11-24' })).toBe(303)
    expect(
      await lakukan('delegasi', {
        keSurel: 'analis@uji.tepat',
        peran: 'sekda',
        mulai: '2026-11-24',
        sampai: '2026-12-01',
        surat: 'SPT 2',
      }),
    ).toBe(422)
    expect(admin.halaman).toContain('tidak memegang peran Sekretaris daerah')
    expect(
      await lakukan('delegasi', {
        keSurel: 'kadis@uji.tepat',
        peran: 'analis',
        mulai: '2026-11-24',
        sampai: '2026-12-01',
        surat: 'SPT 2',
      }),
    ).toBe(303)
    expect(await lakukan('status', { ke: 'nonaktif', alasan: 'Mutasi keluar' })).toBe(303)
    await admin.kirim(path)
    expect(admin.halaman).toContain('Mutasi keluar')
    expect(admin.halaman).not.toContain('value="tautan"')
    expect(await lakukan('status', { ke: 'aktif', alasan: 'Kembali' })).toBe(303)
    expect(await lakukan('tautan')).toBe(303)
    expect(await lakukan('data', { nama: 'Nama Baru', surel: 'admin@uji.tepat' })).toBe(409)
    expect(await lakukan('data', { nama: 'Nama Baru', surel: 'kelola2@uji.tepat' })).toBe(303)
    expect((await baru().masuk('kelola2@uji.tepat')).status).toBe(303)
    expect((await admin.kirim('/kerja/pengguna/01890a5d-0000-7000-8000-00000000dead')).status).toBe(404)
    expect((await admin.kirim('/kerja/pengguna/bukan-id')).status).toBe(404)
  })

  it('lets a head of office delegate and take back', async () => {
    const p = baru()
    await p.masuk('kadis@uji.tepat')
    expect((await p.kirim('/kerja/delegasi')).status).toBe(200)
    const isian = {
      keSurel: 'analis@uji.tepat',
      peran: 'pimpinan',
      mulai: '2026-11-24',
      sampai: '2026-12-01',
      surat: 'SPT 9',
    }
    expect((await p.isi('/kerja/delegasi', 'baru', isian)).status).toBe(303)
    await p.kirim('/kerja/delegasi')
    const id = /<option value="([0-9a-f-]{36})">/.exec(p.halaman)?.[1] ?? ''
    expect((await p.isi('/kerja/delegasi', 'cabut', { delegasiId: id })).status).toBe(303)
    const analis = baru()
    await analis.masuk('analis@uji.tepat')
    expect((await analis.kirim('/kerja/delegasi')).status).toBe(403)
  })

  it('sets up the second step and asks for it', async () => {
    await penggunaJadi(m, { surel: 'langkah@uji.tepat', peran: 'tpk' })
    const p = baru()
    await p.masuk('langkah@uji.tepat')
    await p.kirim('/akun')
    const mulai = await p.isi('/akun', 'pasang', { sandiPasang: SANDI })
    expect(mulai.headers.get('location')).toBe('/akun/langkah-kedua')
    await p.kirim('/akun/langkah-kedua')
    const uri = (/otpauth:\/\/[^"]+/.exec(p.halaman)?.[0] ?? '').replaceAll('&amp;', '&')
    expect((await p.isi('/akun/langkah-kedua', 'utama', { otp: '000000' })).status).toBe(422)
    const pasti = await p.isi('/akun/langkah-kedua', 'utama', { otp: kodeTotp(uri) })
    expect([pasti.status, pasti.headers.get('location')]).toEqual([303, '/akun'])
    expect((await p.kirim('/akun/langkah-kedua')).status).toBe(303)
    const q = baru()
    const langkah = await q.masuk('langkah@uji.tepat', SANDI, '/masuk?lanjut=/akun')
    expect(langkah.headers.get('location')).toBe('/masuk/kode?lanjut=%2Fakun')
    expect((await q.kirim('/akun')).status).toBe(303)
    await q.kirim('/masuk/kode?lanjut=%2Fakun')
    const selesai = await q.isi('/masuk/kode?lanjut=%2Fakun', 'utama', {
      otp: kodeTotp(uri, Date.now() + 30_000),
    })
    expect([selesai.status, selesai.headers.get('location')]).toEqual([303, '/akun'])
    expect((await q.kirim('/akun')).status).toBe(200)
  })

  it('writes valid HTML in both languages', async () => {
    const pemeriksa = new HtmlValidate({
      extends: ['html-validate:standard'],
      rules: { 'void-style': 'off', 'no-trailing-whitespace': 'off', 'doctype-style': 'off', 'long-title': 'off' },
    })
    const admin = baru()
    await admin.masuk('admin@uji.tepat')
    const id =
      /\/kerja\/pengguna\/([0-9a-f-]{36})/.exec((await admin.kirim('/kerja/pengguna'), admin.halaman))?.[1] ?? ''
    for (const path of [
      '/masuk',
      '/masuk/kode',
      '/keluar',
      '/akun',
      '/undangan/x',
      '/atur-ulang/x',
      '/kerja/pengguna',
      '/kerja/pengguna/undang',
      `/kerja/pengguna/${id}`,
      '/kerja/delegasi',
    ])
      for (const bahasa of ['id', 'en']) {
        const jawab = await admin.kirim(`${path}?bahasa=${bahasa}`)
        expect([path, jawab.status]).toEqual([path, 200])
        const laporan = await pemeriksa.validateString(admin.halaman)
        expect(
          laporan.results.flatMap((r) =>
            r.messages.map((x) => `${path} ${x.ruleId}: ${x.message} (${x.line}:${x.column})`),
          ),
        ).toEqual([])
        expect(admin.halaman).not.toMatch(/ style="|undefined|\[object|>(pengguna|peran|masuk|delegasi)\.[a-z-]+</)
      }
  })
})
