import { periksaIzin, type Pelaku } from '#platform/access'
import type { Transaksi } from '#platform/db'
import { gagal, type Galat, type IsoDate, ok, type Result } from '#shared'
import { kataTeks, type TopikBerakar, usulKantor, usulPihak } from '../domain/mirip-kantor.ts'
import { akarBermakna, cukupMirip, HAMPA, HARI_MIRIP } from '../domain/mirip.ts'
import { panjangTeks, rapikanTeks } from '../domain/pesan.ts'
import { cariTempat, type EjaanLain, type Tempat, type Wilayah } from '../domain/tempat.ts'
import { type DepsAspirasi, pengunjung } from './deps.ts'
import type {
  Ejaan,
  JenisPembagian,
  JejakVersi,
  MiripPetugas,
  MiripUmum,
  Pembagian,
  PihakLuar,
  Topik,
} from './penyaluran.port.ts'

export interface TopikAktif {
  readonly kode: string
  readonly nama: string
  readonly namaEn: string
  readonly unitId: string
  readonly unitNama: string
}
export interface UsulanTopik {
  readonly topikKode: string
  readonly nama: string
  readonly namaEn: string
  readonly unitId: string
  readonly unitNama: string
  /** Words that led there. */
  readonly sebab: readonly string[]
}
export interface UsulanPihak {
  readonly kode: string
  readonly nama: string
  readonly namaEn: string
  readonly cara: string
  readonly caraEn: string
  readonly penjelasan: string
  readonly penjelasanEn: string
  readonly sebab: readonly string[]
}
type Berakar<T> = T & { readonly kata: TopikBerakar['kata'] }
interface Peta {
  readonly topik: readonly (Berakar<Omit<Topik, 'kata'>> & { readonly unitNama: string })[]
  readonly pihak: readonly Berakar<Omit<PihakLuar, 'kata'>>[]
  readonly wilayah: readonly Wilayah[]
  readonly ejaan: readonly EjaanLain[]
}
const UMUR_PETA_MS = 60_000

/** Division of work, outside bodies and places as they stand: read once a minute, and anew after an edit of this process. */
export function buatPetaPenyaluran(deps: DepsAspirasi) {
  let peta: { readonly isi: Promise<Peta>; readonly sampai: number; readonly hari: IsoDate } | null = null
  const baca = (trx: Transaksi, hari: IsoDate): Promise<Peta> => bacaPeta(deps, trx, hari)
  return {
    lupakan: () => {
      peta = null
    },
    ambil(): Promise<Peta> {
      const hari = deps.jam.hariIni()
      if (peta && peta.sampai > performance.now() && peta.hari === hari) return peta.isi
      const isi = deps.basis.transaksi(pengunjung(deps), (trx) => baca(trx, hari))
      const baru = { isi, hari, sampai: performance.now() + UMUR_PETA_MS }
      peta = baru
      isi.catch(() => {
        if (peta === baru) peta = null
      })
      return isi
    },
  }
}
export type PetaPenyaluran = ReturnType<typeof buatPetaPenyaluran>

async function bacaPeta(deps: DepsAspirasi, trx: Transaksi, pada: IsoDate): Promise<Peta> {
  const unit = new Map((await deps.bacaUnit(trx, { pada })).map((u) => [u.id, u]))
  const aktif = <T extends JejakVersi>(b: readonly T[]): T[] => b.filter((x) => x.aktif)
  const topik = aktif(await deps.penyaluran.daftar(trx, 'topik'))
  const pihak = aktif(await deps.penyaluran.daftar(trx, 'pihak'))
  const ejaan: Ejaan[] = aktif(await deps.penyaluran.daftar(trx, 'ejaan'))
  const tulisan = (t: { readonly nama: string; readonly kata: readonly string[] }) => [...new Set([...t.kata, t.nama])]
  const kata = [...topik, ...pihak].flatMap(tulisan).flatMap((x) => kataTeks(x))
  const akar = await deps.penyaluran.akar(trx, [...new Set(kata)])
  const berakar = <T extends { readonly nama: string; readonly kata: readonly string[] }>(t: T) => ({
    ...t,
    kata: tulisan(t).map((x) => ({ tulisan: x.toLowerCase(), akar: kataTeks(x).map((k) => akar.get(k) ?? k) })),
  })
  return {
    topik: topik.flatMap((t) => {
      const u = unit.get(t.unitId)
      return u ? [{ ...berakar(t), unitNama: u.nama }] : []
    }),
    pihak: pihak.map(berakar),
    wilayah: [...unit.values()].flatMap((u) =>
      u.kodeWilayah && (u.jenis === 'kelurahan' || u.jenis === 'kecamatan')
        ? [{ kode: u.kodeWilayah, nama: u.nama.replace(/^(Kelurahan|Kecamatan) /i, '') }]
        : [],
    ),
    ejaan: ejaan.map((e) => ({ ejaan: e.kode, kode: e.kodeWilayah })),
  }
}

