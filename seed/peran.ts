import { bacaUnit } from '#modules/organisasi'
import { idMenurutNip } from '#modules/pegawai'
import type { Pelaku, Peran } from '#platform/access'
import type { Basis } from '#platform/db'
import type { KotaContoh } from './tipe.ts'

/** Which post's holder stands behind a demo account, and the unit the role reaches. The mayor is no employee. */
const PERAN_KURSI: readonly (readonly [peran: Peran, jabatan: string, unit?: string])[] = [
  ['pegawai', 'kec-siantarmarihat-yanum-kepala'],
  ['pimpinan', 'diskominfo-sek-sekretaris', 'diskominfo'],
  ['analis', 'bkpsdm-mutasi-analis-sdm-a2'],
  ['tpk', 'bkpsdm-kepala'],
  ['sekda', 'setda-kepala'],
  ['inspektorat', 'inspektorat-kepala'],
  ['admin', 'bkpsdm-pengadaan-prakom-a1'],
  ['asesor', 'bkpsdm-bangkom-asesor-sdm-a2'],
  ['petugas-aduan', 'diskominfo-ikp-humas-a2'],
  ['petugas-kelurahan', 'kel-proklamasi-adm', 'kel-proklamasi'],
]

export interface OrangPeran {
  readonly nip: string
  readonly nama: string
  readonly unitKode?: string
}

export function peranContoh(kota: KotaContoh): Partial<Record<Peran, OrangPeran>> {
  const hasil: Partial<Record<Peran, OrangPeran>> = {}
  for (const [peran, jabatan, unit] of PERAN_KURSI) {
    const p = kota.pegawai.find((x) => x.jabatanKode === jabatan)
    if (p) hasil[peran] = { nip: p.nip, nama: p.nama, ...(unit === undefined ? {} : { unitKode: unit }) }
  }
  return hasil
}

/** The same with ids of the database, for the accounts made at the first start. */
export async function orangAkunContoh(
  basis: Basis,
  pelaku: Pelaku,
  kota: KotaContoh,
): Promise<Partial<Record<Peran, { pegawaiId?: string; nama?: string; unitId?: string }>>> {
  const { nip, unit } = await basis.transaksi(pelaku, async (trx) => ({
    nip: await idMenurutNip(trx),
    unit: new Map((await bacaUnit(trx, { pada: kota.hariIni })).map((u) => [u.kode, u.id])),
  }))
  const hasil: Partial<Record<Peran, { pegawaiId?: string; nama?: string; unitId?: string }>> = {}
  for (const [peran, o] of Object.entries(peranContoh(kota)) as [Peran, OrangPeran][]) {
    const pegawaiId = nip.get(o.nip)
    const unitId = o.unitKode === undefined ? undefined : unit.get(o.unitKode)
    if (pegawaiId !== undefined) hasil[peran] = { pegawaiId, nama: o.nama, ...(unitId === undefined ? {} : { unitId }) }
  }
  return hasil
}
