import { type Pelaku, periksaIzin } from '#platform/access'
import type { Transaksi } from '#platform/db'
import { gagal, type Galat, ok, type Result } from '#shared'
import {
  type Celah,
  JENIS_NOMOR,
  type JenisNomor,
  melompat,
  type NomorTercatat,
  periksaPola,
  polaKini,
  tahunNomor,
} from '../domain/nomor.ts'
import { nomorDibutuhkan } from '../domain/nomor-keputusan.ts'
import { ambilNomor } from './ambil-nomor.ts'
import { buka } from './keputusan.use-case.ts'
import type { DepsPersetujuan } from './deps.ts'
import type { PolaTersimpan, SaringNomor } from './nomor.port.ts'

const penulis = (p: Pelaku) => ({ nama: p.nama, penggunaId: p.penggunaId })
export const NOMOR_PER_HALAMAN = 100
/** More at one time is refused: a register cut short would say that nothing follows. */
export const EKSPOR_NOMOR_MAKS = 100_000

/** Numbers for letters that have none: of decisions older than the register, and where one was voided. */
export const buatTerbitkanNomor =
  (deps: DepsPersetujuan) =>
  async (m: { readonly id: string }, pelaku: Pelaku): Promise<Result<{ readonly banyak: number }, Galat>> => {
    const izin = periksaIzin(pelaku, 'rencana:usulkan')
    if (!izin.ok) return izin
    return deps.basis.transaksi(pelaku, async (trx): Promise<Result<{ readonly banyak: number }, Galat>> => {
      await deps.penyimpanan.kunciBerkas(trx, m.id)
      const t = await buka(deps, trx, m.id, pelaku)
      if (!t.ok) return t
      const perlu = nomorDibutuhkan(t.value.keputusan, t.value.nomor, deps.jam.hariIni())
      if (perlu.length === 0) return gagal({ kode: 'nomor.sudah-lengkap' })
      return ok({ banyak: (await ambilNomor(deps, trx, m.id, perlu, pelaku)).length })
    })
  }

/** A number spoiled: it stays in the register with its reason, and the letter takes the next one. */
export const buatBatalkanNomor =
  (deps: DepsPersetujuan) =>
  async (
    m: { readonly id: string; readonly alasan: string },
    pelaku: Pelaku,
  ): Promise<Result<NomorTercatat, Galat>> => {
    const izin = periksaIzin(pelaku, 'rencana:usulkan')
    if (!izin.ok) return izin
    return deps.basis.transaksi(pelaku, async (trx): Promise<Result<NomorTercatat, Galat>> => {
      const n = await deps.penyimpananNomor.baca(trx, m.id)
      if (!n) return gagal({ kode: 'nomor.tidak-ditemukan' })
      await deps.penyimpanan.kunciBerkas(trx, n.berkasId)
      if ((await deps.penyimpananNomor.baca(trx, m.id))?.batal) return gagal({ kode: 'nomor.sudah-batal' })
      // The minutes are a step of the chain, which holds their number: a session held again takes another one.
      if (n.jenis === 'risalah-sidang') return gagal({ kode: 'nomor.terikat-langkah' })
      if (m.alasan.trim().length < 3) return gagal({ kode: 'keputusan.alasan-umum-kosong' })
      await deps.penyimpananNomor.batalkan(trx, n.id, m.alasan.trim(), penulis(pelaku))
      await deps.catatBanyak(trx, pelaku, [
        {
          tindakan: 'nomor.dibatalkan',
          objekJenis: 'usulan',
          objekId: n.berkasId,
          rincian: { naskah: n.jenis, nomorSurat: n.nomor, alasan: m.alasan.trim() },
        },
      ])
      return ok(n)
    })
  }

export interface RegisterNomor {
  readonly saring: SaringNomor
  readonly nomor: readonly (NomorTercatat & { readonly nama: string | null })[]
  readonly banyak: number
  readonly halaman: number
  readonly jumlahHalaman: number
  readonly celah: readonly Celah[]
  readonly tahun: readonly number[]
}
/** Names of those the letters are for, where the city's data know them. */
async function orangDari(deps: DepsPersetujuan, trx: Transaksi, n: readonly NomorTercatat[]) {
  const nips = [...new Set(n.flatMap((x) => x.nip ?? []))]
  return nips.length === 0 ? [] : await deps.bacaFaktaPegawai(trx, { pada: deps.jam.hariIni(), nips })
}
function bernama(n: readonly NomorTercatat[], orang: readonly { readonly nip: string; readonly nama: string }[]) {
  const nama = new Map(orang.map((p) => [p.nip, p.nama]))
  return n.map((x) => ({ ...x, nama: x.nip === null ? null : (nama.get(x.nip) ?? null) }))
}

export const buatBacaRegisterNomor =
  (deps: DepsPersetujuan) =>
  async (
    m: { readonly saring: SaringNomor; readonly halaman: number },
    pelaku: Pelaku,
  ): Promise<Result<RegisterNomor, Galat>> => {
    const izin = periksaIzin(pelaku, 'rencana:lihat')
    if (!izin.ok) return izin
    return deps.basis.transaksi(pelaku, async (trx) => {
      const { penyimpananNomor: s } = deps
      const banyak = await s.banyak(trx, m.saring)
      const jumlahHalaman = Math.max(1, Math.ceil(banyak / NOMOR_PER_HALAMAN))
      const halaman = Math.min(m.halaman, jumlahHalaman)
      const nomor = await s.daftar(trx, m.saring, (halaman - 1) * NOMOR_PER_HALAMAN, NOMOR_PER_HALAMAN)
      return ok({
        saring: m.saring,
        nomor: bernama(nomor, await orangDari(deps, trx, nomor)),
        banyak,
        halaman,
        jumlahHalaman,
        celah: await s.celah(trx, m.saring),
        tahun: await s.tahun(trx),
      })
    })
  }