/** Stem → the text's own word, in its order. */
async function bacaAkar(deps: DepsAspirasi, trx: Transaksi, teks: string): Promise<Map<string, string>> {
  const kata = kataTeks(teks)
  const akar = await deps.penyaluran.akar(trx, kata)
  const hasil = new Map<string, string>()
  for (const k of kata) if (!hasil.has(akar.get(k) ?? k)) hasil.set(akar.get(k) ?? k, k)
  return hasil
}

/** For anybody: subjects the city works on. */
export const buatDaftarTopik = (peta: PetaPenyaluran) => async (): Promise<readonly TopikAktif[]> =>
  (await peta.ambil()).topik.map(({ kode, nama, namaEn, unitId, unitNama }) => ({
    kode,
    nama,
    namaEn,
    unitId,
    unitNama,
  }))

/** For anybody: up to three offices a text may be for, with the words that led there. Never more than a proposal. */
export const buatUsulKantor =
  (deps: DepsAspirasi, peta: PetaPenyaluran) =>
  async (m: { readonly teks: string }): Promise<readonly UsulanTopik[]> => {
    const { topik } = await peta.ambil()
    if (topik.length === 0) return []
    const usulan = await deps.basis.transaksi(pengunjung(deps), async (trx) => {
      const akar = await bacaAkar(deps, trx, m.teks)
      return usulKantor(akar, topik, await deps.penyaluran.usulKata(trx, akarBermakna(akar.keys())))
    })
    return usulan.flatMap(({ topikKode, sebab }) => {
      const t = topik.find((x) => x.kode === topikKode)
      return t ? [{ topikKode, nama: t.nama, namaEn: t.namaEn, unitId: t.unitId, unitNama: t.unitNama, sebab }] : []
    })
  }

/** For anybody: bodies outside the city a text may be for, and how they are reached. */
export const buatUsulPihakLuar =
  (deps: DepsAspirasi, peta: PetaPenyaluran) =>
  async (m: { readonly teks: string }): Promise<readonly UsulanPihak[]> => {
    const { pihak } = await peta.ambil()
    if (pihak.length === 0) return []
    const akar = await deps.basis.transaksi(pengunjung(deps), (trx) => bacaAkar(deps, trx, m.teks))
    return usulPihak(akar, pihak).map(({ pihak: p, sebab }) => ({
      kode: p.kode,
      nama: p.nama,
      namaEn: p.namaEn,
      cara: p.cara,
      caraEn: p.caraEn,
      penjelasan: p.penjelasan,
      penjelasanEn: p.penjelasanEn,
      sebab,
    }))
  }

/** For anybody: kelurahan a typed text may mean; one when it is clear, several when it must be asked. */
export const buatCariTempat =
  (peta: PetaPenyaluran) =>
  async (m: { readonly teks: string }): Promise<readonly Tempat[]> => {
    const { wilayah, ejaan } = await peta.ambil()
    return cariTempat(m.teks, wilayah, ejaan)
  }

