import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { type BasisUji, denganKeduaBasis } from '../../../../tests/basis.ts'
import { bacaUnit } from '#modules/organisasi'
import type { Pelaku } from '#platform/access'
import { bacaFaktaPegawai } from '../index.ts'
import { kotaUji, lembar, lembarPeta, lembarSiasn, nipUji } from '../uji/berkas-uji.ts'
import { HARI_INI, susunUji } from '../uji/susun-uji.ts'

async function isi(b: BasisUji) {
  const use = susunUji(b.basis)
  await use.imporPetaJabatan(lembarPeta(2), { simpan: true }, b.sistem)
  await use.imporSiasn(lembarSiasn(kotaUji(10, 2)), { simpan: true }, b.sistem)
  const h = await use.imporHukdis(
    lembar([
      ['NIP', 'TINGKAT', 'MULAI', 'SAMPAI'],
      ...Array.from({ length: 10 }, (_, i) => [nipUji(i + 1), 'ringan', '01-02-2024', '01-02-2025']),
    ]),
    { simpan: true },
    b.sistem,
  )
  expect(h).toMatchObject({ ok: true, value: { baru: 10 } })
  const fakta = (p: Pelaku) => b.basis.transaksi(p, (trx) => bacaFaktaPegawai(trx, { pada: HARI_INI }))
  const unit = await b.basis.transaksi(b.sistem, (trx) => bacaUnit(trx, { pada: HARI_INI }))
  return { fakta, unit, semua: await fakta(b.sistem) }
}

denganKeduaBasis('row-level security of people', (buka) => {
  it('shows city-wide roles everybody, a head his units, an employee himself, the council nobody', async () => {
    const b = await buka()
    const { fakta, unit, semua } = await isi(b)
    expect(semua).toHaveLength(10)
    for (const p of ['analis', 'tpk', 'sekda', 'ppk', 'inspektorat', 'bkn'] as const) {
      const milik = await fakta(b.pelaku(p))
      expect([p, milik.length, milik.filter((m) => m.hukdis).length]).toEqual([p, 10, 10])
    }
    const dinas = unit.find((u) => u.kode === 'd1')
    const unitIds = unit.filter((u) => u.perangkatDaerahId === dinas?.id).map((u) => u.id)
    const kepala = await fakta(b.pelaku('pimpinan', { unitIds }))
    expect(kepala).toHaveLength(5)
    expect(kepala.every((p) => unitIds.includes(p.unitId ?? '') && p.hukdis?.length === 1)).toBe(true)
    const diri = semua[3]
    const sendiri = await fakta(b.pelaku('pegawai', { unitIds: [], pegawaiId: diri?.id ?? null }))
    expect(sendiri.map((p) => p.nip)).toEqual([diri?.nip])
    expect(sendiri[0]?.hukdis).toHaveLength(1)
    for (const p of ['dprd', 'petugas-aduan', 'petugas-kelurahan', 'pegawai'] as const)
      expect(await fakta(b.pelaku(p))).toEqual([])
  })

  it('lets the administrator find people by name but not read their discipline, the assessor neither', async () => {
    const b = await buka()
    const { fakta } = await isi(b)
    for (const p of ['admin', 'asesor'] as const) {
      const milik = await fakta(b.pelaku(p))
      expect(milik).toHaveLength(10)
      expect(milik.every((x) => x.hukdis === undefined)).toBe(true)
    }
  })

  it('keeps governments apart', async () => {
    const b = await buka()
    const { fakta } = await isi(b)
    expect(await fakta(b.pelaku('analis', { instansiId: '01890a5d-0000-7000-8000-000000009999' }))).toEqual([])
  })

  it('is append-only: no row is deleted, no content changed, no fact written by another role', async () => {
    const b = await buka()
    await isi(b)
    const coba = (p: Pelaku, perintah: string) => b.basis.transaksi(p, (trx) => sql.raw(perintah).execute(trx))
    const analis = b.pelaku('analis')
    await expect(coba(analis, 'delete from pegawai.hukdis')).rejects.toThrow(/permission denied/)
    await expect(coba(analis, "update pegawai.hukdis set tingkat = 'berat'")).rejects.toThrow(/permission denied/)
    await expect(coba(analis, 'update pegawai.hukdis set digantikan_pada = null')).rejects.toThrow(
      /hanya boleh ditambah/,
    )
    const tambah = `insert into pegawai.predikat (instansi_id, pegawai_id, tahun, nilai, dicatat_pada, batch_id)
      select instansi_id, id, 2020, 'baik', now(), batch_id from pegawai.pegawai limit 1`
    await expect(coba(b.pelaku('sekda'), tambah)).rejects.toThrow(/row-level security/)
    const tersentuh = await coba(b.pelaku('sekda'), 'update pegawai.hukdis set digantikan_pada = now()')
    expect(Number(tersentuh.numAffectedRows)).toBe(0)
  })
})
