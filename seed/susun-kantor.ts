import type { KantorContoh } from './kantor.ts'
import { KANTOR_LAIN } from './kantor-badan.ts'
import { KANTOR_DINAS } from './kantor-dinas.ts'
import type { ProdiKunci } from './prodi.ts'
import type { SusunPeta } from './susun-peta.ts'

const kunciNama = (s: string): string =>
  s
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '')
    .slice(0, 14)

/** The 27 offices that are not a kecamatan, with their bidang, bagian, seksi, UPTD and posts. */
export function susunKantor(p: SusunPeta): void {
  const semua = [...KANTOR_LAIN, ...KANTOR_DINAS]
  const sekda = susunSetda(p, semua)
  for (const k of semua) if (k.kode !== 'setda') susunSatu(p, k, sekda)
}

const PRODI_UMUM: readonly ProdiKunci[] = ['administrasi-negara', 'manajemen', 'hukum', 'pemerintahan']
const PRODI_KEUANGAN: readonly ProdiKunci[] = ['akuntansi', 'manajemen', 'ekonomi-pembangunan']

const ASISTEN: readonly (readonly [
  kunci: string,
  nama: string,
  bidang: string[],
  prodi: ProdiKunci[],
  bagian: string[],
])[] = [
  [
    'asisten1',
    'Asisten Pemerintahan dan Kesejahteraan Rakyat',
    ['pemerintahan', 'kesra', 'hukum'],
    ['pemerintahan', 'administrasi-negara', 'hukum'],
    ['tapem', 'hukum', 'kesra'],
  ],
  [
    'asisten2',
    'Asisten Perekonomian dan Pembangunan',
    ['perekonomian', 'perencanaan', 'pengadaan'],
    ['ekonomi-pembangunan', 'sipil', 'manajemen'],
    ['ekon', 'pbj', 'adpem'],
  ],
  [
    'asisten3',
    'Asisten Administrasi Umum',
    ['umum', 'organisasi', 'kepegawaian'],
    ['administrasi-negara', 'manajemen', 'pemerintahan'],
    ['umum', 'organisasi', 'prokopim'],
  ],
]
const STAF_AHLI: readonly (readonly [kunci: string, nama: string, bidang: string[], prodi: ProdiKunci[]])[] = [
  [
    'stafahli1',
    'Staf Ahli Bidang Pemerintahan, Hukum dan Politik',
    ['pemerintahan', 'hukum', 'kesbang'],
    ['pemerintahan', 'hukum', 'politik'],
  ],
  [
    'stafahli2',
    'Staf Ahli Bidang Ekonomi, Keuangan dan Pembangunan',
    ['perekonomian', 'keuangan', 'perencanaan'],
    ['ekonomi-pembangunan', 'akuntansi', 'manajemen'],
  ],
  [
    'stafahli3',
    'Staf Ahli Bidang Kemasyarakatan dan Sumber Daya Manusia',
    ['kesra', 'kepegawaian', 'sosial'],
    ['sosiologi', 'kesos', 'administrasi-negara'],
  ],
]

function susunSetda(p: SusunPeta, semua: readonly KantorContoh[]): string {
  const k = semua.find((x) => x.kode === 'setda')
  if (!k) throw new RangeError('contoh: setda tidak ada')
  p.tambahUnit({ kode: k.kode, nama: k.nama, jenis: k.jenis, indukKode: null })
  const sekda = p.tambahStruktural({
    kunci: 'kepala',
    nama: 'Sekretaris Daerah',
    unitKode: 'setda',
    atasanKode: null,
    eselon: 'II.a',
    penanda: ['sekda'],
    bidang: k.bidang,
    prodi: k.prodi,
  })
  const atasan = new Map<string, string>()
  for (const [kunci, nama, bidang, prodi, bagian] of ASISTEN) {
    const kode = p.tambahStruktural({
      kunci,
      nama,
      unitKode: 'setda',
      atasanKode: sekda,
      eselon: 'II.b',
      bidang,
      prodi,
    })
    for (const b of bagian) atasan.set(b, kode)
  }
  for (const [kunci, nama, bidang, prodi] of STAF_AHLI)
    p.tambahStruktural({ kunci, nama, unitKode: 'setda', atasanKode: sekda, eselon: 'II.b', kelas: 13, bidang, prodi })
  for (const b of k.bagian) susunBagian(p, k, b, atasan.get(b.kunci) ?? sekda)
  return sekda
}

