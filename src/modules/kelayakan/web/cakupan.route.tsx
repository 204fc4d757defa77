import { Bagian, BelumDiverifikasi, type Kolom, Lencana, Statistik, Tabel, TataLetakWarga, Tautan } from '#design'
import { angka, type Bahasa, tanggal } from '#platform/i18n'
import { halaman } from '#platform/web'
import {
  type CakupanAturan,
  cakupanAturan,
  type HitunganSatuAturan,
  type NilaiBelumSah,
  type SumberTerpakai,
} from '../application/baca-cakupan.ts'
import { HASIL, type HitunganHasil } from '../domain/cakupan-vonis.ts'
import { teksAturan } from './aturan.teks.ts'
import { type TeksCakupan, teksCakupan } from './cakupan.teks.ts'

export const ruteCakupan = () =>
  halaman({
    path: '/aturan/cakupan',
    permission: 'aturan:lihat',
    load: (k) => cakupanAturan(k.bahasa),
    view: ({ data, k }) => {
      const t = teksCakupan(k.bahasa)
      return (
        <TataLetakWarga
          judul={t('cakupan')}
          keterangan={t('cakupanPengantar')}
          remah={[{ label: teksAturan(k.bahasa)('aturan'), href: '/aturan' }]}
        >
          <Angka data={data} bahasa={k.bahasa} t={t} />
          <Hitungan data={data} bahasa={k.bahasa} t={t} />
          <Bagian judul={t('tinggalJudul')} id="tinggal">
            <Tabel
              keterangan={t('tinggalJudul')}
              tumpuk
              baris={data.tidakDimodelkan}
              kunciBaris={(b, n) => `${b.sumber}${b.pasal}${n}`}
              kolom={[
                { kunci: 'pasal', judul: t('pasal'), kepala: true, isi: (b) => `${b.sumber} ${b.pasal}` },
                { kunci: 'alasan', judul: t('alasan'), isi: (b) => b.alasan },
              ]}
            />
          </Bagian>
          <Bagian judul={t('nilaiJudul')} keterangan={t('nilaiKeterangan')} id="nilai">
            <Tabel
              keterangan={t('nilaiJudul')}
              tumpuk
              baris={data.nilaiBelumDiverifikasi}
              kunciBaris={(n) => `${n.id}${n.mulai}`}
              kolom={kolomNilai(k.bahasa, t)}
            />
          </Bagian>
          <Bagian judul={t('sumberJudul')} id="sumber">
            <Tabel
              keterangan={t('sumberJudul')}
              tumpuk
              baris={data.sumber}
              kunciBaris={(s) => s.id}
              kolom={kolomSumber(k.bahasa, t)}
            />
          </Bagian>
        </TataLetakWarga>
      )
    },
  })

interface Props {
  readonly data: CakupanAturan
  readonly bahasa: Bahasa
  readonly t: TeksCakupan
}

function Angka({ data, t }: Props) {
  const diam = data.hitungan.perAturan.filter((a) => a.hilang).length
  return (
    <Statistik
      butir={[
        { label: t('aturan'), nilai: data.aturan.diperiksa, satuan: t('dari', { total: data.aturan.total }) },
        { label: t('ketentuan'), nilai: data.ketentuanDibaca },
        {
          label: t('nilai'),
          nilai: data.nilaiBelumDiverifikasi.length,
          satuan: t('dari', { total: data.nilai }),
        },
        { label: t('diam'), nilai: diam, ...(diam > 0 ? { arti: 'blokir' as const } : {}) },
      ]}
    />
  )
}

function Hitungan({ data, bahasa, t }: Props) {
  const { versi, banyak } = data.hitungan
  const nilai = {
    versi,
    tanggal: tanggal(bahasa, data.hitungan.tanggal),
    berkas: banyak.berkas,
    usulan: banyak.usulan,
    pasangan: banyak.pasangan,
  }
  return (
    <Bagian judul={t('hitunganJudul')} keterangan={t('hitunganKeterangan', nilai)} id="hitungan">
      <div className="alir">
        <p className="tanpa-cetak">
          <Tautan href="/aturan/cakupan.csv">{t('unduh')}</Tautan> ·{' '}
          <Tautan href="/api/v1/aturan/cakupan">{t('json')}</Tautan>
        </p>
        <Tabel
          keterangan={t('hitunganJudul')}
          tumpuk
          baris={data.hitungan.perAturan}
          kunciBaris={(a) => a.id}
          kolom={kolomHitungan(bahasa, t)}
        />
      </div>
    </Bagian>
  )
}

