import {
  Centang,
  Formulir,
  Isian,
  KosongNyata,
  type Kolom,
  Panel,
  Tabel,
  TataLetakKerja,
  Tautan,
  Unggah,
} from '#design'
import { angka, type Bahasa, bytes, tanggal, waktu } from '#platform/i18n'
import type { FormTampil } from '#platform/web'
import type { BerkasRingkas, KepalaDaerahTersimpan } from '../application/penyimpanan.port.ts'
import { BARIS_SIMPAN_MAKS } from '../application/berkas.use-case.ts'
import { UKURAN_JSON_MAKS } from '../application/periksa.use-case.ts'
import { BARIS_USULAN_MAKS } from '../domain/tempel.ts'
import { KASUS } from './contoh-berkas.ts'
import { teksKasus } from './kasus.teks.ts'
import { type TeksPersetujuan, teksPersetujuan } from './persetujuan.teks.ts'

/** Told before anybody types: how much is judged at once, and how much is kept as one batch. */
const BATAS = { maks: BARIS_USULAN_MAKS, simpan: BARIS_SIMPAN_MAKS }

export interface RencanaRingkas {
  readonly id: string
  readonly tmt: string
  readonly langkah: number
  readonly dibuatPada: string
}
export interface DataMulai {
  readonly berkas: readonly BerkasRingkas[]
  readonly rencana: readonly RencanaRingkas[]
  readonly kepalaDaerah: KepalaDaerahTersimpan | null
}

export function HalamanMulai(p: {
  readonly data: DataMulai
  readonly daftar: FormTampil
  readonly unggah: FormTampil
  readonly bahasa: Bahasa
  readonly hariIni: string
}) {
  const { data, bahasa } = p
  const t = teksPersetujuan(bahasa)
  return (
    <TataLetakKerja
      judul={t('periksa')}
      keterangan={t('pengantar')}
      aksi={
        <Tautan href="/kerja/surat" tombol="biasa">
          {t('register')}
        </Tautan>
      }
    >
      <div className="dua">
        <Panel judul={t('tempelJudul')} keterangan={t('tempelKeterangan', BATAS)} id="tempel">
          <FormulirDaftar form={p.daftar} kd={data.kepalaDaerah} {...{ bahasa }} hariIni={p.hariIni} />
        </Panel>
        <div>
          <Panel
            judul={t('unggahJudul')}
            keterangan={t('unggahKeterangan', { ...BATAS, ukuran: bytes(bahasa, UKURAN_JSON_MAKS) })}
            id="unggah"
          >
            <Formulir
              form={p.unggah}
              kirim={t('periksaBerkas')}
              aksi={<a href="/kerja/periksa/contoh.json">{t('unduhContoh')}</a>}
            >
              <Unggah nama="berkas" label={t('berkasJson')} terima=".json,application/json" />
            </Formulir>
          </Panel>
          <KasusKota bahasa={bahasa} />
          <Panel judul={t('rencanaJudul')}>
            {data.rencana.length === 0 ? (
              <p className="redup">{t('rencanaKosong')}</p>
            ) : (
              <ul className="bukti">
                {data.rencana.slice(0, 5).map((r) => (
                  <li key={r.id}>
                    <a href={`/kerja/periksa?rencana=${r.id}`}>
                      {t('rencanaBaris', {
                        tmt: tanggal(bahasa, r.tmt),
                        langkah: r.langkah,
                        dihitung: waktu(bahasa, r.dibuatPada),
                      })}
                    </a>
                  </li>
                ))}
              </ul>
            )}
          </Panel>
        </div>
      </div>
      <Panel judul={t('tersimpan')} id="tersimpan">
        <Tabel
          keterangan={t('tersimpan')}
          tumpuk
          baris={data.berkas}
          kunciBaris={(b) => b.id}
          kolom={kolomBerkas(bahasa, t)}
          kosong={<KosongNyata judul={t('belumTersimpan')}>{t('belumTersimpanIsi')}</KosongNyata>}
        />
      </Panel>
    </TataLetakKerja>
  )
}

/** Two clicks from the menu to what happened; the file under it is there to be opened, changed and sent again. */
function KasusKota({ bahasa }: { readonly bahasa: Bahasa }) {
  const t = teksKasus(bahasa)
  return (
    <Panel judul={t('kasusJudul')} keterangan={t('kasusKeterangan')} id="kasus">
      <ul className="bukti">
        {KASUS.map((kasus) => (
          <li key={kasus}>
            <a href={`/kerja/periksa?contoh=${kasus}`}>{t(`kasus-${kasus}`)}</a>
            <p>
              {t(`kasus-${kasus}-isi`)}{' '}
              <a href={`/kerja/periksa/contoh-${kasus}.json`} download>
                {t('unduhKasus', { kasus })}
              </a>
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function FormulirDaftar({
  form,
  kd,
  bahasa,
  hariIni,
}: {
  form: FormTampil
  kd: KepalaDaerahTersimpan | null
  bahasa: Bahasa
  hariIni: string
}) {
  const t = teksPersetujuan(bahasa)
  const k = kd?.tanggal
  return (
    <Formulir form={form} kirim={t('periksaDaftar')}>
      <Isian nama="tmt" label={t('tmt')} jenis="date" awal={hariIni} />
      <Isian nama="daftar" label={t('daftar')} baris={9} bantuan={t('daftarBantuan')} />
      <div className="tiga-tanggal">
        <Isian
          nama="pelantikan"
          label={t('pelantikan')}
          jenis="date"
          bolehKosong
          {...(k?.pelantikan && { awal: k.pelantikan })}
        />
        <Isian
          nama="penetapanPaslon"
          label={t('paslon')}
          jenis="date"
          bolehKosong
          {...(k?.penetapanPaslon && { awal: k.penetapanPaslon })}
        />
        <Isian
          nama="akhirMasaJabatan"
          label={t('akhirJabatan')}
          jenis="date"
          bolehKosong
          {...(k?.akhirMasaJabatan && { awal: k.akhirMasaJabatan })}
        />
      </div>
      <Centang
        nama="tanpaPaslon"
        label={t('tanpaPaslon')}
        keterangan={t('jendelaBantuan')}
        awal={k?.penetapanPaslon === null}
      />
      <Centang nama="tanpaSurat" label={t('tanpaSurat')} keterangan={t('tanpaSuratKeterangan')} />
    </Formulir>
  )
}

const kolomBerkas = (bahasa: Bahasa, t: TeksPersetujuan): Kolom<BerkasRingkas>[] => [
  {
    kunci: 'judul',
    judul: t('judulKolom'),
    kepala: true,
    isi: (b) => <a href={`/kerja/periksa/berkas/${b.id}`}>{b.judul}</a>,
  },
  { kunci: 'tmt', judul: t('tmt'), isi: (b) => tanggal(bahasa, b.tmt) },
  {
    kunci: 'hasil',
    judul: t('hasilKolom'),
    isi: (b) =>
      t('riwayatButir', {
        n: b.ke,
        versi: b.versiAturan,
        ditolak: angka(bahasa, b.ringkasan.ditolak),
        verifikasi: angka(bahasa, b.ringkasan.perluVerifikasi),
      }),
  },
  { kunci: 'oleh', judul: t('disimpanOleh'), isi: (b) => `${b.oleh}, ${waktu(bahasa, b.dibuatPada)}` },
]
