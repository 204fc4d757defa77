import {
  Centang,
  Formulir,
  Isian,
  KodeQr,
  KosongNyata,
  Panel,
  Peringatan,
  Pilihan,
  Tabel,
  TataLetakKerja,
  Tautan,
} from '#design'
import { type Bahasa, tanggal } from '#platform/i18n'
import type { FormTampil } from '#platform/web'
import type { IsoDate } from '#shared'
import type { MejaCatat, TandaTerima } from '../application/meja-catat.use-case.ts'
import { tampilkanKode } from '../domain/kode.ts'
import { ASAL_MEJA } from '../domain/meja.ts'
import { KELAS, KERAHASIAAN } from '../domain/pesan.ts'
import { hariWib } from '../domain/tenggat.ts'
import { LencanaStatus } from './kerja-daftar.view.tsx'
import { kataAsal } from './kerja-pesan.view.tsx'
import { type TeksKerja, teksKerja } from './kerja.teks.ts'

interface Props {
  readonly data: MejaCatat
  readonly form: FormTampil
  /** Random value of a form not sent yet. */
  readonly kiriman: string
  readonly bahasa: Bahasa
  readonly hariIni: IsoDate
  /** Where a resident follows his message. */
  readonly alamatLacak: string
}

/** Entering for somebody else, on one page; what it answers is the sheet he takes home. */
export function HalamanMejaCatat(p: Props) {
  const { data, form, bahasa } = p
  const t = teksKerja(bahasa)
  const tanda = form.hasil as TandaTerima | undefined
  if (tanda) return <LembarTanda {...p} tanda={tanda} />
  return (
    <TataLetakKerja judul={t('catatJudul')} keterangan={t('catatKeterangan')}>
      <Panel>
        <Formulir form={form} kirim={t('simpan')}>
          <input
            type="hidden"
            name="kiriman"
            value={typeof form.nilai['kiriman'] === 'string' ? form.nilai['kiriman'] : p.kiriman}
          />
          <Pilihan
            nama="asal"
            label={t('asalPilih')}
            rupa="radio"
            pilihan={ASAL_MEJA.map((a) => ({ nilai: a, label: t(`o-${a}`) }))}
          />
          <Isian nama="asalRinci" label={t('asalRinci')} maks={300} bolehKosong />
          <Pilihan
            nama="kelas"
            label={t('kelas')}
            bantuan={t('catatWbs')}
            awal="pengaduan"
            pilihan={KELAS.filter((k) => k !== 'whistleblowing').map((k) => ({ nilai: k, label: t(`k-${k}`) }))}
          />
          <Isian nama="judul" label={t('judulPesan')} maks={200} />
          <Isian nama="isi" label={t('isiPesan')} bantuan={t('kataWarga')} baris={8} maks={20_000} />
          {data.topik.length > 0 ? (
            <Pilihan
              nama="topik"
              label={t('topik')}
              bolehKosong
              kosong={t('tanpaTopik')}
              pilihan={data.topik.map((x) => ({ nilai: x.kode, label: bahasa === 'en' ? x.namaEn : x.nama }))}
            />
          ) : null}
          <Pilihan
            nama="kelurahan"
            label={t('kelurahan')}
            bolehKosong
            kosong={t('tanpaTopik')}
            awal={data.kelurahanSaya ?? ''}
            pilihan={data.kelurahan}
          />
          <Isian nama="lokasi" label={t('lokasi')} maks={500} bolehKosong />
          <Isian nama="tanggalLayanan" label={t('tanggalLayanan')} jenis="date" bolehKosong />
          <Centang nama="tentangOrang" label={t('tentangOrangKata')} keterangan={t('tentangOrangArti')} />
          <Pilihan
            nama="kerahasiaan"
            label={t('kerahasiaan')}
            bantuan={t('kerahasiaanKata')}
            rupa="radio"
            awal="terbuka"
            pilihan={KERAHASIAAN.map((k) => ({ nilai: k, label: t(`r-${k}`), keterangan: t(`rk-${k}`) }))}
          />
          <fieldset>
            <legend>{t('identitasWarga')}</legend>
            <Isian nama="nama" label={t('nama')} maks={200} bolehKosong />
            <Isian nama="telepon" label={t('telepon')} jenis="tel" maks={40} bolehKosong />
            <Isian nama="surel" label={t('surel')} jenis="email" maks={254} bolehKosong />
            <Isian nama="alamat" label={t('alamat')} maks={500} bolehKosong />
          </fieldset>
          <Centang nama="setuju" label={t('setuju')} keterangan={t('setujuKata')} />
        </Formulir>
      </Panel>
      <Panel judul={t('milikSaya')} id="milik">
        <DaftarMilik data={data} bahasa={bahasa} t={t} />
      </Panel>
    </TataLetakKerja>
  )
}

function DaftarMilik({ data, bahasa, t }: { data: MejaCatat; bahasa: Bahasa; t: TeksKerja }) {
  return (
    <Tabel
      keterangan={t('milikSaya')}
      tumpuk
      baris={data.catatan}
      kunciBaris={(b) => b.rujukan}
      kosong={<KosongNyata judul={t('milikKosong')} />}
      kolom={[
        {
          kunci: 'pesan',
          judul: t('pesan'),
          kepala: true,
          isi: (b) => (
            <span className="pesan-baris">
              {b.judul}
              <small>{`${b.rujukan} · ${t(`k-${b.kelas}`)}`}</small>
            </span>
          ),
        },
        { kunci: 'status', judul: t('status'), isi: (b) => <LencanaStatus status={b.status} bahasa={bahasa} /> },
        { kunci: 'asal', judul: t('asal'), isi: (b) => kataAsal(b.asal, t) },
        { kunci: 'diterima', judul: t('diterima'), isi: (b) => tanggal(bahasa, hariWib(b.diterimaPada), 'singkat') },
      ]}
    />
  )
}

function LembarTanda({ tanda, bahasa, hariIni, alamatLacak }: Props & { tanda: TandaTerima }) {
  const t = teksKerja(bahasa)
  return (
    <TataLetakKerja
      judul={t('tandaTerima')}
      remah={[{ label: t('catatJudul'), href: '/kerja/aduan/baru' }]}
      keterangan={t('diterimaHari', { tanggal: tanggal(bahasa, hariIni) })}
    >
      <div className="panel tanda-terima">
        {tanda.baru ? null : (
          <Peringatan arti="info" judul={t('tandaSama')} tingkat={3}>
            {null}
          </Peringatan>
        )}
        <p>
          <b>{tanda.judul}</b>
        </p>
        <p>{`${t(`k-${tanda.kelas}`)} · ${t('rujukan')} ${tanda.rujukan}`}</p>
        <p>{t('kode')}</p>
        <p className="kode-lacak">{tampilkanKode(tanda.kode)}</p>
        <p>{t('lacakDi', { alamat: alamatLacak })}</p>
        <KodeQr isi={`${alamatLacak}/${tampilkanKode(tanda.kode)}`} label={t('lacakQr')} />
        <p className="redup">{t('tandaKata')}</p>
      </div>
      <div className="panel tanpa-cetak">
        <p>{t('tandaCetak')}</p>
        <p>
          <Tautan href="/kerja/aduan/baru" tombol="biasa">
            {t('catatLagi')}
          </Tautan>
        </p>
      </div>
    </TataLetakKerja>
  )
}
