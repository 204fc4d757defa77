import { z } from 'zod'
import { Formulir, Isian, KosongNyata, Panel, Pilihan, Tabel, TataLetakKerja } from '#design'
import { type Bahasa, tanggal } from '#platform/i18n'
import { type FormTampil, halaman, lihat, type Rute } from '#platform/web'
import { ok } from '#shared'
import type { StandarTercatat, TopikStandar } from '../application/tenggat.port.ts'
import { LANGKAH_STANDAR, type LangkahStandar } from '../domain/tenggat.ts'
import type { UseJam } from '../susun-jam.ts'
import { teksJam } from './jam.teks.ts'

const LANGKAH = Object.keys(LANGKAH_STANDAR) as [LangkahStandar, ...LangkahStandar[]]
const ALAMAT = '/kerja/aduan/standar'

export const ruteStandar = (use: UseJam): Rute[] => [
  halaman({
    path: ALAMAT,
    permission: 'aspirasi:atur',
    load: (k) => use.daftarStandar(k.pelaku),
    form: {
      fields: z.object({
        topikKode: z
          .string()
          .trim()
          .max(60)
          .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
        langkah: z.enum(LANGKAH),
        lama: z.coerce.number().int().min(0).max(365),
        satuan: z.enum(['HK', 'hari']),
        dasar: z.string().trim().min(3).max(300),
        mulai: z.iso.date(),
        alasan: z.string().trim().min(3).max(1000),
      }),
      act: async ({ fields, k }) => {
        const h = await use.tetapkanStandar(fields, k.pelaku)
        return h.ok ? ok(lihat(ALAMAT, 'standar.ditetapkan')) : h
      },
      done: (arah) => arah,
    },
    view: ({ data, form, k }) => <HalamanStandar data={data} form={form} hariIni={k.hariIni} bahasa={k.bahasa} />,
  }),
]

interface P {
  readonly data: { readonly standar: readonly StandarTercatat[]; readonly topik: readonly TopikStandar[] }
  readonly form: FormTampil
  readonly hariIni: string
  readonly bahasa: Bahasa
}
function HalamanStandar({ data, form, hariIni, bahasa }: P) {
  const t = teksJam(bahasa)
  const nama = (kode: string): string => {
    const x = data.topik.find((y) => y.kode === kode)
    return x ? (bahasa === 'id' ? x.nama : x.namaEn) : kode
  }
  return (
    <TataLetakKerja judul={t('standar')} keterangan={t('standarKeterangan')}>
      <Tabel
        tumpuk
        keterangan={t('standar')}
        kunciBaris={(s) => s.dicatatPada + s.topikKode + s.langkah}
        baris={data.standar.toReversed()}
        kosong={<KosongNyata judul={t('standarKosong')}>{t('standarKosongIsi')}</KosongNyata>}
        kolom={[
          { kunci: 'topik', judul: t('topik'), kepala: true, isi: (s) => nama(s.topikKode) },
          { kunci: 'langkah', judul: t('langkah'), isi: (s) => t(`langkah-${s.langkah}`) },
          {
            kunci: 'lama',
            judul: t('lama'),
            isi: (s) => (s.lama === 0 ? t('diakhiri') : `${s.lama} ${t(s.satuan)}`),
          },
          { kunci: 'mulai', judul: t('mulai'), isi: (s) => tanggal(bahasa, s.mulai, 'singkat') },
          { kunci: 'dasar', judul: t('dasar'), isi: (s) => s.dasar },
          { kunci: 'oleh', judul: t('oleh'), isi: (s) => `${s.oleh}. ${s.alasan}` },
        ]}
      />
      <Panel judul={t('tambah')}>
        <Formulir form={form} kirim={t('tambah')}>
          <Pilihan
            nama="topikKode"
            label={t('topik')}
            pilihan={data.topik.map((x) => ({ nilai: x.kode, label: nama(x.kode) }))}
          />
          <Pilihan
            nama="langkah"
            label={t('langkah')}
            pilihan={LANGKAH.map((l) => ({ nilai: l, label: t(`langkah-${l}`) }))}
          />
          <Isian nama="lama" jenis="number" modeMasukan="numeric" label={t('lama')} bantuan={t('lamaBantuan')} />
          <Pilihan
            nama="satuan"
            rupa="radio"
            awal="HK"
            label={t('satuan')}
            pilihan={(['HK', 'hari'] as const).map((s) => ({ nilai: s, label: t(s) }))}
          />
          <Isian nama="dasar" label={t('dasar')} bantuan={t('dasarBantuan')} maks={300} />
          <Isian nama="mulai" jenis="date" awal={hariIni} label={t('mulai')} />
          <Isian nama="alasan" baris={3} label={t('alasan')} maks={1000} />
        </Formulir>
      </Panel>
    </TataLetakKerja>
  )
}
