import type { Jenjang, TingkatPendidikan } from '#modules/jabatan'
import { KOMPETENSI } from '#modules/kompetensi'
import { Acak } from './acak.ts'
import { kurangiSatu } from './kekurangan.ts'
import type { ProdiKunci } from './prodi.ts'
import { didik } from './profil.ts'
import type { KisahContoh, PegawaiContoh, RiwayatContoh } from './tipe.ts'
import { awalBulan, type Bulan, tahunDari, tanggalDi } from './waktu.ts'

/**
 * Situations laid out on purpose. Each actor sits in a post that exists; what the story needs of him is fixed here, the
 * rest (name, age, dates) comes from the seed like everyone else's.
 */
interface Pelakon {
  readonly jabatan: string
  readonly usia: number
  readonly tingkat: TingkatPendidikan
  readonly prodi: ProdiKunci
  readonly golongan: string
  /** [tier, field, years, name], oldest first, before the present post. */
  readonly lalu: readonly (readonly [Jenjang, string, number, string])[]
  readonly tahunKini: number
  /** Level shown in the assessment, near what the next tier asks. */
  readonly level: number
}
interface Lakon extends Omit<KisahContoh, 'nip'> {
  readonly pelakon: readonly Pelakon[]
  readonly sesudah?: (p: PegawaiContoh, a: Acak, kini: Bulan) => PegawaiContoh
}

const INFORMATIKA: Pelakon = {
  jabatan: 'kec-siantarmarihat-yanum-kepala',
  usia: 42,
  tingkat: 'S1',
  prodi: 'informatika',
  golongan: 'III/d',
  tahunKini: 2,
  level: 3,
  lalu: [
    ['pelaksana', 'kominfo', 8, 'Pengelola Sistem dan Jaringan'],
    ['pengawas', 'kominfo', 5, 'Kepala Seksi Pengembangan Aplikasi'],
  ],
}
const SEKRETARIS: Pelakon = {
  jabatan: 'diskominfo-sek-sekretaris',
  usia: 50,
  tingkat: 'S2',
  prodi: 'informatika',
  golongan: 'IV/b',
  tahunKini: 4,
  level: 4,
  lalu: [
    ['pelaksana', 'kominfo', 9, 'Pranata Sistem Informasi'],
    ['pengawas', 'kominfo', 5, 'Kepala Seksi Pengelolaan Data'],
    ['administrator', 'kominfo', 4, 'Kepala Bidang Aplikasi Informatika'],
  ],
}
const KABID_INFRA: Pelakon = {
  jabatan: 'diskominfo-infra-kepala',
  usia: 46,
  tingkat: 'S2',
  prodi: 'sistem-informasi',
  golongan: 'IV/a',
  tahunKini: 3,
  level: 3,
  lalu: [
    ['pelaksana', 'kominfo', 8, 'Pengelola Sistem dan Jaringan'],
    ['pengawas', 'kominfo', 6, 'Kepala Seksi Infrastruktur Teknologi Informasi'],
  ],
}

const LAKON: readonly Lakon[] = [
  {
    kunci: 'salah-tempat',
    judul:
      'Sarjana informatika yang pernah memimpin seksi aplikasi kini mengurus pelayanan umum kecamatan; kursi Kepala Bidang Sistem Informasi kosong.',
    jabatanKode: ['diskominfo-si-kepala'],
    pelakon: [INFORMATIKA],
  },
  {
    kunci: 'salah-tempat',
    judul:
      'Sarjana sistem informasi bertugas sebagai pengadministrasi di kelurahan; kursi Penata Kelola Sistem dan Teknologi Informasi kosong.',
    jabatanKode: ['diskominfo-si-psti'],
    pelakon: [
      {
        jabatan: 'kel-pahlawan-adm',
        usia: 31,
        tingkat: 'S1',
        prodi: 'sistem-informasi',
        golongan: 'III/b',
        tahunKini: 3,
        level: 1,
        lalu: [['pelaksana', 'kominfo', 2, 'Pengelola Sistem dan Jaringan']],
      },
    ],
  },
  {
    kunci: 'rantai',
    judul:
      'Kepala Dinas Kominfo kosong: bila sekretarisnya naik, kursi sekretaris dan seterusnya terbuka bagi yang lain.',
    jabatanKode: ['diskominfo-kepala', 'diskominfo-sek-sekretaris', 'diskominfo-infra-kepala', 'diskominfo-si-kepala'],
    pelakon: [SEKRETARIS, KABID_INFRA],
  },
  {
    kunci: 'terhalang-hukdis',
    judul: 'Calon terkuat Kepala Bidang Akuntansi dan Pelaporan sedang menjalani hukuman disiplin sedang.',
    jabatanKode: ['bpkpd-akuntansi-kepala'],
    pelakon: [
      {
        jabatan: 'bpkpd-pendapatan-pendataanpajak-kepala',
        usia: 43,
        tingkat: 'S2',
        prodi: 'akuntansi',
        golongan: 'III/d',
        tahunKini: 5,
        level: 3,
        lalu: [
          ['pelaksana', 'keuangan', 8, 'Penyusun Laporan Keuangan'],
          ['pengawas', 'keuangan', 3, 'Kepala Subbidang Pelaporan'],
        ],
      },
    ],
    sesudah: (p, _a, kini) => ({
      ...p,
      hukdis: [{ tingkat: 'sedang', mulai: awalBulan(kini - 5), sampai: awalBulan(kini + 7) }],
    }),
  },
  {
    kunci: 'menunggu-fakta',
    judul:
      'Kepala bidang berpengalaman di kesehatan, tetapi golongannya tidak tercatat: belum dapat diputuskan untuk Kepala Dinas Kesehatan.',
    jabatanKode: ['dinkes-kepala'],
    pelakon: [
      {
        jabatan: 'dinkes-yankes-kepala',
        usia: 49,
        tingkat: 'S2',
        prodi: 'kesmas',
        golongan: 'IV/b',
        tahunKini: 4,
        level: 4,
        lalu: [
          ['pelaksana', 'kesehatan', 9, 'Pengelola Program Kesehatan'],
          ['pengawas', 'kesehatan', 6, 'Kepala Seksi Pelayanan Kesehatan Primer'],
          ['administrator', 'kesehatan', 3, 'Kepala Bidang Sumber Daya Kesehatan'],
        ],
      },
    ],
    sesudah: (p, a) => kurangiSatu(a, p, 'golongan'),
  },
  {
    kunci: 'menunggu-fakta',
    judul:
      'Sarjana teknik sipil yang riwayat jabatannya belum diimpor: lama sebagai pengawas belum diketahui untuk Kepala Bidang Bina Marga.',
    jabatanKode: ['putr-bm-kepala'],
    pelakon: [
      {
        jabatan: 'putr-sek-sub1-kasubbag',
        usia: 44,
        tingkat: 'S1',
        prodi: 'sipil',
        golongan: 'III/d',
        tahunKini: 2,
        level: 3,
        lalu: [
          ['pelaksana', 'pekerjaan-umum', 9, 'Pengawas Lapangan'],
          ['pengawas', 'pekerjaan-umum', 5, 'Kepala Seksi Jalan dan Jembatan'],
        ],
      },
    ],
    sesudah: (p, a) => kurangiSatu(a, p, 'riwayat'),
  },
]

