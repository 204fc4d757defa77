/** Somebody a text may name. */
export interface OrangDisebut {
  readonly nip: string
  readonly nama?: string | undefined
}
/** Where a text names somebody: from, up to, whom. */
interface Sebutan {
  readonly dari: number
  readonly sampai: number
  readonly nip: ReadonlySet<string>
}
interface Kata {
  readonly kata: string
  readonly dari: number
  readonly sampai: number
}
const GELAR_DEPAN = new Set('prof dr drs dra drg drh ir h hj kh apt ns pdt st tn ny bapak ibu sdr sdri'.split(' '))
const GELAR_BELAKANG = new Set(
  'se sh st mt mm mh ma msi mpd spd sag ssos skom mkom skm mkm mkes sip sp sstp stp ssi amd mba msc phd skep ners'.split(
    ' ',
  ),
)
const NIP_TERTULIS = /(?<!\d)(?:\d[\s.-]?){17}\d(?!\d)/g

/** Words without case, accents and apostrophes, and where they stand. */
function uraiKata(teks: string): Kata[] {
  return [...teks.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’‘`]*/gu)].map((m) => ({
    kata: m[0]
      .normalize('NFKD')
      .replaceAll(/[\p{M}'’‘`]/gu, '')
      .toLowerCase(),
    dari: m.index,
    sampai: m.index + m[0].length,
  }))
}

const teksKata = (kata: readonly Kata[]): string => kata.map((k) => k.kata).join(' ')

/** The name without its titles: a text seldom writes them as the record does. */
function tanpaGelar(nama: string): string[] {
  const bagian = nama.split(',')[0]?.trim().split(/\s+/) ?? []
  const polos = (k: string): string => k.replaceAll(/[^\p{L}]/gu, '').toLowerCase()
  while (bagian.length > 1 && GELAR_DEPAN.has(polos(bagian[0]!))) bagian.shift()
  while (bagian.length > 1 && (/\p{L}\.\p{L}/u.test(bagian.at(-1)!) || GELAR_BELAKANG.has(polos(bagian.at(-1)!))))
    bagian.pop()
  return uraiKata(bagian.join(' ')).map((k) => k.kata)
}

/**
 * Finds whom a text names: whole words of a name without its titles, or his number however it is grouped. Built once for
 * many texts; the work for one does not grow with the number of people.
 */
export function pencariSebutan(orang: Iterable<OrangDisebut>): (teks: string) => Sebutan[] {
  const menurutKata = new Map<string, Set<string>>()
  let terpanjang = 0
  const pasang = (kata: readonly string[], nip: string) => {
    const kunci = kata.join(' ')
    menurutKata.set(kunci, (menurutKata.get(kunci) ?? new Set()).add(nip))
    terpanjang = Math.max(terpanjang, kata.length)
  }
  for (const { nip, nama } of orang) {
    if (nip.trim().length > 4)
      pasang(
        uraiKata(nip).map((k) => k.kata),
        nip,
      )
    const kata = tanpaGelar(nama ?? '')
    if (kata.join('').length > 2) pasang(kata, nip)
  }
  return (teks) => {
    const hasil = [...teks.matchAll(NIP_TERTULIS)].map(
      (m): Sebutan => ({
        dari: m.index,
        sampai: m.index + m[0].length,
        nip: new Set([m[0].replaceAll(/\D/g, '')]),
      }),
    )
    const kata = uraiKata(teks)
    for (let i = 0; i < kata.length; i++) {
      // The longer name first: one may begin with another.
      for (let n = Math.min(terpanjang, kata.length - i); n > 0; n--) {
        const nip = menurutKata.get(teksKata(kata.slice(i, i + n)))
        if (!nip) continue
        hasil.push({ dari: kata[i]!.dari, sampai: kata[i + n - 1]!.sampai, nip })
        i += n - 1
        break
      }
    }
    return hasil.toSorted((a, b) => a.dari - b.dari || b.sampai - a.sampai)
  }
}

/** Words somebody wrote about one person may name another: those names are not his to read. */
export function samarkan(cari: (teks: string) => readonly Sebutan[], teks: string, sendiri: string): string {
  let hasil = ''
  let sampai = 0
  for (const s of cari(teks)) {
    if (s.dari < sampai || s.nip.has(sendiri)) continue
    hasil += `${teks.slice(sampai, s.dari)}[…]`
    sampai = s.sampai
  }
  return hasil + teks.slice(sampai)
}

/** Does a text name anybody of these, or hold anybody's number? */
export const menyebutOrang = (teks: string, orang: Iterable<OrangDisebut>): boolean =>
  pencariSebutan(orang)(teks).length > 0
