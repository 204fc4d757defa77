import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { sql } from 'kysely'
import { Client } from 'pg'
import { beforeAll, expect, test } from 'vitest'
import { halamanGalat } from '#design'
import { pasang } from '#platform/web'
import { type BasisUji, denganKeduaBasis } from '../../../../tests/basis.ts'
import { keluhan } from '../../../design/uji-html.ts'
import { susunUji } from '../uji/susun-uji.ts'
import { bukaTanam, type Tanam } from '../uji/tanam-umum.ts'
import { ruteUmum } from './umum.route.ts'
import { jatahUmum } from './umum-pintu.ts'

const ASAL = 'http://127.0.0.1:3000'
const HARI = '2026-11-24'
const PENANDA = 'Rahasiasekali'

denganKeduaBasis('pintu umum', (buka) => {
  let b: BasisUji
  let klien: Client
  let tanam: Tanam
  let use: ReturnType<typeof susunUji>
  const aplikasi = (jatah = jatahUmum()) => {
    const a = new Hono()
    pasang(a, ruteUmum(use, jatah), {
      siapa: () => Promise.resolve(null),
      rahasia: 'r'.repeat(40),
      hariIni: () => HARI,
      instansi: { nama: 'Kota Uji', contoh: true },
      halamanGalat,
    })
    return a
  }
  const ambil = async (jalur: string, init?: RequestInit) => {
    const j = await aplikasi().fetch(new Request(new URL(jalur, ASAL), init))
    return { status: j.status, kepala: j.headers, isi: await j.text() }
  }
  const unit = { dinas: randomUUID(), camat: randomUUID(), lurah: randomUUID() }

  beforeAll(async () => {
    b = await buka()
    use = susunUji(b, HARI)
    klien = new Client({ connectionString: b.urlAdmin })
    await klien.connect()
    await klien.query(`select set_config('app.instansi_id', $1, false)`, [b.instansiId])
    tanam = bukaTanam(klien, b.instansiId)
    await b.basis.transaksi(b.pelaku(['admin', 'analis']), async (trx) => {
      for (const [id, kode, nama, jenis, wilayah] of [
        [unit.dinas, 'dpu', 'Dinas Pekerjaan Umum', 'dinas', null],
        [unit.camat, 'kec-timur', 'Kecamatan Siantar Timur', 'kecamatan', '12.72.01'],
        [unit.lurah, 'kel-tomuan', 'Kelurahan Tomuan', 'kelurahan', '12.72.01.1002'],
      ] as const)
        await klien.query(
          `insert into organisasi.unit (instansi_id, id, kode, nama, jenis, perangkat_daerah_id, kode_wilayah, urut,
             berlaku_mulai, dicatat_pada, batch_id)
           values ($1, $2, $3, $4, $5, $2, $6, 0, '2020-01-01', now(), gen_random_uuid())`,
          [b.instansiId, id, kode, nama, jenis, wilayah],
        )
      await sql`select 1`.execute(trx)
    })
    await klien.query(
      `insert into aspirasi.topik (instansi_id, kode, versi, nama, nama_en, unit_id, kata, alasan, oleh)
       values ($1, 'jalan', 1, 'Jalan & jembatan', 'Roads', $2, '{lubang,aspal}', 'Awal', 'Uji')`,
      [b.instansiId, unit.dinas],
    )
    return () => klien.end()
  })

  const JALUR = [
    '/aduan/daftar',
    '/aduan/daftar?kata=lubang&topik=jalan&kantor=dpu&tempat=12.72.01&status=baru&urut=terlama',
    '/aduan/peta',
    '/aduan/peta?rupa=lewat',
    '/aduan/statistik',
    '/aduan/statistik?kuartal=2026-3',
    '/aduan/statistik?kuartal=2026-4',
    '/aduan/perubahan',
    '/data',
    '/data/kamus',
    '/data/aduan.csv',
    '/data/aduan.json',
    '/data/aduan-statistik.csv?kuartal=2026-3',
    '/data/aduan-statistik.json?kuartal=2026-4',
    ...['xml', 'json'].flatMap((x) =>
      [
        `discovery.${x}`,
        `services.${x}`,
        `services/jalan.${x}`,
        `requests.${x}?start_date=2026-01-01&end_date=2026-12-31T00:00:00Z`,
      ].map((y) => `/open311/v2/${y}`),
    ),
  ]
  const semua = async () => {
    const isi = []
    for (const j of JALUR) isi.push(await ambil(j))
    expect(isi.map((x, i) => [JALUR[i], x.status])).toEqual(JALUR.map((j) => [j, 200]))
    return isi.map((x) => x.isi).join('\n')
  }

  test('belum terbit, rahasia, WBS, ditarik, dan dicabut tidak sampai ke pintu mana pun', async () => {
    const terang = await tanam.pesan({
      topik: 'jalan',
      kelurahan: '12.72.01.1002',
      unit: unit.dinas,
      judul: PENANDA,
      isi: PENANDA,
    })
    await tanam.terbitkan(terang.id, 'Jalan <b>lubang</b>', 'Lubang di depan pasar & sekolah')
    const gelap = { judul: PENANDA, isi: PENANDA, topik: 'jalan', kelurahan: '12.72.01.1002', unit: unit.dinas }
    const belum = await tanam.pesan(gelap)
    const rahasia = await tanam.pesan({ ...gelap, kerahasiaan: 'rahasia' })
    const wbs = await tanam.pesan({ ...gelap, kelas: 'whistleblowing' })
    const tarik = await tanam.pesan(gelap)
    const cabut = await tanam.pesan(gelap)
    for (const p of [rahasia, wbs, tarik, cabut]) await tanam.terbitkan(p.id, PENANDA, PENANDA)
    await tanam.tarik(tarik.id)
    await tanam.status(cabut.id, 'dicabut', 'cabut', 'warga')
    await tanam.status(terang.id, 'diteruskan', 'teruskan', 'petugas', { alasan: PENANDA })
    await tanam.status(terang.id, 'menunggu-pelapor', 'minta-lengkapi', 'petugas', { alasan: PENANDA })
    await tanam.status(terang.id, 'diteruskan', 'lengkapi', 'warga', { teks: PENANDA })
    await tanam.status(terang.id, 'dijawab', 'jawab', 'petugas', { jawaban: `Ditambal. ${PENANDA}` })
    await tanam.terbitkan(terang.id, 'Jalan <b>lubang</b>', 'Lubang di depan pasar & sekolah', [], {
      ke: 5,
      teks: 'Ditambal <i>kemarin</i>.',
    })
    const isi =
      (await semua()) +
      (await ambil(`/aduan/daftar/${terang.rujukan}`)).isi +
      (await ambil(`/open311/v2/requests/${terang.rujukan}.json`)).isi +
      (await ambil(`/open311/v2/requests/${terang.rujukan}.xml`)).isi
    expect(isi).toContain(terang.rujukan)
    expect(isi).toContain('Ditambal')
    expect(new RegExp(PENANDA, 'i').exec(isi)?.index).toBeUndefined()
    expect(/Petugas Uji|catatan-dalam/.exec(isi)?.[0]).toBeUndefined()
    // Markup in a text is text, wherever markup would count.
    for (const j of ['/aduan/daftar', `/aduan/daftar/${terang.rujukan}`, `/open311/v2/requests/${terang.rujukan}.xml`])
      expect(/<b>lubang|<i>kemarin/.test((await ambil(j)).isi), j).toBe(false)
    for (const p of [belum, rahasia, wbs, tarik, cabut]) {
      expect(isi).not.toContain(p.rujukan)
      expect(isi).not.toContain(p.id)
    }
    // Answered as what never was: byte for byte.
    const tiada = await ambil('/aduan/daftar/ZZZZZZZZ')
    expect(tiada.status).toBe(404)
    for (const p of [belum, rahasia, wbs, tarik, cabut]) {
      const j = await ambil(`/aduan/daftar/${p.rujukan}`)
      expect([j.status, j.isi.replaceAll(p.rujukan, 'ZZZZZZZZ')]).toEqual([404, tiada.isi])
      for (const x of ['json', 'xml']) {
        const o = await ambil(`/open311/v2/requests/${p.rujukan}.${x}`)
        expect([o.status, o.isi]).toEqual([404, (await ambil(`/open311/v2/requests/ZZZZZZZZ.${x}`)).isi])
      }
      expect((await ambil(`/open311/v2/requests.json?service_request_id=${p.rujukan}`)).isi).toBe('[]\n')
    }
    expect((await ambil(`/aduan/daftar?kata=${PENANDA}`)).isi).toContain('Tidak ada pesan terbit yang cocok')
  })

  test('HTML sah pada setiap halaman, dan bahasa Inggris', async () => {
    const daftar = await use.daftarUmum({ saring: {}, halaman: { batas: 1 } })
    for (const j of [
      ...JALUR.filter((x) => /^\/aduan|^\/data(\/kamus)?$/.test(x)),
      `/aduan/daftar/${daftar.baris[0]!.rujukan}`,
    ])
      for (const bahasa of ['id', 'en'])
        expect(await keluhan((await ambil(`${j}${j.includes('?') ? '&' : '?'}bahasa=${bahasa}`)).isi), j).toEqual([])
    const en = await ambil('/aduan/peta?bahasa=en')
    expect(en.isi).toContain('Map of messages')
    expect(en.isi).toContain('aria-label="Tomuan, Siantar Timur: 1 published, 0 overdue"')
  })

  test('data terbuka: kolom seperti kamus, dan 304 bila masih sama', async () => {
    const csv = await ambil('/data/aduan.csv')
    const kepala = csv.isi.split('\r\n')[0]!.split(';')
    const kamus = (await ambil('/data/kamus')).isi
    for (const k of kepala) expect(kamus).toContain(`>${k}<`)
    const json = JSON.parse((await ambil('/data/aduan.json')).isi) as { lisensi: string; pesan: object[] }
    expect(json.lisensi).toBe('CC-BY-4.0')
    expect(Object.keys(json.pesan[0]!)).toEqual(kepala)
    const etag = csv.kepala.get('etag')!
    const diubah = csv.kepala.get('last-modified')!
    expect((await ambil('/data/aduan.csv', { headers: { 'if-none-match': etag } })).status).toBe(304)
    expect((await ambil('/data/aduan.csv', { headers: { 'if-modified-since': diubah } })).status).toBe(304)
    expect((await ambil('/data/aduan.csv', { headers: { 'if-none-match': '"lain"' } })).status).toBe(200)
    const p = await tanam.pesan()
    await tanam.terbitkan(p.id, '=cmd()', 'Satu "kutip"; dan titik koma')
    const baru = await ambil('/data/aduan.csv', { headers: { 'if-none-match': etag } })
    expect(baru.status).toBe(200)
    // No spreadsheet takes it for a formula.
    expect(baru.isi).toContain(`;'=cmd();"Satu ""kutip""; dan titik koma";`)
    await tanam.tarik(p.id)
    expect((await ambil('/data/aduan.csv', { headers: { 'if-none-match': baru.kepala.get('etag')! } })).status).toBe(
      200,
    )
  })

  test('Open311: layanan, definisi, kiriman, dan galat seperti spesifikasinya', async () => {
    const s = JSON.parse((await ambil('/open311/v2/services.json?jurisdiction_id=12.72')).isi) as Record<
      string,
      unknown
    >[]
    expect(s[0]).toEqual({
      service_code: 'jalan',
      service_name: 'Jalan & jembatan',
      description: 'lubang, aspal',
      metadata: true,
      type: 'realtime',
      keywords: 'lubang, aspal',
      group: 'Dinas Pekerjaan Umum',
    })
    const xml = await ambil('/open311/v2/services.xml')
    expect(xml.kepala.get('content-type')).toBe('text/xml; charset=utf-8')
    expect(xml.isi).toMatch(
      /^<\?xml version="1.0" encoding="utf-8"\?>\n<services><service><service_code>jalan<\/service_code><service_name>Jalan &amp; jembatan</,
    )
    const def = JSON.parse((await ambil('/open311/v2/services/jalan.json')).isi) as { attributes: { code: string }[] }
    expect(def.attributes.map((a) => a.code)).toEqual(['kelas', 'kerahasiaan', 'kelurahan'])
    expect((await ambil('/open311/v2/services/bukan.json')).isi).toBe(
      '[{"code":404,"description":"service_code tidak dikenal"}]\n',
    )
    expect(await ambil('/open311/v2/services.json?jurisdiction_id=99.99')).toMatchObject({ status: 404 })
    expect((await ambil('/open311/v2/requests.xml?status=bogus')).isi).toContain(
      '<errors><error><code>400</code><description>status: open, closed</description></error></errors>',
    )
    expect((await ambil('/open311/v2/requests.json?start_date=kemarin')).status).toBe(400)
    const d = JSON.parse((await ambil('/open311/v2/discovery.json')).isi) as {
      endpoints: { url: string; formats: string[] }[]
    }
    expect(d.endpoints[0]).toMatchObject({ url: `${ASAL}/open311/v2`, formats: ['text/xml', 'application/json'] })

    const kirim = (isi: Record<string, string>, bentuk = 'json', lain: Record<string, string> = {}) =>
      ambil(`/open311/v2/requests.${bentuk}`, {
        method: 'POST',
        body: new URLSearchParams(isi),
        headers: { origin: 'https://aplikasi.uji', ...lain },
      })
    const kosong = await kirim({})
    expect(kosong.status).toBe(400)
    expect((JSON.parse(kosong.isi) as { description: string }[]).map((g) => g.description)).toEqual([
      'service_code wajib diisi',
      'description wajib diisi',
      'lokasi wajib diisi: lat dan long, address_string, atau address_id',
    ])
    expect((await kirim({ service_code: 'bukan', description: 'x', address_string: 'y' })).status).toBe(404)
    const takSah: readonly Readonly<Record<string, string>>[] = [
      { lat: '91', long: '99' },
      { lat: '2.9' },
      { address_id: '12.72.01.9999' },
      { address_string: 'x', 'attribute[kelas]': 'whistleblowing' },
      { address_string: 'x', 'attribute[kerahasiaan]': 'rahasia' },
      { address_string: 'x', first_name: 'a'.repeat(201) },
    ]
    for (const salah of takSah)
      expect(
        (await kirim({ service_code: 'jalan', description: 'Lubang', ...salah })).status,
        JSON.stringify(salah),
      ).toBe(400)
    const jadi = await kirim({
      service_code: 'jalan',
      description: 'Lubang besar\u0000 di depan sekolah.',
      lat: '2.9595',
      long: '99.0687',
      address_id: '12.72.01.1002',
      first_name: 'Warga',
      last_name: 'Uji',
      email: 'warga@uji.id',
      'attribute[kelas]': 'aspirasi',
      media_url: 'http://169.254.169.254/rahasia',
    })
    expect(jadi.status).toBe(201)
    const [r] = JSON.parse(jadi.isi) as { service_request_id: string; service_notice: string; account_id: null }[]
    const kode = /Kode lacak: (\S+)\./.exec(r!.service_notice)![1]!
    const lacak = await use.lacakPesan({ kode })
    expect(lacak).toMatchObject({
      ok: true,
      value: {
        rujukan: r!.service_request_id,
        saluran: 'open311',
        kelas: 'aspirasi',
        topikKode: 'jalan',
        kelurahanKode: '12.72.01.1002',
      },
    })
    // Not published yet: nobody reads it here, and no answer holds the tracking code again.
    expect((await ambil(`/open311/v2/requests/${r!.service_request_id}.json`)).status).toBe(404)
    expect(await semua()).not.toContain(kode)
    const anonim = await kirim({ service_code: 'lain', description: 'Tanpa nama', address_string: 'Pasar' }, 'xml')
    expect(anonim.isi).toMatch(
      /<service_requests><request><service_request_id>[0-9A-Z]{8}<\/service_request_id><service_notice>Kode lacak: [^<]+<\/service_notice><account_id\/><\/request><\/service_requests>/,
    )
    expect(anonim.kepala.get('access-control-allow-origin')).toBe('*')
    const besar = await kirim({ service_code: 'jalan', description: 'x'.repeat(300_000), address_string: 'y' })
    expect(besar.status).toBe(400)
    const jsonTubuh = await ambil('/open311/v2/requests.json', {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json' },
    })
    expect(jsonTubuh.status).toBe(400)
  })

  test('batas per alamat: 429 dengan lama menunggu, halaman dan program', async () => {
    const jatah = jatahUmum()
    const a = aplikasi(jatah)
    const kali = async (jalur: string, n: number, init?: RequestInit) => {
      let akhir = new Response()
      for (let i = 0; i < n; i++) akhir = await a.fetch(new Request(new URL(jalur, ASAL), init))
      return akhir
    }
    const habis = await kali('/data', 121)
    expect(habis.status).toBe(200)
    const daftar = await kali('/aduan/daftar', 1)
    expect(daftar.status).toBe(429)
    expect(Number(daftar.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await kali('/data/aduan.csv', 1)).status).toBe(429)
    const program = await kali('/open311/v2/services.xml', 1)
    expect([program.status, await program.text()]).toEqual([429, expect.stringContaining('<code>429</code>')])
    const kirim = await kali('/open311/v2/requests.json', 21, {
      method: 'POST',
      body: new URLSearchParams({ service_code: 'x' }),
    })
    expect(kirim.status).toBe(429)
  })
})
