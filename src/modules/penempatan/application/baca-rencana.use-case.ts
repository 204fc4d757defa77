import { type Pelaku, periksaIzin } from '#platform/access'
import type { PerubahanFakta } from '#platform/fakta'
import { gagal, type Galat, ok, type Result } from '#shared'
import type { DepsPenempatan } from './deps.ts'
import type {
  BarisRencanaDto,
  KunciRencana,
  NamaVarian,
  PerbandinganDto,
  RencanaDto,
  RencanaRingkasDto,
  UsulanDto,
} from './rencana.dto.ts'

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

export interface SisiBanding {
  readonly rencanaId: string
  readonly varian: NamaVarian
  readonly kunci: KunciRencana
}

/** Two plans line by line, by post and person. */
function bandingkan(kiri: PerbandinganDto['kiri'], kanan: PerbandinganDto['kanan']): PerbandinganDto {
  const kunci = (b: BarisRencanaDto) => `${b.ke.jabatanId} ${b.pegawai.id}`
  const diKanan = new Map(kanan.usulan.baris.map((b) => [kunci(b), b]))
  const diKiri = new Set(kiri.usulan.baris.map(kunci))
  const sisaKanan = new Map<string, BarisRencanaDto[]>()
  for (const b of kanan.usulan.baris)
    if (!diKiri.has(kunci(b))) {
      const id = b.ke.jabatanId ?? ''
      sisaKanan.set(id, [...(sisaKanan.get(id) ?? []), b])
    }
  const hanyaKiri: BarisRencanaDto[] = []
  const berbeda: { kiri: BarisRencanaDto; kanan: BarisRencanaDto }[] = []
  for (const b of kiri.usulan.baris) {
    if (diKanan.has(kunci(b))) continue
    const lawan = sisaKanan.get(b.ke.jabatanId ?? '')?.shift()
    if (lawan) berbeda.push({ kiri: b, kanan: lawan })
    else hanyaKiri.push(b)
  }
  return {
    kiri,
    kanan,
    langkah: kanan.usulan.langkah - kiri.usulan.langkah,
    kenaikan: Math.round((kanan.usulan.kenaikan - kiri.usulan.kenaikan) * 100) / 100,
    hanyaKiri,
    hanyaKanan: [...sisaKanan.values()].flat().toSorted((a, b) => a.nomor - b.nomor),
    berbeda,
    sama: kiri.usulan.baris.length - hanyaKiri.length - berbeda.length,
  }
}

export const buatBandingkanRencana =
  (deps: DepsPenempatan) =>
  async (
    m: { readonly kiri: SisiBanding; readonly kanan: SisiBanding },
    pelaku: Pelaku,
  ): Promise<Result<PerbandinganDto, Galat>> => {
    const izin = periksaIzin(pelaku, 'rencana:lihat')
    if (!izin.ok) return izin
    const ambil = async (s: SisiBanding): Promise<UsulanDto | undefined> => {
      const r = await deps.basis.transaksi(pelaku, (trx) => deps.penyimpanan.baca(trx, s.rencanaId))
      return r?.[s.varian].rencana.find((u) => u.kunci === s.kunci)
    }
    const kiri = await ambil(m.kiri)
    const kanan = await ambil(m.kanan)
    if (!kiri || !kanan) return gagal({ kode: 'penempatan.rencana-tidak-ditemukan' })
    return ok(
      bandingkan(
        { rencanaId: m.kiri.rencanaId, varian: m.kiri.varian, usulan: kiri },
        { rencanaId: m.kanan.rencanaId, varian: m.kanan.varian, usulan: kanan },
      ),
    )
  }
