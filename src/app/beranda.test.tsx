import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { halamanGalat } from '#design'
import type { Pelaku } from '#platform/access'
import { halaman, pasang, type Rute } from '#platform/web'
import { ATURAN } from '#regulasi'
import { keluhan } from '../design/uji-html.ts'
import { buatRingkasanKota, ringkas } from './beranda-ringkasan.ts'
import { type RingkasanKota, ruteBeranda } from './beranda.route.tsx'

const kota: RingkasanKota = {
  jabatan: 1504,
  kursi: 5512,
  terisi: 4987,
  jptPratama: { jabatan: 33, terisi: 22 },
}
const pintu = (path: string, permission: Rute['permission']): Rute =>
  halaman({ path, permission, view: () => halamanGalat({ status: 404 }) })

async function buka(opsi: {
  lain?: Rute[]
  siapa?: Pelaku
  kota?: RingkasanKota | null
  bahasa?: string
}): Promise<string> {
  const app = new Hono()
  pasang(app, [...ruteBeranda({ ringkasan: async () => opsi.kota ?? null }), ...(opsi.lain ?? [])], {
    siapa: async () => opsi.siapa ?? null,
    rahasia: 'r'.repeat(40),
    hariIni: () => '2026-11-24',
    instansi: { nama: 'Kota Pematangsiantar', contoh: true },
    halamanGalat,
  })
  return (await app.request(`/?bahasa=${opsi.bahasa ?? 'id'}`)).text()
}
const alamat = (html: string): string[] =>
  [...html.matchAll(/<a [^>]*href="(\/[^"?#]*)/g)].map((m) => m[1] ?? '').filter((a) => a !== '/')

describe('beranda warga', () => {
  it.each(['id', 'en'])('%s: HTML sah, tanpa skrip dan gaya sebaris, menyebut data contoh', async (bahasa) => {
    const html = await buka({ kota, bahasa, lain: [pintu('/aturan', 'aturan:lihat'), pintu('/masuk', 'publik')] })
    expect(await keluhan(html)).toEqual([])
    expect(html).not.toMatch(/<script|<style|\sstyle=/)
    expect(html).toContain(bahasa === 'id' ? 'Semua orang di situs ini rekaan' : 'All people on this site are invented')
  })
  it('tidak punya pintu mati: tanpa halaman lain, tidak ada tautan ke sana', async () => {
    expect(alamat(await buka({}))).toEqual([])
    const html = await buka({ lain: [pintu('/aturan', 'aturan:lihat'), pintu('/masuk', 'publik')] })
    expect(new Set(alamat(html))).toEqual(new Set(['/aturan', '/masuk']))
  })
  it('pintu kerja hanya untuk peran yang berhak', async () => {
    const lain = [pintu('/kerja/rencana', 'rencana:lihat'), pintu('/kerja/peta-jabatan', 'peta-jabatan:lihat')]
    const orang = { instansiId: 'i', penggunaId: 'p', pegawaiId: null, unitIds: 'semua' as const, nama: 'Uji' }
    expect(alamat(await buka({ lain, siapa: { ...orang, peran: ['tpk'] } }))).toContain('/kerja/rencana')
    expect(alamat(await buka({ lain, siapa: { ...orang, peran: ['dprd'] } }))).toEqual([])
  })
  it('angka kota hanya bila ada, dan setiap aturan disebut dengan dasarnya', async () => {
    expect(await buka({})).not.toContain('Jabatan kota hari ini')
    const html = await buka({ kota })
    expect(html).toContain('5.512 kursi')
    for (const a of ATURAN) expect(html).toContain(`>${a.id}</span>`)
    expect(html).toMatch(/PP 11\/2017 Pasal 54/)
  })
})

describe('ringkasan kota', () => {
  const kosong = { kebutuhan: 1, bezetting: 0, selisih: -1, jabatan: 1, strukturalKosong: 1, pensiun: 0 }
  const simpul = (jenjang: string, bezetting: number, anak: unknown[] = []) => ({
    ...kosong,
    bezetting,
    post: { jenjang },
    anak,
  })
  const peta = {
    jumlah: { ...kosong, kebutuhan: 4, bezetting: 3, jabatan: 4 },
    perangkat: [
      { puncak: [simpul('jpt-pratama', 0, [simpul('administrator', 1, [simpul('pengawas', 1)])])] },
      { puncak: [simpul('jpt-pratama', 2)] },
    ],
  } as never
  it('menghitung JPT pratama yang terisi definitif di semua tingkat; tanpa peta, tanpa angka', () => {
    expect(ringkas(peta)).toEqual({ jabatan: 4, kursi: 4, terisi: 3, jptPratama: { jabatan: 2, terisi: 1 } })
    expect(ringkas({ jumlah: { ...kosong, jabatan: 0 }, perangkat: [] })).toBeNull()
  })
  it('membaca peta paling sering sekali semenit, dan tidak menyimpan kegagalan', async () => {
    let kali = 0
    let kini = 0
    const baca = buatRingkasanKota({
      instansiId: 'i',
      jam: { hariIni: () => '2026-11-24', sekarang: () => new Date(kini) },
      bacaPetaJabatan: async () => {
        if (++kali === 1) throw new Error('basis data mati')
        return { ok: true, value: peta }
      },
    })
    await expect(baca()).rejects.toThrow('basis data mati')
    expect((await baca())?.kursi).toBe(4)
    await baca()
    expect(kali).toBe(2)
    kini = 61_000
    await baca()
    expect(kali).toBe(3)
  })
})
