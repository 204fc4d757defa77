// Photographs of strangers are made anew in a process of its own: what a file does to a decoder ends with this process.
// One at a time over the channel to its parent: bytes in, bytes out.
import { Worker } from 'node:worker_threads'
import sharp, { type Sharp } from 'sharp'

const SISI = 1600
const SISI_KECIL = 320
/** A telephone of today makes at most 200 megapixels; few of those reach ten megabytes. */
const PIKSEL_MAKS = 110_000_000
const BATAS_MEMORI = 900 * 1024 * 1024

// The decoder may hold the main thread, so the watch is kept beside it.
new Worker(
  `setInterval(() => { if (process.memoryUsage.rss() > ${BATAS_MEMORI}) process.kill(process.pid, 'SIGKILL') }, 100)`,
  { eval: true },
).unref()
sharp.cache(false)
sharp.concurrency(1)

type Masuk = { readonly isi: Uint8Array; readonly heic: boolean }

/** HEVC is not in the picture library; its own decoder gives plain pixels, turned as the camera held it. */
async function dariHeic(isi: Uint8Array): Promise<Sharp> {
  const { default: libheif } = await import('libheif-js/wasm-bundle')
  const gambar = new libheif.HeifDecoder().decode(isi)[0]
  if (!gambar) throw new Error('tanpa gambar')
  const width = gambar.get_width()
  const height = gambar.get_height()
  if (width * height > PIKSEL_MAKS / 2) throw new Error('terlalu luas')
  const data = await new Promise<Uint8ClampedArray>((jadi, tolak) => {
    gambar.display({ data: new Uint8ClampedArray(width * height * 4), width, height }, (h) =>
      h ? jadi(h.data) : tolak(new Error('tidak terurai')),
    )
  })
  return sharp(data, { raw: { width, height, channels: 4 } })
}

async function olah({ isi, heic }: Masuk) {
  // Metadata (place, time, camera) is not carried over unless asked for; rotate() turns as it noted, before it is dropped.
  const asal = heic
    ? await dariHeic(isi)
    : sharp(isi, { limitInputPixels: PIKSEL_MAKS, failOn: 'error', pages: 1 }).rotate()
  const { data, info } = await asal
    .resize({ width: SISI, height: SISI, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#fff' })
    .webp({ quality: 78, effort: 2 })
    .toBuffer({ resolveWithObject: true })
  const kecil = await sharp(data)
    .resize({ width: SISI_KECIL, height: SISI_KECIL, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 65, effort: 2 })
    .toBuffer()
  return { hasil: data, kecil, lebar: info.width, tinggi: info.height }
}

process.on('message', (m: Masuk) => {
  olah(m).then(
    (h) => process.send?.(h),
    () => process.send?.({ gagal: 'gambar-rusak' }),
  )
})
process.on('disconnect', () => process.exit(0))
