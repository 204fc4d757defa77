import { type BerkasPeriksa, type Dokumen, type HasilPeriksa, periksaBerkas } from '#modules/kelayakan'
import { type Pelaku, periksaIzin } from '#platform/access'
import type { Transaksi } from '#platform/db'
import { VERSI_ATURAN } from '#regulasi'
import { gagal, type Galat, ok, type Result } from '#shared'
import { type BedaFakta, bedaFakta } from '../domain/beda-fakta.ts'
import { dokumenDariSurat, susunBerkas } from '../domain/susun-berkas.ts'
import { type Banding, bandingkanSurat, type Surat } from '../domain/surat.ts'
import type { DepsPersetujuan } from './deps.ts'
import type { Berkas, BerkasRingkas, Pemeriksaan, PemeriksaanRingkas } from './penyimpanan.port.ts'
import { bacaFaktaKota, nilaiIsi, type PemeriksaanSementara, uraiBerkas } from './periksa.use-case.ts'

export const BERKAS_HILANG = { kode: 'persetujuan.berkas-tidak-ditemukan' } as const
const TERBANYAK = 50
/** A decree longer than this is several decrees; its verdict would be hundreds of megabytes in memory. */
export const BARIS_SIMPAN_MAKS = 1000

const penulis = (p: Pelaku) => ({ nama: p.nama, penggunaId: p.penggunaId })
const tulisHasil = (h: HasilPeriksa): string => JSON.stringify(h)

async function simpanPemeriksaan(
  deps: DepsPersetujuan,
  trx: Transaksi,
  berkasId: string,
  p: { readonly isi: string; readonly hasil: HasilPeriksa },
  pelaku: Pelaku,
): Promise<void> {
  await deps.penyimpanan.tambahPemeriksaan(
    trx,
    {
      id: deps.idBaru(),
      berkasId,
      versiAturan: p.hasil.versiAturan,
      isi: p.isi,
      sidik: deps.sidik(p.isi),
      hasil: tulisHasil(p.hasil),
      ringkasan: p.hasil.ringkasan,
    },
    penulis(pelaku),
  )
}

/** Keeps a judged batch: facts to the byte, version of the rules and verdict. Letters of the file enter the register. */
export const buatSimpanBerkas =
  (deps: DepsPersetujuan) =>
  async (
    m: { readonly judul: string; readonly pemeriksaan: PemeriksaanSementara },
    pelaku: Pelaku,
    saatDisimpan?: SaatBerkasDisimpan,
  ): Promise<Result<{ readonly id: string }, Galat>> => {
    const izin = periksaIzin(pelaku, 'rencana:usulkan')
    if (!izin.ok) return izin
    const muat = muatDisimpan(m.pemeriksaan)
    if (!muat.ok) return muat
    return deps.basis.transaksi(pelaku, async (trx): Promise<Result<{ readonly id: string }, Galat>> => {
      const id = deps.idBaru()
      const lanjut = saatDisimpan ? await saatDisimpan(trx, id) : ok(true as const)
      return lanjut.ok ? ok({ id: await simpanBerkasDalam(deps, trx, m, pelaku, id) }) : lanjut
    })
  }
/** What else happens in the transaction that keeps a batch, before it is kept: a refusal keeps nothing. */
export type SaatBerkasDisimpan = (trx: Transaksi, id: string) => Promise<Result<unknown, Galat>>
export const muatDisimpan = ({ hasil }: PemeriksaanSementara): Result<true, Galat> =>
  hasil.baris.length > BARIS_SIMPAN_MAKS
    ? gagal({ kode: 'persetujuan.simpan-terlalu-besar', data: { ada: hasil.baris.length, maks: BARIS_SIMPAN_MAKS } })
    : ok(true)

