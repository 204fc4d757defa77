import { z } from 'zod'
import type { Pelaku } from '#platform/access'
import type { Bahasa } from '#platform/i18n'
import { tulisCsv, tulisIcal, UKURAN_BERKAS_MAKS } from '#platform/lembar'
import { berkas, halaman, isianBerkas, lihat, type Rute, tampil, tidakDitemukan } from '#platform/web'
import { yearOf } from '#regulasi'
import { gagal, type Galat, ok, type Result } from '#shared'
import { bacaDaftarLibur, type DaftarTerbaca, KOLOM_LIBUR, tulisDaftarLibur } from '../application/baca-daftar-libur.ts'
import type { GeseranTenggat, UsulanLibur } from '../application/hari-libur.port.ts'
import type { HariLiburKota, UseHariLibur } from '../application/hari-libur.use-case.ts'
import { type DaftarLibur, JENIS_LIBUR } from '../domain/hari-libur.ts'
import { teksHariLibur } from './hari-libur.teks.ts'
import { ALAMAT_LIBUR, alamatTahun, HalamanHariLibur, usulanBerlaku } from './hari-libur.view.tsx'

export interface OpsiHariLibur {
  /** Deadlines that run now and that a list would move: of modules above this one. null = not this user's to see. */
  readonly geseran: (
    calon: Omit<DaftarLibur, 'disahkanPada'>,
    pelaku: Pelaku,
  ) => Promise<readonly GeseranTenggat[] | null>
  /** How many messages of residents it would move. */
  readonly geseranPesan?: (calon: Omit<DaftarLibur, 'disahkanPada'>) => Promise<number>
}

const [TAHUN_MIN, TAHUN_MAKS] = [2000, 2150]
const QueryTahun = z.object({
  tahun: z.coerce.number().int().min(TAHUN_MIN).max(TAHUN_MAKS).optional().catch(undefined),
})
const teks = z.string().trim().min(1).max(2000)
const pendek = z.string().trim().min(1).max(300)
const Isi = z.string().max(60_000)

const rapi = (s = ''): string => s.replaceAll('\r\n', '\n').trim()

async function bacaIsian(
  f: { readonly isi?: string | undefined; readonly semula?: string | undefined; readonly berkas?: File | undefined },
  tahun: number,
): Promise<Result<DaftarTerbaca, Galat>> {
  // Beside a file the text is only what the field was filled in with; edited text is never dropped for it.
  if (f.berkas && rapi(f.isi) !== '' && rapi(f.isi) !== rapi(f.semula)) return gagal({ kode: 'hari-libur.satu-cara' })
  if (f.berkas) return bacaDaftarLibur({ nama: f.berkas.name, isi: await f.berkas.bytes() }, tahun)
  return f.isi === undefined ? gagal({ kode: 'hari-libur.kosong' }) : bacaDaftarLibur(f.isi, tahun)
}

interface Data {
  readonly kota: HariLiburKota
  readonly geseran: ReadonlyMap<string, readonly GeseranTenggat[] | null>
  readonly geseranPesan: ReadonlyMap<string, number>
}
async function muat(
  use: UseHariLibur,
  opsi: OpsiHariLibur,
  tahun: number,
  pelaku: Pelaku,
): Promise<Result<Data, Galat>> {
  const kota = await use.daftarHariLibur(pelaku)
  if (!kota.ok) return kota
  const menunggu = kota.value.usulan.filter((u) => u.tahun === tahun && u.putusan === null)
  const geseran = new Map<string, readonly GeseranTenggat[] | null>()
  const geseranPesan = new Map<string, number>()
  for (const u of menunggu) {
    geseran.set(u.id, await opsi.geseran(u, pelaku))
    if (opsi.geseranPesan) geseranPesan.set(u.id, await opsi.geseranPesan(u))
  }
  return ok({ kota: kota.value, geseran, geseranPesan })
}