function susunSatu(p: SusunPeta, k: KantorContoh, sekda: string): void {
  p.tambahUnit({ kode: k.kode, nama: k.nama, jenis: k.jenis, indukKode: null })
  const penanda = [...(k.penandaKepala ? [k.penandaKepala] : []), ...(k.dukcapil ? (['dukcapil'] as const) : [])]
  const kepala = p.tambahStruktural({
    kunci: 'kepala',
    nama: k.kepala,
    unitKode: k.kode,
    atasanKode: sekda,
    eselon: 'II.b',
    penanda,
    bidang: k.bidang,
    prodi: k.prodi,
  })
  if (k.sekretaris) susunSekretariat(p, k, k.sekretaris, kepala)
  for (const b of k.bagian) susunBagian(p, k, b, kepala)
}

function susunSekretariat(
  p: SusunPeta,
  k: KantorContoh,
  s: NonNullable<KantorContoh['sekretaris']>,
  kepala: string,
): void {
  const sek = p.tambahUnit({
    kode: `${k.kode}-sek`,
    nama: `Sekretariat ${k.nama}`,
    jenis: 'lainnya',
    indukKode: k.kode,
  })
  const dukcapil = k.dukcapil ? { penanda: ['dukcapil'] as const } : {}
  const sekretaris = p.tambahStruktural({
    kunci: 'sekretaris',
    nama: s.nama,
    unitKode: sek,
    atasanKode: kepala,
    eselon: s.eselon,
    ...dukcapil,
    bidang: [...k.bidang, 'umum'],
    prodi: [...new Set([...k.prodi, ...PRODI_UMUM])],
  })
  k.subbag.forEach((nama, i) => {
    const sub = p.tambahUnit({
      kode: `${sek}-sub${i + 1}`,
      nama: `Subbagian ${nama}`,
      jenis: 'subbagian',
      indukKode: sek,
    })
    const bidang = i === 0 ? ['umum', 'kepegawaian'] : ['keuangan', 'perencanaan']
    const kasubbag = p.tambahStruktural({
      kunci: 'kasubbag',
      nama: `Kepala Subbagian ${nama}`,
      unitKode: sub,
      atasanKode: sekretaris,
      eselon: 'IV.a',
      ...dukcapil,
      bidang,
      prodi: i === 0 ? PRODI_UMUM : PRODI_KEUANGAN,
    })
    if (i === 0) p.tambahPelaksana(s.pelaksana, sub, kasubbag, bidang)
    else p.tambahJf(s.jf, sub, kasubbag)
  })
}

function susunBagian(p: SusunPeta, k: KantorContoh, b: KantorContoh['bagian'][number], atasanKode: string): void {
  const unitKode = p.tambahUnit({ kode: `${k.kode}-${b.kunci}`, nama: b.nama, jenis: b.jenis, indukKode: k.kode })
  const penanda = [...(b.irban ? (['irban'] as const) : []), ...(k.dukcapil ? (['dukcapil'] as const) : [])]
  const kepala = p.tambahStruktural({
    kunci: 'kepala',
    nama: b.kepala,
    unitKode,
    atasanKode,
    eselon: b.eselon,
    penanda,
    bidang: b.bidang,
    prodi: b.prodi,
  })
  p.tambahJf(b.jf, unitKode, kepala, b.bidang)
  p.tambahPelaksana(b.pelaksana, unitKode, kepala, b.bidang)
  for (const nama of b.seksi.filter(Boolean)) {
    const bawah = b.jenis === 'bagian' ? 'Subbagian' : 'Seksi'
    const sub = p.tambahUnit({
      kode: `${unitKode}-${kunciNama(nama)}`,
      nama: `${bawah} ${nama}`,
      jenis: b.jenis === 'bagian' ? 'subbagian' : 'seksi',
      indukKode: unitKode,
    })
    p.tambahStruktural({
      kunci: 'kepala',
      nama: `Kepala ${bawah} ${nama}`,
      unitKode: sub,
      atasanKode: kepala,
      eselon: 'IV.a',
      bidang: b.bidang,
      prodi: b.prodi,
    })
  }
}
