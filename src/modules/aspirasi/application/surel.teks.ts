import { definisiTeks } from '#platform/i18n'
import { RAHASIA_SUREL } from '#platform/mail'
import type { KataSurel } from './jam.deps.ts'

const teks = definisiTeks({
  id: {
    'surel.tolak-besar': 'Surel ini terlalu besar; paling banyak 25 MB dengan lampirannya. Tidak ada yang disimpan.',
    'surel.tolak-rusak': 'Berkas ini bukan surel yang dapat dibaca. Tidak ada yang disimpan.',
    'surel.tolak-otomatis': 'Surel ini dari mesin (jawaban otomatis, pantulan, atau milis). Tidak ada yang disimpan.',
    'surel.tolak-tanpa-pengirim':
      'Surel ini tidak menyebut alamat pengirim yang dapat dijawab. Tidak ada yang disimpan.',
    'surel.tolak-kosong': 'Surel ini tidak berisi teks. Tidak ada yang disimpan.',
    'surel.tolak-panjang': 'Teks surel ini {n} karakter; paling banyak {maks}. Tidak ada yang disimpan.',
    'surel.tolak-terlalu-banyak': 'Sudah {n} surel dari alamat ini hari ini. Tidak ada yang disimpan.',
    'ikuti.surel-salah': 'Tulis alamat surel seperti nama@contoh.id.',
    'ikuti.anonim':
      'Pesan anonim dan laporan pelanggaran tidak menyimpan alamat siapa pun. Simpan kode pelacakan Anda dan buka lagi kapan saja.',
    'ikuti.penuh': 'Sudah lima alamat mengikuti pesan ini. Hentikan salah satu lebih dahulu.',
    'ikuti.token-salah':
      'Tautan ini tidak berlaku lagi. Jika Anda masih menerima surel, pakai tautan di surel terbaru.',
    kakiId: 'Surel ini dikirim otomatis oleh Tepat, {pemerintah}. Jangan dibalas.',
    eskalasiJudul1: 'Ada pesan warga yang belum ditangani',
    eskalasiJudul2: 'Ada pesan warga yang lewat batas waktu',
    eskalasi:
      'Ada pesan warga yang menunggu kantor Anda atau pengawasan Anda. Lihat daftarnya setelah masuk:\n{alamat}',
    konfirmasiJudul: 'Konfirmasi: ikuti sebuah pesan',
    konfirmasi:
      'Seseorang meminta kabar tentang sebuah pesan dikirim ke alamat ini. Jika itu Anda, buka tautan ini dan tekan Ya:\n{alamat}\n\nJika bukan Anda, abaikan. Alamat ini dilupakan dalam tujuh hari.',
    kabarJudul: 'Ada kabar tentang pesan yang Anda ikuti',
    kabar:
      'Ada kabar tentang pesan yang Anda ikuti. Buka halaman ini dan tulis kode pelacakan Anda:\n{lacak}\n\nBerhenti menerima kabar:\n{berhenti}',
    terimaJudul: 'Pesan Anda diterima',
    terima:
      'Pesan Anda diterima dengan nomor {rujukan}.\n\nKode pelacakan: {kode}\nSimpan kode ini; siapa pun yang memegangnya dapat membaca dan membalas pesan Anda.\nLihat kabarnya di sini:\n{lacak}',
  },
  en: {
    'surel.tolak-besar': 'This mail is too large; at most 25 MB with its attachments. Nothing was kept.',
    'surel.tolak-rusak': 'This file is no mail that can be read. Nothing was kept.',
    'surel.tolak-otomatis':
      'This mail was written by a machine (answering machine, bounce, mailing list). Nothing was kept.',
    'surel.tolak-tanpa-pengirim': 'This mail names no sender who can be answered. Nothing was kept.',
    'surel.tolak-kosong': 'This mail holds no text. Nothing was kept.',
    'surel.tolak-panjang': 'The text of this mail has {n} characters; at most {maks}. Nothing was kept.',
    'surel.tolak-terlalu-banyak': '{n} mails came from this address today already. Nothing was kept.',
    'ikuti.surel-salah': 'Write an e-mail address such as name@example.id.',
    'ikuti.anonim':
      'An anonymous message and a report of wrongdoing keep nobody’s address. Keep your tracking code and come back any time.',
    'ikuti.penuh': 'Five addresses follow this message already. End one of them first.',
    'ikuti.token-salah': 'This link holds no longer. If mails still come, use the link in the newest one.',
    kakiId: 'This mail was sent automatically by Tepat, {pemerintah}. Please do not answer it.',
    eskalasiJudul1: 'A resident’s message has not been handled',
    eskalasiJudul2: 'A resident’s message is overdue',
    eskalasi: 'Messages wait for your office or your supervision. See the list after signing in:\n{alamat}',
    konfirmasiJudul: 'Confirm: follow a message',
    konfirmasi:
      'Somebody asked for news of a message to be sent to this address. If it was you, open this link and press Yes:\n{alamat}\n\nIf it was not you, ignore this. The address is forgotten within seven days.',
    kabarJudul: 'News of a message you follow',
    kabar:
      'There is news of a message you follow. Open this page and write your tracking code:\n{lacak}\n\nStop the news:\n{berhenti}',
    terimaJudul: 'Your message was received',
    terima:
      'Your message was received under number {rujukan}.\n\nTracking code: {kode}\nKeep it; whoever holds it can read and answer your message.\nFollow it here:\n{lacak}',
  },
})

export function kataSurel(pemerintah: string): KataSurel {
  const kaki = (bahasa: 'id' | 'en') => `\n\n${teks(bahasa)('kakiId', { pemerintah })}\n`
  return {
    eskalasi: ({ tingkat, alamat }) => ({
      judul: teks('id')(tingkat >= 2 ? 'eskalasiJudul2' : 'eskalasiJudul1'),
      isi: teks('id')('eskalasi', { alamat }) + kaki('id'),
    }),
    konfirmasi: (b, m) => ({ judul: teks(b)('konfirmasiJudul'), isi: teks(b)('konfirmasi', m) + kaki(b) }),
    kabar: (b, m) => ({ judul: teks(b)('kabarJudul'), isi: teks(b)('kabar', m) + kaki(b) }),
    terima: (m) => ({
      judul: teks('id')('terimaJudul'),
      isi: teks('id')('terima', { ...m, kode: RAHASIA_SUREL }) + kaki('id'),
    }),
  }
}
