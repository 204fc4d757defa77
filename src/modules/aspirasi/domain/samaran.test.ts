import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { butirSamaran, cariSamaran, kunciSamaran, masihTampak, ratakan, samarkan, susunNamaDikenal } from './samaran.ts'

const nama = susunNamaDikenal(['Rotua Sihombing', 'Jonner Purba', 'Maringan Tua Saragih', 'Sumiati'])
const temuan = (teks: string) => cariSamaran(teks, { nama }).map((t) => `${t.jenis}:${t.teks}`)

describe('yang ditemukan', () => {
  test.each<[string, string[]]>([
    ['Pak Budi Santoso dari dinas minta uang.', ['nama:Budi Santoso']],
    ['bu sumiati di loket tidak ramah', ['nama:sumiati']],
    ['Bapak dr. Hotman Sinaga tidak datang', ['nama:Hotman Sinaga']],
    ['kata Sdr. Tigor, antre saja', ['nama:Tigor']],
    ['Rotua Sihombing menolak berkas saya', ['nama:Rotua Sihombing']],
    ['sudah saya serahkan kepada jonner purba kemarin', ['nama:jonner purba']],
    ['Pak Maringan bilang besok. Kami tunggu Maringan sampai sore.', ['nama:Maringan', 'nama:Maringan']],
    ['NIK 1272010101900001 salah ketik', ['nik:1272010101900001']],
    ['NIK 12.72.01.010190.0001 salah', ['nik:12.72.01.010190.0001']],
    ['nik １２７２０１０１０１９００００１ ya', ['nik:１２７２０１０１０１９００００１']],
    ['NIP 197501012000011001', ['nip:197501012000011001']],
    ['NIP. 19750101 200001 1 001', ['nip:19750101 200001 1 001']],
    ['hubungi 0812-3456-7890', ['telepon:0812-3456-7890']],
    ['WA +62 812 3456 7890 ya', ['telepon:+62 812 3456 7890']],
    ['wa 0812🙂3456🙂7890', ['telepon:0812🙂3456🙂7890']],
    ['0.8.1.2.3.4.5.6.7.8.9.0', ['telepon:0.8.1.2.3.4.5.6.7.8.9.0']],
    ['telp (0622) 123456', ['telepon:(0622) 123456']],
    ['nol delapan satu dua tiga empat lima enam tujuh', ['angka:nol delapan satu dua tiga empat lima enam tujuh']],
    ['surel ke budi.s@contoh.co.id segera', ['surel:budi.s@contoh.co.id']],
    ['budi (at) contoh (dot) com', ['surel:budi (at) contoh (dot) com']],
    ['ig saya @si_budi99', ['akun:@si_budi99']],
    ['truk BK 1234 AB menabrak', ['pelat:BK 1234 AB']],
    ['angkot bk 7012 tz ugal-ugalan', ['pelat:bk 7012 tz']],
    ['mobil BK-8-SR parkir', ['pelat:BK-8-SR']],
    ['rumah di Jl. Merdeka No. 12B bocor', ['rumah:No. 12B']],
    ['Gang Damai nomor 7, gelap', ['rumah:nomor 7']],
    ['transfer ke rek BRI 1234 5678 9012 345', ['rekening:1234 5678 9012 345']],
  ])('%s', (teks, harap) => {
    expect(temuan(teks)).toEqual(harap)
  })

  test.each([
    'Pak lurah dan Bu camat sudah tahu. Ibu hamil sulit lewat.',
    'Bapak/Ibu yang terhormat, mohon lampu diperbaiki.',
    'Sejak 12.11.2026 sampai 24-11-2026 pukul 08.00 - 16.30.',
    'Biaya Rp 1.500.000.000 dan 2.750.000 rupiah.',
    'RT 12 RW 03, di 3 titik, 1 tiang per 50 meter.',
    'Jalan Merdeka rusak sepanjang 200 meter. Nomor antrean saya 45.',
    'Perda nomor 2 tahun 2022 dan UU 25 Tahun 2009.',
    'Lampu di Siantar Martoba padam, Naga Huta juga.',
    'Kami bertiga 🙂🙂🙂 menunggu 3 jam.',
  ])('tidak ada: %s', (teks) => {
    expect(temuan(teks)).toEqual([])
  })

  test('letak menunjuk teks asli, juga sesudah gambar dan aksara lain', () => {
    const teks = '👨‍👩‍👧 ke ٠٨١٢٣٤٥٦٧٨٩٠ atau 𝟎𝟖𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖'
    for (const t of cariSamaran(teks)) expect(teks.slice(t.mulai, t.akhir)).toBe(t.teks)
    expect(cariSamaran(teks).map((t) => t.jenis)).toEqual(['telepon', 'telepon'])
    expect(ratakan(teks)).toHaveLength(teks.length)
  })

  test('20.000 karakter dibaca dalam waktu yang terbatas', () => {
    for (const isi of ['1 ', '0', 'Jalan ', 'Pak Budi ', 'a@', '. ', 'nol '])
      expect(() => cariSamaran(isi.repeat(20_000 / isi.length), { nama })).not.toThrow()
  })
})

