import { z } from 'zod'
import { hitungIkm, hitungSampel, KINERJA_UNIT, MUTU } from '#modules/survei'
import { dasarJam, hitungTenggat, JAM_TENGGAT, type NamaJam, PARAMETER, satukanDasar } from '#regulasi'
import { ok } from '#shared'
import { angkaAntara, boleh, dasarSkema, jawaban, kalkulator, saat, tanggal, teks } from '../jenis.ts'

const bobot = boleh(z.record(teks, angkaAntara(0, 1)))
const DariJawaban = z.strictObject({ unsur: z.array(teks), jawaban: z.array(z.array(z.unknown())), bobot })
const DariJumlah = z.strictObject({
  jumlah: z.record(teks, z.number().int()),
  responden: z.number().int().positive().max(1e9),
  bobot,
})
const adaKunci = (x: unknown, ...kunci: readonly string[]): boolean =>
  typeof x === 'object' && x !== null && kunci.some((k) => Object.hasOwn(x, k))

export const ikm = kalkulator({
  nama: 'ikm',
  kelompok: 'masyarakat',
  masukan: z.union([DariJawaban, DariJumlah]),
  pilih: (m) => (adaKunci(m, 'jumlah', 'responden') && !adaKunci(m, 'unsur', 'jawaban') ? DariJumlah : DariJawaban),
  keluaran: jawaban({
    nrr: z.record(z.string(), z.number().nullable()),
    skm: z.number().nullable(),
    ikm: z.number().nullable(),
    mutu: z.enum(MUTU).nullable(),
    kinerja: z.enum(KINERJA_UNIT).nullable(),
    dipakai: z.record(z.string(), z.number().int()),
    ditolak: z.array(z.strictObject({ baris: z.number().int(), unsur: z.string(), nilai: z.unknown() })),
  }),
  hitung: hitungIkm,
  contoh: [
    {
      unsur: ['U1', 'U2', 'U3'],
      jawaban: [
        [4, 3, 4],
        [3, 3, null],
        [4, 2, 3],
        [4, 5, 4],
      ],
    },
    {
      jumlah: { U1: 105, U2: 101, U3: 100, U4: 116, U5: 102, U6: 105, U7: 106, U8: 105, U9: 115 },
      responden: 29,
    },
  ],
  parameter: ['survei.mutu', 'survei.skala'],
  isian: [
    { nama: 'unsur', jenis: 'daftar', bolehKosong: true },
    { nama: 'jawaban', jenis: 'matriks', bolehKosong: true },
    { nama: 'jumlah', jenis: 'peta', bolehKosong: true },
    { nama: 'responden', jenis: 'angka', bolehKosong: true },
    { nama: 'bobot', jenis: 'peta', bolehKosong: true },
  ],
})

export const sampel = kalkulator({
  nama: 'sampel',
  kelompok: 'masyarakat',
  masukan: z.strictObject({ populasi: z.number().int().positive() }),
  keluaran: jawaban({ sampel: z.number().int() }),
  hitung: (m, pada) => ok(hitungSampel(m.populasi, pada)),
  contoh: [{ populasi: 1000 }, { populasi: 279_772 }],
  parameter: ['survei.sampel'],
  isian: [{ nama: 'populasi', jenis: 'angka' }],
})

const libur = z.array(tanggal)
const cabangJam = (jam: NamaJam) =>
  z.strictObject({
    jam: z.literal(jam),
    peristiwa: z.strictObject(
      Object.fromEntries(JAM_TENGGAT[jam].map((p) => [p, (jam === 'pdp' ? saat : tanggal).nullable().optional()])),
    ),
    libur,
  })
const JAM = Object.keys(JAM_TENGGAT) as NamaJam[]
const CABANG_JAM = JAM.map(cabangJam)
const JamAsing = z.looseObject({ jam: z.enum(JAM) })

export const jatuhTempo = kalkulator({
  nama: 'jatuh-tempo',
  kelompok: 'masyarakat',
  masukan: z.union(CABANG_JAM),
  pilih: (m) => CABANG_JAM[JAM.findIndex((j) => adaKunci(m, 'jam') && (m as { jam: unknown }).jam === j)] ?? JamAsing,
  keluaran: jawaban({
    tenggat: z.array(
      z.strictObject({ langkah: z.string(), jatuhTempo: z.string(), rumus: z.string(), dasar: dasarSkema }),
    ),
  }),
  hitung: (m, pada) => {
    const tenggat = hitungTenggat(m.jam, m.peristiwa, m.libur, pada)
    return ok({
      tenggat,
      dasar: tenggat.length > 0 ? satukanDasar(...tenggat.flatMap((x) => x.dasar)) : [dasarJam(m.jam, pada)],
    })
  },
  contoh: [
    {
      jam: 'lapor',
      peristiwa: { diterima: '2026-01-30', diteruskan: '2026-02-04', ditindaklanjuti: '2026-02-11' },
      libur: ['2026-02-17'],
    },
    { jam: 'kip', peristiwa: { diterima: '2026-01-05' }, libur: [] },
    { jam: 'pdp', peristiwa: { diketahui: '2026-03-03T10:00:00+07:00' }, libur: [] },
  ],
  parameter: [...PARAMETER.keys()].filter((id) => id.startsWith('tenggat.')),
  isian: [
    { nama: 'jam', jenis: 'pilihan', pilihan: JAM },
    ...[...new Set(JAM.flatMap((j) => [...JAM_TENGGAT[j]]))].map((p) => ({
      nama: `peristiwa.${p}`,
      jenis: p === 'diketahui' ? ('saat' as const) : ('tanggal' as const),
      bolehKosong: true,
      untuk: JAM.filter((j) => (JAM_TENGGAT[j] as readonly string[]).includes(p)),
    })),
    { nama: 'libur', jenis: 'daftar-tanggal', bolehKosong: true, kosong: 'daftar' },
  ],
})
