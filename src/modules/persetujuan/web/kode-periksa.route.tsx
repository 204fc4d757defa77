import { z } from 'zod'
import { jalurQr } from '#design'
import { periksaIzin } from '#platform/access'
import { berkas, halaman, isianBerkas, lihat, type Rute, tampil, tidakDitemukan } from '#platform/web'
import { gagal, type Galat, ok, type Result } from '#shared'
import type { KeputusanTerdaftar, UseKodePeriksa } from '../application/kode-periksa.use-case.ts'
import { UKURAN_PINDAIAN_MAKS } from '../application/surat.use-case.ts'
import { bacaKetikanKode, nipDalamTeks, tulisKode } from '../domain/kode-periksa.ts'
import { HalamanCek, HalamanKeputusan, HalamanTakDikenal, type HasilNama } from './cek.view.tsx'
import { JatahCek, PenolakanCek } from './jatah-cek.ts'
import { alamatCek, HalamanKode, HalamanLembar } from './kode-periksa.view.tsx'

const idSaja = z.object({ id: z.uuid() })
const DAFTAR_MAKS = 300_000

export interface OpsiKodePeriksa {
  /** TEPAT_URL; without it the address the page was asked under. */
  readonly url?: string | undefined
  readonly jatah?: JatahCek
}
type Ctx = Parameters<Rute['layani']>[0]
const terlaluSering = (detik: number): Galat => ({ kode: 'kode-periksa.terlalu-sering', data: { detik } })

/** Comparisons are counted before a byte of them is read, and few are held in memory at one time. */
function jaga(rute: Rute, jatah: JatahCek, penolakan: PenolakanCek): Rute {
  const tolak = (ctx: Ctx, detik: number) => penolakan.tolak(rute, ctx, detik)
  return {
    ...rute,
    async layani(ctx) {
      if (ctx.request.method !== 'POST') {
        const detik = jatah.ambil(ctx.alamat, 'lihat')
        return detik === null ? rute.layani(ctx) : tolak(ctx, detik)
      }
      const detik = jatah.ambil(ctx.alamat, 'banding')
      if (detik !== null) return tolak(ctx, detik)
      const h = await jatah.bergiliran(() => rute.layani(ctx))
      return typeof h === 'number' ? tolak(ctx, h) : h
    },
  }
}

/** The list when there is one, for it says more; else the number. */
async function bandingNama(
  use: UseKodePeriksa,
  m: { readonly kode: string; readonly jumlah?: number | undefined; readonly daftar?: string | undefined },
): Promise<Result<HasilNama, Galat>> {
  if (m.daftar !== undefined) {
    const nip = nipDalamTeks(m.daftar)
    if (nip.length === 0) return gagal({ kode: 'kode-periksa.tanpa-nip', data: { isian: 'daftar' } })
    const h = await use.cekDaftar({ kode: m.kode, nip })
    return h.ok ? ok({ jenis: 'daftar', ...h.value }) : h
  }
  if (m.jumlah === undefined) return gagal({ kode: 'kode-periksa.isi-salah-satu' })
  const h = await use.cekKode({ kode: m.kode })
  return h.ok ? ok({ jenis: 'jumlah', salinan: m.jumlah, terdaftar: h.value.jumlah }) : h
}

type Dicek = { readonly kode: string; readonly keputusan: KeputusanTerdaftar | null }

