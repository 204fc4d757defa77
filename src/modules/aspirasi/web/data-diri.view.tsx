import { Bagian, Centang, Fakta, Formulir, Isian, Peringatan, TataLetakWarga } from '#design'
import type { Bahasa } from '#platform/i18n'
import type { FormTampil } from '#platform/web'
import type { DataSaya } from '../application/data-diri.port.ts'
import { teksDataDiri } from './data-diri.teks.ts'

/** The code goes along in the forms: it stands in no address of this page. */
export interface HasilDataDiri {
  readonly kode: string
  readonly data: DataSaya
}
export function HalamanDataDiri(p: {
  readonly forms: Readonly<Record<'buka' | 'ubah' | 'hapus', FormTampil>>
  readonly bahasa: Bahasa
}) {
  const t = teksDataDiri(p.bahasa)
  const { buka, ubah, hapus } = p.forms
  const hasil = (buka.hasil ?? ubah.hasil ?? hapus.hasil) as HasilDataDiri | undefined
  const milik = hasil?.data.identitas ?? null
  const kode = hasil?.kode ?? [ubah, hapus].map((f) => f.nilai['kode']).find((x) => typeof x === 'string')
  const bolehUbah = hasil ? milik !== null : ubah.nilai['kode'] !== undefined
  const bolehHapus = hasil ? milik !== null : hapus.nilai['kode'] !== undefined
  return (
    <TataLetakWarga judul={t('judul')} keterangan={t('lead')}>
      {ubah.hasil || hapus.hasil ? (
        <Peringatan arti="ok" judul={t(ubah.hasil ? 'sudahUbah' : 'sudahHapus')} segera>
          {null}
        </Peringatan>
      ) : null}
      {kode === undefined ? (
        <Formulir form={buka} kirim={t('buka')}>
          <Isian nama="kode" label={t('kode')} maks={60} />
        </Formulir>
      ) : null}
      {hasil ? (
        <Bagian judul={t('tersimpan')}>
          {milik ? (
            <Fakta
              butir={[
                ...(['nama', 'telepon', 'surel', 'alamat'] as const).map((k) => ({
                  istilah: t(k),
                  isi: milik[k] ?? t('kosong'),
                })),
                { istilah: t('foto'), isi: hasil.data.foto },
                { istilah: t('dibuka'), isi: t('kali', { n: hasil.data.dibuka }) },
              ]}
            />
          ) : (
            <p>{t(hasil.data.kerahasiaan === 'anonim' ? 'anonim' : 'tidakAda')}</p>
          )}
        </Bagian>
      ) : null}
      {bolehUbah ? (
        <Bagian judul={t('ubah')}>
          <Formulir form={ubah} kirim={t('simpan')}>
            <input type="hidden" name="kode" value={kode} />
            <Isian nama="nama" label={t('nama')} awal={milik?.nama ?? ''} maks={200} />
            <Isian nama="telepon" jenis="tel" label={t('telepon')} awal={milik?.telepon ?? ''} maks={40} bolehKosong />
            <Isian nama="surel" jenis="email" label={t('surel')} awal={milik?.surel ?? ''} maks={254} bolehKosong />
            <Isian nama="alamat" label={t('alamat')} awal={milik?.alamat ?? ''} maks={500} bolehKosong />
          </Formulir>
        </Bagian>
      ) : null}
      {bolehHapus ? (
        <Bagian judul={t('hapus')} keterangan={t('hapusIsi')}>
          <Formulir form={hapus} kirim={t('hapusTombol')}>
            <input type="hidden" name="kode" value={kode} />
            <Centang nama="yakin" label={t('yakin')} />
          </Formulir>
        </Bagian>
      ) : null}
    </TataLetakWarga>
  )
}
