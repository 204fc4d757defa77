import {
  Centang,
  Formulir,
  Isian,
  type Kolom,
  KosongNyata,
  Lencana,
  Panel,
  Pilihan,
  Tabel,
  TataLetakKerja,
  Tautan,
} from '#design'
import { angka, type Bahasa, waktu } from '#platform/i18n'
import type { FormTampil } from '#platform/web'
import type { BarisBeban, PapanBeban } from '../application/meja-beban.use-case.ts'
import type { DaftarTemplat } from '../application/meja-templat.use-case.ts'
import { ISIAN_TEMPLAT, type Templat } from '../domain/meja.ts'
import { JALUR_KERJA } from './kerja.alamat.ts'
import { type TeksKerja, teksKerja } from './kerja.teks.ts'

interface PropsTemplat {
  readonly data: DaftarTemplat
  readonly form: FormTampil
  readonly bahasa: Bahasa
  readonly bolehUbah: boolean
  /** Code of the one being changed; `-` = a new one. */
  readonly ubah: string | undefined
}
const BARU: Templat = { kode: '', versi: 0, nama: '', isi: '', aktif: true }

export function HalamanTemplat({ data, form, bahasa, bolehUbah, ubah: minta }: PropsTemplat) {
  const t = teksKerja(bahasa)
  const ubah = minta === '-' ? '' : minta
  const diubah = ubah === undefined ? undefined : ubah === '' ? BARU : data.berlaku.find((x) => x.kode === ubah)
  return (
    <TataLetakKerja
      judul={t('templatJudul')}
      remah={[{ label: t('judul'), href: JALUR_KERJA }]}
      keterangan={t('templatKet')}
      aksi={
        bolehUbah ? (
          <Tautan href={`${JALUR_KERJA}/templat?ubah=-`} tombol="utama">
            {t('templatBaru')}
          </Tautan>
        ) : null
      }
    >
      {bolehUbah && diubah ? (
        <Panel judul={diubah.kode === '' ? t('templatBaru') : diubah.nama}>
          <FormTemplat templat={diubah} form={form} t={t} />
        </Panel>
      ) : null}
      {data.berlaku.map((x) => (
        <Panel
          key={x.kode}
          id={`t-${x.kode}`}
          judul={x.nama}
          keterangan={x.versi === 0 ? t('templatBawaan') : t('templatVersi', { n: x.versi })}
          aksi={
            bolehUbah ? <Tautan href={`${JALUR_KERJA}/templat?ubah=${x.kode}`}>{t('templatUbah')}</Tautan> : undefined
          }
        >
          {x.aktif ? null : (
            <p>
              <Lencana arti="nihil" polos>
                {t('templatMati')}
              </Lencana>
            </p>
          )}
          <p className="teks-warga">{x.isi}</p>
          <Riwayat kode={x.kode} data={data} bahasa={bahasa} t={t} />
        </Panel>
      ))}
    </TataLetakKerja>
  )
}

function FormTemplat({ templat, form, t }: { templat: Templat; form: FormTampil; t: TeksKerja }) {
  const dikirim = Object.keys(form.nilai).length > 0
  return (
    <Formulir form={form} kirim={t('templatSimpan')} batal={`${JALUR_KERJA}/templat`}>
      <input type="hidden" name="kode" value={templat.kode} />
      <input type="hidden" name="sesudah" value={templat.versi} />
      <Isian nama="nama" label={t('templatNama')} awal={templat.nama} maks={120} />
      <Isian
        nama="isi"
        label={t('templatIsi')}
        awal={templat.isi}
        baris={8}
        maks={5000}
        bantuan={t('templatIsian', { daftar: ISIAN_TEMPLAT.map((x) => `{${x}}`).join(', ') })}
      />
      <Centang
        nama="aktif"
        label={t('templatAktif')}
        keterangan={t('templatAktifArti')}
        awal={dikirim ? form.nilai['aktif'] === 'ya' : templat.aktif}
      />
      <Isian nama="alasan" label={t('alasan')} maks={2000} />
    </Formulir>
  )
}

