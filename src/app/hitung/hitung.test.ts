import { describe, expect, it } from 'vitest'
import { addDays, nilaiPada, NoValueInForce, PARAMETER, tulisDasar } from '#regulasi'
import { cariKalkulator, jalankan, jalankanTeks, KALKULATOR, skemaJson, uraianKalkulator } from './index.ts'

const kini = '2026-11-24'
const cari = (nama: string) => {
  const k = cariKalkulator(nama)
  if (!k) throw new Error(nama)
  return k
}
const hitung = (nama: string, m: unknown) => {
  const h = jalankan(cari(nama), m, kini)
  if (!h.ok) throw new Error(`${h.error.jalur}: ${h.error.pesan}`)
  return h.value as Record<string, unknown>
}
const galat = (nama: string, m: unknown) => {
  const h = jalankan(cari(nama), m, kini)
  return h.ok ? JSON.stringify(h.value) : `${h.error.jalur}: ${h.error.pesan}`
}

describe('setiap kalkulator', () => {
  it('ada persis lima belas, satu per baris kesepakatan', () => {
    expect(KALKULATOR.map((k) => k.nama)).toEqual(
      'ikm sampel ip-asn predikat talenta abk kelas-jabatan angka-kredit bup nip jendela plt jatuh-tempo jpm kecocokan'.split(
        ' ',
      ),
    )
  })
  it.each(KALKULATOR.map((k) => [k.nama, k] as const))(
    '%s: contohnya jalan, keluarannya sesuai skemanya',
    (nama, k) => {
      for (const c of k.contoh) {
        const h = hitung(nama, c)
        expect(k.keluaran.safeParse(h).error?.issues ?? []).toEqual([])
        const dasar = h['dasar'] as { sumber: string; pasal?: string }[]
        expect(dasar.length).toBeGreaterThan(0)
        // every law a calculator says it reads is among its grounds
        const dibaca = k.parameter.flatMap(
          (id) => PARAMETER.get(id)?.nilai.map((n) => tulisDasar(n.kutipan, n.status)) ?? [],
        )
        if (k.nama === 'ip-asn' || k.nama === 'ikm') expect(dasar).toEqual(expect.arrayContaining(dibaca))
        else if (dibaca.length > 0)
          expect(dibaca.map((d) => d.sumber)).toEqual(expect.arrayContaining([dasar[0]?.sumber]))
        // what the command prints is what was computed: nothing that JSON cannot carry
        expect(JSON.parse(JSON.stringify(h))).toEqual(h)
      }
      expect(skemaJson(k)).toMatchObject({ masukan: {}, keluaran: { type: 'object' } })
      for (const bahasa of ['id', 'en'] as const) {
        const u = uraianKalkulator(k, bahasa)
        for (const t of [u.judul, u.ringkas, u.batas, ...u.rumus]) expect(t).not.toMatch(new RegExp(`^${nama}-`))
      }
    },
  )
  it.each(KALKULATOR.map((k) => [k.nama, k] as const))(
    '%s: kunci asing, bukan objek, dan kosong ditolak',
    (nama, k) => {
      expect(galat(nama, { ...(k.contoh[0] as object), asing: 1 })).toBe('$: kunci tidak dikenal: asing')
      expect(galat(nama, [])).toMatch(/^\$: harus objek/)
      expect(galat(nama, null)).toMatch(/^\$: wajib diisi, tidak boleh null/)
      expect(galat(nama, {})).toMatch(/^\$\.\w+: wajib diisi$/)
      expect(jalankanTeks(k, '{', kini)).toMatchObject({ ok: false, error: { jalur: '$' } })
      expect(jalankanTeks(k, '', kini)).toMatchObject({ ok: false, error: { jalur: '$' } })
      expect(jalankanTeks(k, `\uFEFF${JSON.stringify(k.contoh[0])}`, kini).ok).toBe(true)
    },
  )
  it.each(KALKULATOR.map((k) => [k.nama, k] as const))(
    '%s: setiap isian wajib yang hilang atau null disebut',
    (nama, k) => {
      const wajib = k.isian.filter(
        (i) => !i.bolehKosong && i.jenis !== 'ya' && !i.nama.includes('.') && i.nama !== 'level',
      )
      for (const { nama: isian } of wajib) {
        const { [isian]: _, ...sisa } = k.contoh[0] as Record<string, unknown>
        expect(galat(nama, sisa)).toBe(`$.${isian}: wajib diisi`)
        expect(galat(nama, { ...sisa, [isian]: null })).toBe(`$.${isian}: wajib diisi, tidak boleh null`)
      }
    },
  )
  it('setiap nilai hukum yang dibacanya ada, dan kedua sisi tanggal mulainya berbeda', () => {
    for (const k of KALKULATOR)
      for (const id of k.parameter) {
        const p = PARAMETER.get(id)
        if (!p) throw new Error(`${k.nama}: ${id}`)
        const mulai = p.nilai[0]?.mulai ?? ''
        expect(() => nilaiPada(p, addDays(mulai, -1)), id).toThrow(NoValueInForce)
        expect(nilaiPada(p, mulai).mulai).toBe(mulai)
        const akhir =
          k.parameter
            .flatMap((x) => PARAMETER.get(x)?.nilai[0]?.mulai ?? [])
            .toSorted()
            .at(-1) ?? ''
        expect(k.contoh.map((c) => jalankan(k, c, akhir).ok)).toEqual(k.contoh.map(() => true))
        expect(k.contoh.some((c) => !jalankan(k, c, addDays(mulai, -1)).ok)).toBe(true)
      }
  })
  it('setiap parameter hitungan dimiliki sebuah kalkulator, kecuali yang diuji pada modulnya', () => {
    const dimiliki = new Set(KALKULATOR.flatMap((k) => k.parameter))
    const hitungan = /^(survei|pengembangan|talenta|abk|kelas-jabatan|angka-kredit|kompetensi|tenggat|jendela)\./
    expect([...PARAMETER.keys()].filter((id) => hitungan.test(id) && !dimiliki.has(id))).toEqual([
      'kompetensi.level-jenjang', // default standard of a post, tested in kompetensi
    ])
  })
})