const halamanLibur = (use: UseHariLibur, opsi: OpsiHariLibur): Rute =>
  halaman({
    path: ALAMAT_LIBUR,
    permission: 'parameter:usulkan',
    query: QueryTahun,
    load: (k) => muat(use, opsi, k.query.tahun ?? yearOf(k.hariIni), k.pelaku),
    forms: {
      pratinjau: {
        unggah: UKURAN_BERKAS_MAKS,
        fields: z.object({
          isi: Isi.optional(),
          semula: Isi.optional(),
          berkas: isianBerkas(['csv', 'xlsx']).optional(),
        }),
        act: async ({ fields, k }) => {
          const h = await bacaIsian(fields, k.query.tahun ?? yearOf(k.hariIni))
          return h.ok ? ok(tampil(h.value)) : h
        },
      },
      tambah: {
        fields: z.object({
          tanggal: z.iso.date(),
          nama: z.string().trim().min(1).max(120),
          jenis: z.enum(JENIS_LIBUR),
        }),
        act: async ({ fields, k }) => {
          const tahun = k.query.tahun ?? yearOf(k.hariIni)
          const kota = await use.daftarHariLibur(k.pelaku)
          if (!kota.ok) return kota
          const kata = teksHariLibur(k.bahasa)
          const kini = tulisDaftarLibur(usulanBerlaku(kota.value, tahun)?.hari ?? [], (j) => kata(j))
          const baris = tulisDaftarLibur([{ ...fields, nama: fields.nama.replaceAll(';', ',') }], (j) => kata(j))
          const h = bacaDaftarLibur([kini, baris].filter(Boolean).join('\n'), tahun)
          return h.ok ? ok(tampil(h.value)) : h
        },
      },
      usulkan: {
        fields: z.object({
          isi: Isi.min(1),
          sumber: pendek,
          nomor: z.string().trim().min(1).max(200),
          tanggalSumber: z.iso.date(),
          cuti: z.enum(['kerja', 'bukan']),
          dasarCuti: z.string().trim().max(500).optional(),
          alasan: teks,
        }),
        act: async ({ fields: { isi, cuti, ...f }, k }) => {
          const tahun = k.query.tahun ?? yearOf(k.hariIni)
          const h = bacaDaftarLibur(isi, tahun)
          if (!h.ok) return h
          if (h.value.salah[0])
            return gagal({ kode: 'hari-libur.baris-salah', data: { tanggal: h.value.salah[0].isi } })
          const u = await use.usulkanHariLibur(
            { ...f, tahun, hari: h.value.hari, cutiBukanHariKerja: cuti === 'bukan' },
            k.pelaku,
          )
          return u.ok ? ok(lihat(alamatTahun(tahun), 'hari-libur.sudah-diusulkan')) : u
        },
      },
      putuskan: {
        fields: z.object({ usulan: z.uuid(), putusan: z.enum(['sah', 'ditolak']), alasan: teks, kantor: pendek }),
        act: async ({ fields: { usulan, ...isi }, k }) => {
          const h = await use.putuskanHariLibur({ id: usulan, ...isi }, k.pelaku)
          if (!h.ok) return h
          const tahun = h.value.tahun
          const kata = isi.putusan === 'sah' ? 'hari-libur.sudah-sah' : 'hari-libur.sudah-ditolak'
          return ok(lihat(alamatTahun(tahun), kata, { tahun: String(tahun) }))
        },
      },
    },
    view: ({ data, forms, k }) => {
      const tahunIni = yearOf(k.hariIni)
      const tahun = k.query.tahun ?? tahunIni
      return (
        <HalamanHariLibur
          data={data.kota}
          geseran={data.geseran}
          geseranPesan={data.geseranPesan}
          forms={forms}
          tahun={tahun}
          tahunIni={tahunIni}
          bahasa={k.bahasa}
          pelaku={k.pelaku}
          pratinjau={pratinjauDari(forms, tahun)}
        />
      )
    },
  })

/** What was just read; a proposal refused shows its own list again. */
function pratinjauDari(
  forms: Readonly<Record<'pratinjau' | 'tambah' | 'usulkan', { readonly hasil?: unknown; readonly nilai: object }>>,
  tahun: number,
): DaftarTerbaca | null {
  const hasil = (forms.pratinjau.hasil ?? forms.tambah.hasil) as DaftarTerbaca | undefined
  if (hasil) return hasil
  const isi = (forms.usulkan.nilai as { readonly isi?: string }).isi
  if (isi === undefined) return null
  const ulang = bacaDaftarLibur(isi, tahun)
  return ulang.ok ? ulang.value : null
}

const unduhan = (
  use: UseHariLibur,
  akhiran: 'csv' | 'ics',
  tulis: (
    u: UsulanLibur,
    m: { readonly bahasa: Bahasa; readonly instansi: string },
  ) => { readonly tipe: string; readonly isi: string },
): Rute =>
  berkas({
    path: `${ALAMAT_LIBUR}.${akhiran}`,
    permission: 'parameter:usulkan',
    query: QueryTahun,
    unduh: async (k) => {
      const tahun = k.query.tahun ?? yearOf(k.hariIni)
      const kota = await use.daftarHariLibur(k.pelaku)
      if (!kota.ok) return kota
      const u = usulanBerlaku(kota.value, tahun)
      if (!u) return tidakDitemukan()
      return ok({
        nama: `hari-libur-${tahun}.${akhiran}`,
        ...tulis(u, { bahasa: k.bahasa, instansi: k.pelaku.instansiId }),
      })
    },
  })

/** Holidays by year: entered by one person of the legal section, confirmed by another, read by every working-day clock. */
export const ruteHariLibur = (use: UseHariLibur, opsi: OpsiHariLibur): Rute[] => [
  halamanLibur(use, opsi),
  unduhan(use, 'csv', (u, { bahasa }) => {
    const t = teksHariLibur(bahasa)
    return {
      tipe: 'text/csv; charset=utf-8',
      isi: tulisCsv(
        [...KOLOM_LIBUR, 'DASAR'],
        u.hari.map((h) => [h.tanggal, h.nama, t(h.jenis), `${u.sumber} ${u.nomor}`]),
      ),
    }
  }),
  unduhan(use, 'ics', (u, { bahasa, instansi }) => {
    const t = teksHariLibur(bahasa)
    return {
      tipe: 'text/calendar; charset=utf-8',
      isi: tulisIcal({
        nama: t('namaKalender', { tahun: String(u.tahun) }),
        dibuat: new Date(u.putusan?.pada ?? u.dibuatPada),
        acara: u.hari.map((h) => ({
          uid: `libur-${h.tanggal}@${instansi}.tepat`,
          tanggal: h.tanggal,
          judul: h.nama,
          isi: `${t(h.jenis)}. ${u.sumber} ${u.nomor}`,
        })),
      }),
    }
  }),
]
