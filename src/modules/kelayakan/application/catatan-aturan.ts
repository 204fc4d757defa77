import catatan from '../../../../CHANGELOG-REGULASI.md?raw'

/** Our own record of changes to the encoding, read as headings, paragraphs, lists and tables. */
export type BlokCatatan =
  | { readonly jenis: 'judul'; readonly teks: string }
  | { readonly jenis: 'teks'; readonly teks: string }
  | { readonly jenis: 'daftar'; readonly urut: boolean; readonly butir: readonly string[] }
  | { readonly jenis: 'tabel'; readonly kepala: readonly string[]; readonly baris: readonly (readonly string[])[] }
export interface CatatanVersi {
  readonly versi: string
  readonly tanggal: string
  readonly isi: readonly BlokCatatan[]
}

const polos = (s: string): string => s.replaceAll('**', '').replaceAll('`', '').replaceAll(/\s+/g, ' ').trim()
const BUTIR = /^(?:-|\d+\.) /

function blok(baris: readonly string[]): BlokCatatan {
  const satu = baris[0] as string
  if (satu.startsWith('### ')) return { jenis: 'judul', teks: polos(satu.slice(4)) }
  if (satu.startsWith('|')) {
    const sel = baris.map((b) => b.split('|').slice(1, -1).map(polos))
    return { jenis: 'tabel', kepala: sel[0] as string[], baris: sel.slice(2) }
  }
  if (!BUTIR.test(satu)) return { jenis: 'teks', teks: polos(baris.join(' ')) }
  const butir: string[] = []
  for (const b of baris)
    if (BUTIR.test(b)) butir.push(b.replace(BUTIR, ''))
    else butir[butir.length - 1] += ` ${b}`
  return { jenis: 'daftar', urut: !satu.startsWith('- '), butir: butir.map(polos) }
}

export function bacaCatatan(teks: string): CatatanVersi[] {
  return teks
    .split(/^## /m)
    .slice(1)
    .map((bagian) => {
      const [kepala = '', ...sisa] = bagian.split('\n')
      const [versi = '', tanggal = ''] = kepala.split('·').map((s) => s.trim())
      const isi = sisa
        .join('\n')
        .split(/\n\s*\n/)
        .map((b) => b.split('\n').filter((x) => x.trim() !== ''))
        .filter((b) => b.length > 0)
        .flatMap((b) => {
          // A heading may stand right above its list.
          const n = b[0]?.startsWith('### ') ? 1 : 0
          return n === 1 && b.length > 1 ? [blok(b.slice(0, 1)), blok(b.slice(1))] : [blok(b)]
        })
      return { versi, tanggal, isi }
    })
}

export const catatanAturan: readonly CatatanVersi[] = bacaCatatan(catatan)
