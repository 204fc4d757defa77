import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import type { HalamanTergambar, HasilGambar } from '../application/pindaian.port.ts'
import { PENUH_BIRU, PENUH_MERAH, pdfSepuluhRibu, pdfTakSelesai, pdfTerkunci, pdfUji } from '../uji/pindaian-uji.ts'
import { bukaGambarHalaman, SinggahanHalaman } from './pindaian-gambar.ts'

const sidik = (isi: Uint8Array): string => createHash('sha256').update(isi).digest('hex')
const minta = (isi: Uint8Array, ke = 1, tipe = 'application/pdf') => ({ isi, ke, tipe, sidik: sidik(isi) })
const ada = (h: HasilGambar): HalamanTergambar => {
  if (h.keadaan !== 'ada') throw new Error(h.keadaan)
  return h
}
/** Colour of the middle of a picture. */
async function warna(h: HalamanTergambar): Promise<number[]> {
  const { data, info } = await sharp(h.isi).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const di = (Math.floor(info.height / 2) * info.width + Math.floor(info.width / 2)) * info.channels
  return [...data.subarray(di, di + 3)]
}

describe('gambar halaman pindaian', () => {
  const gambar = bukaGambarHalaman()

  it('PDF: setiap halaman digambar sendiri, dengan jumlah halaman, ukuran, dan sidik gambarnya', async () => {
    const isi = pdfUji([PENUH_MERAH, PENUH_BIRU])
    const [satu, dua] = await Promise.all([gambar(minta(isi)), gambar(minta(isi, 2))])
    const [a, b] = [ada(satu), ada(dua)]
    expect([a.halaman, a.ke, a.lebar, a.tinggi, b.ke]).toEqual([2, 1, 800, 400, 2])
    const [ra, rb] = [await warna(a), await warna(b)]
    expect(ra[0]).toBeGreaterThan(200)
    expect(ra[2]).toBeLessThan(60)
    expect(rb[2]).toBeGreaterThan(200)
    expect(rb[0]).toBeLessThan(60)
    expect(a.sidik).toBe(sidik(a.isi))
    expect(await gambar(minta(isi, 3))).toEqual({ keadaan: 'tidak-ada-halaman' })
    expect(await gambar(minta(isi))).toBe(satu)
  })

  it('rusak, terkunci, terpotong: keadaan yang jelas, bukan galat', async () => {
    const rusak = new TextEncoder().encode('%PDF-1.7\nbukan dokumen')
    expect(await gambar(minta(rusak))).toEqual({ keadaan: 'rusak' })
    expect(await gambar(minta(pdfTerkunci()))).toEqual({ keadaan: 'terkunci' })
    expect(await gambar(minta(new Uint8Array([0xff, 0xd8, 0xff, 1, 2]), 1, 'image/jpeg'))).toEqual({ keadaan: 'rusak' })
  })

  it('sepuluh ribu halaman: jumlahnya terbaca, halaman ke-201 tidak digambar', async () => {
    const isi = pdfSepuluhRibu()
    expect(ada(await gambar(minta(isi))).halaman).toBe(10_000)
    expect(await gambar(minta(isi, 201))).toEqual({ keadaan: 'tidak-ada-halaman' })
  })

  it('kertas raksasa digambar sekecil kertas biasa', async () => {
    const h = ada(await gambar(minta(pdfUji([PENUH_MERAH], '0 0 900000 450000'))))
    expect(Math.max(h.lebar, h.tinggi)).toBeLessThanOrEqual(2000)
  })

  it('halaman yang tidak selesai digambar dihentikan pada waktunya; yang lain tetap digambar', async () => {
    const cepat = bukaGambarHalaman({ batasMs: 2000 })
    const mulai = Date.now()
    const [lama, biasa] = await Promise.all([cepat(minta(pdfTakSelesai())), gambar(minta(pdfUji([PENUH_BIRU])))])
    expect(lama).toEqual({ keadaan: 'rusak' })
    expect(Date.now() - mulai).toBeLessThan(10_000)
    expect(biasa.keadaan).toBe('ada')
  })

  it('JPEG: diputar menurut kamera, catatan kamera dan tempat dibuang, ukurannya dibatasi', async () => {
    const asal = await sharp({ create: { width: 3000, height: 1000, channels: 3, background: '#00f' } })
      .withExif({ IFD0: { Software: 'rahasia-kamera' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    const h = ada(await gambar(minta(asal, 1, 'image/jpeg')))
    expect([h.halaman, h.lebar, h.tinggi]).toEqual([1, 667, 2000])
    const m = await sharp(h.isi).metadata()
    expect([m.format, m.exif, m.orientation]).toEqual(['webp', undefined, undefined])
    expect(await gambar(minta(asal, 2, 'image/jpeg'))).toEqual({ keadaan: 'tidak-ada-halaman' })
  })

  it('PNG dengan piksel terlalu banyak tidak dibuka', async () => {
    const besar = await sharp({ create: { width: 16_000, height: 16_000, channels: 3, background: '#fff' } })
      .png({ compressionLevel: 9 })
      .toBuffer()
    expect(await gambar(minta(besar, 1, 'image/png'))).toEqual({ keadaan: 'rusak' })
  })
})

describe('singgahan halaman', () => {
  const lembar = (n: number): HasilGambar => ({
    keadaan: 'ada',
    ke: 1,
    halaman: 1,
    lebar: 1,
    tinggi: 1,
    sidik: '',
    isi: new Uint8Array(n),
  })
  it('yang paling lama tidak dibaca keluar lebih dulu', () => {
    const s = new SinggahanHalaman(3000)
    s.simpan('a', lembar(1000))
    s.simpan('b', lembar(1000))
    s.ambil('a')
    s.simpan('c', lembar(1000))
    expect([s.ambil('a') !== undefined, s.ambil('b'), s.ambil('c') !== undefined]).toEqual([true, undefined, true])
  })
})