describe('kata tepat kesepakatan', () => {
  it('ikm', () => {
    const h = hitung('ikm', { jumlah: { U1: 40 }, responden: 10 })
    expect(Object.keys(h)).toEqual(['nrr', 'skm', 'ikm', 'mutu', 'kinerja', 'dipakai', 'ditolak', 'dasar'])
  })
  it('jpm: belum diketahui memberi rentang', () => {
    expect(hitung('jpm', { standar: { a: 4, b: 4 }, nilai: { a: 4, b: null } })).toMatchObject({
      jpm: null,
      rentang: [62.5, 100],
      kategori: 'belum-diketahui',
      kesenjangan: { a: 0, b: null },
    })
    expect(hitung('jpm', { standar: { a: 5, b: 5 }, nilai: { a: 4, b: 4 } })).toMatchObject({
      jpm: 80,
      kategori: 'memenuhi',
    })
  })
  it('nip: angka ditolak, teks diterima', () => {
    expect(galat('nip', { nip: 1975, jenis: 'PNS' })).toBe('$.nip: harus teks di antara tanda kutip')
    expect(hitung('nip', { nip: "'19750501 200003 1 002", jenis: 'PNS', tanggalLahir: null })).toMatchObject({
      sah: true,
    })
  })
  it('bup: A24 dan pejabat yang lahir tanggal 1', () => {
    const b = (tanggalLahir: string, jabatan: object) => {
      const h = hitung('bup', { tanggalLahir, jabatan })
      return [h['bup'], h['tmtPensiun']]
    }
    expect(b('1967-05-20', { kelompok: 'administrasi' })).toEqual([58, '2025-06-01'])
    expect(b('1967-05-20', { kelompok: 'jpt' })).toEqual([60, '2027-06-01'])
    expect(b('1967-05-01', { kelompok: 'jpt' })).toEqual([60, '2027-06-01'])
    expect(b('1970-01-31', { kelompok: 'fungsional', jenjang: 'ahli-utama' })).toEqual([65, '2035-02-01'])
    expect(b('1970-01-31', { kelompok: 'fungsional', jenjang: 'ahli-utama', khusus: 'guru' })).toEqual([
      60,
      '2030-02-01',
    ])
    expect(b('1970-01-31', { kelompok: 'fungsional', jenjang: 'ahli-utama', khusus: 'guru-besar' })[0]).toBe(70)
  })
  it('plt dan jatuh-tempo', () => {
    expect(hitung('plt', { mulai: '2025-11-03', perpanjangan: [], hariIni: '2026-02-04' })).toMatchObject({
      jatuhTempo: '2026-02-03',
      status: 'lewat',
    })
    expect(hitung('jatuh-tempo', { jam: 'uu25', peristiwa: {}, libur: [] })).toEqual({
      tenggat: [],
      dasar: [{ sumber: 'UU 25/2009', pasal: '42, 44, 50', status: 'terverifikasi' }],
    })
  })
})

