import {
  BelumDiverifikasi,
  Dua,
  Fakta,
  Formulir,
  Isian,
  KosongNyata,
  Lencana,
  Panel,
  Peringatan,
  Tabel,
  TataLetakSaya,
  Tautan,
  Unggah,
} from '#design'
import { type Bahasa, tanggal, waktu } from '#platform/i18n'
import type { FormTampil } from '#platform/web'
import type { KeputusanSaya } from '../application/keputusan-saya.use-case.ts'
import { kataTenggat } from '../application/tenggat.teks.ts'
import type { AturanLembar } from '../domain/lembar-orang.ts'
import {
  dasarAturan,
  judulAturan,
  kataApa,
  kataKeberatan,
  kataKecocokan,
  namaJabatan,
  perhatian,
  perubahan,
  terpenuhi,
} from './keputusan-saya.kata.ts'
import { type TeksKeputusanSaya, teksKeputusanSaya } from './keputusan-saya.teks.ts'
import { CatatanTenggat } from './tenggat.view.tsx'

export const ALAMAT_SAYA = '/saya/keputusan'
const ARTI = { ditetapkan: 'ok', 'tidak-ditetapkan': 'nihil', gugur: 'nihil' } as const

export function DaftarKeputusanSaya({ data, bahasa }: { data: readonly KeputusanSaya[]; bahasa: Bahasa }) {
  const t = teksKeputusanSaya(bahasa)
  return (
    <TataLetakSaya judul={t('judul')} keterangan={t('pengantar')}>
      {data.length === 0 ? (
        <KosongNyata judul={t('kosong')}>{t('kosongIsi')}</KosongNyata>
      ) : (
        <Tabel
          keterangan={t('judul')}
          tumpuk
          baris={data}
          kunciBaris={(k) => k.berkasId}
          kolom={[
            {
              kunci: 'jabatan',
              judul: t('jabatan'),
              kepala: true,
              isi: (k) => <a href={`${ALAMAT_SAYA}/${k.berkasId}`}>{namaJabatan(k.lembar.ke, k.lembar, t)}</a>,
            },
            {
              kunci: 'sk',
              judul: t('sk'),
              isi: ({ lembar: l }) => t('skIsi', { nomor: l.sk.nomor, tanggal: tanggal(bahasa, l.sk.tanggal) }),
            },
            {
              kunci: 'keadaan',
              judul: t('keadaan'),
              isi: (k) => <Keadaan k={k} bahasa={bahasa} t={t} />,
            },
            { kunci: 'keberatan', judul: t('keberatan'), isi: (k) => <RingkasKeberatan k={k} bahasa={bahasa} t={t} /> },
          ]}
        />
      )}
    </TataLetakSaya>
  )
}

function Keadaan({ k, bahasa, t }: { k: KeputusanSaya; bahasa: Bahasa; t: TeksKeputusanSaya }) {
  const { hasil } = k.lembar
  return (
    <Lencana arti={k.dibatalkan ? 'nihil' : ARTI[hasil]} polos>
      {k.dibatalkan ? t('dibatalkan', { tanggal: tanggal(bahasa, k.dibatalkan) }) : t(`h-${hasil}`)}
    </Lencana>
  )
}

function RingkasKeberatan({ k, bahasa, t }: { k: KeputusanSaya; bahasa: Bahasa; t: TeksKeputusanSaya }) {
  if (k.jawaban) return t(k.jawaban.dikabulkan ? 'dikabulkan' : 'ditolak')
  if (k.keberatan) return `${t('tandaTerima')}: ${tanggal(bahasa, k.keberatan.tanggal)}`
  return kataKeberatan(k, bahasa)[0] ?? '-'
}

interface P {
  readonly data: KeputusanSaya
  readonly bahasa: Bahasa
  readonly hariIni: string
  readonly form: FormTampil
}
type Bagian = P & { readonly t: TeksKeputusanSaya }

/** One decision for the person it is about: shorter than the analyst's file, and nobody else in it. */
export function HalamanKeputusanSaya(props: P) {
  const { data, bahasa } = props
  const t = teksKeputusanSaya(bahasa)
  const l = data.lembar
  const p: Bagian = { ...props, t }
  return (
    <TataLetakSaya
      judul={namaJabatan(l.ke, l, t)}
      keterangan={t('skIsi', { nomor: l.sk.nomor, tanggal: tanggal(bahasa, l.sk.tanggal) })}
    >
      <p className="aksi tanpa-cetak">
        <Tautan href={`${ALAMAT_SAYA}/${data.berkasId}/lembar.pdf`} unduh tombol="biasa">
          {t('cetak')}
        </Tautan>
        <Tautan href={ALAMAT_SAYA}>{t('judul')}</Tautan>
      </p>
      <Dua>
        <div>
          <Apa {...p} />
          <Mengapa {...p} />
        </div>
        <div>
          <PanelKeberatan {...p} />
          <Berubah {...p} />
          <Panel judul={t('penyampaian')} id="penyampaian">
            <p>
              {data.penyampaian
                ? t('penyampaianIsi', {
                    tanggal: tanggal(bahasa, data.penyampaian.tanggal),
                    cara: t(data.penyampaian.cara),
                  })
                : t('penyampaianBelum')}
            </p>
          </Panel>
        </div>
      </Dua>
    </TataLetakSaya>
  )
}

