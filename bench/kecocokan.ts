import { BIDANG, type Jabatan, type Jenjang } from '#modules/jabatan'
import { type MasukanMatriksKecocokan, siapkanKecocokan } from '#modules/kecocokan'
import { matriksKelayakan } from '#modules/kelayakan'
import {
  BIDANG_STUDI,
  KOMPETENSI,
  type NilaiKompetensi,
  relasiBidangStudi,
  type StandarKompetensi,
  STUDI_BIDANG,
} from '#modules/kompetensi'
import type { PegawaiFakta, RiwayatJabatan } from '#modules/pegawai'
import { buatKotaContoh, faktaKotaContoh } from '#seed'

/** Invented facts shaped like a city's: 5,000 people, 600 posts, a third of the people lacking a deciding fact. */
function kota(orang: number, posts: number): MasukanMatriksKecocokan {
  let s = 20261124
  const acak = () => (s = (Math.imul(s, 1664525) + 1013904223) >>> 0) / 2 ** 32
  const pilih = <T>(a: readonly T[]): T => a[Math.floor(acak() * a.length)] as T
  const bidang = Object.keys(BIDANG) as (keyof typeof BIDANG)[]
  const studi = [...BIDANG_STUDI.keys()]
  const jenjang: Jenjang[] = ['jpt-pratama', 'administrator', 'pengawas', 'pelaksana', 'ahli-muda', 'ahli-pertama']
  const jabatan: Jabatan[] = Array.from({ length: posts }, (_, i) => {
    const b = pilih(bidang)
    return {
      id: `j${i}`,
      kode: `j${i}`,
      nama: `Jabatan ${i}`,
      unitId: 'u',
      perangkatDaerahId: 'u',
      atasanId: null,
      jenjang: pilih(jenjang),
      kuota: 1,
      bidang: acak() < 0.05 ? undefined : [b],
      pendidikanBidang: acak() < 0.05 ? undefined : STUDI_BIDANG[b],
      pendidikanMinimum: pilih(['SLTA', 'D3', 'S1'] as const),
    }
  })
  const nilai: NilaiKompetensi[] = []
  const pegawai: PegawaiFakta[] = Array.from({ length: orang }, (_, i) => {
    const masuk = 1995 + Math.floor(acak() * 28)
    const riwayat: RiwayatJabatan[] = []
    for (let y = masuk; y < 2027; y += 2 + Math.floor(acak() * 6))
      riwayat.push({
        namaJabatan: 'x',
        jenjang: 'pelaksana',
        bidang: acak() < 0.1 ? undefined : [pilih(bidang)],
        tmt: `${y}-01-02`,
        sampai: null,
        peran: 'definitif',
      })
    const urut = riwayat.map((r, x) => ({ ...r, sampai: riwayat[x + 1]?.tmt ?? null }))
    if (acak() < 0.4)
      for (const k of KOMPETENSI)
        if (k.kelompok !== 'teknis' || acak() < 0.1)
          nilai.push({ pegawaiId: `p${i}`, kode: k.kode, level: 1 + Math.floor(acak() * 5), tanggal: '2025-06-01' })
    return {
      id: `p${i}`,
      nip: `${i}`,
      nama: `Orang ${i}`,
      sintetis: true,
      tmtCpns: `${masuk}-01-02`,
      pendidikan: { tingkat: pilih(['SLTA', 'D3', 'S1', 'S2']), bidang: acak() < 0.15 ? undefined : pilih(studi) },
      jabatanKini: urut.at(-1) ?? null,
      riwayat: acak() < 0.2 ? undefined : urut,
      predikat:
        acak() < 0.1
          ? undefined
          : [2025, 2026].map((tahun) => ({ tahun, nilai: pilih(['baik', 'sangat-baik'] as const) })),
    }
  })
  const standar: StandarKompetensi[] = jabatan
    .filter(() => acak() < 0.5)
    .flatMap((j) =>
      KOMPETENSI.filter((k) => k.kelompok !== 'teknis' || k.bidang === j.bidang?.[0]).map((k) => ({
        jabatanId: j.id,
        kode: k.kode,
        level: 1 + Math.floor(acak() * 5),
        mutlak: acak() < 0.02,
      })),
    )
  return { pegawai, jabatan, standar, nilai, asOf: '2027-01-04' }
}

const median = (x: number[]): number => x.toSorted((p, q) => p - q)[Math.floor(x.length / 2)] as number
function ukur(kerja: () => void, kali = 5): number {
  return median(
    Array.from({ length: kali }, () => {
      const mulai = performance.now()
      kerja()
      return performance.now() - mulai
    }),
  )
}

function semuaPasangan(orang: number, posts: number) {
  return {
    awal: Int32Array.from({ length: orang + 1 }, (_, i) => i * posts),
    kolom: Int32Array.from({ length: orang * posts }, (_, e) => e % posts),
  }
}

/** Every pair of an invented, evenly spread city: the worst case of the matrix. */
function terburuk(): void {
  console.log('| orang × jabatan | pasangan | siapkan (ms) | matriks (ms) | juta pasangan/s |')
  console.log('|---|---|---|---|---|')
  for (const posts of [100, 600]) {
    const m = kota(5000, posts)
    const pasangan = semuaPasangan(5000, posts)
    const siap = ukur(() => siapkanKecocokan(m))
    const mesin = siapkanKecocokan(m)
    const hitung = ukur(() => mesin.matriks(pasangan))
    const n = 5000 * posts
    console.log(
      `| 5000 × ${posts} | ${n} | ${siap.toFixed(0)} | ${hitung.toFixed(0)} | ${(n / 1000 / hitung).toFixed(1)} |`,
    )
  }
}

/** The demo city: who may and who fits, for every post with a free seat. */
function kotaContoh(): void {
  const asOf = '2027-01-04'
  const { jabatan, pegawai, standar, nilai } = faktaKotaContoh(buatKotaContoh({ hariIni: '2026-11-24' }))
  const terisi = new Map<string, number>()
  for (const p of pegawai) {
    const id = p.jabatanKini?.jabatanId
    if (id !== undefined) terisi.set(id, (terisi.get(id) ?? 0) + 1)
  }
  const lowong = new Set(jabatan.filter((j) => (terisi.get(j.id) ?? 0) < j.kuota).map((j) => j.id))
  const layak = () =>
    matriksKelayakan({
      pegawai,
      jabatan,
      asOf,
      relasi: relasiBidangStudi,
      lingkup: { jabatan: (j) => lowong.has(j.id) },
    })
  const cocok = (m: ReturnType<typeof layak>) => {
    const mesin = siapkanKecocokan({ pegawai, jabatan, standar, nilai, asOf })
    return [mesin.matriks(m.pasti), mesin.matriks(m.bersyarat)]
  }
  const m = layak()
  const tLayak = ukur(() => void layak())
  const tCocok = ukur(() => void cocok(m))
  console.log(
    `\nKota contoh: ${pegawai.length} orang × ${lowong.size} jabatan dengan kursi kosong (dari ${jabatan.length})`,
  )
  console.log('| pasangan | pasti | bersyarat | kelayakan (ms) | kecocokan (ms) | bersama (ms) |')
  console.log('|---|---|---|---|---|---|')
  console.log(
    `| ${m.jumlah.pasangan} | ${m.jumlah.pasti} | ${m.jumlah.bersyarat} | ${tLayak.toFixed(0)} | ${tCocok.toFixed(0)} | ${(tLayak + tCocok).toFixed(0)} |`,
  )
}

export default function kecocokan(): void {
  terburuk()
  kotaContoh()
}
