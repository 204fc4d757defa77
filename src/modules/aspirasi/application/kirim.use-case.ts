import { gagal, type Galat, ok, type Result } from '#shared'
import { bacaKode } from '../domain/kode.ts'
import { PANJANG, panjangTeks, type PesanBaru, rapikanTeks, sebabTakSah } from '../domain/pesan.ts'
import { type DepsAspirasi, pengunjung } from './deps.ts'
import type { PesanTerlacak } from './pesan.port.ts'

export interface Terkirim {
  /** Shown once, and again to whoever sends the same form again. */
  readonly kode: string
  readonly rujukan: string
  /** False: this form was sent before, and nothing was written now. */
  readonly baru: boolean
}
export interface MasukanKirim {
  readonly pesan: PesanBaru
  /** Random value of the form it was typed into. */
  readonly kiriman: string
  readonly saluran?: 'web' | 'open311'
  /** Cookie of the draft whose photographs come along. */
  readonly draf?: string | undefined
  /** Why it is to be looked at before it is passed on; never a reason to refuse it. */
  readonly saring?: readonly string[]
}

const rapikan = (p: PesanBaru): PesanBaru => ({
  ...p,
  judul: rapikanTeks(p.judul).replaceAll('\n', ' '),
  isi: rapikanTeks(p.isi),
  lokasi: p.lokasi === null ? null : rapikanTeks(p.lokasi) || null,
})

/** A resident's message: kept whole, with all its photographs, or not at all. */
export const buatKirimPesan =
  (deps: DepsAspirasi) =>
  async (m: MasukanKirim): Promise<Result<Terkirim, Galat>> => {
    const pesan = rapikan(m.pesan)
    const sebab = sebabTakSah(pesan)
    if (sebab) return gagal({ kode: sebab })
    for (const isian of ['judul', 'isi'] as const) {
      const n = panjangTeks(pesan[isian])
      if (n === 0) return gagal({ kode: 'aspirasi.kosong', data: { isian } })
      if (n > PANJANG[isian])
        return gagal({ kode: 'aspirasi.terlalu-panjang', data: { isian, n, maks: PANJANG[isian] } })
    }
    const kode = deps.rahasia.kodeDari(m.kiriman)
    const sidik = {
      kode: deps.rahasia.sidikKode(kode),
      kiriman: deps.rahasia.sidikKiriman(m.kiriman),
      draf: m.draf === undefined ? null : deps.rahasia.sidikDraf(m.draf),
    }
    const hasil = await deps.basis.transaksi(pengunjung(deps), (trx) =>
      deps.pesan.kirim(
        trx,
        { ...pesan, rujukan: deps.rahasia.rujukanBaru(), saluran: m.saluran ?? 'web', saring: m.saring ?? [] },
        sidik,
      ),
    )
    return ok({ kode, ...hasil })
  }

/** What became of it, for whoever holds the code. A wrong code and no code are told apart by nobody. */
export const buatLacakPesan =
  (deps: DepsAspirasi) =>
  async (m: { readonly kode: string }): Promise<Result<PesanTerlacak, Galat>> => {
    const kode = bacaKode(m.kode)
    const hasil =
      kode &&
      (await deps.basis.transaksi(pengunjung(deps), (trx) => deps.pesan.lacak(trx, deps.rahasia.sidikKode(kode))))
    return hasil ? ok(hasil) : gagal({ kode: 'aspirasi.kode-tidak-dikenal' })
  }
