import { KEBIJAKAN_BAWAAN, type KodeKomponen } from '#modules/kecocokan'
import { type Pelaku, periksaIzin } from '#platform/access'
import { gagal, type Galat, ok, type Result } from '#shared'
import { BERSYARAT, TETAP } from '../domain/rencana/index.ts'
import type { SisiBanding } from './banding.dto.ts'
import type { DepsPenempatan } from './deps.ts'
import { pilihUsulan } from './pilih-usulan.ts'
import type { GrafTersimpan } from './penyimpanan-rencana.port.ts'

interface Banyak {
  readonly pasti: number
  readonly bersyarat: number
}
/** What of a plan may be public: its weights, and how many people the law lets into the posts it fills. */
export interface DasarUmumDto {
  readonly bobot: {
    readonly versi: string
    readonly sumber: string
    readonly jenjang: Readonly<Record<string, number>>
    readonly kecocokan: Readonly<Record<KodeKomponen, number>>
  }
  /** Each person once. */
  readonly calon: Banyak
  readonly perJabatan: ReadonlyMap<string, Banyak>
}

function hitungCalon(
  { graf, hukum, jabatan }: GrafTersimpan,
  dituju: ReadonlySet<string | null>,
): Pick<DasarUmumDto, 'calon' | 'perJabatan'> {
  const per = new Map<string, { pasti: number; bersyarat: number }>()
  const calon = { pasti: 0, bersyarat: 0 }
  const g = hukum ?? graf
  for (let i = 0; i + 1 < g.rowStart.length; i++) {
    let terbaik: keyof Banyak | null = null
    for (let e = g.rowStart[i]!; e < g.rowStart[i + 1]!; e++) {
      const id = jabatan[g.column[e]!]!.jabatanId
      if (id === null || !dituju.has(id) || g.jenis[e] === TETAP) continue
      const jenis = g.jenis[e] === BERSYARAT ? 'bersyarat' : 'pasti'
      const ada = per.get(id) ?? { pasti: 0, bersyarat: 0 }
      ada[jenis]++
      per.set(id, ada)
      if (terbaik !== 'pasti') terbaik = jenis
    }
    if (terbaik) calon[terbaik]++
  }
  return { calon, perJabatan: per }
}

export const buatBacaDasarUmum =
  (deps: DepsPenempatan) =>
  async (
    m: Omit<SisiBanding, 'kunci'> & { readonly kunci: string },
    pelaku: Pelaku,
  ): Promise<Result<DasarUmumDto, Galat>> => {
    const izin = periksaIzin(pelaku, 'rencana:lihat')
    if (!izin.ok) return izin
    return deps.basis.transaksi(pelaku, async (trx): Promise<Result<DasarUmumDto, Galat>> => {
      const rencana = await deps.penyimpanan.baca(trx, m.rencanaId)
      const semua = rencana?.[m.varian].rencana ?? []
      const usulan = pilihUsulan(semua, m.kunci)
      const graf = usulan && (await deps.penyimpanan.bacaGraf(trx, m.rencanaId))
      if (!rencana || !usulan || !graf) return gagal({ kode: 'penempatan.rencana-tidak-ditemukan' })
      const { versi, sumber, bobotJenjang } = rencana.kebijakan
      const d = rencana.setelan?.bobot
      return ok({
        bobot: {
          versi,
          sumber: d ? [d.dasar.sumber, d.dasar.nomor, d.dasar.tanggal].filter(Boolean).join(', ') : sumber,
          jenjang: bobotJenjang,
          kecocokan: d?.kecocokan ?? KEBIJAKAN_BAWAAN.bobot,
        },
        ...hitungCalon(graf, new Set(usulan.baris.map((b) => b.ke.jabatanId))),
      })
    })
  }
