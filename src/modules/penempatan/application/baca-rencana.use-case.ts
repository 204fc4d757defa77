import { type Pelaku, periksaIzin } from '#platform/access'
import type { PerubahanFakta } from '#platform/fakta'
import { gagal, type Galat, ok, type Result } from '#shared'
import type { DepsPenempatan } from './deps.ts'
import type { RencanaDto, RencanaRingkasDto } from './rencana.dto.ts'

const TERBANYAK = 50

export const buatBacaRencana =
  (deps: DepsPenempatan) =>
  async (m: { readonly id: string }, pelaku: Pelaku): Promise<Result<RencanaDto, Galat>> => {
    const izin = periksaIzin(pelaku, 'rencana:lihat')
    if (!izin.ok) return izin
    const r = await deps.basis.transaksi(pelaku, (trx) => deps.penyimpanan.baca(trx, m.id))
    return r ? ok(r) : gagal({ kode: 'penempatan.rencana-tidak-ditemukan' })
  }

export const buatDaftarRencana =
  (deps: DepsPenempatan) =>
  async (_: Readonly<Record<string, never>>, pelaku: Pelaku): Promise<Result<RencanaRingkasDto[], Galat>> => {
    const izin = periksaIzin(pelaku, 'rencana:lihat')
    if (!izin.ok) return izin
    return ok(await deps.basis.transaksi(pelaku, (trx) => deps.penyimpanan.daftar(trx, TERBANYAK)))
  }

/** The newest change of facts after those a plan was computed from; null = the plan stands on today's facts. */
export const buatPerubahanSesudah =
  (deps: DepsPenempatan) =>
  async (m: { readonly dataPada: string }, pelaku: Pelaku): Promise<Result<PerubahanFakta | null, Galat>> => {
    const izin = periksaIzin(pelaku, 'rencana:lihat')
    if (!izin.ok) return izin
    const p = await deps.basis.transaksi(pelaku, (trx) => deps.perubahanTerakhir(trx))
    return ok(p && p.pada.getTime() > Date.parse(m.dataPada) ? p : null)
  }