function Apa({ data, bahasa, t }: Bagian) {
  const l = data.lembar
  return (
    <Panel judul={t('apa')} id="apa">
      <div className="alir">
        {data.dibatalkan ? (
          <Peringatan arti="peringatan" judul={t('dibatalkanIsi', { tanggal: tanggal(bahasa, data.dibatalkan) })} />
        ) : null}
        <p>{kataApa(l, bahasa)}</p>
        <Fakta
          butir={[
            { istilah: t('keadaan'), isi: <Keadaan k={data} bahasa={bahasa} t={t} /> },
            { istilah: t('dari'), isi: l.dari?.nama ?? t('belumTahu') },
            { istilah: t('ke'), isi: namaJabatan(l.ke, l, t) },
            { istilah: t('tmt'), isi: tanggal(bahasa, l.tmt) },
            { istilah: t('sk'), isi: t('skIsi', { nomor: l.sk.nomor, tanggal: tanggal(bahasa, l.sk.tanggal) }) },
          ]}
        />
      </div>
    </Panel>
  )
}

function Mengapa({ data: { lembar: l }, bahasa, t }: Bagian) {
  const [lolos, catat] = [terpenuhi(l), perhatian(l)]
  const cocok = kataKecocokan(l, bahasa)
  const s = l.sidang
  return (
    <Panel judul={t('mengapa')} id="mengapa">
      <div className="alir">
        <Fakta
          butir={[
            {
              istilah: t(l.hasil === 'gugur' ? 'alasanGugur' : 'alasan'),
              isi: l.alasan ? <span lang="id">{l.alasan}</span> : t('alasanKosong'),
            },
            ...(s
              ? [
                  {
                    istilah: t('tpk'),
                    isi: (
                      <>
                        {t(s.setuju ? 'tpkSetuju' : 'tpkTidak', {
                          tanggal: tanggal(bahasa, s.tanggal),
                          nomor: s.nomor,
                        })}
                        {s.catatan ? (
                          <>
                            : <span lang="id">{s.catatan}</span>
                          </>
                        ) : null}
                      </>
                    ),
                  },
                ]
              : []),
            ...(cocok ? [{ istilah: t('kecocokan'), isi: cocok }] : []),
            { istilah: t('syarat'), isi: t('syaratIsi', { n: lolos.length }) },
          ]}
        />
        {catat.length > 0 ? (
          <>
            <h3>{t('perhatian')}</h3>
            <ul className="butir">
              {catat.map((a) => (
                <li key={a.id}>
                  <a href={`/aturan/${a.id}`}>{judulAturan(a, bahasa)}</a>
                  {a.pesan ? (
                    <>
                      : <span lang="id">{a.pesan}</span>
                    </>
                  ) : null}{' '}
                  <span className="redup">{dasarAturan(a)}</span>{' '}
                  {a.dasar.some((d) => d.belumDiverifikasi) ? <BelumDiverifikasi /> : null}
                </li>
              ))}
            </ul>
          </>
        ) : null}
        {lolos.length > 0 ? (
          <details className="cetak-buka">
            <summary>{t('lihatSyarat', { n: lolos.length })}</summary>
            <TabelAturan aturan={lolos} bahasa={bahasa} t={t} />
          </details>
        ) : null}
        <p className="kecil redup">{t('versi', { versi: l.versiAturan })}</p>
      </div>
    </Panel>
  )
}

function TabelAturan(p: { aturan: readonly AturanLembar[]; bahasa: Bahasa; t: TeksKeputusanSaya }) {
  const { t, bahasa } = p
  return (
    <Tabel
      keterangan={t('lihatSyarat', { n: p.aturan.length })}
      tumpuk
      baris={p.aturan}
      kunciBaris={(a) => a.id}
      kolom={[
        {
          kunci: 'aturan',
          judul: t('aturan'),
          kepala: true,
          isi: (a) => <a href={`/aturan/${a.id}`}>{judulAturan(a, bahasa)}</a>,
        },
        {
          kunci: 'dasar',
          judul: t('dasar'),
          isi: (a) => (
            <>
              {dasarAturan(a)} {a.dasar.some((d) => d.belumDiverifikasi) ? <BelumDiverifikasi /> : null}
            </>
          ),
        },
      ]}
    />
  )
}

