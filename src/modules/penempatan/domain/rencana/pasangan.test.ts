import { describe, expect, test } from 'vitest'
import type { Jabatan } from '#modules/jabatan'
import type { BarisJarang, MatriksKelayakan } from '#modules/kelayakan'
import type { PegawaiFakta } from '#modules/pegawai'
import { FAKTA_MUTLAK, susunGraf } from './graf.ts'
import { KEBIJAKAN_BOBOT } from './kebijakan-bobot.ts'
import { BERSYARAT, PASTI, susunPasangan, susunTingkat, TETAP } from './pasangan.ts'
import { cariTemuan } from './temuan.ts'

const SETARA = { administrator: ['ahli-madya'], pengawas: ['ahli-muda'], pelaksana: ['ahli-pertama'] }

const jabatan = (id: string, isi: Partial<Jabatan>): Jabatan => ({
  id,
  kode: id,
  nama: id,
  unitId: 'u',
  perangkatDaerahId: 'u',
  atasanId: null,
  jenjang: 'pengawas',
  kuota: 1,
  ...isi,
})
const orang = (id: string, isi: Partial<PegawaiFakta> = {}): PegawaiFakta => ({
  id,
  nip: id,
  nama: id,
  sintetis: true,
  jenis: 'PNS',
  kedudukan: 'aktif',
  jabatanKini: null,
  ...isi,
})
const kini = (jabatanId: string, jenjang: string): PegawaiFakta['jabatanKini'] => ({
  jabatanId,
  namaJabatan: jabatanId,
  jenjang,
  tmt: '2020-01-01',
  sampai: null,
  peran: 'definitif',
})

/** Everybody may hold every post, save pairs named conditional or refused ("row column"). */
function matriks(
  pegawai: readonly PegawaiFakta[],
  posts: readonly Jabatan[],
  lain: { bersyarat?: readonly string[]; ditolak?: readonly string[] } = {},
): MatriksKelayakan {
  const larik = (jenis: 'pasti' | 'bersyarat'): BarisJarang => {
    const awal = new Int32Array(pegawai.length + 1)
    const kolom: number[] = []
    pegawai.forEach((p, i) => {
      posts.forEach((j, x) => {
        const nama = `${p.id} ${j.id}`
        if (lain.ditolak?.includes(nama)) return
        if ((lain.bersyarat?.includes(nama) ?? false) === (jenis === 'bersyarat')) kolom.push(x)
      })
      awal[i + 1] = kolom.length
    })
    return { awal, kolom: Int32Array.from(kolom), peringatan: new Uint8Array(kolom.length) }
  }
  const b = larik('bersyarat')
  return {
    versiAturan: 'uji',
    asOf: '2027-01-04',
    pasti: larik('pasti'),
    bersyarat: { ...b, faktaHilang: new Uint32Array(b.kolom.length).fill(1) },
    namaFakta: ['riwayat'],
    aturan: [],
    dijaminRencana: [],
    jumlah: { pasangan: 0, pasti: 0, bersyarat: 0, ditolak: {} },
    kursiSaatIni: Int32Array.from(pegawai, (p) => posts.findIndex((j) => j.id === p.jabatanKini?.jabatanId)),
  }
}

const baca = (p: ReturnType<typeof susunPasangan>, pegawai: readonly PegawaiFakta[], posts: readonly Jabatan[]) =>
  pegawai.flatMap((o, i) =>
    Array.from(p.kolom.subarray(p.awal[i]!, p.awal[i + 1]!), (j, x) => {
      const jenis = p.jenis[p.awal[i]! + x]
      return `${o.id} ${posts[j]!.id} ${jenis === TETAP ? 'tetap' : jenis === PASTI ? 'pasti' : 'bersyarat'}`
    }),
  )

