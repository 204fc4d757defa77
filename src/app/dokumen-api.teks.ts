import { definisiTeks } from '#platform/i18n'

export const teksDokumenApi = definisiTeks({
  id: {
    judul: 'Dokumen API',
    pengantar: 'Semua yang dapat dipanggil program, dibuat dari rute yang sedang terpasang.',
    mesin: 'Untuk mesin: OpenAPI 3.1',
    galat: 'Galat dijawab sebagai rincian masalah (RFC 9457): status, kode, dan tempat yang salah.',
    perluMasuk: 'perlu masuk',
    terbuka: 'terbuka untuk umum',
    masukan: 'Masukan (JSON Schema)',
    keluaran: 'Keluaran (JSON Schema)',
    contoh: 'Contoh masukan',
  },
  en: {
    judul: 'API documentation',
    pengantar: 'Everything a program can call, made from the routes that are mounted.',
    mesin: 'For machines: OpenAPI 3.1',
    galat: 'Errors are problem details (RFC 9457): status, code, and the place that is wrong.',
    perluMasuk: 'sign-in needed',
    terbuka: 'open to the public',
    masukan: 'Input (JSON Schema)',
    keluaran: 'Output (JSON Schema)',
    contoh: 'Example of input',
  },
})
