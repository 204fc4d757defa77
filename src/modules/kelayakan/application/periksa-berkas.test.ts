import { describe, expect, it } from 'vitest'
import { adaMasalah, periksaBerkas, skemaBerkasPeriksa } from './periksa-berkas.ts'

const dasar = () => ({
  tanggal: '2026-11-24',
  jabatan: [
    {
      id: 'kabid',
      nama: 'Kabid',
      jenjang: 'administrator',
      eselon: 'III.b',
      kuota: 1,
      bidang: ['keuangan'],
      pendidikanBidang: ['akuntansi'],
      atasan: null as string | null,
    },
  ],
  pegawai: [
    {
      nip: '198005012005011001',
      nama: 'Contoh',
      jenis: 'PNS',
      kedudukan: 'aktif',
      tanggalLahir: '1980-05-01',
      golongan: 'III/d',
      pendidikan: { tingkat: 'S1', bidang: 'akuntansi' },
      riwayat: [{ jenjang: 'pengawas', bidang: ['keuangan'], tmt: '2018-01-05', sampai: null as string | null }],
      predikat: [
        { tahun: 2025, nilai: 'baik' },
        { tahun: 2024, nilai: 'sangat-baik' },
      ],
      hukdis: [],
      kotakTalenta: 8,
    },
  ],
  usulan: [{ nip: '198005012005011001', ke: 'kabid' }],
  kepalaDaerah: { pelantikan: '2025-02-20', penetapanPaslon: null },
  dokumen: ['tpk', 'pertek-bkn'].map((jenis) => ({
    jenis,
    nomor: `${jenis}/1`,
    tanggal: '2026-11-01',
    baris: [{ nip: '198005012005011001', ke: 'kabid' }],
  })),
})
const periksa = (ubah: (b: ReturnType<typeof dasar>) => unknown = (b) => b) =>
  periksaBerkas(JSON.stringify(ubah(dasar())))
const galat = (ubah: (b: ReturnType<typeof dasar>) => unknown) => {
  const h = periksa(ubah)
  if (h.ok) throw new Error('seharusnya ditolak')
  return h.error
}

