import { createHash } from 'node:crypto'
import { getDistricts, getVillages } from 'idn-area-data'
import { describe, expect, it } from 'vitest'
import { BIDANG } from '#modules/jabatan'
import { dikenalBidangStudi, kodeBidangStudi } from '#modules/kompetensi'
import { pensiunDariJabatan } from '#modules/jabatan'
import { buatKotaContoh, faktaKotaContoh, type PegawaiContoh } from './index.ts'
import { JPT_KOSONG } from './kursi.ts'
import { KATA_NAMA } from './nama.ts'
import { PRODI } from './prodi.ts'
import { KECAMATAN } from './wilayah.ts'

const HARI_INI = '2026-11-24'
const kota = buatKotaContoh({ hariIni: HARI_INI })
const jabatan = new Map(kota.jabatan.map((j) => [j.kode, j]))
const unit = new Map(kota.unit.map((u) => [u.kode, u]))
const sidik = (x: unknown): string => createHash('sha256').update(JSON.stringify(x)).digest('hex')
const terisi = new Map<string, number>()
for (const p of kota.pegawai) if (p.jabatanKode) terisi.set(p.jabatanKode, (terisi.get(p.jabatanKode) ?? 0) + 1)
const kosong = (kode: string): number => (jabatan.get(kode)?.kuota ?? 0) - (terisi.get(kode) ?? 0)
const usia = (p: PegawaiContoh, pada = HARI_INI): number =>
  Number(pada.slice(0, 4)) - Number(p.tanggalLahir.slice(0, 4)) - (pada.slice(5) < p.tanggalLahir.slice(5) ? 1 : 0)
const nyata = (t: string): boolean => new Date(`${t}T00:00:00Z`).toISOString().startsWith(t)

describe('deterministic', () => {
  it('gives the same city for the same seed and date, another for another seed', () => {
    expect(sidik(buatKotaContoh({ hariIni: HARI_INI }))).toBe(sidik(kota))
    expect(sidik(buatKotaContoh({ hariIni: HARI_INI, benih: 7 }).pegawai)).not.toBe(sidik(kota.pegawai))
  })
  it.each(['2025-01-02', '2027-06-30', '2028-02-29'])('stands on any date: %s', (hariIni) => {
    const k = buatKotaContoh({ hariIni })
    expect(k.pegawai).toHaveLength(5000)
    for (const p of k.pegawai) for (const r of p.riwayat ?? []) expect(r.tmt <= hariIni, `${p.nip} ${r.tmt}`).toBe(true)
  })
})

describe('the organisation', () => {
  it('has the 35 offices: 2 secretariats, inspectorate, 17 dinas, 1 satuan, 5 badan, hospital, 8 kecamatan', () => {
    const hitung = new Map<string, number>()
    for (const u of kota.unit) if (u.kode === u.opdKode) hitung.set(u.jenis, (hitung.get(u.jenis) ?? 0) + 1)
    expect(Object.fromEntries(hitung)).toEqual({
      sekretariat: 2,
      inspektorat: 1,
      dinas: 17,
      satuan: 1,
      badan: 5,
      rsud: 1,
      kecamatan: 8,
    })
  })
  it('has the kecamatan and kelurahan of the official list', async () => {
    const kec = (await getDistricts()).filter((d) => d.code.startsWith('12.72.'))
    const kel = (await getVillages()).filter((v) => v.code.startsWith('12.72.'))
    expect(KECAMATAN.map((k) => [k.kode, k.nama])).toEqual(kec.map((d) => [d.code, d.name]))
    expect(KECAMATAN.flatMap((k) => k.kelurahan.map(([kode, nama]) => [kode, nama]))).toEqual(
      kel.map((v) => [v.code, v.name]),
    )
    expect(kota.unit.filter((u) => u.jenis === 'kelurahan')).toHaveLength(53)
  })
  it('is a tree of units and a tree of posts, every code once', () => {
    expect(unit.size).toBe(kota.unit.length)
    expect(jabatan.size).toBe(kota.jabatan.length)
    for (const u of kota.unit) expect(jejak(u.kode, (k) => unit.get(k)?.indukKode)).toBe(true)
    for (const j of kota.jabatan) {
      expect(unit.has(j.unitKode), j.kode).toBe(true)
      expect(jejak(j.kode, (k) => jabatan.get(k)?.atasanKode)).toBe(true)
    }
  })
  it('has about 1,500 posts with about 5,500 seats, in fields the product knows', () => {
    const kursi = kota.jabatan.reduce((n, j) => n + j.kuota, 0)
    expect(kota.jabatan.length).toBeGreaterThan(1400)
    expect(kota.jabatan.length).toBeLessThan(1800)
    expect(kursi).toBeGreaterThan(5300)
    expect(kursi).toBeLessThan(5700)
    for (const j of kota.jabatan) {
      expect(j.bidang.length, j.kode).toBeGreaterThan(0)
      for (const b of j.bidang) expect(b in BIDANG, `${j.kode} ${b}`).toBe(true)
      for (const b of j.pendidikanBidang) expect(dikenalBidangStudi(b), `${j.kode} ${b}`).toBe(true)
    }
  })
})

