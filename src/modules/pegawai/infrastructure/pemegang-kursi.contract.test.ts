import { expect, it } from 'vitest'
import { denganKeduaBasis } from '../../../../tests/basis.ts'
import { bacaFaktaPegawai, bacaPemegangKursi } from '../index.ts'
import { type IsianSiasn, isianSiasn, lembar, lembarPeta, lembarSiasn, nipUji } from '../uji/berkas-uji.ts'
import { susunUji } from '../uji/susun-uji.ts'

const PADA = ['2019-06-01', '2024-06-01', '2026-11-01']

denganKeduaBasis('who sits on a seat', (buka) => {
  it('agrees with the facts of each person, whichever source knows the post', async () => {
    const b = await buka()
    const use = susunUji(b.basis)
    await use.imporPetaJabatan(lembarPeta(1), { simpan: true, berlaku: '2015-01-01' }, b.sistem)
    const ubah: IsianSiasn[] = [
      {},
      { 'TMT JABATAN': null },
      { 'JABATAN NAMA': null, 'TMT JABATAN': null },
      { 'JABATAN NAMA': 'tidak ada', 'TMT JABATAN': null },
      { 'TMT JABATAN': '01-12-2026' },
      { 'TMT JABATAN': '01-01-2018' },
    ]
    const isian = Array.from({ length: 24 }, (_, i) => ({ ...isianSiasn(i + 1, 1), ...ubah[i % ubah.length] }))
    expect(await use.imporSiasn(lembarSiasn(isian), { simpan: true, berlaku: '2026-11-01' }, b.sistem)).toMatchObject({
      ok: true,
      value: { baru: 24, ditolak: 0 },
    })
    const kepala = ['NIP', 'NAMA JABATAN', 'KODE JABATAN', 'JENJANG', 'TMT', 'SAMPAI', 'PERAN', 'LENGKAP']
    const riwayat = isian.flatMap((_, i) => {
      if (i < 6) return []
      const [tmt, sampai] = i < 12 ? ['01-01-2017', null] : i < 18 ? ['01-01-2023', null] : ['01-01-2017', '01-01-2020']
      return [
        [nipUji(i + 1), 'X', 'd1-staf-10', null, tmt, sampai, 'definitif', i % 2 ? 'tidak' : 'ya'],
        [nipUji(i + 1), 'Y', 'd1-sekdis', null, '01-01-2024', '01-01-2025', 'plt', null],
      ]
    })
    expect(await use.imporRiwayat(lembar([kepala, ...riwayat]), { simpan: true }, b.sistem)).toMatchObject({
      ok: true,
      value: { ditolak: 0 },
    })
    for (const pada of PADA) {
      const [fakta, kursi] = await b.basis.transaksi(
        b.sistem,
        async (trx) => [await bacaFaktaPegawai(trx, { pada }), await bacaPemegangKursi(trx, { pada })] as const,
      )
      const dariFakta = fakta.flatMap((f) =>
        f.jabatanKini?.jabatanId ? [`${f.id} ${f.jabatanKini.jabatanId} ${f.jabatanKini.tmt}`] : [],
      )
      const dariKursi = kursi
        .filter((k) => k.peran === 'definitif')
        .map((k) => `${k.pegawaiId} ${k.jabatanId} ${k.tmt}`)
      expect(dariFakta.length).toBeGreaterThan(5)
      expect(dariKursi.sort()).toEqual(dariFakta.sort())
      expect(kursi.filter((k) => k.peran === 'plt').length).toBe(pada === '2024-06-01' ? 18 : 0)
    }
  })

  it('never shows a tenure longer than what is known', async () => {
    const b = await buka()
    const use = susunUji(b.basis)
    await use.imporPetaJabatan(lembarPeta(1), { simpan: true }, b.sistem)
    await use.imporSiasn(lembarSiasn([{ ...isianSiasn(1, 1), 'TMT JABATAN': null }]), { simpan: true }, b.sistem)
    const [p] = await b.basis.transaksi(b.sistem, (trx) => bacaFaktaPegawai(trx, { pada: '2026-11-01' }))
    expect(p?.tmtCpns).toBe('2001-02-01')
    expect(p?.jabatanKini).toMatchObject({ tmtTidakDiketahui: true, tmt: '2026-11-01' })
  })
})
