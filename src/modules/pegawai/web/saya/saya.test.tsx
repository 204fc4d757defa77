import { Hono } from 'hono'
import { beforeAll, expect, it } from 'vitest'
import { type BasisUji, denganKeduaBasis } from '../../../../../tests/basis.ts'
import { bacaUnit } from '#modules/organisasi'
import { bacaJejakPegawai, catat } from '#platform/audit'
import { pasang } from '#platform/web'
import { bacaAsalFakta, bacaFaktaPegawai, buatBacaJejakSaya, buatBukaSaya, ruteSaya } from '../../index.ts'
import { isianSiasn, lembar, lembarPeta, lembarSiasn } from '../../uji/berkas-uji.ts'
import { HARI_INI, susunUji } from '../../uji/susun-uji.ts'

let uji: BasisUji
let orang: readonly { id: string; nip: string }[]

const tanpaTag = (html: string): string => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
function buka(pegawaiId: string | null) {
  const deps = {
    basis: uji.basis,
    bacaFaktaPegawai,
    bacaUnit,
    bacaAsalFakta,
    bacaJejakPegawai,
    namaBidangStudi: (kode: string) => (kode === 'akuntansi' ? 'Akuntansi' : kode),
  }
  const app = new Hono()
  pasang(app, ruteSaya({ bukaSaya: buatBukaSaya(deps), bacaJejakSaya: buatBacaJejakSaya(deps) }), {
    siapa: async () => uji.pelaku('pegawai', { pegawaiId, nama: 'Akun Pegawai' }),
    rahasia: 'r'.repeat(40),
    hariIni: () => HARI_INI,
    instansi: { nama: 'Kota Uji', contoh: true },
    catatGalat: (_nomor, galat) => {
      throw galat
    },
  })
  return async (jalur: string) => {
    const j = await app.request(`http://localhost${jalur}`)
    return { status: j.status, teks: tanpaTag(await j.text()) }
  }
}

