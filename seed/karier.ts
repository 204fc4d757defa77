import { BIDANG, type Bidang, type Jenjang } from '#modules/jabatan'
import type { JenisPegawai } from '#modules/pegawai'
import type { Acak } from './acak.ts'
import { rumpunJabatan } from './profil.ts'
import type { JabatanContoh, RiwayatContoh } from './tipe.ts'
import { type Bulan, tanggalDi } from './waktu.ts'

/** One tier held for some months; the last one is the present post. */
interface Ruas {
  jenjang: Jenjang
  bulan: number
}

/** Least years of service behind a tier, so that a career fits into the years between entry and today. */
export const MASA_MINIMUM: Readonly<Partial<Record<Jenjang, number>>> = {
  'jpt-pratama': 19,
  administrator: 13,
  pengawas: 7,
  'ahli-muda': 7,
  'ahli-madya': 15,
  penyelia: 14,
  mahir: 6,
}

const jepit = (n: number, min: number, maks: number): number => Math.max(Math.min(n, maks), Math.min(min, maks))

/** Tiers from entry to today, oldest first. */
function ruas(a: Acak, j: JabatanContoh, total: number, kini: Bulan): Ruas[] {
  const r = rumpunJabatan(j)
  const tangga = (naik: readonly Jenjang[]): Ruas[] => bagiTangga(a, naik, total)
  switch (j.jenjang) {
    case 'jpt-pratama': {
      const kiniB = j.eselon === 'II.a' ? a.bulat(70, 100) : a.bulat(3, 62)
      const adm = jepit(a.bulat(30, 120), 26, total - kiniB - 110)
      const was = jepit(a.bulat(44, 100), 40, total - kiniB - adm - 56)
      return [
        { jenjang: 'pelaksana', bulan: total - kiniB - adm - was },
        { jenjang: 'pengawas', bulan: was },
        { jenjang: 'administrator', bulan: adm },
        { jenjang: j.jenjang, bulan: kiniB },
      ]
    }
    case 'administrator':
      return ruasAdministrator(a, total, kini)
    case 'pengawas': {
      const kiniB = jepit(a.bulat(3, 100), 3, total - 40)
      return [
        { jenjang: 'pelaksana', bulan: total - kiniB },
        { jenjang: j.jenjang, bulan: kiniB },
      ]
    }
    case 'ahli-muda': {
      const setara = kini - (2021 * 12 + 11)
      if (r === 'umum' && setara > 6 && setara < 110 && total > setara + 90 && a.peluang(0.5)) {
        const was = jepit(a.bulat(24, 90), 20, total - setara - 56)
        return [
          { jenjang: 'pelaksana', bulan: total - setara - was },
          { jenjang: 'pengawas', bulan: was },
          { jenjang: j.jenjang, bulan: setara },
        ]
      }
      return tangga(['ahli-pertama', 'ahli-muda'])
    }
    case 'ahli-madya':
      return tangga(['ahli-pertama', 'ahli-muda', 'ahli-madya'])
    case 'mahir':
      return tangga(['terampil', 'mahir'])
    case 'penyelia':
      return tangga(['terampil', 'mahir', 'penyelia'])
    case 'pelaksana': {
      if (total > 200 && a.peluang(0.035)) {
        // once a head of section, now without a post: the city's own history
        const kiniB = a.bulat(6, 50)
        const was = a.bulat(24, 70)
        return [
          { jenjang: 'pelaksana', bulan: total - kiniB - was },
          { jenjang: 'pengawas', bulan: was },
          { jenjang: 'pelaksana', bulan: kiniB },
        ]
      }
      return [{ jenjang: 'pelaksana', bulan: total }]
    }
    default: {
      const awal = total > 40 && r === 'umum' ? jepit(a.bulat(8, 60), 8, total - 6) : 0
      return awal
        ? [
            { jenjang: 'pelaksana', bulan: awal },
            { jenjang: j.jenjang, bulan: total - awal },
          ]
        : [{ jenjang: j.jenjang, bulan: total }]
    }
  }
}

