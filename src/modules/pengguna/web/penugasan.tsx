import { KosongNyata, Lencana, Tabel, type Arti } from '#design'
import { tanggal, type Bahasa } from '#platform/i18n'
import type { PenugasanTampil } from '../application/daftar.use-case.ts'
import type { DelegasiBernama } from '../application/pengguna.port.ts'
import type { KeadaanMasa } from '../domain/pengguna.ts'
import { teksAkun } from './akun.teks.ts'
import { namaPeran } from './peran.teks.ts'

const ARTI: Readonly<Record<KeadaanMasa, Arti>> = { berlaku: 'ok', berakhir: 'nihil', 'belum-mulai': 'menunggu' }

const LencanaMasa = ({ keadaan, bahasa }: { keadaan: KeadaanMasa; bahasa: Bahasa }) => (
  <Lencana arti={ARTI[keadaan]}>{teksAkun(bahasa)(keadaan)}</Lencana>
)

/** Half-open in the data; said so in words. */
export const kataMasa = (bahasa: Bahasa, masa: { mulai: string; sampai: string | null }): string => {
  const t = teksAkun(bahasa)
  const mulai = tanggal(bahasa, masa.mulai, 'singkat')
  return masa.sampai === null
    ? t('masaTerbuka', { mulai })
    : t('masaTertutup', { mulai, sampai: tanggal(bahasa, masa.sampai, 'singkat') })
}

export function TabelPenugasan(p: { baris: readonly PenugasanTampil[]; bahasa: Bahasa; judul: string }) {
  const t = teksAkun(p.bahasa)
  return (
    <Tabel
      keterangan={p.judul}
      tumpuk
      baris={p.baris}
      kunciBaris={(b) => b.id}
      kosong={<KosongNyata judul={t('peranKosong')}>{t('peranKosongKata')}</KosongNyata>}
      kolom={[
        { kunci: 'peran', judul: t('kolomPeran'), kepala: true, isi: (b) => namaPeran(p.bahasa, b.peran) },
        { kunci: 'unit', judul: t('unit'), isi: (b) => b.unitNama ?? t('seluruh') },
        { kunci: 'masa', judul: t('masa'), isi: (b) => kataMasa(p.bahasa, b) },
        { kunci: 'surat', judul: t('surat'), isi: (b) => b.dasar ?? '–' },
        { kunci: 'keadaan', judul: t('keadaan'), isi: (b) => <LencanaMasa keadaan={b.keadaan} bahasa={p.bahasa} /> },
      ]}
    />
  )
}

export function TabelDelegasi(p: {
  baris: readonly (DelegasiBernama & { readonly keadaan: KeadaanMasa })[]
  bahasa: Bahasa
  judul: string
}) {
  const t = teksAkun(p.bahasa)
  return (
    <Tabel
      keterangan={p.judul}
      tumpuk
      baris={p.baris}
      kunciBaris={(b) => b.id}
      kolom={[
        { kunci: 'dari', judul: t('dari'), kepala: true, isi: (b) => b.dariNama },
        { kunci: 'kepada', judul: t('kepada'), isi: (b) => b.keNama },
        { kunci: 'peran', judul: t('kolomPeran'), isi: (b) => b.peran.map((x) => namaPeran(p.bahasa, x)).join(', ') },
        { kunci: 'masa', judul: t('masa'), isi: (b) => kataMasa(p.bahasa, b) },
        { kunci: 'surat', judul: t('surat'), isi: (b) => b.surat },
        { kunci: 'keadaan', judul: t('keadaan'), isi: (b) => <LencanaMasa keadaan={b.keadaan} bahasa={p.bahasa} /> },
      ]}
    />
  )
}
