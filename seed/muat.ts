import { bacaUnit } from '#modules/organisasi'
import { idMenurutNip } from '#modules/pegawai'
import type { Pelaku } from '#platform/access'
import type { Basis } from '#platform/db'
import type { HasilImpor, Lembar } from '#platform/lembar'
import { type Galat, gagal, type IsoDate, ok, type Result } from '#shared'
import { buatKotaContoh } from './kota.ts'
import { type LembarKotaContoh, lembarKotaContoh } from './lembar.ts'
import type { KotaContoh } from './tipe.ts'

type Impor = (
  lembar: Lembar,
  opsi: { readonly simpan: boolean; readonly berlaku?: IsoDate; readonly sintetis?: boolean },
  pelaku: Pelaku,
) => Promise<Result<HasilImpor, Galat>>

/** The import use cases the city is loaded through: the same as for real files. */
export interface UseMuat {
  readonly basis: Basis
  readonly imporPetaJabatan: Impor
  readonly imporSiasn: Impor
  readonly imporStandar: Impor
  readonly imporRiwayat: Impor
  readonly imporPredikat: Impor
  readonly imporHukdis: Impor
  readonly imporDiklat: Impor
  readonly imporKompetensi: Impor
}
export interface OpsiMuat {
  readonly hariIni: IsoDate
  readonly benih?: string | number
  /** One Indonesian line per step. */
  readonly kemajuan?: (pesan: string) => void
}
export interface RingkasanMuat {
  readonly kota: KotaContoh
  readonly langkah: readonly { readonly nama: string; readonly baris: number; readonly milidetik: number }[]
}
export type GalatMuat = Galat<'contoh.tidak-kosong' | 'contoh.impor-gagal' | 'contoh.baris-ditolak'>

const angka = new Intl.NumberFormat('id-ID')

/** Since when the invented organisation is said to stand: before any date a demo looks at. */
const SOTK_SEJAK: IsoDate = '2022-08-01'

const LANGKAH: readonly (readonly [
  lembar: keyof LembarKotaContoh,
  pakai: keyof Omit<UseMuat, 'basis'>,
  nama: string,
  berlaku?: IsoDate,
])[] = [
  ['petaJabatan', 'imporPetaJabatan', 'peta jabatan', SOTK_SEJAK],
  ['siasn', 'imporSiasn', 'data pegawai'],
  ['standar', 'imporStandar', 'standar kompetensi', SOTK_SEJAK],
  ['riwayat', 'imporRiwayat', 'riwayat jabatan'],
  ['predikat', 'imporPredikat', 'predikat kinerja'],
  ['hukdis', 'imporHukdis', 'hukuman disiplin'],
  ['diklat', 'imporDiklat', 'diklat'],
  ['kompetensi', 'imporKompetensi', 'hasil uji kompetensi'],
]

/**
 * Loads the invented city through the import use cases, one batch per kind of file. Only into an empty government: a
 * real one must never be mixed with invented people. A refused row is a fault of the seed, so it stops the loading.
 */
export async function muatKotaContoh(
  use: UseMuat,
  pelaku: Pelaku,
  opsi: OpsiMuat,
): Promise<Result<RingkasanMuat, GalatMuat>> {
  const kabar = opsi.kemajuan ?? (() => undefined)
  const isi = await use.basis.transaksi(pelaku, async (trx) => ({
    unit: (await bacaUnit(trx, { pada: opsi.hariIni })).length,
    pegawai: (await idMenurutNip(trx)).size,
  }))
  if (isi.unit > 0 || isi.pegawai > 0) return gagal({ kode: 'contoh.tidak-kosong', data: isi })
  const kota = buatKotaContoh({ hariIni: opsi.hariIni, ...(opsi.benih === undefined ? {} : { benih: opsi.benih }) })
  kabar(
    `Kota contoh disusun: ${angka.format(kota.pegawai.length)} pegawai rekaan, ${angka.format(kota.jabatan.length)} jabatan, ${angka.format(kota.unit.length)} unit`,
  )
  const lembar = lembarKotaContoh(kota)
  const langkah: { nama: string; baris: number; milidetik: number }[] = []
  for (const [i, [kunci, pakai, nama, berlaku]] of LANGKAH.entries()) {
    const mulai = performance.now()
    const hasil = await use[pakai](
      lembar[kunci],
      { simpan: true, berlaku: berlaku ?? opsi.hariIni, sintetis: true },
      pelaku,
    )
    if (!hasil.ok) return gagal({ kode: 'contoh.impor-gagal', data: { langkah: nama, sebab: hasil.error.kode } })
    const m = hasil.value.masalah[0]
    if (hasil.value.ditolak > 0)
      return gagal({
        kode: 'contoh.baris-ditolak',
        data: {
          langkah: nama,
          ditolak: hasil.value.ditolak,
          baris: m?.baris ?? 0,
          kolom: m?.kolom ?? '',
          pesan: m?.pesan ?? '',
        },
      })
    const milidetik = Math.round(performance.now() - mulai)
    langkah.push({ nama, baris: hasil.value.dibaca, milidetik })
    kabar(
      `[${i + 1}/${LANGKAH.length}] ${nama}: ${angka.format(hasil.value.dibaca)} baris (${(milidetik / 1000).toLocaleString('id-ID', { maximumFractionDigits: 1 })} detik)`,
    )
  }
  return ok({ kota, langkah })
}
