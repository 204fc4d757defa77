import { BatangSkor, BelumDiverifikasi, Jahitan, Panel, Tabel } from '#design'
import { angka, type Bahasa, tanggal } from '#platform/i18n'
import type { Kecocokan, Komponen, Pengubah, RincianKompetensi } from '../domain/kecocokan.ts'
import { kalimat, namaFakta, namaKompetensi, namaKomponen, namaSumber } from './kalimat.ts'
import { teksKecocokan } from './kecocokan.teks.ts'

interface Props {
  readonly k: Kecocokan
  readonly bahasa: Bahasa
}
const tulisRentang = (bahasa: Bahasa, [a, b]: readonly [number, number], pecahan = 1): string =>
  angka(bahasa, a, pecahan) === angka(bahasa, b, pecahan)
    ? angka(bahasa, a, pecahan)
    : `${angka(bahasa, a, pecahan)}–${angka(bahasa, b, pecahan)}`

/** The parts of the score, each with its reason. */
export function Kedekatan({ k, bahasa }: Props) {
  const t = teksKecocokan(bahasa)
  return (
    <Panel id="kedekatan" judul={t('dekat')} keterangan={t('dekatIsi')}>
      <Tabel<Komponen>
        keterangan={t('dekat')}
        tumpuk
        baris={k.komponen}
        kunciBaris={(c) => c.kode}
        kolom={[
          { kunci: 'bagian', judul: t('bagian'), kepala: true, isi: (c) => namaKomponen(bahasa, c.kode) },
          {
            kunci: 'mengapa',
            judul: t('mengapa'),
            isi: (c) => (
              <div>
                {kalimat(bahasa, c.kalimat)}
                <small>
                  {t('sumber')}: {c.sumber.map((s) => namaSumber(bahasa, s)).join(', ')}
                </small>
              </div>
            ),
          },
          {
            kunci: 'nilai',
            judul: t('nilai'),
            isi: (c) =>
              c.diminta ? <BatangSkor nilai={c.nilai} bawah={c.rentang[0]} atas={c.rentang[1]} /> : t('tidakDiminta'),
          },
          { kunci: 'bobot', judul: t('bobot'), angka: true, isi: (c) => (c.diminta ? angka(bahasa, c.bobot, 0) : '–') },
          {
            kunci: 'sumbangan',
            judul: t('sumbangan'),
            angka: true,
            isi: (c) => (c.diminta ? <b>{tulisRentang(bahasa, c.sumbangan)}</b> : '–'),
          },
        ]}
      />
    </Panel>
  )
}

function judulJpm({ k, bahasa }: Props): string | undefined {
  const t = teksKecocokan(bahasa)
  if (!k.jpm) return undefined
  const [bawah, atas] = k.jpm.rentang
  return angka(bahasa, bawah, 1) !== angka(bahasa, atas, 1)
    ? t('jpmRentang', { bawah: angka(bahasa, bawah, 1), atas: angka(bahasa, atas, 1) })
    : t('jpm', { nilai: angka(bahasa, bawah, 1) })
}

/** Levels as stitches against the standard: what is lacking first. */
export function KompetensiStandar({ k, bahasa }: Props) {
  const t = teksKecocokan(bahasa)
  if (k.kompetensi.length === 0) return null
  return (
    <Panel id="kompetensi" judul={t('kompetensiStandar')} keterangan={judulJpm({ k, bahasa })}>
      <Tabel<RincianKompetensi>
        keterangan={t('kompetensiStandar')}
        tumpuk
        baris={k.kompetensi}
        kunciBaris={(r) => r.kode}
        kolom={[
          { kunci: 'kode', judul: t('kode'), isi: (r) => <span className="aturan">{r.kode}</span> },
          {
            kunci: 'nama',
            judul: t('kompetensi'),
            kepala: true,
            isi: (r) => (
              <div>
                {namaKompetensi(bahasa, r.kode)}
                {r.mutlak ? <small>{t('mutlak')}</small> : null}
              </div>
            ),
          },
          { kunci: 'jahitan', judul: t('terhadap'), isi: (r) => <Jahitan punya={r.level} standar={r.standar} /> },
          {
            kunci: 'level',
            judul: t('level'),
            angka: true,
            isi: (r) =>
              r.level === null ? (
                t('levelBelum', { standar: r.standar })
              ) : (
                <b>{t('levelDari', { punya: r.level, standar: r.standar })}</b>
              ),
          },
          {
            kunci: 'tanggal',
            judul: t('dinilai'),
            isi: (r) => (r.tanggal ? tanggal(bahasa, r.tanggal, 'singkat') : t('belumDinilai')),
          },
        ]}
      />
      <p className="kecil redup">
        {t(k.sumberStandar === 'kota' ? 'standarKota' : 'standarBawaan')}{' '}
        {k.sumberStandar === 'bawaan' ? <BelumDiverifikasi /> : null}
      </p>
      <p className="kecil redup">
        {t('garisEmas')} {k.jpm ? t('jpmArti') : null}
      </p>
    </Panel>
  )
}

export function kataPengubah(p: Pengubah, bahasa: Bahasa): { judul: string; isi: string } {
  const t = teksKecocokan(bahasa)
  if (p.jenis === 'level')
    return {
      judul: t('naikLevel', { nama: namaKompetensi(bahasa, p.kode), dari: p.dari, ke: p.ke }),
      isi: t('naikLevelIsi', { kenaikan: angka(bahasa, p.kenaikan, 1) }),
    }
  const judul =
    p.komponen === 'kompetensi' && p.fakta.length > 2
      ? t('verifikasiKompetensi', { n: p.fakta.length })
      : t('verifikasi', { fakta: p.fakta.map((f) => namaFakta(bahasa, f)).join(', ') })
  return { judul, isi: t('verifikasiIsi', { lebar: angka(bahasa, p.lebar, 1) }) }
}

/** Missing facts and shortages, by what each could move. */
export function PengubahHasil({ k, bahasa }: Props) {
  const t = teksKecocokan(bahasa)
  return (
    <Panel id="pengubah" judul={t('pengubah')}>
      {k.pengubah.length === 0 ? (
        <p className="redup">{t('pengubahNihil')}</p>
      ) : (
        <ul className="bukti">
          {k.pengubah.map((p) => {
            const b = kataPengubah(p, bahasa)
            return (
              <li key={b.judul}>
                <b>{b.judul}</b>
                <p>{b.isi}</p>
              </li>
            )
          })}
        </ul>
      )}
    </Panel>
  )
}
