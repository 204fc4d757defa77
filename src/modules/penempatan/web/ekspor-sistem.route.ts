import { z } from 'zod'
import { tulisBuku, tulisCsv } from '#platform/lembar'
import { berkas, type Rute } from '#platform/web'
import { SISTEM } from '../application/ekspor-sistem.use-case.ts'
import { KUNCI_RENCANA } from '../application/rencana.dto.ts'
import { TIPE_LEMBAR } from './alamat.ts'
import { lembarSistem } from './ekspor-sistem.kata.ts'
import type { UseRuang } from './use-ruang.ts'

/** A stored plan as I-MUT and SIMATA ask for it. Whoever takes persons out of the program needs leave for that too. */
export const ruteEksporSistem = (use: UseRuang): Rute[] =>
  SISTEM.flatMap((sistem) =>
    (['xlsx', 'csv'] as const).map((bentuk) =>
      berkas({
        path: `/kerja/rencana/:id/ekspor-${sistem}.${bentuk}`,
        permission: 'pegawai:ekspor',
        params: z.object({ id: z.uuid() }),
        query: z.object({
          varian: z.enum(['pasti', 'bersyarat']).catch('pasti'),
          rencana: z.enum(KUNCI_RENCANA).optional(),
        }),
        unduh: async (k) => {
          const { varian, rencana: kunci } = k.query
          const h = await use.eksporSistem({ id: k.params.id, varian, ...(kunci && { kunci }), sistem }, k.pelaku)
          if (!h.ok) return h
          const { rencana, usulan } = h.value
          const unit = await use.namaUnit(rencana.tmt, k.pelaku)
          const surat =
            sistem === 'imut'
              ? await use.nomorSurat({ rencanaId: rencana.id, varian, kunci: usulan.kunci }, k.pelaku)
              : new Map()
          const { data, keterangan } = lembarSistem(sistem, { data: h.value, unit, surat }, k.bahasa)
          return {
            nama: `${sistem}-${rencana.tmt}-${usulan.langkah}.${bentuk}`,
            tipe: TIPE_LEMBAR[bentuk],
            isi: bentuk === 'csv' ? tulisCsv(data.kepala, data.baris) : await tulisBuku([data, keterangan]),
          }
        },
      }),
    ),
  )
