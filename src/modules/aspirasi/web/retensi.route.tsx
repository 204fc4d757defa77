import { z } from 'zod'
import { Formulir, Isian, KosongNyata, Panel, Peringatan, Tabel, TataLetakKerja } from '#design'
import { angka, type Bahasa, tanggal } from '#platform/i18n'
import { type FormTampil, halaman, lihat, type Rute } from '#platform/web'
import type { Retensi } from '../application/data-diri.use-case.ts'
import type { UseAspirasi } from '../application/susun-use.ts'
import { hariWib } from '../domain/tenggat.ts'
import { teksRetensi } from './retensi.teks.ts'

const ALAMAT = '/kerja/aduan/retensi'

/** How long data of writers are kept, and what will be erased when. */
export const ruteRetensi = (use: Pick<UseAspirasi, 'bacaRetensi' | 'tetapkanRetensi'>): Rute[] => [
  halaman({
    path: ALAMAT,
    permission: 'aspirasi:atur',
    load: (k) => use.bacaRetensi(k.pelaku),
    form: {
      fields: z.object({
        sesudah: z.coerce.number().int().min(0),
        hari: z.coerce.number().int().min(30).max(3650),
        sumber: z.string().trim().min(3).max(500),
        alasan: z.string().trim().min(3).max(1000),
      }),
      act: ({ fields, k }) => use.tetapkanRetensi(fields, k.pelaku),
      done: (versi) => lihat(ALAMAT, 'retensi.ditetapkan', { versi }),
    },
    view: ({ data, form, k }) => <HalamanRetensi data={data} form={form} bahasa={k.bahasa} />,
  }),
]

function HalamanRetensi({ data, form, bahasa }: { data: Retensi; form: FormTampil; bahasa: Bahasa }) {
  const t = teksRetensi(bahasa)
  const { berlaku } = data
  return (
    <TataLetakKerja judul={t('judul')} keterangan={t('keterangan')}>
      <Peringatan
        arti={berlaku.versi === 0 ? 'peringatan' : 'info'}
        judul={t(berlaku.versi === 0 ? 'usul' : 'berlaku', { n: angka(bahasa, berlaku.hari) })}
      >
        <p>
          {t(berlaku.versi === 0 ? 'bawaan' : 'versi', { n: berlaku.versi })}. {berlaku.sumber}
        </p>
      </Peringatan>
      <Panel judul={t('rencana')} keterangan={t('rencanaIsi')}>
        <Tabel
          tumpuk
          keterangan={t('rencana')}
          kunciBaris={(r) => r.bulan}
          baris={data.rencana}
          kosong={<KosongNyata judul={t('kosong')}>{t('kosongIsi')}</KosongNyata>}
          kolom={[
            { kunci: 'bulan', judul: t('bulan'), kepala: true, isi: (r) => r.bulan.slice(0, 7) },
            { kunci: 'pesan', judul: t('pesan'), isi: (r) => angka(bahasa, r.pesan) },
            { kunci: 'identitas', judul: t('identitas'), isi: (r) => angka(bahasa, r.identitas) },
            { kunci: 'foto', judul: t('foto'), isi: (r) => angka(bahasa, r.foto) },
          ]}
        />
      </Panel>
      <Panel judul={t('riwayat')}>
        <Tabel
          tumpuk
          keterangan={t('riwayat')}
          kunciBaris={(r) => String(r.versi)}
          baris={data.riwayat}
          kosong={<KosongNyata judul={t('riwayatKosong')}>{t('riwayatKosongIsi')}</KosongNyata>}
          kolom={[
            { kunci: 'versi', judul: t('versi', { n: '' }), kepala: true, isi: (r) => r.versi },
            { kunci: 'hari', judul: t('hari'), isi: (r) => angka(bahasa, r.hari) },
            { kunci: 'sumber', judul: t('sumber'), isi: (r) => r.sumber },
            {
              kunci: 'oleh',
              judul: t('oleh'),
              isi: (r) => `${r.oleh}, ${tanggal(bahasa, hariWib(r.dicatatPada), 'singkat')}. ${r.alasan}`,
            },
          ]}
        />
      </Panel>
      <Panel judul={t('tetapkan')}>
        <Formulir form={form} kirim={t('tetapkan')}>
          <input type="hidden" name="sesudah" value={berlaku.versi} />
          <Isian nama="hari" jenis="number" modeMasukan="numeric" label={t('hari')} awal={berlaku.hari} />
          <Isian nama="sumber" label={t('sumber')} bantuan={t('sumberBantuan')} maks={500} />
          <Isian nama="alasan" baris={3} label={t('alasan')} maks={1000} />
        </Formulir>
      </Panel>
    </TataLetakKerja>
  )
}
