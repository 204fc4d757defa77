import { BERSYARAT, type HargaPasangan } from '../domain/rencana/index.ts'
import { namaFaktaDari, poin, sisiDari } from './susun-usulan.ts'
import type { CalonDto, HargaDto, PilihanDto } from './ubah-rencana.dto.ts'
import type { Penilai } from './ubah-rencana.runtun.ts'
import { type Lembar, type Papan, pindahDto } from './ubah-rencana.lembar.ts'

function hargaDto({ isi, l }: Papan, h: HargaPasangan | null): HargaDto | null {
  return (
    h && {
      rugi: poin(h.rugi),
      nilai: poin(h.nilai),
      langkah: h.langkah,
      pindah: h.pindah.map((x) => pindahDto(isi, l.graf, x)),
    }
  )
}

/** People for a post, the cheapest first: those who fit best and those who would cost least, with the exact price of each. */
export function susunPilihan(papan: Papan, penilai: Penilai, kolom: number, banyak: number): PilihanDto {
  const { isi, l, kini, daftar } = papan
  const { graf: g } = l
  const calon = Array.from(l.perKolom[kolom]!)
    .filter((i) => kini.duduk[i] !== kolom)
    .map((i) => {
      const e = sisiDari(g, i, kolom)
      return { i, e, batas: penilai.batas(i, kolom, g.nilai[e]!) }
    })
  const perSkor = calon.toSorted((a, b) => g.skor[b.e]! - g.skor[a.e]! || a.i - b.i).slice(0, banyak)
  const perHarga = calon.toSorted((a, b) => a.batas - b.batas || a.i - b.i).slice(0, banyak)
  const kunci = new Map(daftar.flatMap((u) => (u.jenis === 'kunci' ? [[u.baris, u.kolom] as const] : [])))
  const larang = new Set(daftar.flatMap((u) => (u.jenis === 'larang' && u.kolom === kolom ? [u.baris] : [])))
  const pilih = new Map([...perHarga, ...perSkor].map((c) => [c.i, c]))
  for (const c of calon) if (larang.has(c.i)) pilih.set(c.i, c)
  const dto = [...pilih.values()].map(({ i, e }): CalonDto => {
    const kunciDi = kunci.get(i)
    return {
      baris: i,
      pegawai: isi.orang[i]!,
      dari: isi.dari[i]!,
      kini: kini.duduk[i]! < 0 ? null : isi.jabatan[kini.duduk[i]!]!,
      skor: poin(g.skor[e]!),
      rentang: [poin(g.skorMin[e]!), poin(g.skorMaks[e]!)],
      bersyarat: g.jenis[e] === BERSYARAT,
      faktaHilang: namaFaktaDari(g.faktaHilang[e]!, isi.namaFakta),
      dilarang: larang.has(i),
      dikeluarkan: kini.keluar.has(i),
      terkunciDi: kunciDi === undefined ? null : isi.jabatan[kunciDi]!,
      harga: hargaDto(papan, penilai.harga(i, kolom, g.nilai[e]!)),
    }
  })
  const rugi = (c: CalonDto) => c.harga?.rugi ?? Infinity
  return {
    kolom,
    ke: isi.jabatan[kolom]!,
    seluruhnya: calon.length,
    calon: dto.toSorted((a, b) => (rugi(a) === rugi(b) ? b.skor - a.skor : rugi(a) - rugi(b))),
  }
}

/** What one person would cost at each of some posts, in points. */
export function susunHargaOrang(
  l: Lembar,
  penilai: Penilai,
  baris: number,
  kolom: readonly number[],
): Record<string, number | null> {
  const hasil: Record<string, number | null> = {}
  for (const j of kolom) {
    if (sisiDari(l.graf, baris, j) < 0) hasil[j] = null
    else if (penilai.duduk[baris] === j) hasil[j] = 0
    else {
      const h = penilai.harga(baris, j)
      hasil[j] = h && poin(h.rugi)
    }
  }
  return hasil
}
