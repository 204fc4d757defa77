import { beforeAll, describe, expect, it } from 'vitest'
import { type BasisUji, basisUji } from '../../../../tests/basis.ts'
import { bacaJejakPegawai } from '#platform/audit'
import { kalimat } from './kalimat.ts'
import { ruteKecocokan } from './kecocokan.route.tsx'
import { susunKecocokan } from '../susun.ts'
import { isiKotaKecil, isiStandarMutlak, JABATAN, jelajah, ORANG, tanpaTag, UNIT } from '../uji/kota-kecil.ts'

let uji: BasisUji
const rute = () => ruteKecocokan(susunKecocokan({ basis: uji.basis }))
const buka = (...a: Parameters<BasisUji['pelaku']>) => jelajah(rute(), uji.pelaku(...a))
const daftar = `/kerja/kecocokan/${JABATAN.sistemInformasi}`
const jejak = (id: string) => uji.basis.transaksi(uji.pelaku('inspektorat'), (trx) => bacaJejakPegawai(trx, id))

beforeAll(async () => {
  uji = await basisUji()
  await isiKotaKecil(uji.basis, uji.sistem)
})

describe('list of candidates', () => {
  it('puts the graduate of informatics first and says why; who lacks a fact is neither first nor refused', async () => {
    const { status, isi } = await buka('analis')(daftar)
    expect(status).toBe(200)
    const teks = tanpaTag(isi)
    const letak = ['Rekaan Informatika', '=HYPERLINK', 'Rekaan Tanpa Bidang'].map((n) => teks.indexOf(n))
    expect(letak.every((n) => n > 0)).toBe(true)
    expect(letak[0]).toBeLessThan(letak[1] as number)
    expect(letak[0]).toBeLessThan(letak[2] as number)
    expect(teks).toContain('Lulusan Teknik Informatika, bidang yang diminta jabatan ini.')
    expect(teks).toContain('Belum diketahui: bidang studi')
    expect(teks).not.toContain('Rekaan Cuti')
    expect(teks).toContain('0 dari 1 kursi terisi')
  })
  it('shows the refused with the rule that refuses them', async () => {
    const teks = tanpaTag((await buka('analis')(`${daftar}?saring=ditolak`)).isi)
    expect(teks).toContain('Rekaan Cuti')
    expect(teks).toContain('R02')
    expect(teks).not.toContain('Rekaan Informatika')
  })
  it('a competence marked mutlak is part of the gate: missing refuses, not yet assessed leaves it open', async () => {
    const lain = await basisUji()
    await isiKotaKecil(lain.basis, lain.sistem)
    await isiStandarMutlak(lain.basis, lain.sistem, 'M.2', 2)
    const lihat = async (saring: string) =>
      tanpaTag(
        (
          await jelajah(
            ruteKecocokan(susunKecocokan({ basis: lain.basis })),
            lain.pelaku('analis'),
          )(`${daftar}?saring=${saring}`)
        ).isi,
      )
    expect(await lihat('pasti')).not.toContain('Rekaan')
    expect(await lihat('bersyarat')).toContain('Rekaan Tanpa Bidang')
    const ditolak = await lihat('ditolak')
    expect(ditolak).toMatch(/Rekaan Informatika .*kurang kompetensi mutlak/)
    expect(ditolak).toMatch(/kurang kompetensi mutlak 1 orang/)
  })

  it('judges by law the same levels the fit compares: below the post’s standard, not assessed, and none set', async () => {
    const lain = await basisUji()
    await isiKotaKecil(lain.basis, lain.sistem)
    const aturan23 = async (orang: string) => {
      const use = susunKecocokan({ basis: lain.basis })
      const m = { jabatanId: JABATAN.sistemInformasi, pegawaiId: orang, pada: '2026-11-24', bahasa: 'id' as const }
      const kartu = await use.bukaKartu(m, lain.pelaku('analis'))
      return kartu.ok && kartu.value.putusan.aturan.find((a) => a.id === 'R23')
    }
    expect(await aturan23(ORANG.informatika)).toMatchObject({
      hasil: 'belum-diketahui',
      faktaHilang: ['jabatan.standarKompetensi'],
    })
    await isiStandarMutlak(lain.basis, lain.sistem, 'M.2', 2)
    expect(await aturan23(ORANG.informatika)).toMatchObject({ hasil: 'tidak-terpenuhi', kurang: { 'M.2': 1 } })
    expect(await aturan23(ORANG.hukum)).toMatchObject({ hasil: 'belum-diketahui', faktaHilang: ['kompetensi'] })
  })
  it('leaves one entry for the computation, readable by every employee', async () => {
    const sebelum = (await jejak(ORANG.hukum)).length
    await buka('tpk')(daftar)
    const baru = (await jejak(ORANG.hukum)).slice(0, -sebelum || undefined)
    expect(baru).toHaveLength(1)
    expect(baru[0]).toMatchObject({ tindakan: 'kecocokan.dihitung', cakupan: 'semua-pegawai', pegawaiId: null })
  })
  it('in English too', async () => {
    const teks = tanpaTag((await buka('analis')(`${daftar}?bahasa=en`)).isi)
    expect(teks).toContain('Graduate of Teknik Informatika, the field this post asks for')
    expect(teks).not.toContain('Lulusan')
  })
  it('refuses a date that is not in the calendar, and a post that does not exist', async () => {
    expect((await buka('analis')(`${daftar}?tmt=2027-02-30`)).status).toBe(400)
    expect((await buka('analis')(`/kerja/kecocokan/${ORANG.hukum}`)).status).toBe(404)
    expect((await buka('analis')('/kerja/kecocokan/bukan-id')).status).toBe(404)
  })
  it('who reaches only some units is refused posts elsewhere and sees only his people', async () => {
    expect((await buka('pimpinan', { unitIds: [UNIT.lain] })(daftar)).status).toBe(403)
    const teks = tanpaTag((await buka('pimpinan', { unitIds: [UNIT.kominfo] })(daftar)).isi)
    expect(teks).toContain('Rekaan Informatika')
    expect(teks).not.toContain('Rekaan Unit Lain')
  })
  it('is closed to who may not see fit', async () => {
    for (const peran of ['dprd', 'admin', 'pegawai'] as const) expect((await buka(peran)(daftar)).status).toBe(403)
  })
})

