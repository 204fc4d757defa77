import { z } from 'zod'
import { type Pelaku, periksaIzin } from '#platform/access'
import type { Bahasa } from '#platform/i18n'
import { type Sel, tulisCsv, tulisXlsx } from '#platform/lembar'
import { berkas, halaman, type Rute } from '#platform/web'
import type { Galat, IsoDate, Result } from '#shared'
import type { PilihanJabatan } from '../../application/buka-pegawai-pilih-jabatan.use-case.ts'
import type { BerkasPegawai } from '../../application/buka-pegawai.use-case.ts'
import type { SaringPegawai } from '../../application/cari-pegawai.port.ts'
import type { DaftarPegawai, OrangDaftar } from '../../application/cari-pegawai.use-case.ts'
import { teksSaya } from '../saya/saya.teks.ts'
import { HalamanBerkasPegawai } from './berkas-pegawai.view.tsx'
import { HalamanDaftarPegawai } from './daftar-pegawai.view.tsx'
import { JALUR_PEGAWAI, type KEDUDUKAN, QueryPegawai } from './pegawai.alamat.ts'
import { teksPegawai } from './pegawai.teks.ts'
import { HalamanPilihJabatan } from './pilih-jabatan.view.tsx'

interface Minta {
  readonly pada: IsoDate
  readonly saring: SaringPegawai
}
export interface UseOrang {
  cariPegawai(m: Minta & { readonly halaman: number }, pelaku: Pelaku): Promise<Result<DaftarPegawai, Galat>>
  eksporPegawai(
    m: Minta & { readonly bentuk: 'csv' | 'xlsx' },
    pelaku: Pelaku,
  ): Promise<Result<readonly OrangDaftar[], Galat>>
  bukaPegawai(m: { readonly id: string; readonly pada: IsoDate }, pelaku: Pelaku): Promise<Result<BerkasPegawai, Galat>>
  pilihJabatan(
    m: { readonly id: string; readonly cari: string | undefined; readonly pada: IsoDate },
    pelaku: Pelaku,
  ): Promise<Result<PilihanJabatan, Galat>>
  readonly namaKompetensi: (kode: string, bahasa: Bahasa) => string
}

const boleh = (pelaku: Pelaku, izin: 'pegawai:ekspor' | 'impor:lihat' | 'impor:simpan' | 'kecocokan:lihat') =>
  periksaIzin(pelaku, izin).ok
const idSaja = z.object({ id: z.uuid() })

/** People: the list with its downloads, one person's file, and the posts to compare a person with. */
export const ruteOrang = (use: UseOrang): Rute[] => [
  halaman({
    path: JALUR_PEGAWAI,
    permission: 'pegawai:cari',
    query: QueryPegawai,
    load: (k) => use.cariPegawai({ pada: k.hariIni, saring: k.query, halaman: k.query.hal }, k.pelaku),
    view: ({ data, k }) => (
      <HalamanDaftarPegawai
        data={data}
        query={k.query}
        pada={k.hariIni}
        bolehEkspor={boleh(k.pelaku, 'pegawai:ekspor')}
        bolehImpor={boleh(k.pelaku, 'impor:simpan')}
        bahasa={k.bahasa}
      />
    ),
  }),
  ...(['csv', 'xlsx'] as const).map((bentuk) =>
    berkas({
      path: `${JALUR_PEGAWAI}.${bentuk}`,
      permission: 'pegawai:ekspor',
      query: QueryPegawai,
      unduh: async (k) => {
        const orang = await use.eksporPegawai({ pada: k.hariIni, saring: k.query, bentuk }, k.pelaku)
        if (!orang.ok) return orang
        const t = teksPegawai(k.bahasa)
        const baris = orang.value.map((o) => barisLembar(o, k.bahasa))
        return {
          nama: `${t('namaBerkas')}-${k.hariIni}.${bentuk}`,
          tipe:
            bentuk === 'csv'
              ? 'text/csv; charset=utf-8'
              : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
          isi:
            bentuk === 'csv'
              ? tulisCsv(kepalaLembar(k.bahasa), baris)
              : await tulisXlsx(kepalaLembar(k.bahasa), baris, t('judul')),
        }
      },
    }),
  ),
  halaman({
    path: `${JALUR_PEGAWAI}/:id`,
    permission: 'pegawai:buka',
    params: idSaja,
    load: (k) => use.bukaPegawai({ id: k.params.id, pada: k.hariIni }, k.pelaku),
    view: ({ data, k }) => (
      <HalamanBerkasPegawai
        data={data}
        pada={k.hariIni}
        bahasa={k.bahasa}
        bolehKecocokan={boleh(k.pelaku, 'kecocokan:lihat')}
        bolehImpor={boleh(k.pelaku, 'impor:simpan')}
        namaKompetensi={use.namaKompetensi}
      />
    ),
  }),
  halaman({
    path: `${JALUR_PEGAWAI}/:id/jabatan`,
    permission: 'kecocokan:lihat',
    params: idSaja,
    query: z.object({ cari: z.string().trim().max(100).optional().catch(undefined) }),
    load: (k) => use.pilihJabatan({ id: k.params.id, cari: k.query.cari, pada: k.hariIni }, k.pelaku),
    view: ({ data, k }) => <HalamanPilihJabatan id={k.params.id} data={data} cari={k.query.cari} bahasa={k.bahasa} />,
  }),
]

function kepalaLembar(bahasa: Bahasa): string[] {
  const t = teksPegawai(bahasa)
  return [
    t('nip'),
    t('nama'),
    t('jenis'),
    t('kedudukan'),
    t('golongan'),
    t('k-pendidikan'),
    t('k-prodi'),
    t('jabatan'),
    t('unit'),
    t('k-perangkat'),
    t('k-kurang'),
  ]
}
/** Unknown stays an empty cell and is named in the last column. */
function barisLembar(o: OrangDaftar, bahasa: Bahasa): Sel[] {
  const t = teksPegawai(bahasa)
  return [
    o.nip,
    o.nama,
    o.jenis ?? null,
    o.kedudukan ? teksSaya(bahasa)(`d-${o.kedudukan as (typeof KEDUDUKAN)[number]}`) : null,
    o.golongan ?? null,
    o.pendidikan ?? null,
    o.prodi ?? null,
    o.jabatan === null ? t('tanpaJabatan') : (o.jabatan ?? null),
    o.unit ?? null,
    o.perangkat ?? o.unit ?? null,
    o.kurang.map((f) => t(`f-${f}`)).join(', '),
  ]
}
