import {
  Formulir,
  FormulirCari,
  Isian,
  type Kolom,
  KosongNyata,
  Lencana,
  Panel,
  Peringatan,
  Pilihan,
  Tab,
  Tabel,
  TataLetakKerja,
  Tautan,
  Tombol,
  Unggah,
} from '#design'
import { type Bahasa, waktu } from '#platform/i18n'
import type { FormTampil } from '#platform/web'
import type { Ejaan, JenisPembagian, JejakVersi, Pembagian, PihakLuar, Topik } from '../application/penyaluran.port.ts'
import { JENIS_PEMBAGIAN } from '../application/penyaluran.port.ts'
import type { HasilPembagian, PilihanPembagian, UsulanPihak, UsulanTopik } from '../application/penyaluran.use-case.ts'
import type { Tempat } from '../domain/tempat.ts'
import { teksTopik, type TeksTopik } from './topik.teks.ts'

export const JALUR_TOPIK = '/kerja/aduan/topik'
type Baris = Pembagian[JenisPembagian]['baris']

export interface DataTopik {
  readonly jenis: JenisPembagian
  readonly baris: readonly Baris[]
  readonly pilihan: PilihanPembagian
  readonly coba: {
    readonly teks: string
    readonly kantor: readonly UsulanTopik[]
    readonly pihak: readonly UsulanPihak[]
    readonly tempat: readonly Tempat[]
  } | null
}
const alamatUbah = (jenis: JenisPembagian, kode?: string): string =>
  `${JALUR_TOPIK}/ubah/${jenis}${kode === undefined ? '' : `?kode=${encodeURIComponent(kode)}`}`

const namaBaris = (b: Baris): string => ('nama' in b ? b.nama : b.kode)

/** What a row says, in words, for list and history alike. */
function IsiBaris({ b, pilihan, t }: { readonly b: Baris; readonly pilihan: PilihanPembagian; readonly t: TeksTopik }) {
  const butir: string[] = []
  if ('unitId' in b) {
    const u = pilihan.unit.find((x) => x.id === (b as Topik).unitId)
    butir.push(u ? u.nama : t('kantorHilang'))
  }
  if ('kodeWilayah' in b) {
    const kode = (b as Ejaan).kodeWilayah
    butir.push(pilihan.wilayah.find((x) => x.kode === kode)?.nama ?? kode)
  }
  if ('cara' in b) butir.push((b as PihakLuar).cara)
  if ('penjelasan' in b) butir.push((b as PihakLuar).penjelasan)
  if ('kata' in b && b.kata.length > 0) butir.push(b.kata.join(', '))
  return (
    <>
      {butir.map((x) => (
        <p key={x} className="kecil">
          {x}
        </p>
      ))}
    </>
  )
}

export function HalamanTopik({ data, bahasa }: { readonly data: DataTopik; readonly bahasa: Bahasa }) {
  const t = teksTopik(bahasa)
  const { jenis, pilihan } = data
  const kolom: Kolom<Baris>[] = [
    {
      kunci: 'nama',
      judul: jenis === 'ejaan' ? t('kode-ejaan') : t('nama'),
      kepala: true,
      isi: (b) => (
        <>
          <a href={alamatUbah(jenis, b.kode)}>{namaBaris(b)}</a>
          {b.aktif ? null : (
            <>
              {' '}
              <Lencana arti="nihil">{t('nonaktif')}</Lencana>
            </>
          )}
        </>
      ),
    },
    { kunci: 'isi', judul: t('isi'), isi: (b) => <IsiBaris b={b} pilihan={pilihan} t={t} /> },
    { kunci: 'versi', judul: t('versi'), angka: true, isi: (b) => b.versi },
    { kunci: 'saat', judul: t('saat'), isi: (b) => waktu(bahasa, new Date(b.dicatatPada)) },
  ]
  return (
    <TataLetakKerja
      judul={t('judul')}
      keterangan={t('keterangan')}
      remah={[{ label: t('meja'), href: '/kerja/aduan' }]}
      aksi={
        <>
          <Tautan href={alamatUbah(jenis)} tombol="utama">
            {t('tambah')}
          </Tautan>
          <Tautan href={`${JALUR_TOPIK}/unggah/${jenis}`} tombol="biasa">
            {t('unggah')}
          </Tautan>
          <Tautan href={`${JALUR_TOPIK}/${jenis}.csv`} tombol="biasa" unduh>
            {t('unduh')}
          </Tautan>
        </>
      }
    >
      <Tab
        label={t('daftar')}
        butir={JENIS_PEMBAGIAN.map((j) => ({
          href: `${JALUR_TOPIK}?jenis=${j}`,
          label: t(j),
          aktif: j === jenis,
        }))}
      />
      <Panel judul={t('coba')} keterangan={t('cobaKet')} id="coba">
        <FormulirCari aksi={JALUR_TOPIK} kirim={t('lihat')}>
          <input type="hidden" name="jenis" value={jenis} />
          <Isian nama="coba" label={t('cobaIsi')} awal={data.coba?.teks} />
        </FormulirCari>
        {data.coba ? <HasilCoba coba={data.coba} bahasa={bahasa} t={t} /> : null}
      </Panel>
      <Panel judul={t(jenis)} keterangan={t(`ket-${jenis}`)}>
        <Tabel
          keterangan={t(jenis)}
          tumpuk
          baris={data.baris.toSorted((a, b) => namaBaris(a).localeCompare(namaBaris(b), 'id'))}
          kunciBaris={(b) => b.kode}
          kolom={kolom}
          kosong={<KosongNyata judul={t('kosong')}>{t('kosongIsi')}</KosongNyata>}
        />
      </Panel>
      <Panel judul={t('rumusJudul')}>
        <p>{t('rumus')}</p>
      </Panel>
    </TataLetakKerja>
  )
}

