import type { Jabatan } from '#modules/jabatan'
import type { Unit } from '#modules/organisasi'
import { type Pelaku, type Peran, periksaIzin } from '#platform/access'
import type { Entri } from '#platform/audit'
import type { Basis, Transaksi } from '#platform/db'
import { type Galat, type IsoDate, ok, type Result } from '#shared'
import { namaLengkap } from '../domain/nama-lengkap.ts'
import type {
  BarisPegawai,
  CariBarisPegawai,
  FaktaPenentu,
  HasilCari,
  SaringPegawai,
  UnitDaftar,
} from './cari-pegawai.port.ts'

const PEGAWAI_PER_HALAMAN = 50
/** Who may read disciplinary records; the database holds the same line (migration 0401). */
const PEMBACA_DISIPLIN: readonly Peran[] = ['analis', 'tpk', 'sekda', 'ppk', 'inspektorat', 'bkn']
/** The head of an office reads it of his own people, not where another role of his reaches the whole city. */
export const bacaDisiplin = (pelaku: Pelaku): boolean =>
  pelaku.peran.some((p) => PEMBACA_DISIPLIN.includes(p) || (p === 'pimpinan' && pelaku.unitIds !== 'semua'))

export interface DepsCariPegawai {
  readonly basis: Basis
  readonly cariBaris: CariBarisPegawai
  readonly bacaUnit: (trx: Transaksi, saring: { readonly pada: IsoDate }) => Promise<Unit[]>
  readonly bacaJabatan: (trx: Transaksi, saring: { readonly pada: IsoDate }) => Promise<Jabatan[]>
  readonly catatBanyak: (trx: Transaksi, pelaku: Pelaku, entri: readonly Entri[]) => Promise<void>
}

/** A line of the list. Of readers who may find people but not open files, only name, NIP, post and unit. */
export interface OrangDaftar {
  readonly id: string
  readonly nip: string
  readonly nama: string
  readonly sintetis: boolean
  /** undefined = unknown; null = known to hold none. */
  readonly jabatan: string | null | undefined
  readonly unit: string | undefined
  readonly perangkat: string | undefined
  readonly jenis?: string
  readonly kedudukan?: string
  readonly golongan?: string
  readonly pendidikan?: string
  readonly prodi?: string
  readonly kurang: readonly FaktaPenentu[]
}
export interface DaftarPegawai {
  readonly baris: readonly OrangDaftar[]
  readonly halaman: number
  readonly jumlahHalaman: number
  readonly jumlah: number
  readonly terjangkau: number
  readonly kurang: number
  /** Offices within the caller's reach, for the filter. */
  readonly perangkat: readonly { readonly id: string; readonly nama: string }[]
  /** The caller may open files, so the facts may be shown and filtered by. */
  readonly rinci: boolean
  readonly disiplin: boolean
}

interface Minta {
  readonly pada: IsoDate
  readonly saring: SaringPegawai
}

/** Everybody within the caller's reach, by page. Nobody's file is opened by it, so it leaves no entry. */
export const buatCariPegawai =
  (deps: DepsCariPegawai) =>
  async (m: Minta & { readonly halaman: number }, pelaku: Pelaku): Promise<Result<DaftarPegawai, Galat>> => {
    const izin = periksaIzin(pelaku, 'pegawai:cari')
    if (!izin.ok) return izin
    return deps.basis.transaksi(pelaku, async (trx) => {
      const rinci = periksaIzin(pelaku, 'pegawai:buka').ok
      const c = await cari(deps, trx, m, pelaku, rinci, { halaman: m.halaman })
      const { terjangkau, jumlah, kurang } = c.hasil
      return ok({
        baris: c.hasil.baris.map((b) => keDaftar(b, c.unit, rinci)),
        halaman: c.halaman,
        jumlahHalaman: Math.max(1, Math.ceil(jumlah / PEGAWAI_PER_HALAMAN)),
        jumlah,
        terjangkau,
        kurang,
        perangkat: perangkatTerjangkau(c.asal, pelaku),
        rinci,
        disiplin: bacaDisiplin(pelaku),
      })
    })
  }

/** The whole filtered list for a file; each person in it finds one entry. */
export const buatEksporPegawai =
  (deps: DepsCariPegawai) =>
  async (
    m: Minta & { readonly bentuk: 'csv' | 'xlsx' },
    pelaku: Pelaku,
  ): Promise<Result<readonly OrangDaftar[], Galat>> => {
    const izin = periksaIzin(pelaku, 'pegawai:ekspor')
    if (!izin.ok) return izin
    return deps.basis.transaksi(pelaku, async (trx) => {
      const { hasil, unit } = await cari(deps, trx, m, pelaku, true, null)
      await deps.catatBanyak(
        trx,
        pelaku,
        hasil.baris.map((b) => ({
          tindakan: 'pegawai.diekspor',
          objekJenis: 'pegawai',
          objekId: b.id,
          pegawaiId: b.id,
          rincian: { berkas: 'daftar-pegawai', bentuk: m.bentuk, orang: hasil.baris.length },
        })),
      )
      return ok(hasil.baris.map((b) => keDaftar(b, unit, true)))
    })
  }

