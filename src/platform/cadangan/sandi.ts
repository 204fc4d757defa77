import { createCipheriv, createDecipheriv, createHmac, randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { GalatCadangan } from './galat.ts'

/**
 * The sealed container: a readable header, then chunks under AES-256-GCM. Every chunk's nonce carries its
 * number and whether it is the last, and every chunk is bound to the header, so that chunks can be neither
 * swapped, dropped, repeated nor cut off without notice.
 */
const TANDA = 'TEPAT-CADANGAN-1\n'
const POTONGAN = 256 * 1024
const PANJANG_TAG = 16
/** 128 MiB of memory for each guess at the passphrase. */
const BIAYA = { N: 2 ** 17, r: 8, p: 1 } as const

interface Kepala {
  readonly kdf: { readonly N: number; readonly r: number; readonly p: number; readonly garam: string }
  readonly awalan: string
  readonly periksa: string
}

function kunci(frasa: string, garam: Buffer, biaya: { N: number; r: number; p: number }): Promise<Buffer> {
  return new Promise((selesai, tolak) => {
    scrypt(frasa.normalize('NFKC'), garam, 32, { ...biaya, maxmem: 256 * 1024 * 1024 }, (galat, k) =>
      galat ? tolak(galat) : selesai(k),
    )
  })
}

const tandaPeriksa = (k: Buffer): Buffer =>
  createHmac('sha256', k).update('tepat cadangan periksa').digest().subarray(0, 16)

function nonce(awalan: Buffer, nomor: number, akhir: boolean): Buffer {
  const n = Buffer.alloc(12)
  awalan.copy(n, 0, 0, 7)
  n.writeUInt32BE(nomor, 7)
  n[11] = akhir ? 1 : 0
  return n
}

function bungkus(k: Buffer, awalan: Buffer, tautan: Buffer, nomor: number, akhir: boolean, isi: Buffer): Buffer {
  const sandi = createCipheriv('aes-256-gcm', k, nonce(awalan, nomor, akhir)).setAAD(tautan)
  const teks = Buffer.concat([sandi.update(isi), sandi.final()])
  const panjang = Buffer.alloc(5)
  panjang[0] = akhir ? 1 : 0
  panjang.writeUInt32BE(teks.length, 1)
  return Buffer.concat([panjang, teks, sandi.getAuthTag()])
}

export async function* sandikan(sumber: AsyncIterable<Buffer>, frasa: string): AsyncGenerator<Buffer> {
  const garam = randomBytes(16)
  const awalan = randomBytes(7)
  const k = await kunci(frasa, garam, BIAYA)
  const kepala: Kepala = {
    kdf: { ...BIAYA, garam: garam.toString('base64') },
    awalan: awalan.toString('base64'),
    periksa: tandaPeriksa(k).toString('base64'),
  }
  const tautan = Buffer.from(`${TANDA}${JSON.stringify(kepala)}\n`)
  yield tautan
  let simpan: Buffer[] = []
  let ukuran = 0
  let nomor = 0
  for await (const potong of sumber) {
    simpan.push(potong)
    ukuran += potong.length
    // The last chunk is known only at the end: always keep one back.
    while (ukuran > POTONGAN) {
      const semua = Buffer.concat(simpan)
      yield bungkus(k, awalan, tautan, nomor, false, semua.subarray(0, POTONGAN))
      nomor += 1
      simpan = [semua.subarray(POTONGAN)]
      ukuran = semua.length - POTONGAN
    }
  }
  yield bungkus(k, awalan, tautan, nomor, true, Buffer.concat(simpan))
}

const TERPOTONG = 'berkas cadangan terpotong: akhirnya tidak ada'
const RUSAK = 'berkas cadangan rusak atau diubah'

/** Reads exact lengths from a stream of buffers. */
export class Pembaca {
  private sisa: Buffer = Buffer.alloc(0)
  private readonly sumber: AsyncIterator<Buffer>
  constructor(
    sumber: AsyncIterable<Buffer>,
    private readonly bilaHabis: string,
  ) {
    this.sumber = sumber[Symbol.asyncIterator]()
  }

  private async isi(sampai: number): Promise<boolean> {
    if (this.sisa.length >= sampai) return true
    const bagian = [this.sisa]
    let ada = this.sisa.length
    while (ada < sampai) {
      const { value, done } = await this.sumber.next()
      if (done) {
        this.sisa = Buffer.concat(bagian)
        return false
      }
      bagian.push(value)
      ada += value.length
    }
    this.sisa = Buffer.concat(bagian)
    return true
  }

  async baca(n: number): Promise<Buffer> {
    if (!(await this.isi(n))) throw new GalatCadangan(this.bilaHabis)
    const hasil = this.sisa.subarray(0, n)
    this.sisa = this.sisa.subarray(n)
    return hasil
  }

  async baris(maks = 1024 * 1024): Promise<string> {
    for (let n = 256; ; n *= 2) {
      const cukup = await this.isi(n)
      const i = this.sisa.indexOf(10)
      if (i >= 0) {
        const teks = this.sisa.subarray(0, i).toString('utf8')
        this.sisa = this.sisa.subarray(i + 1)
        return teks
      }
      if (!cukup || n > maks) throw new GalatCadangan(this.bilaHabis)
    }
  }

  async habis(): Promise<boolean> {
    return !(await this.isi(1))
  }
}

function bacaKepala(baris: string): Kepala {
  try {
    const k = JSON.parse(baris) as Kepala
    const { N, r, p } = k.kdf
    // A forged header must not make us spend memory without bound.
    if (N > BIAYA.N || r > BIAYA.r || p > BIAYA.p || typeof k.awalan !== 'string') throw new Error(RUSAK)
    return k
  } catch {
    throw new GalatCadangan(RUSAK)
  }
}

export async function* bukaSandi(sumber: AsyncIterable<Buffer>, frasa: string): AsyncGenerator<Buffer> {
  const p = new Pembaca(sumber, TERPOTONG)
  const tanda = await p.baca(TANDA.length).catch(() => Buffer.alloc(0))
  if (tanda.toString('latin1') !== TANDA) throw new GalatCadangan('berkas ini bukan cadangan Tepat')
  const baris = await p.baris(4096)
  const kepala = bacaKepala(baris)
  const k = await kunci(frasa, Buffer.from(kepala.kdf.garam, 'base64'), kepala.kdf).catch(() => {
    throw new GalatCadangan(RUSAK)
  })
  const periksa = Buffer.from(kepala.periksa ?? '', 'base64')
  if (periksa.length !== 16 || !timingSafeEqual(periksa, tandaPeriksa(k)))
    throw new GalatCadangan('frasa sandi cadangan salah')
  const awalan = Buffer.from(kepala.awalan, 'base64')
  const tautan = Buffer.from(`${TANDA}${baris}\n`)
  for (let nomor = 0; ; nomor += 1) {
    const depan = await p.baca(5)
    const akhir = depan[0] === 1
    const panjang = depan.readUInt32BE(1)
    if (panjang > POTONGAN) throw new GalatCadangan(RUSAK)
    const isi = await p.baca(panjang + PANJANG_TAG)
    const buka = createDecipheriv('aes-256-gcm', k, nonce(awalan, nomor, akhir), { authTagLength: PANJANG_TAG })
      .setAAD(tautan)
      .setAuthTag(isi.subarray(panjang))
    let teks: Buffer
    try {
      teks = Buffer.concat([buka.update(isi.subarray(0, panjang)), buka.final()])
    } catch {
      throw new GalatCadangan(RUSAK)
    }
    yield teks
    if (!akhir) continue
    if (!(await p.habis())) throw new GalatCadangan(RUSAK)
    return
  }
}
