import type { ReactNode } from 'react'
import { Dua, Fakta, KosongNyata, Lencana, Panel, Peringatan, Sintetis, Tabel, TataLetakSaya, Tautan } from '#design'
import { angka, type Bahasa, tanggal, waktu } from '#platform/i18n'
import type { IsoDate } from '#shared'
import type { DataSaya, PerihalSaya } from '../../application/saya.use-case.ts'
import type { PegawaiFakta, RiwayatJabatan } from '../../domain/pegawai.ts'
import { karierBelum, PanelKarier, PERIHAL_KARIER } from '../karier.view.tsx'
import { namaSumber, ringkasJejak } from './jejak.ts'
import { teksSaya } from './saya.teks.ts'

interface Props {
  readonly data: DataSaya
  readonly bahasa: Bahasa
}
type Butir = { istilah: string; isi: ReactNode; tahu: boolean }

function alatFakta(bahasa: Bahasa) {
  const t = teksSaya(bahasa)
  const belum = (
    <Lencana arti="verifikasi" polos>
      {t('belum')}
    </Lencana>
  )
  return {
    t,
    /** A fact, or the plain words that nobody knows it. */
    butir: (istilah: string, isi: ReactNode | undefined): Butir => ({
      istilah,
      isi: isi === undefined ? belum : isi,
      tahu: isi !== undefined,
    }),
    tgl: (d: IsoDate | undefined) => (d === undefined ? undefined : tanggal(bahasa, d)),
  }
}

function butirUtama({ data, bahasa }: Props): Butir[] {
  const { t, butir, tgl } = alatFakta(bahasa)
  const f = data.fakta
  return [
    butir(t('nip'), f.nip),
    butir(t('jenis'), f.jenis),
    butir(t('kedudukan'), f.kedudukan && t(`d-${f.kedudukan}`)),
    butir(t('tanggalLahir'), tgl(f.tanggalLahir)),
    butir(t('golongan'), f.golongan),
    butir(t('golonganTmt'), tgl(f.tmtGolongan)),
    butir(t('tmtCpns'), tgl(f.tmtCpns)),
  ]
}
function butirPendidikan({ data, bahasa }: Props): Butir[] {
  const { t, butir } = alatFakta(bahasa)
  const p = data.fakta.pendidikan
  return [
    butir(t('tingkat'), p?.tingkat),
    butir(t('prodi'), p?.nama),
    butir(t('bidang'), data.bidangStudi),
    butir(t('tahunLulus'), p?.tahunLulus === undefined ? undefined : String(p.tahunLulus)),
  ]
}
function butirJabatan({ data, bahasa }: Props): Butir[] {
  const { t, butir, tgl } = alatFakta(bahasa)
  const j = data.fakta.jabatanKini
  const unit = [data.unit, data.perangkatDaerah === data.unit ? undefined : data.perangkatDaerah]
    .filter(Boolean)
    .join(', ')
  const sejak =
    j && (j.tmtTidakDiketahui ? t('sejakTidakDiketahui', { tanggal: tgl(j.tmt) ?? '' }) : (tgl(j.tmt) as string))
  return [
    butir(t('jabatan'), j === null ? t('tanpaJabatan') : j?.namaJabatan),
    ...(j === null ? [] : [butir(t('sejak'), sejak)]),
    butir(t('unit'), unit || undefined),
  ]
}

function Asal({ data, perihal, bahasa }: Props & { perihal: PerihalSaya }) {
  const asal = data.asal.find((a) => a.perihal === perihal)
  if (!asal) return null
  const t = teksSaya(bahasa)
  const sumber = namaSumber(bahasa, asal.jenis ?? (perihal === 'utama' ? 'siasn' : perihal))
  const isi = { sumber, waktu: waktu(bahasa, asal.dicatatPada) }
  return <p className="kecil redup">{asal.oleh ? t('asalOleh', { ...isi, oleh: asal.oleh }) : t('asal', isi)}</p>
}

