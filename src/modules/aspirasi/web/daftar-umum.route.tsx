import { z } from 'zod'
import { halaman, type Rute } from '#platform/web'
import { ok } from '#shared'
import { type Status, STATUS } from '../domain/alur.ts'
import { KELAS_UMUM, type SaringUmum, TEPAT } from '../application/umum.port.ts'
import type { NamaUmum, UseUmum } from '../application/umum.use-case.ts'
import { HalamanDaftarUmum, HalamanPesanUmum, type PermintaanDaftar } from './daftar-umum.view.tsx'
import type { PintuUmum } from './umum-pintu.ts'

const SEHALAMAN = 20
/** What an old or broken link says is left out, not refused. */
const boleh = <T extends z.ZodType>(x: T) => x.optional().catch(undefined)
const Minta = z.object({
  kata: boleh(z.string().trim().max(100)),
  topik: boleh(z.string().regex(/^[a-z0-9-]{1,60}$/)),
  kantor: boleh(z.string().max(80)),
  tempat: boleh(z.string().regex(/^\d\d\.\d\d\.\d\d(\.\d{4})?$/)),
  status: boleh(z.enum(STATUS)),
  kelas: boleh(z.enum(KELAS_UMUM)),
  tenggat: boleh(z.enum(TEPAT)),
  dari: boleh(z.iso.date()),
  sampai: boleh(z.iso.date()),
  urut: boleh(z.enum(['terlama'])),
  sesudah: boleh(z.string().regex(/^\d{4}-\d\d-\d\d\.[0-9A-Z]{8}$/)),
})

const TIDAK_ADA = '00000000-0000-0000-0000-000000000000'
/** Filters as the list takes them; an office nobody knows gives an empty list. */
export function saringDari(m: PermintaanDaftar & { readonly status?: Status | undefined }, nama: NamaUmum): SaringUmum {
  const kantor = m.kantor && [...nama.kantor].find(([, k]) => k.kode === m.kantor)?.[0]
  return {
    ...(m.kata && { kata: m.kata }),
    ...(m.topik && { topik: [m.topik] }),
    ...(m.kantor && { unit: kantor || TIDAK_ADA }),
    ...(m.tempat && (m.tempat.length > 8 ? { kelurahan: m.tempat } : { kecamatan: m.tempat })),
    ...(m.status && { status: [m.status] }),
    ...(m.kelas && { kelas: m.kelas as NonNullable<SaringUmum['kelas']> }),
    ...(m.tenggat && { tepat: m.tenggat as NonNullable<SaringUmum['tepat']> }),
    ...(m.dari && { dari: m.dari }),
    ...(m.sampai && { sampai: m.sampai }),
  }
}

export const ruteDaftarUmum = (use: UseUmum, pintu: PintuUmum): Rute[] => [
  halaman({
    path: '/aduan/daftar',
    permission: 'publik',
    query: Minta,
    load: async (k) => {
      const boleh = pintu.masuk(k.request)
      if (!boleh.ok) return boleh
      const { sesudah, ...minta } = k.query
      const hitung = await use.hitungUmum()
      const [hari, rujukan] = sesudah?.split('.') ?? []
      const data = await use.daftarUmum({
        saring: saringDari(minta, hitung.nama),
        halaman: {
          sesudah: hari && rujukan ? [hari, rujukan] : undefined,
          terlama: minta.urut === 'terlama',
          batas: SEHALAMAN,
        },
      })
      return ok({ data, hitung: hitung.baris, minta, lanjutan: sesudah !== undefined })
    },
    view: ({ data, k }) => <HalamanDaftarUmum {...data} bahasa={k.bahasa} />,
  }),
  halaman({
    path: '/aduan/daftar/:rujukan',
    permission: 'publik',
    load: async (k) => {
      const boleh = pintu.masuk(k.request)
      return boleh.ok ? use.bacaUmum({ rujukan: k.params.rujukan ?? '' }) : boleh
    },
    view: ({ data, k }) => <HalamanPesanUmum pesan={data.pesan} nama={data.nama} bahasa={k.bahasa} />,
  }),
]
