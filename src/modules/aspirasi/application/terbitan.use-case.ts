import { type Pelaku, periksaIzin } from '#platform/access'
import type { Transaksi } from '#platform/db'
import { gagal, type Galat, ok, type Result } from '#shared'
import { PANJANG, panjangTeks, rapikanTeks } from '../domain/pesan.ts'
import {
  type ButirSamar,
  butirSamaran,
  cariSamaran,
  type JenisSamaran,
  kunciSamaran,
  masihTampak,
  type NamaDikenal,
  samarkan,
  susunNamaDikenal,
} from '../domain/samaran.ts'
import type { DepsAspirasi } from './deps.ts'
import type { FotoPesan } from './foto.port.ts'
import type { Peristiwa, Pesan } from './pesan.port.ts'
import type { Terbitan } from './terbitan.port.ts'

export interface ButirTemuan {
  readonly kunci: string
  readonly jenis: JenisSamaran
  readonly teks: string
}
export interface BukaanTerbitan {
  readonly pesan: Pesan
  readonly temuan: readonly ButirTemuan[]
  readonly riwayat: readonly Terbitan[]
  /** The newest answer, as it was given to its reader. */
  readonly jawaban: { readonly ke: number; readonly teks: string } | null
  /** What is published now. */
  readonly kini: Terbitan | null
  /** Those made anew only. */
  readonly foto: readonly FotoPesan[]
  /** Why it cannot be published; null = it can. */
  readonly halangan: string | null
}
export interface MasukanTerbit {
  readonly id: string
  /** Newest version its author saw. */
  readonly sesudah: number
  readonly judul: string
  /** Keys of the passages found that are to be taken out. */
  readonly samar: readonly string[]
  /** Further words, one a line. */
  readonly lain: string
  readonly foto: readonly string[]
  /** Step of the answer its author saw; 0 = there was none. */
  readonly jawabanKe: number
}
export interface Pratinjau {
  readonly judul: string
  readonly isi: string
  readonly jawaban: { readonly ke: number; readonly teks: string } | null
  readonly samar: readonly string[]
  readonly foto: readonly string[]
}

/** A message that is secret, of wrongdoing, closed without answer, or of a person nobody has named, is not published. */
export function halanganTerbit(
  p: Pick<Pesan, 'kelas' | 'kerahasiaan' | 'status' | 'tentangOrang' | 'terlapor'>,
): string | null {
  if (p.kelas === 'whistleblowing' || p.kerahasiaan === 'rahasia') return 'aspirasi.terbit-rahasia'
  if (p.status === 'ditolak' || p.status === 'digabung' || p.status === 'dicabut') return 'aspirasi.terbit-status'
  if (p.tentangOrang && p.terlapor.length === 0) return 'aspirasi.terbit-terlapor'
  return null
}

/** The newest answer of the office, as its reader got it. */
function jawabanTerakhir(peristiwa: readonly Peristiwa[]): BukaanTerbitan['jawaban'] {
  const p = peristiwa.findLast((x) => x.aksi === 'jawab' && x.terbuka)
  const teks = p?.isi['jawaban']
  return p && typeof teks === 'string' && teks !== '' ? { ke: p.ke, teks } : null
}

const UMUR_NAMA_MS = 10 * 60_000
function ingatNama(deps: DepsAspirasi): () => Promise<NamaDikenal> {
  let ingatan: { readonly isi: Promise<NamaDikenal>; readonly sampai: number } | null = null
  return () => {
    if (ingatan && ingatan.sampai > performance.now()) return ingatan.isi
    const isi = deps.bacaNamaPegawai().then(susunNamaDikenal)
    const baru = { isi, sampai: performance.now() + UMUR_NAMA_MS }
    ingatan = baru
    isi.catch(() => {
      if (ingatan === baru) ingatan = null
    })
    return isi
  }
}

