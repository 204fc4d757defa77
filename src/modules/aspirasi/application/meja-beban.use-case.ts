import { type Pelaku, periksaIzin } from '#platform/access'
import { type Galat, ok, type Result } from '#shared'
import type { HitungBeban } from './daftar.port.ts'
import { berperan, type DepsMeja, petaUnit } from './meja.deps.ts'

export interface BarisBeban extends HitungBeban {
  readonly nama: string | null
}
export interface PapanBeban {
  readonly kantor: readonly BarisBeban[]
  readonly petugas: readonly BarisBeban[]
  /** Accounts that may take over. */
  readonly akun: readonly { readonly nilai: string; readonly label: string }[]
  readonly bolehSerah: boolean
}

const tambahHari = (hari: string, n: number): string =>
  new Date(Date.parse(`${hari}T00:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10)

/** Who has how much, of the messages the caller sees. */
export const buatPapanBeban =
  (deps: DepsMeja) =>
  async (pelaku: Pelaku): Promise<Result<PapanBeban, Galat>> => {
    const izin = periksaIzin(pelaku, 'aspirasi:tangani')
    if (!izin.ok) return izin
    const akun = await deps.bacaPenangan()
    return deps.basis.transaksi(pelaku, async (trx) => {
      const hariIni = deps.jam.hariIni()
      const peta = petaUnit(await deps.bacaUnit(trx, { pada: hariIni }))
      const waktu = { hariIni, segera: tambahHari(hariIni, 3), sejak: tambahHari(hariIni, -365) }
      const urut = (a: BarisBeban, b: BarisBeban): number =>
        b.lewat - a.lewat || b.terbuka - a.terbuka || (a.nama ?? '').localeCompare(b.nama ?? '', 'id')
      const kantor = (await deps.daftar.beban(trx, { per: 'kantor', ...waktu })).map((b) => ({
        ...b,
        nama: b.siapa === null ? null : (peta.menurutId.get(b.siapa)?.nama ?? b.siapa),
      }))
      const petugas = (await deps.daftar.beban(trx, { per: 'petugas', ...waktu })).map((b) => ({
        ...b,
        nama: akun.find((a) => a.id === b.siapa)?.nama ?? '?',
      }))
      const kota = pelaku.peran.some(
        (p) => p === 'petugas-aduan' || p === 'sekda' || p === 'inspektorat' || p === 'ppk',
      )
      const milik = pelaku.unitIds
      return ok({
        kantor: kantor.toSorted(urut),
        petugas: petugas.toSorted(urut),
        akun: akun
          .filter(
            (a) =>
              kota ||
              berperan(a, 'petugas-aduan') ||
              milik === 'semua' ||
              a.tugas.some((t) => t.unitId !== null && milik.includes(t.unitId)),
          )
          .map((a) => ({ nilai: a.id, label: a.nama })),
        bolehSerah: kota || pelaku.peran.includes('pimpinan'),
      })
    })
  }