function Riwayat({ kode, data, bahasa, t }: { kode: string; data: DaftarTemplat; bahasa: Bahasa; t: TeksKerja }) {
  const versi = data.versi.filter((v) => v.kode === kode)
  if (versi.length === 0) return null
  return (
    <details className="lipat-langkah">
      <summary>{t('templatRiwayat')}</summary>
      <ul className="baris">
        {versi.map((v) => (
          <li key={v.versi}>
            <p>
              <b>{t('templatVersi', { n: v.versi })}</b>{' '}
              <span className="redup">
                {t('templatOleh', { waktu: waktu(bahasa, v.dicatatPada), oleh: v.oleh, alasan: v.alasan })}
              </span>
            </p>
            <p className="teks-warga">{v.isi}</p>
          </li>
        ))}
      </ul>
    </details>
  )
}

interface PropsPapan {
  readonly data: PapanBeban
  readonly form: FormTampil
  readonly bahasa: Bahasa
}
export function HalamanBeban({ data, form, bahasa }: PropsPapan) {
  const t = teksKerja(bahasa)
  const petugas = data.akun.length > 1 && data.petugas.length > 0
  return (
    <TataLetakKerja
      judul={t('papanJudul')}
      remah={[{ label: t('judul'), href: JALUR_KERJA }]}
      keterangan={t('papanKet')}
    >
      <Panel judul={t('perKantor')}>
        <Tabel
          keterangan={t('perKantor')}
          tumpuk
          baris={data.kantor}
          kunciBaris={(b) => b.siapa ?? '-'}
          kolom={kolomBeban(bahasa, t, 'kantor')}
          kosong={<KosongNyata judul={t('papanKosong')}>{t('papanKosongIsi')}</KosongNyata>}
        />
      </Panel>
      <Panel judul={t('perPetugas')}>
        <Tabel
          keterangan={t('perPetugas')}
          tumpuk
          baris={data.petugas}
          kunciBaris={(b) => b.siapa ?? '-'}
          kolom={kolomBeban(bahasa, t, 'petugas')}
          kosong={<p className="redup">{t('petugasKosong')}</p>}
        />
      </Panel>
      {data.bolehSerah && petugas ? (
        <Panel judul={t('serah')} id="serah">
          <Formulir form={form} kirim={t('serahkan')}>
            <p className="redup">{t('serahKet')}</p>
            <Pilihan
              nama="dari"
              label={t('serahDari')}
              pilihan={data.petugas.flatMap((b) =>
                b.siapa === null || b.terbuka === 0 ? [] : [{ nilai: b.siapa, label: b.nama ?? '?' }],
              )}
            />
            <Pilihan nama="ke" label={t('serahKe')} pilihan={data.akun} />
            <Isian nama="alasan" label={t('alasan')} baris={2} maks={2000} />
          </Formulir>
        </Panel>
      ) : null}
    </TataLetakKerja>
  )
}

function kolomBeban(bahasa: Bahasa, t: TeksKerja, per: 'kantor' | 'petugas'): Kolom<BarisBeban>[] {
  const n = (x: number) => angka(bahasa, x)
  return [
    {
      kunci: 'nama',
      judul: t(per),
      kepala: true,
      isi: (b) =>
        per === 'petugas' ? (
          b.nama
        ) : (
          <a href={`${JALUR_KERJA}?status=berjalan&kantor=${b.siapa ?? 'belum'}&urut=tenggat`}>
            {b.nama ?? t('belumDiberi')}
          </a>
        ),
    },
    { kunci: 'terbuka', judul: t('terbuka'), angka: true, isi: (b) => n(b.terbuka) },
    {
      kunci: 'lewat',
      judul: t('jumlahLewat'),
      angka: true,
      isi: (b) =>
        b.lewat > 0 ? (
          <Lencana arti="blokir" polos>
            {n(b.lewat)}
          </Lencana>
        ) : (
          n(0)
        ),
    },
    { kunci: 'segera', judul: t('segera'), angka: true, isi: (b) => n(b.segera) },
    {
      kunci: 'median',
      judul: t('median'),
      angka: true,
      isi: (b) =>
        b.hariMedian === null ? <span className="redup">{t('belumMedian')}</span> : angka(bahasa, b.hariMedian, 1),
    },
  ]
}
