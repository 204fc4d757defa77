import { z } from 'zod'
import { ambangJpm, hitungJpm, hitungKecocokanStandar } from '#modules/kecocokan'
import {
  EKSPEKTASI,
  hitungIp,
  hitungPredikat,
  HUKDIS_IP,
  JENIS_IP,
  KATEGORI_IP,
  PENDIDIKAN_IP,
  PREDIKAT_KINERJA,
} from '#modules/pengembangan'
import {
  hitungTalenta,
  KATEGORI_KINERJA,
  KATEGORI_POTENSIAL,
  KOMPONEN_KINERJA,
  KOMPONEN_POTENSIAL,
  TARGET_TALENTA,
} from '#modules/talenta'
import { tulisDasar } from '#regulasi'
import { ok } from '#shared'
import { angkaAntara, boleh, jawaban, kalkulator, nilaiSeratus, teks } from '../jenis.ts'

const Ip = z
  .strictObject({
    jenis: z.enum(JENIS_IP),
    pendidikan: z.enum(PENDIDIKAN_IP),
    diklatSesuai: boleh(z.boolean()),
    jpTeknis: angkaAntara(0, 100_000),
    seminar: z.boolean(),
    predikat: z.enum(PREDIKAT_KINERJA),
    hukdis: z.enum(HUKDIS_IP).nullable(),
    proRata: boleh(z.boolean()),
  })
  .refine((m) => m.jenis === 'pelaksana' || typeof m.diklatSesuai === 'boolean', {
    error: 'hitung.wajib',
    path: ['diklatSesuai'],
  })

export const ipAsn = kalkulator({
  nama: 'ip-asn',
  kelompok: 'pegawai',
  masukan: Ip,
  keluaran: jawaban({
    kualifikasi: z.number(),
    kompetensi: z.number(),
    kinerja: z.number(),
    disiplin: z.number(),
    nilai: z.number(),
    kategori: z.enum(KATEGORI_IP),
  }),
  hitung: (m, pada) => ok(hitungIp({ ...m, diklatSesuai: m.diklatSesuai ?? false }, pada)),
  contoh: [
    {
      jenis: 'administrator',
      pendidikan: 'S2',
      diklatSesuai: true,
      jpTeknis: 20,
      seminar: true,
      predikat: 'baik',
      hukdis: null,
    },
    {
      jenis: 'pelaksana',
      pendidikan: 'SLTA',
      diklatSesuai: false,
      jpTeknis: 12,
      seminar: false,
      predikat: 'baik',
      hukdis: null,
      proRata: true,
    },
  ],
  parameter: ['kualifikasi', 'kompetensi', 'jp', 'kinerja', 'disiplin', 'kategori'].map((x) => `pengembangan.ip.${x}`),
  isian: [
    { nama: 'jenis', jenis: 'pilihan', pilihan: JENIS_IP },
    { nama: 'pendidikan', jenis: 'pilihan', pilihan: PENDIDIKAN_IP },
    { nama: 'diklatSesuai', jenis: 'ya' },
    { nama: 'jpTeknis', jenis: 'angka' },
    { nama: 'seminar', jenis: 'ya' },
    { nama: 'predikat', jenis: 'pilihan', pilihan: PREDIKAT_KINERJA },
    { nama: 'hukdis', jenis: 'pilihan', pilihan: HUKDIS_IP, bolehKosong: true, kosong: 'null' },
    { nama: 'proRata', jenis: 'ya' },
  ],
})

export const predikat = kalkulator({
  nama: 'predikat',
  kelompok: 'pegawai',
  masukan: z.strictObject({ hasil: z.enum(EKSPEKTASI), perilaku: z.enum(EKSPEKTASI) }),
  keluaran: jawaban({ predikat: z.enum(PREDIKAT_KINERJA) }),
  hitung: (m, pada) => ok(hitungPredikat(m, pada)),
  contoh: [
    { hasil: 'di-atas', perilaku: 'sesuai' },
    { hasil: 'di-atas', perilaku: 'di-bawah' },
  ],
  parameter: ['pengembangan.predikat'],
  isian: [
    { nama: 'hasil', jenis: 'pilihan', pilihan: EKSPEKTASI },
    { nama: 'perilaku', jenis: 'pilihan', pilihan: EKSPEKTASI },
  ],
})

const nilaiKomponen = <const K extends string>(nama: readonly K[]) =>
  z.strictObject(Object.fromEntries(nama.map((k) => [k, nilaiSeratus])) as Record<K, typeof nilaiSeratus>)