function Berubah({ data, bahasa, t }: Bagian) {
  const butir = perubahan(data.lembar, bahasa)
  return (
    <Panel judul={t('berubah')} id="berubah">
      {butir.length === 0 ? <p>{t('tidakBerubah')}</p> : <Fakta butir={butir} />}
    </Panel>
  )
}

function PanelKeberatan(p: Bagian) {
  const { data, bahasa, t } = p
  return (
    <Panel judul={t('keberatan')} id="keberatan">
      <div className="alir">
        {data.lembar.hasil !== 'ditetapkan' ? (
          <p>{t('tanpaKeberatan')}</p>
        ) : data.keberatan ? (
          <Diterima {...p} />
        ) : (
          <>
            <p>{t('hak')}</p>
            {data.penyampaian ? (
              <>
                {data.tenggat ? (
                  <p>
                    <b>{kataKeberatan(data, bahasa)[0]}</b>
                    <small className="redup blok">
                      {data.tenggat.dasar.sumber} {data.tenggat.dasar.pasal ?? ''}{' '}
                      {data.tenggat.dasar.status === 'terverifikasi' ? null : <BelumDiverifikasi />}
                    </small>
                    <CatatanTenggat x={data.tenggat.ajukan} bahasa={bahasa} />
                  </p>
                ) : null}
                <FormKeberatan {...p} />
              </>
            ) : (
              <Peringatan arti="info" judul={t('penyampaianBelum')}>
                <p>{t('keputusan-saya.belum-diterima')}</p>
              </Peringatan>
            )}
          </>
        )}
      </div>
    </Panel>
  )
}

function FormKeberatan({ data, form, hariIni, t }: Bagian) {
  const x = data.tenggat?.ajukan
  const lewat = x !== undefined && hariIni > x.tanggal
  return (
    <>
      {lewat ? (
        <Peringatan arti="peringatan" judul={t(x.tahunBelum.length > 0 ? 'mungkinLewat' : 'lewat')}>
          <p>{t(x.tahunBelum.length > 0 ? 'lewatCepat' : 'lewatIsi')}</p>
        </Peringatan>
      ) : null}
      <Formulir form={form} kirim={t('kirim')}>
        <Isian nama="pokok" label={t('pokok')} bantuan={t('pokokBantuan')} baris={6} maks={4000} />
        <Unggah
          nama="lampiran"
          label={t('lampiran')}
          terima=".pdf,.png,.jpg,.jpeg"
          bantuan={t('lampiranBantuan')}
          bolehKosong
        />
      </Formulir>
    </>
  )
}

function Diterima({ data, bahasa, t }: Bagian) {
  const { keberatan: k, tandaTerima: r, jawaban: j, tenggat } = data
  if (!k) return null
  const jawab = tenggat?.jawab
  return (
    <>
      <Fakta
        butir={[
          ...(r
            ? [
                {
                  istilah: t('tandaTerima'),
                  isi: t('tandaTerimaIsi', { waktu: waktu(bahasa, r.saat), oleh: r.oleh }),
                },
                { istilah: t('nomorTerima'), isi: <code>{r.sidik.slice(0, 16)}</code> },
              ]
            : []),
          { istilah: t('isiKeberatan'), isi: <span lang="id">{k.pokok}</span> },
          ...(k.lampiran
            ? [
                {
                  istilah: t('lampiran'),
                  isi: <a href={`${ALAMAT_SAYA}/${data.berkasId}/lampiran`}>{k.lampiran.nama}</a>,
                },
              ]
            : []),
          ...(j
            ? [
                {
                  istilah: t('jawaban'),
                  isi: (
                    <>
                      <Lencana arti={j.dikabulkan ? 'ok' : 'nihil'} polos>
                        {t('jawabanIsi', {
                          putusan: t(j.dikabulkan ? 'dikabulkan' : 'ditolak'),
                          tanggal: tanggal(bahasa, j.tanggal),
                        })}
                      </Lencana>
                      <p lang="id">{j.alasan}</p>
                    </>
                  ),
                },
              ]
            : jawab
              ? [
                  {
                    istilah: t('dijawab'),
                    isi: (
                      <>
                        {kataTenggat(bahasa, jawab)}
                        <CatatanTenggat x={jawab} bahasa={bahasa} />
                        {tenggat.lewat ? <p>{t('dijawabLewat')}</p> : null}
                        {tenggat.mungkinLewat ? <p>{t('dijawabMungkinLewat')}</p> : null}
                      </>
                    ),
                  },
                ]
              : []),
        ]}
      />
    </>
  )
}