describe('card', () => {
  const kartu = (orang: string) => `${daftar}/${orang}`
  it('shows the gate with provisions, each part with its reason, and what would change the result', async () => {
    const { status, isi } = await buka('analis')(kartu(ORANG.informatika))
    expect(status).toBe(200)
    const teks = tanpaTag(isi)
    expect(teks).toContain('Rekaan Informatika untuk Penata Kelola Sistem Informasi')
    expect(teks).toContain('R02')
    expect(teks).toMatch(/PP 11\/2017|UU 20\/2023/)
    expect(teks).toContain('Lulusan Teknik Informatika, bidang yang diminta')
    expect(teks).toContain('Kota belum mengimpor standar jabatan ini')
    expect(teks).toContain('2 dari 1')
    expect(teks).toContain('Sedikitnya 6,9 tahun di bidang Komunikasi dan informatika')
    expect(isi).not.toMatch(/ style="/)
  })
  it('leaves an entry the person can read, and none for anybody else', async () => {
    const [diri, lain] = [(await jejak(ORANG.tanpaBidang)).length, (await jejak(ORANG.hukum)).length]
    await buka('ppk')(kartu(ORANG.tanpaBidang))
    expect((await jejak(ORANG.hukum)).length).toBe(lain)
    const baru = (await jejak(ORANG.tanpaBidang)).slice(0, -diri)
    expect(baru).toHaveLength(1)
    expect(baru[0]).toMatchObject({ tindakan: 'pegawai.dibuka', pegawaiId: ORANG.tanpaBidang, pelakuNama: 'Uji ppk' })
  })
  it('says what is not known instead of a low mark', async () => {
    const teks = tanpaTag((await buka('analis')(kartu(ORANG.tanpaBidang))).isi)
    expect(teks).toContain('Bidang studi orang ini belum diketahui')
    expect(teks).toContain('Verifikasi bidang studi Skor dapat bergeser sampai 20,0 poin.')
    expect(teks).toMatch(/rentang \d+,\d–\d+,\d/)
  })
  it('a person outside the reach does not exist for the reader', async () => {
    expect((await buka('pimpinan', { unitIds: [UNIT.kominfo] })(kartu(ORANG.diUnitLain))).status).toBe(404)
  })
})

describe('export', () => {
  it('writes a file a spreadsheet cannot be harmed by, one entry for each person in it', async () => {
    const { status, isi, jawaban } = await buka('analis')(`${daftar}/calon.csv`)
    expect(status).toBe(200)
    expect(jawaban.headers.get('content-disposition')).toContain('calon-kominfo-si-2026-11-24.csv')
    const baris = isi.trim().split('\r\n')
    expect(baris).toHaveLength(5)
    expect(baris[1]).toContain('Rekaan Informatika')
    expect(isi).toContain(`"'=HYPERLINK(""jahat"")"`)
    expect((await jejak(ORANG.hukum))[0]).toMatchObject({ tindakan: 'pegawai.diekspor', pegawaiId: ORANG.hukum })
    expect((await jejak(ORANG.cuti)).some((j) => j.tindakan === 'pegawai.diekspor')).toBe(false)
  })
  it('is for who may export', async () => {
    expect((await buka('tpk')(`${daftar}/calon.csv`)).status).toBe(403)
  })
})

describe('my fit', () => {
  const saya = (pegawaiId: string | null) => buka('pegawai', { pegawaiId })('/saya/kecocokan')
  it('compares me with the post I hold and lists the posts the law opens, the fitting one first, without a log entry', async () => {
    const sebelum = (await jejak(ORANG.informatika)).length
    const { status, isi } = await saya(ORANG.informatika)
    expect(status).toBe(200)
    const teks = tanpaTag(isi)
    expect(teks).toContain('Pengelola Arsip')
    expect(teks).toContain('11 dari 11')
    expect(teks).toMatch(/dalam jangkauan saya menurut hukum 1 jabatan; .* Penata Kelola Sistem Informasi/)
    // What is missing for it is named, not only counted.
    expect(teks).toContain(
      'Lulusan Teknik Informatika, bidang yang diminta jabatan ini. Belum diketahui, jadi syarat hukumnya belum pasti: hukuman disiplin. Ini bukan daftar lowongan',
    )
    expect((await jejak(ORANG.informatika)).length).toBe(sebelum)
  })
  it('says honestly when the post held is not on the map, and that nobody is behind the account', async () => {
    expect(tanpaTag((await saya(ORANG.hukum)).isi)).toContain('Kota belum tahu jabatan yang Anda pegang.')
    expect((await saya(null)).status).toBe(403)
  })
})

it('every sentence the domain can write has words in both languages', async () => {
  const { default: sumber } = await import('../domain/kecocokan.ts?raw')
  const kunci = [...sumber.matchAll(/'((?:kompetensi|bidang|tingkat|pengalaman|kinerja)\.[a-z-]+)'/g)].map(
    (m) => m[1] as string,
  )
  expect(kunci.length).toBeGreaterThan(20)
  for (const k of [...kunci, ...['sama', 'subrumpun', 'rumpun', 'lain'].map((r) => `bidang.${r}`)])
    for (const bahasa of ['id', 'en'] as const)
      expect(kalimat(bahasa, { kunci: k, isi: {} }), k).not.toContain('kecocokan.')
})
