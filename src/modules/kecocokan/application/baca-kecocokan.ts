import type { Jabatan } from '#modules/jabatan'
import type { Unit } from '#modules/organisasi'
import type { PegawaiFakta } from '#modules/pegawai'
import { type Pelaku, periksaUnit } from '#platform/access'
import type { Transaksi } from '#platform/db'
import { gagal, type Galat, type IsoDate, ok, type Result } from '#shared'
import type { DepsKecocokan } from './deps.ts'
import type { JabatanRingkas, OrangRingkas } from './kecocokan.dto.ts'

export interface Konteks {
  readonly jabatan: Jabatan
  readonly semuaJabatan: readonly Jabatan[]
  readonly unit: ReadonlyMap<string, Unit>
  /** People definitively holding the post on the date. */
  readonly pemegang: readonly string[]
}

/** The post and what surrounds it. Posts outside the caller's units are refused: their holders are not his to see. */
export async function bacaKonteks(
  deps: DepsKecocokan,
  trx: Transaksi,
  pelaku: Pelaku,
  jabatanId: string,
  pada: IsoDate,
): Promise<Result<Konteks, Galat>> {
  const semuaJabatan = await deps.bacaJabatan(trx, { pada })
  const jabatan = semuaJabatan.find((j) => j.id === jabatanId)
  if (!jabatan) return gagal({ kode: 'kecocokan.jabatan-tidak-ditemukan' })
  const jangkauan = periksaUnit(pelaku, jabatan.unitId)
  if (!jangkauan.ok) return jangkauan
  const unit = new Map((await deps.bacaUnit(trx, { pada })).map((u) => [u.id, u]))
  const pemegang = (await deps.bacaPemegangKursi(trx, { pada }))
    .filter((p) => p.jabatanId === jabatanId && p.peran === 'definitif')
    .map((p) => p.pegawaiId)
  return ok({ jabatan, semuaJabatan, unit, pemegang })
}

export const ringkasOrang = (p: PegawaiFakta, unit: ReadonlyMap<string, Unit>): OrangRingkas => ({
  id: p.id,
  nip: p.nip,
  nama: p.nama,
  sintetis: p.sintetis,
  golongan: p.golongan ?? null,
  jabatanKini: p.jabatanKini === undefined ? undefined : (p.jabatanKini?.namaJabatan ?? null),
  unit: p.unitId === undefined ? undefined : unit.get(p.unitId)?.nama,
})

export const ringkasJabatan = ({ jabatan: j, unit, pemegang }: Konteks): JabatanRingkas => ({
  id: j.id,
  kode: j.kode,
  nama: j.nama,
  jenjang: j.jenjang,
  eselon: j.eselon,
  kelas: j.kelas,
  unit: unit.get(j.unitId)?.nama,
  perangkatDaerah: unit.get(j.perangkatDaerahId)?.nama,
  kuota: j.kuota,
  terisi: pemegang.length,
})