/** For anybody: published messages of the last 90 days that may be the same. */
export const buatPesanMirip =
  (deps: DepsAspirasi) =>
  (m: { readonly teks: string; readonly kelurahanKode: string | null }): Promise<readonly MiripUmum[]> =>
    deps.basis.transaksi(pengunjung(deps), async (trx) => {
      const akar = akarBermakna((await bacaAkar(deps, trx, m.teks)).keys())
      const mirip = await deps.penyaluran.umumMirip(trx, { akar, kelurahanKode: m.kelurahanKode, hari: HARI_MIRIP })
      return mirip
        .filter((x) => cukupMirip(x.skor, x.sama, m.kelurahanKode !== null))
        .slice(0, 3)
        .map(({ rujukan, judul, status, diterimaPada }) => ({ rujukan, judul, status, diterimaPada }))
    })

/** For an officer: messages he may see that may be the same as this one. */
export const buatMiripUntukPetugas =
  (deps: DepsAspirasi) =>
  async (id: string, pelaku: Pelaku): Promise<Result<readonly MiripPetugas[], Galat>> => {
    const izin = periksaIzin(pelaku, 'aspirasi:tangani')
    if (!izin.ok) return izin
    return deps.basis.transaksi(pelaku, async (trx) => {
      const p = await deps.pesan.baca(trx, id)
      if (!p) return gagal({ kode: 'aspirasi.tidak-ditemukan' })
      const mirip = await deps.penyaluran.mirip(trx, { id, hari: HARI_MIRIP, hampa: HAMPA })
      return ok(
        mirip
          .filter((x) => cukupMirip(x.skor, x.sama, p.kelurahanKode !== null && x.kelurahanKode === p.kelurahanKode))
          .slice(0, 5),
      )
    })
  }

/** For the coordinators: the newest version of everything they keep, switched off or not. */
export const buatDaftarPembagian =
  (deps: DepsAspirasi) =>
  async <J extends JenisPembagian>(
    jenis: J,
    pelaku: Pelaku,
  ): Promise<Result<readonly Pembagian[J]['baris'][], Galat>> => {
    const izin = periksaIzin(pelaku, 'aspirasi:atur')
    if (!izin.ok) return izin
    return ok(await deps.basis.transaksi(pelaku, (trx) => deps.penyaluran.daftar(trx, jenis)))
  }

export const buatRiwayatPembagian =
  (deps: DepsAspirasi) =>
  async <J extends JenisPembagian>(
    jenis: J,
    kode: string,
    pelaku: Pelaku,
  ): Promise<Result<readonly Pembagian[J]['baris'][], Galat>> => {
    const izin = periksaIzin(pelaku, 'aspirasi:atur')
    if (!izin.ok) return izin
    const baris = await deps.basis.transaksi(pelaku, (trx) => deps.penyaluran.riwayat(trx, jenis, kode))
    return baris.length === 0 ? gagal({ kode: 'aspirasi.tidak-ditemukan' }) : ok(baris)
  }

export interface MasukanUbahPembagian<J extends JenisPembagian> {
  readonly jenis: J
  readonly isi: Pembagian[J]['isi']
  /** Version its author saw; 0 = it is new. */
  readonly sesudah: number
  readonly aktif: boolean
  readonly alasan: string
}
const BENTUK_KODE = /^[a-z0-9]+(-[a-z0-9]+)*$/
const BENTUK_WILAYAH = /^\d\d\.\d\d\.\d\d(\.\d{4})?$/
const KATA_MAKS = 80

/** Words as a list keeps them: lower case, once each. */
export const rapikanKata = (kata: readonly string[]): string[] => [
  ...new Set(kata.map((k) => rapikanTeks(k).toLowerCase().replaceAll(/\s+/g, ' ')).filter((k) => k !== '')),
]

