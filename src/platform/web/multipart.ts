/** One uploaded file; `isi` null: larger than allowed, or one too many, read past and dropped. */
export interface BerkasTerkirim {
  readonly isian: string
  readonly isi: Uint8Array | null
  readonly sebab?: 'terlalu-besar' | 'terlalu-banyak'
}
export interface BatasMultipart {
  readonly berkasMaks: number
  readonly jumlahMaks: number
}
interface Terurai {
  readonly teks: [string, string][]
  readonly berkas: BerkasTerkirim[]
}

const TEKS_MAKS = 1024 * 1024
const KEPALA_MAKS = 8 * 1024
/** How much of an oversized upload is still read (and discarded) before the connection is given up. */
const BACA_MAKS = 512 * 1024 * 1024
const PISAH_KEPALA = Buffer.from('\r\n\r\n')

interface Bagian {
  readonly isian: string
  /** null = text. */
  readonly namaBerkas: string | null
  readonly potongan: Buffer[]
  besar: number
  buang: BerkasTerkirim['sebab'] | null
}

function bacaKepala(kepala: string): { isian: string; namaBerkas: string | null } | null {
  const baris = kepala.split('\r\n').find((b) => /^content-disposition\s*:/i.test(b))
  const isian = baris && /;\s*name="([^"]*)"/i.exec(baris)?.[1]
  if (!baris || isian === undefined) return null
  return {
    isian,
    namaBerkas: /;\s*filename\*?=/i.test(baris) ? (/;\s*filename="([^"]*)"/i.exec(baris)?.[1] ?? '-') : null,
  }
}

/**
 * A posted form with files, part by part: a file over its bound is read past and dropped, and what was typed beside it
 * arrives. Null: damaged, or more text than anybody types.
 */
export async function bacaMultipart(request: Request, batas: BatasMultipart): Promise<Terurai | null> {
  const jenis = request.headers.get('content-type') ?? ''
  const batasKata = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(jenis)
  const kata = batasKata?.[1] ?? batasKata?.[2]
  if (!/^multipart\/form-data\b/i.test(jenis) || !kata || !request.body) return null
  const penanda = Buffer.from(`\r\n--${kata}`)
  const hasil: Terurai = { teks: [], berkas: [] }
  let teksSisa = TEKS_MAKS
  let bagian: Bagian | null = null
  // The first boundary stands without a line end before it.
  let sisa = Buffer.from('\r\n')
  let tahap: 'awal' | 'sesudah-penanda' | 'kepala' | 'isi' | 'akhir' = 'awal'
  let rusak = false
  let dibaca = 0

  const tambah = (b: Buffer): void => {
    if (!bagian || b.length === 0) return
    bagian.besar += b.length
    const maks = bagian.namaBerkas === null ? teksSisa : batas.berkasMaks
    if (bagian.besar > maks) {
      bagian.buang ??= 'terlalu-besar'
      bagian.potongan.length = 0
      if (bagian.namaBerkas === null) rusak = true
    } else if (!bagian.buang) bagian.potongan.push(Buffer.from(b))
  }
  const tutup = (): void => {
    if (!bagian) return
    const b = bagian
    bagian = null
    if (b.namaBerkas === null) {
      teksSisa -= b.besar
      hasil.teks.push([b.isian, Buffer.concat(b.potongan).toString('utf8')])
    } else if (b.besar > 0 || b.namaBerkas !== '')
      hasil.berkas.push(
        b.buang
          ? { isian: b.isian, isi: null, sebab: b.buang }
          : { isian: b.isian, isi: new Uint8Array(Buffer.concat(b.potongan)) },
      )
  }
  /** One move forward in what is at hand; false = more is needed. */
  const maju = (): boolean => {
    if (tahap === 'awal' || tahap === 'isi') {
      const i = sisa.indexOf(penanda)
      if (i < 0) {
        const aman = Math.max(0, sisa.length - penanda.length)
        if (tahap === 'isi') tambah(sisa.subarray(0, aman))
        sisa = sisa.subarray(aman)
        return false
      }
      if (tahap === 'isi') {
        tambah(sisa.subarray(0, i))
        tutup()
      }
      sisa = sisa.subarray(i + penanda.length)
      tahap = 'sesudah-penanda'
      return true
    }
    if (tahap === 'sesudah-penanda') {
      if (sisa.length < 2) return false
      tahap = sisa.subarray(0, 2).toString('latin1') === '--' ? 'akhir' : 'kepala'
      return tahap === 'kepala'
    }
    if (tahap === 'kepala') {
      const i = sisa.indexOf(PISAH_KEPALA)
      if (i < 0 || i > KEPALA_MAKS) {
        rusak ||= sisa.length > KEPALA_MAKS
        return false
      }
      const kepala = bacaKepala(sisa.subarray(0, i).toString('utf8'))
      if (!kepala) {
        rusak = true
        return false
      }
      const kelebihan = kepala.namaBerkas !== null && hasil.berkas.length >= batas.jumlahMaks
      bagian = { ...kepala, potongan: [], besar: 0, buang: kelebihan ? 'terlalu-banyak' : null }
      sisa = sisa.subarray(i + PISAH_KEPALA.length - 2)
      // An empty part's boundary follows at once; its line end is the one that closes the head.
      sisa = sisa.subarray(sisa.indexOf(penanda) === 0 ? 0 : 2)
      tahap = 'isi'
      return true
    }
    return false
  }

  const pembaca = request.body.getReader()
  for (;;) {
    const { done, value } = await pembaca.read()
    if (done) break
    dibaca += value.byteLength
    if (dibaca > BACA_MAKS) {
      await pembaca.cancel().catch(() => undefined)
      return null
    }
    // What follows the end, or a damaged form, is read past so that the answer arrives.
    if (rusak || tahap === ('akhir' as typeof tahap)) continue
    sisa = sisa.length ? Buffer.concat([sisa, value]) : Buffer.from(value)
    while (!rusak && maju());
  }
  return rusak || tahap !== ('akhir' as typeof tahap) ? null : hasil
}
