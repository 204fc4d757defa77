import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** Cookies of one request, and those its answer will set. HttpOnly, SameSite=Lax, Secure under https. */
export class KukiJawaban {
  private readonly masuk = new Map<string, string>()
  private readonly keluar: string[] = []
  constructor(
    request: Request,
    private readonly aman: boolean,
  ) {
    for (const bagian of (request.headers.get('cookie') ?? '').split(';')) {
      const i = bagian.indexOf('=')
      if (i < 1) continue
      const nama = bagian.slice(0, i).trim()
      try {
        if (!this.masuk.has(nama)) this.masuk.set(nama, decodeURIComponent(bagian.slice(i + 1).trim()))
      } catch {
        // a cookie that is not ours and not URL-encoded
      }
    }
  }
  private nama(nama: string): string {
    return this.aman ? `__Host-${nama}` : nama
  }
  baca(nama: string): string | undefined {
    return this.masuk.get(this.nama(nama))
  }
  tulis(nama: string, nilai: string, detik?: number): void {
    this.masuk.set(this.nama(nama), nilai)
    const umur = detik === undefined ? '' : `; Max-Age=${detik}`
    this.keluar.push(
      `${this.nama(nama)}=${encodeURIComponent(nilai)}; Path=/; HttpOnly; SameSite=Lax${this.aman ? '; Secure' : ''}${umur}`,
    )
  }
  hapus(nama: string): void {
    this.tulis(nama, '', 0)
    this.masuk.delete(this.nama(nama))
  }
  get menulis(): boolean {
    return this.keluar.length > 0
  }
  tempel(headers: Headers): void {
    for (const k of this.keluar) headers.append('set-cookie', k)
  }
}

const tanda = (rahasia: string, benih: string, penggunaId: string | null): Buffer =>
  createHmac('sha256', rahasia)
    .update(`csrf\0${benih}\0${penggunaId ?? '-'}`)
    .digest()

const xor = (a: Buffer, b: Buffer): Buffer => Buffer.from(a.map((x, i) => x ^ (b[i] ?? 0)))

/** Form token: HMAC over a browser seed and the user, freshly masked each time so that compression reveals nothing. */
export function tokenFormulir(kuki: KukiJawaban, rahasia: string, penggunaId: string | null): string {
  let benih = kuki.baca('tepat_benih')
  if (!benih || benih.length < 20) {
    benih = randomBytes(18).toString('base64url')
    kuki.tulis('tepat_benih', benih)
  }
  const topeng = randomBytes(32)
  return Buffer.concat([topeng, xor(topeng, tanda(rahasia, benih, penggunaId))]).toString('base64url')
}

export function tokenSah(kuki: KukiJawaban, rahasia: string, penggunaId: string | null, token: unknown): boolean {
  const benih = kuki.baca('tepat_benih')
  if (!benih || typeof token !== 'string') return false
  const isi = Buffer.from(token, 'base64url')
  if (isi.length !== 64) return false
  return timingSafeEqual(xor(isi.subarray(0, 32), isi.subarray(32)), tanda(rahasia, benih, penggunaId))
}

/** True when the browser says the request comes from another site, or its origin is not ours. */
export function asalAsing(request: Request, asalKita: string): boolean {
  const situs = request.headers.get('sec-fetch-site')
  if (situs && situs !== 'same-origin' && situs !== 'none') return true
  const asal = request.headers.get('origin')
  // Of a page that sends no referrer the browser hides the origin too, but still says that it is the same one.
  if (asal === 'null' && situs === 'same-origin') return false
  return asal !== null && asal !== asalKita
}

interface Kilat {
  readonly pesan: string
  readonly nilai?: Readonly<Record<string, string | number>>
}
export const tulisKilat = (kuki: KukiJawaban, kilat: Kilat): void =>
  kuki.tulis('tepat_kilat', JSON.stringify(kilat).slice(0, 2000), 120)

/** The message left by the last redirect; shown once. */
export function ambilKilat(kuki: KukiJawaban): Kilat | null {
  const isi = kuki.baca('tepat_kilat')
  if (!isi) return null
  kuki.hapus('tepat_kilat')
  try {
    const k = JSON.parse(isi) as Kilat
    return typeof k.pesan === 'string' ? k : null
  } catch {
    return null
  }
}
