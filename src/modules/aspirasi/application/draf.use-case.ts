import { gagal, type Galat, ok, type Result } from '#shared'
import { FOTO_BESAR_MAKS, jenisGambar } from '../domain/gambar.ts'
import { type IsianDraf, isianKosong, pesanDari, sebabSaring, UMUR_DRAF_HARI } from '../domain/isian.ts'
import { FOTO_MAKS } from '../domain/pesan.ts'
import { type DepsAspirasi, pengunjung } from './deps.ts'
import type { FotoDraf } from './draf.port.ts'
import { buatKirimPesan, buatLacakPesan, type Terkirim } from './kirim.use-case.ts'

/** A file as it came in; null = larger than may be, or one too many. */
export interface FotoMasuk {
  readonly isi: Uint8Array | null
  readonly sebab?: 'terlalu-besar' | 'terlalu-banyak' | undefined
}

/** Why a photograph was not taken. Whatever it is, what was typed and the other photographs stay. */
export function sebabFoto(f: FotoMasuk): string | null {
  if (f.isi === null || f.isi.byteLength > FOTO_BESAR_MAKS) return f.sebab ?? 'terlalu-besar'
  return jenisGambar(f.isi) ? null : 'bukan-gambar'
}
export const galatFoto = (sebab: string, isian: string): Galat => ({ kode: `aspirasi.foto-${sebab}`, data: { isian } })

/** The form's own value, the same for one draft: sent twice, it is one message. */
const kirimanDari = (kuki: string): string => `draf ${kuki}`

/** What was typed so far; null = there is no draft, it is too old, or the cookie is another's. */
export const buatBacaDraf =
  (deps: DepsAspirasi) =>
  async (kuki: string): Promise<{ isian: IsianDraf; foto: readonly FotoDraf[] } | null> => {
    const sidik = deps.rahasia.sidikDraf(kuki)
    return deps.basis.transaksi(pengunjung(deps), async (trx) => {
      const tertutup = await deps.draf.baca(trx, sidik)
      const teks = tertutup && deps.sandi.buka(kuki, tertutup)
      if (!teks) return null
      const isian = { ...isianKosong(null), ...(JSON.parse(teks) as IsianDraf) }
      return { isian, foto: await deps.draf.foto(trx, sidik) }
    })
  }

export const buatSimpanDraf =
  (deps: DepsAspirasi) =>
  async (kuki: string, isian: IsianDraf): Promise<void> => {
    const isi = deps.sandi.tutup(kuki, JSON.stringify(isian))
    await deps.basis.transaksi(pengunjung(deps), (trx) =>
      deps.draf.simpan(trx, deps.rahasia.sidikDraf(kuki), isi, UMUR_DRAF_HARI),
    )
  }

export const buatHapusDraf =
  (deps: DepsAspirasi) =>
  async (kuki: string): Promise<void> => {
    await deps.basis.transaksi(pengunjung(deps), (trx) => deps.draf.hapus(trx, deps.rahasia.sidikDraf(kuki)))
  }

/** Into quarantine at once; durable when this answers. Every file is judged for itself. */
export const buatSimpanFotoDraf =
  (deps: DepsAspirasi) =>
  async (kuki: string, foto: readonly FotoMasuk[]): Promise<Result<number, Galat>> => {
    const sidik = deps.rahasia.sidikDraf(kuki)
    const tolak = new Set<string>()
    let tersimpan = 0
    for (const f of foto) {
      const sebab = sebabFoto(f)
      const id =
        sebab === null && f.isi
          ? await deps.basis.transaksi(pengunjung(deps), (trx) => deps.draf.simpanFoto(trx, sidik, f.isi!, FOTO_MAKS))
          : null
      if (id) tersimpan++
      else tolak.add(sebab ?? 'terlalu-banyak')
    }
    const [pertama, ...lain] = [...tolak].map((s) => galatFoto(s, 'foto'))
    return pertama ? gagal(lain.length ? { ...pertama, lain } : pertama) : ok(tersimpan)
  }

export const buatHapusFotoDraf = (deps: DepsAspirasi) => (kuki: string, id: string) =>
  deps.basis.transaksi(pengunjung(deps), (trx) => deps.draf.hapusFoto(trx, deps.rahasia.sidikDraf(kuki), id))

/** Sends the draft. When it is gone because it was sent a moment ago, the answer is the same message. */
export const buatKirimDraf = (deps: DepsAspirasi) => {
  const kirim = buatKirimPesan(deps)
  const baca = buatBacaDraf(deps)
  const lacak = buatLacakPesan(deps)
  return async (kuki: string): Promise<Result<Terkirim, Galat>> => {
    const kiriman = kirimanDari(kuki)
    const ada = await baca(kuki)
    if (!ada) {
      const kode = deps.rahasia.kodeDari(kiriman)
      const sudah = await lacak({ kode })
      return sudah.ok
        ? ok({ kode, rujukan: sudah.value.rujukan, baru: false })
        : gagal({ kode: 'aspirasi.draf-hilang' })
    }
    const pesan = pesanDari(ada.isian)
    if (!pesan) return gagal({ kode: 'aspirasi.belum-lengkap' })
    return kirim({ pesan, kiriman, draf: kuki, saring: sebabSaring(ada.isian, deps.jam.sekarang().getTime()) })
  }
}

/** A form that keeps no draft: its photographs wait under the form's own value, and come along or are swept away. */
export const buatKirimSekaligus = (deps: DepsAspirasi) => {
  const kirim = buatKirimPesan(deps)
  const simpanFoto = buatSimpanFotoDraf(deps)
  return async (kuki: string, isian: IsianDraf, foto: readonly FotoMasuk[]): Promise<Result<Terkirim, Galat>> => {
    const pesan = pesanDari(isian)
    if (!pesan) return gagal({ kode: 'aspirasi.belum-lengkap' })
    if (foto.length) {
      const f = await simpanFoto(kuki, foto)
      if (!f.ok) return f
    }
    const saring = sebabSaring(isian, deps.jam.sekarang().getTime())
    return kirim({ pesan, kiriman: kirimanDari(kuki), draf: kuki, saring })
  }
}

/** The code of a form just sent, for the page that shows it. */
export const buatKodeTerkirim = (deps: DepsAspirasi) => (kuki: string) => deps.rahasia.kodeDari(kirimanDari(kuki))
