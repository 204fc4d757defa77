/** What an element holds: text, numbers and truth as text, nothing, elements by name, or several of one name. */
export type IsiXml = string | number | boolean | null | { readonly [nama: string]: IsiXml | readonly IsiXml[] }

/** Characters XML 1.0 does not allow, section 2.2; half a character is none. */
// oxlint-disable-next-line no-control-regex
const TAK_BOLEH = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu

const lolos = (s: string): string =>
  s
    .replaceAll(TAK_BOLEH, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    // A bare one is read as a line feed.
    .replaceAll('\r', '&#13;')

function unsur(nama: string, isi: IsiXml): string {
  if (!/^[a-z_]+$/.test(nama)) throw new Error(`bukan nama unsur: ${nama}`)
  if (isi === null || isi === '') return `<${nama}/>`
  if (typeof isi !== 'object') return `<${nama}>${lolos(String(isi))}</${nama}>`
  const dalam = Object.entries(isi).map(([n, v]) =>
    (Array.isArray(v) ? (v as readonly IsiXml[]) : [v as IsiXml]).map((x) => unsur(n, x)).join(''),
  )
  return `<${nama}>${dalam.join('')}</${nama}>`
}

export const tulisXml = (akar: string, isi: IsiXml): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n${unsur(akar, isi)}\n`
