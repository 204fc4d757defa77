import type { Unit } from '#modules/organisasi'
import { type Pelaku, periksaIzin } from '#platform/access'
import type { BarisJejak, OpsiJejak } from '#platform/audit'
import type { Basis, Transaksi } from '#platform/db'
import { gagal, type Galat, type IsoDate, ok, type Result } from '#shared'
import type { PegawaiFakta } from '../domain/pegawai.ts'

/** Which kinds of facts the city keeps of a person, each with where it came from. */
export type PerihalSaya =
  | 'utama'
  | 'riwayat'
  | 'predikat'
  | 'hukdis'
  | 'diklat'
  | 'uji-kompetensi'
  | 'kotak-talenta'
  | 'cltn'
  | 'sertifikat'
export interface AsalFakta {
  readonly perihal: PerihalSaya
  /** When the newest of these facts was recorded, from which batch. */
  readonly dicatatPada: Date
  readonly batchId: string
  /** Facts of the batch hold from this day; null where the kind has its own dates. */
  readonly berlakuMulai: IsoDate | null
}
export interface DataSaya {
  readonly fakta: PegawaiFakta
  readonly unit: string | undefined
  readonly perangkatDaerah: string | undefined
  /** Words for the study field, when the taxonomy knows it. */
  readonly bidangStudi: string | undefined
  readonly asal: readonly (AsalFakta & { readonly jenis: string | undefined; readonly oleh: string | undefined })[]
  readonly jejak: readonly BarisJejak[]
}
export interface DepsSaya {
  readonly basis: Basis
  readonly bacaFaktaPegawai: (
    trx: Transaksi,
    saring: { readonly pada: IsoDate; readonly ids: readonly string[] },
  ) => Promise<PegawaiFakta[]>
  readonly bacaUnit: (trx: Transaksi, saring: { readonly pada: IsoDate }) => Promise<Unit[]>
  readonly bacaAsalFakta: (trx: Transaksi, pegawaiId: string) => Promise<AsalFakta[]>
  readonly bacaJejakPegawai: (trx: Transaksi, pegawaiId: string, opsi?: OpsiJejak) => Promise<BarisJejak[]>
  readonly namaBidangStudi: (kode: string) => string
}

const JEJAK_RINGKAS = 12
const milik = (pelaku: Pelaku): Result<string, Galat> => {
  const izin = periksaIzin(pelaku, 'saya:lihat')
  if (!izin.ok) return izin
  return pelaku.pegawaiId === null ? gagal({ kode: 'akses.bukan-pegawai' }) : ok(pelaku.pegawaiId)
}

/** Everything the city knows of the person who asks, and who looked at it. Reading one's own file leaves no entry. */
export const buatBukaSaya =
  (deps: DepsSaya) =>
  async ({ pada }: { readonly pada: IsoDate }, pelaku: Pelaku): Promise<Result<DataSaya, Galat>> => {
    const id = milik(pelaku)
    if (!id.ok) return id
    return deps.basis.transaksi(pelaku, async (trx) => {
      const [fakta] = await deps.bacaFaktaPegawai(trx, { pada, ids: [id.value] })
      if (!fakta) return gagal({ kode: 'saya.berkas-tidak-ditemukan' })
      const unit = new Map((await deps.bacaUnit(trx, { pada })).map((u) => [u.id, u]))
      const milikUnit = fakta.unitId === undefined ? undefined : unit.get(fakta.unitId)
      const jejak = await deps.bacaJejakPegawai(trx, id.value, { batas: 500 })
      const bidang = fakta.pendidikan?.bidang
      return ok({
        fakta,
        unit: milikUnit?.nama,
        perangkatDaerah: milikUnit && unit.get(milikUnit.perangkatDaerahId)?.nama,
        bidangStudi: bidang === undefined ? undefined : deps.namaBidangStudi(bidang),
        asal: (await deps.bacaAsalFakta(trx, id.value)).map((a) => ({ ...a, ...sumberBatch(jejak, a.batchId) })),
        jejak: jejak.slice(0, JEJAK_RINGKAS),
      })
    })
  }

/** The batch itself is the analyst's; its entry in the person's own trail says what kind it was and whose. */
function sumberBatch(jejak: readonly BarisJejak[], batchId: string) {
  const entri = jejak.find((j) => j.tindakan === 'pegawai.diimpor' && j.rincian['batch'] === batchId)
  const jenis = entri?.rincian['jenis']
  return { jenis: typeof jenis === 'string' ? jenis : undefined, oleh: entri?.pelakuNama }
}

const JEJAK_PER_HALAMAN = 50
export interface JejakSaya {
  readonly baris: readonly BarisJejak[]
  /** Pass as `sebelum` for the next page; null on the last one. */
  readonly lanjut: string | null
}

/** The whole trail of one's own file, newest first. */
export const buatBacaJejakSaya =
  (deps: Pick<DepsSaya, 'basis' | 'bacaJejakPegawai'>) =>
  async ({ sebelum }: { readonly sebelum?: Date }, pelaku: Pelaku): Promise<Result<JejakSaya, Galat>> => {
    const id = milik(pelaku)
    if (!id.ok) return id
    return deps.basis.transaksi(pelaku, async (trx) => {
      const baris = await deps.bacaJejakPegawai(trx, id.value, {
        batas: JEJAK_PER_HALAMAN + 1,
        ...(sebelum && { sebelum }),
      })
      const berikut = baris[JEJAK_PER_HALAMAN]
      if (!berikut) return ok({ baris, lanjut: null })
      // The database counts microseconds, an address milliseconds: a page ends where the millisecond changes.
      const ms = berikut.pada.getTime()
      return ok({ baris: baris.filter((j) => j.pada.getTime() > ms), lanjut: new Date(ms + 1).toISOString() })
    })
  }