/** Every chain ends at the top within ten steps. */
function jejak(awal: string, atas: (k: string) => string | null | undefined): boolean {
  let k: string | null | undefined = awal
  for (let n = 0; n < 10; n++) {
    k = atas(k)
    if (k === null) return true
    if (k === undefined) return false
  }
  return false
}

const kodeBerkerabat = (bidang: string, diminta: readonly string[]): boolean =>
  diminta.includes(bidang) || (bidang === 'kedokteran-spesialis' && diminta.includes('kedokteran'))

describe('the people', () => {
  it('are 5,000, all marked as invented, each number once', () => {
    expect(kota.pegawai).toHaveLength(5000)
    expect(new Set(kota.pegawai.map((p) => p.nip)).size).toBe(5000)
    for (const p of kota.pegawai) expect(p.sintetis).toBe(true)
    for (const p of faktaKotaContoh(kota).pegawai) expect(p.sintetis).toBe(true)
  })
  it('carry numbers of valid structure that agree with their facts, with serials 900–999', () => {
    for (const p of kota.pegawai) {
      expect(p.nip).toMatch(/^\d{18}$/)
      expect(p.nip.slice(0, 8)).toBe(p.tanggalLahir.replaceAll('-', ''))
      expect(p.nip.slice(8, 12)).toBe(p.tmtCpns.slice(0, 4))
      if (p.jenis !== 'PPPK') expect(p.nip.slice(12, 14)).toBe(p.tmtCpns.slice(5, 7))
      expect(p.nip[14]).toBe(p.jenisKelamin === 'L' ? '1' : '2')
      expect(Number(p.nip.slice(15))).toBeGreaterThanOrEqual(900)
      expect(nyata(p.tanggalLahir), p.tanggalLahir).toBe(true)
    }
  })
  it('bear only names put together from the vocabulary', () => {
    for (const p of kota.pegawai) for (const k of p.nama.split(' ')) expect(KATA_NAMA.has(k), p.nama).toBe(true)
  })
  it('are of working age, entered grown up, and finished school before today', () => {
    for (const p of kota.pegawai) {
      expect(usia(p), p.nip).toBeGreaterThanOrEqual(20)
      expect(usia(p), p.nip).toBeLessThan(60)
      expect(usia(p, p.tmtCpns), p.nip).toBeGreaterThanOrEqual(18)
      if (p.pendidikan?.tahunLulus) expect(p.pendidikan.tahunLulus).toBeLessThanOrEqual(2026)
    }
  })
  it('grow old as in the published statistics: a quarter to two fifths of the PNS past fifty', () => {
    const pns = kota.pegawai.filter((p) => p.jenis === 'PNS')
    const tua = pns.filter((p) => usia(p) > 50).length / pns.length
    expect(tua).toBeGreaterThan(0.25)
    expect(tua).toBeLessThan(0.42)
    expect(kota.pegawai.filter((p) => usia(p) >= 53).length).toBeGreaterThan(500)
  })
  it('lack a deciding fact in 30–45 % of cases, and what is missing is really absent', () => {
    const kurang = kota.pegawai.filter((p) => p.faktaKurang.length > 0)
    expect(kurang.length / 5000).toBeGreaterThanOrEqual(0.3)
    expect(kurang.length / 5000).toBeLessThanOrEqual(0.45)
    for (const p of kota.pegawai) {
      for (const k of ['riwayat', 'golongan', 'pendidikan', 'hukdis', 'kedudukan'] as const)
        expect(p[k] === undefined, `${p.nip} ${k}`).toBe(p.faktaKurang.includes(k))
      expect(p.predikat === undefined, p.nip).toBe(p.faktaKurang.includes('predikat') || p.tmtCpns >= '2025')
      if (p.faktaKurang.includes('bidang-studi') && p.pendidikan) expect(p.pendidikan.bidang).toBeUndefined()
      if (p.pendidikan?.nama) expect(kodeBidangStudi(p.pendidikan.nama), p.pendidikan.nama).toBe(p.pendidikan.bidang)
    }
  })
  it('hold posts of a profession only with its study and its title, also where the study is missing on record', () => {
    const harus: readonly (readonly [RegExp, RegExp])[] = [
      [/^Dokter Ahli /, /^dr\. /],
      [/^Dokter Gigi /, /^drg\. /],
      [/^Medik Veteriner /, /^drh\. /],
      [/^Apoteker /, /Apt\./],
      [/^Asisten Apoteker /, /Farm\.|A\.Md\./],
      [/^Perawat /, /Kep\.|A\.Md\./],
      [/^Bidan /, /Keb\./],
      [/^Psikolog Klinis /, /Psikolog$/],
      [/^(Guru|Pengawas Sekolah) |^Kepala (TK|SD|SMP) /, /\b[SM]\.Pd\./],
      [/^(Analis Hukum|Perancang Peraturan)/, /[SM]\.H\./],
    ]
    const hitung = new Map<RegExp, number>()
    for (const p of kota.pegawai) {
      const j = p.jabatanKode === null ? undefined : jabatan.get(p.jabatanKode)
      const [pola, gelar] = harus.find(([x]) => x.test(j?.nama ?? '')) ?? []
      if (!j || !pola || !gelar) continue
      hitung.set(pola, (hitung.get(pola) ?? 0) + 1)
      const tertulis = `${p.gelarDepan ?? ''} ${p.nama} ${p.gelarBelakang ?? ''}`.trim()
      // titles behind the name come from the missing schooling; those before it are known anyhow
      if (p.pendidikan || p.gelarDepan) expect(tertulis, `${j.nama}: ${tertulis}`).toMatch(gelar)
      if (p.pendidikan?.bidang) expect(kodeBerkerabat(p.pendidikan.bidang, j.pendidikanBidang), tertulis).toBe(true)
    }
    for (const [pola] of harus) expect(hitung.get(pola) ?? 0, String(pola)).toBeGreaterThan(0)
  })
  it('bear the title of the programme on record, and none when they only went to school', () => {
    const GELAR = new Map<string, Set<string>>()
    for (const { nama } of Object.values(PRODI))
      for (const [n, g] of Object.values(nama) as readonly (readonly [string, string])[])
        GELAR.set(n, (GELAR.get(n) ?? new Set()).add(g))
    for (const p of kota.pegawai) {
      if (!p.pendidikan) continue
      const { tingkat, nama } = p.pendidikan
      const gelar = p.gelarBelakang ?? ''
      if (['SD', 'SLTP', 'SLTA'].includes(tingkat)) expect(`${p.gelarDepan ?? ''}${gelar}`, p.nama).toBe('')
      const dikenal = GELAR.get(nama ?? '')
      if (dikenal) expect(dikenal.has(gelar), `${nama} ${gelar}`).toBe(true)
      else if (nama && !p.pendidikan.bidang)
        expect(nama.startsWith(`${{ D3: 'D-III', S1: 'S-1', S2: 'S-2' }[tingkat as string]} `)).toBe(true)
    }
  })
  it('have not reached the age of retirement of the post they hold', () => {
    for (const p of kota.pegawai) {
      const j = p.jabatanKode === null ? undefined : jabatan.get(p.jabatanKode)
      if (!j) continue
      const pensiun = pensiunDariJabatan(p.tanggalLahir, j, HARI_INI)
      expect(pensiun?.tmtPensiun && pensiun.tmtPensiun > HARI_INI, `${p.nip} ${j.kode}`).toBe(true)
    }
  })
  it('have histories without gaps from entry to the present post', () => {
    for (const p of kota.pegawai) {
      const baris = (p.riwayat ?? []).filter((r) => r.peran === 'definitif')
      if (!p.riwayat) continue
      expect(baris[0]?.tmt, p.nip).toBe(p.tmtCpns)
      baris.slice(1).forEach((r, i) => expect(baris[i]?.sampai, p.nip).toBe(r.tmt))
      for (const r of p.riwayat) {
        expect(nyata(r.tmt), r.tmt).toBe(true)
        if (r.sampai !== null) expect(r.sampai > r.tmt, `${p.nip} ${r.tmt}`).toBe(true)
      }
      const kini = baris.filter((r) => r.sampai === null)
      expect(kini.map((r) => [r.jabatanKode, r.tmt])).toEqual(
        p.jabatanKode === null ? [] : [[p.jabatanKode, p.tmtJabatan]],
      )
    }
  })
})

