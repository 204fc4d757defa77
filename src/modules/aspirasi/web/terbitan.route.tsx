import { z } from 'zod'
import { halaman, lihat, type Rute, tampil } from '#platform/web'
import { ok } from '#shared'
import type { UsePenyaluran } from '../application/penyaluran.susun.ts'
import { HalamanTerbitan } from './terbitan.view.tsx'
import './terbitan.teks.ts'

const sesudah = z.coerce.number().int().min(0)

/** Publication of one message: what is masked is an officer's decision, made with the whole text before him. */
export const ruteTerbitan = (use: UsePenyaluran): Rute[] => [
  halaman({
    path: '/kerja/aduan/:id/terbitkan',
    permission: 'aspirasi:atur',
    prefetch: false,
    params: z.object({ id: z.uuid() }),
    load: (k) => use.bukaTerbitan(k.params.id, k.pelaku),
    forms: {
      terbitkan: {
        fields: z.object({
          sesudah,
          jawabanKe: z.coerce.number().int().min(0).default(0),
          judul: z.string().max(1000).optional(),
          samar: z.array(z.string().max(25_000)).max(2000).optional(),
          lain: z.string().max(20_000).optional(),
          foto: z.array(z.uuid()).max(25).optional(),
          langkah: z.enum(['pratinjau', 'terbitkan']).catch('pratinjau'),
        }),
        act: async ({ fields, k }) => {
          const m = {
            id: k.params.id,
            sesudah: fields.sesudah,
            judul: fields.judul ?? '',
            samar: fields.samar ?? [],
            lain: fields.lain ?? '',
            foto: fields.foto ?? [],
            jawabanKe: fields.jawabanKe,
          }
          if (fields.langkah === 'pratinjau') {
            const p = await use.pratinjauTerbitan(m, k.pelaku)
            return p.ok ? ok(tampil(p.value)) : p
          }
          const h = await use.terbitkan(m, k.pelaku)
          return h.ok ? ok(lihat(`/kerja/aduan/${k.params.id}/terbitkan`, 'aspirasi.terbit', { versi: h.value })) : h
        },
      },
      tarik: {
        fields: z.object({ sesudah, alasan: z.string().max(2000).optional() }),
        act: async ({ fields, k }) => {
          const h = await use.tarikTerbitan(
            { id: k.params.id, sesudah: fields.sesudah, alasan: fields.alasan ?? '' },
            k.pelaku,
          )
          return h.ok ? ok(lihat(`/kerja/aduan/${k.params.id}/terbitkan`, 'aspirasi.terbitan-ditarik')) : h
        },
      },
    },
    view: ({ data, forms, k }) => <HalamanTerbitan data={data} forms={forms} bahasa={k.bahasa} />,
  }),
]
