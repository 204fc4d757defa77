import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import type { Peran } from '#platform/access'
import type { Jam } from '#platform/clock'
import { tulisXlsx } from '#platform/lembar'
import { tenggatHariKerja } from '#regulasi'
import { type BasisUji, denganKeduaBasis } from '../../../../tests/basis.ts'
import { bacaDaftarLibur } from '../application/baca-daftar-libur.ts'
import type { IsiUsulanLibur } from '../application/hari-libur.port.ts'
import { bedaLibur, kalenderPada, kalenderSejak, liburTetap } from '../domain/hari-libur.ts'
import { bacaHariLibur, susunHariLibur, type UseHariLibur } from '../index.ts'

const harus = <T>(h: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (!h.ok) throw new Error(JSON.stringify(h.error))
  return h.value
}

const tetap = (tahun: number) => liburTetap(tahun)?.hari ?? []

test('libur bertanggal tetap berdasar keputusan yang berlaku pada tahun itu; sebelum keputusan itu tidak ada yang disebut', () => {
  expect(tetap(2027).map((h) => h.tanggal)).toEqual(['2027-01-01', '2027-05-01', '2027-06-01', '2027-08-17'])
  expect(liburTetap(2027)?.dasar).toMatchObject({ sumber: 'Keppres 8/2024', status: 'belum-diverifikasi' })
  // The decree is of 29 January 2024.
  expect(tetap(2024).map((h) => h.tanggal)).toEqual(['2024-05-01', '2024-06-01', '2024-08-17'])
  expect(liburTetap(2023)).toBeNull()
})

test('daftar dibaca dari tempelan dengan dan tanpa kepala, dari CSV dan XLSX; yang keliru disebut per baris', async () => {
  const tempel =
    '1/1/2027\tTahun Baru Masehi\n2027-12-24; Natal; cuti bersama\n31-02-2027; Tidak ada\n2026-05-01; Lain tahun'
  expect(harus(bacaDaftarLibur(tempel, 2027))).toEqual({
    hari: [
      { tanggal: '2027-01-01', nama: 'Tahun Baru Masehi', jenis: 'libur' },
      { tanggal: '2027-12-24', nama: 'Natal', jenis: 'cuti' },
    ],
    salah: [
      { baris: 3, isi: '31-02-2027; Tidak ada; ', masalah: 'tanggal' },
      { baris: 4, isi: '2026-05-01; Lain tahun; ', masalah: 'tahun' },
    ],
  })
  const lembar = await tulisXlsx(
    ['No', 'Tanggal', 'Keterangan', 'Jenis'],
    [
      [1, new Date('2027-08-17'), 'Proklamasi', 'Libur Nasional'],
      [2, '2027-08-17', 'Dua kali', 'libur'],
      [3, '2027-08-18', 'Entah', 'setengah hari'],
    ],
  )
  expect(harus(bacaDaftarLibur({ nama: 'libur.xlsx', isi: lembar }, 2027))).toEqual({
    hari: [{ tanggal: '2027-08-17', nama: 'Proklamasi', jenis: 'libur' }],
    salah: [
      { baris: 3, isi: '2027-08-17; Dua kali; libur', masalah: 'ganda' },
      { baris: 4, isi: '2027-08-18; Entah; setengah hari', masalah: 'jenis' },
    ],
  })
  const jenis = ['Cuti Bersama Nasional', 'Libur cuti bersama', 'Joint holiday', 'Libur Nasional', 'Nasional', '']
  const daftar = jenis.map((j, i) => `2027-03-0${i + 1}; Hari ${i}; ${j}`).join('\n')
  expect(harus(bacaDaftarLibur(daftar, 2027)).hari.map((h) => h.jenis)).toEqual([
    'cuti',
    'cuti',
    'cuti',
    'libur',
    'libur',
    'libur',
  ])
  expect(bacaDaftarLibur({ nama: 'a.csv', isi: Buffer.from('apa;saja\n1;2') }, 2027)).toMatchObject({ ok: false })
})

test('beda dua daftar: yang hilang, baru, dan berganti nama', () => {
  const [a, b, c] = tetap(2027)
  if (!a || !b || !c) throw new Error('kurang')
  expect(bedaLibur([a, b], [{ ...a, nama: 'Lain' }, c]).map((x) => [x.hari.tanggal, x.apa])).toEqual([
    ['2027-01-01', 'ubah'],
    ['2027-05-01', 'hapus'],
    ['2027-06-01', 'baru'],
  ])
})

