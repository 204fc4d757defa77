import { z } from 'zod'
import { type Pelaku, periksaIzin } from '#platform/access'
import type { Bahasa } from '#platform/i18n'
import { type Sel, tulisCsv, tulisXlsx } from '#platform/lembar'
import { berkas, halaman, lihat, type Rute, tidakDitemukan } from '#platform/web'
import { ok } from '#shared'
import { JENIS_NOMOR, POLA_MAKS } from '../domain/nomor.ts'
import { kataCelah, teksNomor } from './nomor.teks.ts'
import { alamatNomor, HalamanPola, HalamanRegister } from './nomor.view.tsx'
import type { UseWeb } from './use-web.ts'

const saring = {
  jenis: z.enum(JENIS_NOMOR).optional().catch(undefined),
  tahun: z.coerce.number().int().min(1900).max(9999).optional().catch(undefined),
}
const query = z.object({
  ...saring,
  hal: z.coerce.number().int().min(1).catch(1),
  batal: z.uuid().optional().catch(undefined),
})

export const ruteNomor = (use: UseWeb): Rute[] => [
  halaman({
    path: '/kerja/nomor',
    permission: 'rencana:lihat',
    query,
    load: async (k) => {
      const { jenis, tahun } = k.query
      const register = await use.bacaRegisterNomor({ saring: { jenis, tahun }, halaman: k.query.hal }, k.pelaku)
      if (!register.ok) return register
      const pola = await use.bacaPolaNomor(k.pelaku)
      return pola.ok ? ok({ register: register.value, pola: pola.value }) : pola
    },
    forms: {
      batal: {
        fields: z.object({ id: z.uuid(), alasan: z.string().trim().min(3).max(500) }),
        act: async ({ fields, k }) => {
          const h = await use.batalkanNomor(fields, k.pelaku)
          return h.ok ? ok(lihat('/kerja/nomor', 'nomor.dibatalkan', { nomor: h.value.nomor })) : h
        },
      },
    },
    view: ({ data, forms, k }) => (
      <HalamanRegister
        data={data}
        batal={forms.batal}
        query={k.query}
        ubah={periksaIzin(k.pelaku, 'rencana:usulkan').ok}
        bahasa={k.bahasa}
        hariIni={k.hariIni}
      />
    ),
  }),
  halaman({
    path: '/kerja/nomor/pola/:jenis',
    permission: 'rencana:lihat',
    params: z.object({ jenis: z.enum(JENIS_NOMOR) }),
    load: async (k) => {
      const pola = await use.bacaPolaNomor(k.pelaku)
      if (!pola.ok) return pola
      const riwayat = await use.riwayatPolaNomor(k.params, k.pelaku)
      if (!riwayat.ok) return riwayat
      const kini = pola.value.find((p) => p.jenis === k.params.jenis)
      return kini ? ok({ kini, riwayat: riwayat.value }) : tidakDitemukan()
    },
    form: {
      fields: z.object({
        pola: z.string().trim().min(1).max(POLA_MAKS),
        kodeUnit: z.string().trim().min(1).max(40),
        mulai: z.coerce.number().int().min(1).max(999_999).optional(),
        alasan: z.string().trim().max(300).optional(),
      }),
      act: ({ fields, k }) => use.simpanPolaNomor({ jenis: k.params.jenis, ...fields }, k.pelaku),
      done: () => lihat(alamatNomor({}), 'nomor.pola-tersimpan'),
    },
    view: ({ data, form, k }) => (
      <HalamanPola
        data={data}
        form={form}
        ubah={periksaIzin(k.pelaku, 'rencana:usulkan').ok}
        bahasa={k.bahasa}
        hariIni={k.hariIni}
      />
    ),
  }),
  ...(['csv', 'xlsx'] as const).map((bentuk) =>
    berkas({
      path: `/kerja/nomor.${bentuk}`,
      permission: 'rencana:lihat',
      query: z.object(saring),
      unduh: async (k) => {
        const h = await lembar(use, k)
        if (!h.ok) return h
        const nama = `register-nomor.${bentuk}`
        const { kepala, baris } = h.value
        return bentuk === 'csv'
          ? ok({ nama, tipe: 'text/csv; charset=utf-8', isi: tulisCsv(kepala, baris) })
          : ok({ nama, tipe: XLSX, isi: await tulisXlsx(kepala, baris) })
      },
    }),
  ),
]
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

interface Konteks {
  readonly pelaku: Pelaku
  readonly bahasa: Bahasa
  readonly query: { readonly jenis?: (typeof JENIS_NOMOR)[number] | undefined; readonly tahun?: number | undefined }
}
async function lembar(use: UseWeb, k: Konteks) {
  const h = await use.eksporRegisterNomor({ saring: k.query }, k.pelaku)
  if (!h.ok) return h
  const t = teksNomor(k.bahasa)
  const kepala = [
    t('nomor'),
    t('jenis'),
    t('tahun'),
    t('urut'),
    t('tanggal'),
    'NIP',
    t('untuk'),
    t('usulan'),
    t('keadaan'),
    t('alasan'),
    t('oleh'),
  ]
  const baris: Sel[][] = h.value.nomor.map((n) => [
    n.nomor,
    t(`jenis-${n.jenis}`),
    n.tahun,
    n.urut,
    n.tanggal,
    n.nip ?? '',
    n.nip === null ? t('seluruhNama') : (n.nama ?? ''),
    n.judulBerkas,
    t(n.batal ? 'batal' : 'dipakai'),
    n.batal?.alasan ?? '',
    n.oleh,
  ])
  for (const c of h.value.celah)
    baris.push([
      `${c.dari}-${c.sampai}`,
      t(`jenis-${c.jenis}`),
      c.tahun,
      c.dari,
      '',
      '',
      '',
      '',
      t('celah'),
      kataCelah(t, c),
      '',
    ])
  return ok({ kepala, baris })
}