/** Within a transaction already open; the new batch's id. */
export async function simpanBerkasDalam(
  deps: DepsPersetujuan,
  trx: Transaksi,
  m: { readonly judul: string; readonly pemeriksaan: PemeriksaanSementara },
  pelaku: Pelaku,
  id = deps.idBaru(),
): Promise<string> {
  const { sumber, tmt, masukan, isi, hasil } = m.pemeriksaan
  await deps.penyimpanan.tambahBerkas(trx, { id, judul: m.judul, tmt, sumber, masukan }, penulis(pelaku))
  const { dokumen } = uraiBerkas(isi)
  for (const d of sumber === 'berkas' ? (dokumen ?? []) : [])
    await deps.penyimpanan.tambahSurat(trx, { ...d, id: deps.idBaru(), berkasId: id, cara: 'berkas' }, penulis(pelaku))
  await simpanPemeriksaan(deps, trx, id, m.pemeriksaan, pelaku)
  const rincian = { tmt, baris: hasil.baris.length, versiAturan: hasil.versiAturan, ringkasan: hasil.ringkasan }
  const orang = sumber === 'berkas' ? [] : await deps.bacaFaktaPegawai(trx, { pada: tmt, nips: nipUsulan(masukan) })
  await deps.catatBanyak(trx, pelaku, [
    { tindakan: 'usulan.disimpan', objekJenis: 'usulan', objekId: id, rincian },
    ...orang.map((p) => ({ tindakan: 'usulan.disimpan', objekJenis: 'usulan', objekId: id, pegawaiId: p.id })),
  ])
  return id
}
const nipUsulan = (m: Berkas['masukan']): string[] => [...new Set(m.usulan.map((u) => u.nip))]

/**
 * The file as it would be judged today. A batch that came as a file keeps its own facts; letters are those registered.
 * Without any letter it stays as it was first said: unknown, or known to be none.
 */
async function isiKini(
  deps: DepsPersetujuan,
  trx: Transaksi,
  b: Berkas,
  pertama: string,
  surat: readonly Surat[],
): Promise<string> {
  const dokumen = surat.length > 0 ? dokumenDariSurat(surat) : undefined
  if (b.sumber === 'berkas') {
    const asal = uraiBerkas(pertama)
    return dokumen === undefined || samaDokumen(asal, dokumen) ? pertama : JSON.stringify({ ...asal, dokumen })
  }
  const fakta = await bacaFaktaKota(deps, trx, b.tmt, b.masukan.usulan)
  const { usulan, kepalaDaerah, tanpaSurat } = b.masukan
  const d = dokumen ?? (tanpaSurat ? [] : undefined)
  return JSON.stringify(
    susunBerkas({ tanggal: b.tmt, usulan, ...(kepalaDaerah && { kepalaDaerah }), ...(d && { dokumen: d }) }, fakta),
  )
}
function samaDokumen(b: BerkasPeriksa, dokumen: readonly Dokumen[]): boolean {
  const tulis = (d: readonly Dokumen[]): string =>
    d
      .map((x) =>
        JSON.stringify([x.jenis, x.nomor, x.tanggal, x.mulai, x.alasanBerlakuSurut, x.baris.map((y) => [y.nip, y.ke])]),
      )
      .toSorted()
      .join()
  return tulis(b.dokumen ?? []) === tulis(dokumen)
}

/** Whether a stored verdict still stands, and if not, why. */
export interface Kesegaran {
  /** Judging the stored file again, here and now: identical, or by other rules. */
  readonly putarUlang: 'sama' | 'aturan-berubah' | 'berbeda'
  readonly versiKini: string
  /** Lines whose verdict other rules would change; empty when replay is identical. */
  readonly barisBerubah: readonly {
    readonly nomor: number
    readonly nip: string
    readonly lama: string
    readonly baru: string
  }[]
  readonly beda: readonly BedaFakta[]
}
export interface BerkasTerbuka {
  readonly berkas: Berkas
  readonly pemeriksaan: Pemeriksaan
  readonly isi: BerkasPeriksa
  readonly hasil: HasilPeriksa
  readonly riwayat: readonly PemeriksaanRingkas[]
  readonly surat: readonly Surat[]
  readonly banding: Banding
  /** Only of the latest check: an older one is history. */
  readonly kesegaran: Kesegaran | null
}

/** Replays a stored check: the stored facts under the rules of this program. */
export function putarUlang(p: Pemeriksaan): Omit<Kesegaran, 'beda'> {
  const lama = JSON.parse(p.hasil) as HasilPeriksa
  const ulang = periksaBerkas(p.isi)
  if (!ulang.ok) return { putarUlang: 'berbeda', versiKini: VERSI_ATURAN, barisBerubah: [] }
  const baru = ulang.value
  const barisBerubah = baru.baris.flatMap((b, i) => {
    const l = lama.baris[i]
    return l && l.hasil !== b.hasil ? [{ nomor: i + 1, nip: b.nip, lama: l.hasil, baru: b.hasil }] : []
  })
  const keadaan =
    tulisHasil(baru) === p.hasil ? 'sama' : p.versiAturan === baru.versiAturan ? 'berbeda' : 'aturan-berubah'
  return { putarUlang: keadaan, versiKini: baru.versiAturan, barisBerubah }
}

