import { describe, expect, it } from 'vitest'
import { relasiBidangStudi } from '#modules/kompetensi'
import { ATURAN } from '#regulasi'
import { buatKotaContoh, faktaKotaContoh } from '#seed'
import type { BarisUsulan, MasukanPeriksa } from '../domain/periksa.tipe.ts'
import { periksaUsulan } from '../domain/periksa-usulan.ts'
import { pegawaiAcak, jabatanAcak, relasiUji } from '../domain/uji-bantu.ts'

/** Everyone of the demo city who holds a post, moved one post further: a batch of thousands, rings and all. */
function usulanKota(): MasukanPeriksa {
  const kota = faktaKotaContoh(buatKotaContoh({ hariIni: '2026-11-24' }))
  const tuju = kota.jabatan.map((j) => j.id)
  const usulan = kota.pegawai.flatMap((p, i): BarisUsulan[] => {
    const kini = p.jabatanKini?.jabatanId
    return kini === undefined || i % 4 > 0
      ? []
      : [{ nip: p.nip, ke: i % 40 === 0 ? null : (tuju[(tuju.indexOf(kini) + 1) % tuju.length] as string) }]
  })
  return {
    tanggal: '2026-11-24',
    jabatan: kota.jabatan,
    pegawai: kota.pegawai,
    usulan,
    kepalaDaerah: { pelantikan: '2025-02-20', penetapanPaslon: null },
    dokumen: [
      { jenis: 'tpk', nomor: 'TPK/1', tanggal: '2026-11-01', baris: usulan.map(({ nip, ke }) => ({ nip, ke })) },
    ],
    relasi: relasiBidangStudi,
  }
}

describe('kota contoh', () => {
  const m = usulanKota()
  const h = periksaUsulan(m)
  it('fakta yang disimpan dan dibaca kembali memberi putusan yang sama, kata demi kata', () => {
    const { relasi, ...fakta } = m
    const ulang = periksaUsulan({ ...(JSON.parse(JSON.stringify(fakta)) as Omit<MasukanPeriksa, 'relasi'>), relasi })
    expect(JSON.stringify(ulang)).toBe(JSON.stringify(h))
  })
  it('setiap aturan sekali pada setiap baris, menaik, dan ringkasan menjumlah', () => {
    expect(m.usulan.length).toBeGreaterThan(1000)
    const ids = ATURAN.map((a) => a.id).join()
    for (const b of h.baris) expect(b.aturan.map((a) => a.id).join()).toBe(ids)
    const { lolos, peringatan, ditolak, perluVerifikasi } = h.ringkasan
    expect(lolos + peringatan + ditolak + perluVerifikasi).toBe(m.usulan.length)
    expect(Object.values(h.rekap).reduce((a, b) => a + b, 0)).toBe(m.usulan.length)
  })
  it('yang tidak diketahui menyebut faktanya, yang tidak terpenuhi menyebut kurangnya, yang tidak berlaku alasannya', () => {
    for (const b of h.baris)
      for (const a of b.aturan) {
        if (a.hasil === 'belum-diketahui') expect(a.faktaHilang?.length, a.id).toBeGreaterThan(0)
        if (a.hasil === 'tidak-terpenuhi') expect(Object.keys(a.kurang ?? {}).length, a.id).toBeGreaterThan(0)
        if (a.hasil === 'tidak-berlaku') expect(a.alasan, a.id).toBeDefined()
      }
  })
})

it('usulan acak: urutan baris tidak mengubah putusan sebuah baris', () => {
  for (let benih = 1; benih <= 20; benih++) {
    const jabatan = jabatanAcak(benih, 30)
    const pegawai = pegawaiAcak(benih + 100, 60, jabatan)
    const usulan = pegawai.slice(0, 40).map(
      (p, i): BarisUsulan => ({
        nip: i % 13 === 0 ? 'tidak dikenal' : p.nip,
        ke: i % 7 === 0 ? null : i % 11 === 0 ? 'hantu' : (jabatan[(i * 5) % 30]?.id ?? null),
        ...(i % 5 === 1 && i % 7 > 0 ? { sebagai: 'plt' as const } : {}),
      }),
    )
    const dasar = { tanggal: '2026-11-24', jabatan, pegawai, dokumen: [], relasi: relasiUji }
    const maju = periksaUsulan({ ...dasar, usulan })
    const mundur = periksaUsulan({ ...dasar, usulan: usulan.toReversed(), pegawai: pegawai.toReversed() })
    expect(mundur.baris.toReversed().map((b) => b.hasil)).toEqual(maju.baris.map((b) => b.hasil))
    for (const [i, b] of maju.baris.entries()) if (b.ke === 'hantu') expect(b.hasil, `${i}`).toBe('ditolak')
    for (const b of maju.baris) if (b.nip === 'tidak dikenal') expect(['lolos', 'peringatan']).not.toContain(b.hasil)
  }
})
