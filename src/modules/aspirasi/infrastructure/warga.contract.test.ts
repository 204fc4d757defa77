import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { Client } from 'pg'
import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { type BasisUji, denganKeduaBasis } from '../../../../tests/basis.ts'
import { type IsianDraf, isianKosong } from '../domain/isian.ts'
import type { UseAspirasi } from '../index.ts'
import { susunUji } from '../uji/susun-uji.ts'

const kuki = (): string => randomBytes(24).toString('base64url')
const isian = (lain: Partial<IsianDraf> = {}): IsianDraf => ({
  ...isianKosong(Date.now() - 60_000),
  cerita: 'Lampu jalan mati sejak Senin. Gelap sekali.',
  kerahasiaan: 'terbuka',
  nama: 'Warga Contoh',
  alamat: 'Jl. Contoh 1',
  sampai: 'periksa',
  ...lain,
})
const gambar = async (lebar = 2400): Promise<Uint8Array> =>
  new Uint8Array(
    await sharp({ create: { width: lebar, height: 1800, channels: 3, background: '#7a3' } })
      .withExif({ IFD0: { Make: 'KameraUji' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '2/1 57/1 0/1' } })
      .jpeg()
      .toBuffer(),
  )

denganKeduaBasis('isian dan foto warga', (buka) => {
  let b: BasisUji
  let use: UseAspirasi
  beforeAll(async () => {
    b = await buka()
    use = susunUji(b)
  })
  async function pemilik<T extends object>(perintah: string): Promise<T[]> {
    const k = new Client({ connectionString: b.urlAdmin.includes('/postgres') ? b.urlPemilik : b.urlAdmin })
    await k.connect()
    try {
      await k.query(`select set_config('app.instansi_id', $1, false)`, [b.instansiId])
      return (await k.query(perintah)).rows as T[]
    } finally {
      await k.end()
    }
  }
  /** Until nothing waits in quarantine. */
  async function olahSemua(): Promise<void> {
    const galat: unknown[] = []
    const latar = use.mulaiLatarFoto({ galat: (s) => galat.push(s), jedaMs: 20 })
    for (let i = 0; i < 400; i++) {
      const [h] = await pemilik<{ n: number }>(
        `select count(*)::int as n from aspirasi.foto where keadaan = 'karantina'`,
      )
      if (h?.n === 0) break
      await new Promise((r) => setTimeout(r, 50))
    }
    await latar.berhenti()
    expect(galat).toEqual([])
  }

  test('draf hanya terbaca dengan kukinya, tersandi di basis data, dan hilang bila dihapus; draf lain tidak tersentuh', async () => {
    const [a, z] = [kuki(), kuki()]
    await use.simpanDraf(a, isian({ cerita: 'Rahasia sekali, hanya untuk saya.' }))
    await use.simpanDraf(z, isian({ cerita: 'Yang lain.' }))
    expect((await use.bacaDraf(a))?.isian.cerita).toBe('Rahasia sekali, hanya untuk saya.')
    expect((await use.bacaDraf(z))?.isian.cerita).toBe('Yang lain.')
    expect(await use.bacaDraf(kuki())).toBeNull()
    const baris = await pemilik<{ x: string }>(
      `select encode(isi, 'escape') || encode(sidik, 'escape') as x from aspirasi.draf`,
    )
    expect(JSON.stringify(baris)).not.toMatch(/Rahasia sekali/)
    expect(JSON.stringify(baris)).not.toContain(a)
    await use.hapusDraf(a)
    expect(await use.bacaDraf(a)).toBeNull()
    expect(await use.bacaDraf(z)).not.toBeNull()
  })

  test('draf dikirim sekali: dua kali, juga bersamaan, satu pesan dengan kode yang sama, dan drafnya habis', async () => {
    const k = kuki()
    await use.simpanDraf(k, isian())
    const h = await Promise.all([use.kirimDraf(k), use.kirimDraf(k)])
    const lagi = await use.kirimDraf(k)
    const kode = [...h, lagi].map((x) => (x.ok ? x.value.kode : x.error.kode))
    expect(new Set(kode)).toEqual(new Set([use.kodeTerkirim(k)]))
    expect(await use.bacaDraf(k)).toBeNull()
    expect(await use.kirimDraf(kuki())).toEqual({ ok: false, error: { kode: 'aspirasi.draf-hilang' } })
  })

  test('jebakan, terlalu cepat, dan waktu yang tidak sah ditandai untuk diperiksa, tetapi tersimpan', async () => {
    const saring = async (lain: Partial<IsianDraf>) => {
      const k = kuki()
      await use.simpanDraf(k, isian(lain))
      const h = await use.kirimDraf(k)
      if (!h.ok) throw new Error(h.error.kode)
      const [p] = await pemilik<{ saring: string[] }>(
        `select saring from aspirasi.pesan where rujukan = '${h.value.rujukan}'`,
      )
      const lacak = await use.lacakPesan({ kode: h.value.kode })
      expect(JSON.stringify(lacak)).not.toMatch(/saring|jebakan|terlalu-cepat/)
      return p?.saring
    }
    expect(await saring({})).toEqual([])
    expect(await saring({ terjebak: true })).toEqual(['jebakan'])
    expect(await saring({ mulai: Date.now() })).toEqual(['terlalu-cepat'])
    expect(await saring({ mulai: null })).toEqual(['waktu-tak-sah'])
    expect(await saring({ mulai: Date.now() - 8 * 86_400_000 })).toEqual(['formulir-lama'])
    const saat = use.saatFormulir.baru()
    expect(Math.abs((use.saatFormulir.baca(saat) ?? 0) - Date.now())).toBeLessThan(5000)
    expect(use.saatFormulir.baca(`0${saat}`)).toBeNull()
  })

  test('foto: dibuat baru tanpa data kamera, asli dihapus, tidak pernah tersaji sebelumnya, dan ikut pesannya', async () => {
    const k = kuki()
    await use.simpanDraf(k, isian())
    expect(await use.simpanFotoDraf(k, [{ isi: await gambar() }])).toEqual({ ok: true, value: 1 })
    const h = await use.kirimDraf(k)
    if (!h.ok) throw new Error(h.error.kode)
    const { kode } = h.value
    const lacak = async () => {
      const l = await use.lacakPesan({ kode })
      return l.ok ? l.value.foto : []
    }
    const [f] = await lacak()
    expect(f?.keadaan).toBe('karantina')
    const id = f?.id ?? ''
    expect(await use.fotoWarga({ kode, id, kecil: false })).toBeNull()
    await olahSemua()
    expect((await lacak())[0]?.keadaan).toBe('siap')
    const jadi = await use.fotoWarga({ kode, id, kecil: false })
    const meta = await sharp(Buffer.from(jadi ?? [])).metadata()
    expect([meta.format, meta.width, meta.exif]).toEqual(['webp', 1600, undefined])
    expect(Buffer.from(jadi ?? []).includes('KameraUji')).toBe(false)
    expect(await pemilik(`select mentah from aspirasi.foto where id = '${id}'`)).toEqual([{ mentah: null }])
    // Another code and the public see nothing of it; an office before it is given the message neither.
    expect(await use.fotoWarga({ kode: 'A'.repeat(20), id, kecil: false })).toBeNull()
    expect(await use.fotoUmum({ id, kecil: false })).toBeNull()
    expect((await use.bacaFoto({ id, kecil: true }, b.pelaku('penghubung', { unitIds: [] }))).ok).toBe(false)
    expect((await use.bacaFoto({ id, kecil: true }, b.pelaku('petugas-aduan', { unitIds: [] }))).ok).toBe(true)
  })

  test('berkas yang bukan gambar, terlalu besar, atau yang keenam ditolak; yang lain tetap tersimpan', async () => {
    const k = kuki()
    await use.simpanDraf(k, isian())
    const baik = await gambar(300)
    const exe = new Uint8Array(Buffer.from('MZ bukan gambar'))
    const h = await use.simpanFotoDraf(k, [
      { isi: exe },
      { isi: null, sebab: 'terlalu-besar' },
      ...Array.from({ length: 6 }, () => ({ isi: baik })),
    ])
    const kodeGalat = h.ok ? [] : [h.error, ...(h.error.lain ?? [])].map((g) => g.kode)
    expect(kodeGalat).toEqual([
      'aspirasi.foto-bukan-gambar',
      'aspirasi.foto-terlalu-besar',
      'aspirasi.foto-terlalu-banyak',
    ])
    expect((await use.bacaDraf(k))?.foto).toHaveLength(5)
    // What begins as a picture and is none, and a picture that unfolds without measure.
    const rusak = new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), randomBytes(500)]))
    const bom = new Uint8Array(
      await sharp({
        create: { width: 15_000, height: 15_000, channels: 3, background: '#fff' },
        limitInputPixels: false,
      })
        .png({ compressionLevel: 9 })
        .toBuffer(),
    )
    const z = kuki()
    await use.simpanDraf(z, isian())
    expect(await use.simpanFotoDraf(z, [{ isi: rusak }, { isi: bom }])).toEqual({ ok: true, value: 2 })
    await olahSemua()
    expect((await use.bacaDraf(z))?.foto.map((f) => f.keadaan)).toEqual(['ditolak', 'ditolak'])
  })

  test('karantina dan penyapuan hanya untuk program: pengunjung, petugas, dan admin ditolak', async () => {
    const siapa = [b.pelaku([], { penggunaId: null }), b.pelaku('petugas-aduan'), b.pelaku('admin')]
    for (const p of siapa)
      for (const f of ['ambil_foto()', 'sapu_draf()'])
        await expect(
          b.basis.transaksi(p, (trx) => sql`select * from ${sql.raw(`aspirasi.${f}`)}`.execute(trx)),
        ).rejects.toThrow(/hanya untuk program/)
  })

  test('draf lewat umurnya hilang bersama fotonya', async () => {
    const k = kuki()
    await use.simpanDraf(k, isian())
    await use.simpanFotoDraf(k, [{ isi: await gambar(300) }])
    await olahSemua()
    await pemilik(`update aspirasi.draf set kedaluwarsa_pada = now() - interval '1 minute'`)
    await pemilik(`update aspirasi.foto set dicatat_pada = now() - interval '2 hours' where draf_sidik is not null`)
    expect(await use.bacaDraf(k)).toBeNull()
    const latar = use.mulaiLatarFoto({ galat: () => {}, jedaMs: 20 })
    await new Promise((r) => setTimeout(r, 300))
    await latar.berhenti()
    const [sisa] = await pemilik<{ n: number }>(
      `select ((select count(*) from aspirasi.draf) + (select count(*) from aspirasi.foto where draf_sidik is not null))::int as n`,
    )
    expect(sisa?.n).toBe(0)
  })
})
