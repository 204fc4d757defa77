import { z } from 'zod'
import { type Pelaku, periksaIzin } from '#platform/access'
import { berkas, halaman, isianBerkas, isianCentang, lihat, type Rute, tidakDitemukan } from '#platform/web'
import { gagal, type Galat, ok, type Result } from '#shared'
import { type PemeriksaanSementara, UKURAN_JSON_MAKS, uraiBerkas } from '../application/periksa.use-case.ts'
import type { KepalaDaerah } from '../domain/susun-berkas.ts'
import { bacaDaftarUsulan } from '../domain/tempel.ts'
import { QueryHasil } from './alamat.ts'
import { HalamanHasil } from './berkas.view.tsx'
import { CONTOH_BERKAS, isiKasus, KASUS } from './contoh-berkas.ts'
import { csvHasil } from './ekspor-hasil.ts'
import { type DataMulai, HalamanMulai } from './mulai.view.tsx'
import type { PenampungHasil } from './penampung-hasil.ts'
import { teksPersetujuan } from './persetujuan.teks.ts'
import type { UseWeb } from './use-web.ts'

const HILANG = { kode: 'persetujuan.hasil-tidak-ditemukan' } as const
const pemilik = (p: Pelaku): string => p.penggunaId ?? ''
const idSaja = z.object({ id: z.uuid() })

/** UTF-8 text or a clear refusal: a spreadsheet saved under another ending is no JSON. */
export async function teksBerkas(f: File): Promise<Result<string, Galat>> {
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(await f.arrayBuffer()))
  } catch {
    return gagal({ kode: 'persetujuan.bukan-teks' })
  }
}

export const kepalaDaerahDari = (f: {
  readonly pelantikan?: string | undefined
  readonly penetapanPaslon?: string | undefined
  readonly akhirMasaJabatan?: string | undefined
  readonly tanpaPaslon: boolean
}): KepalaDaerah | undefined => {
  const k: KepalaDaerah = {
    ...(f.pelantikan && { pelantikan: f.pelantikan }),
    ...(f.tanpaPaslon ? { penetapanPaslon: null } : f.penetapanPaslon && { penetapanPaslon: f.penetapanPaslon }),
    ...(f.akhirMasaJabatan && { akhirMasaJabatan: f.akhirMasaJabatan }),
  }
  return Object.keys(k).length === 0 ? undefined : k
}

export function rutePeriksa(use: UseWeb, penampung: PenampungHasil): Rute[] {
  const titip = (p: PemeriksaanSementara, pelaku: Pelaku): Result<string, Galat> => {
    const id = penampung.simpan(pemilik(pelaku), p)
    return id === undefined ? gagal({ kode: 'persetujuan.penampung-penuh' }) : ok(id)
  }
  const ambil = (id: string, pelaku: Pelaku): Result<PemeriksaanSementara, Galat> => {
    const p = penampung.ambil(id, pemilik(pelaku))
    return p ? ok(p) : gagal(HILANG)
  }
  return [halamanMulai(use, titip), halamanHasil(use, ambil), ...unduhan(ambil)]
}

type Titip = (p: PemeriksaanSementara, pelaku: Pelaku) => Result<string, Galat>
/** A bare Response: inside a Result it would be taken for the data of the page. */
const bukaHasil = (id: Result<string, Galat>): Result<never, Galat> | Response =>
  id.ok ? new Response(null, { status: 303, headers: { location: `/kerja/periksa/hasil/${id.value}` } }) : id
const keHasil = (id: Result<string, Galat>) => (id.ok ? ok(lihat(`/kerja/periksa/hasil/${id.value}`)) : id)

