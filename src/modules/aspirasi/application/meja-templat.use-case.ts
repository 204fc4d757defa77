import { type Pelaku, periksaIzin } from '#platform/access'
import { gagal, type Galat, ok, type Result } from '#shared'
import { type Templat, templatBerlaku } from '../domain/meja.ts'
import { panjangTeks, rapikanTeks } from '../domain/pesan.ts'
import type { VersiTemplat } from './daftar.port.ts'
import type { DepsMeja } from './meja.deps.ts'
import { terbaru } from './meja.use-case.ts'

export interface DaftarTemplat {
  readonly berlaku: readonly Templat[]
  readonly versi: readonly VersiTemplat[]
}

export const buatDaftarTemplat =
  (deps: DepsMeja) =>
  async (pelaku: Pelaku): Promise<Result<DaftarTemplat, Galat>> => {
    const izin = periksaIzin(pelaku, 'aspirasi:tangani')
    if (!izin.ok) return izin
    return deps.basis.transaksi(pelaku, async (trx) => {
      const versi = await deps.daftar.templat(trx)
      return ok({ berlaku: templatBerlaku(terbaru(versi)), versi })
    })
  }

export interface MasukanTemplat {
  readonly kode?: string | undefined
  /** Version it was written over; 0 = none. */
  readonly sesudah: number
  readonly nama: string
  readonly isi: string
  readonly aktif: boolean
  readonly alasan: string
}

/** `kode` of a name: what a person could have typed himself. */
const kodeDari = (nama: string): string =>
  nama
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-$/, '')

export const buatSimpanTemplat =
  (deps: DepsMeja) =>
  async (m: MasukanTemplat, pelaku: Pelaku): Promise<Result<{ readonly nama: string }, Galat>> => {
    const izin = periksaIzin(pelaku, 'aspirasi:atur')
    if (!izin.ok) return izin
    const { penggunaId } = pelaku
    if (penggunaId === null) return gagal({ kode: 'aspirasi.tidak-ditemukan' })
    const [nama, isi, alasan] = [m.nama, m.isi, m.alasan].map(rapikanTeks) as [string, string, string]
    for (const [isian, nilai, maks] of [
      ['nama', nama, 120],
      ['isi', isi, 5000],
    ] as const) {
      const n = panjangTeks(nilai)
      if (n === 0) return gagal({ kode: 'aspirasi.kosong', data: { isian } })
      if (n > maks) return gagal({ kode: 'aspirasi.terlalu-panjang', data: { isian, n, maks } })
    }
    if (panjangTeks(alasan) < 3) return gagal({ kode: 'aspirasi.alasan-kosong', data: { isian: 'alasan' } })
    const kode = m.kode ?? kodeDari(nama)
    if (kode === '') return gagal({ kode: 'aspirasi.kosong', data: { isian: 'nama' } })
    return deps.basis.transaksi(pelaku, async (trx): Promise<Result<{ nama: string }, Galat>> => {
      const jadi = await deps.daftar.simpanTemplat(trx, {
        kode,
        sesudah: m.sesudah,
        nama,
        isi,
        aktif: m.aktif,
        alasan,
        oleh: pelaku.nama,
        penggunaId,
      })
      if (!jadi) return gagal({ kode: 'aspirasi.templat-sudah-berubah' })
      await deps.catatBanyak(trx, pelaku, [
        {
          tindakan: 'aspirasi.templat',
          objekJenis: 'templat-jawaban',
          objekId: kode,
          rincian: { versi: m.sesudah + 1 },
        },
      ])
      return ok({ nama })
    })
  }
