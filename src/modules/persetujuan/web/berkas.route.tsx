import { z } from 'zod'
import { periksaIzin } from '#platform/access'
import { berkas, halaman, isianBerkas, isianCentang, lihat, type Rute } from '#platform/web'
import { gagal, type Galat, ok, type Result } from '#shared'
import { type MasukanSurat, UKURAN_PINDAIAN_MAKS } from '../application/surat.use-case.ts'
import { URUTAN_SURAT } from '../domain/surat.ts'
import { bacaDaftarSurat, type KataTempel } from '../domain/tempel.ts'
import { QueryHasil } from './alamat.ts'
import { HalamanBerkas } from './berkas.view.tsx'
import { csvHasil } from './ekspor-hasil.ts'
import { teksBerkas } from './periksa.route.tsx'
import { teksPersetujuan } from './persetujuan.teks.ts'
import { HalamanRegister } from './surat.view.tsx'
import type { UseWeb } from './use-web.ts'

const idSaja = z.object({ id: z.uuid() })
const keQuery = z.object({ ke: z.coerce.number().int().min(1).optional() })

interface IsianDaftar {
  readonly daftar?: string | undefined
  readonly berkasDaftar?: File | undefined
  readonly samaUsulan: boolean
}
/** Exactly one way of giving the names: two would leave it open which one was meant. */
async function barisSurat(
  f: IsianDaftar,
  kata: KataTempel,
): Promise<Result<Pick<MasukanSurat, 'baris' | 'cara'>, Galat>> {
  const cara = [f.daftar !== undefined, f.berkasDaftar !== undefined, f.samaUsulan].filter(Boolean).length
  if (cara === 0) return gagal({ kode: 'persetujuan.daftar-kosong' })
  if (cara > 1) return gagal({ kode: 'persetujuan.daftar-dua-cara' })
  if (f.samaUsulan) return ok({ baris: 'sama-usulan', cara: 'tempel' })
  const teks = f.berkasDaftar ? await teksBerkas(f.berkasDaftar) : ok(f.daftar ?? '')
  if (!teks.ok) return teks
  const baris = bacaDaftarSurat(teks.value, kata)
  return baris.ok ? ok({ baris: baris.value, cara: f.berkasDaftar ? 'impor' : 'tempel' }) : baris
}

const halamanBerkas = (use: UseWeb): Rute =>
  halaman({
    path: '/kerja/periksa/berkas/:id',
    permission: 'rencana:lihat',
    params: idSaja,
    query: QueryHasil,
    load: (k) => use.bukaBerkas({ id: k.params.id, ...(k.query.ke !== undefined && { ke: k.query.ke }) }, k.pelaku),
    forms: {
      ulang: {
        fields: z.object({}),
        act: async ({ k }) => {
          const h = await use.periksaUlang({ id: k.params.id }, k.pelaku)
          if (!h.ok) return h
          const { ditolak, perluVerifikasi: verifikasi } = h.value.ringkasan
          return ok(
            lihat(`/kerja/periksa/berkas/${k.params.id}`, 'persetujuan.diperiksa-ulang', { ditolak, verifikasi }),
          )
        },
      },
      catat: {
        unggah: UKURAN_PINDAIAN_MAKS,
        fields: z.object({
          jenis: z.enum(URUTAN_SURAT),
          nomor: z.string().trim().min(1).max(120),
          tanggal: z.iso.date(),
          daftar: z.string().max(300_000).optional(),
          berkasDaftar: isianBerkas(['csv', 'txt']).optional(),
          samaUsulan: isianCentang(),
          pindaian: isianBerkas(['pdf', 'png', 'jpg', 'jpeg']).optional(),
        }),
        act: async ({ fields, k }) => {
          const b = await barisSurat(fields, teksPersetujuan(k.bahasa))
          if (!b.ok) return b
          const { jenis, nomor, tanggal, pindaian: p } = fields
          const pindaian = p && { nama: p.name.slice(0, 200), isi: new Uint8Array(await p.arrayBuffer()) }
          const h = await use.catatSurat(
            { berkasId: k.params.id, jenis, nomor, tanggal, ...b.value, ...(pindaian && { pindaian }) },
            k.pelaku,
          )
          return h.ok
            ? ok(
                lihat(`/kerja/periksa/berkas/${k.params.id}#surat`, 'persetujuan.surat-dicatat', {
                  versi: h.value.versi,
                }),
              )
            : h
        },
      },
      tarik: {
        fields: z.object({ surat: z.uuid(), alasan: z.string().trim().min(3).max(500) }),
        act: async ({ fields, k }) => {
          const h = await use.tarikSurat({ berkasId: k.params.id, id: fields.surat, alasan: fields.alasan }, k.pelaku)
          return h.ok ? ok(lihat(`/kerja/periksa/berkas/${k.params.id}#surat`, 'persetujuan.surat-ditarik')) : h
        },
      },
    },
    view: ({ data, forms, k }) => (
      <HalamanBerkas
        data={data}
        query={k.query}
        bahasa={k.bahasa}
        hariIni={k.hariIni}
        forms={periksaIzin(k.pelaku, 'rencana:usulkan').ok ? forms : undefined}
      />
    ),
  })

export const ruteBerkas = (use: UseWeb): Rute[] => [
  halamanBerkas(use),
  berkas({
    path: '/kerja/periksa/berkas/:id/hasil.csv',
    permission: 'rencana:lihat',
    params: idSaja,
    query: keQuery,
    unduh: async (k) => {
      const b = await use.bukaBerkas({ id: k.params.id, ...(k.query.ke !== undefined && { ke: k.query.ke }) }, k.pelaku)
      if (!b.ok) return b
      const { isi, hasil, berkas: x, pemeriksaan } = b.value
      return ok({
        nama: `periksa-${x.tmt}-ke-${pemeriksaan.ke}.csv`,
        tipe: 'text/csv; charset=utf-8',
        isi: csvHasil(isi, hasil, k.bahasa),
      })
    },
  }),
  berkas({
    path: '/kerja/periksa/berkas/:id/usulan.json',
    permission: 'rencana:lihat',
    params: idSaja,
    query: keQuery,
    unduh: async (k) => {
      const b = await use.bukaBerkas({ id: k.params.id, ...(k.query.ke !== undefined && { ke: k.query.ke }) }, k.pelaku)
      if (!b.ok) return b
      const { berkas: x, pemeriksaan } = b.value
      return ok({ nama: `usulan-${x.tmt}-ke-${pemeriksaan.ke}.json`, tipe: 'application/json', isi: pemeriksaan.isi })
    },
  }),
  halaman({
    path: '/kerja/surat',
    permission: 'rencana:lihat',
    load: (k) => use.daftarSurat(k.pelaku),
    view: ({ data, k }) => <HalamanRegister surat={data} bahasa={k.bahasa} />,
  }),
  berkas({
    path: '/kerja/surat/:id/pindaian',
    permission: 'rencana:lihat',
    params: idSaja,
    unduh: (k) => use.unduhPindaian({ id: k.params.id }, k.pelaku),
  }),
]
