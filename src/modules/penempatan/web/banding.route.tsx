import { z } from 'zod'
import type { Pelaku } from '#platform/access'
import type { Bahasa } from '#platform/i18n'
import { tulisBuku, tulisCsv } from '#platform/lembar'
import { berkas, halaman, kataGalat, type Rute, type Tampil, tampil } from '#platform/web'
import { type Galat, gagal, type IsoDate, ok, type Result } from '#shared'
import type { SisiBanding } from '../application/banding.dto.ts'
import { KUNCI_RENCANA } from '../application/rencana.dto.ts'
import { alamatBanding, TIPE_LEMBAR } from './alamat.ts'
import { lembarBanding } from './banding.lembar.ts'
import { teksBanding } from './banding.teks.ts'
import type { PropsBanding } from './banding.tipe.ts'
import { HalamanBanding } from './banding.view.tsx'
import { bacaNamaSkenario } from './skenario-tautan.view.tsx'
import type { UseRuang } from './use-ruang.ts'

const Sisi = z.object({
  rencanaId: z.uuid(),
  varian: z.enum(['pasti', 'bersyarat']),
  kunci: z.enum(KUNCI_RENCANA),
})
const RUSAK: Galat = { kode: 'penempatan.rencana-tidak-ditemukan' }

/** `plan` stands once for each plan. An empty choice of the form is none. */
function bacaSisi(url: URL, nama: readonly string[] = ['plan']): Result<SisiBanding[], Galat> {
  const sisi: SisiBanding[] = []
  for (const isi of nama.flatMap((n) => url.searchParams.getAll(n)).filter((x) => x !== '')) {
    const [rencanaId, varian, kunci] = isi.split('.')
    const s = Sisi.safeParse({ rencanaId, varian, kunci })
    if (!s.success) return gagal(RUSAK)
    sisi.push(s.data)
  }
  return ok(sisi)
}

type Isi = Pick<PropsBanding, 'dipilih' | 'pilihan' | 'data' | 'namaUnit' | 'skenario' | 'galat'>
/** Mended by choosing otherwise: said above the choices, which stay. */
const SALAH_PILIH: readonly string[] = ['penempatan.banding-jumlah', 'penempatan.banding-kembar']
type Permintaan = {
  readonly url: URL
  readonly hariIni: IsoDate
  readonly pelaku: Pelaku
  readonly bahasa: Bahasa
}

async function muat(use: UseRuang, k: Permintaan): Promise<Result<Isi | Response | Tampil, Galat>> {
  // Addresses of two sides, sent around before there were three.
  const lama = bacaSisi(k.url, ['kiri', 'kanan'])
  if (!lama.ok) return lama
  if (lama.value.length > 0)
    return ok(new Response(null, { status: 303, headers: { location: alamatBanding(lama.value) } }))
  const sisi = bacaSisi(k.url)
  if (!sisi.ok) return sisi
  const pilihan = await use.pilihanBanding({}, k.pelaku)
  if (!pilihan.ok) return pilihan
  const dasar = { dipilih: sisi.value, pilihan: pilihan.value }
  const tanpaData = { ...dasar, data: null, namaUnit: new Map(), skenario: [] }
  if (sisi.value.length < 2) return ok(tanpaData)
  const data = await use.bandingkan({ sisi: sisi.value }, k.pelaku)
  if (!data.ok && SALAH_PILIH.includes(data.error.kode))
    return ok(tampil({ ...tanpaData, galat: kataGalat(k.bahasa, data.error) }, 422))
  if (!data.ok) return data
  const namaUnit = await use.namaUnit(data.value.sisi.at(-1)?.rencana.tmt ?? k.hariIni, k.pelaku)
  const dari = data.value.sisi.map((s) => s.rencana.skenarioId)
  return ok({ ...dasar, data: data.value, namaUnit, skenario: await bacaNamaSkenario(use, dari, k.pelaku) })
}

export const ruteBanding = (use: UseRuang): Rute[] => [
  halaman({
    path: '/kerja/rencana/banding',
    permission: 'rencana:lihat',
    query: z.object({
      hanya: z.enum(['beda', 'semua']).catch('beda'),
      hal: z.union([z.literal('semua'), z.coerce.number().int().min(1)]).catch(1),
    }),
    load: (k) => muat(use, k) as Promise<Result<Isi | Response, Galat>>,
    view: ({ data, k }) =>
      data instanceof Response ? <></> : <HalamanBanding {...data} {...k.query} bahasa={k.bahasa} />,
  }),
  ...(['csv', 'xlsx'] as const).map((bentuk) =>
    berkas({
      path: `/kerja/rencana/banding.${bentuk}`,
      permission: 'rencana:lihat',
      unduh: async (k) => {
        const sisi = bacaSisi(k.url)
        if (!sisi.ok) return sisi
        const data = await use.eksporBanding({ sisi: sisi.value }, k.pelaku)
        if (!data.ok) return data
        const tmt = data.value.sisi.at(-1)?.rencana.tmt ?? k.hariIni
        const t = teksBanding(k.bahasa)
        const lembar = lembarBanding(data.value, await use.namaUnit(tmt, k.pelaku), k.bahasa)
        return {
          nama: `banding-${tmt}.${bentuk}`,
          tipe: TIPE_LEMBAR[bentuk],
          isi:
            bentuk === 'xlsx'
              ? await tulisBuku(lembar)
              : tulisCsv(
                  [t('bagian'), ...(lembar[0]?.kepala ?? [])],
                  lembar.flatMap((l) => Array.from(l.baris, (b) => [l.nama, ...b])),
                ),
        }
      },
    }),
  ),
]
