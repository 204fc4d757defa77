import type { Jabatan } from '#modules/jabatan'
import type { Unit } from '#modules/organisasi'
import { type Pelaku, periksaIzin } from '#platform/access'
import type { Entri } from '#platform/audit'
import type { Basis, Transaksi } from '#platform/db'
import type { RingkasanBatch } from '#platform/fakta'
import { gagal, type Galat, type IsoDate, ok, type Result } from '#shared'
import type { PegawaiFakta } from '../domain/pegawai.ts'
import type { CariBarisPegawai, FaktaPenentu } from './cari-pegawai.port.ts'
import { bacaDisiplin, susunUnit } from './cari-pegawai.use-case.ts'
import type { AsalFakta } from './saya.use-case.ts'

type Baca<T, S = object> = (trx: Transaksi, saring: { readonly pada: IsoDate } & S) => Promise<T[]>
export interface NilaiTercatat {
  readonly kode: string
  readonly level: number
  readonly tanggal: IsoDate
}

export interface DepsBukaPegawai {
  readonly basis: Basis
  readonly cariBaris: CariBarisPegawai
  readonly bacaUnit: Baca<Unit>
  readonly bacaJabatan: Baca<Jabatan>
  readonly bacaFaktaPegawai: Baca<PegawaiFakta, { readonly ids: readonly string[] }>
  /** Decided competence levels: module kompetensi, above this one. */
  readonly bacaNilai: Baca<NilaiTercatat, { readonly pegawaiIds: readonly string[] }>
  readonly bacaAsalFakta: (trx: Transaksi, pegawaiId: string) => Promise<AsalFakta[]>
  readonly daftarBatch: (trx: Transaksi, batas: number) => Promise<readonly RingkasanBatch[]>
  readonly namaBidangStudi: (kode: string) => string
  readonly catat: (trx: Transaksi, pelaku: Pelaku, entri: Entri) => Promise<void>
}

export interface BerkasPegawai {
  readonly fakta: PegawaiFakta
  readonly unit: string | undefined
  readonly perangkatDaerah: string | undefined
  readonly bidangStudi: string | undefined
  /** The post held, when it stands on the map: there is a card of fit for it. */
  readonly jabatanPeta: Pick<Jabatan, 'id' | 'nama' | 'jenjang' | 'kelas'> | undefined
  readonly kurang: readonly FaktaPenentu[]
  /** Discipline is not this reader's business; its absence here says nothing. */
  readonly disiplin: boolean
  readonly nilai: readonly NilaiTercatat[]
  /** Where each kind of facts comes from; the file's name only for those who may see imports. */
  readonly asal: readonly (AsalFakta & { readonly batch: RingkasanBatch | undefined })[]
}

/** More batches than a city imports in many years. */
const BATCH_DIBACA = 5000
const TIDAK_ADA = { kode: 'pegawai.tidak-ditemukan' } as const

/** Opens one person's file. Each opening leaves one entry he can see; who is out of reach does not exist. */
export const buatBukaPegawai =
  (deps: DepsBukaPegawai) =>
  async (m: { readonly id: string; readonly pada: IsoDate }, pelaku: Pelaku): Promise<Result<BerkasPegawai, Galat>> => {
    const izin = periksaIzin(pelaku, 'pegawai:buka')
    if (!izin.ok) return izin
    return deps.basis.transaksi(pelaku, async (trx) => {
      const { pada } = m
      const [fakta] = await deps.bacaFaktaPegawai(trx, { pada, ids: [m.id] })
      if (!fakta) return gagal(TIDAK_ADA)
      await deps.catat(trx, pelaku, {
        tindakan: 'pegawai.dibuka',
        objekJenis: 'pegawai',
        objekId: m.id,
        pegawaiId: m.id,
        rincian: { halaman: 'berkas-pegawai' },
      })
      const disiplin = bacaDisiplin(pelaku)
      const unit = susunUnit(await deps.bacaUnit(trx, { pada }))
      const { baris } = await deps.cariBaris(trx, { pada, id: m.id, unit, saring: {}, disiplin, batas: 1, lewati: 0 })
      const letak = unit.find((u) => u.id === fakta.unitId)
      const jabatanId = fakta.jabatanKini?.jabatanId
      const jabatan = jabatanId ? (await deps.bacaJabatan(trx, { pada })).find((j) => j.id === jabatanId) : undefined
      const batch = new Map((await deps.daftarBatch(trx, BATCH_DIBACA)).map((b) => [b.id, b]))
      const bidang = fakta.pendidikan?.bidang
      return ok({
        fakta,
        unit: letak?.nama,
        perangkatDaerah: letak?.perangkat,
        bidangStudi: bidang === undefined ? undefined : deps.namaBidangStudi(bidang),
        jabatanPeta: jabatan,
        kurang: baris[0]?.kurang ?? [],
        disiplin,
        nilai: await deps.bacaNilai(trx, { pada, pegawaiIds: [m.id] }),
        asal: (await deps.bacaAsalFakta(trx, m.id)).map((a) => ({ ...a, batch: batch.get(a.batchId) })),
      })
    })
  }
