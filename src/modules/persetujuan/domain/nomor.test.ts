import { expect, test } from 'vitest'
import { JENIS_NOMOR, periksaPola, POLA_BAWAAN, type PolaNomor, tulisNomor, urutBerikut } from './nomor.ts'

const pola = (ubah: Partial<PolaNomor>): PolaNomor => ({ ...POLA_BAWAAN.spmt, ...ubah })

test('pola bawaan sah dan tidak ada dua jenis yang menulis nomor yang sama', () => {
  for (const j of JENIS_NOMOR) expect(periksaPola(POLA_BAWAAN[j], [])).toEqual({ ok: true, value: true })
  expect(new Set(JENIS_NOMOR.map((j) => tulisNomor(POLA_BAWAAN[j], 7, '2026-11-24'))).size).toBe(JENIS_NOMOR.length)
})
test('isian diganti, bulan dengan angka Romawi, nomor sedikitnya tiga angka dan tidak dipotong', () => {
  const p = pola({ pola: '{nomor}/{bulan-romawi}/{bulan}/{kode-unit}/{tahun}', kodeUnit: 'SETDA' })
  expect(tulisNomor(p, 7, '2026-04-01')).toBe('007/IV/04/SETDA/2026')
  expect(tulisNomor(p, 12345, '2026-12-31')).toBe('12345/XII/12/SETDA/2026')
})
test('pola yang akan menulis nomor dua kali ditolak dengan sebabnya', () => {
  const kode = (p: Partial<PolaNomor>, lain: readonly PolaNomor[] = []) => {
    const h = periksaPola(pola(p), lain)
    return h.ok ? null : [h.error.kode, h.error.data]
  }
  expect(kode({ pola: '800/{tahun}' })).toEqual(['nomor.isian-kurang', { isian: '{nomor}' }])
  expect(kode({ pola: '800/{nomor}' })).toEqual(['nomor.isian-kurang', { isian: '{tahun}' }])
  expect(kode({ pola: '{nomor}/{tahun}/{gaji}' })).toEqual(['nomor.isian-asing', { isian: '{gaji}' }])
  expect(kode({ pola: POLA_BAWAAN.petikan.pola })).toEqual(['nomor.pola-sama', { jenis: 'petikan' }])
  // The same words by another way: the unit's code is part of what is written.
  expect(kode({ pola: '800/{nomor}/PTK/bkpsdm/{bulan-romawi}/{tahun}' })?.[0]).toBe('nomor.pola-sama')
  // A pattern given up has written numbers, which stay.
  const petikan = { ...POLA_BAWAAN.petikan, versi: 1, pola: 'P/{nomor}/{tahun}' }
  const lalu = [{ ...petikan, versi: 2, pola: 'Q/{nomor}/{tahun}' }, petikan]
  expect(kode({ pola: POLA_BAWAAN.petikan.pola }, [petikan])).toEqual(['nomor.pola-sama', { jenis: 'petikan' }])
  expect(kode({ pola: 'P/{nomor}/{tahun}' }, lalu)).toEqual(['nomor.pola-sama', { jenis: 'petikan' }])
  // Its own earlier pattern a kind may take up again.
  expect(kode({ pola: 'S/{nomor}/{tahun}' }, [pola({ versi: 1, pola: 'S/{nomor}/{tahun}' })])).toBeNull()
})
test('nomor berikut: sesudah yang terakhir; register yang mulai di tengah tahun meneruskan buku, hanya di tahun itu', () => {
  const p = pola({ mulai: { tahun: 2026, urut: 46 } })
  expect([
    urutBerikut(p, 2026, 0),
    urutBerikut(p, 2026, 46),
    urutBerikut(p, 2026, 80),
    urutBerikut(p, 2027, 0),
  ]).toEqual([46, 47, 81, 1])
})