it('masukan terbesar yang diterima API dijawab dalam hitungan detik', () => {
  const besar = (n: number, butir: (i: number) => unknown) => Array.from({ length: n }, (_, i) => butir(i))
  const mulai = performance.now()
  const unsur = besar(9, (i) => `U${i}`)
  hitung('ikm', {
    unsur,
    jawaban: besar(13_000, () => unsur.map(() => 4)),
    bobot: Object.fromEntries(unsur.map((u) => [u, 1 / 9])),
  })
  hitung('abk', { tugas: besar(4000, (i) => ({ nama: 't', volume: 1 / (i + 3), menit: Math.PI })) })
  const standar = Object.fromEntries(besar(20, (i) => [`T.${i}`, 1 / 3]) as [string, number][])
  const nilai = Object.fromEntries(Object.keys(standar).map((k) => [k, Math.E]))
  hitung('kecocokan', { standar, calon: besar(400, (i) => ({ id: `${i}`, nilai })) })
  expect(performance.now() - mulai).toBeLessThan(10_000)
})
it('isian tak wajib yang null sama dengan tidak diisi; kuncinya yang wajib tetap wajib', () => {
  const sama = (nama: string, tanpa: object, nol: object) =>
    expect(hitung(nama, { ...tanpa, ...nol })).toEqual(hitung(nama, tanpa))
  sama('ikm', { jumlah: { a: 20 }, responden: 10 }, { bobot: null })
  sama('abk', { tugas: [{ nama: 't', volume: 1, menit: 2 }] }, { waktuEfektifMenit: null, pembulatan: null })
  sama('kecocokan', { standar: { a: 3 }, calon: [{ id: 'x', nilai: {} }] }, { skala: null, mutlak: null })
  sama('nip', { nip: '1', jenis: 'PNS' }, { jenisKelamin: null, tanggalLahir: null })
  const { teknis: _, target: __, ...talenta } = cari('talenta').contoh[0] as Record<string, unknown>
  sama('talenta', talenta, { teknis: null, target: null })
  const { hukdis: ___, ...tanpaHukdis } = cari('ip-asn').contoh[0] as Record<string, unknown>
  expect(galat('ip-asn', tanpaHukdis)).toBe('$.hukdis: wajib diisi')
  expect(galat('ip-asn', { ...tanpaHukdis, hukdis: null, diklatSesuai: null })).toBe('$.diklatSesuai: wajib diisi')
  const pelaksana = { ...tanpaHukdis, hukdis: null, jenis: 'pelaksana' }
  sama('ip-asn', pelaksana, { diklatSesuai: null })
})

