import { expect, it } from 'vitest'
import { type BasisUji, denganKeduaBasis } from '../../../../tests/basis.ts'
import { bacaJejakPegawai } from '#platform/audit'
import { bacaLembar, tulisCsv, tulisXlsx } from '#platform/lembar'
import { bacaFaktaPegawai } from '../index.ts'
import { type IsianSiasn, isianSiasn, kotaUji, lembarPeta, lembarSiasn, nipUji } from '../uji/berkas-uji.ts'
import { keadaanKini, kueriAdmin } from '../uji/keadaan-uji.ts'
import { HARI_INI, susunUji } from '../uji/susun-uji.ts'

const KANTOR = 3
async function kota(b: BasisUji, jumlah = 0) {
  const use = susunUji(b.basis)
  const peta = await use.imporPetaJabatan(lembarPeta(KANTOR), { simpan: true, berlaku: '2025-01-01' }, b.sistem)
  expect(peta).toMatchObject({ ok: true, value: { ditolak: 0 } })
  const impor = (isian: readonly IsianSiasn[], opsi = {}) =>
    use.imporSiasn(lembarSiasn(isian), { simpan: true, berlaku: '2025-06-01', ...opsi }, b.sistem)
  if (jumlah > 0) expect(await impor(kotaUji(jumlah, KANTOR))).toMatchObject({ ok: true, value: { baru: jumlah } })
  const fakta = (pada = HARI_INI, nip?: string) =>
    b.basis.transaksi(b.sistem, (trx) => bacaFaktaPegawai(trx, { pada, ...(nip && { nips: [nip] }) }))
  return { use, impor, fakta }
}

