import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { Client } from 'pg'
import { beforeAll, expect, test } from 'vitest'
import type { Pelaku } from '#platform/access'
import { jamSistem } from '#platform/clock'
import { type BasisUji, denganKeduaBasis } from '../../../../tests/basis.ts'
import { RETENSI_BAWAAN } from '../domain/retensi.ts'
import type { PesanBaru } from '../domain/pesan.ts'
import type { UseAspirasi } from '../index.ts'
import { susunJam } from '../susun-jam.ts'
import { pesanUji, susunUji } from '../uji/susun-uji.ts'

const hariKe = (n: number): string => new Date(Date.now() + 7 * 3_600_000 + n * 86_400_000).toISOString().slice(0, 10)

denganKeduaBasis('data diri pengirim', (buka) => {
  let b: BasisUji
  let use: UseAspirasi
  let petugas: Pelaku
  beforeAll(async () => {
    b = await buka()
    use = susunUji(b)
    petugas = b.pelaku('petugas-aduan')
  })
  const sapu = (hari: string) =>
    susunJam({
      basis: b.basis,
      jam: jamSistem(hari),
      instansiId: b.instansiId,
      kunci: 'kunci uji yang cukup panjang',
      kunciSurel: 'sandi',
      url: () => 'https://tepat.contoh.id',
      pemerintah: 'Kota Uji',
    }).sapuRetensi()
  async function pemilik(perintah: string, nilai: unknown[] = []) {
    const k = new Client({ connectionString: b.urlAdmin.includes('/postgres') ? b.urlPemilik : b.urlAdmin })
    await k.connect()
    try {
      await k.query(`select set_config('app.instansi_id', $1, false)`, [b.instansiId])
      return (await k.query(perintah, nilai)).rows
    } finally {
      await k.end()
    }
  }
  const kirim = async (lain: Partial<PesanBaru> = {}) => {
    const h = await use.kirimPesan({ pesan: pesanUji(lain), kiriman: randomUUID() })
    if (!h.ok) throw new Error(h.error.kode)
    const l = await use.lacakPesan({ kode: h.value.kode })
    if (!l.ok) throw new Error(l.error.kode)
    return { kode: h.value.kode, id: l.value.id }
  }
  const aksi = async (kode: string) => {
    const l = await use.lacakPesan({ kode })
    return l.ok ? l.value.peristiwa.map((e) => [e.aksi, e.isi]) : l.error.kode
  }
  const nama = async (kode: string) => {
    const h = await use.dataSaya({ kode })
    return h.ok ? (h.value.identitas?.nama ?? null) : h.error.kode
  }
  const cabut = (kode: string, sesudah = 1) => use.langkahWarga({ kode, sesudah, aksi: 'cabut' })

  test('dilihat, diperbaiki, dihapus oleh pemegang kode; kejadiannya tinggal, isinya tidak', async () => {
    const { kode } = await kirim()
    expect(await use.dataSaya({ kode })).toMatchObject({
      ok: true,
      value: { kerahasiaan: 'terbuka', foto: 0, dibuka: 0, identitas: { nama: 'Warga Contoh', telepon: '0800-0000' } },
    })
    const baru = { nama: ' Warga Benar ', surel: 'warga@contoh.id' }
    expect(await use.ubahDataSaya({ kode, identitas: baru })).toMatchObject({
      ok: true,
      value: { identitas: { nama: 'Warga Benar', telepon: null, surel: 'warga@contoh.id', alamat: null } },
    })
    expect(await use.ubahDataSaya({ kode, identitas: { nama: ' ' } })).toMatchObject({
      error: { kode: 'aspirasi.kosong', data: { isian: 'nama' } },
    })
    for (let i = 0; i < 2; i++) expect(await use.hapusDataSaya({ kode })).toMatchObject({ value: { identitas: null } })
    expect(await use.ubahDataSaya({ kode, identitas: baru })).toMatchObject({
      error: { kode: 'aspirasi.data-tidak-ada' },
    })
    expect(await aksi(kode)).toEqual([
      ['terima', {}],
      ['identitas-diubah', {}],
      ['identitas-dihapus', {}],
    ])
    expect((await cabut(kode, 3)).ok).toBe(true)
  })

  test('anonim dan kode asing', async () => {
    const { kode } = await kirim({ kerahasiaan: 'anonim' })
    expect(await nama(kode)).toBeNull()
    await use.hapusDataSaya({ kode })
    expect(await aksi(kode)).toEqual([['terima', {}]])
    for (const h of [
      await use.dataSaya({ kode: 'X' }),
      await use.hapusDataSaya({ kode: '0000-0000-0000-0000-0000' }),
      await use.ubahDataSaya({ kode: '0000-0000-0000-0000-0000', identitas: { nama: 'A' } }),
    ])
      expect(h).toMatchObject({ error: { kode: 'aspirasi.kode-tidak-dikenal' } })
  })

  test('dihapus sesudah masanya, bukan sehari sebelumnya; foto terbit tinggal; yang berjalan tidak tersentuh', async () => {
    const selesai = await kirim()
    const rahasia = await kirim({ kerahasiaan: 'rahasia' })
    const berjalan = await kirim()
    for (const p of [selesai, rahasia]) await cabut(p.kode)
    const foto = [randomUUID(), randomUUID()]
    for (const [i, id] of foto.entries())
      await pemilik(
        `insert into aspirasi.foto (instansi_id, id, pesan_id, urut, keadaan, hasil, kecil) values ($1, $2, $3, $4, 'siap', 'x', 'x')`,
        [b.instansiId, id, selesai.id, i + 1],
      )
    await pemilik(
      `insert into aspirasi.terbitan (instansi_id, pesan_id, versi, aksi, judul, isi, foto, oleh)
        values ($1, $2, 1, 'terbitkan', 'a', 'b', array[$3]::uuid[], 'uji')`,
      [b.instansiId, selesai.id, foto[0]],
    )
    const { hari } = RETENSI_BAWAAN
    const rencana = await use.bacaRetensi(petugas)
    // The secret one is counted for nobody.
    expect(rencana).toMatchObject({
      value: {
        berlaku: RETENSI_BAWAAN,
        riwayat: [],
        rencana: [{ bulan: `${hariKe(hari).slice(0, 7)}-01`, pesan: 1, identitas: 1, foto: 1 }],
      },
    })
    // What the program proposes erases nothing, however long it waits.
    expect(await sapu(hariKe(hari * 5))).toBe(0)
    expect(
      await use.tetapkanRetensi({ sesudah: 0, hari, sumber: 'Keputusan uji', alasan: 'Ditetapkan kota.' }, petugas),
    ).toEqual({ ok: true, value: 1 })
    await pemilik(
      `insert into aspirasi.langganan (instansi_id, id, pesan_id, surel, bahasa, aktif)
        values ($1, gen_random_uuid(), $2, 'pengikut@contoh.id', 'id', true)`,
      [b.instansiId, selesai.id],
    )
    expect(await sapu(hariKe(hari - 1))).toBe(0)
    expect(await sapu(hariKe(hari))).toBe(2)
    expect(await sapu(hariKe(hari))).toBe(0)
    expect([await nama(selesai.kode), await nama(rahasia.kode), await nama(berjalan.kode)]).toEqual([
      null,
      null,
      'Warga Contoh',
    ])
    expect((await aksi(selesai.kode)).at(-1)).toEqual(['data-dihapus', { hari, versi: 1 }])
    expect(await pemilik(`select 1 from aspirasi.langganan where pesan_id = $1`, [selesai.id])).toEqual([])
    expect(await pemilik(`select id::text from aspirasi.foto where pesan_id = $1`, [selesai.id])).toEqual([
      { id: foto[0] },
    ])
  })

  test('yang digabung menunggu pesan utamanya', async () => {
    const utama = await kirim()
    const anak = await kirim()
    await pemilik(`update aspirasi.pesan set status = 'digabung', induk_id = $2, langkah_ke = 2 where id = $1`, [
      anak.id,
      utama.id,
    ])
    await pemilik(
      `insert into aspirasi.peristiwa (instansi_id, pesan_id, ke, aksi, status, terbuka, aktor, oleh)
        values ($1, $2, 2, 'gabung', 'digabung', true, 'petugas', 'uji')`,
      [b.instansiId, anak.id],
    )
    expect(await sapu(hariKe(4000))).toBe(0)
    await cabut(utama.kode)
    expect(await sapu(hariKe(4000))).toBe(2)
  })

  test('kebijakan berversi: kota menetapkan, dua orang sekaligus tidak saling menimpa, dan sapuan memakainya', async () => {
    const m = { hari: 90, sumber: 'Keputusan uji', alasan: 'lebih singkat' }
    expect(await use.tetapkanRetensi({ ...m, sesudah: 0 }, b.pelaku('penghubung', { unitIds: 'semua' }))).toMatchObject(
      {
        ok: false,
      },
    )
    // The first version stands since the test before.
    expect(await use.tetapkanRetensi({ ...m, sesudah: 1 }, petugas)).toEqual({ ok: true, value: 2 })
    expect(await use.tetapkanRetensi({ ...m, sesudah: 1 }, petugas)).toMatchObject({
      error: { kode: 'aspirasi.sudah-berubah' },
    })
    const { kode } = await kirim()
    await cabut(kode)
    expect(await sapu(hariKe(89))).toBe(0)
    expect(await sapu(hariKe(90))).toBe(1)
    expect((await aksi(kode)).at(-1)).toEqual(['data-dihapus', { hari: 90, versi: 2 }])
  })

  test('hanya lewat pintunya: bukan oleh aplikasi, bukan oleh pemilik tanpa menyebut pesannya', async () => {
    const { id } = await kirim()
    for (const p of [petugas, b.sistem])
      await expect(
        b.basis.transaksi(p, (trx) => sql`delete from aspirasi.identitas where pesan_id = ${id}::uuid`.execute(trx)),
      ).rejects.toThrow(/permission denied/)
    await expect(pemilik(`delete from aspirasi.identitas where pesan_id = $1`, [id])).rejects.toThrow(/lewat pintunya/)
    await expect(
      b.basis.transaksi(petugas, (trx) => sql`select aspirasi.retensi_sapu('2100-01-01', 30, 0, 10)`.execute(trx)),
    ).rejects.toThrow(/hanya program sendiri/)
    await expect(
      b.basis.transaksi(petugas, (trx) =>
        sql`select aspirasi.hapus_data(${id}::uuid, true, 'sistem', '{}')`.execute(trx),
      ),
    ).rejects.toThrow(/permission denied/)
  })
})
