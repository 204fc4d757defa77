import {
  Centang,
  Formulir,
  Isian,
  KosongNyata,
  type Kolom,
  Lencana,
  Panel,
  Peringatan,
  Pilihan,
  Tabel,
  TataLetakKerja,
  Unggah,
} from '#design'
import { angka, type Bahasa, bytes, tanggal, waktu } from '#platform/i18n'
import type { FormTampil } from '#platform/web'
import type { BerkasTerbuka } from '../application/berkas.use-case.ts'
import { type Banding, type Surat, URUTAN_SURAT } from '../domain/surat.ts'
import { KeKode } from './kode-periksa.view.tsx'
import { type TeksPersetujuan, teksPersetujuan } from './persetujuan.teks.ts'
import { alamatSurat } from './pindaian.view.tsx'

/** Inside a sentence; abbreviations keep their capitals. */
const hurufKecil = (s: string): string => (/^[A-Z]{2}/.test(s) ? s : s.charAt(0).toLowerCase() + s.slice(1))

/** What the letters of a batch say against each other, before the lines. */
export function KeadaanSurat({ banding, bahasa }: { readonly banding: Banding; readonly bahasa: Bahasa }) {
  const t = teksPersetujuan(bahasa)
  const { jumlah } = banding
  return (
    <>
      {banding.konflik.map((k) => (
        <Peringatan
          key={`${k.jenis} ${k.nomor}`}
          arti="blokir"
          judul={t('konflik', { jenis: hurufKecil(t(`surat-${k.jenis}`)), nomor: k.nomor })}
        >
          <p>{t('konflikIsi', { versi: k.versi.join(', ') })}</p>
        </Peringatan>
      ))}
      <p className="ringkas-surat">
        {t('ringkasBanding', {
          sel: angka(bahasa, jumlah.sel),
          beda: angka(bahasa, jumlah.beda),
          utuh: angka(bahasa, jumlah.utuh),
        })}
        {jumlah.diLuar > 0 ? `. ${t('diLuar', { n: angka(bahasa, jumlah.diLuar) })}` : ''}
        {banding.belumAda.length > 0
          ? `. ${t('belumAdaSurat', { daftar: banding.belumAda.map((j) => hurufKecil(t(`surat-${j}`))).join(', ') })}.`
          : '.'}
      </p>
    </>
  )
}

const konflikPada = (s: Surat, banding: Banding | undefined): boolean =>
  banding?.konflik.some((k) => k.jenis === s.jenis && k.nomor.trim().toLowerCase() === s.nomor.trim().toLowerCase()) ??
  false

function kolomSurat(bahasa: Bahasa, t: TeksPersetujuan, banding?: Banding): Kolom<Surat>[] {
  return [
    { kunci: 'jenis', judul: t('jenis'), kepala: true, isi: (s) => t(`surat-${s.jenis}`) },
    {
      kunci: 'nomor',
      judul: t('nomorSurat'),
      isi: (s) => (
        <>
          {`${s.nomor}${s.versi > 1 ? ` (${t('versi').toLowerCase()} ${s.versi})` : ''}`}
          {s.jenis === 'sk' ? <KeKode surat={s} bahasa={bahasa} /> : null}
        </>
      ),
    },
    { kunci: 'tanggal', judul: t('tanggalSurat'), isi: (s) => tanggal(bahasa, s.tanggal, 'singkat') },
    { kunci: 'isi', judul: t('isiSurat'), isi: (s) => t('nNama', { n: s.baris.length }) },
    {
      kunci: 'sidik',
      judul: t('sidik'),
      isi: (s) =>
        s.pindaian ? (
          <a href={alamatSurat(s.id)} title={s.pindaian.sidik}>
            <code>{`${s.pindaian.sidik.slice(0, 8)}…${s.pindaian.sidik.slice(-4)}`}</code> (
            {bytes(bahasa, s.pindaian.ukuran)})
          </a>
        ) : (
          <span className="redup">{t('tanpaPindaian')}</span>
        ),
    },
    {
      kunci: 'keadaan',
      judul: t('keadaan'),
      isi: (s) =>
        s.ditarikPada ? (
          <Lencana arti="nihil" polos>
            {t('ditarik', { tanggal: waktu(bahasa, s.ditarikPada) })}
          </Lencana>
        ) : konflikPada(s, banding) ? (
          <Lencana arti="blokir" polos>
            {t('bertentangan')}
          </Lencana>
        ) : (
          <Lencana arti="ok" polos>
            {t('berlaku')}
          </Lencana>
        ),
    },
    { kunci: 'dicatat', judul: t('dicatat'), isi: (s) => `${s.oleh}, ${waktu(bahasa, s.dicatatPada)}` },
  ]
}

