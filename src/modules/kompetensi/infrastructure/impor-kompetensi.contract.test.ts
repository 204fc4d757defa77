import { expect, it } from 'vitest'
import { type BasisUji, denganKeduaBasis } from '../../../../tests/basis.ts'
import { bacaJabatan, susunJabatan } from '#modules/jabatan'
import { bacaFaktaPegawai, susunPegawai } from '#modules/pegawai'
import type { Pelaku } from '#platform/access'
import type { ImporLembar } from '#platform/fakta'
import type { Sel } from '#platform/lembar'
import { bacaNilai, bacaStandar, kodeBidangStudi, susunKompetensi, tabelKompetensi } from '../index.ts'

const HARI_INI = '2026-11-01'
const NIP = ['197501012000011001', '198002022005022002'] as const

async function kota(b: BasisUji) {
  const deps = { basis: b.basis, jam: { sekarang: () => new Date(), hariIni: () => HARI_INI } }
  const use = {
    ...susunJabatan({ ...deps, dikenalBidangStudi: () => true }),
    ...susunPegawai({ ...deps, kodeBidangStudi, tabelDiAtas: tabelKompetensi }),
    ...susunKompetensi(deps),
  }
  const impor = (fn: ImporLembar, kepala: string[], baris: Sel[][], opsi = {}) =>
    fn({ namaBerkas: 'a.xlsx', baris: [kepala, ...baris] }, { simpan: true, ...opsi }, b.sistem)
  const peta = await impor(
    use.imporPetaJabatan,
    ['BARIS', 'KODE', 'NAMA', 'JENIS UNIT', 'KODE UNIT', 'JENJANG', 'KEBUTUHAN'],
    [
      ['unit', 'd', 'Dinas', 'dinas', null, null, null],
      ['jabatan', 'k', 'Kepala Dinas', null, 'd', 'jpt-pratama', 1],
      ['jabatan', 's', 'Staf', null, 'd', 'pelaksana', 1],
    ],
    { berlaku: '2025-01-01' },
  )
  await impor(
    use.imporSiasn,
    ['NIP BARU', 'NAMA', 'UNOR NAMA'],
    NIP.map((n, i) => [n, `Orang ${i}`, i ? null : 'Dinas']),
  )
  const nilai = async (pada = HARI_INI, pelaku: Pelaku = b.sistem) =>
    (await b.basis.transaksi(pelaku, (trx) => bacaNilai(trx, { pada }))).map((n) => [n.kode, n.level])
  const standar = async (pada = HARI_INI) =>
    b.basis.transaksi(b.sistem, async (trx) => {
      const kode = new Map((await bacaJabatan(trx, { pada: HARI_INI })).map((j) => [j.id, j.kode]))
      return (await bacaStandar(trx, { pada }))
        .map((s) => `${kode.get(s.jabatanId)} ${s.kode} ${s.level}${s.mutlak ? '!' : ''}`)
        .sort()
    })
  return { use, impor, nilai, standar, peta }
}
const PANJANG = ['NIP', 'KODE KOMPETENSI', 'LEVEL', 'TANGGAL']

