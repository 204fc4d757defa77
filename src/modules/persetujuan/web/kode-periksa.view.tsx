import {
  Cetak,
  Dua,
  Fakta,
  Formulir,
  Isian,
  KodeQr,
  KosongNyata,
  Panel,
  Peringatan,
  TataLetakKerja,
  Tautan,
  Tombol,
} from '#design'
import { type Bahasa, tanggal, waktu } from '#platform/i18n'
import type { FormTampil } from '#platform/web'
import type { KodeSurat, SuratBerkode } from '../application/kode-periksa.use-case.ts'
import { tulisKode } from '../domain/kode-periksa.ts'
import { type TeksKode, teksKode } from './kode-periksa.teks.ts'

export const alamatCek = (asal: string, kode: string): string => `${asal}/cek/${tulisKode(kode)}`
/** A QR to it would open nothing on anybody's telephone. */
const hanyaLokal = (asal: string): boolean => /^(localhost|127\.|\[::1\])/.test(new URL(asal).host)
const tanpaSkema = (alamat: string): string => alamat.replace(/^https?:\/\//, '')

interface Forms {
  readonly terbitkan: FormTampil
  readonly cabut: FormTampil
}

const remah = (t: TeksKode, surat: SuratBerkode) => [
  { label: t('register'), href: '/kerja/surat' },
  { label: surat.nomor, href: `/kerja/periksa/berkas/${surat.berkasId}#surat` },
]

function KodeTercetak(p: {
  readonly surat: SuratBerkode
  readonly kode: string
  readonly asal: string
  readonly bahasa: Bahasa
}) {
  const t = teksKode(p.bahasa)
  const alamat = alamatCek(p.asal, p.kode)
  const jalur = `/kerja/surat/${p.surat.id}`
  return (
    <div className="kode-qr">
      <KodeQr isi={alamat} label={t('qr', { alamat })} />
      <div className="alir">
        <Fakta
          butir={[
            { istilah: t('kode'), isi: <span className="kode-periksa">{tulisKode(p.kode)}</span> },
            { istilah: t('alamat'), isi: <span className="kode-periksa">{alamat}</span> },
            ...(p.surat.kode
              ? [
                  {
                    istilah: t('oleh'),
                    isi: t('olehIsi', { oleh: p.surat.kode.oleh, waktu: waktu(p.bahasa, p.surat.kode.dibuatPada) }),
                  },
                ]
              : []),
          ]}
        />
        <div className="aksi">
          <Tautan href={`${jalur}/qr`} tombol="utama">
            {t('lembar')}
          </Tautan>
          <Tautan href={`${jalur}/qr.svg`} tombol="biasa" unduh>
            {t('unduhSvg')}
          </Tautan>
          <Tautan href={`/cek/${tulisKode(p.kode)}`} tombol="tipis">
            {t('bukaPublik')}
          </Tautan>
        </div>
      </div>
    </div>
  )
}

function Terbitkan({ form, t }: { readonly form: FormTampil; readonly t: TeksKode }) {
  return <Formulir form={form} kirim={t('terbitkan')} />
}

/** Both end what is printed already. */
function GantiCabut({ forms, t, ditarik }: { readonly forms: Forms; readonly t: TeksKode; readonly ditarik: boolean }) {
  return (
    <Dua>
      {ditarik ? null : (
        <Panel judul={t('terbitkanLagi')} keterangan={t('gantiIsi')}>
          <Formulir form={forms.terbitkan} kirim="" aksi={<Tombol>{t('terbitkanLagi')}</Tombol>} />
        </Panel>
      )}
      <Panel judul={t('cabut')} keterangan={t('cabutIsi')}>
        <Formulir form={forms.cabut} kirim="" aksi={<Tombol jenis="bahaya">{t('cabut')}</Tombol>}>
          <Isian nama="alasan" label={t('alasan')} maks={500} />
        </Formulir>
      </Panel>
    </Dua>
  )
}

/** The code of one decree: issue, print, replace, revoke. `forms` only for who keeps the register. */
export function HalamanKode(p: {
  readonly data: KodeSurat
  readonly asal: string
  readonly bahasa: Bahasa
  readonly forms: Forms | undefined
}) {
  const { data, bahasa, forms } = p
  const { surat, kode } = data
  const t = teksKode(bahasa)
  const ditarik = surat.ditarikPada !== null
  return (
    <TataLetakKerja
      judul={t('kodeJudul', { nomor: surat.nomor })}
      keterangan={t('kodeKeterangan', { alamat: `${tanpaSkema(p.asal)}/cek` })}
      remah={remah(t, surat)}
    >
      {ditarik ? (
        <Peringatan arti="peringatan" judul={t('keadaan-ditarik', { tanggal: waktu(bahasa, surat.ditarikPada ?? '') })}>
          <p>{t('ditarikIsi')}</p>
        </Peringatan>
      ) : null}
      {kode !== null && hanyaLokal(p.asal) ? (
        <Peringatan arti="peringatan" judul={t('lokal')}>
          <p>{t('lokalIsi')}</p>
        </Peringatan>
      ) : null}
      {surat.kode && kode === null ? <Peringatan arti="peringatan" judul={t('kunciLain')} /> : null}
      <Panel judul={t('kode')}>
        {kode !== null ? (
          <KodeTercetak surat={surat} kode={kode} asal={p.asal} bahasa={bahasa} />
        ) : surat.kode ? null : (
          <KosongNyata
            judul={t('belum')}
            aksi={forms && !ditarik ? <Terbitkan form={forms.terbitkan} t={t} /> : undefined}
          >
            {t('belumIsi')}
          </KosongNyata>
        )}
      </Panel>
      {surat.kode && forms ? <GantiCabut forms={forms} t={t} ditarik={ditarik} /> : null}
    </TataLetakKerja>
  )
}

/** To be printed, cut out and pasted on the decree. */
export function HalamanLembar(p: {
  readonly surat: SuratBerkode
  readonly kode: string
  readonly asal: string
  readonly bahasa: Bahasa
}) {
  const t = teksKode(p.bahasa)
  const alamat = alamatCek(p.asal, p.kode)
  const judul = t('lembarJudul', { nomor: p.surat.nomor })
  return (
    <TataLetakKerja
      judul={judul}
      tanpaKepala
      remah={[...remah(t, p.surat), { label: t('kode'), href: `/kerja/surat/${p.surat.id}/kode` }]}
    >
      <Cetak judul={judul} keterangan={t('lembarKeterangan')} />
      <div className="kepala-hal tanpa-cetak">
        <div>
          <h1>{judul}</h1>
          <p>{t('lembarKeterangan')}</p>
        </div>
        <div className="aksi">
          <Tautan href={`/kerja/surat/${p.surat.id}/kode`} tombol="tipis">
            {t('kembali')}
          </Tautan>
        </div>
      </div>
      <div className="lembar-qr">
        <KodeQr isi={alamat} label={t('qr', { alamat })} />
        <div>
          <p>
            <strong>{t('lembarKata')}</strong>
          </p>
          <p>
            {p.surat.nomor}, {tanggal(p.bahasa, p.surat.tanggal)}
          </p>
          <p className="kode-periksa">{tulisKode(p.kode)}</p>
          <p>{t('lembarCara', { alamat: `${tanpaSkema(p.asal)}/cek` })}</p>
        </div>
      </div>
    </TataLetakKerja>
  )
}

/** From the register to the code of a decree. */
export const KeKode = ({
  surat,
  bahasa,
}: {
  readonly surat: { readonly id: string; readonly nomor: string }
  readonly bahasa: Bahasa
}) => (
  <>
    {' '}
    <a
      className="kecil"
      href={`/kerja/surat/${surat.id}/kode`}
      aria-label={teksKode(bahasa)('kodeJudul', { nomor: surat.nomor })}
    >
      {teksKode(bahasa)('kode')}
    </a>
  </>
)
