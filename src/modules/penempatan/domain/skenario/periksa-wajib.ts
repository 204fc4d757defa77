import type { Jabatan } from '#modules/jabatan'
import type { MasalahSetelan } from './masalah.ts'
import { type Bahan, jabatanManajerial, pegawaiBertugas } from './bahan-periksa.ts'

interface Wajib {
  readonly n: number
  readonly i: number
  readonly j: Jabatan
}

/** Required pairs against the other settings. */
function lawanSetelan({ s, kota, buka, catat }: Bahan, { n, i, j }: Wajib): void {
  const p = kota.pegawai[i]!
  const o = kota.orang(i)
  const isi = { pegawaiId: p.id, jabatanId: j.id, data: { pegawai: p.nama, jabatan: j.nama } }
  const milik = o.jabatanId === j.id
  if (s.veto.some((v) => v.pegawaiId === p.id && v.jabatanId === j.id)) catat('wajib-diveto', 'wajib', n, isi)
  if (s.kursi.some((k) => k.jabatanId === j.id && k.banyak === 0)) catat('wajib-kursi-ditutup', 'wajib', n, isi)
  if (milik) return
  if (s.tetap.some((t) => t.pegawaiId === p.id)) catat('wajib-tetap', 'wajib', n, isi)
  else if (!buka.bergerak(o)) catat('wajib-unit-tidak-bergerak', 'wajib', n, isi)
  if (s.jabatan && !s.jabatan.includes(j.id)) catat('wajib-jabatan-tidak-dipilih', 'wajib', n, isi)
  const lain = s.wajib.findIndex((w, x) => x < n && w.pegawaiId === p.id && w.jabatanId !== j.id)
  if (lain >= 0) catat('wajib-bertentangan', 'wajib', n, { ...isi, data: { ...isi.data, lain: lain + 1 } })
}

const VONIS = {
  ditolak: 'wajib-ditolak',
  bersyarat: 'wajib-belum-diketahui',
  turun: 'wajib-turun',
  'kompetensi-mutlak': 'wajib-kompetensi-mutlak',
} as const

/** Required pairs against the law: settings cannot make lawful what is not, nor certain what is not known. */
function lawanHukum({ kota, catat }: Bahan, { n, i, j }: Wajib): void {
  const p = kota.pegawai[i]!
  if (kota.orang(i).jabatanId === j.id) return
  const v = kota.nilai(p, j)
  if (v.hasil === 'boleh') return
  const isi: Partial<MasalahSetelan> = {
    pegawaiId: p.id,
    jabatanId: j.id,
    data: { pegawai: p.nama, jabatan: j.nama, aturan: v.aturan.join(', ') },
    ...(v.aturan.length > 0 && { aturan: v.aturan }),
    ...(v.fakta.length > 0 && { fakta: v.fakta }),
  }
  catat(VONIS[v.hasil], 'wajib', n, isi)
}

export function periksaWajib(b: Bahan): void {
  b.s.wajib.forEach((w, n) => {
    const j = jabatanManajerial(b, w.jabatanId, 'wajib', n)
    const i = pegawaiBertugas(b, w.pegawaiId, 'wajib', n, { keras: true, tujuan: j })
    if (!j || i === null) return
    lawanSetelan(b, { n, i, j })
    lawanHukum(b, { n, i, j })
  })
}
