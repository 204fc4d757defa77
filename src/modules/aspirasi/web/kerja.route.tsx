import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { periksaIzin } from '#platform/access'
import type { Bahasa } from '#platform/i18n'
import { type Sel, tulisCsv, tulisXlsx } from '#platform/lembar'
import {
  type Arah,
  berkas,
  type DefFormulir,
  halaman,
  isianCentang,
  type KHalaman,
  lihat,
  type Rute,
  type Tampil,
  tampil,
} from '#platform/web'
import { ok } from '#shared'
import type { BarisDaftar } from '../application/daftar.use-case.ts'
import type { UseMeja } from '../application/susun-meja.ts'
import { AKSI_MEJA, type AksiMeja, ASAL_MEJA } from '../domain/meja.ts'
import { KERAHASIAAN } from '../domain/pesan.ts'
import { hariWib } from '../domain/tenggat.ts'
import { HalamanDaftarKerja } from './kerja-daftar.view.tsx'
import { HalamanPesanKerja } from './kerja-pesan.view.tsx'
import { JALUR_KERJA, penanda, QueryKerja, saringan } from './kerja.alamat.ts'
import { teksKerja } from './kerja.teks.ts'
import { HalamanMejaCatat } from './meja-catat.view.tsx'
import { HalamanBeban, HalamanTemplat } from './meja-lain.view.tsx'

/** How many steps the page showed: another one since then is a conflict, not an overwriting. */
const sesudah = z.coerce.number().int().min(0)
const teks = z.string().max(25_000).optional()
/** Of the whole form nothing is required here: the step itself says what it misses, beside the field. */
const IsianMeja = z.object({
  sesudah,
  alasan: teks,
  kantor: z.uuid().optional(),
  penangan: z.array(z.string().max(64)).max(50).optional(),
  jawaban: teks,
  templat: z.string().max(60).optional(),
  sisip: z.literal('ya').optional(),
  catatan: teks,
  kepada: z.string().max(80).optional(),
  namaPihak: z.string().max(200).optional(),
  aturan: z.string().max(80).optional(),
  alasanUmum: z.string().max(500).optional(),
  induk: z.string().max(20).optional(),
  orang: z.array(z.string().max(64)).max(50).optional(),
  topik: z.string().max(80).optional(),
  kelurahan: z.string().max(20).optional(),
})
const idSaja = z.object({ id: z.uuid() })
const QueryPesan = z.object({
  kantor: z.uuid().optional().catch(undefined),
  induk: z.string().trim().max(200).optional().catch(undefined),
  orang: z.string().trim().max(100).optional().catch(undefined),
})

/** The officers' desk: the list, one message with its steps, entering for somebody, templates, the board. */
export const ruteMeja = (use: UseMeja, opsi: { readonly url?: string | undefined } = {}): Rute[] => [
  halaman({
    path: JALUR_KERJA,
    permission: 'aspirasi:tangani',
    query: QueryKerja,
    load: (k) =>
      use.daftarPesan({ saring: saringan(k.query), urut: k.query.urut, penanda: penanda(k.query) }, k.pelaku),
    view: ({ data, k }) => (
      <HalamanDaftarKerja
        data={data}
        query={k.query}
        bahasa={k.bahasa}
        hariIni={k.hariIni}
        koordinator={k.pelaku.peran.includes('petugas-aduan')}
      />
    ),
  }),
  ...(['csv', 'xlsx'] as const).map((bentuk) =>
    berkas({
      path: `${JALUR_KERJA}.${bentuk}`,
      permission: 'aspirasi:tangani',
      query: QueryKerja,
      unduh: async (k) => {
        const h = await use.eksporPesan({ saring: saringan(k.query), bentuk }, k.pelaku)
        if (!h.ok) return h
        const t = teksKerja(k.bahasa)
        const [kepala, baris] = [kepalaLembar(k.bahasa), h.value.map((b) => barisLembar(b, k.bahasa))]
        return {
          nama: `${t('namaBerkas')}-${k.hariIni}.${bentuk}`,
          tipe:
            bentuk === 'csv'
              ? 'text/csv; charset=utf-8'
              : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
          isi: bentuk === 'csv' ? tulisCsv(kepala, baris) : await tulisXlsx(kepala, baris, t('judul')),
        }
      },
    }),
  ),
  ruteCatat(use, opsi.url),
  ruteTemplat(use),
  ruteBeban(use),
  rutePesan(use),
]