denganKeduaBasis('one’s own file', (bukaBasisUji) => {
  beforeAll(async () => {
    uji = await bukaBasisUji()
    const use = susunUji(uji.basis)
    const analis = uji.pelaku('analis', { nama: 'Analis Uji' })
    await use.imporPetaJabatan(lembarPeta(1), { simpan: true }, analis)
    const isian = [
      isianSiasn(1, 1),
      { ...isianSiasn(2, 1), 'GOL AKHIR ID': null, 'GOL AKHIR NAMA': null, 'PENDIDIKAN NAMA': 'S-1 ILMU GAIB' },
    ]
    const hasil = await use.imporSiasn(lembarSiasn(isian), { simpan: true, sintetis: true }, analis)
    expect(hasil).toMatchObject({ ok: true, value: { baru: 2, ditolak: 0 } })
    orang = await uji.basis.transaksi(uji.sistem, (trx) => bacaFaktaPegawai(trx, { pada: HARI_INI }))
  })
  const ke = (n: number): string => {
    const o = orang.find((x) => x.nip === isianSiasn(n, 1)['NIP BARU'])
    if (!o) throw new Error(`orang ${n}`)
    return o.id
  }

  it('shows what the city knows, from which source and since when', async () => {
    const { status, teks } = await buka(ke(1))('/saya')
    expect(status).toBe(200)
    expect(teks).toContain('Horas, Pegawai Uji 1')
    expect(teks).toContain('Golongan III/c')
    expect(teks).toContain('Program studi S-1 AKUNTANSI Rumpun ilmu Akuntansi')
    expect(teks).toContain('Sejak 1 Februari 2021')
    expect(teks).toMatch(/Dari SIASN, dicatat \d+ \w+ 2026 \d\d\.\d\d WIB oleh Analis Uji/)
  })
  it('says plainly what is not known: neither blank nor zero', async () => {
    const { teks } = await buka(ke(2))('/saya')
    expect(teks).toContain('Golongan belum diketahui')
    expect(teks).toContain('Rumpun ilmu belum diketahui')
    expect(teks).toMatch(/Yang belum diketahui kota .*Golongan .*Rumpun ilmu .*Riwayat jabatan .*Hukuman disiplin/)
    expect(teks).toContain('Riwayat jabatan Anda belum diimpor lengkap')
  })
  it('shows tests, talent box and times away, and says which of them is not known', async () => {
    const use = susunUji(uji.basis)
    const [satu, dua] = [1, 2].map((n) => isianSiasn(n, 1)['NIP BARU'] ?? null)
    await use.imporUjiKompetensi(
      lembar([
        ['NIP', 'JENIS', 'TANGGAL', 'HASIL'],
        [satu ?? null, 'job-fit', '12-03-2026', 'lulus'],
        [dua ?? null, 'tidak ada', null, null],
      ]),
      { simpan: true },
      uji.pelaku('analis', { nama: 'Analis Uji' }),
    )
    const pertama = (await buka(ke(1))('/saya')).teks
    expect(pertama).toMatch(/Job fit dan uji kompetensi Job fit: lulus, 12 Mar\w* 2026 Kotak talenta belum diketahui/)
    expect(pertama).toContain('Dari impor hasil uji, dicatat')
    expect(pertama).toMatch(/Yang belum diketahui kota .*Kotak talenta/)
    expect((await buka(ke(2))('/saya')).teks).toContain('Job fit dan uji kompetensi tidak ada')
  })
  it('shows who opened or changed the file and which computations used it, and nobody else’s trail', async () => {
    const analis = uji.pelaku('analis', { nama: 'Pembuka Berkas' })
    await uji.basis.transaksi(analis, async (trx) => {
      await catat(trx, analis, {
        tindakan: 'pegawai.dibuka',
        objekJenis: 'jabatan',
        pegawaiId: ke(1),
        rincian: { jabatan: 'Kepala Dinas 1' },
      })
      await catat(trx, analis, {
        tindakan: 'kecocokan.dihitung',
        objekJenis: 'jabatan',
        cakupan: 'semua-pegawai',
        rincian: { jabatan: 'Kepala Dinas 1' },
      })
    })
    const satu = (await buka(ke(1))('/saya')).teks
    expect(satu).toContain('Pembuka Berkas membuka kartu kecocokan Anda untuk Kepala Dinas 1')
    expect(satu).toContain('menghitung kecocokan semua pegawai untuk Kepala Dinas 1')
    expect(satu).toContain('mengimpor data Anda dari SIASN')
    const dua = (await buka(ke(2))('/saya/riwayat')).teks
    expect(dua).toContain('menghitung kecocokan semua pegawai untuk Kepala Dinas 1')
    expect(dua).toContain('hitungan semua pegawai')
    expect(dua).not.toContain('membuka kartu kecocokan')
  })
  it('pages through a long trail without losing or repeating an entry', async () => {
    const analis = uji.pelaku('analis')
    for (let i = 0; i < 60; i++)
      await uji.basis.transaksi(analis, (trx) =>
        catat(trx, analis, {
          tindakan: 'pegawai.dibuka',
          objekJenis: 'jabatan',
          pegawaiId: ke(2),
          rincian: { jabatan: `Jabatan ke-${i}.` },
        }),
      )
    const baca = buatBacaJejakSaya({ basis: uji.basis, bacaJejakPegawai })
    const diri = uji.pelaku('pegawai', { pegawaiId: ke(2) })
    const semua: string[] = []
    let sebelum: Date | undefined
    do {
      const hasil = await baca(sebelum ? { sebelum } : {}, diri)
      if (!hasil.ok) throw new Error(hasil.error.kode)
      semua.push(...hasil.value.baris.map((j) => j.id))
      sebelum = hasil.value.lanjut ? new Date(hasil.value.lanjut) : undefined
    } while (sebelum)
    const lengkap = await uji.basis.transaksi(diri, (trx) => bacaJejakPegawai(trx, ke(2), { batas: 1000 }))
    expect(semua).toEqual(lengkap.map((j) => j.id))
    expect(semua.length).toBeGreaterThan(60)
  })
  it('is for people with a file; another account’s file cannot be asked for', async () => {
    expect((await buka(null)('/saya')).status).toBe(403)
    expect((await buka('01890a5d-0000-7000-8000-00000000dead')('/saya')).status).toBe(404)
  })
  it('in English', async () => {
    expect((await buka(ke(2))('/saya?bahasa=en')).teks).toContain('What the city does not know yet')
  })
})
