/**
 * What of a message should not be published: proposals for an officer, found by rules one can read. Nothing here decides;
 * what he confirms is taken out of the text wherever it stands.
 */
export const JENIS_SAMARAN = [
  'nama',
  'nik',
  'nip',
  'telepon',
  'surel',
  'akun',
  'pelat',
  'rumah',
  'rekening',
  'angka',
] as const
export type JenisSamaran = (typeof JENIS_SAMARAN)[number]

export interface Temuan {
  readonly jenis: JenisSamaran
  /** As it stands in the text. */
  readonly teks: string
  readonly mulai: number
  readonly akhir: number
}
/** What stands in its place; the text is in Indonesian, so is this. */
export const PENGGANTI: Readonly<Record<JenisSamaran | 'lain', string>> = {
  nama: '[nama]',
  nik: '[NIK]',
  nip: '[NIP]',
  telepon: '[nomor telepon]',
  surel: '[alamat surel]',
  akun: '[akun]',
  pelat: '[nomor kendaraan]',
  rumah: '[nomor rumah]',
  rekening: '[nomor rekening]',
  angka: '[nomor]',
  lain: '[disamarkan]',
}

/**
 * The same text, character for character as long, in letters a rule can read: full-width signs and digits of other
 * scripts made plain. Positions found in it hold in the original.
 */
export const ratakan = (teks: string): string =>
  Array.from(teks, (c) => {
    const rata = c.normalize('NFKC')
    if (/^\p{Nd}$/u.test(c)) return (/^\d$/.test(rata) ? rata : nilaiAngka(c)).padEnd(c.length, '\u200B')
    return rata.length === c.length ? rata : c
  }).join('')

/** Digits of a script stand ten in a row, from a code that ends in 0 or in 6. */
function nilaiAngka(c: string): string {
  const kode = c.codePointAt(0) ?? 0
  const awal = String.fromCodePoint(kode - (kode % 16))
  return String(/\p{Nd}/u.test(awal) ? kode % 16 : (kode % 16) - 6)
}

/** Codes of vehicle plates; others are words of the text. */
const PELAT = new Set(
  `A B D E F G H K L M N P R S T W Z AA AB AD AE AG BA BB BD BE BG BH BK BL BM BN BP BR DA DB DC DD DE DG DH DK DL DM DN DP DR
  DS DT DW EA EB ED KB KH KT KU PA PB CC CD RI`.split(/\s+/),
)
const SAPAAN = `bapak|bapa|ibu|pak|bpk|bu|ibuk|sdr|sdri|saudara|saudari|abang|bang|mas|mbak|kak|tuan|nyonya|ny|tn|dr|drg|ir|drs|dra|opung|tulang|inang|amang|a\\.n|an\\.|atas nama|bernama|namanya|nama saya|nama`
const POLA_SAPAAN = new RegExp(`^(?:${SAPAAN})$`, 'iu')
/** Words after "Pak" and "Bu" that say an office, not a name. */
const BUKAN_NAMA = new Set(
  `lurah camat wali walikota wakil kepala kadis kabid kasi sekda sekretaris guru dokter bidan perawat polisi satpam rt rw
  kepling lingkungan dinas petugas pegawai staf staff asn pns juru parkir sopir supir kernet tukang pedagang penjual tetangga
  warga ketua bendahara anggota dewan dprd bupati gubernur presiden menteri haji pendeta ustad ustaz pastor dosen rektor
  direktur manajer hakim jaksa yang dan di ke dari itu ini ada tidak sudah belum kami saya anda kita mereka dia mohon tolong
  bapak ibu pak bu sekalian semua terhormat yth untuk dengan hamil tua muda anak rumah tangga kandung menyusui kota mau agar
  supaya jika kalau bisa tapi tetapi karena juga lagi saja akan pernah selalu sering jangan kenapa mengapa apa siapa nya
  administrasi loket puskesmas sekolah kelurahan kecamatan nama alamat lengkap jalan samaran pena asli panggilan pun lah para
  ketahui dapat harus perlu minta sangat ialah adalah jalannya`.split(/\s+/),
)
const KATA = /\p{L}[\p{L}\p{M}'’.-]*/gu

interface Dicari {
  /** Names of the personnel register, each as its words in lower case. */
  readonly nama?: NamaDikenal
}
/** Names known to the register, ready to be looked up. */
export interface NamaDikenal {
  readonly lengkap: ReadonlySet<string>
  readonly pasangan: ReadonlySet<string>
  readonly kata: ReadonlySet<string>
}
const kataNama = (s: string): string[] =>
  s
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{M}]+/gu)
    ?.filter((k) => k.length > 1) ?? []

