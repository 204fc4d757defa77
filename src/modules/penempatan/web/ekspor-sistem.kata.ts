import { angka, type Bahasa, tanggal, waktu } from '#platform/i18n'
import type { LembarTulis, Sel } from '#platform/lembar'
import type { BarisSistem, EksporSistem, Sistem } from '../application/ekspor-sistem.use-case.ts'
import { type TEksporSistem, teksEksporSistem } from './ekspor-sistem.teks.ts'
import type { PetaUnit } from './kewajaran.kata.ts'
import { kataFakta } from './kode.teks.ts'
import { teksPenempatan } from './penempatan.teks.ts'
import type { NomorSurat } from './use-ruang.ts'

/** Raised with every change of columns: who maps them must know which they are. */
export const VERSI_TATA_LETAK: Readonly<Record<Sistem, string>> = { imut: 'tepat-imut-1', simata: 'tepat-simata-1' }
const NAMA_SISTEM: Readonly<Record<Sistem, string>> = { imut: 'I-MUT', simata: 'SIMATA' }

type Kata = Parameters<TEksporSistem>[0]
interface Konteks {
  readonly t: TEksporSistem
  readonly bahasa: Bahasa
  readonly data: EksporSistem
  readonly unit: PetaUnit
  readonly surat: ReadonlyMap<string, NomorSurat>
}
interface KolomSistem {
  readonly kunci: Kata
  readonly isi: (b: BarisSistem, k: Konteks) => Sel
  readonly ket?: Kata
}

/** Why this person: the sentences a reader of the plan's page gets, nobody else named. */
export function alasanBaris(
  { baris: b, hargaBerikut }: BarisSistem,
  k: Pick<Konteks, 't' | 'bahasa' | 'data'>,
): string {
  const { t, bahasa, data } = k
  const n = (x: number) => angka(bahasa, x, 1)
  return [
    t(`kursi-${b.kursi}`),
    b.kelayakan === 'pasti'
      ? t('alasanPasti', { n: data.rencana.aturan.diperiksa.length })
      : t('alasanBersyarat', { fakta: b.faktaHilang.map((f) => kataFakta(bahasa, f)).join(', ') }),
    b.peringatan > 0 && t('alasanPeringatan', { n: b.peringatan }),
    t('alasanCocok', {
      skor: n(b.skor),
      bawah: n(b.rentang[0]),
      atas: n(b.rentang[1]),
      peringkat: b.peringkat,
      calon: b.calon,
    }),
    b.skorLama !== null && t('alasanLama', { skor: n(b.skorLama) }),
    hargaBerikut === null
      ? t('alasanTunggal')
      : hargaBerikut > 0
        ? t('alasanHarga', { rugi: angka(bahasa, hargaBerikut, 2) })
        : t('alasanHargaNol'),
  ]
    .filter((x) => x !== false)
    .join(' ')
}

const unitKursi = (k: Konteks, id: string | null): string => {
  const u = k.unit.get(id ?? '')
  return u ? [...new Set([u.unit, u.kantor])].join(', ') : ''
}
const predikat = (ke: 0 | 1) => (b: BarisSistem, k: Konteks) => {
  const p = b.predikat[ke]
  if (!p) return null
  const kunci = PREDIKAT.find((x) => x === `predikat-${p.nilai}`)
  return `${p.tahun}: ${kunci ? k.t(kunci) : p.nilai}`
}
const PREDIKAT = [
  'predikat-sangat-baik',
  'predikat-baik',
  'predikat-butuh-perbaikan',
  'predikat-kurang',
  'predikat-sangat-kurang',
] as const
const surat = (jenis: keyof NomorSurat, bagian: 'nomor' | 'tanggal') => (b: BarisSistem, k: Konteks) =>
  k.surat.get(b.baris.pegawai.nip)?.[jenis]?.[bagian] ?? null

