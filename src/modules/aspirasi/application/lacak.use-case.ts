import type { Unit } from '#modules/organisasi'
import { pelakuSistem } from '#platform/db'
import { type PesanBertenggat, type TenggatPesan, tenggatPesan } from '../domain/tenggat.ts'
import { type DepsAspirasi, pengunjung } from './deps.ts'

const UMUR_MS = 60_000

export interface KelurahanPilihan {
  readonly kode: string
  readonly nama: string
  readonly kecamatan: string
}
export interface KotaUmum {
  /** Names of offices by id. */
  readonly unit: ReadonlyMap<string, string>
  readonly kelurahan: readonly KelurahanPilihan[]
}

const tanpaJenis = (nama: string): string => nama.replace(/^(Kelurahan|Kecamatan) /i, '')

function susunKota(unit: readonly Unit[]): KotaUmum {
  const kecamatan = new Map(
    unit.flatMap((u) =>
      u.jenis === 'kecamatan' && u.kodeWilayah ? [[u.kodeWilayah, tanpaJenis(u.nama)] as const] : [],
    ),
  )
  return {
    unit: new Map(unit.map((u) => [u.id, u.nama])),
    kelurahan: unit
      .flatMap((u) =>
        u.jenis === 'kelurahan' && u.kodeWilayah
          ? [
              {
                kode: u.kodeWilayah,
                nama: tanpaJenis(u.nama),
                kecamatan: kecamatan.get(u.kodeWilayah.split('.').slice(0, 3).join('.')) ?? '',
              },
            ]
          : [],
      )
      .toSorted((a, b) => a.kecamatan.localeCompare(b.kecamatan) || a.nama.localeCompare(b.nama)),
  }
}

/** Offices and kelurahan by name, as anybody knows them; read at most once a minute. */
export function buatKotaUmum(deps: DepsAspirasi): () => Promise<KotaUmum> {
  let simpanan: { readonly isi: Promise<KotaUmum>; readonly sampai: number; readonly hari: string } | null = null
  return () => {
    const hari = deps.jam.hariIni()
    if (simpanan && simpanan.sampai > performance.now() && simpanan.hari === hari) return simpanan.isi
    const isi = deps.basis
      .transaksi(pelakuSistem(deps.instansiId, 'Nama kantor untuk umum'), (trx) => deps.bacaUnit(trx, { pada: hari }))
      .then(susunKota)
    const baru = { isi, hari, sampai: performance.now() + UMUR_MS }
    simpanan = baru
    isi.catch(() => {
      if (simpanan === baru) simpanan = null
    })
    return isi
  }
}

/** What is due of a message, for whoever holds its code. */
export const buatTenggatUmum =
  (deps: DepsAspirasi) =>
  async (p: PesanBertenggat): Promise<readonly TenggatPesan[]> => {
    const hukum = await deps.basis.transaksi(pengunjung(deps), (trx) => deps.jamPesan.bacaHukum(trx))
    return tenggatPesan(p, { ...hukum, hariIni: deps.jam.hariIni() })
  }
