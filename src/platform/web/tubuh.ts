/** The body is larger than the route allows; the rest was read and thrown away so that the answer arrives. */
export class TubuhTerlaluBesar extends Error {
  constructor(readonly maks: number) {
    super(`tubuh permintaan lebih dari ${maks} byte`)
  }
}

/** How much of an oversized upload is still read (and discarded) before the connection is given up. */
const BUANG_PALING_BANYAK = 512 * 1024 * 1024

/** The whole body in memory, never more than `maks` bytes of it. */
export async function bacaTubuh(request: Request, maks: number): Promise<Uint8Array<ArrayBuffer>> {
  if (!request.body) return new Uint8Array(0)
  const pembaca = request.body.getReader()
  let potongan: Uint8Array[] = []
  let panjang = 0
  for (;;) {
    const { done, value } = await pembaca.read()
    if (done) break
    panjang += value.byteLength
    if (panjang <= maks) potongan.push(value)
    else potongan = []
    if (panjang > BUANG_PALING_BANYAK) {
      await pembaca.cancel().catch(() => undefined)
      break
    }
  }
  if (panjang > maks) throw new TubuhTerlaluBesar(maks)
  const isi = new Uint8Array(panjang)
  let letak = 0
  for (const p of potongan) {
    isi.set(p, letak)
    letak += p.byteLength
  }
  return isi
}

/** A posted form, urlencoded or multipart; null when it is neither or damaged. */
export async function bacaFormulir(request: Request, maks: number): Promise<FormData | null> {
  const jenis = request.headers.get('content-type') ?? ''
  const isi = await bacaTubuh(request, maks)
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(jenis)) return null
  try {
    return await new Response(isi, { headers: { 'content-type': jenis } }).formData()
  } catch {
    return null
  }
}
