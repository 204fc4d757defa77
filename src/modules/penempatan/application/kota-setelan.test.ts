import { describe, expect, test } from 'vitest'
import { kelompokJabatan, pensiunDariJabatan } from '#modules/jabatan'
import { hitungMatriksKecocokan } from '#modules/kecocokan'
import { hukumPasangan, siapkanPeriksaPasangan } from '#modules/kelayakan'
import { relasiBidangStudi } from '#modules/kompetensi'
import { BERSYARAT, KEBIJAKAN_BOBOT, TETAP } from '../domain/rencana/index.ts'
import { setelanBawaan } from '../domain/skenario/index.ts'
import { sepotongKota } from '../uji/sepotong-kota.ts'
import type { DepsPenempatan } from './deps.ts'
import { susunKeadaan } from './keadaan.ts'
import { hukumHilang, kotaSetelan } from './kota-setelan.ts'

const HARI = '2026-11-24'
const TMT = '2027-01-04'
const deps: Pick<DepsPenempatan, 'kebijakan' | 'kecocokan' | 'kelayakan' | 'periksaPasangan' | 'pensiun'> = {
  kebijakan: KEBIJAKAN_BOBOT,
  kecocokan: hitungMatriksKecocokan,
  kelayakan: hukumPasangan(relasiBidangStudi),
  periksaPasangan: (k) => siapkanPeriksaPasangan({ ...k, relasi: relasiBidangStudi }),
  pensiun: (...m) => pensiunDariJabatan(...m)?.tmtPensiun,
}

describe('kota yang dipakai menilai setelan', () => {
  const asli = sepotongKota()
  const manajerial = new Set(asli.jabatan.filter((j) => kelompokJabatan(j.jenjang) === 'manajerial').map((j) => j.id))
  // One on leave keeps his seat: a post full of people no plan moves.
  const cuti = asli.pegawai.find((p) => manajerial.has(p.jabatanKini?.jabatanId ?? ''))!.id
  const pegawaiUji = asli.pegawai.map((p) => (p.id === cuti ? { ...p, kedudukan: 'cltn' as const } : p))
  const potongan = { ...asli, pegawai: pegawaiUji }
  const fakta = { ...potongan, unit: [], tmt: TMT, ketetapan: [] }
  const kota = kotaSetelan(deps, fakta, HARI)
  const k = susunKeadaan(deps, fakta)

  test('vonis satu pasangan sama dengan yang dipakai rencana, pasangan demi pasangan', () => {
    // Seats enough everywhere: what the law says of a pair is no matter of who sits there.
    const longgar = potongan.jabatan.map((j) => ({ ...j, kuota: j.kuota + potongan.pegawai.length }))
    const { graf } = susunKeadaan(deps, { ...fakta, jabatan: longgar })
    const sisi = new Map<string, number>()
    for (let i = 0; i < graf.rows; i++)
      for (let e = graf.rowStart[i]!; e < graf.rowStart[i + 1]!; e++)
        sisi.set(`${graf.orang[i]} ${graf.jabatan[graf.column[e]!]}`, e)
    const jumlah: Record<string, number> = {}
    const posts = potongan.jabatan.flatMap((j, x) => (kelompokJabatan(j.jenjang) === 'manajerial' ? [x] : []))
    expect(posts.some((x) => kota.tertahan[x]! > 0)).toBe(true)
    for (let i = 0; i < potongan.pegawai.length; i += 5) {
      const p = potongan.pegawai[i]!
      if (p.kedudukan !== undefined && p.kedudukan !== 'aktif') continue
      for (const x of posts) {
        const e = sisi.get(`${i} ${x}`)
        if (e !== undefined && graf.jenis[e] === TETAP) continue
        const harap = e === undefined ? 'tidak' : graf.jenis[e] === BERSYARAT ? 'bersyarat' : 'boleh'
        const v = kota.nilai(p, potongan.jabatan[x]!)
        const hasil = v.hasil === 'boleh' || v.hasil === 'bersyarat' ? v.hasil : 'tidak'
        expect(hasil, `${p.nip} ${potongan.jabatan[x]!.kode} ${v.hasil} ${v.aturan.join()} ${v.fakta.join()}`).toBe(
          harap,
        )
        jumlah[v.hasil] = (jumlah[v.hasil] ?? 0) + 1
        if (v.hasil === 'ditolak') expect(v.aturan.length).toBeGreaterThan(0)
        if (v.hasil === 'bersyarat') expect(v.fakta.length).toBeGreaterThan(0)
      }
    }
    expect(['boleh', 'bersyarat', 'ditolak', 'turun'].filter((h) => (jumlah[h] ?? 0) === 0)).toEqual([])
  })

  test('siapa duduk di mana sama dengan yang dipakai rencana', () => {
    const kursi = potongan.pegawai.map((_, i) => kota.orang(i).jabatanId)
    expect(kursi).toEqual(Array.from(k.pasangan.kini, (j) => (j < 0 ? null : potongan.jabatan[j]!.id)))
    expect(kursi.filter((x) => x !== null).length).toBeGreaterThan(10)
  })

  test('setelan awal tidak mengubah rencana apa pun', () => {
    const s = susunKeadaan(deps, fakta, undefined, setelanBawaan(TMT))
    expect(s.graf).toEqual({ ...k.graf })
  })
})

test('hukum yang sudah berlaku hari ini dan belum pada suatu tanggal disebut; yang akan datang tidak menghilangkannya', () => {
  expect(hukumHilang('1990-01-01', HARI).length).toBeGreaterThan(5)
  expect(hukumHilang(TMT, HARI)).toEqual([])
  expect(hukumHilang(HARI, HARI)).toEqual([])
})
