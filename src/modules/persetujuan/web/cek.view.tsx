import { Bagian, Fakta, Formulir, FormulirCari, Isian, Peringatan, TataLetakWarga, Unggah } from '#design'
import { angka, type Bahasa, bytes, tanggal, waktu } from '#platform/i18n'
import { type FormTampil, useHalaman } from '#platform/web'
import type { BandingDaftar, KeputusanTerdaftar, PutusanBerkas } from '../application/kode-periksa.use-case.ts'
import { UKURAN_PINDAIAN_MAKS } from '../application/surat.use-case.ts'
import { NAMA_MIN_BANDING } from '../domain/kode-periksa.ts'
import { type TeksKode, teksKode } from './kode-periksa.teks.ts'

export type HasilNama =
  | { readonly jenis: 'jumlah'; readonly salinan: number; readonly terdaftar: number }
  | ({ readonly jenis: 'daftar' } & BandingDaftar)
interface P {
  readonly t: TeksKode
  readonly bahasa: Bahasa
}

function Ketik({ t, awal }: { readonly t: TeksKode; readonly awal?: string | undefined }) {
  return (
    <FormulirCari aksi="/cek" kirim={t('cek')}>
      <Isian nama="kode" label={t('kode')} bantuan={t('ketikBantuan')} awal={awal} maks={60} />
    </FormulirCari>
  )
}

function YangTerlihat({ t }: { readonly t: TeksKode }) {
  return (
    <Bagian judul={t('apaJudul')}>
      <div className="alir">
        <ul className="butir">
          <li>{t('apaYa')}</li>
          <li>{t('apaTidak')}</li>
          <li>{t('apaCoba')}</li>
        </ul>
        <p className="kecil">{t('tanpaKode')}</p>
      </div>
    </Bagian>
  )
}

/** Where the code is typed. `ketikan`: what was typed and is no code. */
export function HalamanCek({ ketikan, bahasa }: { readonly ketikan: string | undefined; readonly bahasa: Bahasa }) {
  const t = teksKode(bahasa)
  const { instansi } = useHalaman()
  return (
    <TataLetakWarga judul={t('cek')} keterangan={t('cekKeterangan', { instansi: instansi.nama })}>
      <Bagian judul={t('ketikJudul')} keterangan={t('ketikKeterangan')}>
        <div className="alir">
          {ketikan === undefined ? null : (
            <Peringatan arti="peringatan" judul={t('salahKetik')}>
              <p>{t('salahKetikIsi')}</p>
            </Peringatan>
          )}
          <Ketik t={t} awal={ketikan} />
        </div>
      </Bagian>
      <YangTerlihat t={t} />
    </TataLetakWarga>
  )
}

/** Never issued, revoked or mistyped: one answer. */
export function HalamanTakDikenal({ kode, bahasa }: { readonly kode: string; readonly bahasa: Bahasa }) {
  const t = teksKode(bahasa)
  const { instansi } = useHalaman()
  return (
    <TataLetakWarga judul={t('takDikenal')} remah={[{ label: t('cek'), href: '/cek' }]}>
      <Bagian judul={t('ketikJudul')} keterangan={t('ketikKeterangan')}>
        <div className="alir">
          <Peringatan arti="blokir" judul={t('takDikenal')}>
            <p>{t('takDikenalIsi', { instansi: instansi.nama, kode })}</p>
          </Peringatan>
          <Ketik t={t} />
        </div>
      </Bagian>
      <YangTerlihat t={t} />
    </TataLetakWarga>
  )
}

function Keadaan({ k, t, bahasa }: P & { readonly k: KeputusanTerdaftar }) {
  const { hariIni } = useHalaman()
  if (k.ditarikPada)
    return (
      <Peringatan arti="blokir" judul={t('keadaan-ditarik', { tanggal: waktu(bahasa, k.ditarikPada) })}>
        <p>{t('keadaan-ditarikIsi')}</p>
      </Peringatan>
    )
  if (k.digantikan)
    return (
      <Peringatan
        arti="blokir"
        judul={t('keadaan-digantikan', { versi: k.digantikan.versi, tanggal: waktu(bahasa, k.digantikan.pada) })}
      >
        <p>{t('keadaan-digantikanIsi')}</p>
      </Peringatan>
    )
  if (k.mulai && k.mulai > hariIni)
    return (
      <Peringatan arti="info" judul={t('keadaan-nanti', { tanggal: tanggal(bahasa, k.mulai) })}>
        <p>{t('keadaan-nantiIsi')}</p>
      </Peringatan>
    )
  return (
    <Peringatan arti="ok" judul={t('keadaan-berlaku')}>
      <p>{t('keadaan-berlakuIsi', { tanggal: tanggal(bahasa, hariIni) })}</p>
    </Peringatan>
  )
}

