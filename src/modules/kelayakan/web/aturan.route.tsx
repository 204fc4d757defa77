import { z } from 'zod'
import { Bagian, BelumDiverifikasi, Fakta, Kisi, type Kolom, Lencana, Peringatan, Tabel, TataLetakWarga } from '#design'
import { type Bahasa, tanggal } from '#platform/i18n'
import { halaman, tidakDitemukan } from '#platform/web'
import { labelFakta } from '#regulasi'
import {
  type ContohTampil,
  type NilaiParameterTampil,
  type RincianAturanTampil,
  rincianAturan,
} from '../application/baca-aturan.ts'
import { type TeksAturan, teksAturan } from './aturan.teks.ts'
import { Akibat } from './daftar-aturan.route.tsx'
import { kataFakta, kataNilai } from './kata-fakta.ts'

type Isi = NonNullable<RincianAturanTampil['isi']>
interface Props {
  readonly isi: Isi
  readonly bahasa: Bahasa
  readonly t: TeksAturan
}

export const ruteAturan = () =>
  halaman({
    path: '/aturan/:id',
    permission: 'aturan:lihat',
    params: z.object({ id: z.string().regex(/^R\d\d$/) }),
    load: (k) => rincianAturan(k.params.id, k.bahasa) ?? tidakDitemukan(),
    view: ({ data, k }) => {
      const t = teksAturan(k.bahasa)
      const { isi } = data
      return (
        <TataLetakWarga judul={`${data.id} · ${data.judul}`} remah={[{ label: t('aturan'), href: '/aturan' }]}>
          {isi ? (
            <>
              <Ringkasan data={data} isi={isi} bahasa={k.bahasa} t={t} />
              <Ketentuan isi={isi} bahasa={k.bahasa} t={t} />
              <Angka isi={isi} bahasa={k.bahasa} t={t} />
              <Bacaan isi={isi} bahasa={k.bahasa} t={t} />
              <Contoh isi={isi} bahasa={k.bahasa} t={t} />
              <Bagian judul={t('batasJudul')} id="batas">
                {isi.tidakDimodelkan.length === 0 ? (
                  <p>{t('batasKosong')}</p>
                ) : (
                  <ul>
                    {isi.tidakDimodelkan.map((x) => (
                      <li key={x}>{x}</li>
                    ))}
                  </ul>
                )}
              </Bagian>
            </>
          ) : (
            <Peringatan arti="info" judul={t('belumIni')}>
              <p>{t('belumIniKata')}</p>
            </Peringatan>
          )}
        </TataLetakWarga>
      )
    },
  })

function Ringkasan({ data, isi, bahasa, t }: Props & { data: RincianAturanTampil }) {
  const lain = bahasa === 'id' ? 'en' : 'id'
  return (
    <Bagian judul={t('bunyi')} id="bunyi">
      <p>{isi.penjelasan[bahasa]}</p>
      <h3>{t('bahasaLain')}</h3>
      <p lang={lain}>{isi.penjelasan[lain]}</p>
      <Fakta
        butir={[
          { istilah: t('akibat'), isi: <Akibat a={data} t={t} /> },
          {
            istilah: t('status'),
            isi: isi.status === 'terverifikasi' ? t('terverifikasi') : <BelumDiverifikasi />,
          },
          {
            istilah: t('mulai'),
            isi: `${tanggal(bahasa, isi.mulai)}${isi.sampai ? ` – ${tanggal(bahasa, isi.sampai)}` : ''}`,
          },
          { istilah: t('topik'), isi: t(`topik-${isi.topik}`) },
          { istilah: t('versiAturan'), isi: `${isi.versi} (${data.versiAturan})` },
        ]}
      />
      {isi.untukPlt ? null : <p className="redup">{t('tanpaPlt')}</p>}
    </Bagian>
  )
}

type Pasal = Isi['ketentuan'][number]
const kolomKetentuan = (bahasa: Bahasa, t: TeksAturan): Kolom<Pasal>[] => [
  {
    kunci: 'pasal',
    judul: t('pasal'),
    kepala: true,
    isi: (s) => (
      <>
        {s.sumber} {s.pasal} {s.status === 'belum-diverifikasi' ? <BelumDiverifikasi /> : null}
      </>
    ),
  },
  {
    kunci: 'naskah',
    judul: t('naskah'),
    isi: (s) => {
      const dicabut = s.dicabut ? `; ${t('dicabut', { tanggal: tanggal(bahasa, s.dicabut) })}` : ''
      return `${s.nomor ? `${s.nomor}: ` : ''}${s.judulSumber} (${s.versi}${dicabut}). ${t('dibaca', { apa: s.dibaca })}.`
    },
  },
  {
    kunci: 'jenjang',
    judul: t('untukJenjang'),
    isi: (s) => (s.jenjang.length === 0 ? t('semuaJenjang') : s.jenjang.join(', ')),
  },
]

