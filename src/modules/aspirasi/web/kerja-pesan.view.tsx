import type { ReactNode } from 'react'
import { Belah, Fakta, Formulir, GarisWaktu, Isian, Lencana, Panel, Peringatan, TataLetakKerja, Tautan } from '#design'
import { type Bahasa, tanggal, waktu } from '#platform/i18n'
import { type FormTampil, useHalaman } from '#platform/web'
import type { IsoDate } from '#shared'
import type { PesanMeja } from '../application/meja.use-case.ts'
import type { Peristiwa } from '../application/pesan.port.ts'
import type { AksiMeja } from '../domain/meja.ts'
import type { Identitas } from '../domain/pesan.ts'
import { tenggatUtama } from '../domain/tenggat.ts'
import { JALUR_KERJA } from './kerja.alamat.ts'
import { LencanaStatus, SisaTenggat } from './kerja-daftar.view.tsx'
import {
  FormLangkah,
  langkahUtama,
  type QueryPesan,
  TautanPesan,
  terbukaOleh,
  Tertinggal,
} from './kerja-langkah.view.tsx'
import { type TeksKerja, teksKerja } from './kerja.teks.ts'
import { DaftarTenggat } from './tenggat-pesan.view.tsx'

export interface PropsPesanKerja {
  readonly data: PesanMeja
  readonly forms: Readonly<Record<AksiMeja | 'buka-identitas', FormTampil>>
  readonly query: QueryPesan
  readonly bahasa: Bahasa
  readonly hariIni: IsoDate
}

/** One message, whole: what was said, how far it is, and what this person may do with it now. */
export function HalamanPesanKerja(p: PropsPesanKerja) {
  const { data, bahasa } = p
  const { pesan } = data
  const t = teksKerja(bahasa)
  const utama = tenggatUtama(data.tenggat)
  return (
    <TataLetakKerja
      judul={pesan.judul}
      remah={[{ label: t('judul'), href: JALUR_KERJA }]}
      keterangan={`${pesan.rujukan} · ${t(`k-${pesan.kelas}`)} · ${t('diterimaHari', { tanggal: waktu(bahasa, pesan.diterimaPada) })}`}
      kepala={
        <p className="keadaan-pesan">
          <LencanaStatus status={pesan.status} bahasa={bahasa} />{' '}
          {utama ? (
            <SisaTenggat tenggat={utama.tanggal} status={pesan.status} bahasa={bahasa} hariIni={p.hariIni} />
          ) : null}
        </p>
      }
    >
      <Tertinggal forms={p.forms} boleh={data.boleh} bahasa={bahasa} />
      <Belah
        kiri={
          <>
            <Panel judul={t('isiPesan')} aksi={<PintuTerbit pesan={pesan} t={t} />}>
              <p className="teks-warga">{pesan.isi}</p>
              <Foto data={data} t={t} />
            </Panel>
            <Panel judul={t('fakta')}>
              <FaktaPesan {...p} t={t} />
            </Panel>
            <Gabungan data={data} t={t} />
          </>
        }
        kanan={
          <>
            <Langkah {...p} t={t} />
            {pesan.kelas === 'whistleblowing' ? null : (
              <Panel judul={t('tenggatJudul')} id="tenggat">
                <DaftarTenggat tenggat={data.tenggat} bahasa={bahasa} hariIni={p.hariIni} />
              </Panel>
            )}
            <Panel judul={t('linimasa')} id="linimasa" keterangan={t('linimasaKet')}>
              <GarisWaktu butir={data.peristiwa.map((e) => butirWaktu(e, data, bahasa, t))} />
            </Panel>
            <PanelIdentitas {...p} t={t} />
          </>
        }
      />
    </TataLetakKerja>
  )
}

function Foto({ data, t }: { data: PesanMeja; t: TeksKerja }) {
  if (data.foto.length === 0) return null
  return (
    <ul className="foto-pesan" aria-label={t('foto')}>
      {data.foto.map((f) => (
        <li key={f.id}>
          {f.keadaan === 'siap' ? (
            <a href={`/kerja/aduan/foto/${f.id}`}>
              <img src={`/kerja/aduan/foto/${f.id}?kecil=1`} alt={t('fotoKe', { n: f.urut })} loading="lazy" />
            </a>
          ) : (
            <span className="redup">{t('fotoDitolak', { n: f.urut })}</span>
          )}
        </li>
      ))}
    </ul>
  )
}

/** Only where it can be published at all, and to who may. */
function PintuTerbit({ pesan, t }: { readonly pesan: PropsPesanKerja['data']['pesan']; readonly t: TeksKerja }) {
  const alamat = `/kerja/aduan/${pesan.id}/terbitkan`
  const { terbuka } = useHalaman()
  if (pesan.kelas === 'whistleblowing' || pesan.kerahasiaan === 'rahasia' || !terbuka('/kerja/aduan/:id/terbitkan'))
    return null
  return <Tautan href={alamat}>{t('terbitkan')}</Tautan>
}

