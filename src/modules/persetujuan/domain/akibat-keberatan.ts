import type { BerkasPeriksa } from '#modules/kelayakan'
import type { IsoDate } from '#shared'
import { type BarisKeputusan, barisTegak, type Keputusan } from './keputusan.ts'

/** One person who goes back when an objection is granted: from the post of the decree to the one held before. */
export interface LangkahBalik {
  readonly nip: string
  readonly dari: string | null
  /** undefined = the post held before is not on the map; null = he held none. */
  readonly ke: string | null | undefined
}
export interface RantaiBalik {
  /** Who objected first; each next one has to leave the seat the one before needs. */
  readonly baris: readonly LangkahBalik[]
  readonly akhir:
    | 'kursi-kosong'
    | 'tanpa-jabatan'
    | 'kursi-penuh'
    | 'asal-tidak-diketahui'
    /** An acting task ends; nobody else moves. */
    | 'plt'
}

/** Post held definitively before the decree, by the city's code. */
export function jabatanAsal(isi: BerkasPeriksa, nip: string): string | null | undefined {
  const p = isi.pegawai.find((x) => x.nip === nip)
  if (!p || p.jabatanKini === null) return p ? null : undefined
  const kini = p.jabatanKini ?? p.riwayat?.find((r) => r.sampai === null && r.peran !== 'plt' && r.peran !== 'plh')
  if (kini)
    return kini.jabatanId !== undefined && isi.jabatan.some((j) => j.id === kini.jabatanId) ? kini.jabatanId : undefined
  return p.riwayat === undefined ? undefined : null
}

/** Who sits at a post once the decree is carried out, as far as the batch knows. */
function terduduki(
  isi: BerkasPeriksa,
  tegak: readonly BarisKeputusan[],
  jabatan: string,
  balik: ReadonlySet<string>,
): number {
  const pindah = new Set(tegak.filter((b) => b.sebagai === 'definitif').map((b) => b.nip))
  const tetap = isi.pegawai.filter((p) => !pindah.has(p.nip) && jabatanAsal(isi, p.nip) === jabatan).length
  const masuk = tegak.filter((b) => b.sebagai === 'definitif' && b.ke === jabatan && !balik.has(b.nip)).length
  return tetap + masuk
}

/** The chain of those who must go back for one person to have his former post again. */
export function rantaiBalik(isi: BerkasPeriksa, k: Keputusan, nip: string): RantaiBalik {
  const tegak = barisTegak(k)
  const baris: LangkahBalik[] = []
  const balik = new Set<string>()
  let kini = tegak.find((b) => b.nip === nip)
  if (kini?.sebagai === 'plt') return { baris: [{ nip, dari: kini.ke, ke: kini.ke }], akhir: 'plt' }
  while (kini) {
    const asal = jabatanAsal(isi, kini.nip)
    baris.push({ nip: kini.nip, dari: kini.ke, ke: asal })
    balik.add(kini.nip)
    if (asal === undefined) return { baris, akhir: 'asal-tidak-diketahui' }
    if (asal === null) return { baris, akhir: 'tanpa-jabatan' }
    // Those already going back to it count as well.
    const kembali = baris.filter((b) => b.ke === asal).length
    const kuota = isi.jabatan.find((j) => j.id === asal)?.kuota ?? 1
    if (terduduki(isi, tegak, asal, balik) + kembali <= kuota) return { baris, akhir: 'kursi-kosong' }
    kini = tegak.find((b) => b.sebagai === 'definitif' && b.ke === asal && !balik.has(b.nip))
    if (!kini) return { baris, akhir: 'kursi-penuh' }
  }
  return { baris, akhir: 'kursi-penuh' }
}

/** Lines of a batch that carries it out; whoever's former post is not known cannot be named in one. */
export const usulanBalik = (r: RantaiBalik) =>
  r.akhir === 'plt'
    ? []
    : r.baris.flatMap((b) => (b.ke === undefined ? [] : [{ nip: b.nip, ke: b.ke, sebagai: 'definitif' as const }]))

/**
 * The facts as they are once the decree is carried out, with the reversing lines to judge. No letters yet: the rules that
 * ask for them say so.
 */
export function berkasBalik(
  isi: BerkasPeriksa,
  k: Keputusan,
  r: RantaiBalik,
  m: { readonly tmt: IsoDate; readonly tanggal: IsoDate },
): BerkasPeriksa {
  const tegak = new Map(
    barisTegak(k)
      .filter((b) => b.sebagai === 'definitif')
      .map((b) => [b.nip, b]),
  )
  const jabatan = new Map(isi.jabatan.map((j) => [j.id, j]))
  const pegawai = isi.pegawai.map((p): BerkasPeriksa['pegawai'][number] => {
    const b = tegak.get(p.nip)
    if (!b) return p
    const riwayat = p.riwayat?.map((x) =>
      x.peran !== 'plt' && x.peran !== 'plh' && (x.sampai === null || x.sampai > m.tmt) ? { ...x, sampai: m.tmt } : x,
    )
    const { jabatanKini: _, ...sisa } = p
    const j = b.ke === null ? undefined : jabatan.get(b.ke)
    const baru = j && {
      jabatanId: j.id,
      jenjang: j.jenjang,
      ...(j.kelas !== undefined && { kelas: j.kelas }),
      ...(j.bidang && { bidang: j.bidang }),
      tmt: m.tmt,
      sampai: null,
      peran: 'definitif' as const,
    }
    return {
      ...sisa,
      ...(riwayat && { riwayat: baru ? [...riwayat, baru] : riwayat }),
      ...(p.jabatanKini !== undefined && { jabatanKini: baru ?? null }),
    }
  })
  const { dokumen: _d, pejabat: _p, seleksi: _s, ...umum } = isi as BerkasPeriksa & Record<string, unknown>
  return { ...(umum as BerkasPeriksa), tanggal: m.tanggal, pegawai, usulan: usulanBalik(r), dokumen: [] }
}
