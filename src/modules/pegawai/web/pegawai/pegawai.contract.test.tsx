import { Hono } from 'hono'
import { beforeAll, describe, expect, it } from 'vitest'
import { type BasisUji, denganKeduaBasis } from '../../../../../tests/basis.ts'
import { keluhan } from '../../../../design/uji-html.ts'
import { bacaUnit } from '#modules/organisasi'
import type { Pelaku } from '#platform/access'
import { bacaJejakPegawai, bacaJejakObjek } from '#platform/audit'
import { pasang } from '#platform/web'
import { bacaFaktaPegawai, type PegawaiFakta, ruteOrang, susunOrang } from '../../index.ts'
import { isianSiasn, type IsianSiasn, lembar, lembarPeta, lembarSiasn, nipUji } from '../../uji/berkas-uji.ts'
import { HARI_INI, susunUji } from '../../uji/susun-uji.ts'

const JUMLAH = 120
/** Who lacks what: number of the person → what his SIASN row says differently. */
const LAIN: Readonly<Record<number, IsianSiasn>> = {
  1: { NAMA: '=HYPERLINK("jahat")', 'GELAR BELAKANG': null },
  3: { 'GOL AKHIR ID': null, 'GOL AKHIR NAMA': null },
  5: { 'PENDIDIKAN NAMA': 'S-1 ILMU GAIB' },
  7: { 'TINGKAT PENDIDIKAN NAMA': null, 'PENDIDIKAN NAMA': null },
  9: { 'KEDUDUKAN HUKUM NAMA': null },
  11: { 'JABATAN NAMA': null, 'TMT JABATAN': null },
  13: { 'KEDUDUKAN HUKUM NAMA': 'Cuti di Luar Tanggungan Negara' },
}
/** Everything the templates can say is known of these. */
const LENGKAP = [2, 4, 6]

const tanpaTag = (html: string): string =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll(/\s+/g, ' ')

function jelajah(uji: BasisUji, siapa: Pelaku) {
  const app = new Hono()
  const use = susunOrang({
    basis: uji.basis,
    bacaNilai: async () => [{ kode: 'M.1', level: 3, tanggal: '2026-01-15' }],
    namaBidangStudi: (kode) => kode,
    namaKompetensi: () => 'Integritas',
  })
  pasang(app, ruteOrang(use), {
    siapa: async () => siapa,
    rahasia: 'r'.repeat(40),
    hariIni: () => HARI_INI,
    instansi: { nama: 'Kota Uji', contoh: true },
    catatGalat: (_nomor, galat) => {
      throw galat
    },
  })
  return async (jalur: string) => {
    const jawaban = await app.request(`http://localhost${jalur}`)
    const isi = await jawaban.text()
    return { status: jawaban.status, isi, teks: tanpaTag(isi), jawaban }
  }
}
const nama = (isi: string): string[] =>
  [...isi.matchAll(/<a href="\/kerja\/pegawai\/[0-9a-f-]{36}">([^<]+)<\/a>/g)].map((m) => m[1] as string)

/** What a reader of the facts themselves would call missing. */
function kurangMenurutFakta(f: PegawaiFakta): string[] {
  const hasil: string[] = []
  for (const k of ['jenis', 'kedudukan', 'tanggalLahir', 'golongan', 'pendidikan'] as const)
    if (f[k] === undefined) hasil.push(k)
  if (f.pendidikan && f.pendidikan.bidang === undefined) hasil.push('pendidikan.bidang')
  if (f.riwayat?.some((r) => r !== f.jabatanKini && r.bidang === undefined)) hasil.push('riwayat.bidang')
  for (const k of ['jabatanKini', 'riwayat', 'predikat', 'hukdis'] as const) if (f[k] === undefined) hasil.push(k)
  return hasil.toSorted()
}