/** Why a row cannot be kept; null = it can. */
function sebabTolak(jenis: JenisPembagian, isi: Readonly<Record<string, unknown>>): Galat | null {
  const kode = typeof isi['kode'] === 'string' ? isi['kode'] : ''
  if (jenis === 'ejaan' ? kode === '' || panjangTeks(kode) > 100 : !BENTUK_KODE.test(kode) || kode.length > 60)
    return { kode: 'aspirasi.kode-tak-sah', data: { isian: 'kode' } }
  if (jenis === 'ejaan' && (typeof isi['kodeWilayah'] !== 'string' || !BENTUK_WILAYAH.test(isi['kodeWilayah'])))
    return { kode: 'aspirasi.wilayah-tak-sah', data: { isian: 'kodeWilayah' } }
  for (const [isian, v] of Object.entries(isi)) {
    if (Array.isArray(v)) {
      if (v.length > KATA_MAKS) return { kode: 'aspirasi.kata-terlalu-banyak', data: { isian, maks: KATA_MAKS } }
    } else if (typeof v !== 'string' || v === '') return { kode: 'aspirasi.kosong', data: { isian } }
    else if (panjangTeks(v) > 1000)
      return { kode: 'aspirasi.terlalu-panjang', data: { isian, n: panjangTeks(v), maks: 1000 } }
  }
  return null
}

const rapikanIsi = <J extends JenisPembagian>(jenis: J, isi: Pembagian[J]['isi']): Pembagian[J]['isi'] =>
  Object.fromEntries(
    Object.entries(isi).map(([k, v]: [string, unknown]) => [
      k,
      Array.isArray(v)
        ? rapikanKata(v as string[])
        : k === 'kode' && jenis === 'ejaan'
          ? (rapikanKata([String(v)])[0] ?? '')
          : rapikanTeks(String(v)),
    ]),
  ) as unknown as Pembagian[J]['isi']

/** Writes a version in the caller's transaction. */
async function tulisVersi<J extends JenisPembagian>(
  deps: DepsAspirasi,
  trx: Transaksi,
  m: MasukanUbahPembagian<J>,
  pelaku: Pelaku,
): Promise<Result<number, Galat>> {
  const isi = rapikanIsi(m.jenis, m.isi)
  const tolak = sebabTolak(m.jenis, isi as never)
  if (tolak) return gagal(tolak)
  const alasan = rapikanTeks(m.alasan)
  if (panjangTeks(alasan) < 3) return gagal({ kode: 'aspirasi.alasan-kosong', data: { isian: 'alasan' } })
  if (m.jenis === 'topik') {
    const unit = await deps.bacaUnit(trx, { pada: deps.jam.hariIni() })
    if (m.aktif && !unit.some((u) => u.id === (isi as Topik).unitId))
      return gagal({ kode: 'aspirasi.unit-tak-dikenal', data: { isian: 'unitId' } })
  }
  const kini = (await deps.penyaluran.riwayat(trx, m.jenis, isi.kode))[0]?.versi ?? 0
  if (kini !== m.sesudah)
    return gagal(
      m.sesudah === 0
        ? { kode: 'aspirasi.kode-sudah-ada', data: { isian: 'kode' } }
        : { kode: 'aspirasi.sudah-berubah' },
    )
  const versi = kini + 1
  const jadi = await deps.penyaluran.tambah(trx, m.jenis, {
    ...isi,
    versi,
    aktif: m.aktif,
    alasan,
    oleh: pelaku.nama,
    penggunaId: pelaku.penggunaId,
  })
  if (!jadi) return gagal({ kode: 'aspirasi.sudah-berubah' })
  return ok(versi)
}

/** A new row, or a new version of one, with its reason. Nothing is ever taken away: what no longer holds is switched off. */
export const buatUbahPembagian =
  (deps: DepsAspirasi, peta: PetaPenyaluran) =>
  async <J extends JenisPembagian>(m: MasukanUbahPembagian<J>, pelaku: Pelaku): Promise<Result<number, Galat>> => {
    const izin = periksaIzin(pelaku, 'aspirasi:atur')
    if (!izin.ok) return izin
    const hasil = await deps.basis.transaksi(pelaku, async (trx): Promise<Result<number, Galat>> => {
      const versi = await tulisVersi(deps, trx, m, pelaku)
      if (versi.ok)
        await deps.catatBanyak(trx, pelaku, [
          {
            tindakan: 'aspirasi.pembagian',
            objekJenis: m.jenis,
            objekId: m.isi.kode,
            rincian: { versi: versi.value, aktif: m.aktif },
          },
        ])
      return versi
    })
    peta.lupakan()
    return hasil
  }

