import type { JenisUnit } from '#modules/organisasi'
import { type BarisLembar, bulatSel, type KumpulanMasalah, teksSel, tidakAda } from '#platform/lembar'
import { BIDANG } from '../domain/bidang.ts'
import { JENJANG, type Jenjang, PENANDA } from '../domain/jabatan.ts'

const JENIS_UNIT: readonly JenisUnit[] = [
  'sekretariat',
  'dinas',
  'badan',
  'inspektorat',
  'satuan',
  'rsud',
  'kecamatan',
  'kelurahan',
  'bagian',
  'bidang',
  'subbagian',
  'seksi',
  'uptd',
  'puskesmas',
  'sekolah',
  'lainnya',
]
const TINGKAT = ['SD', 'SLTP', 'SLTA', 'D1', 'D2', 'D3', 'D4', 'S1', 'profesi', 'S2', 'S3']

export interface BarisUnit {
  readonly b: BarisLembar
  readonly kode: string
  readonly nama: string
  readonly induk: string | null
  readonly jenis: JenisUnit
  readonly perangkat: string | null
  readonly kodeWilayah: string | null
  readonly unorId: string | null
  readonly urut: number
}

/** Content columns as the table stores them; unit and superior still as codes. */
export interface BarisJabatan {
  readonly b: BarisLembar
  readonly kode: string
  readonly unit: string
  readonly atasan: string | null
  readonly isi: Readonly<Record<string, unknown>>
}

const kata = (s: string) =>
  s
    .toLowerCase()
    .trim()
    .replace(/[\s_]+/g, '-')

/** Reads the cells of one row; what is missing or not accepted is noted under its header. */
class Pembaca {
  readonly b: BarisLembar
  readonly #m: KumpulanMasalah

  constructor(b: BarisLembar, m: KumpulanMasalah) {
    this.b = b
    this.#m = m
  }

  teks(kolom: string): string | null {
    return teksSel(this.b.sel(kolom))
  }

  tolak(kolom: string, nilai: string, harap: string): undefined {
    this.#m.catat(this.b.nomor, this.b.judul(kolom), 'impor.nilai-tidak-sah', { nilai, harap })
  }

  wajib(kolom: string): string {
    const s = this.teks(kolom)
    if (s === null)
      this.#m.catat(this.b.nomor, this.b.judul(kolom), kolom === 'NAMA' ? 'impor.nama-kosong' : 'impor.kolom-kosong')
    return s ?? ''
  }

  pilihan<T extends string>(kolom: string, boleh: readonly T[], s = this.teks(kolom)): T | null {
    if (s === null) return null
    const cocok = boleh.find((p) => kata(p) === kata(s))
    if (!cocok) this.tolak(kolom, s, boleh.join(', '))
    return cocok ?? null
  }

  bulat(kolom: string, dari: number, sampai: number): number | null {
    const n = bulatSel(this.b.sel(kolom))
    if (n === null || (n !== undefined && n >= dari && n <= sampai)) return n
    this.tolak(kolom, this.teks(kolom) ?? '', `${dari}–${sampai}`)
    return null
  }

  /** null = unknown, [] = known to be none. */
  daftar(kolom: string, sah: (kode: string) => boolean, harap: string): string[] | null {
    const s = this.teks(kolom)
    if (s === null) return null
    if (tidakAda(s)) return []
    const kode = s
      .split(/[;,]/)
      .map(kata)
      .filter((x) => x !== '')
    const asing = kode.find((x) => !sah(x))
    if (asing !== undefined) this.tolak(kolom, asing, harap)
    return kode
  }

  /** null = unknown, '-' = known to be none. */
  pola(kolom: string, ubah: (s: string) => string | undefined, harap: string): string | null {
    const s = this.teks(kolom)
    if (s === null) return null
    if (tidakAda(s)) return '-'
    const hasil = ubah(s)
    if (hasil === undefined) this.tolak(kolom, s, harap)
    return hasil ?? null
  }
}

const eselon = (s: string) => {
  const m = /^(II|III|IV)[./\- ]?([AB])$/.exec(s.toUpperCase().replace(/\s/g, ''))
  return m ? `${m[1]}.${(m[2] ?? '').toLowerCase()}` : undefined
}
const golongan = (s: string) => {
  const m = /^(I|II|III|IV)[./\- ]?([A-E])$/.exec(s.toUpperCase().replace(/\s/g, ''))
  return m ? `${m[1]}/${(m[2] ?? '').toLowerCase()}` : undefined
}

export function bacaBarisUnit(b: BarisLembar, m: KumpulanMasalah): BarisUnit {
  const p = new Pembaca(b, m)
  return {
    b,
    kode: p.wajib('KODE'),
    nama: p.wajib('NAMA'),
    induk: p.teks('KODE INDUK'),
    jenis: p.pilihan('JENIS UNIT', JENIS_UNIT) ?? 'lainnya',
    perangkat: p.teks('KODE PERANGKAT DAERAH'),
    kodeWilayah: p.teks('KODE WILAYAH'),
    unorId: p.teks('UNOR ID'),
    urut: p.bulat('URUT', 0, 1_000_000) ?? 0,
  }
}

export function bacaBarisJabatan(
  b: BarisLembar,
  m: KumpulanMasalah,
  dikenalBidangStudi: (kode: string) => boolean,
): BarisJabatan {
  const p = new Pembaca(b, m)
  const jenjang = p.pilihan<Jenjang>('JENJANG', JENJANG, p.wajib('JENJANG') || null)
  const kuota = p.wajib('KEBUTUHAN') === '' ? 0 : (p.bulat('KEBUTUHAN', 0, 10_000) ?? 0)
  return {
    b,
    kode: p.wajib('KODE'),
    unit: p.wajib('KODE UNIT'),
    atasan: p.teks('KODE ATASAN'),
    isi: {
      nama: p.wajib('NAMA'),
      jenjang,
      eselon: p.pola('ESELON', eselon, 'II.a–IV.b, tidak ada'),
      kelas: p.bulat('KELAS', 1, 17),
      kuota,
      bezetting: p.bulat('BEZETTING', 0, 10_000),
      penanda: p.daftar('PENANDA', (k) => (PENANDA as readonly string[]).includes(k), PENANDA.join(', ')),
      bidang: p.daftar('BIDANG', (k) => k in BIDANG, Object.keys(BIDANG).join(', ')),
      pendidikan_bidang: p.daftar('PENDIDIKAN BIDANG', dikenalBidangStudi, 'kode rumpun ilmu'),
      pendidikan_minimum: p.pilihan('PENDIDIKAN MINIMUM', TINGKAT),
      golongan_minimum: p.pola('GOLONGAN MINIMUM', golongan, 'I/a–IV/e, tidak ada'),
      urut: p.bulat('URUT', 0, 1_000_000) ?? 0,
    },
  }
}