const SARING = ['jebakan', 'terlalu-cepat', 'formulir-lama', 'waktu-tak-sah'] as const

function FaktaPesan({ data, bahasa, t }: PropsPesanKerja & { t: TeksKerja }) {
  const { pesan } = data
  const redup = (s: string) => <span className="redup">{s}</span>
  const butir: (readonly [string, ReactNode] | null)[] = [
    [t('kantor'), data.kantor ?? redup(t('belumAda'))],
    [t('penangan'), data.penangan.length > 0 ? data.penangan.join(', ') : redup(t('belumAda'))],
    [t('topik'), data.topik ?? redup(t('tanpaTopik'))],
    [t('kelurahan'), data.kelurahan ?? redup(t('tanpaTopik'))],
    pesan.lokasi === null ? null : [t('lokasi'), pesan.lokasi],
    pesan.titik === null ? null : [t('titik'), `${pesan.titik.lintang}, ${pesan.titik.bujur}`],
    pesan.tanggalLayanan === null ? null : [t('tanggalLayanan'), tanggal(bahasa, pesan.tanggalLayanan)],
    [t('kerahasiaan'), t(`r-${pesan.kerahasiaan}`)],
    [t('saluran'), t(`c-${pesan.saluran}`)],
    pesan.asal === null ? null : [t('asal'), kataAsal(pesan.asal, t)],
    pesan.nomorLuar === null ? null : [t('nomorLuar'), pesan.nomorLuar],
    pesan.saring && pesan.saring.length > 0
      ? [
          t('curigaArti'),
          pesan.saring
            .map((s) => SARING.find((x) => x === s))
            .map((s) => (s ? t(`curiga-${s}`) : ''))
            .filter(Boolean)
            .join(', '),
        ]
      : null,
    pesan.tentangOrang || data.terlapor.length > 0
      ? [
          t('terlapor'),
          data.terlapor.length > 0 ? (
            <>
              {data.terlapor.map((o) => o.nama).join(', ')} {redup(t('terlaporArti'))}
            </>
          ) : (
            <Lencana arti="peringatan" polos>
              {t('terlaporBelum')}
            </Lencana>
          ),
        ]
      : null,
  ]
  return <Fakta butir={butir.flatMap((b) => (b ? [{ istilah: b[0], isi: b[1] }] : []))} />
}

const ASAL = ['datang', 'telepon', 'kertas', 'pesan-singkat'] as const
/** `kertas: No. 12` in words. */
export const kataAsal = (asal: string, t: TeksKerja): string => {
  const [jenis = '', ...sisa] = asal.split(': ')
  const kata = ASAL.find((a) => a === jenis)
  return [kata ? t(`o-${kata}`) : jenis, ...sisa].join(': ')
}

function Gabungan({ data, t }: { data: PesanMeja; t: TeksKerja }) {
  return (
    <>
      {data.pesan.indukId === null ? null : (
        <Panel judul={t('digabungKe')}>
          {data.induk ? (
            <p>
              <TautanPesan id={data.induk.id}>{data.induk.judul}</TautanPesan> {data.induk.rujukan}
            </p>
          ) : (
            <p>{t('digabungKeTertutup')}</p>
          )}
        </Panel>
      )}
      {data.anak.length > 0 ? (
        <Panel judul={t('gabunganDari')}>
          <ul className="baris">
            {data.anak.map((a) => (
              <li key={a.id}>
                <TautanPesan id={a.id}>{a.judul}</TautanPesan> <span className="redup">{a.rujukan}</span>
              </li>
            ))}
          </ul>
          <p className="redup">{t('gabunganArti')}</p>
        </Panel>
      ) : null}
    </>
  )
}

function PanelIdentitas({ data, forms, bahasa, t }: PropsPesanKerja & { t: TeksKerja }) {
  const form = forms['buka-identitas']
  const hasil = form.hasil as { readonly identitas: Identitas | null } | undefined
  return (
    <Panel judul={t('identitas')} id="identitas">
      {data.pesan.kerahasiaan === 'anonim' ? (
        <p>{t('identitasAnonim')}</p>
      ) : (
        <>
          {hasil ? (
            <Peringatan arti="info" judul={t('identitasIni')} tingkat={3} segera>
              {hasil.identitas ? <IsiIdentitas identitas={hasil.identitas} t={t} /> : <p>{t('identitasTanpa')}</p>}
            </Peringatan>
          ) : (
            <p>{t('identitasTutup')}</p>
          )}
          {!hasil && data.aktor.length > 0 ? (
            <details open={form.galatUmum.length > 0 || Object.keys(form.galat).length > 0}>
              <summary>{t('bukaIdentitas')}</summary>
              <Formulir form={form} kirim={t('bukaIdentitas')}>
                <Isian nama="alasan" label={t('bukaAlasan')} maks={2000} />
              </Formulir>
            </details>
          ) : null}
          <h3>{t('pembukaan')}</h3>
          {data.pembukaan.length === 0 ? (
            <p className="redup">{t('pembukaanBelum')}</p>
          ) : (
            <ul className="baris">
              {data.pembukaan.map((b, i) => (
                <li key={i}>{t('pembukaanKata', { waktu: waktu(bahasa, b.pada), oleh: b.oleh, alasan: b.alasan })}</li>
              ))}
            </ul>
          )}
        </>
      )}
    </Panel>
  )
}
const IsiIdentitas = ({ identitas, t }: { identitas: Identitas; t: TeksKerja }) => (
  <Fakta
    butir={(['nama', 'telepon', 'surel', 'alamat'] as const).flatMap((k) =>
      identitas[k] ? [{ istilah: t(k), isi: identitas[k] }] : [],
    )}
  />
)

