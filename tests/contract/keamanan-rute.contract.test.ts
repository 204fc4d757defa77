import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Hono } from 'hono'
import { beforeAll, describe, expect, it } from 'vitest'
import { IZIN_PERAN, PERAN, type Pelaku, type Peran } from '#platform/access'
import { buatCatatan } from '#platform/logging'
import { pasang, type Rute } from '#platform/web'
import { susun } from '../../src/app/komposisi.ts'
import type { Tempat } from '../../src/app/tempat.ts'
import { basisUji, type BasisUji } from '../basis.ts'

type Pengunjung = Peran | 'tamu'
const ASAL = 'http://tepat.uji'
const ID = '01890a5d-0000-7000-8000-000000000001'

const SEMUA: readonly Pengunjung[] = ['tamu', ...PERAN]
const BERAKUN: readonly Pengunjung[] = PERAN
const LIHAT_ORANG: readonly Pengunjung[] = ['pimpinan', 'analis', 'tpk', 'sekda', 'ppk', 'inspektorat', 'bkn', 'asesor']
const LIHAT_RENCANA: readonly Pengunjung[] = ['analis', 'tpk', 'sekda', 'ppk', 'inspektorat', 'bkn']
const TANGANI: readonly Pengunjung[] = ['pimpinan', 'sekda', 'ppk', 'inspektorat', 'petugas-aduan', 'penghubung']
const LIHAT_SUARA: readonly Pengunjung[] = [...TANGANI, 'analis', 'tpk', 'asesor']
const LIHAT_IMPOR: readonly Pengunjung[] = ['analis', 'inspektorat', 'bkn', 'admin']
/** `/saya` is for whoever has a personnel record, whatever his role; here every role has one. */
const BERBERKAS: readonly Pengunjung[] = PERAN

/**
 * Who may open which page, written from product.md and not from the allow-list: a slip in the list is seen here.
 * A new route fails this test until somebody has said here whose it is.
 */
