import type { Unit } from '#modules/organisasi'
import type { SurelAkun } from '#modules/pengguna'
import type { Pelaku, Peran } from '#platform/access'
import type { Entri } from '#platform/audit'
import type { Jam } from '#platform/clock'
import type { Basis, Transaksi } from '#platform/db'
import type { SurelBaru } from '#platform/mail'
import type { Bahasa } from '#platform/i18n'
import type { IsoDate } from '#shared'
import type { Rahasia } from './deps.ts'
import type { PenyimpananDataDiri } from './data-diri.port.ts'
import type { PenyimpananIkuti } from './ikuti.port.ts'
import type { PenyimpananJam } from './tenggat.port.ts'

interface IsiSurel {
  readonly judul: string
  readonly isi: string
}
/** Words of every mail that leaves. None says what a message says. */
export interface KataSurel {
  eskalasi(m: { readonly tingkat: number; readonly alamat: string }): IsiSurel
  konfirmasi(bahasa: Bahasa, m: { readonly alamat: string }): IsiSurel
  kabar(bahasa: Bahasa, m: { readonly lacak: string; readonly berhenti: string }): IsiSurel
  /** `{rahasia}` stands for the code until the mail leaves. */
  terima(m: { readonly lacak: string; readonly rujukan: string }): IsiSurel
}

/** Clocks, mail and following: what runs beside the pages. */
export interface DepsJam {
  readonly basis: Basis
  readonly jam: Jam
  readonly instansiId: string
  /** Public address, for links in mails and feeds. */
  readonly url: () => string
  readonly pemerintah: string
  readonly rahasia: Pick<Rahasia, 'kodeDari' | 'rujukanBaru' | 'sidikKode' | 'sidikKiriman'>
  /** Proves that a link of a mail was made here. */
  readonly tanda: (isi: string) => Buffer
  readonly jamPesan: PenyimpananJam
  readonly dataDiri: PenyimpananDataDiri
  readonly ikuti: PenyimpananIkuti
  readonly kataSurel: KataSurel
  readonly surel: { readonly adaServer: boolean; readonly dari: string; readonly rahasia: string }
  readonly antreSurel: (trx: Transaksi, s: SurelBaru) => Promise<boolean>
  readonly bacaSurelAkun: (
    trx: Transaksi,
    m: { readonly peran: readonly Peran[]; readonly pada: IsoDate },
  ) => Promise<SurelAkun[]>
  readonly bacaUnit: (trx: Transaksi, saring: { readonly pada: IsoDate }) => Promise<Unit[]>
  readonly catatBanyak: (trx: Transaksi, pelaku: Pelaku, entri: readonly Entri[]) => Promise<void>
}
