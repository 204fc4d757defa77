import type { HasilPeriksa } from '#modules/kelayakan'
import { tanggal } from '#platform/i18n'
import type { IsoDate } from '#shared'
import type { KeputusanTerbuka } from '../application/keputusan.use-case.ts'
import type { namaJabatan } from '../application/naskah.use-case.ts'
import type { BagianDosir } from '../domain/dosir.ts'
import { KATA_DOSIR as K } from './dosir.teks.ts'

export type Vonis = HasilPeriksa['baris'][number]
export interface Bahan {
  readonly t: KeputusanTerbuka
  readonly hariIni: IsoDate
  readonly nama: (nip: string) => string
  readonly orang: (nip: string) => string
  readonly jabatan: ReturnType<typeof namaJabatan>
  readonly vonis: ReadonlyMap<string, Vonis>
  readonly post: ReadonlyMap<string, KeputusanTerbuka['isi']['jabatan'][number]>
}
export const tgl = (x: IsoDate | null | undefined): string => (x ? tanggal('id', x) : K.kosong)
export const judul = (teks: string): BagianDosir => ({ jenis: 'judul', teks })
export const anak = (teks: string): BagianDosir => ({ jenis: 'anak', teks })
export const paragraf = (teks: string): BagianDosir => ({ jenis: 'paragraf', teks })
export const tabel = (
  kepala: readonly string[],
  lebar: readonly number[],
  baris: readonly (readonly string[])[],
): BagianDosir => ({ jenis: 'tabel', kepala, lebar, baris })
/** A table, or a plain sentence that there is nothing to list. */
export const atau = (
  kosong: string,
  kepala: readonly string[],
  lebar: readonly number[],
  baris: readonly (readonly string[])[],
): BagianDosir => (baris.length === 0 ? paragraf(kosong) : tabel(kepala, lebar, baris))

export const aturan = (v: Vonis | undefined, id: string) => v?.aturan.find((a) => a.id === id)
export const kataAturan = (v: Vonis | undefined, id: string): string => {
  const a = aturan(v, id)
  return a ? `${K[`a-${a.hasil}`]}: ${a.pesan}` : K.kosong
}
