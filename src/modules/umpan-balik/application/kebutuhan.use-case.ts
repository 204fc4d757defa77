import type { HitunganSebab, PesanBersebab, PesanPerBulan, RentangHari } from '#modules/aspirasi'
import type { Jabatan } from '#modules/jabatan'
import type { Unit } from '#modules/organisasi'
import { type Pelaku, periksaIzin, periksaUnit } from '#platform/access'
import type { Jam } from '#platform/clock'
import type { Basis, Transaksi } from '#platform/db'
import { addDays, addMonths } from '#regulasi'
import { gagal, type Galat, type IsoDate, ok, type Result } from '#shared'
import {
  jendelaSuara,
  KEBIJAKAN_SUARA,
  type Kebutuhan,
  type KebijakanSuara,
  susunKebutuhan,
} from '../domain/kebutuhan.ts'
import { type BarisTren, rentangTren, susunTren, type Tren } from '../domain/tren.ts'
import { teksUsul } from './usul.teks.ts'

type Baca<T> = (trx: Transaksi, saring: { readonly pada: IsoDate }) => Promise<T[]>
export interface NamaDuaBahasa {
  readonly id: string
  readonly en: string
}
export interface DepsUmpanBalik {
  readonly basis: Basis
  readonly jam: Jam
  readonly bacaSebab: (trx: Transaksi, m: RentangHari) => Promise<HitunganSebab[]>
  readonly bacaPesanBersebab: (
    trx: Transaksi,
    m: RentangHari & { readonly jabatanId: string; readonly kompetensiKode: string | null },
  ) => Promise<PesanBersebab[]>
  readonly bacaPesanPerBulan: (trx: Transaksi, m: RentangHari) => Promise<PesanPerBulan[]>
  readonly bacaJabatan: Baca<Jabatan>
  readonly bacaUnit: Baca<Unit>
  readonly namaKompetensi: (kode: string) => NamaDuaBahasa | null
  readonly bacaNamaTopik: (trx: Transaksi) => Promise<ReadonlyMap<string, NamaDuaBahasa>>
}

/** A need with the names it is read by. */
export interface KebutuhanBernama extends Kebutuhan {
  readonly jabatan: { readonly nama: string; readonly unitId: string; readonly perangkat: string } | null
  readonly kompetensi: NamaDuaBahasa | null
  readonly topik: readonly { readonly nama: NamaDuaBahasa | null; readonly pesan: number }[]
}
export interface DaftarKebutuhan extends RentangHari {
  readonly kebijakan: KebijakanSuara
  readonly kebutuhan: readonly KebutuhanBernama[]
}

/** Coordinators of messages serve the whole city, whatever units they sit in. */
const menjangkau = (pelaku: Pelaku, unitId: string): boolean =>
  pelaku.peran.includes('petugas-aduan') || periksaUnit(pelaku, unitId).ok

/** Needs within the caller's reach: heads and liaisons see those of their offices. */
async function hitung(deps: DepsUmpanBalik, trx: Transaksi, pelaku: Pelaku, pada: IsoDate): Promise<DaftarKebutuhan> {
  const jendela = jendelaSuara(KEBIJAKAN_SUARA, pada)
  const isi = await deps.bacaSebab(trx, jendela)
  const jabatan = new Map((await deps.bacaJabatan(trx, { pada })).map((j) => [j.id, j]))
  const unit = new Map((await deps.bacaUnit(trx, { pada })).map((u) => [u.id, u.nama]))
  const topik = await deps.bacaNamaTopik(trx)
  const terjangkau = (k: Kebutuhan): boolean => {
    const milik = k.jabatanId === null ? k.unitIds : [jabatan.get(k.jabatanId)?.unitId ?? '']
    return milik.some((u) => menjangkau(pelaku, u))
  }
  const kebutuhan = susunKebutuhan(isi, KEBIJAKAN_SUARA)
    .filter(terjangkau)
    .map((k): KebutuhanBernama => {
      const j = k.jabatanId === null ? undefined : jabatan.get(k.jabatanId)
      return {
        ...k,
        jabatan: j ? { nama: j.nama, unitId: j.unitId, perangkat: unit.get(j.perangkatDaerahId) ?? '' } : null,
        kompetensi: k.kompetensiKode === null ? null : deps.namaKompetensi(k.kompetensiKode),
        topik: k.menurutTopik.map((t) => ({
          nama: t.kode === null ? null : (topik.get(t.kode) ?? null),
          pesan: t.pesan,
        })),
      }
    })
  return { kebijakan: KEBIJAKAN_SUARA, ...jendela, kebutuhan }
}

export const buatBacaKebutuhan =
  (deps: DepsUmpanBalik) =>
  async (m: { readonly jabatanId?: string | undefined }, pelaku: Pelaku): Promise<Result<DaftarKebutuhan, Galat>> => {
    const izin = periksaIzin(pelaku, 'kebutuhan:lihat')
    if (!izin.ok) return izin
    const semua = await deps.basis.transaksi(pelaku, (trx) => hitung(deps, trx, pelaku, deps.jam.hariIni()))
    return ok(
      m.jabatanId === undefined
        ? semua
        : { ...semua, kebutuhan: semua.kebutuhan.filter((k) => k.jabatanId === m.jabatanId) },
    )
  }