describe('pairs of a plan', () => {
  const posts = [
    jabatan('kadis', { jenjang: 'jpt-pratama', kelas: 14 }),
    jabatan('kabid-a', { jenjang: 'administrator', kelas: 12 }),
    jabatan('kabid-b', { jenjang: 'administrator', kelas: 11 }),
    jabatan('kasi', { jenjang: 'pengawas', kelas: 9 }),
    jabatan('analis', { jenjang: 'ahli-muda', kelas: 9, kuota: 5 }),
  ]
  const susun = (pegawai: readonly PegawaiFakta[], m = matriks(pegawai, posts)) =>
    susunPasangan(pegawai, posts, m, susunTingkat(SETARA))

  test('a holder may stay and move up or sideways, not down in tier or class; functional posts are no target', () => {
    const pegawai = [orang('a', { jabatanKini: kini('kabid-a', 'administrator') })]
    const p = susun(pegawai)
    expect(baca(p, pegawai, posts)).toEqual(['a kadis pasti', 'a kabid-a tetap'])
    expect(Array.from(p.turun)).toEqual([0, 0, 1, 1, 0])
  })

  test('for functional officials the job class decides, the tier only where a class is unknown', () => {
    const madya = {
      namaJabatan: 'x',
      jenjang: 'ahli-madya',
      tmt: '2020-01-01',
      sampai: null,
      peran: 'definitif',
    } as const
    const pegawai = [
      orang('tanpa-kelas', { jabatanKini: madya }),
      orang('kelas-9', { jabatanKini: { ...madya, kelas: 9 } }),
      orang('utama', { jabatanKini: { ...madya, jenjang: 'ahli-utama' } }),
      orang('pelaksana', { jabatanKini: { ...madya, jenjang: 'pelaksana' } }),
    ]
    expect(baca(susun(pegawai), pegawai, posts)).toEqual([
      'tanpa-kelas kadis pasti',
      'tanpa-kelas kabid-a pasti',
      'tanpa-kelas kabid-b pasti',
      'kelas-9 kadis pasti',
      'kelas-9 kabid-a pasti',
      'kelas-9 kabid-b pasti',
      'kelas-9 kasi pasti',
      'utama kadis pasti',
      'pelaksana kadis pasti',
      'pelaksana kabid-a pasti',
      'pelaksana kabid-b pasti',
      'pelaksana kasi pasti',
    ])
  })

  test('a post held now that is not known may be higher: conditional below the top tier; an open row of the history tells', () => {
    const madya = { ...kini('kabid-a', 'administrator')!, jabatanId: undefined }
    const pegawai = [
      orang('tak-tahu', { jabatanKini: undefined }),
      orang('riwayat', { jabatanKini: undefined, riwayat: [madya] }),
      orang('lepas', { jabatanKini: undefined, riwayat: [{ ...madya, sampai: '2026-12-01' }] }),
      orang('kata-asing', { jabatanKini: { ...madya, jenjang: 'entah' } }),
    ]
    const p = susun(pegawai)
    expect(baca(p, pegawai, posts)).toEqual([
      'tak-tahu kadis pasti',
      'tak-tahu kabid-a bersyarat',
      'tak-tahu kabid-b bersyarat',
      'tak-tahu kasi bersyarat',
      'riwayat kadis pasti',
      'riwayat kabid-a pasti',
      'riwayat kabid-b pasti',
      'lepas kadis pasti',
      'lepas kabid-a pasti',
      'lepas kabid-b pasti',
      'lepas kasi pasti',
      'kata-asing kadis pasti',
      'kata-asing kabid-a bersyarat',
      'kata-asing kabid-b bersyarat',
      'kata-asing kasi bersyarat',
    ])
    expect(p.namaFakta.filter((_, b) => (p.faktaHilang[1]! >> b) & 1)).toEqual(['riwayat'])
  })

  test('who is not active is left alone and keeps the seat from others; unknown standing is not inactive', () => {
    const pegawai = [
      orang('cuti', { kedudukan: 'cltn', jabatanKini: kini('kasi', 'pengawas') }),
      orang('tak-tahu', { kedudukan: undefined }),
    ]
    const p = susun(pegawai)
    expect(baca(p, pegawai, posts).filter((x) => x.includes('kasi'))).toEqual([])
    expect(baca(p, pegawai, posts)).toContain('tak-tahu kadis pasti')
    expect(p.kapasitas[3]).toBe(0)
  })

  test('more holders than seats: all may stay, nobody comes', () => {
    const pegawai = [
      orang('a', { jabatanKini: kini('kasi', 'pengawas') }),
      orang('b', { jabatanKini: kini('kasi', 'pengawas') }),
      orang('c'),
    ]
    const p = susun(pegawai)
    expect(baca(p, pegawai, posts).filter((x) => x.includes('kasi'))).toEqual(['a kasi tetap', 'b kasi tetap'])
    expect(p.kapasitas[3]).toBe(2)
    const { graf } = susunGraf(p, skorRata(p), posts, KEBIJAKAN_BOBOT)
    const temuan = cariTemuan({ pada: '2027-01-04', pegawai, jabatan: posts, pasangan: p }, graf, graf.kini)
    expect(temuan).toContainEqual(
      expect.objectContaining({ kode: 'pemegang-melebihi-kuota', aturan: 'R01', pegawai: [0, 1], jabatan: [3] }),
    )
  })

  test('a seat held lawfully or not may be kept; conditional pairs name their missing facts', () => {
    const pegawai = [orang('a', { jabatanKini: kini('kasi', 'pengawas') }), orang('b')]
    const m = matriks(pegawai, posts, { ditolak: ['a kasi', 'a kadis'], bersyarat: ['b kadis', 'a kabid-a'] })
    const p = susun(pegawai, m)
    expect(baca(p, pegawai, posts)).toEqual([
      'a kabid-a bersyarat',
      'a kabid-b pasti',
      'a kasi tetap',
      'b kadis bersyarat',
      'b kabid-a pasti',
      'b kabid-b pasti',
      'b kasi pasti',
    ])
    expect(Array.from(p.faktaHilang)).toEqual([1, 0, 0, 1, 0, 0, 0])
  })

  test('a mutlak competence not met closes the pair, one not known makes it conditional, and never unseats', () => {
    const pegawai = [orang('a', { jabatanKini: kini('kasi', 'pengawas') })]
    const p = susun(pegawai)
    const skor = { ...skorRata(p), mutlak: Uint8Array.from(p.kolom, (j) => [2, 1, 0, 2, 0][j]!) }
    const { graf, namaFakta } = susunGraf(p, skor, posts, KEBIJAKAN_BOBOT)
    expect(Array.from(graf.column, (j, e) => [posts[graf.jabatan[j]!]!.id, graf.jenis[e]])).toEqual([
      ['kabid-a', BERSYARAT],
      ['kabid-b', PASTI],
      ['kasi', TETAP],
    ])
    expect(namaFakta.filter((_, b) => (graf.faktaHilang[0]! >> b) & 1)).toEqual([FAKTA_MUTLAK])
    expect(graf.nilai[0]).toBe(2 * graf.skor[0]!)
  })
})

