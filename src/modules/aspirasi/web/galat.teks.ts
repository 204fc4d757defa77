import { definisiTeks } from '#platform/i18n'

export const teksGalatAspirasi = definisiTeks({
  id: {
    'aspirasi.anonim-beridentitas':
      'Pesan anonim tidak menyimpan nama atau kontak. Kosongkan isian itu, atau pilih terbuka atau rahasia.',
    'aspirasi.identitas-kosong': 'Tulis nama Anda, atau pilih anonim.',
    'aspirasi.wbs-terbuka':
      'Laporan pelanggaran dikirim rahasia atau anonim, agar pelapornya terlindungi. Pilih salah satu.',
    'aspirasi.wbs-tujuan': 'Pilih siapa yang menerima laporan pelanggaran ini.',
    'aspirasi.kosong': 'Isian ini belum diisi.',
    'aspirasi.terlalu-panjang': 'Teks ini {n} karakter; paling banyak {maks}. Pendekkan, tidak ada yang hilang.',
    'aspirasi.kode-tidak-dikenal': 'Kode ini tidak dikenal. Periksa hurufnya; O sama dengan 0, I dan L sama dengan 1.',
    'aspirasi.tidak-ditemukan': 'Pesan ini tidak ada, atau bukan untuk Anda.',
    'aspirasi.sudah-berubah':
      'Pesan ini baru saja berubah. Baca keadaannya yang terbaru, lalu ulangi; tidak ada yang tersimpan.',
    'aspirasi.langkah-tidak-berhak': 'Langkah ini tidak dapat Anda ambil pada keadaan pesan sekarang.',
    'aspirasi.alasan-kosong': 'Tulis alasannya, paling sedikit tiga huruf.',
  },
  en: {
    'aspirasi.anonim-beridentitas':
      'An anonymous message keeps no name and no contact. Empty those fields, or choose open or secret.',
    'aspirasi.identitas-kosong': 'Write your name, or choose anonymous.',
    'aspirasi.wbs-terbuka':
      'A report of wrongdoing is sent secretly or anonymously, to protect its writer. Choose one.',
    'aspirasi.wbs-tujuan': 'Choose who receives this report of wrongdoing.',
    'aspirasi.kosong': 'This field is empty.',
    'aspirasi.terlalu-panjang': 'This text has {n} characters; at most {maks}. Shorten it, nothing is lost.',
    'aspirasi.kode-tidak-dikenal':
      'This code is not known. Check its letters; O is the same as 0, I and L the same as 1.',
    'aspirasi.tidak-ditemukan': 'There is no such message, or it is not for you.',
    'aspirasi.sudah-berubah': 'This message has just changed. Read how it stands now and try again; nothing was kept.',
    'aspirasi.langkah-tidak-berhak': 'You cannot take this step as the message stands now.',
    'aspirasi.alasan-kosong': 'Write the reason, at least three letters.',
  },
})
