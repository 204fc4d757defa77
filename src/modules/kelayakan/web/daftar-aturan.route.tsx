import { z } from 'zod'
import {
  Bagian,
  BelumDiverifikasi,
  FormulirCari,
  Isian,
  type Kolom,
  KosongNyata,
  Lencana,
  Peringatan,
  Pilihan,
  Statistik,
  Tabel,
  TataLetakWarga,
  Tautan,
} from '#design'
import { type Bahasa, tanggal } from '#platform/i18n'
import { halaman } from '#platform/web'
import { TOPIK } from '#regulasi'
import { type DaftarAturan, daftarAturan, type RingkasAturan } from '../application/baca-aturan.ts'
import { type TeksAturan, teksAturan } from './aturan.teks.ts'
import { denganPada, LencanaKeadaan, nilaiPendek, Pada, Sekitar } from './pada.view.tsx'

const STATUS = ['terverifikasi', 'belum-diverifikasi', 'belum-diperiksa'] as const
const Saringan = z.object({
  topik: z.enum(TOPIK).optional().catch(undefined),
  status: z.enum(STATUS).optional().catch(undefined),
  versi: z.coerce.number().int().positive().optional().catch(undefined),
  pada: Pada,
})

export const ruteDaftarAturan = () =>
  halaman({
    path: '/aturan',
    permission: 'aturan:lihat',
    query: Saringan,
    load: (k) => daftarAturan(k.query, k.bahasa, k.query.pada ?? k.hariIni),
    view: ({ data, k }) => {
      const t = teksAturan(k.bahasa)
      return (
        <TataLetakWarga judul={t('aturan')} keterangan={t('pengantar')}>
          <Statistik
            butir={[
              {
                label: t('cakupan'),
                nilai: data.cakupan.diperiksa,
                satuan: t('dariAturan', { total: data.cakupan.total }),
              },
              { label: t('berlakuJumlah', { tanggal: tanggal(k.bahasa, data.pada) }), nilai: data.berlaku },
              { label: t('versiKumpulan'), nilai: data.versiAturan },
            ]}
          />
          <p className="tanpa-cetak">
            <Tautan href="/aturan/perubahan">{t('perubahan')}</Tautan> ·{' '}
            <Tautan href="/aturan/cakupan">{t('cakupanHalaman')}</Tautan>
          </p>
          {data.sebelumSemua ? (
            <Peringatan arti="info" judul={t('sebelumJudul', { tanggal: tanggal(k.bahasa, data.pada) })}>
              <p>{t('sebelumKata', { awal: tanggal(k.bahasa, data.sebelumSemua) })}</p>
            </Peringatan>
          ) : null}
          <Bagian
            judul={t('diperiksaJudul')}
            keterangan={<FormSaring data={data} saring={k.query} t={t} />}
            id="diperiksa"
          >
            <TabelDiperiksa baris={data.diperiksa} pada={k.query.pada} bahasa={k.bahasa} t={t} />
          </Bagian>
          {data.belum.length > 0 ? (
            <Bagian judul={t('belumJudul')} keterangan={t('belumKeterangan')} id="belum">
              <Tabel
                keterangan={t('belumJudul')}
                tumpuk
                baris={data.belum}
                kunciBaris={(a) => a.id}
                kolom={kolomBelum(t)}
              />
            </Bagian>
          ) : null}
        </TataLetakWarga>
      )
    },
  })

