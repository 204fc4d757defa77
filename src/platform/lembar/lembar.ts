/** A sheet read from .xlsx or .csv (or built by the seed): what every import use case takes. */
export interface Lembar {
  readonly namaBerkas: string
  /** Rows as read, header not yet found. Cells are trimmed text, number, Date or null. */
  readonly baris: readonly (readonly Sel[])[]
  /** Cells that hold a formula: [row, column], 0-based. */
  readonly rumus?: readonly (readonly [number, number])[]
}
export type Sel = string | number | boolean | Date | null

/** The answer of every import (interfaces.md section 2). `baris` is the 1-based sheet row. */
export interface HasilImpor {
  readonly dibaca: number
  readonly baru: number
  readonly berubah: number
  readonly sama: number
  readonly ditolak: number
  readonly tersimpan: boolean
  readonly masalah: readonly MasalahImpor[]
  readonly batchId?: string
  /** Recorded facts that a complete list no longer names. */
  readonly dihapus?: number
}
export interface MasalahImpor {
  readonly baris: number
  readonly kolom: string
  readonly kode: string
  readonly pesan: string
}