export const buatEksporRegisterNomor =
  (deps: DepsPersetujuan) =>
  async (
    m: { readonly saring: SaringNomor },
    pelaku: Pelaku,
  ): Promise<Result<Pick<RegisterNomor, 'nomor' | 'celah'>, Galat>> => {
    const izin = periksaIzin(pelaku, 'rencana:lihat')
    if (!izin.ok) return izin
    return deps.basis.transaksi(pelaku, async (trx): Promise<Result<Pick<RegisterNomor, 'nomor' | 'celah'>, Galat>> => {
      const banyak = await deps.penyimpananNomor.banyak(trx, m.saring)
      if (banyak > EKSPOR_NOMOR_MAKS)
        return gagal({ kode: 'nomor.ekspor-terlalu-banyak', data: { banyak, maks: EKSPOR_NOMOR_MAKS } })
      const nomor = await deps.penyimpananNomor.daftar(trx, m.saring, 0, EKSPOR_NOMOR_MAKS)
      const orang = await orangDari(deps, trx, nomor)
      // It takes people's data out of the program: one entry for each person in it.
      const entri = { tindakan: 'nomor.diekspor', objekJenis: 'usulan', rincian: { baris: nomor.length } }
      await deps.catatBanyak(trx, pelaku, [entri, ...orang.map((p) => ({ ...entri, pegawaiId: p.id }))])
      return ok({ nomor: bernama(nomor, orang), celah: await deps.penyimpananNomor.celah(trx, m.saring) })
    })
  }

export type PolaKini = ReturnType<typeof polaKini> & {
  /** null = the built-in one. */
  readonly diubah: Pick<PolaTersimpan, 'oleh' | 'dicatatPada'> | null
}
export const buatBacaPolaNomor =
  (deps: DepsPersetujuan) =>
  async (pelaku: Pelaku): Promise<Result<readonly PolaKini[], Galat>> => {
    const izin = periksaIzin(pelaku, 'rencana:lihat')
    if (!izin.ok) return izin
    const ada = await deps.basis.transaksi(pelaku, (trx) => deps.penyimpananNomor.bacaPola(trx))
    return ok(
      JENIS_NOMOR.map((j): PolaKini => {
        const p = ada.find((x) => x.jenis === j)
        return { ...polaKini(ada, j), diubah: p ? { oleh: p.oleh, dicatatPada: p.dicatatPada } : null }
      }),
    )
  }
export const buatRiwayatPolaNomor =
  (deps: DepsPersetujuan) =>
  async (m: { readonly jenis: JenisNomor }, pelaku: Pelaku): Promise<Result<readonly PolaTersimpan[], Galat>> => {
    const izin = periksaIzin(pelaku, 'rencana:lihat')
    if (!izin.ok) return izin
    return ok(await deps.basis.transaksi(pelaku, (trx) => deps.penyimpananNomor.riwayatPola(trx, m.jenis)))
  }

export const buatSimpanPolaNomor =
  (deps: DepsPersetujuan) =>
  async (
    m: {
      readonly jenis: JenisNomor
      readonly pola: string
      readonly kodeUnit: string
      readonly mulai?: number | undefined
      /** Why the first number passes over some; asked for when the year has numbers already. */
      readonly alasan?: string | undefined
    },
    pelaku: Pelaku,
  ): Promise<Result<true, Galat>> => {
    const izin = periksaIzin(pelaku, 'rencana:usulkan')
    if (!izin.ok) return izin
    return deps.basis.transaksi(pelaku, async (trx): Promise<Result<true, Galat>> => {
      const tahun = tahunNomor(deps.jam.hariIni())
      const mulai = m.mulai === undefined ? null : { tahun, urut: m.mulai }
      const baru = { jenis: m.jenis, versi: 0, pola: m.pola.trim(), kodeUnit: m.kodeUnit.trim(), mulai }
      await deps.penyimpananNomor.kunciTeks(trx)
      const semua = await deps.penyimpananNomor.riwayatPola(trx)
      const sah = periksaPola(baru, semua)
      if (!sah.ok) return sah
      const alasanMulai = m.alasan?.trim() || null
      const terakhir = await deps.penyimpananNomor.kunciUrut(trx, m.jenis, tahun)
      const kini = polaKini(semua, m.jenis).mulai
      const tetap = kini?.tahun === tahun && kini.urut === m.mulai
      if (melompat(m.mulai, terakhir) && !tetap && alasanMulai === null)
        return gagal({ kode: 'nomor.lompat-tanpa-alasan', data: { terakhir, isian: 'alasan' } })
      const id = deps.idBaru()
      await deps.penyimpananNomor.tambahPola(trx, { ...baru, id, alasanMulai }, penulis(pelaku))
      await deps.catatBanyak(trx, pelaku, [
        {
          tindakan: 'nomor.pola-diubah',
          objekJenis: 'naskah',
          objekId: id,
          rincian: {
            naskah: m.jenis,
            pola: baru.pola,
            kodeUnit: baru.kodeUnit,
            mulai: m.mulai ?? null,
            alasan: alasanMulai,
          },
        },
      ])
      return ok(true)
    })
  }
