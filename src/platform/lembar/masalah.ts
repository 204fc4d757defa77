import type { MasalahImpor } from './lembar.ts'

/** Why a row is refused, or (`CATATAN`) what is noted about a row that is taken. */
export type KodeMasalah =
  | 'impor.nip-kosong'
  | 'impor.nip-ganda'
  | 'impor.nip-tidak-sah'
  | 'impor.nama-kosong'
  | 'impor.tanggal-mustahil'
  | 'impor.unit-tidak-dikenal'
  | 'impor.jabatan-tidak-dikenal'
  | 'impor.rumus'
  | 'impor.pegawai-tidak-dikenal'
  | 'impor.kolom-kosong'
  | 'impor.nilai-tidak-sah'
  | 'impor.nilai-tidak-dikenal'
  | 'impor.bertentangan-nip'
  | 'impor.tanggal-jauh'
  | 'impor.kode-ganda'
  | 'impor.baris-ganda'

type Data = Readonly<Record<string, string | number>>
type Kata = (d: Data) => string
export type BahasaImpor = 'id' | 'en'

/** The row is taken: an unknown value stays unknown, a doubtful one is recorded as written. */
export const CATATAN: ReadonlySet<string> = new Set<KodeMasalah>([
  'impor.nilai-tidak-dikenal',
  'impor.bertentangan-nip',
  'impor.tanggal-jauh',
])

const KATA: Record<BahasaImpor, Record<KodeMasalah, Kata>> = {
  id: {
    'impor.nip-kosong': () => 'NIP kosong. Isi 18 angka NIP.',
    'impor.nip-ganda': (d) => `NIP ${d.nilai} sudah ada di baris ${d.lain}. Hapus salah satunya.`,
    'impor.nip-tidak-sah': (d) => `"${d.nilai}" bukan NIP: ${d.sebab}.`,
    'impor.nama-kosong': () => 'Nama kosong. Isi nama.',
    'impor.tanggal-mustahil': (d) =>
      `"${d.nilai}" bukan tanggal yang mungkin${d.sebab ? ` (${d.sebab})` : ''}. Tulis hh-bb-tttt.`,
    'impor.unit-tidak-dikenal': (d) =>
      d.sebab === 'ganda'
        ? `Unit "${d.nilai}" ada lebih dari satu. Isi UNOR ID atau satuan kerjanya.`
        : `Unit "${d.nilai}" tidak ada pada peta jabatan. Periksa namanya, atau impor peta jabatan dahulu.`,
    'impor.jabatan-tidak-dikenal': (d) =>
      d.sebab === 'ganda'
        ? `Jabatan "${d.nilai}" ada lebih dari satu. Isi unitnya.`
        : `Jabatan "${d.nilai}" tidak ada pada peta jabatan${d.unit ? ` di ${d.unit}` : ''}.`,
    'impor.rumus': () => 'Sel berisi rumus. Tempel sebagai nilai, lalu coba lagi.',
    'impor.pegawai-tidak-dikenal': (d) => `NIP ${d.nilai} belum terdaftar. Impor data SIASN dahulu.`,
    'impor.kolom-kosong': () => 'Wajib diisi.',
    'impor.nilai-tidak-sah': (d) => `"${d.nilai}" tidak diterima; pilihan: ${d.harap}.`,
    'impor.nilai-tidak-dikenal': (d) => `"${d.nilai}" tidak dikenal; fakta ini dicatat belum diketahui.`,
    'impor.bertentangan-nip': (d) =>
      `"${d.nilai}" bertentangan dengan NIP, yang menyebut ${d.nip}. Dicatat seperti tertulis; periksa mana yang benar.`,
    'impor.tanggal-jauh': (d) =>
      `${d.nilai} masih lebih dari setahun lagi. Dicatat seperti tertulis; periksa tahunnya.`,
    'impor.kode-ganda': (d) => `Kode ${d.nilai} sudah ada di baris ${d.lain}.`,
    'impor.baris-ganda': (d) => `Isian yang sama, atau yang bertentangan dengan ini, sudah ada di baris ${d.lain}.`,
  },
  en: {
    'impor.nip-kosong': () => 'NIP is empty. Enter its 18 digits.',
    'impor.nip-ganda': (d) => `NIP ${d.nilai} is already in row ${d.lain}. Remove one of them.`,
    'impor.nip-tidak-sah': (d) => `"${d.nilai}" is not a NIP: ${d.sebab}.`,
    'impor.nama-kosong': () => 'The name is empty.',
    'impor.tanggal-mustahil': (d) =>
      `"${d.nilai}" is not a possible date${d.sebab ? ` (${d.sebab})` : ''}. Write dd-mm-yyyy.`,
    'impor.unit-tidak-dikenal': (d) =>
      d.sebab === 'ganda'
        ? `There is more than one unit "${d.nilai}". Fill in UNOR ID or the satuan kerja.`
        : `Unit "${d.nilai}" is not on the post map. Check the name, or import the post map first.`,
    'impor.jabatan-tidak-dikenal': (d) =>
      d.sebab === 'ganda'
        ? `There is more than one post "${d.nilai}". Fill in its unit.`
        : `Post "${d.nilai}" is not on the post map${d.unit ? ` in ${d.unit}` : ''}.`,
    'impor.rumus': () => 'The cell holds a formula. Paste it as a value and try again.',
    'impor.pegawai-tidak-dikenal': (d) => `NIP ${d.nilai} is not on record. Import the SIASN data first.`,
    'impor.kolom-kosong': () => 'Must be filled in.',
    'impor.nilai-tidak-sah': (d) => `"${d.nilai}" is not accepted; choose: ${d.harap}.`,
    'impor.nilai-tidak-dikenal': (d) => `"${d.nilai}" is not recognised; this fact is recorded as unknown.`,
    'impor.bertentangan-nip': (d) =>
      `"${d.nilai}" contradicts the NIP, which says ${d.nip}. Recorded as written; check which one is right.`,
    'impor.tanggal-jauh': (d) => `${d.nilai} is more than a year ahead. Recorded as written; check the year.`,
    'impor.kode-ganda': (d) => `Code ${d.nilai} is already in row ${d.lain}.`,
    'impor.baris-ganda': (d) => `The same entry, or one that contradicts it, is already in row ${d.lain}.`,
  },
}

