/**
 * R02. A managerial seat needs an active civil servant (PNS).
 * PP 11/2017 art. 54(1)a, 54(3)a, 105(1); who does not serve actively: art. 276.
 * For other seats only active standing is asked: PPPK may hold them (PP 49/2018 art. 2).
 */
import { defineRule, met, notApplicable, notMet, undetermined } from '../../engine/aturan.ts'
import { adalahManajerial } from '../../engine/fakta.ts'

export const pnsAktif = defineRule({
  id: 'R02',
  topik: 'status',
  judul: { id: 'Berstatus PNS dan aktif', en: 'Is an active civil servant (PNS)' },
  penjelasan: {
    id: 'Jabatan yang memimpin unit diisi PNS yang aktif. Untuk jabatan lain yang diminta hanya status aktif.',
    en: 'Posts that lead a unit are held by an active PNS. For other posts only active standing is asked.',
  },
  citation: [
    { source: 'pp-11-2017', pasal: '54', ayat: '1', huruf: 'a', versi: 'naskah 2017', bila: ['administrator'] },
    { source: 'pp-11-2017', pasal: '54', ayat: '3', huruf: 'a', versi: 'naskah 2017', bila: ['pengawas'] },
    { source: 'pp-11-2017', pasal: '105', ayat: '1', versi: 'naskah 2017', bila: ['jpt-pratama'] },
    { source: 'pp-11-2017', pasal: '276', versi: 'naskah 2017' },
  ],
  inForce: { from: '2017-04-07' },
  severity: 'blokir',
  versi: 1,
  facts: ['pegawaiDikenal', 'kursi', 'jenis', 'kedudukan', 'jenjang'],
  untukPlt: true,
  untukTanpaJabatan: true,
  tidakDimodelkan: [
    {
      id: 'Pasal 54(4)a meminta PNS untuk jabatan pelaksana, sedangkan PP 49/2018 Pasal 2(2)–(3) membuka jabatan non-struktural tertentu bagi PPPK; daftar Menteri belum ditemukan, jadi pelaksana tidak dibatasi.',
      en: 'Art. 54(4)a asks PNS for executing posts while PP 49/2018 art. 2(2)–(3) opens certain posts to PPPK; the Minister’s list was not found, so executing posts are not limited.',
    },
  ],
  decide({ facts }) {
    if (facts.pegawaiDikenal === false)
      return undetermined(['nip'], {}, () => ({
        id: 'NIP tidak ada dalam data pegawai.',
        en: 'The NIP is not in the personnel records.',
      }))
    if (facts.kursi === 'tanpa-jabatan')
      return notApplicable('tanpa-jabatan', () => ({
        id: 'Tidak ada jabatan yang dituju.',
        en: 'No post is proposed.',
      }))
    const { jenis, kedudukan, jenjang } = facts
    const harusPns = jenjang === undefined ? undefined : adalahManajerial(jenjang)
    const fakta = { jenis: jenis ?? null, kedudukan: kedudukan ?? null, jenjang: jenjang ?? null }
    const kurang: Record<string, string> = {}
    if (harusPns && jenis !== undefined && jenis !== 'PNS') kurang.jenis = 'PNS'
    if (kedudukan !== undefined && kedudukan !== 'aktif') kurang.kedudukan = 'aktif'
    if (Object.keys(kurang).length > 0)
      return notMet(fakta, kurang, () => ({
        id: kurang.jenis
          ? `Jabatan ini hanya untuk PNS; statusnya ${jenis}.`
          : `Kedudukan hukumnya ${kedudukan}, bukan aktif.`,
        en: kurang.jenis
          ? `This post is for PNS only; the person is ${jenis}.`
          : `Legal standing is ${kedudukan}, not active.`,
      }))
    const hilang: string[] = []
    if (jenjang === undefined) hilang.push('jabatan.jenjang')
    if (jenis === undefined && harusPns !== false) hilang.push('jenis')
    if (kedudukan === undefined) hilang.push('kedudukan')
    if (hilang.length > 0)
      return undetermined(hilang, fakta, () => ({
        id: 'Status kepegawaian belum lengkap.',
        en: 'Employment status is incomplete.',
      }))
    return met(fakta, () => ({ id: `${jenis ?? 'Pegawai'} aktif.`, en: `Active ${jenis ?? 'employee'}.` }))
  },
})
