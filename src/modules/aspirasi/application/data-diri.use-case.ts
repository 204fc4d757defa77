import { type Pelaku, periksaIzin } from '#platform/access'
import { pelakuSistem } from '#platform/db'
import { gagal, type Galat, ok, type Result } from '#shared'
import { bacaKode } from '../domain/kode.ts'
import { type Identitas, PANJANG, panjangTeks, rapikanTeks } from '../domain/pesan.ts'
import { type KebijakanRetensi, RETENSI_BAWAAN } from '../domain/retensi.ts'
import type { DataSaya, PenyimpananDataDiri, RencanaHapus, RetensiTercatat } from './data-diri.port.ts'
import { type DepsAspirasi, pengunjung } from './deps.ts'
import type { DepsJam } from './jam.deps.ts'

const ASING: Galat = { kode: 'aspirasi.kode-tidak-dikenal' }

/** What is stored about whoever holds the code. */
export const buatDataSaya =
  (deps: DepsAspirasi) =>
  async (m: { readonly kode: string }): Promise<Result<DataSaya, Galat>> => {
    const kode = bacaKode(m.kode)
    const isi =
      kode &&
      (await deps.basis.transaksi(pengunjung(deps), (trx) => deps.dataDiri.baca(trx, deps.rahasia.sidikKode(kode))))
    return isi ? ok(isi) : gagal(ASING)
  }

export const buatUbahDataSaya =
  (deps: DepsAspirasi) =>
  async (m: { readonly kode: string; readonly identitas: Identitas }): Promise<Result<DataSaya, Galat>> => {
    const kode = bacaKode(m.kode)
    if (!kode) return gagal(ASING)
    const i: Record<string, string | null> = {}
    for (const isian of ['nama', 'telepon', 'surel', 'alamat'] as const) {
      const teks = rapikanTeks(m.identitas[isian] ?? '')
      const n = panjangTeks(teks)
      if (n > PANJANG[isian])
        return gagal({ kode: 'aspirasi.terlalu-panjang', data: { isian, n, maks: PANJANG[isian] } })
      i[isian] = teks || null
    }
    if (i['nama'] === null) return gagal({ kode: 'aspirasi.kosong', data: { isian: 'nama' } })
    return deps.basis.transaksi(pengunjung(deps), async (trx): Promise<Result<DataSaya, Galat>> => {
      const sidik = deps.rahasia.sidikKode(kode)
      const jadi = await deps.dataDiri.ubah(trx, sidik, i as unknown as Identitas)
      const kini = await deps.dataDiri.baca(trx, sidik)
      return !kini ? gagal(ASING) : jadi ? ok(kini) : gagal({ kode: 'aspirasi.data-tidak-ada' })
    })
  }

/** The identity goes; what was said and what happened stays, with one line that it was erased. Twice is once. */
export const buatHapusDataSaya =
  (deps: DepsAspirasi) =>
  async (m: { readonly kode: string }): Promise<Result<DataSaya, Galat>> => {
    const kode = bacaKode(m.kode)
    if (!kode) return gagal(ASING)
    return deps.basis.transaksi(pengunjung(deps), async (trx): Promise<Result<DataSaya, Galat>> => {
      const sidik = deps.rahasia.sidikKode(kode)
      await deps.dataDiri.hapus(trx, sidik)
      const kini = await deps.dataDiri.baca(trx, sidik)
      return kini ? ok(kini) : gagal(ASING)
    })
  }

export interface Retensi {
  readonly berlaku: KebijakanRetensi
  readonly riwayat: readonly RetensiTercatat[]
  readonly rencana: readonly RencanaHapus[]
}
/** The policy, its past, and what will be erased in which month. */
export const buatBacaRetensi =
  (deps: DepsAspirasi) =>
  async (pelaku: Pelaku): Promise<Result<Retensi, Galat>> => {
    const izin = periksaIzin(pelaku, 'aspirasi:atur')
    if (!izin.ok) return izin
    return deps.basis.transaksi(pelaku, async (trx) => {
      const riwayat = await deps.dataDiri.kebijakan(trx)
      const berlaku = riwayat[0] ?? RETENSI_BAWAAN
      return ok({ berlaku, riwayat, rencana: await deps.dataDiri.rencana(trx, berlaku.hari) })
    })
  }

export const buatTetapkanRetensi =
  (deps: DepsAspirasi) =>
  async (
    m: { readonly sesudah: number; readonly hari: number; readonly sumber: string; readonly alasan: string },
    pelaku: Pelaku,
  ): Promise<Result<number, Galat>> => {
    const izin = periksaIzin(pelaku, 'aspirasi:atur')
    if (!izin.ok) return izin
    const { penggunaId } = pelaku
    if (penggunaId === null) return gagal({ kode: 'aspirasi.tidak-ditemukan' })
    const versi = m.sesudah + 1
    return deps.basis.transaksi(pelaku, async (trx): Promise<Result<number, Galat>> => {
      if (!(await deps.dataDiri.tetapkan(trx, { ...m, versi, oleh: pelaku.nama, penggunaId })))
        return gagal({ kode: 'aspirasi.sudah-berubah' })
      await deps.catatBanyak(trx, pelaku, [
        { tindakan: 'aspirasi.retensi', objekJenis: 'retensi', objekId: String(versi), rincian: { hari: m.hari } },
      ])
      return ok(versi)
    })
  }

const SEKALI = 100
/** Erases what is due, a few messages at a time, each few whole or not at all. How many messages. */
export const buatSapuRetensi =
  (deps: Pick<DepsJam, 'basis' | 'jam' | 'instansiId'> & { readonly dataDiri: PenyimpananDataDiri }) =>
  async (opsi: { readonly berhenti?: () => boolean } = {}): Promise<number> => {
    const sistem = pelakuSistem(deps.instansiId, 'Retensi data diri')
    let semua = 0
    while (!opsi.berhenti?.()) {
      const n = await deps.basis.transaksi(sistem, async (trx) => {
        const k = (await deps.dataDiri.kebijakan(trx))[0]
        // What cannot be brought back waits for somebody to decide it.
        return !k ? 0 : deps.dataDiri.sapu(trx, { ...k, hariIni: deps.jam.hariIni(), banyak: SEKALI })
      })
      semua += n
      if (n < SEKALI) break
    }
    return semua
  }
