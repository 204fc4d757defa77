import type { JenisDokumen } from '#modules/kelayakan'
import { type Pelaku, periksaIzin } from '#platform/access'
import type { Entri } from '#platform/audit'
import type { Basis, Transaksi } from '#platform/db'
import { gagal, type Galat, type IsoDate, ok, type Result } from '#shared'

export interface SuratBerkode {
  readonly id: string
  readonly berkasId: string
  readonly jenis: JenisDokumen
  readonly nomor: string
  readonly tanggal: IsoDate
  readonly versi: number
  readonly jumlah: number
  readonly ditarikPada: string | null
  readonly adaPindaian: boolean
  readonly kode: KodeTersimpan | null
}
interface KodeTersimpan {
  readonly id: string
  readonly sidik: string
  readonly oleh: string
  readonly dibuatPada: string
}
/** What the public is told of a decree. */
export interface KeputusanTerdaftar {
  readonly nomor: string
  readonly tanggal: IsoDate
  /** undefined = the register does not say; null = the decree names no day. */
  readonly mulai: IsoDate | null | undefined
  readonly jumlah: number
  readonly dicatatPada: string
  readonly adaPindaian: boolean
  readonly versi: number
  readonly ditarikPada: string | null
  readonly digantikan: { readonly versi: number; readonly pada: string } | null
}
export type PutusanBerkas = 'sama' | 'beda' | 'tanpa-pindaian'
export interface BandingDaftar {
  readonly terdaftar: number
  readonly salinan: number
  /** null = not told: too few of the one are in the other. */
  readonly sama: number | null
}
export interface PenyimpananKode {
  bacaSuratBerkode(trx: Transaksi, suratId: string): Promise<SuratBerkode | null>
  kunciSurat(trx: Transaksi, suratId: string): Promise<void>
  tambahKode(
    trx: Transaksi,
    k: { readonly id: string; readonly suratId: string; readonly sidik: string },
    oleh: { readonly nama: string; readonly penggunaId: string | null },
  ): Promise<void>
  cabutKode(trx: Transaksi, suratId: string): Promise<boolean>
  cekKode(trx: Transaksi, sidik: string): Promise<KeputusanTerdaftar | null>
  cekBerkas(trx: Transaksi, sidik: string, sidikBerkas: string): Promise<PutusanBerkas | null>
  cekDaftar(trx: Transaksi, sidik: string, nip: readonly string[]): Promise<BandingDaftar | null>
}
export interface DepsKodePeriksa {
  readonly basis: Basis
  readonly instansiId: string
  readonly idBaru: () => string
  readonly sidik: (isi: string | Uint8Array) => string
  /** The code of an issue, from its id with the key of the installation. */
  readonly turunkan: (id: string) => string
  readonly penyimpanan: PenyimpananKode
  readonly catatBanyak: (trx: Transaksi, pelaku: Pelaku, entri: readonly Entri[]) => Promise<void>
}
export interface KodeSurat {
  readonly surat: SuratBerkode
  /** null = none in force, or one of another key of the installation, which cannot be printed again. */
  readonly kode: string | null
}

const HILANG: Galat = { kode: 'persetujuan.surat-tidak-ditemukan' }
const TAK_DIKENAL: Galat = { kode: 'kode-periksa.tidak-dikenal' }

export const buatBacaKode =
  (deps: DepsKodePeriksa) =>
  async (m: { readonly suratId: string }, pelaku: Pelaku): Promise<Result<KodeSurat, Galat>> => {
    const izin = periksaIzin(pelaku, 'rencana:lihat')
    if (!izin.ok) return izin
    const surat = await deps.basis.transaksi(pelaku, (trx) => deps.penyimpanan.bacaSuratBerkode(trx, m.suratId))
    if (!surat) return gagal(HILANG)
    if (surat.jenis !== 'sk') return gagal({ kode: 'kode-periksa.bukan-keputusan' })
    const kode = surat.kode && deps.turunkan(surat.kode.id)
    return ok({ surat, kode: kode !== null && deps.sidik(kode) === surat.kode?.sidik ? kode : null })
  }

