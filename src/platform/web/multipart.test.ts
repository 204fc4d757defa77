import { expect, test } from 'vitest'
import { bacaMultipart } from './multipart.ts'

const BATAS = { berkasMaks: 1000, jumlahMaks: 2 }
const kirim = (f: FormData): Request => new Request('http://x.test/', { method: 'POST', body: f })
/** The same bytes, a few at a time. */
async function berpotong(f: FormData, n: number): Promise<Request> {
  const asal = kirim(f)
  const isi = new Uint8Array(await asal.arrayBuffer())
  const aliran = new ReadableStream<Uint8Array>({
    start(c) {
      for (let i = 0; i < isi.length; i += n) c.enqueue(isi.subarray(i, i + n))
      c.close()
    },
  })
  return new Request('http://x.test/', {
    method: 'POST',
    headers: { 'content-type': asal.headers.get('content-type') ?? '' },
    body: aliran,
    duplex: 'half',
  } as RequestInit)
}
const contoh = (): FormData => {
  const f = new FormData()
  f.append('cerita', 'Lampu mati\r\n--bukan batas\r\n🌃')
  f.append('kosong', '')
  f.append('foto', new File([new Uint8Array([1, 2, 13, 10, 45, 45, 3])], 'a.jpg'))
  f.append('akhir', 'ya')
  return f
}

test.each([1, 2, 3, 7, 64, 100_000])('dibaca sama, berapa pun besar potongannya: %i byte', async (n) => {
  const h = await bacaMultipart(await berpotong(contoh(), n), BATAS)
  expect(h?.teks).toEqual([
    ['cerita', 'Lampu mati\r\n--bukan batas\r\n🌃'],
    ['kosong', ''],
    ['akhir', 'ya'],
  ])
  expect(h?.berkas.map((b) => [b.isian, [...(b.isi ?? [])]])).toEqual([['foto', [1, 2, 13, 10, 45, 45, 3]]])
})

test('berkas terlalu besar atau terlalu banyak dilewati; yang diketik di sekitarnya tetap ada', async () => {
  const f = new FormData()
  f.append('a', 'satu')
  f.append('foto', new File([new Uint8Array(5_000_000)], 'besar.jpg'))
  f.append('foto', new File([new Uint8Array(10)], 'b.jpg'))
  f.append('foto', new File([new Uint8Array(10)], 'c.jpg'))
  f.append('z', 'dua')
  const h = await bacaMultipart(kirim(f), BATAS)
  expect(h?.teks).toEqual([
    ['a', 'satu'],
    ['z', 'dua'],
  ])
  expect(h?.berkas.map((b) => b.sebab ?? b.isi?.length)).toEqual(['terlalu-besar', 10, 'terlalu-banyak'])
})

test('isian berkas yang dibiarkan kosong bukan berkas dan bukan teks', async () => {
  const isi = '--x\r\nContent-Disposition: form-data; name="foto"; filename=""\r\n\r\n\r\n--x--\r\n'
  const headers = { 'content-type': 'multipart/form-data; boundary=x' }
  const h = await bacaMultipart(new Request('http://x.test/', { method: 'POST', headers, body: isi }), BATAS)
  expect(h).toEqual({ teks: [], berkas: [] })
})

test('kiriman rusak atau terpotong tidak dikira lengkap', async () => {
  const isi = new Uint8Array(await kirim(contoh()).arrayBuffer())
  const jenis = kirim(contoh()).headers.get('content-type') ?? ''
  const potong = (body: BodyInit, headers: Record<string, string>) =>
    bacaMultipart(new Request('http://x.test/', { method: 'POST', headers, body }), BATAS)
  expect(await potong(isi.subarray(0, isi.length - 40), { 'content-type': jenis })).toBeNull()
  expect(await potong('bukan', { 'content-type': 'multipart/form-data; boundary=x' })).toBeNull()
  expect(await potong('--x\r\n\r\nisi\r\n--x--', { 'content-type': 'multipart/form-data; boundary=x' })).toBeNull()
})
