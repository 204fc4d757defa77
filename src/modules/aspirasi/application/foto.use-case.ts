import { type Pelaku, periksaIzin } from '#platform/access'
import { pelakuSistem } from '#platform/db'
import { gagal, type Galat, ok, type Result } from '#shared'
import { bacaKode } from '../domain/kode.ts'
import { type DepsAspirasi, pengunjung } from './deps.ts'
import { type FotoMasuk, galatFoto, sebabFoto } from './draf.use-case.ts'
import type { FotoPesan } from './foto.port.ts'

/** Photographs of one message over its whole life. */
const FOTO_PESAN_MAKS = 20
const PERCOBAAN_MAKS = 3
const HILANG: Galat = { kode: 'aspirasi.tidak-ditemukan' }

/** Of a message whose code is held: into quarantine, durable when this answers. All of them or none. */
export const buatTambahFoto =
  (deps: DepsAspirasi) =>
  async (m: { readonly kode: string; readonly foto: readonly FotoMasuk[] }): Promise<Result<number, Galat>> => {
    const kode = bacaKode(m.kode)
    if (!kode) return gagal({ kode: 'aspirasi.kode-tidak-dikenal' })
    const sebab = m.foto.map(sebabFoto).find((s) => s !== null)
    if (sebab) return gagal(galatFoto(sebab, 'foto'))
    const sidik = deps.rahasia.sidikKode(kode)
    return deps.basis.transaksi(pengunjung(deps), async (trx) => {
      let n = 0
      for (const f of m.foto) if (await deps.foto.simpanWarga(trx, sidik, f.isi!, FOTO_PESAN_MAKS)) n++
      return n === m.foto.length ? ok(n) : gagal(galatFoto('terlalu-banyak', 'foto'))
    })
  }

export const buatFotoWarga =
  (deps: DepsAspirasi) =>
  async (m: { readonly kode: string; readonly id: string; readonly kecil: boolean }): Promise<Uint8Array | null> => {
    const kode = bacaKode(m.kode)
    if (!kode) return null
    return deps.basis.transaksi(pengunjung(deps), (trx) =>
      deps.foto.bacaWarga(trx, deps.rahasia.sidikKode(kode), m.id, m.kecil),
    )
  }

export const buatFotoUmum =
  (deps: DepsAspirasi) =>
  (m: { readonly id: string; readonly kecil: boolean }): Promise<Uint8Array | null> =>
    deps.basis.transaksi(pengunjung(deps), (trx) => deps.foto.bacaUmum(trx, m.id, m.kecil))

export const buatBacaFoto =
  (deps: DepsAspirasi) =>
  async (m: { readonly id: string; readonly kecil: boolean }, pelaku: Pelaku): Promise<Result<Uint8Array, Galat>> => {
    const izin = periksaIzin(pelaku, 'aspirasi:tangani')
    if (!izin.ok) return izin
    const isi = await deps.basis.transaksi(pelaku, (trx) => deps.foto.baca(trx, m.id, m.kecil))
    return isi ? ok(isi) : gagal(HILANG)
  }

/** Photographs of a message its reader may see; those still in quarantine are not among them. */
export const buatFotoPesan =
  (deps: DepsAspirasi) =>
  (pesanId: string, pelaku: Pelaku): Promise<FotoPesan[]> =>
    deps.basis.transaksi(pelaku, (trx) => deps.foto.daftar(trx, pesanId))

/** Makes one waiting photograph anew. False: none waits. */
export const buatOlahFoto = (deps: DepsAspirasi) => (): Promise<boolean> =>
  deps.basis.transaksi(pelakuSistem(deps.instansiId, 'Pengolah foto'), async (trx) => {
    const f = await deps.foto.ambil(trx)
    if (!f) return false
    const h = await deps.pengolahFoto.olah(f.mentah)
    if ('gagal' in h) await deps.foto.gagal(trx, f.id, h.gagal, h.gagal === 'gambar-rusak' ? 1 : PERCOBAAN_MAKS)
    else await deps.foto.selesai(trx, f.id, h)
    return true
  })

/** Takes away drafts past their days. */
export const buatSapuDraf = (deps: DepsAspirasi) => (): Promise<number> =>
  deps.basis.transaksi(pelakuSistem(deps.instansiId, 'Penyapu draf'), (trx) => deps.draf.sapu(trx))

export interface LatarFoto {
  /** Ends after the photographs in hand. */
  berhenti(): Promise<void>
}
export interface OpsiLatar {
  readonly serentak?: number
  readonly jedaMs?: number
  readonly jedaSapuMs?: number
  readonly galat: (sebab: unknown, apa: string) => void
}

/** The sweep beside the pages: photographs out of quarantine, old drafts away. */
export function mulaiLatarFoto(deps: DepsAspirasi, o: OpsiLatar): LatarFoto {
  const olah = buatOlahFoto(deps)
  const sapu = buatSapuDraf(deps)
  let berjalan = true
  const bangun = new Set<() => void>()
  const tidur = (ms: number): Promise<void> =>
    new Promise((lanjut) => {
      const usai = (): void => {
        clearTimeout(pewaktu)
        bangun.delete(usai)
        lanjut()
      }
      const pewaktu = setTimeout(usai, ms)
      pewaktu.unref()
      bangun.add(usai)
    })
  const putar = async (kerja: () => Promise<boolean>, jedaMs: number, apa: string): Promise<void> => {
    while (berjalan) {
      const lagi = await kerja().catch((sebab: unknown) => {
        o.galat(sebab, apa)
        return false
      })
      if (!lagi && berjalan) await tidur(jedaMs)
    }
  }
  const jedaMs = o.jedaMs ?? 1000
  const semua = [
    ...Array.from({ length: o.serentak ?? 2 }, () => putar(olah, jedaMs, 'foto tidak terolah')),
    putar(async () => (await sapu(), false), o.jedaSapuMs ?? 10 * 60_000, 'draf usang tidak tersapu'),
  ]
  return {
    async berhenti() {
      berjalan = false
      for (const b of bangun) b()
      await Promise.all(semua)
      deps.pengolahFoto.tutup()
    },
  }
}
