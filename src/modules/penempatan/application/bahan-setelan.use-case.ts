import { type Jabatan, kelompokJabatan } from '#modules/jabatan'
import type { Unit } from '#modules/organisasi'
import { type Pelaku, periksaIzin } from '#platform/access'
import type { Basis, Transaksi } from '#platform/db'
import { type Galat, type IsoDate, ok, type Result } from '#shared'

/** A managerial post as a setting names it, with its seats on the planned date. */
export interface JabatanBahan {
  readonly id: string
  readonly kode: string
  readonly nama: string
  readonly jenjang: Jabatan['jenjang']
  readonly kelas: number | undefined
  readonly unitId: string
  readonly unit: string
  readonly kantorId: string
  readonly kantor: string
  readonly kuota: number
  readonly terisi: number
}
/** A unit with its managerial seats, those of the units below it included. */
export interface UnitBahan {
  readonly id: string
  readonly nama: string
  readonly kantorId: string
  readonly kantor: string
  readonly kursi: number
  readonly terisi: number
}
export interface OrangBahan {
  readonly id: string
  readonly nip: string
  readonly nama: string
  readonly jabatan: string | null
}

export interface SuaraBahan {
  readonly jabatanId: string
  readonly poin: number
  readonly alasan: string
}

export interface BahanSetelan {
  readonly jabatan: readonly JabatanBahan[]
  /** Offices first by their order, each followed by its own units. */
  readonly unit: readonly UnitBahan[]
  readonly orang: ReadonlyMap<string, OrangBahan>
  /** What the public's voice proposes that posts count more; told by a module above this one. */
  readonly suara: readonly SuaraBahan[]
  /** Answers to what was typed for a person: a NIP, or words of the name. At most the first `TERBANYAK` of each. */
  readonly ditemukan: ReadonlyMap<string, { readonly orang: readonly OrangBahan[]; readonly jumlah: number }>
}

export interface MasukanBahan {
  readonly pada: IsoDate
  readonly orangIds: readonly string[]
  readonly kata: readonly string[]
}

interface OrangFakta {
  readonly id: string
  readonly nip: string
  readonly nama: string
  readonly jabatanKini?: { readonly namaJabatan: string } | null
}
type BacaSuara = (pelaku: Pelaku) => Promise<readonly SuaraBahan[]>
type Baca<T, S = unknown> = (trx: Transaksi, saring: { readonly pada: IsoDate } & S) => Promise<readonly T[]>

export interface DepsBahanSetelan {
  readonly basis: Basis
  readonly bacaSuara?: BacaSuara
  readonly bacaUnit: Baca<Unit>
  readonly bacaJabatan: Baca<Jabatan>
  readonly bacaPemegangKursi: Baca<{ readonly jabatanId: string; readonly peran: string }>
  readonly bacaFaktaPegawai: Baca<OrangFakta, { readonly ids?: readonly string[] }>
  readonly cariPegawai: (
    m: { readonly pada: IsoDate; readonly saring: { readonly cari: string }; readonly halaman: number },
    pelaku: Pelaku,
  ) => Promise<
    Result<
      {
        readonly baris: readonly (Omit<OrangBahan, 'jabatan'> & { readonly jabatan: string | null | undefined })[]
        readonly jumlah: number
      },
      Galat
    >
  >
}

const TERBANYAK = 20

