import { type BarisLembar, type KumpulanMasalah, tanggalSel, teksSel, tidakAda } from '#platform/lembar'
import type { IsoDate } from '#shared'
import {
  bacaGolongan,
  bacaJenisKelamin,
  bacaJenisPegawai,
  bacaKedudukan,
  bacaTingkatPendidikan,
} from '../domain/kata-siasn.ts'
import { kelaminMenurutNip, lahirMenurutNip, rapikanNip, sebabNipTidakSah } from '../domain/nip.ts'
import type { JenisPegawai, Kedudukan } from '../domain/pegawai.ts'

/** One SIASN row as understood. undefined = the file says nothing. */
export interface BarisSiasn {
  readonly nomor: number
  readonly nip: string
  readonly nama: string
  readonly gelarDepan?: string
  readonly gelarBelakang?: string
  readonly tanggalLahir?: IsoDate
  readonly jenisKelamin?: 'L' | 'P'
  readonly jenis?: JenisPegawai
  readonly kedudukan?: Kedudukan
  readonly tmtCpns?: IsoDate
  readonly golongan?: string
  readonly tmtGolongan?: IsoDate
  readonly tingkat?: string
  readonly pendidikan?: string
  readonly tahunLulus?: number
  readonly unit?: {
    readonly unorId: string | null
    readonly nama: string | null
    readonly satuanKerja: readonly (string | null)[]
  }
  /** null = the file says: holds none. */
  readonly jabatan?: { readonly kode: string | null; readonly nama: string } | null
  readonly tmtJabatan?: IsoDate
}

const ada = <T>(nilai: T | null | undefined) => nilai ?? undefined

/** Reads one row; whatever is wrong goes to `masalah` under the header as the file writes it. */
export function bacaBarisSiasn(b: BarisLembar, masalah: KumpulanMasalah, hariIni: IsoDate): BarisSiasn | undefined {
  const teks = (kolom: string) => teksSel(b.sel(kolom))
  if (b.rumus !== undefined) masalah.catat(b.nomor, b.rumus, 'impor.rumus')
  const jenis = bacaJenisPegawai(teks('JENIS PEGAWAI NAMA'), teks('STATUS CPNS PNS'))
  const nip = bacaNip(b, masalah, jenis)
  const nama = teks('NAMA')
  if (nama === null) masalah.catat(b.nomor, b.judul('NAMA'), 'impor.nama-kosong')
  const tanggal = (kolom: string) => bacaTanggal(b, masalah, kolom)
  const tanggalLahir = tanggal('TANGGAL LAHIR')
  const belumLahir = tanggalLahir !== undefined && tanggalLahir >= hariIni
  if (belumLahir)
    masalah.catat(b.nomor, b.judul('TANGGAL LAHIR'), 'impor.tanggal-mustahil', {
      nilai: tanggalLahir,
      sebab: 'belum terjadi',
    })
  const tmtCpns = tanggal('TMT CPNS')
  if (tmtCpns && tanggalLahir && !belumLahir && tmtCpns <= tanggalLahir)
    masalah.catat(b.nomor, b.judul('TMT CPNS'), 'impor.tanggal-mustahil', { nilai: tmtCpns, sebab: 'sebelum lahir' })
  const kata = <T>(kolom: string, baca: (s: string) => T | undefined): T | undefined => {
    const s = teks(kolom)
    if (s === null) return undefined
    const hasil = baca(s)
    if (hasil === undefined) masalah.catat(b.nomor, b.judul(kolom), 'impor.nilai-tidak-dikenal', { nilai: s })
    return hasil
  }
  const golonganNama = teks('GOL AKHIR NAMA')
  const golongan =
    golonganNama === null
      ? bacaGolongan(null, teks('GOL AKHIR ID'))
      : kata('GOL AKHIR NAMA', (s) => bacaGolongan(s, null))
  const jabatanNama = teks('JABATAN NAMA')
  const hasil: Omit<BarisSiasn, 'nip' | 'nama'> = {
    nomor: b.nomor,
    gelarDepan: ada(teks('GELAR DEPAN')),
    gelarBelakang: ada(teks('GELAR BELAKANG')),
    tanggalLahir,
    jenisKelamin: kata('JENIS KELAMIN', bacaJenisKelamin),
    jenis,
    kedudukan: kata('KEDUDUKAN HUKUM NAMA', bacaKedudukan),
    tmtCpns,
    golongan,
    tmtGolongan: tanggal('TMT GOLONGAN'),
    tingkat: kata('TINGKAT PENDIDIKAN NAMA', bacaTingkatPendidikan),
    pendidikan: ada(teks('PENDIDIKAN NAMA')),
    tahunLulus: bacaTahunLulus(b, masalah),
    unit: bacaUnitSiasn(teks('UNOR ID'), teks('UNOR NAMA'), [
      teks('SATUAN KERJA KERJA NAMA'),
      teks('SATUAN KERJA INDUK NAMA'),
    ]),
    jabatan:
      jabatanNama === null ? undefined : tidakAda(jabatanNama) ? null : { kode: teks('JABATAN ID'), nama: jabatanNama },
    tmtJabatan: tanggal('TMT JABATAN'),
  }
  if (nip === undefined || nama === null) return undefined
  if (!masalah.ditolak(b.nomor)) catatKejanggalan(b, masalah, { ...hasil, nip }, hariIni)
  return { ...hasil, nip, nama }
}

