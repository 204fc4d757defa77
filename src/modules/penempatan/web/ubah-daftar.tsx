import { Panel, Peringatan, Tautan } from '#design/pulau'
import { angka } from '#platform/i18n'
import type { KonflikDto } from '../application/ubah-rencana.dto.ts'
import { alamatUbah } from './ubah-alamat.ts'
import { kataUbahan } from './ubah-kata.ts'
import { berTanda, type PropsUbah } from './ubah-umum.tsx'
import { teksUbah } from './ubah.teks.ts'

/** Every edit with what it cost and how to take it back. */
export function DaftarUbahan({ data, tilik, bahasa }: PropsUbah) {
  const t = teksUbah(bahasa)
  if (data.ubahan.length === 0) return null
  const ke = (u: string) => alamatUbah(data, { ...tilik, u })
  return (
    <Panel
      id="ubahan"
      judul={t('ubahanN', { n: data.ubahan.length })}
      aksi={
        <>
          <Tautan href="#simpan">{t('simpanKe')}</Tautan>
          <Tautan href={ke('')}>{t('batalSemua')}</Tautan>
        </>
      }
    >
      <ol className="bukti">
        {data.ubahan.map((u) => (
          <li key={u.kode}>
            <b>{kataUbahan(t, u)}</b>
            <span className="harga">
              <Tautan href={ke(u.tanpa)} kecil>
                {t('batalkan')}
                <span className="luar"> {kataUbahan(t, u)}</span>
              </Tautan>
            </span>
            <p>
              {u.biaya === null
                ? t('biayaTakAda')
                : t('biaya', {
                    biaya: berTanda(bahasa, -u.biaya),
                    langkah: berTanda(bahasa, u.langkah ?? 0, 0),
                    n: u.pindah ?? 0,
                  })}
            </p>
          </li>
        ))}
      </ol>
      <p className="kecil redup">
        {data.usulan.hargaLangkah > 0
          ? t('biayaArti', { harga: angka(bahasa, data.usulan.hargaLangkah, 1) })
          : t('biayaArtiPenuh')}
      </p>
    </Panel>
  )
}

/** Which edits cannot hold together, and what giving one up would bring. */
export function PanelKonflik({ data, tilik, bahasa, konflik }: PropsUbah & { readonly konflik: KonflikDto }) {
  const t = teksUbah(bahasa)
  const kata = (kode: string) => {
    const u = data.ubahan.find((x) => x.kode === kode)
    return u ? kataUbahan(t, u) : kode
  }
  return (
    <Peringatan arti="blokir" judul={t('konflik')}>
      <p>{t('konflikIsi')}</p>
      <ul className="butir">
        {konflik.kode.map((k) => (
          <li key={k}>{kata(k)}</li>
        ))}
      </ul>
      {konflik.pemegang.length > 0 && (
        <p>{t('konflikPemegang', { nama: konflik.pemegang.map((o) => o.nama).join(', ') })}</p>
      )}
      {konflik.minimum.map((m) => (
        <p key={m.unit}>{t('konflikMinimum', m)}</p>
      ))}
      <ul className="obat">
        {konflik.obat.map((o) => (
          <li key={o.tanpa}>
            <Tautan href={alamatUbah(data, { ...tilik, u: o.tanpa })} tombol="biasa">
              {t('obat', { ubahan: o.lepas.map(kata).join('; ') })}
            </Tautan>{' '}
            <span className="kecil">{t('obatIsi', { rugi: angka(bahasa, o.rugi, 1) })}</span>
          </li>
        ))}
      </ul>
    </Peringatan>
  )
}