describe('yang disamarkan', () => {
  test('di mana pun ia berdiri, bagaimanapun ditulis; kata lain yang memuatnya tetap', () => {
    const samar = (teks: string, ...butir: string[]) =>
      samarkan(
        teks,
        butir.map((b) => ({ teks: b, jenis: 'nama' })),
      )
    expect(samar('Ana dan ANA, juga Ananya; berencana, bahana.', 'Ana')).toBe(
      '[nama] dan [nama], juga [nama]nya; berencana, bahana.',
    )
    expect(samar('0812-3456-7890 = 0812 3456 7890 = ０８１２３４５６７８９０', '081234567890')).toBe(
      '[nama] = [nama] = [nama]',
    )
    expect(samar('Budi  Santoso dan budi\nsantoso', 'Budi Santoso')).toBe('[nama] dan [nama]')
    expect(samar('Budi Santoso Purba', 'Budi Santoso', 'Santoso Purba')).toBe('[nama]')
    expect(samar('a \uE000 b', '\uE000')).toBe('a [nama] b')
    expect(samar('tanpa ubahan', '', '  ')).toBe('tanpa ubahan')
    expect(samar('Pak A081234567890', 'A', '081234567890')).toBe('Pak [nama][nama]')
    expect(samar('C++ (x) [y]', '(x)', 'C++')).toBe('[nama] [nama] [y]')
  })

  const bagian = fc.oneof(
    fc.constantFrom(
      'Pak',
      'Bu',
      'Budi',
      'budi santoso',
      'Santoso',
      'ana',
      'ANA',
      'berencana',
      'nya',
      '.',
      '\n',
      '🙂',
      '0812',
    ),
    fc.constantFrom(
      '0812-3456-7890',
      '０８１２ ３４５６ ７８９０',
      '1272010101900001',
      'BK 1234 AB',
      'a@b.co',
      'Jl. Toba No. 3',
    ),
    fc.string({ maxLength: 6 }),
    fc.string({ maxLength: 4, unit: 'grapheme' }),
  )
  const teks = fc.array(bagian, { maxLength: 14 }).map((b) => b.join(' '))

  test('yang ditandai tidak pernah tampak pada yang diterbitkan', () => {
    fc.assert(
      fc.property(teks, fc.array(bagian, { maxLength: 3 }), (t, lain) => {
        const butir = [
          ...butirSamaran(cariSamaran(t, { nama })),
          ...lain.map((b) => ({ teks: b, jenis: 'lain' as const })),
        ]
        const jadi = samarkan(t, butir)
        for (const b of butir) expect([b.teks, jadi, masihTampak(jadi, b.teks)]).toEqual([b.teks, jadi, false])
      }),
      { numRuns: 1500 },
    )
  })

  test('yang sama bagi pembaca satu butir saja', () => {
    expect(kunciSamaran('0812-3456')).toBe(kunciSamaran('０８１２ 3456'))
    expect(kunciSamaran('Budi  S')).toBe(kunciSamaran('budi s'))
    expect(butirSamaran(cariSamaran('Pak Budi. Bu BUDI.'))).toHaveLength(1)
  })
})
