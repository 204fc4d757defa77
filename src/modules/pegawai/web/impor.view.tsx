import {
  Belah,
  Formulir,
  Isian,
  KosongNyata,
  Lencana,
  Paginasi,
  Panel,
  Peringatan,
  Pilihan,
  Statistik,
  Tabel,
  TataLetakKerja,
  Tautan,
  Unggah,
} from '#design'
import type { PintuImpor, RingkasanBatch } from '#platform/fakta'
import { angka, type Bahasa, bytes, tanggal, waktu } from '#platform/i18n'
import { CATATAN, type HasilImpor, type MasalahImpor, type Titipan, UKURAN_BERKAS_MAKS } from '#platform/lembar'
import type { FormTampil } from '#platform/web'
import { teksImpor } from './impor.teks.ts'

export const JALUR_IMPOR = '/kerja/impor'
const MASALAH_PER_HALAMAN = 100

type Kunci = Parameters<ReturnType<typeof teksImpor>>[0]
export const namaJenis = (bahasa: Bahasa, jenis: string): string => teksImpor(bahasa)(`jenis-${jenis}` as Kunci)

export function HalamanImpor(p: {
  pintu: readonly PintuImpor[]
  batch: readonly RingkasanBatch[]
  form: FormTampil
  bolehPeriksa: boolean
  bolehBatal: boolean
  bahasa: Bahasa
}) {
  const t = teksImpor(p.bahasa)
  return (
    <TataLetakKerja judul={t('judul')} keterangan={t('keterangan')}>
      <Belah
        kiri={
          <Panel judul={t('unggahJudul')}>
            {p.bolehPeriksa ? (
              <Formulir form={p.form} kirim={t('periksa')}>
                <Pilihan
                  nama="jenis"
                  label={t('jenis')}
                  rupa="radio"
                  awal="siasn"
                  pilihan={p.pintu.map((x) => ({
                    nilai: x.jenis,
                    label: namaJenis(p.bahasa, x.jenis),
                    keterangan: t(`ket-${x.jenis}` as Kunci),
                  }))}
                />
                <Unggah
                  nama="berkas"
                  label={t('berkas')}
                  terima=".xlsx,.csv"
                  bantuan={t('berkasBantuan', { batas: bytes(p.bahasa, UKURAN_BERKAS_MAKS) })}
                />
                <Isian nama="berlaku" label={t('berlaku')} jenis="date" bantuan={t('berlakuBantuan')} bolehKosong />
              </Formulir>
            ) : (
              <p>{t('tidakBolehPeriksa')}</p>
            )}
          </Panel>
        }
        kanan={
          <Panel judul={t('templatJudul')} keterangan={t('templatKeterangan')}>
            <ul className="butir">
              {p.pintu.map((x) => (
                <li key={x.jenis}>
                  <Tautan href={`${JALUR_IMPOR}/templat/${x.jenis}.xlsx`} unduh>
                    {t('unduhTemplat', { jenis: namaJenis(p.bahasa, x.jenis) })}
                  </Tautan>
                </li>
              ))}
            </ul>
          </Panel>
        }
      />
      <Panel judul={t('batchJudul')} keterangan={t('batchKeterangan')}>
        <TabelBatch batch={p.batch} bolehBatal={p.bolehBatal} bahasa={p.bahasa} />
      </Panel>
    </TataLetakKerja>
  )
}

const kapital = (s: string) => s.charAt(0).toUpperCase() + s.slice(1)

