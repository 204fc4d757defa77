import type { KalenderKota } from '#modules/kelayakan'
import type { Transaksi } from '#platform/db'
import type { DaftarKetetapan } from '#regulasi'
import type { IsoDate } from '#shared'
import type { PesanDisapu, TindakanJam } from '../domain/sapu.ts'
import type { PesanBertenggat, StandarTenggat } from '../domain/tenggat.ts'

/** What clocks are reckoned with. */
export interface HukumJam {
  readonly kalender: KalenderKota
  readonly ketetapan: DaftarKetetapan
  readonly standar: readonly StandarTenggat[]
}
export interface StandarTercatat extends StandarTenggat {
  readonly alasan: string
  readonly oleh: string
  readonly dicatatPada: string
}
export interface TopikStandar {
  readonly kode: string
  readonly nama: string
  readonly namaEn: string
}
export interface CalonSapu extends PesanDisapu {
  readonly id: string
  readonly langkahKe: number
  readonly unitId: string | null
  /** Of a message only some may see, nobody outside it is told. */
  readonly terbatas: boolean
}
export interface SetelanJam {
  readonly id: string
  readonly ke: number
  readonly tenggat: IsoDate | null
  readonly langkah: string | null
  readonly periksa: IsoDate
}
export interface PenyimpananJam {
  /** Open to every role and to none. */
  bacaHukum(trx: Transaksi): Promise<HukumJam>
  daftarStandar(trx: Transaksi): Promise<StandarTercatat[]>
  /** Topics of the city's division of work, as they stand now. */
  daftarTopik(trx: Transaksi): Promise<TopikStandar[]>
  tambahStandar(
    trx: Transaksi,
    s: StandarTenggat & { readonly alasan: string; readonly oleh: string; readonly penggunaId: string },
  ): Promise<void>
  /** Of the program itself only, from here on. True: reckoned with another law before, and all are to be reckoned again. */
  hukumKini(trx: Transaksi, sidik: string): Promise<boolean>
  calon(trx: Transaksi, hari: IsoDate, banyak: number): Promise<CalonSapu[]>
  langkah(trx: Transaksi, m: TindakanJam & { readonly id: string; readonly sesudah: number }): Promise<boolean>
  setel(trx: Transaksi, m: readonly SetelanJam[]): Promise<void>
  berjalan(
    trx: Transaksi,
    sesudah: string | null,
    banyak: number,
  ): Promise<readonly (PesanBertenggat & { readonly id: string })[]>
  /** Of whoever holds the code, after his step. */
  setelWarga(
    trx: Transaksi,
    m: {
      readonly kode: Buffer
      readonly ke: number
      readonly tenggat: IsoDate | null
      readonly langkah: string | null
    },
  ): Promise<void>
}
