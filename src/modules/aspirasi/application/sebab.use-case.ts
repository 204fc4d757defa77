import type { Jabatan } from '#modules/jabatan'
import { type Pelaku, periksaIzin } from '#platform/access'
import type { Transaksi } from '#platform/db'
import { gagal, type Galat, ok, type Result } from '#shared'
import { rapikanTeks, panjangTeks } from '../domain/pesan.ts'
import { type BarisSebab, kurangSebab, type Sebab, sebabKini } from '../domain/sebab.ts'
import type { DepsAspirasi } from './deps.ts'
import { aktorUntuk } from './langkah.use-case.ts'
import type { Pesan } from './pesan.port.ts'

type DepsSebab = Pick<
  DepsAspirasi,
  'basis' | 'jam' | 'pesan' | 'sebab' | 'bacaJabatan' | 'dikenalKompetensi' | 'catatBanyak'
>
export interface SebabTerbuka {
  readonly pesan: Pick<Pesan, 'id' | 'rujukan' | 'judul' | 'isi' | 'unitId' | 'status'>
  readonly riwayat: readonly BarisSebab[]
  readonly kini: Sebab | null
  /** Posts of the office that holds it, by name; all of the city when nobody does. */
  readonly jabatan: readonly Pick<Jabatan, 'id' | 'nama' | 'unitId' | 'perangkatDaerahId'>[]
  readonly boleh: boolean
}
const HILANG: Galat = { kode: 'aspirasi.tidak-ditemukan' }
const PENETAP = ['petugas-aduan', 'penghubung', 'pimpinan', 'sekda'] as const

const bolehTetapkan = (pelaku: Pelaku, p: Pesan): boolean =>
  p.kelas !== 'whistleblowing' && PENETAP.some((x) => pelaku.peran.includes(x)) && aktorUntuk(pelaku, p).length > 0

/** Of the office a unit belongs to; whole city for a message nobody holds. */
async function jabatanKantor(deps: DepsSebab, trx: Transaksi, unitId: string | null): Promise<Jabatan[]> {
  const semua = await deps.bacaJabatan(trx, { pada: deps.jam.hariIni() })
  const kantor = unitId && semua.find((j) => j.unitId === unitId || j.perangkatDaerahId === unitId)?.perangkatDaerahId
  const dipilih = kantor ? semua.filter((j) => j.perangkatDaerahId === kantor) : semua
  return dipilih.toSorted((a, b) => a.nama.localeCompare(b.nama, 'id'))
}

export const buatBukaSebab =
  (deps: DepsSebab) =>
  async (m: { readonly id: string }, pelaku: Pelaku): Promise<Result<SebabTerbuka, Galat>> => {
    const izin = periksaIzin(pelaku, 'aspirasi:tangani')
    if (!izin.ok) return izin
    return deps.basis.transaksi(pelaku, async (trx): Promise<Result<SebabTerbuka, Galat>> => {
      const pesan = await deps.pesan.baca(trx, m.id)
      if (!pesan) return gagal(HILANG)
      const riwayat = await deps.sebab.baca(trx, m.id)
      const { id, rujukan, judul, isi, unitId, status } = pesan
      return ok({
        pesan: { id, rujukan, judul, isi, unitId, status },
        riwayat,
        kini: sebabKini(riwayat),
        jabatan: await jabatanKantor(deps, trx, unitId),
        boleh: bolehTetapkan(pelaku, pesan),
      })
    })
  }

export interface MasukanSebab {
  readonly id: string
  /** Rows of the history that were shown. */
  readonly sesudah: number
  /** null = the one that stands is taken back. */
  readonly sebab: Sebab | null
  readonly alasan: string
}

