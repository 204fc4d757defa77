import { describe, expect, it } from 'vitest'
import type { KalenderKota } from '#modules/kelayakan'
import { addDays } from '#regulasi'
import type { Status } from './alur.ts'
import {
  eskalasiPesan,
  hariWib,
  type KotaTenggat,
  type PeristiwaTenggat,
  type PesanBertenggat,
  tenggatPesan,
  tenggatUtama,
} from './tenggat.ts'

/** 09.00 in the city. */
const pukul = (hari: string): string => `${hari}T02:00:00.000Z`
const tahun2026 = (libur: readonly string[] = [], pada = '2025-10-01'): KalenderKota[number] => ({
  tahun: 2026,
  hari: libur.map((tanggal) => ({ tanggal, nama: 'Libur', jenis: 'libur' })),
  cutiBukanHariKerja: false,
  disahkanPada: pukul(pada),
})
const kota = (hariIni: string, lain: Partial<KotaTenggat> = {}): KotaTenggat => ({
  kalender: [tahun2026()],
  ketetapan: [],
  hariIni,
  ...lain,
})
type Langkah = readonly [hari: string, aksi: string, status: Status]
function pesan(hari: string, langkah: readonly Langkah[] = [], lain: Partial<PesanBertenggat> = {}): PesanBertenggat {
  const peristiwa = [
    { aksi: 'terima', status: 'baru' as Status, saat: pukul(hari), aktor: 'warga' as const },
    ...langkah.map(([h, aksi, status]): PeristiwaTenggat => ({ aksi, status, saat: pukul(h) })),
  ]
  return {
    kelas: 'pengaduan',
    diterimaPada: pukul(hari),
    tanggalLayanan: null,
    status: peristiwa.at(-1)?.status ?? 'baru',
    peristiwa,
    ...lain,
  }
}
const satu = (p: PesanBertenggat, m: KotaTenggat, jam: string, langkah: string) =>
  tenggatPesan(p, m).find((t) => t.jam === jam && t.langkah === langkah)

describe('F8: UU 25/2009, hari kalender', () => {
  it('layanan 1 Maret dapat diadukan sampai 31 Maret; diterima 2 Maret ditanggapi sampai 16 Maret', () => {
    const p = pesan('2026-03-02', [], { tanggalLayanan: '2026-03-01' })
    expect(satu(p, kota('2026-03-02'), 'uu25', 'batas-mengadu')).toMatchObject({
      tanggal: '2026-03-31',
      keadaan: 'terpenuhi',
      dasar: [{ sumber: 'UU 25/2009', pasal: '42(2)', status: 'terverifikasi' }],
    })
    expect(satu(p, kota('2026-03-16'), 'uu25', 'tanggapan')).toMatchObject({
      tanggal: '2026-03-16',
      keadaan: 'berjalan',
      rumus: 'diterima 2026-03-02 + 14 hari',
    })
    expect(satu(p, kota('2026-03-17'), 'uu25', 'tanggapan')?.keadaan).toBe('lewat')
  })
  it('dinyatakan tidak lengkap 10 Maret: dilengkapi sampai 9 April, dan selama itu tenggat kantor diam', () => {
    const p = pesan('2026-03-02', [['2026-03-10', 'minta-lengkapi', 'menunggu-pelapor']])
    const t = tenggatPesan(p, kota('2026-04-09'))
    expect(t.find((x) => x.langkah === 'kelengkapan')).toMatchObject({ tanggal: '2026-04-09', keadaan: 'berjalan' })
    expect(tenggatUtama(t)?.langkah).toBe('kelengkapan')
    expect(satu(p, kota('2026-04-10'), 'uu25', 'kelengkapan')?.keadaan).toBe('lewat')
    expect(t.some((x) => x.langkah === 'keputusan')).toBe(false)
  })
  it('lengkap 20 Maret: diputus sampai 19 Mei; diputus 15 Mei diberitahukan sampai 29 Mei', () => {
    const lengkap: Langkah[] = [
      ['2026-03-10', 'minta-lengkapi', 'menunggu-pelapor'],
      ['2026-03-20', 'lengkapi', 'baru'],
      ['2026-03-23', 'teruskan', 'diteruskan'],
    ]
    expect(satu(pesan('2026-03-02', lengkap), kota('2026-05-19'), 'uu25', 'keputusan')).toMatchObject({
      sejak: '2026-03-20',
      tanggal: '2026-05-19',
      keadaan: 'berjalan',
    })
    const putus = pesan('2026-03-02', [...lengkap, ['2026-05-15', 'jawab', 'dijawab']])
    expect(satu(putus, kota('2026-05-15'), 'uu25', 'pemberitahuan')).toMatchObject({ tanggal: '2026-05-29' })
    expect(satu(putus, kota('2026-05-15'), 'uu25', 'keputusan')).toMatchObject({
      keadaan: 'terpenuhi',
      terpenuhiPada: '2026-05-15',
    })
  })
})

