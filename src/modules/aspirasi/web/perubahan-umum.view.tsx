import { Bagian, KosongNyata, Tabel, TataLetakWarga } from '#design'
import { angka, type Bahasa } from '#platform/i18n'
import type { BarisStatistik } from '../application/umum.port.ts'
import type { UseUmum } from '../application/umum.use-case.ts'
import { ButirPesan, LihatJuga } from './daftar-umum.view.tsx'
import { namaBaris } from './statistik.view.tsx'
import { cuplik, kataKuartal } from './umum-kata.ts'
import { type TeksUmum, teksUmum } from './umum.teks.ts'

type Data = Awaited<ReturnType<UseUmum['perubahanUmum']>>
interface Beda {
  readonly kunci: string
  readonly nama: string
  readonly dulu: BarisStatistik
  readonly kini: BarisStatistik
}
const bagian = (b: BarisStatistik): number | null =>
  b.tepat === null || b.diterima === null || b.diterima === 0 ? null : Math.round((b.tepat / b.diterima) * 100)

/** What has a figure in both quarters. */
function susunBeda(d: Data, dimensi: 'semua' | 'topik' | 'tempat', t: TeksUmum, bahasa: Bahasa): Beda[] {
  const dulu = new Map(d.sebelum.filter((b) => b.dimensi === dimensi).map((b) => [b.kunci, b]))
  return d.sesudah.flatMap((kini): Beda[] => {
    const lama = kini.dimensi === dimensi ? dulu.get(kini.kunci) : undefined
    if (!lama || (kini.kunci === '' && dimensi !== 'semua')) return []
    const ada = (bagian(kini) !== null && bagian(lama) !== null) || (kini.hari !== null && lama.hari !== null)
    return ada ? [{ kunci: kini.kunci, nama: namaBaris(kini, d.nama, t, bahasa), dulu: lama, kini }] : []
  })
}

export function HalamanPerubahan({ data, bahasa }: { readonly data: Data; readonly bahasa: Bahasa }) {
  const t = teksUmum(bahasa)
  const tulis = (n: number | null, satuan: '%' | ''): string =>
    n === null ? t('takDapat') : `${angka(bahasa, n, satuan === '' ? 1 : undefined)}${satuan}`
  const tabel = (dimensi: 'semua' | 'topik' | 'tempat', judul: string) => {
    const baris = susunBeda(data, dimensi, t, bahasa)
    if (baris.length === 0) return null
    return (
      <Tabel
        keterangan={judul}
        tumpuk
        tampilKeterangan
        baris={baris}
        kunciBaris={(b) => b.kunci}
        kolom={[
          { kunci: 'nama', judul, kepala: true, isi: (b) => b.nama },
          {
            kunci: 'b0',
            judul: `${t('bagianTepat')}, ${t('sebelum').toLowerCase()}`,
            angka: true,
            isi: (b) => tulis(bagian(b.dulu), '%'),
          },
          {
            kunci: 'b1',
            judul: `${t('bagianTepat')}, ${t('sesudah').toLowerCase()}`,
            angka: true,
            isi: (b) => tulis(bagian(b.kini), '%'),
          },
          {
            kunci: 'h0',
            judul: `${t('hariJawab')}, ${t('sebelum').toLowerCase()}`,
            angka: true,
            isi: (b) => tulis(b.dulu.hari, ''),
          },
          {
            kunci: 'h1',
            judul: `${t('hariJawab')}, ${t('sesudah').toLowerCase()}`,
            angka: true,
            isi: (b) => tulis(b.kini.hari, ''),
          },
        ]}
      />
    )
  }
  const isi = [tabel('semua', t('seluruh')), tabel('topik', t('perTopik')), tabel('tempat', t('perTempat'))].filter(
    (x) => x !== null,
  )
  return (
    <TataLetakWarga judul={t('perubahan')} keterangan={t('perubahanKeterangan')}>
      <Bagian
        judul={t('banding', { sesudah: kataKuartal(data.kuartal, t), sebelum: kataKuartal(data.pembanding, t) })}
        keterangan={t('bandingKeterangan')}
        id="angka"
      >
        <div className="alir">
          {isi.length > 0 ? (
            isi.map((x, i) => <div key={i}>{x}</div>)
          ) : (
            <KosongNyata judul={t('bandingKosong')}>{t('bandingKosongIsi')}</KosongNyata>
          )}
          <p>
            <a href="/aduan/statistik#rumus">{t('rumus')}</a>
          </p>
        </div>
      </Bagian>
      <Bagian judul={t('ditutup')} id="ditutup">
        {data.selesai.length === 0 ? (
          <p>{t('ditutupKosong')}</p>
        ) : (
          <ul className="baris">
            {data.selesai.map((p) => (
              <li key={p.rujukan} className="alir">
                <ButirPesan p={p} nama={data.nama} t={t} bahasa={bahasa} />
                <p>
                  <b>{t('jawaban')}:</b> {cuplik(p.jawaban ?? '', 300)}
                </p>
              </li>
            ))}
          </ul>
        )}
      </Bagian>
      <LihatJuga t={t} kini="/aduan/perubahan" />
    </TataLetakWarga>
  )
}