denganKeduaBasis('hari libur kota', (buka) => {
  let b: BasisUji
  let use: UseHariLibur
  let kini = '2026-11-24T03:00:00.000Z'
  const jam: Jam = { sekarang: () => new Date(kini), hariIni: () => kini.slice(0, 10) }
  const pelaku = (peran: Peran, penggunaId = `uji-${peran}`) => ({ ...b.pelaku(peran), penggunaId })
  const isi: IsiUsulanLibur = {
    tahun: 2027,
    hari: [...tetap(2027), { tanggal: '2027-12-24', nama: 'Natal', jenis: 'cuti' }],
    sumber: 'Keputusan bersama tiga menteri',
    nomor: '1/2026',
    tanggalSumber: '2026-10-01',
    cutiBukanHariKerja: false,
    alasan: 'Terbit.',
  }
  const sah = { putusan: 'sah', alasan: 'Cocok dengan naskah.', kantor: 'Bagian Hukum' } as const
  const baca = () => b.basis.transaksi(pelaku('pegawai'), bacaHariLibur)

  beforeAll(async () => {
    b = await buka()
    use = susunHariLibur({ basis: b.basis, jam })
  })

  test('diusulkan satu orang, disahkan orang lain; sesudahnya setiap peran membacanya', async () => {
    expect(await use.usulkanHariLibur(isi, pelaku('tpk'))).toMatchObject({ error: { kode: 'akses.peran-tidak-cukup' } })
    expect(await use.usulkanHariLibur({ ...isi, hari: [] }, pelaku('analis'))).toMatchObject({ ok: false })
    expect(await use.usulkanHariLibur({ ...isi, cutiBukanHariKerja: true }, pelaku('analis'))).toMatchObject({
      error: { kode: 'hari-libur.tanpa-dasar-cuti' },
    })
    const { id } = harus(await use.usulkanHariLibur(isi, pelaku('sekda')))
    expect(await use.usulkanHariLibur(isi, pelaku('analis'))).toMatchObject({
      error: { kode: 'hari-libur.usulan-sudah-ada' },
    })
    expect(await use.putuskanHariLibur({ ...sah, id }, pelaku('sekda'))).toMatchObject({
      error: { kode: 'akses.penyusun-sendiri' },
    })
    expect(await use.putuskanHariLibur({ ...sah, id }, pelaku('analis'))).toMatchObject({ ok: false })
    expect(await baca()).toEqual([])
    harus(await use.putuskanHariLibur({ ...sah, id }, pelaku('admin')))
    const k = await baca()
    expect(k).toEqual([{ tahun: 2027, hari: isi.hari, cutiBukanHariKerja: false, disahkanPada: expect.any(String) }])
    // 24 December 2027 is a Friday: joint leave still counts, and the deadline says that it ran through it.
    expect(tenggatHariKerja('2027-12-23', 1, kalenderPada(k))).toEqual({
      tanggal: '2027-12-24',
      tahunBelum: [],
      cutiDihitung: 1,
    })
    expect(await use.putuskanHariLibur({ ...sah, id }, pelaku('admin'))).toMatchObject({
      error: { kode: 'hari-libur.putusan-sudah-ada' },
    })
  })

  test('pembetulan adalah daftar baru; yang berlaku pada hari lampau tetap dapat disebut', async () => {
    kini = '2027-02-01T03:00:00.000Z'
    const dasarCuti = 'Ketentuan yang dibaca kota'
    const baru = { ...isi, cutiBukanHariKerja: true, dasarCuti }
    const { id } = harus(await use.usulkanHariLibur(baru, pelaku('analis')))
    harus(await use.putuskanHariLibur({ ...sah, id }, pelaku('sekda')))
    const k = await baca()
    expect(k.map((d) => d.cutiBukanHariKerja)).toEqual([false, true])
    const pada = (saat?: string) => tenggatHariKerja('2027-12-23', 1, kalenderPada(k, saat))
    expect([pada('2026-11-01T00:00:00Z').tahunBelum, pada('2026-12-01T00:00:00Z').tanggal, pada().tanggal]).toEqual([
      [2027],
      '2027-12-24',
      '2027-12-27',
    ])
    expect(kalenderSejak(k, '2026-12-01T00:00:00Z').map((x) => x[0]?.cutiDihitung.length)).toEqual([1, 0])
  })

  test('basis data sendiri menolak pengesahan oleh pengusulnya, perubahan, dan penghapusan', async () => {
    const { id } = harus(await use.usulkanHariLibur({ ...isi, tahun: 2028, hari: tetap(2028) }, pelaku('sekda')))
    const sahkan = (oleh: string) =>
      b.basis.transaksi(pelaku('sekda', oleh), (trx) =>
        sql`insert into kelayakan.putusan_libur (instansi_id, id, usulan_id, putusan, alasan, kantor, diputus_pada, oleh, pengguna_id)
          values (platform.instansi(), gen_random_uuid(), ${id}::uuid, 'sah', 'x', 'x', now(), 'x', ${oleh})`.execute(
          trx,
        ),
      )
    await expect(sahkan('uji-sekda')).rejects.toThrow(/row-level security/)
    await sahkan('uji-sekda-lain')
    for (const perintah of ['delete from kelayakan.usulan_libur', `update kelayakan.putusan_libur set kantor = 'y'`])
      await expect(b.basis.transaksi(pelaku('admin'), (trx) => sql.raw(perintah).execute(trx))).rejects.toThrow()
  })
})
