import { describe, expect, it } from 'vitest'
import { periksaBerkas } from '#modules/kelayakan'
import type { PegawaiFakta, RiwayatJabatan } from '#modules/pegawai'
import { buatKotaContoh, faktaKotaContoh } from '#seed'
import { bedaFakta } from './beda-fakta.ts'
import { type FaktaKota, susunBerkas } from './susun-berkas.ts'

const kota = faktaKotaContoh(buatKotaContoh({ hariIni: '2026-11-24' }))
const fakta: FaktaKota = {
  ...kota,
  jabatan: kota.jabatan.map((j) => ({ ...j, id: `id-${j.id}` })),
  pegawai: kota.pegawai.map((p) => ({
    ...p,
    jabatanKini: p.jabatanKini?.jabatanId
      ? { ...p.jabatanKini, jabatanId: `id-${p.jabatanKini.jabatanId}` }
      : p.jabatanKini,
    riwayat: p.riwayat?.map((r) => (r.jabatanId ? { ...r, jabatanId: `id-${r.jabatanId}` } : r)),
  })),
  namaUnit: new Map(kota.unit.map((u) => [u.id, u.nama])),
}
const kursi = kota.jabatan.filter((j) => j.jenjang === 'administrator').slice(0, 40)
const usulan = kursi.map((j, i) => ({
  nip: kota.pegawai[i * 7]?.nip ?? '',
  ke: j.kode,
  sebagai: 'definitif' as const,
}))
const berkas = () => susunBerkas({ tanggal: '2026-12-01', usulan }, fakta)
const dengan = (p: Partial<PegawaiFakta>) => {
  const pegawai = fakta.pegawai.map((x) => (x.nip === usulan[0]?.nip ? { ...x, ...p } : x))
  return susunBerkas({ tanggal: '2026-12-01', usulan: usulan.slice(0, 1) }, { ...fakta, pegawai })
}

describe('berkas pemeriksaan dari fakta kota', () => {
  it('seluruh kota contoh terbaca pemeriksa, dan fakta yang sama memberi teks yang sama', () => {
    const isi = JSON.stringify(berkas())
    const h = periksaBerkas(isi)
    expect(h.ok ? h.value.baris.length : h.error).toBe(40)
    const acak = { ...fakta, jabatan: fakta.jabatan.toReversed(), pegawai: fakta.pegawai.toReversed() }
    expect(JSON.stringify(susunBerkas({ tanggal: '2026-12-01', usulan }, acak))).toBe(isi)
  })
  it('hanya jabatan yang dapat menentukan hasil; hasilnya sama dengan seluruh peta jabatan', () => {
    const orang = new Set(usulan.map((u) => u.nip))
    const sedikit = { ...fakta, pegawai: fakta.pegawai.filter((p) => orang.has(p.nip)) }
    const b = susunBerkas({ tanggal: '2026-12-01', usulan }, sedikit)
    const penuh = {
      ...b,
      jabatan: susunBerkas(
        { tanggal: '2026-12-01', usulan: kota.jabatan.map((j) => ({ nip: '1', ke: j.kode, sebagai: 'definitif' })) },
        fakta,
      ).jabatan,
    }
    expect([b.jabatan.length < penuh.jabatan.length / 2, penuh.jabatan.length]).toEqual([true, kota.jabatan.length])
    expect(periksaBerkas(JSON.stringify(b))).toEqual(periksaBerkas(JSON.stringify(penuh)))
  })
  it('seluruh pejabat kota contoh: diputar ulang dari teksnya memberi hasil yang sama sampai bitnya', () => {
    const pejabat = kota.pegawai.filter((p) =>
      ['administrator', 'pengawas', 'jpt-pratama'].includes(p.jabatanKini?.jenjang ?? ''),
    )
    const putar = pejabat.map((p, i) => ({
      nip: p.nip,
      ke: pejabat[(i + 1) % pejabat.length]?.jabatanKini?.jabatanId ?? null,
      sebagai: 'definitif' as const,
    }))
    const orang = new Set(pejabat.map((p) => p.nip))
    const isi = JSON.stringify(
      susunBerkas(
        { tanggal: '2026-12-01', usulan: putar },
        { ...fakta, pegawai: fakta.pegawai.filter((p) => orang.has(p.nip)) },
      ),
    )
    const [satu, dua] = [periksaBerkas(isi), periksaBerkas(JSON.stringify(JSON.parse(isi)))]
    expect(putar.length).toBeGreaterThan(400)
    expect(JSON.stringify(satu)).toBe(JSON.stringify(dua))
  })
  it('jabatan disebut dengan kode kota, juga pada riwayat', () => {
    const b = berkas()
    const kode = new Set(kota.jabatan.map((j) => j.kode))
    const dirujuk = b.pegawai.flatMap((p) => (p.riwayat ?? []).flatMap((r) => (r.jabatanId ? [r.jabatanId] : [])))
    expect(dirujuk.length).toBeGreaterThan(100)
    expect(dirujuk.every((id) => kode.has(id))).toBe(true)
  })
  it('baris riwayat yang tidak terbaca membuat seluruh riwayat belum diketahui', () => {
    const aneh: RiwayatJabatan = {
      namaJabatan: '?',
      jenjang: 'jpt-madya',
      tmt: '2020-01-01',
      sampai: null,
      peran: 'definitif',
    }
    const p = dengan({ riwayat: [aneh], jabatanKini: aneh }).pegawai.find((x) => x.nip === usulan[0]?.nip)
    expect(p && 'riwayat' in p).toBe(false)
    expect(p && 'jabatanKini' in p).toBe(false)
  })
})

describe('apa yang berubah sejak diperiksa', () => {
  it('fakta sama: tidak ada', () => expect(bedaFakta(berkas(), berkas())).toEqual([]))
  it('golongan orang yang diusulkan, surat baru, tanggal kepala daerah', () => {
    const lama = dengan({ golongan: 'III/c' })
    const baru = { ...dengan({ golongan: 'III/d' }), kepalaDaerah: { pelantikan: '2025-02-20' } }
    const surat = { jenis: 'tpk' as const, nomor: '1', tanggal: '2026-11-02', baris: [{ nip: 'A' }] }
    const beda = bedaFakta(lama, { ...baru, dokumen: [surat] })
    expect(beda.map((b) => [b.jenis, b.kunci, b.lama, b.baru])).toEqual([
      ['kepala-daerah', 'pelantikan', undefined, '2025-02-20'],
      ['surat', 'baris', undefined, [1]],
      ['pegawai', 'golongan', 'III/c', 'III/d'],
    ])
  })
  it('jabatan yang tidak terkait tidak disebut', () => {
    const ubah = (kode: string) => ({
      ...fakta,
      jabatan: fakta.jabatan.map((j) => (j.kode === kode ? { ...j, golonganMinimum: 'IV/e' } : j)),
    })
    const satu = usulan.slice(0, 1)
    const buat = (f: FaktaKota) => susunBerkas({ tanggal: '2026-12-01', usulan: satu }, f)
    const lain = kota.jabatan.findLast((j) => j.jenjang === 'jpt-pratama')?.kode ?? ''
    expect(bedaFakta(buat(fakta), buat(ubah(lain)))).toEqual([])
    const tuju = satu[0]?.ke ?? ''
    expect(bedaFakta(buat(fakta), buat(ubah(tuju))).map((b) => [b.id, b.kunci])).toEqual([[tuju, 'golonganMinimum']])
  })
})
