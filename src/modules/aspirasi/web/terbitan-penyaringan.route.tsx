import { Bagian, type Kolom, KosongNyata, Tabel, TataLetakWarga, Tautan } from '#design'
import { angka, type Bahasa, tanggal } from '#platform/i18n'
import { tulisCsv } from '#platform/lembar'
import { berkas, halaman, type Rute } from '#platform/web'
import { ok } from '#shared'
import type { BarisPenyaringan } from '../application/penyaluran.port.ts'
import type { UsePenyaluran } from '../application/penyaluran.susun.ts'
import type { LogPenyaringan } from '../application/penyaringan.use-case.ts'
import { type TeksPenyaringan, teksPenyaringan } from './terbitan-penyaringan.teks.ts'

const JALUR = '/aduan/penyaringan'
/** More are in the file: a page of a cheap phone stays small. */
const TAMPIL = 100

const namaAturan = (kode: string, data: LogPenyaringan, bahasa: Bahasa, t: TeksPenyaringan): string => {
  const a = data.aturan.find((x) => x.kode === kode)
  return a ? (bahasa === 'en' ? a.namaEn : a.nama) : kode || t('tanpaAturan')
}
const artiAturan = (kode: string, data: LogPenyaringan, bahasa: Bahasa): string => {
  const a = data.aturan.find((x) => x.kode === kode)
  return a ? (bahasa === 'en' ? a.penjelasanEn : a.penjelasan) : ''
}

export function HalamanPenyaringan({ data, bahasa }: { readonly data: LogPenyaringan; readonly bahasa: Bahasa }) {
  const t = teksPenyaringan(bahasa)
  const jumlah: Kolom<LogPenyaringan['jumlah'][number]>[] = [
    {
      kunci: 'aturan',
      judul: t('aturan'),
      kepala: true,
      isi: (j) => namaAturan(j.kode, data, bahasa, t),
    },
    { kunci: 'arti', judul: t('arti'), isi: (j) => artiAturan(j.kode, data, bahasa) },
    { kunci: 'ditolak', judul: t('ditolak'), angka: true, isi: (j) => angka(bahasa, j.n) },
    { kunci: 'dikabulkan', judul: t('dikabulkan'), angka: true, isi: (j) => angka(bahasa, j.dikabulkan) },
  ]
  const satu: Kolom<BarisPenyaringan & { readonly ke: number }>[] = [
    { kunci: 'hari', judul: t('hari'), kepala: true, isi: (b) => tanggal(bahasa, b.hari) },
    { kunci: 'aturan', judul: t('aturan'), isi: (b) => namaAturan(b.aturan, data, bahasa, t) },
    { kunci: 'alasan', judul: t('alasan'), isi: (b) => b.alasan ?? t('alasanUmum') },
    { kunci: 'keberatan', judul: t('keberatan'), isi: (b) => t(`b-${b.banding ?? 'tiada'}`) },
  ]
  const baris = data.baris.slice(0, TAMPIL).map((b, ke) => ({ ...b, ke }))
  return (
    <TataLetakWarga judul={t('judul')} keterangan={t('keterangan')} remah={[{ label: t('aduan'), href: '/aduan' }]}>
      <Bagian judul={t('menurut')} keterangan={t('tidakTerhitung')}>
        <Tabel keterangan={t('menurut')} tumpuk baris={data.jumlah} kunciBaris={(j) => j.kode} kolom={jumlah} />
      </Bagian>
      <Bagian judul={t('satuSatu')} keterangan={data.baris.length > TAMPIL ? t('akhir', { n: TAMPIL }) : undefined}>
        <div className="alir">
          <Tabel
            keterangan={t('satuSatu')}
            tumpuk
            baris={baris}
            kunciBaris={(b) => String(b.ke)}
            kolom={satu}
            kosong={<KosongNyata judul={t('kosong')}>{t('kosongIsi')}</KosongNyata>}
          />
          <p>
            {t('bandingCara')} <a href="/lacak">{t('lacak')}</a>
          </p>
        </div>
      </Bagian>
      <div className="tanpa-cetak">
        <Bagian judul={t('data')} keterangan={t('dataKet')}>
          <p>
            <Tautan href={`${JALUR}.csv`} unduh>
              CSV
            </Tautan>
          </p>
        </Bagian>
      </div>
    </TataLetakWarga>
  )
}

/** The public log of refusals. */
export const rutePenyaringan = (use: Pick<UsePenyaluran, 'logPenyaringan'>): Rute[] => [
  halaman({
    path: JALUR,
    permission: 'publik',
    load: () => use.logPenyaringan(),
    view: ({ data, k }) => <HalamanPenyaringan data={data} bahasa={k.bahasa} />,
  }),
  berkas({
    path: `${JALUR}.csv`,
    permission: 'publik',
    unduh: async (k) => {
      const t = teksPenyaringan(k.bahasa)
      const data = await use.logPenyaringan()
      return ok({
        nama: 'penyaringan.csv',
        tipe: 'text/csv; charset=utf-8',
        isi: tulisCsv(
          [t('hHari'), t('hAturan'), t('hNama'), t('hAlasan'), t('hKeberatan')],
          data.baris.map((b) => [
            b.hari,
            b.aturan,
            namaAturan(b.aturan, data, k.bahasa, t),
            b.alasan ?? '',
            t(`b-${b.banding ?? 'tiada'}`),
          ]),
        ),
      })
    },
  }),
]
