import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { beforeAll, expect, test } from 'vitest'
import { halamanGalat } from '#design'
import type { Unit } from '#modules/organisasi'
import type { Pelaku } from '#platform/access'
import { jamSistem } from '#platform/clock'
import { pasang } from '#platform/web'
import { type BasisUji, denganKeduaBasis } from '../../../../tests/basis.ts'
import { keluhan } from '../../../design/uji-html.ts'
import { susunAspirasi, type UseAspirasi } from '../index.ts'
import { pesanUji } from '../uji/susun-uji.ts'
import { rutePenyaringan } from './terbitan-penyaringan.route.tsx'
import { ruteTerbitan } from './terbitan.route.tsx'
import { ruteTopik } from './topik.route.tsx'

const ASAL = 'http://127.0.0.1:3000'
const HARI = '2026-11-24'
const ID = randomUUID()
const DLH: Unit = {
  id: ID,
  kode: 'dlh',
  nama: 'Dinas Lingkungan Hidup',
  jenis: 'dinas',
  indukId: null,
  perangkatDaerahId: ID,
  kodeWilayah: null,
  urut: 0,
  berlakuMulai: '2022-08-01',
}

/** Tick boxes of one name are a list. */
const sah = async (html: string) => (await keluhan(html)).filter((x) => !/^form-dup-name: .*"(samar|foto)"/.test(x))