export interface BarisPembagian<J extends JenisPembagian> {
  readonly isi: Pembagian[J]['isi']
  readonly aktif: boolean
}
export interface HasilPembagian {
  readonly baru: number
  readonly berubah: number
  readonly sama: number
}

const isiSama = (a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): boolean =>
  Object.keys(a).every((k) => JSON.stringify(a[k]) === JSON.stringify(b[k]))

/** Many rows at once, from a file: what is the same stays, all of it is written or nothing. */
export const buatImporPembagian =
  (deps: DepsAspirasi, peta: PetaPenyaluran) =>
  async <J extends JenisPembagian>(
    m: {
      readonly jenis: J
      readonly baris: readonly BarisPembagian<J>[]
      readonly alasan: string
      /** False: only says what would change. */
      readonly simpan: boolean
    },
    pelaku: Pelaku,
  ): Promise<Result<HasilPembagian, Galat>> => {
    const izin = periksaIzin(pelaku, 'aspirasi:atur')
    if (!izin.ok) return izin
    const BATAL = Symbol('batal')
    let hasil: Result<HasilPembagian, Galat> = ok({ baru: 0, berubah: 0, sama: 0 })
    try {
      await deps.basis.transaksi(pelaku, async (trx) => {
        const hitung = { baru: 0, berubah: 0, sama: 0 }
        const ada = new Map((await deps.penyaluran.daftar(trx, m.jenis)).map((b) => [b.kode, b]))
        for (const [i, b] of m.baris.entries()) {
          const isi = rapikanIsi(m.jenis, b.isi)
          const lama = ada.get(isi.kode)
          if (lama && lama.aktif === b.aktif && isiSama(isi as never, lama as never)) {
            hitung.sama++
            continue
          }
          const versi = await tulisVersi(
            deps,
            trx,
            { jenis: m.jenis, isi, aktif: b.aktif, sesudah: lama?.versi ?? 0, alasan: m.alasan },
            pelaku,
          )
          if (!versi.ok) {
            hasil = gagal({ ...versi.error, data: { ...versi.error.data, baris: i + 1 } })
            throw BATAL
          }
          hitung[lama ? 'berubah' : 'baru']++
        }
        hasil = ok(hitung)
        if (!m.simpan) throw BATAL
        if (hitung.baru + hitung.berubah > 0)
          await deps.catatBanyak(trx, pelaku, [
            {
              tindakan: 'aspirasi.pembagian',
              objekJenis: m.jenis,
              objekId: 'impor',
              rincian: { baru: hitung.baru, berubah: hitung.berubah },
            },
          ])
      })
    } catch (sebab) {
      if (sebab !== BATAL) throw sebab
    }
    peta.lupakan()
    return hasil
  }

export interface PilihanPembagian {
  readonly unit: readonly { readonly id: string; readonly kode: string; readonly nama: string }[]
  readonly wilayah: readonly Wilayah[]
}

/** Offices and places a row may name. */
export const buatPilihanPembagian =
  (deps: DepsAspirasi) =>
  async (pelaku: Pelaku): Promise<Result<PilihanPembagian, Galat>> => {
    const izin = periksaIzin(pelaku, 'aspirasi:atur')
    if (!izin.ok) return izin
    const unit = await deps.basis.transaksi(pelaku, (trx) => deps.bacaUnit(trx, { pada: deps.jam.hariIni() }))
    return ok({
      unit: unit.filter((u) => u.perangkatDaerahId === u.id).map(({ id, kode, nama }) => ({ id, kode, nama })),
      wilayah: unit.flatMap((u) => (u.kodeWilayah === null ? [] : [{ kode: u.kodeWilayah, nama: u.nama }])),
    })
  }
