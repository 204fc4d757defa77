import { Bagian, BelumDiverifikasi, Tabel } from '#design'
import { angka, type Bahasa } from '#platform/i18n'
import type { IsiPengumuman, JabatanUmum } from '../domain/pengumuman.ts'
import type { TeksPengumuman } from './pengumuman.teks.ts'

interface P {
  readonly isi: IsiPengumuman
  readonly t: TeksPengumuman
  readonly bahasa: Bahasa
}
/** "PP 11/2017 54(1)" with the word for article. */
export const berpasal = (dasar: string, t: TeksPengumuman): string =>
  dasar.replaceAll(/(\/\d{4}) (?=\d)/g, `$1 ${t('pasal')} `)

const TINGKAT = ['jpt-pratama', 'administrator', 'pengawas'] as const
export const kataTingkat = (jenjang: string, t: TeksPengumuman): string => {
  const k = TINGKAT.find((x) => x === jenjang)
  return k ? t(`tingkat-${k}`) : jenjang
}

/** A round of more posts opens with its tiers closed: what comes after must be found. */
const JABATAN_TERBUKA = 12

/** Highest tier first; posts outside management after them. */
const perTingkat = (isi: IsiPengumuman): [string, JabatanUmum[]][] => {
  const urut = (k: string) => (TINGKAT.findIndex((x) => x === k) + TINGKAT.length + 1) % (TINGKAT.length + 1)
  return [...Map.groupBy(isi.jabatan, (j) => j.jenjang)].toSorted(([a], [b]) => urut(a) - urut(b))
}

export function JabatanPutaran({ isi, t, bahasa }: P) {
  const kursi = isi.jabatan.reduce((n, j) => n + j.kursi, 0)
  return (
    <Bagian
      judul={t('jabatan')}
      keterangan={t('jabatanKeterangan', { jabatan: isi.jabatan.length, kursi })}
      id="jabatan"
    >
      <div className="alir">
        {perTingkat(isi).map(([k, jabatan]) => (
          <details className="cetak-buka" key={k} open={isi.jabatan.length <= JABATAN_TERBUKA}>
            <summary>
              {kataTingkat(k, t)}: {t('nJabatan', { n: jabatan.length })}
            </summary>
            <ul className="baris">
              {jabatan.map((j) => (
                <li key={`${j.nama} ${j.kantor}`}>
                  <Jabatan j={j} t={t} bahasa={bahasa} />
                </li>
              ))}
            </ul>
          </details>
        ))}
      </div>
    </Bagian>
  )
}

function Jabatan({ j, t, bahasa }: { readonly j: JabatanUmum; readonly t: TeksPengumuman; readonly bahasa: Bahasa }) {
  const kantor = j.kantor && !j.nama.toLowerCase().includes(j.kantor.toLowerCase()) ? j.kantor : null
  return (
    <>
      <h3>{j.nama}</h3>
      {kantor ? <p>{kantor}</p> : null}
      <p className="kecil">
        {j.eselon ? `${t('eselon', { e: j.eselon })} · ` : ''}
        {t('kursi')}: {angka(bahasa, j.kursi)}
      </p>
      <p className="kecil">
        {t('calonPasti')}: {j.calon ? t(`pita-${j.calon.pasti}`) : t('takDihitung')}
        {j.calon ? ` · ${t('calonBersyarat')}: ${t(`pita-${j.calon.bersyarat}`)}` : null}
      </p>
      <details className="cetak-buka">
        <summary>{t('standar')}</summary>
        {j.standar.sumber === 'bawaan' ? <p className="kecil">{t('standarBawaan')}</p> : null}
        <ul className="butir">
          {tingkatan(j).map(([level, nama]) => (
            <li key={level}>{t('semuaLevel', { n: level, isi: nama.map((n) => n[bahasa]).join(', ') })}</li>
          ))}
        </ul>
        <p className="kecil">
          {[
            j.pendidikanMinimum ? t('syaratPendidikan', { nilai: j.pendidikanMinimum }) : '',
            j.golonganMinimum ? t('syaratGolongan', { nilai: j.golonganMinimum }) : '',
          ]
            .filter((x) => x !== '')
            .join(' ')}
        </p>
      </details>
    </>
  )
}
/** Competences of one level together, highest level first. */
const tingkatan = (j: JabatanUmum) =>
  [...Map.groupBy(j.standar.butir, (b) => b.level)]
    .map(([level, b]) => [level, b.map((x) => x.nama)] as const)
    .toSorted(([a], [b]) => b - a)

export function KriteriaPutaran({ isi, t, bahasa }: P) {
  return (
    <Bagian judul={t('kriteria')} keterangan={t('kriteriaKeterangan', { versi: isi.versiAturan })} id="syarat">
      <ul className="baris aturan-ringkas">
        {isi.kriteria.map((k) => (
          <li key={k.id}>
            <a className="aturan" href={`/aturan/${k.id}`}>
              {k.id}
            </a>
            <span>
              <b>{k.judul[bahasa]}</b> <span className="kecil">{berpasal(k.dasar, t)}</span>{' '}
              {k.terverifikasi ? null : <BelumDiverifikasi />}
            </span>
          </li>
        ))}
      </ul>
    </Bagian>
  )
}

const BAGIAN = ['kompetensi', 'bidang-pendidikan', 'pengalaman', 'kinerja', 'tingkat-pendidikan'] as const
export const kataBagian = (kunci: string, t: TeksPengumuman): string => {
  const k = BAGIAN.find((x) => x === kunci)
  return k ? t(`bobot-${k}`) : kunci
}

export function PenilaianPutaran({ isi, t, bahasa }: P) {
  const { bobot } = isi
  if (!bobot)
    return (
      <Bagian judul={t('bobot')} id="bobot">
        <p>{t('bobotTanpa')}</p>
      </Bagian>
    )
  const ada = new Set(isi.jabatan.map((j) => j.jenjang))
  const jenjang = TINGKAT.filter((k) => ada.has(k) && bobot.jenjang[k] !== undefined).map((k) =>
    t('bobotJenjangSatu', { n: bobot.jenjang[k] ?? 0, tingkat: t(`pendek-${k}`) }),
  )
  return (
    <Bagian judul={t('bobot')} keterangan={t('bobotKeterangan')} id="bobot">
      <div className="alir">
        <Tabel
          keterangan={t('bobot')}
          baris={Object.entries(bobot.kecocokan).toSorted(([, a], [, b]) => b - a)}
          kunciBaris={([k]) => k}
          kolom={[
            { kunci: 'bagian', judul: t('bobotBagian'), kepala: true, isi: ([k]) => kataBagian(k, t) },
            { kunci: 'poin', judul: t('bobotPoin'), angka: true, isi: ([, n]) => angka(bahasa, n) },
          ]}
        />
        {jenjang.length > 0 ? <p>{t('bobotJenjang', { isi: jenjang.join(', ') })}</p> : null}
        <p className="kecil">{t('bobotDasar', { sumber: bobot.sumber, versi: bobot.versi })}</p>
      </div>
    </Bagian>
  )
}
