import { beforeAll, beforeEach, expect, test } from 'vitest'
import { type BasisUji, denganKeduaBasis } from '../../../../tests/basis.ts'
import type { GrafTersimpan } from '../application/penyimpanan-rencana.port.ts'
import type { UbahRencanaDto } from '../application/ubah-rencana.dto.ts'
import { type Setelan, setelanBawaan } from '../domain/skenario/index.ts'
import { barisDipilih, type RencanaDto, type UsePenempatan } from '../index.ts'
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
        b.pelaku('analis'),
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

  test('jabatan yang dihitung lebih: bobotnya saja bertambah, dan yang keliru disebut letaknya', async () => {
    const g = await bacaGraf(dasar)
    const [{ jabatanId }] = g.jabatan as [(typeof g.jabatan)[number]]
    const r = await hitung({ poinJabatan: [{ jabatanId: jabatanId!, banyak: 3, alasan: 'Suara warga: 50 pesan' }] })
    const sesudah = await bacaGraf(r)
    expect(sesudah.jabatan).toEqual(g.jabatan)
    expect(sesudah.bobot.map((b, k) => b - g.bobot[k]!)).toEqual(
      g.jabatan.map((j) => (j.jabatanId === jabatanId ? 3 : 0)),
    )
    expect(r.setelan?.poinJabatan).toHaveLength(1)
    const tanpa = await bacaGraf(await hitung({}))
    expect(tanpa.bobot).toEqual(g.bobot)
  })

  test('pemegang kursi yang ditutup setelan: tidak bisa tetap, juga dalam rencana yang diubah dengan tangan', async () => {
    const x = berpindah()
    const r = await hitung({ kursi: [{ jabatanId: x.dari.jabatanId!, banyak: 0, alasan: 'Dihapus perda.' }] })
    const akibat = async (m: Omit<Parameters<typeof use.bacaAkibat>[0], 'nip'>) =>
      harus(await use.bacaAkibat({ ...m, nip: x.pegawai.nip }, b.pelaku('ppk')))
    const tidakBisa = { dari: x.dari, harga: null, tanpaHarga: 'tidak-bisa-tetap' }
    expect(await akibat(tempat(r))).toEqual(tidakBisa)
    const lain = penuh(r).baris.find((y) => y.pegawai.id !== x.pegawai.id)!
    const g = await bacaGraf(r)
    const larang = `x${g.orang.findIndex((o) => o.id === lain.pegawai.id)}-${kolomDari(g, lain.ke.jabatanId)}`
    const baru = harus(await use.simpanUbahan({ ...tempat(r), ubahan: larang }, b.pelaku('analis')))
    expect(await akibat({ ...tempat(baru), kunci: 'disesuaikan' })).toEqual(tidakBisa)
    // Who comes from outside the plan's posts has a price in a plain plan only; an edited one says that it has none.
    const luar = penuh(r).baris.find((y) => y.skorLama === null)!
    const tanya = { ...tempat(baru), kunci: 'disesuaikan' as const, nip: luar.pegawai.nip }
    expect(harus(await use.bacaAkibat(tanya, b.pelaku('ppk')))).toEqual({
      dari: luar.dari,
      harga: null,
      tanpaHarga: 'terikat',
    })
    // Another holder's staying still has its price.
    const tinggal = penuh(r).baris.find((y) => y.pegawai.id !== x.pegawai.id && kolomDari(g, y.dari.jabatanId) >= 0)!
    const h = harus(await use.bacaAkibat({ ...tempat(r), nip: tinggal.pegawai.nip }, b.pelaku('ppk')))
    expect(h.harga!.pindah[0]!.pegawai.id).toBe(tinggal.pegawai.id)
  })

  test('pemegang yang dikeluarkan dan kursinya terisi: rencananya dapat dibekukan, dan berkasnya memuat pelepasannya', async () => {
    const analis = b.pelaku('analis')
    const setelan = setelanBawaan(TMT)
    const id = harus(await use.buatSkenario({ nama: 'Pengisian', setelan }, analis)).id
    const { rencanaId } = harus(await use.hitungSkenario({ id, sesudah: 1 }, analis))
    const r = harus(await use.bacaRencana({ id: rencanaId }, analis))
    const g = await bacaGraf(r)
    // Somebody the plan leaves in his seat, and puts another in it once he is taken out.
    let keluar = -1
    for (let i = 0; i < g.graf.rows && keluar < 0; i++) {
      const j = g.graf.kini[i]!
      if (j < 0 || penuh(r).baris.some((x) => x.pegawai.id === g.orang[i]!.id)) continue
      const d = await ubah(r, `o${i}`)
      if (!d.konflik && d.usulan.baris.some((x) => kolomDari(g, x.ke.jabatanId) === j)) keluar = i
    }
    const staf = g.graf.kini.findIndex((j, i) => j < 0 && !penuh(r).baris.some((x) => x.pegawai.id === g.orang[i]!.id))
    const m = { ...tempat(r), ubahan: `o${keluar}.o${staf}` }
    const baru = harus(await use.simpanUbahan(m, analis))
    const usulan = { ...tempat(baru), kunci: 'disesuaikan' as const }
    const geser = harus(await use.periksaGeser({ id, usulan }, analis))
    expect([geser.baris, geser.mustahil]).toEqual([[], 0])
    expect(harus(await use.bekukanSkenario({ id, sesudah: 3, usulan, alasan: 'Disepakati.' }, analis)).status).toBe(
      'beku',
    )
    const baris = barisDipilih(baru, 'pasti', 'disesuaikan')
    const { nip } = g.orang[keluar]!
    expect(baris.filter((x) => x.jabatanId === null)).toEqual([{ nip, jabatanId: null }])
    expect(baris.length).toBe(baru.pasti.rencana[0]!.baris.length + 1)
    expect(baris).toContainEqual({
      nip: expect.any(String) as string,
      jabatanId: g.jabatan[g.graf.kini[keluar]!]!.jabatanId,
    })
    // Whoever held no managerial seat has none to be released from.
    expect(baru.asal!.ubahan.map((u) => [u.pegawai!.nip, u.jabatan])).toEqual([
      [nip, g.jabatan[g.graf.kini[keluar]!]],
      [g.orang[staf]!.nip, null],
    ])
  })

  /** Seats of an office somebody sits in. */
  const terisi = (g: GrafTersimpan, d: UbahRencanaDto, unit: string): number => {
    const di = (x: { readonly unitId: string | null } | undefined) => x?.unitId === unit
    const pindah = new Set(d.usulan.baris.map((x) => x.pegawai.id))
    const tetap = g.orang.filter((o, i) => di(g.jabatan[g.graf.kini[i]!]) && !pindah.has(o.id))
    return tetap.length + d.usulan.baris.filter((x) => di(x.ke)).length
  }

  /** An office with two seats of one that can each be closed by itself, all its seats filled, and how many those are. */
  const kantorPenuh = async (): Promise<{ unit: string; nama: string; semua: number; tutup: [string, string] }> => {
    const awal = await ubah(dasar, '')
    for (const u of kotaAsal.unit) {
      const kolom = isi.jabatan.flatMap((j, x) => (j.unitId === u.id ? [x] : []))
      const semua = kolom.reduce((n, x) => n + isi.graf.capacity[x]!, 0)
      if (kolom.length < 3 || terisi(isi, awal, u.id) < semua) continue
      const tutup: number[] = []
      for (const j of kolom)
        if (tutup.length < 2 && isi.graf.capacity[j] === 1) {
          const d = await ubah(dasar, [...tutup, j].map((x) => `s${x}-0`).join('.'))
          if (!d.konflik) tutup.push(j)
        }
      if (tutup.length === 2)
        return {
          unit: u.id,
          nama: u.nama,
          semua,
          tutup: [isi.jabatan[tutup[0]!]!.jabatanId!, isi.jabatan[tutup[1]!]!.jabatanId!],
        }
    }
    throw new Error('tidak ada kantor yang cocok')
  }

  test('kursi terisi paling sedikit: ubahan menjaganya, harganya tepat, dan yang menabraknya disebut dengan obatnya', async () => {
    const { unit, nama, semua, tutup } = await kantorPenuh()
    const r = await hitung({ minimum: [{ unitId: unit, banyak: semua - 1 }] })
    const g = await bacaGraf(r)
    expect(g.graf.minimum).toHaveLength(1)
    const [a, z] = tutup.map((id) => `s${kolomDari(g, id)}-0`) as [string, string]
    const lain = penuh(r).baris.find((x) => x.ke.unitId !== unit)!
    const sampingan = `x${g.orang.findIndex((o) => o.id === lain.pegawai.id)}-${kolomDari(g, lain.ke.jabatanId)}`
    for (const u of [a, z, sampingan, `${sampingan}.${a}`]) {
      const d = await ubah(r, u)
      expect([d.konflik, d.usulan.sertifikat.sah]).toEqual([null, true])
      expect(terisi(g, d, unit)).toBeGreaterThanOrEqual(semua - 1)
    }
    // Both seats closed are one too many; neither is by itself.
    const d = await ubah(r, [a, sampingan, z].join('.'))
    expect(d.konflik).toMatchObject({ pemegang: [], minimum: [{ unit: nama, banyak: semua - 1 }] })
    expect(new Set(d.konflik!.kode)).toEqual(new Set([a, z]))
    expect(d.konflik!.obat).toHaveLength(2)
    expect(new Set(d.konflik!.obat.map((o) => o.lepas.join()))).toEqual(new Set([a, z]))
    const { p, q } = g.rencana.find((x) => x.varian === 'pasti' && x.kunci === 'penuh')!.harga
    const bersih = (x: UbahRencanaDto) => x.usulan.nilai - (p * x.usulan.langkah) / q / 100
    const awal = await ubah(r, '')
    for (const o of d.konflik!.obat) {
      const sisa = await ubah(r, o.tanpa)
      expect(sisa.konflik).toBeNull()
      expect(bersih(awal) - bersih(sisa)).toBeCloseTo(o.rugi, 1)
    }
    // The price told before an edit is what the edit costs, the group kept.
    const kolom = kolomDari(g, lain.ke.jabatanId)
    const c = (await ubah(r, a, kolom)).pilihan!.calon.filter((x) => x.harga)
    expect(c.length).toBeGreaterThan(0)
    for (const x of c.slice(0, 3)) {
      const sesudah = await ubah(r, `${a}.k${x.baris}-${kolom}`)
      expect(bersih(await ubah(r, a)) - bersih(sesudah)).toBeCloseTo(x.harga!.rugi, 1)
    }
  })

  test('mengapa bukan di kursinya sendiri yang ditutup: setelannya yang menjawab, bukan hukum bagi pendatang', async () => {
    const x = berpindah()
    const jabatanId = x.dari.jabatanId!
    const r = await hitung({ kursi: [{ jabatanId, banyak: 0, alasan: 'Dihapus perda.' }] })
    // What bars him from being appointed anywhere says nothing about the post he holds.
    kota = {
      ...kotaAsal,
      pegawai: kotaAsal.pegawai.map((p) =>
        p.id === x.pegawai.id
          ? { ...p, hukdis: [{ tingkat: 'berat' as const, mulai: '2026-11-01', sampai: '2029-11-01' }] }
          : p,
      ),
    }
    const mengapa = async (id: string) =>
      harus(await use.bacaAlasanPasangan({ ...tempat(r), jabatanId: id, pegawaiId: x.pegawai.id }, b.pelaku('analis')))
    expect(await mengapa(jabatanId)).toMatchObject({
      kelayakan: 'setelan',
      sebab: { jenis: 'kursi-ditutup', alasan: 'Dihapus perda.' },
      harga: null,
    })
  })
})