denganKeduaBasis('people', (bukaBasisUji) => {
  let uji: BasisUji
  let orang: ReadonlyMap<string, PegawaiFakta>
  let unitDinas1: string[]
  const buka = (...a: Parameters<BasisUji['pelaku']>) => jelajah(uji, uji.pelaku(...a))
  const ke = (n: number): PegawaiFakta => {
    const o = orang.get(nipUji(n))
    if (!o) throw new Error(`orang ${n}`)
    return o
  }
  const jejak = (id: string) => uji.basis.transaksi(uji.pelaku('inspektorat'), (trx) => bacaJejakPegawai(trx, id))
  const dibuka = async (n: number) => (await jejak(ke(n).id)).filter((j) => j.tindakan === 'pegawai.dibuka').length

  beforeAll(async () => {
    uji = await bukaBasisUji()
    const use = susunUji(uji.basis)
    const analis = uji.pelaku('analis', { nama: 'Analis Uji' })
    await use.imporPetaJabatan(lembarPeta(2), { simpan: true }, analis)
    const isian = Array.from({ length: JUMLAH }, (_, i) => ({ ...isianSiasn(i + 1, 2), ...LAIN[i + 1] }))
    expect(await use.imporSiasn(lembarSiasn(isian), { simpan: true, sintetis: true }, analis)).toMatchObject({
      ok: true,
      value: { baru: JUMLAH, ditolak: 0 },
    })
    const templat = async (impor: typeof use.imporPredikat, baris: (string | number | null)[][]) =>
      expect(await impor(lembar(baris), { simpan: true }, analis)).toMatchObject({ ok: true, value: { ditolak: 0 } })
    await templat(use.imporPredikat, [['NIP', 'TAHUN', 'PREDIKAT'], ...LENGKAP.map((n) => [nipUji(n), 2025, 'Baik'])])
    await templat(use.imporHukdis, [
      ['NIP', 'TINGKAT', 'MULAI', 'SAMPAI'],
      ...LENGKAP.map((n) => [nipUji(n), 'tidak ada', null, null]),
      [nipUji(8), 'ringan', '01-02-2024', '01-02-2025'],
    ])
    await templat(use.imporRiwayat, [
      ['NIP', 'NAMA JABATAN', 'JENJANG', 'BIDANG', 'TMT', 'SAMPAI', 'PERAN'],
      ...LENGKAP.map((n) => [
        nipUji(n),
        'Pengelola Lama',
        'pelaksana',
        'umum',
        '01-02-2015',
        '01-02-2021',
        'definitif',
      ]),
      [nipUji(10), 'Pengelola Entah', 'pelaksana', null, '01-02-2015', '01-02-2021', 'definitif'],
      // A later open post in the history is the one he holds, whatever SIASN says.
      [nipUji(12), 'Pengelola Baru', 'pelaksana', 'umum', '01-06-2024', null, 'definitif'],
    ])
    const semua = await uji.basis.transaksi(uji.sistem, (trx) => bacaFaktaPegawai(trx, { pada: HARI_INI }))
    orang = new Map(semua.map((o) => [o.nip, o]))
    const unit = await uji.basis.transaksi(uji.sistem, (trx) => bacaUnit(trx, { pada: HARI_INI }))
    const dinas = unit.find((u) => u.kode === 'd1')
    unitDinas1 = unit.filter((u) => u.perangkatDaerahId === dinas?.id).map((u) => u.id)
  })

  describe('list', () => {
    it('pages through everybody once, fifty at a time; a page too far is the last one', async () => {
      const semua: string[] = []
      for (const hal of [1, 2, 3]) semua.push(...nama((await buka('analis')(`/kerja/pegawai?hal=${hal}`)).isi))
      expect(semua).toHaveLength(JUMLAH)
      expect(new Set(semua).size).toBe(JUMLAH)
      expect(nama((await buka('analis')('/kerja/pegawai?hal=99')).isi)).toEqual(semua.slice(100))
      const { teks, isi } = await buka('analis')('/kerja/pegawai')
      expect(teks).toContain('120 orang dalam jangkauan tugas Anda, keadaan per 1 November 2026.')
      expect(await keluhan(isi)).toEqual([])
      expect(isi).not.toMatch(/<[^>]+\s(style|on[a-z]+)=/)
    })
    it('finds by name, by number with blanks, by post and by unit, every word of it', async () => {
      const cari = async (kata: string) =>
        nama((await buka('analis')(`/kerja/pegawai?cari=${encodeURIComponent(kata)}`)).isi)
      expect(await cari('uji 77')).toEqual(['Pegawai Uji 77, S.E.'])
      const nip = nipUji(42)
      expect(await cari(`${nip.slice(0, 8)} ${nip.slice(8, 14)} ${nip.slice(14, 15)} ${nip.slice(15)}`)).toEqual([
        'Pegawai Uji 42',
      ])
      expect(await cari('pengelola 3 "dinas 1"')).toEqual([])
      expect((await cari('pengelola 3 dinas 2')).length).toBeGreaterThan(0)
      expect(await cari('100%')).toEqual([])
      expect(await cari('_')).toEqual([])
      expect((await buka('analis')('/kerja/pegawai')).teks).not.toContain('Pemerintah Kota ')
      const { teks } = await buka('analis')('/kerja/pegawai?cari=zzz')
      expect(teks).toContain('Tidak ada orang yang cocok')
    })
    it('filters by office, kind, standing, tier and by what is not known', async () => {
      const jumlah = async (q: string) => {
        const { isi, status } = await buka('analis')(`/kerja/pegawai?${q}`)
        expect(status).toBe(200)
        return nama(isi)
      }
      expect(await jumlah('kedudukan=cltn')).toEqual(['Pegawai Uji 13, S.E.'])
      expect(await jumlah('kedudukan=belum')).toEqual(['Pegawai Uji 9'])
      expect(await jumlah('kurang=golongan')).toEqual(['Pegawai Uji 3'])
      expect(await jumlah('kurang=pendidikan.bidang')).toEqual(['Pegawai Uji 5, S.E.'])
      expect(await jumlah('kurang=jabatanKini')).toEqual(['Pegawai Uji 11, S.E.'])
      expect(await jumlah('kurang=lengkap')).toEqual(['Pegawai Uji 2, S.E.', 'Pegawai Uji 4, S.E.', 'Pegawai Uji 6'])
      expect(await jumlah('kurang=riwayat.bidang')).toEqual(['Pegawai Uji 10, S.E.'])
      expect(await jumlah('cari=pengelola+baru')).toEqual(['Pegawai Uji 12'])
      expect(await jumlah('jenis=PPPK')).toEqual([])
      expect((await jumlah('jenjang=pelaksana')).length).toBe(50)
      expect(await jumlah('jenjang=jpt-pratama')).toEqual([])
      // An address kept from elsewhere with words nobody knows shows everybody instead of an error.
      expect((await jumlah('jenis=BUMN&perangkat=x&hal=-1&urut=gaji')).length).toBe(50)
    })
    it('sorts, and what is not known stands last whichever way', async () => {
      for (const arah of ['naik', 'turun']) {
        const { isi } = await buka('analis')(`/kerja/pegawai?urut=golongan&arah=${arah}&hal=3`)
        expect(nama(isi).at(-1)).toBe('Pegawai Uji 3')
      }
      const nip = [...(await buka('analis')('/kerja/pegawai?urut=nip&arah=turun')).isi.matchAll(/>(\d{18})</g)].map(
        (m) => m[1] as string,
      )
      expect(nip).toHaveLength(50)
      expect(nip).toEqual(nip.toSorted().toReversed())
    })
    it('calls missing exactly what a reader of the facts would', async () => {
      const use = susunOrang({
        basis: uji.basis,
        bacaNilai: async () => [],
        namaBidangStudi: String,
        namaKompetensi: String,
      })
      const hasil = await use.eksporPegawai({ pada: HARI_INI, saring: {}, bentuk: 'csv' }, uji.pelaku('analis'))
      if (!hasil.ok) throw new Error(hasil.error.kode)
      for (const o of hasil.value) {
        const f = [...orang.values()].find((x) => x.id === o.id) as PegawaiFakta
        expect(o.kurang.toSorted(), o.nama).toEqual(kurangMenurutFakta(f))
        expect(o.jabatan, o.nama).toBe(f.jabatanKini === undefined ? undefined : f.jabatanKini?.namaJabatan)
      }
    })
    it('shows a head of office his own people only, the council nobody', async () => {
      const kepala = buka('pimpinan', { unitIds: unitDinas1 })
      const { teks } = await kepala('/kerja/pegawai')
      expect(teks).toContain('60 orang dalam jangkauan')
      expect(teks).not.toContain('Dinas 2')
      const dari = [
        ...nama((await kepala('/kerja/pegawai?hal=1')).isi),
        ...nama((await kepala('/kerja/pegawai?hal=2')).isi),
      ]
      expect(dari).toHaveLength(60)
      expect(nama((await kepala(`/kerja/pegawai?cari=${nipUji(1)}`)).isi)).toEqual([])
      expect((await buka('dprd')('/kerja/pegawai')).status).toBe(403)
      expect((await buka('pegawai')('/kerja/pegawai')).status).toBe(403)
    })
    it('lets the administrator find a name, but shows and filters no fact', async () => {
      const { isi, teks } = await buka('admin')('/kerja/pegawai?cari=uji+13&kedudukan=cltn&kurang=ada')
      expect(teks).toContain('Pegawai Uji 13')
      expect(teks).not.toMatch(/Golongan|III\/c|Cuti|fakta kurang/)
      expect(nama(isi)).toEqual([])
      expect((await buka('admin')('/kerja/pegawai?kedudukan=cltn')).teks).toContain('orang cocok 120')
      expect((await buka('admin')(`/kerja/pegawai/${ke(2).id}`)).status).toBe(403)
    })
    it('counts no missing disciplinary record to who may not read them', async () => {
      expect((await buka('asesor')('/kerja/pegawai')).isi).not.toContain('value="hukdis"')
      expect((await buka('asesor')(`/kerja/pegawai/${ke(8).id}`)).teks).toContain(
        'Hukuman disiplin Peran Anda tidak membaca catatan disiplin.',
      )
      const keduanya = await buka(['pimpinan', 'asesor'])(`/kerja/pegawai/${ke(8).id}`)
      expect(keduanya.teks).toContain('Peran Anda tidak membaca catatan disiplin.')
      const kepala = await buka('pimpinan', { unitIds: unitDinas1 })(`/kerja/pegawai/${ke(8).id}`)
      expect(kepala.teks).toContain('Ringan 1 Februari 2024 – 1 Februari 2025')
    })
    it('leaves no entry: nobody’s file was opened', async () => {
      const sebelum = (await jejak(ke(77).id)).length
      await buka('analis')('/kerja/pegawai?cari=uji+77')
      expect((await jejak(ke(77).id)).length).toBe(sebelum)
    })
    it('in English', async () => {
      const { teks } = await buka('analis')('/kerja/pegawai?bahasa=en&kurang=golongan')
      expect(teks).toContain('120 people within the reach of your duty')
      expect(teks).toContain('people match 1')
    })
  })

  describe('file', () => {
    it('tells what is known, since when and from which file', async () => {
      const { status, isi, teks } = await buka('analis')(`/kerja/pegawai/${ke(2).id}`)
      expect(status).toBe(200)
      expect(await keluhan(isi)).toEqual([])
      expect(teks).toContain('Semua fakta penentu sudah diketahui.')
      expect(teks).toContain('Pengelola Lama')
      expect(teks).toContain('1 Feb 2015 – 1 Feb 2021')
      expect(teks).toContain('2025 Baik')
      expect(teks).toContain('Tidak ada hukuman disiplin tercatat.')
      expect(teks).toContain('M.1 Integritas')
      expect(teks).toMatch(/Dari SIASN \(siasn\.xlsx\), dicatat .* WIB oleh Analis Uji\./)
      expect(isi).toContain(`/kerja/kecocokan/${ke(2).jabatanKini?.jabatanId}/${ke(2).id}`)
    })
    it('tells what is not known and which rules wait for it', async () => {
      const { isi, teks } = await buka('analis')(`/kerja/pegawai/${ke(3).id}`)
      expect(teks).toContain('Golongan belum diketahui')
      expect(teks).toMatch(/Yang belum diketahui .*golongan R08/)
      expect(isi).toContain('href="/aturan/R08"')
      expect(teks).toMatch(/predikat kinerja R09 /)
      expect(teks).toContain('riwayat jabatan belum diimpor lengkap')
    })
    it('leaves exactly one entry, readable by the person himself', async () => {
      const sebelum = await dibuka(2)
      await buka('tpk', { nama: 'Anggota Tim' })(`/kerja/pegawai/${ke(2).id}`)
      expect(await dibuka(2)).toBe(sebelum + 1)
      const diri = uji.pelaku('pegawai', { pegawaiId: ke(2).id, unitIds: [] })
      const [baru] = await uji.basis.transaksi(diri, (trx) => bacaJejakPegawai(trx, ke(2).id))
      expect(baru).toMatchObject({ tindakan: 'pegawai.dibuka', pelakuNama: 'Anggota Tim', objekJenis: 'pegawai' })
      expect(JSON.stringify(baru?.rincian)).toBe('{"halaman":"berkas-pegawai"}')
    })
    it('of somebody out of reach is the same as of nobody, and leaves nothing', async () => {
      const kepala = buka('pimpinan', { unitIds: unitDinas1 })
      const luar = await kepala(`/kerja/pegawai/${ke(1).id}`)
      const tiada = await kepala('/kerja/pegawai/01890a5d-0000-7000-8000-00000000dead')
      expect([luar.status, tiada.status]).toEqual([404, 404])
      expect(luar.teks.replaceAll(ke(1).id, '')).toBe(tiada.teks.replaceAll('01890a5d-0000-7000-8000-00000000dead', ''))
      expect(await dibuka(1)).toBe(0)
      expect((await kepala(`/kerja/pegawai/${ke(1).id}/jabatan`)).status).toBe(404)
      expect((await kepala(`/kerja/pegawai/${ke(2).id}`)).status).toBe(200)
      expect((await kepala('/kerja/pegawai/bukan-id')).status).toBe(404)
    })
    it('leads to the card of any post within reach, without an entry of its own', async () => {
      const sebelum = (await jejak(ke(4).id)).length
      const { isi, teks } = await buka('analis')(`/kerja/pegawai/${ke(4).id}/jabatan`)
      expect(await keluhan(isi)).toEqual([])
      expect(teks).toContain('Kepala Dinas 1')
      expect(teks).not.toContain('Pengelola 1')
      expect((await buka('analis')(`/kerja/pegawai/${ke(4).id}/jabatan?cari=pengelola+7`)).teks).toContain(
        'Pengelola 7',
      )
      const kepala = await buka('pimpinan', { unitIds: unitDinas1 })(`/kerja/pegawai/${ke(4).id}/jabatan`)
      expect(kepala.teks).not.toContain('Dinas 2')
      expect((await jejak(ke(4).id)).length).toBe(sebelum)
    })
  })

  describe('export', () => {
    it('holds the filtered people, harms no spreadsheet, and leaves one entry for each of them', async () => {
      const { status, isi, jawaban } = await buka('analis')('/kerja/pegawai.csv?kurang=predikat&urut=nip')
      expect(status).toBe(200)
      expect(jawaban.headers.get('content-disposition')).toContain('pegawai-2026-11-01.csv')
      const baris = isi.trim().split('\r\n')
      expect(baris).toHaveLength(1 + JUMLAH - LENGKAP.length)
      expect(isi).toContain(`"'=HYPERLINK(""jahat"")"`)
      expect((await jejak(ke(50).id))[0]).toMatchObject({ tindakan: 'pegawai.diekspor', pegawaiId: ke(50).id })
      expect(
        (await jejak(ke(2).id)).filter((j) => j.tindakan === 'pegawai.diekspor' && j.rincian['orang'] === 117),
      ).toEqual([])
      const objek = await uji.basis.transaksi(uji.pelaku('inspektorat'), (trx) =>
        bacaJejakObjek(trx, 'pegawai', ke(50).id),
      )
      expect(objek.filter((j) => j.tindakan === 'pegawai.diekspor' && j.rincian['orang'] === 117)).toHaveLength(1)
    })
    it('is a workbook too, and for who may export', async () => {
      const { status, jawaban } = await buka('analis')('/kerja/pegawai.xlsx?cari=uji+13')
      expect(status).toBe(200)
      expect(jawaban.headers.get('content-type')).toContain('spreadsheetml')
      expect((await buka('tpk')('/kerja/pegawai.csv')).status).toBe(403)
      expect((await buka('tpk')('/kerja/pegawai')).isi).not.toContain('pegawai.csv')
    })
  })
})

denganKeduaBasis('people of an empty city', (bukaBasisUji) => {
  it('says how to begin', async () => {
    const uji = await bukaBasisUji()
    const { status, teks, isi } = await jelajah(uji, uji.pelaku('analis'))('/kerja/pegawai')
    expect(status).toBe(200)
    expect(await keluhan(isi)).toEqual([])
    expect(teks).toContain('Belum ada data pegawai')
    expect(isi).toContain('href="/kerja/impor"')
    expect((await jelajah(uji, uji.pelaku('pimpinan', { unitIds: [] }))('/kerja/pegawai')).isi).not.toContain(
      '/kerja/impor',
    )
  })
})
