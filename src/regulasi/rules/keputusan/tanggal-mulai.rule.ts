/**
 * R33. A decision does not reach back: it takes effect on its date or later, and names the day. UU 30/2014 art. 57,
 * 58(1); the exception of 58(6) (greater loss, rights neglected) needs its reason written. Also after the decree is dated.
 */
import { defineRule, kata, met, notMet, tanpaPemicu, undetermined } from '../../engine/aturan.ts'
import { formatDate } from '../../engine/tanggal.ts'

export const tanggalMulai = defineRule({
  id: 'R33',
  topik: 'keputusan',
  judul: { id: 'Tanggal mulai tidak mendahului keputusan', en: 'Start date not before the decision' },
  penjelasan: {
    id: 'Surat keputusan menyebut tanggal mulai berlakunya dan tidak berlaku surut, kecuali untuk mencegah kerugian yang lebih besar atau terabaikannya hak; alasannya ditulis.',
    en: 'The decree names the day it takes effect and does not reach back, except to prevent greater loss or neglected rights; the reason is written.',
  },
  citation: [
    { source: 'uu-30-2014', pasal: '57' },
    { source: 'uu-30-2014', pasal: '58', ayat: '1, 6' },
  ],
  inForce: { from: '2014-10-17' },
  severity: 'blokir',
  versi: 1,
  facts: ['keputusan'],
  untukPlt: true,
  untukTanpaJabatan: true,
  hanyaUsulan: true,
  terpicu: true,
  tidakDimodelkan: [
    {
      id: 'Apakah alasan berlaku surut cukup dinilai orang.',
      en: 'Whether the reason for reaching back suffices is judged by people.',
    },
  ],
  decide({ facts: { keputusan: sk }, asOf }) {
    if (!sk) return tanpaPemicu('Belum ada surat keputusan yang memuat baris ini.', 'No decree names this line yet.')
    const fakta = { nomor: sk.nomor, tanggalKeputusan: sk.tanggal }
    if (sk.bertentangan)
      return undetermined(
        ['dokumen.versi'],
        fakta,
        kata('Versi surat keputusan ini berbeda tanggalnya.', 'Versions of this decree bear different dates.'),
      )
    if (sk.mulai === null)
      return notMet(
        fakta,
        { mulai: 'tanggal mulai berlaku' },
        kata('Surat keputusan tidak menyebut tanggal mulai.', 'The decree names no start date.'),
      )
    const mulai = sk.mulai ?? asOf
    if (mulai >= sk.tanggal) return met({ ...fakta, mulai }, kata('Tidak berlaku surut.', 'Does not reach back.'))
    if (sk.alasanBerlakuSurut !== undefined)
      return met(
        { ...fakta, mulai, alasan: sk.alasanBerlakuSurut },
        kata('Berlaku surut dengan alasan tertulis.', 'Reaches back with a written reason.'),
      )
    return notMet({ ...fakta, mulai }, { alasan: 'alasan berlaku surut' }, () => ({
      id: `Keputusan bertanggal ${formatDate(sk.tanggal)} berlaku surut sejak ${formatDate(mulai)}.`,
      en: `The decree of ${formatDate(sk.tanggal, 'en')} reaches back to ${formatDate(mulai, 'en')}.`,
    }))
  },
})
