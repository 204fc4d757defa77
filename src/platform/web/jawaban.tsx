import { createHash, randomBytes } from 'node:crypto'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { kataUmum } from '#platform/i18n'
import { mampatkan } from './aset.ts'
import { PenyediaHalaman } from './konteks.tsx'
import { ambilKilat, tokenFormulir, tulisKilat } from './kuki.ts'
import type { KonteksLayan, TampilanGalat } from './layan.ts'
import type { Arah } from './rute.ts'

const sidikPendek = (isi: string): string => createHash('sha256').update(isi).digest('base64url').slice(0, 22)

/** Renders the view inside the page context. Static markup: nothing hydrates it, so no marker comments either. */
export function render(ctx: KonteksLayan, view: () => ReactElement, status: number): Response {
  const kilat = ambilKilat(ctx.kuki)
  const nonce = randomBytes(12).toString('base64url')
  const pulau = new Set<string>()
  const Isi = () => view()
  const html = `<!doctype html>${renderToStaticMarkup(
    <PenyediaHalaman
      value={{
        pelaku: ctx.pelaku,
        bahasa: ctx.bahasa,
        tema: ctx.tema,
        url: ctx.url,
        hariIni: ctx.deps.hariIni(),
        aset: ctx.aset,
        instansi: ctx.deps.instansi,
        kilat: kilat && (kataUmum(ctx.bahasa, kilat.pesan, kilat.nilai) ?? null),
        token: () => tokenFormulir(ctx.kuki, ctx.deps.rahasia, ctx.pelaku?.penggunaId ?? null),
        terbuka: ctx.terbuka,
        nonce,
        pulau,
      }}
    >
      <Isi />
    </PenyediaHalaman>,
  )}`
  const headers = new Headers({ 'content-type': 'text/html; charset=utf-8' })
  headers.set('content-language', ctx.bahasa)
  // react-aria writes one style element for touch behaviour; only pages with islands allow it, by nonce
  headers.set('content-security-policy', csp(ctx, pulau.size ? nonce : null))
  return kirim(ctx, html, headers, status)
}

function csp(ctx: KonteksLayan, nonce: string | null): string {
  const aturan = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self'${nonce ? ` 'nonce-${nonce}'` : ''}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ]
  if (ctx.deps.url?.startsWith('https:')) aturan.push('upgrade-insecure-requests')
  return aturan.join('; ')
}

/** Public pages may be revalidated; what somebody signed in sees is never stored. */
function kirim(ctx: KonteksLayan, isi: string, headers: Headers, status: number): Response {
  const umum = ctx.pelaku === null && !ctx.kuki.menulis && status === 200 && ctx.request.method !== 'POST'
  headers.set('vary', 'cookie, accept-encoding')
  if (umum) {
    const etag = `W/"${sidikPendek(isi)}"`
    headers.set('etag', etag)
    headers.set('cache-control', 'private, no-cache')
    if (ctx.request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers })
  } else headers.set('cache-control', 'no-store')
  ctx.kuki.tempel(headers)
  const mentah = new TextEncoder().encode(isi)
  const { cara, isi: badan } = mentah.length > 1024 ? mampatkan(ctx.request, mentah, 4) : { cara: null, isi: mentah }
  if (cara) headers.set('content-encoding', cara)
  return new Response(badan as BodyInit, { status, headers })
}

export function arahkan(ctx: KonteksLayan, arah: Arah): Response {
  if (arah.pesan) tulisKilat(ctx.kuki, { pesan: arah.pesan, nilai: arah.nilai })
  const headers = new Headers(arah.headers)
  headers.set('location', arah.ke)
  headers.set('cache-control', 'no-store')
  ctx.kuki.tempel(headers)
  return new Response(null, { status: 303, headers })
}

const bare = (galat: TampilanGalat, judul: string): ReactElement => (
  <html lang="id">
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{judul}</title>
    </head>
    <body>
      <main>
        <h1>{judul}</h1>
        {galat.sebab ? <p>{galat.sebab}</p> : null}
        {galat.nomor ? <p>{galat.nomor}</p> : null}
      </main>
    </body>
  </html>
)

/** Under /api always; elsewhere who asks for JSON and takes no page. */
function wantsJson(ctx: KonteksLayan): boolean {
  if (ctx.url.pathname.startsWith('/api/')) return true
  const terima = ctx.request.headers.get('accept') ?? ''
  return /application\/(?:problem\+)?json/.test(terima) && !terima.includes('text/html')
}

/** RFC 9457 problem details. */
export function masalah(
  status: number,
  isi: { readonly kode?: string; readonly title: string; readonly detail?: string; readonly instance?: string },
): Response {
  const { kode, ...sisa } = isi
  return new Response(
    JSON.stringify({
      type: kode ? `urn:tepat:galat:${kode}` : 'about:blank',
      status,
      ...sisa,
      ...(kode ? { kode } : {}),
    }),
    { status, headers: { 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store' } },
  )
}

/** Error page, or problem details for programs. */
export function jawabGalat(ctx: KonteksLayan, galat: TampilanGalat & { readonly kode?: string }): Response {
  const judul = kataUmum(ctx.bahasa, `web.judul-${galat.status}`) ?? kataUmum(ctx.bahasa, 'web.judul-lain') ?? ''
  if (wantsJson(ctx))
    return masalah(galat.status, {
      title: judul,
      ...(galat.kode ? { kode: galat.kode } : {}),
      ...(galat.sebab ? { detail: galat.sebab } : {}),
      ...(galat.nomor ? { instance: `urn:tepat:kegagalan:${galat.nomor}` } : {}),
    })
  return render(ctx, () => ctx.deps.halamanGalat?.(galat) ?? bare(galat, judul), galat.status)
}