export function PanelSurat(p: {
  readonly data: BerkasTerbuka
  readonly bahasa: Bahasa
  readonly catat: FormTampil | undefined
  readonly tarik: FormTampil | undefined
  readonly hariIni: string
}) {
  const { data, bahasa, catat, tarik } = p
  const t = teksPersetujuan(bahasa)
  const hidup = data.surat.filter((s) => s.ditarikPada === null)
  return (
    <>
      <Panel judul={t('daftarSurat')} id="surat">
        <Tabel
          keterangan={t('daftarSurat')}
          tumpuk
          baris={data.surat}
          kunciBaris={(s) => s.id}
          kolom={kolomSurat(bahasa, t, data.banding)}
          kosong={<KosongNyata judul={t('suratKosong')} />}
        />
      </Panel>
      {catat ? (
        <div className="dua">
          <Panel judul={t('catatSurat')} keterangan={t('catatSuratKeterangan')} id="panel-catat">
            <Formulir form={catat} kirim={t('catat')}>
              <div className="tiga-tanggal">
                <Pilihan
                  nama="jenis"
                  label={t('jenis')}
                  pilihan={URUTAN_SURAT.map((j) => ({ nilai: j, label: t(`surat-${j}`) }))}
                />
                <Isian nama="nomor" label={t('nomorSurat')} maks={120} />
                <Isian nama="tanggal" label={t('tanggalSurat')} jenis="date" awal={p.hariIni} />
              </div>
              <Isian nama="daftar" label={t('daftarNama')} baris={6} bantuan={t('daftarNamaBantuan')} bolehKosong />
              <Centang nama="samaUsulan" label={t('daftarDariUsulan')} keterangan={t('daftarDariUsulanKeterangan')} />
              <Unggah
                nama="berkasDaftar"
                label={t('daftarBerkas')}
                terima=".csv,.txt,text/csv,text/plain"
                bolehKosong
              />
              <Unggah
                nama="pindaian"
                label={t('pindaian')}
                terima=".pdf,.png,.jpg,.jpeg,application/pdf,image/*"
                bolehKosong
              />
            </Formulir>
          </Panel>
          {tarik && hidup.length > 0 ? (
            <Panel judul={t('tarikJudul')} id="panel-tarik">
              <Formulir form={tarik} kirim={t('tarik')}>
                <Pilihan
                  nama="surat"
                  label={t('pilihSurat')}
                  pilihan={hidup.map((s) => ({
                    nilai: s.id,
                    label: `${t(`surat-${s.jenis}`)} ${s.nomor}, ${t('versi').toLowerCase()} ${s.versi}`,
                  }))}
                />
                <Isian nama="alasan" label={t('alasanTarik')} maks={500} />
              </Formulir>
            </Panel>
          ) : null}
        </div>
      ) : null}
    </>
  )
}

export function HalamanRegister({
  surat,
  bahasa,
}: {
  readonly surat: readonly (Surat & { readonly judulBerkas: string })[]
  readonly bahasa: Bahasa
}) {
  const t = teksPersetujuan(bahasa)
  const kolom = kolomSurat(bahasa, t) as Kolom<(typeof surat)[number]>[]
  return (
    <TataLetakKerja
      judul={t('register')}
      keterangan={t('registerKeterangan')}
      remah={[{ label: t('periksa'), href: '/kerja/periksa' }]}
    >
      <Tabel
        keterangan={t('register')}
        tumpuk
        baris={surat}
        kunciBaris={(s) => s.id}
        kolom={[
          ...kolom,
          {
            kunci: 'berkas',
            judul: t('judulKolom'),
            isi: (s) => <a href={`/kerja/periksa/berkas/${s.berkasId}#surat`}>{s.judulBerkas}</a>,
          },
        ]}
        kosong={
          <KosongNyata judul={t('suratKosong')} aksi={<a href="/kerja/periksa">{t('periksa')}</a>}>
            {t('suratKosongIsi')}
          </KosongNyata>
        }
      />
    </TataLetakKerja>
  )
}