/** Confirms a cause, or takes back the one that stands. */
export const buatTetapkanSebab =
  (deps: DepsSebab) =>
  async (m: MasukanSebab, pelaku: Pelaku): Promise<Result<true, Galat>> => {
    const izin = periksaIzin(pelaku, 'aspirasi:tangani')
    if (!izin.ok) return izin
    const { penggunaId } = pelaku
    const alasan = rapikanTeks(m.alasan)
    if (panjangTeks(alasan) < 3) return gagal({ kode: 'aspirasi.alasan-kosong', data: { isian: 'alasan' } })
    const kurang = m.sebab && kurangSebab(m.sebab)
    if (kurang) return gagal({ kode: `aspirasi.sebab-tanpa-${kurang}`, data: { isian: kurang } })
    if (m.sebab?.kompetensiKode && !deps.dikenalKompetensi(m.sebab.kompetensiKode))
      return gagal({ kode: 'aspirasi.kompetensi-tidak-dikenal', data: { isian: 'kompetensi' } })
    return deps.basis.transaksi(pelaku, async (trx): Promise<Result<true, Galat>> => {
      const pesan = await deps.pesan.baca(trx, m.id)
      if (!pesan || penggunaId === null) return gagal(HILANG)
      if (!bolehTetapkan(pelaku, pesan)) return gagal({ kode: 'aspirasi.sebab-tidak-berhak' })
      const riwayat = await deps.sebab.baca(trx, m.id)
      if (riwayat.length !== m.sesudah) return gagal({ kode: 'aspirasi.sudah-berubah' })
      if (!m.sebab && !sebabKini(riwayat)) return gagal({ kode: 'aspirasi.tanpa-sebab' })
      if (m.sebab?.jabatanId) {
        const jabatan = await deps.bacaJabatan(trx, { pada: deps.jam.hariIni() })
        if (!jabatan.some((j) => j.id === m.sebab?.jabatanId))
          return gagal({ kode: 'aspirasi.jabatan-tidak-ada', data: { isian: 'jabatan' } })
      }
      const b = { pesanId: m.id, ke: m.sesudah + 1, sebab: m.sebab, alasan, oleh: pelaku.nama, penggunaId }
      if (!(await deps.sebab.tambah(trx, b))) return gagal({ kode: 'aspirasi.sudah-berubah' })
      await deps.catatBanyak(trx, pelaku, [
        {
          tindakan: m.sebab ? 'aspirasi.sebab-ditetapkan' : 'aspirasi.sebab-dibatalkan',
          objekJenis: 'pesan',
          objekId: m.id,
          rincian: m.sebab ? { jenis: m.sebab.jenis } : {},
        },
      ])
      return ok(true)
    })
  }

export interface PesanDitawarkan {
  readonly id: string
  readonly rujukan: string
  readonly judul: string
  /** Rows of its history that are shown. */
  readonly sesudah: number
  readonly kini: Sebab | null
}
export interface SebabBanyakTerbuka extends Pick<SebabTerbuka, 'jabatan'> {
  /** Of those asked for: the ones whose cause is the caller's to confirm. */
  readonly pesan: readonly PesanDitawarkan[]
}
/** Several messages for one cause. Posts of their office when all are of one, of the whole city otherwise. */
export const buatBukaSebabBanyak =
  (deps: DepsSebab) =>
  async (m: { readonly ids: readonly string[] }, pelaku: Pelaku): Promise<Result<SebabBanyakTerbuka, Galat>> => {
    const izin = periksaIzin(pelaku, 'aspirasi:tangani')
    if (!izin.ok) return izin
    return deps.basis.transaksi(pelaku, async (trx): Promise<Result<SebabBanyakTerbuka, Galat>> => {
      const pesan: PesanDitawarkan[] = []
      const unit = new Set<string | null>()
      for (const id of m.ids) {
        const p = await deps.pesan.baca(trx, id)
        if (!p || !bolehTetapkan(pelaku, p)) continue
        const riwayat = await deps.sebab.baca(trx, id)
        pesan.push({ id, rujukan: p.rujukan, judul: p.judul, sesudah: riwayat.length, kini: sebabKini(riwayat) })
        unit.add(p.unitId)
      }
      const [satu = null] = unit
      return ok({ pesan, jabatan: await jabatanKantor(deps, trx, unit.size === 1 ? satu : null) })
    })
  }

export interface HasilSebabBanyak {
  readonly berhasil: readonly string[]
  readonly ditolak: readonly { readonly id: string; readonly galat: Galat }[]
}
/** One cause on several messages: each with its own check and its own event, so that one refused holds up no other. */
export const buatTetapkanSebabBanyak = (deps: DepsSebab) => {
  const tetapkan = buatTetapkanSebab(deps)
  return async (
    m: {
      readonly pesan: readonly Pick<MasukanSebab, 'id' | 'sesudah'>[]
      readonly sebab: Sebab
      readonly alasan: string
    },
    pelaku: Pelaku,
  ): Promise<Result<HasilSebabBanyak, Galat>> => {
    const berhasil: string[] = []
    const ditolak: { id: string; galat: Galat }[] = []
    for (const { id, sesudah } of m.pesan) {
      const h = await tetapkan({ id, sesudah, sebab: m.sebab, alasan: m.alasan }, pelaku)
      if (h.ok) berhasil.push(id)
      // What is wrong with the cause itself is wrong for every message, and is said beside its field.
      else if (h.error.data?.['isian'] !== undefined || h.error.kode.startsWith('akses.')) return h
      else ditolak.push({ id, galat: h.error })
    }
    return ok({ berhasil, ditolak })
  }
}
