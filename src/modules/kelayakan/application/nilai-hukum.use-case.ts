import { type Pelaku, periksaIzin } from '#platform/access'
import type { Entri } from '#platform/audit'
import type { Jam } from '#platform/clock'
import type { Basis, Transaksi } from '#platform/db'
import {
  type Dampak,
  type DaftarKetetapan,
  dampakKetetapan,
  isiHukum,
  type Ketetapan,
  PARAMETER,
  type Parameter,
  salahKetetapan,
  type Sumber,
} from '#regulasi'
import { gagal, type Galat, ok, type Result } from '#shared'
import type { IsiUsulanNilai, PenyimpananNilaiHukum, UsulanNilai } from './nilai-hukum.port.ts'
import { bukaUntukDiputus, penulis } from './usul-putus.ts'

export interface DepsNilaiHukum {
  readonly basis: Basis
  readonly jam: Jam
  readonly idBaru: () => string
  readonly penyimpanan: PenyimpananNilaiHukum
  readonly catat: (trx: Transaksi, pelaku: Pelaku, entri: Entri) => Promise<void>
}
const PARAMETER_HILANG = { kode: 'nilai-hukum.parameter-tidak-ditemukan' } as const

/** The proposal as it would stand once confirmed. */
export function sebagaiKetetapan(u: IsiUsulanNilai, nomor: number, ditetapkan: string, oleh: string): Ketetapan {
  const { parameter, mulai, nilai, sumber, sumberTeks, pasal, ayat, huruf, versi } = u
  return {
    nomor,
    parameter,
    mulai,
    nilai,
    ...(sumber !== undefined && { sumber }),
    ...(sumberTeks !== undefined && { sumberTeks }),
    pasal,
    ...(ayat !== undefined && { ayat }),
    ...(huruf !== undefined && { huruf }),
    ...(versi !== undefined && { versi }),
    ditetapkan,
    oleh,
  }
}

export interface NilaiHukumKota {
  readonly ketetapan: DaftarKetetapan
  readonly parameter: ReadonlyMap<string, Parameter>
  readonly sumber: ReadonlyMap<string, Sumber>
  /** Newest first, decided or not. */
  readonly usulan: readonly UsulanNilai[]
}
async function bacaKota(deps: DepsNilaiHukum, trx: Transaksi, parameter?: string): Promise<NilaiHukumKota> {
  const ketetapan = await deps.penyimpanan.bacaKetetapan(trx)
  return { ketetapan, ...isiHukum(ketetapan), usulan: await deps.penyimpanan.daftarUsulan(trx, parameter) }
}

export const buatDaftarNilaiHukum =
  (deps: DepsNilaiHukum) =>
  async (pelaku: Pelaku): Promise<Result<NilaiHukumKota, Galat>> => {
    const izin = periksaIzin(pelaku, 'parameter:usulkan')
    if (!izin.ok) return izin
    return ok(await deps.basis.transaksi(pelaku, (trx) => bacaKota(deps, trx)))
  }

export interface NilaiHukumTerbuka extends NilaiHukumKota {
  readonly nilai: Parameter
  /** Effect of each proposal still waiting, by its id; null = the value cannot be computed with. */
  readonly dampak: ReadonlyMap<string, readonly Dampak[] | null>
}
export const buatBukaNilaiHukum =
  (deps: DepsNilaiHukum) =>
  async (m: { readonly id: string }, pelaku: Pelaku): Promise<Result<NilaiHukumTerbuka, Galat>> => {
    const izin = periksaIzin(pelaku, 'parameter:usulkan')
    if (!izin.ok) return izin
    if (!PARAMETER.has(m.id)) return gagal(PARAMETER_HILANG)
    const kota = await deps.basis.transaksi(pelaku, (trx) => bacaKota(deps, trx, m.id))
    const nilai = kota.parameter.get(m.id)
    if (!nilai) return gagal(PARAMETER_HILANG)
    const menunggu = kota.usulan.filter((u) => u.putusan === null)
    const dampak = new Map(menunggu.map((u) => [u.id, hitungDampak(u, kota.ketetapan)]))
    return ok({ ...kota, nilai, dampak })
  }

/** null = some rule cannot compute with it at all. */
function hitungDampak(u: IsiUsulanNilai, kini: DaftarKetetapan): readonly Dampak[] | null {
  const nomor = kini.reduce((n, k) => Math.max(n, k.nomor, k.ditarik ?? 0), 0) + 1
  const k = sebagaiKetetapan(u, nomor, u.mulai, '-')
  if (salahKetetapan(k)) return null
  try {
    return dampakKetetapan(k, kini)
  } catch {
    return null
  }
}

function periksaUsulan(u: IsiUsulanNilai): Galat | undefined {
  const salah = salahKetetapan(sebagaiKetetapan(u, 1, u.mulai, '-'))
  if (!salah) return undefined
  const [kunci, ...jalur] = salah.path
  return kunci === 'nilai'
    ? { kode: 'nilai-hukum.bentuk', data: { jalur: jalur.join(' › ') || u.parameter, pesan: salah.message } }
    : { kode: 'nilai-hukum.isian', data: { kunci: String(kunci), pesan: salah.message } }
}

