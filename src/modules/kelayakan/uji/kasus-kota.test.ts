import { describe, expect, it } from 'vitest'
import { periksaBerkas } from '../application/periksa-berkas.ts'
import { kasus2022, kasus2024, type KasusKota } from '../application/kasus-kota.ts'

/** As a user would: the whole file as text, through the command's own reader. */
function periksa(k: KasusKota) {
  const { tanggal, kepalaDaerah, jabatan, pegawai, usulan, dokumen } = k
  const h = periksaBerkas(JSON.stringify({ tanggal, kepalaDaerah, jabatan, pegawai, usulan, dokumen }))
  if (!h.ok) throw new Error(`${h.error.jalur}: ${h.error.pesan}`)
  return h.value
}
type Hasil = ReturnType<typeof periksa>
/** Rules that refuse, with how many lines each refuses. */
function penolak(h: Hasil): Record<string, number> {
  const n: Record<string, number> = {}
  for (const b of h.baris)
    for (const a of b.aturan)
      if (a.hasil === 'tidak-terpenuhi' && a.keparahan === 'blokir') n[a.id] = (n[a.id] ?? 0) + 1
  return n
}
const ditolak = (h: Hasil) => h.baris.filter((b) => b.hasil === 'ditolak')

describe('2 September 2022: 88 pejabat, sebelas hari setelah kepala daerah dilantik', () => {
  it('tanpa surat Menteri: semua 88 baris ditolak R15, dan tepat 27 di antaranya juga R14', () => {
    const h = periksa(kasus2022())
    expect(h.baris).toHaveLength(88)
    expect(h.ringkasan.ditolak).toBe(88)
    expect(penolak(h)).toEqual({ R14: 27, R15: 88 })
    const r15 = h.baris[0]?.aturan.find((a) => a.id === 'R15')
    expect(r15?.fakta).toMatchObject({ hariSejakPelantikan: 11, sampai: '2023-02-22' })
  })
  it('dengan surat Menteri untuk semua 88 nama: tinggal tepat 27 itu', () => {
    const k = kasus2022({ suratMenteri: true })
    const h = periksa(k)
    expect(penolak(h)).toEqual({ R14: 27 })
    expect(ditolak(h)).toHaveLength(27)
    expect(ditolak(h).filter((b) => b.ke === null)).toHaveLength(23)
    expect(ditolak(h).filter((b) => b.ke !== null)).toHaveLength(4)
    expect(h.ringkasan).toMatchObject({ ditolak: 27, perluVerifikasi: 0 })
    expect(h.temuanDokumen).toEqual([])
  })
  it('dasar yang sah untuk semua penurunan: tidak ada yang ditolak', () => {
    const k = kasus2022({ suratMenteri: true })
    const turun = new Set(ditolak(periksa(k)).map((b) => b.nip))
    const dasar = { jenis: 'permohonan', nomor: 'S-1', tanggal: '2022-08-25' } as const
    const usulan = k.usulan.map((u) => (turun.has(u.nip) ? { ...u, dasar } : u))
    expect(periksa({ ...k, usulan }).ringkasan.ditolak).toBe(0)
  })
  it('rekapitulasi menjumlah ke 88', () => {
    const { rekap } = periksa(kasus2022())
    expect(rekap).toEqual({ 'II.b': 8, 'III.b': 26, 'IV.a': 31, 'tanpa-jabatan': 23 })
    expect(Object.values(rekap).reduce((a, b) => a + b, 0)).toBe(88)
  })
})

describe('27 Mei 2024: 46 dilantik, 37 disetujui', () => {
  it('tepat 9 baris ditolak, dan hanya karena tidak ada dalam surat Menteri', () => {
    const k = kasus2024()
    const h = periksa(k)
    expect(h.baris).toHaveLength(46)
    expect(penolak(h)).toEqual({ R15: 9 })
    expect(ditolak(h).map((b) => b.nip)).toEqual(k.tanpaPersetujuan)
    expect(h.ringkasan).toMatchObject({ ditolak: 9, perluVerifikasi: 0 })
  })
  it('surat menyebut nama untuk jabatan lain: baris itu pun ditolak', () => {
    const k = kasus2024()
    const [a, b] = k.usulan.filter((u) => !k.tanpaPersetujuan.includes(u.nip))
    const tukar = (d: KasusKota['dokumen'][number]) =>
      d.jenis === 'persetujuan-mendagri'
        ? { ...d, baris: d.baris.map((x) => (x.nip === a?.nip ? { ...x, ke: b?.ke ?? null } : x)) }
        : d
    const h = periksa({ ...k, dokumen: k.dokumen.map(tukar) })
    expect(penolak(h)).toEqual({ R15: 10 })
    expect(h.temuanDokumen.map((t) => [t.kode, t.nip])).toEqual([['di-luar-usulan', [a?.nip]]])
  })
  it('dua versi surat Menteri: nama yang diperselisihkan tidak lolos dan tidak ditolak, versinya disebut', () => {
    const k = kasus2024()
    const surat = k.dokumen.find((d) => d.jenis === 'persetujuan-mendagri')!
    const versi = { ...surat, baris: k.usulan.map(({ nip, ke }) => ({ nip, ke })) }
    const h = periksa({ ...k, dokumen: [...k.dokumen, versi] })
    expect(h.ringkasan).toMatchObject({ ditolak: 0, perluVerifikasi: 9 })
    expect(h.temuanDokumen.map((t) => t.kode)).toEqual(['versi-ganda'])
  })
  it('sehari sebelum jendela dibuka: tidak ada yang ditolak', () => {
    const k = kasus2024()
    const dokumen = k.dokumen.map((d) => ({ ...d, tanggal: '2024-03-01' }))
    expect(periksa({ ...k, tanggal: '2024-03-21', dokumen }).ringkasan.ditolak).toBe(0)
    expect(periksa({ ...k, tanggal: '2024-03-22', dokumen }).ringkasan.ditolak).toBe(9)
  })
})
