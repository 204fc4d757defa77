import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { jamSistem } from '#platform/clock'
import { ok } from '#shared'
import { type BasisUji, denganKeduaBasis } from '../../../../tests/basis.ts'
import type { UseKodePeriksa } from '../application/kode-periksa.use-case.ts'
import { bacaKetikanKode, kodeDari, PANJANG_KODE } from '../domain/kode-periksa.ts'
import { susunKodePeriksa, susunPersetujuan, type UsePersetujuan } from '../index.ts'
import { harus } from '../uji/kota-uji.ts'

const PDF = new TextEncoder().encode('%PDF-1.7\nkeputusan')
const nip = (i: number): string => `19800101200501${String(1000 + i)}`
const nama = (n: number, dari = 1) => Array.from({ length: n }, (_, i) => ({ nip: nip(dari + i), ke: `J-${dari + i}` }))

denganKeduaBasis('kode periksa keputusan', (buka) => {
  let b: BasisUji
  let surat: UsePersetujuan
  let use: UseKodePeriksa
  let berkasId: string
  let urut = 0
  const analis = () => b.pelaku('analis')
  const buatKunci = (kunci: string) => susunKodePeriksa({ basis: b.basis, instansiId: b.instansiId, kunci })
  const berkasBaru = async () => {
    const isi = JSON.stringify({
      tanggal: '2026-12-01',
      jabatan: [{ id: 'k', nama: 'Kabid', jenjang: 'administrator', kuota: 1 }],
      pegawai: [],
      usulan: [{ nip: nip(1), ke: 'k' }],
    })
    const pemeriksaan = harus(surat.periksaIsi({ isi }, analis()))
    return harus(await surat.simpanBerkas({ judul: 'Pelantikan', pemeriksaan }, analis())).id
  }
  const catat = async (baris = nama(8), lain: Partial<Parameters<UsePersetujuan['catatSurat']>[0]> = {}) =>
    harus(
      await surat.catatSurat(
        { berkasId, jenis: 'sk', nomor: `821.2/${++urut}/2026`, tanggal: '2026-11-20', cara: 'tempel', baris, ...lain },
        analis(),
      ),
    ).id
  const terbit = async (suratId: string) => harus(await use.terbitkanKode({ suratId }, analis())).kode

  beforeAll(async () => {
    b = await buka()
    const kosong = () => Promise.resolve([])
    surat = susunPersetujuan({
      basis: b.basis,
      jam: jamSistem('2026-11-24'),
      bacaUnit: kosong,
      bacaJabatan: kosong,
      bacaPemegangKursi: kosong,
      bacaFaktaPegawai: kosong,
      bacaStandar: kosong,
      bacaNilai: kosong,
      pensiun: () => undefined,
      bacaRencana: () => Promise.resolve(ok({ tmt: '2026-12-01', baris: [] })),
    })
    use = buatKunci('k'.repeat(40))
    berkasId = await berkasBaru()
  })

  test('diterbitkan, lalu diperiksa tanpa akun: nomor, tanggal, jumlah, keadaan, dan tidak satu nama pun', async () => {
    const id = await catat(nama(8).concat(nama(1)), { pindaian: { nama: 'sk.pdf', isi: PDF } })
    const kode = await terbit(id)
    expect([kode.length, bacaKetikanKode(kode)]).toEqual([PANJANG_KODE, kode])
    const h = harus(await use.cekKode({ kode }))
    expect(h).toEqual({
      nomor: `821.2/${urut}/2026`,
      tanggal: '2026-11-20',
      mulai: undefined,
      jumlah: 8,
      dicatatPada: expect.any(String),
      adaPindaian: true,
      versi: 1,
      ditarikPada: null,
      digantikan: null,
    })
    expect(JSON.stringify(h)).not.toMatch(/19800101|J-\d/)
    expect(harus(await use.bacaKode({ suratId: id }, b.pelaku('tpk'))).kode).toBe(kode)
  })

  test('yang tersimpan tidak membuka apa pun; kunci pemasangan yang lain tetap mengenali yang sudah tercetak', async () => {
    const id = await catat()
    const kode = await terbit(id)
    const { rows } = await b.basis.transaksi(analis(), (trx) =>
      sql<{ isi: string }>`select k::text as isi from persetujuan.kode_periksa k
        union all select rincian::text from platform.audit`.execute(trx),
    )
    expect(rows.some((r) => r.isi.includes(kode))).toBe(false)
    const lain = buatKunci('l'.repeat(40))
    expect(harus(await lain.cekKode({ kode })).jumlah).toBe(8)
    const baca = harus(await lain.bacaKode({ suratId: id }, analis()))
    expect([baca.kode, baca.surat.kode === null]).toEqual([null, false])
  })

  test('versi 2: yang lama berkata digantikan, yang baru berlaku; versi 2 ditarik: yang lama berlaku lagi', async () => {
    const satu = await catat(nama(8), { nomor: '800/V/2026' })
    const kode1 = await terbit(satu)
    const dua = await catat(nama(6), { nomor: ' 800/v/2026' })
    const kode2 = await terbit(dua)
    expect(harus(await use.cekKode({ kode: kode1 }))).toMatchObject({ versi: 1, jumlah: 8, digantikan: { versi: 2 } })
    expect(harus(await use.cekKode({ kode: kode2 }))).toMatchObject({ versi: 2, jumlah: 6, digantikan: null })
    harus(await surat.tarikSurat({ berkasId, id: dua, alasan: 'palsu' }, analis()))
    expect(harus(await use.cekKode({ kode: kode1 })).digantikan).toBeNull()
    expect(harus(await use.cekKode({ kode: kode2 })).ditarikPada).not.toBeNull()
    expect(await use.terbitkanKode({ suratId: dua }, analis())).toMatchObject({
      error: { kode: 'persetujuan.surat-tidak-ditemukan' },
    })
  })

  test('nomor yang sama di usulan lain pada tahun yang sama menggantikan; tahun lain tidak', async () => {
    const kode = await terbit(await catat(nama(8), { nomor: '1/X' }))
    const berkasLain = await berkasBaru()
    await catat(nama(3), { nomor: '1/X', berkasId: berkasLain, tanggal: '2025-11-20' })
    expect(harus(await use.cekKode({ kode })).digantikan).toBeNull()
    await catat(nama(3), { nomor: '1/X', berkasId: berkasLain, tanggal: '2026-11-21' })
    expect(harus(await use.cekKode({ kode })).digantikan?.versi).toBe(2)
  })

  test('dicabut dan tidak pernah ada: jawaban yang sama; kode baru tidak menghidupkan yang lama', async () => {
    const id = await catat()
    const lama = await terbit(id)
    const baru = await terbit(id)
    expect(baru).not.toBe(lama)
    const asing = kodeDari(createHash('sha256').update('asing').digest())
    const TAK_DIKENAL = { ok: false, error: { kode: 'kode-periksa.tidak-dikenal' } }
    expect(await use.cekKode({ kode: lama })).toEqual(TAK_DIKENAL)
    expect((await use.cekKode({ kode: baru })).ok).toBe(true)
    harus(await use.cabutKode({ suratId: id, alasan: 'lembar hilang' }, analis()))
    for (const kode of [baru, lama, asing, '']) {
      expect(await use.cekKode({ kode })).toEqual(TAK_DIKENAL)
      expect(await use.cekBerkas({ kode, isi: PDF })).toEqual(TAK_DIKENAL)
      expect(await use.cekDaftar({ kode, nip: [nip(1)] })).toEqual(TAK_DIKENAL)
    }
    expect(await use.cabutKode({ suratId: id, alasan: 'lagi' }, analis())).toMatchObject({
      error: { kode: 'kode-periksa.belum-ada' },
    })
    const { rows } = await b.basis.transaksi(b.pelaku('inspektorat'), (trx) =>
      sql<{ t: string; alasan: string | null }>`select tindakan as t, rincian ->> 'alasan' as alasan
        from platform.audit where objek_id = ${id} and tindakan like 'surat.kode%' order by pada, id`.execute(trx),
    )
    expect(rows.map((r) => r.t)).toEqual([
      'surat.kode-diterbitkan',
      'surat.kode-dicabut',
      'surat.kode-diterbitkan',
      'surat.kode-dicabut',
    ])
    expect(rows.at(-1)?.alasan).toBe('lembar hilang')
  })

  test('berkas: sama persis, berbeda, atau tidak ada pindaian', async () => {
    const berpindaian = await terbit(await catat(nama(8), { pindaian: { nama: 'sk.pdf', isi: PDF } }))
    const tanpa = await terbit(await catat())
    const cek = async (kode: string, isi: Uint8Array) => harus(await use.cekBerkas({ kode, isi }))
    expect(await cek(berpindaian, PDF)).toBe('sama')
    expect(await cek(berpindaian, new TextEncoder().encode('%PDF-1.7\nkeputusan '))).toBe('beda')
    expect(await cek(tanpa, PDF)).toBe('tanpa-pindaian')
  })

  test('daftar: hanya jumlah, dan hanya bagi yang memegang sedikitnya separuhnya', async () => {
    const kode = await terbit(await catat(nama(8)))
    const sama = async (n: readonly string[]) => {
      const h = harus(await use.cekDaftar({ kode, nip: n }))
      return [h.terdaftar, h.salinan, h.sama]
    }
    const terdaftar = nama(8).map((x) => x.nip)
    const palsu = Array.from({ length: 20 }, (_, i) => nip(500 + i))
    expect(await sama(terdaftar)).toEqual([8, 8, 8])
    expect(await sama([...terdaftar.slice(3), palsu[0] ?? '', palsu[0] ?? ''])).toEqual([8, 6, 5])
    // One number alone, one hidden among invented ones, and the whole city but one: nothing is told.
    expect(await sama([nip(1)])).toEqual([8, 1, null])
    expect(await sama([nip(1), ...palsu.slice(0, 5)])).toEqual([8, 6, null])
    expect(await sama([...terdaftar, ...palsu])).toEqual([8, 28, null])
    expect(await sama(terdaftar.slice(0, 3))).toEqual([8, 3, null])
    expect(await sama(terdaftar.slice(0, 4))).toEqual([8, 4, 4])
  })

  test('keputusan yang kecil tidak dibandingkan per orang', async () => {
    const kode = await terbit(await catat(nama(4)))
    expect(harus(await use.cekDaftar({ kode, nip: nama(4).map((x) => x.nip) }))).toEqual({
      terdaftar: 4,
      salinan: 4,
      sama: null,
    })
  })

  test('hanya keputusan, hanya oleh yang mencatat surat; tamu tidak melihat tabelnya', async () => {
    const tpk = await catat(nama(8), { jenis: 'tpk' })
    expect(await use.terbitkanKode({ suratId: tpk }, analis())).toMatchObject({
      error: { kode: 'kode-periksa.bukan-keputusan' },
    })
    const id = await catat()
    expect((await use.terbitkanKode({ suratId: id }, b.pelaku('ppk'))).ok).toBe(false)
    const kode = await terbit(id)
    expect((await use.cabutKode({ suratId: id, alasan: 'x' }, b.pelaku('inspektorat'))).ok).toBe(false)
    expect((await use.bacaKode({ suratId: id }, b.pelaku('dprd'))).ok).toBe(false)
    const tamu = b.pelaku([], { penggunaId: null, pegawaiId: null, unitIds: [] })
    const { rows } = await b.basis.transaksi(tamu, (trx) =>
      sql`select 1 from persetujuan.surat union all select 1 from persetujuan.kode_periksa`.execute(trx),
    )
    expect(rows).toEqual([])
    const lain = susunKodePeriksa({ basis: b.basis, instansiId: '01890a5d-0000-7000-8000-00000000ffff', kunci: 'k' })
    expect((await lain.cekKode({ kode })).ok).toBe(false)
    await expect(
      b.basis.transaksi(tamu, (trx) => sql`select * from persetujuan.surat_berkode('x')`.execute(trx)),
    ).rejects.toThrow(/permission denied/)
  })
})
