import { gagal, type Galat, ok, type Result } from '#shared'
import { rapikanNip } from './tempel.ts'

export interface NamaBeralasan {
  readonly nip: string
  readonly alasan: string
}

/** Pasted lines `NIP; reason` about the lines of a batch; what is none of them is named with its number. */
export function bacaDaftarAlasan(
  teks: string | undefined,
  milik: readonly { readonly nip: string }[],
  isian: string,
): Result<readonly NamaBeralasan[], Galat> {
  // As the batch writes them: a mark that is no number stays findable by what it looks like.
  const kenal = new Map(milik.map((b) => [rapikanNip(b.nip), b.nip]))
  const hasil = new Map<string, NamaBeralasan>()
  for (const [i, baris] of (teks ?? '').split(/\r\n|\n|\r/).entries()) {
    if (baris.trim() === '') continue
    const [, depan = '', alasan = ''] = /^([^;\t,]*)(?:[;\t,](.*))?$/.exec(baris) ?? []
    const tulisan = rapikanNip(depan)
    const nip = kenal.get(tulisan)
    const salah = (kode: string, isi: string) => gagal({ kode, data: { isian, baris: i + 1, isi } })
    if (nip === undefined)
      return /^\d{18}$/.test(tulisan)
        ? salah('keputusan.tempel-asing', tulisan)
        : salah('keputusan.daftar-alasan', baris.trim().slice(0, 40))
    if (hasil.has(nip)) return salah('keputusan.tempel-ganda', tulisan)
    hasil.set(nip, { nip, alasan: alasan.trim() })
  }
  return ok([...hasil.values()])
}
