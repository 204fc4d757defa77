import { gzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { asetKosong, type DepsWeb, pasang } from '#platform/web'
import { ATURAN, ATURAN_BELUM, CAKUPAN, formatDate, kasusAturan, PARAMETER, statusAturan, yangDibaca } from '#regulasi'
import { ruteKelayakan } from './rute.ts'

const galat: unknown[] = []
const app = new Hono()
const deps: DepsWeb = {
  siapa: async () => null,
  rahasia: 'r'.repeat(40),
  hariIni: () => '2026-11-24',
  instansi: { nama: 'Kota Uji', contoh: true },
  aset: asetKosong,
  catatGalat: (_, e) => void galat.push(e),
}
pasang(app, ruteKelayakan(), deps)

const LARI: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" }
async function buka(path: string) {
  const r = await app.request(path)
  const html = await r.text()
  const teks = html
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/<!-- -->/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#x27);/g, (_, k: string) => LARI[k] ?? '')
    .replace(/\s+/g, ' ')
  return { status: r.status, html, teks }
}

describe('halaman aturan', () => {
  it('daftar: semua aturan, cakupan, dan yang belum diperiksa, tanpa skrip dan tanpa masuk', async () => {
    const { status, html, teks } = await buka('/aturan')
    expect(status, String(galat)).toBe(200)
    for (const a of [...ATURAN, ...ATURAN_BELUM]) expect(html).toContain(`href="/aturan/${a.id}"`)
    expect(teks).toContain(`${CAKUPAN.diperiksa} dari ${CAKUPAN.total} aturan`)
    expect(html).not.toContain('<script')
    expect(gzipSync(html).length).toBeLessThan(20_000)
  })
  it('saringan topik, status, dan versi; nilai yang tidak dikenal diabaikan', async () => {
    const ada = async (q: string) =>
      [...(await buka(`/aturan${q}`)).html.matchAll(/href="\/aturan\/(R\d\d)"/g)].map((m) => m[1])
    expect(await ada('?topik=usia')).toEqual(ATURAN.filter((a) => a.topik === 'usia').map((a) => a.id))
    expect(await ada('?status=belum-diperiksa')).toEqual(ATURAN_BELUM.map((a) => a.id))
    const sah = ATURAN.filter((a) => statusAturan(a) === 'terverifikasi').map((a) => a.id)
    expect(sah).toEqual(expect.arrayContaining(['R01', 'R02', 'R06', 'R07', 'R25', 'R28']))
    expect(await ada('?status=terverifikasi')).toEqual(sah)
    expect(await ada('?versi=1')).toEqual(ATURAN.map((a) => a.id))
    expect((await ada('?topik=ngawur')).length).toBe(CAKUPAN.total)
    expect((await buka('/aturan?topik=usia&status=belum-diperiksa')).teks).toContain('Tidak ada aturan')
  })
  it.each(ATURAN.map((a) => [a.id, a] as const))('%s: bunyi, dasar, angka bertanggal, contoh', async (id, a) => {
    const { status, html, teks } = await buka(`/aturan/${id}`)
    expect(status, String(galat)).toBe(200)
    expect(teks).toContain(a.penjelasan.id)
    expect(teks).toContain(a.penjelasan.en)
    for (const k of kasusAturan(id)) expect(teks).toContain(k.name)
    for (const p of yangDibaca(a).parameter) {
      expect(teks).toContain(PARAMETER.get(p)?.judul.id)
      for (const n of PARAMETER.get(p)?.nilai ?? []) expect(teks).toContain(formatDate(n.mulai))
    }
    for (const t of a.tidakDimodelkan) expect(teks).toContain(t.id)
    expect(html).not.toContain('<script')
    expect(gzipSync(html).length).toBeLessThan(20_000)
  })
  it('yang belum diverifikasi berlabel, yang terverifikasi tidak', async () => {
    expect((await buka('/aturan/R08')).teks.toLowerCase()).toContain('belum diverifikasi')
    expect((await buka('/aturan/R07')).teks.toLowerCase()).not.toContain('belum diverifikasi')
  })
  it('bahasa Inggris, aturan yang belum dikodekan, dan yang tidak ada', async () => {
    const en = await buka('/aturan/R07?bahasa=en')
    expect(en.teks).toContain('Highest age for JPT pratama')
    expect(en.teks).toContain('the last day allowed was')
    for (const a of ATURAN_BELUM.slice(0, 1)) {
      const belum = await buka(`/aturan/${a.id}`)
      expect(belum.status).toBe(200)
      expect(belum.teks).toContain('belum diperiksa otomatis')
    }
    expect((await buka('/aturan/R99')).status).toBe(404)
    expect((await buka('/aturan/ngawur')).status).toBe(404)
  })
})