/** What the row says against itself, or too early: taken as written, for a person to look at. */
function catatKejanggalan(
  b: BarisLembar,
  masalah: KumpulanMasalah,
  r: Omit<BarisSiasn, 'nama'>,
  hariIni: IsoDate,
): void {
  const lahir = lahirMenurutNip(r.nip)
  if (r.tanggalLahir !== undefined && r.tanggalLahir !== lahir)
    masalah.catat(b.nomor, b.judul('TANGGAL LAHIR'), 'impor.bertentangan-nip', { nilai: r.tanggalLahir, nip: lahir })
  const kelamin = kelaminMenurutNip(r.nip)
  if (r.jenisKelamin !== undefined && r.jenisKelamin !== kelamin)
    masalah.catat(b.nomor, b.judul('JENIS KELAMIN'), 'impor.bertentangan-nip', { nilai: r.jenisKelamin, nip: kelamin })
  const setahunLagi = `${Number(hariIni.slice(0, 4)) + 1}${hariIni.slice(4)}`
  for (const [kolom, tmt] of [
    ['TMT GOLONGAN', r.tmtGolongan],
    ['TMT JABATAN', r.tmtJabatan],
  ] as const)
    if (tmt !== undefined && tmt > setahunLagi)
      masalah.catat(b.nomor, b.judul(kolom), 'impor.tanggal-jauh', { nilai: tmt })
}

const bacaUnitSiasn = (unorId: string | null, nama: string | null, satuanKerja: readonly (string | null)[]) =>
  unorId === null && nama === null ? undefined : { unorId, nama, satuanKerja }

export function bacaNip(
  b: BarisLembar,
  masalah: KumpulanMasalah,
  jenis?: JenisPegawai,
  kolom = 'NIP BARU',
): string | undefined {
  const s = b.sel(kolom)
  const judul = b.judul(kolom)
  const nip = rapikanNip(teksSel(s) ?? '')
  if (nip === '') {
    masalah.catat(b.nomor, judul, 'impor.nip-kosong')
    return undefined
  }
  // A spreadsheet number keeps 15 digits: the last three of a NIP are already lost.
  const sebab =
    typeof s === 'number' || /e\+?\d+$/i.test(nip)
      ? 'angka terakhirnya hilang karena selnya bertipe angka; ubah kolom menjadi teks'
      : sebabNipTidakSah(nip, jenis)
  if (sebab === undefined) return nip
  masalah.catat(b.nomor, judul, 'impor.nip-tidak-sah', { nilai: nip, sebab })
  return undefined
}

/** A date cell; a day that does not exist refuses the row. */
export function bacaTanggal(b: BarisLembar, masalah: KumpulanMasalah, kolom: string): IsoDate | undefined {
  const s = b.sel(kolom)
  const t = tanggalSel(s)
  if (t === undefined) masalah.catat(b.nomor, b.judul(kolom), 'impor.tanggal-mustahil', { nilai: teksSel(s) ?? '' })
  return t ?? undefined
}

/** TAHUN LULUS, or the year of TANGGAL LULUS. */
function bacaTahunLulus(b: BarisLembar, masalah: KumpulanMasalah): number | undefined {
  const s = b.sel('TAHUN LULUS')
  const t = teksSel(s)
  if (t === null) return undefined
  const tahun = /^(19|20)\d\d(\.0+)?$/.test(t) ? Number.parseInt(t, 10) : Number(tanggalSel(s)?.slice(0, 4))
  if (tahun) return tahun
  masalah.catat(b.nomor, b.judul('TAHUN LULUS'), 'impor.tanggal-mustahil', { nilai: t })
  return undefined
}
