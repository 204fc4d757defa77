/**
 * R54. Freed from duty during examination: only for a likely heavy punishment, with a daily substitute (Plh) named; it
 * ends with the decision and is no vacancy. PP 94/2021 art. 31(1)–(3). A warning.
 */
import { defineRule, kata, met, notMet, tanpaPemicu, undetermined } from '../../engine/aturan.ts'

export const pembebasanPemeriksaan = defineRule({
  id: 'R54',
  topik: 'disiplin',
  judul: {
    id: 'Pembebasan tugas selama pemeriksaan bukan kekosongan',
    en: 'Freed during examination is not a vacancy',
  },
  penjelasan: {
    id: 'Pembebasan sementara dari tugas hanya untuk dugaan pelanggaran berat, dengan pelaksana harian yang ditunjuk, dan berakhir dengan keputusannya.',
    en: 'Freeing from duty is only for a likely heavy punishment, with a daily substitute named, and ends with the decision.',
  },
  citation: [{ source: 'pp-94-2021', pasal: '31', ayat: '1–3' }],
  inForce: { from: '2021-08-31' },
  severity: 'peringatan',
  versi: 1,
  facts: ['pemeriksaan'],
  untukPlt: false,
  untukTanpaJabatan: true,
  hanyaUsulan: true,
  terpicu: true,
  tidakDimodelkan: [],
  decide({ facts: { pemeriksaan: p } }) {
    if (p === undefined) return tanpaPemicu('Tidak dalam pemeriksaan.', 'Not under examination.')
    const fakta = { dugaan: p.dugaan ?? null, plh: p.plh ?? null }
    if (p.dugaan !== undefined && p.dugaan !== 'berat')
      return notMet(
        fakta,
        { dugaan: 'berat' },
        kata('Pembebasan sementara hanya untuk dugaan pelanggaran berat.', 'Only for a likely heavy punishment.'),
      )
    if (p.plh === null)
      return notMet(
        fakta,
        { plh: 'pelaksana harian' },
        kata('Pelaksana harian belum ditunjuk.', 'No daily substitute is named.'),
      )
    const hilang = [
      ...(p.dugaan === undefined ? ['pemeriksaan.dugaan'] : []),
      ...(p.plh === undefined ? ['pemeriksaan.plh'] : []),
    ]
    return hilang.length > 0
      ? undetermined(
          hilang,
          fakta,
          kata('Dugaan atau pelaksana hariannya belum diketahui.', 'The suspicion or the substitute is not known.'),
        )
      : met(fakta, kata('Ada dugaan berat dan pelaksana harian.', 'A heavy suspicion and a substitute.'))
  },
})
