import { ATURAN, type Hasil, hukumPada, type Pengaturan } from '#regulasi'
import { habiskan, type IsoDate } from '#shared'
import type { Jabatan } from '#modules/jabatan'
import type { PegawaiFakta } from '#modules/pegawai'
import { kelasSetaraKota } from './fakta-usulan.ts'
import type { FungsiRelasi } from './matriks.tipe.ts'
import { type Kolom, PenilaiPasangan } from './penilai-pasangan.ts'
import { hitungVonisUsulan, type MasukanPeriksa } from './periksa-usulan.ts'

/** How often each rule ends each way over many cases; a rule that never leaves `tidak-berlaku` proves nothing. */
export const HASIL = ['terpenuhi', 'tidak-terpenuhi', 'belum-diketahui', 'tidak-berlaku'] as const satisfies Hasil[]
export type HitunganHasil = Readonly<Record<Hasil, number>>
export type HitunganAturan = Readonly<Record<string, HitunganHasil>>

export const hitunganKosong = (): Record<Hasil, number> => ({
  terpenuhi: 0,
  'tidak-terpenuhi': 0,
  'belum-diketahui': 0,
  'tidak-berlaku': 0,
})
const kosongSemua = (): Record<string, Record<Hasil, number>> =>
  Object.fromEntries(ATURAN.map((a) => [a.id, hitunganKosong()]))

export function jumlahkan(daftar: readonly HitunganAturan[]): HitunganAturan {
  const semua = kosongSemua()
  for (const d of daftar)
    for (const [id, n] of Object.entries(d)) {
      const ke = (semua[id] ??= hitunganKosong())
      for (const h of HASIL) ke[h] += n[h]
    }
  return semua
}

export function vonisUsulan(m: MasukanPeriksa): HitunganAturan {
  const semua = kosongSemua()
  hitungVonisUsulan(m, (id, hasil) => {
    const ke = semua[id]
    if (ke) ke[hasil]++
  })
  return semua
}

export interface KotaDihitung {
  readonly pegawai: readonly PegawaiFakta[]
  readonly jabatan: readonly Jabatan[]
  readonly asOf: IsoDate
  readonly relasi: FungsiRelasi
  readonly pengaturan?: Partial<Pengaturan>
}

/** The rules of the matrix over every pair of person and post; the others are absent. */
export function vonisMatriks(m: KotaDihitung): { readonly pasangan: number; readonly aturan: HitunganAturan } {
  const aturan = ATURAN.filter((a) => !a.dijaminRencana && !a.hanyaUsulan)
  const siap = new PenilaiPasangan({
    ...m,
    aturan,
    hukum: hukumPada(m.asOf, m.pengaturan),
    kota: kelasSetaraKota(m.jabatan),
    kolom: m.jabatan.map((_, x) => x),
    kodeVonis: (v) => HASIL.indexOf(v.hasil),
  })
  const penilai = habiskan(siap.siapkan())
  const bobot = penilai.kelas.map((k: Kolom) => k.isi.length)
  const semua = Int32Array.from(bobot, (_, c) => c)
  const jumlah = aturan.map(() => new Float64Array(HASIL.length))
  for (let i = 0; i < m.pegawai.length; i++) {
    penilai.mulaiPegawai(i)
    for (let a = 0; a < aturan.length; a++) {
      const kode = penilai.barisAturan(a, semua, semua.length)
      const n = jumlah[a] as Float64Array
      for (let c = 0; c < kode.length; c++)
        n[kode[c] as number] = (n[kode[c] as number] as number) + (bobot[c] as number)
    }
  }
  return {
    pasangan: m.pegawai.length * m.jabatan.length,
    aturan: Object.fromEntries(
      aturan.map((a, x) => [
        a.id,
        Object.fromEntries(HASIL.map((h, k) => [h, (jumlah[x] as Float64Array)[k]])) as unknown as HitunganHasil,
      ]),
    ),
  }
}

const NAIK: Readonly<Record<string, string>> = {
  pelaksana: 'pengawas',
  pengawas: 'administrator',
  administrator: 'jpt-pratama',
}
/**
 * The whole city as proposals: everybody who holds a post once in his own, and once in the first post one tier up
 * (another each time, so that seats differ). No letters, no grounds: what is unknown must show as unknown.
 */
export function vonisKota(m: KotaDihitung): { readonly baris: number; readonly aturan: HitunganAturan } {
  const jenjang = new Map(m.jabatan.map((j) => [j.id, j.jenjang]))
  const perJenjang = Map.groupBy(m.jabatan, (j) => j.jenjang)
  const duduk = m.pegawai.flatMap((p) => {
    const kini = p.jabatanKini?.jabatanId
    return kini !== undefined && jenjang.has(kini) ? [{ nip: p.nip, kini }] : []
  })
  const tetap = duduk.map(({ nip, kini }) => ({ nip, ke: kini }))
  const naik = duduk.flatMap(({ nip, kini }, i) => {
    const tujuan = perJenjang.get((NAIK[jenjang.get(kini) as string] ?? '') as Jabatan['jenjang']) ?? []
    const j = tujuan[i % Math.max(1, tujuan.length)]
    return j ? [{ nip, ke: j.id }] : []
  })
  const pokok = {
    tanggal: m.asOf,
    jabatan: m.jabatan,
    pegawai: m.pegawai,
    relasi: m.relasi,
    ...(m.pengaturan ? { pengaturan: m.pengaturan } : {}),
  }
  return {
    baris: tetap.length + naik.length,
    aturan: jumlahkan([vonisUsulan({ ...pokok, usulan: tetap }), vonisUsulan({ ...pokok, usulan: naik })]),
  }
}
