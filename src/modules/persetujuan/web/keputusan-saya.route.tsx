import { z } from 'zod'
import { waktu } from '#platform/i18n'
import { berkas, halaman, isianBerkas, lihat, type Rute } from '#platform/web'
import { ok } from '#shared'
import { UKURAN_LAMPIRAN_MAKS } from '../application/keputusan-saya.use-case.ts'
import type { UsePersetujuan } from '../application/susun-use.ts'
import { type DataLembar, lembarCetak } from './keputusan-saya.cetak.ts'
import { ALAMAT_SAYA, DaftarKeputusanSaya, HalamanKeputusanSaya } from './keputusan-saya.view.tsx'

const idSaja = z.object({ id: z.uuid() })
const UNGGAH_TERBACA = 8 * UKURAN_LAMPIRAN_MAKS
export interface OpsiKeputusanSaya {
  /** Name at the head of the sheet. */
  readonly pemerintah: string
  /** Lays the sheet out as tagged PDF. */
  readonly cetak: (data: DataLembar) => Uint8Array
}

/** What a person reads of decisions about himself, and where he objects. */
export const ruteKeputusanSaya = (use: UsePersetujuan, opsi: OpsiKeputusanSaya): Rute[] => [
  halaman({
    path: ALAMAT_SAYA,
    permission: 'saya:lihat',
    load: (k) => use.daftarKeputusanSaya(k.pelaku),
    view: ({ data, k }) => <DaftarKeputusanSaya data={data} bahasa={k.bahasa} />,
  }),
  halaman({
    path: `${ALAMAT_SAYA}/:id`,
    permission: 'saya:lihat',
    params: idSaja,
    load: (k) => use.bukaKeputusanSaya({ id: k.params.id }, k.pelaku),
    form: {
      // What is typed comes back also with a file too large: it is read, and refused beside its own field.
      unggah: UNGGAH_TERBACA,
      fields: z.object({
        pokok: z.string().trim().min(3).max(4000),
        lampiran: isianBerkas(['pdf', 'png', 'jpg', 'jpeg'])
          .refine((f) => f.size <= UKURAN_LAMPIRAN_MAKS, { error: 'keputusan-saya.lampiran-terlalu-besar' })
          .optional(),
      }),
      act: async ({ fields: { pokok, lampiran }, k }) =>
        use.ajukanKeberatan(
          {
            id: k.params.id,
            pokok,
            ...(lampiran && { lampiran: { nama: lampiran.name, isi: await lampiran.bytes() } }),
          },
          k.pelaku,
        ),
      done: (h, k) =>
        lihat(`${ALAMAT_SAYA}/${k.params.id}#keberatan`, 'keputusan-saya.keberatan-diterima', {
          waktu: waktu(k.bahasa, h.saat),
        }),
    },
    view: ({ data, form, k }) => <HalamanKeputusanSaya data={data} form={form} bahasa={k.bahasa} hariIni={k.hariIni} />,
  }),
  berkas({
    path: `${ALAMAT_SAYA}/:id/lembar.pdf`,
    permission: 'saya:lihat',
    params: idSaja,
    unduh: async (k) => {
      const h = await use.bukaKeputusanSaya({ id: k.params.id }, k.pelaku)
      if (!h.ok) return h
      const data = lembarCetak(h.value, { bahasa: k.bahasa, pemerintah: opsi.pemerintah, hariIni: k.hariIni })
      return ok({
        nama: `keputusan-${h.value.lembar.sk.tanggal}.pdf`,
        tipe: 'application/pdf',
        isi: opsi.cetak(data),
      })
    },
  }),
  berkas({
    path: `${ALAMAT_SAYA}/:id/lampiran`,
    permission: 'saya:lihat',
    params: idSaja,
    unduh: (k) => use.unduhLampiran({ id: k.params.id }, k.pelaku),
  }),
  berkas({
    path: '/kerja/keputusan/:id/keberatan/:nip/lampiran',
    permission: 'rencana:lihat',
    params: z.object({ id: z.uuid(), nip: z.string().regex(/^\d{18}$/) }),
    unduh: (k) => use.unduhLampiran(k.params, k.pelaku),
  }),
]
