import type { Transaksi } from '#platform/db'
import type { KeadaanFoto } from './draf.port.ts'

export interface FotoJadi {
  readonly hasil: Uint8Array
  readonly kecil: Uint8Array
  readonly lebar: number
  readonly tinggi: number
}
/** `gambar-rusak`: no picture, or larger than anybody's; `sementara`: the process that draws it failed. */
export type HasilOlah = FotoJadi | { readonly gagal: 'gambar-rusak' | 'sementara' }
export interface PengolahFoto {
  olah(isi: Uint8Array): Promise<HasilOlah>
  tutup(): void
}

export interface FotoPesan {
  readonly id: string
  readonly keadaan: KeadaanFoto
  readonly lebar: number | null
  readonly tinggi: number | null
}

export interface PenyimpananFoto {
  /** Null: there are as many as there may be, or there is no such code. */
  simpanWarga(trx: Transaksi, kode: Buffer, isi: Uint8Array, maks: number): Promise<string | null>
  bacaWarga(trx: Transaksi, kode: Buffer, id: string, kecil: boolean): Promise<Uint8Array | null>
  /** Only while the version published now holds it. */
  bacaUmum(trx: Transaksi, id: string, kecil: boolean): Promise<Uint8Array | null>
  /** Under the caller's own policies. */
  baca(trx: Transaksi, id: string, kecil: boolean): Promise<Uint8Array | null>
  daftar(trx: Transaksi, pesanId: string): Promise<FotoPesan[]>
  /** The oldest in quarantine, held by this transaction; those another holds are passed over. */
  ambil(trx: Transaksi): Promise<{ id: string; mentah: Uint8Array } | null>
  selesai(trx: Transaksi, id: string, f: FotoJadi): Promise<void>
  gagal(trx: Transaksi, id: string, sebab: string, percobaanMaks: number): Promise<void>
}
