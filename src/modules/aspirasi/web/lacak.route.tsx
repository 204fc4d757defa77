import { z } from 'zod'
import { berkas, halaman, isianCentang, lihat, type Rute, tidakDitemukan } from '#platform/web'
import { gagal, type Galat, ok, type Result } from '#shared'
import { galatFoto, sebabFoto } from '../application/draf.use-case.ts'
import type { PesanTerlacak } from '../application/pesan.port.ts'
import { bacaKode, tampilkanKode } from '../domain/kode.ts'
import { FOTO_BESAR_MAKS } from '../domain/gambar.ts'
import { FOTO_MAKS } from '../domain/pesan.ts'
import type { TenggatPesan } from '../domain/tenggat.ts'
import type { Meja } from './aduan-bantu.ts'
import { ruteDataDiri } from './data-diri.route.tsx'
import { type AksiWarga, HalamanLacak, HalamanPesan } from './lacak.view.tsx'

/** The address holds the code: it is told to nobody and kept nowhere. */
const RAHASIA = { 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' }
const UNGGAH = FOTO_BESAR_MAKS * FOTO_MAKS

interface Data {
  readonly kode: string
  readonly pesan: PesanTerlacak
  readonly unit: ReadonlyMap<string, string>
  readonly tenggat: readonly TenggatPesan[]
}
type K = { readonly request: Request; readonly alamat: string; readonly params: { readonly kode: string } }

/** The message of a code. A wrong one counts; past so many even a right one waits, so that none is told from the other. */
async function baca(m: Meja, k: K): Promise<Result<PesanTerlacak | null, Galat>> {
  const g = m.cekTanpaHitung(k, 'kode-salah') ?? m.cek(k, 'lihat')
  if (g) return gagal(g)
  const p = await m.use.lacakPesan({ kode: k.params.kode })
  if (p.ok) return ok(p.value)
  m.cek(k, 'kode-salah')
  return ok(null)
}

async function muat(m: Meja, k: K): Promise<Result<Data | { readonly ketikan: string }, Galat>> {
  const p = await baca(m, k)
  if (!p.ok) return p
  if (!p.value) return ok({ ketikan: k.params.kode.slice(0, 60) })
  const [kota, tenggat] = await Promise.all([m.use.kotaUmum(), m.use.tenggatUmum(p.value)])
  return ok({ kode: tampilkanKode(bacaKode(k.params.kode) ?? ''), pesan: p.value, unit: kota.unit, tenggat })
}

const SESUDAH = { sesudah: z.coerce.number().int().min(0).max(1_000_000) }
const TEKS = { ...SESUDAH, teks: z.string().max(100_000).optional() }
const BERFOTO = { ...TEKS, foto: z.string().optional() }

interface Isian {
  readonly sesudah: number
  readonly teks?: string | undefined
  readonly nilai?: number | undefined
}

async function langkah(m: Meja, k: K, aksi: AksiWarga, f: Isian) {
  const g = m.cekTanpaHitung(k, 'kode-salah') ?? m.cek(k, 'isi')
  if (g) return gagal(g)
  const { berkas: foto } = m.kunjungan(k)
  // All photographs are looked at before anything is kept: the step and its pictures arrive together.
  const sebab = foto.map(sebabFoto).find((s) => s !== null)
  if (sebab) return gagal(galatFoto(sebab, 'foto'))
  const { kode } = k.params
  const h = await m.use.langkahWarga({ kode, aksi, sesudah: f.sesudah, teks: f.teks, nilai: f.nilai })
  if (!h.ok) return h
  if (foto.length) {
    const jadi = await m.use.tambahFoto({ kode, foto })
    if (!jadi.ok) return jadi
  }
  return ok(lihat(`/lacak/${tampilkanKode(bacaKode(kode) ?? '')}`, 'aspirasi.langkah-tersimpan'))
}

const rutePesan = (m: Meja): Rute =>
  halaman({
    path: '/lacak/:kode',
    permission: 'publik',
    params: z.object({ kode: z.string().max(200) }),
    prefetch: false,
    load: (k) => muat(m, k),
    forms: {
      lengkapi: {
        unggah: UNGGAH,
        fields: z.object(BERFOTO),
        act: ({ fields, k }) => langkah(m, k, 'lengkapi', fields),
      },
      tambah: { unggah: UNGGAH, fields: z.object(BERFOTO), act: ({ fields, k }) => langkah(m, k, 'tambah', fields) },
      'nyatakan-selesai': {
        fields: z.object({ ...SESUDAH, nilai: z.coerce.number().int().min(1).max(5).optional() }),
        act: ({ fields, k }) => langkah(m, k, 'nyatakan-selesai', fields),
      },
      'nyatakan-belum': { fields: z.object(TEKS), act: ({ fields, k }) => langkah(m, k, 'nyatakan-belum', fields) },
      banding: { fields: z.object(TEKS), act: ({ fields, k }) => langkah(m, k, 'banding', fields) },
      cabut: {
        fields: z.object({ ...SESUDAH, yakin: isianCentang() }),
        act: async ({ fields, k }) =>
          fields.yakin
            ? langkah(m, k, 'cabut', fields)
            : gagal({ kode: 'aspirasi.belum-yakin', data: { isian: 'yakin' } }),
      },
    },
    view: ({ data, forms, k }) =>
      'pesan' in data ? (
        <HalamanPesan {...data} forms={forms} bahasa={k.bahasa} />
      ) : (
        <HalamanLacak ketikan={data.ketikan} bahasa={k.bahasa} />
      ),
  })

const JENIS_FOTO = 'image/webp'
const ID_FOTO = z.uuid()
const KECIL = z.object({ kecil: z.literal('1').optional() })

export function ruteLacak(m: Meja): Rute[] {
  return [
    m.bungkus(
      halaman({
        path: '/lacak',
        permission: 'publik',
        prefetch: false,
        query: z.object({ kodeLacak: z.string().max(200).optional() }),
        load: (k) => {
          const kode = k.query.kodeLacak === undefined ? null : bacaKode(k.query.kodeLacak)
          return kode === null
            ? undefined
            : new Response(null, {
                status: 303,
                headers: { location: `/lacak/${tampilkanKode(kode)}`, 'cache-control': 'no-store' },
              })
        },
        view: ({ k }) => <HalamanLacak ketikan={k.query.kodeLacak ?? null} bahasa={k.bahasa} />,
      }),
      { headers: RAHASIA },
    ),
    ...ruteDataDiri(m).map((r) => m.bungkus(r, { headers: RAHASIA })),
    m.bungkus(rutePesan(m), { headers: RAHASIA, berkas: { berkasMaks: FOTO_BESAR_MAKS, jumlahMaks: FOTO_MAKS } }),
    m.bungkus(
      berkas({
        path: '/lacak/:kode/foto/:id',
        permission: 'publik',
        params: z.object({ kode: z.string().max(200), id: ID_FOTO }),
        query: KECIL,
        unduh: async (k) => {
          const g = m.cekTanpaHitung(k, 'kode-salah') ?? m.cek(k, 'lihat')
          if (g) return gagal(g)
          const isi = await m.use.fotoWarga({ kode: k.params.kode, id: k.params.id, kecil: k.query.kecil === '1' })
          if (isi) return ok({ nama: 'foto.webp', tipe: JENIS_FOTO, isi, dalam: true })
          m.cek(k, 'kode-salah')
          return tidakDitemukan()
        },
      }),
      { headers: RAHASIA },
    ),
    m.bungkus(
      berkas({
        path: '/aduan/foto/:id',
        permission: 'publik',
        params: z.object({ id: ID_FOTO }),
        query: KECIL,
        unduh: async (k) => {
          const g = m.cek(k, 'lihat')
          if (g) return gagal(g)
          const isi = await m.use.fotoUmum({ id: k.params.id, kecil: k.query.kecil === '1' })
          return isi ? ok({ nama: 'foto.webp', tipe: JENIS_FOTO, isi, dalam: true }) : tidakDitemukan()
        },
      }),
    ),
    berkas({
      path: '/kerja/aduan/foto/:id',
      permission: 'aspirasi:tangani',
      params: z.object({ id: ID_FOTO }),
      query: KECIL,
      unduh: async (k) => {
        const h = await m.use.bacaFoto({ id: k.params.id, kecil: k.query.kecil === '1' }, k.pelaku)
        return h.ok ? ok({ nama: 'foto.webp', tipe: JENIS_FOTO, isi: h.value, dalam: true }) : h
      },
    }),
  ]
}