/** Collects what is wrong, row by row, in the reader's language. */
export class KumpulanMasalah {
  readonly daftar: MasalahImpor[] = []
  readonly #ditolak = new Set<number>()
  readonly #rumus = new Set<string>()
  readonly #bahasa: BahasaImpor

  constructor(bahasa: BahasaImpor = 'id') {
    this.#bahasa = bahasa
  }

  catat(baris: number, kolom: string, kode: KodeMasalah, data: Data = {}): void {
    // What a formula happens to show is not what the row says: one message for that cell is enough.
    const sel = `${baris} ${kolom}`
    if (kode === 'impor.rumus') this.#rumus.add(sel)
    else if (this.#rumus.size > 0 && this.#rumus.has(sel)) return
    const aman =
      typeof data.nilai === 'string' && data.nilai.length > 60
        ? { ...data, nilai: `${data.nilai.slice(0, 60)}…` }
        : data
    this.daftar.push({ baris, kolom, kode, pesan: KATA[this.#bahasa][kode](aman) })
    if (!CATATAN.has(kode)) this.#ditolak.add(baris)
  }

  ditolak(baris: number): boolean {
    return this.#ditolak.has(baris)
  }

  get jumlahDitolak(): number {
    return this.#ditolak.size
  }

  /** In sheet order, so that a person can walk down the file. */
  urut(): MasalahImpor[] {
    return this.daftar.sort((a, b) => a.baris - b.baris)
  }
}
