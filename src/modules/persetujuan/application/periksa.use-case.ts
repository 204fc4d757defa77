import { type BerkasPeriksa, type HasilPeriksa, periksaBerkas } from '#modules/kelayakan'
import { type Pelaku, periksaIzin } from '#platform/access'
import type { Transaksi } from '#platform/db'
import { gagal, type Galat, type IsoDate, ok, type Result } from '#shared'
import { type FaktaKota, type KepalaDaerah, susunBerkas } from '../domain/susun-berkas.ts'
import { BARIS_USULAN_MAKS, type BarisTempel } from '../domain/tempel.ts'
import type { DepsPersetujuan } from './deps.ts'
import type { MasukanTersimpan, Sumber, TempatRencana } from './penyimpanan.port.ts'

/** A batch that was judged and not stored yet. */
export interface PemeriksaanSementara {
  readonly sumber: Sumber
  readonly tmt: IsoDate
  readonly masukan: MasukanTersimpan
  /** The file that was judged: the whole of what the verdict rests on. */
  readonly isi: string
  readonly hasil: HasilPeriksa
}
/** Largest file taken from a browser. */
export const UKURAN_JSON_MAKS = 12 * 1024 * 1024

export const uraiBerkas = (isi: string): BerkasPeriksa => JSON.parse(isi.replace(/^\uFEFF/, '')) as BerkasPeriksa

/** Judges the text of a file; what cannot be read becomes one message saying where. */
export function nilaiIsi(isi: string): Result<HasilPeriksa, Galat> {
  const h = periksaBerkas(isi)
  if (h.ok) return h
  return gagal({ kode: 'persetujuan.berkas-keliru', data: { jalur: h.error.jalur, pesan: h.error.pesan } })
}

/** Everything the city knows that this batch can depend on, on its own date. */
export async function bacaFaktaKota(
  deps: DepsPersetujuan,
  trx: Transaksi,
  tanggal: IsoDate,
  usulan: readonly BarisTempel[],
): Promise<FaktaKota> {
  const pada = tanggal
  const [jabatan, pemegang, unit, standar] = [
    await deps.bacaJabatan(trx, { pada }),
    await deps.bacaPemegangKursi(trx, { pada }),
    await deps.bacaUnit(trx, { pada }),
    await deps.bacaStandar(trx, { pada }),
  ]
  const kode = new Map(jabatan.map((j) => [j.kode, j]))
  const tuju = usulan.flatMap((u) => (u.ke === null ? [] : (kode.get(u.ke) ?? [])))
  const kursi = new Set(tuju.flatMap((j) => [j.id, ...(j.atasanId ? [j.atasanId] : [])]))
  const diusulkan = await deps.bacaFaktaPegawai(trx, { pada, nips: [...new Set(usulan.map((u) => u.nip))] })
  const sudah = new Set(diusulkan.map((p) => p.id))
  const duduk = [...new Set(pemegang.filter((p) => kursi.has(p.jabatanId)).map((p) => p.pegawaiId))].filter(
    (id) => !sudah.has(id),
  )
  const lain = duduk.length === 0 ? [] : await deps.bacaFaktaPegawai(trx, { pada, ids: duduk })
  const nilai = sudah.size === 0 ? [] : await deps.bacaNilai(trx, { pada, pegawaiIds: [...sudah] })
  return {
    jabatan,
    pegawai: [...diusulkan, ...lain],
    standar,
    nilai,
    namaUnit: new Map(unit.map((u) => [u.id, u.nama])),
    ketetapan: await deps.bacaKetetapan(trx),
  }
}

/** Lines a file asks about, before any is judged: a small file can hold more than the memory has room to answer. */
function banyakUsulan(isi: string): number {
  try {
    const b: unknown = uraiBerkas(isi)
    return b !== null && typeof b === 'object' && 'usulan' in b && Array.isArray(b.usulan) ? b.usulan.length : 0
  } catch {
    return 0 // What cannot be read at all gets its own message from the check.
  }
}

