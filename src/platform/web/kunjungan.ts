import { Antrean } from './jatah.ts'
import type { KukiJawaban } from './kuki.ts'
import { bacaMultipart, type BatasMultipart, type BerkasTerkirim } from './multipart.ts'
import type { Rute } from './rute.ts'

export type { BerkasTerkirim } from './multipart.ts'

/** What a public form needs beyond its fields. */
export interface Kunjungan {
  readonly kuki: Pick<KukiJawaban, 'baca' | 'tulis' | 'hapus'>
  readonly berkas: readonly BerkasTerkirim[]
  /** Seconds to wait, set by what refused; becomes `retry-after`. */
  tunggu?: number
}
export interface OpsiKunjungan {
  /** Files of the form; without it a form with files is refused as damaged. */
  readonly berkas?: BatasMultipart
  readonly headers?: Readonly<Record<string, string>>
}

/** Forms with files read at one time: each holds up to its bound in memory. */
const SERENTAK = 4
const ANTRE_MAKS = 40
const TUNGGU_MS = 20_000

const denganTubuh = (asal: Request, jenis: string, isi: string): Request => {
  const headers = new Headers(asal.headers)
  headers.set('content-type', jenis)
  headers.delete('content-length')
  return new Request(asal.url, { method: asal.method, headers, body: isi })
}

/**
 * Gives the handlers of a page the visitor's cookies and the files he sent. Files are read apart, so that one that is too
 * large costs nothing of what was typed.
 */
export function bukaKunjungan() {
  const milik = new WeakMap<Request, Kunjungan>()
  const antrean = new Antrean({ serentak: SERENTAK, antreMaks: ANTRE_MAKS, tungguMs: TUNGGU_MS })
  const dari = (request: Request): Kunjungan => {
    const k = milik.get(request)
    if (!k) throw new Error('halaman ini tidak dibungkus')
    return k
  }
  const bungkus = (rute: Rute, o: OpsiKunjungan = {}): Rute => ({
    ...rute,
    async layani(ctx) {
      let { request } = ctx
      const layani = async (berkas: readonly BerkasTerkirim[]): Promise<Response> => {
        const k: Kunjungan = { kuki: ctx.kuki, berkas }
        milik.set(request, k)
        const jawaban = await rute.layani({ ...ctx, request })
        for (const [nama, nilai] of Object.entries(o.headers ?? {})) jawaban.headers.set(nama, nilai)
        if (k.tunggu !== undefined) jawaban.headers.set('retry-after', String(k.tunggu))
        return jawaban
      }
      if (request.method !== 'POST' || !/^multipart\//i.test(request.headers.get('content-type') ?? ''))
        return layani([])
      const baca = async (batas: BatasMultipart): Promise<Response> => {
        const m = await bacaMultipart(ctx.request, batas)
        request = m
          ? denganTubuh(ctx.request, 'application/x-www-form-urlencoded', new URLSearchParams(m.teks).toString())
          : denganTubuh(ctx.request, 'text/plain', '')
        return layani(m?.berkas ?? [])
      }
      const h = await antrean.jalankan(() => baca(o.berkas ?? { berkasMaks: 0, jumlahMaks: 0 }))
      // Nobody's turn came: what was typed is kept, the files are to be chosen again.
      return 'hasil' in h ? h.hasil : baca({ berkasMaks: 0, jumlahMaks: 0 })
    },
  })
  return { dari, bungkus }
}
