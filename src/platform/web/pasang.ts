import { randomBytes } from 'node:crypto'
import type { Context, Hono } from 'hono'
import { IZIN, type Izin, type Pelaku, periksaIzin } from '#platform/access'
import { BAHASA, type Bahasa, kataUmum } from '#platform/i18n'
import { asetKosong } from './aset.ts'
import { kataGalat } from './formulir.ts'
import { arahkan, jawabGalat } from './jawaban.tsx'
import { asalAsing, KukiJawaban } from './kuki.ts'
import type { DepsWeb, KonteksLayan, Tema } from './layan.ts'
import { lihat, type Rute } from './rute.ts'

const bobot = (path: string): string =>
  path
    .split('/')
    .map((s) => (s.startsWith('*') ? '2' : s.startsWith(':') ? '1' : '0'))
    .join('')

const sudahSetahun = 60 * 60 * 24 * 365

function pilihan<T extends string>(kuki: KukiJawaban, url: URL, nama: string, boleh: readonly T[], kalau: T): T {
  const apa = (x: string | null | undefined): T | undefined => boleh.find((b) => b === x)
  const diminta = apa(url.searchParams.get(nama))
  const tersimpan = apa(kuki.baca(`tepat_${nama}`))
  if (diminta && diminta !== (tersimpan ?? kalau)) kuki.tulis(`tepat_${nama}`, diminta, sudahSetahun)
  return diminta ?? tersimpan ?? kalau
}

