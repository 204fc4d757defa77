import type { ReactNode } from 'react'
import {
  Bagian,
  Centang,
  Fakta,
  Formulir,
  Isian,
  Peringatan,
  Pilihan,
  TataLetakWarga,
  Tautan,
  Tombol,
  Unggah,
} from '#design'
import { type Bahasa, tanggal, waktu } from '#platform/i18n'
import { type FormTampil, useHalaman } from '#platform/web'
import type { FotoDraf } from '../application/draf.port.ts'
import type { KelurahanPilihan } from '../application/lacak.use-case.ts'
import type { UsulanPihak, UsulanTopik } from '../application/penyaluran.use-case.ts'
import type { MiripUmum } from '../application/penyaluran.port.ts'
import { type IsianDraf, LANGKAH_ISIAN, type Langkah, perluAlamat } from '../domain/isian.ts'
import { tampilkanKode } from '../domain/kode.ts'
import { FOTO_MAKS } from '../domain/pesan.ts'
import type { Tempat } from '../domain/tempat.ts'
import type { TenggatPesan } from '../domain/tenggat.ts'
import { teksAduan, type TeksAduan } from './aduan.teks.ts'
import { kataStatus } from './lacak.teks.ts'
import { DaftarTenggat } from './tenggat-pesan.view.tsx'

export const JALUR: Readonly<Record<Langkah, string>> = {
  cerita: '/aduan',
  tujuan: '/aduan/tujuan',
  rincian: '/aduan/rincian',
  identitas: '/aduan/identitas',
  periksa: '/aduan/periksa',
}
const TERIMA_FOTO = 'image/jpeg,image/png,image/webp,image/heic,image/heif'

interface P {
  readonly t: TeksAduan
}

/** Hidden from people, found by programs that fill in everything. */
const Jebakan = ({ t }: P) => (
  <div className="luar" aria-hidden="true">
    <label>
      {t('jebakan')}
      <input type="text" name="situs" tabIndex={-1} autoComplete="off" />
    </label>
  </div>
)

function Kerangka(p: {
  langkah: Langkah
  judul: string
  kata?: ReactNode
  t: TeksAduan
  children: ReactNode
  sisi?: ReactNode
}) {
  const { t } = p
  const ke = LANGKAH_ISIAN.indexOf(p.langkah)
  return (
    <TataLetakWarga
      judul={p.langkah === 'cerita' ? t('judul') : p.judul}
      keterangan={p.langkah === 'cerita' ? t('lead') : undefined}
    >
      <ol className="langkah-isian" aria-label={t('langkah')}>
        {LANGKAH_ISIAN.map((l, i) => (
          <li key={l} className={i < ke ? 'lewat' : undefined} aria-current={i === ke ? 'step' : undefined}>
            {i < ke ? <a href={JALUR[l]}>{t(`l-${l}`)}</a> : t(`l-${l}`)}
          </li>
        ))}
      </ol>
      <div className="dua lembar-isian">
        <div className="alir">
          {p.langkah === 'cerita' ? <h2>{p.judul}</h2> : null}
          {p.kata ? <p className="redup">{p.kata}</p> : null}
          {p.children}
        </div>
        {p.sisi ? <aside className="alir redup">{p.sisi}</aside> : null}
      </div>
    </TataLetakWarga>
  )
}

/** Deleting what is not sent yet, from every page of the form. */
const HapusDraf = ({ form, t }: P & { form: FormTampil }) => (
  <>
    <p>{t('drafKata')}</p>
    <Formulir form={form} kirim="" aksi={<Tombol jenis="bahaya">{t('hapusDraf')}</Tombol>} />
  </>
)

interface Halaman {
  readonly isian: IsianDraf
  readonly forms: { readonly isi: FormTampil; readonly hapus: FormTampil }
  readonly bahasa: Bahasa
}

