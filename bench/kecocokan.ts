import { BIDANG, type Jabatan, type Jenjang } from '#modules/jabatan'
import { type MasukanMatriksKecocokan, siapkanKecocokan } from '#modules/kecocokan'
import {
  BIDANG_STUDI,
  KOMPETENSI,
  type NilaiKompetensi,
  type StandarKompetensi,
  STUDI_BIDANG,
} from '#modules/kompetensi'
import type { PegawaiFakta, RiwayatJabatan } from '#modules/pegawai'

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

export default function kecocokan(): void {
  const orang = 5000
  console.log('| orang × jabatan | pasangan | siapkan (ms) | matriks (ms) | juta pasangan/s |')
  console.log('|---|---|---|---|---|')
  for (const posts of [100, 600]) {
    const m = kota(orang, posts)
    const waktu: [number, number][] = []
    for (let ulang = 0; ulang < 5; ulang++) {
      const a = performance.now()
      const mesin = siapkanKecocokan(m)
      const b = performance.now()
      const awal = Int32Array.from({ length: orang + 1 }, (_, i) => i * posts)
      const kolom = Int32Array.from({ length: orang * posts }, (_, e) => e % posts)
      const c = performance.now()
      mesin.matriks({ awal, kolom })
      waktu.push([b - a, performance.now() - c])
    }
    const median = (x: number[]) => x.sort((p, q) => p - q)[2] as number
    const [siap, hitung] = [median(waktu.map((w) => w[0])), median(waktu.map((w) => w[1]))]
    const n = orang * posts
    console.log(
      `| ${orang} × ${posts} | ${n} | ${siap.toFixed(0)} | ${hitung.toFixed(0)} | ${(n / 1000 / hitung).toFixed(1)} |`,
    )
  }
}
