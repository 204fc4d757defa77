/**
 * R15. Inside an election window officials are replaced only with the Minister's written approval, which names each
 * person and post. UU 1/2015 art. 71(2), (4), (5), 162(3) jo. UU 10/2016; sanction art. 190 jo. UU 8/2015. Months: same
 * day number. A vacancy is filled by an acting official meanwhile (elucidation 71(2)), so those lines are not asked.
 * Covered: managerial posts, heads of schools and health centres (ministry circular of 29 March 2024).
 */
import { z } from 'zod'
import { type AlatPutusan, defineRule, kata, notApplicable, undetermined } from '../../engine/aturan.ts'
import { adalahManajerial } from '../../engine/fakta.ts'
import { type Jendela, jendelaTertutup } from '../../engine/jendela-inti.ts'
import { defineParameter } from '../../engine/parameter.ts'
import { daysBetween } from '../../engine/tanggal.ts'
import { putuskanSurat } from './padanan.ts'

const bulanPaslon = defineParameter('jendela.paslon', z.number())
const bulanPelantikan = defineParameter('jendela.pelantikan', z.number())
const SURAT = { id: 'persetujuan tertulis Menteri Dalam Negeri', en: 'the Minister’s written approval' }
const MEMIMPIN_UNIT = ['sekolah', 'puskesmas']
type Alat = AlatPutusan<
  'kursi' | 'jenjang' | 'penanda' | 'jabatanAsal' | 'penandaAsal' | 'kepalaDaerah' | 'suratMendagri'
>
const memimpin = (p: readonly string[] | undefined): boolean => p?.some((x) => MEMIMPIN_UNIT.includes(x)) ?? false

/** Whether the line replaces an official the approval covers; null = cannot be told. */
function mengganti({ facts: f }: Alat): boolean | null {
  if (f.jenjang !== undefined && (adalahManajerial(f.jenjang) || memimpin(f.penanda))) return true
  if (f.kursi === 'tidak-dikenal' || memimpin(f.penandaAsal)) return true
  if (f.jabatanAsal === undefined) return null
  return f.jabatanAsal !== null && adalahManajerial(f.jabatanAsal.jenjang)
}

/** Latest last closed day; null when the end of a term is not known. */
const terakhir = (jendela: readonly Jendela[]): string | null =>
  jendela.reduce<string | null>(
    (t, x) => (t === null || x.sampai === undefined ? null : x.sampai > t ? x.sampai : t),
    '',
  )

export const persetujuanMendagri = defineRule({
  id: 'R15',
  topik: 'dokumen',
  judul: {
    id: 'Persetujuan Menteri Dalam Negeri di masa larangan mutasi',
    en: 'Ministry approval inside the election window',
  },
  penjelasan: {
    id: 'Enam bulan sebelum penetapan pasangan calon sampai akhir masa jabatan, dan enam bulan sejak kepala daerah dilantik, pejabat hanya boleh diganti dengan persetujuan tertulis Menteri Dalam Negeri yang memuat nama dan jabatannya.',
    en: 'From six months before candidates are determined to the end of the term, and for six months from the inauguration of the mayor, officials are replaced only with the written approval of the Minister naming person and post.',
  },
  citation: [
    { source: 'uu-1-2015', pasal: '71', ayat: '2', versi: 'jo. UU 10/2016' },
    { source: 'uu-1-2015', pasal: '162', ayat: '3', versi: 'jo. UU 10/2016' },
  ],
  inForce: { from: '2016-07-01' },
  severity: 'blokir',
  versi: 1,
  facts: ['kursi', 'jenjang', 'penanda', 'jabatanAsal', 'penandaAsal', 'kepalaDaerah', 'suratMendagri'],
  untukPlt: false,
  untukTanpaJabatan: true,
  hanyaUsulan: true,
  tidakDimodelkan: [
    {
      id: 'Akibat pelanggaran bagi pencalonan petahana (Pasal 71(5)) dan pidananya (Pasal 190) tidak dinilai.',
      en: 'Consequences for an incumbent’s candidacy (art. 71(5)) and the penalty (art. 190) are not judged.',
    },
    {
      id: 'Laporan penggantian dalam tujuh hari kerja (surat edaran 2024) belum diperiksa.',
      en: 'The report of replacements within seven working days (2024 circular) is not checked.',
    },
  ],
  decide(alat) {
    const { kepalaDaerah: kd, suratMendagri: surat } = alat.facts
    const tertutup = mengganti(alat)
    if (tertutup === false)
      return notApplicable(
        'jenjang-lain',
        kata('Bukan penggantian pejabat yang dimaksud larangan ini.', 'Not a replacement this ban covers.'),
      )
    const bulan = { paslon: alat.param(bulanPaslon), pelantikan: alat.param(bulanPelantikan) }
    const terbuka = alat.setting('window_last_day') === 'terbuka'
    // After a new mayor's inauguration the term the candidates stood against is over, even where its end was not given.
    const berganti =
      kd?.pelantikan && kd.penetapanPaslon && kd.pelantikan > kd.penetapanPaslon ? kd.pelantikan : undefined
    const jendela = jendelaTertutup(
      {
        pelantikanKepalaDaerah: kd?.pelantikan,
        penetapanPaslon: kd?.penetapanPaslon,
        akhirMasaJabatan: kd?.akhirMasaJabatan ?? berganti,
      },
      alat.asOf,
      bulan,
      terbuka,
    )
    const [j] = jendela
    if (!j) {
      const hilang = [
        ...(kd?.pelantikan === undefined ? ['kepalaDaerah.pelantikan'] : []),
        ...(kd?.penetapanPaslon === undefined ? ['kepalaDaerah.penetapanPaslon'] : []),
      ]
      // A letter that names the line suffices, whether the day is closed or not.
      if (hilang.length > 0 && surat?.cocok === 'nama-dan-jabatan') return putuskanSurat(surat, { surat: SURAT })
      if (hilang.length > 0)
        return undetermined(
          hilang,
          {},
          kata(
            'Tanggal pelantikan atau penetapan pasangan calon belum diketahui, jadi masa larangan tidak dapat disingkirkan.',
            'The date of inauguration or of determining candidates is not known, so a closed period cannot be ruled out.',
          ),
        )
      return notApplicable('di-luar-jendela', kata('Di luar masa larangan mutasi.', 'Outside the closed periods.'))
    }
    const fakta = {
      sebab: jendela.map((x) => x.sebab),
      dari: j.dari,
      sampai: terakhir(jendela),
      hariSejakPelantikan: kd?.pelantikan ? daysBetween(kd.pelantikan, alat.asOf) : null,
    }
    if (tertutup === null && surat?.cocok !== 'nama-dan-jabatan')
      return undetermined(
        ['riwayat'],
        fakta,
        kata(
          'Di masa larangan, dan jabatan yang sekarang dipegang belum diketahui.',
          'Inside a closed period, and the post held now is not known.',
        ),
      )
    return putuskanSurat(surat, {
      surat: SURAT,
      fakta,
    })
  },
})
