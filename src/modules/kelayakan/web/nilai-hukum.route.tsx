import { z } from 'zod'
import type { Bahasa } from '#platform/i18n'
import { halaman, lihat, type Rute } from '#platform/web'
import { type Json, KOSAKATA, PARAMETER, type Parameter, SUMBER, salahBentuk } from '#regulasi'
import { gagal, type Galat, ok, type Result } from '#shared'
import type { IsiUsulanNilai } from '../application/nilai-hukum.port.ts'
import type { UseNilaiHukum } from '../application/nilai-hukum.use-case.ts'
import { daunNilai, nilaiDariDaun } from '../domain/daun-nilai.ts'
import { DaftarNilaiHukum } from './nilai-hukum-daftar.view.tsx'
import type { KalkulatorPembaca } from './nilai-hukum.tipe.ts'
import { dasarIsian, SatuNilaiHukum } from './nilai-hukum.view.tsx'
import { teksNilaiHukum } from './nilai-hukum.teks.ts'

export interface OpsiNilaiHukum {
  readonly kalkulator: readonly KalkulatorPembaca[]
}

const ALAMAT = '/kerja/nilai-hukum'
const PANJANG = 2000
const teks = z.string().trim().min(1).max(PANJANG)
const pendek = z.string().trim().min(1).max(300)