export function susunNamaDikenal(nama: readonly string[]): NamaDikenal {
  const lengkap = new Set<string>()
  const pasangan = new Set<string>()
  const kata = new Set<string>()
  for (const n of nama) {
    const k = kataNama(n)
    if (k.length === 0) continue
    lengkap.add(k.join(' '))
    for (let i = 1; i < k.length; i++) pasangan.add(`${k[i - 1]} ${k[i]}`)
    for (const x of k) if (x.length > 2) kata.add(x)
  }
  return { lengkap, pasangan, kata }
}

/** Dates, hours, sums of money: digits that name nobody. Their digits are blanked before numbers are sought. */
const bebaskan = (rata: string): string =>
  rata
    .replaceAll(/(?<![\d.,/-])(0?[1-9]|[12]\d|3[01])([./-])(0?[1-9]|1[0-2])\2(19|20)\d\d(?![.,/-]?\d)/g, (m) =>
      'x'.repeat(m.length),
    )
    .replaceAll(/(?<![\d.,/-])([01]?\d|2[0-4])[.:][0-5]\d(?![.,:/-]?\d)/g, (m) => 'x'.repeat(m.length))
    .replaceAll(/\brp\.?\s*\d[\d.,]*/gi, (m) => 'x'.repeat(m.length))
    .replaceAll(/(?<![\d.,])[1-9]\d{0,2}(?:\.\d{3}){1,3}(?:,\d+)?(?![.,]?\d)/g, (m) => 'x'.repeat(m.length))

type Penambah = (jenis: JenisSamaran, mulai: number, akhir: number) => void

const SATUAN = '(?:nol|kosong|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan)'
const ANGKA_KATA = new RegExp(String.raw`\b${SATUAN}(?:[\s,.-]+${SATUAN}){7,}\b`, 'gi')

function cariAngka(rata: string, tambah: Penambah): void {
  const bebas = bebaskan(rata)
  for (const m of bebas.matchAll(DERET)) {
    const angka = m[0].replaceAll(/\D/g, '')
    const akhir = m.index + m[0].length
    const n = angka.length
    const sebelum = bebas.slice(Math.max(0, m.index - 40), m.index).toLowerCase()
    const rekening = /(rek|rekening|norek|bri|bca|bni|mandiri|btn|bsi|bank|dana|gopay|ovo)\b[^\n]{0,30}$/.test(sebelum)
    if (n === 16) tambah(rekening ? 'rekening' : 'nik', m.index, akhir)
    else if (n === 18) tambah('nip', m.index, akhir)
    else if (n >= 9 && n <= 15 && /^(0[2-9]|62|8\d)/.test(angka) && !rekening && /^(\+|\(?0|62|8)/.test(m[0]))
      tambah('telepon', m.index, akhir)
    else if (rekening && n >= 8) tambah('rekening', m.index, akhir)
    else if (n >= 10) tambah('angka', m.index, akhir)
  }
  for (const m of rata.matchAll(ANGKA_KATA)) tambah('angka', m.index, m.index + m[0].length)
}

function cariAlamat(rata: string, tambah: Penambah): void {
  const surel =
    /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}\s?(?:@|\(at\)|\[at\]|\s+at\s+)\s?[\p{L}\p{N}-]{1,63}(?:\s?(?:\.|\(dot\)|\[dot\]|\(titik\)|\s(?:dot|titik)\s)\s?[\p{L}]{2,})+/giu
  for (const m of rata.matchAll(surel)) tambah('surel', m.index, m.index + m[0].length)
  for (const m of rata.matchAll(/(?<![\p{L}\p{N}.@])@[\p{L}\p{N}_.]{3,}/gu))
    tambah('akun', m.index, m.index + m[0].length)
  for (const m of rata.matchAll(/(?<![\p{L}\p{N}])(\p{L}{1,2})([\s.-]?)(\d{1,4})\2(\p{L}{1,3})(?![\p{L}\p{N}])/gu)) {
    const [semua, kode = '', , angka = '', ekor = ''] = m
    const besar = kode === kode.toUpperCase() && ekor === ekor.toUpperCase()
    if (!PELAT.has(kode.toUpperCase()) || (kode.length === 1 && (angka.length < 3 || !besar))) continue
    tambah('pelat', m.index, m.index + semua.length)
  }
  const jalan = String.raw`\b(?:jl|jln|jalan|gg|gang|lorong|lr|komplek|kompleks|perumahan|perum|blok)\b\.?[^\n.;!?]{0,60}?`
  const nomor = String.raw`(?:no|nomor|nmr|nomer|#)\s?\.?\s?\d+\s?(?:[a-z](?![\p{L}]))?(?:\s?[/-]\s?\d+)?`
  for (const m of rata.matchAll(new RegExp(`${jalan}(?<![\\p{L}])(${nomor})`, 'giu'))) {
    const n = m[1] ?? ''
    const mulai = m.index + m[0].length - n.length
    tambah('rumah', mulai, mulai + n.trimEnd().length)
  }
  for (const m of rata.matchAll(
    /\b(?:rumah|rmh)\s+(?:saya\s+|kami\s+)?((?:no|nomor)\.?\s?\d+\s?(?:[a-z](?!\p{L}))?)/giu,
  )) {
    const n = m[1] ?? ''
    const mulai = m.index + m[0].length - n.length
    tambah('rumah', mulai, mulai + n.trimEnd().length)
  }
}

