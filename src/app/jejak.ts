import { type Pelaku, periksaIzin } from '#platform/access'
import { bacaKepala, catat, type HasilVerifikasi, type KepalaRantai } from '#platform/audit'
import type { Basis, Transaksi } from '#platform/db'
import { gagal, type Galat, ok, type Result } from '#shared'
import { cariJejak, type EntriJejak, type SaringJejak } from './jejak-baca.ts'

const JEJAK_PER_HALAMAN = 50
const JEJAK_SEKALI_UNDUH = 50_000
const DIPERIKSA = 'audit.diverifikasi'

export interface DepsJejak {
  readonly basis: Basis
  /** Recomputes the chain against the heads kept outside the database. */
  readonly periksaRantai: () => Promise<HasilVerifikasi | null>
  readonly bacaNamaPegawai: (trx: Transaksi, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>
}
export interface HalamanJejakData {
  readonly baris: readonly EntriJejak[]
  /** Names of the people concerned, as far as the reader reaches them. */
  readonly nama: ReadonlyMap<string, string>
  /** The entry to continue after; null on the last page. */
  readonly lanjut: string | null
  readonly kepala: KepalaRantai | null
  /** The last recorded verification. */
  readonly diperiksa: EntriJejak | null
}
export interface UseJejak {
  bacaJejak(m: SaringJejak, pelaku: Pelaku): Promise<Result<HalamanJejakData, Galat>>
  eksporJejak(m: SaringJejak, pelaku: Pelaku): Promise<Result<readonly EntriJejak[], Galat>>
  verifikasiJejak(pelaku: Pelaku): Promise<Result<HasilVerifikasi, Galat>>
}

/** The whole trail, for those who watch over it. Reading it leaves no entry; downloading and verifying do. */
export function buatJejak(deps: DepsJejak): UseJejak {
  // A chain of years takes minutes to recompute: one at a time.
  let berjalan = false
  return {
    async bacaJejak(m, pelaku) {
      const izin = periksaIzin(pelaku, 'audit:lihat')
      if (!izin.ok) return izin
      return deps.basis.transaksi(pelaku, async (trx) => {
        const baca = await cariJejak(trx, m, JEJAK_PER_HALAMAN + 1)
        const baris = baca.slice(0, JEJAK_PER_HALAMAN)
        const orang = [...new Set(baris.flatMap((b) => b.pegawaiId ?? []))]
        return ok({
          baris,
          nama: await deps.bacaNamaPegawai(trx, orang),
          lanjut: baca.length > JEJAK_PER_HALAMAN ? (baris.at(-1)?.id ?? null) : null,
          kepala: await bacaKepala(trx),
          diperiksa: (await cariJejak(trx, { tindakan: DIPERIKSA }, 1))[0] ?? null,
        })
      })
    },
    async eksporJejak({ sebelum: _, ...m }, pelaku) {
      const izin = periksaIzin(pelaku, 'audit:lihat')
      if (!izin.ok) return izin
      return deps.basis.transaksi(pelaku, async (trx) => {
        const baris = await cariJejak(trx, m, JEJAK_SEKALI_UNDUH + 1)
        if (baris.length > JEJAK_SEKALI_UNDUH)
          return gagal({ kode: 'jejak.unduhan-terlalu-besar', data: { batas: JEJAK_SEKALI_UNDUH } })
        await catat(trx, pelaku, {
          tindakan: 'audit.diekspor',
          objekJenis: 'audit',
          rincian: { entri: baris.length, saring: Object.keys(m).filter((k) => m[k as keyof typeof m]) },
        })
        return ok(baris)
      })
    },
    async verifikasiJejak(pelaku) {
      const izin = periksaIzin(pelaku, 'audit:lihat')
      if (!izin.ok) return izin
      if (berjalan) return gagal({ kode: 'jejak.sedang-diperiksa' })
      berjalan = true
      try {
        const hasil = await deps.periksaRantai()
        if (!hasil) return gagal({ kode: 'jejak.instansi-tidak-ada' })
        await deps.basis.transaksi(pelaku, (trx) =>
          catat(trx, pelaku, {
            tindakan: DIPERIKSA,
            objekJenis: 'audit',
            objekId: hasil.rusak?.auditId ?? null,
            rincian: {
              diperiksa: hasil.diperiksa,
              hasil: hasil.rusak ? 'rusak' : 'utuh',
              ...(hasil.rusak && { sebab: hasil.rusak.sebab, urut: hasil.rusak.urut }),
            },
          }),
        )
        return ok(hasil)
      } finally {
        berjalan = false
      }
    },
  }
}
