import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { GambarHalaman, HasilGambar, MintaGambar } from '../application/pindaian.port.ts'
import { HALAMAN_TAMPIL_MAKS } from '../application/pindaian.port.ts'

const BATAS_WAKTU_MS = 15_000
const BATAS_KELUARAN = 12 * 1024 * 1024
const SERENTAK = 2
/** Waiting past this many is a flood, not reading. */
const ANTRE_MAKS = 20
const SINGGAHAN_MAKS = 32 * 1024 * 1024

/** Source or build: the process beside this file, or at the root of dist. */
function lokasiAnak(): string {
  const sini = path.dirname(fileURLToPath(import.meta.url))
  const calon = ['pindaian-anak.ts', 'pindaian-anak.js', '../pindaian-anak.js'].map((n) => path.join(sini, n))
  const ada = calon.find((c) => fs.existsSync(c))
  if (!ada) throw new Error('pindaian-anak tidak ditemukan di hasil bangun')
  return ada
}

function gambarkan(m: MintaGambar, batasMs: number): Promise<HasilGambar> {
  return new Promise((selesai) => {
    // No environment: the address and secrets of the database are none of a decoder's business.
    const anak = spawn(process.execPath, ['--max-old-space-size=512', lokasiAnak(), m.tipe, String(m.ke)], {
      stdio: ['pipe', 'pipe', 'ignore'],
      env: { NODE_NO_WARNINGS: '1' },
    })
    const bagian: Buffer[] = []
    let ukuran = 0
    const waktu = setTimeout(() => anak.kill('SIGKILL'), batasMs)
    anak.stdin.on('error', () => {})
    anak.stdin.end(m.isi)
    anak.stdout.on('data', (b: Buffer) => {
      ukuran += b.length
      if (ukuran > BATAS_KELUARAN) anak.kill('SIGKILL')
      else bagian.push(b)
    })
    anak.once('error', () => selesai({ keadaan: 'rusak' }))
    anak.once('close', (kode) => {
      clearTimeout(waktu)
      selesai(kode === 0 ? baca(Buffer.concat(bagian), m.ke) : { keadaan: 'rusak' })
    })
  })
}

function baca(keluar: Buffer, ke: number): HasilGambar {
  const akhir = keluar.indexOf(10)
  const kepala = JSON.parse(keluar.subarray(0, akhir).toString()) as {
    keadaan: HasilGambar['keadaan']
    halaman?: number
    lebar?: number
    tinggi?: number
  }
  if (kepala.keadaan !== 'ada') return { keadaan: kepala.keadaan }
  const isi = keluar.subarray(akhir + 1)
  const { halaman = 1, lebar = 0, tinggi = 0 } = kepala
  return { keadaan: 'ada', ke, halaman, lebar, tinggi, isi, sidik: createHash('sha256').update(isi).digest('hex') }
}

/** Pages drawn a moment ago stay at hand, the least used leaving first. */
export class SinggahanHalaman {
  private readonly isi = new Map<string, HasilGambar>()
  private ukuran = 0
  constructor(private readonly maks = SINGGAHAN_MAKS) {}
  private static besar = (h: HasilGambar): number => (h.keadaan === 'ada' ? h.isi.byteLength : 0) + 256
  ambil(kunci: string): HasilGambar | undefined {
    const h = this.isi.get(kunci)
    if (!h) return undefined
    this.isi.delete(kunci)
    this.isi.set(kunci, h)
    return h
  }
  simpan(kunci: string, h: HasilGambar): void {
    this.isi.set(kunci, h)
    this.ukuran += SinggahanHalaman.besar(h)
    for (const [k, lama] of this.isi) {
      if (this.ukuran <= this.maks) break
      this.isi.delete(k)
      this.ukuran -= SinggahanHalaman.besar(lama)
    }
  }
}

/** Draws pages of scans, two at a time; the same page asked twice at once is drawn once. */
export function bukaGambarHalaman(o: { batasMs?: number } = {}): GambarHalaman {
  const singgahan = new SinggahanHalaman()
  const berjalan = new Map<string, Promise<HasilGambar>>()
  const antre: (() => void)[] = []
  let kini = 0
  async function bergiliran(m: MintaGambar): Promise<HasilGambar> {
    if (kini >= SERENTAK) {
      if (antre.length >= ANTRE_MAKS) return { keadaan: 'sibuk' }
      await new Promise<void>((lanjut) => antre.push(lanjut))
    } else kini++
    try {
      return await gambarkan(m, o.batasMs ?? BATAS_WAKTU_MS)
    } finally {
      const berikut = antre.shift()
      if (berikut) berikut()
      else kini--
    }
  }
  return async (m) => {
    if (m.ke > HALAMAN_TAMPIL_MAKS) return { keadaan: 'tidak-ada-halaman' }
    const kunci = `${m.sidik} ${m.ke}`
    const ada = singgahan.ambil(kunci) ?? berjalan.get(kunci)
    if (ada) return ada
    const janji = bergiliran(m)
    berjalan.set(kunci, janji)
    try {
      const h = await janji
      if (h.keadaan === 'ada') singgahan.simpan(kunci, h)
      return h
    } finally {
      berjalan.delete(kunci)
    }
  }
}
