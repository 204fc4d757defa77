import { z } from 'zod'
import { Bagian, BelumDiverifikasi, Fakta, type Kolom, Lencana, Peringatan, Tabel, TataLetakWarga } from '#design'
import { type Bahasa, tanggal } from '#platform/i18n'
import { halaman, tidakDitemukan } from '#platform/web'
import { type DaftarKetetapan, labelFakta } from '#regulasi'
import {
  type ContohTampil,
  type NilaiParameterTampil,
  type RincianAturanTampil,
  rincianAturan,
} from '../application/baca-aturan.ts'
import { type TeksAturan, teksAturan } from './aturan.teks.ts'
import { Akibat } from './daftar-aturan.route.tsx'
import { kataFakta, kataJenjang, kataNilai } from './kata-fakta.ts'
import { denganPada, FormPada, LencanaKeadaan, Pada, Sekitar } from './pada.view.tsx'

type Isi = NonNullable<RincianAturanTampil['isi']>
interface Props {
  readonly isi: Isi
  readonly bahasa: Bahasa
  readonly t: TeksAturan
}

export const ruteAturan = (bacaKetetapan: () => Promise<DaftarKetetapan>) =>
  halaman({
    path: '/aturan/:id',
    permission: 'aturan:lihat',
    params: z.object({ id: z.string().regex(/^R\d\d$/) }),
    query: z.object({ pada: Pada }),
    load: async (k) => {
      const { pada } = k.query
      const ketetapan = await bacaKetetapan()
      return rincianAturan(k.params.id, k.bahasa, pada ?? k.hariIni, pada !== undefined, ketetapan) ?? tidakDitemukan()
    },
    view: ({ data, k }) => {
      const t = teksAturan(k.bahasa)
      const { isi } = data
      return (
        <TataLetakWarga
          judul={`${data.id} · ${data.judul}`}
          remah={[{ label: t('aturan'), href: denganPada('/aturan', k.query.pada) }]}
        >
          {isi ? (
            <>
              <Ringkasan data={data} isi={isi} bahasa={k.bahasa} t={t} />
              <PadaTanggal data={data} isi={isi} bahasa={k.bahasa} t={t} />
              <Ketentuan isi={isi} bahasa={k.bahasa} t={t} />
              <Angka isi={isi} bahasa={k.bahasa} t={t} />
              <Bacaan isi={isi} bahasa={k.bahasa} t={t} />
              <Contoh isi={isi} bahasa={k.bahasa} t={t} ulang={k.query.pada !== undefined} />
              <Bagian judul={t('batasJudul')} id="batas">
                {isi.tidakDimodelkan.length === 0 ? (
                  <p>{t('batasKosong')}</p>
                ) : (
                  <ul className="butir">
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
      <div className="alir">
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
      </div>
    </Bagian>
  )
}

function PadaTanggal({ data, isi, bahasa, t }: Props & { data: RincianAturanTampil }) {
  const pada = tanggal(bahasa, isi.pada.tanggal)
  const pertama = isi.pada.keadaan === 'belum-berlaku' ? tanggal(bahasa, isi.mulai) : null
  return (
    <Bagian
      judul={t('padaJudul', { tanggal: pada })}
      keterangan={<FormPada aksi={`/aturan/${data.id}`} pada={isi.pada.tanggal} t={t} />}
      id="pada"
    >
      <div className="alir">
        <p>
          <LencanaKeadaan keadaan={isi.pada.keadaan} t={t} /> {pertama ? `${t('mulai')} ${pertama}` : null}
        </p>
        <Sekitar s={isi.pada} bahasa={bahasa} t={t} />
      </div>
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
      <span>
        {s.sumber} {s.pasal} {s.status === 'belum-diverifikasi' ? <BelumDiverifikasi /> : null}
      </span>
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
    kunci: 'keadaan',
    judul: t('keadaan'),
    isi: (s) =>
      s.keadaan === 'tanpa-tanggal' ? t('keadaan-tanpa-tanggal') : <LencanaKeadaan keadaan={s.keadaan} t={t} />,
  },
  {
    kunci: 'jenjang',
    judul: t('untukJenjang'),
    isi: (s) => (s.jenjang.length === 0 ? t('semuaJenjang') : s.jenjang.map(kataJenjang).join(', ')),
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
  {
    kunci: 'mulai',
    judul: t('mulaiNilai'),
    kepala: true,
    isi: (n) => (
      <span>
        {tanggal(bahasa, n.mulai)}{' '}
        {n.kini ? (
          <Lencana arti="ok" polos>
            {t('kini')}
          </Lencana>
        ) : null}
      </span>
    ),
  },
  { kunci: 'nilai', judul: t('nilai'), isi: (n) => kataNilai(n.nilai, bahasa, t) },
  {
    kunci: 'dasar',
    judul: t('dasar'),
    isi: (n) => (
      <span>
        {n.sitasi.sumber} {n.sitasi.pasal} ({n.sitasi.versi}){' '}
        {n.sitasi.status === 'belum-diverifikasi' ? <BelumDiverifikasi /> : null}{' '}
        {n.keadaanSumber === 'dicabut' || n.keadaanSumber === 'belum-berlaku' ? (
          <LencanaKeadaan keadaan={n.keadaanSumber} t={t} />
        ) : null}
        {n.disahkan ? (
          <>
            <br />
            {t('disahkan', {
              nomor: String(n.disahkan.nomor),
              tanggal: tanggal(bahasa, n.disahkan.ditetapkan),
              oleh: n.disahkan.oleh,
            })}
          </>
        ) : null}
      </span>
    ),
  },
]

function Angka({ isi, bahasa, t }: Props) {
  if (isi.parameter.length === 0) return null
  return (
    <Bagian judul={t('angkaJudul')} keterangan={t('angkaKeterangan')} id="angka">
      <div className="alir">
        {isi.parameter.map((p) => (
          <article key={p.id} className="alir">
            <h3>{p.judul}</h3>
            <Tabel
              keterangan={p.judul}
              tumpuk
              baris={p.nilai}
              kunciBaris={(n) => n.mulai}
              terpilih={(n) => n.kini}
              kolom={kolomAngka(bahasa, t)}
            />
            <p className="redup">
              {t('satuan')}: {p.satuan}. {t('kode')}: {p.id}.{' '}
              {t('diperiksa', { tanggal: tanggal(bahasa, p.diperiksa) })}.{p.catatan ? ` ${p.catatan}` : ''}
            </p>
          </article>
        ))}
      </div>
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

const artiContoh = (c: Pick<ContohTampil, 'hasil' | 'keparahan'>) =>
  c.hasil === 'tidak-terpenuhi' && c.keparahan !== 'blokir' ? 'peringatan' : ARTI[c.hasil]

const kolomContoh = (bahasa: Bahasa, t: TeksAturan, ulang: string | undefined): Kolom<ContohTampil>[] => [
  {
    kunci: 'contoh',
    judul: t('contohKolom'),
    kepala: true,
    isi: (c) => <span lang="id">{c.nama}</span>,
  },
  {
    kunci: 'fakta',
    judul: t('fakta'),
    isi: (c) => (
      <ul className="butir">
        <li>{t('pada', { tanggal: tanggal(bahasa, c.asOf) })}</li>
        {c.fakta.map((f) => (
          <li key={f.nama}>
            {labelFakta(f.nama)[bahasa]}: {kataFakta(f.nama, f.nilai, bahasa, t).join('; ')}
          </li>
        ))}
        {c.bacaan.map((b) => (
          <li key={b}>
            {t('bacaan')}: {b}
          </li>
        ))}
      </ul>
    ),
  },
  {
    kunci: 'hasil',
    judul: t('putusan'),
    isi: (c) => (
      <div>
        <Lencana arti={artiContoh(c)} polos>
          {t(c.hasil)}
        </Lencana>
        <p>{c.pesan}</p>
      </div>
    ),
  },
  ...(ulang === undefined ? [] : [kolomUlang(ulang, t)]),
  { kunci: 'asal', judul: t('asal'), isi: (c) => <span lang="id">{c.asal}</span> },
]

/** The outcome on the day asked for, beside the one on the example's own day. */
const kolomUlang = (pada: string, t: TeksAturan): Kolom<ContohTampil> => ({
  kunci: 'ulang',
  judul: t('ulangJudul', { tanggal: pada }),
  isi: (c) =>
    c.ulang?.beda ? (
      <div>
        <p>
          <Lencana arti="peringatan">{t('ulangBeda')}</Lencana>{' '}
          <Lencana arti={artiContoh(c.ulang)} polos>
            {t(c.ulang.hasil)}
          </Lencana>
        </p>
        <p>{c.ulang.pesan}</p>
      </div>
    ) : (
      <span className="redup">{t('ulangSama')}</span>
    ),
})

function Contoh({ isi, bahasa, t, ulang }: Props & { ulang: boolean }) {
  const pada = tanggal(bahasa, isi.pada.tanggal)
  const beda = isi.contoh.filter((c) => c.ulang?.beda).length
  return (
    <Bagian judul={t('contohJudul')} keterangan={t('contohKeterangan')} id="contoh">
      <div className="alir">
        <p className={ulang ? undefined : 'redup'}>
          {ulang ? t('ulangKeterangan', { tanggal: pada, beda, jumlah: isi.contoh.length }) : t('ulangTawar')}
        </p>
        <Tabel
          keterangan={t('contohJudul')}
          tumpuk
          baris={isi.contoh}
          kunciBaris={(c) => `${c.nama}${c.asOf}`}
          kolom={kolomContoh(bahasa, t, ulang ? pada : undefined)}
        />
      </div>
    </Bagian>
  )
}
