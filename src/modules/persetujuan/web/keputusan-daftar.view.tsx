import { type Kolom, KosongNyata, Lencana, Tabel, TataLetakKerja, Tautan } from '#design'
import { angka, type Bahasa, tanggal } from '#platform/i18n'
import type { KeputusanRingkas } from '../application/keputusan.use-case.ts'
import type { Tahap } from '../domain/tahap.ts'
import { teksKeputusan } from './keputusan.teks.ts'
import { teksNomor } from './nomor.teks.ts'

export const artiTahap = (t: Tahap) =>
  t === 'berlaku' ? 'ok' : t === 'dibatalkan' ? 'nihil' : t === 'disusun' ? 'menunggu' : 'berjalan'

export function DaftarKeputusan({ data, bahasa }: { data: readonly KeputusanRingkas[]; bahasa: Bahasa }) {
  const t = teksKeputusan(bahasa)
  const kolom: Kolom<KeputusanRingkas>[] = [
    {
      kunci: 'usulan',
      judul: t('usulan'),
      kepala: true,
      isi: (b) => <a href={`/kerja/keputusan/${b.id}`}>{b.judul}</a>,
    },
    { kunci: 'tmt', judul: t('tmt'), isi: (b) => tanggal(bahasa, b.tmt, 'singkat') },
    {
      kunci: 'baris',
      judul: t('baris'),
      angka: true,
      isi: ({ ringkasan: r }) => angka(bahasa, r.lolos + r.peringatan + r.ditolak + r.perluVerifikasi),
    },
    { kunci: 'ditolak', judul: t('ditolak'), angka: true, isi: (b) => angka(bahasa, b.ringkasan.ditolak) },
    {
      kunci: 'tahap',
      judul: t('tahap'),
      isi: (b) => <Lencana arti={artiTahap(b.tahap)}>{t(`tahap-${b.tahap}`)}</Lencana>,
    },
  ]
  return (
    <TataLetakKerja
      judul={t('judul')}
      keterangan={t('pengantar')}
      aksi={
        <Tautan href="/kerja/nomor" tombol="biasa">
          {teksNomor(bahasa)('register')}
        </Tautan>
      }
    >
      <Tabel
        keterangan={t('daftar')}
        tumpuk
        baris={data}
        kunciBaris={(b) => b.id}
        kolom={kolom}
        kosong={
          <div className="panel">
            <KosongNyata judul={t('kosong')} aksi={<Tautan href="/kerja/periksa">{t('kePeriksa')}</Tautan>}>
              {t('kosongIsi')}
            </KosongNyata>
          </div>
        }
      />
    </TataLetakKerja>
  )
}
