import { z } from 'zod'
import { periksaIzin, type Pelaku } from '#platform/access'
import { tulisCsv } from '#platform/lembar'
import { berkas, halaman, type Rute } from '#platform/web'
import { isIsoDate } from '#regulasi'
import type { Galat, IsoDate, Result } from '#shared'
import type { MasukanKartu } from '../application/buka-kartu.use-case.ts'
import type { KartuKecocokan, PeringkatKecocokan } from '../application/kecocokan.dto.ts'
import type { KecocokanSaya } from '../application/kecocokan-saya.use-case.ts'
import type { MasukanPeringkat } from '../application/peringkat.use-case.ts'
import { barisCsv, kepalaCsv } from './ekspor-peringkat.ts'
import { HalamanKartu } from './kartu-kecocokan.view.tsx'
import { teksKecocokan } from './kecocokan.teks.ts'
import { HalamanPeringkat } from './peringkat.view.tsx'
import { HalamanKecocokanSaya } from './saya.view.tsx'

export interface UseKecocokan {
  bukaKartu(m: MasukanKartu, pelaku: Pelaku): Promise<Result<KartuKecocokan, Galat>>
  peringkat(m: MasukanPeringkat, pelaku: Pelaku): Promise<Result<PeringkatKecocokan, Galat>>
  kecocokanSaya(m: { pada: IsoDate; bahasa: 'id' | 'en' }, pelaku: Pelaku): Promise<Result<KecocokanSaya, Galat>>
  eksporPeringkat(
    m: Omit<MasukanPeringkat, 'halaman'>,
    pelaku: Pelaku,
  ): Promise<Result<Pick<PeringkatKecocokan, 'jabatan' | 'calon' | 'versiAturan' | 'asOf'>, Galat>>
}

const Tmt = z
  .string()
  .optional()
  .refine((s) => s === undefined || s === '' || isIsoDate(s), { error: 'kecocokan.tanggal-mustahil' })
  .transform((s) => s || undefined)
const Saring = z.enum(['layak', 'pasti', 'bersyarat', 'ditolak']).catch('layak')

export const ruteKecocokan = (use: UseKecocokan): Rute[] => [
  berkas({
    path: '/kerja/kecocokan/:jabatanId/calon.csv',
    permission: 'pegawai:ekspor',
    params: z.object({ jabatanId: z.uuid() }),
    query: z.object({ tmt: Tmt, saring: Saring }),
    async unduh(k) {
      const hasil = await use.eksporPeringkat(
        { jabatanId: k.params.jabatanId, pada: k.query.tmt ?? k.hariIni, saring: k.query.saring, bahasa: k.bahasa },
        k.pelaku,
      )
      if (!hasil.ok) return hasil
      const { jabatan, calon, asOf } = hasil.value
      return {
        nama: `${teksKecocokan(k.bahasa)('namaBerkas')}-${jabatan.kode}-${asOf}.csv`,
        tipe: 'text/csv; charset=utf-8',
        isi: tulisCsv(
          kepalaCsv(k.bahasa),
          calon.map((c) => barisCsv(c, k.bahasa)),
        ),
      }
    },
  }),
  halaman({
    path: '/kerja/kecocokan/:jabatanId',
    permission: 'kecocokan:lihat',
    params: z.object({ jabatanId: z.uuid() }),
    query: z.object({ tmt: Tmt, saring: Saring, hal: z.coerce.number().int().min(1).catch(1) }),
    load: (k) =>
      use.peringkat(
        {
          jabatanId: k.params.jabatanId,
          pada: k.query.tmt ?? k.hariIni,
          saring: k.query.saring,
          halaman: k.query.hal,
          bahasa: k.bahasa,
        },
        k.pelaku,
      ),
    view: ({ data, k }) => (
      <HalamanPeringkat
        data={data}
        query={k.query}
        bolehEkspor={periksaIzin(k.pelaku, 'pegawai:ekspor').ok}
        bahasa={k.bahasa}
      />
    ),
  }),
  halaman({
    path: '/kerja/kecocokan/:jabatanId/:pegawaiId',
    permission: 'kecocokan:lihat',
    params: z.object({ jabatanId: z.uuid(), pegawaiId: z.uuid() }),
    query: z.object({ tmt: Tmt }),
    load: (k) => use.bukaKartu({ ...k.params, pada: k.query.tmt ?? k.hariIni, bahasa: k.bahasa }, k.pelaku),
    view: ({ data, k }) => <HalamanKartu kartu={data} tmt={k.query.tmt} bahasa={k.bahasa} />,
  }),
  halaman({
    path: '/saya/kecocokan',
    permission: 'saya:lihat',
    load: (k) => use.kecocokanSaya({ pada: k.hariIni, bahasa: k.bahasa }, k.pelaku),
    view: ({ data, k }) => <HalamanKecocokanSaya data={data} bahasa={k.bahasa} />,
  }),
]
