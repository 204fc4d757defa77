/**
 * R01. The seat exists and is free on the start date.
 * PP 11/2017 art. 5(1), 8 b, 49(2), 56(1), 105(2): appointment is to a vacant post of the organisation. Unit: seats.
 * Occupancy is counted after the whole batch: who leaves makes room, and every line into the seat counts.
 */
import { defineRule, met, notMet, undetermined } from '../../engine/aturan.ts'

export const kursiTersedia = defineRule({
  id: 'R01',
  topik: 'kursi',
  judul: { id: 'Jabatan ada dan kursinya kosong', en: 'The post exists and a seat is free' },
  penjelasan: {
    id: 'Pengangkatan hanya ke jabatan yang ada dalam susunan organisasi dan masih punya kursi kosong pada tanggal mulai bertugas. Kursi yang ditinggalkan dalam usulan yang sama ikut dihitung kosong.',
    en: 'People are appointed only to a post of the organisation that has a free seat on the start date. Seats vacated in the same batch count as free.',
  },
  citation: [
    { source: 'pp-11-2017', pasal: '5', ayat: '1', versi: 'naskah 2017' },
    {
      source: 'pp-11-2017',
      pasal: '49',
      ayat: '2',
      versi: 'naskah 2017',
      bila: ['administrator', 'pengawas', 'pelaksana'],
    },
    {
      source: 'pp-11-2017',
      pasal: '56',
      ayat: '1',
      versi: 'naskah 2017',
      bila: ['administrator', 'pengawas', 'pelaksana'],
    },
    { source: 'pp-11-2017', pasal: '105', ayat: '2', versi: 'naskah 2017', bila: ['jpt-pratama'] },
  ],
  inForce: { from: '2017-04-07' },
  severity: 'blokir',
  versi: 1,
  facts: ['kursi', 'kuota', 'pemangkuTetap', 'usulanMasuk'],
  untukPlt: true,
  dijaminRencana: true,
  tidakDimodelkan: [
    {
      id: 'Dua orang yang diusulkan ke satu kursi sama-sama ditolak; program tidak memilih salah satunya.',
      en: 'Two people proposed for one seat are both refused; the program does not choose between them.',
    },
  ],
  decide({ facts }) {
    if (facts.kursi === 'tidak-dikenal')
      return notMet({ jabatanDikenal: false }, { jabatan: 'tidak ada dalam susunan organisasi' }, () => ({
        id: 'Jabatan yang dituju tidak ada dalam daftar jabatan.',
        en: 'The proposed post is not in the list of posts.',
      }))
    const { kuota, pemangkuTetap: tetap, usulanMasuk: masuk } = facts
    if (kuota === undefined || tetap === undefined || masuk === undefined)
      return undetermined(kuota === undefined ? ['jabatan.kuota'] : ['riwayat'], {}, () => ({
        id: 'Jumlah kursi atau pemangkunya belum diketahui.',
        en: 'The number of seats or their holders is not known.',
      }))
    const fakta = { kuota, pemangkuTetap: tetap, usulanMasuk: masuk }
    const lebih = tetap + masuk - kuota
    if (lebih <= 0)
      return met(fakta, () => ({
        id: `Kursi tersedia: ${kuota} kursi, ${tetap} tetap terisi, ${masuk} diusulkan.`,
        en: `A seat is free: ${kuota} in all, ${tetap} stay filled, ${masuk} proposed.`,
      }))
    return notMet(fakta, { kursi: lebih }, () => ({
      id: `Kurang ${lebih} kursi: ${kuota} kursi, ${tetap} tetap terisi, ${masuk} diusulkan.`,
      en: `${lebih} too many: ${kuota} seats, ${tetap} stay filled, ${masuk} proposed.`,
    }))
  },
})
