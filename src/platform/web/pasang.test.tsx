import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Izin, Pelaku, Peran } from '#platform/access'
import { gagal, ok } from '#shared'
import {
  api,
  type Aset,
  asetKosong,
  berkas,
  definisiTeks,
  type DepsWeb,
  type FormTampil,
  halaman,
  isianBerkas,
  Island,
  jalurLokal,
  lihat,
  pasang,
  type Rute,
  SkripPulau,
  useHalaman,
} from './index.ts'

definisiTeks({
  id: { 'uji.tersimpan': 'Tersimpan: {nama}.', 'uji.bentrok': 'Nama {nama} sudah dipakai.' },
  en: { 'uji.tersimpan': 'Saved: {nama}.', 'uji.bentrok': 'The name {nama} is taken.' },
})

const ASAL = 'http://localhost'
const pelaku = (...peran: Peran[]): Pelaku => ({
  instansiId: 'i',
  penggunaId: 'p1',
  pegawaiId: null,
  peran,
  unitIds: 'semua',
  nama: 'Uji',
})

function Bingkai({ children }: { children: React.ReactNode }) {
  const h = useHalaman()
  return (
    <html lang={h.bahasa}>
      <head>
        <title>uji</title>
      </head>
      <body>
        {h.kilat ? <p id="kilat">{h.kilat}</p> : null}
        {children}
        <SkripPulau />
      </body>
    </html>
  )
}
const Form = ({ form }: { form: FormTampil }) => (
  <form method="post" action={form.aksi}>
    <input type="hidden" name="_token" value={form.token} />
    <input name="nama" defaultValue={form.nilai['nama']} />
    <p id="galat">{[...form.galatUmum, ...Object.values(form.galat).flat()].join('|')}</p>
  </form>
)

const asetUji: Aset = { ...asetKosong, skrip: () => '/aset/pulau-abc.js' }
function aplikasi(rute: Rute[], siapa: Pelaku | null = null, lain: Partial<DepsWeb> = {}) {
  const app = new Hono()
  const galat: { nomor: string; galat: unknown }[] = []
  pasang(app, rute, {
    siapa: async () => siapa,
    rahasia: 'r'.repeat(40),
    hariIni: () => '2026-11-24',
    instansi: { nama: 'Kota Uji', contoh: true },
    aset: asetUji,
    catatGalat: (nomor, e) => galat.push({ nomor, galat: e }),
    ...lain,
  })
  return { app, galat }
}

const formNama = halaman({
  path: '/nama/:id',
  permission: 'publik',
  params: z.object({ id: z.coerce.number().int() }),
  load: (k) => ({ dua: k.params.id * 2 }),
  form: {
    fields: z.object({ nama: z.string().trim().min(3).max(20), umur: z.coerce.number().optional() }),
    act: async ({ fields, k }) =>
      fields.nama === 'bentrok'
        ? gagal({ kode: 'uji.bentrok', data: { nama: fields.nama } })
        : ok({ nama: fields.nama, ke: k.params.id + 1 }),
    done: (h) => lihat(`/nama/${h.ke}`, 'uji.tersimpan', { nama: h.nama }),
  },
  view: ({ data, form }) => (
    <Bingkai>
      <p>{data.dua}</p>
      <Form form={form} />
    </Bingkai>
  ),
})

async function ambilForm(app: Hono, path: string) {
  const r = await app.request(path)
  const html = await r.text()
  const token = /name="_token" value="([^"]+)"/.exec(html)?.[1] ?? ''
  const kuki = r.headers
    .getSetCookie()
    .map((k) => k.split(';')[0])
    .join('; ')
  return { token, kuki, html }
}
const kirim = (app: Hono, path: string, isi: Record<string, string>, headers: Record<string, string> = {}) =>
  app.request(path, {
    method: 'POST',
    body: new URLSearchParams(isi),
    headers: { 'sec-fetch-site': 'same-origin', origin: ASAL, ...headers },
  })

