import { expect, test } from 'vitest'
import { bandingkanTempo } from './geseran-libur.use-case.ts'
import type { JamTersimpan } from './lembar.port.ts'
import { masihBerjalan, susunTempoKeberatan } from './tempo-keberatan.ts'

const nip = '198001012005011001'
const jam = [
  {
    berkasId: 'b',
    lembar: { nip, nama: 'Ani', ke: null },
    langkah: [
      { aksi: 'sampaikan', isi: { nip, tanggal: '2026-06-01', cara: 'langsung' }, saat: '2026-06-01T03:00:00Z' },
    ],
  },
] as unknown as JamTersimpan[]
const daftar = (libur: readonly string[], disahkanPada: string) => ({
  tahun: 2026,
  hari: libur.map((tanggal) => ({ tanggal, nama: 'Libur', jenis: 'libur' as const })),
  cutiBukanHariKerja: false,
  disahkanPada,
})
const kini = daftar([], '2026-01-01T00:00:00Z')
const nanti = daftar(['2026-06-18'], '2026-06-20T00:00:00Z')
const banding = (hariIni: string) => bandingkanTempo(jam, { hariIni, ketetapan: [], kalender: [kini] }, [kini, nanti])

test('jam yang sudah habis dan akan dibuka lagi oleh daftar itu disebut; yang tetap habis tidak', () => {
  const geseran = [{ nama: 'Ani', jawaban: false, lama: '2026-06-19', baru: '2026-06-22' }]
  expect(banding('2026-06-19')).toEqual(geseran)
  expect(banding('2026-06-22')).toEqual(geseran)
  expect(banding('2026-06-23')).toEqual([])
})

test('waktu keberatan yang hanya paling cepat tetap ada sesudah harinya; yang pasti habis tidak', () => {
  const hidup = (kalender: readonly (typeof kini)[]) =>
    susunTempoKeberatan(jam, { hariIni: '2026-07-01', ketetapan: [], kalender }).filter(masihBerjalan).length
  expect([hidup([]), hidup([kini])]).toEqual([1, 0])
})
