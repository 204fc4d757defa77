import { describe, expect, it } from 'vitest'
import { relasiBidangStudi } from '#modules/kompetensi'
import { ATURAN, evaluateSiap, hasilKasus, hukumPada, TANGGAL_VERSI, VERSI_ATURAN } from '#regulasi'
import { buatKotaContoh, faktaKotaContoh } from '#seed'
import { CakupanHasilSchema, cakupanContoh } from '../application/cakupan-hasil.ts'
import {
  HASIL,
  type HitunganAturan,
  hitunganKosong,
  jumlahkan,
  vonisKota,
  vonisMatriks,
  vonisUsulan,
} from '../domain/cakupan-vonis.ts'
import { faktaPasangan, kelasSetaraKota } from '../domain/fakta-usulan.ts'
import { jabatanAcak, pegawaiAcak, relasiUji } from '../domain/uji-bantu.ts'
import { kasus2022, kasus2024 } from '../application/kasus-kota.ts'

/** Info rules that only tell: nothing can fail them. */
const HANYA_KETERANGAN = new Set(['R26'])

const relasi = relasiBidangStudi
/** One line a rule, so that a change reads in a comparison. */
function tulis(c: object & { readonly sumber: readonly { readonly aturan: HitunganAturan }[] }): string {
  const baris = (a: HitunganAturan) =>
    Object.entries(a).map(([id, n]) => `${JSON.stringify(id)}:${JSON.stringify(HASIL.map((h) => n[h]))}`)
  const isi = c.sumber.map((s) => {
    const { aturan, ...kepala } = s
    return `${JSON.stringify(kepala).slice(0, -1)},"aturan":{\n${baris(aturan).join(',\n')}\n}}`
  })
  const { sumber: _, ...kepala } = c
  return `${JSON.stringify(kepala).slice(0, -1)},"sumber":[\n${isi.join(',\n')}\n]}\n`
}

describe('cakupan aturan', () => {
  const hari = TANGGAL_VERSI
  const kota = { ...faktaKotaContoh(buatKotaContoh({ hariIni: hari })), asOf: hari, relasi }
  const berkas = vonisMatriks(kota)
  const usulan = vonisKota(kota)
  const [dua, empat] = [kasus2022(), kasus2024()]
  const kini = {
    versi: VERSI_ATURAN,
    tanggal: hari,
    sumber: [
      {
        nama: 'berkas' as const,
        jumlah: dua.usulan.length + empat.usulan.length,
        aturan: jumlahkan([vonisUsulan({ ...dua, relasi }), vonisUsulan({ ...empat, relasi })]),
      },
      { nama: 'usulan' as const, jumlah: usulan.baris, aturan: usulan.aturan },
      { nama: 'pasangan' as const, jumlah: berkas.pasangan, aturan: berkas.aturan },
    ],
  }
  const contoh: HitunganAturan = Object.fromEntries(ATURAN.map((a) => [a.id, hasilKasus(a)]))

  // When this fails, the law or the invented city has changed: run it with -u and read what moved.
  it('angka yang diterbitkan adalah angka versi ini', async () => {
    await expect(tulis(kini)).toMatchFileSnapshot('../application/cakupan-hasil.json')
    expect(CakupanHasilSchema.parse(JSON.parse(tulis(kini)))).toEqual(kini)
    expect(cakupanContoh.versi).toBe(VERSI_ATURAN)
  })
  it('setiap aturan pernah terpenuhi, tidak terpenuhi, dan belum diketahui; tidak satu pun diam', () => {
    const semua = jumlahkan([contoh, ...kini.sumber.map((s) => s.aturan)])
    const tabel = ATURAN.map((a) => `${a.id} ${HASIL.map((h) => `${h} ${semua[a.id]?.[h]}`).join(', ')}`)
    const celah = ATURAN.flatMap((a) =>
      HASIL.filter((h) => h !== 'tidak-berlaku' && !(h === 'tidak-terpenuhi' && HANYA_KETERANGAN.has(a.id)))
        .filter((h) => !semua[a.id]?.[h])
        .map((h) => `${a.id}: tidak pernah ${h}`),
    )
    expect(celah, `\n${tabel.join('\n')}`).toEqual([])
    const diam = ATURAN.filter((a) => {
      const n = contoh[a.id] ?? hitunganKosong()
      return n.terpenuhi + n['tidak-terpenuhi'] + n['belum-diketahui'] === 0
    }).map((a) => a.id)
    expect(diam, `\n${tabel.join('\n')}`).toEqual([])
    for (const id of HANYA_KETERANGAN) expect(ATURAN.find((a) => a.id === id)?.severity).toBe('info')
  })
  it('setiap sumber menjumlah: tidak ada putusan yang hilang', () => {
    for (const s of kini.sumber)
      for (const [id, n] of Object.entries(s.aturan))
        expect(
          HASIL.reduce((x, h) => x + n[h], 0),
          id,
        ).toBe(s.jumlah)
  })
})

it('hitungan atas kelas pasangan sama dengan menilai setiap pasangan satu demi satu', () => {
  const asOf = '2026-11-24'
  const jabatan = jabatanAcak(7, 40)
  const pegawai = pegawaiAcak(8, 60, jabatan)
  const hukum = hukumPada(asOf)
  const kota = kelasSetaraKota(jabatan)
  const harap: Record<string, ReturnType<typeof hitunganKosong>> = {}
  for (const a of ATURAN.filter((x) => !x.dijaminRencana && !x.hanyaUsulan)) {
    const n = hitunganKosong()
    for (const p of pegawai)
      for (const j of jabatan) {
        const f = faktaPasangan(p, j, kota, relasiUji, asOf)
        n[evaluateSiap(a, { ...f, pegawaiDikenal: true, sebagai: 'definitif' }, hukum).hasil]++
      }
    harap[a.id] = n
  }
  expect(vonisMatriks({ pegawai, jabatan, asOf, relasi: relasiUji })).toEqual({ pasangan: 2400, aturan: harap })
})