describe('seats', () => {
  it('are never held by more than there are', () => {
    for (const [kode, n] of terisi) expect(n, kode).toBeLessThanOrEqual(jabatan.get(kode)?.kuota ?? 0)
  })
  it('of JPT pratama: 33, at least eleven without a definitive holder, most of them with somebody acting', () => {
    const jpt = kota.jabatan.filter((j) => j.jenjang === 'jpt-pratama')
    expect(jpt).toHaveLength(33)
    const tanpa = jpt.filter((j) => kosong(j.kode) > 0).map((j) => j.kode)
    expect(tanpa.toSorted()).toEqual([...JPT_KOSONG.keys()].toSorted())
    expect(tanpa.length).toBeGreaterThanOrEqual(11)
    const plt = new Set(
      kota.pegawai
        .flatMap((p) => p.riwayat ?? [])
        .filter((r) => r.peran === 'plt' && r.sampai === null)
        .map((r) => r.jabatanKode),
    )
    for (const [kode, siapa] of JPT_KOSONG) expect(plt.has(kode), kode).toBe(siapa === 'plt')
  })
  it('stand open in every tier', () => {
    for (const j of ['administrator', 'pengawas', 'ahli-pertama', 'ahli-muda', 'ahli-madya', 'pelaksana'])
      expect(
        kota.jabatan.filter((x) => x.jenjang === j).reduce((n, x) => n + kosong(x.kode), 0),
        j,
      ).toBeGreaterThan(10)
  })
})

