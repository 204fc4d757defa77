import { createHash } from 'node:crypto'
import { Hono } from 'hono'
import { HtmlValidate } from 'html-validate'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { halamanGalat } from '#design'
import type { Peran } from '#platform/access'
import { jamSistem } from '#platform/clock'
import { pasang } from '#platform/web'
import { ok } from '#shared'
import { type BasisUji, basisUji } from '../../../../tests/basis.ts'
import { susunPersetujuan, type UsePersetujuan } from '../index.ts'
import { harus, kotaUji, uuidUji } from '../uji/kota-uji.ts'
import { PENUH_BIRU, PENUH_MERAH, pdfTerkunci, pdfUji } from '../uji/pindaian-uji.ts'
import { rutePindaian } from './pindaian.route.tsx'

const kota = kotaUji()
const usulan = kota.kursi.slice(0, 3).map((j, i) => ({
  nip: kota.pegawai[i * 5]?.nip ?? '',
  ke: j.kode,
  sebagai: 'definitif' as const,
}))
const sidik = (isi: Uint8Array): string => createHash('sha256').update(isi).digest('hex')

describe('halaman pindaian surat', () => {
  let b: BasisUji
  let app: Hono
  let use: UsePersetujuan
  let berkasId = ''
  let peran: Peran = 'tpk'
  const galat: unknown[] = []
  beforeAll(async () => {
    b = await basisUji()
    const tetap = <T>(isi: T) => Promise.resolve(isi)
    use = susunPersetujuan({
      basis: b.basis,
      jam: jamSistem('2026-11-24'),
      bacaUnit: () => tetap([]),
      bacaJabatan: () => tetap(kota.jabatan),
      bacaPemegangKursi: () => tetap([]),
      bacaFaktaPegawai: (_, s) => tetap(kota.pegawai.filter((p) => !s.nips || s.nips.includes(p.nip))),
      bacaStandar: () => tetap([]),
      bacaNilai: () => tetap([]),
      pensiun: () => undefined,
      bacaRencana: () => tetap(ok({ tmt: '2026-12-01', baris: [] })),
    })
    const p = harus(await use.periksaDaftar({ tanggal: '2026-12-01', usulan }, b.pelaku('analis')))
    berkasId = harus(await use.simpanBerkas({ judul: 'Pelantikan uji', pemeriksaan: p }, b.pelaku('analis'))).id
    app = new Hono()
    const lain = { daftarRencana: () => tetap(ok([])) }
    pasang(app, rutePindaian({ ...use, ...lain }), {
      siapa: async () => b.pelaku(peran, { penggunaId: uuidUji('pengguna') }),
      rahasia: 'r'.repeat(40),
      hariIni: () => '2026-11-24',
      instansi: { nama: 'Kota Uji', contoh: true },
      catatGalat: (_, e) => void galat.push(e),
      halamanGalat,
    })
  })
  const catat = async (nama: string, isi?: Uint8Array) =>
    harus(
      await use.catatSurat(
        {
          berkasId,
          jenis: 'tpk',
          nomor: nama,
          tanggal: '2026-11-20',
          cara: 'tempel',
          baris: 'sama-usulan',
          ...(isi && { pindaian: { nama, isi } }),
        },
        b.pelaku('analis'),
      ),
    ).id
  const buka = async (jalur: string) => {
    const j = await app.fetch(new Request(new URL(jalur, 'http://127.0.0.1:3000')))
    return { status: j.status, tipe: j.headers.get('content-type'), isi: new Uint8Array(await j.arrayBuffer()) }
  }
  const html = async (jalur: string) => {
    const j = await buka(jalur)
    expect(j.status, String(galat)).toBe(200)
    const teks = new TextDecoder().decode(j.isi)
    const sah = new HtmlValidate({ extends: ['html-validate:standard'], rules: { 'no-inline-style': 'error' } })
    expect((await sah.validateString(teks)).results.flatMap((r) => r.messages.map((m) => m.message))).toEqual([])
    return teks
  }

  it('halaman demi halaman di samping daftar yang diketik; sidik berkas dan gambar tertulis; melihat tercatat', async () => {
    const isi = pdfUji([PENUH_MERAH, PENUH_BIRU])
    const id = await catat('ba.pdf', isi)
    const teks = await html(`/kerja/surat/${id}/lihat?hal=2`)
    expect(teks).toContain(sidik(isi))
    expect(teks).toContain('Halaman 2 dari 2')
    expect(teks).toContain(`src="/kerja/surat/${id}/pindaian/2.webp" width="800" height="400"`)
    for (const u of usulan) {
      expect(teks).toContain(u.nip)
      expect(teks).toContain(kota.pegawai.find((p) => p.nip === u.nip)?.nama ?? '?')
    }
    const g = await buka(`/kerja/surat/${id}/pindaian/2.webp`)
    expect([g.status, g.tipe]).toEqual([200, 'image/webp'])
    expect(teks).toContain(sidik(g.isi))
    const { rows } = await b.basis.transaksi(b.sistem, (trx) =>
      sql<{ rincian: unknown }>`select rincian from platform.audit
        where tindakan = 'surat.pindaian-dilihat' and objek_id = ${id}`.execute(trx),
    )
    expect(rows.map((r) => r.rincian)).toEqual([{ halaman: 2, sidikPindaian: sidik(isi), sidikGambar: sidik(g.isi) }])
  })

  it('halaman yang tidak ada, alamat yang dikarang, dan peran tanpa izin tidak mendapat gambar', async () => {
    const id = await catat('dua.pdf', pdfUji([PENUH_MERAH]))
    for (const g of ['2.webp', '0.webp', '1.png', '1000.webp', '..%2f1.webp'])
      expect((await buka(`/kerja/surat/${id}/pindaian/${g}`)).status, g).toBe(404)
    expect((await buka(`/kerja/surat/${uuidUji('lain')}/lihat`)).status).toBe(404)
    peran = 'dprd'
    expect((await buka(`/kerja/surat/${id}/lihat`)).status).toBe(403)
    expect((await buka(`/kerja/surat/${id}/pindaian/1.webp`)).status).toBe(403)
    peran = 'tpk'
  })

  it('yang terkunci, rusak, atau tanpa pindaian: satu kalimat yang jelas dan daftar tetap terbaca', async () => {
    const kunci = await catat('kunci.pdf', pdfTerkunci())
    const teks = await html(`/kerja/surat/${kunci}/lihat`)
    expect(teks).toContain('Pindaian tidak dapat ditampilkan; unduh berkasnya')
    expect(teks).toContain('dikunci dengan kata sandi')
    expect(teks).toContain(usulan[0]?.nip)
    expect((await buka(`/kerja/surat/${kunci}/pindaian/1.webp`)).status).toBe(422)
    const rusak = await catat('rusak.pdf', new TextEncoder().encode('%PDF-1.7\nbukan'))
    expect(await html(`/kerja/surat/${rusak}/lihat`)).toContain('Pindaian tidak dapat ditampilkan; unduh berkasnya')
    expect(await html(`/kerja/surat/${await catat('tanpa')}/lihat`)).toContain('Belum ada pindaian')
  })
})
