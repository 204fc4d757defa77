import { describe, expect, test } from 'vitest'
import { IZIN_PERAN, PERAN } from '#platform/access'
import { bacaKeadaan } from './keadaan-skenario.ts'
import type { AksiSkenario, IsiAksi, LangkahSkenario } from './langkah.ts'
import { setelanBawaan } from './setelan-bawaan.ts'
import { aksiSkenario, LANGKAH_SKENARIO, type PerpindahanSkenario, STATUS_SKENARIO } from './status.ts'

/** Status × role as a manager reads it: who may do what at each status. Everything else is refused. */
const tabel = () =>
  STATUS_SKENARIO.map((s) => {
    const aksi = LANGKAH_SKENARIO.filter((l) => (l.dari as readonly string[]).includes(s)).map(
      (l: PerpindahanSkenario) => {
        const peran = PERAN.filter((p) => (IZIN_PERAN[p] as readonly string[]).includes(l.izin))
        const bila = l.dibagikan === undefined ? '' : l.dibagikan ? ', bila dibagikan' : ', bila belum dibagikan'
        return `${l.aksi} → ${l.menjadi ?? s} (${peran.join(', ')})${bila}${l.perluMungkin ? ', bila setiap baris mungkin' : ''}`
      },
    )
    return [s, ...aksi].join('\n    ')
  }).join('\n')

test('status × peran, selengkapnya', () => {
  expect(`\n${tabel()}\n`).toMatchInlineSnapshot(`
    "
    disusun
        atur → disusun (analis)
        hitung → disusun (analis)
        sesuaikan → disusun (analis)
        komentari → disusun (analis, tpk, sekda, ppk)
        bagikan → disusun (analis), bila belum dibagikan
        tarik-bagikan → disusun (analis), bila dibagikan
        bekukan → beku (analis), bila setiap baris mungkin
        tutup → ditutup (analis)
    beku
        komentari → beku (analis, tpk, sekda, ppk)
        bagikan → beku (analis), bila belum dibagikan
        tarik-bagikan → beku (analis), bila dibagikan
        ajukan → diajukan (analis), bila setiap baris mungkin
        tutup → ditutup (analis)
    diajukan
        komentari → diajukan (analis, tpk, sekda, ppk)
        bagikan → diajukan (analis), bila belum dibagikan
        ajukan → diajukan (analis), bila setiap baris mungkin
        tutup → ditutup (analis)
    ditutup
    "
  `)
})

test('sesudah beku tidak ada langkah yang mengubah dasar rencana, dan yang ditutup berakhir', () => {
  for (const s of ['beku', 'diajukan', 'ditutup'] as const)
    for (const dibagikan of [true, false])
      for (const aksi of ['atur', 'hitung', 'sesuaikan', 'bekukan'] as const)
        expect(aksiSkenario(s, dibagikan)).not.toContain(aksi)
  expect(aksiSkenario('ditutup', true)).toEqual([])
})

describe('keadaan dari langkah', () => {
  const susun = (...isi: { [A in AksiSkenario]: readonly [A, IsiAksi<A>] }[AksiSkenario][]): LangkahSkenario[] =>
    isi.map(([aksi, x], i) => ({ ke: i + 1, aksi, isi: x, oleh: 'A', penggunaId: null, saat: `t${i}`, sidik: '' }))
  const setelan = setelanBawaan('2027-01-04')
  const usulan = { rencanaId: 'r2', varian: 'pasti', kunci: 'disesuaikan' } as const

  test('setelan terbaru, rencana dengan setelannya, yang disesuaikan mewarisi setelan asalnya', () => {
    const k = bacaKeadaan(
      susun(
        ['atur', { setelan }],
        ['hitung', { rencanaId: 'r1', setelanKe: 1 }],
        ['atur', { setelan: { ...setelan, maksLangkah: 3 }, catatan: 'lebih hemat' }],
        ['sesuaikan', { rencanaId: 'r2', dari: { rencanaId: 'r1', varian: 'pasti', kunci: 'penuh' } }],
        ['bagikan', {}],
        ['komentari', { isi: 'Setuju.', tentang: usulan }],
        ['bekukan', { usulan, alasan: 'Disepakati.' }],
        ['ajukan', { berkasId: 'b1' }],
      ),
    )
    expect([k.status, k.dibagikan, k.setelanKe, k.setelan?.maksLangkah]).toEqual(['diajukan', true, 3, 3])
    expect(k.rencana.map((r) => [r.rencanaId, r.setelanKe, r.dari?.rencanaId ?? null])).toEqual([
      ['r1', 1, null],
      ['r2', 1, 'r1'],
    ])
    expect([k.usulanBeku?.usulan, k.usulanBeku?.ke, k.komentar.length, k.berkas[0]?.berkasId]).toEqual([
      usulan,
      7,
      1,
      'b1',
    ])
  })

  test('pembagian yang ditarik tidak berlaku lagi; penutupan disimpan dengan alasannya', () => {
    const k = bacaKeadaan(
      susun(
        ['atur', { setelan }],
        ['bagikan', {}],
        ['tarik-bagikan', { alasan: 'Belum' }],
        ['tutup', { alasan: 'Batal' }],
      ),
    )
    expect([k.dibagikan, k.status, k.penutupan?.alasan]).toEqual([false, 'ditutup', 'Batal'])
  })
})
