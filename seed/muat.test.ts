import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { bacaJabatan, susunJabatan } from '#modules/jabatan'
import {
  bacaNilai,
  bacaStandar,
  dikenalBidangStudi,
  kodeBidangStudi,
  susunKompetensi,
  tabelKompetensi,
} from '#modules/kompetensi'
import { bacaUnit } from '#modules/organisasi'
import { bacaFaktaPegawai, susunPegawai } from '#modules/pegawai'
import { jamSistem } from '#platform/clock'
import { bacaLembar } from '#platform/lembar'
import { type BasisUji, denganKeduaBasis } from '../tests/basis.ts'
import {
  buatKotaContoh,
  faktaKotaContoh,
  keCsv,
  type KotaContoh,
  keXlsx,
  lembarKotaContoh,
  lembarSiasnKotor,
  muatKotaContoh,
  orangAkunContoh,
  tulisBerkasContoh,
  type UseMuat,
} from './index.ts'

const HARI_INI = '2026-11-24'

function susunUse(b: BasisUji): UseMuat {
  const deps = { basis: b.basis, jam: jamSistem(HARI_INI) }
  return {
    basis: b.basis,
    ...susunJabatan({ ...deps, dikenalBidangStudi }),
    ...susunPegawai({ ...deps, kodeBidangStudi, tabelDiAtas: tabelKompetensi }),
    ...susunKompetensi(deps),
  }
}
/** Order does not matter where facts are sets. */
const urut = (d: readonly unknown[] | undefined): string[] | undefined =>
  d?.map((x) => JSON.stringify(x, kunciUrut)).toSorted()
