import { type Bahasa, definisiTeks, tanggal } from '#platform/i18n'
import type { KodeMasalah, MasalahSetelan } from '../domain/skenario/index.ts'
import { kataFakta } from './kode.teks.ts'

/** What is wrong with settings: what, where, and the way out, one sentence each. */
const MASALAH = definisiTeks<Record<KodeMasalah, string>>({
  id: {
    'tmt-tidak-sah': 'TMT {tmt} bukan tanggal yang ada. Tulis seperti 2027-01-04.',
    'tmt-di-luar-hukum':
      'Pada {tmt} belum ada nilai hukum untuk {parameter} ({banyak} seluruhnya). Pilih tanggal yang nilainya sudah berlaku.',
    'tmt-lampau': 'TMT {tmt} sudah lewat (hari ini {hariIni}). Keputusan tidak berlaku surut tanpa alasan.',
    'tmt-jauh':
      'TMT {tmt} lebih dari setahun lagi: fakta dan hukum dapat berubah. Periksa perubahan sebelum mengajukan.',
    'tmt-terlalu-jauh': 'TMT {tmt} lebih dari lima tahun lagi. Periksa tahunnya.',
    'jabatan-kosong': 'Belum ada jabatan yang dipilih. Pilih sedikitnya satu, atau pilih semua jabatan.',
    'jabatan-tidak-dikenal': 'Jabatan {jabatan} tidak ada pada {tmt}. Pilih jabatan lain, atau ubah tanggalnya.',
    'jabatan-bukan-manajerial':
      '{jabatan} bukan jabatan manajerial ({jenjang}). Rencana hanya mengisi jabatan manajerial.',
    'unit-kosong': 'Belum ada unit yang dipilih. Pilih sedikitnya satu, atau pilih setiap orang.',
    'unit-tidak-dikenal': 'Unit ini tidak ada pada {tmt}. Pilih unit lain, atau ubah tanggalnya.',
    'pegawai-tidak-dikenal': 'Pegawai {pegawai} tidak ada pada {tmt}. Tulis NIP yang benar, atau hapus barisnya.',
    'pegawai-tidak-aktif': '{pegawai} berkedudukan {kedudukan} pada {tmt}. Hapus barisnya.',
    'pegawai-pensiun': '{pegawai} pensiun {pensiun}, sebelum {tmt}. Hapus barisnya, atau majukan tanggalnya.',
    'alasan-kosong': 'Tulis alasannya, sedikitnya tiga huruf: alasan ini tampil pada setiap penjelasan.',
    ganda: '{nama} sudah disebut di daftar ini. Hapus salah satunya.',
    'veto-kursi-sendiri':
      '{pegawai} memegang {jabatan} sekarang; larangan tidak mengeluarkannya. Tutup kursinya, atau hapus larangan ini.',
    'wajib-diveto': '{pegawai} sebagai {jabatan} juga dilarang di atas. Hapus salah satunya.',
    'wajib-tetap': '{pegawai} diminta tetap di tempatnya, sekaligus menjadi {jabatan}. Hapus salah satunya.',
    'wajib-bertentangan': '{pegawai} sudah diharuskan ke jabatan lain pada baris {lain}. Hapus salah satunya.',
    'wajib-melebihi-kursi':
      '{jabatan} punya {kursi} kursi: {menetap} dipegang orang yang tetap, {diminta} diharuskan. Kurangi keharusan, atau tambah kursi.',
    'wajib-kursi-ditutup': '{jabatan} ditutup pada daftar kursi. Buka kursinya, atau hapus keharusan ini.',
    'wajib-jabatan-tidak-dipilih':
      '{jabatan} tidak termasuk jabatan yang boleh diisi. Tambahkan, atau hapus keharusan ini.',
    'wajib-unit-tidak-bergerak':
      '{pegawai} di unit yang tidak boleh bergerak. Tambahkan unitnya, atau hapus keharusan ini.',
    'wajib-ditolak':
      'Hukum tidak membolehkan {pegawai} sebagai {jabatan} ({aturan}). Setelan tidak dapat mengubahnya: hapus keharusan ini.',
    'wajib-kompetensi-mutlak':
      '{pegawai} kurang pada kompetensi mutlak {jabatan}. Hapus keharusan ini, atau perbarui penilaiannya.',
    'wajib-belum-diketahui':
      'Belum dapat diputuskan apakah {pegawai} boleh menjadi {jabatan} ({aturan}): verifikasi {fakta} dulu.',
    'wajib-turun':
      '{jabatan} lebih rendah dari jabatan {pegawai} sekarang. Turun jenjang perlu dasar: periksa sebagai usulan.',
    'wajib-kursi-terpakai':
      '{jabatan} dipegang {pemegang} orang untuk {kursi} kursi. Tulis jumlah kursinya di daftar kursi, atau hapus keharusan ini.',
    'tetap-kursi-ditutup': 'Kursi {pegawai}, {jabatan}, ditutup. Buka kursinya, atau biarkan orangnya pindah.',
    'bobot-kecocokan-tidak-seratus': 'Jumlah bobot {jumlah}, selisih {selisih} dari 100. Ubah salah satu komponen.',
    'bobot-kecocokan-tidak-sah': 'Tiap bobot kecocokan 0 sampai 100.',
    'bobot-jenjang-tidak-sah': 'Bobot jenjang bilangan bulat 0 sampai {maks}.',
    'bobot-jenjang-nol': 'Semua bobot jenjang 0: tidak ada jabatan yang dihitung. Naikkan sedikitnya satu.',
    'poin-tidak-sah': '{nilai} bukan bilangan bulat 1 sampai {maks}.',
    'bobot-tanpa-dasar': 'Sebut dasar bobot: keputusan atau kebijakan yang menetapkannya.',
    'bilangan-tidak-sah': '{nilai} bukan bilangan bulat 0 atau lebih.',
    'kursi-kurang-dari-pemegang':
      '{jabatan} dipegang {menetap} orang yang tidak dipindah, lebih dari {banyak} kursi. Lepaskan mereka, atau tulis {menetap}.',
    'kursi-melebihi-kuota': '{jabatan} hanya punya formasi {kuota}; {banyak} kursi perlu perubahan peta jabatan.',
    'pemegang-pensiun':
      '{banyak} pemegang jabatan pensiun sebelum {tmt} ({nama}), tetapi faktanya masih menempatkan mereka. Kursinya terhitung terisi: perbarui datanya dulu.',
    'minimum-melebihi-kursi': '{unit} punya {kursi} kursi, kurang dari {banyak}. Tulis {kursi} atau kurang.',
    'langkah-tidak-sah': 'Jumlah langkah bilangan bulat 0 atau lebih, bukan {nilai}.',
    'skor-terendah-tidak-sah': 'Kecocokan terendah 0 sampai 100, bukan {nilai}.',
    'biaya-tidak-sah': 'Biaya ditulis dalam rupiah bulat, 0 atau lebih.',
  },
  en: {
    'tmt-tidak-sah': 'TMT {tmt} is not a date in the calendar. Write it like 2027-01-04.',
    'tmt-di-luar-hukum':
      'On {tmt} the law has no value yet for {parameter} ({banyak} altogether). Choose a date on which it has.',
    'tmt-lampau': 'TMT {tmt} is past (today is {hariIni}). Decisions do not reach back without a reason.',
    'tmt-jauh': 'TMT {tmt} is more than a year ahead: facts and law may change. See what changed before submitting.',
    'tmt-terlalu-jauh': 'TMT {tmt} is more than five years ahead. Check the year.',
    'jabatan-kosong': 'No post is chosen. Choose at least one, or choose every post.',
    'jabatan-tidak-dikenal': 'The post {jabatan} does not exist on {tmt}. Choose another, or change the date.',
    'jabatan-bukan-manajerial': '{jabatan} is no managerial post ({jenjang}). A plan fills managerial posts only.',
    'unit-kosong': 'No unit is chosen. Choose at least one, or choose everybody.',
    'unit-tidak-dikenal': 'This unit does not exist on {tmt}. Choose another, or change the date.',
    'pegawai-tidak-dikenal': 'The employee {pegawai} is not there on {tmt}. Type the right NIP, or remove the row.',
    'pegawai-tidak-aktif': 'The standing of {pegawai} is {kedudukan} on {tmt}. Remove the row.',
    'pegawai-pensiun': '{pegawai} retires {pensiun}, before {tmt}. Remove the row, or choose an earlier date.',
    'alasan-kosong': 'Write the reason, three letters at least: it is shown with every explanation.',
    ganda: '{nama} is named in this list already. Remove one of them.',
    'veto-kursi-sendiri':
      '{pegawai} holds {jabatan} now; this does not turn the person out. Close the seat, or remove this row.',
    'wajib-diveto': '{pegawai} as {jabatan} is also ruled out above. Remove one of them.',
    'wajib-tetap': '{pegawai} is to stay, and to become {jabatan}. Remove one of them.',
    'wajib-bertentangan': '{pegawai} is required in another post in row {lain}. Remove one of them.',
    'wajib-melebihi-kursi':
      '{jabatan} has {kursi} {kursi|seat|seats}: {menetap} held by people who stay, {diminta} required. Require fewer, or add a seat.',
    'wajib-kursi-ditutup': '{jabatan} is closed in the list of seats. Open it, or remove this row.',
    'wajib-jabatan-tidak-dipilih': '{jabatan} is not among the posts that may be filled. Add it, or remove this row.',
    'wajib-unit-tidak-bergerak': '{pegawai} is in a unit that may not move. Add the unit, or remove this row.',
    'wajib-ditolak':
      'The law does not let {pegawai} be {jabatan} ({aturan}). Settings cannot change that: remove this row.',
    'wajib-kompetensi-mutlak':
      '{pegawai} lacks an absolute competence of {jabatan}. Remove this row, or bring the assessment up to date.',
    'wajib-belum-diketahui':
      'It cannot be decided yet whether {pegawai} may be {jabatan} ({aturan}): verify {fakta} first.',
    'wajib-turun':
      '{jabatan} is lower than the post {pegawai} holds. A fall in tier needs a ground: check it as a proposal.',
    'wajib-kursi-terpakai':
      '{jabatan} is held by {pemegang} {pemegang|person|people} for {kursi} {kursi|seat|seats}. Write its seats in the list of seats, or remove this row.',
    'tetap-kursi-ditutup': 'The seat of {pegawai}, {jabatan}, is closed. Open it, or let the person move.',
    'bobot-kecocokan-tidak-seratus': 'The weights sum to {jumlah}, {selisih} from 100. Change one of them.',
    'bobot-kecocokan-tidak-sah': 'Each weight of fit is 0 to 100.',
    'bobot-jenjang-tidak-sah': 'Weights of tiers are whole numbers 0 to {maks}.',
    'bobot-jenjang-nol': 'All weights of tiers are 0: no post counts. Raise at least one.',
    'poin-tidak-sah': '{nilai} is no whole number from 1 to {maks}.',
    'bobot-tanpa-dasar': 'Name the basis of the weights: the decree or policy behind them.',
    'bilangan-tidak-sah': '{nilai} is no whole number of 0 or more.',
    'kursi-kurang-dari-pemegang':
      '{jabatan} is held by {menetap} {menetap|person|people} not to be moved, more than {banyak} {banyak|seat|seats}. Let them go, or write {menetap}.',
    'kursi-melebihi-kuota':
      '{jabatan} has a quota of {kuota}; {banyak} {banyak|seat needs|seats need} a change of the post map.',
    'pemegang-pensiun':
      '{banyak} {banyak|holder retires|holders retire} before {tmt} ({nama}), yet the facts still seat them. Their seats count as taken: bring the data up to date first.',
    'minimum-melebihi-kursi': '{unit} has {kursi} {kursi|seat|seats}, fewer than {banyak}. Write {kursi} or less.',
    'langkah-tidak-sah': 'Moves are a whole number of 0 or more, not {nilai}.',
    'skor-terendah-tidak-sah': 'The lowest fit is 0 to 100, not {nilai}.',
    'biaya-tidak-sah': 'Cost is written in whole rupiah, 0 or more.',
  },
})

const TANGGAL = ['tmt', 'hariIni', 'pensiun']

export function kataMasalah(m: MasalahSetelan, bahasa: Bahasa): string {
  const data = Object.fromEntries(
    Object.entries(m.data).map(([k, v]) => [
      k,
      TANGGAL.includes(k) && typeof v === 'string' && /^\d{4}-\d\d-\d\d$/.test(v) ? tanggal(bahasa, v) : v,
    ]),
  )
  return MASALAH(bahasa)(m.kode, {
    ...data,
    aturan: (m.aturan ?? []).join(', '),
    fakta: (m.fakta ?? []).map((f) => kataFakta(bahasa, f)).join(', '),
  })
}
