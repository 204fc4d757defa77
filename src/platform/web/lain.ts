import type { z } from 'zod'
import type { Izin } from '#platform/access'
import { kataUmum } from '#platform/i18n'
import { kataGalat, uraikan } from './formulir.ts'
import { bacaK, type KHalaman } from './halaman.tsx'
import { jawabGalat, masalah } from './jawaban.tsx'
import type { KonteksLayan } from './layan.ts'
import {
  apaResult,
  type BolehResult,
  type DokApi,
  type Metode,
  type Rute,
  statusGalat,
  TidakDitemukan,
} from './rute.ts'
import { bacaFormulir, bacaTubuh, TubuhTerlaluBesar } from './tubuh.ts'

type Peta = z.ZodType<Readonly<Record<string, string>>>

export interface Unduhan {
  readonly nama: string
  readonly tipe: string
  readonly isi: string | Uint8Array | ReadableStream<Uint8Array>
  /** Shown in the browser instead of saved. */
  readonly dalam?: boolean
  /** Open data: may be kept and asked again whether it is still the same, by other sites too. */
  readonly terbuka?: { readonly etag: string; readonly diubah: Date | null }
}

/** Whether what the client holds is still what there is (RFC 9110, section 13.2.2). */
function masihSama(request: Request, { etag, diubah }: NonNullable<Unduhan['terbuka']>): boolean {
  const lemah = (s: string): string => s.trim().replace(/^W\//, '')
  const punya = request.headers.get('if-none-match')
  if (punya !== null) return punya.split(',').some((x) => x.trim() === '*' || lemah(x) === lemah(etag))
  const sejak = Date.parse(request.headers.get('if-modified-since') ?? '')
  return diubah !== null && sejak >= Math.floor(diubah.getTime() / 1000) * 1000
}

async function laksana<T>(
  ctx: KonteksLayan,
  kerja: () => Promise<BolehResult<T>> | BolehResult<T>,
): Promise<T | Response> {
  try {
    const hasil = await kerja()
    if (!apaResult(hasil)) return hasil
    if (hasil.ok) return hasil.value
    const galat = hasil.error
    return jawabGalat(ctx, { status: statusGalat(galat.kode), kode: galat.kode, sebab: kataGalat(ctx.bahasa, galat) })
  } catch (e) {
    if (e instanceof TidakDitemukan)
      return jawabGalat(ctx, {
        status: 404,
        kode: 'web.tidak-ditemukan',
        sebab: kataUmum(ctx.bahasa, 'web.tidak-ditemukan'),
      })
    throw e
  }
}

/** A download. */
export function berkas<const I extends Izin, P extends z.ZodType = Peta, Q extends z.ZodType = Peta>(def: {
  readonly path: string
  readonly permission: I
  readonly params?: P
  readonly query?: Q
  /** Opening it leaves no trace: it may be fetched ahead and, when it says so itself, kept. */
  readonly prefetch?: true
  unduh(k: KHalaman<I, P, Q>): Promise<BolehResult<Unduhan>> | BolehResult<Unduhan>
}): Rute {
  return {
    jenis: 'berkas',
    path: def.path,
    permission: def.permission,
    metode: ['GET'],
    maksTubuh: 0,
    bolehPrefetch: def.prefetch ?? false,
    async layani(ctx) {
      const k = bacaK(ctx, def)
      if (!k.ok) return k.error
      const u = await laksana(ctx, () => def.unduh(k.value as never))
      if (u instanceof Response) return u
      const polos = u.nama.replaceAll(/[^\w.-]+/g, '-')
      const headers = new Headers({
        'content-type': u.tipe,
        'content-disposition': `${u.dalam ? 'inline' : 'attachment'}; filename="${polos}"; filename*=UTF-8''${encodeURIComponent(u.nama)}`,
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
        'cache-control': 'no-store',
      })
      // Somebody signed in keeps nothing, not even what everybody may have.
      if (u.terbuka && !ctx.pelaku) {
        headers.set('cache-control', 'private, no-cache')
        headers.set('etag', u.terbuka.etag)
        if (u.terbuka.diubah) headers.set('last-modified', u.terbuka.diubah.toUTCString())
        headers.set('access-control-allow-origin', '*')
        headers.set('cross-origin-resource-policy', 'cross-origin')
        if (masihSama(ctx.request, u.terbuka)) {
          if (u.isi instanceof ReadableStream) await u.isi.cancel()
          return new Response(null, { status: 304, headers })
        }
      } else ctx.kuki.tempel(headers)
      return new Response(u.isi as BodyInit, { headers })
    },
  }
}

/**
 * A protocol of others, with its own formats and errors: no cookie, no page token, other sites may ask and post. `isian` =
 * fields of a posted form; null when it is none, damaged or too large.
 */
export function protokol(def: {
  readonly path: string
  readonly metode: 'GET' | 'POST'
  readonly maksTubuh?: number
  tangani(k: {
    readonly url: URL
    readonly params: Readonly<Record<string, string>>
    readonly request: Request
    readonly alamat: string
    readonly isian: FormData | null
  }): Promise<Response>
}): Rute {
  const maksTubuh = def.maksTubuh ?? 0
  return {
    jenis: 'berkas',
    path: def.path,
    permission: 'publik',
    metode: [def.metode],
    maksTubuh,
    bolehPrefetch: true,
    lintasAsal: true,
    async layani({ url, paramsMentah, request, alamat }) {
      const isian =
        def.metode === 'POST'
          ? await bacaFormulir(request, maksTubuh).catch((e: unknown) => {
              if (e instanceof TubuhTerlaluBesar) return null
              throw e
            })
          : null
      const jawaban = await def.tangani({ url, params: paramsMentah, request, alamat, isian })
      jawaban.headers.set('access-control-allow-origin', '*')
      jawaban.headers.set('cross-origin-resource-policy', 'cross-origin')
      return jawaban
    },
  }
}

/** A JSON answer under /api. Errors are RFC 9457 problem details. */
export function api<
  const I extends Izin,
  P extends z.ZodType = Peta,
  Q extends z.ZodType = Peta,
  B extends z.ZodType = z.ZodUndefined,
>(def: {
  readonly metode?: Metode
  readonly path: `/api/${string}`
  readonly permission: I
  readonly params?: P
  readonly query?: Q
  /** JSON body. */
  readonly body?: B
  readonly maksTubuh?: number
  /** Entry in the published description of the API. */
  readonly dok?: DokApi
  tangani(k: KHalaman<I, P, Q> & { readonly body: z.output<B> }): unknown
}): Rute {
  const maksTubuh = def.maksTubuh ?? 1024 * 1024
  return {
    jenis: 'api',
    path: def.path,
    permission: def.permission,
    metode: [def.metode ?? 'GET'],
    maksTubuh,
    bolehPrefetch: false,
    dok: def.dok,
    async layani(ctx) {
      const k = bacaK(ctx, def)
      if (!k.ok) return k.error
      let body: unknown
      if (def.body) {
        const isi = await bacaJson(ctx, maksTubuh)
        if (isi instanceof Response) return isi
        const urai = uraikan(def.body, isi.nilai, ctx.bahasa)
        if (!urai.ok)
          return masalah(422, {
            kode: 'web.isian-salah',
            title: kataUmum(ctx.bahasa, 'web.judul-lain') ?? '',
            detail: Object.entries(urai.galat)
              .map(([n, g]) => `${n}: ${g.join(' ')}`)
              .join('; '),
          })
        body = urai.nilai
      }
      const hasil = await laksana(ctx, () => def.tangani({ ...(k.value as object), body } as never))
      if (hasil instanceof Response) return hasil
      return Response.json(hasil ?? null, { headers: { 'cache-control': 'no-store' } })
    },
  }
}

async function bacaJson(ctx: KonteksLayan, maks: number): Promise<{ nilai: unknown } | Response> {
  const judul = kataUmum(ctx.bahasa, 'web.judul-lain') ?? ''
  // another site cannot send this media type without asking first (CORS), and we never say yes
  if (!/^application\/json\b/i.test(ctx.request.headers.get('content-type') ?? ''))
    return masalah(415, { title: judul, detail: 'content-type: application/json' })
  try {
    return { nilai: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(await bacaTubuh(ctx.request, maks))) }
  } catch (e) {
    if (e instanceof TubuhTerlaluBesar) return masalah(413, { title: judul, detail: `${maks} B` })
    return masalah(400, { title: judul, detail: 'JSON' })
  }
}
