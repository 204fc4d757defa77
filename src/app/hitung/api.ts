import { z } from 'zod'
import { api, type Rute } from '#platform/web'
import { ok } from '#shared'
import { ringkasKalkulator, uraianKalkulator } from './index.ts'
import { KALKULATOR, skemaJson } from './daftar.ts'
import { jalankan, sebagaiGalat } from './jalankan.ts'
import type { DepsHitung } from './jenis.ts'

const ALAMAT = '/api/v1/hitung'
/** Open to anyone: enough for ten thousand respondents, not for keeping the server busy. */
const MAKS_TUBUH = 256 * 1024

/** POST /api/v1/hitung/<nama>: the input as the command line takes it; a fault is 422 with where and what. */
export const ruteApiHitung = ({ bacaKetetapan = () => Promise.resolve([]) }: DepsHitung = {}): Rute[] => [
  api({
    path: ALAMAT,
    permission: 'publik',
    dok: { ringkas: 'Daftar kalkulator dengan JSON Schema masukan dan keluarannya' },
    tangani: (k) =>
      KALKULATOR.map((x) => ({
        nama: x.nama,
        alamat: `${ALAMAT}/${x.nama}`,
        ...ringkasKalkulator(x, k.bahasa),
        ...skemaJson(x),
      })),
  }),
  ...KALKULATOR.map((x) => {
    const { masukan, keluaran } = skemaJson(x)
    return api({
      metode: 'POST',
      path: `${ALAMAT}/${x.nama}`,
      permission: 'publik',
      body: z.unknown(),
      maksTubuh: MAKS_TUBUH,
      dok: {
        ringkas: uraianKalkulator(x, 'id').judul,
        uraian: uraianKalkulator(x, 'id').ringkas,
        masukan,
        keluaran,
        contoh: x.contoh[0],
      },
      tangani: async (k) => {
        const h = jalankan(x, k.body, { asOf: k.hariIni, ketetapan: await bacaKetetapan() }, k.bahasa)
        return h.ok ? ok(h.value) : sebagaiGalat(h.error)
      },
    })
  }),
]
