import type { Pelaku } from '#platform/access'
import type { IsoDate } from '#shared'
import type { SimpulUnit } from '../domain/jangkauan.ts'
import { pemuat, type DepsPengguna } from './deps.ts'
import { susunPelaku } from './susun-pelaku.ts'

/** Changes made by this process take effect at once (`lupakan`); those of another within this time. */
const INGAT_MS = 2000
const INGAT_UNIT_MS = 60_000
const MAKS_INGAT = 5000

interface Ingatan {
  readonly pelaku: Pelaku | null
  readonly sampai: number
}

/** Who is behind a request: session → account → user with the roles in force today. */
export class Pengenal {
  private readonly ingat = new Map<string, Ingatan>()
  private readonly unit = new Map<string, { pada: IsoDate; sampai: number; isi: readonly SimpulUnit[] }>()

  constructor(private readonly deps: Omit<DepsPengguna, 'lupakan'>) {}

  siapa = async (request: Request): Promise<Pelaku | null> => {
    const kuki = this.deps.sesi.kukiSesi(request)
    if (kuki === null) return null
    const pada = this.deps.jam.hariIni()
    const kunci = `${pada} ${kuki}`
    const kini = Date.now()
    const lama = this.ingat.get(kunci)
    if (lama && lama.sampai > kini) return lama.pelaku
    const akun = await this.deps.sesi.akunDari(request)
    const pelaku = akun ? await this.muat(akun.instansiId, akun.penggunaId, akun.sesiId, pada) : null
    if (this.ingat.size >= MAKS_INGAT) this.ingat.clear()
    const hidup = akun ? Math.min(kini + INGAT_MS, akun.berakhir.getTime()) : kini + INGAT_MS
    this.ingat.set(kunci, { pelaku, sampai: hidup })
    return pelaku
  }

  /** The user as he is today, without a session: for what he reaches by an address of his own. */
  menurutId = (instansiId: string, penggunaId: string): Promise<Pelaku | null> =>
    this.muat(instansiId, penggunaId, '', this.deps.jam.hariIni())

  private async muat(instansiId: string, penggunaId: string, sesiId: string, pada: IsoDate): Promise<Pelaku | null> {
    return this.deps.basis.transaksi(pemuat(instansiId), async (trx) => {
      const bahan = await this.deps.repo.bahan(trx, penggunaId)
      if (!bahan || bahan.pengguna.status === 'diundang') return null
      let simpanan = this.unit.get(instansiId)
      if (!simpanan || simpanan.pada !== pada || simpanan.sampai < Date.now()) {
        const butuh = [...bahan.penugasan, ...bahan.delegasi.flatMap((d) => d.penugasanPemberi)].some((p) => p.unitId)
        simpanan = {
          pada,
          sampai: Date.now() + INGAT_UNIT_MS,
          isi: butuh ? await this.deps.bacaUnit(trx, { pada }) : [],
        }
        if (butuh) this.unit.set(instansiId, simpanan)
      }
      return susunPelaku(bahan, { instansiId, pada, unit: simpanan.isi, sesiId })
    })
  }

  lupakan = (penggunaId: string): void => {
    for (const [kunci, isi] of this.ingat) if (isi.pelaku?.penggunaId === penggunaId) this.ingat.delete(kunci)
  }
}
