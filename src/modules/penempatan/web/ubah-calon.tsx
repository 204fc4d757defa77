import { KosongNyata, Lencana, Panel, Tautan } from '#design/pulau'
import { angka, type Bahasa } from '#platform/i18n'
import type { CalonDto, PilihanDto } from '../application/ubah-rencana.dto.ts'
import { alamatUbah, tambahKode, tanpaKode } from './ubah-alamat.ts'
import { BarisPindah, type PropsUbah } from './ubah-umum.tsx'
import { teksUbah } from './ubah.teks.ts'

const LEBIH = 24

/** People for the chosen post, the cheapest first. */
export function PanelCalon(p: PropsUbah) {
  const { data, tilik, bahasa } = p
  const t = teksUbah(bahasa)
  const { pilihan } = data
  if (!pilihan)
    return (
      <Panel id="calon" judul={t('calon')}>
        <KosongNyata judul={t('calonPilih')}>{t('calonPilihIsi')}</KosongNyata>
      </Panel>
    )
  return (
    <Panel
      id="calon"
      judul={t('calonUntuk', { nama: pilihan.ke.nama })}
      keterangan={t('calonKeterangan', { n: pilihan.calon.length, seluruhnya: pilihan.seluruhnya })}
    >
      {pilihan.calon.length === 0 ? (
        <KosongNyata judul={t('calonTakAda')}>{t('calonTakAdaIsi')}</KosongNyata>
      ) : (
        <ul className="bukti">
          {pilihan.calon.map((c) => (
            <Calon key={c.baris} {...p} c={c} pilihan={pilihan} />
          ))}
        </ul>
      )}
      {pilihan.calon.length < pilihan.seluruhnya && (tilik.calon ?? 0) < LEBIH && (
        <p>
          <Tautan href={alamatUbah(data, { ...tilik, calon: LEBIH }, '#calon')}>{t('calonLebih')}</Tautan>
        </p>
      )}
    </Panel>
  )
}

export function kataHarga(bahasa: Bahasa, rugi: number): string {
  const t = teksUbah(bahasa)
  if (rugi > 0) return t('harga', { rugi: angka(bahasa, rugi, 1) })
  return rugi < 0 ? t('hargaNaik', { naik: angka(bahasa, -rugi, 1) }) : t('hargaNol')
}

function Calon(p: PropsUbah & { readonly c: CalonDto; readonly pilihan: PilihanDto }) {
  const { c, pilihan, data, tilik, bahasa } = p
  const t = teksUbah(bahasa)
  const { Pegangan } = p.alat ?? {}
  const ke = (u: string) => alamatUbah(data, { ...tilik, u })
  const langkah = c.harga?.langkah ?? 0
  const ket = [
    t('kecocokan', { skor: angka(bahasa, c.skor, 1) }),
    c.dari.nama || t('dariKosong'),
    c.kini === null
      ? t('usulanTidak')
      : c.kini.jabatanId === c.dari.jabatanId
        ? null
        : t('usulanKini', { nama: c.kini.nama }),
  ].filter(Boolean)
  return (
    <li>
      <span className="siapa">
        {Pegangan && !c.dilarang && <Pegangan baris={c.baris} nama={c.pegawai.nama} />}
        <b>{c.pegawai.nama}</b>
        {c.bersyarat && (
          <Lencana arti="verifikasi">{t('faktaKurang', { n: Math.max(1, c.faktaHilang.length) })}</Lencana>
        )}
        {c.dilarang && <Lencana arti="blokir">{t('dilarang')}</Lencana>}
        {c.dikeluarkan && <Lencana arti="info">{t('dikeluarkan')}</Lencana>}
        {c.terkunciDi && <Lencana arti="info">{t('terkunciDi', { nama: c.terkunciDi.nama })}</Lencana>}
      </span>
      <span className="harga">
        {c.harga ? kataHarga(bahasa, c.harga.rugi) : t('hargaTakAda')}
        <small>
          {c.harga
            ? langkah === 0
              ? t('tetapLangkah')
              : t(langkah > 0 ? 'tambahLangkah' : 'kurangLangkah', { n: Math.abs(langkah) })
            : t('hargaTakAdaIsi')}
        </small>
      </span>
      <p>{ket.join(' · ')}</p>
      <p className="pos-aksi tanpa-cetak">
        <Tautan href={ke(tambahKode(tilik.u, { jenis: 'kunci', baris: c.baris, kolom: pilihan.kolom }))} kecil>
          {t('dudukkan')}
          <span className="luar"> {t('dudukkanOrang', { nama: c.pegawai.nama, jabatan: pilihan.ke.nama })}</span>
        </Tautan>
        {c.dilarang ? (
          <Tautan href={ke(tanpaKode(tilik.u, `x${c.baris}-${pilihan.kolom}`))} kecil>
            {t('batalkan')}
            <span className="luar">
              {' '}
              {t('dilarang')}: {c.pegawai.nama}
            </span>
          </Tautan>
        ) : (
          <Tautan href={ke(tambahKode(tilik.u, { jenis: 'larang', baris: c.baris, kolom: pilihan.kolom }))} kecil>
            {t('aksiLarang')}
            <span className="luar"> {c.pegawai.nama}</span>
          </Tautan>
        )}
      </p>
      {c.harga && c.harga.pindah.length > 1 && (
        <details className="pindah">
          <summary>{t('nPindah', { n: c.harga.pindah.length })}</summary>
          <ul>
            {c.harga.pindah.map((x) => (
              <BarisPindah key={x.pegawai.id} x={x} bahasa={bahasa} />
            ))}
          </ul>
        </details>
      )}
    </li>
  )
}
