import type { ReactNode } from 'react'
import { Dua, Fakta, GarisWaktu, Lencana, Panel, Peringatan, Pita, Tahap, TataLetakKerja, Tautan } from '#design'
import { type Bahasa, tanggal, waktu } from '#platform/i18n'
import type { GeserDto, SkenarioDto } from '../application/skenario.dto.ts'
import type { AksiSkenario } from '../domain/skenario/index.ts'
import { PanelGeser } from './skenario-geser.view.tsx'
import { type ButirSetelan, uraiSetelan } from './skenario-kata.ts'
import { artiStatus } from './skenario-daftar.view.tsx'
import {
  FormBagikan,
  FormBekukan,
  FormHitung,
  FormKomentar,
  FormSalin,
  FormTutup,
  PanelAjukan,
} from './skenario-langkah.view.tsx'
import { alamatTempat, kataUsulan, PanelRencana } from './skenario-rencana.view.tsx'
import { PanelRiwayat } from './skenario-riwayat.view.tsx'
import { type TeksSkenario, teksSkenario } from './skenario.teks.ts'
import type { PropsSkenario } from './skenario.tipe.ts'

/** The story of one scenario: where it stands, what was set, what was computed, what was said, what comes next. */
export function HalamanSkenario(p: PropsSkenario) {
  const { skenario: s, bahasa, forms } = p
  const t = teksSkenario(bahasa)
  const boleh = (a: AksiSkenario) => s.boleh.includes(a)
  return (
    <TataLetakKerja
      judul={s.nama}
      remah={[{ label: t('daftar'), href: '/kerja/skenario' }]}
      keterangan={<Kepala s={s} bahasa={bahasa} t={t} />}
      aksi={
        boleh('atur') && (
          <Tautan href={`/kerja/skenario/${s.id}/setelan`} tombol={s.rencana.length === 0 ? 'utama' : 'biasa'}>
            {t('ubahSetelan')}
          </Tautan>
        )
      }
    >
      {s.rusakDi !== null && (
        <Peringatan arti="blokir" judul={t('rusak')}>
          <p>{t('rusakIsi', { n: s.rusakDi })}</p>
        </Peringatan>
      )}
      <Panel>
        <Tahap butir={tahapan(s, bahasa, t)} label={t('tahap')} />
      </Panel>
      <Pita arti="info" judul={t('lanjut')} aksi={<Lanjut {...p} t={t} />}>
        {t(`lanjut-${lanjut(s)}`)}
      </Pita>
      <PanelRencana skenario={s} bahasa={bahasa} />
      {s.keadaan.usulanBeku && (
        <Panel id="beku" judul={t('usulanDipilih')}>
          <p>
            <a href={alamatTempat(s.keadaan.usulanBeku.usulan)}>
              {t('beku', {
                waktu: waktu(bahasa, s.keadaan.usulanBeku.saat),
                oleh: s.keadaan.usulanBeku.oleh,
                usulan: kataUsulan(s, s.keadaan.usulanBeku.usulan, bahasa, true),
              })}
            </a>
          </p>
          <p>{s.keadaan.usulanBeku.alasan}</p>
        </Panel>
      )}
      <PanelGeser skenario={s} geser={(forms.bekukan.hasil as GeserDto | undefined) ?? p.geser} bahasa={bahasa} />
      {(boleh('ajukan') || s.keadaan.berkas.length > 0) && <PanelAjukan skenario={s} bahasa={bahasa} />}
      {boleh('bekukan') && s.rencana.length > 0 && <FormBekukan {...p} form={forms.bekukan} />}
      <Dua>
        <PanelSetelan {...p} t={t} />
        <div>
          <Panel id="komentar" judul={t('panelKomentar')}>
            <Komentar s={s} bahasa={bahasa} t={t} />
            {boleh('komentari') && <FormKomentar {...p} form={forms.komentari} />}
          </Panel>
          <Panel id="bagikan" judul={t('panelBagikan')}>
            <p className="redup">{t(s.keadaan.dibagikan ? 'sudahDibagikan' : 'belumDibagikan')}</p>
            <FormBagikan {...p} />
          </Panel>
        </div>
      </Dua>
      {(p.bolehSalin || boleh('tutup')) && (
        <div className="tanpa-cetak">
          <Panel judul={t('panelLain')} id="lain">
            {p.bolehSalin && <FormSalin {...p} form={forms.salin} />}
            {boleh('tutup') && <FormTutup {...p} form={forms.tutup} />}
          </Panel>
        </div>
      )}
      <PanelRiwayat skenario={s} bahan={p.bahan} bahasa={bahasa} />
    </TataLetakKerja>
  )
}

function Kepala({ s, bahasa, t }: { s: SkenarioDto; bahasa: Bahasa; t: TeksSkenario }) {
  return (
    <>
      <Lencana arti={artiStatus(s.keadaan.status)}>{t(`status-${s.keadaan.status}`)}</Lencana>{' '}
      {t('keterangan', { waktu: waktu(bahasa, s.dibuatPada), oleh: s.oleh })}
      {s.keadaan.setelan && ` · ${t('tmt')} ${tanggal(bahasa, s.keadaan.setelan.tmt)}`}
      {s.asal && (
        <>
          {' · '}
          {s.asal.nama === null ? (
            t('salinanLain')
          ) : (
            <a href={`/kerja/skenario/${s.asal.id}`}>{t('salinanDari', { nama: s.asal.nama })}</a>
          )}
        </>
      )}
    </>
  )
}

