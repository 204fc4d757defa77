import { z } from 'zod'
import {
  Bagian,
  BelumDiverifikasi,
  FormulirCari,
  type Kolom,
  KosongNyata,
  Lencana,
  Pilihan,
  Statistik,
  Tabel,
  TataLetakWarga,
  Tautan,
} from '#design'
import { type Bahasa, tanggal } from '#platform/i18n'
import { halaman } from '#platform/web'
import { type DaftarAturan, daftarAturan, type RingkasAturan } from '../application/baca-aturan.ts'
import { type TeksAturan, teksAturan } from './aturan.teks.ts'

const TOPIK = ['kursi', 'status', 'pendidikan', 'pengalaman', 'usia', 'pangkat', 'usulan'] as const
const STATUS = ['terverifikasi', 'belum-diverifikasi', 'belum-diperiksa'] as const
const Saringan = z.object({
  topik: z.enum(TOPIK).optional().catch(undefined),
  status: z.enum(STATUS).optional().catch(undefined),
  versi: z.coerce.number().int().positive().optional().catch(undefined),
})

export const ruteDaftarAturan = () =>
  halaman({
    path: '/aturan',
    permission: 'aturan:lihat',
    query: Saringan,
    load: (k) => daftarAturan(k.query, k.bahasa),
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
              { label: t('versiKumpulan'), nilai: data.versiAturan },
            ]}
          />
          <Bagian
            judul={t('diperiksaJudul')}
            keterangan={<FormSaring data={data} saring={k.query} t={t} />}
            id="diperiksa"
          >
            <TabelDiperiksa baris={data.diperiksa} bahasa={k.bahasa} t={t} />
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
const kolomDiperiksa = (bahasa: Bahasa, t: TeksAturan): Kolom<RingkasAturan>[] => [
  { kunci: 'id', judul: t('nomor'), isi: (a) => a.id },
  {
    kunci: 'judul',
    judul: t('judul'),
    kepala: true,
    isi: (a) => (
      <span>
        <a href={`/aturan/${a.id}`}>{a.judul}</a> {a.status === 'belum-diverifikasi' ? <BelumDiverifikasi /> : null}
      </span>
    ),
  },
  { kunci: 'topik', judul: t('topik'), isi: (a) => (a.topik ? t(`topik-${a.topik}`) : '') },
  { kunci: 'akibat', judul: t('akibat'), isi: (a) => <Akibat a={a} t={t} /> },
  { kunci: 'dasar', judul: t('dasar'), isi: (a) => a.dasar },
  { kunci: 'mulai', judul: t('mulai'), isi: (a) => (a.mulai ? tanggal(bahasa, a.mulai) : '') },
  { kunci: 'versi', judul: t('versi'), angka: true, isi: (a) => a.versi },
]

function TabelDiperiksa({ baris, bahasa, t }: { baris: readonly RingkasAturan[]; bahasa: Bahasa; t: TeksAturan }) {
  if (baris.length === 0)
    return <KosongNyata judul={t('kosong')} aksi={<Tautan href="/aturan">{t('hapusSaring')}</Tautan>} />
  return (
    <Tabel
      keterangan={t('diperiksaJudul')}
      tumpuk
      baris={baris}
      kunciBaris={(a) => a.id}
      kolom={kolomDiperiksa(bahasa, t)}
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