type KPesan = KHalaman<'aspirasi:tangani', typeof idSaja, typeof QueryPesan>
type FormMeja = DefFormulir<typeof IsianMeja, Arah | Response | Tampil, KPesan>

const formLangkah = (use: UseMeja, aksi: AksiMeja): FormMeja => ({
  fields: IsianMeja,
  act: async ({ fields, k }) => {
    const { sesudah: n, templat, sisip, ...isian } = fields
    if (aksi === 'jawab' && sisip) {
      const h = await use.isiTemplat({ id: k.params.id, kode: templat ?? '' }, k.pelaku)
      // Nothing chosen: what was typed stays as it is.
      return ok(tampil([isian.jawaban, h.ok ? h.value : undefined].filter(Boolean).join('\n\n')))
    }
    const h = await use.langkahMeja({ id: k.params.id, sesudah: n, aksi, isian }, k.pelaku)
    if (!h.ok) return h
    const kata = teksKerja(k.bahasa)(`a-${aksi}`)
    return ok(lihat(`${JALUR_KERJA}/${k.params.id}#linimasa`, 'aspirasi.langkah-dicatat', { aksi: kata }))
  },
})

const rutePesan = (use: UseMeja): Rute =>
  halaman({
    path: `${JALUR_KERJA}/:id`,
    permission: 'aspirasi:tangani',
    params: idSaja,
    query: QueryPesan,
    load: (k) =>
      use.bukaPesan(
        { id: k.params.id, kantor: k.query.kantor, cariInduk: k.query.induk, cariOrang: k.query.orang },
        k.pelaku,
      ),
    forms: {
      ...(Object.fromEntries(AKSI_MEJA.map((aksi) => [aksi, formLangkah(use, aksi)])) as Record<AksiMeja, FormMeja>),
      'buka-identitas': {
        fields: z.object({ alasan: z.string().max(2000).optional() }),
        act: async ({ fields, k }) => {
          const h = await use.bukaIdentitas({ id: k.params.id, alasan: fields.alasan ?? '' }, k.pelaku)
          return h.ok ? ok(tampil({ identitas: h.value })) : h
        },
      },
    },
    view: ({ data, forms, k }) => (
      <HalamanPesanKerja data={data} forms={forms} query={k.query} bahasa={k.bahasa} hariIni={k.hariIni} />
    ),
  })

