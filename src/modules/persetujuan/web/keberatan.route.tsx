import { z } from 'zod'
import { halaman, lihat, type Rute } from '#platform/web'
import { ok } from '#shared'
import { alamatKeberatan, HalamanKeberatan, JAWABAN } from './keberatan.view.tsx'
import { teksKeberatan } from './keberatan.teks.ts'
import type { UseWeb } from './use-web.ts'

const params = z.object({ id: z.uuid(), nip: z.string().regex(/^\d{18}$/) })
const sesudah = z.coerce.number().int().min(0)

export const ruteKeberatan = (use: UseWeb): Rute[] => [
  halaman({
    path: '/kerja/keputusan/:id/keberatan/:nip',
    permission: 'rencana:lihat',
    params,
    // Opening it is logged for those it would move.
    prefetch: false,
    load: (k) => use.bukaKeberatan(k.params, k.pelaku),
    forms: {
      jawab: {
        fields: z.object({
          sesudah,
          tanggal: z.iso.date(),
          jawaban: z.enum(JAWABAN),
          alasan: z.string().trim().min(1).max(4000),
        }),
        act: async ({ fields: { sesudah: n, jawaban, ...f }, k }) => {
          const { id, nip } = k.params
          const isi = { nip, ...f, dikabulkan: jawaban === 'dikabulkan' }
          const langkah = { id, aksi: 'jawab-keberatan' as const, isi, sesudah: n }
          const h = await use.jalankanLangkah(langkah, k.pelaku)
          return h.ok ? ok(lihat(alamatKeberatan(id, nip), 'keberatan.dijawab')) : h
        },
      },
      susulan: {
        fields: z.object({ sesudah, tanggal: z.iso.date() }),
        act: async ({ fields: f, k }) => {
          const t = await use.bukaKeputusan({ id: k.params.id }, k.pelaku)
          if (!t.ok) return t
          // The batch is read by others than who drafts it: titled in the language of the letters.
          const judul = teksKeberatan('id')('judulSusulan', { judul: t.value.berkas.judul }).slice(0, 200)
          const h = await use.susunSusulan({ ...k.params, ...f, judul }, k.pelaku)
          return h.ok ? ok(lihat(`/kerja/keputusan/${h.value.id}`, 'keberatan.susulan-disusun')) : h
        },
      },
    },
    view: ({ data, forms, k }) => (
      <HalamanKeberatan data={data} jawab={forms.jawab} susulan={forms.susulan} bahasa={k.bahasa} hariIni={k.hariIni} />
    ),
  }),
]
