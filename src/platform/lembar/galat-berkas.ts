import type { Galat } from '#shared'

/** Why a whole file cannot be used. One code, one message; nothing is written. */
export type KodeBerkas =
  | 'impor.berkas-terlalu-besar'
  | 'impor.berkas-tidak-terbaca'
  | 'impor.berkas-makro'
  | 'impor.berkas-tersandi'
  | 'impor.berkas-xls'
  | 'impor.jenis-berkas'
  | 'impor.enkode'
  | 'impor.terlalu-banyak-baris'
  | 'impor.berkas-kosong'
  | 'impor.kepala-tidak-ditemukan'
  | 'impor.kolom-ganda'
  | 'impor.pohon-berputar'
  | 'impor.tanggal-mundur'
  | 'impor.batch-tidak-ditemukan'
  | 'impor.batch-sudah-dibatalkan'
  | 'impor.batch-diubah-kemudian'
  | 'impor.batch-dipakai'
export type GalatBerkas = Galat<KodeBerkas>

type Data = Readonly<Record<string, string | number>>
const mib = (n: unknown) => `${Math.round(Number(n) / 1024 / 1024)} MB`

/** Words for `KodeBerkas`. Filled from the error's data. */
export const TEKS_GALAT_BERKAS = {
  id: {
    'impor.berkas-terlalu-besar': (d: Data) =>
      `Berkas terlalu besar (${mib(d.ukuran)}); batasnya ${mib(d.batas)}. Bagi berkas menjadi beberapa bagian.`,
    'impor.berkas-tidak-terbaca': (d: Data) =>
      `Berkas tidak dapat dibaca${d.sebab ? `: ${d.sebab}` : ''}. Buka di aplikasi lembar kerja, simpan ulang sebagai .xlsx, lalu coba lagi.`,
    'impor.berkas-makro': () => 'Berkas berisi makro dan ditolak. Simpan ulang sebagai .xlsx tanpa makro.',
    'impor.berkas-tersandi': () => 'Berkas dilindungi kata sandi. Hapus kata sandinya, simpan, lalu coba lagi.',
    'impor.berkas-xls': () => 'Bentuk .xls lama tidak diterima. Simpan ulang sebagai .xlsx.',
    'impor.jenis-berkas': (d: Data) => `Jenis berkas "${d.jenis ?? ''}" tidak diterima. Gunakan .xlsx atau .csv.`,
    'impor.enkode': () => 'Huruf di dalam berkas tidak dikenali. Simpan ulang sebagai CSV UTF-8 atau .xlsx.',
    'impor.terlalu-banyak-baris': (d: Data) =>
      `Baris terlalu banyak; batasnya ${d.batas}. Bagi berkas menjadi beberapa bagian.`,
    'impor.berkas-kosong': () => 'Berkas tidak berisi baris data.',
    'impor.kepala-tidak-ditemukan': (d: Data) => `Baris kepala tidak ditemukan; kolom wajib: ${d.kolom ?? ''}.`,
    'impor.kolom-ganda': (d: Data) => `Kolom ${d.kolom ?? ''} muncul dua kali pada baris ${d.baris ?? ''}.`,
    'impor.pohon-berputar': (d: Data) => `Pohon ${d.jenis ?? ''} berputar: ${d.siklus ?? ''}. Tidak ada yang disimpan.`,
    'impor.tanggal-mundur': (d: Data) =>
      `Data per ${d.lebihBaru} sudah tersimpan; berkas per ${d.berlaku} akan menimpanya dengan keadaan lama. Tidak ada yang disimpan.`,
    'impor.batch-tidak-ditemukan': () => 'Batch impor tidak ditemukan.',
    'impor.batch-sudah-dibatalkan': () => 'Batch impor ini sudah dibatalkan.',
    'impor.batch-diubah-kemudian': (d: Data) =>
      `Batch tidak dapat dibatalkan: ${d.jumlah} faktanya sudah diubah oleh "${d.berkas}" (${d.waktu}). Batalkan yang itu dahulu.`,
    'impor.batch-dipakai': (d: Data) =>
      `Batch tidak dapat dibatalkan: ${d.jumlah} fakta dari "${d.berkas}" (${d.waktu}) menunjuk kepadanya. Batalkan yang itu dahulu.`,
  },
  en: {
    'impor.berkas-terlalu-besar': (d: Data) =>
      `The file is too large (${mib(d.ukuran)}); the limit is ${mib(d.batas)}.`,
    'impor.berkas-tidak-terbaca': (d: Data) => `The file cannot be read${d.sebab ? `: ${d.sebab}` : ''}.`,
    'impor.berkas-makro': () => 'The file contains macros and is refused. Save it as .xlsx without macros.',
    'impor.berkas-tersandi': () => 'The file is protected by a password. Remove it and try again.',
    'impor.berkas-xls': () => 'The old .xls format is not accepted. Save it as .xlsx.',
    'impor.jenis-berkas': (d: Data) => `Files of type "${d.jenis ?? ''}" are not accepted. Use .xlsx or .csv.`,
    'impor.enkode': () => 'The text encoding is not recognised. Save as UTF-8 CSV or .xlsx.',
    'impor.terlalu-banyak-baris': (d: Data) => `Too many rows; the limit is ${d.batas}.`,
    'impor.berkas-kosong': () => 'The file holds no data rows.',
    'impor.kepala-tidak-ditemukan': (d: Data) => `No header row found; required columns: ${d.kolom ?? ''}.`,
    'impor.kolom-ganda': (d: Data) => `Column ${d.kolom ?? ''} appears twice in row ${d.baris ?? ''}.`,
    'impor.pohon-berputar': (d: Data) => `The ${d.jenis ?? ''} tree has a cycle: ${d.siklus ?? ''}. Nothing was saved.`,
    'impor.tanggal-mundur': (d: Data) =>
      `Data as of ${d.lebihBaru} is already saved; a file as of ${d.berlaku} would overwrite it. Nothing was saved.`,
    'impor.batch-tidak-ditemukan': () => 'There is no such import batch.',
    'impor.batch-sudah-dibatalkan': () => 'This import batch has already been undone.',
    'impor.batch-diubah-kemudian': (d: Data) =>
      `The batch cannot be undone: "${d.berkas}" (${d.waktu}) has since changed ${d.jumlah} of its facts. Undo that one first.`,
    'impor.batch-dipakai': (d: Data) =>
      `The batch cannot be undone: ${d.jumlah} facts from "${d.berkas}" (${d.waktu}) point at it. Undo that one first.`,
  },
} satisfies Record<'id' | 'en', Record<KodeBerkas, (d: Data) => string>>

/** Words for a refusal of an import as a whole; undefined for a code that is not one. */
export const pesanBerkas = (g: Galat, bahasa: 'id' | 'en' = 'id'): string | undefined =>
  TEKS_GALAT_BERKAS[bahasa][g.kode as KodeBerkas]?.(g.data ?? {})
