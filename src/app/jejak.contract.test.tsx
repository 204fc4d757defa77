import { Hono } from 'hono'
import { Client } from 'pg'
import { beforeAll, expect, it } from 'vitest'
import { type BasisUji, denganKeduaBasis } from '../../tests/basis.ts'
import { keluhan } from '../design/uji-html.ts'
import { bacaNamaPegawai } from '#modules/pegawai'
import type { Pelaku } from '#platform/access'
import { catat, segelAudit, verifikasiRantai } from '#platform/audit'
import { kataUmum } from '#platform/i18n'
import { pasang } from '#platform/web'
// words of the actions of other modules
import '#modules/pengguna'
import { TINDAKAN } from './jejak.teks.ts'
import { ruteJejak } from './jejak.route.tsx'
import { buatJejak } from './jejak.ts'

const tanpaTag = (html: string): string => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const ORANG = '01890a5d-0000-7000-8000-000000000021'

function jelajah(uji: BasisUji, siapa: Pelaku) {
  const app = new Hono()
  const use = buatJejak({
    basis: uji.basis,
    periksaRantai: () => verifikasiRantai(uji.basis, uji.sistem),
    bacaNamaPegawai,
  })
  pasang(app, ruteJejak(use), {
    siapa: async () => siapa,
    rahasia: 'r'.repeat(40),
    hariIni: () => '2026-11-24',
    instansi: { nama: 'Kota Uji', contoh: true },
    catatGalat: (_nomor, galat) => {
      throw galat
    },
  })
  const minta = async (jalur: string, init?: RequestInit) => {
    const jawaban = await app.request(`http://localhost${jalur}`, init)
    const isi = await jawaban.text()
    return { status: jawaban.status, isi, teks: tanpaTag(isi), jawaban }
  }
  /** Presses "verify now" as a browser without a script does, and follows where it is sent. */
  const periksa = async () => {
    const awal = await minta('/kerja/jejak')
    const kuki = (j: Response) =>
      j.headers
        .getSetCookie()
        .map((k) => k.split(';')[0])
        .join('; ')
    const body = new FormData()
    body.set('_token', /name="_token" value="([^"]+)"/.exec(awal.isi)?.[1] ?? '')
    body.set('_form', 'utama')
    const kirim = await minta('/kerja/jejak', { method: 'POST', body, headers: { cookie: kuki(awal.jawaban) } })
    expect(kirim.status).toBe(303)
    return minta(kirim.jawaban.headers.get('location') ?? '', { headers: { cookie: kuki(kirim.jawaban) } })
  }
  return { minta, periksa }
}

