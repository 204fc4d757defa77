import { type Jabatan, kelompokJabatan } from '#modules/jabatan'
import type { PegawaiFakta } from '#modules/pegawai'
import { type Pelaku, periksaIzin } from '#platform/access'
import type { Transaksi } from '#platform/db'
import { gagal, type Galat, ok, type Result } from '#shared'
import { type SebabSetelan, sebabSetelan, type Setelan } from '../domain/skenario/index.ts'
import { BERSYARAT, type Graf, kedudukanKini, susunTingkat, TETAP, turunJabatan } from '../domain/rencana/index.ts'
import { bukaPenilai } from './buka-penilai.ts'
import type { DepsPenempatan } from './deps.ts'
import { type FaktaKota, jfSetara } from './keadaan.ts'
import { kebijakanKecocokan } from './kebijakan-setelan.ts'
import { buatVonis } from './kota-setelan.ts'
import type { GrafTersimpan } from './penyimpanan-rencana.port.ts'
import type { AlasanJabatanDto, AlasanPasanganDto, KunciRencana, NamaVarian } from './rencana.dto.ts'
import { kursiKini, namaFaktaDari, orangDto, poin, sisiDari } from './susun-usulan.ts'
import type { Penilai } from './ubah-rencana.runtun.ts'

export interface TempatRencana {
  readonly rencanaId: string
  readonly varian: NamaVarian
  readonly kunci: KunciRencana
  readonly jabatanId: string
}

/** A stored plan made answerable. */
interface Terbuka {
  readonly isi: GrafTersimpan
  readonly penilai: Penilai
  readonly kolom: number
}

export function buka(isi: GrafTersimpan, m: TempatRencana): Result<Terbuka, Galat> {
  const tersimpan = isi.rencana.find((r) => r.varian === m.varian && r.kunci === m.kunci)
  if (!tersimpan) return gagal({ kode: 'penempatan.rencana-tidak-ditemukan' })
  const kolom = isi.jabatan.findIndex((j) => j.jabatanId === m.jabatanId)
  if (kolom < 0) return gagal({ kode: 'penempatan.jabatan-tidak-ditemukan' })
  return ok({ isi, penilai: bukaPenilai(isi, tersimpan), kolom })
}

/** Where the plan seats him already. */
const TANPA_HARGA = { rugi: 0, nilai: 0, langkah: 0, pindah: [] }

/** Row at the post of the question; `e` = the edge in the graph with conditional pairs. */
export function alasanSisi({ isi, penilai, kolom }: Terbuka, baris: number, e: number): AlasanPasanganDto {
  const penuh = isi.graf
  const jenis = penuh.jenis[e]!
  const dalamRencana = penilai.duduk[baris] === kolom
  const bila = sisiDari(penilai.graf, baris, kolom) < 0 ? penuh.nilai[e]! : undefined
  const h = dalamRencana ? TANPA_HARGA : penilai.harga(baris, kolom, bila)
  return {
    pegawai: isi.orang[baris]!,
    ke: isi.jabatan[kolom]!,
    dari: isi.dari[baris]!,
    skor: poin(penuh.skor[e]!),
    rentang: [poin(penuh.skorMin[e]!), poin(penuh.skorMaks[e]!)],
    kelayakan: jenis === TETAP ? 'tetap' : jenis === BERSYARAT ? 'bersyarat' : 'pasti',
    faktaHilang: namaFaktaDari(penuh.faktaHilang[e]!, isi.namaFakta),
    dalamRencana,
    harga: h && {
      rugi: poin(h.rugi),
      nilai: poin(h.nilai),
      langkah: h.langkah,
      pindah: h.pindah.map(([i, dari, ke]) => ({
        pegawai: isi.orang[i]!,
        dari: dari < 0 ? isi.dari[i]! : isi.jabatan[dari]!,
        ke: ke < 0 ? isi.dari[i]! : isi.jabatan[ke]!,
      })),
    },
  }
}

interface Calon {
  readonly baris: number
  readonly e: number
  readonly skor: number
  /** Lower bound on the price, from the duals: cheap to have for everybody. */
  readonly batas: number
}

export function calonKolom({ isi, penilai, kolom }: Terbuka): Calon[] {
  const g = isi.graf
  const calon: Calon[] = []
  for (let i = 0; i < g.rows; i++) {
    const e = sisiDari(g, i, kolom)
    if (e < 0) continue
    calon.push({ baris: i, e, skor: g.skor[e]!, batas: penilai.batas(i, kolom, g.nilai[e]!) })
  }
  return calon
}