/** Posts that must keep a free seat, and posts whose first seat an actor holds. */
export const KURSI_KISAH = {
  kosong: new Set(
    LAKON.flatMap((k) => k.jabatanKode).filter((k) => !LAKON.some((l) => l.pelakon.some((p) => p.jabatan === k))),
  ),
  terisi: new Set(LAKON.flatMap((k) => k.pelakon.map((p) => p.jabatan))),
}
export const tetapanKisah = (
  kode: string,
): { usia: number; jenis: 'PNS'; didik: ReturnType<typeof didik> } | undefined => {
  const p = LAKON.flatMap((k) => k.pelakon).find((x) => x.jabatan === kode)
  return p && { usia: p.usia, jenis: 'PNS', didik: didik(p.tingkat, p.prodi) }
}

/** Fixes the actors' facts; `pemeran` maps the post of an actor to the person in its first seat. */
export function mainkanKisah(
  benih: string,
  pemeran: ReadonlyMap<string, PegawaiContoh>,
  kini: Bulan,
): { kisah: KisahContoh[]; pegawai: Map<string, PegawaiContoh> } {
  const pegawai = new Map<string, PegawaiContoh>()
  const kisah = LAKON.map(({ kunci, judul, jabatanKode, pelakon, sesudah }) => {
    const nip = pelakon.map((p) => {
      const asli = pemeran.get(p.jabatan)
      if (!asli) throw new RangeError(`contoh: pelakon untuk ${p.jabatan} tidak ada`)
      const a = new Acak(`${benih}/kisah/${p.jabatan}`)
      const jadi = perankan(asli, p, kini)
      pegawai.set(asli.nip, sesudah ? sesudah(jadi, a, kini) : jadi)
      return asli.nip
    })
    return { kunci, judul, nip, jabatanKode }
  })
  return { kisah, pegawai }
}

function perankan(asli: PegawaiContoh, p: Pelakon, kini: Bulan): PegawaiContoh {
  const baris: RiwayatContoh[] = []
  const bulan = [...p.lalu.map(([, , tahun]) => tahun * 12), p.tahunKini * 12]
  let mulai = kini - bulan.reduce((x, y) => x + y, 0)
  for (const [i, [jenjang, bidang, tahun, namaJabatan]] of p.lalu.entries()) {
    const tmt = i === 0 ? asli.tmtCpns : tanggalDi(mulai, 2)
    baris.push({
      namaJabatan,
      jenjang,
      kelas: { pelaksana: 7, pengawas: 9, administrator: 11 }[jenjang as string] ?? 9,
      bidang: [bidang],
      tmt,
      sampai: tanggalDi(mulai + tahun * 12, 2),
      peran: 'definitif',
    })
    mulai += tahun * 12
  }
  const akhir = asli.riwayat?.at(-1)
  if (akhir) baris.push({ ...akhir, tmt: tanggalDi(mulai, 2) })
  return {
    ...asli,
    golongan: p.golongan,
    tmtGolongan: `${tahunDari(kini) - 2}-04-01`,
    tmtJabatan: tanggalDi(mulai, 2),
    riwayat: baris,
    predikat: [3, 2, 1].map((n) => ({
      tahun: tahunDari(kini) - n,
      nilai: n === 3 ? ('baik' as const) : ('sangat-baik' as const),
    })),
    hukdis: [],
    kompetensi: kompetensiPelakon(p, kini),
  }
}

function kompetensiPelakon(p: Pelakon, kini: Bulan): PegawaiContoh['kompetensi'] {
  const bidang = p.lalu.at(-1)?.[1]
  const kode = KOMPETENSI.filter((k) => k.kelompok !== 'teknis' || k.bidang === bidang).map((k) => k.kode)
  return kode.map((k) => ({ kode: k, level: p.level, tanggal: tanggalDi(kini - 9, 15) }))
}
