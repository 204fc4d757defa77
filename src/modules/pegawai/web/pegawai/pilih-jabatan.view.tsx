import { FormulirCari, Isian, KosongNyata, Tabel, TataLetakKerja, Tautan } from '#design'
import { angka, type Bahasa } from '#platform/i18n'
import type { PilihanJabatan } from '../../application/buka-pegawai-pilih-jabatan.use-case.ts'
import { alamatBerkas, JALUR_PEGAWAI } from './pegawai.alamat.ts'
import { teksPegawai } from './pegawai.teks.ts'

interface Props {
  readonly id: string
  readonly data: PilihanJabatan
  readonly cari: string | undefined
  readonly bahasa: Bahasa
}

/** Which post to compare this person with; every line opens a card of fit. */
export function HalamanPilihJabatan({ id, data, cari, bahasa }: Props) {
  const t = teksPegawai(bahasa)
  const lebih = data.jumlah > data.jabatan.length ? t('pilihBanyak', { n: data.jabatan.length }) : ''
  return (
    <TataLetakKerja
      judul={t('pilihJudul', { nama: data.nama })}
      remah={[
        { label: t('judul'), href: JALUR_PEGAWAI },
        { label: data.nama, href: alamatBerkas(id) },
      ]}
      keterangan={`${cari ? t('pilihHasil', { n: data.jumlah, kata: cari }) : t('pilihKet')} ${lebih}`}
    >
      <FormulirCari aksi={`${alamatBerkas(id)}/jabatan`} kirim={t('tampilkan')}>
        <Isian nama="cari" label={t('pilihCari')} jenis="search" awal={cari} maks={100} />
      </FormulirCari>
      <Tabel<PilihanJabatan['jabatan'][number]>
        keterangan={t('kecocokan')}
        tumpuk
        baris={data.jabatan}
        kunciBaris={(j) => j.id}
        kosong={
          <div className="panel">
            <KosongNyata judul={t('pilihKosong')}>{t('pilihKosongIsi')}</KosongNyata>
          </div>
        }
        kolom={[
          {
            kunci: 'jabatan',
            judul: t('jabatan'),
            kepala: true,
            isi: (j) => <Tautan href={`/kerja/kecocokan/${j.id}/${id}`}>{j.nama}</Tautan>,
          },
          {
            kunci: 'unit',
            judul: t('unit'),
            isi: (j) => (
              <span>
                {j.unit ?? t('belum')}
                {j.perangkat ? <small>{j.perangkat}</small> : null}
              </span>
            ),
          },
          { kunci: 'jenjang', judul: t('jenjang'), isi: (j) => t(`g-${j.jenjang}`) },
          { kunci: 'kosong', judul: t('kursiKosong'), angka: true, isi: (j) => angka(bahasa, j.kosong) },
        ]}
      />
    </TataLetakKerja>
  )
}