export function HalamanCerita(p: Halaman & { readonly saat: string; readonly adaDraf: boolean }) {
  const t = teksAduan(p.bahasa)
  const h = useHalaman()
  return (
    <Kerangka
      langkah="cerita"
      judul={t('ceritaJudul')}
      t={t}
      sisi={
        <>
          <p>
            <b>{t('darurat')}</b>
          </p>
          {h.terbuka('/aduan/pelanggaran') ? (
            <p>
              {t('jalurWbs')} <a href="/aduan/pelanggaran">{t('jalurWbsTautan')}</a>.
            </p>
          ) : null}
          {p.adaDraf ? <HapusDraf form={p.forms.hapus} t={t} /> : null}
        </>
      }
    >
      {p.adaDraf ? (
        <Peringatan
          arti="info"
          judul={t('draf')}
          aksi={p.isian.sampai === 'cerita' ? null : <a href={JALUR[p.isian.sampai]}>{t('drafLanjut')}</a>}
        />
      ) : null}
      <Formulir form={p.forms.isi} kirim={t('lanjut')}>
        <input type="hidden" name="saat" value={p.saat} />
        <Jebakan t={t} />
        <Isian nama="cerita" label={t('cerita')} bantuan={t('ceritaBantuan')} baris={7} awal={p.isian.cerita} />
        <Pilihan
          nama="kelas"
          label={t('kelas')}
          rupa="radio"
          awal={p.isian.kelas}
          pilihan={(['pengaduan', 'aspirasi', 'permintaan-informasi'] as const).map((k) => ({
            nilai: k,
            label: t(`k-${k}`),
            keterangan: t(`k-${k}-arti`),
          }))}
        />
      </Formulir>
    </Kerangka>
  )
}

export interface DataTujuan {
  readonly isian: IsianDraf
  readonly usulan: readonly UsulanTopik[]
  readonly pihak: readonly UsulanPihak[]
  readonly tempat: readonly Tempat[]
  readonly kelurahan: readonly KelurahanPilihan[]
  readonly mirip: readonly MiripUmum[]
  /** What was typed to find a place; null = nothing. */
  readonly cari: string | null
}

const kutip = (kata: readonly string[]): string => kata.map((k) => `“${k}”`).join(', ')