export function susunTerbitan(deps: DepsAspirasi) {
  const nama = ingatNama(deps)
  const buka = async (trx: Transaksi, id: string): Promise<BukaanTerbitan | null> => {
    const pesan = await deps.pesan.baca(trx, id)
    if (!pesan) return null
    const riwayat = await deps.terbitan.riwayat(trx, id)
    const dikenal = await nama()
    // Together: a name said in the text may stand cut short in the title.
    const jawaban = jawabanTerakhir(await deps.pesan.bacaPeristiwa(trx, id))
    const temuan = butirSamaran(
      cariSamaran([pesan.judul, pesan.isi, jawaban?.teks ?? ''].join('\n'), { nama: dikenal }),
    )
    const kini = riwayat[0]?.aksi === 'terbitkan' ? riwayat[0] : null
    return {
      pesan,
      temuan: temuan.map((t) => ({ ...t, kunci: kunciSamaran(t.teks) })),
      riwayat,
      jawaban,
      kini,
      foto: (await deps.foto.daftar(trx, id)).filter((f) => f.keadaan === 'siap'),
      halangan: halanganTerbit(pesan),
    }
  }

  const siapkan = (b: BukaanTerbitan, m: MasukanTerbit): Result<Pratinjau, Galat> => {
    if (b.halangan) return gagal({ kode: b.halangan })
    if ((b.riwayat[0]?.versi ?? 0) !== m.sesudah || (b.jawaban?.ke ?? 0) !== m.jawabanKe)
      return gagal({ kode: 'aspirasi.sudah-berubah' })
    const dipilih = new Set(m.samar)
    const butir: ButirSamar[] = [
      ...b.temuan.filter((t) => dipilih.has(t.kunci)),
      ...rapikanTeks(m.lain)
        .split('\n')
        .map((teks) => ({ teks: teks.trim(), jenis: 'lain' as const }))
        .filter((t) => t.teks !== ''),
    ]
    const judul = samarkan(rapikanTeks(m.judul).replaceAll('\n', ' '), butir)
    const isi = samarkan(b.pesan.isi, butir)
    const jawaban = b.jawaban && { ke: b.jawaban.ke, teks: samarkan(b.jawaban.teks, butir) }
    if (judul === '') return gagal({ kode: 'aspirasi.kosong', data: { isian: 'judul' } })
    if (panjangTeks(judul) > PANJANG.judul)
      return gagal({
        kode: 'aspirasi.terlalu-panjang',
        data: { isian: 'judul', n: panjangTeks(judul), maks: PANJANG.judul },
      })
    // What replaces one passage may itself hold another, such as the word "nama": then nothing is published.
    const terbit = [judul, isi, jawaban?.teks ?? '']
    const tampak = butir.find((t) => terbit.some((x) => masihTampak(x, t.teks)))
    if (tampak) return gagal({ kode: 'aspirasi.masih-tampak', data: { isian: 'lain', teks: tampak.teks } })
    return ok({
      judul,
      isi,
      jawaban,
      samar: m.samar,
      foto: b.foto.map((f) => f.id).filter((id) => m.foto.includes(id)),
    })
  }

  const kerja = <T>(
    id: string,
    pelaku: Pelaku,
    k: (trx: Transaksi, b: BukaanTerbitan) => Promise<Result<T, Galat>> | Result<T, Galat>,
  ): Promise<Result<T, Galat>> | Result<T, Galat> => {
    const izin = periksaIzin(pelaku, 'aspirasi:atur')
    if (!izin.ok) return izin
    return deps.basis.transaksi(pelaku, async (trx) => {
      const b = await buka(trx, id)
      return b ? k(trx, b) : gagal({ kode: 'aspirasi.tidak-ditemukan' })
    })
  }
  const catat = (trx: Transaksi, pelaku: Pelaku, id: string, rincian: Readonly<Record<string, string | number>>) =>
    deps.catatBanyak(trx, pelaku, [{ tindakan: 'aspirasi.terbitan', objekJenis: 'pesan', objekId: id, rincian }])

  return {
    /** The message with everything that looks like it names or reaches a person. */
    bukaTerbitan: async (id: string, pelaku: Pelaku) => kerja(id, pelaku, (_, b) => ok(b)),
    /** What would be published; nothing is written. */
    pratinjauTerbitan: async (m: MasukanTerbit, pelaku: Pelaku) => kerja(m.id, pelaku, (_, b) => siapkan(b, m)),
    /** By an officer only, after he has seen it. */
    terbitkan: async (m: MasukanTerbit, pelaku: Pelaku): Promise<Result<number, Galat>> =>
      kerja(m.id, pelaku, async (trx, b) => {
        const p = siapkan(b, m)
        if (!p.ok) return p
        const versi = m.sesudah + 1
        const jadi = await deps.terbitan.tambah(trx, {
          pesanId: m.id,
          versi,
          aksi: 'terbitkan',
          judul: p.value.judul,
          isi: p.value.isi,
          foto: p.value.foto,
          jawaban: p.value.jawaban,
          alasan: null,
          oleh: pelaku.nama,
          penggunaId: pelaku.penggunaId,
        })
        if (!jadi) return gagal({ kode: 'aspirasi.sudah-berubah' })
        await catat(trx, pelaku, m.id, { aksi: 'terbitkan', versi, foto: p.value.foto.length })
        return ok(versi)
      }),
    tarikTerbitan: async (
      m: { readonly id: string; readonly sesudah: number; readonly alasan: string },
      pelaku: Pelaku,
    ): Promise<Result<number, Galat>> =>
      kerja(m.id, pelaku, async (trx, b) => {
        const alasan = rapikanTeks(m.alasan)
        if (panjangTeks(alasan) < 3) return gagal({ kode: 'aspirasi.alasan-kosong', data: { isian: 'alasan' } })
        if (!b.kini || b.kini.versi !== m.sesudah) return gagal({ kode: 'aspirasi.sudah-berubah' })
        const versi = m.sesudah + 1
        const jadi = await deps.terbitan.tambah(trx, {
          pesanId: m.id,
          versi,
          aksi: 'tarik',
          judul: null,
          isi: null,
          foto: [],
          jawaban: null,
          alasan,
          oleh: pelaku.nama,
          penggunaId: pelaku.penggunaId,
        })
        if (!jadi) return gagal({ kode: 'aspirasi.sudah-berubah' })
        await catat(trx, pelaku, m.id, { aksi: 'tarik', versi })
        return ok(versi)
      }),
  }
}