function tahapan(s: SkenarioDto, bahasa: Bahasa, t: TeksSkenario) {
  const { keadaan: k } = s
  const tercapai = [k.setelanKe !== null, s.rencana.length > 0, k.usulanBeku !== null, k.berkas.length > 0]
  const ditutup = k.status === 'ditutup'
  const kini = ditutup ? -1 : tercapai.lastIndexOf(true)
  const akhir = k.riwayatSetelan.at(-1)
  const hari = (saat: string | undefined) => (saat === undefined ? t('tahapBelum') : waktu(bahasa, saat))
  const butir = [
    { label: t('tahapSetelan'), keterangan: hari(akhir?.saat) },
    {
      label: t('tahapRencana'),
      keterangan: s.rencana.length > 0 ? t('nRencana', { n: s.rencana.length }) : t('tahapBelum'),
    },
    { label: t('tahapBeku'), keterangan: hari(k.usulanBeku?.saat) },
    { label: t('tahapAjukan'), keterangan: hari(k.berkas[0]?.saat) },
  ].map((b, i) => ({
    ...b,
    keadaan: i === kini ? ('kini' as const) : tercapai[i] ? ('lewat' as const) : ('nanti' as const),
  }))
  return ditutup
    ? [
        ...butir.filter((_, i) => tercapai[i]),
        { label: t('tahapTutup'), keterangan: hari(k.penutupan?.saat), keadaan: 'putus' as const },
      ]
    : butir
}

/** What carries the scenario on from here. */
function lanjut(s: SkenarioDto) {
  const { status } = s.keadaan
  if (status === 'ditutup') return 'ditutup'
  if (status === 'diajukan') return 'diajukan'
  if (!s.boleh.some((a) => a !== 'komentari')) return 'lihat'
  if (status === 'beku') return 'ajukan'
  if (s.rencana.some((r) => r.terbaru)) return 'pilih'
  return s.rencana.length > 0 ? 'hitung' : 'setelan'
}

function Lanjut(p: PropsSkenario & { t: TeksSkenario }): ReactNode {
  const { skenario: s, t } = p
  const apa = lanjut(s)
  if (apa === 'pilih' && s.boleh.includes('bekukan')) return <Tautan href="#bekukan">{t('panelBekukan')}</Tautan>
  if (apa === 'ajukan') return <Tautan href="#ajukan">{t('panelAjukan')}</Tautan>
  if ((apa === 'hitung' || apa === 'setelan') && s.boleh.includes('hitung') && s.keadaan.setelan)
    return <FormHitung {...p} form={p.forms.hitung} />
  return null
}

/** The newest settings in words; long lists behind a disclosure. */
function PanelSetelan({ skenario: s, bahan, bahasa, t }: PropsSkenario & { t: TeksSkenario }) {
  const kini = s.keadaan.riwayatSetelan.at(-1)
  if (!kini) return <Panel judul={t('panelSetelan')} />
  const butir = uraiSetelan(kini.setelan, bahan, bahasa).filter((b) => !b.daftar || b.butir.length > 0)
  return (
    <Panel
      id="setelan"
      judul={t('panelSetelan')}
      keterangan={t('setelanOleh', { waktu: waktu(bahasa, kini.saat), oleh: kini.oleh })}
    >
      {kini.catatan && <p>{kini.catatan}</p>}
      <Fakta butir={butir.map((b) => ({ istilah: b.istilah, isi: <IsiButir b={b} t={t} /> }))} />
    </Panel>
  )
}

const RINGKAS = 4
function IsiButir({ b, t }: { b: ButirSetelan; t: TeksSkenario }) {
  if (!b.daftar) return <>{b.butir[0]}</>
  const daftar = (kelas?: string) => (
    <ul className={kelas}>
      {b.butir.map((x, i) => (
        <li key={i}>{x}</li>
      ))}
    </ul>
  )
  if (b.butir.length <= RINGKAS) return daftar()
  // A closed disclosure would leave paper without the list.
  return (
    <>
      <details className="tanpa-cetak">
        <summary>{t('lihatSemua', { n: b.butir.length })}</summary>
        {daftar()}
      </details>
      {daftar('hanya-cetak')}
    </>
  )
}

function Komentar({ s, bahasa, t }: { s: SkenarioDto; bahasa: Bahasa; t: TeksSkenario }) {
  if (s.keadaan.komentar.length === 0) return <p className="redup">{t('komentarKosong')}</p>
  return (
    <GarisWaktu
      butir={s.keadaan.komentar.map((k) => ({
        saat: waktu(bahasa, k.saat),
        judul: k.oleh,
        isi: (
          <>
            {k.tentang && (
              <a className="kecil baris-bawah" href={alamatTempat(k.tentang)}>
                {kataUsulan(s, k.tentang, bahasa, true)}
              </a>
            )}
            <span className="pra">{k.isi}</span>
          </>
        ),
      }))}
    />
  )
}
