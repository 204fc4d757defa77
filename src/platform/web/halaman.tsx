import type { ReactElement } from 'react'
import { z } from 'zod'
import type { Izin, IZIN_UMUM, Pelaku } from '#platform/access'
import { kataUmum } from '#platform/i18n'
import { ok, type Result } from '#shared'
import {
  type DefFormulir,
  type FormTampil,
  isianDikenal,
  isianMentah,
  kataGalat,
  kataTerlaluBesar,
  nilaiKembali,
  tanpaNul,
  uraikan,
} from './formulir.ts'
import { arahkan, jawabGalat, render } from './jawaban.tsx'
import { tokenFormulir, tokenSah } from './kuki.ts'
import type { KonteksLayan } from './layan.ts'
import {
  apaResult,
  type Arah,
  type BolehResult,
  type K,
  type Rute,
  statusGalat,
  Tampil,
  TidakDitemukan,
} from './rute.ts'
import { bacaFormulir, TubuhTerlaluBesar } from './tubuh.ts'

type Umum = (typeof IZIN_UMUM)[number]
export type KHalaman<I extends Izin, P extends z.ZodType, Q extends z.ZodType> = Omit<
  K<I, z.output<P>, z.output<Q>>,
  'pelaku'
> & { readonly pelaku: I extends Umum ? Pelaku | null : Pelaku }

interface Dasar<I extends Izin, P extends z.ZodType, Q extends z.ZodType> {
  readonly path: string
  readonly permission: I
  readonly params?: P
  readonly query?: Q
}
type PetaKosong = z.ZodType<Readonly<Record<string, string>>>

export interface DefHalaman<
  I extends Izin,
  P extends z.ZodType,
  Q extends z.ZodType,
  D,
  S extends z.ZodObject,
  H,
  FS extends Record<string, z.ZodObject>,
> extends Dasar<I, P, Q> {
  /** `ok(tampil(data, 422))`: what the address asks for does not go together, said on the page itself. */
  load?(k: KHalaman<I, P, Q>): Promise<BolehResult<D>> | BolehResult<D>
  readonly form?: DefFormulir<S, H, KHalaman<I, P, Q>>
  /** Several forms on one page; each `act` answers `ok(lihat('/…'))`. */
  readonly forms?: { readonly [N in keyof FS]: DefFormulir<FS[N], Arah | Response | Tampil, KHalaman<I, P, Q>> }
  /** False when opening the page is logged. Default: false for pegawai:buka, pegawai:ekspor, kecocokan:lihat. */
  readonly prefetch?: boolean
  view(a: {
    readonly data: D
    readonly k: KHalaman<I, P, Q>
    readonly form: FormTampil
    readonly forms: { readonly [N in keyof FS]: FormTampil }
  }): ReactElement
}

const DICATAT: readonly Izin[] = ['pegawai:buka', 'pegawai:ekspor', 'kecocokan:lihat']
const BIASA = 1024 * 1024

type FormApaPun = DefFormulir<z.ZodObject, unknown, unknown>

/** Parses path and query; a wrong path is a page that does not exist, a wrong query is said to be wrong. */
export function bacaK(
  ctx: KonteksLayan,
  def: { readonly params?: z.ZodType; readonly query?: z.ZodType },
): Result<K<Izin, never, never>, Response> {
  const params = uraikan(def.params ?? z.record(z.string(), z.string()), ctx.paramsMentah, ctx.bahasa)
  if (!params.ok) return { ok: false, error: jawabGalat(ctx, { status: 404 }) }
  const mentah = Object.fromEntries(
    [...ctx.url.searchParams].map(([n, v]) => [n, tanpaNul(v)] as const).filter(([, v]) => v !== ''),
  )
  const query = uraikan(def.query ?? z.record(z.string(), z.string()), mentah, ctx.bahasa)
  if (!query.ok) {
    const tempat = Object.entries(query.galat)
      .map(([n, g]) => `${n}: ${g.join(' ')}`)
      .join('; ')
    return {
      ok: false,
      error: jawabGalat(ctx, { status: 400, sebab: kataUmum(ctx.bahasa, 'web.permintaan-salah', { tempat }) }),
    }
  }
  return ok({
    pelaku: ctx.pelaku,
    bahasa: ctx.bahasa,
    params: params.nilai,
    query: query.nilai,
    url: ctx.url,
    hariIni: ctx.deps.hariIni(),
    request: ctx.request,
    alamat: ctx.alamat,
  } as never)
}

const kosong = (ctx: KonteksLayan, nama: string, def: FormApaPun): FormTampil => ({
  nama,
  aksi: ctx.url.pathname + ctx.url.search,
  token: tokenFormulir(ctx.kuki, ctx.deps.rahasia, ctx.pelaku?.penggunaId ?? null),
  multipart: def.unggah !== undefined,
  nilai: {},
  galat: {},
  galatUmum: [],
})

interface Kiriman {
  readonly status: number
  readonly nama: string
  readonly tampil: Pick<FormTampil, 'nilai' | 'galat' | 'galatUmum' | 'hasil'>
}

