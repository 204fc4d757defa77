import fs from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

interface EntriManifes {
  readonly file: string
  readonly css?: readonly string[]
  readonly assets?: readonly string[]
  readonly imports?: readonly string[]
  readonly name?: string
  readonly src?: string
}

/** Built browser files: hashed names from the manifest, bytes held in memory compressed once. */
export interface Aset {
  gaya(nama: string): string | null
  skrip(nama: string): string | null
  /** Fonts a stylesheet needs, to preload. */
  font(nama: string): readonly string[]
  layani(jalur: string, request: Request): Response | null
}

const JENIS: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.txt': 'text/plain; charset=utf-8',
}

export const asetKosong: Aset = { gaya: () => null, skrip: () => null, font: () => [], layani: () => null }

const terima = (request: Request, cara: string): boolean =>
  new RegExp(`(^|[,\\s])${cara}(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))`, 'i').test(
    request.headers.get('accept-encoding') ?? '',
  )

/** The best encoding both sides know, and the compressed bytes. */
export function mampatkan(
  request: Request,
  isi: Uint8Array,
  mutu: number,
): { readonly cara: 'br' | 'gzip' | null; readonly isi: Uint8Array } {
  if (terima(request, 'br'))
    return { cara: 'br', isi: brotliCompressSync(isi, { params: { [constants.BROTLI_PARAM_QUALITY]: mutu } }) }
  if (terima(request, 'gzip')) return { cara: 'gzip', isi: gzipSync(isi, { level: Math.min(mutu, 9) }) }
  return { cara: null, isi }
}

/** Opens `dist/publik`. A file name with a hash is immutable for a year. */
export function bukaAset(folder: string): Aset {
  const manifes = JSON.parse(fs.readFileSync(path.join(folder, 'manifest.json'), 'utf8')) as Record<
    string,
    EntriManifes
  >
  const entri = (nama: string): EntriManifes | undefined =>
    Object.values(manifes).find((e) => e.name === nama && e.src !== undefined)
  const berkas = new Map<string, { isi: Uint8Array; jenis: string; hasil: Map<string, Uint8Array> }>()
  const muat = (dir: string): void => {
    for (const d of fs.readdirSync(path.join(folder, dir), { withFileTypes: true })) {
      const nama = path.posix.join(dir, d.name)
      const jenis = JENIS[path.extname(d.name)]
      if (d.isDirectory()) muat(nama)
      else if (jenis && d.name !== 'manifest.json')
        berkas.set(`/aset/${nama}`, { isi: fs.readFileSync(path.join(folder, nama)), jenis, hasil: new Map() })
    }
  }
  muat('')
  return {
    gaya(nama) {
      const e = entri(nama)
      const css = e?.file.endsWith('.css') ? e.file : e?.css?.[0]
      return css ? `/aset/${css}` : null
    },
    skrip(nama) {
      const e = entri(nama)
      return e?.file.endsWith('.js') ? `/aset/${e.file}` : null
    },
    font(nama) {
      const daftar = entri(nama)?.assets ?? []
      return daftar.filter((f) => f.endsWith('.woff2')).map((f) => `/aset/${f}`)
    },
    layani(jalur, request) {
      const b = berkas.get(jalur)
      if (!b) return null
      const headers = new Headers({
        'content-type': b.jenis,
        'cache-control': 'public, max-age=31536000, immutable',
        vary: 'accept-encoding',
        etag: `"${jalur.replaceAll(/[^\w.-]/g, '')}"`,
      })
      if (request.headers.get('if-none-match') === headers.get('etag'))
        return new Response(null, { status: 304, headers })
      if (b.jenis.startsWith('font/') || b.jenis.startsWith('image/p'))
        return new Response(b.isi as BodyInit, { headers })
      const cara = terima(request, 'br') ? 'br' : terima(request, 'gzip') ? 'gzip' : ''
      let isi = b.hasil.get(cara)
      if (!isi) {
        isi = mampatkan(request, b.isi, 11).isi
        b.hasil.set(cara, isi)
      }
      if (cara) headers.set('content-encoding', cara)
      return new Response(isi as BodyInit, { headers })
    },
  }
}
