import { Belah, Fakta, KosongNyata, Paginasi, Panel, Peringatan, Tabel, Tautan, TataLetakKerja } from '#design'
import { angka, type Bahasa, bytes, tanggal, waktu } from '#platform/i18n'
import { HALAMAN_TAMPIL_MAKS, type HalamanTergambar } from '../application/pindaian.port.ts'
import type { SuratTerbuka } from '../application/pindaian.use-case.ts'
import { teksPersetujuan } from './persetujuan.teks.ts'
import { type TeksPindaian, teksPindaian } from './pindaian.teks.ts'

interface Props {
  readonly data: SuratTerbuka
  readonly bahasa: Bahasa
}
/** Where a letter with a scan is looked at. */
export const alamatSurat = (id: string): string => `/kerja/surat/${id}/lihat`
const alamatUnduh = (id: string): string => `/kerja/surat/${id}/pindaian`

function Gambar({ data, bahasa, g, t }: Props & { readonly g: HalamanTergambar; readonly t: TeksPindaian }) {
  const { surat } = data
  const src = `${alamatUnduh(surat.id)}/${g.ke}.webp`
  const jenis = teksPersetujuan(bahasa)(`surat-${surat.jenis}`)
  return (
    <>
      <Paginasi
        halaman={g.ke}
        jumlah={Math.min(g.halaman, HALAMAN_TAMPIL_MAKS)}
        alamat={(n) => `${alamatSurat(surat.id)}?hal=${n}#pindaian`}
      />
      <figure className="lembar-pindaian">
        <figcaption>
          {t('halamanKe', { ke: angka(bahasa, g.ke), jumlah: angka(bahasa, g.halaman) })}.{' '}
          <a className="tanpa-cetak" href={src}>
            {t('bukaGambar')}
          </a>
        </figcaption>
        <a href={src}>
          <img
            src={src}
            width={g.lebar}
            height={g.tinggi}
            alt={t('alt', { jenis, nomor: surat.nomor, ke: g.ke, jumlah: g.halaman })}
          />
        </a>
      </figure>
      {g.halaman > HALAMAN_TAMPIL_MAKS ? <p>{t('banyakHalaman', { n: HALAMAN_TAMPIL_MAKS })}</p> : null}
    </>
  )
}

function Pindaian({ data, bahasa }: Props) {
  const t = teksPindaian(bahasa)
  const { surat, gambar } = data
  const p = surat.pindaian
  if (!p || !gambar)
    return (
      <Panel judul={t('gambar')} id="pindaian">
        <KosongNyata judul={t('tanpaPindaian')}>{t('tanpaPindaianIsi')}</KosongNyata>
      </Panel>
    )
  const ada = gambar.keadaan === 'ada'
  return (
    <Panel judul={t('gambar')} keterangan={t('gambarKeterangan')} id="pindaian">
      {ada ? (
        <Gambar data={data} bahasa={bahasa} g={gambar} t={t} />
      ) : (
        <Peringatan arti="peringatan" judul={t('takTampil')}>
          <p>{t(`takTampil-${gambar.keadaan}`)}</p>
        </Peringatan>
      )}
      <Fakta
        butir={[
          { istilah: t('berkas'), isi: `${p.nama} (${bytes(bahasa, p.ukuran)})` },
          { istilah: t('banyak'), isi: ada ? angka(bahasa, gambar.halaman) : t('belumTerbaca') },
          { istilah: t('sidikBerkas'), isi: <code className="sidik-penuh">{p.sidik}</code> },
          ...(ada ? [{ istilah: t('sidikGambar'), isi: <code className="sidik-penuh">{gambar.sidik}</code> }] : []),
        ]}
      />
      <p className="tanpa-cetak">
        <Tautan href={alamatUnduh(surat.id)} tombol="biasa">
          {t('unduh')}
        </Tautan>
      </p>
    </Panel>
  )
}

function Ketikan({ data, bahasa }: Props) {
  const t = teksPindaian(bahasa)
  const { surat, nama } = data
  return (
    <Panel judul={t('daftar')}>
      <Fakta
        butir={[
          { istilah: t('tanggal'), isi: tanggal(bahasa, surat.tanggal) },
          { istilah: t('versi'), isi: angka(bahasa, surat.versi) },
          {
            istilah: t('usulan'),
            isi: <a href={`/kerja/periksa/berkas/${surat.berkasId}#surat`}>{data.judulBerkas}</a>,
          },
          { istilah: t('dicatat'), isi: `${surat.oleh}, ${waktu(bahasa, surat.dicatatPada)}` },
          ...(surat.ditarikPada ? [{ istilah: t('ditarik'), isi: waktu(bahasa, surat.ditarikPada) }] : []),
        ]}
      />
      <Tabel
        keterangan={t('daftar')}
        tumpuk
        baris={surat.baris.map((b, i) => ({ ...b, no: i + 1 }))}
        kunciBaris={(b) => String(b.no)}
        kolom={[
          { kunci: 'no', judul: t('nomorUrut'), angka: true, isi: (b) => angka(bahasa, b.no) },
          {
            kunci: 'nama',
            judul: t('nama'),
            kepala: true,
            isi: (b) => (
              <>
                {nama.pegawai.get(b.nip) ?? ''} <code>{b.nip}</code>
              </>
            ),
          },
          {
            kunci: 'jabatan',
            judul: t('jabatan'),
            isi: (b) =>
              b.ke === undefined ? (
                <span className="redup">{t('tanpaJabatanDisebut')}</span>
              ) : b.ke === null ? (
                t('dilepas')
              ) : (
                (nama.jabatan.get(b.ke) ?? b.ke)
              ),
          },
        ]}
        kosong={<KosongNyata judul={t('daftarKosong')} />}
      />
    </Panel>
  )
}

export function HalamanSurat({ data, bahasa }: Props) {
  const t = teksPindaian(bahasa)
  const jenis = teksPersetujuan(bahasa)(`surat-${data.surat.jenis}`)
  return (
    <TataLetakKerja
      judul={t('judul', { jenis, nomor: data.surat.nomor })}
      remah={[{ label: t('register'), href: '/kerja/surat' }]}
    >
      <Belah kiri={<Ketikan data={data} bahasa={bahasa} />} kanan={<Pindaian data={data} bahasa={bahasa} />} />
    </TataLetakKerja>
  )
}
