import { definisiTeks } from '#platform/i18n'

export const teksSuara = definisiTeks({
  id: {
    judul: 'Kebutuhan dari suara warga',
    keterangan:
      'Sebab yang ditetapkan petugas pada pesan warga, dijumlahkan. Tidak ada yang ditulis dua kali: bila satu sebab dibatalkan, kebutuhannya berkurang seketika.',
    kosong: 'Belum ada pola: belum ada sebab yang sama pada {n} pesan atau lebih.',
    kosongKet:
      'Buka sebuah pesan di meja aduan, lalu tetapkan sebabnya. Sesudah {n} pesan bersebab sama, kebutuhannya tampak di sini dan pada jabatannya.',
    kebutuhan: 'Kebutuhan',
    jabatan: 'Jabatan',
    pesan: 'Pesan',
    bagian: 'Bagian',
    poin: 'Usulan poin',
    'kurang-orang': 'Kurang orang',
    'kurang-kompetensi': 'Kurang kompetensi',
    'kurang-alat': 'Kurang alat',
    aturan: 'Aturan',
    lain: 'Sebab lain',
    rumus: 'Cara menghitung',
    rumusPesan:
      'Pesan: yang diterima {sejak} sampai {sampai} dengan sebab ini, termasuk yang digabung ke dalamnya. Paling sedikit {ambang}.',
    rumusBagian: 'Bagian: {pesan} dari {semua} pesan bersebab yang dipegang kantor yang sama = {persen}.',
    rumusPoin:
      'Usulan poin di ruang penempatan: paling banyak {maks}, satu untuk setiap {per} pesan: min({maks}, ⌊{pesan} / {per}⌋) = {poin}.',
    kebijakan: 'Kebijakan {versi}: {sumber}.',
    tren: 'Pesan menurut kantor dan urusan',
    trenKet:
      'Tiga bulan penuh terakhir terhadap bulan yang sama tahun lalu, agar musim tidak tampak sebagai perubahan. Hanya jumlah; di bawah lima tidak disebut.',
    kantor: 'Kantor',
    urusan: 'Urusan',
    trenKini: '{dari}–{sampai}',
    trenLalu: 'Setahun lalu',
    trenSelisih: 'Selisih',
    kurangDari: 'kurang dari 5',
    topik: 'Menurut urusan',
    tanpaTopik: 'tanpa urusan',
    bulan: 'Menurut bulan',
    pesanJudul: 'Pesan di baliknya',
    pesanKet:
      'Yang sudah diterbitkan, dengan bagian yang disamarkan. {lain} pesan lain dihitung tetapi tidak diterbitkan.',
    pesanKosong: 'Belum satu pun diterbitkan; jumlahnya tetap dihitung.',
    lihatJabatan: 'Lihat jabatannya',
    kembali: 'Semua kebutuhan',
    'umpan-balik.tidak-ada': 'Kebutuhan ini tidak ada lagi: sebabnya dibatalkan, atau pesannya di bawah ambang.',
  },
  en: {
    judul: 'Needs from the public’s voice',
    keterangan:
      'Causes that officers confirmed on messages of the public, added up. Nothing is written twice: when a cause is taken back, its need shrinks at once.',
    kosong: 'No pattern yet: no cause is the same on {n} messages or more.',
    kosongKet:
      'Open a message at the complaints desk and confirm its cause. After {n} messages with one cause the need shows here and on its post.',
    kebutuhan: 'Need',
    jabatan: 'Post',
    pesan: 'Messages',
    bagian: 'Share',
    poin: 'Proposed points',
    'kurang-orang': 'Too few people',
    'kurang-kompetensi': 'Missing competence',
    'kurang-alat': 'Missing tools',
    aturan: 'Rules',
    lain: 'Other cause',
    rumus: 'How it is counted',
    rumusPesan:
      'Messages: received {sejak} to {sampai} with this cause, those merged into them included. At least {ambang}.',
    rumusBagian: 'Share: {pesan} of {semua} messages with a cause that the same offices hold = {persen}.',
    rumusPoin:
      'Proposed points in the plan room: at most {maks}, one for every {per} messages: min({maks}, ⌊{pesan} / {per}⌋) = {poin}.',
    kebijakan: 'Policy {versi}: {sumber}.',
    tren: 'Messages by office and subject',
    trenKet:
      'The last three whole months against the same months a year before, so that a season does not look like a change. Numbers alone; under five is not told.',
    kantor: 'Office',
    urusan: 'Subject',
    trenKini: '{dari}–{sampai}',
    trenLalu: 'A year before',
    trenSelisih: 'Change',
    kurangDari: 'fewer than 5',
    topik: 'By subject',
    tanpaTopik: 'no subject',
    bulan: 'By month',
    pesanJudul: 'Messages behind it',
    pesanKet: 'Those published, with masked parts. {lain} further messages are counted but not published.',
    pesanKosong: 'None is published yet; they are counted all the same.',
    lihatJabatan: 'See the post',
    kembali: 'All needs',
    'umpan-balik.tidak-ada':
      'There is no such need any more: its cause was taken back, or its messages are below the threshold.',
  },
})
export type TeksSuara = ReturnType<typeof teksSuara>