function Riwayat({ data, bahasa }: Props) {
  const t = teksSaya(bahasa)
  const baris = data.fakta.riwayat
  return (
    <Panel id="riwayat" judul={t('riwayat')}>
      {baris === undefined ? (
        <p className="redup">{t('riwayatBelum')}</p>
      ) : (
        <Tabel<RiwayatJabatan>
          keterangan={t('riwayat')}
          tumpuk
          baris={baris.toSorted((a, b) => (a.tmt < b.tmt ? 1 : -1))}
          kunciBaris={(r, i) => `${r.tmt}-${i}`}
          kosong={<p className="redup">{t('tidakAda')}</p>}
          kolom={[
            { kunci: 'jabatan', judul: t('jabatan'), kepala: true, isi: (r) => r.namaJabatan },
            { kunci: 'mulai', judul: t('mulai'), isi: (r) => tanggal(bahasa, r.tmt, 'singkat') },
            {
              kunci: 'sampai',
              judul: t('sampai'),
              isi: (r) => (r.sampai === null ? t('kini') : tanggal(bahasa, r.sampai, 'singkat')),
            },
            { kunci: 'peran', judul: t('peran'), isi: (r) => t(`r-${r.peran}`) },
          ]}
        />
      )}
      <Asal data={data} perihal="riwayat" bahasa={bahasa} />
    </Panel>
  )
}

function CatatanLain({ data, bahasa }: Props) {
  const t = teksSaya(bahasa)
  const f = data.fakta
  return (
    <>
      <Panel id="predikat" judul={t('predikat')}>
        {f.predikat === undefined ? (
          <p className="redup">{t('predikatBelum')}</p>
        ) : (
          <Fakta
            butir={f.predikat
              .toSorted((a, b) => b.tahun - a.tahun)
              .map((p) => ({ istilah: String(p.tahun), isi: <b>{t(`p-${p.nilai}`)}</b> }))}
          />
        )}
        <Asal data={data} perihal="predikat" bahasa={bahasa} />
      </Panel>
      <Panel id="hukdis" judul={t('hukdis')}>
        {f.hukdis === undefined || f.hukdis.length === 0 ? (
          <p className="redup">{t(f.hukdis === undefined ? 'hukdisBelum' : 'hukdisNihil')}</p>
        ) : (
          <Fakta
            butir={f.hukdis.map((h) => ({
              istilah: t(`h-${h.tingkat}`),
              isi: `${tanggal(bahasa, h.mulai)} – ${h.sampai === null ? t('kini') : tanggal(bahasa, h.sampai)}`,
            }))}
          />
        )}
        <Asal data={data} perihal="hukdis" bahasa={bahasa} />
      </Panel>
      <Panel id="diklat" judul={t('diklat')}>
        {f.diklat === undefined || f.diklat.length === 0 ? (
          <p className="redup">{t(f.diklat === undefined ? 'diklatBelum' : 'diklatNihil')}</p>
        ) : (
          <Tabel<NonNullable<PegawaiFakta['diklat']>[number]>
            keterangan={t('diklat')}
            tumpuk
            baris={f.diklat.toSorted((a, b) => b.tahun - a.tahun)}
            kunciBaris={(d, i) => `${d.tahun}-${i}`}
            kolom={[
              { kunci: 'nama', judul: t('nama'), kepala: true, isi: (d) => d.nama },
              { kunci: 'tahun', judul: t('tahun'), isi: (d) => String(d.tahun) },
              {
                kunci: 'jp',
                judul: t('jp'),
                angka: true,
                isi: (d) => (d.jp === undefined ? t('belum') : angka(bahasa, d.jp)),
              },
            ]}
          />
        )}
        <Asal data={data} perihal="diklat" bahasa={bahasa} />
      </Panel>
    </>
  )
}