function ruteCek(use: UseKodePeriksa, jatah: JatahCek): Rute[] {
  const penolakan = new PenolakanCek()
  const rapi = (kode: string): string => bacaKetikanKode(kode) ?? ''
  const satu = halaman({
    path: '/cek/:kode',
    permission: 'publik',
    params: z.object({ kode: z.string().max(200) }),
    // An address that holds a code is not fetched ahead and kept nowhere.
    prefetch: false,
    load: async (k): Promise<Result<Dicek, Galat>> => {
      const detik = penolakan.tunggu(k.request)
      if (detik !== undefined) return gagal(terlaluSering(detik))
      const kode = bacaKetikanKode(k.params.kode)
      if (kode === null) return ok({ kode: k.params.kode.slice(0, 60), keputusan: null })
      const h = await use.cekKode({ kode })
      if (!h.ok && h.error.kode !== 'kode-periksa.tidak-dikenal') return h
      return ok({ kode: tulisKode(kode), keputusan: h.ok ? h.value : null })
    },
    forms: {
      nama: {
        fields: z.object({
          jumlah: z.coerce.number().int().min(0).max(100_000).optional(),
          daftar: z.string().max(DAFTAR_MAKS).optional(),
        }),
        act: async ({ fields, k }) => {
          const h = await bandingNama(use, { ...fields, kode: rapi(k.params.kode) })
          return h.ok ? ok(tampil(h.value)) : h
        },
      },
      berkas: {
        unggah: UKURAN_PINDAIAN_MAKS,
        fields: z.object({ berkas: isianBerkas(['pdf', 'png', 'jpg', 'jpeg']) }),
        act: async ({ fields, k }) => {
          const isi = new Uint8Array(await fields.berkas.arrayBuffer())
          const h = await use.cekBerkas({ kode: rapi(k.params.kode), isi })
          return h.ok ? ok(tampil(h.value)) : h
        },
      },
    },
    view: ({ data, forms, k }) =>
      data.keputusan ? (
        <HalamanKeputusan kode={data.kode} keputusan={data.keputusan} forms={forms} bahasa={k.bahasa} />
      ) : (
        <HalamanTakDikenal kode={data.kode} bahasa={k.bahasa} />
      ),
  })
  return [
    halaman({
      path: '/cek',
      permission: 'publik',
      query: z.object({ kode: z.string().max(200).optional() }),
      load: (k) => {
        const kode = k.query.kode === undefined ? null : bacaKetikanKode(k.query.kode)
        return kode === null
          ? undefined
          : new Response(null, {
              status: 303,
              headers: { location: `/cek/${tulisKode(kode)}`, 'cache-control': 'no-store' },
            })
      },
      view: ({ k }) => <HalamanCek ketikan={k.query.kode} bahasa={k.bahasa} />,
    }),
    jaga(satu, jatah, penolakan),
  ]
}

function ruteStaf(use: UseKodePeriksa, url: string | undefined): Rute[] {
  const asal = (k: { readonly url: URL }): string => (url ? new URL(url).origin : k.url.origin)
  return [
    halaman({
      path: '/kerja/surat/:id/kode',
      permission: 'rencana:lihat',
      params: idSaja,
      load: (k) => use.bacaKode({ suratId: k.params.id }, k.pelaku),
      forms: {
        terbitkan: {
          fields: z.object({}),
          act: async ({ k }) => {
            const h = await use.terbitkanKode({ suratId: k.params.id }, k.pelaku)
            return h.ok ? ok(lihat(`/kerja/surat/${k.params.id}/kode`, 'kode-periksa.terbit')) : h
          },
        },
        cabut: {
          fields: z.object({ alasan: z.string().trim().min(3).max(500) }),
          act: async ({ fields, k }) => {
            const h = await use.cabutKode({ suratId: k.params.id, alasan: fields.alasan }, k.pelaku)
            return h.ok ? ok(lihat(`/kerja/surat/${k.params.id}/kode`, 'kode-periksa.dicabut')) : h
          },
        },
      },
      view: ({ data, forms, k }) => (
        <HalamanKode
          data={data}
          asal={asal(k)}
          bahasa={k.bahasa}
          forms={periksaIzin(k.pelaku, 'rencana:usulkan').ok ? forms : undefined}
        />
      ),
    }),
    halaman({
      path: '/kerja/surat/:id/qr',
      permission: 'rencana:lihat',
      params: idSaja,
      load: async (k) => {
        const h = await use.bacaKode({ suratId: k.params.id }, k.pelaku)
        return !h.ok ? h : h.value.kode === null ? tidakDitemukan() : ok({ ...h.value, kode: h.value.kode })
      },
      view: ({ data, k }) => <HalamanLembar surat={data.surat} kode={data.kode} asal={asal(k)} bahasa={k.bahasa} />,
    }),
    berkas({
      path: '/kerja/surat/:id/qr.svg',
      permission: 'rencana:lihat',
      params: idSaja,
      unduh: async (k) => {
        const h = await use.bacaKode({ suratId: k.params.id }, k.pelaku)
        if (!h.ok) return h
        if (h.value.kode === null) return tidakDitemukan()
        return ok({
          nama: `qr-${h.value.surat.nomor}.svg`,
          tipe: 'image/svg+xml',
          isi: svgQr(alamatCek(asal(k), h.value.kode)),
        })
      },
    }),
  ]
}

/** Three centimetres a side, as large as the sheet prints it. */
function svgQr(isi: string): string {
  const { jalur, sisi } = jalurQr(isi)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="30mm" height="30mm" viewBox="0 0 ${sisi} ${sisi}" shape-rendering="crispEdges"><rect width="${sisi}" height="${sisi}" fill="#fff"/><path d="${jalur}"/></svg>\n`
}

export const ruteKodePeriksa = (use: UseKodePeriksa, opsi: OpsiKodePeriksa = {}): Rute[] => [
  ...ruteCek(use, opsi.jatah ?? new JatahCek()),
  ...ruteStaf(use, opsi.url),
]
