import type { HitunganSebab, JenisSebab } from '#modules/aspirasi'
import { addDays, addYears } from '#regulasi'
import type { IsoDate } from '#shared'

/**
 * When messages become a need, and what a need weighs: the city's policy, not law. Versioned data; every need names the
 * version it was counted by.
 */
export interface KebijakanSuara {
  readonly versi: string
  readonly berlakuMulai: IsoDate
  readonly sumber: string
  /** Messages of so many years before the day count. */
  readonly tahun: number
  /** Fewer messages of one cause than this are no pattern yet. */
  readonly ambang: number
  /** One point more for so many messages, up to `poinMaks`: what the post counts more in the plan room. */
  readonly pesanPerPoin: number
  readonly poinMaks: number
}
export const KEBIJAKAN_SUARA: KebijakanSuara = {
  versi: 'suara-1',
  berlakuMulai: '2026-01-01',
  sumber: 'Kebijakan kota (usulan awal, belum ditetapkan PPK)',
  tahun: 1,
  ambang: 5,
  pesanPerPoin: 10,
  poinMaks: 3,
}

/** What confirmed causes ask for: competence at a post, people for it, tools, or another rule. */
export interface Kebutuhan {
  readonly jenis: JenisSebab
  readonly jabatanId: string | null
  readonly kompetensiKode: string | null
  readonly pesan: number
  /** Of all messages with a confirmed cause that the same offices hold: 0..1. */
  readonly bagian: number
  /** Proposed addition to what the post counts in the plan room. */
  readonly poin: number
  readonly menurutTopik: readonly { readonly kode: string | null; readonly pesan: number }[]
  readonly menurutBulan: readonly { readonly bulan: string; readonly pesan: number }[]
  readonly unitIds: readonly string[]
}

/** The days that count: the year up to and including `pada`. */
export const jendelaSuara = (
  k: KebijakanSuara,
  pada: IsoDate,
): { readonly sejak: IsoDate; readonly sampai: IsoDate } => ({
  sejak: addDays(addYears(pada, -k.tahun), 1),
  sampai: pada,
})

/** poin = min(poinMaks, ⌊pesan / pesanPerPoin⌋). */
export const poinSuara = (k: KebijakanSuara, pesan: number): number =>
  Math.min(k.poinMaks, Math.floor(pesan / k.pesanPerPoin))

const jumlahMenurut = (isi: readonly HitunganSebab[], kunci: (x: HitunganSebab) => string): [string, number][] =>
  [...Map.groupBy(isi, kunci)].map(([k, x]) => [k, x.reduce((n, y) => n + y.pesan, 0)])

/** Needs of confirmed causes, most messages first; those below the threshold are not there. Pure counting. */
export function susunKebutuhan(isi: readonly HitunganSebab[], k: KebijakanSuara): readonly Kebutuhan[] {
  const perUnit = new Map(jumlahMenurut(isi, (x) => x.unitId ?? ''))
  const kelompok = Map.groupBy(isi, (x) => `${x.jenis}|${x.jabatanId ?? ''}|${x.kompetensiKode ?? ''}`)
  return [...kelompok.values()]
    .flatMap((x): Kebutuhan[] => {
      const [awal] = x
      const pesan = x.reduce((n, y) => n + y.pesan, 0)
      if (!awal || pesan < k.ambang) return []
      const unit = [...new Set(x.map((y) => y.unitId ?? ''))]
      const semua = unit.reduce((n, u) => n + (perUnit.get(u) ?? 0), 0)
      return [
        {
          jenis: awal.jenis,
          jabatanId: awal.jabatanId,
          kompetensiKode: awal.kompetensiKode,
          pesan,
          bagian: pesan / semua,
          poin: awal.jabatanId === null ? 0 : poinSuara(k, pesan),
          menurutTopik: jumlahMenurut(x, (y) => y.topikKode ?? '')
            .map(([kode, n]) => ({ kode: kode || null, pesan: n }))
            .toSorted((a, b) => b.pesan - a.pesan),
          menurutBulan: jumlahMenurut(x, (y) => y.bulan)
            .map(([bulan, n]) => ({ bulan, pesan: n }))
            .toSorted((a, b) => (a.bulan < b.bulan ? -1 : 1)),
          unitIds: unit.filter((u) => u !== ''),
        },
      ]
    })
    .toSorted(
      (a, b) =>
        b.pesan - a.pesan || (`${a.jabatanId}${a.kompetensiKode}` < `${b.jabatanId}${b.kompetensiKode}` ? -1 : 1),
    )
}
