import { angka, type Bahasa, tanggal } from '#platform/i18n'
import { cariAturan } from '#regulasi'
import type { KeputusanSaya } from '../application/keputusan-saya.use-case.ts'
import { catatanTenggat, kataTenggat } from '../application/tenggat.teks.ts'
import type { AturanLembar, JabatanLembar, LembarOrang } from '../domain/lembar-orang.ts'
import { type TeksKeputusanSaya, teksKeputusanSaya } from './keputusan-saya.teks.ts'

/** Sentences of the sheet, the same on the screen and on paper. */
export const namaJabatan = (j: JabatanLembar | null, l: LembarOrang, t: TeksKeputusanSaya): string =>
  j === null ? t('lepas') : l.sebagai === 'plt' && j === l.ke ? t('plt', { jabatan: j.nama }) : j.nama

export function kataApa(l: LembarOrang, bahasa: Bahasa): string {
  const t = teksKeputusanSaya(bahasa)
  const isi = {
    dari: l.dari?.nama ?? t('belumTahu'),
    ke: namaJabatan(l.ke, l, t),
    tmt: tanggal(bahasa, l.tmt),
  }
  return t(l.hasil === 'ditetapkan' && l.ke === null ? 'apa-lepas' : `apa-${l.hasil}`, isi)
}

export function kataKecocokan(l: LembarOrang, bahasa: Bahasa): string | undefined {
  const t = teksKeputusanSaya(bahasa)
  const k = l.kecocokan
  if (!k) return undefined
  const skor = angka(bahasa, k.skor, 1)
  if (k.peringkat === null || k.calon === null) return t('kecocokanIsi', { skor })
  return t(k.peringkat === 1 ? 'kecocokanPertama' : 'kecocokanKe', { skor, peringkat: k.peringkat, calon: k.calon })
}

export const judulAturan = (a: AturanLembar, bahasa: Bahasa): string => cariAturan(a.id)?.judul[bahasa] ?? a.id
export const dasarAturan = (a: AturanLembar): string =>
  a.dasar.map((d) => [d.sumber, d.pasal].filter(Boolean).join(' ')).join('; ')
/** The same where no badge can stand beside it. */
export const dasarBertanda = (a: AturanLembar, bahasa: Bahasa): string =>
  [dasarAturan(a), a.dasar.some((d) => d.belumDiverifikasi) && `(${teksKeputusanSaya(bahasa)('belumDiverifikasi')})`]
    .filter(Boolean)
    .join(' ')
export const terpenuhi = (l: LembarOrang): readonly AturanLembar[] => l.aturan.filter((a) => a.hasil === 'terpenuhi')
/** What follows the decree (oath, delivery, objection) was not due when it was judged. */
const sesudahSk = (a: AturanLembar): boolean => a.hasil === 'belum-diketahui' && cariAturan(a.id)?.topik === 'keputusan'
/** Not met or not known, and not merely for information. */
export const perhatian = (l: LembarOrang): readonly AturanLembar[] =>
  l.aturan.filter((a) => a.hasil !== 'terpenuhi' && a.keparahan !== 'info' && !sesudahSk(a))

export interface Perubahan {
  readonly istilah: string
  readonly isi: string
}
const JENJANG = ['jpt-pratama', 'administrator', 'pengawas', 'fungsional', 'pelaksana'] as const

/** What the decree changes for the person, side by side; nothing where it appoints him to nothing. */
export function perubahan(l: LembarOrang, bahasa: Bahasa): Perubahan[] {
  const t = teksKeputusanSaya(bahasa)
  if (l.hasil !== 'ditetapkan') return []
  const jenjang = (j: JabatanLembar | null): string | undefined => {
    const k = JENJANG.find((x) => x === j?.jenjang)
    return k ? t(`j-${k}`) : j?.jenjang
  }
  const satu = (istilah: string, lama: string | undefined, baru: string | undefined): Perubahan[] => {
    if (lama === undefined && baru === undefined) return []
    if (lama === baru) return [{ istilah, isi: t('tetap', { isi: lama ?? '' }) }]
    if (lama === undefined) return [{ istilah, isi: baru ?? '' }]
    return [{ istilah, isi: t('panah', { dari: lama, ke: baru ?? t(l.ke === null ? 'lepas' : 'belumTahu') }) }]
  }
  const tgl = (x: string | undefined) => x && tanggal(bahasa, x)
  const kelas = (j: JabatanLembar | null) => (j?.kelas === undefined ? undefined : String(j.kelas))
  return [
    ...satu(t('jabatan'), l.dari?.nama, namaJabatan(l.ke, l, t)),
    ...(l.sebagai === 'plt'
      ? []
      : [
          ...satu(t('tempat'), l.dari?.kantor, l.ke?.kantor),
          ...satu(t('jenjang'), jenjang(l.dari), jenjang(l.ke)),
          ...satu(t('kelas'), kelas(l.dari), kelas(l.ke)),
          ...(l.pensiun?.baru ? satu(t('pensiun'), tgl(l.pensiun.lama), tgl(l.pensiun.baru)) : []),
        ]),
  ]
}

/** The clock of the objection as sentences; the first is the day itself. */
export function kataKeberatan(k: KeputusanSaya, bahasa: Bahasa): string[] {
  const t = teksKeputusanSaya(bahasa)
  const x = k.tenggat?.ajukan
  return x ? [t('sampai', { tanggal: kataTenggat(bahasa, x) }), ...catatanTenggat(bahasa, x)] : []
}