const kolomBelum = (t: TeksAturan): Kolom<RingkasAturan>[] => [
  { kunci: 'id', judul: t('nomor'), isi: (a) => <a href={`/aturan/${a.id}`}>{a.id}</a> },
  { kunci: 'judul', judul: t('judul'), kepala: true, isi: (a) => a.judul },
  { kunci: 'akibat', judul: t('akibat'), isi: (a) => t(a.keparahan) },
]
const kolomDiperiksa = (bahasa: Bahasa, t: TeksAturan, pada: string | undefined): Kolom<RingkasAturan>[] => [
  { kunci: 'id', judul: t('nomor'), isi: (a) => a.id },
  {
    kunci: 'judul',
    judul: t('judul'),
    kepala: true,
    isi: (a) => (
      <span>
        <a href={denganPada(`/aturan/${a.id}`, pada)}>{a.judul}</a>{' '}
        {a.status === 'belum-diverifikasi' ? <BelumDiverifikasi /> : null}
      </span>
    ),
  },
  { kunci: 'topik', judul: t('topik'), isi: (a) => (a.topik ? t(`topik-${a.topik}`) : '') },
  { kunci: 'akibat', judul: t('akibat'), isi: (a) => <Akibat a={a} t={t} /> },
  { kunci: 'dasar', judul: t('dasar'), isi: (a) => a.dasar },
  {
    kunci: 'keadaan',
    judul: t('keadaan'),
    isi: (a) =>
      a.pada && a.mulai ? (
        <span>
          <LencanaKeadaan keadaan={a.pada.keadaan} t={t} /> {t('mulai')} {tanggal(bahasa, a.mulai)}
        </span>
      ) : null,
  },
  { kunci: 'angka', judul: t('angkaPada'), isi: (a) => <AngkaPada a={a} bahasa={bahasa} t={t} /> },
  {
    kunci: 'berubah',
    judul: t('berubah'),
    isi: (a) => (a.pada ? <Sekitar s={a.pada} bahasa={bahasa} t={t} /> : null),
  },
]

function AngkaPada({ a, bahasa, t }: { a: RingkasAturan; bahasa: Bahasa; t: TeksAturan }) {
  const nilai = a.pada?.nilai ?? []
  if (nilai.length === 0) return <span className="redup">{t('tanpaAngka')}</span>
  return (
    <ul className="butir">
      {nilai.map((n) => (
        <li key={n.id}>
          {n.judul}: <b>{n.mulai === null ? t('belumAdaNilai') : nilaiPendek(n.nilai, bahasa, t)}</b>
          {n.sitasi ? ` (${n.sitasi.sumber} ${n.sitasi.pasal})` : ''}{' '}
          {n.sitasi?.status === 'belum-diverifikasi' ? <BelumDiverifikasi /> : null}
        </li>
      ))}
    </ul>
  )
}

function TabelDiperiksa({
  baris,
  pada,
  bahasa,
  t,
}: {
  baris: readonly RingkasAturan[]
  pada: string | undefined
  bahasa: Bahasa
  t: TeksAturan
}) {
  if (baris.length === 0)
    return <KosongNyata judul={t('kosong')} aksi={<Tautan href="/aturan">{t('hapusSaring')}</Tautan>} />
  return (
    <Tabel
      keterangan={t('diperiksaJudul')}
      tumpuk
      baris={baris}
      kunciBaris={(a) => a.id}
      kolom={kolomDiperiksa(bahasa, t, pada)}
    />
  )
}

export const Akibat = ({ a, t }: { a: Pick<RingkasAturan, 'keparahan'>; t: TeksAturan }) => (
  <Lencana arti={a.keparahan} polos>
    {t(a.keparahan)}
  </Lencana>
)

function FormSaring({ data, saring, t }: { data: DaftarAturan; saring: z.infer<typeof Saringan>; t: TeksAturan }) {
  return (
    <FormulirCari aksi="/aturan" kirim={t('saring')}>
      <Isian nama="pada" label={t('padaTanggal')} jenis="date" awal={data.pada} bantuan={t('padaBantuan')} />
      <Pilihan
        nama="topik"
        label={t('topik')}
        kosong={t('semuaTopik')}
        awal={saring.topik ?? ''}
        pilihan={data.topik.map((x) => ({ nilai: x, label: t(`topik-${x}`) }))}
      />
      <Pilihan
        nama="status"
        label={t('status')}
        kosong={t('semuaStatus')}
        awal={saring.status ?? ''}
        pilihan={STATUS.map((x) => ({ nilai: x, label: t(x) }))}
      />
      <Pilihan
        nama="versi"
        label={t('versi')}
        kosong={t('semuaVersi')}
        awal={saring.versi === undefined ? '' : String(saring.versi)}
        pilihan={data.versi.map((x) => ({ nilai: String(x), label: String(x) }))}
      />
    </FormulirCari>
  )
}
