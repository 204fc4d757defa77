import { z } from 'zod'
import { halaman, type Rute } from '#platform/web'
import { ok } from '#shared'
import type { UseUmpanBalik } from '../application/kebutuhan.use-case.ts'
import { HalamanKebutuhan, HalamanSuara } from './suara.view.tsx'

export const ruteUmpanBalik = (use: UseUmpanBalik): Rute[] => [
  halaman({
    path: '/kerja/suara',
    permission: 'kebutuhan:lihat',
    load: async (k) => {
      const data = await use.bacaKebutuhan({}, k.pelaku)
      if (!data.ok) return data
      const tren = await use.bacaTren(k.pelaku)
      return tren.ok ? ok({ data: data.value, tren: tren.value }) : tren
    },
    view: ({ data: { data, tren }, k }) => <HalamanSuara data={data} tren={tren} bahasa={k.bahasa} />,
  }),
  halaman({
    path: '/kerja/suara/:jabatan',
    permission: 'kebutuhan:lihat',
    params: z.object({ jabatan: z.uuid() }),
    query: z.object({ kompetensi: z.string().max(40).optional() }),
    load: (k) =>
      use.bukaKebutuhan({ jabatanId: k.params.jabatan, kompetensiKode: k.query.kompetensi ?? null }, k.pelaku),
    view: ({ data, k }) => <HalamanKebutuhan data={data} bahasa={k.bahasa} />,
  }),
]