const skorRata = (p: ReturnType<typeof susunPasangan>) => {
  const x = new Int32Array(p.kolom.length).fill(7500)
  return { min: x, tengah: x, maks: x, mutlak: new Uint8Array(p.kolom.length) }
}

describe('findings', () => {
  test('two seats, a holder who is not active, one who is no PNS, acting officials, seats nobody may take', () => {
    const posts = [
      jabatan('kasi-1', {}),
      jabatan('kasi-2', {}),
      jabatan('kasi-3', {}),
      jabatan('kasi-4', {}),
      jabatan('kasi-5', {}),
    ]
    const duduk = (id: string) => ({ ...kini(id, 'pengawas')! })
    const pegawai = [
      orang('ganda', { jabatanKini: duduk('kasi-1'), riwayat: [duduk('kasi-1'), duduk('kasi-2')] }),
      orang('mpp', { kedudukan: 'mpp', jabatanKini: duduk('kasi-3') }),
      orang('pppk', { jenis: 'PPPK', jabatanKini: duduk('kasi-4') }),
      orang('plt', { riwayat: [{ ...duduk('kasi-5'), peran: 'plt', tmt: '2026-10-01' }] }),
    ]
    const m = matriks(pegawai, posts, { ditolak: pegawai.map((p) => `${p.id} kasi-5`) })
    const p = susunPasangan(pegawai, posts, m, susunTingkat(SETARA))
    const { graf } = susunGraf(p, skorRata(p), posts, KEBIJAKAN_BOBOT)
    const temuan = cariTemuan({ pada: '2027-01-04', pegawai, jabatan: posts, pasangan: p }, graf, graf.kini)
    expect(temuan.map((t) => [t.kode, t.tingkat, t.aturan, t.pegawai, t.jabatan])).toEqual([
      ['kursi-ganda', 'blokir', 'R25', [0], [0, 1]],
      ['pemegang-bukan-pns', 'blokir', 'R27', [2], [3]],
      ['pemegang-tidak-aktif', 'blokir', 'R30', [1], [2]],
      ['kursi-kosong-tanpa-calon', 'peringatan', null, [], [4]],
      ['plt-berjalan', 'info', 'R19', [3], [4]],
    ])
  })
})
