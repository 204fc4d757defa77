import { z } from 'zod'
import {
  Bagian,
  FormulirCari,
  type Kolom,
  KosongNyata,
  Paginasi,
  Pilihan,
  Saring,
  Tabel,
  TataLetakWarga,
  Tautan,
} from '#design'
import { type Bahasa, tanggal } from '#platform/i18n'
import { halaman } from '#platform/web'
import { ATURAN } from '#regulasi'
import { type BlokCatatan, catatanAturan } from '../application/catatan-aturan.ts'
import { type Peristiwa, peristiwaHukum, peristiwaUntuk } from '../application/pada-tanggal.ts'
import { teksAturan } from './aturan.teks.ts'
import { type TeksCakupan, teksCakupan } from './cakupan.teks.ts'
import { kataPeristiwa } from './pada.view.tsx'

const PER_HALAMAN = 60
const ATURAN_DISEBUT = 6
const Query = z.object({
  jenis: z.enum(['hukum', 'kode']).catch('hukum'),
  aturan: z
    .string()
    .refine((id) => ATURAN.some((a) => a.id === id))
    .optional()
    .catch(undefined),
  hal: z.coerce.number().int().min(1).catch(1),
})
type Cari = z.infer<typeof Query>

export const rutePerubahan = () =>
  halaman({
    path: '/aturan/perubahan',
    permission: 'aturan:lihat',
    query: Query,
    load: (k) => (k.query.aturan ? peristiwaUntuk(k.query.aturan) : peristiwaHukum()),
    view: ({ data, k }) => {
      const t = teksCakupan(k.bahasa)
      const { jenis } = k.query
      return (
        <TataLetakWarga
          judul={t('perubahan')}
          keterangan={t('perubahanPengantar')}
          remah={[{ label: teksAturan(k.bahasa)('aturan'), href: '/aturan' }]}
        >
          <Saring
            label={t('jenis')}
            butir={[
              { href: '/aturan/perubahan', label: t('hukum'), aktif: jenis === 'hukum' },
              { href: '/aturan/perubahan?jenis=kode', label: t('kode'), aktif: jenis === 'kode' },
            ]}
          />
          {jenis === 'kode' ? <Kode t={t} /> : <Hukum data={data} cari={k.query} bahasa={k.bahasa} t={t} />}
        </TataLetakWarga>
      )
    },
  })

function Hukum(p: { data: readonly Peristiwa[]; cari: Cari; bahasa: Bahasa; t: TeksCakupan }) {
  const { data, cari, bahasa, t } = p
  const jumlah = Math.max(1, Math.ceil(data.length / PER_HALAMAN))
  const hal = Math.min(cari.hal, jumlah)
  const saring = (
    <div className="alir">
      <p>{t('hukumKeterangan')}</p>
      <FormulirCari aksi="/aturan/perubahan" kirim={t('saring')}>
        <Pilihan
          nama="aturan"
          label={t('saringAturan')}
          kosong={t('semuaAturan')}
          awal={cari.aturan ?? ''}
          rupa="daftar"
          pilihan={ATURAN.map((a) => ({ nilai: a.id, label: `${a.id} ${a.judul[bahasa]}` }))}
        />
      </FormulirCari>
    </div>
  )
  return (
    <Bagian judul={t('hukumJudul')} keterangan={saring} id="hukum">
      <Tabel
        keterangan={t('hukumJudul')}
        tumpuk
        baris={data.slice((hal - 1) * PER_HALAMAN, hal * PER_HALAMAN)}
        kunciBaris={(x, n) => `${x.objek}${x.jenis}${x.tanggal}${n}`}
        kolom={kolom(bahasa, t)}
        kosong={<KosongNyata judul={t('takAda')} aksi={<Tautan href="/aturan/perubahan">{t('semua')}</Tautan>} />}
      />
      <Paginasi
        halaman={hal}
        jumlah={jumlah}
        alamat={(n) => `/aturan/perubahan?${cari.aturan ? `aturan=${cari.aturan}&` : ''}hal=${n}`}
      />
    </Bagian>
  )
}

const kolom = (bahasa: Bahasa, t: TeksCakupan): Kolom<Peristiwa>[] => [
  { kunci: 'tanggal', judul: t('tanggalKolom'), isi: (p) => tanggal(bahasa, p.tanggal) },
  { kunci: 'apa', judul: t('apa'), kepala: true, isi: (p) => kataPeristiwa(p, bahasa) },
  { kunci: 'dasar', judul: t('dasar'), isi: (p) => (p.sitasi ? `${p.sitasi.sumber} ${p.sitasi.pasal}` : p.objek) },
  {
    kunci: 'mengenai',
    judul: t('mengenai'),
    isi: (p) =>
      p.aturan.length === 0 || p.aturan.length > ATURAN_DISEBUT ? (
        t('banyakAturan', { n: p.aturan.length })
      ) : (
        <span>
          {p.aturan.map((id, i) => [
            i > 0 ? ', ' : '',
            <a key={id} href={`/aturan/${id}?pada=${p.tanggal}`}>
              {id}
            </a>,
          ])}
        </span>
      ),
  },
]

function Kode({ t }: { t: TeksCakupan }) {
  return (
    <>
      <p className="redup">{t('kodeKeterangan')}</p>
      {catatanAturan.map((v) => (
        <Bagian key={v.versi} judul={t('kodeJudul', { versi: v.versi })} keterangan={v.tanggal} id={`v-${v.versi}`}>
          <div className="alir" lang="id">
            {v.isi.map((b, i) => (
              <Blok key={i} b={b} />
            ))}
          </div>
        </Bagian>
      ))}
    </>
  )
}

function Blok({ b }: { b: BlokCatatan }) {
  if (b.jenis === 'judul') return <h3>{b.teks}</h3>
  if (b.jenis === 'teks') return <p>{b.teks}</p>
  if (b.jenis === 'tabel')
    return (
      <Tabel
        keterangan={b.kepala.join(', ')}
        tumpuk
        baris={b.baris}
        kunciBaris={(r, n) => `${r[0]}${n}`}
        kolom={b.kepala.map((judul, i) => ({
          kunci: `k${i}`,
          judul,
          kepala: i === 0,
          isi: (r: readonly string[]) => r[i] ?? '',
        }))}
      />
    )
  const butir = b.butir.map((x) => <li key={x}>{x}</li>)
  return b.urut ? <ol className="butir">{butir}</ol> : <ul className="butir">{butir}</ul>
}