const ruteCatat = (use: UseMeja, url: string | undefined): Rute =>
  halaman({
    path: `${JALUR_KERJA}/baru`,
    permission: 'aspirasi:catat',
    load: (k) => use.mejaCatat(k.pelaku),
    form: {
      fields: z.object({
        kiriman: z.string().regex(/^[\w-]{20,64}$/),
        asal: z.enum(ASAL_MEJA),
        asalRinci: z.string().trim().max(300).optional(),
        kelas: z.enum(['pengaduan', 'aspirasi', 'permintaan-informasi']),
        judul: z.string().trim().min(1).max(250),
        isi: z.string().trim().min(1).max(25_000),
        topik: z.string().max(80).optional(),
        kelurahan: z.string().max(20).optional(),
        lokasi: z.string().trim().max(500).optional(),
        tanggalLayanan: z.iso.date().optional(),
        tentangOrang: isianCentang(),
        kerahasiaan: z.enum(KERAHASIAAN),
        nama: z.string().trim().max(200).optional(),
        telepon: z.string().trim().max(40).optional(),
        surel: z.email().max(254).optional(),
        alamat: z.string().trim().max(500).optional(),
        setuju: isianCentang(),
      }),
      act: ({ fields: { nama, telepon, surel, alamat, ...f }, k }) =>
        use.catatPesan(
          {
            ...f,
            // Whoever wants to stay unnamed and yet left a name is told, not silently taken at one of both.
            identitas: nama || telepon || surel || alamat ? { nama: nama ?? '', telepon, surel, alamat } : null,
          },
          k.pelaku,
        ),
      // Shown in the answer itself, once: the code stands in no address.
      done: (h) => tampil(h),
    },
    view: ({ data, form, k }) => (
      <HalamanMejaCatat
        data={data}
        form={form}
        kiriman={randomBytes(24).toString('base64url')}
        bahasa={k.bahasa}
        hariIni={k.hariIni}
        alamatLacak={new URL('/lacak', url ?? k.url.origin).href}
      />
    ),
  })

const ruteTemplat = (use: UseMeja): Rute =>
  halaman({
    path: `${JALUR_KERJA}/templat`,
    permission: 'aspirasi:tangani',
    query: z.object({ ubah: z.string().max(60).optional().catch(undefined) }),
    load: (k) => use.daftarTemplat(k.pelaku),
    form: {
      fields: z.object({
        kode: z
          .string()
          .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
          .max(60)
          .optional(),
        sesudah,
        nama: z.string().trim().min(1).max(200),
        isi: z.string().trim().min(1).max(6000),
        aktif: isianCentang(),
        alasan: z.string().trim().min(1).max(2000),
      }),
      act: ({ fields, k }) => use.simpanTemplat(fields, k.pelaku),
      done: (h) => lihat(`${JALUR_KERJA}/templat`, 'aspirasi.templat-disimpan', { nama: h.nama }),
    },
    view: ({ data, form, k }) => (
      <HalamanTemplat
        data={data}
        form={form}
        ubah={k.query.ubah}
        bahasa={k.bahasa}
        bolehUbah={periksaIzin(k.pelaku, 'aspirasi:atur').ok}
      />
    ),
  })

const ruteBeban = (use: UseMeja): Rute =>
  halaman({
    path: `${JALUR_KERJA}/beban`,
    permission: 'aspirasi:tangani',
    load: (k) => use.papanBeban(k.pelaku),
    form: {
      fields: z.object({
        dari: z.string().min(1).max(64),
        ke: z.string().min(1).max(64),
        alasan: z.string().trim().min(1).max(2000),
      }),
      act: ({ fields, k }) => use.serahkan(fields, k.pelaku),
      done: (h) =>
        lihat(`${JALUR_KERJA}/beban`, h.tinggal > 0 ? 'aspirasi.serah-sebagian' : 'aspirasi.serah-selesai', {
          n: h.dipindah,
          sisa: h.tinggal,
        }),
    },
    view: ({ data, form, k }) => <HalamanBeban data={data} form={form} bahasa={k.bahasa} />,
  })

function kepalaLembar(bahasa: Bahasa): string[] {
  const t = teksKerja(bahasa)
  return [
    t('rujukan'),
    t('kelas'),
    t('judulPesan'),
    t('status'),
    t('kantor'),
    t('topik'),
    t('kelurahan'),
    t('saluran'),
    t('diterima'),
    t('tenggat'),
  ]
}
function barisLembar(b: BarisDaftar, bahasa: Bahasa): Sel[] {
  const t = teksKerja(bahasa)
  return [
    b.rujukan,
    t(`k-${b.kelas}`),
    b.judul,
    t(`s-${b.status}`),
    b.kantor,
    b.topik,
    b.kelurahan,
    t(`c-${b.saluran}`),
    hariWib(b.diterimaPada),
    b.tenggat,
  ]
}
