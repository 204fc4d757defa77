import { expect, test } from 'vitest'
import { type BerkasPeriksa, kasus2024, periksaBerkas } from '#modules/kelayakan'
import { berkasBalik, jabatanAsal, rantaiBalik, usulanBalik } from './akibat-keberatan.ts'
import { bacaKeputusan, type Keputusan } from './keputusan.ts'
import type { BarisTempel } from './tempel.ts'

const { tanpaPersetujuan: _, ...kasus } = kasus2024()
// As it would be read from a file.
const asli = JSON.parse(JSON.stringify(kasus)) as BerkasPeriksa
const [a, b, c] = asli.usulan.map((u) => u.nip) as [string, string, string]
const asal = (nip: string) => jabatanAsal(asli, nip) as string
const tuju = asli.usulan[0]?.ke as string

/** a goes up, b takes the seat a leaves, c the one b leaves. */
function susun(usulan: readonly BarisTempel[], ubah: (isi: BerkasPeriksa) => BerkasPeriksa = (x) => x) {
  const isi = ubah({ ...asli, usulan: [...usulan] } as BerkasPeriksa)
  const k: Keputusan = bacaKeputusan(usulan, [])
  return { isi, k }
}
const baris = (nip: string, ke: string | null, sebagai: BarisTempel['sebagai'] = 'definitif') => ({ nip, ke, sebagai })
const TIGA = [baris(a, tuju), baris(b, asal(a)), baris(c, asal(b))]

test('yang kembali menggeser yang menduduki jabatannya, sampai kursi yang kosong', () => {
  const { isi, k } = susun(TIGA)
  expect(rantaiBalik(isi, k, a)).toEqual({
    baris: [
      { nip: a, dari: tuju, ke: asal(a) },
      { nip: b, dari: asal(a), ke: asal(b) },
      { nip: c, dari: asal(b), ke: asal(c) },
    ],
    akhir: 'kursi-kosong',
  })
  expect(rantaiBalik(isi, k, c).baris).toHaveLength(1)
})
test('jabatan berkursi dua: yang masuk ke kursi lain tidak tergeser', () => {
  const dua = (x: BerkasPeriksa) => ({
    ...x,
    jabatan: x.jabatan.map((j) => (j.id === asal(a) ? { ...j, kuota: 2 } : j)),
  })
  const { isi, k } = susun(TIGA, dua)
  expect(rantaiBalik(isi, k, a)).toMatchObject({ baris: [{ nip: a }], akhir: 'kursi-kosong' })
})
test('putaran kembali seluruhnya dan berakhir', () => {
  const { isi, k } = susun([baris(a, asal(b)), baris(b, asal(c)), baris(c, asal(a))])
  const r = rantaiBalik(isi, k, a)
  expect([r.baris.map((x) => x.nip).toSorted(), r.akhir]).toEqual([[a, b, c].toSorted(), 'kursi-kosong'])
})
test('yang gugur atau tidak ditetapkan tidak ikut; pelaksana tugas tidak menggeser siapa pun', () => {
  const usulan = [baris(a, tuju), baris(b, asal(a))]
  const { isi } = susun(usulan)
  const langkah = (aksi: 'cocokkan', isiLangkah: { gugur: { nip: string; alasan: string }[] }) => ({
    ke: 1,
    aksi,
    isi: isiLangkah,
    pemeriksaanKe: 1,
    oleh: 'uji',
    penggunaId: null,
    saat: '2024-05-20T00:00:00Z',
    sidik: '',
  })
  const gugur = bacaKeputusan(usulan, [langkah('cocokkan', { gugur: [{ nip: b, alasan: 'Pertek' }] })])
  expect(rantaiBalik(isi, gugur, a)).toMatchObject({ baris: [{ nip: a }], akhir: 'kursi-kosong' })
  const plt = susun([baris(a, tuju, 'plt'), baris(b, asal(a))])
  expect(rantaiBalik(plt.isi, plt.k, a).akhir).toBe('plt')
  expect(usulanBalik(rantaiBalik(plt.isi, plt.k, a))).toEqual([])
})
test('jabatan sebelumnya yang tidak diketahui tidak ditebak', () => {
  const tanpa = (x: BerkasPeriksa) => ({
    ...x,
    pegawai: x.pegawai.map((p) => {
      const { riwayat: _r, ...sisa } = p
      return p.nip === a ? sisa : p
    }),
  })
  const { isi, k } = susun(TIGA, tanpa)
  const r = rantaiBalik(isi, k, a)
  expect([r.akhir, r.baris]).toEqual(['asal-tidak-diketahui', [{ nip: a, dari: tuju, ke: undefined }]])
  expect(usulanBalik(r)).toEqual([])
})
test('dinilai atas keadaan sesudah keputusan: kursi yang dilepas kosong, dua orang tidak bertukar di kursi yang sama', () => {
  const { isi, k } = susun(TIGA)
  const balik = berkasBalik(isi, k, rantaiBalik(isi, k, a), { tmt: asli.tanggal, tanggal: '2024-08-01' })
  const h = periksaBerkas(JSON.stringify(balik))
  if (!h.ok) throw new Error(h.error.pesan)
  const aturan = (nip: string, id: string) => h.value.baris.find((x) => x.nip === nip)?.aturan.find((x) => x.id === id)
  expect(h.value.baris.map((x) => x.nip)).toEqual([a, b, c])
  // The seats are free because those who hold them by the decree go back as well.
  for (const nip of [a, b, c]) expect([nip, aturan(nip, 'R01')?.hasil]).toEqual([nip, 'terpenuhi'])
  // No letters yet: the session has to sit again.
  expect(aturan(a, 'R17')?.hasil).toBe('tidak-terpenuhi')
  // Judged without b and c going back, the seat is taken.
  const sendiri = periksaBerkas(JSON.stringify({ ...balik, usulan: balik.usulan.slice(0, 1) }))
  if (!sendiri.ok) throw new Error(sendiri.error.pesan)
  expect(sendiri.value.baris[0]?.aturan.find((x) => x.id === 'R01')?.hasil).toBe('tidak-terpenuhi')
})
