import { definisiTeks } from '#platform/web'

/** The two cases of the city that can be replayed, beside the numbers that must come out. */
export const teksKasus = definisiTeks({
  id: {
    kasusJudul: 'Putar ulang kejadian 2022 dan 2024',
    kasusKeterangan: 'Angka dan tanggalnya menurut berita; orang dan jabatannya rekaan.',
    'kasus-2022': '2 September 2022: 88 pejabat, tanpa surat Menteri',
    'kasus-2022-isi':
      'Hari ke-11 sejak kepala daerah dilantik: semua 88 baris ditolak R15, dan 27 di antaranya (4 turun, 23 dilepas tanpa dasar) juga R14.',
    'kasus-2022-surat': '2 September 2022, dengan surat Menteri untuk 88 nama',
    'kasus-2022-surat-isi': 'Tersisa tepat 27 baris yang ditolak R14: surat Menteri bukan dasar penurunan.',
    'kasus-2024': '27 Mei 2024: 46 dilantik, 37 disetujui',
    'kasus-2024-isi': 'Tepat 9 baris ditolak R15: namanya tidak ada di surat Menteri.',
    unduhKasus: 'Unduh usulan-{kasus}.json',
  },
  en: {
    kasusJudul: 'Replay what happened in 2022 and 2024',
    kasusKeterangan: 'Counts and dates as the press reported them; people and posts are invented.',
    'kasus-2022': '2 September 2022: 88 officials, no letter of the Minister',
    'kasus-2022-isi':
      'Day 11 after the mayor took office: all 88 lines are refused by R15, and 27 of them (4 stepped down, 23 released without ground) by R14 too.',
    'kasus-2022-surat': '2 September 2022, with a letter of the Minister for all 88',
    'kasus-2022-surat-isi': "Exactly 27 lines stay refused by R14: the Minister's letter is no ground for a step down.",
    'kasus-2024': '27 May 2024: 46 sworn in, 37 approved',
    'kasus-2024-isi': "Exactly 9 lines are refused by R15: their names are not in the Minister's letter.",
    unduhKasus: 'Download usulan-{kasus}.json',
  },
})