/** The others worth showing: who fits best, who would cost least, and the best who cannot be decided yet. */
function pilihLain(calon: readonly Calon[], g: Graf, banyak: number): Calon[] {
  const pilih = new Map<number, Calon>()
  const ambil = (daftar: readonly Calon[], n: number) => {
    for (const c of daftar.slice(0, n)) pilih.set(c.baris, c)
  }
  const pasti = calon.filter((c) => g.jenis[c.e] !== BERSYARAT)
  const ragu = calon.filter((c) => g.jenis[c.e] === BERSYARAT)
  const perSkor = (a: Calon, b: Calon) => b.skor - a.skor || a.baris - b.baris
  ambil(pasti.toSorted(perSkor), banyak)
  ambil(
    pasti.toSorted((a, b) => a.batas - b.batas || perSkor(a, b)),
    banyak,
  )
  ambil(ragu.toSorted(perSkor), Math.ceil(banyak / 2))
  return [...pilih.values()]
}

const LAIN = 4

export const buatBacaAlasanJabatan =
  (deps: DepsPenempatan) =>
  async (m: TempatRencana, pelaku: Pelaku): Promise<Result<AlasanJabatanDto, Galat>> => {
    const izin = periksaIzin(pelaku, 'rencana:lihat')
    if (!izin.ok) return izin
    const isi = await deps.basis.transaksi(pelaku, (trx) => deps.penyimpanan.bacaGraf(trx, m.rencanaId))
    if (!isi) return gagal({ kode: 'penempatan.rencana-tidak-ditemukan' })
    const t = buka(isi, m)
    if (!t.ok) return t
    const { penilai, kolom } = t.value
    const calon = calonKolom(t.value)
    const duduk = calon.filter((c) => penilai.duduk[c.baris] === kolom)
    const lain = pilihLain(
      calon.filter((c) => penilai.duduk[c.baris] !== kolom),
      isi.graf,
      LAIN,
    )
    const rugi = (a: AlasanPasanganDto) => a.harga?.rugi ?? Number.MAX_VALUE
    const alasan = (c: Calon) => alasanSisi(t.value, c.baris, c.e)
    const hitung = (jenis: (x: number) => boolean) => calon.filter((c) => jenis(isi.graf.jenis[c.e]!)).length
    return ok({
      ke: isi.jabatan[kolom]!,
      diusulkan: duduk.map(alasan),
      lain: lain.map(alasan).toSorted((a, b) => rugi(a) - rugi(b) || b.skor - a.skor),
      jumlah: {
        pasti: hitung((x) => x !== BERSYARAT && x !== TETAP),
        bersyarat: hitung((x) => x === BERSYARAT),
        turun: isi.turun[kolom]!,
      },
    })
  }

export type MasukanAlasanPasangan = TempatRencana &
  ({ readonly pegawaiId: string; readonly nip?: undefined } | { readonly nip: string; readonly pegawaiId?: undefined })

