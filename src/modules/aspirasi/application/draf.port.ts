import type { Transaksi } from '#platform/db'

export type KeadaanFoto = 'karantina' | 'siap' | 'ditolak'
export interface FotoDraf {
  readonly id: string
  readonly keadaan: KeadaanFoto
  readonly sebab: string | null
}

/** Doors to what a visitor leaves before sending; each answers to a digest of his cookie. */
export interface PenyimpananDraf {
  simpan(trx: Transaksi, draf: Buffer, isi: Buffer, hari: number): Promise<void>
  baca(trx: Transaksi, draf: Buffer): Promise<Buffer | null>
  hapus(trx: Transaksi, draf: Buffer): Promise<void>
  simpanFoto(trx: Transaksi, draf: Buffer, isi: Uint8Array, maks: number): Promise<string | null>
  foto(trx: Transaksi, draf: Buffer): Promise<FotoDraf[]>
  hapusFoto(trx: Transaksi, draf: Buffer, id: string): Promise<boolean>
  /** Drafts past their days and photographs without a draft; how many drafts. */
  sapu(trx: Transaksi): Promise<number>
}

/** Encrypts under the visitor's own value; whoever has the database has no key. */
export interface Sandi {
  tutup(kuki: string, teks: string): Buffer
  buka(kuki: string, isi: Buffer): string | null
}