function TabelBatch({
  batch,
  bolehBatal,
  bahasa,
}: {
  batch: readonly RingkasanBatch[]
  bolehBatal: boolean
  bahasa: Bahasa
}) {
  const t = teksImpor(bahasa)
  return (
    <Tabel
      keterangan={t('batchJudul')}
      tumpuk
      baris={batch}
      kunciBaris={(b) => b.id}
      kosong={<KosongNyata judul={t('batchKosong')}>{t('batchKosongIsi')}</KosongNyata>}
      kolom={[
        { kunci: 'berkas', judul: t('berkas'), kepala: true, isi: (b) => b.namaBerkas },
        { kunci: 'jenis', judul: t('jenis'), isi: (b) => namaJenis(bahasa, b.jenis) },
        { kunci: 'waktu', judul: t('waktu'), isi: (b) => waktu(bahasa, b.dicatatPada) },
        { kunci: 'oleh', judul: t('oleh'), isi: (b) => b.olehNama },
        { kunci: 'baru', judul: kapital(t('baru')), angka: true, isi: (b) => angka(bahasa, b.baru) },
        { kunci: 'berubah', judul: kapital(t('berubah')), angka: true, isi: (b) => angka(bahasa, b.berubah) },
        { kunci: 'ditolak', judul: kapital(t('ditolak')), angka: true, isi: (b) => angka(bahasa, b.ditolak) },
        {
          kunci: 'keadaan',
          judul: t('keadaan'),
          isi: (b) => <KeadaanBatch batch={b} bolehBatal={bolehBatal} bahasa={bahasa} />,
        },
      ]}
    />
  )
}

function KeadaanBatch(p: { batch: RingkasanBatch; bolehBatal: boolean; bahasa: Bahasa }) {
  const t = teksImpor(p.bahasa)
  const { id, dibatalkanPada, dibatalkanOleh } = p.batch
  if (dibatalkanPada)
    return (
      <Lencana arti="nihil">
        {t('dibatalkanOleh', { waktu: waktu(p.bahasa, dibatalkanPada), nama: dibatalkanOleh ?? '' })}
      </Lencana>
    )
  return p.bolehBatal ? (
    <Tautan href={`${JALUR_IMPOR}/batch/${id}`} kecil>
      {t('batalkan')}
    </Tautan>
  ) : (
    <Lencana arti="ok">{t('tersimpan')}</Lencana>
  )
}

function Akibat({ kode, bahasa }: { kode: string; bahasa: Bahasa }) {
  const t = teksImpor(bahasa)
  return CATATAN.has(kode) ? (
    <Lencana arti="verifikasi">{t('dicatat')}</Lencana>
  ) : (
    <Lencana arti="blokir">{t('ditolakLencana')}</Lencana>
  )
}

export function HalamanPratinjau(p: {
  titipan: Titipan
  hal: number
  simpan: FormTampil
  buang: FormTampil
  bolehSimpan: boolean
  bahasa: Bahasa
}) {
  const { titipan, bahasa } = p
  const t = teksImpor(bahasa)
  const h = titipan.hasil
  const perubahan = h.baru + h.berubah + (h.dihapus ?? 0)
  return (
    <TataLetakKerja
      judul={t('pratinjau')}
      remah={[{ label: t('judul'), href: JALUR_IMPOR }]}
      keterangan={t('pratinjauKeterangan', {
        berkas: titipan.lembar.namaBerkas,
        jenis: namaJenis(bahasa, titipan.jenis),
        tanggal: tanggal(bahasa, titipan.berlaku),
      })}
      kepala={<Statistik butir={hitungan(h, bahasa)} />}
    >
      <Kesimpulan hasil={h} perubahan={perubahan} bahasa={bahasa} />
      <Panel>
        <div className="aksi">
          {p.bolehSimpan && perubahan > 0 ? <Formulir form={p.simpan} kirim={t('simpan', { n: perubahan })} /> : null}
          <Formulir
            form={p.buang}
            kirim=""
            aksi={
              <button type="submit" className="tombol">
                {t('buang')}
              </button>
            }
          />
        </div>
      </Panel>
      {h.masalah.length > 0 ? <DaftarMasalah titipan={titipan} hal={p.hal} bahasa={bahasa} /> : null}
    </TataLetakKerja>
  )
}

function hitungan(h: HasilImpor, bahasa: Bahasa) {
  const t = teksImpor(bahasa)
  const n = (x: number) => angka(bahasa, x)
  return [
    { label: t('dibaca'), nilai: n(h.dibaca) },
    { label: t('baru'), nilai: n(h.baru) },
    { label: t('berubah'), nilai: n(h.berubah) },
    { label: t('sama'), nilai: n(h.sama) },
    ...(h.dihapus ? [{ label: t('dihapus'), nilai: n(h.dihapus) }] : []),
    { label: t('ditolak'), nilai: n(h.ditolak), ...(h.ditolak > 0 && { arti: 'blokir' as const }) },
  ]
}

