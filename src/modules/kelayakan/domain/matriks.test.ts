import { describe, expect, it } from 'vitest'
import { ATURAN, evaluate, hukumPada, type Pengaturan } from '#regulasi'
import { faktaJabatan, faktaPegawai, kelasSetaraKota, relasiTerdekat } from './fakta-usulan.ts'
import { matriksKelayakan } from './matriks.ts'
import { siapkanPeriksaPasangan } from './periksa-usulan.ts'
import { jabatanAcak, pegawaiAcak, relasiUji } from './uji-bantu.ts'

const ASOF = '2026-11-24'

/** The pair judged rule by rule from raw facts, without any sharing. */
function satuPersatu(
  m: {
    pegawai: ReturnType<typeof pegawaiAcak>
    jabatan: ReturnType<typeof jabatanAcak>
    pengaturan?: Partial<Pengaturan>
  },
  i: number,
  k: number,
  asOf = ASOF,
) {
  const hukum = hukumPada(asOf, m.pengaturan)
  const [p, j] = [m.pegawai[i]!, m.jabatan[k]!]
  const fakta = {
    ...faktaPegawai(p),
    ...faktaJabatan(j),
    kelasSetara: kelasSetaraKota(m.jabatan),
    relasiStudi: relasiTerdekat(p.pendidikan?.bidang, j.pendidikanBidang, relasiUji),
  }
  const vonis = ATURAN.filter((a) => !a.dijaminRencana && !a.hanyaUsulan).map((a) => evaluate(a, fakta, hukum))
  const blokir = vonis.find((v) => v.hasil === 'tidak-terpenuhi' && v.keparahan === 'blokir')
  const tentu = vonis.filter((v) => v.hasil === 'belum-diketahui' && v.keparahan === 'blokir')
  return {
    hasil: blokir ? 'ditolak' : tentu.length > 0 ? 'bersyarat' : 'pasti',
    penolak: blokir?.id,
    hilang: new Set(tentu.flatMap((v) => v.faktaHilang ?? [])),
    peringatan: vonis.filter((v) => v.hasil === 'tidak-terpenuhi' && v.keparahan === 'peringatan').length,
  }
}