const kunciUrut = (_: string, v: unknown): unknown =>
  v && typeof v === 'object' && !Array.isArray(v)
    ? Object.fromEntries(Object.entries(v).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : v

denganKeduaBasis('the invented city in the database', (buka) => {
  let b: BasisUji
  let use: UseMuat
  let kota: KotaContoh
  const kemajuan: string[] = []
  beforeAll(async () => {
    b = await buka()
    use = susunUse(b)
    const hasil = await muatKotaContoh(use, b.sistem, { hariIni: HARI_INI, kemajuan: (s) => kemajuan.push(s) })
    if (!hasil.ok) throw new Error(JSON.stringify(hasil.error))
    kota = hasil.value.kota
  }, 120_000)

  it('loads every row through the imports, with a line of progress per step', () => {
    expect(kemajuan).toHaveLength(9)
    expect(kemajuan[2]).toMatch(/^\[2\/8\] data pegawai: 5\.000 baris/)
  })

  it('is read back as it was made: units, posts, standards, people and all their facts, gaps included', async () => {
    const harap = faktaKotaContoh(kota)
    const { unit, jabatan, pegawai, standar, nilai } = await b.basis.transaksi(b.sistem, async (trx) => ({
      unit: await bacaUnit(trx, { pada: HARI_INI }),
      jabatan: await bacaJabatan(trx, { pada: HARI_INI }),
      pegawai: await bacaFaktaPegawai(trx, { pada: HARI_INI }),
      standar: await bacaStandar(trx, { pada: HARI_INI }),
      nilai: await bacaNilai(trx, { pada: HARI_INI }),
    }))
    const kodeUnit = new Map(unit.map((u) => [u.id, u.kode]))
    const kodeJabatan = new Map(jabatan.map((j) => [j.id, j.kode]))
    const nip = new Map(pegawai.map((p) => [p.id, p.nip]))
    const tempat = (u: (typeof unit)[number], opd: string | undefined) => [u.kode, u.nama, u.jenis, opd, u.kodeWilayah]
    expect(urut(unit.map((u) => tempat(u, kodeUnit.get(u.perangkatDaerahId))))).toEqual(
      urut(harap.unit.map((u) => tempat(u, u.perangkatDaerahId))),
    )
    const post = (j: (typeof jabatan)[number]) => [
      j.kode,
      j.nama,
      j.jenjang,
      j.eselon,
      j.kelas,
      j.kuota,
      j.penanda,
      j.bidang,
      j.pendidikanBidang,
      j.pendidikanMinimum,
      j.golonganMinimum,
    ]
    expect(urut(jabatan.map(post))).toEqual(urut(harap.jabatan.map(post)))
    expect(standar).toHaveLength(harap.standar.length)
    expect(urut(nilai.map((n) => ({ ...n, pegawaiId: nip.get(n.pegawaiId) })))).toEqual(urut(harap.nilai))
    const terbaca = new Map(pegawai.map((p) => [p.nip, p]))
    expect(pegawai).toHaveLength(harap.pegawai.length)
    for (const h of harap.pegawai) {
      const p = terbaca.get(h.nip)
      const kode = (r: { jabatanId?: string }) => ({
        ...r,
        ...(r.jabatanId && { jabatanId: kodeJabatan.get(r.jabatanId) }),
      })
      expect(p?.sintetis, h.nip).toBe(true)
      expect(
        {
          ...p,
          id: p?.nip,
          nama: '',
          unitId: kodeUnit.get(p?.unitId ?? ''),
          jabatanKini: p?.jabatanKini && kode(p.jabatanKini),
          riwayat: urut(p?.riwayat?.map(kode)),
          diklat: urut(p?.diklat),
          predikat: urut(p?.predikat),
        },
        h.nip,
      ).toEqual({ ...h, nama: '', riwayat: urut(h.riwayat), diklat: urut(h.diklat), predikat: urut(h.predikat) })
    }
  })

  it('stands demo accounts on people who are there', async () => {
    const orang = await orangAkunContoh(b.basis, b.sistem, HARI_INI)
    expect(Object.keys(orang).toSorted()).toEqual([
      'analis',
      'asesor',
      'inspektorat',
      'pegawai',
      'penghubung',
      'petugas-aduan',
      'petugas-kelurahan',
      'pimpinan',
      'sekda',
      'tpk',
    ])
    expect(orang.pimpinan?.unitId).toBeDefined()
    const salahTempat = kota.kisah.find((k) => k.kunci === 'salah-tempat')?.nip[0]
    expect(orang.pegawai?.nama).toBe(kota.pegawai.find((p) => p.nip === salahTempat)?.nama)
  })

  it('refuses a government that is not empty', async () => {
    const lagi = await muatKotaContoh(use, b.sistem, { hariIni: HARI_INI })
    expect(lagi.ok ? lagi : lagi.error.kode).toBe('contoh.tidak-kosong')
  })

  it('a dirty export of 6,000 rows: exactly the 200 rows are refused, each for its own reason', async () => {
    const { lembar, kotor } = lembarSiasnKotor(kota)
    const hasil = await use.imporSiasn(lembar, { simpan: false, sintetis: true }, b.sistem)
    if (!hasil.ok) throw new Error(hasil.error.kode)
    expect(hasil.value.dibaca).toBe(6000)
    expect(hasil.value.masalah.map((m) => `${m.baris} ${m.kolom} ${m.kode}`)).toEqual(
      kotor.map((k) => `${k.baris} ${k.kolom} ${k.kode}`),
    )
    expect(hasil.value.ditolak).toBe(200)
  })
})

describe('sample files', () => {
  it('hold the same cells as the sheets, .xlsx and .csv alike', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tepat-contoh-'))
    try {
      const berkas = await tulisBerkasContoh(folder, { hariIni: HARI_INI })
      expect(berkas.ok && berkas.value.map((f) => f.nama)).toContain('siasn.xlsx')
      const lagi = await tulisBerkasContoh(folder, { hariIni: HARI_INI })
      expect(lagi.ok ? lagi : lagi.error.kode).toBe('contoh.berkas-sudah-ada')
      for (const nama of ['siasn.xlsx', 'siasn.csv']) {
        const l = bacaLembar(await readFile(join(folder, nama)), nama)
        if (!l.ok) throw new Error(l.error.kode)
        expect(l.value.baris.filter((r) => r.some((s) => s !== null))).toHaveLength(5003)
        expect(JSON.stringify(l.value.baris)).not.toMatch(/\b0?8\d{9,}\b/)
      }
    } finally {
      await rm(folder, { recursive: true })
    }
  }, 60_000)
  it('round trip a small export cell by cell', async () => {
    const l = lembarKotaContoh(buatKotaContoh({ hariIni: HARI_INI })).predikat
    const sedikit = { ...l, baris: l.baris.slice(0, 50) }
    for (const [nama, isi] of [
      ['a.xlsx', await keXlsx(sedikit)],
      ['a.csv', Buffer.from(keCsv(sedikit))],
    ] as const) {
      const b = bacaLembar(isi, nama)
      expect(b.ok && b.value.baris.map((r) => r.map(String))).toEqual(sedikit.baris.map((r) => r.map(String)))
    }
  })
})