function Kelurahan({ data, t, form }: P & { data: DataTujuan; form: FormTampil }) {
  const menurut = Map.groupBy(data.kelurahan, (k) => k.kecamatan)
  const usulan = data.tempat.slice(0, 5)
  const terpilih = data.isian.kelurahanKode
  const diUsulan = usulan.some((x) => x.kode === terpilih)
  const ketik = form.nilai['kelurahan']
  return (
    <>
      {data.cari !== null && data.tempat.length === 0 ? (
        <p className="redup">{t('cariKosong', { teks: data.cari })}</p>
      ) : null}
      {usulan.length ? (
        <Pilihan
          nama="tempat"
          label={t('tempat')}
          bantuan={t('tempatBantuan')}
          rupa="radio"
          awal={diUsulan && terpilih ? terpilih : terpilih ? 'lain' : usulan.length === 1 ? usulan[0]?.kode : undefined}
          pilihan={[
            ...usulan.map((x) => ({ nilai: x.kode, label: x.nama, keterangan: `Kecamatan ${x.kecamatan}` })),
            { nilai: 'lain', label: t('tempatLain') },
          ]}
        />
      ) : null}
      <div className="isian">
        <label htmlFor="isi-kelurahan">{usulan.length ? t('kelurahan') : t('tempat')}</label>
        <select
          id="isi-kelurahan"
          name="kelurahan"
          defaultValue={typeof ketik === 'string' ? ketik : diUsulan ? '' : (terpilih ?? '')}
        >
          <option value="">{t('kelurahanKosong')}</option>
          {[...menurut].map(([kecamatan, isi]) => (
            <optgroup key={kecamatan} label={`Kecamatan ${kecamatan}`}>
              {isi.map((k) => (
                <option key={k.kode} value={k.kode}>
                  {k.nama}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </div>
      <div className="cari-tempat">
        <Isian nama="cari" label={t('cari')} awal={data.cari ?? ''} maks={80} bolehKosong />
        <Tombol nama="langkah" nilai="cari">
          {t('cariTombol')}
        </Tombol>
      </div>
    </>
  )
}

const Mirip = ({ mirip, t, bahasa }: P & { mirip: readonly MiripUmum[]; bahasa: Bahasa }) =>
  mirip.length ? (
    <Peringatan arti="info" judul={t('mirip')} tingkat={3}>
      <ul className="butir">
        {mirip.map((m) => (
          <li key={m.rujukan}>
            <a href={`/aduan/daftar/${m.rujukan}`}>{m.judul}</a>{' '}
            <span className="kecil">
              {kataStatus(bahasa, m.status)}, {tanggal(bahasa, m.diterimaPada.slice(0, 10))}
            </span>
          </li>
        ))}
      </ul>
      <p>{t('miripKata')}</p>
    </Peringatan>
  ) : null

export function HalamanTujuan({ data, forms, bahasa }: Omit<Halaman, 'isian'> & { readonly data: DataTujuan }) {
  const t = teksAduan(bahasa)
  const { aset } = useHalaman()
  const { isian } = data
  const skrip = aset.skrip('titik')
  return (
    <Kerangka langkah="tujuan" judul={t('tujuanJudul')} t={t} sisi={<HapusDraf form={forms.hapus} t={t} />}>
      <Mirip mirip={data.mirip} t={t} bahasa={bahasa} />
      <Formulir form={forms.isi} kirim={t('lanjut')} aksi={<a href={JALUR.cerita}>{t('kembali')}</a>}>
        {data.usulan.length ? (
          <Pilihan
            nama="topik"
            label={t('kantor')}
            bantuan={t('kantorBantuan')}
            rupa="radio"
            awal={
              isian.sampai === 'tujuan' && isian.topikKode === null
                ? data.usulan[0]?.topikKode
                : (isian.topikKode ?? '-')
            }
            pilihan={[
              ...data.usulan.map((u) => ({
                nilai: u.topikKode,
                label: u.unitNama,
                keterangan:
                  `${bahasa === 'en' ? u.namaEn : u.nama}. ${u.sebab.length ? t('sebab', { kata: kutip(u.sebab) }) : ''}`.trim(),
              })),
              { nilai: '-', label: t('takTahu'), keterangan: t('takTahuArti') },
            ]}
          />
        ) : (
          <p>{t('kantorKosong')}</p>
        )}
        {data.pihak.length ? (
          <Peringatan arti="peringatan" judul={t('luar')} tingkat={3}>
            {data.pihak.map((x) => (
              <p key={x.kode}>
                <b>{bahasa === 'en' ? x.namaEn : x.nama}</b>: {bahasa === 'en' ? x.caraEn : x.cara}
              </p>
            ))}
            <p>{t('luarKata')}</p>
          </Peringatan>
        ) : null}
        <Kelurahan data={data} t={t} form={forms.isi} />
        <Isian
          nama="lokasi"
          label={t('lokasi')}
          bantuan={t('lokasiBantuan')}
          awal={isian.lokasi}
          maks={500}
          bolehKosong
        />
        <details
          className="titik"
          data-titik={t('titikTombol')}
          data-gagal={t('titikGagal')}
          open={isian.titik !== null || undefined}
        >
          <summary>{t('titik')}</summary>
          <div className="dua-isian">
            <Isian
              nama="lintang"
              label={t('lintang')}
              bantuan={t('titikBantuan')}
              awal={isian.titik?.lintang}
              modeMasukan="text"
              maks={20}
              bolehKosong
            />
            <Isian nama="bujur" label={t('bujur')} awal={isian.titik?.bujur} modeMasukan="text" maks={20} bolehKosong />
          </div>
        </details>
      </Formulir>
      {skrip ? <script type="module" src={skrip} async /> : null}
    </Kerangka>
  )
}

const DaftarFoto = ({ foto, t }: P & { foto: readonly FotoDraf[] }) =>
  foto.length ? (
    <div className="isian">
      <p>
        <b>{t('fotoAda')}</b>
      </p>
      <ul className="foto-draf">
        {foto.map((f, i) => (
          <li key={f.id}>
            <span>
              {t('fotoKe', { n: i + 1 })}: {t(`foto-${f.keadaan}`)}
            </span>
            <button
              type="submit"
              name="hapusFoto"
              value={f.id}
              className="tombol kecil"
              aria-label={t('fotoHapus', { n: i + 1 })}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
    </div>
  ) : null

export function HalamanRincian(p: Halaman & { readonly foto: readonly FotoDraf[] }) {
  const t = teksAduan(p.bahasa)
  const penuh = p.foto.filter((f) => f.keadaan !== 'ditolak').length >= FOTO_MAKS
  return (
    <Kerangka
      langkah="rincian"
      judul={t('rincianJudul')}
      kata={t('rincianKata')}
      t={t}
      sisi={<HapusDraf form={p.forms.hapus} t={t} />}
    >
      <Formulir form={p.forms.isi} kirim={t('lanjut')} aksi={<a href={JALUR.tujuan}>{t('kembali')}</a>}>
        <Isian
          nama="permintaan"
          label={t('permintaan')}
          bantuan={t('permintaanBantuan')}
          baris={2}
          awal={p.isian.permintaan}
        />
        <Isian
          nama="tanggalLayanan"
          label={t('tanggal')}
          bantuan={p.isian.kelas === 'pengaduan' ? t('tanggalBantuan') : undefined}
          jenis="date"
          awal={p.isian.tanggalLayanan ?? ''}
        />
        <Centang
          nama="tentangOrang"
          label={t('tentangOrang')}
          keterangan={t('tentangOrangArti')}
          awal={p.isian.tentangOrang}
        />
        <DaftarFoto foto={p.foto} t={t} />
        {penuh ? null : (
          <div className="cari-tempat">
            <Unggah nama="foto" label={t('foto')} bantuan={t('fotoBantuan')} terima={TERIMA_FOTO} banyak />
            <Tombol nama="langkah" nilai="foto">
              {t('fotoTambah')}
            </Tombol>
          </div>
        )}
      </Formulir>
    </Kerangka>
  )
}

const Kontak = ({ isian, t }: P & { isian: IsianDraf }) => (
  <>
    <Isian nama="nama" label={t('nama')} awal={isian.nama} maks={200} isiOtomatis="name" />
    <Isian
      nama="alamat"
      label={t('alamat')}
      bantuan={perluAlamat({ ...isian, kerahasiaan: 'terbuka' }) ? t('alamatBantuan') : undefined}
      awal={isian.alamat}
      maks={500}
      isiOtomatis="address-line1"
    />
    <Isian
      nama="telepon"
      label={t('telepon')}
      bantuan={t('kontakBantuan')}
      jenis="tel"
      awal={isian.telepon}
      maks={40}
      isiOtomatis="tel"
      bolehKosong
    />
    <Isian
      nama="surel"
      label={t('surel')}
      jenis="email"
      awal={isian.surel}
      maks={254}
      isiOtomatis="email"
      bolehKosong
    />
  </>
)

export function HalamanIdentitas(p: Halaman) {
  const t = teksAduan(p.bahasa)
  return (
    <Kerangka langkah="identitas" judul={t('identitasJudul')} t={t} sisi={<HapusDraf form={p.forms.hapus} t={t} />}>
      <Formulir form={p.forms.isi} kirim={t('lanjut')} aksi={<a href={JALUR.rincian}>{t('kembali')}</a>}>
        <Pilihan
          nama="kerahasiaan"
          label={t('kerahasiaan')}
          rupa="radio"
          awal={p.isian.kerahasiaan ?? undefined}
          pilihan={(['terbuka', 'anonim', 'rahasia'] as const).map((r) => ({
            nilai: r,
            label: t(`r-${r}`),
            keterangan: t(`r-${r}-arti`),
          }))}
        />
        <div className="kontak">
          <Kontak isian={p.isian} t={t} />
        </div>
      </Formulir>
    </Kerangka>
  )
}

export interface DataPeriksa {
  readonly isian: IsianDraf
  readonly foto: readonly FotoDraf[]
  readonly kantor: string | null
  readonly tempat: string | null
}

const Ubah = ({ ke, apa, t }: P & { ke: Langkah; apa: string }) => (
  <a href={JALUR[ke]}>
    {t('ubah')}
    <span className="luar"> {apa}</span>
  </a>
)

export function HalamanPeriksa({ data, forms, bahasa }: Omit<Halaman, 'isian'> & { readonly data: DataPeriksa }) {
  const t = teksAduan(bahasa)
  const { isian } = data
  const kontak = [isian.nama, isian.alamat, isian.telepon, isian.surel].filter((s) => s.trim() !== '')
  const bagian = (ke: Langkah, judul: string, isi: ReactNode) => (
    <section className="jawaban">
      <h2>{judul}</h2>
      <p>
        <Ubah ke={ke} apa={judul} t={t} />
      </p>
      <div>{isi}</div>
    </section>
  )
  const butir = (istilah: string, isi: ReactNode) => ({ istilah, isi })
  return (
    <Kerangka
      langkah="periksa"
      judul={t('periksaJudul')}
      kata={t('periksaKata')}
      t={t}
      sisi={<HapusDraf form={forms.hapus} t={t} />}
    >
      {bagian(
        'cerita',
        t('pCerita'),
        <>
          <p className="kecil">{t(`k-${isian.kelas}`)}</p>
          <p className="tutur">{isian.cerita}</p>
        </>,
      )}
      {bagian(
        'tujuan',
        t('l-tujuan'),
        <Fakta
          butir={[
            butir(t('pKantor'), data.kantor ?? t('petugasPilih')),
            butir(t('pTempat'), [data.tempat, isian.lokasi].filter(Boolean).join('. ') || t('tidakDisebut')),
            ...(isian.titik ? [butir(t('pTitik'), `${isian.titik.lintang}, ${isian.titik.bujur}`)] : []),
          ]}
        />,
      )}
      {bagian(
        'rincian',
        t('pRincian'),
        <Fakta
          butir={[
            ...(isian.permintaan ? [butir(t('pMinta'), isian.permintaan)] : []),
            ...(isian.tanggalLayanan ? [butir(t('pTanggal'), tanggal(bahasa, isian.tanggalLayanan))] : []),
            butir(t('pOrang'), isian.tentangOrang ? t('ya') : t('tidak')),
            butir(t('pFoto'), t('nFoto', { n: data.foto.filter((f) => f.keadaan !== 'ditolak').length })),
          ]}
        />,
      )}
      {bagian(
        'identitas',
        t('pNama'),
        isian.kerahasiaan === 'anonim' ? (
          <p>{t('anonimIsi')}</p>
        ) : (
          <>
            <p className="kecil">{isian.kerahasiaan ? t(`r-${isian.kerahasiaan}`) : ''}</p>
            {kontak.map((s) => (
              <p key={s}>{s}</p>
            ))}
          </>
        ),
      )}
      <Formulir form={forms.isi} kirim={t('kirim')} aksi={<a href={JALUR.identitas}>{t('kembali')}</a>} />
    </Kerangka>
  )
}

export interface DataTerkirim {
  readonly kode: string
  readonly rujukan: string
  readonly diterimaPada: string
  readonly tujuanWbs: 'inspektorat' | 'ppk' | null
  readonly tenggat: readonly TenggatPesan[]
}

export function HalamanTerkirim(p: { data: DataTerkirim | null; form: FormTampil; asal: string; bahasa: Bahasa }) {
  const t = teksAduan(p.bahasa)
  const { hariIni } = useHalaman()
  const d = p.data
  if (!d)
    return (
      <TataLetakWarga judul={t('terkirimTiada')} keterangan={t('terkirimTiadaKata')}>
        <p className="aksi">
          <Tautan href="/lacak" tombol="utama">
            {t('lacak')}
          </Tautan>
          <Tautan href="/aduan">{t('baru')}</Tautan>
        </p>
      </TataLetakWarga>
    )
  const kode = tampilkanKode(d.kode)
  return (
    <TataLetakWarga
      judul={t('terkirimJudul')}
      keterangan={t('terkirimLead', { rujukan: d.rujukan, waktu: waktu(p.bahasa, d.diterimaPada) })}
    >
      <Bagian judul={t('kode')} keterangan={t('kodeKata')}>
        <div className="alir">
          <p className="kode-lacak">{kode}</p>
          <p className="aksi">
            <Tautan href={`/lacak/${kode}`} tombol="utama">
              {t('bukaLacak')}
            </Tautan>
          </p>
          <p className="redup">
            {t('alamatLacak')} <span className="alamat-lacak">{`${p.asal}/lacak/${kode}`}</span>
          </p>
          <Formulir form={p.form} kirim="" aksi={<Tombol>{t('selesaiCatat')}</Tombol>} />
        </div>
      </Bagian>
      <Bagian judul={t('sesudah')}>
        <ol className="rantai">
          {d.tujuanWbs ? (
            <li>
              <p>{t('sesudahWbs', { tujuan: t(d.tujuanWbs) })}</p>
            </li>
          ) : (
            <>
              <li>
                <p>{t('sesudahTeruskan')}</p>
              </li>
              <li>
                <p>{t('sesudahJawab')}</p>
              </li>
              <li>
                <p>{t('sesudahAnda')}</p>
              </li>
            </>
          )}
        </ol>
      </Bagian>
      {d.tenggat.length ? (
        <Bagian judul={t('batas')}>
          <DaftarTenggat tenggat={d.tenggat} bahasa={p.bahasa} hariIni={hariIni} />
        </Bagian>
      ) : null}
    </TataLetakWarga>
  )
}

export function HalamanPelanggaran(
  p: Halaman & { readonly saat: string; readonly kiriman: string; readonly adaDraf: boolean },
) {
  const t = teksAduan(p.bahasa)
  const lama = p.forms.isi.nilai['kiriman']
  return (
    <TataLetakWarga judul={t('wbsJudul')} keterangan={t('wbsLead')} remah={[{ label: t('judul'), href: '/aduan' }]}>
      <Bagian judul={t('wbsSiapa')}>
        <ul className="butir">
          {([1, 2, 3, 4] as const).map((n) => (
            <li key={n}>{t(`wbsSiapa${n}`)}</li>
          ))}
        </ul>
      </Bagian>
      <Bagian
        judul={t('wbsIsi')}
        keterangan={
          p.adaDraf ? (
            <>
              <p>{t('wbsDraf')}</p>
              <Formulir form={p.forms.hapus} kirim="" aksi={<Tombol jenis="bahaya">{t('hapusDraf')}</Tombol>} />
            </>
          ) : undefined
        }
      >
        <Formulir
          form={p.forms.isi}
          kirim={t('wbsKirim')}
          aksi={
            <Tombol nama="langkah" nilai="simpan">
              {t('wbsSimpan')}
            </Tombol>
          }
        >
          <input type="hidden" name="saat" value={p.saat} />
          <input type="hidden" name="kiriman" value={typeof lama === 'string' ? lama : p.kiriman} />
          <Jebakan t={t} />
          <Pilihan
            nama="tujuanWbs"
            label={t('wbsTujuan')}
            rupa="radio"
            awal={p.isian.tujuanWbs ?? 'inspektorat'}
            pilihan={(['inspektorat', 'ppk'] as const).map((w) => ({
              nilai: w,
              label: t(`w-${w}`),
              keterangan: t(`w-${w}-arti`),
            }))}
          />
          <Isian nama="cerita" label={t('wbsCerita')} bantuan={t('wbsCeritaBantuan')} baris={9} awal={p.isian.cerita} />
          <Unggah nama="foto" label={t('foto')} bantuan={t('fotoBantuan')} terima={TERIMA_FOTO} banyak bolehKosong />
          <Pilihan
            nama="kerahasiaan"
            label={t('identitasJudul')}
            rupa="radio"
            awal={p.isian.kerahasiaan ?? 'anonim'}
            pilihan={(['anonim', 'rahasia'] as const).map((r) => ({
              nilai: r,
              label: t(`wr-${r}`),
              keterangan: t(`wr-${r}-arti`),
            }))}
          />
          <div className="kontak">
            <Isian nama="nama" label={t('nama')} awal={p.isian.nama} maks={200} />
            <Isian
              nama="telepon"
              label={t('telepon')}
              bantuan={t('kontakBantuan')}
              jenis="tel"
              awal={p.isian.telepon}
              maks={40}
              bolehKosong
            />
            <Isian nama="surel" label={t('surel')} jenis="email" awal={p.isian.surel} maks={254} bolehKosong />
          </div>
        </Formulir>
      </Bagian>
    </TataLetakWarga>
  )
}
