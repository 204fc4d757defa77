import { expect, test } from 'vitest'
import { AKTOR, LANGKAH, STATUS, aksiBoleh } from './alur.ts'
import { AKSI_MEJA, bandingMenunggu, isianTersisa, isiTemplat, TEMPLAT_BAWAAN, templatBerlaku } from './meja.ts'

test('meja menawarkan setiap langkah petugas, dan tidak satu pun milik warga atau jam saja', () => {
  const petugas = LANGKAH.filter((l) => l.oleh.some((a) => a !== 'warga' && a !== 'sistem')).map((l) => l.aksi)
  expect([...AKSI_MEJA].toSorted()).toEqual([...petugas].toSorted())
})

test('seluruh tabel: pada keadaan apa tangan siapa boleh apa', () => {
  const baris = STATUS.flatMap((s) =>
    AKTOR.map((a) => `${s.padEnd(17)} ${a.padEnd(12)} ${aksiBoleh(s, [a]).join(', ') || '–'}`),
  )
  console.log(baris.join('\n'))
  expect(baris).toMatchSnapshot()
})

test('banding menunggu sampai diputus, dan menyebut siapa yang menolak', () => {
  const p = (aksi: string, penggunaId: string | null = null) => ({ aksi, penggunaId })
  expect(bandingMenunggu([p('terima'), p('tolak', 'a')])).toBeNull()
  expect(bandingMenunggu([p('terima'), p('tolak', 'a'), p('catat', 'b'), p('banding')])).toEqual({ penolakId: 'a' })
  const putus = [p('terima'), p('tolak', 'a'), p('banding'), p('tolak-banding', 'b')]
  expect(bandingMenunggu(putus)).toBeNull()
  expect(bandingMenunggu([...putus, p('banding')])).toEqual({ penolakId: 'a' })
})

test('templat: yang diketahui terisi, yang lain tetap terlihat', () => {
  const teks = isiTemplat('Pesan {rujukan}: {apa yang dikerjakan}, {kantor}.', { rujukan: 'ABC', kantor: 'Dinas PU' })
  expect(teks).toBe('Pesan ABC: {apa yang dikerjakan}, Dinas PU.')
  expect(isianTersisa(teks)).toEqual(['{apa yang dikerjakan}'])
  expect(isianTersisa('Rp{1} dan { } bukan isian')).toEqual([])
})

test('versi petugas menggantikan yang bawaan', () => {
  const milik = { kode: 'dijadwalkan', versi: 2, nama: 'Jadwal', isi: 'x', aktif: true }
  const semua = templatBerlaku([milik])
  expect(semua.filter((t) => t.kode === 'dijadwalkan')).toEqual([milik])
  expect(semua).toHaveLength(TEMPLAT_BAWAAN.length)
})
