import { bacaJabatan } from '#modules/jabatan'
import { bacaUnit } from '#modules/organisasi'
import { bacaPemegangKursi } from '#modules/pegawai'
import type { Pelaku, Peran } from '#platform/access'
import type { Basis } from '#platform/db'
import type { IsoDate } from '#shared'

/**
 * Whose desk a demo account sits at: the holder of a post, and the unit the role reaches. `pegawai` is the graduate of
 * informatics in the wrong place. The mayor (ppk), BKN and the council are no employees of the city.
 */
const PERAN_KURSI: readonly (readonly [peran: Peran, jabatan: string, unit?: string])[] = [
  ['pegawai', 'kec-siantarmarihat-yanum-kepala'],
  ['pimpinan', 'diskominfo-sek-sekretaris', 'diskominfo'],
  ['analis', 'bkpsdm-mutasi-analis-sdm-a2'],
  ['tpk', 'bkpsdm-kepala'],
  ['sekda', 'setda-kepala'],
  ['inspektorat', 'inspektorat-kepala'],
  ['asesor', 'bkpsdm-bangkom-asesor-sdm-a2'],
  ['petugas-aduan', 'diskominfo-ikp-humas-a2'],
  ['penghubung', 'diskominfo-ikp-humas-a1', 'diskominfo'],
  ['petugas-kelurahan', 'kel-proklamasi-adm', 'kel-proklamasi'],
]

export type OrangAkun = Partial<Record<Peran, { pegawaiId: string; nama: string; unitId?: string }>>

/** For `buatAkunContoh({ orang })`: roles whose post has no holder are left out. */
export function orangAkunContoh(basis: Basis, pelaku: Pelaku, pada: IsoDate): Promise<OrangAkun> {
  return basis.transaksi(pelaku, async (trx) => {
    const jabatan = new Map((await bacaJabatan(trx, { pada })).map((j) => [j.id, j.kode]))
    const unit = new Map((await bacaUnit(trx, { pada })).map((u) => [u.kode, u.id]))
    const hasil: OrangAkun = {}
    const pemegang = (await bacaPemegangKursi(trx, { pada })).filter((p) => p.peran === 'definitif')
    for (const [peran, kode, kodeUnit] of PERAN_KURSI) {
      const p = pemegang.find((x) => jabatan.get(x.jabatanId) === kode)
      const unitId = kodeUnit === undefined ? undefined : unit.get(kodeUnit)
      if (p) hasil[peran] = { pegawaiId: p.pegawaiId, nama: p.nama, ...(unitId === undefined ? {} : { unitId }) }
    }
    return hasil
  })
}
