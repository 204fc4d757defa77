import { Hono } from 'hono'
import { expect, test } from 'vitest'
import type { Pelaku, Peran } from '#platform/access'
import { pasang, type Rute } from '#platform/web'
import { ok } from '#shared'
import { keluhan } from '../../../design/uji-html.ts'
import { UKURAN_LAMPIRAN_MAKS } from '../application/keputusan-saya.use-case.ts'
import { ruteKeberatan } from './keberatan.route.tsx'
import { ruteKeputusanSaya } from './keputusan-saya.route.tsx'

const ID = '0190a3f0-0000-7000-8000-000000000001'
const NIP = '198001012005011001'
const LEMBAR = {
  nip: NIP,
  nama: 'Ani',
  hasil: 'ditetapkan',
  sebagai: 'definitif',
  tmt: '2026-11-20',
  sk: { nomor: '821.2/1', tanggal: '2026-11-18' },
  dari: null,
  ke: { nama: 'Camat' },
  aturan: [],
  versiAturan: '1',
}

function buka(rute: Rute[], peran: Peran) {
  const pelaku: Pelaku = {
    instansiId: 'i',
    penggunaId: 'p1',
    pegawaiId: 'o1',
    peran: [peran],
    unitIds: 'semua',
    nama: 'Uji',
  }
  const app = new Hono()
  const galat: unknown[] = []
  pasang(app, rute, {
    siapa: async () => pelaku,
    rahasia: 'r'.repeat(40),
    hariIni: () => '2026-11-24',
    instansi: { nama: 'Kota Uji', contoh: true },
    catatGalat: (_, e) => void galat.push(e),
  })
  return async (jalur: string, isi: Record<string, string | File>) => {
    const r = await app.request(jalur)
    const html = await r.text()
    expect(r.status, String(galat)).toBe(200)
    expect(await keluhan(html)).toEqual([])
    const body = new FormData()
    body.set('_token', /name="_token" value="([^"]+)"/.exec(html)?.[1] ?? '')
    for (const [k, v] of Object.entries(isi)) body.set(k, v)
    const kuki = r.headers.getSetCookie().map((k) => k.split(';')[0])
    const jawab = await app.request(jalur, { method: 'POST', body, headers: { cookie: kuki.join('; ') } })
    const isiJawab = await jawab.text()
    if (jawab.status !== 303) expect(await keluhan(isiJawab)).toEqual([])
    return { html, status: jawab.status, jawab: isiJawab, galat }
  }
}

test('lampiran terlalu besar: ditolak di isiannya, tulisan keberatan kembali utuh', async () => {
  const masuk: unknown[] = []
  const data = {
    berkasId: ID,
    lembar: LEMBAR,
    penyampaian: { nip: NIP, tanggal: '2026-11-20', cara: 'langsung' },
    tenggat: {
      dasar: { sumber: 'PP 79/2021' },
      ajukan: { tanggal: '2026-12-11', semula: '2026-12-11', tahunBelum: [], cutiDihitung: 0 },
    },
  }
  const use = {
    bukaKeputusanSaya: async () => ok(data),
    ajukanKeberatan: async (m: unknown) => {
      masuk.push(m)
      return ok({ saat: '2026-11-24T03:00:00Z' })
    },
  }
  const kirim = buka(ruteKeputusanSaya(use as never, { pemerintah: 'Kota', cetak: () => new Uint8Array() }), 'pegawai')
  const pokok = 'Saya ditempatkan di luar bidang saya, dan ini sebabnya.'
  const berkas = (n: number) => new File([new Uint8Array(n)], 'bukti.pdf')
  const besar = await kirim(`/saya/keputusan/${ID}`, { pokok, lampiran: berkas(UKURAN_LAMPIRAN_MAKS + 1) })
  expect([besar.status, masuk]).toEqual([422, []])
  expect(besar.jawab).toContain(pokok)
  expect(besar.jawab).toContain('Berkas ini lebih dari 5 MB')
  const pas = await kirim(`/saya/keputusan/${ID}`, { pokok, lampiran: berkas(UKURAN_LAMPIRAN_MAKS) })
  expect([pas.status, masuk.length]).toEqual([303, 1])
})

test('jawaban keberatan dipilih: tanpa pilihan tidak ada langkah, menolak harus dikatakan', async () => {
  const masuk: { isi: unknown }[] = []
  const terbuka = {
    berkas: { id: ID, judul: 'Mei' },
    isi: { pegawai: [], jabatan: [] },
    tenggat: new Map(),
    boleh: ['jawab-keberatan'],
    langkah: [],
    keputusan: { tahap: 'berlaku', baris: [] },
  }
  const akibat = {
    rantai: { baris: [], akhir: 'kursi-kosong' },
    hasil: null,
    harga: null,
    dariRencana: false,
    tanggal: '2026-11-24',
  }
  const use = {
    bukaKeberatan: async () => ok({ terbuka, baris: { nip: NIP, keberatan: { pokok: 'Di luar bidang.' } }, akibat }),
    jalankanLangkah: async (l: { isi: unknown }) => {
      masuk.push(l)
      return ok({})
    },
  }
  const kirim = buka(ruteKeberatan(use as never), 'ppk')
  const isi = { _form: 'jawab', sesudah: '3', tanggal: '2026-11-24', alasan: 'Sudah ditimbang.' }
  const jalur = `/kerja/keputusan/${ID}/keberatan/${NIP}`
  const tanpa = await kirim(jalur, isi)
  expect(tanpa.html.match(/type="radio"/g)).toHaveLength(2)
  expect(tanpa.html).not.toMatch(/<input[^>]*type="radio"[^>]*checked/)
  expect([tanpa.status, masuk, tanpa.galat]).toEqual([422, [], []])
  expect(tanpa.jawab).toContain('Sudah ditimbang.')
  const isiLangkah = { nip: NIP, tanggal: '2026-11-24', alasan: 'Sudah ditimbang.' }
  for (const jawaban of ['ditolak', 'dikabulkan']) expect((await kirim(jalur, { ...isi, jawaban })).status).toBe(303)
  expect(masuk.map((l) => l.isi)).toEqual([
    { ...isiLangkah, dikabulkan: false },
    { ...isiLangkah, dikabulkan: true },
  ])
})