/** Runs the posted form: a redirect when it worked, else what to show again. */
async function jalankan(
  ctx: KonteksLayan,
  forms: Readonly<Record<string, FormApaPun>>,
  k: unknown,
): Promise<Response | Kiriman> {
  const nama1 = Object.keys(forms)[0] ?? ''
  const ulang = (status: number, nama: string, galatUmum: readonly string[], sisa?: Partial<FormTampil>): Kiriman => ({
    status,
    nama,
    tampil: { nilai: sisa?.nilai ?? {}, galat: sisa?.galat ?? {}, galatUmum },
  })
  const kataKunci = (kunci: string): string => kataUmum(ctx.bahasa, kunci) ?? kunci
  let data: FormData | null
  try {
    data = await bacaFormulir(ctx.request, ctx.maksTubuh)
  } catch (e) {
    if (e instanceof TubuhTerlaluBesar) {
      const maks = Math.max(...Object.values(forms).map((f) => f.unggah ?? 0))
      return ulang(413, nama1, [kataTerlaluBesar(ctx.bahasa, maks || e.maks)])
    }
    throw e
  }
  if (!data) return ulang(400, nama1, [kataKunci('web.formulir-rusak')])
  const diminta = data.get('_form')
  const nama = typeof diminta === 'string' ? diminta : nama1
  const def = Object.hasOwn(forms, nama) ? forms[nama] : undefined
  if (!def) return ulang(400, nama1, [kataKunci('web.formulir-rusak')])
  const nilai = nilaiKembali(def.fields, data)
  if (!tokenSah(ctx.kuki, ctx.deps.rahasia, ctx.pelaku?.penggunaId ?? null, data.get('_token')))
    return ulang(403, nama, [kataKunci('web.halaman-usang')], { nilai })
  const isian = uraikan(def.fields, isianMentah(def.fields, data), ctx.bahasa)
  if (!isian.ok) return ulang(422, nama, isian.galat[''] ?? [], { nilai, galat: isian.galat })
  const hasil = await def.act({ fields: isian.nilai, k })
  if (!hasil.ok) {
    // a refusal that names its field stands beside that field
    const galat: Record<string, string[]> = {}
    const umum: string[] = []
    for (const g of [hasil.error, ...(hasil.error.lain ?? [])]) {
      const letak = g.data?.['isian']
      const tempat = typeof letak === 'string' && isianDikenal(def.fields, letak) ? (galat[letak] ??= []) : umum
      tempat.push(kataGalat(ctx.bahasa, g))
    }
    return ulang(statusGalat(hasil.error.kode), nama, umum, { nilai, galat })
  }
  const arah = def.done ? await def.done(hasil.value, k) : (hasil.value as Arah | Response | Tampil)
  if (arah instanceof Tampil)
    return { status: arah.status, nama, tampil: { nilai, galat: {}, galatUmum: [], hasil: arah.hasil } }
  return arah instanceof Response ? arah : arahkan(ctx, arah)
}

/** A page: loads, shows, takes its forms. */
export function halaman<
  const I extends Izin,
  P extends z.ZodType = PetaKosong,
  Q extends z.ZodType = PetaKosong,
  D = undefined,
  S extends z.ZodObject = z.ZodObject,
  H = unknown,
  FS extends Record<string, z.ZodObject> = Record<string, z.ZodObject>,
>(def: DefHalaman<I, P, Q, D, S, H, FS>): Rute {
  const forms = { ...(def.form ? { utama: def.form } : {}), ...def.forms } as unknown as Record<string, FormApaPun>
  const ada = Object.keys(forms).length > 0
  return {
    jenis: 'halaman',
    path: def.path,
    permission: def.permission,
    metode: ada ? ['GET', 'POST'] : ['GET'],
    maksTubuh: Math.max(BIASA, ...Object.values(forms).map((f) => (f.unggah ?? 0) + 64 * 1024)),
    bolehPrefetch: def.prefetch ?? !DICATAT.includes(def.permission),
    async layani(ctx) {
      const baca = bacaK(ctx, def)
      if (!baca.ok) return baca.error
      const k = baca.value as unknown as KHalaman<I, P, Q>
      const kirim = ctx.request.method === 'POST' ? await jalankan(ctx, forms, k) : null
      if (kirim instanceof Response) return kirim
      let data: unknown
      try {
        data = await def.load?.(k)
      } catch (e) {
        if (e instanceof TidakDitemukan) return jawabGalat(ctx, { status: 404 })
        throw e
      }
      if (data instanceof Response) return data
      if (apaResult(data)) {
        if (!data.ok) {
          const galat = data.error as { readonly kode: string }
          return jawabGalat(ctx, { status: statusGalat(galat.kode), sebab: kataGalat(ctx.bahasa, galat) })
        }
        data = data.value
        if (data instanceof Response) return data
      }
      const status = data instanceof Tampil ? data.status : 200
      if (data instanceof Tampil) data = data.hasil
      const tampil = Object.fromEntries(
        Object.entries(forms).map(([n, f]) => [
          n,
          { ...kosong(ctx, n, f), ...(kirim?.nama === n ? kirim.tampil : {}) },
        ]),
      )
      return render(
        ctx,
        () => def.view({ data: data as D, k, form: tampil['utama'] as FormTampil, forms: tampil as never }),
        kirim?.status ?? status,
      )
    },
  }
}
