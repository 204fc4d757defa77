import type { HasilMesin, OpsiMesin, Varian } from '../domain/rencana/mesin.ts'
import type { Graf } from '../domain/rencana/graf.ts'
import type { AssignmentProblem, AssignmentSolution } from '../domain/solver/masalah.ts'
import type { Fase } from '../domain/solver/pantau.ts'

/** What a worker is asked. */
export type Minta =
  /** The plans over certain pairs and the facts they lack; the plans over all pairs. */
  | { readonly jenis: 'pasti'; readonly graf: Graf; readonly opsi: OpsiMesin }
  | { readonly jenis: 'bersyarat'; readonly graf: Graf; readonly opsi: OpsiMesin }
  | { readonly jenis: 'masalah'; readonly problem: AssignmentProblem }

export interface Kemajuan {
  readonly fase: Fase | 'bagian' | 'sertifikat'
  readonly selesai: number
  readonly semua: number
}

export interface HasilMasalah {
  readonly solusi: AssignmentSolution
  readonly masalahSertifikat: readonly string[]
}

export type Hasil = HasilMasalah | Pick<HasilMesin, 'pasti' | 'fakta'> | Varian

export type Jawab =
  | { readonly jenis: 'kemajuan'; readonly kemajuan: Kemajuan }
  | { readonly jenis: 'hasil'; readonly hasil: Hasil }
  | { readonly jenis: 'galat'; readonly nama: string; readonly pesan: string }

/** Buffers of all typed arrays inside: moved between threads, not copied. */
export function penyangga(isi: unknown, daftar = new Set<ArrayBuffer>(), sudah = new Set<object>()): ArrayBuffer[] {
  if (typeof isi === 'object' && isi !== null && !sudah.has(isi)) {
    sudah.add(isi)
    if (ArrayBuffer.isView(isi)) {
      if (isi.buffer instanceof ArrayBuffer) daftar.add(isi.buffer)
    } else for (const x of Object.values(isi)) penyangga(x, daftar, sudah)
  }
  return [...daftar]
}
