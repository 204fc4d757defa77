/** What the dossier's layout is given: texts only, none of them a command. */
export type BagianDosir =
  | { readonly jenis: 'judul' | 'anak' | 'tanya' | 'paragraf'; readonly teks: string }
  | { readonly jenis: 'butir'; readonly isi: readonly string[] }
  | { readonly jenis: 'fakta'; readonly isi: readonly (readonly [string, string])[] }
  | {
      readonly jenis: 'tabel'
      readonly kepala: readonly string[]
      readonly lebar: readonly number[]
      readonly baris: readonly (readonly string[])[]
    }
export interface DataDosir {
  readonly judul: string
  readonly pemerintah: string
  readonly keterangan: string
  readonly kaki: string
  readonly bagian: readonly BagianDosir[]
}
