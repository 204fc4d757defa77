import { z } from 'zod'
import { KosongNyata, Tabel, TataLetakSaya, Tautan } from '#design'
import type { BarisJejak } from '#platform/audit'
import type { Pelaku } from '#platform/access'
import { waktu } from '#platform/i18n'
import { halaman, type Rute } from '#platform/web'
import type { Galat, IsoDate, Result } from '#shared'
import type { DataSaya, JejakSaya } from '../../application/saya.use-case.ts'
import { kataJejak } from './jejak.ts'
import { teksSaya } from './saya.teks.ts'
import { HalamanSaya } from './saya.view.tsx'

export interface UseSaya {
  bukaSaya(m: { readonly pada: IsoDate }, pelaku: Pelaku): Promise<Result<DataSaya, Galat>>
  bacaJejakSaya(m: { readonly sebelum?: Date }, pelaku: Pelaku): Promise<Result<JejakSaya, Galat>>
}

export const ruteSaya = (use: UseSaya): Rute[] => [
  halaman({
    path: '/saya',
    permission: 'saya:lihat',
    load: (k) => use.bukaSaya({ pada: k.hariIni }, k.pelaku),
    view: ({ data, k }) => <HalamanSaya data={data} pada={k.hariIni} bahasa={k.bahasa} />,
  }),
  halaman({
    path: '/saya/riwayat',
    permission: 'saya:lihat',
    query: z.object({ sebelum: z.coerce.date().optional().catch(undefined) }),
    load: (k) => use.bacaJejakSaya({ ...(k.query.sebelum && { sebelum: k.query.sebelum }) }, k.pelaku),
    view: ({ data, k }) => {
      const t = teksSaya(k.bahasa)
      return (
        <TataLetakSaya judul={t('judulJejak')} keterangan={t('judulJejakKet')}>
          <Tabel<BarisJejak>
            keterangan={t('judulJejak')}
            tumpuk
            baris={data.baris}
            kunciBaris={(j) => j.id}
            kosong={<KosongNyata judul={t('siapaKosong')} />}
            kolom={[
              { kunci: 'waktu', judul: t('waktu'), isi: (j) => waktu(k.bahasa, j.pada) },
              { kunci: 'oleh', judul: t('oleh'), kepala: true, isi: (j) => j.pelakuNama },
              {
                kunci: 'apa',
                judul: t('apa'),
                isi: (j) => (
                  <div>
                    {kataJejak(k.bahasa, j)}
                    {j.cakupan === 'semua-pegawai' ? <small>{t('hitungan')}</small> : null}
                  </div>
                ),
              },
            ]}
          />
          {data.lanjut === null ? null : (
            <p>
              <Tautan href={`/saya/riwayat?sebelum=${encodeURIComponent(data.lanjut)}`} tombol="biasa">
                {t('lebihLama')}
              </Tautan>
            </p>
          )}
        </TataLetakSaya>
      )
    },
  }),
]