function alamatKlien(c: Context, dipercaya: boolean): string {
  const terusan = dipercaya ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  const soket = (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming?.socket
  return terusan || soket?.remoteAddress || '-'
}

type PetaIzin = ReadonlyMap<string, Izin>

function bukaKonteks(
  c: Context,
  deps: DepsWeb,
  peta: PetaIzin,
  pelaku: Pelaku | null,
  maksTubuh: number,
): KonteksLayan {
  const url = new URL(c.req.url)
  const kuki = new KukiJawaban(c.req.raw, deps.url?.startsWith('https:') ?? false)
  const dasar = {
    deps,
    aset: deps.aset ?? asetKosong,
    request: c.req.raw,
    url,
    pelaku,
    paramsMentah: c.req.param() as Record<string, string>,
    alamat: alamatKlien(c, deps.url !== undefined),
    kuki,
    maksTubuh,
    terbuka: (path: string): boolean => {
      const izin = peta.get(path)
      return izin !== undefined && periksaIzin(pelaku, izin).ok
    },
  }
  return {
    ...dasar,
    bahasa: pilihan<Bahasa>(kuki, url, 'bahasa', BAHASA, 'id'),
    tema: pilihan<Tema>(kuki, url, 'tema', ['auto', 'terang', 'gelap'], 'auto'),
  }
}

/** Headers of every answer; a page's own content policy is kept. */
function amankan(r: Response, deps: DepsWeb): Response {
  const h = new Headers(r.headers)
  const kalauBelum = (nama: string, nilai: string): void => {
    if (!h.has(nama)) h.set(nama, nilai)
  }
  kalauBelum('content-security-policy', "default-src 'none'; frame-ancestors 'none'; base-uri 'none'")
  // Who allows nothing is kept nowhere.
  kalauBelum('cache-control', 'no-store')
  kalauBelum('referrer-policy', 'same-origin')
  kalauBelum('x-content-type-options', 'nosniff')
  kalauBelum('x-frame-options', 'DENY')
  kalauBelum('cross-origin-opener-policy', 'same-origin')
  kalauBelum('cross-origin-resource-policy', 'same-origin')
  kalauBelum('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()')
  if (deps.url?.startsWith('https:')) kalauBelum('strict-transport-security', 'max-age=31536000; includeSubDomains')
  return new Response(r.body, { status: r.status, statusText: r.statusText, headers: h })
}

async function layani(c: Context, rute: Rute, deps: DepsWeb, peta: PetaIzin): Promise<Response> {
  const pelaku = rute.lintasAsal ? null : await deps.siapa(c.req.raw)
  const ctx = bukaKonteks(c, deps, peta, pelaku, rute.maksTubuh)
  if (!rute.bolehPrefetch && /prefetch|prerender/.test(c.req.header('sec-purpose') ?? ''))
    return new Response(null, { status: 503, headers: { 'cache-control': 'no-store' } })
  const izin = periksaIzin(pelaku, rute.permission)
  if (!izin.ok) {
    if (izin.error.kode !== 'akses.belum-masuk' || ctx.url.pathname.startsWith('/api/'))
      return jawabGalat(ctx, {
        status: izin.error.kode === 'akses.belum-masuk' ? 401 : 403,
        kode: izin.error.kode,
        sebab: kataGalat(ctx.bahasa, izin.error),
      })
    const lanjut = c.req.method === 'GET' ? ctx.url.pathname + ctx.url.search : ctx.url.pathname
    return arahkan(ctx, lihat(`/masuk?lanjut=${encodeURIComponent(lanjut)}`))
  }
  const mengubah = c.req.method !== 'GET' && c.req.method !== 'HEAD'
  const asalKita = deps.url ? new URL(deps.url).origin : ctx.url.origin
  if (mengubah && !rute.lintasAsal && asalAsing(c.req.raw, asalKita))
    return jawabGalat(ctx, { status: 403, kode: 'web.asal-asing', sebab: kataUmum(ctx.bahasa, 'web.asal-asing') })
  const jawaban = await rute.layani(ctx)
  // A page that must not be fetched ahead (a logged one, a one-time link) must not be kept for later either.
  if (!rute.bolehPrefetch) {
    jawaban.headers.set('cache-control', 'no-store')
    jawaban.headers.delete('etag')
  }
  // speculation rules ride on a header, so staff pages are fetched ahead of the click without a script
  if (pelaku && rute.jenis === 'halaman') jawaban.headers.set('speculation-rules', '"/aset-spekulasi.json"')
  return jawaban
}

const SPEKULASI = JSON.stringify({
  prefetch: [
    {
      where: {
        and: [
          { href_matches: '/*' },
          { not: { href_matches: '/*\\?*bahasa=*' } },
          { not: { href_matches: '/*\\?*tema=*' } },
          { not: { selector_matches: '[download],[data-tanpa-awal]' } },
        ],
      },
      eagerness: 'moderate',
    },
  ],
})

/** Of each address, the methods it knows, as the header `allow` says them. */
function metodeTiapAlamat(rute: readonly Rute[]): ReadonlyMap<string, string> {
  const kumpul = new Map<string, Set<string>>()
  for (const r of rute) {
    const metode = kumpul.get(r.path) ?? new Set(['OPTIONS'])
    for (const m of r.metode) metode.add(m)
    if (metode.has('GET')) metode.add('HEAD')
    kumpul.set(r.path, metode)
  }
  return new Map([...kumpul].map(([path, m]) => [path, [...m].toSorted().join(', ')]))
}

/** A known address asked in a way it does not know: which ways it does, and nothing else. */
function tolakMetode(c: Context, ctx: KonteksLayan, allow: string): Response {
  if (c.req.method === 'OPTIONS') return new Response(null, { status: 204, headers: { allow } })
  const jawaban = jawabGalat(ctx, { status: 405, sebab: kataUmum(ctx.bahasa, 'web.metode', { metode: allow }) })
  jawaban.headers.set('allow', allow)
  return jawaban
}

/** Mounts the routes. A route without a known permission, or two of one path, stop the start. */
export function pasang(app: Hono, rute: readonly Rute[], deps: DepsWeb): void {
  if (deps.rahasia.length < 32) throw new Error('rahasia formulir harus paling sedikit 32 huruf')
  const terpasang = new Set<string>()
  const peta = new Map<string, Izin>()
  for (const r of rute) {
    if (!(IZIN as readonly string[]).includes(r.permission))
      throw new Error(`Rute ${r.path} tidak menyatakan izin yang dikenal (permission: ${r.permission})`)
    if (r.jenis === 'halaman') peta.set(r.path, r.permission)
    for (const m of r.metode) {
      const kunci = `${m} ${r.path.replaceAll(/:\w+(\{[^}]*\})?/g, ':')}`
      if (terpasang.has(kunci)) throw new Error(`Rute ${kunci} dipasang dua kali`)
      terpasang.add(kunci)
    }
  }
  const selamat = async (c: Context, kerja: () => Promise<Response> | Response): Promise<Response> => {
    try {
      return amankan(await kerja(), deps)
    } catch (e) {
      const nomor = randomBytes(5).toString('hex').toUpperCase()
      if (deps.catatGalat) deps.catatGalat(nomor, e, c.req.raw)
      else console.error(nomor, e)
      const ctx = bukaKonteks(c, deps, peta, null, 0)
      return amankan(jawabGalat(ctx, { status: 500, nomor, sebab: kataUmum(ctx.bahasa, 'web.galat', { nomor }) }), deps)
    }
  }
  app.get('/aset-spekulasi.json', (c) =>
    selamat(
      c,
      () =>
        new Response(SPEKULASI, {
          headers: { 'content-type': 'application/speculationrules+json', 'cache-control': 'public, max-age=86400' },
        }),
    ),
  )
  app.get('/aset/*', (c) =>
    selamat(c, () => deps.aset?.layani(new URL(c.req.url).pathname, c.req.raw) ?? new Response(null, { status: 404 })),
  )
  const urut = [...rute].sort((a, b) => bobot(a.path).localeCompare(bobot(b.path)))
  for (const r of urut) app.on([...r.metode], r.path, (c) => selamat(c, () => layani(c, r, deps, peta)))
  for (const [path, allow] of metodeTiapAlamat(urut))
    app.all(path, (c) => selamat(c, () => tolakMetode(c, bukaKonteks(c, deps, peta, null, 0), allow)))
  app.notFound((c) =>
    selamat(c, async () => jawabGalat(bukaKonteks(c, deps, peta, await deps.siapa(c.req.raw), 0), { status: 404 })),
  )
}