/** Why, or why not, this person for this post. Asking about somebody leaves an entry he can see. */
export const buatBacaAlasanPasangan =
  (deps: DepsPenempatan) =>
  async (m: MasukanAlasanPasangan, pelaku: Pelaku): Promise<Result<AlasanPasanganDto, Galat>> => {
    const izin = periksaIzin(pelaku, 'rencana:lihat')
    if (!izin.ok) return izin
    return deps.basis.transaksi(pelaku, async (trx): Promise<Result<AlasanPasanganDto, Galat>> => {
      const isi = await deps.penyimpanan.bacaGraf(trx, m.rencanaId)
      if (!isi) return gagal({ kode: 'penempatan.rencana-tidak-ditemukan' })
      const t = buka(isi, m)
      if (!t.ok) return t
      const { kolom } = t.value
      const nip = m.nip?.replace(/[\s']/g, '')
      const baris = isi.orang.findIndex((o) => (nip === undefined ? o.id === m.pegawaiId : o.nip === nip))
      const e = baris < 0 ? -1 : sisiDari(isi.graf, baris, kolom)
      let jawab: AlasanPasanganDto
      if (e >= 0) jawab = alasanSisi(t.value, baris, e)
      else {
        const luar = await alasanLuar(deps, trx, t.value, m, nip, baris)
        if (!luar.ok) return luar
        jawab = luar.value
      }
      await deps.catat(trx, pelaku, {
        tindakan: 'rencana.ditanyakan',
        objekJenis: 'rencana',
        objekId: m.rencanaId,
        pegawaiId: jawab.pegawai.id,
        rincian: { jabatan: jawab.ke.nama },
      })
      return ok(jawab)
    })
  }

/** The setting that leaves a pair out which the law, asked anew, may let. */
async function sebabLuar(
  deps: DepsPenempatan,
  trx: Transaksi,
  setelan: Setelan,
  f: FaktaKota,
  { p, tujuan, kursi, skor }: { p: PegawaiFakta; tujuan: Jabatan; kursi: Jabatan | undefined; skor: number },
): Promise<SebabSetelan | null> {
  // The law judges who comes to a post: whoever holds it stays, unless a setting says otherwise.
  if (kursi?.id !== tujuan.id) {
    const { hasil } = buatVonis(deps, f, () => kursi)(p, tujuan)
    if (hasil !== 'boleh' && hasil !== 'bersyarat') return null
  }
  const unit = await deps.bacaUnit(trx, { pada: f.tmt })
  const manajerial = kursi !== undefined && kelompokJabatan(kursi.jenjang) === 'manajerial'
  const orang = { id: p.id, unitId: p.unitId ?? kursi?.unitId ?? null, jabatanId: manajerial ? kursi.id : null }
  return sebabSetelan(setelan, unit, orang, tujuan.id, skor)
}

/**
 * A pair outside the plan's graph: refused by a blocking rule, a step down, or left out by a setting. `baris`: the person's
 * row, −1 = none.
 */
async function alasanLuar(
  deps: DepsPenempatan,
  trx: Parameters<DepsPenempatan['bacaFaktaPegawai']>[0],
  { isi, kolom }: Terbuka,
  m: MasukanAlasanPasangan,
  nip: string | undefined,
  baris: number,
): Promise<Result<AlasanPasanganDto, Galat>> {
  const pada = isi.tmt
  const saring = nip === undefined ? { ids: [m.pegawaiId!] } : { nips: [nip] }
  const p = (await deps.bacaFaktaPegawai(trx, { pada, ...saring }))[0]
  if (!p) return gagal({ kode: 'penempatan.pegawai-tidak-ditemukan', data: { nip: nip ?? m.pegawaiId! } })
  const jabatan = await deps.bacaJabatan(trx, { pada })
  const tujuan = jabatan.find((j) => j.id === isi.jabatan[kolom]!.jabatanId)
  if (!tujuan) return gagal({ kode: 'penempatan.jabatan-tidak-ditemukan' })
  const standar = (await deps.bacaStandar(trx, { pada })).filter((s) => s.jabatanId === tujuan.id)
  const nilai = await deps.bacaNilai(trx, { pada, pegawaiIds: [p.id] })
  const pasangan = { awal: Int32Array.of(0, 1), kolom: Int32Array.of(0) }
  const { setelan } = isi
  const kebijakan = setelan && kebijakanKecocokan(setelan)
  const skor = deps.kecocokan({
    pegawai: [p],
    jabatan: [tujuan],
    standar,
    nilai,
    asOf: pada,
    pasangan,
    ...(kebijakan && { kebijakan }),
  })
  const kursi = jabatan.find((j) => j.id === p.jabatanKini?.jabatanId)
  // Of the plan's own people the level it was computed from; of others, today's facts.
  const ketetapan = await deps.bacaKetetapan(trx)
  const setara = jfSetara(pada, ketetapan)
  const kini = baris >= 0 ? isi.kedudukan[baris]! : kedudukanKini(p, kursi, susunTingkat(setara), pada)
  const turun = kursi?.id !== tujuan.id && turunJabatan(kini, isi.tujuan[kolom]!)
  const fakta = { tmt: pada, pegawai: [p], jabatan, unit: [], standar, nilai, ketetapan }
  const bahan = { p, tujuan, kursi, skor: poin(skor.tengah[0]!) }
  const sebab = setelan && !turun ? await sebabLuar(deps, trx, setelan, fakta, bahan) : null
  return ok({
    pegawai: orangDto(p),
    ke: isi.jabatan[kolom]!,
    dari: kursiKini(p, kursi),
    skor: poin(skor.tengah[0]!),
    rentang: [poin(skor.min[0]!), poin(skor.maks[0]!)],
    kelayakan: sebab ? 'setelan' : turun ? 'turun' : 'ditolak',
    ...(sebab && { sebab }),
    faktaHilang: [],
    dalamRencana: false,
    harga: null,
  })
}