denganKeduaBasis('import of SIASN', (buka) => {
  it('reads a row into facts, keeps only what placement needs', async () => {
    const b = await buka()
    const { fakta } = await kota(b, 1)
    const [p] = await fakta()
    expect(p).toMatchObject({
      nip: nipUji(1),
      nama: 'Pegawai Uji 1, S.E.',
      jenis: 'PNS',
      kedudukan: 'aktif',
      jenisKelamin: 'P',
      golongan: 'III/c',
      tmtGolongan: '2020-04-01',
      tanggalLahir: '1971-02-02',
      sintetis: true,
      pendidikan: { tingkat: 'S1', nama: 'S-1 AKUNTANSI', bidang: 'akuntansi', tahunLulus: 2005 },
      jabatanKini: {
        namaJabatan: 'Pengelola 2',
        jenjang: 'pelaksana',
        kelas: 6,
        tmt: '2021-02-01',
        sampai: null,
        peran: 'definitif',
      },
    })
    expect(p).not.toHaveProperty('riwayat')
    expect(p).not.toHaveProperty('hukdis')
    const isi = JSON.stringify(await keadaanKini(b.urlAdmin))
    for (const rahasia of ['RAHASIA', '1272000000000001', '628120000000']) expect(isi).not.toContain(rahasia)
  })

  it('takes the good rows of a dirty file and names every bad one by row and column', async () => {
    const b = await buka()
    const { impor, fakta } = await kota(b)
    const isian = kotaUji(6000, KANTOR)
    const kotor: [number, IsianSiasn, string, string][] = []
    const jenis: [IsianSiasn, string, string][] = [
      [{ 'NIP BARU': 'null' }, 'NIP BARU', 'impor.nip-kosong'],
      [{ 'NIP BARU': nipUji(1) }, 'NIP BARU', 'impor.nip-ganda'],
      [{ 'NIP BARU': '1970' }, 'NIP BARU', 'impor.nip-tidak-sah'],
      [{ 'NIP BARU': 1.97502022001031e17 }, 'NIP BARU', 'impor.nip-tidak-sah'],
      [{ NAMA: '  ' }, 'NAMA', 'impor.nama-kosong'],
      [{ 'TANGGAL LAHIR': '31-02-1980' }, 'TANGGAL LAHIR', 'impor.tanggal-mustahil'],
      [{ 'TANGGAL LAHIR': '01-01-2031' }, 'TANGGAL LAHIR', 'impor.tanggal-mustahil'],
      [{ 'TMT JABATAN': '2015-13-01' }, 'TMT JABATAN', 'impor.tanggal-mustahil'],
      [{ 'UNOR NAMA': 'Dinas Bulan' }, 'UNOR NAMA', 'impor.unit-tidak-dikenal'],
      [{ 'JABATAN NAMA': 'Raja' }, 'JABATAN NAMA', 'impor.jabatan-tidak-dikenal'],
    ]
    for (let i = 0; i < 200; i++) {
      const baris = 10 + i * 29
      const [ubah, kolom, kode] = jenis[i % jenis.length] as [IsianSiasn, string, string]
      isian[baris - 2] = { ...isian[baris - 2], ...ubah }
      kotor.push([baris, ubah, kolom, kode])
    }
    const pratinjau = await impor(isian, { simpan: false })
    const sebelum = await keadaanKini(b.urlAdmin)
    expect(sebelum.some((s) => s.startsWith('pegawai.'))).toBe(false)
    const hasil = await impor(isian)
    if (!hasil.ok || !pratinjau.ok) throw new Error('gagal')
    expect(hasil.value).toMatchObject({ dibaca: 6000, baru: 5800, berubah: 0, sama: 0, ditolak: 200, tersimpan: true })
    expect(hasil.value.masalah.map((m) => [m.baris, m.kolom, m.kode])).toEqual(
      kotor.map(([baris, , kolom, kode]) => [baris, kolom, kode]),
    )
    const { batchId: _, tersimpan: __, ...isiHasil } = hasil.value
    const { tersimpan, ...isiPratinjau } = pratinjau.value
    expect(tersimpan).toBe(false)
    expect(isiPratinjau).toEqual(isiHasil)
    expect(await fakta()).toHaveLength(5800)
  })

  it('updates by NIP, keeps what was true before, writes nothing for what is the same', async () => {
    const b = await buka()
    const { impor, fakta } = await kota(b, 20)
    const isian = kotaUji(21, KANTOR)
    isian[3] = { ...isian[3], 'GOL AKHIR NAMA': 'III/d', 'GOL AKHIR ID': '34', 'TMT GOLONGAN': '01-10-2025' }
    isian[4] = { ...isian[4], 'JABATAN NAMA': 'Pengelola 9', 'TMT JABATAN': null }
    isian[5] = { NAMA: 'Pegawai Uji 6', 'NIP BARU': nipUji(6) }
    const hasil = await impor(isian, { berlaku: '2025-12-01' })
    expect(hasil).toMatchObject({ ok: true, value: { baru: 1, berubah: 2, sama: 18, ditolak: 0 } })
    const satu = async (i: number, pada: string) => (await fakta(pada, nipUji(i)))[0]
    expect((await satu(4, '2025-11-30'))?.golongan).toBe('III/c')
    expect(await satu(4, '2025-12-01')).toMatchObject({ golongan: 'III/d', tmtGolongan: '2025-10-01' })
    expect((await satu(5, '2025-11-30'))?.jabatanKini).toMatchObject({ namaJabatan: 'Pengelola 6', tmt: '2021-02-01' })
    // A new post without a start: the old post's start is not carried over.
    expect((await satu(5, HARI_INI))?.jabatanKini).toMatchObject({
      namaJabatan: 'Pengelola 9',
      tmtTidakDiketahui: true,
    })
    // Empty cells erase nothing.
    expect(await satu(6, HARI_INI)).toMatchObject({ golongan: 'III/c', jabatanKini: { namaJabatan: 'Pengelola 7' } })
    const sekali = await keadaanKini(b.urlAdmin)
    const lagi = await impor(isian, { berlaku: '2025-12-01' })
    expect(lagi).toMatchObject({ ok: true, value: { baru: 0, berubah: 0, sama: 21, tersimpan: true } })
    expect(lagi.ok && lagi.value.batchId).toBe(undefined)
    expect(await keadaanKini(b.urlAdmin)).toEqual(sekali)
    const versi = await kueriAdmin<{ n: string }>(
      b.urlAdmin,
      `select count(*) n from pegawai.pegawai where nip = '${nipUji(4)}'`,
    )
    expect(Number(versi[0]?.n)).toBe(3)
  })

  it('takes rows that contradict their NIP or lie far ahead, with a note that says so', async () => {
    const b = await buka()
    const { impor, fakta } = await kota(b)
    const isian = kotaUji(5, KANTOR)
    const batas = `${HARI_INI.slice(8)}-${HARI_INI.slice(5, 7)}-${Number(HARI_INI.slice(0, 4)) + 1}`
    isian[0] = { ...isian[0], 'TANGGAL LAHIR': '03-02-1971' }
    isian[1] = { ...isian[1], 'JENIS KELAMIN': isian[1]?.['JENIS KELAMIN'] === 'M' ? 'F' : 'M' }
    isian[2] = { ...isian[2], 'TMT JABATAN': '01-01-2052' }
    isian[3] = { ...isian[3], 'TMT GOLONGAN': '01-04-2090', 'TMT JABATAN': batas }
    const hasil = await impor(isian)
    if (!hasil.ok) throw new Error('gagal')
    expect(hasil.value).toMatchObject({ dibaca: 5, baru: 5, ditolak: 0 })
    expect(hasil.value.masalah.map((x) => [x.baris, x.kolom, x.kode])).toEqual([
      [2, 'TANGGAL LAHIR', 'impor.bertentangan-nip'],
      [3, 'JENIS KELAMIN', 'impor.bertentangan-nip'],
      [4, 'TMT JABATAN', 'impor.tanggal-jauh'],
      [5, 'TMT GOLONGAN', 'impor.tanggal-jauh'],
    ])
    expect(hasil.value.masalah[0]?.pesan).toMatch(/1971-02-03.+NIP.+1971-02-02/)
    expect((await fakta(HARI_INI, nipUji(1)))[0]?.tanggalLahir).toBe('1971-02-03')
  })

  it('refuses a file older than what is recorded', async () => {
    const b = await buka()
    const { impor } = await kota(b, 3)
    expect(await impor(kotaUji(3, KANTOR), { berlaku: '2025-01-01' })).toMatchObject({
      ok: false,
      error: { kode: 'impor.tanggal-mundur', data: { berlaku: '2025-01-01', lebihBaru: '2025-06-01' } },
    })
  })

  it('gives the same facts from .xlsx with dates as serials, from .csv with apostrophes, below a title', async () => {
    const b = await buka()
    const { use, fakta } = await kota(b)
    const l = lembarSiasn(kotaUji(5, KANTOR))
    const kepala = l.baris[0] as string[]
    const serial = kepala.indexOf('TMT CPNS')
    const isi = l.baris
      .slice(1)
      .map((r) =>
        r.map((s, k) => (k === serial ? new Date(`${String(s).slice(6)}-${String(s).slice(3, 5)}-01T00:00:00Z`) : s)),
      )
    const xlsx = bacaLembar(await tulisXlsx(kepala, isi), 'a.xlsx')
    if (!xlsx.ok) throw new Error(xlsx.error.kode)
    expect(await use.imporSiasn(xlsx.value, { simpan: true }, b.sistem)).toMatchObject({ ok: true, value: { baru: 5 } })
    const teks = `DATA PEGAWAI;;\r\n\r\n${tulisCsv(
      kepala,
      l.baris.slice(1).map((r) => r.map((s, k) => (k === 1 ? `'${String(s)}` : (s ?? 'null')))),
    ).slice(1)}`
    const csv = bacaLembar(new TextEncoder().encode(teks), 'a.csv')
    if (!csv.ok) throw new Error(csv.error.kode)
    expect(await use.imporSiasn(csv.value, { simpan: true }, b.sistem)).toMatchObject({
      ok: true,
      value: { sama: 5, ditolak: 0, masalah: [] },
    })
    expect((await fakta())[0]?.tmtCpns).toBe('2001-02-01')
  })

  it('refuses a formula cell even in a column that is never kept', async () => {
    const b = await buka()
    const { use } = await kota(b)
    const l = lembarSiasn(kotaUji(2, KANTOR))
    const k = (l.baris[0] as string[]).indexOf('ALAMAT')
    const hasil = await use.imporSiasn({ ...l, rumus: [[1, k]] }, { simpan: true }, b.sistem)
    expect(hasil).toMatchObject({
      ok: true,
      value: { baru: 1, ditolak: 1, masalah: [{ baris: 2, kolom: 'ALAMAT', kode: 'impor.rumus' }] },
    })
  })

  it('finds the head of a unit named without it, and tells equal unit names apart by the office', async () => {
    const b = await buka()
    const { impor, fakta } = await kota(b)
    const kepala = {
      ...isianSiasn(1, KANTOR),
      'UNOR NAMA': 'Dinas 2',
      'JABATAN NAMA': 'Kepala Dinas',
      'SATUAN KERJA KERJA NAMA': null,
    }
    const ganda = { ...isianSiasn(2, KANTOR), 'SATUAN KERJA KERJA NAMA': null }
    const denganUnor = {
      ...isianSiasn(3, KANTOR),
      'UNOR ID': 'unor-3',
      'UNOR NAMA': 'nama lama',
      'JABATAN NAMA': 'KEPALA DINAS 3',
    }
    const hasil = await impor([kepala, ganda, denganUnor])
    expect(hasil).toMatchObject({
      ok: true,
      value: { baru: 2, ditolak: 1, masalah: [{ baris: 3, kode: 'impor.unit-tidak-dikenal' }] },
    })
    expect((await fakta()).map((f) => f.jabatanKini?.jenjang)).toEqual(['jpt-pratama', 'jpt-pratama'])
  })

  it('notes a word it does not know and leaves that fact unknown', async () => {
    const b = await buka()
    const { impor, fakta } = await kota(b)
    const hasil = await impor([{ ...isianSiasn(1, KANTOR), 'KEDUDUKAN HUKUM NAMA': 'Pensiun' }])
    expect(hasil).toMatchObject({
      ok: true,
      value: {
        baru: 1,
        ditolak: 0,
        masalah: [{ baris: 2, kolom: 'KEDUDUKAN HUKUM NAMA', kode: 'impor.nilai-tidak-dikenal' }],
      },
    })
    expect((await fakta())[0]).not.toHaveProperty('kedudukan')
  })

  it('lets only the analyst save, the inspectorate look, and logs each person once', async () => {
    const b = await buka()
    const { use, fakta } = await kota(b)
    const l = lembarSiasn(kotaUji(2, KANTOR))
    expect(await use.imporSiasn(l, { simpan: true }, b.pelaku('inspektorat'))).toMatchObject({
      ok: false,
      error: { kode: 'akses.peran-tidak-cukup' },
    })
    expect(await use.imporSiasn(l, { simpan: false }, b.pelaku('inspektorat'))).toMatchObject({
      ok: true,
      value: { baru: 2, tersimpan: false },
    })
    expect(await use.imporSiasn(l, { simpan: false }, b.pelaku('pimpinan'))).toMatchObject({ ok: false })
    expect(await use.imporSiasn(l, { simpan: false }, b.pelaku('admin'))).toMatchObject({ ok: false })
    expect(await use.imporSiasn(l, { simpan: true }, b.pelaku('analis'))).toMatchObject({
      ok: true,
      value: { baru: 2 },
    })
    const [p] = await fakta()
    const jejak = await b.basis.transaksi(b.sistem, (trx) => bacaJejakPegawai(trx, p?.id ?? '', {}))
    expect(jejak.map((j) => j.tindakan)).toEqual(['pegawai.diimpor'])
  })
})