describe('baris galat', () => {
  const jabatan = { kelompok: 'fungsional' }
  const A = { mulai: '2025-11-03', hariIni: '2026-02-04' }
  it.each([
    ['ikm', { unsur: ['a'], jawaban: [[1, 2]] }, '$.jawaban[0]: ada 2 jawaban, seharusnya 1'],
    [
      'ikm',
      { jumlah: { a: 9 }, responden: 10 },
      '$.jumlah.a: harus di antara 10 dan 40 (1 sampai 4 kali banyak responden)',
    ],
    ['ikm', { jumlah: { a: 20.5 }, responden: 10 }, '$.jumlah.a: harus bilangan bulat'],
    ['ikm', { jumlah: { a: 20 }, responden: 0 }, '$.responden: harus lebih besar dari 0'],
    ['ikm', { jumlah: { a: 20 }, responden: 10, bobot: { a: 0.9 } }, '$.bobot: jumlah semua bobot harus 1'],
    ['ikm', { jumlah: { a: 20 }, responden: 10, unsur: ['a'] }, '$: kunci tidak dikenal: jumlah, responden'],
    ['sampel', { populasi: 0 }, '$.populasi: harus lebih besar dari 0'],
    ['sampel', { populasi: -5 }, '$.populasi: harus lebih besar dari 0'],
    ['sampel', { populasi: 1.5 }, '$.populasi: harus bilangan bulat'],
    ['sampel', { populasi: '10' }, '$.populasi: harus angka'],
    [
      'ip-asn',
      { ...(cari('ip-asn').contoh[0] as object), hukdis: 'mati' },
      '$.hukdis: harus salah satu dari ringan, sedang, berat',
    ],
    ['ip-asn', { ...(cari('ip-asn').contoh[0] as object), jpTeknis: -1 }, '$.jpTeknis: paling kecil 0'],
    ['ip-asn', { ...(cari('ip-asn').contoh[0] as object), diklatSesuai: undefined }, '$.diklatSesuai: wajib diisi'],
    ['predikat', { hasil: 'Sesuai', perilaku: 'sesuai' }, '$.hasil: harus salah satu dari di-atas, sesuai, di-bawah'],
    ['talenta', { kinerja: {}, potensial: {} }, '$.kinerja.predikat: wajib diisi'],
    ['talenta', { ...(cari('talenta').contoh[0] as object), teknis: 101 }, '$.teknis: paling besar 100'],
    ['abk', { tugas: [] }, '$.tugas: perlu sedikitnya 1 butir'],
    ['abk', { tugas: [{ nama: 't', volume: -1, menit: 2 }] }, '$.tugas[0].volume: paling kecil 0'],
    [
      'abk',
      { tugas: [{ nama: 't', volume: 1, menit: 2 }], waktuEfektifMenit: 0 },
      '$.waktuEfektifMenit: harus lebih besar dari 0',
    ],
    [
      'abk',
      { tugas: [{ nama: 't', volume: 1e-300, menit: 2 }] },
      '$.tugas[0].volume: paling banyak 25 angka di belakang koma',
    ],
    ['kelas-jabatan', { nilai: 189 }, '$.nilai: paling kecil 190, nilai kelas 1'],
    ['kelas-jabatan', { jenis: 'struktural', level: { '7': 1 } }, '$.level.7: faktor tidak dikenal'],
    ['kelas-jabatan', { jenis: 'struktural', level: { '1': 9 } }, '$.level.1: tingkat harus bilangan bulat 1 sampai 5'],
    ['kelas-jabatan', { jenis: 'lain', level: {} }, '$.jenis: harus salah satu dari struktural, fungsional'],
    ['kelas-jabatan', { nilai: 2510, jenis: 'struktural' }, '$: kunci tidak dikenal: nilai'],
    ['angka-kredit', { jenjang: 'ahli-muda', predikat: 'baik', bulan: 13 }, '$.bulan: paling besar 12'],
    [
      'angka-kredit',
      { jenjang: 'ahli-muda', predikat: 'cukup', bulan: 1 },
      /^\$\.predikat: harus salah satu dari sangat-baik/,
    ],
    [
      'bup',
      { tanggalLahir: '1970-02-30', jabatan: { kelompok: 'jpt' } },
      '$.tanggalLahir: bukan tanggal YYYY-MM-DD yang ada di kalender',
    ],
    ['bup', { tanggalLahir: '1870-02-03', jabatan: { kelompok: 'jpt' } }, '$.tanggalLahir: tahun di luar 1900–2199'],
    ['bup', { tanggalLahir: '1970-02-03', jabatan }, '$.jabatan.jenjang: wajib diisi'],
    [
      'bup',
      { tanggalLahir: '1970-02-03', jabatan: { kelompok: 'jpt', khusus: 'guru' } },
      '$.jabatan.khusus: hanya untuk kelompok fungsional',
    ],
    [
      'bup',
      { tanggalLahir: '1970-02-03', jabatan: { kelompok: 'jpt', jenjang: 'mahir' } },
      '$.jabatan.jenjang: hanya untuk kelompok fungsional',
    ],
    ['nip', { nip: '1', jenis: 'CPNS' }, '$.jenis: harus salah satu dari PNS, PPPK'],
    ['jendela', { tanggal: '2022-9-2' }, '$.tanggal: bukan tanggal YYYY-MM-DD yang ada di kalender'],
    ['plt', { ...A, perpanjangan: ['2026-02-03', '2026-05-03'] }, '$.perpanjangan: paling banyak 1 butir'],
    [
      'plt',
      { ...A, perpanjangan: ['2026-02-04'] },
      '$.perpanjangan[0]: perpanjangan mulai sesudah jatuh tempo 2026-02-03',
    ],
    ['plt', { ...A, perpanjangan: ['2025-11-03'] }, '$.perpanjangan[0]: perpanjangan harus sesudah mulai 2025-11-03'],
    [
      'jatuh-tempo',
      { jam: 'lain', peristiwa: {}, libur: [] },
      '$.jam: harus salah satu dari lapor, uu25, standar-pelayanan, kip, pdp',
    ],
    [
      'jatuh-tempo',
      { jam: 'lapor', peristiwa: { keberatan: '2026-01-05' }, libur: [] },
      '$.peristiwa: kunci tidak dikenal: keberatan',
    ],
    ['jatuh-tempo', { jam: 'lapor', peristiwa: {} }, '$.libur: wajib diisi'],
    [
      'jatuh-tempo',
      { jam: 'pdp', peristiwa: { diketahui: '2026-03-03T10:00:00' }, libur: [] },
      /^\$\.peristiwa\.diketahui: bukan waktu dengan zona/,
    ],
    ['jpm', { standar: { a: 6 }, nilai: {} }, '$.standar.a: paling besar 5'],
    ['jpm', { standar: {}, nilai: {} }, '$.standar: perlu sedikitnya satu kompetensi'],
    ['jpm', { standar: { a: 3 }, nilai: { a: 2.5 } }, '$.nilai.a: harus bilangan bulat'],
    ['kecocokan', { standar: { a: 3 }, calon: [], mutlak: ['b'] }, '$.mutlak: bukan kompetensi dalam standar: b'],
    [
      'kecocokan',
      { standar: { a: 3 }, calon: [], skala: [5, 1] },
      '$.skala: batas atas harus lebih besar dari batas bawah',
    ],
    ['kecocokan', { standar: { a: 3 }, calon: [{ id: '', nilai: {} }] }, '$.calon[0].id: tidak boleh kosong'],
  ] as [string, unknown, string | RegExp][])('%s %j', (nama, m, pesan) => {
    if (typeof pesan === 'string') expect(galat(nama, m)).toBe(pesan)
    else expect(galat(nama, m)).toMatch(pesan)
  })
  it('dalam bahasa Inggris juga', () => {
    const h = jalankan(cari('sampel'), { populasi: 0 }, kini, 'en')
    expect(h).toMatchObject({ ok: false, error: { jalur: '$.populasi', pesan: 'must be greater than 0' } })
  })
})
