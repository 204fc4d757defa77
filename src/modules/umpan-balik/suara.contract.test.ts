import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { beforeAll, expect, test } from 'vitest'
import type { Pelaku } from '#platform/access'
import { jamSistem } from '#platform/clock'
import { type BasisUji, denganKeduaBasis } from '../../../tests/basis.ts'
import { susunAspirasi, type UseAspirasi } from '../aspirasi/index.ts'
import { susunUmpanBalik, type UseUmpanBalik } from './index.ts'

denganKeduaBasis('suara warga menjadi kebutuhan', (buka) => {
  let b: BasisUji
  let aspirasi: UseAspirasi
  let suara: UseUmpanBalik
  const kantor = randomUUID()
  const lainKantor = randomUUID()
  const jabatan = { id: randomUUID(), nama: 'Pranata Komputer', unitId: kantor, perangkatDaerahId: kantor }
  const baca =
    <T>(isi: readonly object[]) =>
    (): Promise<T[]> =>
      Promise.resolve(isi as T[])
  beforeAll(async () => {
    b = await buka()
    const deps = { basis: b.basis, jam: jamSistem(), bacaJabatan: baca<never>([jabatan]) }
    aspirasi = susunAspirasi({ ...deps, instansiId: b.instansiId, kunci: 'kunci uji yang cukup panjang' })
    suara = susunUmpanBalik({ ...deps, bacaUnit: baca<never>([{ id: kantor, nama: 'Dinas Uji' }]) })
  })
  const kirim = async (kerahasiaan: 'anonim' | 'rahasia' = 'anonim'): Promise<string> => {
    const h = await aspirasi.kirimPesan({
      kiriman: randomUUID(),
      pesan: {
        kelas: 'pengaduan',
        kerahasiaan,
        judul: 'Situs kota tidak dapat dibuka',
        isi: 'Sejak kemarin.',
        topikKode: null,
        kelurahanKode: null,
        lokasi: null,
        titik: null,
        tanggalLayanan: null,
        tentangOrang: false,
        tujuanWbs: null,
        identitas: kerahasiaan === 'anonim' ? null : { nama: 'Warga Contoh' },
      },
    })
    if (!h.ok) throw new Error(h.error.kode)
    const l = await aspirasi.lacakPesan({ kode: h.value.kode })
    if (!l.ok) throw new Error(l.error.kode)
    return l.value.id
  }
  const sebab = { jenis: 'kurang-kompetensi', jabatanId: jabatan.id, kompetensiKode: 'T.9' } as const
  const tetapkan = (id: string, sesudah: number, s: typeof sebab | null, p: Pelaku) =>
    aspirasi.tetapkanSebab({ id, sesudah, sebab: s, alasan: 'Diketahui dari penanganannya.' }, p)
  const kebutuhan = async (p: Pelaku = b.pelaku('analis')) => {
    const h = await suara.bacaKebutuhan({}, p)
    if (!h.ok) throw new Error(h.error.kode)
    return h.value.kebutuhan
  }

  test('lima sebab yang sama menjadi kebutuhan jabatannya; satu dibatalkan, kebutuhannya hilang; semua oleh pintu yang sama', async () => {
    const koordinator = b.pelaku('petugas-aduan', { unitIds: [] })
    const pesan = await Promise.all([1, 2, 3, 4, 5].map(() => kirim()))
    for (const id of pesan.slice(0, 4))
      expect(await tetapkan(id, 0, sebab, koordinator)).toEqual({ ok: true, value: true })
    expect(await kebutuhan()).toEqual([])
    expect(await tetapkan(pesan[4]!, 0, sebab, koordinator)).toEqual({ ok: true, value: true })
    expect(await kebutuhan()).toMatchObject([
      { jenis: 'kurang-kompetensi', jabatanId: jabatan.id, kompetensiKode: 'T.9', pesan: 5, bagian: 1, poin: 0 },
    ])
    expect(await tetapkan(pesan[4]!, 1, null, koordinator)).toEqual({ ok: true, value: true })
    expect(await kebutuhan()).toEqual([])
    expect(await tetapkan(pesan[4]!, 1, sebab, koordinator)).toMatchObject({
      ok: false,
      error: { kode: 'aspirasi.sudah-berubah' },
    })
    expect(await tetapkan(pesan[4]!, 2, sebab, koordinator)).toEqual({ ok: true, value: true })
    expect(await kebutuhan()).toHaveLength(1)
  })

  test('pesan yang digabung ikut terhitung pada induknya', async () => {
    const koordinator = b.pelaku('petugas-aduan', { unitIds: [] })
    const [sebelum] = await kebutuhan()
    const [induk, anak] = [await kirim(), await kirim()]
    await tetapkan(induk, 0, sebab, koordinator)
    const gabung = {
      id: anak,
      sesudah: 1,
      aksi: 'gabung' as const,
      alasan: 'Hal yang sama.',
      ubahan: { indukId: induk },
    }
    expect(await aspirasi.langkahPetugas(gabung, koordinator)).toEqual({ ok: true, value: 'digabung' })
    const [sesudah] = await kebutuhan()
    expect(sesudah!.pesan).toBe(sebelum!.pesan + 2)
  })

  test('satu sebab pada beberapa pesan: masing-masing diperiksa, yang ditolak tidak menahan yang lain', async () => {
    const koordinator = b.pelaku('petugas-aduan', { unitIds: [] })
    const [a, z, usang] = [await kirim(), await kirim(), await kirim()]
    await tetapkan(usang, 0, sebab, koordinator)
    const pesan = [a, usang, randomUUID(), z].map((id) => ({ id, sesudah: 0 }))
    const m = { pesan, sebab, alasan: 'Satu gangguan yang sama.' }
    const h = await aspirasi.tetapkanSebabBanyak(m, koordinator)
    expect(h).toMatchObject({
      ok: true,
      value: {
        berhasil: [a, z],
        ditolak: [
          { id: usang, galat: { kode: 'aspirasi.sudah-berubah' } },
          { galat: { kode: 'aspirasi.tidak-ditemukan' } },
        ],
      },
    })
    for (const id of [a, z]) {
      const buka = await aspirasi.bukaSebab({ id }, koordinator)
      expect(buka.ok && [buka.value.kini, buka.value.riwayat.length]).toEqual([sebab, 1])
    }
    // A cause that lacks its post is refused as a whole, before any message is touched.
    const baru = await kirim()
    const salah = { ...m, pesan: [{ id: baru, sesudah: 0 }], sebab: { ...sebab, jabatanId: null } }
    expect(await aspirasi.tetapkanSebabBanyak(salah, koordinator)).toMatchObject({
      error: { data: { isian: 'jabatan' } },
    })
    const buka = await aspirasi.bukaSebab({ id: baru }, koordinator)
    expect(buka.ok && buka.value.riwayat).toEqual([])
  })

  test('yang tidak lengkap ditolak dengan isian yang kurang; yang tidak memegang pesan tidak menetapkan', async () => {
    const id = await kirim()
    const koordinator = b.pelaku('petugas-aduan', { unitIds: [] })
    const kode = async (s: object, p = koordinator) => {
      const h = await aspirasi.tetapkanSebab({ id, sesudah: 0, sebab: { ...sebab, ...s }, alasan: 'Alasan uji' }, p)
      return h.ok ? null : h.error.kode
    }
    expect(await kode({ jabatanId: null })).toBe('aspirasi.sebab-tanpa-jabatan')
    expect(await kode({ kompetensiKode: null })).toBe('aspirasi.sebab-tanpa-kompetensi')
    expect(await kode({ kompetensiKode: 'X.1' })).toBe('aspirasi.kompetensi-tidak-dikenal')
    expect(await kode({ jabatanId: randomUUID() })).toBe('aspirasi.jabatan-tidak-ada')
    expect(await kode({}, b.pelaku('penghubung', { unitIds: [lainKantor] }))).toBe('aspirasi.tidak-ditemukan')
    expect(await kode({}, b.pelaku('analis'))).toMatch(/^akses\./)
  })

  test('analis membaca jumlahnya tanpa satu kata pun dari pesannya; kepala kantor lain tidak membacanya', async () => {
    const h = await suara.bukaKebutuhan({ jabatanId: jabatan.id, kompetensiKode: 'T.9' }, b.pelaku('analis'))
    expect(h.ok && h.value.pesan).toEqual([])
    expect(JSON.stringify(h)).not.toContain('Situs kota')
    expect(await kebutuhan(b.pelaku('pimpinan', { unitIds: [lainKantor] }))).toEqual([])
    expect(await kebutuhan(b.pelaku('pimpinan', { unitIds: [kantor] }))).toHaveLength(1)
    expect((await suara.bacaKebutuhan({}, b.pelaku('dprd'))).ok).toBe(false)
  })

  test('pesan per kantor: jumlah bulan penuh saja, tanpa yang berjalan; kantor lain tidak terlihat', async () => {
    const tren = async (p: Pelaku) => {
      const h = await suara.bacaTren(p)
      if (!h.ok) throw new Error(h.error.kode)
      return h.value.baris
    }
    // Everything sent here came in this month, which is not over.
    expect(await tren(b.pelaku('analis'))).toEqual([])
    const koordinator = b.pelaku('petugas-aduan', { unitIds: [] })
    const id = await Promise.all(Array.from({ length: 6 }, () => kirim()))
    for (const x of id)
      expect(
        (
          await aspirasi.langkahPetugas(
            { id: x, sesudah: 1, aksi: 'teruskan', ubahan: { unitId: kantor } },
            koordinator,
          )
        ).ok,
      ).toBe(true)
    const k = new Client({ connectionString: b.urlPemilik })
    await k.connect()
    await k.query(`select set_config('app.instansi_id', $1, false)`, [b.instansiId])
    await k.query(
      `update aspirasi.pesan set diterima_pada = date_trunc('month', now()) - interval '10 days' where id = any($1::uuid[])`,
      [id],
    )
    await k.end()
    const satu = [{ unitId: kantor, kantor: 'Dinas Uji', topik: null, kini: 6, setahunLalu: 0, selisih: 6 }]
    expect(await tren(b.pelaku('analis'))).toMatchObject(satu)
    expect(await tren(b.pelaku('pimpinan', { unitIds: [kantor] }))).toMatchObject(satu)
    expect(await tren(b.pelaku('pimpinan', { unitIds: [lainKantor] }))).toEqual([])
    expect((await suara.bacaTren(b.pelaku('dprd'))).ok).toBe(false)
  })
})