describe('berkas periksa', () => {
  it('usulan yang sah lolos; tanda urutan byte diabaikan', () => {
    const h = periksa()
    expect(h.ok && h.value.baris[0]?.hasil).toBe('lolos')
    expect(h.ok && adaMasalah(h.value)).toBe(false)
    expect(periksaBerkas(`\uFEFF${JSON.stringify(dasar())}`).ok).toBe(true)
  })
  it('kunci yang tidak ada berarti belum diketahui', () => {
    const h = periksa((b) => ({ ...b, pegawai: [{ nip: b.pegawai[0]?.nip, nama: 'Contoh' }] }))
    expect(h.ok && h.value.ringkasan).toEqual({ lolos: 0, peringatan: 0, ditolak: 0, perluVerifikasi: 1 })
    expect(h.ok && adaMasalah(h.value)).toBe(true)
  })
  it('null berarti diketahui tidak ada: tidak berpendidikan, tidak berbidang studi', () => {
    const hasil = (pendidikan: unknown) => {
      const h = periksa((b) => ({ ...b, pegawai: [{ ...b.pegawai[0], pendidikan }] }))
      const nilai = (id: string) => h.ok && h.value.baris[0]?.aturan.find((a) => a.id === id)?.hasil
      return [nilai('R03'), nilai('R28')]
    }
    expect(hasil(undefined)).toEqual(['belum-diketahui', 'belum-diketahui'])
    expect(hasil(null)).toEqual(['tidak-terpenuhi', 'tidak-terpenuhi'])
    expect(hasil({ tingkat: 'S1' })).toEqual(['terpenuhi', 'belum-diketahui'])
    expect(hasil({ tingkat: 'S1', bidang: null })).toEqual(['terpenuhi', 'tidak-terpenuhi'])
  })
  it('surat: tidak disebut = belum diketahui; daftar kosong = tidak ada; sebagian = yang lain ditolak', () => {
    const tanpa = periksa((b) => ({ ...b, dokumen: undefined }))
    expect(tanpa.ok && tanpa.value.baris[0]?.hasil).toBe('perlu-verifikasi')
    const kosong = periksa((b) => ({ ...b, dokumen: [] }))
    expect(kosong.ok && kosong.value.baris[0]?.hasil).toBe('ditolak')
    const ids = kosong.ok && kosong.value.baris[0]?.aturan.filter((a) => a.hasil === 'tidak-terpenuhi').map((a) => a.id)
    expect(ids).toEqual(expect.arrayContaining(['R16', 'R17']))
  })
  it('satu pesan jelas: di mana dan apa', () => {
    expect(periksaBerkas('{').ok).toBe(false)
    expect(galat((b) => ({ ...b, usulan: [] }))).toEqual({ jalur: '$.usulan', pesan: 'usulan tidak boleh kosong' })
    expect(galat((b) => ({ ...b, tanggal: '2026-02-30' })).jalur).toBe('$.tanggal')
    expect(galat((b) => ({ ...b, tambahan: 1 }))).toEqual({ jalur: '$', pesan: 'kunci tidak dikenal: tambahan' })
    expect(galat((b) => ({ ...b, tanggal: undefined }))).toEqual({ jalur: '$.tanggal', pesan: 'wajib diisi' })
    const orang = (isi: object) => galat((b) => ({ ...b, pegawai: [{ ...b.pegawai[0], ...isi }] }))
    expect(orang({ golongan: 'V/z' }).jalur).toBe('$.pegawai[0].golongan')
    expect(orang({ nip: 198005012005011 })).toEqual({ jalur: '$.pegawai[0].nip', pesan: 'harus teks' })
    expect(orang({ jenis: 'ASN' }).pesan).toContain('PNS, PPPK, CPNS')
    expect(orang({ riwayat: [{ jenjang: 'pengawas', tmt: '2020-01-01', sampai: '2019-01-01' }] })).toEqual({
      jalur: '$.pegawai[0].riwayat[0].sampai',
      pesan: 'lebih awal daripada tmt',
    })
    expect(galat((b) => ({ ...b, pegawai: [b.pegawai[0], b.pegawai[0]] })).pesan).toContain('NIP ganda')
    expect(galat((b) => ({ ...b, jabatan: [b.jabatan[0], b.jabatan[0]] })).jalur).toBe('$.jabatan[1].id')
  })
  it('tanggal di dalam dasar dan peristiwa dijelaskan dengan kata yang sama; plt tanpa jabatan ditolak', () => {
    const baris = (isi: object) => galat((b) => ({ ...b, usulan: [{ ...b.usulan[0], ...isi }] }))
    expect(baris({ dasar: { jenis: 'permohonan', nomor: 'S-1', tanggal: '2026-02-30' } })).toEqual({
      jalur: '$.usulan[0].dasar.tanggal',
      pesan: 'bukan tanggal YYYY-MM-DD yang ada di kalender',
    })
    expect(baris({ ke: null, sebagai: 'plt' }).jalur).toBe('$.usulan[0].ke')
    expect(baris({ kembaliDari: 'liburan' }).pesan).toContain('cltn')
  })
  it('skema menyebut setiap kunci dan aturan yang dibukanya', () => {
    const teks = JSON.stringify(skemaBerkasPeriksa())
    for (const k of ['statusPolitik', 'antarInstansi', 'kembaliDari', 'R56', 'R58', 'dokumen'])
      expect(teks).toContain(k)
  })
  it('lingkaran atasan ditolak, rantai biasa tidak', () => {
    const pohon = (atasan: Record<string, string | null>) => (b: ReturnType<typeof dasar>) => ({
      ...b,
      jabatan: [...b.jabatan, ...['x', 'y'].map((id) => ({ ...b.jabatan[0], id, atasan: atasan[id] }))],
    })
    expect(galat(pohon({ x: 'y', y: 'x' })).pesan).toContain('rantai atasan')
    expect(periksa(pohon({ x: 'y', y: 'kabid' })).ok).toBe(true)
  })
  it('golongan PPPK diterima, pengaturan terbaca', () => {
    expect(periksa((b) => ({ ...b, pegawai: [{ ...b.pegawai[0], jenis: 'PPPK', golongan: 'IX' }] })).ok).toBe(true)
    const h = periksa((b) => ({
      ...b,
      pengaturan: { field_applies_to: 'semua' },
      pegawai: [
        { ...b.pegawai[0], riwayat: [{ jenjang: 'pengawas', bidang: ['hukum'], tmt: '2018-01-05', sampai: null }] },
      ],
    }))
    expect(h.ok && h.value.baris[0]?.hasil).toBe('ditolak')
  })
})

describe('null menyatakan tidak ada, sama dengan daftar kosong', () => {
  const hasil = (b: unknown) => {
    const h = periksaBerkas(JSON.stringify(b))
    return h.ok ? h.value.baris[0] : h.error
  }
  it.each(['dokumen', 'pejabat', 'seleksi', 'libur'])('%s', (kunci) => {
    expect(hasil({ ...dasar(), [kunci]: null })).toEqual(hasil({ ...dasar(), [kunci]: [] }))
  })
  it('dokumen null bukan dokumen yang belum diketahui', () => {
    const h = periksaBerkas(JSON.stringify({ ...dasar(), dokumen: null }))
    expect(h.ok && h.value.baris[0]?.aturan.find((a) => a.id === 'R17')?.hasil).toBe('tidak-terpenuhi')
  })
  it('kepala daerah, penanda, kelas, dan peristiwa pada usulan', () => {
    const b = dasar()
    expect(hasil({ ...b, kepalaDaerah: null })).toEqual(
      hasil({ ...b, kepalaDaerah: { pelantikan: null, penetapanPaslon: null, akhirMasaJabatan: null } }),
    )
    const tanpaKelas = b.jabatan.map((j) => ({ ...j, kelas: null, penanda: null }))
    expect(hasil({ ...b, jabatan: tanpaKelas })).toEqual(
      hasil({ ...b, jabatan: b.jabatan.map((j) => ({ ...j, penanda: [] })) }),
    )
    const peristiwa = { kembaliDari: null, rangkap: null, antarInstansi: null, pemeriksaan: null }
    expect(hasil({ ...b, usulan: b.usulan.map((u) => ({ ...u, ...peristiwa })) })).toEqual(hasil(b))
  })
})
