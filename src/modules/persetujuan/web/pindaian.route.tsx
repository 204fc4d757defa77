import { z } from 'zod'
import { berkas, halaman, type Rute } from '#platform/web'
import { HALAMAN_TAMPIL_MAKS } from '../application/pindaian.port.ts'
import { ok } from '#shared'
import { HalamanSurat } from './pindaian.view.tsx'
import type { UseWeb } from './use-web.ts'

const hal = z.coerce.number().int().min(1).max(HALAMAN_TAMPIL_MAKS)

/** A letter with its typed lines beside the pages of its scan, and those pages as pictures. */
export const rutePindaian = (use: UseWeb): Rute[] => [
  halaman({
    path: '/kerja/surat/:id/lihat',
    permission: 'rencana:lihat',
    params: z.object({ id: z.uuid() }),
    query: z.object({ hal: hal.catch(1) }),
    prefetch: false,
    load: (k) => use.bukaSurat({ id: k.params.id, ke: k.query.hal }, k.pelaku),
    view: ({ data, k }) => <HalamanSurat data={data} bahasa={k.bahasa} />,
  }),
  berkas({
    path: '/kerja/surat/:id/pindaian/:gambar',
    permission: 'rencana:lihat',
    params: z.object({ id: z.uuid(), gambar: z.string().regex(/^[1-9]\d{0,2}\.webp$/) }),
    unduh: async (k) => {
      const ke = Number.parseInt(k.params.gambar, 10)
      const h = await use.bacaHalamanPindaian({ id: k.params.id, ke }, k.pelaku)
      if (!h.ok) return h
      return ok({ nama: `surat-${k.params.id}-${ke}.webp`, tipe: 'image/webp', isi: h.value.isi, dalam: true })
    },
  }),
]
