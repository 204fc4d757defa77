import type { Sel } from '#platform/lembar'
import type { Bahasa } from '#platform/i18n'
import type { PutaranRingkas } from '../application/pengumuman.port.ts'
import type { PutaranUmum } from '../application/pengumuman.use-case.ts'
import { susunWaktu } from '../domain/pengumuman.ts'
import { kataBagian, kataTingkat } from './pengumuman-isi.view.tsx'
import { butirJumlah, kataWaktu } from './pengumuman-umum.view.tsx'
import { teksPengumuman } from './pengumuman.teks.ts'

/** What the page says, for programs: the same shape in which it was published, and the steps since. */
export const dataPutaran = (p: PutaranUmum, hariIni: string) => ({
  id: p.id,
  judul: p.judul,
  versi: p.versi,
  terbitPada: p.terbitPada,
  ditarik: p.ditarikPada === null ? null : { pada: p.ditarikPada, alasan: p.alasan },
  isi: p.isi,
  waktu: p.isi && susunWaktu(p.isi.waktu, p.langkah, hariIni),
  dibatalkanPada: p.langkah.find((l) => l.aksi === 'batalkan')?.tanggal ?? null,
  // null: hidden, fewer than five or giving such a number away.
  usulan: p.hasil && {
    lolos: p.hasil[0] ?? null,
    peringatan: p.hasil[1] ?? null,
    ditolak: p.hasil[2] ?? null,
    perluVerifikasi: p.hasil[3] ?? null,
  },
  putusan: p.putusan && {
    ditetapkan: p.putusan[0] ?? null,
    tidakDitetapkan: p.putusan[1] ?? null,
    keluar: p.putusan[2] ?? null,
  },
  keberatan: p.keberatan,
  nama: p.nama && p.dasarNama ? { dasar: p.dasarNama, daftar: p.nama } : null,
})

/** The same as rows: part, name, value, note. */
export function lembarPutaran(p: PutaranUmum, hariIni: string, bahasa: Bahasa): { kepala: string[]; baris: Sel[][] } {
  const t = teksPengumuman(bahasa)
  const kepala = [t('putaran'), t('namaJabatan'), t('jumlah'), t('catatan')]
  const { isi } = p
  if (!isi) return { kepala, baris: [[t('ditarik'), p.judul, p.ditarikPada ?? '', p.alasan ?? '']] }
  const baris: Sel[][] = [
    [t('putaran'), isi.judul, isi.tmt, isi.tujuan],
    ...isi.jabatan.map((j) => [
      t('jabatan'),
      [j.nama, j.kantor].filter(Boolean).join(', '),
      j.kursi,
      [
        kataTingkat(j.jenjang, t),
        `${t('calonPasti')}: ${j.calon ? t(`pita-${j.calon.pasti}`) : t('takDihitung')}`,
        ...(j.calon ? [`${t('calonBersyarat')}: ${t(`pita-${j.calon.bersyarat}`)}`] : []),
        `${t('standar')}: ${j.standar.butir.map((b) => `${b.nama[bahasa]} ${b.level}`).join(', ')}`,
      ].join('; '),
    ]),
    ...susunWaktu(isi.waktu, p.langkah, hariIni).map((b) => [
      t('waktu'),
      t(`langkah-${b.langkah}`),
      b.nyata ?? t('belumTerjadi'),
      [`${t('rencana')}: ${b.rencana ?? t('tanpaRencana')}`, kataWaktu(b, t)].join('; '),
    ]),
    ...isi.kriteria.map((k) => [
      t('kriteria'),
      k.judul[bahasa],
      k.id,
      k.terverifikasi ? k.dasar : `${k.dasar} (${t('belumDiverifikasi')})`,
    ]),
    ...Object.entries(isi.bobot?.kecocokan ?? {}).map(([k, n]) => [
      t('bobot'),
      kataBagian(k, t),
      n,
      isi.bobot?.sumber ?? '',
    ]),
    ...butirJumlah(p, isi, t, bahasa).map((b) => [t('jumlah'), b.nama, b.nilai, '']),
    ...(p.nama ?? []).map((n) => [t('nama'), n.jabatan, n.nama, p.dasarNama ?? '']),
  ]
  return { kepala, baris }
}

export function lembarDaftar(data: readonly PutaranRingkas[], bahasa: Bahasa): { kepala: string[]; baris: Sel[][] } {
  const t = teksPengumuman(bahasa)
  return {
    kepala: ['id', t('putaran'), t('mulai'), t('jabatan'), t('keadaan'), t('versi'), t('diumumkan'), t('catatan')],
    baris: data.map((p) => [
      p.id,
      p.judul,
      p.tmt,
      p.jabatan,
      p.ditarikPada === null ? t(`langkah-${p.langkah ?? 'belum'}`) : t('ditarik'),
      p.versi,
      p.terbitPada,
      p.alasan ?? '',
    ]),
  }
}