const kolomHitungan = (bahasa: Bahasa, t: TeksCakupan): Kolom<HitunganSatuAturan>[] => {
  const kata = (n: HitunganHasil) => (
    <ul className="butir">
      {HASIL.filter((h) => n[h] > 0).map((h) => (
        <li key={h}>
          {angka(bahasa, n[h])} {t(h)}
        </li>
      ))}
    </ul>
  )
  return [
    {
      kunci: 'aturan',
      judul: t('dipakaiAturan'),
      kepala: true,
      isi: (a) => (
        <span>
          <a href={`/aturan/${a.id}`}>{a.id}</a> {a.judul}
        </span>
      ),
    },
    { kunci: 'putusan', judul: t('putusan'), isi: (a) => <Ringkas a={a} t={t} /> },
    { kunci: 'contoh', judul: t('contoh'), isi: (a) => kata(a.contoh) },
    { kunci: 'berkas', judul: t('berkas'), isi: (a) => kata(a.berkas) },
    { kunci: 'usulan', judul: t('usulan'), isi: (a) => kata(a.usulan) },
    {
      kunci: 'pasangan',
      judul: t('pasangan'),
      isi: (a) => (a.pasangan ? kata(a.pasangan) : <span className="redup">{t('hanyaUsulan')}</span>),
    },
  ]
}

function Ringkas({ a, t }: { a: HitunganSatuAturan; t: TeksCakupan }) {
  if (a.hilang) return <Lencana arti="blokir">{t('hilang')}</Lencana>
  if (a.tidakPernah.length === 0)
    return (
      <Lencana arti="ok" polos>
        {t('lengkap')}
      </Lencana>
    )
  return <Lencana arti="peringatan">{t('tidakPernah', { hasil: a.tidakPernah.map((h) => t(h)).join(', ') })}</Lencana>
}

const TautanAturan = ({ aturan }: { aturan: readonly string[] }) => (
  <span>
    {aturan.map((id, i) => [
      i > 0 ? ', ' : '',
      <a key={id} href={`/aturan/${id}`}>
        {id}
      </a>,
    ])}
  </span>
)

const kolomNilai = (bahasa: Bahasa, t: TeksCakupan): Kolom<NilaiBelumSah>[] => [
  { kunci: 'nilai', judul: t('nilaiKolom'), kepala: true, isi: (n) => n.judul },
  { kunci: 'mulai', judul: t('mulai'), isi: (n) => tanggal(bahasa, n.mulai) },
  { kunci: 'pasal', judul: t('pasal'), isi: (n) => `${n.sitasi.sumber} ${n.sitasi.pasal}` },
  {
    kunci: 'pembaca',
    judul: t('pembaca'),
    isi: (n) => (n.aturan.length === 0 ? t('perhitungan') : <TautanAturan aturan={n.aturan} />),
  },
]

const kolomSumber = (bahasa: Bahasa, t: TeksCakupan): Kolom<SumberTerpakai>[] => [
  {
    kunci: 'naskah',
    judul: t('naskah'),
    kepala: true,
    isi: (s) => (
      <span>
        <b>{s.singkat}</b> {s.judul}
      </span>
    ),
  },
  {
    kunci: 'status',
    judul: t('status'),
    isi: (s) => (
      <span>
        {s.status === 'terverifikasi' ? t('terverifikasi') : <BelumDiverifikasi />}
        {s.berlaku ? `; ${t('berlakuSejak', { tanggal: tanggal(bahasa, s.berlaku) })}` : ''}
        {s.dicabut ? `; ${t('dicabut', { tanggal: tanggal(bahasa, s.dicabut) })}` : ''}
      </span>
    ),
  },
  { kunci: 'aturan', judul: t('dipakaiAturan'), angka: true, isi: (s) => s.aturan.length },
  { kunci: 'parameter', judul: t('dipakaiNilai'), angka: true, isi: (s) => s.parameter },
  { kunci: 'belum', judul: t('belumSah'), angka: true, isi: (s) => s.belumDiverifikasi },
]