describe('F9: SP4N-LAPOR!, hari kerja', () => {
  const jalan: Langkah[] = [
    ['2026-02-04', 'teruskan', 'diteruskan'],
    ['2026-02-11', 'jawab', 'dijawab'],
  ]
  it('Jumat 30 Januari: teruskan 4 Februari, jawab 11 Februari, tutup 25 Februari bila tanpa libur', () => {
    expect(satu(pesan('2026-01-30'), kota('2026-02-04'), 'lapor', 'teruskan')).toMatchObject({
      tanggal: '2026-02-04',
      keadaan: 'berjalan',
      dasar: [{ status: 'belum-diverifikasi' }],
    })
    expect(satu(pesan('2026-01-30'), kota('2026-02-05'), 'lapor', 'teruskan')?.keadaan).toBe('lewat')
    expect(satu(pesan('2026-01-30', jalan.slice(0, 1)), kota('2026-02-11'), 'lapor', 'jawab')).toMatchObject({
      tanggal: '2026-02-11',
      keadaan: 'berjalan',
    })
    const dijawab = pesan('2026-01-30', jalan)
    expect(satu(dijawab, kota('2026-02-25'), 'lapor', 'tutup')).toMatchObject({
      tanggal: '2026-02-25',
      keadaan: 'berjalan',
    })
    expect(tenggatUtama(tenggatPesan(dijawab, kota('2026-02-25')))?.langkah).toBe('tutup')
    expect(satu(dijawab, kota('2026-02-26'), 'lapor', 'tutup')?.keadaan).toBe('lewat')
  })
  it('dengan Imlek 17 Februari di daftar libur: tutup 26 Februari', () => {
    const imlek = { kalender: [tahun2026(['2026-02-17'])] }
    expect(satu(pesan('2026-01-30', jalan), kota('2026-02-26', imlek), 'lapor', 'tutup')).toMatchObject({
      tanggal: '2026-02-26',
      semula: '2026-02-26',
      keadaan: 'berjalan',
    })
  })
  it('Imlek yang disahkan sesudah dijawab menggeser, dan koreksi sesudahnya tidak memajukan', () => {
    const susul = [tahun2026(), tahun2026(['2026-02-17'], '2026-02-13')]
    const p = pesan('2026-01-30', jalan)
    const geser = { tanggal: '2026-02-26', semula: '2026-02-25' }
    expect(satu(p, kota('2026-02-13', { kalender: susul }), 'lapor', 'tutup')).toMatchObject(geser)
    const ditarik = [...susul, tahun2026([], '2026-02-14')]
    expect(satu(p, kota('2026-02-14', { kalender: ditarik }), 'lapor', 'tutup')).toMatchObject(geser)
  })
  it('tahun yang belum disahkan: paling cepat, dan hanya mungkin lewat', () => {
    expect(satu(pesan('2026-01-30'), kota('2026-02-05', { kalender: [] }), 'lapor', 'teruskan')).toMatchObject({
      tanggal: '2026-02-04',
      tahunBelum: [2026],
      keadaan: 'mungkin-lewat',
    })
  })
  it('diangkat ke atasan pada hari kerja ke-3, dan sesudah hari ke-5', () => {
    const hari = (p: PesanBertenggat) => eskalasiPesan(p, kota('2026-02-12')).map((e) => [e.tingkat, e.langkah, e.pada])
    expect(hari(pesan('2026-01-30'))).toEqual([
      [1, 'teruskan', '2026-02-04'],
      [2, 'teruskan', '2026-02-07'],
    ])
    expect(hari(pesan('2026-01-30', jalan.slice(0, 1)))).toEqual([
      [1, 'jawab', '2026-02-09'],
      [2, 'jawab', '2026-02-12'],
    ])
    expect(hari(pesan('2026-01-30', jalan))).toEqual([])
    expect(hari(pesan('2026-01-30', [], { kelas: 'whistleblowing' }))).toEqual([])
  })
})

