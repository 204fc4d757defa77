import { inflateRawSync } from 'node:zlib'

export interface IsiZip {
  readonly nama: string
  readonly ukuran: number
  readonly tersandi: boolean
  /** Inflates, never beyond `batas` bytes whatever the directory claims; throws when it would. */
  baca(batas: number): Buffer
}

const AKHIR = 0x06054b50
const ENTRI = 0x02014b50
const LOKAL = 0x04034b50

/** The central directory of a zip file. Throws on anything malformed; ZIP64 (files over 4 GB) is not accepted. */
export function bacaDaftarZip(bytes: Buffer): IsiZip[] {
  let akhir = bytes.length - 22
  const paling = Math.max(0, bytes.length - 22 - 65_535)
  while (akhir >= paling && bytes.readUInt32LE(akhir) !== AKHIR) akhir--
  if (akhir < paling) throw new Error('bukan zip')
  const jumlah = bytes.readUInt16LE(akhir + 10)
  let p = bytes.readUInt32LE(akhir + 16)
  const hasil: IsiZip[] = []
  for (let i = 0; i < jumlah; i++) {
    if (bytes.readUInt32LE(p) !== ENTRI) throw new Error('direktori zip rusak')
    const tanda = bytes.readUInt16LE(p + 8)
    const cara = bytes.readUInt16LE(p + 10)
    const padat = bytes.readUInt32LE(p + 20)
    const ukuran = bytes.readUInt32LE(p + 24)
    const panjangNama = bytes.readUInt16LE(p + 28)
    const lokal = bytes.readUInt32LE(p + 42)
    const nama = bytes.toString('utf8', p + 46, p + 46 + panjangNama)
    hasil.push({
      nama,
      ukuran,
      tersandi: (tanda & 1) === 1,
      baca(batas) {
        if (bytes.readUInt32LE(lokal) !== LOKAL) throw new Error('entri zip rusak')
        const mulai = lokal + 30 + bytes.readUInt16LE(lokal + 26) + bytes.readUInt16LE(lokal + 28)
        const isi = bytes.subarray(mulai, mulai + padat)
        if (isi.length < padat) throw new Error('berkas terpotong')
        if (cara === 0) return isi
        if (cara !== 8) throw new Error('cara pemadatan tidak dikenal')
        return inflateRawSync(isi, { maxOutputLength: Math.max(1, Math.min(batas, ukuran || batas)) })
      },
    })
    p += 46 + panjangNama + bytes.readUInt16LE(p + 30) + bytes.readUInt16LE(p + 32)
  }
  return hasil
}
