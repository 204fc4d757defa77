import { langkahMatriksKecocokan } from '#modules/kecocokan'
import type { PegawaiFakta } from '#modules/pegawai'
import { type Pelaku, periksaIzin } from '#platform/access'
import { type Bertahap, type Galat, type IsoDate, ok, type Result } from '#shared'
import {
  BERSYARAT,
  kedudukanKini,
  kursiDipegang,
  mungkinTurun,
  susunTingkat,
  TETAP,
  turunJabatan,
} from '../domain/rencana/index.ts'
import { alasanSisi, buka, calonKolom, type TempatRencana } from './baca-alasan.use-case.ts'
import { berjeda } from './berjeda.ts'
import type { DepsPenempatan } from './deps.ts'
import { bacaFaktaKota, type FaktaKota, jfSetara } from './keadaan.ts'
import { pilihUsulan } from './pilih-usulan.ts'
import type { GrafTersimpan } from './penyimpanan-rencana.port.ts'
import type { NamaVarian, UsulanDto } from './rencana.dto.ts'
import { poin } from './susun-usulan.ts'

/** Somebody of better fit for the same post; `harga` = what the stored plan loses with him there, where there is one. */
export interface LebihTinggi {
  readonly nip: string
  readonly nama: string
  readonly skor: number
  readonly harga: { readonly rugi: number; readonly langkah: number } | null
  /** Why a plan has no price for him: its settings leave him out, or nobody can be seated around him. */
  readonly tanpaHarga?: 'setelan' | 'tidak-tersusun'
}
/** Where one person stands among all who may lawfully come to a post on the date. A rank not known is never the first. */
export interface PeringkatDto {
  readonly nip: string
  readonly jabatanId: string
  readonly sumber: 'rencana' | 'fakta'
  readonly peringkat: number | null
  readonly calon: number | null
  readonly skor: number | null
  readonly sebab?: 'pegawai-tidak-dikenal' | 'jabatan-tidak-dikenal' | 'tidak-layak' | 'belum-pasti' | 'turun'
  /** The best of those above, best first; the rank says how many there are. */
  readonly diAtas: readonly LebihTinggi[]
  /** Why none of those above has a price: there is no plan, or the plan does not hold this line on this date. */
  readonly tanpaHarga?: 'tanpa-rencana' | 'di-luar-rencana'
}
export interface MasukanPeringkat {
  readonly tmt: IsoDate
  readonly baris: readonly { readonly nip: string; readonly jabatanId: string }[]
  readonly rencana?: { readonly rencanaId: string; readonly varian: NamaVarian; readonly kunci: string }
}
/** How many of those above are named. */
export const DI_ATAS_MAKS = 5

const tepat = (b: { readonly nip: string; readonly jabatanId: string }) => `${b.nip} ${b.jabatanId}`

/** Lines of the plan the batch was made from, as that plan ranked them, with the exact price of those above. */
async function dariRencana(
  deps: DepsPenempatan,
  m: MasukanPeringkat,
  pelaku: Pelaku,
): Promise<Map<string, PeringkatDto>> {
  const hasil = new Map<string, PeringkatDto>()
  const { rencana } = m
  if (!rencana) return hasil
  const { rencanaId, varian } = rencana
  const { r, isi } = await deps.basis.transaksi(pelaku, async (trx) => ({
    r: await deps.penyimpanan.baca(trx, rencanaId),
    isi: await deps.penyimpanan.bacaGraf(trx, rencanaId),
  }))
  const semua: readonly UsulanDto[] = r?.[varian].rencana ?? []
  const usulan = pilihUsulan(semua, rencana.kunci)
  if (!usulan || !isi || r?.tmt !== m.tmt) return hasil
  // Stored before the law's candidates were kept beside those its settings left: only the facts can rank them.
  if (r.setelan && !isi.hukum) return hasil
  const diminta = new Set(m.baris.map(tepat))
  for (const b of usulan.baris) {
    const jabatanId = b.ke.jabatanId
    if (jabatanId === null || !diminta.has(tepat({ nip: b.pegawai.nip, jabatanId }))) continue
    const tempat = { rencanaId, varian, kunci: usulan.kunci, jabatanId }
    hasil.set(tepat({ nip: b.pegawai.nip, jabatanId }), {
      nip: b.pegawai.nip,
      jabatanId,
      sumber: 'rencana',
      peringkat: b.peringkat,
      calon: b.calon,
      skor: b.skor,
      diAtas: b.peringkat === 1 ? [] : diAtasRencana(isi, tempat, b.skor),
    })
  }
  return hasil
}

