import { Bagian, Tabel, TataLetakWarga, Tautan } from '#design'
import type { Bahasa } from '#platform/i18n'
import { useHalaman } from '#platform/web'
import { KOLOM_PESAN_UMUM, KOLOM_STATISTIK, type KolomData } from './data-kolom.ts'
import { LihatJuga } from './daftar-umum.view.tsx'
import { type TeksUmum, teksUmum } from './umum.teks.ts'

const Lisensi = ({ t }: { readonly t: TeksUmum }) => {
  const { instansi } = useHalaman()
  return (
    <Bagian judul={t('lisensi')} id="lisensi">
      <p>
        <a href="https://creativecommons.org/licenses/by/4.0/deed.id" rel="license">
          {t('lisensiIsi', { instansi: instansi.nama })}
        </a>
      </p>
    </Bagian>
  )
}

export function HalamanData({ bahasa }: { readonly bahasa: Bahasa }) {
  const t = teksUmum(bahasa)
  return (
    <TataLetakWarga judul={t('data')} keterangan={t('dataKeterangan')}>
      <Bagian judul={t('dataPesan')}>
        <p>
          <Tautan href="/data/aduan.csv">CSV</Tautan> · <Tautan href="/data/aduan.json">JSON</Tautan> ·{' '}
          <a href="/data/kamus#pesan">{t('kamus')}</a>
        </p>
      </Bagian>
      <Bagian judul={t('dataStatistik')}>
        <p>
          <Tautan href="/data/aduan-statistik.csv">CSV</Tautan> ·{' '}
          <Tautan href="/data/aduan-statistik.json">JSON</Tautan> · <a href="/data/kamus#statistik">{t('kamus')}</a>
        </p>
      </Bagian>
      <Bagian judul={t('programJudul')} keterangan={t('programIsi')}>
        <ul className="butir">
          {['discovery.xml', 'services.xml', 'services.json', 'requests.json'].map((x) => (
            <li key={x}>
              <a href={`/open311/v2/${x}`}>/open311/v2/{x}</a>
            </li>
          ))}
        </ul>
      </Bagian>
      <Lisensi t={t} />
      <LihatJuga t={t} kini="/data" />
    </TataLetakWarga>
  )
}

const TabelKolom = ({ kolom, judul, t }: { kolom: readonly KolomData[]; judul: string; t: TeksUmum }) => (
  <Tabel
    keterangan={judul}
    tumpuk
    baris={kolom}
    kunciBaris={(k) => k.nama}
    kolom={[
      { kunci: 'nama', judul: t('kolom'), kepala: true, isi: (k) => k.nama },
      { kunci: 'jenis', judul: t('jenisNilai'), isi: (k) => t(k.jenis) },
      { kunci: 'arti', judul: t('arti'), isi: (k) => t(k.arti) },
    ]}
  />
)
export function HalamanKamus({ bahasa }: { readonly bahasa: Bahasa }) {
  const t = teksUmum(bahasa)
  return (
    <TataLetakWarga judul={t('kamus')} keterangan={t('kamusKeterangan')} remah={[{ label: t('data'), href: '/data' }]}>
      <Bagian judul={t('dataPesan')} id="pesan">
        <TabelKolom kolom={KOLOM_PESAN_UMUM} judul={t('dataPesan')} t={t} />
      </Bagian>
      <Bagian judul={t('dataStatistik')} id="statistik">
        <TabelKolom kolom={KOLOM_STATISTIK} judul={t('dataStatistik')} t={t} />
      </Bagian>
      <Lisensi t={t} />
    </TataLetakWarga>
  )
}
