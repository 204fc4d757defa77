import { z } from 'zod'
import { halaman, isianBerkas, isianCentang, lihat, type Rute } from '#platform/web'
import { ok } from '#shared'
import { Belah, Dua, Panel, Saring } from '../pulau.ts'
import { denganPilihan } from '../tata-letak/dokumen.tsx'
import { TataLetakKerja, TataLetakSaya } from '../tata-letak/kerja.tsx'
import { TataLetakWarga } from '../tata-letak/warga.tsx'
import { teksGaya } from './gaya.teks.ts'
import { IsiGaya } from './gaya.view.tsx'

const PERMUKAAN = ['kerja', 'saya', 'warga'] as const

/** Every component in every state, on each surface; checked by screenshot. */
export const ruteGaya = (): Rute[] => [
  halaman({
    path: '/gaya',
    permission: 'publik',
    query: z.object({ permukaan: z.enum(PERMUKAAN).catch('kerja') }),
    form: {
      unggah: 1024 * 1024,
      fields: z.object({
        nama: z.string({ error: 'gaya.nama-kosong' }).trim().min(3).max(120),
        jenjang: z.string(),
        kelompok: z.enum(['kosong', 'plt']),
        alasan: z.string().max(2000).optional(),
        berkas: isianBerkas(['xlsx', 'csv']).optional(),
        setuju: isianCentang(),
      }),
      act: async ({ fields }) => ok(fields.nama),
      done: (nama, k) => lihat(`/gaya?permukaan=${k.query.permukaan}`, 'gaya.lengkap', { nama }),
    },
    view: ({ k, form }) => {
      const t = teksGaya(k.bahasa)
      const pilih = (
        <Saring
          label={t('permukaan')}
          butir={PERMUKAAN.map((p) => ({
            href: denganPilihan(k.url, 'permukaan', p),
            label: t(p),
            aktif: p === k.query.permukaan,
          }))}
        />
      )
      const isi = <IsiGaya t={t} bahasa={k.bahasa} form={form} />
      if (k.query.permukaan === 'warga')
        return (
          <TataLetakWarga judul={t('judul')} keterangan={t('keterangan')}>
            {pilih}
            {isi}
          </TataLetakWarga>
        )
      if (k.query.permukaan === 'saya')
        return (
          <TataLetakSaya judul={t('judul')} keterangan={t('keterangan')}>
            {pilih}
            <Dua>
              <div>{isi}</div>
              <div>
                <Panel judul={t('huruf')}>
                  <p>{t('hurufKata')}</p>
                </Panel>
              </div>
            </Dua>
          </TataLetakSaya>
        )
      return (
        <TataLetakKerja judul={t('judul')} keterangan={t('keterangan')} aksi={pilih}>
          {isi}
          <Belah
            kiri={
              <Panel judul={t('huruf')}>
                <p>{t('hurufKata')}</p>
              </Panel>
            }
            kanan={
              <Panel judul={t('huruf')}>
                <p className="redup">Rencana penempatan Januari 2027: 14 jabatan, 13 langkah.</p>
              </Panel>
            }
          />
        </TataLetakKerja>
      )
    },
  }),
]