function JawabanNama({ h, t, bahasa }: P & { readonly h: HasilNama }) {
  const f = (n: number): string => angka(bahasa, n)
  if (h.jenis === 'jumlah')
    return h.salinan === h.terdaftar ? (
      <Peringatan arti="ok" judul={t('jumlahSama', { n: h.terdaftar })}>
        <p>{t('jumlahSamaIsi')}</p>
      </Peringatan>
    ) : (
      <Peringatan arti="blokir" judul={t('jumlahBeda', { salinan: f(h.salinan), n: f(h.terdaftar) })}>
        <p>{t('jumlahBedaIsi')}</p>
      </Peringatan>
    )
  const angkaDaftar = { salinan: f(h.salinan), n: f(h.terdaftar) }
  if (h.terdaftar < NAMA_MIN_BANDING)
    return (
      <Peringatan arti="info" judul={t('daftarBeda', angkaDaftar)}>
        <p>{t('daftarKecil', { min: NAMA_MIN_BANDING })}</p>
      </Peringatan>
    )
  if (h.sama === null)
    return (
      <Peringatan arti="blokir" judul={t('daftarJauh')}>
        <p>{t('daftarJauhIsi', angkaDaftar)}</p>
      </Peringatan>
    )
  if (h.sama === h.terdaftar && h.sama === h.salinan)
    return (
      <Peringatan arti="ok" judul={t('daftarSama', { sama: f(h.sama), n: f(h.terdaftar) })}>
        <p>{t('daftarSamaIsi')}</p>
      </Peringatan>
    )
  return (
    <Peringatan arti="blokir" judul={t('daftarBeda', angkaDaftar)}>
      <p>{t('daftarBedaIsi', { kurang: h.terdaftar - h.sama, lebih: h.salinan - h.sama })}</p>
    </Peringatan>
  )
}

const JawabanBerkas = ({ h, t }: { readonly h: PutusanBerkas; readonly t: TeksKode }) =>
  h === 'sama' ? (
    <Peringatan arti="ok" judul={t('berkasSama')}>
      <p>{t('berkasSamaIsi')}</p>
    </Peringatan>
  ) : h === 'beda' ? (
    <Peringatan arti="peringatan" judul={t('berkasBeda')}>
      <p>{t('berkasBedaIsi')}</p>
    </Peringatan>
  ) : (
    <Peringatan arti="info" judul={t('berkasTanpa')} />
  )

function BandingNama({ k, form, t, bahasa }: P & { readonly k: KeputusanTerdaftar; readonly form: FormTampil }) {
  const kecil = k.jumlah < NAMA_MIN_BANDING
  return (
    <Bagian judul={t('bandingDaftar')} keterangan={t('bandingDaftarKeterangan')} id="nama">
      <div className="alir">
        {form.hasil === undefined ? null : <JawabanNama h={form.hasil as HasilNama} t={t} bahasa={bahasa} />}
        {kecil ? <p>{t('daftarKecil', { min: NAMA_MIN_BANDING })}</p> : null}
        <Formulir form={form} kirim={t('bandingkan')}>
          <Isian nama="jumlah" label={t('jumlahAnda')} jenis="number" modeMasukan="numeric" bolehKosong />
          {kecil ? null : (
            <Isian nama="daftar" label={t('daftarAnda')} bantuan={t('daftarAndaBantuan')} baris={6} bolehKosong />
          )}
        </Formulir>
      </div>
    </Bagian>
  )
}

function BandingBerkas({ k, form, t, bahasa }: P & { readonly k: KeputusanTerdaftar; readonly form: FormTampil }) {
  return (
    <Bagian judul={t('bandingBerkas')} keterangan={t('bandingBerkasKeterangan')} id="berkas">
      <div className="alir">
        {form.hasil === undefined ? null : <JawabanBerkas h={form.hasil as PutusanBerkas} t={t} />}
        {k.adaPindaian ? (
          <Formulir form={form} kirim={t('bandingkan')}>
            <Unggah
              nama="berkas"
              label={t('berkasAnda')}
              bantuan={t('berkasBantuan', { maks: bytes(bahasa, UKURAN_PINDAIAN_MAKS) })}
              terima=".pdf,.png,.jpg,.jpeg,application/pdf,image/*"
            />
          </Formulir>
        ) : (
          <p>{t('berkasTanpa')}</p>
        )}
      </div>
    </Bagian>
  )
}

/** What anybody may know of a decree: nothing of the people in it but how many they are. */
export function HalamanKeputusan(p: {
  readonly kode: string
  readonly keputusan: KeputusanTerdaftar
  readonly forms: { readonly nama: FormTampil; readonly berkas: FormTampil }
  readonly bahasa: Bahasa
}) {
  const { keputusan: k, bahasa } = p
  const t = teksKode(bahasa)
  const { instansi } = useHalaman()
  const mulai =
    k.mulai === undefined ? t('mulaiTakTahu') : k.mulai === null ? t('mulaiTanpa') : tanggal(bahasa, k.mulai)
  return (
    <TataLetakWarga
      judul={t('hasilJudul', { nomor: k.nomor })}
      keterangan={t('hasilKeterangan', { instansi: instansi.nama })}
      remah={[{ label: t('lain'), href: '/cek' }]}
    >
      <Bagian judul={t('hasilBagian')} keterangan={t('cocokkan')}>
        <div className="alir">
          <Keadaan k={k} t={t} bahasa={bahasa} />
          <Fakta
            butir={[
              { istilah: t('penerbit'), isi: instansi.nama },
              { istilah: t('jenis'), isi: t('keputusan') },
              { istilah: t('nomor'), isi: k.nomor },
              { istilah: t('tanggal'), isi: tanggal(bahasa, k.tanggal) },
              { istilah: t('mulai'), isi: mulai },
              { istilah: t('jumlah'), isi: t('nNama', { n: k.jumlah }) },
              { istilah: t('dicatat'), isi: waktu(bahasa, k.dicatatPada) },
              { istilah: t('versi'), isi: angka(bahasa, k.versi) },
              { istilah: t('kode'), isi: <span className="kode-periksa">{p.kode}</span> },
            ]}
          />
        </div>
      </Bagian>
      <BandingNama k={k} form={p.forms.nama} t={t} bahasa={bahasa} />
      <BandingBerkas k={k} form={p.forms.berkas} t={t} bahasa={bahasa} />
    </TataLetakWarga>
  )
}