/** Only those shown are priced: each price is a search of its own. */
function diAtasRencana(isi: GrafTersimpan, m: TempatRencana, skor: number): LebihTinggi[] {
  const t = buka(isi, m)
  if (!t.ok) return []
  const h = isi.hukum ?? { ...isi.graf, orang: isi.orang }
  const kolom = isi.jabatan.findIndex((j) => j.jabatanId === m.jabatanId)
  const dihargai = new Map(calonKolom(t.value).map((c) => [isi.orang[c.baris]!.nip, c]))
  const diAtas: { readonly baris: number; readonly skor: number }[] = []
  for (let i = 0; i + 1 < h.rowStart.length; i++)
    for (let e = h.rowStart[i]!; e < h.rowStart[i + 1]!; e++) {
      const jenis = h.jenis[e]!
      if (h.column[e] !== kolom || jenis === TETAP || (m.varian === 'pasti' && jenis === BERSYARAT)) continue
      if (poin(h.skor[e]!) > skor) diAtas.push({ baris: i, skor: h.skor[e]! })
    }
  return diAtas
    .toSorted((x, y) => y.skor - x.skor || x.baris - y.baris)
    .slice(0, DI_ATAS_MAKS)
    .map(({ baris, skor: nilai }) => {
      const { nip, nama } = h.orang[baris]!
      // Whom the settings left out the plan cannot price.
      const c = dihargai.get(nip)
      const harga = c && alasanSisi(t.value, c.baris, c.e).harga
      const dasar = { nip, nama, skor: poin(nilai) }
      return harga
        ? { ...dasar, harga: { rugi: harga.rugi, langkah: harga.langkah } }
        : { ...dasar, harga: null, tanpaHarga: c ? 'tidak-tersusun' : 'setelan' }
    })
}

interface Calon {
  readonly p: PegawaiFakta
  readonly skor: number
  readonly pasti: boolean
}
type Luar = 'turun' | 'tidak-layak'

/** Everybody against the posts asked about: certain and conditional candidates by post, and why others are none. */
function* langkahCalon(deps: DepsPenempatan, f: FaktaKota, tuju: ReadonlySet<string>) {
  const aktif = (p: PegawaiFakta): boolean => p.kedudukan === undefined || p.kedudukan === 'aktif'
  const layak = yield* deps.kelayakan.langkah({
    pegawai: f.pegawai,
    jabatan: f.jabatan,
    asOf: f.tmt,
    ...(f.ketetapan && { ketetapan: f.ketetapan }),
    lingkup: { pegawai: aktif, jabatan: (j) => tuju.has(j.id) },
  })
  const tingkat = susunTingkat(jfSetara(f.tmt, f.ketetapan))
  const tertinggi = Math.max(...tingkat.values())
  const awal = new Int32Array(f.pegawai.length + 1)
  const kolom: number[] = []
  const pasti: boolean[] = []
  const turun = new Set<string>()
  f.pegawai.forEach((p, i) => {
    const kursi = layak.kursiSaatIni[i]!
    const kini = kedudukanKini(p, kursi < 0 ? undefined : f.jabatan[kursi], tingkat, f.tmt)
    const milik = new Set(kursiDipegang(p, f.tmt))
    const baris = [
      ...Array.from(
        layak.pasti.kolom.subarray(layak.pasti.awal[i], layak.pasti.awal[i + 1]),
        (j) => [j, true] as const,
      ),
      ...Array.from(
        layak.bersyarat.kolom.subarray(layak.bersyarat.awal[i], layak.bersyarat.awal[i + 1]),
        (j) => [j, false] as const,
      ),
    ].toSorted((a, b) => a[0] - b[0])
    for (const [j, ya] of baris) {
      const tujuan = f.jabatan[j]!
      // Whoever sits there already comes from nowhere: the rank is among those who could be brought in.
      if (milik.has(tujuan.id)) continue
      const t = { tingkat: tingkat.get(tujuan.jenjang) ?? 0, kelas: tujuan.kelas, fungsional: false }
      if (turunJabatan(kini, t)) {
        turun.add(`${p.nip} ${tujuan.id}`)
        continue
      }
      kolom.push(j)
      pasti.push(ya && !mungkinTurun(kini, t, tertinggi))
    }
    awal[i + 1] = kolom.length
  })
  const pasangan = { awal, kolom: Int32Array.from(kolom) }
  yield
  const s = yield* langkahMatriksKecocokan({ ...f, asOf: f.tmt, pasangan })
  const menurutJabatan = new Map<string, Calon[]>()
  f.pegawai.forEach((p, i) => {
    for (let e = awal[i]!; e < awal[i + 1]!; e++) {
      // A competence marked mutlak that is missing is a gate like the law's; one not assessed leaves it open.
      if (s.mutlak[e] === 2) continue
      const id = f.jabatan[kolom[e]!]!.id
      const daftar = menurutJabatan.get(id) ?? []
      if (daftar.length === 0) menurutJabatan.set(id, daftar)
      daftar.push({ p, skor: s.tengah[e]!, pasti: pasti[e]! && s.mutlak[e] === 0 })
    }
  })
  const luar = (nip: string, jabatanId: string): Luar => (turun.has(`${nip} ${jabatanId}`) ? 'turun' : 'tidak-layak')
  return { menurutJabatan, luar }
}

