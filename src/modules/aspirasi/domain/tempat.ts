/** A kelurahan found by what somebody typed. */
export interface Tempat {
  readonly kode: string
  readonly nama: string
  readonly kecamatan: string
}
/** A kecamatan or kelurahan of the city, its name without the word for its kind. */
export interface Wilayah {
  readonly kode: string
  readonly nama: string
}
/** Another spelling, as the city keeps it. */
export interface EjaanLain {
  readonly ejaan: string
  readonly kode: string
}

const KELURAHAN = new Set(['kelurahan', 'kel', 'lurah', 'desa'])
const KECAMATAN = new Set(['kecamatan', 'kec', 'camat'])
/** Units of another kind, which share names with ours: Kabupaten Simalungun is not Kelurahan Simalungun. */
const BUKAN = new Set(['kabupaten', 'kab', 'provinsi', 'prov', 'kota', 'jalan', 'jl', 'jln'])
/** Words after which one word alone is taken for a place within a longer text. */
const PENUNJUK = new Set([...KELURAHAN, ...KECAMATAN, 'di', 'daerah', 'sekitar', 'dari', 'ke', 'wilayah', 'warga'])

const adalahKecamatan = (kode: string): boolean => kode.length === 8

/** Spelling made one: no marks and blanks, old letters read as new ones, sh as s, doubled letters once. */
export const rapikanEjaan = (s: string): string =>
  s
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
    .replaceAll('oe', 'u')
    .replaceAll('dj', 'j')
    .replaceAll('tj', 'c')
    .replaceAll(/([skgt])h/g, '$1')
    .replaceAll(/([a-z])\1+/g, '$1')

const katakan = (s: string): string[] =>
  s
    .normalize('NFKC')
    .toLowerCase()
    .match(/[a-z0-9]+/g) ?? []

/** Edits between two words, letters changed places counting once; stops at `maks`. */
export function jarakEjaan(a: string, b: string, maks: number): number {
  if (Math.abs(a.length - b.length) > maks) return maks + 1
  let lebihLama: number[] = []
  let lama = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const kini = [i]
    for (let j = 1; j <= b.length; j++) {
      const ganti = (lama[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      let n = Math.min(ganti, (lama[j] ?? 0) + 1, (kini[j - 1] ?? 0) + 1)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) n = Math.min(n, (lebihLama[j - 2] ?? 0) + 1)
      kini.push(n)
    }
    lebihLama = lama
    lama = kini
  }
  return lama[b.length] ?? maks + 1
}

interface Nama {
  readonly ejaan: string
  readonly kode: string
}

/** Every way a place may be written: its name, a kecamatan also without the city's own word before it, and the city's list. */
function semuaNama(wilayah: readonly Wilayah[], ejaan: readonly EjaanLain[]): Nama[] {
  const ada = new Set(wilayah.map((w) => w.kode))
  return [
    ...wilayah.map((w) => ({ ejaan: rapikanEjaan(w.nama), kode: w.kode })),
    ...wilayah
      .filter((w) => adalahKecamatan(w.kode) && w.nama.includes(' '))
      .map((w) => ({ ejaan: rapikanEjaan(w.nama.replace(/^\S+ /, '')), kode: w.kode })),
    ...ejaan.filter((e) => ada.has(e.kode)).map((e) => ({ ejaan: rapikanEjaan(e.ejaan), kode: e.kode })),
  ].filter((n) => n.ejaan !== '')
}

/** Codes named in a text: exact spellings first, the longest where two overlap; else what is nearly one of them. */
function kodeDisebut(teks: string, nama: readonly Nama[]): readonly string[] {
  const kata = katakan(teks)
  const lengkap = kata.filter((k) => !KELURAHAN.has(k) && !KECAMATAN.has(k)).join('')
  const hasil: string[] = []
  for (let i = 0; i < kata.length; ) {
    const jenis = KELURAHAN.has(kata[i] ?? '') ? 'kelurahan' : KECAMATAN.has(kata[i] ?? '') ? 'kecamatan' : null
    const mulai = jenis ? i + 1 : i
    const sebelum = kata[mulai - 1] ?? ''
    let panjang = 0
    for (let n = Math.min(4, kata.length - mulai); n > 0 && panjang === 0; n--) {
      const jendela = kata.slice(mulai, mulai + n).join('')
      const sendiri = jendela === lengkap
      if (BUKAN.has(sebelum) || (n === 1 && !sendiri && !PENUNJUK.has(sebelum))) continue
      const cocok = nama.filter(
        (x) =>
          x.ejaan === rapikanEjaan(jendela) && (jenis === null || (jenis === 'kecamatan') === adalahKecamatan(x.kode)),
      )
      if (cocok.length === 0) continue
      hasil.push(...cocok.map((x) => x.kode))
      panjang = n
    }
    i = mulai + Math.max(panjang, jenis ? 0 : 1)
  }
  if (hasil.length > 0) return hasil
  if (kata.length > 5 || lengkap.length < 3 || kata.some((k) => BUKAN.has(k))) return []
  const dicari = rapikanEjaan(lengkap)
  const awalan = nama.filter((n) => n.ejaan.startsWith(dicari))
  if (awalan.length > 0) return awalan.map((n) => n.kode)
  const maks = dicari.length < 6 ? 1 : 2
  const jarak = nama.map((n) => ({ ...n, d: jarakEjaan(dicari, n.ejaan, maks) })).filter((n) => n.d <= maks)
  const terdekat = Math.min(...jarak.map((n) => n.d))
  return jarak.filter((n) => n.d === terdekat).map((n) => n.kode)
}

/**
 * Kelurahan that a typed text may mean: one when it is clear, several when it must be asked. A kecamatan stands for its
 * kelurahan; where a name is both, the kelurahan of that very name comes first.
 */
export function cariTempat(teks: string, wilayah: readonly Wilayah[], ejaan: readonly EjaanLain[]): Tempat[] {
  const kode = kodeDisebut(teks.slice(0, 500), semuaNama(wilayah, ejaan))
  const namaKecamatan = new Map(wilayah.filter((w) => adalahKecamatan(w.kode)).map((w) => [w.kode, w.nama]))
  const urut = [...kode.filter((k) => !adalahKecamatan(k)), ...kode.filter(adalahKecamatan)]
  const kelurahan = urut.flatMap((k) =>
    wilayah.filter((w) => !adalahKecamatan(w.kode) && (adalahKecamatan(k) ? w.kode.startsWith(`${k}.`) : w.kode === k)),
  )
  return [...new Map(kelurahan.map((w) => [w.kode, w])).values()].map((w) => ({
    kode: w.kode,
    nama: w.nama,
    kecamatan: namaKecamatan.get(w.kode.slice(0, 8)) ?? '',
  }))
}