export const talenta = kalkulator({
  nama: 'talenta',
  kelompok: 'pegawai',
  masukan: z.strictObject({
    kinerja: nilaiKomponen(KOMPONEN_KINERJA),
    potensial: nilaiKomponen(KOMPONEN_POTENSIAL),
    teknis: boleh(nilaiSeratus),
    target: boleh(z.enum(TARGET_TALENTA)),
  }),
  keluaran: jawaban({
    y: z.number(),
    x: z.number(),
    kategoriY: z.enum(KATEGORI_KINERJA),
    kategoriX: z.enum(KATEGORI_POTENSIAL),
    kotak: z.number().int().min(1).max(9),
    talenta: z.number(),
    gabungan: z.number().optional(),
  }),
  hitung: (m, pada) => ok(hitungTalenta(m, pada)),
  contoh: [
    {
      kinerja: { predikat: 100, penghargaan: 80, timKerja: 100, umpanBalik: 90 },
      potensial: {
        kompetensi: 85,
        pengembangan: 100,
        pengalaman: 80,
        potensi: 78,
        pendidikan: 90,
        bidangIlmu: 100,
        disiplin: 100,
      },
      teknis: 80,
      target: 'jpt-pratama',
    },
  ],
  parameter: ['talenta.bobot', 'talenta.ambang', 'talenta.kotak', 'talenta.teknis'],
  isian: [
    ...KOMPONEN_KINERJA.map((k) => ({ nama: `kinerja.${k}`, jenis: 'angka' as const })),
    ...KOMPONEN_POTENSIAL.map((k) => ({ nama: `potensial.${k}`, jenis: 'angka' as const })),
    { nama: 'teknis', jenis: 'angka', bolehKosong: true },
    { nama: 'target', jenis: 'pilihan', pilihan: TARGET_TALENTA, bolehKosong: true },
  ],
})

const level = z.number().int().min(1).max(5)

export const jpm = kalkulator({
  nama: 'jpm',
  kelompok: 'pegawai',
  masukan: z.strictObject({
    standar: z.record(teks, level).refine((s) => Object.keys(s).length > 0, 'kecocokan.standar-kosong'),
    nilai: z.record(teks, level.nullable()),
  }),
  keluaran: jawaban({
    jpm: z.number().nullable(),
    rentang: z.tuple([z.number(), z.number()]),
    kategori: z.enum(['memenuhi', 'masih-memenuhi', 'kurang-memenuhi', 'belum-diketahui']),
    kesenjangan: z.record(z.string(), z.number().nullable()),
  }),
  hitung: (m, pada) => {
    const ambang = ambangJpm(pada)
    const h = hitungJpm(m.standar, m.nilai, ambang)
    return h.ok ? ok({ ...h.value, dasar: [ambang.dasar] }) : h
  },
  contoh: [
    {
      standar: { 'M.1': 4, 'M.2': 4, 'M.3': 4, 'SK.1': 4 },
      nilai: { 'M.1': 4, 'M.2': 3, 'M.3': 5, 'SK.1': null },
    },
    { standar: { 'M.1': 3, 'M.2': 3 }, nilai: { 'M.1': 3, 'M.2': 2 } },
  ],
  parameter: ['kompetensi.jpm-kategori'],
  isian: [
    { nama: 'standar', jenis: 'peta' },
    { nama: 'nilai', jenis: 'peta' },
  ],
})

const angkaLevel = angkaAntara(-1000, 1000)

export const kecocokan = kalkulator({
  nama: 'kecocokan',
  kelompok: 'pengisian',
  masukan: z.strictObject({
    standar: z.record(teks, angkaLevel).refine((s) => Object.keys(s).length > 0, 'kecocokan.standar-kosong'),
    calon: z.array(z.strictObject({ id: teks, nilai: z.record(teks, angkaLevel.nullable()) })),
    skala: boleh(z.tuple([angkaLevel, angkaLevel]).refine(([a, b]) => b > a, 'kecocokan.skala-tidak-sah')),
    mutlak: boleh(z.array(teks)),
  }),
  keluaran: jawaban({
    peringkat: z.array(
      z.strictObject({
        id: z.string(),
        skor: z.number(),
        rentang: z.tuple([z.number(), z.number()]),
        terpenuhi: z.boolean().nullable(),
        kurang: z.record(z.string(), z.number()),
      }),
    ),
  }),
  hitung: (m) => {
    const h = hitungKecocokanStandar(m)
    if (!h.ok) return { ok: false, error: { ...h.error, data: { ...h.error.data, jalur: '$.mutlak' } } }
    return ok({ ...h.value, dasar: [tulisDasar({ source: 'tafsir-tepat', pasal: 'kedekatan dengan standar' })] })
  },
  contoh: [
    {
      standar: { 'M.1': 3, 'M.2': 3, 'T.1': 2 },
      calon: [
        { id: 'Tiurma', nilai: { 'M.1': 5, 'M.2': 5, 'T.1': 4 } },
        { id: 'Jonatan', nilai: { 'M.1': 3, 'M.2': 3, 'T.1': 2 } },
        { id: 'Rosinta', nilai: { 'M.1': 3, 'M.2': 3, 'T.1': 1 } },
        { id: 'Parlindungan', nilai: { 'M.1': 3, 'M.2': null, 'T.1': 2 } },
      ],
      mutlak: ['T.1'],
    },
  ],
  parameter: [],
  isian: [
    { nama: 'standar', jenis: 'peta' },
    { nama: 'calon', jenis: 'calon' },
    { nama: 'skala', jenis: 'daftar-angka', bolehKosong: true },
    { nama: 'mutlak', jenis: 'daftar', bolehKosong: true },
  ],
})