describe('jeda', () => {
  it('hanya antara permintaan dan jawaban pelapor: hari di antaranya tidak dihitung', () => {
    const p = pesan('2026-01-30', [
      ['2026-02-04', 'teruskan', 'diteruskan'],
      ['2026-02-06', 'minta-lengkapi', 'menunggu-pelapor'],
      ['2026-02-10', 'lengkapi', 'diteruskan'],
    ])
    // Thu 5 counts; Fri 6 to Tue 10 do not; then Wed 11, Thu 12, Fri 13, Mon 16
    expect(satu(p, kota('2026-02-10'), 'lapor', 'jawab')).toMatchObject({
      tanggal: '2026-02-16',
      semula: '2026-02-11',
      jeda: 5,
      keadaan: 'berjalan',
    })
    // asked after it was declared complete: the decision only waits
    expect(satu(p, kota('2026-02-10'), 'uu25', 'keputusan')).toMatchObject({
      sejak: '2026-01-30',
      semula: addDays('2026-01-30', 60),
      tanggal: addDays('2026-01-30', 65),
    })
  })
  it('selama menunggu pelapor tenggat kantor diam dan tidak pernah lewat', () => {
    const p = pesan('2026-01-30', [
      ['2026-02-04', 'teruskan', 'diteruskan'],
      ['2026-02-06', 'minta-lengkapi', 'menunggu-pelapor'],
    ])
    expect(satu(p, kota('2026-03-01'), 'lapor', 'jawab')?.keadaan).toBe('dijeda')
  })
  it('sesudah tenggatnya lewat, bertanya tidak menghapus keterlambatan', () => {
    const p = pesan('2026-01-30', [
      ['2026-02-04', 'teruskan', 'diteruskan'],
      ['2026-02-13', 'minta-lengkapi', 'menunggu-pelapor'],
      ['2026-02-16', 'lengkapi', 'diteruskan'],
    ])
    expect(satu(p, kota('2026-02-16'), 'lapor', 'jawab')).toMatchObject({ tanggal: '2026-02-11', keadaan: 'lewat' })
  })
  it('mengalihkan ke kantor lain tidak memulai hitungan baru; membuka kembali memulai', () => {
    const alih = pesan('2026-01-30', [
      ['2026-02-04', 'teruskan', 'diteruskan'],
      ['2026-02-10', 'alihkan', 'diteruskan'],
    ])
    expect(satu(alih, kota('2026-02-10'), 'lapor', 'jawab')?.tanggal).toBe('2026-02-11')
    const buka = pesan('2026-01-30', [
      ['2026-02-04', 'teruskan', 'diteruskan'],
      ['2026-02-05', 'jawab', 'dijawab'],
      ['2026-02-09', 'nyatakan-belum', 'diteruskan'],
    ])
    expect(satu(buka, kota('2026-02-10'), 'lapor', 'jawab')).toMatchObject({
      sejak: '2026-02-09',
      tanggal: '2026-02-16',
      keadaan: 'berjalan',
    })
  })
})

