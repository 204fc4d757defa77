// One page of one scan, in a process of its own: what a stranger's file does to a decoder ends with this process.
// stdin = the file; argv = type, page; stdout = one line of JSON, then the image.
import { Worker } from 'node:worker_threads'
import type { Sharp } from 'sharp'

/** A page of A4 at about 170 dots per inch. */
const SISI_TERPANJANG = 2000
const PIKSEL_MASUK_MAKS = 120_000_000
const BATAS_MEMORI = 900 * 1024 * 1024
const BATAS_WAKTU_MS = 20_000

// The decoder holds the main thread, so the watch is kept beside it. It also outlives a server that was killed.
const PENJAGA = `const mulai = Date.now()
setInterval(() => {
  if (process.memoryUsage.rss() > ${BATAS_MEMORI} || Date.now() - mulai > ${BATAS_WAKTU_MS}) process.kill(process.pid, 'SIGKILL')
}, 100)`

async function bacaMasukan(): Promise<Uint8Array> {
  const bagian: Buffer[] = []
  for await (const b of process.stdin) bagian.push(b as Buffer)
  return Buffer.concat(bagian)
}

interface Hasil {
  readonly kepala: {
    readonly keadaan: 'ada' | 'terkunci' | 'rusak' | 'tidak-ada-halaman'
    readonly halaman?: number
    readonly lebar?: number
    readonly tinggi?: number
  }
  readonly gambar?: Uint8Array
}

async function sandikan(gambar: Sharp, halaman: number): Promise<Hasil> {
  // Metadata (place, camera, editor) is not carried over unless asked for.
  const { data, info } = await gambar
    .resize({ width: SISI_TERPANJANG, height: SISI_TERPANJANG, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#fff' })
    .webp({ quality: 80 })
    .toBuffer({ resolveWithObject: true })
  return { kepala: { keadaan: 'ada', halaman, lebar: info.width, tinggi: info.height }, gambar: data }
}

async function dariPdf(isi: Uint8Array, ke: number): Promise<Hasil> {
  const { PDFiumLibrary } = await import('@hyzyla/pdfium')
  const { default: sharp } = await import('sharp')
  const pustaka = await PDFiumLibrary.init()
  let dokumen: Awaited<ReturnType<typeof pustaka.loadDocument>>
  try {
    dokumen = await pustaka.loadDocument(isi)
  } catch (e) {
    return { kepala: { keadaan: /password/i.test(String(e)) ? 'terkunci' : 'rusak' } }
  }
  const halaman = dokumen.getPageCount()
  if (ke > halaman) return { kepala: { keadaan: halaman === 0 ? 'rusak' : 'tidak-ada-halaman', halaman } }
  const lembar = dokumen.getPage(ke - 1)
  const { originalWidth: l, originalHeight: t } = lembar.getOriginalSize()
  if (!(l > 0 && t > 0)) return { kepala: { keadaan: 'rusak' } }
  const bitmap = await lembar.render({
    scale: Math.min(SISI_TERPANJANG / Math.max(l, t), 4),
    render: async (x) => x.data,
    renderFormFields: true,
  })
  const { width, height, data } = bitmap
  return sandikan(sharp(data, { raw: { width, height, channels: 4 } }), halaman)
}

async function dariGambar(isi: Uint8Array): Promise<Hasil> {
  const { default: sharp } = await import('sharp')
  // rotate() without an angle turns the page as the camera noted, before the note is dropped.
  return sandikan(sharp(isi, { limitInputPixels: PIKSEL_MASUK_MAKS, failOn: 'error' }).rotate(), 1)
}

new Worker(PENJAGA, { eval: true }).unref()
const [tipe, hal] = [process.argv[2], Number(process.argv[3])]
const isi = await bacaMasukan()
let hasil: Hasil
try {
  hasil =
    tipe === 'application/pdf'
      ? await dariPdf(isi, hal)
      : hal > 1
        ? { kepala: { keadaan: 'tidak-ada-halaman', halaman: 1 } }
        : await dariGambar(isi)
} catch {
  hasil = { kepala: { keadaan: 'rusak' } }
}
const keluar = Buffer.concat([Buffer.from(`${JSON.stringify(hasil.kepala)}\n`), hasil.gambar ?? new Uint8Array()])
process.stdout.write(keluar, () => process.exit(0))