denganKeduaBasis('halaman penyaluran, terbitan, penyaringan', (buka) => {
  let b: BasisUji
  let use: UseAspirasi
  let petugas: Pelaku
  const kuki = new Map<string, string>()
  beforeAll(async () => {
    b = await buka()
    petugas = b.pelaku('petugas-aduan', { unitIds: [] })
    use = susunAspirasi({
      basis: b.basis,
      jam: jamSistem(HARI),
      instansiId: b.instansiId,
      kunci: 'kunci uji yang cukup panjang',
      bacaUnit: () => Promise.resolve([DLH]),
      bacaNamaPegawai: () => Promise.resolve(['Rotua Sihombing']),
    })
  })
  const minta = async (jalur: string, siapa: Pelaku | null, init: RequestInit = {}) => {
    const a = new Hono()
    pasang(a, [...ruteTopik(use), ...ruteTerbitan(use), ...rutePenyaringan(use)], {
      siapa: () => Promise.resolve(siapa),
      rahasia: 'r'.repeat(40),
      hariIni: () => HARI,
      instansi: { nama: 'Kota Uji', contoh: true },
      halamanGalat,
    })
    const kepala = new Headers(init.headers)
    kepala.set('origin', ASAL)
    kepala.set('cookie', [...kuki].map(([n, v]) => `${n}=${v}`).join('; '))
    const j = await a.fetch(new Request(new URL(jalur, ASAL), { ...init, headers: kepala }))
    for (const c of j.headers.getSetCookie()) {
      const [, nama = '', nilai = ''] = /^([^=]+)=([^;]*)/.exec(c) ?? []
      kuki.set(nama, nilai)
    }
    return { status: j.status, letak: j.headers.get('location'), isi: await j.text() }
  }
  /** Opens a page and sends its form that has this field, as a browser without scripts does. */
  const kirimForm = async (
    jalur: string,
    nama: string,
    isian: readonly (readonly [string, string])[],
    berkas?: File,
  ) => {
    const { isi } = await minta(jalur, petugas)
    const form = isi.split('<form').find((f) => f.includes('name="_form"') && f.includes(`name="${nama}"`)) ?? ''
    const ambil = (n: string) => new RegExp(`name="${n}" value="([^"]*)"`).exec(form)?.[1] ?? ''
    const tubuh = new FormData()
    for (const n of ['_token', '_form', 'sesudah', 'kode']) if (ambil(n)) tubuh.append(n, ambil(n))
    for (const [n, v] of isian) tubuh.append(n, v)
    if (berkas) tubuh.append('berkas', berkas)
    const aksi = /action="([^"]*)"/.exec(form)?.[1]?.replaceAll('&amp;', '&') || jalur
    const badan = berkas ? tubuh : new URLSearchParams([...tubuh].map(([k, v]) => [k, typeof v === 'string' ? v : '']))
    return minta(aksi, petugas, { method: 'POST', body: badan })
  }

  test('halaman sah sebagai HTML dalam kedua bahasa; log terbuka bagi semua, yang lain bagi petugas aduan saja', async () => {
    const h = await use.kirimPesan({
      pesan: pesanUji({ isi: 'Rotua Sihombing, 0812-3456-7890' }),
      kiriman: randomUUID(),
    })
    const l = h.ok ? await use.lacakPesan({ kode: h.value.kode }) : h
    if (!l.ok) throw new Error(l.error.kode)
    const kerja = [
      '/kerja/aduan/topik?coba=sampah+menumpuk',
      '/kerja/aduan/topik?jenis=pihak',
      '/kerja/aduan/topik?jenis=aturan',
      '/kerja/aduan/topik?jenis=ejaan',
      '/kerja/aduan/topik/ubah/topik',
      '/kerja/aduan/topik/ubah/pihak',
      '/kerja/aduan/topik/ubah/ejaan',
      '/kerja/aduan/topik/unggah/topik',
      `/kerja/aduan/${l.value.id}/terbitkan`,
    ]
    for (const jalur of [...kerja, '/aduan/penyaringan'])
      for (const bahasa of ['id', 'en']) {
        const j = await minta(`${jalur}${jalur.includes('?') ? '&' : '?'}bahasa=${bahasa}`, petugas)
        expect([jalur, j.status, await sah(j.isi)]).toEqual([jalur, 200, []])
      }
    expect((await minta('/aduan/penyaringan', null)).status).toBe(200)
    expect((await minta('/aduan/penyaringan.csv', null)).status).toBe(200)
    const lain = b.pelaku('sekda')
    for (const jalur of kerja) expect([jalur, (await minta(jalur, lain)).status]).toEqual([jalur, 403])
    expect((await minta(`/kerja/aduan/${randomUUID()}/terbitkan`, petugas)).status).toBe(404)
  })

  test('menambah dan mengubah topik lewat formulir; berkas unduhan dapat diunggah kembali', async () => {
    kuki.clear()
    const isian = [
      ['kode', 'sampah'],
      ['nama', 'Sampah'],
      ['namaEn', 'Rubbish'],
      ['unitId', DLH.id],
      ['kata', 'tong sampah, TPS\nsampah'],
      ['aktif', 'ya'],
    ] as const
    const tanpa = await kirimForm('/kerja/aduan/topik/ubah/topik', 'alasan', isian)
    expect(tanpa.status).toBe(422)
    expect(await sah(tanpa.isi)).toEqual([])
    const jadi = await kirimForm('/kerja/aduan/topik/ubah/topik', 'alasan', [...isian, ['alasan', 'Pembagian awal']])
    expect([jadi.status, jadi.letak]).toEqual([303, '/kerja/aduan/topik?jenis=topik'])
    expect((await use.usulKantor({ teks: 'TPS penuh' }))[0]?.topikKode).toBe('sampah')
    const { isi } = await minta('/kerja/aduan/topik/topik.csv', petugas)
    expect(isi.trim().split('\r\n').at(-1)).toBe('sampah;Sampah;Rubbish;dlh;"tong sampah, tps, sampah";ya')
    const berkas = (teks: string) => new File([teks], 'topik.csv', { type: 'text/csv' })
    const unggah = (teks: string, langkah: string) =>
      kirimForm(
        '/kerja/aduan/topik/unggah/topik',
        'alasan',
        [
          ['alasan', 'Dari berkas'],
          ['langkah', langkah],
        ],
        berkas(teks),
      )
    const sama = await unggah(isi, 'periksa')
    expect(sama.isi).toContain('0 baru, 0 berubah; 1 sama')
    expect((await unggah(isi.replace(';dlh;', ';entah;'), 'simpan')).isi).toContain('entah')
    expect((await unggah(isi.replace('Rubbish', 'Waste'), 'simpan')).status).toBe(303)
    const riwayat = await use.riwayatPembagian('topik', 'sampah', petugas)
    expect(riwayat.ok && riwayat.value.map((v) => [v.versi, v.namaEn])).toEqual([
      [2, 'Waste'],
      [1, 'Rubbish'],
    ])
  })
})