function Langkah(p: PropsPesanKerja & { t: TeksKerja }) {
  const { data, forms, t } = p
  const utama = langkahUtama(data)
  const lain = data.boleh.filter((a) => !utama.includes(a))
  if (data.boleh.length === 0)
    return (
      <Panel judul={t('langkah')}>
        <p className="redup">{t('tanpaLangkah')}</p>
      </Panel>
    )
  return (
    <div className="tanpa-cetak">
      {utama.map((aksi) => (
        <Panel key={aksi} id={aksi} judul={t(`a-${aksi}`)}>
          <FormLangkah {...p} aksi={aksi} form={forms[aksi]} />
        </Panel>
      ))}
      {lain.length > 0 ? (
        <Panel judul={t(utama.length > 0 ? 'langkahLain' : 'langkah')}>
          {lain.map((aksi) => (
            <details key={aksi} id={aksi} className="lipat-langkah" open={terbukaOleh(aksi, forms[aksi], p.query)}>
              <summary>{t(`a-${aksi}`)}</summary>
              <FormLangkah {...p} aksi={aksi} form={forms[aksi]} />
            </details>
          ))}
        </Panel>
      ) : null}
    </div>
  )
}

const kata = (x: unknown): string => (typeof x === 'string' ? x : '')
function butirWaktu(e: Peristiwa, data: PesanMeja, bahasa: Bahasa, t: TeksKerja) {
  const oleh = e.aktor === 'warga' ? t('olehWarga') : e.aktor === 'sistem' ? t('olehSistem') : (e.oleh ?? '')
  return {
    judul: (
      <>
        {t(`p-${e.aksi}`)}{' '}
        {e.terbuka ? null : (
          <Lencana arti="nihil" polos>
            {t('dalam')}
          </Lencana>
        )}
      </>
    ),
    saat: t('olehKata', { waktu: waktu(bahasa, e.saat), oleh }),
    isi: isiPeristiwa(e, data, bahasa, t),
  }
}

function isiPeristiwa({ isi }: Peristiwa, data: PesanMeja, bahasa: Bahasa, t: TeksKerja): ReactNode {
  const nama = (x: unknown): string =>
    Array.isArray(x)
      ? x.map((o: unknown) => (typeof o === 'string' ? o : kata((o as { nama?: unknown }).nama))).join(', ')
      : ''
  const topik = data.pilihan.topik.find((x) => x.kode === isi['topikKode'])
  const baris = [
    ...(isi['kantor'] ? [t('keKantor', { kantor: kata(isi['kantor']) })] : []),
    ...(isi['penangan'] ? [nama(isi['penangan'])] : []),
    ...(isi['terlapor'] ? [nama(isi['terlapor'])] : []),
    ...(isi['kepada'] ? [t('kepadaKata', { siapa: kata(isi['namaPihak']) || kata(isi['kepada']) })] : []),
    ...(isi['aturan'] ? [t('aturanKata', { aturan: kata(isi['namaAturan']) || kata(isi['aturan']) })] : []),
    ...(isi['indukRujukan'] ? [t('indukKata', { rujukan: kata(isi['indukRujukan']) })] : []),
    ...('topikKode' in isi
      ? [
          t('perihalKata', {
            topik: topik ? (bahasa === 'en' ? topik.namaEn : topik.nama) : t('tanpaTopik'),
            kelurahan: data.pilihan.kelurahan.find((k) => k.nilai === isi['kelurahanKode'])?.label ?? t('tanpaTopik'),
          }),
        ]
      : []),
    ...(isi['serah'] ? [t('serahKata')] : []),
    ...(typeof isi['nilai'] === 'number' ? [t('nilaiKata', { n: isi['nilai'] })] : []),
    ...['cara', 'jawaban', 'teks', 'catatan', 'alasan'].map((k) => kata(isi[k])),
  ].filter(Boolean)
  return baris.length === 0 ? undefined : <span className="teks-warga">{baris.join('\n')}</span>
}
