/** Letters have a few pages; a file of more is read as a file. */
export const HALAMAN_TAMPIL_MAKS = 200

export interface MintaGambar {
  readonly sidik: string
  readonly tipe: string
  readonly isi: Uint8Array
  /** 1-based. */
  readonly ke: number
}
export interface HalamanTergambar {
  readonly keadaan: 'ada'
  readonly ke: number
  readonly halaman: number
  readonly lebar: number
  readonly tinggi: number
  readonly isi: Uint8Array
  /** SHA-256 of this picture. */
  readonly sidik: string
}
export type HasilGambar = HalamanTergambar | { readonly keadaan: 'terkunci' | 'rusak' | 'tidak-ada-halaman' | 'sibuk' }
/** A page of a scan as a picture (WebP). Never throws over what is in the file. */
export type GambarHalaman = (m: MintaGambar) => Promise<HasilGambar>