describe('permintaan informasi, standar setempat, dan yang tanpa jam', () => {
  it('F11: sepuluh hari kerja, dan tujuh lagi hanya bila diperpanjang', () => {
    const minta = { kelas: 'permintaan-informasi' } as const
    expect(satu(pesan('2026-01-05', [], minta), kota('2026-01-05'), 'kip', 'pemberitahuan')?.tanggal).toBe('2026-01-19')
    expect(satu(pesan('2026-01-05', [], minta), kota('2026-01-05'), 'kip', 'perpanjangan')).toBeUndefined()
    const panjang = pesan('2026-01-05', [['2026-01-15', 'perpanjang', 'baru']], minta)
    expect(satu(panjang, kota('2026-01-15'), 'kip', 'perpanjangan')?.tanggal).toBe('2026-01-28')
    expect(satu(panjang, kota('2026-01-20'), 'kip', 'pemberitahuan')?.keadaan).toBe('terpenuhi')
    expect(tenggatPesan(pesan('2026-01-05', [], minta), kota('2026-01-05')).some((t) => t.jam === 'uu25')).toBe(false)
  })
  it('jawaban informasi diangkat ke atasan sesudah waktunya menurut undang-undang, bukan menurut kebiasaan aduan', () => {
    const p = pesan('2026-01-05', [['2026-01-06', 'teruskan', 'diteruskan']], { kelas: 'permintaan-informasi' })
    expect(eskalasiPesan(p, kota('2026-01-12')).map((e) => [e.tingkat, e.pada])).toEqual([[2, '2026-01-20']])
  })
  it('standar topik berlaku sejak harinya, dan berhenti pada harinya', () => {
    const s = { topikKode: 'lampu', langkah: 'jawab', satuan: 'HK', dasar: 'Standar pelayanan PKP' } as const
    const standar = [
      { ...s, lama: 2, mulai: '2026-02-04' },
      { ...s, lama: 0, mulai: '2026-02-05' },
    ]
    const pada = (hari: string, topikKode = 'lampu') =>
      satu(
        pesan('2026-01-30', [[hari, 'teruskan', 'diteruskan']], { topikKode }),
        kota(hari, { standar }),
        'setempat',
        'jawab',
      )
    expect(pada('2026-02-03')).toBeUndefined()
    expect(pada('2026-02-04')).toMatchObject({ tanggal: '2026-02-06', dasar: [{ sumber: 'Standar pelayanan PKP' }] })
    expect(pada('2026-02-05')).toBeUndefined()
    expect(pada('2026-02-04', 'sampah')).toBeUndefined()
  })
  it('sebelum sebuah jam berlaku tidak ada tenggatnya; pada harinya ada', () => {
    expect(tenggatPesan(pesan('2017-12-31'), kota('2017-12-31')).some((t) => t.jam === 'lapor')).toBe(false)
    expect(tenggatPesan(pesan('2018-01-01'), kota('2018-01-01')).some((t) => t.jam === 'lapor')).toBe(true)
    expect(eskalasiPesan(pesan('2017-12-31'), kota('2018-01-31'))).toEqual([])
    expect(eskalasiPesan(pesan('2018-01-01'), kota('2018-01-31'))).toHaveLength(2)
  })
  it('whistleblowing tidak bertenggat; yang berakhir tidak menunggu lagi', () => {
    expect(tenggatPesan(pesan('2026-01-30', [], { kelas: 'whistleblowing' }), kota('2026-03-01'))).toEqual([])
    const cabut = tenggatPesan(pesan('2026-01-30', [['2026-02-02', 'cabut', 'dicabut']]), kota('2026-03-01'))
    expect(cabut.every((t) => t.keadaan === 'terpenuhi')).toBe(true)
    expect(tenggatUtama(cabut)).toBeNull()
  })
  it('hari dihitung menurut jam kota: 17.00 UTC sudah esok harinya', () => {
    expect(hariWib('2026-01-30T16:59:59Z')).toBe('2026-01-30')
    expect(hariWib('2026-01-30T17:00:00Z')).toBe('2026-01-31')
  })
})
