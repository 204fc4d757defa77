import { createHash } from 'node:crypto'
import type { Jabatan } from '#modules/jabatan'
import type { PegawaiFakta } from '#modules/pegawai'
import { buatKotaContoh, faktaKotaContoh } from '#seed'

export const uuid = (kode: string): string => {
  const h = createHash('md5').update(kode).digest('hex')
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-7${h.slice(13, 16)}-8${h.slice(17, 20)}-${h.slice(20)}`
}

/** Some offices of the invented city, small enough for a test, with ids a database takes. */
export function sepotongKota() {
  const kota = faktaKotaContoh(buatKotaContoh({ hariIni: '2026-11-24' }))
  const dinas = new Set([...new Set(kota.jabatan.map((j) => j.perangkatDaerahId))].slice(0, 6))
  const jabatan: Jabatan[] = kota.jabatan
    .filter((j) => dinas.has(j.perangkatDaerahId))
    .map((j) => ({
      ...j,
      id: uuid(j.id),
      unitId: uuid(j.unitId),
      perangkatDaerahId: uuid(j.perangkatDaerahId),
      atasanId: null,
    }))
  const ada = new Set(jabatan.map((j) => j.id))
  const pindahId = <T extends { readonly jabatanId?: string }>(r: T): T =>
    r.jabatanId === undefined ? r : { ...r, jabatanId: uuid(r.jabatanId) }
  const pegawai: PegawaiFakta[] = kota.pegawai
    .filter((p) => p.jabatanKini?.jabatanId !== undefined && ada.has(uuid(p.jabatanKini.jabatanId)))
    .map((p) => ({
      ...p,
      id: uuid(p.id),
      unitId: p.unitId === undefined ? undefined : uuid(p.unitId),
      jabatanKini: p.jabatanKini ? pindahId(p.jabatanKini) : p.jabatanKini,
      riwayat: p.riwayat?.map(pindahId),
    }))
  return {
    pegawai,
    jabatan,
    standar: kota.standar.map((s) => ({ ...s, jabatanId: uuid(s.jabatanId) })),
    nilai: kota.nilai.map((s) => ({ ...s, pegawaiId: uuid(s.pegawaiId) })),
  }
}
