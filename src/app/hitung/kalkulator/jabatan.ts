import { z } from 'zod'
import {
  hitungAbk,
  hitungAngkaKredit,
  hitungKelasJabatan,
  JENIS_EVALUASI,
  JENJANG_FUNGSIONAL,
  PEMBULATAN_ABK,
} from '#modules/jabatan'
import { PREDIKAT_KINERJA } from '#modules/pengembangan'
import { ok } from '#shared'
import { boleh, jawaban, jumlah, kalkulator, teks } from '../jenis.ts'

export const abk = kalkulator({
  nama: 'abk',
  kelompok: 'jabatan',
  masukan: z.strictObject({
    tugas: z.array(z.strictObject({ nama: teks, volume: jumlah, menit: jumlah })).min(1),
    waktuEfektifMenit: boleh(jumlah.positive()),
    pembulatan: boleh(z.enum(PEMBULATAN_ABK)),
  }),
  keluaran: jawaban({
    totalMenit: z.number(),
    kebutuhan: z.number(),
    dibulatkan: z.number().int(),
    perTugas: z.array(z.strictObject({ nama: z.string(), menit: z.number(), kebutuhan: z.number() })),
  }),
  hitung: (m, pada) => ok(hitungAbk(m, pada)),
  contoh: [
    {
      tugas: [
        { nama: 'Menyusun surat keputusan', volume: 240, menit: 180 },
        { nama: 'Laporan triwulan', volume: 48, menit: 900 },
        { nama: 'Rapat koordinasi', volume: 12, menit: 2400 },
        { nama: 'Melayani loket', volume: 900, menit: 45 },
      ],
      pembulatan: 'setengah',
    },
  ],
  parameter: ['abk.waktu-efektif'],
  isian: [
    { nama: 'tugas', jenis: 'tabel', kolom: ['nama', 'volume', 'menit'] },
    { nama: 'waktuEfektifMenit', jenis: 'angka', bolehKosong: true },
    { nama: 'pembulatan', jenis: 'pilihan', pilihan: PEMBULATAN_ABK, bolehKosong: true },
  ],
})

const Nilai = z.strictObject({ nilai: z.number().int() })
const Faktor = z.strictObject({ jenis: z.enum(JENIS_EVALUASI), level: z.record(teks, z.number().int()) })

export const kelasJabatan = kalkulator({
  nama: 'kelas-jabatan',
  kelompok: 'jabatan',
  masukan: z.union([Nilai, Faktor]),
  pilih: (m) => (typeof m === 'object' && m !== null && ('jenis' in m || 'level' in m) ? Faktor : Nilai),
  keluaran: jawaban({ nilai: z.number().int(), kelas: z.number().int() }),
  hitung: hitungKelasJabatan,
  contoh: [
    { jenis: 'struktural', level: { '1': 3, '2': 2, '3': 1, '4A': 3, '4B': 2, '5': 6, '6': 1 } },
    { nilai: 2510 },
  ],
  parameter: ['kelas-jabatan.struktural', 'kelas-jabatan.fungsional', 'kelas-jabatan.kelas'],
  isian: [
    { nama: 'jenis', jenis: 'pilihan', pilihan: JENIS_EVALUASI, bolehKosong: true },
    { nama: 'level', jenis: 'peta', bolehKosong: true },
    { nama: 'nilai', jenis: 'angka', bolehKosong: true },
  ],
})

export const angkaKredit = kalkulator({
  nama: 'angka-kredit',
  kelompok: 'pegawai',
  masukan: z.strictObject({
    jenjang: z.enum(JENJANG_FUNGSIONAL),
    predikat: z.enum(PREDIKAT_KINERJA),
    bulan: z.number().int().min(1).max(12),
  }),
  keluaran: jawaban({
    angkaKredit: z.number(),
    untukPangkat: z.number().nullable(),
    untukJenjang: z.number().nullable(),
  }),
  hitung: (m, pada) => ok(hitungAngkaKredit(m, pada)),
  contoh: [
    { jenjang: 'ahli-pertama', predikat: 'sangat-baik', bulan: 12 },
    { jenjang: 'ahli-muda', predikat: 'butuh-perbaikan', bulan: 12 },
  ],
  parameter: ['angka-kredit.jenjang', 'angka-kredit.predikat'],
  isian: [
    { nama: 'jenjang', jenis: 'pilihan', pilihan: JENJANG_FUNGSIONAL },
    { nama: 'predikat', jenis: 'pilihan', pilihan: PREDIKAT_KINERJA },
    { nama: 'bulan', jenis: 'angka' },
  ],
})
