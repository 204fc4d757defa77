import type { Pelaku } from '#platform/access'
import type { IsoDate } from '#shared'
import type { KunciRencana, KursiDto, NamaVarian, RencanaDto, UsulanDto } from '../application/rencana.dto.ts'
import type { UsePenempatan } from '../application/susun-use.ts'
import type { QueryRuang } from './alamat.ts'

export interface NamaUnit {
  readonly unit: string
  /** The office (perangkat daerah) it belongs to. */
  readonly kantor: string
}

/** Letters entered for a line of a proposal made from the plan. */
export type NomorSurat = Partial<
  Record<'tpk' | 'pertek-bkn' | 'sk', { readonly nomor: string; readonly tanggal: IsoDate }>
>

export interface UseRuang extends UsePenempatan {
  /** Names of the units that exist on a date, by id. */
  readonly namaUnit: (pada: IsoDate, pelaku: Pelaku) => Promise<ReadonlyMap<string, NamaUnit>>
  /** By NIP. Letters belong to the module above this one. */
  readonly nomorSurat: (
    m: { readonly rencanaId: string; readonly varian: NamaVarian; readonly kunci: KunciRencana },
    pelaku: Pelaku,
  ) => Promise<ReadonlyMap<string, NomorSurat>>
}

/** Where a post is, in words. */
export type Tempat = (ke: KursiDto) => string

/** The office of a post, unless the post's name says it: "Kepala Dinas Kesehatan" needs no second "Dinas Kesehatan". */
export function tempatJabatan(jabatan: string, n: NamaUnit | undefined): string {
  if (!n) return ''
  const termuat = (nama: string) => jabatan.toLowerCase().includes(nama.toLowerCase())
  if (termuat(n.kantor)) return ''
  return [...new Set([n.unit, n.kantor])].filter((x) => !termuat(x)).join(' · ')
}

/** The plan asked for, else the one computed on request, else the recommended one. */
export const pilihUsulan = (rencana: RencanaDto, query: QueryRuang): UsulanDto | undefined => {
  const daftar = rencana[query.varian].rencana
  const cari = (k: string | undefined) => daftar.find((r) => r.kunci === k)
  return cari(query.rencana) ?? cari('diminta') ?? cari('disarankan') ?? daftar[0]
}
