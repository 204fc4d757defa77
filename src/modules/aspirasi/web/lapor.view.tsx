import {
  Belah,
  Formulir,
  FormulirCari,
  Isian,
  KosongNyata,
  Panel,
  Peringatan,
  Statistik,
  Tabel,
  TataLetakKerja,
  Tautan,
  Unggah,
} from '#design'
import { angka, type Bahasa } from '#platform/i18n'
import type { Titipan } from '#platform/lembar'
import type { FormTampil } from '#platform/web'
import type { IsoDate } from '#shared'
import { teksLapor } from './lapor.teks.ts'

export const JALUR_LAPOR = '/kerja/aduan/lapor'
const MASALAH_TAMPIL = 200

export function HalamanLapor(p: {
  form: FormTampil
  masa: { readonly dari: IsoDate; readonly sampai: IsoDate }
  bahasa: Bahasa
}) {
  const t = teksLapor(p.bahasa)
  const q = `?dari=${p.masa.dari}&sampai=${p.masa.sampai}`
  return (
    <TataLetakKerja judul={t('judul')} keterangan={t('keterangan')}>
      <Peringatan arti="peringatan" judul={t('belum')}>
        <p>{t('belumIsi')}</p>
      </Peringatan>
      <Belah
        kiri={
          <Panel judul={t('unggah')} keterangan={t('unggahIsi')}>
            <Formulir form={p.form} kirim={t('periksa')}>
              <Unggah nama="berkas" label={t('berkas')} terima=".xlsx,.csv" />
            </Formulir>
            <p className="aksi berjarak">
              <Tautan href={`${JALUR_LAPOR}/templat.xlsx`} unduh tombol="biasa">
                {t('templat')}
              </Tautan>
            </p>
          </Panel>
        }
        kanan={
          <Panel judul={t('jawaban')} keterangan={t('jawabanIsi')}>
            <FormulirCari aksi={JALUR_LAPOR} kirim={t('tampilkan')}>
              <Isian nama="dari" jenis="date" label={t('dari')} awal={p.masa.dari} />
              <Isian nama="sampai" jenis="date" label={t('sampai')} awal={p.masa.sampai} />
            </FormulirCari>
            <p className="aksi berjarak">
              <Tautan href={`${JALUR_LAPOR}/jawaban.xlsx${q}`} unduh tombol="biasa">
                XLSX
              </Tautan>{' '}
              <Tautan href={`${JALUR_LAPOR}/jawaban.csv${q}`} unduh tombol="biasa">
                CSV
              </Tautan>
            </p>
          </Panel>
        }
      />
    </TataLetakKerja>
  )
}

export function HalamanPratinjauLapor(p: { titipan: Titipan; simpan: FormTampil; buang: FormTampil; bahasa: Bahasa }) {
  const t = teksLapor(p.bahasa)
  const { hasil, lembar } = p.titipan
  return (
    <TataLetakKerja
      judul={t('pratinjau')}
      keterangan={`${lembar.namaBerkas}. ${t('belumTersimpan')}`}
      kepala={
        <Statistik
          butir={(['dibaca', 'baru', 'sama', 'ditolak'] as const).map((k) => ({
            label: t(k),
            nilai: angka(p.bahasa, hasil[k]),
          }))}
        />
      }
    >
      <Panel>
        {hasil.baru > 0 ? <Formulir form={p.simpan} kirim={t('simpan', { n: angka(p.bahasa, hasil.baru) })} /> : null}
        <Formulir
          form={p.buang}
          kirim=""
          aksi={
            <button type="submit" className="tombol">
              {t('buang')}
            </button>
          }
        />
      </Panel>
      <Tabel
        tumpuk
        keterangan={t('masalah')}
        kunciBaris={(m) => `${m.baris} ${m.kolom} ${m.kode}`}
        baris={hasil.masalah.slice(0, MASALAH_TAMPIL)}
        kosong={<KosongNyata judul={t('tanpaMasalah')}>{t('tanpaMasalahIsi')}</KosongNyata>}
        kolom={[
          { kunci: 'baris', judul: t('baris'), kepala: true, isi: (m) => m.baris },
          { kunci: 'kolom', judul: t('kolom'), isi: (m) => m.kolom },
          { kunci: 'alasan', judul: t('alasan'), isi: (m) => m.pesan },
        ]}
      />
      {hasil.masalah.length > MASALAH_TAMPIL ? <p>{t('masalahLebih', { n: MASALAH_TAMPIL })}</p> : null}
    </TataLetakKerja>
  )
}
