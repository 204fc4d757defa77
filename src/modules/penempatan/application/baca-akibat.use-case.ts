import { type Pelaku, periksaIzin } from '#platform/access'
import { gagal, type Galat, ok, type Result } from '#shared'
import { cobaUbah, type Graf, mulaiCoba, pulihkanRencana, type RencanaAnggaran } from '../domain/rencana/index.ts'
import { bukaPenilai } from './buka-penilai.ts'
import type { DepsPenempatan } from './deps.ts'
import { pilihUsulan } from './pilih-usulan.ts'
import type { GrafTersimpan } from './penyimpanan-rencana.port.ts'
import type { AlasanPasanganDto, KursiDto, NamaVarian } from './rencana.dto.ts'
import { poin, sisiDari } from './susun-usulan.ts'

export interface MasukanAkibat {
  readonly rencanaId: string
  readonly varian: NamaVarian
  readonly kunci: string
  readonly nip: string
}
/** What a stored plan loses when one person stays where he was, everybody else rearranged at best. */
export interface AkibatDto {
  readonly dari: KursiDto
  readonly harga: AlasanPasanganDto['harga']
  readonly tanpaHarga?: TanpaHarga
}
/**
 * Why there is no price: the plan's settings or edits leave him no way to stay; the plan is edited or held to seats, and
 * he comes from no post it holds; without him its seats cannot all be taken.
 */
export type TanpaHarga = 'tidak-bisa-tetap' | 'terikat' | 'tanpa-pengganti'

type Harga = { nilai: number; langkah: number; rugi: number; pindah: readonly (readonly [number, number, number])[] }

/** His post is no managerial one: the plan without him. null: then the others cannot all be seated. */
function tanpaDia(g: Graf, r: RencanaAnggaran, baris: number): Harga | null {
  const h = cobaUbah(g, r, mulaiCoba(g, r), [{ jenis: 'keluarkan', baris }])
  if (!h.layak) return null
  const baru = h.coba.penugasan.assignment
  const [p, q] = [r.bukti.harga.p, r.bukti.harga.q]
  const pindah: (readonly [number, number, number])[] = []
  const di = (i: number, j: number): number => (j < 0 ? 0 : g.nilai[sisiDari(g, i, j)]!)
  const gerak = (i: number, j: number): number => (j >= 0 && j !== g.kini[i] ? 1 : 0)
  let [nilai, langkah] = [0, 0]
  for (let i = 0; i < g.rows; i++) {
    const [dari, ke] = [r.duduk[i]!, i === baris ? -1 : baru[i]!]
    if (dari === ke) continue
    pindah.push([i, dari, ke])
    nilai += di(i, ke) - di(i, dari)
    langkah += gerak(i, ke) - gerak(i, dari)
  }
  pindah.sort((a, b) => Number(b[0] === baris) - Number(a[0] === baris))
  return { nilai, langkah, rugi: (p * langkah) / q - nilai, pindah }
}

function akibat(isi: GrafTersimpan, m: MasukanAkibat): Result<AkibatDto, Galat> {
  const tersimpan = pilihUsulan(
    isi.rencana.filter((r) => r.varian === m.varian),
    m.kunci,
  )
  if (!tersimpan) return gagal({ kode: 'penempatan.rencana-tidak-ditemukan' })
  const baris = isi.orang.findIndex((o) => o.nip === m.nip)
  if (baris < 0) return gagal({ kode: 'penempatan.pegawai-tidak-ditemukan', data: { nip: m.nip } })
  const penilai = bukaPenilai(isi, tersimpan)
  const g = penilai.graf
  const kini = g.kini[baris]!
  // A plan edited by hand, or held to seats that must be taken, has no plain "without him".
  const polos = !tersimpan.ubahan && !g.wajib && !g.minimum
  // A setting may have taken the holder's own pair away: then there is nothing to price.
  const h: Harga | null =
    kini >= 0
      ? sisiDari(g, baris, kini) < 0
        ? null
        : penilai.harga(baris, kini)
      : polos
        ? tanpaDia(g, pulihkanRencana(g, tersimpan), baris)
        : null
  const asal = isi.dari[baris]!
  if (!h)
    return ok({
      dari: asal,
      harga: null,
      tanpaHarga: kini >= 0 ? 'tidak-bisa-tetap' : polos ? 'tanpa-pengganti' : 'terikat',
    })
  return ok({
    dari: asal,
    harga: {
      rugi: poin(h.rugi),
      nilai: poin(h.nilai),
      langkah: h.langkah,
      pindah: h.pindah.map(([i, dari, ke]) => ({
        pegawai: isi.orang[i]!,
        dari: dari < 0 ? isi.dari[i]! : isi.jabatan[dari]!,
        ke: ke < 0 ? isi.dari[i]! : isi.jabatan[ke]!,
      })),
    },
  })
}

/** The price of leaving one person in his post. Asking about somebody leaves an entry he can see. */
export const buatBacaAkibat =
  (deps: DepsPenempatan) =>
  async (m: MasukanAkibat, pelaku: Pelaku): Promise<Result<AkibatDto, Galat>> => {
    const izin = periksaIzin(pelaku, 'rencana:lihat')
    if (!izin.ok) return izin
    return deps.basis.transaksi(pelaku, async (trx): Promise<Result<AkibatDto, Galat>> => {
      const isi = await deps.penyimpanan.bacaGraf(trx, m.rencanaId)
      if (!isi) return gagal({ kode: 'penempatan.rencana-tidak-ditemukan' })
      const h = akibat(isi, m)
      if (h.ok)
        await deps.catat(trx, pelaku, {
          tindakan: 'rencana.ditanyakan',
          objekJenis: 'rencana',
          objekId: m.rencanaId,
          pegawaiId: isi.orang.find((o) => o.nip === m.nip)?.id ?? null,
          rincian: { jabatan: h.value.dari.nama },
        })
      return h
    })
  }
