import { expect, it } from 'vitest'
import { type BasisUji, denganKeduaBasis } from '../../../../tests/basis.ts'
import { bacaJejakPegawai } from '#platform/audit'
import { bacaFaktaPegawai } from '../index.ts'
import { type IsianSiasn, kotaUji, lembar, lembarPeta, lembarSiasn, nipUji } from '../uji/berkas-uji.ts'
import { keadaanKini, kueriAdmin } from '../uji/keadaan-uji.ts'
import { HARI_INI, susunUji } from '../uji/susun-uji.ts'

const simpan = { simpan: true } as const
async function siapkan(b: BasisUji) {
  const use = susunUji(b.basis)
  const ya = async (h: Promise<{ ok: boolean; value?: { batchId?: string }; error?: unknown }>) => {
    const hasil = await h
    if (!hasil.ok || !hasil.value?.batchId) throw new Error(JSON.stringify(hasil))
    return hasil.value.batchId
  }
  const siasn = (isian: readonly IsianSiasn[], berlaku = HARI_INI) =>
    ya(use.imporSiasn(lembarSiasn(isian), { ...simpan, berlaku }, b.sistem))
  const peta = (kantor: number) => ya(use.imporPetaJabatan(lembarPeta(kantor), simpan, b.sistem))
  const batal = (id: string) => use.batalkanBatch(id, b.sistem)
  const riwayat = (baris: (string | null)[][]) =>
    ya(
      use.imporRiwayat(
        lembar([['NIP', 'NAMA JABATAN', 'KODE JABATAN', 'JENJANG', 'TMT', 'SAMPAI'], ...baris]),
        simpan,
        b.sistem,
      ),
    )
  return { use, siasn, peta, batal, riwayat }
}

