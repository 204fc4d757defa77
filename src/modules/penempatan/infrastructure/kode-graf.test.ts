import zlib from 'node:zlib'
import { expect, test } from 'vitest'
import type { GrafTersimpan } from '../application/penyimpanan-rencana.port.ts'
import { calonHukum, type Graf, terbesar } from '../domain/rencana/graf.ts'
import { denganSetelan, grafAcak } from '../domain/rencana/uji-bantu.ts'
import { pengacak } from '../domain/solver/index.ts'
import { kodekanGraf, uraikanGraf } from './kode-graf.ts'

const BENTUK = { rows: 30, columns: 12, kepadatan: 0.4, kosong: 0.3, skorTerbesar: 10_000 }

function tersimpan(graf: Graf): GrafTersimpan {
  return {
    tmt: '2027-01-04',
    graf,
    orang: [],
    dari: [],
    jabatan: [],
    kedudukan: [],
    tujuan: [],
    bobot: Array.from({ length: graf.columns }, (_, j) => (j % 3) + 1),
    turun: [],
    namaFakta: ['riwayat'],
    rencana: [{ varian: 'pasti', kunci: 'penuh', duduk: graf.kini, maksLangkah: 3, harga: { p: 1, q: 4 } }],
  }
}

test('what settings ask of the graph comes back as it was', async () => {
  for (let benih = 0; benih < 20; benih++) {
    const acak = pengacak(benih)
    const g = denganSetelan(grafAcak(BENTUK, acak), acak)
    const { graf, ...lain } = await uraikanGraf(await kodekanGraf(tersimpan(g)))
    const { graf: _, ...asal } = tersimpan(g)
    expect(lain).toEqual(asal)
    expect(graf).toEqual({ ...g, nilaiTerbesar: terbesar(g.nilai) })
  }
})

test('who may come by law alone, and the fit in a seat taken away, come back as they were', async () => {
  const g = grafAcak(BENTUK, pengacak(7))
  const orang = Array.from({ length: g.rows }, (_, i) => ({ id: `${i}`, nip: `${i}`, nama: `N${i}`, sintetis: true }))
  const skorKini = Int32Array.from({ length: g.rows }, (_, i) => (i % 3) - 1)
  const hukum = { ...calonHukum(g), orang, dari: [] }
  expect(hukum.column.length).toBeGreaterThan(0)
  const isi = await uraikanGraf(await kodekanGraf({ ...tersimpan({ ...g, skorKini }), hukum }))
  expect(isi.hukum).toEqual(hukum)
  expect(isi.graf.skorKini).toEqual(skorKini)
})

test('bytes stored before settings still read, and a graph without settings has none', async () => {
  const g = grafAcak(BENTUK, pengacak(4))
  const isi = zlib.inflateSync(await kodekanGraf(tersimpan(g)))
  const tempat = isi.indexOf('"versi":3')
  expect(tempat).toBeGreaterThan(0)
  isi.write('"versi":1', tempat)
  const { graf } = await uraikanGraf(zlib.deflateSync(isi))
  expect(graf).toEqual(g)
  expect(Object.keys(graf)).not.toContain('minimum')
  isi.write('"versi":4', tempat)
  await expect(uraikanGraf(zlib.deflateSync(isi))).rejects.toThrow('versi 4')
})
