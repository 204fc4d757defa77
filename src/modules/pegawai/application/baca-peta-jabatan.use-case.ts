import type { Jabatan } from '#modules/jabatan'
import type { Unit } from '#modules/organisasi'
import { type Pelaku, periksaIzin } from '#platform/access'
import type { Basis, Transaksi } from '#platform/db'
import { type Galat, type IsoDate, ok, type Result } from '#shared'
import { type PemegangKursi, type PetaJabatan, susunPetaJabatan } from '../domain/peta-jabatan.ts'

type Baca<T> = (trx: Transaksi, saring: { readonly pada: IsoDate }) => Promise<T[]>

export interface DepsPetaJabatan {
  readonly basis: Basis
  readonly bacaUnit: Baca<Unit>
  readonly bacaJabatan: Baca<Jabatan>
  readonly bacaPemegangKursi: Baca<Omit<PemegangKursi, 'tmtPensiun'> & { readonly tanggalLahir: IsoDate | null }>
  /** First day of retirement of somebody born then who holds this post; undefined where the law is not known. */
  readonly tmtPensiun: (tanggalLahir: IsoDate, jabatan: Jabatan, asOf: IsoDate) => IsoDate | undefined
  readonly tambahTahun: (hari: IsoDate, tahun: number) => IsoDate
}

/** Years ahead within which a retirement is shown as coming: a choice of presentation, not of law. */
export const TAHUN_JELANG_PENSIUN = 5

/**
 * The post map as it stands on a date. Who reaches only some units sees only the offices that lie in them: elsewhere
 * he may not see the holders, and a seat must not look vacant for that.
 */
export const buatBacaPetaJabatan =
  (deps: DepsPetaJabatan) =>
  async ({ pada }: { readonly pada: IsoDate }, pelaku: Pelaku): Promise<Result<PetaJabatan, Galat>> => {
    const izin = periksaIzin(pelaku, 'peta-jabatan:lihat')
    if (!izin.ok) return izin
    return deps.basis.transaksi(pelaku, async (trx) => {
      const unit = await deps.bacaUnit(trx, { pada })
      const jabatan = await deps.bacaJabatan(trx, { pada })
      const post = new Map(jabatan.map((j) => [j.id, j]))
      const pemegang = (await deps.bacaPemegangKursi(trx, { pada })).map(({ tanggalLahir, ...p }) => {
        const j = post.get(p.jabatanId)
        return { ...p, tmtPensiun: j && tanggalLahir ? deps.tmtPensiun(tanggalLahir, j, pada) : undefined }
      })
      const terjangkau = pelaku.unitIds === 'semua' ? null : new Set(pelaku.unitIds)
      return ok(
        susunPetaJabatan(
          unit,
          terjangkau ? jabatan.filter((j) => terjangkau.has(j.unitId)) : jabatan,
          pemegang,
          deps.tambahTahun(pada, TAHUN_JELANG_PENSIUN),
        ),
      )
    })
  }
