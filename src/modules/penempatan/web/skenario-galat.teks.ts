import { definisiTeks } from '#platform/i18n'

/** Refusals of scenarios, found by their code: what happened, and the way out. */
definisiTeks({
  id: {
    'skenario.tidak-ditemukan': 'Skenario itu tidak ada, atau belum dibagikan kepada Anda.',
    'skenario.rantai-rusak': 'Langkah {langkah} tidak cocok dengan sidiknya; tidak ada langkah baru yang diterima.',
    'skenario.sudah-berubah':
      'Ada langkah baru sejak halaman ini dibuka. Isian Anda tetap ada; baca riwayatnya, lalu kirim sekali lagi.',
    'skenario.sudah-dibagikan': 'Skenario ini sudah dibagikan.',
    'skenario.belum-dibagikan': 'Skenario ini belum dibagikan.',
    'skenario.status-lain': 'Langkah itu tidak ada pada status skenario sekarang ({status}). Muat ulang halaman ini.',
    'skenario.baris-mustahil':
      '{banyak} baris rencana ini tidak mungkin lagi. Lihat apa yang berubah, lalu hitung ulang dari setelan.',
    'skenario.alasan-kosong': 'Tulis alasannya: alasan ini tersimpan bersama langkahnya.',
    'skenario.usulan-tidak-dikenal': 'Rencana itu bukan bagian dari skenario ini. Pilih dari daftarnya.',
    'skenario.belum-disetel': 'Skenario ini belum punya setelan. Isi setelannya dulu.',
    'skenario.belum-memilih': 'Belum ada rencana yang dibekukan. Pilih rencana yang ingin diperiksa.',
    'skenario.komentar-kosong': 'Komentarnya kosong.',
    'skenario.komentar-panjang': 'Komentar paling banyak {maks} huruf.',
    'skenario.bukan-yang-dibekukan':
      'Dari sebuah skenario hanya rencana yang dibekukan yang menjadi berkas. Bekukan rencana ini di skenarionya dulu, atau periksa rencana yang sudah dibekukan.',
    'skenario.berkas-sudah-tercatat': 'Berkas itu sudah tercatat pada skenario ini.',
    'skenario.setelan-bermasalah': 'Setelan belum dapat dipakai: {banyak} hal perlu diperbaiki.',
    'skenario.setelan-tidak-terbuka':
      'Setelan skenario ini tidak dapat diubah lagi. Buat salinannya untuk mencoba setelan lain.',
    'skenario.nama-tidak-sah': 'Nama skenario 3 sampai 120 huruf.',
    'skenario.tanggal-bermasalah': '{sebab}',
    'skenario.buntu': 'Tidak ada rencana yang memenuhi semua setelan. Buka setelannya untuk melihat jalan keluarnya.',
    'skenario.langkah-kurang':
      'Dengan setelan ini rencana paling sedikit butuh {paling} langkah; batasnya {langkah}. Naikkan batasnya atau longgarkan setelannya.',
  },
  en: {
    'skenario.tidak-ditemukan': 'There is no such scenario, or it is not shared with you yet.',
    'skenario.rantai-rusak': 'Step {langkah} does not match its digest; no further step is accepted.',
    'skenario.sudah-berubah':
      'There is a new step since this page was opened. What you typed is still here; read the history, then send again.',
    'skenario.sudah-dibagikan': 'This scenario is shared already.',
    'skenario.belum-dibagikan': 'This scenario is not shared yet.',
    'skenario.status-lain': 'There is no such step at the status the scenario has now ({status}). Reload the page.',
    'skenario.baris-mustahil':
      '{banyak} {banyak|line of this plan is|lines of this plan are} no longer possible. See what changed, then compute again from the settings.',
    'skenario.alasan-kosong': 'Write the reason: it is kept with the step.',
    'skenario.usulan-tidak-dikenal': 'That plan does not belong to this scenario. Choose one of its own.',
    'skenario.belum-disetel': 'This scenario has no settings yet. Fill them in first.',
    'skenario.belum-memilih': 'No plan is frozen yet. Choose the plan to look at.',
    'skenario.komentar-kosong': 'The comment is empty.',
    'skenario.komentar-panjang': 'A comment has {maks} letters at most.',
    'skenario.bukan-yang-dibekukan':
      'Of a scenario only the frozen plan becomes a file. Freeze this plan in its scenario first, or check the one that is frozen.',
    'skenario.berkas-sudah-tercatat': 'That file is recorded with this scenario already.',
    'skenario.setelan-bermasalah': 'The settings cannot be used yet: {banyak} {banyak|thing|things} to mend.',
    'skenario.setelan-tidak-terbuka':
      'The settings of this scenario can no longer be changed. Copy it to try other settings.',
    'skenario.nama-tidak-sah': 'The name of a scenario has 3 to 120 letters.',
    'skenario.tanggal-bermasalah': '{sebab}',
    'skenario.buntu': 'No plan meets all settings. Open the settings to see the ways out.',
    'skenario.langkah-kurang':
      'Under these settings a plan takes at least {paling} {paling|move|moves}; the limit is {langkah}. Raise the limit or loosen the settings.',
  },
})
