import { z } from 'zod'
import { tulisBuku, tulisCsv } from '#platform/lembar'
import { berkas, halaman, type Rute } from '#platform/web'
import { ok } from '#shared'
import { KUNCI_RENCANA } from '../application/rencana.dto.ts'
import { TIPE_LEMBAR } from './alamat.ts'
import { caraBaca, lembarKewajaran } from './kewajaran.kata.ts'
import { teksKewajaran } from './kewajaran.teks.ts'
import { HalamanKewajaran } from './kewajaran.view.tsx'
import { tempatJabatan, type UseRuang } from './use-ruang.ts'

const params = z.object({ id: z.uuid() })
const query = z.object({
  varian: z.enum(['pasti', 'bersyarat']).catch('pasti'),
  rencana: z.enum(KUNCI_RENCANA).optional(),
})
type K = { readonly params: z.output<typeof params>; readonly query: z.output<typeof query> }
const masukan = ({ params: p, query: q }: K) => ({
  id: p.id,
  varian: q.varian,
  ...(q.rencana && { kunci: q.rencana }),
})

export const ruteKewajaran = (use: UseRuang): Rute[] => [
  halaman({
    path: '/kerja/rencana/:id/kewajaran',
    permission: 'rencana:lihat',
    params,
    query,
    load: async (k) => {
      const h = await use.bacaKewajaran(masukan(k), k.pelaku)
      if (!h.ok) return h
      return ok({ data: h.value, unit: await use.namaUnit(h.value.rencana.tmt, k.pelaku) })
    },
    view: ({ data, k }) => <HalamanKewajaran {...data} bahasa={k.bahasa} />,
  }),
  ...(['csv', 'xlsx'] as const).map((bentuk) =>
    berkas({
      path: `/kerja/rencana/:id/kewajaran.${bentuk}`,
      permission: 'rencana:lihat',
      params,
      query,
      unduh: async (k) => {
        const h = await use.eksporKewajaran(masukan(k), k.pelaku)
        if (!h.ok) return h
        const t = teksKewajaran(k.bahasa)
        const { rencana, kolam, usulan } = h.value
        const unit = await use.namaUnit(rencana.tmt, k.pelaku)
        const { kepala, baris } = lembarKewajaran(h.value, unit, k.bahasa)
        return {
          nama: `kewajaran-${rencana.tmt}-${usulan.langkah}.${bentuk}`,
          tipe: TIPE_LEMBAR[bentuk],
          isi:
            bentuk === 'csv'
              ? tulisCsv(kepala, baris)
              : await tulisBuku([
                  { nama: t('judul'), kepala, baris },
                  {
                    nama: t('kolam'),
                    kepala: [t('jabatan'), t('layak'), t('dipilih')],
                    baris: kolam.map((b) => [
                      [b.ke.nama, tempatJabatan(b.ke.nama, unit.get(b.ke.unitId ?? ''))].filter(Boolean).join(' · '),
                      b.layak,
                      b.dipilih,
                    ]),
                    lebar: [60, 12, 12],
                  },
                  {
                    nama: t('keterangan2'),
                    kepala: [t('keterangan2')],
                    baris: [t('tanda'), ...caraBaca(k.bahasa)].map((c) => [c]),
                    lebar: [140],
                  },
                ]),
        }
      },
    }),
  ),
]
