import { expect, test } from 'vitest'
import { grafAcak } from '../domain/rencana/uji-bantu.ts'
import { jalankanMesin } from '../domain/rencana/index.ts'
import { masalahStandar, pengacak, solveAssignment, verifyCertificate } from '../domain/solver/index.ts'
import { dariDaftar } from '../domain/solver/uji-bantu.ts'
import { mesinDiPekerja, selesaikanDiPekerja, siapkanMesin } from './pekerja-hitung.ts'
import type { Kemajuan } from './pekerja-pesan.ts'

test('the threads, opened beforehand, give the same plans as the engine called here, and say how far they are', async () => {
  siapkanMesin()
  const g = grafAcak({ rows: 120, columns: 30, kepadatan: 0.2, kosong: 0.3, skorTerbesar: 10_000 }, pengacak(3))
  const kabar: Kemajuan[] = []
  const h = await mesinDiPekerja(g, { maksLangkah: 7 }, { kemajuan: (k) => kabar.push(k) })
  expect(h).toEqual(jalankanMesin(g, { maksLangkah: 7 }))
  expect(h.bersyarat.graf).toBe(g)
  expect(g.column.length).toBeGreaterThan(0) // ours, not moved away
  expect(kabar).toEqual([
    { fase: 'bagian', selesai: 1, semua: 3 },
    { fase: 'bagian', selesai: 2, semua: 3 },
  ])
})

test('settings go with the graph: the same plans, and the same reason where there is none', async () => {
  const asal = grafAcak({ rows: 120, columns: 30, kepadatan: 0.2, kosong: 0.3, skorTerbesar: 10_000 }, pengacak(3))
  const luar = asal.kini.indexOf(-1)
  const wajib = Uint8Array.from(asal.kini, (_, i) => (i === luar ? 1 : 0))
  const minimum = [{ kolom: [0, 1, 2], banyak: 3 }]
  for (const g of [
    { ...asal, wajib, minimum },
    { ...asal, wajib, minimum: [{ kolom: [0, 1], banyak: 9 }] },
  ]) {
    const h = await mesinDiPekerja(g, { maksLangkah: 0 })
    expect(h).toEqual(jalankanMesin(g, { maksLangkah: 0 }))
    if (h.bersyarat.buntu) expect(h.bersyarat.buntu.konflik.minimum).toEqual([0])
    else expect(h.bersyarat.langkahTersedikit).toBeGreaterThan(0)
  }
})

test('a large problem is moved there and back, certified, with progress of auction and paths; this thread stays free', async () => {
  const p = masalahStandar(20_000, 5, 60)
  const benar = solveAssignment(masalahStandar(20_000, 5, 60)).total
  const fase = new Set<string>()
  let detak = 0
  const jam = setInterval(() => detak++, 5)
  const janji = selesaikanDiPekerja(p, { kemajuan: (k) => fase.add(k.fase) })
  expect(p.column.length).toBe(0)
  const { solusi, masalahSertifikat } = await janji
  clearInterval(jam)
  expect(masalahSertifikat).toEqual([])
  expect(solusi.total).toBe(benar)
  expect(verifyCertificate(solusi.problem, solusi).ok).toBe(true)
  expect([...fase]).toEqual(['lelang', 'jalur', 'sertifikat'])
  expect(detak).toBeGreaterThan(3)
})

test('cancelling ends the running task and a waiting one; others are still answered', async () => {
  const besar = new AbortController()
  const menunggu = new AbortController()
  const kecil = dariDaftar(1, [[[0, 5]]])
  const mulai = performance.now()
  const a = selesaikanDiPekerja(masalahStandar(60_000, 5, 60), {
    signal: besar.signal,
    kemajuan: () => besar.abort(new Error('sudah cukup')),
  })
  const b = selesaikanDiPekerja(dariDaftar(1, [[[0, 7]]]), { signal: menunggu.signal })
  const c = selesaikanDiPekerja(kecil)
  menunggu.abort(new Error('tidak jadi'))
  await expect(b).rejects.toThrow('tidak jadi')
  await expect(a).rejects.toThrow('sudah cukup')
  const batal = performance.now() - mulai
  expect((await c).solusi.total).toBe(5)
  await expect(selesaikanDiPekerja(kecil, { signal: besar.signal })).rejects.toThrow('sudah cukup')
  expect(batal).toBeLessThan(20_000)
})

test('a malformed problem is refused as in this thread, and the next one is solved', async () => {
  const p = { ...dariDaftar(2, [[[0, 1]]]), columns: 0 }
  await expect(selesaikanDiPekerja(p)).rejects.toThrow(RangeError)
  expect((await selesaikanDiPekerja(dariDaftar(1, [[[0, 3]]]))).solusi.total).toBe(3)
})