/** A code for a decree; one in force is revoked in the same step. */
export const buatTerbitkanKode =
  (deps: DepsKodePeriksa) =>
  async (m: { readonly suratId: string }, pelaku: Pelaku): Promise<Result<{ readonly kode: string }, Galat>> => {
    const izin = periksaIzin(pelaku, 'rencana:usulkan')
    if (!izin.ok) return izin
    return deps.basis.transaksi(pelaku, async (trx): Promise<Result<{ kode: string }, Galat>> => {
      await deps.penyimpanan.kunciSurat(trx, m.suratId)
      const surat = await deps.penyimpanan.bacaSuratBerkode(trx, m.suratId)
      if (!surat || surat.ditarikPada !== null) return gagal(HILANG)
      if (surat.jenis !== 'sk') return gagal({ kode: 'kode-periksa.bukan-keputusan' })
      const id = deps.idBaru()
      const kode = deps.turunkan(id)
      if (surat.kode) await deps.penyimpanan.cabutKode(trx, m.suratId)
      await deps.penyimpanan.tambahKode(
        trx,
        { id, suratId: m.suratId, sidik: deps.sidik(kode) },
        { nama: pelaku.nama, penggunaId: pelaku.penggunaId },
      )
      const rincian = { berkasId: surat.berkasId, nomor: surat.nomor, versi: surat.versi }
      await deps.catatBanyak(trx, pelaku, [
        ...(surat.kode
          ? [
              {
                tindakan: 'surat.kode-dicabut',
                objekJenis: 'surat',
                objekId: m.suratId,
                rincian: { ...rincian, kodeId: surat.kode.id },
              },
            ]
          : []),
        {
          tindakan: 'surat.kode-diterbitkan',
          objekJenis: 'surat',
          objekId: m.suratId,
          rincian: { ...rincian, kodeId: id },
        },
      ])
      return ok({ kode })
    })
  }

export const buatCabutKode =
  (deps: DepsKodePeriksa) =>
  async (m: { readonly suratId: string; readonly alasan: string }, pelaku: Pelaku): Promise<Result<true, Galat>> => {
    const izin = periksaIzin(pelaku, 'rencana:usulkan')
    if (!izin.ok) return izin
    return deps.basis.transaksi(pelaku, async (trx): Promise<Result<true, Galat>> => {
      const surat = await deps.penyimpanan.bacaSuratBerkode(trx, m.suratId)
      if (!surat?.kode || !(await deps.penyimpanan.cabutKode(trx, m.suratId)))
        return gagal({ kode: 'kode-periksa.belum-ada' })
      const { berkasId, nomor, versi } = surat
      await deps.catatBanyak(trx, pelaku, [
        {
          tindakan: 'surat.kode-dicabut',
          objekJenis: 'surat',
          objekId: m.suratId,
          rincian: { berkasId, nomor, versi, kodeId: surat.kode.id, alasan: m.alasan },
        },
      ])
      return ok(true)
    })
  }

/** Somebody on the public page: no account and no role, so every table is empty to him. */
const pengunjung = (deps: DepsKodePeriksa): Pelaku => ({
  instansiId: deps.instansiId,
  penggunaId: null,
  pegawaiId: null,
  peran: [],
  unitIds: [],
  nama: 'Pengunjung',
})
const cek =
  <M, T>(deps: DepsKodePeriksa, baca: (trx: Transaksi, sidik: string, m: M) => Promise<T | null>) =>
  async (m: M & { readonly kode: string }): Promise<Result<T, Galat>> => {
    const h = await deps.basis.transaksi(pengunjung(deps), (trx) => baca(trx, deps.sidik(m.kode), m))
    return h === null ? gagal(TAK_DIKENAL) : ok(h)
  }

/** Unknown and revoked are one answer. */
export const buatCekKode = (deps: DepsKodePeriksa) =>
  cek(deps, (trx, sidik, _: object) => deps.penyimpanan.cekKode(trx, sidik))
export const buatCekBerkas = (deps: DepsKodePeriksa) =>
  cek(deps, (trx, sidik, m: { readonly isi: Uint8Array }) => deps.penyimpanan.cekBerkas(trx, sidik, deps.sidik(m.isi)))
export const buatCekDaftar = (deps: DepsKodePeriksa) =>
  cek(deps, (trx, sidik, m: { readonly nip: readonly string[] }) => deps.penyimpanan.cekDaftar(trx, sidik, m.nip))

export const susunUseKodePeriksa = (deps: DepsKodePeriksa) => ({
  bacaKode: buatBacaKode(deps),
  terbitkanKode: buatTerbitkanKode(deps),
  cabutKode: buatCabutKode(deps),
  cekKode: buatCekKode(deps),
  cekBerkas: buatCekBerkas(deps),
  cekDaftar: buatCekDaftar(deps),
})
export type UseKodePeriksa = ReturnType<typeof susunUseKodePeriksa>
