import { z } from 'zod'
import { tulisCsv } from '#platform/lembar'
import { berkas, halaman, lihat, type Rute, tidakDitemukan } from '#platform/web'
import { gagal, type Galat, ok, type Result } from '#shared'
import type { PengumumanTerbuka, PutaranUmum, UsePengumuman } from '../application/pengumuman.use-case.ts'
import { type IsiPengumuman, LANGKAH_UMUM } from '../domain/pengumuman.ts'
import { JatahCek, PenolakanCek } from './jatah-cek.ts'
import { dataPutaran, lembarDaftar, lembarPutaran } from './pengumuman-data.ts'
import { HalamanDaftarPutaran, HalamanPutaran } from './pengumuman-umum.view.tsx'
import { HalamanPengumuman } from './pengumuman.view.tsx'

const idSaja = z.object({ id: z.uuid() })

/** One address may ask so often and no more, before the database is asked anything. */
function jaga(jatah: JatahCek): {
  readonly rute: (r: Rute) => Rute
  readonly tolak: (request: Request) => Result<true, Galat>
} {
  const penolakan = new PenolakanCek()
  return {
    rute: (r) => ({
      ...r,
      layani(ctx) {
        const detik = jatah.ambil(ctx.alamat, 'lihat')
        return detik === null ? r.layani(ctx) : penolakan.tolak(r, ctx, detik)
      },
    }),
    tolak: (request) => {
      const detik = penolakan.tunggu(request)
      return detik === undefined ? ok(true) : gagal({ kode: 'pengumuman.terlalu-sering', data: { detik } })
    },
  }
}

function ruteUmum(use: UsePengumuman, jatah: JatahCek): Rute[] {
  const pintu = jaga(jatah)
  const daftar = async (request: Request) => {
    const boleh = pintu.tolak(request)
    return boleh.ok ? ok(await use.daftarPutaran()) : boleh
  }
  const satu = async (request: Request, id: string): Promise<Result<PutaranUmum, Galat>> => {
    const boleh = pintu.tolak(request)
    return boleh.ok ? use.bacaPutaran({ id }) : boleh
  }
  const json = (isi: unknown) => `${JSON.stringify(isi, null, 1)}\n`
  const TIPE = { json: 'application/json; charset=utf-8', csv: 'text/csv; charset=utf-8' } as const
  return [
    halaman({
      path: '/penempatan',
      permission: 'publik',
      load: (k) => daftar(k.request),
      view: ({ data, k }) => <HalamanDaftarPutaran data={data} bahasa={k.bahasa} />,
    }),
    halaman({
      path: '/penempatan/:id',
      permission: 'publik',
      params: idSaja,
      load: (k) => satu(k.request, k.params.id),
      view: ({ data, k }) => <HalamanPutaran data={data} hariIni={k.hariIni} bahasa={k.bahasa} />,
    }),
    ...(['json', 'csv'] as const).flatMap((bentuk) => [
      berkas({
        path: `/penempatan/data.${bentuk}`,
        permission: 'publik',
        unduh: async (k) => {
          const h = await daftar(k.request)
          if (!h.ok) return h
          const { kepala, baris } = lembarDaftar(h.value, k.bahasa)
          const isi = bentuk === 'json' ? json(h.value) : tulisCsv(kepala, baris)
          return ok({ nama: `putaran-penempatan.${bentuk}`, tipe: TIPE[bentuk], isi })
        },
      }),
      berkas({
        path: `/penempatan/:id/data.${bentuk}`,
        permission: 'publik',
        params: idSaja,
        unduh: async (k) => {
          const h = await satu(k.request, k.params.id)
          if (!h.ok) return h
          const { kepala, baris } = lembarPutaran(h.value, k.hariIni, k.bahasa)
          const isi = bentuk === 'json' ? json(dataPutaran(h.value, k.hariIni)) : tulisCsv(kepala, baris)
          return ok({ nama: `putaran-${k.params.id}.${bentuk}`, tipe: TIPE[bentuk], isi })
        },
      }),
    ]),
  ].map(pintu.rute)
}