function ruasAdministrator(a: Acak, total: number, kini: Bulan): Ruas[] {
  const setara = kini - (2021 * 12 + 11)
  if (setara > 30 && total > setara + 110 && a.peluang(0.14)) {
    const kiniB = jepit(a.bulat(3, setara - 14), 3, setara - 12)
    const was = jepit(a.bulat(24, 80), 20, total - setara - 56)
    return [
      { jenjang: 'pelaksana', bulan: total - setara - was },
      { jenjang: 'pengawas', bulan: was },
      { jenjang: 'ahli-muda', bulan: setara - kiniB },
      { jenjang: 'administrator', bulan: kiniB },
    ]
  }
  const kiniB = jepit(a.bulat(3, 130), 3, total - 100)
  const was = jepit(a.bulat(38, 130), 37, total - kiniB - 50)
  return [
    { jenjang: 'pelaksana', bulan: total - kiniB - was },
    { jenjang: 'pengawas', bulan: was },
    { jenjang: 'administrator', bulan: kiniB },
  ]
}

function bagiTangga(a: Acak, naik: readonly Jenjang[], total: number): Ruas[] {
  const hasil: Ruas[] = []
  let sisa = total
  naik.forEach((jenjang, i) => {
    const anakTangga = naik.length - i
    const bulan = anakTangga === 1 ? sisa : jepit(a.bulat(58, 130), 24, Math.max(6, sisa - (anakTangga - 1) * 20))
    hasil.push({ jenjang, bulan })
    sisa -= bulan
  })
  return hasil
}

const PELAKSANA_LAMA = [
  'Pengadministrasi Umum',
  'Pengelola Data',
  'Bendahara Pengeluaran Pembantu',
  'Penyusun Rencana Kegiatan dan Anggaran',
  'Pengadministrasi Kepegawaian',
  'Pengelola Barang Milik Negara',
  'Analis Data dan Informasi',
  'Pengadministrasi Keuangan',
  'Pengelola Surat',
  'Penyusun Laporan',
] as const
const KELAS: Readonly<Record<Jenjang, readonly number[]>> = {
  'jpt-pratama': [14],
  administrator: [11, 12],
  pengawas: [8, 9, 9],
  pelaksana: [5, 6, 7, 7],
  'ahli-utama': [13],
  'ahli-madya': [11],
  'ahli-muda': [9],
  'ahli-pertama': [8],
  penyelia: [8],
  mahir: [7],
  terampil: [6],
  pemula: [5],
}
const SEBUTAN: Readonly<Partial<Record<Jenjang, string>>> = {
  'ahli-pertama': 'Ahli Pertama',
  'ahli-muda': 'Ahli Muda',
  'ahli-madya': 'Ahli Madya',
  penyelia: 'Penyelia',
  mahir: 'Mahir',
  terampil: 'Terampil',
  pemula: 'Pemula',
}
const TANPA_SEBUTAN = / (Ahli (Pertama|Muda|Madya|Utama)|Penyelia|Mahir|Terampil|Pemula)$/

/** Posts of the map by tier and field, for history that points at a post which still exists. */
export type IndeksPosisi = ReadonlyMap<string, readonly JabatanContoh[]>
export function indeksPosisi(jabatan: readonly JabatanContoh[]): IndeksPosisi {
  const m = new Map<string, JabatanContoh[]>()
  for (const j of jabatan)
    if (j.eselon)
      for (const b of j.bidang) {
        const k = `${j.jenjang}/${b}`
        m.set(k, [...(m.get(k) ?? []), j])
      }
  return m
}

const judul = (b: string): string => BIDANG[b as Bidang] ?? b

export interface Karier {
  readonly riwayat: readonly RiwayatContoh[]
  readonly tmtJabatan: string
  /** Field most of the career was spent in. */
  readonly asal: string
}

