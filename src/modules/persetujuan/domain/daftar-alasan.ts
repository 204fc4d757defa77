import { gagal, type Galat, ok, type Result } from '#shared'

export interface NamaBeralasan {
  readonly nip: string
  readonly alasan: string
}

/** Lines `NIP; reason` as typed or pasted; what is not such a line is named with its number. */
export function bacaDaftarAlasan(teks: string | undefined): Result<readonly NamaBeralasan[], Galat> {
  const hasil: NamaBeralasan[] = []
  for (const [i, baris] of (teks ?? '').split(/\r?\n/).entries()) {
    if (baris.trim() === '') continue
    const cocok = /^['\s]*([\d\s]+?)\s*(?:[;\t,](.*))?$/.exec(baris)
    const nip = cocok?.[1]?.replaceAll(/\s/g, '')
    if (!nip || nip.length !== 18)
      return gagal({ kode: 'keputusan.daftar-alasan', data: { baris: i + 1, isi: baris.trim().slice(0, 40) } })
    hasil.push({ nip, alasan: cocok?.[2]?.trim() ?? '' })
  }
  return ok(hasil)
}
