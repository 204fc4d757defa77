import { type Jabatan, kelompokJabatan } from '#modules/jabatan'
import type { Unit } from '#modules/organisasi'
import type { PegawaiFakta } from '#modules/pegawai'
import type { IsoDate } from '#shared'
import type { OrangSetelan, SetelanTerbuka } from './buka-setelan.ts'
import type { BidangSetelan, KodeMasalah, MasalahSetelan } from './masalah.ts'
import type { Setelan } from './setelan.ts'

/** What the law says to one person in one post; `turun`: the tier or class would fall. */
export interface VonisPasangan {
  readonly hasil: 'boleh' | 'bersyarat' | 'ditolak' | 'turun' | 'kompetensi-mutlak'
  readonly aturan: readonly string[]
  readonly fakta: readonly string[]
}

/** The city on the planned date, as far as settings can be wrong about it. */
export interface KotaSetelan {
  readonly hariIni: IsoDate
  readonly jabatan: readonly Jabatan[]
  readonly unit: readonly Unit[]
  readonly pegawai: readonly PegawaiFakta[]
  readonly orang: (i: number) => OrangSetelan
  /** Seats of each post taken by people no plan moves. */
  readonly tertahan: Int32Array
  /** Legal values there are today and not on the date. */
  readonly hukumHilang: readonly string[]
  readonly pensiun: (lahir: IsoDate, jabatan: Jabatan) => IsoDate | undefined
  readonly nilai: (p: PegawaiFakta, j: Jabatan) => VonisPasangan
}

/** Settings with everything in the city they name, found once. */
export interface Bahan {
  readonly s: Setelan
  readonly kota: KotaSetelan
  readonly buka: SetelanTerbuka
  readonly pegawai: ReadonlyMap<string, number>
  readonly jabatan: ReadonlyMap<string, number>
  readonly unit: ReadonlyMap<string, Unit>
  readonly catat: (
    kode: KodeMasalah,
    bidang: BidangSetelan,
    urutan?: number | null,
    isi?: Partial<Pick<MasalahSetelan, 'tingkat' | 'pegawaiId' | 'jabatanId' | 'data' | 'aturan' | 'fakta'>>,
  ) => void
}

/** Whether the post is there and managerial; says so where not. */
export function jabatanManajerial(b: Bahan, id: string, bidang: BidangSetelan, urutan: number): Jabatan | null {
  const x = b.jabatan.get(id)
  const j = x === undefined ? undefined : b.kota.jabatan[x]
  const data = { jabatan: j?.nama ?? id, tmt: b.s.tmt }
  if (!j) b.catat('jabatan-tidak-dikenal', bidang, urutan, { jabatanId: id, data })
  else if (kelompokJabatan(j.jenjang) !== 'manajerial')
    b.catat('jabatan-bukan-manajerial', bidang, urutan, { jabatanId: id, data: { ...data, jenjang: j.jenjang } })
  else return j
  return null
}

/** Whether the person is there, in service on the date, and not retired by it; `keras`: otherwise the settings do not hold. */
export function pegawaiBertugas(
  b: Bahan,
  id: string,
  bidang: BidangSetelan,
  urutan: number,
  { keras, tujuan }: { readonly keras: boolean; readonly tujuan?: Jabatan | null },
): number | null {
  const i = b.pegawai.get(id)
  const { tmt } = b.s
  if (i === undefined) {
    b.catat('pegawai-tidak-dikenal', bidang, urutan, { pegawaiId: id, data: { pegawai: id, tmt } })
    return null
  }
  const p = b.kota.pegawai[i]!
  const isi = { tingkat: keras ? 'blokir' : 'peringatan', pegawaiId: id } as const
  if (p.kedudukan !== undefined && p.kedudukan !== 'aktif') {
    b.catat('pegawai-tidak-aktif', bidang, urutan, {
      ...isi,
      data: { pegawai: p.nama, kedudukan: p.kedudukan, tmt },
    })
    return null
  }
  const kini = b.jabatan.get(b.kota.orang(i).jabatanId ?? p.jabatanKini?.jabatanId ?? '')
  const di = tujuan ?? (kini === undefined ? undefined : b.kota.jabatan[kini])
  const pensiun = di && p.tanggalLahir ? b.kota.pensiun(p.tanggalLahir, di) : undefined
  if (pensiun !== undefined && pensiun <= tmt) {
    b.catat('pegawai-pensiun', bidang, urutan, { ...isi, data: { pegawai: p.nama, pensiun, tmt } })
    return null
  }
  return i
}