export interface KebutuhanTerbuka extends DaftarKebutuhan {
  readonly satu: KebutuhanBernama
  /** The published ones, masked; the others are counted and not shown. */
  readonly pesan: readonly PesanBersebab[]
}
export const buatBukaKebutuhan =
  (deps: DepsUmpanBalik) =>
  async (
    m: { readonly jabatanId: string; readonly kompetensiKode: string | null },
    pelaku: Pelaku,
  ): Promise<Result<KebutuhanTerbuka, Galat>> => {
    const izin = periksaIzin(pelaku, 'kebutuhan:lihat')
    if (!izin.ok) return izin
    return deps.basis.transaksi(pelaku, async (trx): Promise<Result<KebutuhanTerbuka, Galat>> => {
      const semua = await hitung(deps, trx, pelaku, deps.jam.hariIni())
      const jenis = m.kompetensiKode === null ? 'kurang-orang' : 'kurang-kompetensi'
      const satu = semua.kebutuhan.find(
        (k) => k.jenis === jenis && k.jabatanId === m.jabatanId && k.kompetensiKode === m.kompetensiKode,
      )
      if (!satu) return gagal({ kode: 'umpan-balik.tidak-ada' })
      const { sejak, sampai } = semua
      return ok({ ...semua, satu, pesan: await deps.bacaPesanBersebab(trx, { ...m, sejak, sampai }) })
    })
  }

export interface TrenBernama extends Omit<Tren, 'baris'> {
  readonly baris: readonly (BarisTren & { readonly kantor: string; readonly topik: NamaDuaBahasa | null })[]
}
/** How many messages each office within reach had, by subject, against the same months a year before. */
export const buatBacaTren =
  (deps: DepsUmpanBalik) =>
  async (pelaku: Pelaku): Promise<Result<TrenBernama, Galat>> => {
    const izin = periksaIzin(pelaku, 'kebutuhan:lihat')
    if (!izin.ok) return izin
    const pada = deps.jam.hariIni()
    return deps.basis.transaksi(pelaku, async (trx) => {
      const { sejak, sampai } = rentangTren(pada)
      const isi = await deps.bacaPesanPerBulan(trx, { sejak, sampai: addDays(addMonths(sampai, 1), -1) })
      const unit = new Map((await deps.bacaUnit(trx, { pada })).map((u) => [u.id, u.nama]))
      const topik = await deps.bacaNamaTopik(trx)
      const tren = susunTren(
        isi.filter((x) => menjangkau(pelaku, x.unitId)),
        pada,
      )
      return ok({
        ...tren,
        baris: tren.baris.map((b) => ({
          ...b,
          kantor: unit.get(b.unitId) ?? b.unitId,
          topik: b.topikKode === null ? null : (topik.get(b.topikKode) ?? { id: b.topikKode, en: b.topikKode }),
        })),
      })
    })
  }

/** What a post is asked for, in a line each; null = not for the caller. */
export const buatBacaSuaraJabatan = (deps: DepsUmpanBalik) => {
  const baca = buatBacaKebutuhan(deps)
  return async (jabatanId: string, pelaku: Pelaku): Promise<readonly KebutuhanBernama[] | null> => {
    const h = await baca({ jabatanId }, pelaku)
    return h.ok ? h.value.kebutuhan : null
  }
}

/** What posts should count more in the plan room, with the count it rests on; nothing for whom needs are closed. */
export const buatUsulanPoin = (deps: DepsUmpanBalik) => {
  const baca = buatBacaKebutuhan(deps)
  return async (
    pelaku: Pelaku,
  ): Promise<readonly { readonly jabatanId: string; readonly poin: number; readonly alasan: string }[]> => {
    const h = await baca({}, pelaku)
    if (!h.ok) return []
    const { versi } = h.value.kebijakan
    return h.value.kebutuhan.flatMap(({ jenis, jabatanId, kompetensiKode, kompetensi, pesan, poin }) => {
      if (jabatanId === null || poin === 0 || (jenis !== 'kurang-orang' && jenis !== 'kurang-kompetensi')) return []
      const alasan = teksUsul('id')(jenis, { n: pesan, versi, kompetensi: kompetensi?.id ?? kompetensiKode ?? '' })
      return [{ jabatanId, poin, alasan }]
    })
  }
}

export const susunUseUmpanBalik = (deps: DepsUmpanBalik) => ({
  bacaKebutuhan: buatBacaKebutuhan(deps),
  bukaKebutuhan: buatBukaKebutuhan(deps),
  bacaTren: buatBacaTren(deps),
  bacaSuaraJabatan: buatBacaSuaraJabatan(deps),
  usulanPoin: buatUsulanPoin(deps),
})
export type UseUmpanBalik = ReturnType<typeof susunUseUmpanBalik>
