import { type Pelaku, periksaIzin } from '#platform/access'
import type { Transaksi } from '#platform/db'
import { gagal, type Galat, ok, type Result } from '#shared'
import { type BahanSisi, bandingkan, type KotaBanding, susunKota } from './banding.ts'
import { type BandingDto, type PilihanBanding, SISI_TERBANYAK, type SisiBanding } from './banding.dto.ts'
import type { DepsPenempatan } from './deps.ts'
import { KUNCI_RENCANA } from './rencana.dto.ts'

/** Runs offered for comparison. */
const RUN_TERBANYAK = 30
const HILANG: Galat = { kode: 'penempatan.rencana-tidak-ditemukan' }

export const sebutSisi = (s: SisiBanding): string => `${s.rencanaId}.${s.varian}.${s.kunci}`

export interface MasukanBanding {
  readonly sisi: readonly SisiBanding[]
}

async function bacaSisi(
  deps: DepsPenempatan,
  trx: Transaksi,
  tempat: SisiBanding,
): Promise<Omit<BahanSisi, 'kota'> | null> {
  const rencana = await deps.penyimpanan.baca(trx, tempat.rencanaId)
  const usulan = rencana?.[tempat.varian].rencana.find((u) => u.kunci === tempat.kunci)
  const graf = usulan && (await deps.penyimpanan.bacaGraf(trx, tempat.rencanaId))
  return rencana && usulan && graf ? { tempat, rencana, usulan, graf } : null
}

/**
 * Whether the plans stand on the same facts. Only the newest change of facts is known: older than every reading, nothing
 * came between; between the readings, something did; newer than all of them, it hides what came before.
 */
async function faktaSama(deps: DepsPenempatan, trx: Transaksi, bahan: readonly BahanSisi[]): Promise<boolean | null> {
  const baca = bahan.map((b) => Date.parse(b.rencana.dataPada))
  const [awal, akhir] = [Math.min(...baca), Math.max(...baca)]
  if (awal === akhir) return true
  const terakhir = (await deps.perubahanTerakhir(trx))?.pada.getTime()
  if (terakhir === undefined || terakhir <= awal) return true
  return terakhir <= akhir ? false : null
}

async function banding(deps: DepsPenempatan, trx: Transaksi, m: MasukanBanding): Promise<Result<BandingDto, Galat>> {
  if (m.sisi.length < 2 || m.sisi.length > SISI_TERBANYAK)
    return gagal({ kode: 'penempatan.banding-jumlah', data: { ada: m.sisi.length, maks: SISI_TERBANYAK } })
  if (new Set(m.sisi.map(sebutSisi)).size < m.sisi.length) return gagal({ kode: 'penempatan.banding-kembar' })
  const kota = new Map<string, KotaBanding>()
  const bahan: BahanSisi[] = []
  for (const s of m.sisi) {
    const isi = await bacaSisi(deps, trx, s)
    if (!isi) return gagal(HILANG)
    const { tmt } = isi.rencana
    let k = kota.get(tmt)
    if (!k) {
      const pada = { pada: tmt }
      const pegawai = await deps.bacaFaktaPegawai(trx, pada)
      const jabatan = await deps.bacaJabatan(trx, pada)
      k = susunKota(tmt, { pegawai, jabatan, unit: await deps.bacaUnit(trx, pada) })
      kota.set(tmt, k)
    }
    bahan.push({ ...isi, kota: k })
  }
  const unit = await deps.bacaUnit(trx, { pada: bahan.at(-1)!.rencana.tmt })
  return ok(bandingkan(bahan, unit, await faktaSama(deps, trx, bahan)))
}

/** Two or three plans of any runs, measured and laid out post by post. */
export const buatBandingkanBanyak =
  (deps: DepsPenempatan) =>
  async (m: MasukanBanding, pelaku: Pelaku): Promise<Result<BandingDto, Galat>> => {
    const izin = periksaIzin(pelaku, 'rencana:lihat')
    return izin.ok ? deps.basis.transaksi(pelaku, (trx) => banding(deps, trx, m)) : izin
  }

/** The same as a file: one entry for each person named in it and each run, readable by that person. */
export const buatEksporBanding =
  (deps: DepsPenempatan) =>
  async (m: MasukanBanding, pelaku: Pelaku): Promise<Result<BandingDto, Galat>> => {
    const izin = periksaIzin(pelaku, 'rencana:lihat')
    if (!izin.ok) return izin
    return deps.basis.transaksi(pelaku, async (trx): Promise<Result<BandingDto, Galat>> => {
      const h = await banding(deps, trx, m)
      if (!h.ok) return h
      const orang = new Map<string, { readonly objekId: string; readonly pegawaiId: string }>()
      for (const { tempat, usulan } of h.value.sisi)
        for (const { pegawai } of usulan.baris)
          orang.set(`${tempat.rencanaId} ${pegawai.id}`, { objekId: tempat.rencanaId, pegawaiId: pegawai.id })
      const entri = [...orang.values()].map((o) => ({ tindakan: 'rencana.diekspor', objekJenis: 'rencana', ...o }))
      await deps.catatBanyak(trx, pelaku, entri)
      return h
    })
  }

/** Plans of the latest runs, newest run first. */
export const buatPilihanBanding =
  (deps: DepsPenempatan) =>
  async (_: Readonly<Record<string, never>>, pelaku: Pelaku): Promise<Result<PilihanBanding[], Galat>> => {
    const izin = periksaIzin(pelaku, 'rencana:lihat')
    if (!izin.ok) return izin
    const semua = await deps.basis.transaksi(pelaku, (trx) => deps.penyimpanan.daftarUsulan(trx, RUN_TERBANYAK))
    const urut = (p: PilihanBanding) => (p.varian === 'pasti' ? 0 : 9) + KUNCI_RENCANA.indexOf(p.kunci)
    return ok(
      semua.toSorted((a, b) =>
        a.dibuatPada === b.dibuatPada ? urut(a) - urut(b) : a.dibuatPada < b.dibuatPada ? 1 : -1,
      ),
    )
  }
