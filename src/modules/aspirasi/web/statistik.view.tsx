import { Bagian, Fakta, type Kolom, KosongNyata, Saring, Tabel, TataLetakWarga, Tautan } from '#design'
import { angka, type Bahasa, tanggal } from '#platform/i18n'
import { type BarisStatistik, DIMENSI, type Dimensi } from '../application/umum.port.ts'
import type { NamaUmum, StatistikUmum } from '../application/umum.use-case.ts'
import { geserKuartal, tulisKuartal } from '../domain/kuartal.ts'
import { LihatJuga } from './daftar-umum.view.tsx'
import { kataKuartal, namaKantor, namaTempat, namaTopik, rentangKuartal } from './umum-kata.ts'
import { type TeksUmum, teksUmum } from './umum.teks.ts'

interface P {
  readonly t: TeksUmum
  readonly bahasa: Bahasa
}
const JUDUL = { kantor: 'perKantor', tempat: 'perTempat', topik: 'perTopik', bulan: 'perBulan' } as const
const ANGKA = ['diterima', 'tepat', 'lewat', 'selesai', 'dibuka', 'hari'] as const
const RUMUS = [...ANGKA, 'tertutup'] as const

export function namaBaris(b: BarisStatistik, nama: NamaUmum, t: TeksUmum, bahasa: Bahasa): string {
  const kunci = b.kunci === '' ? null : b.kunci
  switch (b.dimensi) {
    case 'kantor':
      return namaKantor(kunci, nama, t)
    case 'tempat':
      return namaTempat(kunci, nama, t)
    case 'topik':
      return namaTopik(kunci, nama, t, bahasa)
    case 'bulan':
      return tanggal(bahasa, `${b.kunci}-01`).replace(/^\d+ /, '')
    default:
      return t('seluruh')
  }
}

const sel = (b: BarisStatistik, k: (typeof ANGKA)[number], t: TeksUmum, bahasa: Bahasa) => {
  const n = b[k]
  return n === null ? <span className="kecil">{t('tertutup')}</span> : angka(bahasa, n, k === 'hari' ? 1 : undefined)
}

function TabelStatistik({
  judul,
  baris,
  nama,
  t,
  bahasa,
}: P & { readonly judul: string; readonly baris: readonly BarisStatistik[]; readonly nama: NamaUmum }) {
  const kolom: Kolom<BarisStatistik>[] = [
    { kunci: 'nama', judul, kepala: true, isi: (b) => namaBaris(b, nama, t, bahasa) },
    ...ANGKA.map((k) => ({
      kunci: k,
      judul: t(`kolom-${k}`),
      angka: true,
      isi: (b: BarisStatistik) => sel(b, k, t, bahasa),
    })),
  ]
  return <Tabel keterangan={judul} baris={baris} kunciBaris={(b) => `${b.dimensi} ${b.kunci}`} kolom={kolom} />
}

/** Share answered in time of each office whose figures are open; its table is the one below. */
function Grafik({
  baris,
  nama,
  t,
  bahasa,
}: P & { readonly baris: readonly BarisStatistik[]; readonly nama: NamaUmum }) {
  const isi = baris
    .flatMap((b) =>
      b.dimensi === 'kantor' && b.diterima !== null && b.tepat !== null && b.diterima > 0
        ? [{ b, bagian: b.tepat / b.diterima, n: b.diterima }]
        : [],
    )
    .toSorted((a, b) => b.n - a.n)
    .slice(0, 12)
  if (isi.length === 0) return null
  return (
    <Bagian judul={t('grafik')} id="grafik">
      <ul className="batang-bagian">
        {isi.map(({ b, bagian, n }) => {
          const persen = Math.round(bagian * 100)
          return (
            <li key={b.kunci}>
              <span className="kecil">{t('grafikBaris', { nama: namaBaris(b, nama, t, bahasa), persen, n })}</span>
              <svg width="100%" height="14" aria-hidden="true">
                <rect width="100%" height="14" />
                <rect className="isi" width={`${persen}%`} height="14" />
              </svg>
            </li>
          )
        })}
      </ul>
    </Bagian>
  )
}

export function HalamanStatistik({ data, bahasa }: { readonly data: StatistikUmum; readonly bahasa: Bahasa }) {
  const t = teksUmum(bahasa)
  const { kuartal, nama } = data
  const semua = data.baris.filter((b) => b.dimensi === 'semua')
  const wbs = data.baris.find((b) => b.dimensi === 'wbs')
  const urut = (d: Dimensi) =>
    data.baris
      .filter((b) => b.dimensi === d)
      .toSorted(
        (a, b) =>
          (d === 'bulan' ? a.kunci.localeCompare(b.kunci) : (b.diterima ?? -1) - (a.diterima ?? -1)) ||
          a.kunci.localeCompare(b.kunci),
      )
  const q = `?kuartal=${tulisKuartal(kuartal)}`
  return (
    <TataLetakWarga judul={t('statistik')} keterangan={t('statistikKeterangan')}>
      <Bagian judul={kataKuartal(kuartal, t)}>
        <div className="alir">
          <Saring
            label={t('periode')}
            butir={data.tersedia.map((k, i) => ({
              href: `/aduan/statistik?kuartal=${tulisKuartal(k)}`,
              label: `${kataKuartal(k, t)}${i === 0 ? ` ${t('berjalan')}` : ''}`,
              aktif: k === kuartal,
            }))}
          />
          <p>
            {data.berjalan
              ? t('dasarTerbit', { tanggal: tanggal(bahasa, geserKuartal(kuartal, 1)) })
              : t('dasarSemua', rentangKuartal(kuartal, bahasa))}
          </p>
          {semua.length === 0 ? (
            <KosongNyata judul={t('kosongStatistik')}>{t('kosongStatistikIsi')}</KosongNyata>
          ) : (
            <>
              <TabelStatistik judul={t('seluruh')} baris={semua} nama={nama} t={t} bahasa={bahasa} />
              {wbs ? (
                <p className="kecil">{wbs.diterima === null ? t('wbsTertutup') : t('wbs', { n: wbs.diterima })}</p>
              ) : null}
              <p>
                <Tautan href={`/data/aduan-statistik.csv${q}`}>CSV</Tautan> ·{' '}
                <Tautan href={`/data/aduan-statistik.json${q}`}>JSON</Tautan>
              </p>
            </>
          )}
        </div>
      </Bagian>
      {semua.length > 0 ? (
        <>
          <Grafik baris={data.baris} nama={nama} t={t} bahasa={bahasa} />
          {DIMENSI.map((d) => (
            <Bagian key={d} judul={t(JUDUL[d])} id={d}>
              <TabelStatistik judul={t(JUDUL[d])} baris={urut(d)} nama={nama} t={t} bahasa={bahasa} />
            </Bagian>
          ))}
        </>
      ) : null}
      <Bagian judul={t('rumus')} keterangan={t('rumusKeterangan')} id="rumus">
        <div className="alir">
          <Fakta
            butir={RUMUS.map((k) => ({
              istilah: k === 'tertutup' ? t('tertutup') : t(`kolom-${k}`),
              isi: t(`rumus-${k}`),
            }))}
          />
        </div>
      </Bagian>
      <LihatJuga t={t} kini="/aduan/statistik" />
    </TataLetakWarga>
  )
}