function Ketentuan({ isi, bahasa, t }: Props) {
  return (
    <Bagian judul={t('dasarJudul')} id="dasar">
      <Tabel
        keterangan={t('dasarJudul')}
        tumpuk
        baris={isi.ketentuan}
        kunciBaris={(s, n) => `${s.sumber}-${s.pasal}-${n}`}
        kolom={kolomKetentuan(bahasa, t)}
      />
    </Bagian>
  )
}

const kolomAngka = (bahasa: Bahasa, t: TeksAturan): Kolom<NilaiParameterTampil>[] => [
  { kunci: 'mulai', judul: t('mulaiNilai'), kepala: true, isi: (n) => tanggal(bahasa, n.mulai) },
  { kunci: 'nilai', judul: t('nilai'), isi: (n) => kataNilai(n.nilai, bahasa, t) },
  {
    kunci: 'dasar',
    judul: t('dasar'),
    isi: (n) => (
      <>
        {n.sitasi.sumber} {n.sitasi.pasal} ({n.sitasi.versi}){' '}
        {n.sitasi.status === 'belum-diverifikasi' ? <BelumDiverifikasi /> : null}
      </>
    ),
  },
]

function Angka({ isi, bahasa, t }: Props) {
  if (isi.parameter.length === 0) return null
  return (
    <Bagian judul={t('angkaJudul')} keterangan={t('angkaKeterangan')} id="angka">
      {isi.parameter.map((p) => (
        <article key={p.id}>
          <h3>{p.judul}</h3>
          <Tabel
            keterangan={p.judul}
            tumpuk
            baris={p.nilai}
            kunciBaris={(n) => n.mulai}
            kolom={kolomAngka(bahasa, t)}
          />
          <p className="redup">
            {t('satuan')}: {p.satuan}. {t('kode')}: {p.id}. {t('diperiksa', { tanggal: tanggal(bahasa, p.diperiksa) })}.
            {p.catatan ? ` ${p.catatan}` : ''}
          </p>
        </article>
      ))}
    </Bagian>
  )
}

function Bacaan({ isi, t }: Props) {
  if (isi.pengaturan.length === 0) return null
  return (
    <Bagian judul={t('bacaanJudul')} keterangan={t('bacaanKeterangan')} id="bacaan">
      <Fakta butir={isi.pengaturan.map((p) => ({ istilah: p.judul, isi: p.bacaan }))} />
    </Bagian>
  )
}

const ARTI = {
  terpenuhi: 'ok',
  'tidak-terpenuhi': 'blokir',
  'tidak-berlaku': 'nihil',
  'belum-diketahui': 'verifikasi',
} as const

function Contoh({ isi, bahasa, t }: Props) {
  return (
    <Bagian judul={t('contohJudul')} keterangan={t('contohKeterangan')} id="contoh">
      <Kisi>
        {isi.contoh.map((c) => (
          <SatuContoh key={`${c.nama}${c.asOf}`} c={c} bahasa={bahasa} t={t} />
        ))}
      </Kisi>
    </Bagian>
  )
}

function SatuContoh({ c, bahasa, t }: { c: ContohTampil; bahasa: Bahasa; t: TeksAturan }) {
  const arti = c.hasil === 'tidak-terpenuhi' && c.keparahan !== 'blokir' ? 'peringatan' : ARTI[c.hasil]
  return (
    <article className="kartu">
      <p>
        <Lencana arti={arti} polos>
          {t(c.hasil)}
        </Lencana>
      </p>
      <h3 lang="id">{c.nama}</h3>
      <p>{c.pesan}</p>
      <Fakta
        butir={[
          { istilah: t('pada'), isi: tanggal(bahasa, c.asOf) },
          ...c.fakta.map((f) => {
            const kata = kataFakta(f.nama, f.nilai, bahasa, t)
            return { istilah: labelFakta(f.nama)[bahasa], isi: kata.length === 1 ? kata[0] : kata.join(' · ') }
          }),
          ...c.bacaan.map((b) => ({ istilah: t('bacaanJudul'), isi: b })),
          { istilah: t('asal'), isi: <span lang="id">{c.asal}</span> },
        ]}
      />
    </article>
  )
}
