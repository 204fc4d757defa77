import { z } from 'zod'
import { tulisCsv } from '#platform/lembar'
import { berkas, halaman, lihat, type Rute } from '#platform/web'
import { kataPeran, kataRincian, kataTindakan, teksJejak } from './jejak.teks.ts'
import type { UseJejak } from './jejak.ts'
import { HalamanJejak, JALUR_JEJAK } from './jejak.view.tsx'

const tanggal = z.iso.date().optional().catch(undefined)
const Query = z.object({
  tindakan: z
    .string()
    .regex(/^[a-z-]+\.[a-z-]+$/)
    .max(80)
    .optional()
    .catch(undefined),
  oleh: z.string().trim().max(100).optional().catch(undefined),
  dari: tanggal,
  sampai: tanggal,
  sebelum: z.uuid().optional().catch(undefined),
})

/** The audit trail for those who watch over it: entries, state of the chain, download. */
export const ruteJejak = (use: UseJejak): Rute[] => [
  halaman({
    path: JALUR_JEJAK,
    permission: 'audit:lihat',
    query: Query,
    load: (k) => use.bacaJejak(k.query, k.pelaku),
    form: {
      fields: z.object({}),
      act: ({ k }) => use.verifikasiJejak(k.pelaku),
      done: (h) => lihat(JALUR_JEJAK, h.rusak ? 'jejak.rusak' : 'jejak.utuh', { n: h.diperiksa }),
    },
    view: ({ data, form, k }) => <HalamanJejak data={data} query={k.query} form={form} bahasa={k.bahasa} />,
  }),
  berkas({
    path: `${JALUR_JEJAK}.csv`,
    permission: 'audit:lihat',
    query: Query,
    unduh: async (k) => {
      const hasil = await use.eksporJejak(k.query, k.pelaku)
      if (!hasil.ok) return hasil
      const t = teksJejak(k.bahasa)
      const kepala = [
        t('nomor'),
        t('waktu'),
        t('oleh'),
        t('peran'),
        t('kode'),
        t('tindakan'),
        t('objek'),
        t('objekId'),
        t('pegawaiId'),
        t('cakupan'),
        t('rincian'),
      ]
      return {
        nama: `${t('namaBerkas')}-${k.hariIni}.csv`,
        tipe: 'text/csv; charset=utf-8',
        isi: tulisCsv(
          kepala,
          hasil.value.map((b) => [
            b.urut,
            b.pada.toISOString(),
            b.pelakuNama,
            b.penggunaId ? b.pelakuPeran.map((x) => kataPeran(k.bahasa, x)).join(', ') : null,
            b.tindakan,
            kataTindakan(k.bahasa, b.tindakan),
            b.objekJenis,
            b.objekId,
            b.pegawaiId,
            b.cakupan,
            kataRincian(k.bahasa, b.rincian),
          ]),
        ),
      }
    },
  }),
]
