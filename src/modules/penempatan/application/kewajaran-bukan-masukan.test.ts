import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { hukumPasangan } from '#modules/kelayakan'
import { relasiBidangStudi } from '#modules/kompetensi'
import type { PegawaiFakta } from '#modules/pegawai'
import { buatKotaContoh, faktaKotaContoh } from '#seed'
import { jalankanMesin, KEBIJAKAN_BOBOT } from '../domain/rencana/index.ts'
import { type FaktaKota, susunKeadaan } from './keadaan.ts'

const TMT = '2026-11-24'
const MODUL = path.join(import.meta.dirname, '..', '..')

function kota(): FaktaKota {
  const k = faktaKotaContoh(buatKotaContoh({ hariIni: TMT }))
  const dinas = new Set([...new Set(k.jabatan.map((j) => j.perangkatDaerahId))].slice(0, 6))
  const jabatan = k.jabatan.filter((j) => dinas.has(j.perangkatDaerahId))
  const ada = new Set(jabatan.map((j) => j.id))
  const pegawai = k.pegawai.filter((p) => ada.has(p.jabatanKini?.jabatanId ?? ''))
  return { tmt: TMT, pegawai, jabatan, unit: [], standar: k.standar, nilai: k.nilai }
}

const rencanakan = (fakta: FaktaKota) => {
  const keadaan = susunKeadaan(
    {
      kelayakan: hukumPasangan(relasiBidangStudi),
      kebijakan: KEBIJAKAN_BOBOT,
    },
    fakta,
  )
  const hasil = jalankanMesin(keadaan.graf, { maksLangkah: null })
  return {
    graf: keadaan.graf,
    rencana: [hasil.pasti, hasil.bersyarat].map((v) => v.rencana.map((r) => [r.kunci, [...r.rencana.duduk]])),
  }
}

const umur = (p: PegawaiFakta) => Number(TMT.slice(0, 4)) - Number((p.tanggalLahir ?? '0000').slice(0, 4))

describe('ciri orang bukan masukan rencana', { timeout: 60_000 }, () => {
  const asal = kota()
  const dasar = rencanakan(asal)

  it('the test city has a plan to change', () => {
    expect(dasar.rencana[0]!.length).toBeGreaterThan(0)
    expect(asal.pegawai.some((p) => p.jenisKelamin === 'L') && asal.pegawai.some((p) => p.jenisKelamin === 'P')).toBe(
      true,
    )
  })

  it('sex handed round among people changes neither a score nor a seat', () => {
    const n = asal.pegawai.length
    const pegawai = asal.pegawai.map((p, i) => ({ ...p, jenisKelamin: asal.pegawai[(i * 7 + 3) % n]!.jenisKelamin }))
    expect(pegawai.filter((p, i) => p.jenisKelamin !== asal.pegawai[i]!.jenisKelamin).length).toBeGreaterThan(50)
    expect(rencanakan({ ...asal, pegawai })).toEqual(dasar)
  })

  it('the month of birth of people far from every age the law knows changes neither', () => {
    let diubah = 0
    const pegawai = asal.pegawai.map((p, i) => {
      if (p.tanggalLahir === undefined || umur(p) > 45) return p
      const bulan = String(1 + ((Number(p.tanggalLahir.slice(5, 7)) + i) % 12)).padStart(2, '0')
      diubah++
      return {
        ...p,
        tanggalLahir: `${p.tanggalLahir.slice(0, 4)}-${bulan}-${p.tanggalLahir.slice(8) > '28' ? '28' : p.tanggalLahir.slice(8)}`,
      }
    })
    expect(diubah).toBeGreaterThan(100)
    expect(rencanakan({ ...asal, pegawai })).toEqual(dasar)
  })

  it('the code of fit and plan does not read sex or birth', () => {
    const berkas = (dir: string): string[] =>
      readdirSync(dir, { withFileTypes: true, recursive: true })
        .filter((d) => d.isFile() && /\.tsx?$/.test(d.name) && !d.name.includes('.test.'))
        .map((d) => path.join(d.parentPath, d.name))
    const mesin = [
      ...berkas(path.join(MODUL, 'kecocokan', 'domain')),
      ...['rencana', 'solver', 'tetapkan'].flatMap((d) => berkas(path.join(MODUL, 'penempatan', 'domain', d))),
    ]
    expect(mesin.length).toBeGreaterThan(20)
    for (const b of mesin) {
      const isi = readFileSync(b, 'utf8')
      expect(isi, b).not.toMatch(/jenisKelamin|tanggalLahir/)
      expect(isi, b).not.toMatch(/from '[^']*kewajaran/)
    }
    for (const b of [...berkas(path.join(MODUL, 'kelayakan')), ...berkas(path.join(MODUL, '..', 'regulasi'))])
      expect(readFileSync(b, 'utf8'), b).not.toMatch(/jenisKelamin|jenis_kelamin/)
  })
})