function halamanMulai(use: UseWeb, titip: Titip): Rute {
  const muat = async (pelaku: Pelaku): Promise<Result<DataMulai, Galat>> => {
    const tersimpan = await use.daftarBerkas(pelaku)
    if (!tersimpan.ok) return tersimpan
    const rencana = await use.daftarRencana(pelaku)
    if (!rencana.ok) return rencana
    const kd = await use.bacaKepalaDaerah(pelaku)
    return kd.ok ? ok({ berkas: tersimpan.value, rencana: rencana.value, kepalaDaerah: kd.value }) : kd
  }
  return halaman({
    path: '/kerja/periksa',
    permission: 'rencana:lihat',
    query: z.object({
      rencana: z.uuid().optional(),
      varian: z.enum(['pasti', 'bersyarat']).catch('pasti'),
      kunci: z.string().max(20).catch('disarankan'),
      contoh: z.enum(KASUS).optional(),
    }),
    prefetch: false,
    // A plan or an example is judged on opening its address: the answer then lives at an address of its own.
    load: async (k): Promise<Result<DataMulai | Response, Galat> | Response> => {
      if (k.query.contoh) {
        const p = use.periksaIsi({ isi: isiKasus(k.query.contoh) }, k.pelaku)
        return bukaHasil(p.ok ? titip(p.value, k.pelaku) : p)
      }
      if (!k.query.rencana) return muat(k.pelaku)
      const kd = await use.bacaKepalaDaerah(k.pelaku)
      if (!kd.ok) return kd
      const p = await use.periksaRencana(
        {
          rencanaId: k.query.rencana,
          varian: k.query.varian,
          kunci: k.query.kunci,
          ...(kd.value && { kepalaDaerah: kd.value.tanggal }),
        },
        k.pelaku,
      )
      return bukaHasil(p.ok ? titip(p.value, k.pelaku) : p)
    },
    forms: {
      daftar: {
        fields: z.object({
          tmt: z.iso.date(),
          daftar: z.string().max(900_000),
          pelantikan: z.iso.date().optional(),
          penetapanPaslon: z.iso.date().optional(),
          akhirMasaJabatan: z.iso.date().optional(),
          tanpaPaslon: isianCentang(),
          tanpaSurat: isianCentang(),
        }),
        act: async ({ fields, k }) => {
          const usulan = bacaDaftarUsulan(fields.daftar, teksPersetujuan(k.bahasa))
          if (!usulan.ok) return usulan
          const kepalaDaerah = kepalaDaerahDari(fields)
          const p = await use.periksaDaftar(
            {
              tanggal: fields.tmt,
              usulan: usulan.value,
              tanpaSurat: fields.tanpaSurat,
              ...(kepalaDaerah && { kepalaDaerah }),
            },
            k.pelaku,
          )
          return p.ok ? keHasil(titip(p.value, k.pelaku)) : p
        },
      },
      unggah: {
        unggah: UKURAN_JSON_MAKS,
        fields: z.object({ berkas: isianBerkas(['json']) }),
        act: async ({ fields, k }) => {
          const isi = await teksBerkas(fields.berkas)
          if (!isi.ok) return isi
          const p = use.periksaIsi({ isi: isi.value }, k.pelaku)
          return p.ok ? keHasil(titip(p.value, k.pelaku)) : p
        },
      },
    },
    view: ({ data, forms, k }) => (
      <HalamanMulai
        data={data as DataMulai}
        daftar={forms.daftar}
        unggah={forms.unggah}
        bahasa={k.bahasa}
        hariIni={k.hariIni}
      />
    ),
  })
}

type Ambil = (id: string, pelaku: Pelaku) => Result<PemeriksaanSementara, Galat>
const halamanHasil = (use: UseWeb, ambil: Ambil): Rute =>
  halaman({
    path: '/kerja/periksa/hasil/:id',
    permission: 'rencana:lihat',
    params: idSaja,
    query: QueryHasil,
    load: (k) => ambil(k.params.id, k.pelaku),
    form: {
      fields: z.object({ judul: z.string().trim().min(3).max(120) }),
      act: async ({ fields, k }): Promise<Result<{ readonly id: string }, Galat>> => {
        const p = ambil(k.params.id, k.pelaku)
        return p.ok ? use.simpanBerkas({ judul: fields.judul, pemeriksaan: p.value }, k.pelaku) : p
      },
      done: ({ id }) => lihat(`/kerja/periksa/berkas/${id}`, 'persetujuan.disimpan'),
    },
    view: ({ data, form, k }) => (
      <HalamanHasil
        id={k.params.id}
        data={data}
        query={k.query}
        bahasa={k.bahasa}
        simpan={periksaIzin(k.pelaku, 'rencana:usulkan').ok ? form : undefined}
      />
    ),
  })

const unduhan = (ambil: Ambil): Rute[] => [
  berkas({
    path: '/kerja/periksa/contoh.json',
    permission: 'rencana:lihat',
    unduh: () => ({
      nama: 'contoh-usulan.json',
      tipe: 'application/json',
      isi: `${JSON.stringify(CONTOH_BERKAS, null, 2)}\n`,
    }),
  }),
  ...KASUS.map((kasus) =>
    berkas({
      path: `/kerja/periksa/contoh-${kasus}.json`,
      permission: 'rencana:lihat',
      unduh: () => ({ nama: `usulan-${kasus}.json`, tipe: 'application/json', isi: `${isiKasus(kasus)}\n` }),
    }),
  ),
  berkas({
    path: '/kerja/periksa/hasil/:id/hasil.csv',
    permission: 'rencana:lihat',
    params: idSaja,
    unduh: (k) => {
      const p = ambil(k.params.id, k.pelaku)
      if (!p.ok) return tidakDitemukan()
      return {
        nama: `periksa-${p.value.tmt}.csv`,
        tipe: 'text/csv; charset=utf-8',
        isi: csvHasil(uraiBerkas(p.value.isi), p.value.hasil, k.bahasa),
      }
    },
  }),
  berkas({
    path: '/kerja/periksa/hasil/:id/usulan.json',
    permission: 'rencana:lihat',
    params: idSaja,
    unduh: (k) => {
      const p = ambil(k.params.id, k.pelaku)
      return p.ok
        ? { nama: `usulan-${p.value.tmt}.json`, tipe: 'application/json', isi: p.value.isi }
        : tidakDitemukan()
    },
  }),
]