function YangBelum({ data, bahasa }: Props) {
  const t = teksSaya(bahasa)
  const f = data.fakta
  const belum = [
    ...[...butirUtama({ data, bahasa }), ...butirPendidikan({ data, bahasa }), ...butirJabatan({ data, bahasa })]
      .filter((b) => !b.tahu)
      .map((b) => b.istilah),
    ...(f.riwayat === undefined ? [t('riwayat')] : []),
    ...(f.predikat === undefined ? [t('predikat')] : []),
    ...(f.hukdis === undefined ? [t('hukdis')] : []),
    ...(f.diklat === undefined ? [t('diklat')] : []),
    ...karierBelum({ fakta: f, bahasa }),
  ]
  return (
    <Panel id="belum">
      {belum.length === 0 ? (
        <Peringatan arti="ok" judul={t('belumNihil')} />
      ) : (
        <Peringatan arti="verifikasi" judul={t('belumJudul')}>
          <ul className="butir">
            {belum.map((b) => (
              <li key={b}>{b}</li>
            ))}
          </ul>
          <p>{t('belumIsi')}</p>
        </Peringatan>
      )}
    </Panel>
  )
}

function Siapa({ data, bahasa }: Props) {
  const t = teksSaya(bahasa)
  return (
    <Panel id="siapa" judul={t('siapa')} keterangan={t('siapaKet', { n: data.jejak.length })}>
      {data.jejak.length === 0 ? (
        <KosongNyata judul={t('siapaKosong')} />
      ) : (
        <>
          <ul className="bukti">
            {ringkasJejak(bahasa, data.jejak).map(({ jejak: j, kata, kali }) => (
              <li key={j.id}>
                <b>{j.pelakuNama}</b>
                <p>{kata}</p>
                <p className="kecil">
                  {waktu(bahasa, j.pada)}
                  {kali > 1 ? ` · ${t('kali', { n: kali })}` : null}
                </p>
              </li>
            ))}
          </ul>
          <p>
            <Tautan href="/saya/riwayat">{t('semua')}</Tautan>
          </p>
        </>
      )}
    </Panel>
  )
}

/** One's own file: what is known, from where, what is missing, who looked. */
export function HalamanSaya({ data, pada, bahasa }: Props & { pada: IsoDate }) {
  const t = teksSaya(bahasa)
  const f = data.fakta
  const ringkas = [f.jabatanKini?.namaJabatan, data.unit, f.golongan, `NIP ${f.nip}`].filter(Boolean).join(' · ')
  return (
    <TataLetakSaya
      judul={t('sapaan', { nama: f.nama })}
      keterangan={
        <>
          {ringkas} {f.sintetis ? <Sintetis /> : null}
        </>
      }
    >
      <Dua>
        <div>
          <Panel
            id="utama"
            judul={t('yangDiketahui')}
            keterangan={t('yangDiketahuiKet', { tanggal: tanggal(bahasa, pada) })}
          >
            <div className="alir">
              <h3>{t('dataUtama')}</h3>
              <Fakta butir={butirUtama({ data, bahasa })} />
              <h3>{t('pendidikan')}</h3>
              <Fakta butir={butirPendidikan({ data, bahasa })} />
              <h3>{t('jabatanKini')}</h3>
              <Fakta butir={butirJabatan({ data, bahasa })} />
              <Asal data={data} perihal="utama" bahasa={bahasa} />
            </div>
          </Panel>
          <Riwayat data={data} bahasa={bahasa} />
          <CatatanLain data={data} bahasa={bahasa} />
          <PanelKarier
            fakta={f}
            bahasa={bahasa}
            asal={PERIHAL_KARIER.map((x) => <Asal key={x} data={data} perihal={x} bahasa={bahasa} />)}
          />
        </div>
        <div>
          <YangBelum data={data} bahasa={bahasa} />
          <Siapa data={data} bahasa={bahasa} />
          <Panel id="perbaikan" judul={t('perbaikan')}>
            <div className="alir redup">
              <p>{t('perbaikanUtama')}</p>
              <p>{t('perbaikanLain')}</p>
            </div>
          </Panel>
        </div>
      </Dua>
    </TataLetakSaya>
  )
}
