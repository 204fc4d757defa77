import { expect, test } from 'vitest'
import { kasus2024, periksaBerkas } from '#modules/kelayakan'
import { bacaKeputusan } from './keputusan.ts'
import type { PeringkatBaris } from './peringkat.ts'
import { periksaLangkah } from './periksa-langkah.ts'

const { tanpaPersetujuan, ...kasus } = kasus2024()
const satu = kasus.usulan.find((u) => !tanpaPersetujuan.includes(u.nip)) as (typeof kasus.usulan)[number]
const isi = { ...kasus, usulan: [satu] }
const h = periksaBerkas(JSON.stringify(isi))
if (!h.ok) throw new Error(h.error.pesan)
const vonis = h.value.baris[0]?.hasil
// Without warnings, so that only the rank can ask for a reason.
const hasil = { ...h.value, baris: h.value.baris.map((b) => ({ ...b, hasil: 'lolos' as const })) }
const usulan = [{ nip: satu.nip, ke: satu.ke, sebagai: 'definitif' as const }]

const peringkat = (p: Partial<PeringkatBaris>): PeringkatBaris => ({
  nip: satu.nip,
  ke: satu.ke as string,
  sumber: 'fakta',
  peringkat: 1,
  calon: 12,
  skor: 80,
  diAtas: [],
  ...p,
})
function putuskan(p: PeringkatBaris | undefined, alasan?: string, tetapkan = true, ke: string | null = satu.ke) {
  const k = bacaKeputusan([{ ...usulan[0]!, ke }], [])
  const s = { k, hasil, tmt: kasus.tanggal, hariIni: kasus.tanggal, saksiMinimum: 2 }
  const r = periksaLangkah(
    'putuskan',
    { putusan: [{ nip: satu.nip, tetapkan, alasan }], ...(p && { peringkat: [p] }) },
    s,
  )
  return r.ok ? null : [r.error.kode, r.error.data]
}

test('kasus yang dipakai di sini tidak ditolak hukum', () => {
  expect(['lolos', 'peringatan']).toContain(vonis)
})
test('yang pertama dapat ditetapkan tanpa alasan; yang lain tidak', () => {
  expect(putuskan(peringkat({}))).toBeNull()
  expect(putuskan(peringkat({ peringkat: 3 }))).toEqual([
    'keputusan.alasan-peringkat',
    { nip: satu.nip, peringkat: 3, calon: 12 },
  ])
  expect(putuskan(peringkat({ peringkat: 3 }), 'Menguasai tugas yang berjalan.')).toBeNull()
  expect(putuskan(peringkat({ peringkat: 3 }), '  ')?.[0]).toBe('keputusan.alasan-peringkat')
})
test('peringkat yang tidak diketahui tidak pernah yang pertama', () => {
  for (const p of [undefined, peringkat({ peringkat: null, calon: null }), peringkat({ peringkat: null, calon: 12 })])
    expect(putuskan(p)).toEqual(['keputusan.alasan-tanpa-peringkat', { nip: satu.nip }])
})
test('pelepasan tidak mengangkat siapa pun; yang tidak ditetapkan beralasan karena itu, bukan karena peringkat', () => {
  expect(putuskan(undefined, undefined, true, null)).toBeNull()
  expect(putuskan(peringkat({}), undefined, false)).toEqual(['keputusan.alasan-kosong', { nip: satu.nip }])
})
test('yang diajukan bernama dengan NIP: tanda lain ditolak dengan namanya, sebelum SK-nya tersangkut', () => {
  const k = bacaKeputusan(usulan, [])
  const ajukan = (nip: string) => {
    const baris = hasil.baris.map((b) => ({ ...b, nip }))
    const s = { k, hasil: { ...hasil, baris }, tmt: kasus.tanggal, hariIni: kasus.tanggal, saksiMinimum: 2 }
    return periksaLangkah('ajukan', {}, s)
  }
  expect(ajukan(satu.nip).ok).toBe(true)
  for (const nip of ['P-01', '19800101200501100', '19800101 200501 1 001'])
    expect(ajukan(nip)).toEqual({ ok: false, error: { kode: 'keputusan.nip-bukan-nip', data: { nip } } })
})
