import { gagal, type Galat, ok, type Result } from '#shared'
import type { Graf } from '../domain/rencana/index.ts'
import type { GrafTersimpan } from './penyimpanan-rencana.port.ts'
import type { NamaVarian, UbahanDto } from './rencana.dto.ts'
import { sisiDari } from './susun-usulan.ts'
import { bentukKode, bertentangan, kodeUbahan, UBAHAN_TERBANYAK, type UbahanTangan } from './ubah-rencana.kode.ts'

/** null = no such code, or it names no row, column or seat of the graph. */
export function uraiKode(kode: string, g: Graf): UbahanTangan | null {
  const u = bentukKode(kode)
  if (!u || ('baris' in u && u.baris >= g.rows) || ('kolom' in u && u.kolom >= g.columns)) return null
  // More seats than the post has would be against the law, as many as it has is no edit.
  return u.jenis === 'kursi' && u.banyak >= g.capacity[u.kolom]! ? null : u
}

export function uraiUbahan(
  teks: string,
  isi: GrafTersimpan,
  varian: NamaVarian,
  g: Graf,
): Result<UbahanTangan[], Galat> {
  const kode = teks === '' ? [] : teks.split('.')
  if (kode.length > UBAHAN_TERBANYAK)
    return gagal({ kode: 'penempatan.ubahan-terlalu-banyak', data: { n: kode.length, maks: UBAHAN_TERBANYAK } })
  const daftar: UbahanTangan[] = []
  for (const k of kode) {
    const u = uraiKode(k, g)
    if (!u) return gagal({ kode: 'penempatan.kode-ubahan-salah', data: { kode: k.slice(0, 40) } })
    const lawan = daftar.find((x) => bertentangan(x, u))
    if (lawan) return gagal({ kode: 'penempatan.ubahan-bertentangan', data: { pertama: kodeUbahan(lawan), kedua: k } })
    if ((u.jenis === 'kunci' || u.jenis === 'larang') && sisiDari(g, u.baris, u.kolom) < 0) {
      // The plan of certain pairs: a conditional pair is no pair of it.
      const bersyarat = varian === 'pasti' && sisiDari(isi.graf, u.baris, u.kolom) >= 0
      return gagal({
        kode: bersyarat ? 'penempatan.ubahan-bersyarat' : 'penempatan.ubahan-tidak-layak',
        data: { pegawai: isi.orang[u.baris]!.nama, jabatan: isi.jabatan[u.kolom]!.nama },
      })
    }
    daftar.push(u)
  }
  return ok(daftar)
}

/** The post an edit is about; of a person taken out the managerial one he leaves. */
function kolomUbahan(g: Graf, u: UbahanTangan): number | undefined {
  if (u.jenis !== 'keluarkan') return u.kolom
  const kini = g.kini[u.baris]!
  return kini < 0 ? undefined : kini
}

/** In words' parts: who, which post, how many seats stay. */
export const ubahanDto = (isi: GrafTersimpan, u: UbahanTangan): UbahanDto => ({
  jenis: u.jenis,
  kode: kodeUbahan(u),
  pegawai: 'baris' in u ? isi.orang[u.baris]! : null,
  jabatan: isi.jabatan[kolomUbahan(isi.graf, u) ?? -1] ?? null,
  banyak: u.jenis === 'kursi' ? u.banyak : null,
})