function HasilCoba({
  coba,
  bahasa,
  t,
}: {
  readonly coba: NonNullable<DataTopik['coba']>
  readonly bahasa: Bahasa
  readonly t: TeksTopik
}) {
  return (
    <>
      {coba.kantor.length === 0 ? <p>{t('cobaKosong')}</p> : null}
      <ol className="butir">
        {coba.kantor.map((u) => (
          <li key={u.topikKode}>
            <b>{bahasa === 'en' ? u.namaEn : u.nama}</b>, {u.unitNama}{' '}
            <span className="kecil">{t('cobaKarena', { kata: u.sebab.join(', ') })}</span>
          </li>
        ))}
      </ol>
      {coba.pihak.map((p) => (
        <p key={p.kode}>{t('cobaPihak', { nama: bahasa === 'en' ? p.namaEn : p.nama, sebab: p.sebab.join(', ') })}</p>
      ))}
      {coba.tempat.length > 0 ? (
        <p>{t('cobaTempat', { isi: coba.tempat.map((x) => `${x.nama} (${x.kecamatan})`).join(', ') })}</p>
      ) : null}
    </>
  )
}

export interface DataUbah {
  readonly jenis: JenisPembagian
  /** Newest first; empty = a new row. */
  readonly riwayat: readonly Baris[]
  readonly pilihan: PilihanPembagian
}
const BERTEKS = {
  topik: ['nama', 'namaEn'],
  pihak: ['nama', 'namaEn', 'cara', 'caraEn', 'penjelasan', 'penjelasanEn'],
  aturan: ['nama', 'namaEn', 'penjelasan', 'penjelasanEn'],
  ejaan: [],
} as const satisfies Record<JenisPembagian, readonly (keyof PihakLuar)[]>
const PANJANG_TEKS = new Set<string>(['cara', 'caraEn', 'penjelasan', 'penjelasanEn'])