/** One field per leaf; the largest table decides how many there can be. */
const DAUN_MAKS = Math.max(...[...PARAMETER.values()].flatMap((p) => p.nilai.map((n) => daunNilai(n.nilai).length)))
const DAUN = Array.from({ length: DAUN_MAKS }, (_, i) => `n${i}`)
const IsianUsulan = z.object({
  cara: z.enum(['sahkan', 'nilai', 'cabut']),
  mulai: z.iso.date(),
  ...(Object.fromEntries(DAUN.map((n) => [n, z.string().max(PANJANG).optional()])) as Record<
    string,
    z.ZodOptional<z.ZodString>
  >),
  sumber: z.enum([...SUMBER.keys()] as [string, ...string[]]).optional(),
  sumberTeks: pendek.optional(),
  pasal: pendek,
  ayat: pendek.optional(),
  huruf: pendek.optional(),
  versi: pendek.optional(),
  kutipan: teks.optional(),
  tautan: pendek.regex(/^https?:\/\//, { error: 'nilai-hukum.tautan' }).optional(),
  alasan: teks,
})
type Isian = z.output<typeof IsianUsulan>

/** The value meant by the form; a field whose content cannot stand is named in the reader's language. */
function nilaiDari(p: Parameter, f: Isian, bahasa: Bahasa): Result<Json, Galat> {
  if (f.cara === 'cabut') return ok(null)
  if (f.cara === 'sahkan') {
    const n = p.nilai.find((x) => x.mulai === f.mulai)
    return n && n.nilai !== null ? ok(n.nilai) : gagal({ kode: 'nilai-hukum.tanpa-nilai', data: { isian: 'mulai' } })
  }
  const dasar = dasarIsian(p)
  const isian = f as Readonly<Record<string, string | undefined>>
  const nilai = nilaiDariDaun(
    dasar,
    DAUN.map((n) => isian[n]),
  )
  const salah = salahBentuk(p, nilai, KOSAKATA)
  if (!salah) return ok(nilai)
  const daun = daunNilai(dasar)
  const letak = daun.findIndex((d) => d.jalur.every((k, i) => k === salah.jalur[i]))
  const jalur = daun[letak]?.label.join(' › ') || teksNilaiHukum(bahasa)('nilaiIsian')
  return gagal({
    kode: 'nilai-hukum.bentuk',
    data: { jalur, pesan: salah.pesan[bahasa], ...(letak >= 0 && { isian: DAUN[letak] }) },
  })
}

function usulanDari(p: Parameter, f: Isian, bahasa: Bahasa): Result<IsiUsulanNilai, Galat> {
  if ((f.sumber === undefined) === (f.sumberTeks === undefined))
    return gagal({ kode: 'nilai-hukum.satu-sumber', data: { isian: 'sumber' } })
  const nilai = nilaiDari(p, f, bahasa)
  if (!nilai.ok) return nilai
  const { mulai, sumber, sumberTeks, pasal, ayat, huruf, versi, kutipan, tautan, alasan } = f
  return ok({
    parameter: p.id,
    mulai,
    nilai: nilai.value,
    sumber,
    sumberTeks,
    pasal,
    ayat,
    huruf,
    versi,
    kutipan,
    tautan,
    alasan,
  })
}

const halamanDaftar = (use: UseNilaiHukum, opsi: OpsiNilaiHukum): Rute =>
  halaman({
    path: ALAMAT,
    permission: 'parameter:usulkan',
    load: (k) => use.daftarNilaiHukum(k.pelaku),
    view: ({ data, k }) => <DaftarNilaiHukum data={data} bahasa={k.bahasa} kalkulator={opsi.kalkulator} />,
  })

const halamanSatu = (use: UseNilaiHukum, opsi: OpsiNilaiHukum): Rute =>
  halaman({
    path: `${ALAMAT}/:id`,
    permission: 'parameter:usulkan',
    params: z.object({ id: z.string().regex(/^[a-z0-9.-]+$/) }),
    query: z.object({ usulan: z.uuid().optional().catch(undefined) }),
    load: (k) => use.bukaNilaiHukum({ id: k.params.id }, k.pelaku),
    forms: {
      usulkan: {
        fields: IsianUsulan,
        act: async ({ fields, k }) => {
          const buka = await use.bukaNilaiHukum({ id: k.params.id }, k.pelaku)
          if (!buka.ok) return buka
          const usulan = usulanDari(buka.value.nilai, fields, k.bahasa)
          if (!usulan.ok) return usulan
          const h = await use.usulkanNilai(usulan.value, k.pelaku)
          return h.ok ? ok(lihat(`${ALAMAT}/${k.params.id}?usulan=${h.value.id}`, 'nilai-hukum.sudah-diusulkan')) : h
        },
      },
      putuskan: {
        fields: z.object({ usulan: z.uuid(), putusan: z.enum(['sah', 'ditolak']), alasan: teks, kantor: pendek }),
        act: async ({ fields: { usulan, ...isi }, k }) => {
          const h = await use.putuskanUsulan({ id: usulan, ...isi }, k.pelaku)
          if (!h.ok) return h
          const ke = `${ALAMAT}/${h.value.parameter}`
          return ok(
            h.value.nomor === null
              ? lihat(ke, 'nilai-hukum.sudah-ditolak')
              : lihat(ke, 'nilai-hukum.sudah-sah', { nomor: h.value.nomor }),
          )
        },
      },
      tarik: {
        fields: z.object({ nomor: z.coerce.number().int().min(1), alasan: teks, kantor: pendek }),
        act: async ({ fields, k }) => {
          const h = await use.tarikKetetapan(fields, k.pelaku)
          return h.ok
            ? ok(lihat(`${ALAMAT}/${h.value.parameter}`, 'nilai-hukum.sudah-ditarik', { nomor: h.value.nomor }))
            : h
        },
      },
    },
    view: ({ data, forms, k }) => (
      <SatuNilaiHukum
        data={data}
        forms={forms}
        bahasa={k.bahasa}
        pelaku={k.pelaku}
        dipilih={k.query.usulan}
        kalkulator={opsi.kalkulator}
      />
    ),
  })

/** The review queue: where the legal section confirms or corrects what every check reads. */
export const ruteNilaiHukum = (use: UseNilaiHukum, opsi: OpsiNilaiHukum): Rute[] => [
  halamanDaftar(use, opsi),
  halamanSatu(use, opsi),
]
