import { z } from 'zod'
import { type Pelaku, periksaIzin } from '#platform/access'
import type { HasilPembatalan, PintuImpor, RingkasanBatch } from '#platform/fakta'
import {
  bacaLembar,
  CATATAN,
  PenampungImpor,
  type Titipan,
  tulisCsv,
  tulisTemplat,
  UKURAN_BERKAS_MAKS,
} from '#platform/lembar'
import { berkas, halaman, isianBerkas, lihat, type Rute } from '#platform/web'
import { gagal, type Galat, ok, type Result } from '#shared'
import { teksImpor } from './impor.teks.ts'
import { HalamanBatalkan, HalamanImpor, HalamanPratinjau, JALUR_IMPOR, namaJenis } from './impor.view.tsx'

export interface UseImpor {
  /** Every kind of import, those of the modules above included. */
  readonly pintuImpor: readonly PintuImpor[]
  readonly daftarBatch: (pelaku: Pelaku) => Promise<Result<readonly RingkasanBatch[], Galat>>
  readonly batalkanBatch: (batchId: string, pelaku: Pelaku) => Promise<Result<HasilPembatalan, Galat>>
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const HILANG = { kode: 'impor.pratinjau-tidak-ditemukan' } as const
/** Without an account there is nobody to keep a file for. */
const pemilik = (p: Pelaku) => p.penggunaId ?? ''

/** The order in which a city begins. */
const URUTAN = [
  'peta-jabatan',
  'siasn',
  'standar',
  'riwayat',
  'predikat',
  'hukdis',
  'diklat',
  'kompetensi',
  'uji-kompetensi',
  'kotak-talenta',
  'cltn',
  'sertifikat',
]

/** Import pages: choose and check a file, see what it would change, save it, undo a batch. */
export function ruteImpor(semua: UseImpor, penampung = new PenampungImpor()): Rute[] {
  const pintuImpor = [...semua.pintuImpor].sort((a, b) => URUTAN.indexOf(a.jenis) - URUTAN.indexOf(b.jenis))
  const use = { ...semua, pintuImpor }
  const titipan = (id: string, p: Pelaku): Result<Titipan, Galat> => {
    const t = penampung.ambil(id, pemilik(p))
    return t ? ok(t) : gagal(HILANG)
  }
  return [
    halamanPilih(use, penampung),
    halamanPratinjau(use, penampung, titipan),
    halamanBatch(use),
    ...unduhan(use, titipan),
  ]
}

const halamanPilih = (use: UseImpor, penampung: PenampungImpor): Rute => {
  const jenis = use.pintuImpor.map((p) => p.jenis)
  return halaman({
    path: JALUR_IMPOR,
    permission: 'impor:lihat',
    load: (k) => use.daftarBatch(k.pelaku),
    form: {
      unggah: UKURAN_BERKAS_MAKS,
      fields: z.object({
        jenis: z.enum(jenis),
        berkas: isianBerkas(['xlsx', 'csv', 'xlsm', 'xls']),
        berlaku: z.iso.date().optional(),
      }),
      act: async ({ fields, k }): Promise<Result<Titipan, Galat>> => {
        const pintu = use.pintuImpor.find((p) => p.jenis === fields.jenis)
        if (!pintu) return gagal(HILANG)
        const lembar = bacaLembar(new Uint8Array(await fields.berkas.arrayBuffer()), fields.berkas.name)
        if (!lembar.ok) return lembar
        const berlaku = fields.berlaku ?? k.hariIni
        const hasil = await pintu.impor(lembar.value, { simpan: false, berlaku, bahasa: k.bahasa }, k.pelaku)
        if (!hasil.ok) return hasil
        const titip = penampung.simpan({
          pemilik: pemilik(k.pelaku),
          jenis: fields.jenis,
          berlaku,
          lembar: lembar.value,
          hasil: hasil.value,
        })
        return titip ? ok(titip) : gagal({ kode: 'impor.penampung-penuh' })
      },
      done: (t) => lihat(`${JALUR_IMPOR}/pratinjau/${t.id}`),
    },
    view: ({ data, form, k }) => (
      <HalamanImpor
        pintu={use.pintuImpor}
        batch={data}
        form={form}
        bolehPeriksa={periksaIzin(k.pelaku, 'pegawai:buka').ok}
        bolehBatal={periksaIzin(k.pelaku, 'impor:batalkan').ok}
        bahasa={k.bahasa}
      />
    ),
  })
}

const idSaja = z.object({ id: z.uuid() })

const halamanPratinjau = (
  use: UseImpor,
  penampung: PenampungImpor,
  titipan: (id: string, p: Pelaku) => Result<Titipan, Galat>,
): Rute =>
  halaman({
    path: `${JALUR_IMPOR}/pratinjau/:id`,
    permission: 'impor:lihat',
    params: idSaja,
    query: z.object({ hal: z.coerce.number().int().min(1).catch(1) }),
    load: (k) => titipan(k.params.id, k.pelaku),
    forms: {
      simpan: {
        fields: z.object({}),
        act: async ({ k }) => {
          const t = titipan(k.params.id, k.pelaku)
          if (!t.ok) return t
          const { jenis, berlaku, lembar } = t.value
          const pintu = use.pintuImpor.find((p) => p.jenis === jenis)
          if (!pintu) return gagal(HILANG)
          const hasil = await pintu.impor(lembar, { simpan: true, berlaku, bahasa: k.bahasa }, k.pelaku)
          if (!hasil.ok) return hasil
          penampung.buang(k.params.id, pemilik(k.pelaku))
          const { baru, berubah, sama, ditolak, batchId } = hasil.value
          const isi = { berkas: lembar.namaBerkas, baru, berubah, sama, ditolak }
          return ok(lihat(JALUR_IMPOR, batchId ? 'impor.disimpan' : 'impor.tanpa-perubahan', isi))
        },
      },
      buang: {
        fields: z.object({}),
        act: ({ k }) => {
          penampung.buang(k.params.id, pemilik(k.pelaku))
          return Promise.resolve(ok(lihat(JALUR_IMPOR, 'impor.dibuang')))
        },
      },
    },
    view: ({ data, forms, k }) => (
      <HalamanPratinjau
        titipan={data}
        hal={k.query.hal}
        simpan={forms.simpan}
        buang={forms.buang}
        bolehSimpan={periksaIzin(k.pelaku, 'impor:simpan').ok}
        bahasa={k.bahasa}
      />
    ),
  })

const halamanBatch = (use: UseImpor): Rute =>
  halaman({
    path: `${JALUR_IMPOR}/batch/:id`,
    permission: 'impor:batalkan',
    params: idSaja,
    load: async (k): Promise<Result<RingkasanBatch, Galat>> => {
      const daftar = await use.daftarBatch(k.pelaku)
      if (!daftar.ok) return daftar
      const batch = daftar.value.find((b) => b.id === k.params.id)
      return batch ? ok(batch) : gagal({ kode: 'impor.batch-tidak-ditemukan' })
    },
    form: {
      fields: z.object({}),
      act: ({ k }) => use.batalkanBatch(k.params.id, k.pelaku),
      done: ({ namaBerkas, dicabut, dikembalikan }) =>
        lihat(JALUR_IMPOR, 'impor.dibatalkan', { berkas: namaBerkas, dicabut, dikembalikan }),
    },
    view: ({ data, form, k }) => <HalamanBatalkan batch={data} form={form} bahasa={k.bahasa} />,
  })

const unduhan = (use: UseImpor, titipan: (id: string, p: Pelaku) => Result<Titipan, Galat>): Rute[] => [
  berkas({
    path: `${JALUR_IMPOR}/pratinjau/:id/masalah.csv`,
    permission: 'impor:lihat',
    params: idSaja,
    unduh: (k) => {
      const t = titipan(k.params.id, k.pelaku)
      if (!t.ok) return t
      const kata = teksImpor(k.bahasa)
      return {
        nama: `masalah-${t.value.lembar.namaBerkas.replace(/\.\w+$/, '')}.csv`,
        tipe: 'text/csv; charset=utf-8',
        isi: tulisCsv(
          [kata('baris'), kata('kolom'), 'kode', kata('masalah'), kata('akibat')],
          t.value.hasil.masalah.map((m) => [
            m.baris,
            m.kolom,
            m.kode,
            m.pesan,
            kata(CATATAN.has(m.kode) ? 'dicatat' : 'ditolakLencana'),
          ]),
        ),
      }
    },
  }),
  ...use.pintuImpor.map((p) =>
    berkas({
      path: `${JALUR_IMPOR}/templat/${p.jenis}.xlsx`,
      permission: 'impor:lihat',
      unduh: async (k) => ({
        nama: `templat-${namaJenis(k.bahasa, p.jenis).toLowerCase().replaceAll(' ', '-')}.xlsx`,
        tipe: XLSX,
        isi: await tulisTemplat(p.kolom, 'xlsx'),
      }),
    }),
  ),
]