export function HalamanUbahTopik(p: { readonly data: DataUbah; readonly form: FormTampil; readonly bahasa: Bahasa }) {
  const { data, form, bahasa } = p
  const t = teksTopik(bahasa)
  const kini = data.riwayat[0]
  const isi = (kini ?? {}) as Partial<Record<string, unknown>>
  const teks = (k: string): string | undefined => {
    const v = isi[k]
    return typeof v === 'string' ? v : undefined
  }
  const kolom: Kolom<Baris & JejakVersi>[] = [
    { kunci: 'versi', judul: t('versi'), angka: true, kepala: true, isi: (b) => b.versi },
    {
      kunci: 'isi',
      judul: t('isi'),
      isi: (b) => (
        <>
          <p>
            {namaBaris(b)} {b.aktif ? null : <Lencana arti="nihil">{t('nonaktif')}</Lencana>}
          </p>
          <IsiBaris b={b} pilihan={data.pilihan} t={t} />
        </>
      ),
    },
    { kunci: 'alasan', judul: t('alasan'), isi: (b) => b.alasan },
    { kunci: 'oleh', judul: t('oleh'), isi: (b) => b.oleh },
    { kunci: 'saat', judul: t('saat'), isi: (b) => waktu(bahasa, new Date(b.dicatatPada)) },
  ]
  return (
    <TataLetakKerja
      judul={kini ? t('ubahIni', { nama: namaBaris(kini) }) : t('baru')}
      keterangan={t(`ket-${data.jenis}`)}
      remah={[
        { label: t('meja'), href: '/kerja/aduan' },
        { label: t('judul'), href: `${JALUR_TOPIK}?jenis=${data.jenis}` },
      ]}
    >
      <Panel judul={kini ? t('ubah') : t('baru')}>
        <Formulir form={form} kirim={t('simpan')} batal={`${JALUR_TOPIK}?jenis=${data.jenis}`}>
          <input type="hidden" name="sesudah" value={kini?.versi ?? 0} />
          {kini ? (
            <input type="hidden" name="kode" value={kini.kode} />
          ) : (
            <Isian
              nama="kode"
              label={data.jenis === 'ejaan' ? t('kode-ejaan') : t('kode')}
              bantuan={data.jenis === 'ejaan' ? undefined : t('kodeBantuan')}
              maks={100}
            />
          )}
          {BERTEKS[data.jenis].map((k) => (
            <Isian
              key={k}
              nama={k}
              label={t(k)}
              awal={teks(k)}
              baris={PANJANG_TEKS.has(k) ? 3 : undefined}
              maks={1000}
            />
          ))}
          {data.jenis === 'topik' ? (
            <Pilihan
              nama="unitId"
              label={t('kantor')}
              pilihan={data.pilihan.unit.map((u) => ({ nilai: u.id, label: u.nama }))}
              awal={teks('unitId')}
            />
          ) : null}
          {data.jenis === 'ejaan' ? (
            <Pilihan
              nama="kodeWilayah"
              label={t('wilayah')}
              pilihan={data.pilihan.wilayah.map((w) => ({ nilai: w.kode, label: w.nama }))}
              awal={teks('kodeWilayah')}
            />
          ) : null}
          {data.jenis === 'topik' || data.jenis === 'pihak' ? (
            <Isian
              nama="kata"
              label={t('kata')}
              bantuan={t('kataBantuan')}
              baris={6}
              bolehKosong
              awal={Array.isArray(isi['kata']) ? isi['kata'].join('\n') : undefined}
            />
          ) : null}
          <Pilihan
            nama="aktif"
            label={t('keadaan')}
            rupa="radio"
            bantuan={t('nonaktifBantuan')}
            awal={kini && !kini.aktif ? 'tidak' : 'ya'}
            pilihan={[
              { nilai: 'ya', label: t('aktif') },
              { nilai: 'tidak', label: t('nonaktif') },
            ]}
          />
          <Isian nama="alasan" label={t('alasan')} bantuan={t('alasanBantuan')} maks={1000} />
        </Formulir>
      </Panel>
      {data.riwayat.length > 0 ? (
        <Panel judul={t('riwayat')}>
          <Tabel
            keterangan={t('riwayat')}
            tumpuk
            baris={data.riwayat}
            kunciBaris={(b) => String(b.versi)}
            kolom={kolom}
          />
        </Panel>
      ) : null}
    </TataLetakKerja>
  )
}

export function HalamanUnggahTopik(p: {
  readonly jenis: JenisPembagian
  readonly form: FormTampil
  readonly bahasa: Bahasa
}) {
  const t = teksTopik(p.bahasa)
  const hasil = p.form.hasil as HasilPembagian | undefined
  return (
    <TataLetakKerja
      judul={t('unggahJudul', { jenis: t(p.jenis) })}
      keterangan={t('unggahKet')}
      remah={[
        { label: t('meja'), href: '/kerja/aduan' },
        { label: t('judul'), href: `${JALUR_TOPIK}?jenis=${p.jenis}` },
      ]}
    >
      {hasil ? (
        <Peringatan arti="info" judul={t('periksa')}>
          <p>{t('hasil', { baru: hasil.baru, berubah: hasil.berubah, sama: hasil.sama })}</p>
        </Peringatan>
      ) : null}
      <Panel
        judul={t('berkas')}
        aksi={
          <Tautan href={`${JALUR_TOPIK}/${p.jenis}.csv`} unduh>
            {t('unduh')}
          </Tautan>
        }
      >
        <Formulir
          form={p.form}
          kirim=""
          aksi={
            <>
              <Tombol jenis="biasa" nama="langkah" nilai="periksa">
                {t('periksa')}
              </Tombol>
              <Tombol nama="langkah" nilai="simpan">
                {t('terapkan')}
              </Tombol>
            </>
          }
        >
          <Unggah nama="berkas" label={t('berkas')} terima=".csv,.xlsx" />
          <Isian nama="alasan" label={t('alasan')} bantuan={t('alasanBantuan')} maks={1000} />
        </Formulir>
      </Panel>
    </TataLetakKerja>
  )
}
