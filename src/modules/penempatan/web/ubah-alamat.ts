import { bentukKode, denganUbahan, kodeSemua, type UbahanTangan } from '../application/ubah-rencana.kode.ts'
import type { SaringPos, UbahRencanaDto } from '../application/ubah-rencana.dto.ts'

/** What the address of the page holds besides the plan: the edits and what is looked at. */
export interface TilikUbah {
  readonly u: string
  readonly saring: SaringPos
  readonly cari?: string | undefined
  readonly hal?: number | undefined
  /** Column whose candidates are shown. */
  readonly pilih?: number | undefined
  readonly calon?: number | undefined
}
export type TempatUbahan = Pick<UbahRencanaDto, 'rencanaId' | 'varian' | 'kunci'>

const kueri = (m: TempatUbahan, t: TilikUbah): string => {
  const p = new URLSearchParams({ varian: m.varian, rencana: m.kunci })
  if (t.u) p.set('u', t.u)
  if (t.saring !== 'berubah') p.set('saring', t.saring)
  if (t.cari) p.set('cari', t.cari)
  for (const k of ['hal', 'pilih', 'calon'] as const) if (t[k] !== undefined) p.set(k, String(t[k]))
  return p.toString()
}
export const alamatUbah = (m: TempatUbahan, t: TilikUbah, jangkar = ''): string =>
  `/kerja/rencana/${m.rencanaId}/ubah?${kueri(m, t)}${jangkar}`

export const alamatUbahJson = (m: TempatUbahan, t: TilikUbah, hargaOrang?: number): string =>
  `/api/v1/rencana/${m.rencanaId}/ubah?${kueri(m, t)}${hargaOrang === undefined ? '' : `&harga=${hargaOrang}`}`

/** The state an address of the page holds. */
export function bacaAlamat(url: URL): TilikUbah {
  const p = url.searchParams
  const n = (k: string) => (/^\d{1,7}$/.test(p.get(k) ?? '') ? Number(p.get(k)) : undefined)
  const saring = (['berubah', 'ubahan', 'kosong', 'semua'] as const).find((s) => s === p.get('saring')) ?? 'berubah'
  return {
    u: p.get('u') ?? '',
    saring,
    cari: p.get('cari') ?? undefined,
    hal: n('hal'),
    pilih: n('pilih'),
    calon: n('calon'),
  }
}

const daftar = (kode: string): UbahanTangan[] =>
  kode === '' ? [] : kode.split('.').flatMap((k) => bentukKode(k) ?? [])

/** The codes with one edit more; those it contradicts go. */
export const tambahKode = (kode: string, u: UbahanTangan): string => kodeSemua(denganUbahan(daftar(kode), u))
/** The codes without one of them. */
export const tanpaKode = (kode: string, buang: string): string =>
  kode
    .split('.')
    .filter((k) => k !== buang)
    .join('.')
