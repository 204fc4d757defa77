import { type Jabatan, kelompokJabatan } from '#modules/jabatan'
import type { Unit } from '#modules/organisasi'
import { type Pelaku, periksaIzin } from '#platform/access'
import type { Basis, Transaksi } from '#platform/db'
import { gagal, type Galat, type IsoDate, ok, type Result } from '#shared'

type Baca<T> = (trx: Transaksi, saring: { readonly pada: IsoDate }) => Promise<T[]>
export interface DepsPilihJabatan {
  readonly basis: Basis
  readonly bacaUnit: Baca<Unit>
  readonly bacaJabatan: Baca<Jabatan>
  readonly bacaPemegangKursi: Baca<{ readonly jabatanId: string; readonly peran: string }>
  readonly bacaNamaPegawai: (trx: Transaksi, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>
}

export interface PilihanJabatan {
  readonly nama: string
  readonly jabatan: readonly {
    readonly id: string
    readonly nama: string
    readonly jenjang: Jabatan['jenjang']
    readonly unit: string | undefined
    readonly perangkat: string | undefined
    readonly kosong: number
  }[]
  /** Matching posts; the list holds the first of them. */
  readonly jumlah: number
}
const DITAMPILKAN = 50

/**
 * Posts to compare a person with: those whose name or unit holds every word, else the managerial posts with a free
 * seat. Only the name is read of the person, so nothing is logged before a card is opened.
 */
export const buatPilihJabatan =
  (deps: DepsPilihJabatan) =>
  async (
    m: { readonly id: string; readonly cari: string | undefined; readonly pada: IsoDate },
    pelaku: Pelaku,
  ): Promise<Result<PilihanJabatan, Galat>> => {
    const izin = periksaIzin(pelaku, 'kecocokan:lihat')
    if (!izin.ok) return izin
    return deps.basis.transaksi(pelaku, async (trx) => {
      const nama = (await deps.bacaNamaPegawai(trx, [m.id])).get(m.id)
      if (nama === undefined) return gagal({ kode: 'pegawai.tidak-ditemukan' })
      const unit = new Map((await deps.bacaUnit(trx, { pada: m.pada })).map((u) => [u.id, u.nama]))
      const terisi = new Map<string, number>()
      for (const p of await deps.bacaPemegangKursi(trx, { pada: m.pada }))
        if (p.peran === 'definitif') terisi.set(p.jabatanId, (terisi.get(p.jabatanId) ?? 0) + 1)
      const jangkau = pelaku.unitIds === 'semua' ? null : new Set(pelaku.unitIds)
      const kata = (m.cari ?? '').toLowerCase().split(/\s+/).filter(Boolean)
      const kosong = (j: Jabatan) => Math.max(0, j.kuota - (terisi.get(j.id) ?? 0))
      const cocok = (await deps.bacaJabatan(trx, { pada: m.pada })).filter((j) => {
        if (jangkau && !jangkau.has(j.unitId)) return false
        if (kata.length === 0) return kelompokJabatan(j.jenjang) === 'manajerial' && kosong(j) > 0
        const isi = `${j.nama} ${unit.get(j.unitId) ?? ''} ${unit.get(j.perangkatDaerahId) ?? ''}`.toLowerCase()
        return kata.every((k) => isi.includes(k))
      })
      return ok({
        nama,
        jumlah: cocok.length,
        jabatan: cocok.slice(0, DITAMPILKAN).map((j) => ({
          id: j.id,
          nama: j.nama,
          jenjang: j.jenjang,
          unit: unit.get(j.unitId),
          perangkat: j.perangkatDaerahId === j.unitId ? undefined : unit.get(j.perangkatDaerahId),
          kosong: kosong(j),
        })),
      })
    })
  }