async function cari(
  deps: DepsCariPegawai,
  trx: Transaksi,
  m: Minta,
  pelaku: Pelaku,
  rinci: boolean,
  hal: { readonly halaman: number } | null,
): Promise<{ hasil: HasilCari; unit: ReadonlyMap<string, UnitDaftar>; asal: readonly Unit[]; halaman: number }> {
  const asal = await deps.bacaUnit(trx, { pada: m.pada })
  const unit = susunUnit(asal)
  const saring = rinci ? m.saring : hanyaCari(m.saring)
  const jabatanIds = saring.jenjang
    ? (await deps.bacaJabatan(trx, { pada: m.pada })).filter((j) => j.jenjang === saring.jenjang).map((j) => j.id)
    : undefined
  const minta = { pada: m.pada, saring, unit, jabatanIds, disiplin: bacaDisiplin(pelaku) }
  const baca = (halaman: number) =>
    deps.cariBaris(trx, {
      ...minta,
      batas: hal ? PEGAWAI_PER_HALAMAN : null,
      lewati: hal ? (halaman - 1) * PEGAWAI_PER_HALAMAN : 0,
    })
  let halaman = hal?.halaman ?? 1
  let hasil = await baca(halaman)
  const akhir = Math.max(1, Math.ceil(hasil.jumlah / PEGAWAI_PER_HALAMAN))
  if (hal && halaman > akhir) {
    halaman = akhir
    hasil = await baca(halaman)
  }
  return { hasil, unit: new Map(unit.map((u) => [u.id, u])), asal, halaman }
}

/** Filters on facts would tell a reader what he may not see. */
const hanyaCari = (s: SaringPegawai): SaringPegawai => ({
  ...(s.cari && { cari: s.cari }),
  ...(s.perangkat && { perangkat: s.perangkat }),
  ...(s.urut && s.urut !== 'golongan' && { urut: s.urut }),
  ...(s.arah && { arah: s.arah }),
})

/** Units with their office, numbered so that a list by unit runs office by office. */
export function susunUnit(unit: readonly Unit[]): UnitDaftar[] {
  const nama = new Map(unit.map((u) => [u.id, u.nama]))
  const letak = new Map(unit.map((u, i) => [u.id, i]))
  const induk = (u: Unit) => letak.get(u.perangkatDaerahId) ?? 0
  const rapi = unit.toSorted((a, b) => induk(a) - induk(b) || (letak.get(a.id) ?? 0) - (letak.get(b.id) ?? 0))
  return rapi.map((u, urut) => ({
    id: u.id,
    nama: u.nama,
    perangkatId: u.perangkatDaerahId,
    perangkat: nama.get(u.perangkatDaerahId) ?? u.nama,
    urut,
  }))
}

/** Offices of the caller's units. The root of the tree is the government itself, no office. */
function perangkatTerjangkau(unit: readonly Unit[], pelaku: Pelaku): DaftarPegawai['perangkat'] {
  const jangkau = pelaku.unitIds === 'semua' ? null : new Set(pelaku.unitIds)
  const dipakai = new Set(unit.filter((u) => !jangkau || jangkau.has(u.id)).map((u) => u.perangkatDaerahId))
  return unit
    .filter((u) => dipakai.has(u.id) && !(u.jenis === 'lainnya' && u.indukId === null))
    .map(({ id, nama }) => ({ id, nama }))
}

function keDaftar(b: BarisPegawai, unit: ReadonlyMap<string, UnitDaftar>, rinci: boolean): OrangDaftar {
  const u = b.unitId === null ? undefined : unit.get(b.unitId)
  return {
    id: b.id,
    nip: b.nip,
    nama: namaLengkap(b.gelarDepan, b.nama, b.gelarBelakang),
    sintetis: b.sintetis,
    jabatan: b.jabatan === null ? undefined : b.jabatan || null,
    unit: u?.nama,
    perangkat: u && u.perangkatId !== u.id ? u.perangkat : undefined,
    ...(rinci && {
      ...(b.jenis && { jenis: b.jenis }),
      ...(b.kedudukan && { kedudukan: b.kedudukan }),
      ...(b.golongan && { golongan: b.golongan }),
      ...(b.pendidikan && { pendidikan: b.pendidikan }),
      ...(b.prodi && { prodi: b.prodi }),
    }),
    kurang: rinci ? b.kurang : [],
  }
}