denganKeduaBasis('undoing a batch', (buka) => {
  it('restores exactly what was recorded before, step by step to the empty database', async () => {
    const b = await buka()
    const { siasn, peta, batal, riwayat } = await siapkan(b)
    const keadaan = [await keadaanKini(b.urlAdmin)]
    const batch: string[] = []
    const langkah = async (kerja: () => Promise<string>) => {
      batch.push(await kerja())
      keadaan.push(await keadaanKini(b.urlAdmin))
    }
    await langkah(() => peta(2))
    await langkah(() => siasn(kotaUji(30, 2), '2026-01-01'))
    await langkah(() => riwayat([[nipUji(1), 'Staf', null, 'pelaksana', '01-01-2005', null]]))
    await langkah(() => siasn(kotaUji(32, 2).map((x, i) => (i % 2 ? x : { ...x, 'GOL AKHIR NAMA': 'III/d' }))))
    await langkah(() => riwayat([[nipUji(1), 'Staf', null, 'pelaksana', '01-02-2005', null]]))
    expect(new Set(keadaan.map((k) => k.join())).size).toBe(6)
    for (let i = batch.length - 1; i >= 0; i--) {
      expect(await batal(batch[i] as string)).toMatchObject({ ok: true })
      expect(await keadaanKini(b.urlAdmin)).toEqual(keadaan[i])
    }
    expect(await batal(batch[0] as string)).toMatchObject({
      ok: false,
      error: { kode: 'impor.batch-sudah-dibatalkan' },
    })
  })

  it('can save the same file again afterwards, and undo that too', async () => {
    const b = await buka()
    const { siasn, peta, batal } = await siapkan(b)
    await peta(1)
    const kosong = await keadaanKini(b.urlAdmin)
    const satu = await siasn(kotaUji(4, 1))
    await batal(satu)
    const dua = await siasn(kotaUji(4, 1))
    expect(await batal(dua)).toMatchObject({ ok: true, value: { dicabut: 4, dikembalikan: 0 } })
    expect(await keadaanKini(b.urlAdmin)).toEqual(kosong)
  })

  it('refuses when a later batch changed the same facts, and says which', async () => {
    const b = await buka()
    const { siasn, peta, batal } = await siapkan(b)
    await peta(1)
    const satu = await siasn(kotaUji(5, 1), '2026-01-01')
    const dua = await siasn(kotaUji(5, 1).map((x) => ({ ...x, 'GOL AKHIR NAMA': 'III/d' })))
    const sebelum = await keadaanKini(b.urlAdmin)
    expect(await batal(satu)).toMatchObject({
      ok: false,
      error: { kode: 'impor.batch-diubah-kemudian', data: { berkas: 'siasn.xlsx', jumlah: 5 } },
    })
    expect(await keadaanKini(b.urlAdmin)).toEqual(sebelum)
    expect(await batal(dua)).toMatchObject({ ok: true })
    expect(await batal(satu)).toMatchObject({ ok: true })
  })

  it('refuses when something later points at what only this batch created', async () => {
    const b = await buka()
    const { siasn, peta, batal, riwayat } = await siapkan(b)
    const p = await peta(1)
    const s = await siasn(kotaUji(2, 1))
    expect(await batal(p)).toMatchObject({
      ok: false,
      error: { kode: 'impor.batch-dipakai', data: { berkas: 'siasn.xlsx', jumlah: 2 } },
    })
    const r = await riwayat([[nipUji(1), 'Sekretaris Dinas 1', 'd1-sekdis', null, '01-01-2015', '01-01-2020']])
    expect(await batal(s)).toMatchObject({ ok: false, error: { kode: 'impor.batch-dipakai' } })
    for (const id of [r, s, p]) expect(await batal(id)).toMatchObject({ ok: true })
  })

  it('keeps the superseded versions on record and tells each person', async () => {
    const b = await buka()
    const { siasn, peta, batal } = await siapkan(b)
    await peta(1)
    const satu = await siasn(kotaUji(1, 1))
    const [p] = await b.basis.transaksi(b.sistem, (trx) => bacaFaktaPegawai(trx, { pada: HARI_INI }))
    await batal(satu)
    const sisa = await kueriAdmin<{ n: string }>(
      b.urlAdmin,
      'select count(*) n from pegawai.pegawai where digantikan_pada is not null',
    )
    expect(Number(sisa[0]?.n)).toBe(1)
    const jejak = await b.basis.transaksi(b.sistem, (trx) => bacaJejakPegawai(trx, p?.id ?? ''))
    expect(jejak.map((j) => j.tindakan)).toEqual(['pegawai.impor-dibatalkan', 'pegawai.diimpor'])
  })

  it('is for the analyst; others are told why not; a wrong id is no batch', async () => {
    const b = await buka()
    const { use, peta } = await siapkan(b)
    const p = await peta(1)
    expect(await use.batalkanBatch(p, b.pelaku('admin'))).toMatchObject({
      ok: false,
      error: { kode: 'akses.peran-tidak-cukup' },
    })
    expect(await use.batalkanBatch('bukan-id', b.sistem)).toMatchObject({
      ok: false,
      error: { kode: 'impor.batch-tidak-ditemukan' },
    })
    const daftar = await use.daftarBatch(b.pelaku('inspektorat'))
    expect(daftar).toMatchObject({ ok: true, value: [{ id: p, jenis: 'peta-jabatan', dibatalkanPada: null }] })
    expect(await use.daftarBatch(b.pelaku('pimpinan'))).toMatchObject({ ok: false })
  })

  it('lets two imports at once follow each other: the second sees what the first wrote', async () => {
    const b = await buka()
    const { use, peta } = await siapkan(b)
    await peta(1)
    const l = lembarSiasn(kotaUji(50, 1))
    const dua = await Promise.all([1, 2, 3].map(() => use.imporSiasn(l, simpan, b.sistem)))
    expect(
      dua.map((h) => h.ok && `${h.value.baru} ${h.value.sama}`).sort((a, b) => String(a).localeCompare(String(b))),
    ).toEqual(['0 50', '0 50', '50 0'])
  })

  it('writes nothing at all when the database stops half-way', async () => {
    const b = await buka()
    const { use, peta } = await siapkan(b)
    await peta(1)
    const sebelum = await keadaanKini(b.urlAdmin)
    await kueriAdmin(
      b.urlAdmin,
      `create function gagal() returns trigger language plpgsql as $$ begin raise 'listrik padam'; end $$;
      create trigger gagal before insert on platform.audit for each row when (new.tindakan = 'pegawai.diimpor') execute function gagal()`,
    )
    await expect(use.imporSiasn(lembarSiasn(kotaUji(5, 1)), simpan, b.sistem)).rejects.toThrow('listrik padam')
    expect(await keadaanKini(b.urlAdmin)).toEqual(sebelum)
    const batch = await kueriAdmin<{ n: string }>(
      b.urlAdmin,
      "select count(*) n from impor.batch where jenis = 'siasn'",
    )
    expect(Number(batch[0]?.n)).toBe(0)
  })
})
