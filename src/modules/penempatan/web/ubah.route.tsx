import { z } from 'zod'
import { periksaIzin } from '#platform/access'
import { api, halaman, type K, lihat, type Rute } from '#platform/web'
import { gagal, type Galat, ok, type Result } from '#shared'
import { KUNCI_RENCANA } from '../application/rencana.dto.ts'
import { SARING_POS, type UbahRencanaDto } from '../application/ubah-rencana.dto.ts'
import { alamatUbah, type TilikUbah } from './ubah-alamat.ts'
import { HalamanUbah } from './ubah.view.tsx'
import { tempatJabatan, type UseRuang } from './use-ruang.ts'

const params = z.object({ id: z.uuid() })
const nomor = z.coerce.number().int().min(0).max(9_999_999).optional().catch(undefined)
const query = z.object({
  varian: z.enum(['pasti', 'bersyarat']).catch('pasti'),
  rencana: z.enum(KUNCI_RENCANA),
  u: z.string().max(2000).catch(''),
  saring: z.enum(SARING_POS).catch('berubah'),
  cari: z.string().trim().max(100).optional().catch(undefined),
  hal: nomor,
  pilih: nomor,
  calon: z.coerce.number().int().min(1).max(50).optional().catch(undefined),
})
const queryJson = query.extend({ harga: nomor })

type Permintaan = Pick<
  K<'rencana:lihat', z.output<typeof params>, z.output<typeof queryJson>>,
  'params' | 'query' | 'pelaku'
>

const tilik = (q: z.output<typeof query>): TilikUbah => ({
  u: q.u,
  saring: q.saring,
  cari: q.cari,
  hal: q.hal,
  pilih: q.pilih,
  calon: q.calon,
})

interface Isi {
  readonly data: UbahRencanaDto
  readonly tempat: Readonly<Record<string, string>>
}

/** The answer with the office of every post in it, in words. */
async function jawab(use: UseRuang, { params: p, query: q, pelaku }: Permintaan): Promise<Result<Isi, Galat>> {
  const h = await use.ubahRencana(
    {
      rencanaId: p.id,
      varian: q.varian,
      kunci: q.rencana,
      ubahan: q.u,
      saring: q.saring,
      ...(q.cari !== undefined && { cari: q.cari }),
      ...(q.hal !== undefined && { halaman: q.hal }),
      ...(q.pilih !== undefined && { pilih: q.pilih }),
      ...(q.calon !== undefined && { calon: q.calon }),
      ...(q.harga !== undefined && { hargaOrang: q.harga }),
    },
    pelaku,
  )
  if (!h.ok) return h
  const unit = await use.namaUnit(h.value.tmt, pelaku)
  const tempat: Record<string, string> = {}
  for (const pos of h.value.pos) tempat[pos.kolom] = tempatJabatan(pos.ke.nama, unit.get(pos.ke.unitId ?? ''))
  // Of the lines of the plan the page needs the figures only.
  const data: UbahRencanaDto = { ...h.value, usulan: { ...h.value.usulan, baris: [], rantai: [] } }
  return ok({ data, tempat })
}

export const ruteUbah = (use: UseRuang): Rute[] => [
  halaman({
    path: '/kerja/rencana/:id/ubah',
    permission: 'rencana:lihat',
    params,
    query,
    // Opening it solves the plan anew.
    prefetch: false,
    load: async (k): Promise<Result<Isi, Galat>> => {
      if (k.query.rencana === 'disesuaikan') {
        // Edits go on from the plan the stored ones began from.
        const baca = await use.bacaRencana({ id: k.params.id }, k.pelaku)
        if (!baca.ok) return baca
        const { asal } = baca.value
        if (!asal) return gagal({ kode: 'penempatan.rencana-tidak-ditemukan' })
        const u = asal.ubahan.map((x) => x.kode).join('.')
        const ke = alamatUbah(asal.dari, { ...tilik(k.query), u: k.query.u || u })
        return ok(new Response(null, { status: 303, headers: { location: ke } }) as never)
      }
      return jawab(use, { params: k.params, query: { ...k.query, harga: undefined }, pelaku: k.pelaku })
    },
    form: {
      fields: z.object({ u: z.string().max(2000).optional(), catatan: z.string().trim().max(500).optional() }),
      act: ({ fields, k }) =>
        use.simpanUbahan(
          {
            rencanaId: k.params.id,
            varian: k.query.varian,
            kunci: k.query.rencana,
            ubahan: fields.u ?? '',
            catatan: fields.catatan,
          },
          k.pelaku,
        ),
      done: (r, k) => {
        const usulan = r[k.query.varian].rencana[0]
        return lihat(
          `/kerja/rencana?${new URLSearchParams({ id: r.id, varian: k.query.varian })}`,
          'penempatan.disesuaikan',
          { langkah: usulan?.langkah ?? 0, n: r.asal?.ubahan.length ?? 0 },
        )
      },
    },
    view: ({ data, form, k }) => (
      <HalamanUbah
        {...data}
        tilik={tilik(k.query)}
        bahasa={k.bahasa}
        form={periksaIzin(k.pelaku, 'rencana:hitung').ok ? form : undefined}
      />
    ),
  }),
  api({
    path: '/api/v1/rencana/:id/ubah',
    permission: 'rencana:lihat',
    params,
    query: queryJson,
    dok: {
      ringkas: 'Rencana sesudah ubahan tangan: susunan, biaya tiap ubahan, dan beda dari rencana awal',
      uraian:
        'u = kode ubahan dipisah titik: k<baris>-<kolom> kunci, x<baris>-<kolom> larang, o<baris> keluarkan, s<kolom>-<banyak> kursi. Tidak ada yang disimpan.',
    },
    tangani: (k) => jawab(use, k),
  }),
]