describe('izin rute', () => {
  const biasa = { jenis: 'halaman', path: '/x', metode: ['GET'], maksTubuh: 0, bolehPrefetch: true } as const
  it('menolak memasang rute tanpa izin, dengan izin tak dikenal, dan dua kali', () => {
    const layani = async () => new Response('')
    expect(() => aplikasi([{ ...biasa, layani } as unknown as Rute])).toThrow(/\/x tidak menyatakan izin/)
    expect(() => aplikasi([{ ...biasa, layani, permission: 'apa:saja' as Izin }])).toThrow(/izin/)
    const a: Rute = { ...biasa, layani, permission: 'publik', path: '/a/:id' }
    expect(() => aplikasi([a, { ...a, path: '/a/:nip' }])).toThrow(/dua kali/)
  })

  const rahasia = halaman({
    path: '/kerja/x',
    permission: 'rencana:lihat',
    view: ({ k }) => <Bingkai>{k.pelaku.nama}</Bingkai>,
  })
  it('mengirim yang belum masuk ke halaman masuk, lalu kembali', async () => {
    const r = await aplikasi([rahasia]).app.request('/kerja/x?a=1&b=2')
    expect(r.status).toBe(303)
    expect(r.headers.get('location')).toBe(`/masuk?lanjut=${encodeURIComponent('/kerja/x?a=1&b=2')}`)
  })
  it('menolak peran yang tidak cukup dengan 403 dan sebabnya', async () => {
    const r = await aplikasi([rahasia], pelaku('admin')).app.request('/kerja/x')
    expect(r.status).toBe(403)
    expect(await r.text()).toContain('Peran Anda tidak mencakup halaman ini.')
  })
  it('membuka bagi peran yang berhak, tanpa disimpan perantara', async () => {
    const r = await aplikasi([rahasia], pelaku('tpk')).app.request('/kerja/x')
    expect(r.status).toBe(200)
    expect(r.headers.get('cache-control')).toBe('no-store')
  })
  it('tidak mengambil dulu halaman yang pembukaannya dicatat', async () => {
    const buka = halaman({ path: '/orang', permission: 'pegawai:buka', view: () => <Bingkai>x</Bingkai> })
    const { app } = aplikasi([buka, rahasia], pelaku('tpk'))
    const h = { 'sec-purpose': 'prefetch' }
    expect((await app.request('/orang', { headers: h })).status).toBe(503)
    expect((await app.request('/kerja/x', { headers: h })).status).toBe(200)
  })
  it('memilih rute tetap di atas rute berparameter, apa pun urutannya', async () => {
    const buat = (path: string) => halaman({ path, permission: 'publik', view: () => <Bingkai>{path}</Bingkai> })
    const { app } = aplikasi([buat('/a/:id'), buat('/a/baru')])
    expect(await (await app.request('/a/baru')).text()).toContain('/a/baru')
  })
})

