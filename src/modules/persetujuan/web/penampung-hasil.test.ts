import { describe, expect, it } from 'vitest'
import { nilaiIsi } from '../application/periksa.use-case.ts'
import { PenampungHasil } from './penampung-hasil.ts'

const buat = (baris: number) => {
  const isi = JSON.stringify({
    tanggal: '2026-12-01',
    jabatan: [{ id: 'k', nama: 'K', jenjang: 'administrator', kuota: 1 }],
    pegawai: [],
    usulan: Array.from({ length: baris }, (_, i) => ({ nip: `N${i}`, ke: 'k' })),
  })
  const hasil = nilaiIsi(isi)
  if (!hasil.ok) throw new Error(hasil.error.kode)
  return { sumber: 'berkas' as const, tmt: '2026-12-01', masukan: { usulan: [] }, isi, hasil: hasil.value }
}

describe('hasil yang belum disimpan', () => {
  it('hanya terbaca oleh yang memeriksa, setengah jam, tiga terakhir', () => {
    let kini = 0
    const p = new PenampungHasil(() => kini)
    const id = p.simpan('a', buat(1)) ?? ''
    expect([p.ambil(id, 'a')?.tmt, p.ambil(id, 'b')]).toEqual(['2026-12-01', undefined])
    kini = 30 * 60_000
    expect(p.ambil(id, 'a')).toBeUndefined()
    const empat = [1, 2, 3, 4].map(() => p.simpan('a', buat(1)) ?? '')
    expect(empat.map((x) => p.ambil(x, 'a') !== undefined)).toEqual([false, true, true, true])
  })
  it('usulan besar tidak disimpan hasilnya, tetapi dinilai lagi dan sama', () => {
    const besar = buat(600)
    const p = new PenampungHasil()
    const id = p.simpan('a', besar) ?? ''
    expect(p.barisDiingat).toBe(0)
    expect(p.ambil(id, 'a')?.hasil).toEqual(besar.hasil)
  })
  it('hasil yang diingat terbatas jumlah barisnya untuk semua orang; yang terlupa dinilai lagi', () => {
    const p = new PenampungHasil()
    const sedang = buat(150)
    const id = ['a', 'b', 'c', 'd'].map((x) => p.simpan(x, sedang) ?? '')
    expect(p.barisDiingat).toBe(300)
    expect(['a', 'b', 'c', 'd'].map((x, i) => p.ambil(id[i] ?? '', x)?.hasil)).toEqual(Array(4).fill(sedang.hasil))
  })
})
