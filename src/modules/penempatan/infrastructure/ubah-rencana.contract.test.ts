import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { type BasisUji, denganKeduaBasis } from '../../../../tests/basis.ts'
import { type GrafTersimpan, type RencanaTersimpan } from '../application/penyimpanan-rencana.port.ts'
import { denganUbahan, kodeSemua } from '../application/ubah-rencana.kode.ts'
import { uraiKode } from '../application/ubah-rencana.urai.ts'
import type { UbahRencanaDto } from '../application/ubah-rencana.dto.ts'
import { hanyaPasti } from '../domain/rencana/index.ts'
import { masalahHarga } from '../domain/rencana/lagrange.ts'
import { solveAssignment } from '../domain/solver/index.ts'
import { RencanaDto, type UsePenempatan } from '../index.ts'
import { sepotongKota, uuid } from '../uji/sepotong-kota.ts'
import { harus, susunUji } from '../uji/susun-uji.ts'
import { bukaPenyimpananRencana } from './penyimpanan-rencana.repository.ts'

denganKeduaBasis('rencana yang diubah dengan tangan', (buka) => {
  const kota = sepotongKota()
  let b: BasisUji
  let use: UsePenempatan
  let rencana: RencanaDto
  let isi: GrafTersimpan
  const penyimpanan = bukaPenyimpananRencana()

  beforeAll(async () => {
    b = await buka()
    use = susunUji(b.basis, () => kota)
    rencana = harus(await use.hitungRencana({ tmt: '2027-01-04' }, b.pelaku('analis')))
    isi = (await b.basis.transaksi(b.pelaku('analis'), (trx) => penyimpanan.bacaGraf(trx, rencana.id)))!
  })

  type Kunci = 'penuh' | 'disarankan'
  const tempat = (ubahan = '', kunci: Kunci = 'penuh', varian: 'pasti' | 'bersyarat' = 'pasti') => ({
    rencanaId: rencana.id,
    varian,
    kunci,
    ubahan,
  })
  const ubah = async (
    ubahan: string,
    lain: { kunci?: Kunci; varian?: 'pasti' | 'bersyarat'; pilih?: number; hargaOrang?: number; cari?: string } = {},
  ): Promise<UbahRencanaDto> =>
    harus(
      await use.ubahRencana(
        {
          ...tempat(ubahan, lain.kunci, lain.varian),
          saring: 'semua',
          ...(lain.pilih !== undefined && { pilih: lain.pilih }),
          ...(lain.hargaOrang !== undefined && { hargaOrang: lain.hargaOrang }),
          ...(lain.cari !== undefined && { cari: lain.cari }),
        },
        b.pelaku('tpk'),
      ),
    )
  const tersimpan = (kunci: Kunci = 'penuh', varian = 'pasti'): RencanaTersimpan =>
    isi.rencana.find((r) => r.kunci === kunci && r.varian === varian)!
  /** Points with every move charged at the plan's price. */
  const bersih = (d: UbahRencanaDto, r = tersimpan()) =>
    d.usulan.nilai - (r.harga.p * d.usulan.langkah) / r.harga.q / 100
  const kolomDari = (jabatanId: string | null) => isi.jabatan.findIndex((j) => j.jabatanId === jabatanId)
  const barisDari = (id: string) => isi.orang.findIndex((o) => o.id === id)

  /** The optimum under edits by a solve from nothing, locks as rows that keep one pair. */
  function penuh(daftar: readonly string[]): number {
    const g = hanyaPasti(isi.graf)
    const u = daftar.map((k) => uraiKode(k, g)!)
    const { p, q } = tersimpan().harga
    const m = masalahHarga(g, { p, q })
    const rowStart = new Int32Array(g.rows + 1)
    const column: number[] = []
    const weight: number[] = []
    const optOut = Float64Array.from(m.optOut!)
    const capacity = Int32Array.from(m.capacity!)
    for (const x of u) if (x.jenis === 'kursi') capacity[x.kolom] = x.banyak
    for (let i = 0; i < g.rows; i++) {
      const kunci = u.find((x) => x.jenis === 'kunci' && x.baris === i)
      const keluar = u.some((x) => x.jenis === 'keluarkan' && x.baris === i)
      if (keluar) optOut[i] = 0
      if (kunci) optOut[i] = Math.min(...m.optOut!) - 1
      for (let e = g.rowStart[i]!; e < g.rowStart[i + 1]!; e++) {
        const j = g.column[e]!
        if (keluar || (kunci && 'kolom' in kunci && kunci.kolom !== j)) continue
        if (u.some((x) => x.jenis === 'larang' && x.baris === i && x.kolom === j)) continue
        column.push(j)
        weight.push(m.weight[e]!)
      }
      rowStart[i + 1] = column.length
    }
    const s = solveAssignment({
      ...m,
      rowStart,
      column: Int32Array.from(column),
      weight: Float64Array.from(weight),
      optOut,
      capacity,
    })
    let total = 0
    s.assignment.forEach((j, i) => {
      if (j < 0) return
      for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++) if (column[e] === j) total += weight[e]!
    })
    return total / q / 100
  }

  test('without edits it shows the plan as it is stored', async () => {
    for (const kunci of ['penuh', 'disarankan'] as const) {
      const asli = rencana.pasti.rencana.find((u) => u.kunci === kunci)
      if (!asli) continue
      const d = await ubah('', { kunci })
      expect(d.usulan.baris).toEqual(asli.baris)
      expect([d.usulan.langkah, d.usulan.kenaikan]).toEqual([asli.langkah, asli.kenaikan])
      expect([d.bedaAsal.pindah, d.bedaAsal.nilai, d.konflik]).toEqual([[], 0, null])
      expect(d.pos.length).toBeGreaterThan(0)
    }
  })

  test('every edit gives the optimum a solve from nothing gives, and its costs add up to the difference', async () => {
    const asli = rencana.pasti.rencana.find((u) => u.kunci === 'penuh')!
    const [satu, dua, tiga] = asli.baris
    const larang = `x${barisDari(satu!.pegawai.id)}-${kolomDari(satu!.ke.jabatanId)}`
    const keluar = `o${barisDari(dua!.pegawai.id)}`
    const pilih = (await ubah(larang, { pilih: kolomDari(tiga!.ke.jabatanId) })).pilihan!
    const lain = pilih.calon.find((c) => c.harga && c.harga.rugi > 0 && c.pegawai.id !== dua!.pegawai.id)!
    const kunci = `k${lain.baris}-${pilih.kolom}`
    const daftar = [larang, keluar, kunci]
    let lama = await ubah('')
    let sebelum = bersih(lama)
    for (let n = 1; n <= daftar.length; n++) {
      const d = await ubah(daftar.slice(0, n).join('.'))
      expect(d.konflik).toBeNull()
      expect(d.usulan.sertifikat).toEqual({ sah: true, masalah: [] })
      expect(bersih(d)).toBeCloseTo(penuh(daftar.slice(0, n)), 6)
      expect(d.ubahan[n - 1]!.biaya).toBeCloseTo(sebelum - bersih(d), 1)
      expect(d.bedaTerakhir.nilai).toBeCloseTo(d.usulan.nilai - lama.usulan.nilai, 6)
      expect(d.bedaAsal.nilai).toBeCloseTo(d.usulan.kenaikan - asli.kenaikan, 6)
      sebelum = bersih(d)
      lama = d
    }
    const diPos = (x: UbahRencanaDto, j: number) => x.usulan.baris.filter((y) => kolomDari(y.ke.jabatanId) === j)
    expect(diPos(lama, pilih.kolom).map((x) => x.pegawai.id)).toContain(lain.pegawai.id)
    expect(lama.usulan.baris.some((x) => x.pegawai.id === dua!.pegawai.id)).toBe(false)
    expect(
      lama.usulan.baris.some((x) => x.pegawai.id === satu!.pegawai.id && x.ke.jabatanId === satu!.ke.jabatanId),
    ).toBe(false)
    // The same address gives the same plan, also to a program that kept nothing warm.
    const dingin = susunUji(b.basis, () => kota)
    const lagi = harus(await dingin.ubahRencana({ ...tempat(daftar.join('.')), saring: 'semua' }, b.pelaku('ppk')))
    expect({ ...lagi, ms: 0 }).toEqual({ ...lama, ms: 0 })
  })

  test('the price told before an edit is what the edit costs', async () => {
    const asli = rencana.pasti.rencana.find((u) => u.kunci === 'penuh')!
    const kolom = kolomDari(asli.baris[0]!.ke.jabatanId)
    let u = ''
    for (let kali = 0; kali < 3; kali++) {
      const d = await ubah(u, { pilih: kolom })
      const c = d.pilihan!.calon.filter((x) => x.harga)
      expect(c.length).toBeGreaterThan(1)
      for (const x of c.slice(0, 4)) {
        // Whoever is locked at this post makes room for the question.
        const tanpa = d.ubahan.filter((y) => y.kode.startsWith('k')).map((y) => y.kode)
        const baru = [...d.ubahan.map((y) => y.kode).filter((k) => !tanpa.includes(k)), `k${x.baris}-${kolom}`]
        const sesudah = await ubah(baru.join('.'))
        expect(bersih(d) - bersih(sesudah)).toBeCloseTo(x.harga!.rugi, 1)
        expect(x.harga!.pindah[0]!.pegawai.id).toBe(x.pegawai.id)
        const orang = (await ubah(u, { hargaOrang: x.baris, cari: d.pilihan!.ke.nama })).hargaOrang!
        expect(orang[kolom]).toBe(x.harga!.rugi)
      }
      u = `k${c[kali % c.length]!.baris}-${kolom}`
    }
  })

  test('edits that cannot hold together are named, with the cheapest to give up; taking one back makes a plan again', async () => {
    const asli = rencana.pasti.rencana.find((u) => u.kunci === 'penuh')!
    const kolom = isi.graf.capacity.findIndex(
      (n, j) => n === 1 && asli.baris.some((x) => kolomDari(x.ke.jabatanId) === j),
    )
    const c = (await ubah('', { pilih: kolom })).pilihan!.calon.filter((x) => x.harga)
    const lain = asli.baris.find((x) => kolomDari(x.ke.jabatanId) !== kolom)!
    const sampingan = `x${barisDari(lain.pegawai.id)}-${kolomDari(lain.ke.jabatanId)}`
    const [a, z] = [`k${c[0]!.baris}-${kolom}`, `k${c[1]!.baris}-${kolom}`]
    const d = await ubah([a, sampingan, z].join('.'))
    expect(d.konflik!.kode.toSorted()).toEqual([a, z].toSorted())
    expect(d.ubahan[2]).toMatchObject({ kode: z, biaya: null })
    expect(d.konflik!.obat.length).toBe(2)
    for (const o of d.konflik!.obat) {
      const sisa = await ubah(o.tanpa)
      expect(sisa.konflik).toBeNull()
      expect(bersih(await ubah('')) - bersih(sisa)).toBeCloseTo(o.rugi, 1)
    }
    expect(d.konflik!.obat[0]!.rugi).toBeLessThanOrEqual(d.konflik!.obat[1]!.rugi)
    // What is shown meanwhile is the last plan that was possible.
    expect(d.usulan.baris).toEqual((await ubah([a, sampingan].join('.'))).usulan.baris)
    const tutup = await ubah(`${a}.s${kolom}-0`)
    expect(tutup.konflik!.kode.toSorted()).toEqual([a, `s${kolom}-0`].toSorted())
  })

  test('a closed seat stays empty and its holder finds another; who is taken out leaves his seat', async () => {
    const kini = isi.graf.kini
    let ada = 0
    for (let i = 0; i < isi.graf.rows && ada < 3; i++) {
      const j = kini[i]!
      if (j < 0 || isi.graf.capacity[j] !== 1) continue
      const d = await ubah(`s${j}-0`)
      if (d.konflik) {
        expect(d.konflik.kode).toEqual([`s${j}-0`])
        expect(d.konflik.pemegang.map((o) => o.id)).toContain(isi.orang[i]!.id)
        continue
      }
      ada++
      expect(d.tanpaJabatan).toEqual([])
      expect(d.usulan.baris.some((x) => kolomDari(x.ke.jabatanId) === j)).toBe(false)
      expect(d.usulan.baris.map((x) => x.pegawai.id)).toContain(isi.orang[i]!.id)
      expect(bersih(d)).toBeCloseTo(penuh([`s${j}-0`]), 6)
    }
    expect(ada).toBeGreaterThan(0)
    const i = kini.findIndex((j) => j >= 0)
    const d = await ubah(`o${i}`)
    expect(d.tanpaJabatan.map((x) => x.pegawai.id)).toEqual([isi.orang[i]!.id])
    expect(d.usulan.baris.some((x) => x.pegawai.id === isi.orang[i]!.id)).toBe(false)
    expect(bersih(d)).toBeCloseTo(penuh([`o${i}`]), 6)
  })

  test('an unknown, contradictory or unlawful code is refused, and so is who may not see', async () => {
    const g = isi.graf
    const tolak = async (ubahan: string, varian: 'pasti' | 'bersyarat' = 'pasti') => {
      const h = await use.ubahRencana({ ...tempat(ubahan, 'penuh', varian), saring: 'semua' }, b.pelaku('tpk'))
      return h.ok ? null : h.error.kode
    }
    const j = g.column[g.rowStart[0]!]!
    for (const salah of [
      'z1',
      'k0',
      `k0-${j}.`,
      'k00-1',
      `k${g.rows}-0`,
      `k0-${g.columns}`,
      `s0-${g.capacity[0]}`,
      'o-1',
    ])
      expect(await tolak(salah), salah).toBe('penempatan.kode-ubahan-salah')
    const pasti = hanyaPasti(g)
    const i = pasti.rowStart.findIndex((x, r) => r + 1 < pasti.rowStart.length && pasti.rowStart[r + 1]! - x > 1)
    const [a, c] = [pasti.column[pasti.rowStart[i]!]!, pasti.column[pasti.rowStart[i]! + 1]!]
    for (const lawan of [
      `k${i}-${a}.k${i}-${c}`,
      `k${i}-${a}.x${i}-${a}`,
      `k${i}-${a}.o${i}`,
      `o${i}.o${i}`,
      's0-0.s0-0',
    ])
      expect(await tolak(lawan), lawan).toBe('penempatan.ubahan-bertentangan')
    const kolom = new Set(g.column.slice(g.rowStart[i], g.rowStart[i + 1]))
    const bukan = Array.from({ length: g.columns }, (_, x) => x).find((x) => !kolom.has(x))!
    expect(await tolak(`k${i}-${bukan}`)).toBe('penempatan.ubahan-tidak-layak')
    const bersyarat = g.jenis.findIndex((x) => x === 2)
    const baris = g.rowStart.findIndex((x) => x > bersyarat) - 1
    const syarat = `k${baris}-${g.column[bersyarat]}`
    expect(await tolak(syarat)).toBe('penempatan.ubahan-bersyarat')
    expect(await tolak(syarat, 'bersyarat')).toBeNull()
    expect(await tolak(Array.from({ length: 61 }, (_, x) => `o${x}`).join('.'))).toBe(
      'penempatan.ubahan-terlalu-banyak',
    )
    for (const peran of ['pegawai', 'dprd', 'admin', 'pimpinan'] as const)
      expect((await use.ubahRencana({ ...tempat(), saring: 'semua' }, b.pelaku(peran))).ok).toBe(false)
    const kotaLain = { ...b.pelaku('analis'), instansiId: uuid('kota lain') }
    expect(await use.ubahRencana({ ...tempat(), saring: 'semua' }, kotaLain)).toMatchObject({
      error: { kode: 'penempatan.rencana-tidak-ditemukan' },
    })
    expect(
      await use.ubahRencana({ ...tempat(), rencanaId: uuid('bukan'), saring: 'semua' }, b.pelaku('tpk')),
    ).toMatchObject({
      error: { kode: 'penempatan.rencana-tidak-ditemukan' },
    })
  })

  test('a new edit takes the place of those it contradicts', () => {
    const d = [
      { jenis: 'kunci', baris: 1, kolom: 2 },
      { jenis: 'larang', baris: 1, kolom: 5 },
      { jenis: 'larang', baris: 2, kolom: 5 },
      { jenis: 'kursi', kolom: 2, banyak: 0 },
    ] as const
    expect(kodeSemua(denganUbahan(d, { jenis: 'kunci', baris: 1, kolom: 5 }))).toBe('x2-5.s2-0.k1-5')
    expect(kodeSemua(denganUbahan(d, { jenis: 'keluarkan', baris: 1 }))).toBe('x2-5.s2-0.o1')
    expect(kodeSemua(denganUbahan(d, { jenis: 'kursi', kolom: 2, banyak: 1 }))).toBe('k1-2.x1-5.x2-5.s2-1')
  })

  test('kept as a run of its own: found again to the letter, questions, fairness, exports and check work on it', async () => {
    for (const varian of ['pasti', 'bersyarat'] as const) {
      const analis = b.pelaku('analis')
      const asli = rencana[varian].rencana.find((u) => u.kunci === 'penuh')!
      const [satu, dua] = asli.baris
      const kolom = kolomDari(satu!.ke.jabatanId)
      const calon = (await ubah('', { varian, pilih: kolom })).pilihan!.calon.filter((x) => x.harga)
      const c = calon[1] ?? calon[0]!
      const u = `k${c.baris}-${kolom}.x${barisDari(dua!.pegawai.id)}-${kolomDari(dua!.ke.jabatanId)}`
      const m = { ...tempat(u, 'penuh', varian), catatan: 'Hasil rapat' }
      const tampil = await ubah(u, { varian })
      expect(await use.simpanUbahan(m, b.pelaku('tpk'))).toMatchObject({ ok: false })
      expect(await use.simpanUbahan({ ...m, ubahan: '' }, analis)).toMatchObject({
        error: { kode: 'penempatan.belum-ada-ubahan' },
      })
      const baru = harus(await use.simpanUbahan(m, analis))
      expect(RencanaDto.parse(baru)).toEqual(baru)
      expect(harus(await use.bacaRencana({ id: baru.id }, b.pelaku('ppk')))).toEqual(baru)
      const [ini, itu] = varian === 'pasti' ? [baru.pasti, baru.bersyarat] : [baru.bersyarat, baru.pasti]
      expect(itu.rencana).toEqual([])
      expect(ini.rencana.map((x) => x.kunci)).toEqual(['disesuaikan'])
      const usulan = ini.rencana[0]!
      expect({ ...usulan, pltBerakhir: 0 }).toEqual({ ...tampil.usulan, pltBerakhir: 0 })
      expect(baru.asal).toMatchObject({
        dari: { rencanaId: rencana.id, varian, kunci: 'penuh' },
        ubahan: [
          { jenis: 'kunci', pegawai: c.pegawai, jabatan: satu!.ke },
          { jenis: 'larang', pegawai: dua!.pegawai, jabatan: dua!.ke },
        ],
      })
      const daftar = harus(await use.daftarRencana({}, b.pelaku('tpk')))
      expect(daftar.find((r) => r.id === baru.id)).toMatchObject({ langkah: usulan.langkah, kenaikan: usulan.kenaikan })

      // Prices are of the plan edited by hand, from memory and from the stored bytes alike.
      const t = { rencanaId: baru.id, varian, kunci: 'disesuaikan', jabatanId: satu!.ke.jabatanId! } as const
      const a = harus(await use.bacaAlasanJabatan(t, b.pelaku('tpk')))
      expect(a.diusulkan.map((x) => x.pegawai.id)).toEqual([c.pegawai.id])
      expect(a.diusulkan[0]!.harga!.rugi).toBe(0)
      const dulu = a.lain.find((x) => x.pegawai.id === satu!.pegawai.id)!
      // Asking about him lifts the lock of the other: the price is that of his own lock in its place.
      const diganti = `k${barisDari(satu!.pegawai.id)}-${kolom}.${u.slice(u.indexOf('.') + 1)}`
      const sesudah = await ubah(diganti, { varian })
      const r = tersimpan('penuh', varian)
      expect(dulu.harga!.rugi).toBeCloseTo(bersih(tampil, r) - bersih(sesudah, r), 1)
      const lupa = susunUji(b.basis, () => kota)
      expect(harus(await lupa.bacaAlasanJabatan(t, b.pelaku('tpk')))).toEqual(a)

      const adil = harus(await use.bacaKewajaran({ id: baru.id, varian }, b.pelaku('inspektorat')))
      expect([adil.usulan.kunci, adil.dipilih]).toEqual(['disesuaikan', usulan.langkah])
      const ekspor = harus(
        await use.eksporSistem({ id: baru.id, varian, kunci: 'disesuaikan', sistem: 'imut' }, analis),
      )
      expect(ekspor.baris.map((x) => x.baris)).toEqual(usulan.baris)
      const berikut = ekspor.baris.find((x) => x.baris.ke.jabatanId === satu!.ke.jabatanId)!.hargaBerikut!
      const termurah = Math.min(
        ...a.lain
          .filter((x) => x.kelayakan !== 'bersyarat' || varian === 'bersyarat')
          .map((x) => x.harga?.rugi ?? Infinity),
      )
      expect(berikut).toBeCloseTo(termurah, 6)

      // Edits go on from the plan it began from.
      const lanjut = { rencanaId: baru.id, varian, kunci: 'disesuaikan', ubahan: '', saring: 'semua' } as const
      expect(await use.ubahRencana(lanjut, analis)).toMatchObject({ error: { kode: 'penempatan.sudah-disesuaikan' } })

      // What was written in free words is the run's, and no log's.
      expect(baru.asal!.catatan).toBe('Hasil rapat')
      const jejak = await b.basis.transaksi(b.pelaku('inspektorat'), (trx) =>
        sql<{ id: string | null; rincian: object }>`select pegawai_id::text as id, rincian
          from platform.audit where tindakan = 'rencana.disesuaikan' and objek_id = ${baru.id}`.execute(trx),
      )
      expect(new Set(jejak.rows.map((x) => x.id))).toEqual(new Set([c.pegawai.id, dua!.pegawai.id, null]))
      expect(jejak.rows.length).toBe(3)
      expect(JSON.stringify(jejak.rows)).not.toContain('Hasil rapat')
    }
  })

  test('edits without a possible plan are not kept', async () => {
    const g = isi.graf
    const kolom = g.capacity.indexOf(1)
    const c = (await ubah('', { pilih: kolom })).pilihan!.calon.filter((x) => x.harga)
    const u = `k${c[0]!.baris}-${kolom}.k${c[1]!.baris}-${kolom}`
    expect(await use.simpanUbahan(tempat(u), b.pelaku('analis'))).toMatchObject({
      error: { kode: 'penempatan.ubahan-tanpa-rencana' },
    })
  })
})
