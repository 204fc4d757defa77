import { angka, type Bahasa, definisiTeks } from '#platform/i18n'
import { labelFaktaHilang } from '#regulasi'

/** Words for the codes the engine answers with: findings and limits. An unknown code shows itself, never a blank. */
const TEMUAN = definisiTeks({
  id: {
    'kursi-kosong-tanpa-calon': 'Kosong dan tidak seorang pun pasti boleh mengisinya ({bersyarat} orang bersyarat)',
    'kursi-tetap-kosong': '{kursi} kursi tetap kosong pada rencana yang disarankan ({pasti} orang boleh)',
    'pemegang-melebihi-kuota': '{ada} orang memegang {kuota} kursi',
    'kursi-ganda': 'Memegang {kursi} kursi definitif sekaligus',
    'pemegang-tidak-aktif': 'Pemegang kursi berkedudukan {kedudukan}',
    'pemegang-bukan-pns': 'Pemegang kursi manajerial adalah {jenis}',
    'plt-berjalan': 'Dijabat pelaksana tugas sejak {mulai}',
  },
  en: {
    'kursi-kosong-tanpa-calon': 'Vacant, and nobody certainly may fill it ({bersyarat} conditionally)',
    'kursi-tetap-kosong': '{kursi} seats stay vacant in the recommended plan ({pasti} people may)',
    'pemegang-melebihi-kuota': '{ada} people hold {kuota} seats',
    'kursi-ganda': 'Holds {kursi} definitive seats at once',
    'pemegang-tidak-aktif': 'The holder’s standing is {kedudukan}',
    'pemegang-bukan-pns': 'The holder of a managerial seat is {jenis}',
    'plt-berjalan': 'Held by an acting official since {mulai}',
  },
})
const BATASAN = definisiTeks({
  id: {
    'turun-jenjang':
      'Perpindahan ke jenjang atau kelas yang lebih rendah: turun jenjang harus berdasar, dan dasar hanya ada pada usulan',
    'ke-jabatan-fungsional':
      'Perpindahan ke jabatan fungsional: rencana hanya mengisi kursi manajerial; periksa perpindahan ini sebagai usulan',
  },
  en: {
    'turun-jenjang': 'Moves to a lower tier or class: a fall in tier needs a ground, and only a proposal carries one',
    'ke-jabatan-fungsional':
      'Moves into functional posts: a plan fills managerial seats only; check such a move as a proposal',
  },
})

const KELOMPOK = definisiTeks({
  id: {
    'kursi-kosong-tanpa-calon': 'Kursi kosong tanpa calon yang pasti boleh',
    'kursi-tetap-kosong': 'Kursi yang tetap kosong pada rencana yang disarankan',
    'pemegang-melebihi-kuota': 'Pemegang melebihi jumlah kursi',
    'kursi-ganda': 'Kursi definitif ganda',
    'pemegang-tidak-aktif': 'Pemegang kursi yang tidak aktif',
    'pemegang-bukan-pns': 'Pemegang kursi manajerial yang bukan PNS',
    'plt-berjalan': 'Jabatan yang dijabat pelaksana tugas',
  },
  en: {
    'kursi-kosong-tanpa-calon': 'Vacant seats nobody certainly may fill',
    'kursi-tetap-kosong': 'Seats left vacant in the recommended plan',
    'pemegang-melebihi-kuota': 'More holders than seats',
    'kursi-ganda': 'Two definitive seats at once',
    'pemegang-tidak-aktif': 'Holders who are not active',
    'pemegang-bukan-pns': 'Holders of managerial seats who are not PNS',
    'plt-berjalan': 'Posts held by acting officials',
  },
})
export const kataKelompok = (bahasa: Bahasa, kode: string): string => KELOMPOK(bahasa)(kode as never)
export const kataTemuan = (bahasa: Bahasa, kode: string, data: Readonly<Record<string, string | number>>): string =>
  TEMUAN(bahasa)(kode as never, data)
const JENJANG = definisiTeks({
  id: { 'jpt-pratama': 'JPT pratama', administrator: 'administrator', pengawas: 'pengawas' },
  en: { 'jpt-pratama': 'JPT pratama', administrator: 'administrator', pengawas: 'pengawas' },
})
/** "JPT pratama 3, administrator 2, …" */
export const kataBobot = (bahasa: Bahasa, bobot: Readonly<Record<string, number>>): string =>
  Object.entries(bobot)
    .toSorted((a, b) => b[1] - a[1])
    .map(([j, n]) => `${JENJANG(bahasa)(j as never)}\u00a0${angka(bahasa, n)}`)
    .join(', ')
export const kataBatasan = (bahasa: Bahasa, kode: string): string => BATASAN(bahasa)(kode as never)
/** Facts the law does not ask for but a post's standard does. */
const FAKTA = definisiTeks({
  id: { 'kompetensi-mutlak': 'level kompetensi mutlak' },
  en: { 'kompetensi-mutlak': 'level of an essential competence' },
})
export const kataFakta = (bahasa: Bahasa, nama: string): string =>
  nama === 'kompetensi-mutlak' ? FAKTA(bahasa)(nama) : labelFaktaHilang(nama)[bahasa]
