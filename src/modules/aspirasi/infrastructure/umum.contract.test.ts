import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { beforeAll, expect, test } from 'vitest'
import { type BasisUji, denganKeduaBasis } from '../../../../tests/basis.ts'
import type { UseAspirasi } from '../index.ts'
import { susunUji } from '../uji/susun-uji.ts'
import { bukaTanam, type Tanam } from '../uji/tanam-umum.ts'

/** A fixed sequence: the same tables on every run. */
function acak(benih: number): (n: number) => number {
  let s = benih
  return (n) => {
    s = (Math.imul(s, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((s / 2 ** 32) * n)
  }
}

denganKeduaBasis('papan umum dan statistik', (buka) => {
  let b: BasisUji
  let use: UseAspirasi
  let klien: Client
  let tanam: Tanam
  beforeAll(async () => {
    b = await buka()
    use = susunUji(b)
    klien = new Client({ connectionString: b.urlAdmin })
    await klien.connect()
    await klien.query(`select set_config('app.instansi_id', $1, false)`, [b.instansiId])
    tanam = bukaTanam(klien, b.instansiId)
    return () => klien.end()
  })
  const rujukan = async () =>
    (await use.daftarUmum({ saring: {}, halaman: { batas: 100 } })).baris.map((x) => x.rujukan)

  test('terbit tampil; ditarik, dicabut, rahasia, WBS, dan belum terbit tidak, walau barisnya dipaksakan', async () => {
    const a = await tanam.pesan({ judul: 'Lampu padam' })
    expect(await rujukan()).not.toContain(a.rujukan)
    await tanam.terbitkan(a.id, 'Lampu padam', 'Tiga lampu padam di depan pasar.')
    expect(await rujukan()).toContain(a.rujukan)
    const satu = await use.bacaUmum({ rujukan: a.rujukan })
    expect(satu).toMatchObject({ ok: true, value: { pesan: { judul: 'Lampu padam', status: 'baru', tepat: null } } })
    await tanam.tarik(a.id)
    expect(await rujukan()).not.toContain(a.rujukan)
    const takAda = { ok: false, error: { kode: 'aspirasi.terbitan-tidak-ada' } }
    expect(await use.bacaUmum({ rujukan: a.rujukan })).toEqual(takAda)
    expect(await use.bacaUmum({ rujukan: 'ZZZZZZZZ' })).toEqual(takAda)
    expect(await use.bacaUmum({ rujukan: "' or 1=1" })).toEqual(takAda)
    await tanam.terbitkan(a.id, 'Lampu padam lagi', 'x')
    expect((await use.bacaUmum({ rujukan: a.rujukan })).ok).toBe(true)
    await tanam.status(a.id, 'dicabut', 'cabut', 'warga')
    expect(await use.bacaUmum({ rujukan: a.rujukan })).toEqual(takAda)
    for (const lain of [{ kerahasiaan: 'rahasia' }, { kelas: 'whistleblowing', kerahasiaan: 'anonim' }]) {
      const p = await tanam.pesan(lain)
      await tanam.terbitkan(p.id, 'Dipaksa', 'Dipaksa')
      await tanam.status(p.id, 'diteruskan', 'teruskan', 'petugas')
      expect(await rujukan()).not.toContain(p.rujukan)
    }
  })

  test('satu yang ditarik tidak kembali karena pesannya dipindah pada saat yang sama', async () => {
    const p = await tanam.pesan()
    await tanam.terbitkan(p.id, 'A', 'A')
    const lain = new Client({ connectionString: b.urlAdmin })
    await lain.connect()
    await lain.query(`select set_config('app.instansi_id', $1, false)`, [b.instansiId])
    await lain.query('begin')
    await bukaTanam(lain, b.instansiId).tarik(p.id)
    // Waits for the other, and then reads what it has written.
    const pindah = tanam.status(p.id, 'diteruskan', 'teruskan', 'petugas')
    await new Promise((s) => setTimeout(s, 150))
    await lain.query('commit')
    await pindah
    await lain.end()
    expect(await rujukan()).not.toContain(p.rujukan)
  })

  test('saring, kata dalam bahasa Indonesia, halaman demi halaman, dan jawaban', async () => {
    const unit = randomUUID()
    const banyak = []
    for (let i = 0; i < 7; i++) {
      const p = await tanam.pesan({ topik: 'jalan', kelurahan: '12.72.01.1002', unit, hari: `2026-10-0${i + 1}` })
      await tanam.terbitkan(p.id, `Perbaikan jalan ${i}`, i === 3 ? 'Memperbaiki gorong-gorong' : 'Lubang besar')
      banyak.push(p)
    }
    const saring = { topik: ['jalan'] }
    const hal = async (sesudah?: readonly [string, string]) =>
      use.daftarUmum({ saring, halaman: { sesudah, batas: 3 } })
    const semua: string[] = []
    let sesudah: readonly [string, string] | undefined
    for (;;) {
      const h = await hal(sesudah)
      expect(h.banyak).toBe(7)
      semua.push(...h.baris.map((x) => x.rujukan))
      if (!h.lanjut) break
      sesudah = h.lanjut
    }
    expect(semua).toEqual(banyak.map((p) => p.rujukan).toReversed())
    const cari = async (saringan: Parameters<UseAspirasi['daftarUmum']>[0]['saring']) =>
      (await use.daftarUmum({ saring: saringan, halaman: { batas: 50 } })).banyak
    // The stem is the same: perbaikan, memperbaiki.
    expect(await cari({ kata: 'memperbaiki gorong', ...saring })).toBe(1)
    expect(await cari({ kata: 'lubang', ...saring })).toBe(6)
    expect(await cari({ kata: `' ) ; drop table x --`, ...saring })).toBe(0)
    expect(await cari({ unit })).toBe(7)
    expect(await cari({ kelurahan: '12.72.01.1002' })).toBe(7)
    expect(await cari({ kecamatan: '12.72.01' })).toBe(7)
    expect(await cari({ kecamatan: '12.72.0' })).toBe(0)
    expect(await cari({ dari: '2026-10-03', sampai: '2026-10-04', ...saring })).toBe(2)
    expect(await cari({ kelas: 'aspirasi', ...saring })).toBe(0)
    expect(await cari({ status: ['dijawab'], ...saring })).toBe(0)
    await tanam.status(banyak[0]!.id, 'diteruskan', 'teruskan', 'petugas')
    await tanam.status(banyak[0]!.id, 'dijawab', 'jawab', 'petugas', { jawaban: 'Sudah ditambal, Pak Budi.' })
    // What the office answered waits until an officer has published it, masked.
    expect(await cari({ status: ['dijawab'], terjawab: true, ...saring })).toBe(0)
    const dahulu = await use.bacaUmum({ rujukan: banyak[0]!.rujukan })
    expect(JSON.stringify(dahulu)).not.toContain('ditambal')
    await tanam.terbitkan(banyak[0]!.id, 'Perbaikan jalan 0', 'Lubang besar', [], { ke: 3, teks: 'Sudah ditambal.' })
    expect(await cari({ status: ['dijawab'], terjawab: true, ...saring })).toBe(1)
    const h = await use.bacaUmum({ rujukan: banyak[0]!.rujukan.toLowerCase() })
    expect(h.ok && h.value.pesan.langkah.map((l) => [l.aksi, l.jawaban])).toEqual([
      ['terima', null],
      ['teruskan', null],
      ['jawab', 'Sudah ditambal.'],
    ])
    expect(JSON.stringify(h)).not.toMatch(/Petugas Uji|catatan-dalam/)
  })

  test('tenggat: berjalan, terpenuhi, lewat; tenggat yang bergeser karena libur bukan lewat', async () => {
    const tepat = async (p: { rujukan: string }) => {
      const h = await use.bacaUmum({ rujukan: p.rujukan })
      return h.ok ? h.value.pesan.tepat : 'hilang'
    }
    const satu = async () => {
      const p = await tanam.pesan({ hari: '2026-01-05' })
      await tanam.terbitkan(p.id, 'T', 'T')
      return p
    }
    const [a, c, d] = [await satu(), await satu(), await satu()]
    expect(await tepat(a)).toBeNull()
    await tanam.tenggat(a.id, '2099-01-01')
    expect(await tepat(a)).toBe('berjalan')
    await tanam.status(a.id, 'dijawab', 'jawab', 'petugas')
    expect(await tepat(a)).toBe('terpenuhi')
    await tanam.tenggat(c.id, '2026-01-12')
    expect(await tepat(c)).toBe('lewat')
    expect((await use.daftarUmum({ saring: { tepat: 'lewat' }, halaman: { batas: 9 } })).banyak).toBe(1)
    await tanam.status(c.id, 'dijawab', 'jawab', 'petugas')
    expect(await tepat(c)).toBe('lewat')
    await tanam.tenggat(d.id, '2026-01-12')
    await tanam.tenggat(d.id, '2099-01-12')
    expect(await tepat(d)).toBe('berjalan')
  })

  test('statistik: rumusnya dapat dihitung ulang; kuartal yang belum lewat hanya dari pesan terbit', async () => {
    const unit = randomUUID()
    for (let i = 0; i < 12; i++) {
      const p = await tanam.pesan({
        hari: `2025-0${[1, 1, 3, 2][i % 4]}-10`,
        unit,
        kelurahan: '12.72.02.1001',
        topik: 'air',
        kerahasiaan: i % 4 === 0 ? 'rahasia' : 'anonim',
      })
      await tanam.tenggat(p.id, i < 6 ? '2025-12-31' : '2025-01-02')
      // Answered in the quarter, the first six in time; six say it is solved, one of them reopened it first.
      await tanam.status(p.id, 'dijawab', 'jawab', 'petugas', {}, `2025-03-2${i % 6}`)
      if (i === 5) await tanam.status(p.id, 'diteruskan', 'nyatakan-belum', 'warga', {}, '2025-03-26')
      if (i < 6) await tanam.status(p.id, 'selesai', 'nyatakan-selesai', 'warga', {}, '2025-03-27')
    }
    const s = await use.statistikUmum({ kuartal: '2025-01-01' })
    const semua = s.baris.find((x) => x.dimensi === 'semua')
    // Reopened: one, hidden. Six in time and six late leave none between: one of the two hides it.
    expect(semua).toMatchObject({ diterima: 12, tepat: null, lewat: 6, selesai: 6, dibuka: null })
    expect(s.baris.find((x) => x.dimensi === 'kantor')).toMatchObject({ kunci: unit, diterima: 12, selesai: 6 })
    expect(s.baris.filter((x) => x.dimensi === 'bulan').map((x) => [x.kunci, x.diterima])).toEqual([
      ['2025-01', 6],
      ['2025-02', null],
      ['2025-03', null],
    ])
    const kini = await use.statistikUmum({ kuartal: '2026-10-01' })
    expect(kini.berjalan).toBe(true)
    // Whoever asks the door itself for a running quarter of all messages, or for a part of one, gets nothing.
    for (const mulai of ['2026-10-01', '2025-02-01'])
      expect((await klien.query(`select * from aspirasi.umum_statistik('${mulai}', false)`)).rows).toEqual([])
  })

  test('samaran tabel: tidak satu sel tertutup dapat dihitung dari yang terbuka', async () => {
    const n = acak(7)
    const kelompok = [0, 1, 1, 1, 2, 2]
    for (let kali = 0; kali < 60; kali++) {
      const baris = Array.from({ length: 2 + n(3) }, () => {
        const bagian = [n(9), n(7), n(5)]
        const jumlah = bagian.reduce((x, y) => x + y, 0)
        const s = n(jumlah + 1)
        return [jumlah, ...bagian, s, jumlah - s]
      })
      const isi = [kelompok.map((_, j) => baris.reduce((x, r) => x + r[j]!, 0)), ...baris]
      const { rows } = await klien.query<{ t: boolean[][] }>(
        'select platform.samarkan_tabel($1::int[], $2::int[]) as t',
        [isi, kelompok],
      )
      const tutup = rows[0]!.t
      isi.forEach((r, i) => {
        r.forEach((x, j) => {
          if (x < 5) expect(tutup[i]![j], `${i},${j} ${JSON.stringify(isi)}`).toBe(true)
        })
      })
      for (const [i, j] of tetap(isi, tutup, kelompok))
        expect.fail(`sel ${i},${j} = ${isi[i]![j]} terbuka: ${JSON.stringify({ isi, tutup })}`)
    }
  })

  test('satu samaran: persetujuan memakai yang sama', async () => {
    for (const x of ['{46,9,12}', '{2,1,0,1}', '{37,0,9}', '{40,4,4,9}', '{40,0,0,9}']) {
      const { rows } = await klien.query(
        `select persetujuan.samarkan('${x}') is not distinct from platform.samarkan('${x}') as sama`,
      )
      expect(rows[0].sama).toBe(true)
    }
  })
})

/**
 * Hidden cells that have one value only. Every line is an equation between integers ≥ 0: a hidden cell is open when no
 * other solution gives it another value; looked for among changes by at most one in every hidden cell.
 */
function tetap(isi: number[][], tutup: boolean[][], kelompok: number[]): [number, number][] {
  const sel = isi.flatMap((r, i) => r.map((_, j) => [i, j] as const)).filter(([i, j]) => tutup[i]![j])
  const persamaan: (readonly (readonly [number, number, number])[])[] = []
  isi.forEach((_, i) => {
    for (const k of [1, 2])
      persamaan.push([[i, 0, -1], ...kelompok.flatMap((x, j) => (x === k ? [[i, j, 1] as const] : []))])
  })
  kelompok.forEach((_, j) => persamaan.push([[0, j, -1], ...isi.slice(1).map((_x, i) => [i + 1, j, 1] as const)]))
  const nomor = new Map(sel.map(([i, j], x) => [`${i},${j}`, x]))
  const kendala = persamaan.map((p) =>
    p.flatMap(([i, j, a]) => (nomor.has(`${i},${j}`) ? [[nomor.get(`${i},${j}`)!, a] as const] : [])),
  )
  const punya = sel.map((_, x) => kendala.filter((k) => k.some(([y]) => y === x)))
  const geser: (number | undefined)[] = sel.map(() => undefined)
  const cocok = (x: number): boolean =>
    punya[x]!.every((k) => {
      let jumlah = 0
      let bebas = 0
      for (const [y, a] of k) {
        const g = geser[y]
        if (g === undefined) bebas++
        else jumlah += a * g
      }
      return bebas === 0 ? jumlah === 0 : Math.abs(jumlah) <= bebas
    })
  const cari = (urut: readonly number[], ke: number): boolean => {
    const x = urut[ke]
    if (x === undefined) return true
    for (const g of [0, 1, -1]) {
      if (isi[sel[x]![0]]![sel[x]![1]]! + g < 0) continue
      geser[x] = g
      if (cocok(x) && cari(urut, ke + 1)) return true
    }
    geser[x] = undefined
    return false
  }
  return sel
    .filter((s, x) => {
      const urut = sel.map((_, y) => y).filter((y) => y !== x)
      for (const g of [1, -1]) {
        if (isi[s[0]]![s[1]]! + g < 0) continue
        geser.fill(undefined)
        geser[x] = g
        if (cari(urut, 0)) return false
      }
      return true
    })
    .map(([i, j]) => [i, j])
}