const BOLEH: Readonly<Record<string, readonly Pengunjung[]>> = {
  '/': SEMUA,
  '/aturan': SEMUA,
  '/aturan/:id': SEMUA,
  '/aturan/cakupan': SEMUA,
  '/aturan/cakupan.csv': SEMUA,
  '/aturan/perubahan': SEMUA,
  '/gaya': SEMUA,
  '/masuk': SEMUA,
  '/masuk/kode': SEMUA,
  '/keluar': SEMUA,
  '/undangan/:token': SEMUA,
  '/atur-ulang/:token': SEMUA,
  '/akun': BERAKUN,
  '/akun/langkah-kedua': BERAKUN,
  '/saya': BERBERKAS,
  '/saya/riwayat': BERBERKAS,
  '/saya/kecocokan': BERBERKAS,
  '/saya/keputusan': BERBERKAS,
  '/saya/keputusan/:id': BERBERKAS,
  '/saya/keputusan/:id/lembar.pdf': BERBERKAS,
  '/saya/keputusan/:id/lampiran': BERBERKAS,
  '/kerja/peta-jabatan': [...LIHAT_ORANG, 'admin'],
  '/kerja/peta-jabatan.csv': [...LIHAT_ORANG, 'admin'],
  '/kerja/peta-jabatan.xlsx': [...LIHAT_ORANG, 'admin'],
  '/kerja/pegawai': [...LIHAT_ORANG, 'admin'],
  '/kerja/pegawai.csv': ['analis'],
  '/kerja/pegawai.xlsx': ['analis'],
  '/kerja/pegawai/:id': LIHAT_ORANG,
  '/kerja/pegawai/:id/jabatan': LIHAT_ORANG,
  '/kerja/kecocokan/:jabatanId': LIHAT_ORANG,
  '/kerja/kecocokan/:jabatanId/:pegawaiId': LIHAT_ORANG,
  '/kerja/kecocokan/:jabatanId/calon.csv': ['analis'],
  '/kerja/rencana': LIHAT_RENCANA,
  '/kerja/rencana.csv': LIHAT_RENCANA,
  '/kerja/rencana.xlsx': LIHAT_RENCANA,
  '/kerja/rencana/banding': LIHAT_RENCANA,
  '/kerja/rencana/banding.csv': LIHAT_RENCANA,
  '/kerja/rencana/banding.xlsx': LIHAT_RENCANA,
  '/kerja/skenario': LIHAT_RENCANA,
  '/kerja/skenario/:id': LIHAT_RENCANA,
  '/kerja/skenario/:id/setelan': ['analis'],
  '/kerja/rencana/:id/ubah': LIHAT_RENCANA,
  '/api/v1/rencana/:id/ubah': LIHAT_RENCANA,
  '/kerja/rencana/:id/kewajaran': LIHAT_RENCANA,
  '/kerja/rencana/:id/kewajaran.csv': LIHAT_RENCANA,
  '/kerja/rencana/:id/kewajaran.xlsx': LIHAT_RENCANA,
  '/kerja/rencana/:id/ekspor-imut.csv': ['analis'],
  '/kerja/rencana/:id/ekspor-imut.xlsx': ['analis'],
  '/kerja/rencana/:id/ekspor-simata.csv': ['analis'],
  '/kerja/rencana/:id/ekspor-simata.xlsx': ['analis'],
  '/kerja/impor': LIHAT_IMPOR,
  '/kerja/impor/batch/:id': ['analis'],
  '/kerja/impor/pratinjau/:id': LIHAT_IMPOR,
  '/kerja/impor/pratinjau/:id/masalah.csv': LIHAT_IMPOR,
  '/kerja/impor/templat/:jenis': LIHAT_IMPOR,
  '/hitung': SEMUA,
  '/hitung/:nama': SEMUA,
  '/api/v1': SEMUA,
  // Whoever holds a decree compares it by its code; no name is shown.
  '/cek': SEMUA,
  '/cek/:kode': SEMUA,
  // A round of placement: posts, law, days and bands of numbers; nobody in it.
  '/penempatan': SEMUA,
  '/penempatan/:id': SEMUA,
  '/penempatan/data.json': SEMUA,
  '/penempatan/data.csv': SEMUA,
  '/penempatan/:id/data.json': SEMUA,
  '/penempatan/:id/data.csv': SEMUA,
  // Published messages, masked; counts with small ones hidden; the same for programs of others.
  // Whoever wants to say something, and whoever holds a code; a photograph only while it is published.
  '/aduan': SEMUA,
  '/aduan/tujuan': SEMUA,
  '/aduan/rincian': SEMUA,
  '/aduan/identitas': SEMUA,
  '/aduan/periksa': SEMUA,
  '/aduan/terkirim': SEMUA,
  '/aduan/pelanggaran': SEMUA,
  '/aduan/foto/:id': SEMUA,
  '/lacak': SEMUA,
  '/lacak/data': SEMUA,
  '/lacak/:kode': SEMUA,
  '/lacak/:kode/foto/:id': SEMUA,
  '/kerja/aduan/foto/:id': TANGANI,
  '/aduan/daftar': SEMUA,
  '/aduan/daftar/:rujukan': SEMUA,
  '/aduan/peta': SEMUA,
  '/aduan/statistik': SEMUA,
  '/aduan/penyaringan': SEMUA,
  '/aduan/penyaringan.csv': SEMUA,
  '/aduan/perubahan': SEMUA,
  '/data': SEMUA,
  '/data/kamus': SEMUA,
  '/data/aduan.csv': SEMUA,
  '/data/aduan.json': SEMUA,
  '/data/aduan-statistik.csv': SEMUA,
  '/data/aduan-statistik.json': SEMUA,
  '/open311/v2/:nama': SEMUA,
  '/kerja/keputusan/:id/pengumuman': LIHAT_RENCANA,
  '/kerja/keputusan/:id/pengumuman/pratinjau': LIHAT_RENCANA,
  // Which messages each of them sees is said by the database; an officer of a kelurahan writes down and reads his own.
  '/kerja/aduan': TANGANI,
  '/kerja/aduan.csv': TANGANI,
  '/kerja/aduan.xlsx': TANGANI,
  '/kerja/aduan/:id': TANGANI,
  '/kerja/aduan/baru': ['petugas-aduan', 'petugas-kelurahan'],
  '/kerja/aduan/templat': TANGANI,
  '/kerja/aduan/topik': ['petugas-aduan'],
  '/kerja/aduan/topik/ubah/:jenis': ['petugas-aduan'],
  '/kerja/aduan/topik/unggah/:jenis': ['petugas-aduan'],
  '/kerja/aduan/topik/topik.csv': ['petugas-aduan'],
  '/kerja/aduan/topik/pihak.csv': ['petugas-aduan'],
  '/kerja/aduan/topik/aturan.csv': ['petugas-aduan'],
  '/kerja/aduan/topik/ejaan.csv': ['petugas-aduan'],
  '/kerja/aduan/:id/terbitkan': ['petugas-aduan'],
  '/kerja/aduan/:id/sebab': TANGANI,
  '/kerja/aduan/sebab': TANGANI,
  // What posts need, counted from messages: whoever works on posts and people, and those who handle messages.
  '/kerja/suara': LIHAT_SUARA,
  '/kerja/suara/:jabatan': LIHAT_SUARA,
  '/kerja/aduan/standar': ['petugas-aduan'],
  '/kerja/aduan/retensi': ['petugas-aduan'],
  '/kerja/aduan/lapor': ['petugas-aduan'],
  '/kerja/aduan/lapor/pratinjau/:id': ['petugas-aduan'],
  '/kerja/aduan/lapor/templat.xlsx': ['petugas-aduan'],
  '/kerja/aduan/lapor/jawaban.csv': ['petugas-aduan'],
  '/kerja/aduan/lapor/jawaban.xlsx': ['petugas-aduan'],
  '/kerja/surel': ['admin', 'petugas-aduan'],
  '/kerja/surel/:id': ['admin', 'petugas-aduan'],
  '/ikuti': SEMUA,
  '/ikuti/berhenti': SEMUA,
  '/ikuti/:token': SEMUA,
  '/umpan/aduan.atom': SEMUA,
  '/kerja/aduan/beban': TANGANI,
  '/kerja/periksa': LIHAT_RENCANA,
  '/kerja/keputusan': LIHAT_RENCANA,
  '/kerja/keputusan/:id': LIHAT_RENCANA,
  '/kerja/keputusan/:id/naskah/:jenis': LIHAT_RENCANA,
  '/kerja/keputusan/:id/naskah/:jenis/:nip': LIHAT_RENCANA,
  '/kerja/keputusan/:id/keberatan/:nip/lampiran': LIHAT_RENCANA,
  '/kerja/naskah': LIHAT_RENCANA,
  '/kerja/naskah/:jenis': LIHAT_RENCANA,
  '/kerja/keputusan/:id/keberatan/:nip': LIHAT_RENCANA,
  '/kerja/keputusan/:id/dosir.pdf': LIHAT_RENCANA,
  '/kerja/nomor': LIHAT_RENCANA,
  '/kerja/nomor.csv': LIHAT_RENCANA,
  '/kerja/nomor.xlsx': LIHAT_RENCANA,
  '/kerja/nomor/pola/:jenis': LIHAT_RENCANA,
  '/kerja/surat': LIHAT_RENCANA,
  '/kerja/jatuh-tempo': LIHAT_RENCANA,
  '/kerja/jatuh-tempo.csv': LIHAT_RENCANA,
  // A calendar program signs in with the secret in the address.
  '/kalender/:pengguna/:kunci': SEMUA,
  '/kerja/jejak': ['admin', 'inspektorat', 'bkn'],
  '/kerja/nilai-hukum': ['analis', 'sekda', 'admin'],
  '/kerja/nilai-hukum/:id': ['analis', 'sekda', 'admin'],
  '/kerja/hari-libur': ['analis', 'sekda', 'admin'],
  '/kerja/hari-libur.csv': ['analis', 'sekda', 'admin'],
  '/kerja/hari-libur.ics': ['analis', 'sekda', 'admin'],
  '/kerja/delegasi': ['pimpinan', 'sekda', 'ppk', 'admin'],
  '/kerja/pengguna': ['admin'],
  '/kerja/pengguna/undang': ['admin'],
  '/kerja/pengguna/:id': ['admin'],
  '/kerja/pengguna/:id/tautan': ['admin'],
}
const kunci = (r: Rute) =>
  r.path
    .replace(/^\/kerja\/impor\/templat\/.*/, '/kerja/impor/templat/:jenis')
    .replace(/^(\/kerja\/(?:jejak|periksa|surat))\b.*/, '$1')
    .replace(/^\/hitung\/.*/, '/hitung/:nama')
    .replace(/^(\/api\/v1)\b(?!\/rencana\/).*/, '$1')
    .replace(/^(\/open311\/v2)\/.*/, '$1/:nama')