export const buatPeriksaIsi =
  (_: DepsPersetujuan) =>
  (m: { readonly isi: string }, pelaku: Pelaku): Result<PemeriksaanSementara, Galat> => {
    const izin = periksaIzin(pelaku, 'rencana:lihat')
    if (!izin.ok) return izin
    const ada = banyakUsulan(m.isi)
    if (ada > BARIS_USULAN_MAKS)
      return gagal({ kode: 'persetujuan.daftar-terlalu-besar', data: { ada, maks: BARIS_USULAN_MAKS } })
    const hasil = nilaiIsi(m.isi)
    if (!hasil.ok) return hasil
    const b = uraiBerkas(m.isi)
    const usulan = b.usulan.map((u) => ({ nip: u.nip, ke: u.ke, sebagai: u.sebagai ?? 'definitif' }))
    return ok({ sumber: 'berkas', tmt: b.tanggal, masukan: { usulan }, isi: m.isi, hasil: hasil.value })
  }

export interface MasukanDaftar {
  readonly tanggal: IsoDate
  readonly usulan: readonly BarisTempel[]
  readonly kepalaDaerah?: KepalaDaerah
  readonly tanpaSurat?: boolean
}

/** Lines judged on the facts of the city. Everyone named can read in his own trail that he was. */
export const buatPeriksaDaftar =
  (deps: DepsPersetujuan) =>
  async (
    m: MasukanDaftar,
    pelaku: Pelaku,
    sumber: { readonly sumber: 'daftar' | 'rencana'; readonly rencana?: TempatRencana } = { sumber: 'daftar' },
  ): Promise<Result<PemeriksaanSementara, Galat>> => {
    const izin = periksaIzin(pelaku, 'rencana:lihat')
    if (!izin.ok) return izin
    const masukan: MasukanTersimpan = {
      usulan: m.usulan,
      ...(m.kepalaDaerah && { kepalaDaerah: m.kepalaDaerah }),
      ...(m.tanpaSurat && { tanpaSurat: true as const }),
      ...(sumber.rencana && { rencana: sumber.rencana }),
    }
    const isi = await deps.basis.transaksi(pelaku, async (trx) => {
      const fakta = await bacaFaktaKota(deps, trx, m.tanggal, m.usulan)
      const dinilai = new Set(m.usulan.map((u) => u.nip))
      await deps.catatBanyak(
        trx,
        pelaku,
        fakta.pegawai
          .filter((p) => dinilai.has(p.nip))
          .map((p) => ({
            tindakan: 'usulan.diperiksa',
            objekJenis: 'usulan',
            pegawaiId: p.id,
            rincian: { tmt: m.tanggal },
          })),
      )
      return JSON.stringify(
        susunBerkas(
          {
            tanggal: m.tanggal,
            usulan: m.usulan,
            ...(m.kepalaDaerah && { kepalaDaerah: m.kepalaDaerah }),
            ...(m.tanpaSurat && { dokumen: [] }),
          },
          fakta,
        ),
      )
    })
    const hasil = nilaiIsi(isi)
    return hasil.ok ? ok({ sumber: sumber.sumber, tmt: m.tanggal, masukan, isi, hasil: hasil.value }) : hasil
  }

/** The lines of a stored plan, judged on today's facts as a proposal. */
export const buatPeriksaRencana = (deps: DepsPersetujuan) => {
  const periksa = buatPeriksaDaftar(deps)
  return async (
    m: TempatRencana & { readonly kepalaDaerah?: KepalaDaerah },
    pelaku: Pelaku,
  ): Promise<Result<PemeriksaanSementara, Galat>> => {
    const { kepalaDaerah, ...rencana } = m
    const baca = await deps.bacaRencana(rencana, pelaku)
    if (!baca.ok) return baca
    if (baca.value.baris.length === 0) return gagal({ kode: 'persetujuan.rencana-kosong' })
    const { tmt, baris } = baca.value
    const kode = await deps.basis.transaksi(pelaku, async (trx) => {
      const jabatan = await deps.bacaJabatan(trx, { pada: tmt })
      return new Map(jabatan.map((j) => [j.id, j.kode]))
    })
    // A post abolished since the plan was made keeps its id: the check then says the post does not exist.
    const usulan = baris.map((b) => ({
      nip: b.nip,
      ke: b.jabatanId === null ? null : (kode.get(b.jabatanId) ?? b.jabatanId),
      sebagai: 'definitif' as const,
    }))
    return periksa({ tanggal: tmt, usulan, ...(kepalaDaerah && { kepalaDaerah }) }, pelaku, {
      sumber: 'rencana',
      rencana,
    })
  }
}
