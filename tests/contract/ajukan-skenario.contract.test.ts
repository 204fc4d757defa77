import { sql } from 'kysely'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { hukumPasangan } from '#modules/kelayakan'
import { relasiBidangStudi } from '#modules/kompetensi'
import type { PegawaiFakta } from '#modules/pegawai'
import { type RencanaDto, susunPenempatan, type UsePenempatan } from '#modules/penempatan'
import { susunPersetujuan } from '#modules/persetujuan'
import { jamSistem } from '#platform/clock'
import { type Galat, ok, type Result } from '#shared'
import { type BasisUji, denganKeduaBasis } from '../basis.ts'
import { sepotongKota } from '../../src/modules/penempatan/uji/sepotong-kota.ts'
import { simpanBerkasSkenario } from '../../src/app/ajukan-skenario.ts'

const TMT = '2027-01-04'
const harus = <T>(h: Result<T, Galat>): T => {
  if (!h.ok) throw new Error(JSON.stringify(h.error))
  return h.value
}

denganKeduaBasis('berkas dari rencana skenario', (buka) => {
  const kota = sepotongKota()
  const jabatan = kota.jabatan.map((j) => ({ ...j, unitId: j.perangkatDaerahId }))
  let pegawai: readonly PegawaiFakta[] = kota.pegawai
  let b: BasisUji
  let penempatan: UsePenempatan
  let persetujuan: ReturnType<typeof susunPersetujuan>
  const tetap = <T>(isi: T) => Promise.resolve(isi)
  const analis = () => b.pelaku('analis')

  beforeAll(async () => {
    b = await buka()
    const deps = {
      basis: b.basis,
      jam: jamSistem('2026-11-24'),
      bacaUnit: () => tetap([]),
      bacaJabatan: () => tetap(jabatan),
      bacaFaktaPegawai: (_: unknown, s: { readonly ids?: readonly string[]; readonly nips?: readonly string[] }) =>
        tetap(pegawai.filter((p) => (!s.ids || s.ids.includes(p.id)) && (!s.nips || s.nips.includes(p.nip)))),
      bacaPemegangKursi: () => tetap([]),
      bacaStandar: () => tetap(kota.standar),
      bacaNilai: () => tetap(kota.nilai),
    }
    penempatan = susunPenempatan({ ...deps, kelayakan: hukumPasangan(relasiBidangStudi) })
    persetujuan = susunPersetujuan({
      ...deps,
      pensiun: () => ({ tanggal: '2030-06-01', dasar: [] }),
      bacaRencana: async (m, pelaku) => {
        const r = harus(await penempatan.bacaRencana({ id: m.rencanaId }, pelaku))
        const u = r[m.varian].rencana.find((x) => x.kunci === m.kunci)!
        return ok({
          tmt: r.tmt,
          baris: u.baris.map((x) => ({ nip: x.pegawai.nip, jabatanId: x.ke.jabatanId! })),
        })
      },
    })
  })
  beforeEach(() => {
    pegawai = kota.pegawai
  })

  const hitung = async (id: string, sesudah: number): Promise<RencanaDto> => {
    const { rencanaId } = harus(await penempatan.hitungSkenario({ id, sesudah }, analis()))
    return harus(await penempatan.bacaRencana({ id: rencanaId }, analis()))
  }
  const simpan = async (r: RencanaDto, kunci: string) => {
    const m = { rencanaId: r.id, varian: 'pasti', kunci } as const
    const pemeriksaan = harus(await persetujuan.periksaRencana(m, analis()))
    return simpanBerkasSkenario(persetujuan.simpanBerkas, penempatan)({ judul: 'Pengisian', pemeriksaan }, analis())
  }
  const galat = async (h: ReturnType<typeof simpan>) => {
    const x = await h
    return x.ok ? 'tersimpan' : x.error.kode
  }
  const banyakBerkas = async () =>
    (
      await b.basis.transaksi(analis(), (trx) =>
        sql<{ n: number }>`select count(*)::int as n from persetujuan.berkas`.execute(trx),
      )
    ).rows[0]!.n
  const keadaan = async (id: string) => harus(await penempatan.bacaSkenario({ id }, analis())).keadaan

  test('hanya yang dibekukan menjadi berkas, bersama langkahnya; yang ditolak tidak meninggalkan apa pun', async () => {
    const { id } = harus(await penempatan.buatSkenario({ nama: 'Pengisian awal', tmt: TMT }, analis()))
    const [dulu, r] = [await hitung(id, 1), await hitung(id, 2)]
    const tolak = 'skenario.bukan-yang-dibekukan'
    // Not frozen at all: the scenario's status has no such step.
    expect(await galat(simpan(r, 'penuh'))).toBe('skenario.status-lain')
    const usulan = { rencanaId: r.id, varian: 'pasti', kunci: 'penuh' } as const
    const beku = { id, sesudah: 3, usulan, alasan: 'Disepakati rapat.' }
    harus(await penempatan.bekukanSkenario(beku, analis()))
    expect(await galat(simpan(dulu, 'penuh'))).toBe(tolak)
    const lain = r.pasti.rencana.find((u) => u.kunci !== 'penuh')!
    expect(await galat(simpan(r, lain.kunci))).toBe(tolak)
    // A line that can no longer be.
    const [satu] = r.pasti.rencana.find((u) => u.kunci === 'penuh')!.baris
    pegawai = pegawai.map((x) => (x.id === satu!.pegawai.id ? { ...x, kedudukan: 'cltn' as const } : x))
    expect(await galat(simpan(r, 'penuh'))).toBe('skenario.baris-mustahil')
    pegawai = kota.pegawai
    expect([await banyakBerkas(), (await keadaan(id)).status]).toEqual([0, 'beku'])
    const berkas = harus(await simpan(r, 'penuh'))
    const k = await keadaan(id)
    expect([k.status, k.berkas.map((x) => x.berkasId)]).toEqual(['diajukan', [berkas.id]])
    // Kept and recorded together: what cannot be kept is not recorded.
    const m = { rencanaId: r.id, varian: 'pasti', kunci: 'penuh' } as const
    const pemeriksaan = harus(await persetujuan.periksaRencana(m, analis()))
    const rusak = { ...pemeriksaan, tmt: 'bukan tanggal' }
    const kirim = simpanBerkasSkenario(persetujuan.simpanBerkas, penempatan)
    await expect(kirim({ judul: 'Pengisian', pemeriksaan: rusak }, analis())).rejects.toThrow()
    expect((await keadaan(id)).berkas.length).toBe(1)
  })

  test('rencana di luar skenario disimpan seperti biasa', async () => {
    const r = harus(await penempatan.hitungRencana({ tmt: TMT }, analis()))
    const sebelum = await banyakBerkas()
    harus(await simpan(r, 'penuh'))
    expect(await banyakBerkas()).toBe(sebelum + 1)
  })
})
