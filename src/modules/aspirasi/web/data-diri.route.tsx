import { z } from 'zod'
import { halaman, isianCentang, type Rute, type Tampil, tampil } from '#platform/web'
import { gagal, type Galat, ok, type Result } from '#shared'
import type { DataSaya } from '../application/data-diri.port.ts'
import type { Meja } from './aduan-bantu.ts'
import { HalamanDataDiri, type HasilDataDiri } from './data-diri.view.tsx'

const kode = z.string().trim().max(200)
type K = Parameters<Meja['cek']>[0]

/** As on the tracking page: a wrong code counts, and past so many even a right one waits. */
async function dengan(
  m: Meja,
  k: K,
  milik: string,
  kerja: () => Promise<Result<DataSaya, Galat>>,
): Promise<Result<Tampil, Galat>> {
  const g = m.cekTanpaHitung(k, 'kode-salah') ?? m.cek(k, 'isi')
  if (g) return gagal(g)
  const h = await kerja()
  if (h.ok) return ok(tampil({ kode: milik, data: h.value } satisfies HasilDataDiri))
  if (h.error.kode === 'aspirasi.kode-tidak-dikenal') m.cek(k, 'kode-salah')
  return h
}

/** What is kept about whoever holds a code: seen, corrected, erased. */
export const ruteDataDiri = (m: Meja): Rute[] => [
  halaman({
    path: '/lacak/data',
    permission: 'publik',
    prefetch: false,
    forms: {
      buka: {
        fields: z.object({ kode }),
        act: ({ fields: f, k }) => dengan(m, k, f.kode, () => m.use.dataSaya(f)),
      },
      ubah: {
        fields: z.object({
          kode,
          nama: z.string().trim().min(1).max(200),
          telepon: z.string().trim().max(40).optional(),
          surel: z.email().max(254).optional(),
          alamat: z.string().trim().max(500).optional(),
        }),
        act: ({ fields: { kode: milik, ...identitas }, k }) =>
          dengan(m, k, milik, () => m.use.ubahDataSaya({ kode: milik, identitas })),
      },
      hapus: {
        fields: z.object({ kode, yakin: isianCentang() }),
        act: async ({ fields: f, k }) =>
          f.yakin
            ? dengan(m, k, f.kode, () => m.use.hapusDataSaya(f))
            : gagal({ kode: 'aspirasi.belum-yakin', data: { isian: 'yakin' } }),
      },
    },
    view: ({ forms, k }) => <HalamanDataDiri forms={forms} bahasa={k.bahasa} />,
  }),
]
