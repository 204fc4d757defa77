import { z } from 'zod'
import { tulisCsv, UKURAN_BERKAS_MAKS } from '#platform/lembar'
import { berkas, halaman, isianBerkas, lihat, type Rute, tampil } from '#platform/web'
import { ok } from '#shared'
import { bacaBerkasPembagian, barisBerkas, KOLOM_PEMBAGIAN, pisahKata } from '../application/penyaluran-berkas.ts'
import { JENIS_PEMBAGIAN, type JenisPembagian, type Pembagian } from '../application/penyaluran.port.ts'
import type { UsePenyaluran } from '../application/penyaluran.susun.ts'
import { HalamanTopik, HalamanUbahTopik, HalamanUnggahTopik, JALUR_TOPIK } from './topik.view.tsx'
import './topik.teks.ts'

const jenis = z.enum(JENIS_PEMBAGIAN)
const teks = z.string().max(4000).optional()

/** Fields of a form as a row; a field its table has not is left out. */
const isiBaris = (j: JenisPembagian, f: Readonly<Record<string, string | undefined>>) => {
  const ada: Record<JenisPembagian, readonly string[]> = {
    topik: ['kode', 'nama', 'namaEn', 'unitId'],
    pihak: ['kode', 'nama', 'namaEn', 'cara', 'caraEn', 'penjelasan', 'penjelasanEn'],
    aturan: ['kode', 'nama', 'namaEn', 'penjelasan', 'penjelasanEn'],
    ejaan: ['kode', 'kodeWilayah'],
  }
  const isi: Record<string, unknown> = Object.fromEntries(ada[j].map((k) => [k, f[k] ?? '']))
  if (j === 'topik' || j === 'pihak') isi['kata'] = pisahKata(f['kata'] ?? '')
  return isi as unknown as Pembagian[JenisPembagian]['isi']
}

/** The coordinators' tables: subjects, outside bodies, rules of refusal, spellings. */
export const ruteTopik = (use: UsePenyaluran): Rute[] => [
  halaman({
    path: JALUR_TOPIK,
    permission: 'aspirasi:atur',
    query: z.object({
      jenis: jenis.catch('topik'),
      coba: z.string().trim().max(2000).optional().catch(undefined),
    }),
    load: async (k) => {
      const baris = await use.daftarPembagian(k.query.jenis, k.pelaku)
      if (!baris.ok) return baris
      const pilihan = await use.pilihanPembagian(k.pelaku)
      if (!pilihan.ok) return pilihan
      const { coba } = k.query
      return ok({
        jenis: k.query.jenis,
        baris: baris.value,
        pilihan: pilihan.value,
        coba: coba
          ? {
              teks: coba,
              kantor: await use.usulKantor({ teks: coba }),
              pihak: await use.usulPihakLuar({ teks: coba }),
              tempat: await use.cariTempat({ teks: coba }),
            }
          : null,
      })
    },
    view: ({ data, k }) => <HalamanTopik data={data} bahasa={k.bahasa} />,
  }),
  halaman({
    path: `${JALUR_TOPIK}/ubah/:jenis`,
    permission: 'aspirasi:atur',
    params: z.object({ jenis }),
    query: z.object({ kode: z.string().max(100).optional().catch(undefined) }),
    load: async (k) => {
      const pilihan = await use.pilihanPembagian(k.pelaku)
      if (!pilihan.ok) return pilihan
      const riwayat =
        k.query.kode === undefined ? ok([]) : await use.riwayatPembagian(k.params.jenis, k.query.kode, k.pelaku)
      if (!riwayat.ok) return riwayat
      return ok({ jenis: k.params.jenis, riwayat: riwayat.value, pilihan: pilihan.value })
    },
    form: {
      fields: z.object({
        sesudah: z.coerce.number().int().min(0),
        kode: teks,
        nama: teks,
        namaEn: teks,
        unitId: z.uuid().optional(),
        kodeWilayah: teks,
        cara: teks,
        caraEn: teks,
        penjelasan: teks,
        penjelasanEn: teks,
        kata: teks,
        aktif: z.enum(['ya', 'tidak']),
        alasan: teks,
      }),
      act: ({ fields, k }) => {
        const { sesudah, aktif, alasan, ...isi } = fields
        const m = { jenis: k.params.jenis, isi: isiBaris(k.params.jenis, isi), sesudah, aktif: aktif === 'ya' }
        return use.ubahPembagian({ ...m, alasan: alasan ?? '' }, k.pelaku)
      },
      done: (versi, k) => lihat(`${JALUR_TOPIK}?jenis=${k.params.jenis}`, 'aspirasi.pembagian-tersimpan', { versi }),
    },
    view: ({ data, form, k }) => <HalamanUbahTopik data={data} form={form} bahasa={k.bahasa} />,
  }),
  halaman({
    path: `${JALUR_TOPIK}/unggah/:jenis`,
    permission: 'aspirasi:atur',
    params: z.object({ jenis }),
    form: {
      unggah: UKURAN_BERKAS_MAKS,
      fields: z.object({
        berkas: isianBerkas(['csv', 'xlsx']),
        alasan: teks,
        langkah: z.enum(['periksa', 'simpan']).catch('periksa'),
      }),
      act: async ({ fields, k }) => {
        const pilihan = await use.pilihanPembagian(k.pelaku)
        if (!pilihan.ok) return pilihan
        const isi = new Uint8Array(await fields.berkas.arrayBuffer())
        const baris = bacaBerkasPembagian(k.params.jenis, { nama: fields.berkas.name, isi }, pilihan.value.unit)
        if (!baris.ok) return baris
        const simpan = fields.langkah === 'simpan'
        const h = await use.imporPembagian(
          { jenis: k.params.jenis, baris: baris.value, alasan: fields.alasan ?? '', simpan },
          k.pelaku,
        )
        return h.ok ? ok({ ...h.value, simpan }) : h
      },
      done: ({ simpan, ...h }, k) =>
        simpan ? lihat(`${JALUR_TOPIK}?jenis=${k.params.jenis}`, 'aspirasi.pembagian-terimpor', { ...h }) : tampil(h),
    },
    view: ({ form, k }) => <HalamanUnggahTopik jenis={k.params.jenis} form={form} bahasa={k.bahasa} />,
  }),
  ...JENIS_PEMBAGIAN.map((j) =>
    berkas({
      path: `${JALUR_TOPIK}/${j}.csv`,
      permission: 'aspirasi:atur',
      unduh: async (k) => {
        const baris = await use.daftarPembagian(j, k.pelaku)
        if (!baris.ok) return baris
        const pilihan = await use.pilihanPembagian(k.pelaku)
        if (!pilihan.ok) return pilihan
        return ok({
          nama: `${j}.csv`,
          tipe: 'text/csv; charset=utf-8',
          isi: tulisCsv(KOLOM_PEMBAGIAN[j], barisBerkas(j, baris.value, pilihan.value.unit)),
        })
      },
    }),
  ),
]
