import { izinDari, PERAN, PERAN_SELURUH_KOTA, type Pelaku, type Peran } from '#platform/access'
import type { IsoDate } from '#shared'
import { perluasUnit, type SimpulUnit } from '../domain/jangkauan.ts'
import { keadaanMasa, type Delegasi, type Pengguna, type Penugasan } from '../domain/pengguna.ts'

/** Everything the database knows about one user's authority. */
export interface BahanPelaku {
  readonly pengguna: Pengguna
  readonly penugasan: readonly Penugasan[]
  /** Delegations to him, each with the giver's state and own assignments. */
  readonly delegasi: readonly {
    readonly delegasi: Delegasi
    readonly pemberiAktif: boolean
    readonly penugasanPemberi: readonly Penugasan[]
  }[]
}

interface Hak {
  readonly peran: Peran
  readonly unitId: string | null
}
const dikenal = (p: string): p is Peran => (PERAN as readonly string[]).includes(p)

/** A delegated role lives only while the giver himself holds it; it carries his unit, not a wider one. */
function hakDelegasi(bahan: BahanPelaku, pada: IsoDate): Hak[] {
  const hasil: Hak[] = []
  for (const d of bahan.delegasi) {
    if (!d.pemberiAktif || keadaanMasa(d.delegasi, pada) !== 'berlaku') continue
    for (const p of d.penugasanPemberi)
      if (dikenal(p.peran) && d.delegasi.peran.includes(p.peran) && keadaanMasa(p, pada) === 'berlaku')
        hasil.push({ peran: p.peran, unitId: p.unitId })
  }
  return hasil
}

function peranPada(bahan: BahanPelaku, pada: IsoDate, keadaan: 'berakhir' | 'belum-mulai'): Peran[] {
  const peran = [
    ...bahan.penugasan.filter((p) => keadaanMasa(p, pada) === keadaan).map((p) => p.peran),
    ...bahan.delegasi.filter((d) => keadaanMasa(d.delegasi, pada) === keadaan).flatMap((d) => d.delegasi.peran),
  ]
  return [...new Set(peran)].filter(dikenal)
}

/**
 * Reach in units. The roles that open personal files decide it: an administrator who also heads one office must not
 * open files city-wide because administration is city-wide.
 */
function jangkauan(hak: readonly Hak[], unit: readonly SimpulUnit[]): readonly string[] | 'semua' {
  const pembuka = hak.filter((h) => izinDari([h.peran]).has('pegawai:buka'))
  const penentu = pembuka.length > 0 ? pembuka : hak
  if (penentu.some((h) => h.unitId === null && PERAN_SELURUH_KOTA.includes(h.peran))) return 'semua'
  const akar = penentu.flatMap((h) => (h.unitId === null ? [] : [h.unitId]))
  return akar.length === 0 ? [] : perluasUnit(akar, unit)
}

/** What the user may do on this day. */
export function susunPelaku(
  bahan: BahanPelaku,
  konteks: { instansiId: string; pada: IsoDate; unit: readonly SimpulUnit[]; sesiId?: string },
): Pelaku {
  const { pengguna } = bahan
  const langsung = bahan.penugasan.flatMap((p): Hak[] =>
    dikenal(p.peran) && keadaanMasa(p, konteks.pada) === 'berlaku' ? [{ peran: p.peran, unitId: p.unitId }] : [],
  )
  const hak = pengguna.status === 'aktif' ? [...langsung, ...hakDelegasi(bahan, konteks.pada)] : []
  return {
    instansiId: konteks.instansiId,
    penggunaId: pengguna.id,
    pegawaiId: pengguna.pegawaiId,
    peran: [...new Set(hak.map((h) => h.peran))],
    unitIds: jangkauan(hak, konteks.unit),
    nama: pengguna.nama,
    status: pengguna.status === 'aktif' ? 'aktif' : 'nonaktif',
    peranBerakhir: peranPada(bahan, konteks.pada, 'berakhir'),
    peranBelumMulai: peranPada(bahan, konteks.pada, 'belum-mulai'),
    ...(konteks.sesiId ? { sesiId: konteks.sesiId } : {}),
  }
}