const berhurufBesar = (s: string): boolean => /^\p{Lu}/u.test(s)
const tanpaEkor = (s: string): string => s.replace(/[.'’-]+$/u, '')

function cariNama(rata: string, dikenal: NamaDikenal, tambah: Penambah): void {
  const kata = [...rata.matchAll(KATA)].map((m) => {
    const teks = tanpaEkor(m[0])
    return { teks, kecil: teks.toLowerCase(), mulai: m.index, akhir: m.index + teks.length }
  })
  const menyambung = (i: number): boolean => {
    const [a, b] = [kata[i - 1], kata[i]]
    return (
      a !== undefined &&
      b !== undefined &&
      /^[.\s]{1,3}$/.test(rata.slice(a.akhir, b.mulai)) &&
      !rata.slice(a.akhir, b.mulai).includes('\n')
    )
  }
  for (let i = 0; i < kata.length; i++) {
    const k = kata[i]
    if (!k) continue
    const dua = `${kata[i - 1]?.kecil} ${k.kecil}`
    if (POLA_SAPAAN.test(k.kecil) || POLA_SAPAAN.test(dua)) {
      let j = i + 1
      // A second form of address, or a title, between: Bapak dr. Budi.
      while (
        kata[j] &&
        menyambung(j) &&
        (POLA_SAPAAN.test(kata[j]?.kecil ?? '') || /^(?:haji|hj|h)$/.test(kata[j]?.kecil ?? ''))
      )
        j++
      const awal = kata[j]
      const biasa = k.kecil === 'nama' || k.kecil === 'an' || k.kecil === 'mas' || k.kecil === 'an.'
      if (!awal || !menyambung(j) || BUKAN_NAMA.has(awal.kecil) || (awal.teks.length < 2 && !berhurufBesar(awal.teks)))
        continue
      if (biasa && !berhurufBesar(awal.teks) && !dikenal.kata.has(awal.kecil)) continue
      let akhir = j
      while (
        akhir - j < 3 &&
        kata[akhir + 1] &&
        menyambung(akhir + 1) &&
        !BUKAN_NAMA.has(kata[akhir + 1]?.kecil ?? '') &&
        (berhurufBesar(kata[akhir + 1]?.teks ?? '') || dikenal.kata.has(kata[akhir + 1]?.kecil ?? ''))
      )
        akhir++
      tambah('nama', awal.mulai, kata[akhir]?.akhir ?? awal.akhir)
      i = akhir
      continue
    }
    // Two words side by side as a name of the register has them; longer where the name goes on.
    const berikut = kata[i + 1]
    if (berikut && menyambung(i + 1) && dikenal.pasangan.has(`${k.kecil} ${berikut.kecil}`)) {
      let akhir = i + 1
      while (
        kata[akhir + 1] &&
        menyambung(akhir + 1) &&
        dikenal.pasangan.has(`${kata[akhir]?.kecil} ${kata[akhir + 1]?.kecil}`)
      )
        akhir++
      tambah('nama', k.mulai, kata[akhir]?.akhir ?? berikut.akhir)
      i = akhir
    } else if (
      k.teks.length > 3 &&
      berhurufBesar(k.teks) &&
      dikenal.lengkap.has(k.kecil) &&
      i > 0 &&
      !/[.!?\n]\s*$/.test(rata.slice(Math.max(0, k.mulai - 5), k.mulai))
    )
      tambah('nama', k.mulai, k.akhir)
  }
}

/** Everything that looks like it names or reaches a person, in order, none within another. */
export function cariSamaran(teks: string, d: Dicari = {}): Temuan[] {
  const rata = ratakan(teks)
  const semua: Temuan[] = []
  const tambah: Penambah = (jenis, mulai, akhir) => {
    if (semua.some((t) => mulai < t.akhir && akhir > t.mulai)) return
    semua.push({ jenis, mulai, akhir, teks: teks.slice(mulai, akhir) })
  }
  cariAlamat(rata, tambah)
  cariAngka(rata, tambah)
  const nama: Temuan[] = []
  cariNama(rata, d.nama ?? susunNamaDikenal([]), (jenis, mulai, akhir) => {
    tambah(jenis, mulai, akhir)
    nama.push({ jenis, mulai, akhir, teks: teks.slice(mulai, akhir) })
  })
  // A part of a name found above that stands alone elsewhere, written as a name is.
  const bagian = new Set(nama.flatMap((t) => kataNama(t.teks)).filter((k) => k.length > 3))
  for (const m of rata.matchAll(KATA)) {
    const k = tanpaEkor(m[0])
    if (bagian.has(k.toLowerCase()) && berhurufBesar(k)) tambah('nama', m.index, m.index + k.length)
  }
  return semua.toSorted((a, b) => a.mulai - b.mulai)
}

/** The same passages once each: what an officer ticks. */
export const butirSamaran = (temuan: readonly Temuan[]): { readonly jenis: JenisSamaran; readonly teks: string }[] => [
  ...new Map(temuan.map((t) => [kunciSamaran(t.teks), { jenis: t.jenis, teks: t.teks }])).values(),
]

/** Passages that are the same to a reader: letter case, width and blanks apart; digits whatever stands between them. */
export function kunciSamaran(s: string): string {
  const rata = ratakan(s).replaceAll('\u200B', '').toLowerCase().trim()
  return bernomor(rata) ? rata.replaceAll(/\D/g, '') : rata.replaceAll(/\s+/g, ' ')
}
const bernomor = (rata: string): boolean => !/\p{L}/u.test(rata) && (rata.match(/\d/g)?.length ?? 0) >= 4

const lolos = (s: string): string => s.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)

/** Longer than any name or number people have: such a passage is sought as it is written. */
const TERPANJANG = 300

/** Digits with up to three other signs between two of them: blanks, dots, brackets, pictures; no letters, no new line. */
const DERET = /\+?\(?\d(?:[^\p{L}\p{N}\n]{0,3}\d)*/gu
type Letak = readonly [mulai: number, akhir: number]

/** Where these digits stand as a number of their own, whatever is between them. */
function letakAngka(rata: string, angka: string): Letak[] {
  const hasil: Letak[] = []
  for (const m of rata.matchAll(DERET)) {
    const tempat: number[] = []
    for (let i = 0; i < m[0].length; i++) if (/\d/.test(m[0][i] ?? '')) tempat.push(m.index + i)
    const deret = m[0].replaceAll(/\D/g, '')
    for (let i = deret.indexOf(angka); i >= 0; i = deret.indexOf(angka, i + 1)) {
      const awal = tempat[i] ?? 0
      const akhir = (tempat[i + angka.length - 1] ?? 0) + 1
      if (tempat[i - 1] === awal - 1 || tempat[i + angka.length] === akhir) continue
      hasil.push([i === 0 ? m.index : awal, akhir])
    }
  }
  return hasil
}

/** Where a passage stands, however it is spaced or sized; of words whole ones, with the endings Indonesian hangs on. */
function letak(rata: string, s: string): Letak[] {
  const dicari = ratakan(s).trim()
  if (dicari.replaceAll('\u200B', '') === '') return []
  if (bernomor(dicari)) return letakAngka(rata, dicari.replaceAll(/\D/g, ''))
  const panjang = dicari.length > TERPANJANG
  const isi = panjang
    ? lolos(dicari)
    : dicari
        .split(/[\s\u200B]+/)
        .filter(Boolean)
        .map(lolos)
        .join(String.raw`[\s\u200B]+`)
  const awal = !panjang && /^[\p{L}\p{N}]/u.test(dicari) ? String.raw`(?<![\p{L}\p{N}])` : ''
  const akhir =
    !panjang && /[\p{L}\p{N}]$/u.test(dicari) ? String.raw`(?=(?:nya|lah|kah|pun|ku|mu)?(?![\p{L}\p{N}]))` : ''
  return [...rata.matchAll(new RegExp(`${awal}${isi}${akhir}`, 'giu'))].map((m) => [m.index, m.index + m[0].length])
}

export interface ButirSamar {
  readonly teks: string
  readonly jenis: JenisSamaran | 'lain'
}

const URUT_PENGGANTI = [...JENIS_SAMARAN, 'lain'] as const
/** Stands for a passage taken out while others are still sought: a sign of nobody's writing. */
const tandaGanti = (jenis: ButirSamar['jenis']): string => String.fromCharCode(0xe000 + URUT_PENGGANTI.indexOf(jenis))

/** Passages of a text to take out, in order; overlapping ones become one, so that no half of either is left. */
function ambil(teks: string, butir: readonly ButirSamar[]): { mulai: number; akhir: number; ganti: string }[] {
  const rata = ratakan(teks)
  const diambil: { mulai: number; akhir: number; ganti: string }[] = []
  for (const b of butir)
    for (const [mulai, akhir] of letak(rata, b.teks)) {
      const kena = diambil.filter((d) => mulai < d.akhir && akhir > d.mulai)
      if (kena.some((d) => mulai >= d.mulai && akhir <= d.akhir)) continue
      for (const d of kena) diambil.splice(diambil.indexOf(d), 1)
      diambil.push({
        mulai: Math.min(mulai, ...kena.map((d) => d.mulai)),
        akhir: Math.max(akhir, ...kena.map((d) => d.akhir)),
        ganti: kena[0]?.ganti ?? tandaGanti(b.jenis),
      })
    }
  return diambil.toSorted((a, b) => a.mulai - b.mulai)
}

/**
 * Takes confirmed passages out wherever they stand, the longest first. Again until none is left: what stood beside a
 * passage taken out may only now be a word of its own. What replaces one is never searched.
 */
export function samarkan(teks: string, butir: readonly ButirSamar[]): string {
  const tanpaTanda = (t: string): string => t.replaceAll(/[\uE000-\uF8FF]/g, '\uFFFD')
  const urut = butir.map((b) => ({ ...b, teks: tanpaTanda(b.teks) })).toSorted((x, y) => y.teks.length - x.teks.length)
  let kini = tanpaTanda(teks)
  for (;;) {
    const diambil = ambil(kini, urut)
    if (diambil.length === 0) break
    let hasil = ''
    let dari = 0
    for (const d of diambil) {
      hasil += kini.slice(dari, d.mulai) + d.ganti
      dari = d.akhir
    }
    kini = hasil + kini.slice(dari)
  }
  return kini.replaceAll(/[\uE000-\uF8FF]/g, (c) => PENGGANTI[URUT_PENGGANTI[c.charCodeAt(0) - 0xe000] ?? 'lain'])
}

/** Whether a passage still stands in a text: the last look before it is published. */
export const masihTampak = (teks: string, butir: string): boolean => {
  const bersih = Object.values(PENGGANTI).reduce((t, p) => t.replaceAll(p, ' · '), teks)
  return letak(ratakan(bersih), butir).length > 0
}

/** A text cut at the passages in it that are marked. */
export function pilahSamaran(
  teks: string,
  butir: readonly { readonly teks: string }[],
): { readonly teks: string; readonly tanda: boolean; readonly mulai: number }[] {
  const rata = ratakan(teks)
  const tanda = new Uint8Array(teks.length)
  for (const b of butir) for (const [mulai, akhir] of letak(rata, b.teks)) tanda.fill(1, mulai, akhir)
  const hasil: { teks: string; tanda: boolean; mulai: number }[] = []
  for (let i = 0; i < teks.length; ) {
    let j = i + 1
    while (j < teks.length && tanda[j] === tanda[i]) j++
    hasil.push({ teks: teks.slice(i, j), tanda: tanda[i] === 1, mulai: i })
    i = j
  }
  return hasil
}