/** Proposes a value. A wrong shape, or one the rules cannot compute with, is refused here and not later. */
export const buatUsulkanNilai =
  (deps: DepsNilaiHukum) =>
  async (m: IsiUsulanNilai, pelaku: Pelaku): Promise<Result<{ readonly id: string }, Galat>> => {
    const izin = periksaIzin(pelaku, 'parameter:usulkan')
    if (!izin.ok) return izin
    if (!PARAMETER.has(m.parameter)) return gagal(PARAMETER_HILANG)
    const salah = periksaUsulan(m)
    if (salah) return gagal(salah)
    const id = deps.idBaru()
    return deps.basis.transaksi(pelaku, async (trx): Promise<Result<{ readonly id: string }, Galat>> => {
      await deps.penyimpanan.kunci(trx)
      const { ketetapan, usulan } = await bacaKota(deps, trx, m.parameter)
      if (usulan.some((u) => u.putusan === null && u.mulai === m.mulai))
        return gagal({ kode: 'nilai-hukum.usulan-sudah-ada', data: { mulai: m.mulai } })
      if (hitungDampak(m, ketetapan) === null) return gagal({ kode: 'nilai-hukum.tidak-terhitung' })
      await deps.penyimpanan.tambahUsulan(trx, { ...m, id }, penulis(pelaku))
      await deps.catat(trx, pelaku, {
        tindakan: 'nilai-hukum.diusulkan',
        objekJenis: 'nilai-hukum',
        objekId: id,
        rincian: { parameter: m.parameter, mulai: m.mulai },
      })
      return ok({ id })
    })
  }

interface Keputusan {
  readonly alasan: string
  /** Office or post that decides. */
  readonly kantor: string
}
/** Confirms or rejects a proposal. Nobody decides on his own. */
export const buatPutuskanUsulan =
  (deps: DepsNilaiHukum) =>
  async (
    m: Keputusan & { readonly id: string; readonly putusan: 'sah' | 'ditolak' },
    pelaku: Pelaku,
  ): Promise<Result<{ readonly nomor: number | null; readonly parameter: string }, Galat>> => {
    const izin = periksaIzin(pelaku, 'parameter:sahkan')
    if (!izin.ok) return izin
    return deps.basis.transaksi(
      pelaku,
      async (trx): Promise<Result<{ readonly nomor: number | null; readonly parameter: string }, Galat>> => {
        const terbuka = await bukaUntukDiputus(deps.penyimpanan, trx, { id: m.id, perihal: 'nilai-hukum' }, pelaku)
        if (!terbuka.ok) return terbuka
        const u = terbuka.value
        if (m.putusan === 'sah' && hitungDampak(u, await deps.penyimpanan.bacaKetetapan(trx)) === null)
          return gagal({ kode: 'nilai-hukum.tidak-terhitung' })
        const nomor = m.putusan === 'sah' ? await deps.penyimpanan.nomorBerikut(trx) : null
        await deps.penyimpanan.tambahPutusan(
          trx,
          {
            id: deps.idBaru(),
            putusan: m.putusan,
            usulanId: u.id,
            nomor,
            menarik: null,
            alasan: m.alasan,
            kantor: m.kantor,
            ditetapkan: deps.jam.hariIni(),
          },
          penulis(pelaku),
        )
        await deps.catat(trx, pelaku, {
          tindakan: m.putusan === 'sah' ? 'nilai-hukum.disahkan' : 'nilai-hukum.ditolak',
          objekJenis: 'nilai-hukum',
          objekId: u.id,
          rincian: { parameter: u.parameter, mulai: u.mulai, ...(nomor !== null && { nomor }) },
        })
        return ok({ nomor, parameter: u.parameter })
      },
    )
  }

/** Withdraws a confirmed value by a later decision: the earlier one stays readable and no longer counts. */
export const buatTarikKetetapan =
  (deps: DepsNilaiHukum) =>
  async (
    m: Keputusan & { readonly nomor: number },
    pelaku: Pelaku,
  ): Promise<Result<{ readonly nomor: number; readonly parameter: string }, Galat>> => {
    const izin = periksaIzin(pelaku, 'parameter:sahkan')
    if (!izin.ok) return izin
    return deps.basis.transaksi(
      pelaku,
      async (trx): Promise<Result<{ readonly nomor: number; readonly parameter: string }, Galat>> => {
        await deps.penyimpanan.kunci(trx)
        const u = (await deps.penyimpanan.daftarUsulan(trx)).find((x) => x.putusan?.nomor === m.nomor)
        if (!u) return gagal({ kode: 'nilai-hukum.ketetapan-tidak-ditemukan' })
        if (u.ditarik) return gagal({ kode: 'nilai-hukum.penarikan-sudah-ada' })
        const nomor = await deps.penyimpanan.nomorBerikut(trx)
        await deps.penyimpanan.tambahPutusan(
          trx,
          {
            id: deps.idBaru(),
            putusan: 'ditarik',
            usulanId: null,
            nomor,
            menarik: m.nomor,
            alasan: m.alasan,
            kantor: m.kantor,
            ditetapkan: deps.jam.hariIni(),
          },
          penulis(pelaku),
        )
        await deps.catat(trx, pelaku, {
          tindakan: 'nilai-hukum.ditarik',
          objekJenis: 'nilai-hukum',
          objekId: u.id,
          rincian: { parameter: u.parameter, mulai: u.mulai, nomor, menarik: m.nomor },
        })
        return ok({ nomor, parameter: u.parameter })
      },
    )
  }

export const susunUseNilaiHukum = (deps: DepsNilaiHukum) => ({
  daftarNilaiHukum: buatDaftarNilaiHukum(deps),
  bukaNilaiHukum: buatBukaNilaiHukum(deps),
  usulkanNilai: buatUsulkanNilai(deps),
  putuskanUsulan: buatPutuskanUsulan(deps),
  tarikKetetapan: buatTarikKetetapan(deps),
})
export type UseNilaiHukum = ReturnType<typeof susunUseNilaiHukum>