describe('situations laid out on purpose', () => {
  it('name people and posts that exist; the wanted seats are free unless an actor holds one', () => {
    expect(new Set(kota.kisah.map((k) => k.kunci))).toEqual(
      new Set(['salah-tempat', 'rantai', 'terhalang-hukdis', 'menunggu-fakta']),
    )
    const pelakon = new Set(kota.kisah.flatMap((k) => k.nip))
    for (const k of kota.kisah) {
      for (const n of k.nip) expect(kota.pegawai.filter((p) => p.nip === n)).toHaveLength(1)
      for (const kode of k.jabatanKode) {
        const pemegang = kota.pegawai.find((p) => p.jabatanKode === kode)
        expect(kosong(kode) > 0 || pelakon.has(pemegang?.nip ?? ''), kode).toBe(true)
      }
    }
  })
  it('keep what the story needs: the graduate of informatics elsewhere, the sentence running, the fact missing', () => {
    const orang = (kunci: string, i = 0): PegawaiContoh => {
      const k = kota.kisah.filter((x) => x.kunci === kunci)[i]
      return kota.pegawai.find((p) => p.nip === k?.nip[0]) as PegawaiContoh
    }
    expect(orang('salah-tempat').pendidikan?.bidang).toBe('teknik-informatika')
    expect(unit.get(orang('salah-tempat').unitKode)?.opdKode).toBe('kec-siantarmarihat')
    const hukuman = orang('terhalang-hukdis').hukdis?.[0]
    expect(hukuman?.tingkat).toBe('sedang')
    expect((hukuman?.sampai ?? '') > HARI_INI).toBe(true)
    expect(orang('menunggu-fakta').faktaKurang).toEqual(['golongan'])
    expect(orang('menunggu-fakta', 1).faktaKurang).toEqual(['riwayat'])
  })
})
