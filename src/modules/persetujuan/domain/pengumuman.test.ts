import { describe, expect, test } from 'vitest'
import { pilihKriteria } from './isi-pengumuman.ts'
import { type BarisPengumuman, bacaKeadaan, pita, susunWaktu, waktuTerbalik } from './pengumuman.ts'
import { hariWib } from './hari-wib.ts'
import { menyebutOrang } from './sebut-orang.ts'

const baris = (ke: number, aksi: BarisPengumuman['aksi'], tentangKe: number | null = null): BarisPengumuman => ({
  ke,
  aksi,
  isi: null,
  dasarNama: null,
  nama: null,
  tentangKe,
  alasan: null,
  oleh: 'uji',
  penggunaId: 'u',
  pada: '2026-11-24T00:00:00Z',
})

describe('pengumuman', () => {
  test('keadaannya adalah barisnya: draf, terbit, ditarik, dan draf baru di samping yang terbit', () => {
    const ke = (b: readonly BarisPengumuman[]) => {
      const k = bacaKeadaan(b)
      return [k.draf?.ke, k.terbit?.ke, k.ditarik?.ke]
    }
    const jalan = [
      baris(1, 'susun'),
      baris(2, 'terbitkan', 1),
      baris(3, 'susun'),
      baris(4, 'tarik'),
      baris(5, 'terbitkan', 3),
    ]
    expect([1, 2, 3, 4, 5].map((n) => ke(jalan.slice(0, n)))).toEqual([
      [1, undefined, undefined],
      [undefined, 1, undefined],
      [3, 1, undefined],
      [3, undefined, 4],
      [undefined, 3, undefined],
    ])
    // A newer draft is not swept away by publishing an older one.
    expect(ke([baris(1, 'susun'), baris(2, 'susun'), baris(3, 'terbitkan', 1)])).toEqual([2, 1, undefined])
  })

  test('kisaran: di bawah lima tidak dibedakan dari nol, dan setiap batas jatuh di tempatnya', () => {
    expect([0, 4, 5, 9, 10, 24, 25, 49, 50, 99, 100, 5000].map(pita)).toEqual([
      'kurang-5',
      'kurang-5',
      '5-9',
      '5-9',
      '10-24',
      '10-24',
      '25-49',
      '25-49',
      '50-99',
      '50-99',
      '100-lebih',
      '100-lebih',
    ])
  })

  test('garis waktu: terlambat yang sudah terjadi, yang lewat, yang belum waktunya; yang batal tidak ditunggu lagi', () => {
    const waktu = { sidangkan: '2026-11-02', putuskan: '2026-11-20', berlakukan: '2026-12-01' } as const
    const jadi = [{ aksi: 'sidangkan', tanggal: '2026-11-05' }] as const
    const lambat = (n: readonly { aksi: 'sidangkan' | 'batalkan'; tanggal: string }[]) =>
      susunWaktu(waktu, n, '2026-11-24').map((b) => [b.langkah, b.nyata, b.lambat])
    expect(lambat(jadi)).toEqual([
      ['sidangkan', '2026-11-05', 3],
      ['putuskan', null, 4],
      ['berlakukan', null, 0],
    ])
    expect(lambat([...jadi, { aksi: 'batalkan', tanggal: '2026-11-06' }])).toEqual([['sidangkan', '2026-11-05', 3]])
    // Earlier than planned is not late, and what was not planned is told as it was.
    expect(susunWaktu({ putuskan: '2026-11-20' }, [{ aksi: 'lantik', tanggal: '2026-11-19' }], '2026-11-20')).toEqual([
      { langkah: 'putuskan', rencana: '2026-11-20', nyata: null, lambat: 0 },
      { langkah: 'lantik', rencana: null, nyata: '2026-11-19', lambat: 0 },
    ])
    expect(waktuTerbalik(waktu)).toBeNull()
    expect(waktuTerbalik({ ...waktu, tetapkan: '2026-12-02' })).toBe('berlakukan')
  })

  test('hari suatu saat adalah harinya di WIB', () => {
    expect(hariWib('2026-11-23T17:30:00+00:00')).toBe('2026-11-24')
    expect(hariWib('2026-11-24T06:59:00+07:00')).toBe('2026-11-24')
    expect(hariWib('2026-11-23T16:59:59Z')).toBe('2026-11-23')
  })

  test('orang disebut: NIP bagaimanapun ditulis, nama tanpa memandang huruf; kata biasa bukan nama', () => {
    const orang = [
      { nip: '198001012005011001', nama: 'Rosmaida br. Saragih' },
      { nip: '198001012005011002', nama: 'Adi' },
    ]
    for (const teks of ['nip 198001012005011001', '19800101 200501 1 009', 'untuk ROSMAIDA BR SARAGIH, segera'])
      expect(menyebutOrang(teks, orang), teks).toBe(true)
    for (const teks of ['Mengisi 46 jabatan pada 2026', 'Adil dan terbuka', 'Nomor 800/123/2026', 'Rosmaida'])
      expect(menyebutOrang(teks, orang), teks).toBe(false)
  })

  test('syarat dipilih menurut jabatannya saja: jenjang dan penandanya', () => {
    const id = (...j: Parameters<typeof pilihKriteria>[0]) => pilihKriteria(j, '2026-11-24').map((k) => k.id)
    const pengawas = id({ jenjang: 'pengawas' })
    expect(pengawas).toEqual(expect.arrayContaining(['R02', 'R03', 'R05']))
    for (const bukan of ['R04', 'R06', 'R07', 'R18', 'R41', 'R48']) expect(pengawas).not.toContain(bukan)
    const campur = id({ jenjang: 'jpt-pratama' }, { jenjang: 'administrator', penanda: ['camat'] })
    expect(campur).toEqual(expect.arrayContaining(['R04', 'R06', 'R07', 'R41']))
    expect(campur).not.toContain('R05')
  })
})
