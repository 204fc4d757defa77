import type { ReactNode } from 'react'
import { Isian, Pilihan } from '#design'
import { angka, type Bahasa } from '#platform/i18n'
import type { BahanSetelan } from '../application/bahan-setelan.use-case.ts'
import {
  BARIS_TERBANYAK,
  cariJabatan,
  cariOrang,
  DAFTAR,
  jumlahBaris,
  type NamaDaftar,
  namaIsian,
  type NilaiSetelan,
  sebutJabatan,
  sebutOrang,
  teksNilai,
} from './skenario-isian.ts'
import { type TeksSetelan, teksSetelan } from './skenario-setelan.teks.ts'

export interface PropsIsianSetelan {
  readonly nilai: NilaiSetelan
  readonly bahan: BahanSetelan
  readonly bahasa: Bahasa
  /** Where the form posts; its buttons come back to their own part of the page. */
  readonly aksi: string
}
export const DAFTAR_JABATAN = 'saran-jabatan'

/** A button that only changes the form; what is typed comes back with it. */
export const TombolIsian = (p: {
  aksi: string
  nilai: string
  jangkar: string
  kelas?: string
  children: ReactNode
}) => (
  <button
    type="submit"
    name="aksi"
    value={p.nilai}
    formAction={`${p.aksi}#${p.jangkar}`}
    className={`tombol kecil${p.kelas ? ` ${p.kelas}` : ''}`}
  >
    {p.children}
  </button>
)

/** Rows with a reason each: added and removed by the server, so that no row needs JavaScript. */
export function BarisSetelan(p: PropsIsianSetelan & { daftar: NamaDaftar; tambah: string }) {
  const t = teksSetelan(p.bahasa)
  const { daftar, nilai } = p
  const banyak = jumlahBaris(nilai, daftar)
  return (
    <div className="baris-setelan">
      <input type="hidden" name={`n-${daftar}`} value={banyak} />
      {Array.from({ length: banyak }, (_, i) => (
        <fieldset key={i} id={`${daftar}-${i}`} className={`baris-setelan-${daftar}`}>
          <legend>{t('baris', { n: i + 1 })}</legend>
          <IsiBaris {...p} i={i} t={t} />
          <p className="aksi">
            <TombolIsian aksi={p.aksi} nilai={`hapus-${daftar}-${i}`} jangkar={daftar} kelas="tipis">
              {t('hapus', { n: i + 1 })}
            </TombolIsian>
          </p>
        </fieldset>
      ))}
      <p className="aksi">
        {banyak < BARIS_TERBANYAK ? (
          <TombolIsian aksi={p.aksi} nilai={`tambah-${daftar}`} jangkar={banyak === 0 ? daftar : `${daftar}-${banyak}`}>
            {p.tambah}
          </TombolIsian>
        ) : (
          <span className="redup">{t('penuh', { n: BARIS_TERBANYAK })}</span>
        )}
      </p>
    </div>
  )
}

type PBaris = PropsIsianSetelan & { readonly daftar: NamaDaftar; readonly i: number; readonly t: TeksSetelan }

function IsiBaris(p: PBaris) {
  const { daftar, i, t } = p
  const ada: readonly string[] = DAFTAR[daftar]
  return (
    <>
      {ada.includes('orang') && <IsianOrang {...p} />}
      {ada.includes('jabatan') && <IsianJabatan {...p} />}
      {ada.includes('unit') && <IsianUnit {...p} />}
      {ada.includes('banyak') && (
        <Isian
          nama={namaIsian(daftar, i, 'banyak')}
          label={t(daftar === 'kursi' ? 'banyakKursi' : daftar === 'poinJabatan' ? 'banyakPoin' : 'banyakMinimum')}
          modeMasukan="numeric"
          maks={9}
        />
      )}
      {ada.includes('alasan') && <Isian nama={namaIsian(daftar, i, 'alasan')} label={t('alasan')} maks={500} />}
    </>
  )
}

function IsianOrang({ nilai, bahan, bahasa, daftar, i, t }: PBaris) {
  const nama = namaIsian(daftar, i, 'orang')
  const h = teksNilai(nilai, nama) === '' ? null : cariOrang(nilai, daftar, i, bahan)
  const kini = h && 'satu' in h ? h.satu.jabatan : undefined
  return (
    <div>
      <Isian nama={nama} label={t('orang')} bantuan={kini ?? (h ? undefined : t('orangBantuan'))} maks={200} />
      {h && 'banyak' in h && (
        <Pilihan
          nama={namaIsian(daftar, i, 'pilih')}
          label={t('pilihOrang')}
          bantuan={t('pilihOrangBantuan', { n: angka(bahasa, h.jumlah) })}
          kosong={t('belumDipilih')}
          pilihan={h.banyak.map((o) => ({
            nilai: o.nip,
            label: `${sebutOrang(o)}${o.jabatan ? `, ${o.jabatan}` : ''}`,
          }))}
        />
      )}
    </div>
  )
}

function IsianJabatan({ nilai, bahan, bahasa, daftar, i, t }: PBaris) {
  const nama = namaIsian(daftar, i, 'jabatan')
  const h = teksNilai(nilai, nama) === '' ? null : cariJabatan(nilai, daftar, i, bahan)
  const j = h && 'satu' in h ? h.satu : undefined
  return (
    <div>
      <Isian
        nama={nama}
        label={t('jabatan')}
        bantuan={
          j ? `${j.unit}, ${t('kursiIsi', { terisi: j.terisi, kuota: j.kuota })}` : h ? undefined : t('jabatanBantuan')
        }
        saran={DAFTAR_JABATAN}
        maks={300}
      />
      {h && 'banyak' in h && (
        <Pilihan
          nama={namaIsian(daftar, i, 'pos')}
          label={t('pilihJabatan')}
          bantuan={t('pilihJabatanBantuan', { n: angka(bahasa, h.jumlah) })}
          kosong={t('belumDipilih')}
          pilihan={h.banyak.map((x) => ({ nilai: x.id, label: `${sebutJabatan(x)}, ${x.unit}` }))}
        />
      )}
    </div>
  )
}

function IsianUnit({ nilai, bahan, daftar, i, t }: PBaris) {
  const nama = namaIsian(daftar, i, 'unit')
  const u = bahan.unit.find((x) => x.id === teksNilai(nilai, nama))
  return (
    <Pilihan
      nama={nama}
      label={t('unit')}
      bantuan={u && t('minimumHariIni', { terisi: u.terisi, kursi: u.kursi })}
      kosong={t('unitPilih')}
      pilihan={bahan.unit.map((x) => ({
        nilai: x.id,
        label: t('unitPilihan', {
          nama: x.id === x.kantorId ? x.nama : `${x.kantor} › ${x.nama}`,
          terisi: x.terisi,
          kursi: x.kursi,
        }),
      }))}
    />
  )
}
