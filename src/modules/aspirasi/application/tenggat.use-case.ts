import { type Pelaku, periksaIzin } from '#platform/access'
import { gagal, type Galat, type IsoDate, ok, type Result } from '#shared'
import { type LangkahStandar, type PesanBertenggat, type TenggatPesan, tenggatPesan } from '../domain/tenggat.ts'
import { pengunjung } from './deps.ts'
import type { DepsJam } from './jam.deps.ts'
import type { HukumJam, StandarTercatat, TopikStandar } from './tenggat.port.ts'

/** Every deadline of a message, for pages: law, calendar and standards as they stand now. Public: they are no secret. */
export const buatTenggatPesan =
  (deps: DepsJam) =>
  async (p: PesanBertenggat): Promise<readonly TenggatPesan[]> => {
    const hukum = await deps.basis.transaksi(pengunjung(deps), (trx) => deps.jamPesan.bacaHukum(trx))
    return tenggatPesan(p, { ...hukum, hariIni: deps.jam.hariIni() })
  }
export const buatHukumJam = (deps: DepsJam) => (): Promise<HukumJam> =>
  deps.basis.transaksi(pengunjung(deps), (trx) => deps.jamPesan.bacaHukum(trx))

/** What feeds can be had of. Public: who does what in the city is no secret. */
export const buatTopikUmpan = (deps: DepsJam) => (): Promise<readonly TopikStandar[]> =>
  deps.basis.transaksi(pengunjung(deps), (trx) => deps.jamPesan.daftarTopik(trx))

export const buatDaftarStandar =
  (deps: DepsJam) =>
  async (
    pelaku: Pelaku,
  ): Promise<
    Result<{ readonly standar: readonly StandarTercatat[]; readonly topik: readonly TopikStandar[] }, Galat>
  > => {
    const izin = periksaIzin(pelaku, 'aspirasi:atur')
    if (!izin.ok) return izin
    return deps.basis.transaksi(pelaku, async (trx) =>
      ok({ standar: await deps.jamPesan.daftarStandar(trx), topik: await deps.jamPesan.daftarTopik(trx) }),
    )
  }

export interface MasukanStandar {
  readonly topikKode: string
  readonly langkah: LangkahStandar
  readonly lama: number
  readonly satuan: 'HK' | 'hari'
  readonly dasar: string
  readonly mulai: IsoDate
  readonly alasan: string
}
/** A new line; what was promised before stays readable, and holds for messages of its days. */
export const buatTetapkanStandar =
  (deps: DepsJam) =>
  async (m: MasukanStandar, pelaku: Pelaku): Promise<Result<null, Galat>> => {
    const izin = periksaIzin(pelaku, 'aspirasi:atur')
    if (!izin.ok) return izin
    const { penggunaId } = pelaku
    if (penggunaId === null) return gagal({ kode: 'aspirasi.tidak-ditemukan' })
    if (m.mulai < deps.jam.hariIni()) return gagal({ kode: 'standar.mulai-lampau', data: { isian: 'mulai' } })
    return deps.basis.transaksi(pelaku, async (trx): Promise<Result<null, Galat>> => {
      const ada = await deps.jamPesan.daftarStandar(trx)
      if (m.lama === 0 && !ada.some((s) => s.topikKode === m.topikKode && s.langkah === m.langkah && s.lama > 0))
        return gagal({ kode: 'standar.belum-ada', data: { isian: 'lama' } })
      await deps.jamPesan.tambahStandar(trx, { ...m, oleh: pelaku.nama, penggunaId })
      await deps.catatBanyak(trx, pelaku, [
        {
          tindakan: 'aspirasi.standar-ditetapkan',
          objekJenis: 'standar',
          objekId: m.topikKode,
          rincian: { langkah: m.langkah, lama: m.lama, satuan: m.satuan, mulai: m.mulai },
        },
      ])
      return ok(null)
    })
  }
