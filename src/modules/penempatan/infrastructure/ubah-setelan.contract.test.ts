import { beforeAll, beforeEach, expect, test } from 'vitest'
import { type BasisUji, denganKeduaBasis } from '../../../../tests/basis.ts'
import type { GrafTersimpan } from '../application/penyimpanan-rencana.port.ts'
import type { UbahRencanaDto } from '../application/ubah-rencana.dto.ts'
import { type Setelan, setelanBawaan } from '../domain/skenario/index.ts'
import type { RencanaDto, UsePenempatan } from '../index.ts'
import { sepotongKota } from '../uji/sepotong-kota.ts'
import { harus, perKantor, susunUji } from '../uji/susun-uji.ts'
import { bukaPenyimpananRencana } from './penyimpanan-rencana.repository.ts'

const TMT = '2027-01-04'
const penyimpanan = bukaPenyimpananRencana()
type Baris = RencanaDto['pasti']['rencana'][number]['baris'][number]

denganKeduaBasis('rencana bersetelan yang diubah dengan tangan', (buka) => {
  const kotaAsal = perKantor(sepotongKota())
  let kota = kotaAsal
  let b: BasisUji
  let use: UsePenempatan
  let dasar: RencanaDto
  let isi: GrafTersimpan

  const hitung = async (lain: Partial<Setelan>): Promise<RencanaDto> =>
    harus(await use.hitungRencana({ setelan: { ...setelanBawaan(TMT), ...lain } }, b.pelaku('analis')))
  const bacaGraf = async (r: RencanaDto): Promise<GrafTersimpan> =>
    (await b.basis.transaksi(b.pelaku('analis'), (trx) => penyimpanan.bacaGraf(trx, r.id)))!
  const tempat = (r: RencanaDto) => ({ rencanaId: r.id, varian: 'pasti' as const, kunci: 'penuh' as const })
  const ubah = async (r: RencanaDto, ubahan: string, pilih?: number): Promise<UbahRencanaDto> =>
    harus(
      await use.ubahRencana(
        { ...tempat(r), ubahan, saring: 'semua', ...(pilih !== undefined && { pilih }) },
        b.pelaku('tpk'),
      ),
    )
  const penuh = (r: RencanaDto) => r.pasti.rencana.find((u) => u.kunci === 'penuh')!
  const kolomDari = (g: GrafTersimpan, jabatanId: string | null) =>
    g.jabatan.findIndex((j) => j.jabatanId === jabatanId)
  /** A holder whom the plan moves out of a post of his alone. */
  const berpindah = (): Baris =>
    penuh(dasar).baris.find((x) => {
      const j = kolomDari(isi, x.dari.jabatanId)
      return j >= 0 && isi.graf.capacity[j] === 1
    })!

  beforeAll(async () => {
    b = await buka()
    use = susunUji(b.basis, () => kota)
    dasar = await hitung({})
    isi = await bacaGraf(dasar)
  })
  beforeEach(() => {
    kota = kotaAsal
  })

  test('pemegang kursi yang ditutup setelan: tidak bisa tetap, juga dalam rencana yang diubah dengan tangan', async () => {
    const x = berpindah()
    const r = await hitung({ kursi: [{ jabatanId: x.dari.jabatanId!, banyak: 0, alasan: 'Dihapus perda.' }] })
    const akibat = async (m: Omit<Parameters<typeof use.bacaAkibat>[0], 'nip'>) =>
      harus(await use.bacaAkibat({ ...m, nip: x.pegawai.nip }, b.pelaku('ppk')))
    expect(await akibat(tempat(r))).toEqual({ dari: x.dari, harga: null })
    const lain = penuh(r).baris.find((y) => y.pegawai.id !== x.pegawai.id)!
    const g = await bacaGraf(r)
    const larang = `x${g.orang.findIndex((o) => o.id === lain.pegawai.id)}-${kolomDari(g, lain.ke.jabatanId)}`
    const baru = harus(await use.simpanUbahan({ ...tempat(r), ubahan: larang }, b.pelaku('analis')))
    expect(await akibat({ ...tempat(baru), kunci: 'disesuaikan' })).toEqual({ dari: x.dari, harga: null })
    // Another holder's staying still has its price.
    const tinggal = penuh(r).baris.find((y) => y.pegawai.id !== x.pegawai.id && kolomDari(g, y.dari.jabatanId) >= 0)!
    const h = harus(await use.bacaAkibat({ ...tempat(r), nip: tinggal.pegawai.nip }, b.pelaku('ppk')))
    expect(h.harga!.pindah[0]!.pegawai.id).toBe(tinggal.pegawai.id)
  })
})