/** A stored batch within a transaction already open. */
export async function bacaTerbuka(
  deps: DepsPersetujuan,
  trx: Transaksi,
  m: { readonly id: string; readonly ke?: number },
): Promise<Result<BerkasTerbuka, Galat>> {
  const simpan = deps.penyimpanan
  const berkas = await simpan.bacaBerkas(trx, m.id)
  const pemeriksaan = berkas && (await simpan.bacaPemeriksaan(trx, m.id, m.ke))
  if (!berkas || !pemeriksaan) return gagal(BERKAS_HILANG)
  const riwayat = await simpan.daftarPemeriksaan(trx, m.id)
  const surat = await simpan.bacaSurat(trx, m.id)
  const terbaru = riwayat[0]?.ke === pemeriksaan.ke
  const isi = uraiBerkas(pemeriksaan.isi)
  const beda = terbaru ? await bedaKini(deps, trx, berkas, pemeriksaan, surat) : []
  return ok({
    berkas,
    pemeriksaan,
    isi,
    hasil: JSON.parse(pemeriksaan.hasil) as HasilPeriksa,
    riwayat,
    surat,
    banding: bandingkanSurat(berkas.masukan.usulan, surat),
    kesegaran: terbaru ? { ...putarUlang(pemeriksaan), beda } : null,
  })
}

export const buatBukaBerkas =
  (deps: DepsPersetujuan) =>
  async (m: { readonly id: string; readonly ke?: number }, pelaku: Pelaku): Promise<Result<BerkasTerbuka, Galat>> => {
    const izin = periksaIzin(pelaku, 'rencana:lihat')
    return izin.ok ? deps.basis.transaksi(pelaku, (trx) => bacaTerbuka(deps, trx, m)) : izin
  }

async function bedaKini(
  deps: DepsPersetujuan,
  trx: Transaksi,
  berkas: Berkas,
  p: Pemeriksaan,
  surat: readonly Surat[],
): Promise<BedaFakta[]> {
  const pertama = p.ke === 1 ? p : await deps.penyimpanan.bacaPemeriksaan(trx, berkas.id, 1)
  const kini = await isiKini(deps, trx, berkas, pertama?.isi ?? p.isi, surat)
  return kini === p.isi ? [] : bedaFakta(uraiBerkas(p.isi), uraiBerkas(kini))
}

/** Judges the batch again on today's facts, letters and rules; the earlier verdict stays. */
export const buatPeriksaUlang =
  (deps: DepsPersetujuan) =>
  async (m: { readonly id: string }, pelaku: Pelaku): Promise<Result<HasilPeriksa, Galat>> => {
    const izin = periksaIzin(pelaku, 'rencana:usulkan')
    if (!izin.ok) return izin
    return deps.basis.transaksi(pelaku, async (trx): Promise<Result<HasilPeriksa, Galat>> => {
      const berkas = await deps.penyimpanan.bacaBerkas(trx, m.id)
      const pertama = berkas && (await deps.penyimpanan.bacaPemeriksaan(trx, m.id, 1))
      if (!berkas || !pertama) return gagal(BERKAS_HILANG)
      await deps.penyimpanan.kunciBerkas(trx, m.id)
      const isi = await isiKini(deps, trx, berkas, pertama.isi, await deps.penyimpanan.bacaSurat(trx, m.id))
      const hasil = nilaiIsi(isi)
      if (!hasil.ok) return hasil
      await simpanPemeriksaan(deps, trx, m.id, { isi, hasil: hasil.value }, pelaku)
      await deps.catatBanyak(trx, pelaku, [
        {
          tindakan: 'usulan.diperiksa-ulang',
          objekJenis: 'usulan',
          objekId: m.id,
          rincian: { versiAturan: hasil.value.versiAturan, ringkasan: hasil.value.ringkasan },
        },
      ])
      return hasil
    })
  }

export const buatDaftarBerkas =
  (deps: DepsPersetujuan) =>
  async (pelaku: Pelaku): Promise<Result<readonly BerkasRingkas[], Galat>> => {
    const izin = periksaIzin(pelaku, 'rencana:lihat')
    if (!izin.ok) return izin
    return ok(await deps.basis.transaksi(pelaku, (trx) => deps.penyimpanan.daftarBerkas(trx, TERBANYAK)))
  }
