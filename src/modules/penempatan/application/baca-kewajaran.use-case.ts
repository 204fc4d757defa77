import type { PegawaiFakta } from '#modules/pegawai'
import { type Pelaku, periksaIzin } from '#platform/access'
import type { Transaksi } from '#platform/db'
import { gagal, type Galat, type IsoDate, ok, type Result } from '#shared'
import { type Ciri, hitungKewajaran, type Kewajaran, pitaUsia } from '../domain/kewajaran/index.ts'
import { BERSYARAT, TETAP } from '../domain/rencana/index.ts'
import type { DepsPenempatan } from './deps.ts'
import type { GrafTersimpan } from './penyimpanan-rencana.port.ts'
import type { KunciRencana, KursiDto, NamaVarian, RencanaDto, UsulanDto } from './rencana.dto.ts'

export interface KolamJabatan {
  readonly ke: KursiDto
  /** People with a lawful pair with this post. */
  readonly layak: number
  readonly dipilih: number
}
export interface KewajaranDto extends Kewajaran {
  readonly rencana: Pick<RencanaDto, 'id' | 'tmt' | 'dibuatPada' | 'dataPada' | 'oleh'>
  readonly varian: NamaVarian
  readonly usulan: Pick<UsulanDto, 'kunci' | 'langkah'>
  /** The plans of the curve over the same pairs. */
  readonly pilihan: readonly Pick<UsulanDto, 'kunci' | 'langkah'>[]
  /** Posts the plan fills. */
  readonly kolam: readonly KolamJabatan[]
  /** Posts with somebody eligible whom the plan leaves as they are. */
  readonly kolamLain: number
}
export interface MasukanKewajaranRencana {
  readonly id: string
  readonly varian: NamaVarian
  /** Without it the one asked for, else the recommended one. */
  readonly kunci?: KunciRencana
}

/** Rows with a lawful move of their own, and how many people may come to each post. */
function bacaLayak({ graf, hukum }: GrafTersimpan, varian: NamaVarian): { baris: number[]; perJabatan: Int32Array } {
  const baris: number[] = []
  const g = hukum ?? graf
  const perJabatan = new Int32Array(graf.columns)
  for (let i = 0; i + 1 < g.rowStart.length; i++) {
    let ada = false
    for (let e = g.rowStart[i]!; e < g.rowStart[i + 1]!; e++) {
      if (g.jenis[e] === TETAP || (varian === 'pasti' && g.jenis[e] === BERSYARAT)) continue
      ada = true
      perJabatan[g.column[e]!]!++
    }
    if (ada) baris.push(i)
  }
  return { baris, perJabatan }
}

async function bacaCiri(
  deps: DepsPenempatan,
  trx: Transaksi,
  isi: Pick<GrafTersimpan, 'orang' | 'dari'>,
  baris: readonly number[],
  tmt: IsoDate,
): Promise<Ciri[]> {
  const ids = baris.map((i) => isi.orang[i]!.id)
  const fakta = new Map<string, PegawaiFakta>()
  for (const p of await deps.bacaFaktaPegawai(trx, { pada: tmt, ids })) fakta.set(p.id, p)
  const kantor = new Map((await deps.bacaUnit(trx, { pada: tmt })).map((u) => [u.id, u.perangkatDaerahId]))
  return baris.map((i, x) => {
    const p = fakta.get(ids[x]!)
    return {
      kelamin: p?.jenisKelamin ?? null,
      usia: p?.tanggalLahir === undefined ? null : pitaUsia(p.tanggalLahir, tmt),
      // The office as the run saw it.
      unit: kantor.get(isi.dari[i]!.unitId ?? '') ?? null,
      status: p?.jenis ?? null,
      pendidikan: p?.pendidikan?.tingkat ?? null,
    }
  })
}

/**
 * Fairness report of a plan. It reads what the plan does not: the groups people belong to, only to count them, only after
 * the plan is made.
 */
export const buatBacaKewajaran =
  (deps: DepsPenempatan) =>
  async (m: MasukanKewajaranRencana, pelaku: Pelaku): Promise<Result<KewajaranDto, Galat>> => {
    const izin = periksaIzin(pelaku, 'rencana:lihat')
    if (!izin.ok) return izin
    return deps.basis.transaksi(pelaku, (trx) => bacaKewajaran(deps, trx, m))
  }

async function bacaKewajaran(
  deps: DepsPenempatan,
  trx: Transaksi,
  m: MasukanKewajaranRencana,
): Promise<Result<KewajaranDto, Galat>> {
  const rencana = await deps.penyimpanan.baca(trx, m.id)
  const isi = rencana && (await deps.penyimpanan.bacaGraf(trx, m.id))
  if (!rencana || !isi) return gagal({ kode: 'penempatan.rencana-tidak-ditemukan' })
  const daftar = rencana[m.varian].rencana
  const cari = (k: string | undefined) => daftar.find((u) => u.kunci === k)
  const usulan = m.kunci === undefined ? (cari('diminta') ?? cari('disarankan') ?? daftar[0]) : cari(m.kunci)
  if (!usulan) return gagal({ kode: 'penempatan.rencana-tidak-ditemukan' })
  const { baris, perJabatan } = bacaLayak(isi, m.varian)
  const nama = isi.hukum ?? isi
  const ciri = await bacaCiri(deps, trx, nama, baris, rencana.tmt)
  const tempat = new Map(baris.map((i, x) => [nama.orang[i]!.id, x]))
  const terpilih = daftar.map((u) => new Set(u.baris.map((b) => tempat.get(b.pegawai.id)!)))
  const kolom = new Map(isi.jabatan.map((j, x) => [j.jabatanId, x]))
  const perKe = Map.groupBy(usulan.baris, (b) => b.ke.jabatanId)
  const ringkas = ({ kunci, langkah }: UsulanDto) => ({ kunci, langkah })
  const { id, tmt, dibuatPada, dataPada, oleh } = rencana
  return ok({
    rencana: { id, tmt, dibuatPada, dataPada, oleh },
    varian: m.varian,
    usulan: ringkas(usulan),
    pilihan: daftar.map(ringkas),
    ...hitungKewajaran({ orang: ciri, terpilih, tampil: daftar.indexOf(usulan) }),
    kolam: [...perKe].map(([jabatanId, b]) => ({
      ke: b[0]!.ke,
      layak: perJabatan[kolom.get(jabatanId)!]!,
      dipilih: b.length,
    })),
    kolamLain: isi.jabatan.filter((j, x) => perJabatan[x]! > 0 && !perKe.has(j.jabatanId)).length,
  })
}

/** The same table as a file: counts of groups, nobody's name; one entry says who took it. */
export const buatEksporKewajaran =
  (deps: DepsPenempatan) =>
  async (m: MasukanKewajaranRencana, pelaku: Pelaku): Promise<Result<KewajaranDto, Galat>> => {
    const izin = periksaIzin(pelaku, 'rencana:lihat')
    if (!izin.ok) return izin
    return deps.basis.transaksi(pelaku, async (trx): Promise<Result<KewajaranDto, Galat>> => {
      const h = await bacaKewajaran(deps, trx, m)
      if (!h.ok) return h
      await deps.catat(trx, pelaku, {
        tindakan: 'rencana.kewajaran-diekspor',
        objekJenis: 'rencana',
        objekId: m.id,
        rincian: { varian: m.varian, kunci: h.value.usulan.kunci },
      })
      return h
    })
  }