/** What the settings of a scenario are chosen from, as it stands on the planned date. */
export const buatBahanSetelan =
  (deps: DepsBahanSetelan) =>
  async (m: MasukanBahan, pelaku: Pelaku): Promise<Result<BahanSetelan, Galat>> => {
    const izin = periksaIzin(pelaku, 'rencana:lihat')
    if (!izin.ok) return izin
    const { pada } = m
    const dasar = await deps.basis.transaksi(pelaku, async (trx) => {
      const unit = await deps.bacaUnit(trx, { pada })
      const jabatan = await deps.bacaJabatan(trx, { pada })
      const pemegang = await deps.bacaPemegangKursi(trx, { pada })
      const orang = m.orangIds.length === 0 ? [] : await deps.bacaFaktaPegawai(trx, { pada, ids: m.orangIds })
      return { unit, jabatan, pemegang, orang }
    })
    const ditemukan = new Map<string, { orang: OrangBahan[]; jumlah: number }>()
    for (const kata of new Set(m.kata)) {
      const cari = await deps.cariPegawai({ pada, saring: { cari: kata }, halaman: 1 }, pelaku)
      if (!cari.ok) return cari
      const orang = cari.value.baris.slice(0, TERBANYAK).map((o) => ({
        id: o.id,
        nip: o.nip,
        nama: o.nama,
        jabatan: o.jabatan ?? null,
      }))
      ditemukan.set(kata, { orang, jumlah: cari.value.jumlah })
    }
    const jabatan = susunJabatan(dasar)
    return ok({
      jabatan,
      unit: susunUnit(dasar.unit, jabatan),
      orang: new Map(
        dasar.orang.map((o) => [
          o.id,
          { id: o.id, nip: o.nip, nama: o.nama, jabatan: o.jabatanKini?.namaJabatan ?? null },
        ]),
      ),
      ditemukan,
      suara: (await deps.bacaSuara?.(pelaku)) ?? [],
    })
  }

function susunJabatan(d: {
  readonly unit: readonly Unit[]
  readonly jabatan: readonly Jabatan[]
  readonly pemegang: readonly { readonly jabatanId: string; readonly peran: string }[]
}): JabatanBahan[] {
  const nama = new Map(d.unit.map((u) => [u.id, u.nama]))
  const urut = new Map(d.unit.map((u, i) => [u.id, i]))
  const terisi = new Map<string, number>()
  for (const p of d.pemegang) if (p.peran === 'definitif') terisi.set(p.jabatanId, (terisi.get(p.jabatanId) ?? 0) + 1)
  const tempat = (id: string) => urut.get(id) ?? d.unit.length
  return d.jabatan
    .filter((j) => kelompokJabatan(j.jenjang) === 'manajerial')
    .map((j) => ({
      id: j.id,
      kode: j.kode,
      nama: j.nama,
      jenjang: j.jenjang,
      kelas: j.kelas,
      unitId: j.unitId,
      unit: nama.get(j.unitId) ?? '',
      kantorId: j.perangkatDaerahId,
      kantor: nama.get(j.perangkatDaerahId) ?? '',
      kuota: j.kuota,
      terisi: terisi.get(j.id) ?? 0,
    }))
    .toSorted(
      (a, b) =>
        tempat(a.kantorId) - tempat(b.kantorId) ||
        tempat(a.unitId) - tempat(b.unitId) ||
        (a.nama < b.nama ? -1 : a.nama > b.nama ? 1 : 0),
    )
}

function susunUnit(unit: readonly Unit[], jabatan: readonly JabatanBahan[]): UnitBahan[] {
  const menurutId = new Map(unit.map((u) => [u.id, u]))
  const hitung = new Map<string, { kursi: number; terisi: number }>()
  for (const j of jabatan) {
    // A tree that closes on itself would never end: each unit is counted once for a post.
    const dilalui = new Set<string>()
    for (let u = menurutId.get(j.unitId); u && !dilalui.has(u.id); u = menurutId.get(u.indukId ?? '')) {
      dilalui.add(u.id)
      const h = hitung.get(u.id) ?? { kursi: 0, terisi: 0 }
      hitung.set(u.id, { kursi: h.kursi + j.kuota, terisi: h.terisi + Math.min(j.kuota, j.terisi) })
    }
  }
  const urut = new Map(unit.map((u, i) => [u.id, i]))
  return unit
    .filter((u) => hitung.has(u.id))
    .map((u) => ({
      id: u.id,
      nama: u.nama,
      kantorId: u.perangkatDaerahId,
      kantor: menurutId.get(u.perangkatDaerahId)?.nama ?? u.nama,
      kursi: hitung.get(u.id)?.kursi ?? 0,
      terisi: hitung.get(u.id)?.terisi ?? 0,
    }))
    .toSorted(
      (a, b) =>
        (urut.get(a.kantorId) ?? 0) - (urut.get(b.kantorId) ?? 0) ||
        Number(b.id === b.kantorId) - Number(a.id === a.kantorId) ||
        (urut.get(a.id) ?? 0) - (urut.get(b.id) ?? 0),
    )
}