function Kesimpulan({ hasil: h, perubahan, bahasa }: { hasil: HasilImpor; perubahan: number; bahasa: Bahasa }) {
  const t = teksImpor(bahasa)
  if (h.ditolak > 0 && perubahan + h.sama === 0)
    return (
      <Peringatan arti="blokir" judul={t('tiadaDiterima')}>
        {t('tiadaDiterimaIsi')}
      </Peringatan>
    )
  if (h.ditolak > 0)
    return (
      <Peringatan arti="peringatan" judul={t('adaDitolak', { n: h.ditolak })}>
        {t('adaDitolakIsi')}
      </Peringatan>
    )
  return perubahan === 0 ? (
    <Peringatan arti="info" judul={t('semuaSama')}>
      {t('semuaSamaIsi')}
    </Peringatan>
  ) : (
    <Peringatan arti="ok" judul={t('bersih')}>
      {t('bersihIsi')}
    </Peringatan>
  )
}

function DaftarMasalah({ titipan, hal, bahasa }: { titipan: Titipan; hal: number; bahasa: Bahasa }) {
  const t = teksImpor(bahasa)
  const semua = titipan.hasil.masalah
  const jumlahHalaman = Math.ceil(semua.length / MASALAH_PER_HALAMAN)
  const halaman = Math.min(hal, jumlahHalaman)
  const dari = (halaman - 1) * MASALAH_PER_HALAMAN
  const tampil = semua.slice(dari, dari + MASALAH_PER_HALAMAN)
  const jalur = `${JALUR_IMPOR}/pratinjau/${titipan.id}`
  return (
    <Panel
      judul={t('masalahJudul')}
      keterangan={t('masalahKe', { dari: dari + 1, sampai: dari + tampil.length, jumlah: semua.length })}
      aksi={
        <Tautan href={`${jalur}/masalah.csv`} tombol="biasa" kecil unduh>
          {t('unduhMasalah')}
        </Tautan>
      }
    >
      <Tabel<MasalahImpor>
        keterangan={t('masalahJudul')}
        tumpuk
        baris={tampil}
        kunciBaris={(m, i) => `${m.baris} ${m.kolom} ${i}`}
        kolom={[
          {
            kunci: 'baris',
            judul: t('baris'),
            angka: true,
            kepala: true,
            isi: (m) => (
              <>
                <span className="hanya-tumpuk">{t('baris')} </span>
                {angka(bahasa, m.baris)}
              </>
            ),
          },
          { kunci: 'kolom', judul: t('kolom'), isi: (m) => m.kolom },
          { kunci: 'masalah', judul: t('masalah'), isi: (m) => m.pesan },
          {
            kunci: 'akibat',
            judul: t('akibat'),
            isi: (m) => <Akibat kode={m.kode} bahasa={bahasa} />,
          },
        ]}
      />
      <Paginasi halaman={halaman} jumlah={jumlahHalaman} alamat={(n) => `${jalur}?hal=${n}`} />
    </Panel>
  )
}

export function HalamanBatalkan({ batch, form, bahasa }: { batch: RingkasanBatch; form: FormTampil; bahasa: Bahasa }) {
  const t = teksImpor(bahasa)
  return (
    <TataLetakKerja
      judul={t('batalkanJudul')}
      remah={[{ label: t('judul'), href: JALUR_IMPOR }]}
      keterangan={`${batch.namaBerkas}: ${namaJenis(bahasa, batch.jenis)}, ${waktu(bahasa, batch.dicatatPada)}`}
      kepala={
        <Statistik
          butir={[
            { label: t('baru'), nilai: angka(bahasa, batch.baru) },
            { label: t('berubah'), nilai: angka(bahasa, batch.berubah) },
            { label: t('ditolak'), nilai: angka(bahasa, batch.ditolak) },
          ]}
        />
      }
    >
      <Panel>
        <p>{t('batalkanIsi')}</p>
        {batch.dibatalkanPada ? (
          <Lencana arti="nihil">{t('dibatalkan')}</Lencana>
        ) : (
          <Formulir form={form} kirim={t('batalkanTombol')} aksi={<Tautan href={JALUR_IMPOR}>{t('kembali')}</Tautan>} />
        )}
      </Panel>
    </TataLetakKerja>
  )
}