const ORANG: readonly KolomSistem[] = [
  { kunci: 'nomor', isi: (b) => b.baris.nomor, ket: 'isi-nomor' },
  { kunci: 'nip', isi: (b) => b.baris.pegawai.nip, ket: 'isi-nip' },
  { kunci: 'nama', isi: (b) => b.baris.pegawai.nama },
  { kunci: 'jenis', isi: (b) => b.jenis },
  { kunci: 'golongan', isi: (b) => b.golongan },
  { kunci: 'tmtGolongan', isi: (b) => b.tmtGolongan, ket: 'isi-tanggal' },
  {
    kunci: 'pendidikan',
    isi: (b) => b.pendidikan && (b.pendidikan.nama ?? b.pendidikan.tingkat),
  },
  { kunci: 'jabatanLama', isi: (b, k) => b.baris.dari.nama || k.t('tanpaJabatan') },
  { kunci: 'unitLama', isi: (b, k) => unitKursi(k, b.baris.dari.unitId) },
  { kunci: 'eselonLama', isi: (b) => b.baris.dari.eselon },
  { kunci: 'jenjangLama', isi: (b) => b.baris.dari.jenjang },
  { kunci: 'tmtJabatan', isi: (b) => b.tmtJabatan, ket: 'isi-tanggal' },
]
const KURSI: readonly KolomSistem[] = [
  { kunci: 'jabatanUsul', isi: (b) => b.baris.ke.nama },
  { kunci: 'unitUsul', isi: (b, k) => unitKursi(k, b.baris.ke.unitId) },
  { kunci: 'eselonUsul', isi: (b) => b.baris.ke.eselon },
  { kunci: 'jenjangUsul', isi: (b) => b.baris.ke.jenjang },
  { kunci: 'tmtUsul', isi: (_, k) => k.data.rencana.tmt, ket: 'isi-tanggal' },
]
const ALASAN: readonly KolomSistem[] = [
  { kunci: 'alasan', isi: (b, k) => alasanBaris(b, k), ket: 'isi-alasan' },
  { kunci: 'faktaHilang', isi: (b, k) => b.baris.faktaHilang.map((f) => kataFakta(k.bahasa, f)).join('; ') },
]
const KOLOM: Readonly<Record<Sistem, readonly KolomSistem[]>> = {
  imut: [
    ...ORANG,
    ...KURSI,
    ...ALASAN,
    { kunci: 'nomorTpk', isi: surat('tpk', 'nomor') },
    { kunci: 'tanggalTpk', isi: surat('tpk', 'tanggal'), ket: 'isi-tanggal' },
    { kunci: 'nomorPertek', isi: surat('pertek-bkn', 'nomor') },
    { kunci: 'tanggalPertek', isi: surat('pertek-bkn', 'tanggal'), ket: 'isi-tanggal' },
    { kunci: 'nomorSk', isi: surat('sk', 'nomor') },
    { kunci: 'tanggalSk', isi: surat('sk', 'tanggal'), ket: 'isi-tanggal' },
    { kunci: 'versi', isi: () => VERSI_TATA_LETAK.imut },
  ],
  simata: [
    ...ORANG,
    { kunci: 'kotak', isi: (b) => b.kotakTalenta, ket: 'isi-kotak' },
    { kunci: 'predikat1', isi: predikat(0) },
    { kunci: 'predikat2', isi: predikat(1) },
    ...KURSI,
    {
      kunci: 'jpm',
      isi: (b) => (typeof b.jpm?.persen === 'number' ? Math.round(b.jpm.persen * 100) / 100 : null),
      ket: 'isi-jpm',
    },
    { kunci: 'kategoriJpm', isi: (b, k) => b.jpm && k.t(`jpm-${b.jpm.kategori}`) },
    { kunci: 'skor', isi: (b) => b.baris.skor, ket: 'isi-skor' },
    { kunci: 'skorBawah', isi: (b) => b.baris.rentang[0] },
    { kunci: 'skorAtas', isi: (b) => b.baris.rentang[1] },
    { kunci: 'peringkat', isi: (b) => b.baris.peringkat },
    { kunci: 'calon', isi: (b) => b.baris.calon },
    ...ALASAN,
    { kunci: 'versi', isi: () => VERSI_TATA_LETAK.simata },
  ],
}

export function lembarSistem(
  sistem: Sistem,
  m: { readonly data: EksporSistem; readonly unit: PetaUnit; readonly surat: ReadonlyMap<string, NomorSurat> },
  bahasa: Bahasa,
): { readonly data: LembarTulis; readonly keterangan: LembarTulis } {
  const t = teksEksporSistem(bahasa)
  const k: Konteks = { ...m, t, bahasa }
  const { rencana, usulan } = m.data
  const p = teksPenempatan(bahasa)
  const catatan = [
    t('ketVersi', { versi: VERSI_TATA_LETAK[sistem], sistem: NAMA_SISTEM[sistem] }),
    t('ketRencana', {
      id: rencana.id,
      tmt: tanggal(bahasa, rencana.tmt),
      rencana: `${p(`kunci-${usulan.kunci}`)}, ${p(`varian-${m.data.varian}`)}`,
      dihitung: waktu(bahasa, rencana.dibuatPada),
      oleh: rencana.oleh,
      aturan: rencana.versiAturan,
      bobot: rencana.kebijakan.versi,
    }),
    t('ketUsulan', { n: rencana.aturan.katalog - rencana.aturan.diperiksa.length }),
    t('ketFakta'),
    t('ketHarga'),
    ...(sistem === 'imut' ? [t('ketSurat')] : []),
  ]
  return {
    data: {
      nama: NAMA_SISTEM[sistem],
      kepala: KOLOM[sistem].map((c) => t(c.kunci)),
      baris: m.data.baris.map((b) => KOLOM[sistem].map((c) => c.isi(b, k))),
    },
    keterangan: {
      nama: t('keterangan'),
      kepala: [t('kolom'), t('isi')],
      baris: [...catatan.map((c) => [null, c]), ...KOLOM[sistem].map((c) => [t(c.kunci), c.ket ? t(c.ket) : ''])],
      lebar: [36, 140],
    },
  }
}
