import { expect, it } from 'vitest'
import { type BasisUji, denganKeduaBasis } from '../../../../tests/basis.ts'
import { bacaFaktaPegawai, terapkanPenempatan } from '../index.ts'
import { kotaUji, lembar, lembarPeta, lembarSiasn, nipUji } from '../uji/berkas-uji.ts'
import { susunUji } from '../uji/susun-uji.ts'

async function kota(b: BasisUji) {
  const use = susunUji(b.basis)
  await use.imporPetaJabatan(lembarPeta(1), { simpan: true, berlaku: '2026-01-05' }, b.sistem)
  await use.imporSiasn(lembarSiasn(kotaUji(5, 1)), { simpan: true, berlaku: '2026-01-05' }, b.sistem)
  const orang = async (i: number, pada: string) =>
    (await b.basis.transaksi(b.sistem, (trx) => bacaFaktaPegawai(trx, { pada, nips: [nipUji(i)] })))[0]
  const terapkan = (baris: Parameters<typeof terapkanPenempatan>[1]['baris'], tmt = '2026-10-01') =>
    b.basis.transaksi(b.sistem, (trx) => terapkanPenempatan(trx, { tmt, nomor: '821.2/7/2026', baris }, b.sistem))
  return { use, orang, terapkan }
}
const jabatan = (o: Awaited<ReturnType<Awaited<ReturnType<typeof kota>>['orang']>>) =>
  o?.jabatanKini && [o.jabatanKini.namaJabatan, o.jabatanKini.tmt]

denganKeduaBasis('menerapkan SK', (buka) => {
  it('jabatan baru sejak TMT, yang lama masuk riwayat; sebelum TMT tetap yang lama', async () => {
    const b = await buka()
    const { use, orang, terapkan } = await kota(b)
    const lama = jabatan(await orang(1, '2026-09-30'))
    const h = await terapkan([
      { nip: nipUji(1), kodeJabatan: 'd1-sekdis', peran: 'definitif' },
      { nip: nipUji(2), kodeJabatan: 'd1-kadis', peran: 'plt' },
      { nip: nipUji(3), kodeJabatan: null, peran: 'definitif' },
    ])
    expect(h).toEqual({ ok: true, value: true })
    expect(jabatan(await orang(1, '2026-09-30'))).toEqual(lama)
    expect(jabatan(await orang(1, '2026-10-01'))).toEqual(['Sekretaris Dinas 1', '2026-10-01'])
    const dua = await orang(2, '2026-10-01')
    expect(dua?.jabatanKini).toMatchObject({ namaJabatan: 'Pengelola 3', peran: 'definitif' })
    expect((await orang(3, '2026-10-01'))?.jabatanKini).toBeNull()
    const batch = await use.daftarBatch(b.sistem)
    expect(batch).toMatchObject({ ok: true })
    const { value } = batch as { value: readonly { id: string; jenis: string; namaBerkas: string }[] }
    const satu = value.find((x) => x.jenis === 'penempatan')
    expect(satu?.namaBerkas).toBe('821.2/7/2026')
    await use.batalkanBatch(satu?.id ?? '', b.sistem)
    expect(jabatan(await orang(1, '2026-10-01'))).toEqual(lama)
  })

  it('riwayat yang sudah memuat jabatan kini: barisnya ditutup, dengan kelas dan bidang yang tercatat', async () => {
    const b = await buka()
    const { use, orang, terapkan } = await kota(b)
    const kepala = [
      'NIP',
      'NAMA JABATAN',
      'KODE JABATAN',
      'JENJANG',
      'KELAS',
      'BIDANG',
      'TMT',
      'SAMPAI',
      'PERAN',
      'LENGKAP',
    ]
    const baris = [nipUji(1), 'Pengelola 2', 'd1-staf-2', null, 7, 'keuangan', '01-02-2021', null, null, 'ya']
    const h = await use.imporRiwayat(lembar([kepala, baris]), { simpan: true }, b.sistem)
    expect(h).toMatchObject({ ok: true, value: { baru: 1, ditolak: 0 } })
    expect(await terapkan([{ nip: nipUji(1), kodeJabatan: 'd1-sekdis', peran: 'definitif' }])).toMatchObject({
      ok: true,
    })
    const riwayat = (await orang(1, '2026-10-01'))?.riwayat
    expect(riwayat?.map((r) => [r.namaJabatan, r.kelas, r.bidang, r.tmt, r.sampai])).toEqual([
      ['Pengelola 2', 7, ['keuangan'], '2021-02-01', '2026-10-01'],
      ['Sekretaris Dinas 1', 12, ['umum', 'keuangan'], '2026-10-01', null],
    ])
  })

  it('orang atau jabatan yang tidak dikenal: tidak ada yang ditulis', async () => {
    const b = await buka()
    const { orang, terapkan } = await kota(b)
    const lama = jabatan(await orang(1, '2026-10-01'))
    const h = await terapkan([
      { nip: nipUji(1), kodeJabatan: 'd1-sekdis', peran: 'definitif' },
      { nip: nipUji(99), kodeJabatan: 'd1-sekdis', peran: 'definitif' },
    ])
    expect(h).toMatchObject({ error: { kode: 'keputusan.pegawai-tidak-dikenal' } })
    expect(await terapkan([{ nip: nipUji(1), kodeJabatan: 'd9', peran: 'definitif' }])).toMatchObject({
      error: { kode: 'keputusan.jabatan-tidak-dikenal' },
    })
    expect(jabatan(await orang(1, '2026-10-01'))).toEqual(lama)
  })
})