const jalur = (r: Rute) => r.path.replaceAll(/:\w+(\{[^}]*\})?/g, ID)

describe('siapa membuka halaman apa', () => {
  let u: BasisUji
  let rute: readonly Rute[]
  let app: Hono
  let kini: Pelaku | null = null
  beforeAll(async () => {
    u = await basisUji()
    const data = fs.mkdtempSync(path.join(os.tmpdir(), 'tepat-rute-'))
    const tempat: Tempat = {
      basis: u.basis,
      urlPemilik: u.urlPemilik,
      urlAplikasi: u.urlLayanan,
      data,
      letak: data,
      tertanam: true,
      bacaInstansi: () => Promise.resolve(null),
      tutup: () => Promise.resolve(),
    }
    const s = susun(tempat, {
      instansi: { id: u.instansiId, nama: 'Kota Uji', sintetis: true },
      ling: { port: 0, host: '127.0.0.1', data, contoh: false },
      jam: { sekarang: () => new Date(), hariIni: () => '2026-11-24' },
      alamat: ASAL,
      catatan: buatCatatan('silent'),
    })
    rute = s.rute
    app = new Hono()
    pasang(app, rute, { ...s.web, siapa: () => Promise.resolve(kini) })
    return async () => {
      await s.tutup()
      fs.rmSync(data, { recursive: true, force: true })
    }
  })
  const sebagai = (siapa: Pengunjung): Pelaku | null =>
    siapa === 'tamu' ? null : u.pelaku(siapa, { pegawaiId: ID, unitIds: siapa === 'pimpinan' ? [] : 'semua' })
  const minta = async (siapa: Pengunjung, r: Rute, init?: RequestInit): Promise<Response> => {
    kini = sebagai(siapa)
    const jawab = await app.request(`${ASAL}${jalur(r)}`, init)
    await jawab.arrayBuffer()
    return jawab
  }
  /** Turned away at the door, before the page itself has a say. */
  const ditolak = (r: Response) =>
    r.status === 401 || r.status === 403 || r.headers.get('location')?.startsWith('/masuk?lanjut=')

  it('knows whose every mounted route is', () => {
    expect(rute.map(kunci).filter((p) => !(p in BOLEH))).toEqual([])
    const ada = new Set(rute.map(kunci))
    expect(Object.keys(BOLEH).filter((p) => !ada.has(p))).toEqual([])
  })

  it.each(SEMUA)('opens to %s what is his, and nothing else', async (siapa) => {
    const lihat: string[] = []
    const harap: string[] = []
    // One's own account asks for the session behind it, which nobody has here; its own tests open it.
    for (const r of rute.filter((x) => x.metode.includes('GET') && x.path !== '/akun')) {
      const jawab = await minta(siapa, r)
      expect(jawab.status, r.path).toBeLessThan(500)
      if (!ditolak(jawab)) lihat.push(r.path)
      if (BOLEH[kunci(r)]?.includes(siapa)) harap.push(r.path)
    }
    expect(lihat).toEqual(harap)
  })

  it('takes no form without its token, from anybody, nor one that another site sends', async () => {
    // The public calculators take JSON from anywhere: they read no cookie and change nothing.
    const formulir = rute.filter((r) => r.jenis !== 'api' && !r.lintasAsal && r.metode.some((m) => m !== 'GET'))
    expect(formulir.length).toBeGreaterThan(8)
    for (const r of formulir)
      for (const siapa of SEMUA) {
        const body = new URLSearchParams({ _form: 'utama', id: ID, ke: 'nonaktif' })
        const tanpa = await minta(siapa, r, { method: 'POST', body })
        // 429: all of these come from one address, and wrong codes are counted.
        expect([400, 403, 303, 404, 429], `${siapa} ${r.path}`).toContain(tanpa.status)
        // To the sign-in page, away from a second factor nobody is setting up, or to the start of a form nobody has begun.
        if (tanpa.status === 303) expect(tanpa.headers.get('location')).toMatch(/^\/(masuk\?lanjut=|akun$|aduan$)/)
        for (const [nama, isi] of [
          ['origin', 'https://jahat.uji'],
          ['sec-fetch-site', 'cross-site'],
        ] as const)
          expect([403, 303, 429]).toContain(
            (await minta(siapa, r, { method: 'POST', body, headers: { [nama]: isi } })).status,
          )
      }
  })

  it('asks nobody who he is at the doors for programs of others, and gives them no cookie', async () => {
    const pintu = rute.filter((r) => r.lintasAsal)
    expect(new Set(pintu.map(kunci))).toEqual(new Set(['/open311/v2/:nama']))
    for (const r of pintu.filter((x) => x.metode.includes('POST')))
      for (const siapa of ['tamu', 'admin'] as const) {
        const body = new URLSearchParams({ _form: 'utama', id: ID })
        const jawab = await minta(siapa, r, { method: 'POST', body, headers: { origin: 'https://lain.uji' } })
        expect([400, 429], r.path).toContain(jawab.status)
        expect(jawab.headers.get('set-cookie')).toBeNull()
      }
  })

  it('lets no browser keep what somebody signed in sees, and sends the guards with every answer', async () => {
    for (const r of rute.filter((x) => x.metode.includes('GET')))
      for (const siapa of ['analis', 'admin', 'pegawai', 'tamu'] as const) {
        const { headers, status } = await minta(siapa, r)
        const di = `${siapa} ${r.path}`
        if (siapa !== 'tamu') expect(headers.get('cache-control'), di).toBe('no-store')
        else if (status === 200) expect(headers.get('cache-control'), di).toMatch(/^(private, no-cache|no-store)$/)
        if (/:token/.test(r.path)) expect(headers.get('cache-control'), di).toBe('no-store')
        expect(headers.get('content-security-policy'), di).toMatch(/default-src 'none'/)
        expect(headers.get('content-security-policy') ?? '', di).not.toMatch(/script-src[^;]*(unsafe|\*|https?:)/)
        expect(headers.get('x-content-type-options'), di).toBe('nosniff')
        // A page that shows a tracking code tells not even this site where one came from.
        const berkode = status === 200 && /^\/(aduan\/terkirim|lacak)/.test(r.path)
        expect(['no-referrer', ...(berkode ? [] : ['same-origin'])], di).toContain(headers.get('referrer-policy'))
        expect(headers.get('x-frame-options'), di).toBe('DENY')
      }
  })

  it('keeps files from the administrator and the council, and reading the trail to three', () => {
    const pemegang = (izin: string) => PERAN.filter((p) => (IZIN_PERAN[p] as readonly string[]).includes(izin))
    expect(pemegang('pegawai:buka')).not.toContain('admin')
    expect(IZIN_PERAN.dprd).toEqual([])
    expect(pemegang('audit:lihat').toSorted()).toEqual(['admin', 'bkn', 'inspektorat'])
    // Who drafts does not approve.
    expect(pemegang('rencana:usulkan').filter((p) => pemegang('rencana:setujui').includes(p))).toEqual([])
  })
})