/** In parts: the law is asked about every person of the city for every post named. */
function* menurutFakta(deps: DepsPenempatan, f: FaktaKota, baris: MasukanPeringkat['baris']): Bertahap<PeringkatDto[]> {
  const kenal = new Set(f.jabatan.map((j) => j.id))
  const orang = new Set(f.pegawai.map((p) => p.nip))
  const { menurutJabatan, luar } = yield* langkahCalon(deps, f, new Set(baris.map((b) => b.jabatanId)))
  return baris.map(({ nip, jabatanId }): PeringkatDto => {
    const dasar = { nip, jabatanId, sumber: 'fakta' as const, peringkat: null, calon: null, skor: null, diAtas: [] }
    if (!kenal.has(jabatanId)) return { ...dasar, sebab: 'jabatan-tidak-dikenal' }
    if (!orang.has(nip)) return { ...dasar, sebab: 'pegawai-tidak-dikenal' }
    const semua = menurutJabatan.get(jabatanId) ?? []
    const pasti = semua.filter((c) => c.pasti)
    const dia = semua.find((c) => c.p.nip === nip)
    const calon = pasti.length
    if (!dia) return { ...dasar, calon, sebab: luar(nip, jabatanId) }
    if (!dia.pasti) return { ...dasar, calon, skor: poin(dia.skor), sebab: 'belum-pasti' }
    const diAtas = pasti
      .filter((c) => c.skor > dia.skor)
      .toSorted((a, b) => b.skor - a.skor || (a.p.nip < b.p.nip ? -1 : 1))
    return {
      ...dasar,
      peringkat: diAtas.length + 1,
      calon,
      skor: poin(dia.skor),
      diAtas: diAtas
        .slice(0, DI_ATAS_MAKS)
        .map((c) => ({ nip: c.p.nip, nama: c.p.nama, skor: poin(c.skor), harga: null })),
    }
  })
}

/**
 * Where each person stands for his post: as the plan ranked him where the batch was made from one, else from the facts
 * of the date. Ranking from facts looks at everybody and leaves one entry everybody can see.
 */
export const buatBacaPeringkat =
  (deps: DepsPenempatan) =>
  async (m: MasukanPeringkat, pelaku: Pelaku): Promise<Result<readonly PeringkatDto[], Galat>> => {
    const izin = periksaIzin(pelaku, 'rencana:lihat')
    if (!izin.ok) return izin
    const rencana = await dariRencana(deps, m, pelaku)
    const sisa = m.baris.filter((b) => !rencana.has(tepat(b)))
    const lain = new Map<string, PeringkatDto>()
    if (sisa.length > 0) {
      const fakta = await deps.basis.transaksi(pelaku, async (trx) => {
        await deps.catat(trx, pelaku, {
          tindakan: 'rencana.peringkat-dihitung',
          objekJenis: 'usulan',
          cakupan: 'semua-pegawai',
          rincian: { tmt: m.tmt, baris: sisa.length },
        })
        return bacaFaktaKota(deps, trx, m.tmt)
      })
      for (const p of await berjeda(menurutFakta(deps, fakta, sisa))) {
        const sebab = m.rencana ? ('di-luar-rencana' as const) : ('tanpa-rencana' as const)
        lain.set(tepat(p), p.diAtas.length > 0 ? { ...p, tanpaHarga: sebab } : p)
      }
    }
    return ok(m.baris.flatMap((b) => rencana.get(tepat(b)) ?? lain.get(tepat(b)) ?? []))
  }
