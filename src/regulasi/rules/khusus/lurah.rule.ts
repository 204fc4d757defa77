/**
 * R42. Lurah: proposed by the Secretary of the city, a civil servant (R02) who knows government administration and the
 * local society. UU 23/2014 art. 229(3); PP 17/2018 art. 26(2)–(3).
 */
import { defineRule, kata, met, notApplicable, notMet, undetermined } from '../../engine/aturan.ts'

export const lurah = defineRule({
  id: 'R42',
  topik: 'khusus',
  judul: { id: 'Lurah diusulkan Sekretaris Daerah', en: 'Ward head proposed by the Secretary' },
  penjelasan: {
    id: 'Lurah diangkat wali kota atas usul sekretaris daerah dari PNS yang memenuhi syarat.',
    en: 'A lurah is appointed by the mayor on the proposal of the Secretary, from qualified civil servants.',
  },
  citation: [
    { source: 'uu-23-2014', pasal: '229', ayat: '3' },
    { source: 'pp-17-2018', pasal: '26', ayat: '2–3' },
  ],
  inForce: { from: '2014-10-02' },
  severity: 'blokir',
  versi: 1,
  facts: ['penanda', 'usulanSekda'],
  untukPlt: false,
  hanyaUsulan: true,
  tidakDimodelkan: [
    {
      id: 'Kemampuan teknis administrasi pemerintahan dan pengenalan masyarakat setempat dinilai orang.',
      en: 'Technical ability in administration and knowing the local society are judged by people.',
    },
  ],
  decide({ facts: { penanda, usulanSekda } }) {
    if (!penanda?.includes('lurah')) return notApplicable('tanpa-penanda', kata('Bukan jabatan lurah.', 'Not a lurah.'))
    if (usulanSekda === undefined)
      return undetermined(
        ['diusulkanSekda'],
        {},
        kata('Belum diketahui apakah diusulkan sekretaris daerah.', 'Not known whether the Secretary proposed it.'),
      )
    return usulanSekda
      ? met({ usulanSekda }, kata('Diusulkan sekretaris daerah.', 'Proposed by the Secretary.'))
      : notMet(
          { usulanSekda },
          { usulan: 'sekretaris daerah' },
          kata('Tidak diusulkan sekretaris daerah.', 'Not proposed by the Secretary.'),
        )
  },
})
