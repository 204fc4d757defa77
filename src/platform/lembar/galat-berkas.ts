import type { Galat } from '#shared'
import { type Bahasa, definisiTeks, kataUmum } from '../i18n/index.ts'

/** Words for every refusal of a file or an import as a whole. One code, one message; nothing is written. */
const teks = definisiTeks({
  id: {
    'impor.berkas-terlalu-besar':
      'Berkas terlalu besar ({ukuranMb} MB); batasnya {batasMb} MB. Bagi berkas menjadi beberapa bagian.',
    'impor.berkas-tidak-terbaca':
      'Berkas tidak dapat dibaca: {sebab}. Buka di aplikasi lembar kerja, simpan ulang sebagai .xlsx, lalu coba lagi.',
    'impor.berkas-tidak-ada': 'Berkas {nama} tidak ada atau tidak boleh dibaca.',
    'impor.berkas-makro': 'Berkas berisi makro dan ditolak. Simpan ulang sebagai .xlsx tanpa makro.',
    'impor.berkas-tersandi': 'Berkas dilindungi kata sandi. Hapus kata sandinya, simpan, lalu coba lagi.',
    'impor.berkas-xls': 'Bentuk .xls lama tidak diterima. Simpan ulang sebagai .xlsx.',
    'impor.jenis-berkas': 'Jenis berkas "{jenis}" tidak diterima. Gunakan .xlsx atau .csv.',
    'impor.enkode': 'Huruf di dalam berkas tidak dikenali. Simpan ulang sebagai CSV UTF-8 atau .xlsx.',
    'impor.terlalu-banyak-baris': 'Baris terlalu banyak; batasnya {batas}. Bagi berkas menjadi beberapa bagian.',
    'impor.berkas-kosong': 'Berkas tidak berisi baris data.',
    'contoh.berkas-sudah-ada': 'Sudah ada dan tidak ditimpa: {berkas}. Tidak ada yang ditulis; pilih folder lain.',
    'impor.tanpa-kepala':
      'Baris kepala tidak ditemukan: kolom {kolom} harus ada. Pilih isi berkas yang sesuai, dan pakai nama kolom seperti pada templat.',
    'impor.kolom-ganda': 'Kolom {kolom} muncul dua kali pada baris {baris}. Hapus salah satunya.',
    'impor.pohon-berputar': 'Pohon {jenis} berputar: {siklus}. Perbaiki induk atau atasannya; tidak ada yang disimpan.',
    'impor.tanggal-mundur':
      'Data per {lebihBaru} sudah tersimpan; berkas per {berlaku} akan menimpanya dengan keadaan lama. Tidak ada yang disimpan.',
    'impor.batch-tidak-ditemukan': 'Batch impor tidak ditemukan.',
    'impor.batch-sudah-dibatalkan': 'Batch impor ini sudah dibatalkan.',
    'impor.batch-diubah-kemudian':
      'Batch tidak dapat dibatalkan: {jumlah} faktanya sudah diubah oleh "{berkas}" ({waktu}). Batalkan yang itu dahulu.',
    'impor.batch-dipakai':
      'Batch tidak dapat dibatalkan: {jumlah} fakta dari "{berkas}" ({waktu}) menunjuk kepadanya. Batalkan yang itu dahulu.',
  },
  en: {
    'impor.berkas-terlalu-besar':
      'The file is too large ({ukuranMb} MB); the limit is {batasMb} MB. Split it into parts.',
    'impor.berkas-tidak-terbaca':
      'The file cannot be read: {sebab}. Open it in a spreadsheet, save it again as .xlsx, and retry.',
    'impor.berkas-tidak-ada': 'The file {nama} does not exist or may not be read.',
    'impor.berkas-makro': 'The file contains macros and is refused. Save it as .xlsx without macros.',
    'impor.berkas-tersandi': 'The file is protected by a password. Remove it, save, and retry.',
    'impor.berkas-xls': 'The old .xls format is not accepted. Save it as .xlsx.',
    'impor.jenis-berkas': 'Files of type "{jenis}" are not accepted. Use .xlsx or .csv.',
    'impor.enkode': 'The text encoding is not recognised. Save as UTF-8 CSV or .xlsx.',
    'impor.terlalu-banyak-baris': 'Too many rows; the limit is {batas}. Split the file into parts.',
    'impor.berkas-kosong': 'The file holds no data rows.',
    'contoh.berkas-sudah-ada': 'Already there and not replaced: {berkas}. Nothing was written; choose another folder.',
    'impor.tanpa-kepala':
      'No header row found: column {kolom} is required. Choose the right kind of file, and use the names of the template.',
    'impor.kolom-ganda': 'Column {kolom} appears twice in row {baris}. Remove one of them.',
    'impor.pohon-berputar': 'The {jenis} tree has a cycle: {siklus}. Correct the parents; nothing was saved.',
    'impor.tanggal-mundur':
      'Data as of {lebihBaru} is already saved; a file as of {berlaku} would overwrite it with an older state. Nothing was saved.',
    'impor.batch-tidak-ditemukan': 'There is no such import batch.',
    'impor.batch-sudah-dibatalkan': 'This import batch has already been undone.',
    'impor.batch-diubah-kemudian':
      'The batch cannot be undone: "{berkas}" ({waktu}) has since changed {jumlah} of its facts. Undo that one first.',
    'impor.batch-dipakai':
      'The batch cannot be undone: {jumlah} facts from "{berkas}" ({waktu}) point at it. Undo that one first.',
  },
})

type KodeBerkas = Parameters<ReturnType<typeof teks>>[0]
export type GalatBerkas = Galat<KodeBerkas>

const mb = (bytes: number) => Math.ceil(bytes / 1024 / 1024)
export const terlaluBesar = (ukuran: number, batas: number): GalatBerkas => ({
  kode: 'impor.berkas-terlalu-besar',
  data: { ukuranMb: mb(ukuran), batasMb: mb(batas) },
})

/** Words for a refusal; undefined for a code no catalogue defines. */
export const pesanBerkas = (g: Galat, bahasa: Bahasa = 'id'): string | undefined => kataUmum(bahasa, g.kode, g.data)
