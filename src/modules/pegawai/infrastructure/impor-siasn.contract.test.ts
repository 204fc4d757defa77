import { expect, it } from 'vitest'
import { denganKeduaBasis } from '../../../../tests/basis.ts'
import { bacaLembar, tulisXlsx } from '#platform/lembar'
import { bacaFaktaPegawai } from '../index.ts'
import { kotaUji, lembarPeta, lembarSiasn } from '../uji/berkas-uji.ts'
import { HARI_INI, susunUji } from '../uji/susun-uji.ts'

denganKeduaBasis('import of 6,000 rows', (buka) => {
  it('takes 6,000 rows from bytes to commit, and reads them back', async () => {
    const { basis, sistem } = await buka()
    const use = susunUji(basis)
    const t0 = performance.now()
    const peta = await use.imporPetaJabatan(lembarPeta(35), { simpan: true }, sistem)
    expect(peta).toMatchObject({ ok: true, value: { ditolak: 0, tersimpan: true, masalah: [] } })
    const t1 = performance.now()
    const l = lembarSiasn(kotaUji(6000, 35))
    const bytes = await tulisXlsx(l.baris[0] as string[], l.baris.slice(1))
    const t2 = performance.now()
    const terbaca = bacaLembar(bytes, 'siasn.xlsx')
    if (!terbaca.ok) throw new Error(terbaca.error.kode)
    const t3 = performance.now()
    const hasil = await use.imporSiasn(terbaca.value, { simpan: true }, sistem)
    const t4 = performance.now()
    expect(hasil).toMatchObject({ ok: true, value: { dibaca: 6000, baru: 6000, ditolak: 0, tersimpan: true } })
    const fakta = await basis.transaksi(sistem, (trx) => bacaFaktaPegawai(trx, { pada: HARI_INI }))
    const t5 = performance.now()
    console.log({ peta: t1 - t0, tulis: t2 - t1, urai: t3 - t2, impor: t4 - t3, baca: t5 - t4, ukuran: bytes.length })
    expect(fakta).toHaveLength(6000)
    console.log(fakta[0])
    const lagi = await use.imporSiasn(terbaca.value, { simpan: true }, sistem)
    expect(lagi).toMatchObject({ ok: true, value: { baru: 0, berubah: 0, sama: 6000 } })
  })
})