denganKeduaBasis('audit trail', (bukaBasisUji) => {
  let uji: BasisUji
  const buka = (...a: Parameters<BasisUji['pelaku']>) => jelajah(uji, uji.pelaku(...a))
  const sebagai = (nama: string, tindakan: string, lain: object = {}) => {
    const p = uji.pelaku('analis', { nama })
    return uji.basis.transaksi(p, (trx) => catat(trx, p, { tindakan, objekJenis: 'pegawai', ...lain }))
  }

  beforeAll(async () => {
    uji = await bukaBasisUji()
    await uji.basis.transaksi(uji.sistem, async (trx) => {
      const { sql } = await import('kysely')
      await sql`insert into pegawai.pegawai (instansi_id, id, nip, nama, berlaku_mulai, dicatat_pada, batch_id)
        values (platform.instansi(), ${ORANG}, '199001012015011001', 'Rekaan Satu', '2020-01-01', now(), ${ORANG})`.execute(
        trx,
      )
    })
    for (let i = 0; i < 60; i++) await sebagai('Rajin Sekali', 'rencana.dihitung', { cakupan: 'semua-pegawai' })
    await sebagai('=Jahat()', 'pegawai.dibuka', {
      pegawaiId: ORANG,
      rincian: { halaman: 'berkas-pegawai', golongan: 'IV/a', isi: { rahasia: 'RAHASIA' } },
    })
    await segelAudit(uji.basis.pool)
  })

  it('shows entries newest first, pages through all of them, and numbers each seal', async () => {
    const { minta } = buka('inspektorat')
    const satu = await minta('/kerja/jejak')
    expect(satu.status).toBe(200)
    expect(await keluhan(satu.isi)).toEqual([])
    expect(satu.isi).not.toMatch(/<[^>]+\s(style|on[a-z]+)=/)
    expect(satu.teks).toMatch(/=Jahat\(\) Analis SDM Membuka berkas pegawai Rekaan Satu berkas pegawai/)
    expect(satu.teks).toContain('entri tersegel 61')
    const nomor = (isi: string) => [...isi.matchAll(/<td class="angka"[^>]*>(\d+)<\/td>/g)].map((m) => Number(m[1]))
    const lanjut = /href="([^"]*sebelum=[^"]*)"/.exec(satu.isi)?.[1] ?? ''
    const dua = await minta(lanjut.replaceAll('&amp;', '&'))
    expect([...nomor(satu.isi), ...nomor(dua.isi)]).toEqual(Array.from({ length: 61 }, (_, i) => 61 - i))
    expect(dua.teks).not.toContain('Catatan lebih lama')
  })
  it('shows no content of a file, whatever an entry holds', async () => {
    const { isi } = await buka('inspektorat').minta('/kerja/jejak')
    expect(isi).not.toMatch(/IV\/a|RAHASIA/)
    expect((await buka('bkn').minta('/kerja/jejak.csv')).isi).not.toMatch(/IV\/a|RAHASIA|Rekaan Satu/)
  })
  it('filters by action, by who acted and by day in the city’s time zone', async () => {
    const { minta } = buka('admin')
    const jumlah = async (q: string) => (await minta(`/kerja/jejak?${q}`)).isi.match(/<tr/g)?.length ?? 0
    expect(await jumlah('tindakan=pegawai.dibuka')).toBe(2)
    expect(await jumlah('oleh=jahat')).toBe(2)
    expect(await jumlah('oleh=%25')).toBe(0)
    const { teks } = await minta('/kerja/jejak?sampai=2020-01-01')
    expect(teks).toContain('Tidak ada catatan yang cocok')
    const kini = new Date(Date.now() + 7 * 3600_000).toISOString().slice(0, 10)
    expect(await jumlah(`tindakan=pegawai.dibuka&dari=${kini}&sampai=${kini}`)).toBe(2)
    expect((await minta('/kerja/jejak?dari=kemarin&sebelum=x&tindakan=<b>')).status).toBe(200)
  })
  it('downloads what matches, harmless to a spreadsheet, and says so in the trail', async () => {
    const { minta } = buka('inspektorat')
    const { status, isi } = await minta('/kerja/jejak.csv?tindakan=pegawai.dibuka')
    expect(status).toBe(200)
    expect(isi.trim().split('\r\n')).toHaveLength(2)
    expect(isi).toContain("'=Jahat()")
    expect((await minta('/kerja/jejak')).teks).toContain(
      'Mengunduh jejak audit jejak audit 1 entri · saringan tindakan',
    )
  })
  it('is closed to everybody else', async () => {
    for (const peran of ['analis', 'pimpinan', 'ppk', 'dprd', 'pegawai'] as const) {
      expect((await buka(peran).minta('/kerja/jejak')).status).toBe(403)
      expect((await buka(peran).minta('/kerja/jejak.csv')).status).toBe(403)
    }
  })
  it('in English', async () => {
    expect((await buka('inspektorat').minta('/kerja/jejak?bahasa=en')).teks).toContain('Opened a person’s file')
  })
  it('verifies on request and remembers it; a tampered entry is named', async () => {
    const { periksa, minta } = buka('inspektorat', { nama: 'Pemeriksa' })
    expect((await minta('/kerja/jejak')).teks).toContain('Pemeriksaan terakhir belum pernah')
    const utuh = await periksa()
    expect(utuh.teks).toMatch(/Rantai utuh: \d+ entri/)
    expect(utuh.teks).toMatch(/Pemeriksaan terakhir .* oleh Pemeriksa: utuh, \d+ entri\./)
    const admin = new Client({ connectionString: uji.urlAdmin })
    await admin.connect()
    try {
      await admin.query(`set session_replication_role = replica`)
      await admin.query(`update platform.audit set pelaku_nama = 'Orang Lain' where tindakan = 'pegawai.dibuka'`)
    } finally {
      await admin.end()
    }
    const rusak = await periksa()
    expect(rusak.teks).toContain('Rantai RUSAK setelah 60 entri yang utuh')
    expect(rusak.teks).toContain('Sebab: isi entri atau segelnya diubah.')
    expect(await keluhan(rusak.isi)).toEqual([])
  })
})

it('knows words in both languages for every action the program writes', () => {
  const sumber = import.meta.glob<string>(['../**/*.ts', '!../**/*.test.ts'], {
    query: '?raw',
    import: 'default',
    eager: true,
  })
  const ditulis = Object.values(sumber).flatMap((isi) =>
    [...isi.matchAll(/tindakan: (?:[^\n,]*\? )?'([a-z]+\.[a-z-]+)'(?: : '([a-z]+\.[a-z-]+)')?/g)].flatMap((m) =>
      m.slice(1).filter((x) => x !== undefined),
    ),
  )
  expect(new Set(ditulis).size).toBeGreaterThan(20)
  for (const t of new Set([...ditulis, ...TINDAKAN])) {
    expect(TINDAKAN, t).toContain(t)
    for (const bahasa of ['id', 'en'] as const) expect(kataUmum(bahasa, `jejak.${t}`), t).toBeDefined()
  }
})