describe('matriks kelayakan sama dengan penilaian aturan satu per satu', () => {
  const setelan: (Partial<Pengaturan> | undefined)[] = [
    undefined,
    { add_equivalent_tier_time: false, field_applies_to: 'semua', field_relation_min: 'subrumpun' },
    { tier_already_held: false, jf_branch_min_years: 1, age_limit_reading: 'sebelum-ulang-tahun' },
  ]
  it.each(setelan.map((s, x) => [x, s] as const))('setelan %d, semua pasangan', (x, pengaturan) => {
    const jabatan = jabatanAcak(10 + x, 60)
    const pegawai = pegawaiAcak(20 + x, 150, jabatan)
    const m = matriksKelayakan({ pegawai, jabatan, asOf: ASOF, relasi: relasiUji, pengaturan })
    const ditolak: Record<string, number> = Object.fromEntries(m.aturan.map((a) => [a, 0]))
    const ada = { pasti: 0, bersyarat: 0 }
    for (let i = 0; i < pegawai.length; i++)
      for (let k = 0; k < jabatan.length; k++) {
        const harap = satuPersatu({ pegawai, jabatan, pengaturan }, i, k)
        const letak = (b: { awal: Int32Array; kolom: Int32Array }) =>
          b.kolom.subarray(b.awal[i], b.awal[i + 1]).indexOf(k)
        const [p, s] = [letak(m.pasti), letak(m.bersyarat)]
        expect(p >= 0 ? 'pasti' : s >= 0 ? 'bersyarat' : 'ditolak', `${i},${k}`).toBe(harap.hasil)
        if (harap.penolak) ditolak[harap.penolak] = (ditolak[harap.penolak] ?? 0) + 1
        else ada[harap.hasil as 'pasti' | 'bersyarat']++
        const baris = p >= 0 ? m.pasti : m.bersyarat
        const tempat = (baris.awal[i] as number) + Math.max(p, s)
        if (harap.hasil !== 'ditolak') expect(baris.peringatan[tempat]).toBe(harap.peringatan)
        if (s >= 0) {
          const topeng = m.bersyarat.faktaHilang[tempat] as number
          expect(new Set(m.namaFakta.filter((_, b) => (topeng >>> b) & 1))).toEqual(harap.hilang)
        }
      }
    expect(m.jumlah).toEqual({ pasangan: 9000, ...ada, ditolak })
    expect(ada.pasti).toBeGreaterThan(20)
    expect(ada.bersyarat).toBeGreaterThan(50)
    expect(m.namaFakta.length).toBeGreaterThan(5)
  })

  it('jabatan yang hanya berbeda satu fakta tidak disamakan', () => {
    const [dasar] = jabatanAcak(9, 1)
    const pokok = { ...dasar!, jenjang: 'administrator' as const, eselon: 'III.b' as const, bidang: ['keuangan'] }
    const jabatan = [
      pokok,
      { ...pokok, bidang: ['kesehatan'] },
      { ...pokok, bidang: undefined },
      { ...pokok, bidang: [] },
      { ...pokok, eselon: 'III.a' as const },
      { ...pokok, pendidikanBidang: ['hukum'] },
      { ...pokok, pendidikanMinimum: 'S3' as const },
      { ...pokok, golonganMinimum: 'IV/c' },
    ].map((j, x) => ({ ...j, id: `j${x}` }))
    const pegawai = pegawaiAcak(11, 400, jabatan)
    const m = matriksKelayakan({ pegawai, jabatan, asOf: ASOF, relasi: relasiUji })
    const kelompok = (i: number, k: number) =>
      m.pasti.kolom.subarray(m.pasti.awal[i], m.pasti.awal[i + 1]).includes(k)
        ? 'pasti'
        : m.bersyarat.kolom.subarray(m.bersyarat.awal[i], m.bersyarat.awal[i + 1]).includes(k)
          ? 'bersyarat'
          : 'ditolak'
    const beda = new Set<number>()
    for (let i = 0; i < pegawai.length; i++)
      for (let k = 0; k < jabatan.length; k++) {
        expect(kelompok(i, k)).toBe(satuPersatu({ pegawai, jabatan }, i, k).hasil)
        if (kelompok(i, k) !== kelompok(i, 0)) beda.add(k)
      }
    expect(beda).toEqual(new Set([1, 2, 3, 4]))
  })

  it('riwayat yang lebih panjang dari satu angka pola tetap dinilai baris demi baris', () => {
    const jabatan = jabatanAcak(12, 60)
    const bidang = [undefined, null, [], ['keuangan'], ['kesehatan'], ['keuangan', 'hukum']]
    const pegawai = pegawaiAcak(13, 40, jabatan).map((p, i) => ({
      ...p,
      riwayat: Array.from({ length: 30 + i }, (_, x) => ({
        namaJabatan: 'uji',
        jenjang: x % 3 === 0 ? ('pengawas' as const) : ('pelaksana' as const),
        peran: 'definitif' as const,
        tmt: `${1990 + Math.floor(x / 2)}-0${1 + ((x * i) % 9)}-01`,
        sampai: `${1990 + Math.floor(x / 2)}-1${i % 2}-01`,
        // The law's input also has null; the records of the city do not.
        ...(x % 6 === 0 ? {} : { bidang: bidang[(x * x + i) % 6] as string[] }),
      })),
    }))
    const m = matriksKelayakan({ pegawai, jabatan, asOf: ASOF, relasi: relasiUji })
    const ada = { pasti: 0, bersyarat: 0 }
    for (let i = 0; i < pegawai.length; i++)
      for (let k = 0; k < jabatan.length; k++) {
        const isi = (b: { awal: Int32Array; kolom: Int32Array }) =>
          b.kolom.subarray(b.awal[i], b.awal[i + 1]).includes(k)
        const hasil = isi(m.pasti) ? 'pasti' : isi(m.bersyarat) ? 'bersyarat' : 'ditolak'
        expect(hasil, `${i},${k}`).toBe(satuPersatu({ pegawai, jabatan }, i, k).hasil)
        if (hasil !== 'ditolak') ada[hasil]++
      }
    expect(ada.pasti + ada.bersyarat).toBeGreaterThan(50)
  })

  it('sebelum peraturan berlaku tidak ada yang ditolak', () => {
    const jabatan = jabatanAcak(1, 10)
    const pegawai = pegawaiAcak(2, 20, jabatan)
    const m = matriksKelayakan({ pegawai, jabatan, asOf: '2017-04-06', relasi: relasiUji })
    expect(m.jumlah.pasti).toBe(200)
  })

  it('lingkup: indeks tetap mengacu pada daftar penuh, dan kelas kota dari semua jabatan', () => {
    const jabatan = jabatanAcak(3, 40)
    const pegawai = pegawaiAcak(4, 80, jabatan)
    const dasar = { pegawai, jabatan, asOf: ASOF, relasi: relasiUji }
    const penuh = matriksKelayakan(dasar)
    const sebagian = matriksKelayakan({
      ...dasar,
      lingkup: { jabatan: (j) => j.jenjang === 'administrator', pegawai: (p) => p.jenis !== 'PPPK' },
    })
    for (let i = 0; i < pegawai.length; i++) {
      const baris = [...penuh.pasti.kolom.subarray(penuh.pasti.awal[i], penuh.pasti.awal[i + 1])]
      const harap = pegawai[i]?.jenis === 'PPPK' ? [] : baris.filter((k) => jabatan[k]?.jenjang === 'administrator')
      expect([...sebagian.pasti.kolom.subarray(sebagian.pasti.awal[i], sebagian.pasti.awal[i + 1])]).toEqual(harap)
    }
  })

  it('kolom setiap baris menaik, dan kursi saat ini menunjuk jabatan yang dipegang', () => {
    const jabatan = jabatanAcak(5, 40)
    const pegawai = pegawaiAcak(6, 100, jabatan)
    const m = matriksKelayakan({ pegawai, jabatan, asOf: ASOF, relasi: relasiUji })
    for (const b of [m.pasti, m.bersyarat])
      for (let i = 0; i < pegawai.length; i++)
        for (let x = (b.awal[i] as number) + 1; x < (b.awal[i + 1] as number); x++)
          expect(b.kolom[x]).toBeGreaterThan(b.kolom[x - 1] as number)
    pegawai.forEach((p, i) => {
      if (p.jabatanKini?.jabatanId) expect(jabatan[m.kursiSaatIni[i] as number]?.id).toBe(p.jabatanKini.jabatanId)
      if (p.jabatanKini === null) expect(m.kursiSaatIni[i]).toBe(-1)
    })
    expect([...m.kursiSaatIni].some((x) => x >= 0)).toBe(true)
  })

  it('penjelasan sebuah pasangan memuat putusan yang sama', () => {
    const jabatan = jabatanAcak(7, 30)
    const pegawai = pegawaiAcak(8, 60, jabatan)
    const m = matriksKelayakan({ pegawai, jabatan, asOf: ASOF, relasi: relasiUji })
    const periksa = siapkanPeriksaPasangan({ asOf: ASOF, jabatan, relasi: relasiUji })
    for (let i = 0; i < pegawai.length; i++)
      for (let k = 0; k < jabatan.length; k++) {
        const h = periksa(pegawai[i]!, jabatan[k]!)
        const di = (b: { awal: Int32Array; kolom: Int32Array }) =>
          b.kolom.subarray(b.awal[i], b.awal[i + 1]).includes(k)
        const harap = di(m.pasti) ? ['lolos', 'peringatan'] : di(m.bersyarat) ? ['perlu-verifikasi'] : ['ditolak']
        expect(harap).toContain(h.hasil)
        expect(h.aturan.map((a) => a.id)).toEqual(m.aturan)
      }
  })
})