denganKeduaBasis('competences', (buka) => {
  it('takes levels row by row and as a matrix; the latest decision on a date counts', async () => {
    const b = await buka()
    const { use, impor, nilai } = await kota(b)
    expect(
      await impor(use.imporKompetensi, PANJANG, [
        [NIP[0], 'M.1', 2, '01-02-2024'],
        [NIP[0], 'm.1', '3', '01-08-2025'],
        [NIP[0], 'T.12', 4, '01-08-2025'],
      ]),
    ).toMatchObject({ ok: true, value: { baru: 3 } })
    expect(await nilai()).toEqual([
      ['M.1', 3],
      ['T.12', 4],
    ])
    expect(await nilai('2024-12-31')).toEqual([['M.1', 2]])
    const matriks = await impor(
      use.imporKompetensi,
      ['NIP', 'NAMA', 'TANGGAL', 'M.1', 'M.2', 'SK.1'],
      [
        [NIP[0], 'x', '01-08-2025', 3, 4, null],
        [NIP[1], 'y', '01-08-2025', 1, 'tiga', 2],
      ],
    )
    expect(matriks).toMatchObject({
      ok: true,
      value: {
        dibaca: 2,
        baru: 1,
        sama: 1,
        ditolak: 1,
        masalah: [{ baris: 3, kolom: 'M.2', kode: 'impor.nilai-tidak-sah' }],
      },
    })
    expect(await nilai()).toEqual([
      ['M.1', 3],
      ['M.2', 4],
      ['T.12', 4],
    ])
  })

  it('refuses text in a level, a level outside 1–5, an unknown code, person, or date', async () => {
    const b = await buka()
    const { use, impor, nilai } = await kota(b)
    const hasil = await impor(use.imporKompetensi, PANJANG, [
      [NIP[0], 'M.1', 'tinggi', '01-02-2024'],
      [NIP[0], 'M.1', 6, '01-02-2024'],
      [NIP[0], 'M.1', 2.5, '01-02-2024'],
      [NIP[0], 'Integritas', 2, '01-02-2024'],
      ['199001012015011009', 'M.1', 2, '01-02-2024'],
      [NIP[0], 'M.1', 2, '31-02-2024'],
      [NIP[0], 'M.1', null, null],
    ])
    expect(hasil.ok && hasil.value.masalah.map((m) => `${m.baris} ${m.kolom} ${m.kode.slice(6)}`)).toEqual([
      '2 LEVEL nilai-tidak-sah',
      '3 LEVEL nilai-tidak-sah',
      '4 LEVEL nilai-tidak-sah',
      '5 KODE KOMPETENSI nilai-tidak-sah',
      '6 NIP pegawai-tidak-dikenal',
      '7 TANGGAL tanggal-mustahil',
      '8 TANGGAL kolom-kosong',
      '8 LEVEL kolom-kosong',
    ])
    expect(hasil).toMatchObject({ ok: true, value: { ditolak: 7, baru: 0, tersimpan: false } })
    expect(await nilai()).toEqual([])
    expect(await impor(use.imporKompetensi, ['NIP', 'TANGGAL', 'NILAI'], [])).toMatchObject({
      ok: false,
      error: { kode: 'impor.tanpa-kepala' },
    })
  })

  it('takes the rows of a post as its whole standard, from a day on', async () => {
    const b = await buka()
    const { use, impor, standar } = await kota(b)
    const kepala = ['KODE JABATAN', 'KODE KOMPETENSI', 'LEVEL', 'MUTLAK']
    await impor(
      use.imporStandar,
      kepala,
      [
        ['k', 'M.1', 4, 'ya'],
        ['k', 'M.2', 4, null],
        ['s', 'M.1', 1, 'tidak'],
      ],
      { berlaku: '2025-06-01' },
    )
    const dua = await impor(use.imporStandar, kepala, [['k', 'M.1', 5, 'ya']], { berlaku: '2026-06-01' })
    expect(dua).toMatchObject({ ok: true, value: { berubah: 1, dihapus: 1 } })
    expect(await standar('2026-05-31')).toEqual(['k M.1 4!', 'k M.2 4', 's M.1 1'])
    expect(await standar()).toEqual(['k M.1 5!', 's M.1 1'])
    // One refused row: what is recorded of that post beyond the file stays.
    expect(
      await impor(
        use.imporStandar,
        kepala,
        [
          ['s', 'M.2', 1, null],
          ['s', 'M.3', 'x', null],
        ],
        { berlaku: '2026-06-01' },
      ),
    ).toMatchObject({ ok: true, value: { baru: 1, ditolak: 1, sama: 0 } })
    expect(await standar()).toEqual(['k M.1 5!', 's M.1 1', 's M.2 1'])
  })

  it('shows levels to those who may see the person', async () => {
    const b = await buka()
    const { use, impor, nilai } = await kota(b)
    await impor(
      use.imporKompetensi,
      PANJANG,
      NIP.map((n, i) => [n, `M.${i + 1}`, 3, '01-02-2024']),
    )
    const orang = await b.basis.transaksi(b.sistem, (trx) => bacaFaktaPegawai(trx, { pada: HARI_INI }))
    expect(await nilai(HARI_INI, b.pelaku('asesor'))).toHaveLength(2)
    expect(await nilai(HARI_INI, b.pelaku('pimpinan', { unitIds: [orang[0]?.unitId ?? ''] }))).toEqual([['M.1', 3]])
    expect(await nilai(HARI_INI, b.pelaku('pegawai', { unitIds: [], pegawaiId: orang[1]?.id ?? null }))).toEqual([
      ['M.2', 3],
    ])
    expect(await nilai(HARI_INI, b.pelaku('dprd'))).toEqual([])
  })

  it('keeps the post map and the people while competences point at them', async () => {
    const b = await buka()
    const { use, impor, peta } = await kota(b)
    const s = await impor(use.imporStandar, ['KODE JABATAN', 'KODE KOMPETENSI', 'LEVEL'], [['s', 'M.1', 1]])
    const id = (h: typeof s) => (h.ok ? (h.value.batchId ?? '') : '')
    const daftar = await use.daftarBatch(b.sistem)
    const siasn = daftar.ok ? daftar.value.find((x) => x.jenis === 'siasn')?.id : undefined
    expect(await use.batalkanBatch(siasn ?? '', b.sistem)).toMatchObject({ ok: true })
    expect(await use.batalkanBatch(id(peta), b.sistem)).toMatchObject({
      ok: false,
      error: { kode: 'impor.batch-dipakai', data: { jumlah: 1 } },
    })
    expect(await use.batalkanBatch(id(s), b.sistem)).toMatchObject({ ok: true })
    expect(await use.batalkanBatch(id(peta), b.sistem)).toMatchObject({ ok: true })
  })
})