describe('formulir', () => {
  it('menyimpan, mengalihkan 303, dan menyampaikan pesan satu kali', async () => {
    const { app } = aplikasi([formNama])
    const { token, kuki, html } = await ambilForm(app, '/nama/4')
    expect(html).toContain('<p>8</p>')
    const r = await kirim(app, '/nama/4', { _token: token, nama: 'Horas' }, { cookie: kuki })
    expect(r.status).toBe(303)
    expect(r.headers.get('location')).toBe('/nama/5')
    const kilat =
      r.headers
        .getSetCookie()
        .find((k) => k.startsWith('tepat_kilat'))
        ?.split(';')[0] ?? ''
    const sesudah = await app.request('/nama/5', { headers: { cookie: `${kuki}; ${kilat}` } })
    expect(await sesudah.text()).toContain('Tersimpan: Horas.')
    expect(sesudah.headers.getSetCookie().join()).toContain('tepat_kilat=;')
  })
  it('menampilkan galat per isian dengan yang diketik tetap ada dan lolos dari HTML', async () => {
    const { app } = aplikasi([formNama])
    const { token, kuki } = await ambilForm(app, '/nama/4')
    const r = await kirim(app, '/nama/4', { _token: token, nama: '"<', umur: 'tua' }, { cookie: kuki })
    expect(r.status).toBe(422)
    const html = await r.text()
    expect(html).toContain('value="&quot;&lt;"')
    expect(html).toContain('Terlalu pendek: paling sedikit 3 huruf.|Tulis dengan angka saja.')
  })
  it('isian per baris: tiap kunci satu isian; galat dan yang diketik kembali ke barisnya, semuanya sekaligus', async () => {
    let masuk: unknown
    const hal = halaman({
      path: '/baris',
      permission: 'publik',
      form: {
        fields: z.object({ alasan: z.record(z.string(), z.string().trim().max(5)), tempel: z.string().optional() }),
        act: async ({ fields }) => {
          masuk = fields
          const bentrok = (isian: string) => ({ kode: 'uji.bentrok', data: { nama: isian, isian } })
          return gagal({ ...bentrok('alasan.0'), lain: [bentrok('alasan.9'), bentrok('tempel'), bentrok('bukan.0')] })
        },
        done: () => lihat('/baris'),
      },
      view: ({ form }) => (
        <Bingkai>
          <input type="hidden" name="_token" value={form.token} />
          <pre>{JSON.stringify([form.nilai, form.galat, form.galatUmum])}</pre>
        </Bingkai>
      ),
    })
    const { app } = aplikasi([hal])
    const { token, kuki } = await ambilForm(app, '/baris')
    const tampil = async (isi: Record<string, string>): Promise<unknown> => {
      const html = await (await kirim(app, '/baris', { _token: token, ...isi }, { cookie: kuki })).text()
      return JSON.parse((/<pre>(.*)<\/pre>/.exec(html)?.[1] ?? '').replaceAll('&quot;', '"'))
    }
    const baris = { 'alasan.0': 'a', 'alasan.9': ' ', 'alasan.__proto__': 'x', alasan: 'y' }
    const kata = (n: string) => [`Nama ${n} sudah dipakai.`]
    expect(await tampil(baris)).toEqual([
      baris,
      { 'alasan.0': kata('alasan.0'), 'alasan.9': kata('alasan.9'), tempel: kata('tempel') },
      kata('bukan.0'),
    ])
    expect(masuk).toEqual({ alasan: { 0: 'a' } })
    expect(await tampil({ 'alasan.0': 'panjang', 'alasan.1': 'b' })).toEqual([
      { 'alasan.0': 'panjang', 'alasan.1': 'b' },
      { 'alasan.0': ['Terlalu panjang: paling banyak 5 huruf.'] },
      [],
    ])
  })
  it('menyampaikan penolakan use case dengan kata dari katalog dan status yang tepat', async () => {
    const { app } = aplikasi([formNama])
    const { token, kuki } = await ambilForm(app, '/nama/4?bahasa=en')
    const r = await kirim(app, '/nama/4', { _token: token, nama: 'bentrok' }, { cookie: kuki })
    expect(r.status).toBe(409)
    expect(await r.text()).toContain('The name bentrok is taken.')
  })
  it('menolak tanpa token, dengan token pengguna lain, dan dari situs lain; tidak ada yang dijalankan', async () => {
    const { app } = aplikasi([formNama])
    const { token, kuki } = await ambilForm(app, '/nama/4')
    const isi = { _token: token, nama: 'Horas' }
    const tanpa = await kirim(app, '/nama/4', { nama: 'Horas' }, { cookie: kuki })
    expect(tanpa.status).toBe(403)
    expect(await tanpa.text()).toContain('value="Horas"')
    expect((await kirim(app, '/nama/4', isi, {})).status).toBe(403)
    const lain = aplikasi([formNama], pelaku('tpk')).app
    expect((await kirim(lain, '/nama/4', isi, { cookie: kuki })).status).toBe(403)
    expect((await kirim(app, '/nama/4', isi, { cookie: kuki, 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await kirim(app, '/nama/4', isi, { cookie: kuki, origin: 'http://jahat.example' })).status).toBe(403)
    // A page without referrer hides its origin; the browser's own word for it is believed, the bare null is not.
    expect((await kirim(app, '/nama/4', isi, { cookie: kuki, origin: 'null', 'sec-fetch-site': '' })).status).toBe(403)
    expect((await kirim(app, '/nama/4', isi, { cookie: kuki, origin: 'null' })).status).not.toBe(403)
    expect((await kirim(app, '/nama/4', isi, { cookie: kuki })).status).toBe(303)
  })
  it('menolak unggahan di atas batas dengan satu pesan, menerima yang di bawahnya', async () => {
    const unggah = halaman({
      path: '/unggah',
      permission: 'publik',
      form: {
        unggah: 100_000,
        fields: z.object({ berkas: isianBerkas(['csv', 'xlsx']) }),
        act: async ({ fields }) => ok(lihat(`/?${fields.berkas.size}`)),
      },
      view: ({ form }) => (
        <Bingkai>
          <Form form={form} />
        </Bingkai>
      ),
    })
    const { app } = aplikasi([unggah])
    const { token, kuki } = await ambilForm(app, '/unggah')
    const coba = (nama: string, besar: number) => {
      const body = new FormData()
      body.set('_token', token)
      body.set('berkas', new File([new Uint8Array(besar)], nama))
      return app.request('/unggah', { method: 'POST', body, headers: { cookie: kuki } })
    }
    expect((await coba('a.CSV', 90_000)).headers.get('location')).toBe('/?90000')
    const besar = await coba('a.csv', 3_000_000)
    expect(besar.status).toBe(413)
    expect(await besar.text()).toContain('Berkas terlalu besar')
    const jenis = await coba('a.exe', 10)
    expect(jenis.status).toBe(422)
    expect(await jenis.text()).toContain('Jenis berkas ini tidak diterima')
  })
})

describe('kepala jawaban', () => {
  it('memberi CSP tanpa kode sebaris; gaya bernonce hanya bila ada pulau', async () => {
    const polos = halaman({ path: '/', permission: 'publik', view: () => <Bingkai>x</Bingkai> })
    const pulau = halaman({
      path: '/p',
      permission: 'publik',
      view: () => (
        <Bingkai>
          <Island name="uji" props={{ teks: '</script><b>' }} fallback={<p>isi</p>} />
        </Bingkai>
      ),
    })
    const { app } = aplikasi([polos, pulau])
    const a = await app.request('/')
    expect(a.headers.get('content-security-policy')).toContain("script-src 'self'; style-src 'self';")
    expect(a.headers.get('content-security-policy')).not.toContain('unsafe')
    expect(await a.text()).not.toContain('<script')
    const b = await app.request('/p')
    const html = await b.text()
    const nonce = /style-src 'self' 'nonce-([\w-]+)'/.exec(b.headers.get('content-security-policy') ?? '')?.[1]
    expect(html).toContain(`<meta property="csp-nonce" nonce="${nonce}"/>`)
    expect(html).toContain('{"teks":"\\u003c/script>\\u003cb>"}')
    expect(html).toContain('<script type="module" src="/aset/pulau-abc.js" async=""></script>')
  })
  it('HSTS hanya di bawah https, dan kuki __Host- yang aman', async () => {
    const polos = halaman({ path: '/', permission: 'publik', view: () => <Bingkai>x</Bingkai> })
    expect((await aplikasi([polos]).app.request('/')).headers.get('strict-transport-security')).toBeNull()
    const { app } = aplikasi([polos], null, { url: 'https://tepat.kota.go.id' })
    const r = await app.request('/?bahasa=en')
    expect(r.headers.get('strict-transport-security')).toContain('max-age=31536000')
    expect(r.headers.get('set-cookie')).toMatch(/^__Host-tepat_bahasa=en; Path=\/; HttpOnly; SameSite=Lax; Secure/)
  })
  it('halaman umum diperiksa ulang dengan ETag dan dimampatkan', async () => {
    const polos = halaman({ path: '/', permission: 'publik', view: () => <Bingkai>{'isi '.repeat(2000)}</Bingkai> })
    const { app } = aplikasi([polos])
    const a = await app.request('/', { headers: { 'accept-encoding': 'gzip, br' } })
    expect(a.headers.get('content-encoding')).toBe('br')
    expect((await a.arrayBuffer()).byteLength).toBeLessThan(400)
    const etag = a.headers.get('etag') ?? ''
    expect((await app.request('/', { headers: { 'if-none-match': etag } })).status).toBe(304)
  })
})

describe('galat dan bahasa', () => {
  it('404 halaman dan 404 API', async () => {
    const { app } = aplikasi([])
    const h = await app.request('/tiada')
    expect(h.status).toBe(404)
    expect(await h.text()).toContain('Halaman ini tidak ada')
    const a = await app.request('/api/v1/tiada')
    expect(a.headers.get('content-type')).toContain('application/problem+json')
    expect(await a.json()).toMatchObject({ status: 404 })
  })
  it('program yang meminta JSON mendapat problem details di mana pun', async () => {
    const { app } = aplikasi([])
    const jenis = async (accept: string) =>
      (await app.request('/tiada', { headers: { accept } })).headers.get('content-type')
    expect(await jenis('application/json')).toContain('application/problem+json')
    expect(await jenis('text/html,application/json')).toContain('text/html')
    expect(await jenis('*/*')).toContain('text/html')
  })
  it('alamat yang dikenal menyebut cara yang diterimanya', async () => {
    const { app } = aplikasi([formNama])
    const tanya = (method: string) => app.request('/nama/1', { method })
    const tolak = await tanya('DELETE')
    expect([tolak.status, tolak.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS, POST'])
    expect(await tolak.text()).toContain('GET, HEAD, OPTIONS, POST')
    const pilihan = await tanya('OPTIONS')
    expect([pilihan.status, pilihan.headers.get('allow')]).toEqual([204, 'GET, HEAD, OPTIONS, POST'])
    expect((await tanya('HEAD')).status).toBe(200)
    expect((await app.request('/tiada', { method: 'DELETE' })).status).toBe(404)
  })
  it('500 memberi nomor rujukan yang sama dengan catatan, tanpa membocorkan sebab', async () => {
    const rusak = halaman({
      path: '/rusak',
      permission: 'publik',
      load: () => {
        throw new Error('rahasia dapur')
      },
      view: () => <Bingkai>x</Bingkai>,
    })
    const { app, galat } = aplikasi([rusak])
    const r = await app.request('/rusak')
    const html = await r.text()
    expect(r.status).toBe(500)
    expect(html).toContain(galat[0]?.nomor)
    expect(html).not.toContain('rahasia dapur')
  })
  it('membuang NUL dari isian dan kueri, karena tidak ada basis data yang menyimpannya', async () => {
    const hal = halaman({
      path: '/d',
      permission: 'publik',
      query: z.object({ cari: z.string().optional() }),
      view: ({ k }) => <Bingkai>{JSON.stringify(k.query)}</Bingkai>,
    })
    const { app } = aplikasi([hal, formNama])
    expect(await (await app.request('/d?cari=a%00b')).text()).toContain('{&quot;cari&quot;:&quot;ab&quot;}')
    expect(await (await app.request('/d?cari=%00')).text()).toContain('{}')
    const { token, kuki } = await ambilForm(app, '/nama/4')
    const r = await kirim(app, '/nama/4', { _token: token, nama: 'Ho\0ras' }, { cookie: kuki })
    expect(decodeURIComponent(r.headers.getSetCookie().join())).toContain('"nama":"Horas"')
  })
  it('percaya alamat yang disebut perantara hanya bila TEPAT_URL dipasang, dan hanya hop terakhirnya', async () => {
    const hal = halaman({ path: '/d', permission: 'publik', view: ({ k }) => <Bingkai>{`dari ${k.alamat}.`}</Bingkai> })
    const tanya = async (lain: Partial<DepsWeb>) =>
      (
        await aplikasi([hal], null, lain).app.request('/d', { headers: { 'x-forwarded-for': '1.2.3.4, 203.0.113.9' } })
      ).text()
    expect(await tanya({})).toContain('dari -.')
    expect(await tanya({ url: 'https://tepat.uji' })).toContain('dari 203.0.113.9.')
  })
  it('parameter salah 404, kueri salah 400 dengan tempatnya', async () => {
    const hal = halaman({
      path: '/d/:id',
      permission: 'publik',
      params: z.object({ id: z.uuid() }),
      query: z.object({ hal: z.coerce.number().int().min(1).default(1) }),
      view: () => <Bingkai>x</Bingkai>,
    })
    const { app } = aplikasi([hal])
    expect((await app.request('/d/1')).status).toBe(404)
    const r = await app.request('/d/01890a5d-0000-7000-8000-000000001272?hal=x')
    expect(r.status).toBe(400)
    expect(await r.text()).toContain('hal: Tulis dengan angka saja.')
  })
  it('bahasa dari alamat diingat', async () => {
    const { app } = aplikasi([formNama])
    const r = await app.request('/nama/1?bahasa=en')
    expect(await r.text()).toContain('<html lang="en">')
    const kuki = r.headers
      .getSetCookie()
      .map((k) => k.split(';')[0])
      .join('; ')
    expect(await (await app.request('/nama/1', { headers: { cookie: kuki } })).text()).toContain('<html lang="en">')
  })
  it('API: isi JSON diperiksa, jenis lain ditolak, galat domain menjadi problem details', async () => {
    const tambah = api({
      metode: 'POST',
      path: '/api/v1/tambah',
      permission: 'publik',
      body: z.object({ a: z.number(), b: z.number() }),
      tangani: ({ body }) =>
        body.a < 0 ? gagal({ kode: 'uji.bentrok', data: { nama: 'a' } }) : ok({ jumlah: body.a + body.b }),
    })
    const { app } = aplikasi([tambah])
    const coba = (isi: unknown, jenis = 'application/json') =>
      app.request('/api/v1/tambah', { method: 'POST', body: JSON.stringify(isi), headers: { 'content-type': jenis } })
    expect(await (await coba({ a: 1, b: 2 })).json()).toEqual({ jumlah: 3 })
    expect((await coba({ a: 1, b: 2 }, 'text/plain')).status).toBe(415)
    expect((await coba({ a: 'x', b: 2 })).status).toBe(422)
    const r = await coba({ a: -1, b: 2 })
    expect(r.status).toBe(409)
    expect(await r.json()).toMatchObject({ kode: 'uji.bentrok', detail: 'Nama a sudah dipakai.' })
  })
  it('unduhan: nama berkas aman', async () => {
    const u = berkas({
      path: '/u',
      permission: 'publik',
      unduh: () => ({ nama: 'daftar "é"\r\n.csv', tipe: 'text/csv', isi: 'a' }),
    })
    const r = await aplikasi([u]).app.request('/u')
    expect(r.headers.get('content-disposition')).toBe(
      `attachment; filename="daftar-.csv"; filename*=UTF-8''daftar%20%22%C3%A9%22%0D%0A.csv`,
    )
    expect(r.headers.get('x-content-type-options')).toBe('nosniff')
  })
  it('lanjut tidak membawa ke situs lain', () => {
    expect(jalurLokal('/kerja?x=1')).toBe('/kerja?x=1')
    for (const s of ['//jahat.example', '/\\jahat.example', 'https://jahat.example', '/a\nb', null])
      expect(jalurLokal(s)).toBe('/')
  })
})
