import { type Pelaku, periksaIzin } from '#platform/access'
import { gagal, type Galat, ok, type Result } from '#shared'
import type {
  BarisPesan,
  HitungStatus,
  MintaDaftar,
  Penanda,
  SaringPesan,
  TopikMeja,
  UrutPesan,
} from './daftar.port.ts'
import { type DepsMeja, petaUnit, type PetaUnit } from './meja.deps.ts'

export const PER_HALAMAN = 25
/** As many lines as a file takes; more is refused, not cut. */
const EKSPOR_MAKS = 50_000

export interface BarisDaftar extends BarisPesan {
  readonly kantor: string | null
  readonly topik: string | null
  readonly kelurahan: string | null
}
interface Pilihan {
  readonly nilai: string
  readonly label: string
}
export interface DaftarPesan {
  readonly baris: readonly BarisDaftar[]
  readonly hitung: readonly HitungStatus[]
  readonly lanjut: Penanda | null
  readonly mundur: Penanda | null
  readonly kantor: readonly Pilihan[]
  readonly topik: readonly TopikMeja[]
  readonly kelurahan: readonly Pilihan[]
}
export interface MintaDaftarPesan {
  readonly saring: SaringPesan
  readonly urut: UrutPesan
  readonly penanda: Penanda | null
}

const keMinta = (saring: SaringPesan, peta: PetaUnit, hariIni: string): MintaDaftar => {
  const { kantor, ...sisa } = saring
  const unitIds = kantor === undefined ? undefined : kantor === 'belum' ? null : peta.bawah(kantor)
  return { saring: { ...sisa, ...(unitIds !== undefined && { unitIds }) }, hariIni }
}

const bernama =
  (peta: PetaUnit, topik: readonly TopikMeja[]) =>
  (b: BarisPesan): BarisDaftar => ({
    ...b,
    kantor: b.unitId === null ? null : (peta.menurutId.get(b.unitId)?.nama ?? b.unitId),
    topik: b.topikKode === null ? null : (topik.find((t) => t.kode === b.topikKode)?.nama ?? b.topikKode),
    kelurahan: b.kelurahanKode === null ? null : (peta.kelurahan.get(b.kelurahanKode) ?? b.kelurahanKode),
  })

/** One page of the messages the caller may see; row-level security says which. */
export const buatDaftarPesan =
  (deps: DepsMeja) =>
  async (m: MintaDaftarPesan, pelaku: Pelaku): Promise<Result<DaftarPesan, Galat>> => {
    const izin = periksaIzin(pelaku, 'aspirasi:tangani')
    if (!izin.ok) return izin
    return deps.basis.transaksi(pelaku, async (trx) => {
      const hariIni = deps.jam.hariIni()
      const peta = petaUnit(await deps.bacaUnit(trx, { pada: hariIni }))
      const minta = keMinta(m.saring, peta, hariIni)
      const topik = await deps.daftar.topik(trx)
      const { hitung, baris: lebih } = await deps.daftar.halaman(trx, {
        ...minta,
        urut: m.urut,
        penanda: m.penanda,
        batas: PER_HALAMAN + 1,
      })
      const mundur = m.penanda?.arah === 'mundur'
      const ada = lebih.length > PER_HALAMAN
      const baris = mundur && ada ? lebih.slice(1) : lebih.slice(0, PER_HALAMAN)
      const penanda = (b: BarisPesan | undefined, arah: Penanda['arah']): Penanda | null =>
        b ? { arah, nilai: b.kunci, id: b.id } : null
      return ok({
        baris: baris.map(bernama(peta, topik)),
        hitung,
        lanjut: mundur || ada ? penanda(baris.at(-1), 'lanjut') : null,
        mundur: (mundur ? ada : m.penanda !== null) ? penanda(baris[0], 'mundur') : null,
        kantor: peta.kantor.map((u) => ({ nilai: u.id, label: u.nama })),
        topik,
        kelurahan: [...peta.kelurahan]
          .map(([nilai, label]) => ({ nilai, label }))
          .toSorted((a, b) => a.label.localeCompare(b.label, 'id')),
      })
    })
  }

const berjalan = (h: HitungStatus): boolean =>
  ['baru', 'diteruskan', 'dikerjakan', 'menunggu-pelapor', 'dijawab'].includes(h.status)
/** How many of the counted ones the list shows. */
export const banyak = (hitung: readonly HitungStatus[], saring: SaringPesan): number =>
  hitung
    .filter((h) => !saring.status || (saring.status === 'berjalan' ? berjalan(h) : h.status === saring.status))
    .reduce((n, h) => n + h.n, 0)

/** The list as a file: on record, without names, without secret messages and reports of wrongdoing. */
export const buatEksporPesan =
  (deps: DepsMeja) =>
  async (
    m: { readonly saring: SaringPesan; readonly bentuk: 'csv' | 'xlsx' },
    pelaku: Pelaku,
  ): Promise<Result<readonly BarisDaftar[], Galat>> => {
    const izin = periksaIzin(pelaku, 'aspirasi:tangani')
    if (!izin.ok) return izin
    return deps.basis.transaksi(pelaku, async (trx) => {
      const hariIni = deps.jam.hariIni()
      const peta = petaUnit(await deps.bacaUnit(trx, { pada: hariIni }))
      const baris = await deps.daftar.ekspor(trx, { ...keMinta(m.saring, peta, hariIni), batas: EKSPOR_MAKS + 1 })
      if (baris.length > EKSPOR_MAKS)
        return gagal({ kode: 'aspirasi.ekspor-terlalu-besar', data: { maks: EKSPOR_MAKS } })
      const topik = await deps.daftar.topik(trx)
      // What was searched for may be a name: the trail says by what kind of filter, not by which words.
      await deps.catatBanyak(trx, pelaku, [
        {
          tindakan: 'aspirasi.ekspor',
          objekJenis: 'pesan',
          rincian: {
            bentuk: m.bentuk,
            jumlah: baris.length,
            saringan: Object.keys(m.saring).filter((k) => m.saring[k as keyof SaringPesan] !== undefined),
          },
        },
      ])
      return ok(baris.map(bernama(peta, topik)))
    })
  }
