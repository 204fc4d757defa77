import type { ReactNode } from 'react'
import { Peringatan, Pita } from '#design'
import { kataNilai, teksPeriksa } from '#modules/kelayakan'
import { type Bahasa, angka, tanggal } from '#platform/i18n'
import { type Json, labelFaktaHilang, PARAMETER } from '#regulasi'
import type { BerkasTerbuka, Kesegaran } from '../application/berkas.use-case.ts'
import type { BedaFakta } from '../domain/beda-fakta.ts'
import { teksPersetujuan } from './persetujuan.teks.ts'

const TERLIHAT = 12

/** Whether the verdict shown still stands: replayed on opening, compared with facts, letters and rules of today. */
export function Segar({ data, bahasa, aksi }: { data: BerkasTerbuka; bahasa: Bahasa; aksi?: ReactNode }) {
  const t = teksPersetujuan(bahasa)
  const { kesegaran: k, pemeriksaan: p, berkas } = data
  if (!k)
    return (
      <Pita
        arti="info"
        judul={t('pemeriksaanLama', { n: p.ke, baru: data.riwayat[0]?.ke ?? p.ke })}
        aksi={<a href={`/kerja/periksa/berkas/${berkas.id}`}>{t('lihatTerbaru')}</a>}
      />
    )
  if (k.putarUlang === 'berbeda')
    return (
      <Peringatan arti="blokir" judul={t('rusak')}>
        <p>{t('rusakIsi')}</p>
        {aksi}
      </Peringatan>
    )
  const berubah = [
    ...(k.putarUlang === 'aturan-berubah' ? kataAturan(k, p.versiAturan, bahasa) : []),
    ...kataBeda(k.beda, bahasa),
  ]
  if (berubah.length === 0)
    return (
      <Pita arti="ok" judul={t('segar')}>
        {t('segarIsi', { sidik: p.sidik.slice(0, 12), versi: p.versiAturan })}
      </Pita>
    )
  const lain = berubah.length - TERLIHAT
  return (
    <Peringatan arti="peringatan" judul={t('usang')}>
      <ul className="butir">
        {berubah.slice(0, TERLIHAT).map((x) => (
          <li key={x}>{x}</li>
        ))}
        {lain > 0 ? <li>{t('bedaLain', { n: angka(bahasa, lain) })}</li> : null}
      </ul>
      {aksi}
    </Peringatan>
  )
}

function kataAturan(k: Kesegaran, versi: string, bahasa: Bahasa): string[] {
  const t = teksPersetujuan(bahasa)
  const h = teksPeriksa(bahasa)
  const hasil = (s: string): string => h(s as 'lolos').toLowerCase()
  const baris = k.barisBerubah.map((b) => t('usangBaris', { nomor: b.nomor, lama: hasil(b.lama), baru: hasil(b.baru) }))
  return [t('usangAturan', { lama: versi, baru: k.versiKini }), ...(baris.length > 0 ? baris : [t('usangTanpaBaris')])]
}

/** A change in words; long values (a whole history) are only said to have changed. */
function kataBeda(beda: readonly BedaFakta[], bahasa: Bahasa): string[] {
  const t = teksPersetujuan(bahasa)
  const nilai = (v: unknown): string => {
    if (v === undefined) return t('nilaiKosong')
    const kata = kataNilai(v as Json, bahasa)
    return kata.length > 60 ? t('berubahIsi') : kata
  }
  return beda.map((b) => {
    if (b.jenis === 'surat') {
      const n = (v: unknown): string => (Array.isArray(v) ? v.join(' + ') : t('kosong'))
      return t('bedaSurat', { jenis: t(`surat-${b.id as 'tpk'}`), nomor: b.nama, lama: n(b.lama), baru: n(b.baru) })
    }
    if (b.jenis === 'nilai-hukum')
      return t('bedaNilaiHukum', {
        nama: PARAMETER.get(b.id)?.judul[bahasa] ?? b.id,
        mulai: tanggal(bahasa, b.nama),
        lama: nilai(b.lama),
        baru: nilai(b.baru),
      })
    const jenis = t(`jenis-${b.jenis}`)
    if (b.kunci === 'ada') return t('beda-ada', { jenis, nama: b.nama, arah: b.baru ? t('datang') : t('hilang') })
    if (b.jenis === 'jabatan' && b.id === '')
      return t('bedaKelas', { jenjang: b.kunci, lama: nilai(b.lama), baru: nilai(b.baru) })
    const kunci = labelFaktaHilang(b.jenis === 'jabatan' ? `jabatan.${b.kunci}` : b.kunci)[bahasa]
    return t('beda-isi', { nama: b.nama || jenis, kunci, lama: nilai(b.lama), baru: nilai(b.baru) })
  })
}
