import type { KunciRencana, KursiDto, NamaVarian, OrangDto, UbahanDto, UsulanDto } from './rencana.dto.ts'

/** Somebody sits elsewhere; the post of `ke` is null where he ends without a managerial seat. */
export interface PindahDto {
  readonly pegawai: OrangDto
  readonly dari: KursiDto
  readonly ke: KursiDto | null
}

/** One plan against another: what it gains (points, exact) and who sits elsewhere. */
export interface BedaDto {
  readonly nilai: number
  readonly langkah: number
  readonly kursiKosong: number
  readonly pindah: readonly PindahDto[]
}

export interface UbahanRinciDto extends UbahanDto {
  /** Points the edit cost when it was made, each move charged at the plan's price; null where no plan was possible. */
  readonly biaya: number | null
  readonly langkah: number | null
  readonly pindah: number | null
  /** Every other edit: what the address holds once this one is taken back. */
  readonly tanpa: string
}

export interface DudukDto {
  readonly baris: number
  readonly pegawai: OrangDto
  readonly dari: KursiDto
  readonly skor: number
  readonly peringatan: number
  readonly bersyarat: boolean
  /** He comes from elsewhere. */
  readonly pindah: boolean
  /** He did not sit here in the plan the edits began from. */
  readonly baru: boolean
  readonly terkunci: boolean
}

/** A post of the list. */
export interface PosDto {
  readonly kolom: number
  readonly ke: KursiDto
  /** Seats after the edits, and those the post has. */
  readonly kursi: number
  readonly kursiAsal: number
  readonly duduk: readonly DudukDto[]
  /** Holders today whom the plan seats elsewhere or nowhere. */
  readonly lepas: readonly { readonly baris: number; readonly pegawai: OrangDto; readonly ke: KursiDto | null }[]
  readonly kosong: number
}

export interface HargaDto {
  /** Points lost, each move charged at the plan's price; negative = the plan gains. */
  readonly rugi: number
  readonly nilai: number
  readonly langkah: number
  readonly pindah: readonly PindahDto[]
}

export interface CalonDto {
  readonly baris: number
  readonly pegawai: OrangDto
  readonly dari: KursiDto
  /** Where the plan seats him now; null = no managerial seat. */
  readonly kini: KursiDto | null
  readonly skor: number
  readonly rentang: readonly [number, number]
  readonly bersyarat: boolean
  readonly faktaHilang: readonly string[]
  readonly dilarang: boolean
  readonly dikeluarkan: boolean
  readonly terkunciDi: KursiDto | null
  /** null = no plan holds him here while the other edits stand. */
  readonly harga: HargaDto | null
}

export interface PilihanDto {
  readonly kolom: number
  readonly ke: KursiDto
  readonly calon: readonly CalonDto[]
  /** People of the variant's pairs with this post altogether, those who sit there not counted. */
  readonly seluruhnya: number
}

export interface KonflikDto {
  /** Codes of edits that cannot hold together; without any one of them the others could. */
  readonly kode: readonly string[]
  /** Nothing smaller is in conflict. */
  readonly terkecil: boolean
  /** Holders who would be left without a seat. */
  readonly pemegang: readonly OrangDto[]
  /** Units whose seats that must be filled could not be. */
  readonly minimum: readonly { readonly unit: string; readonly banyak: number }[]
  /** Edits to give up, the cheapest first: value of the best plan without them against the last possible one. */
  readonly obat: readonly { readonly lepas: readonly string[]; readonly tanpa: string; readonly rugi: number }[]
}

export const SARING_POS = ['berubah', 'ubahan', 'kosong', 'semua'] as const
export type SaringPos = (typeof SARING_POS)[number]

export interface UbahRencanaDto {
  readonly rencanaId: string
  readonly tmt: string
  readonly varian: NamaVarian
  readonly kunci: KunciRencana
  /** The edits as the address holds them. */
  readonly kode: string
  readonly ubahan: readonly UbahanRinciDto[]
  /** The plan after the edits; after those that were possible, when `konflik` is not null. */
  readonly usulan: UsulanDto
  /** The plan before all edits. */
  readonly asli: { readonly langkah: number; readonly kenaikan: number; readonly kursiKosong: number }
  readonly konflik: KonflikDto | null
  readonly bedaTerakhir: BedaDto
  readonly bedaAsal: BedaDto
  /** The plan shown was not the best at its price of moves: what beginning from the best one changed. */
  readonly penyesuaian: BedaDto | null
  /** Holders of a managerial post who end without one. */
  readonly tanpaJabatan: readonly { readonly pegawai: OrangDto; readonly dari: KursiDto }[]
  readonly pos: readonly PosDto[]
  readonly jumlahPos: Readonly<Record<SaringPos, number>>
  readonly halaman: { readonly ini: number; readonly jumlah: number }
  readonly pilihan: PilihanDto | null
  /** Prices of one person at the posts of the list, by column; null = he may not sit there or no plan holds it. */
  readonly hargaOrang: Readonly<Record<string, number | null>> | null
  readonly ms: number
}
