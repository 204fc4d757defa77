import type { Unit } from '#modules/organisasi'
import type { AkunBerperan } from '#modules/pengguna'
import type { Pelaku, Peran } from '#platform/access'
import type { Galat, Result } from '#shared'
import type { DepsAspirasi } from './deps.ts'
import type { PenyimpananDaftar } from './daftar.port.ts'
import type { MiripPetugas } from './penyaluran.port.ts'

/** An employee as an officer finds him: name, post and office, nothing else of his file. */
export interface OrangMeja {
  readonly id: string
  readonly nama: string
  readonly jabatan: string | null
  readonly unitId: string | null
}

export interface DepsMeja extends DepsAspirasi {
  readonly daftar: PenyimpananDaftar
  /** Accounts that may handle messages. */
  readonly bacaPenangan: () => Promise<readonly AkunBerperan[]>
  readonly cariOrang: (m: { readonly cari?: string; readonly ids?: readonly string[] }) => Promise<readonly OrangMeja[]>
}

/** What routing proposes to the officer; he decides. */
export interface UsulanMeja {
  readonly usulKantor: (m: { readonly teks: string }) => Promise<
    readonly {
      readonly topikKode: string
      readonly unitId: string
      readonly unitNama: string
      readonly sebab: readonly string[]
    }[]
  >
  readonly miripUntukPetugas: (id: string, pelaku: Pelaku) => Promise<Result<readonly MiripPetugas[], Galat>>
}

export const PERAN_PENANGAN = [
  'petugas-aduan',
  'penghubung',
  'pimpinan',
  'sekda',
  'ppk',
  'inspektorat',
] as const satisfies readonly Peran[]

/** The city's units with the ways between them. */
export interface PetaUnit {
  readonly semua: readonly Unit[]
  readonly menurutId: ReadonlyMap<string, Unit>
  /** Offices a message can be given to: perangkat daerah, and kelurahan, which answer for themselves. */
  readonly kantor: readonly Unit[]
  /** Name of the kelurahan by its code of the region. */
  readonly kelurahan: ReadonlyMap<string, string>
  /** The unit and everything below it. */
  bawah(id: string): string[]
  /** The unit and everything above it. */
  atas(id: string): string[]
}

export function petaUnit(semua: readonly Unit[]): PetaUnit {
  const menurutId = new Map(semua.map((u) => [u.id, u]))
  const anak = Map.groupBy(semua, (u) => u.indukId ?? '')
  const bawah = (id: string, jumpa = new Set<string>()): string[] => {
    if (jumpa.has(id)) return []
    jumpa.add(id)
    return [id, ...(anak.get(id) ?? []).flatMap((u) => bawah(u.id, jumpa))]
  }
  return {
    semua,
    menurutId,
    kantor: semua
      .filter((u) => u.perangkatDaerahId === u.id || u.jenis === 'kelurahan')
      .toSorted((a, b) => a.nama.localeCompare(b.nama, 'id')),
    kelurahan: new Map(
      semua.flatMap((u) => (u.jenis === 'kelurahan' && u.kodeWilayah ? [[u.kodeWilayah, u.nama] as const] : [])),
    ),
    bawah: (id) => bawah(id),
    atas(id) {
      const jalur: string[] = []
      for (let u = menurutId.get(id); u && !jalur.includes(u.id); u = u.indukId ? menurutId.get(u.indukId) : undefined)
        jalur.push(u.id)
      return jalur
    },
  }
}

/** Whether this account works for that office: its liaison or head there, or above. */
export const melayani = (akun: AkunBerperan, unitId: string, peta: PetaUnit): boolean => {
  const atas = peta.atas(unitId)
  return akun.tugas.some(
    (t) => (t.peran === 'penghubung' || t.peran === 'pimpinan') && t.unitId !== null && atas.includes(t.unitId),
  )
}
export const berperan = (akun: AkunBerperan, peran: Peran): boolean => akun.tugas.some((t) => t.peran === peran)
