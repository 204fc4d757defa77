import { beforeAll, expect, it } from 'vitest'
import { bacaJabatan } from '#modules/jabatan'
import { matriksKelayakan, periksaBerkas } from '#modules/kelayakan'
import { bacaFaktaPegawai } from '#modules/pegawai'
import type { ImporLembar } from '#platform/fakta'
import type { Sel } from '#platform/lembar'
import { isianSiasn, lembar, lembarPeta, lembarSiasn, nipUji } from '../../src/modules/pegawai/uji/berkas-uji.ts'
import { susunUji } from '../../src/modules/pegawai/uji/susun-uji.ts'
import { susunBerkas } from '../../src/modules/persetujuan/domain/susun-berkas.ts'
import { type BasisUji, denganKeduaBasis } from '../basis.ts'

const TMT = '2026-12-01'
const ORANG = 20

denganKeduaBasis('real people decided by the facts the rules of moving need', (buka) => {
  let b: BasisUji
  let use: ReturnType<typeof susunUji>
  const impor = async (fn: ImporLembar, kepala: string[], ...baris: Sel[][]) =>
    expect(await fn(lembar([kepala, ...baris]), { simpan: true }, b.sistem)).toMatchObject({
      ok: true,
      value: { ditolak: 0 },
    })
  const baca = () =>
    b.basis.transaksi(b.sistem, async (trx) => ({
      jabatan: await bacaJabatan(trx, { pada: TMT }),
      pegawai: await bacaFaktaPegawai(trx, { pada: TMT, nips: [nipUji(ORANG)] }),
    }))
  /** Verdict of one rule about the person for a post, by the batch as it would be stored. */
  const vonis = async (aturan: string, ke: string) => {
    const usulan = [{ nip: nipUji(ORANG), ke, sebagai: 'definitif' as const }]
    const isi = susunBerkas(
      { tanggal: TMT, usulan },
      {
        ...(await baca()),
        standar: [],
        nilai: [],
        namaUnit: new Map(),
      },
    )
    const h = periksaBerkas(JSON.stringify(isi))
    if (!h.ok) throw new Error(JSON.stringify(h.error))
    return h.value.baris[0]?.aturan.find((a) => a.id === aturan)?.hasil
  }
  const matriks = async () => {
    const { jumlah } = matriksKelayakan({
      ...(await baca()),
      asOf: TMT,
      relasi: () => 'lain',
      lingkup: { jabatan: (j) => j.kode === 'd2-kadis' },
    })
    return jumlah.ditolak['R13']
  }
  const uji = (...isi: Sel[]) =>
    impor(use.imporUjiKompetensi, ['NIP', 'JENIS', 'TANGGAL', 'HASIL'], [nipUji(ORANG), ...isi])
  const riwayat = (kode: string | null, jenjang: string, tmt: string, lengkap = 'ya') =>
    impor(
      use.imporRiwayat,
      ['NIP', 'NAMA JABATAN', 'KODE JABATAN', 'JENJANG', 'KELAS', 'BIDANG', 'TMT', 'LENGKAP'],
      [nipUji(ORANG), 'Jabatan Uji', kode, jenjang, 9, 'umum', tmt, lengkap],
    )
  const masa = (...isi: Sel[]) => impor(use.imporCltn, ['NIP', 'JENIS', 'MULAI', 'SAMPAI'], [nipUji(ORANG), ...isi])
  const siasn = async (kedudukan: string, berlaku: string) => {
    const isian = { ...isianSiasn(ORANG, 2), 'GOL AKHIR NAMA': 'IV/c', 'KEDUDUKAN HUKUM NAMA': kedudukan }
    expect(await use.imporSiasn(lembarSiasn([isian]), { simpan: true, berlaku }, b.sistem)).toMatchObject({ ok: true })
  }

  beforeAll(async () => {
    b = await buka()
    use = susunUji(b.basis)
    await use.imporPetaJabatan(lembarPeta(2), { simpan: true }, b.sistem)
    await siasn('Aktif', '2026-10-01')
  })

  it('R13: the job-fit result decides a move between JPT, in the batch and in the matrix', async () => {
    // Earlier posts unknown: no rule on years refuses the pair before R13 is asked.
    await riwayat('d1-kadis', 'jpt-pratama', '01-03-2023', 'tidak')
    expect(await vonis('R13', 'd2-kadis')).toBe('belum-diketahui')
    expect(await matriks()).toBe(0)
    await uji('tidak ada', null, null)
    expect(await vonis('R13', 'd2-kadis')).toBe('tidak-terpenuhi')
    expect(await matriks()).toBeGreaterThan(0)
    await uji('job-fit', '01-06-2026', 'lulus')
    expect(await vonis('R13', 'd2-kadis')).toBe('terpenuhi')
    expect(await matriks()).toBe(0)
  })

  it('R24: the talent box decides a promotion', async () => {
    await riwayat(null, 'pengawas', '01-12-2022')
    const kotak = (k: Sel, mulai: Sel) =>
      impor(use.imporKotakTalenta, ['NIP', 'KOTAK', 'MULAI'], [nipUji(ORANG), k, mulai])
    expect(await vonis('R24', 'd1-sekdis')).toBe('belum-diketahui')
    await kotak(4, '01-01-2025')
    expect(await vonis('R24', 'd1-sekdis')).toBe('tidak-terpenuhi')
    await kotak(8, '01-01-2026')
    expect(await vonis('R24', 'd1-sekdis')).toBe('terpenuhi')
  })

  it('R31: unpaid leave is taken out of the years in a tier', async () => {
    await riwayat(null, 'pengawas', '01-12-2022')
    await masa('tidak ada', null, null)
    expect(await vonis('R31', 'd1-sekdis')).not.toBe('tidak-terpenuhi')
    await masa('cltn', '01-01-2023', '31-12-2024')
    expect(await vonis('R31', 'd1-sekdis')).toBe('tidak-terpenuhi')
  })

  it('R44: the certificate decides the warning', async () => {
    const sertifikat = (jenis: Sel, tanggal: Sel) =>
      impor(use.imporSertifikat, ['NIP', 'JENIS', 'TANGGAL'], [nipUji(ORANG), jenis, tanggal])
    expect(await vonis('R44', 'd1-sekdis')).toBe('belum-diketahui')
    await sertifikat('tidak ada', null)
    expect(await vonis('R44', 'd1-sekdis')).toBe('tidak-terpenuhi')
    await sertifikat('kompetensi pemerintahan', '01-06-2025')
    expect(await vonis('R44', 'd1-sekdis')).toBe('terpenuhi')
  })

  it('R30: how long the study leave lasts, and who is a state official', async () => {
    await masa('tidak ada', null, null)
    await siasn('Tugas Belajar', '2026-10-02')
    expect(await vonis('R30', 'd1-sekdis')).toBe('belum-diketahui')
    await masa('tugas belajar', '01-10-2026', '31-01-2027')
    expect(await vonis('R30', 'd1-sekdis')).toBe('terpenuhi')
    await masa('tugas belajar', '01-10-2026', '31-10-2027')
    expect(await vonis('R30', 'd1-sekdis')).toBe('tidak-terpenuhi')
    await siasn('Aktif', '2026-10-03')
    expect(await vonis('R30', 'd1-sekdis')).not.toBe('tidak-terpenuhi')
    await masa('pejabat negara', '01-10-2026', null)
    expect(await vonis('R30', 'd1-sekdis')).toBe('tidak-terpenuhi')
  })
})
