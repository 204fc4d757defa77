import fs from 'node:fs'
import { Command } from 'commander'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { GalatPerintah } from '../galat.ts'
import { pasangHitung } from './hitung.ts'

afterEach(() => vi.restoreAllMocks())

/** Runs `tepat hitung …` in this process with the given standard input. */
async function tepat(argumen: readonly string[], masukan = ''): Promise<{ keluar: string; galat?: GalatPerintah }> {
  const asli = fs.readFileSync
  vi.spyOn(fs, 'readFileSync').mockImplementation(((f: never, ...sisa: never[]) =>
    f === 0 ? Buffer.from(masukan) : asli(f, ...sisa)) as never)
  let keluar = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((s) => {
    keluar += String(s)
    return true
  })
  const program = new Command('tepat').exitOverride()
  pasangHitung(program)
  try {
    await program.parseAsync(['hitung', ...argumen], { from: 'user' })
    return { keluar }
  } catch (e) {
    if (e instanceof GalatPerintah) return { keluar, galat: e }
    throw e
  }
}

describe('tepat hitung', () => {
  it('masukan baku → satu baris JSON', async () => {
    const h = await tepat(['sampel'], '\uFEFF{"populasi": 100000}\n')
    expect(h.galat).toBeUndefined()
    expect(h.keluar.trim().split('\n')).toHaveLength(1)
    expect(JSON.parse(h.keluar)).toMatchObject({ sampel: 383, dasar: [{ status: 'belum-diverifikasi' }] })
  })
  it('--daftar dan --skema', async () => {
    const daftar = JSON.parse((await tepat(['--daftar'])).keluar) as { nama: string; ringkas: string }[]
    expect(daftar.map((k) => k.nama)).toContain('jatuh-tempo')
    expect(daftar).toHaveLength(15)
    const skema = JSON.parse((await tepat(['bup', '--skema'])).keluar)
    expect(skema).toMatchObject({
      nama: 'bup',
      masukan: { type: 'object', required: ['tanggalLahir', 'jabatan'] },
      keluaran: { properties: { bup: { type: 'integer' } } },
    })
  })
  it.each([
    [['sampel'], '{"populasi":0}', '$.populasi: harus lebih besar dari 0'],
    [['sampel'], '{"populasi":10,"n":1}', '$: kunci tidak dikenal: n'],
    [['sampel'], '{"populasi":', /^\$: bukan JSON yang sah/],
    [['sampel'], '', /^\$: bukan JSON yang sah/],
    [['ngawur'], '{}', /^nama: kalkulator tidak dikenal: ngawur\. Yang ada: ikm, /],
    [[], '{}', /^isian <nama> belum ada/],
  ] as [string[], string, string | RegExp][])(
    '%j dengan %s: kode 2, tidak ada yang ditulis',
    async (argumen, isi, pesan) => {
      const h = await tepat(argumen, isi)
      expect(h.keluar).toBe('')
      expect(h.galat?.kode).toBe(2)
      if (typeof pesan === 'string') expect(h.galat?.message).toBe(pesan)
      else expect(h.galat?.message).toMatch(pesan)
    },
  )
  it('masukan yang bukan UTF-8 ditolak', async () => {
    const h = await tepat(['sampel'], Buffer.from([0xff, 0xfe, 0x7b]) as never)
    expect(h.galat?.message).toMatch(/bukan teks UTF-8/)
  })
})