const sesudah = z.coerce.number().int().min(0)
const hari = z.iso.date().optional()
const Susun = z.object({
  sesudah,
  judul: z.string().trim().min(3).max(160),
  tujuan: z.string().trim().min(3).max(1500),
  dasarNama: z.string().trim().max(300).optional(),
  'waktu-ajukan': hari,
  'waktu-sidangkan': hari,
  'waktu-cocokkan': hari,
  'waktu-putuskan': hari,
  'waktu-tetapkan': hari,
  'waktu-lantik': hari,
})

function bacaWaktu(f: z.output<typeof Susun>): IsiPengumuman['waktu'] {
  return Object.fromEntries(
    LANGKAH_UMUM.flatMap((l) => {
      const isi = l === 'berlakukan' ? undefined : f[`waktu-${l}`]
      return isi === undefined ? [] : [[l, isi]]
    }),
  )
}
/** A refusal stands beside the day it concerns. */
const diIsian = (g: Galat): Galat =>
  g.kode === 'pengumuman.waktu-terbalik' ? { ...g, data: { ...g.data, isian: `waktu-${g.data?.['langkah']}` } } : g

/** The draft as it would be published now. */
function drafSebagaiUmum(p: PengumumanTerbuka): PutaranUmum | null {
  const { draf } = p
  if (!draf?.isi) return null
  return {
    id: p.berkas.id,
    judul: draf.isi.judul,
    versi: p.riwayat.filter((b) => b.aksi === 'terbitkan').length + 1,
    terbitPada: '',
    ditarikPada: null,
    alasan: null,
    isi: draf.isi,
    langkah: [],
    hasil: null,
    putusan: null,
    keberatan: null,
    dasarNama: draf.dasarNama,
    nama: draf.nama,
  }
}

function ruteStaf(use: UsePengumuman): Rute[] {
  const alamat = (id: string) => `/kerja/keputusan/${id}/pengumuman`
  return [
    halaman({
      path: '/kerja/keputusan/:id/pengumuman',
      permission: 'rencana:lihat',
      params: idSaja,
      load: (k) => use.bukaPengumuman({ berkasId: k.params.id }, k.pelaku),
      forms: {
        susun: {
          fields: Susun,
          act: async ({ fields: f, k }) => {
            const m = {
              berkasId: k.params.id,
              sesudah: f.sesudah,
              judul: f.judul,
              tujuan: f.tujuan,
              waktu: bacaWaktu(f),
            }
            const h = await use.susunPengumuman({ ...m, dasarNama: f.dasarNama }, k.pelaku)
            return h.ok ? ok(lihat(alamat(k.params.id), 'pengumuman.tersusun')) : gagal(diIsian(h.error))
          },
        },
        terbitkan: {
          fields: z.object({ sesudah }),
          act: async ({ fields: f, k }) => {
            const h = await use.terbitkanPengumuman({ berkasId: k.params.id, sesudah: f.sesudah }, k.pelaku)
            return h.ok ? ok(lihat(alamat(k.params.id), 'pengumuman.terbit')) : h
          },
        },
        tarik: {
          fields: z.object({ sesudah, alasan: z.string().trim().min(3).max(500) }),
          act: async ({ fields: f, k }) => {
            const h = await use.tarikPengumuman({ berkasId: k.params.id, ...f }, k.pelaku)
            return h.ok ? ok(lihat(alamat(k.params.id), 'pengumuman.ditarik')) : h
          },
        },
      },
      view: ({ data, forms, k }) => <HalamanPengumuman data={data} forms={forms} bahasa={k.bahasa} />,
    }),
    halaman({
      path: '/kerja/keputusan/:id/pengumuman/pratinjau',
      permission: 'rencana:lihat',
      params: idSaja,
      load: async (k) => {
        const h = await use.bukaPengumuman({ berkasId: k.params.id }, k.pelaku)
        return h.ok ? ok(drafSebagaiUmum(h.value) ?? tidakDitemukan()) : h
      },
      view: ({ data, k }) => (
        <HalamanPutaran data={data} hariIni={k.hariIni} bahasa={k.bahasa} pratinjau={alamat(k.params.id)} />
      ),
    }),
  ]
}

export const rutePengumuman = (use: UsePengumuman, jatah = new JatahCek()): Rute[] => [
  ...ruteUmum(use, jatah),
  ...ruteStaf(use),
]
