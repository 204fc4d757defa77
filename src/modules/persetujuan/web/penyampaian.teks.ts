import { definisiTeks } from '#platform/i18n'

export const teksPenyampaian = definisiTeks({
  id: {
    judul: 'Belum menerima keputusan',
    sampai: 'Disampaikan paling lambat {tanggal}.',
    lewat: 'lewat tenggat',
    'mungkin-lewat': 'mungkin lewat tenggat',
    cetak: 'Cetak daftar tanda terima',
    banyak: '{n} dari {semua} orang belum menerima.',
    semua: 'Semua orang sudah menerima keputusannya.',
    daftar: 'Nama',
  },
  en: {
    judul: 'Decree not delivered yet',
    sampai: 'To be delivered by {tanggal}.',
    lewat: 'overdue',
    'mungkin-lewat': 'perhaps overdue',
    cetak: 'Print the list of receipts',
    banyak: '{n} of {semua} people have not received theirs.',
    semua: 'Everybody has received the decision.',
    daftar: 'Names',
  },
})