/** The whole history from entry to the present post, each row ending on the first day of the next. */
export function susunKarier(
  a: Acak,
  j: JabatanContoh,
  p: { jenis: JenisPegawai; masuk: Bulan; kini: Bulan; semuaBidang: readonly string[]; indeks: IndeksPosisi },
): Karier {
  const utama = j.bidang[0] ?? 'umum'
  const teknis = rumpunJabatan(j) === 'guru' || rumpunJabatan(j) === 'nakes'
  const asal = teknis || a.peluang(j.jenjang === 'jpt-pratama' ? 0.94 : 0.7) ? utama : a.pilih(p.semuaBidang)
  const deret =
    p.jenis === 'PNS' ? ruas(a, j, p.kini - p.masuk, p.kini) : [{ jenjang: j.jenjang, bulan: p.kini - p.masuk }]
  const potong = deret.filter((r) => r.bulan > 0).flatMap((r, i, semua) => pecah(a, r, i === semua.length - 1, teknis))
  let mulai = p.masuk
  const baris: RiwayatContoh[] = []
  let tmt = tanggalDi(mulai, 1)
  potong.forEach((r, i) => {
    const akhir = i === potong.length - 1
    mulai += r.bulan
    const sampai = akhir ? null : tanggalDi(mulai, a.bulat(1, 28))
    baris.push(akhir ? kiniBaris(j, tmt) : laluBaris(a, r.jenjang, j, { tmt, sampai, utama, asal, teknis, ...p }))
    if (sampai) tmt = sampai
  })
  return { riwayat: baris, tmtJabatan: baris.at(-1)?.tmt ?? tmt, asal }
}

/** A long stay in a tier is several posts. */
function pecah(a: Acak, r: Ruas, terakhir: boolean, teknis: boolean): Ruas[] {
  const wajar = r.jenjang === 'pelaksana' ? 70 : r.jenjang === 'jpt-pratama' ? 55 : 48
  if (teknis || r.bulan < 18) return [r]
  const kali = Math.max(1, Math.min(4, Math.round(r.bulan / wajar + a.pecahan() - 0.6)))
  const hasil: Ruas[] = []
  let sisa = r.bulan
  for (let i = kali; i > 1; i--) {
    const b = jepit(Math.round((sisa / i) * (0.7 + a.pecahan() * 0.6)), 6, sisa - 6 * (i - 1))
    hasil.push({ jenjang: r.jenjang, bulan: b })
    sisa -= b
  }
  hasil.push({ jenjang: r.jenjang, bulan: sisa })
  return terakhir && sisa < 2 ? [r] : hasil
}

const kiniBaris = (j: JabatanContoh, tmt: string): RiwayatContoh => ({
  jabatanKode: j.kode,
  namaJabatan: j.nama,
  jenjang: j.jenjang,
  kelas: j.kelas,
  bidang: j.bidang,
  tmt,
  sampai: null,
  peran: 'definitif',
})

function laluBaris(
  a: Acak,
  jenjang: Jenjang,
  j: JabatanContoh,
  p: {
    tmt: string
    sampai: string | null
    utama: string
    asal: string
    teknis: boolean
    semuaBidang: readonly string[]
    indeks: IndeksPosisi
    kini: Bulan
  },
): RiwayatContoh {
  const bidang = p.teknis
    ? p.utama
    : a.bobot([
        [p.asal, 0.62],
        [p.utama, 0.22],
        [a.pilih(p.semuaBidang), 0.16],
      ] as const)
  const lama = Number(p.tmt.slice(0, 4)) < Math.floor(p.kini / 12) - 9
  const tua = { tmt: p.tmt, sampai: p.sampai, peran: 'definitif' as const }
  const posisi = lama ? undefined : p.indeks.get(`${jenjang}/${bidang}`)
  if (posisi && a.peluang(0.45)) {
    const x = a.pilih(posisi)
    return { jabatanKode: x.kode, namaJabatan: x.nama, jenjang, kelas: x.kelas, bidang: x.bidang, ...tua }
  }
  const nama =
    jenjang === 'pelaksana'
      ? a.pilih(PELAKSANA_LAMA)
      : jenjang === 'pengawas'
        ? `Kepala ${a.pilih(['Seksi', 'Subbidang', 'Subbagian'])} ${judul(bidang)}`
        : jenjang === 'administrator'
          ? `Kepala ${a.pilih(['Bidang', 'Bagian'])} ${judul(bidang)}`
          : `${TANPA_SEBUTAN.test(j.nama) ? j.nama.replace(TANPA_SEBUTAN, '') : p.teknis ? 'Guru' : 'Analis Kebijakan'} ${SEBUTAN[jenjang] ?? ''}`.trim()
  return {
    namaJabatan: nama,
    jenjang,
    ...(lama && a.peluang(0.35) ? {} : { kelas: a.pilih(KELAS[jenjang]) }),
    bidang: [bidang],
    ...tua,
  }
}
