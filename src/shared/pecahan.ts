/**
 * Exact fractions. A JSON number stands for the decimal it is written as (0.1 is one tenth), sums and products stay
 * exact, and the answer is turned into a number once, at the end: no 0.30000000000000004.
 */
export class Pecahan {
  readonly p: bigint
  readonly q: bigint
  private constructor(p: bigint, q: bigint) {
    const b = fpb(p < 0n ? -p : p, q)
    this.p = p / b
    this.q = q / b
  }
  static readonly NOL = new Pecahan(0n, 1n)
  static rasio(p: bigint | number, q: bigint | number): Pecahan {
    const [a, b] = [BigInt(p), BigInt(q)]
    if (b === 0n) throw new RangeError('penyebut nol')
    return b < 0n ? new Pecahan(-a, -b) : new Pecahan(a, b)
  }
  /** The decimal a finite number is written as. */
  static dari(n: number): Pecahan {
    const m = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(n))
    if (!m) throw new RangeError(`bukan bilangan: ${n}`)
    const [, tanda = '', bulat = '', pecah = '', e = '0'] = m
    const pangkat = Number(e) - pecah.length
    const angka = BigInt(tanda + bulat + pecah)
    return pangkat >= 0 ? new Pecahan(angka * 10n ** BigInt(pangkat), 1n) : new Pecahan(angka, 10n ** BigInt(-pangkat))
  }
  static jumlah(isi: Iterable<Pecahan>): Pecahan {
    let s = Pecahan.NOL
    for (const x of isi) s = s.tambah(x)
    return s
  }
  tambah(o: Pecahan): Pecahan {
    return new Pecahan(this.p * o.q + o.p * this.q, this.q * o.q)
  }
  kurang(o: Pecahan): Pecahan {
    return new Pecahan(this.p * o.q - o.p * this.q, this.q * o.q)
  }
  kali(o: Pecahan): Pecahan {
    return new Pecahan(this.p * o.p, this.q * o.q)
  }
  bagi(o: Pecahan): Pecahan {
    return Pecahan.rasio(this.p * o.q, this.q * o.p)
  }
  /** Negative, zero or positive, as this is less than, equal to or greater than `o`. */
  banding(o: Pecahan): number {
    const s = this.p * o.q - o.p * this.q
    return s < 0n ? -1 : s > 0n ? 1 : 0
  }
  /** Rounded half away from zero ("setengah ke atas" of what is never negative) to so many decimals. */
  bulatkan(desimal = 0): Pecahan {
    const skala = 10n ** BigInt(desimal)
    const positif = this.p < 0n ? -this.p : this.p
    const n = (2n * positif * skala + this.q) / (2n * this.q)
    return new Pecahan(this.p < 0n ? -n : n, skala)
  }
  /** Smallest whole number not below. */
  keAtas(): Pecahan {
    const lantai = this.p / this.q
    return new Pecahan(this.p > 0n && this.p % this.q !== 0n ? lantai + 1n : lantai, 1n)
  }
  /** The nearest number: one rounding, of the exact value. */
  keAngka(): number {
    const tanda = this.p < 0n ? '-' : ''
    const positif = this.p < 0n ? -this.p : this.p
    if (positif <= AMAN && this.q <= AMAN) return Number(this.p) / Number(this.q)
    // enough digits for the nearest double, and a last digit that says whether something was left over
    const geser = BigInt(Math.max(0, DIGIT - (String(positif).length - String(this.q).length)))
    const n = positif * 10n ** geser
    return Number(`${tanda}${n / this.q}${n % this.q === 0n ? '0' : '1'}e-${geser + 1n}`)
  }
}
const AMAN = BigInt(Number.MAX_SAFE_INTEGER)
const DIGIT = 40

function fpb(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b]
  return a === 0n ? 1n : a
}
