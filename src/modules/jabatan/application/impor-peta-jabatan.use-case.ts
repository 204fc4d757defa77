import {
  bandingkan,
  type BarisFakta,
  buatImpor,
  type DepsImpor,
  type ImporLembar,
  type KonteksImpor,
  type RencanaImpor,
} from '#platform/fakta'
import { idBaru } from '#platform/ids'
import { bacaKepala, type BarisLembar, type KumpulanMasalah, teksSel } from '#platform/lembar'
import { gagal, type Galat, ok, type Result } from '#shared'
import { KOLOM_PETA_JABATAN } from '../domain/kolom-peta-jabatan.ts'
import { cariSiklus } from '../domain/pohon.ts'
import { bacaBarisJabatan, bacaBarisUnit, type BarisJabatan, type BarisUnit } from './baca-peta-jabatan.ts'
import type { PenyimpanPeta, VersiPeta } from './jabatan.port.ts'

export interface DepsPetaJabatan extends DepsImpor {
  readonly penyimpan: PenyimpanPeta
  /** Is this a code of the taxonomy of study fields (module kompetensi, above this one)? */
  readonly dikenalBidangStudi: (kode: string) => boolean
}

/**
 * The post map: units and posts from one sheet, upsert by KODE; what the sheet does not name stays. A row replaces the
 * whole row before it (empty = unknown). A tree that turns in a circle refuses the whole sheet.
 */
export const buatImporPetaJabatan = (deps: DepsPetaJabatan): ImporLembar =>
  buatImpor(deps, { jenis: 'peta-jabatan', potret: true, susun: (k) => susun(deps, k) })

async function susun(deps: DepsPetaJabatan, k: KonteksImpor): Promise<Result<RencanaImpor, Galat>> {
  const kepala = bacaKepala(k.lembar, KOLOM_PETA_JABATAN)
  if (!kepala.ok) return kepala
  const { penyimpan } = deps
  const { masalah, trx } = k
  const { unit, jabatan } = pilah(kepala.value.baris, masalah, deps.dikenalBidangStudi)
  const unitKini = new Map((await penyimpan.unitKini(trx)).map((u) => [u.kode, u]))
  const jabatanKini = new Map((await penyimpan.jabatanKini(trx)).map((j) => [j.kode, j]))

  const berputar =
    siklus(
      'unit',
      unitKini,
      'induk_id',
      unit.map((u) => [u.kode, u.induk]),
    ) ??
    siklus(
      'jabatan',
      jabatanKini,
      'atasan_id',
      jabatan.map((j) => [j.kode, j.atasan]),
    )
  if (berputar) return gagal(berputar)

  const diterimaUnit = terimaUnit(unit, unitKini, masalah)
  const barisUnit = susunUnit(diterimaUnit, unitKini)
  const diterimaJabatan = terimaJabatan(jabatan, jabatanKini, barisUnit.perKode, masalah)
  const barisJabatan = susunJabatan(diterimaJabatan, jabatanKini, barisUnit.perKode)
  const pakai = { kunci: (f: BarisFakta) => f.id as string, pada: k.berlaku }
  const a = bandingkan(penyimpan.tabelUnit, [...unitKini.values()], barisUnit.diberi, pakai)
  const b = bandingkan(penyimpan.tabelJabatan, [...jabatanKini.values()], barisJabatan, pakai)
  return ok({
    dibaca: kepala.value.baris.length,
    baru: a.baru + b.baru,
    berubah: a.berubah + b.berubah,
    sama: a.sama + b.sama,
    perubahan: [a.perubahan, b.perubahan],
    pegawai: new Map(),
  })
}

function pilah(baris: readonly BarisLembar[], masalah: KumpulanMasalah, dikenal: (kode: string) => boolean) {
  const unit: BarisUnit[] = []
  const jabatan: BarisJabatan[] = []
  const pertama = new Map<string, number>()
  for (const b of baris) {
    if (b.rumus !== undefined) masalah.catat(b.nomor, b.rumus, 'impor.rumus')
    const jenis = (teksSel(b.sel('BARIS')) ?? '').toLowerCase()
    if (jenis !== 'unit' && jenis !== 'jabatan') {
      masalah.catat(b.nomor, b.judul('BARIS'), 'impor.nilai-tidak-sah', { nilai: jenis, harap: 'unit, jabatan' })
      continue
    }
    const kunci = `${jenis} ${teksSel(b.sel('KODE')) ?? ''}`
    const lain = pertama.get(kunci)
    if (lain !== undefined && b.sel('KODE') !== null) {
      masalah.catat(b.nomor, b.judul('KODE'), 'impor.kode-ganda', { nilai: teksSel(b.sel('KODE')) ?? '', lain })
      continue
    }
    pertama.set(kunci, b.nomor)
    if (jenis === 'unit') unit.push(bacaBarisUnit(b, masalah))
    else jabatan.push(bacaBarisJabatan(b, masalah, dikenal))
  }
  return { unit, jabatan }
}

/** The tree as it would be after saving: what is recorded, with the sheet laid over it. */
function siklus(
  jenis: string,
  kini: ReadonlyMap<string, VersiPeta>,
  kolomInduk: string,
  diberi: readonly (readonly [string, string | null])[],
): Galat | undefined {
  const kodePerId = new Map([...kini.values()].map((v) => [v.id, v.kode]))
  const pohon = new Map<string, string | null>()
  for (const v of kini.values()) pohon.set(v.kode, kodePerId.get(v[kolomInduk] as string) ?? null)
  for (const [kode, induk] of diberi) pohon.set(kode, induk)
  const putaran = cariSiklus(pohon)
  return putaran && { kode: 'impor.pohon-berputar', data: { jenis, siklus: putaran.slice(0, 12).join(' → ') } }
}

/** Refuses rows that point at what is neither recorded nor taken, until nothing more falls. */
function saring<T extends { readonly b: BarisLembar; readonly kode: string }>(
  baris: readonly T[],
  kini: ReadonlyMap<string, unknown>,
  masalah: KumpulanMasalah,
  periksa: (x: T, ada: (kode: string) => boolean) => void,
): T[] {
  let diterima = baris.filter((x) => !masalah.ditolak(x.b.nomor))
  for (;;) {
    const kode = new Set(diterima.map((x) => x.kode))
    for (const x of diterima) periksa(x, (k) => kode.has(k) || kini.has(k))
    const sisa = diterima.filter((x) => !masalah.ditolak(x.b.nomor))
    if (sisa.length === diterima.length) return sisa
    diterima = sisa
  }
}

const terimaUnit = (unit: readonly BarisUnit[], kini: ReadonlyMap<string, VersiPeta>, masalah: KumpulanMasalah) =>
  saring(unit, kini, masalah, (u, ada) => {
    for (const [kolom, kode] of [
      ['KODE INDUK', u.induk],
      ['KODE PERANGKAT DAERAH', u.perangkat],
    ] as const)
      if (kode !== null && !ada(kode))
        masalah.catat(u.b.nomor, u.b.judul(kolom), 'impor.unit-tidak-dikenal', { nilai: kode })
  })

const terimaJabatan = (
  jabatan: readonly BarisJabatan[],
  kini: ReadonlyMap<string, VersiPeta>,
  unit: ReadonlyMap<string, UnitTersusun>,
  masalah: KumpulanMasalah,
) =>
  saring(jabatan, kini, masalah, (j, ada) => {
    if (!unit.has(j.unit) && !masalah.ditolak(j.b.nomor))
      masalah.catat(j.b.nomor, j.b.judul('KODE UNIT'), 'impor.unit-tidak-dikenal', { nilai: j.unit })
    if (j.atasan !== null && !ada(j.atasan))
      masalah.catat(j.b.nomor, j.b.judul('KODE ATASAN'), 'impor.jabatan-tidak-dikenal', { nilai: j.atasan })
  })

interface UnitTersusun {
  readonly id: string
  readonly perangkatId: string
}

const PERANGKAT = new Set(['sekretariat', 'dinas', 'badan', 'inspektorat', 'satuan', 'rsud', 'kecamatan'])

/** Ids, parents, and the office of each unit: the one named, else the topmost unit above it of an office's kind. */
function susunUnit(diterima: readonly BarisUnit[], kini: ReadonlyMap<string, VersiPeta>) {
  const id = new Map([...kini].map(([kode, v]) => [kode, v.id]))
  const kodePerId = new Map([...kini.values()].map((v) => [v.id, v.kode]))
  for (const u of diterima) if (!id.has(u.kode)) id.set(u.kode, idBaru())
  const pohon = new Map<string, { induk: string | null; jenis: string; perangkat: string | null }>()
  for (const [kode, v] of kini)
    pohon.set(kode, { induk: kodePerId.get(v.induk_id as string) ?? null, jenis: v.jenis as string, perangkat: null })
  for (const u of diterima) pohon.set(u.kode, u)
  const kantor = (kode: string): string => {
    let hasil: string | undefined
    for (let x: string | null = kode; x !== null; x = pohon.get(x)?.induk ?? null) {
      const u = pohon.get(x)
      if (u?.perangkat) return u.perangkat
      if (u && PERANGKAT.has(u.jenis)) hasil = x
    }
    return hasil ?? kode
  }
  const perKode = new Map<string, UnitTersusun>()
  for (const kode of pohon.keys())
    perKode.set(kode, { id: id.get(kode) ?? '', perangkatId: id.get(kantor(kode)) ?? '' })
  const diberi = diterima.map((u) => ({
    id: id.get(u.kode),
    kode: u.kode,
    nama: u.nama,
    jenis: u.jenis,
    induk_id: u.induk === null ? null : (id.get(u.induk) ?? null),
    perangkat_daerah_id: perKode.get(u.kode)?.perangkatId,
    kode_wilayah: u.kodeWilayah,
    unor_id: u.unorId,
    urut: u.urut,
  }))
  return { perKode, diberi }
}

function susunJabatan(
  diterima: readonly BarisJabatan[],
  kini: ReadonlyMap<string, VersiPeta>,
  unit: ReadonlyMap<string, UnitTersusun>,
): BarisFakta[] {
  const id = new Map([...kini].map(([kode, v]) => [kode, v.id]))
  for (const j of diterima) if (!id.has(j.kode)) id.set(j.kode, idBaru())
  return diterima.map((j) => ({
    id: id.get(j.kode),
    kode: j.kode,
    unit_id: unit.get(j.unit)?.id,
    perangkat_daerah_id: unit.get(j.unit)?.perangkatId,
    atasan_id: j.atasan === null ? null : (id.get(j.atasan) ?? null),
    ...j.isi,
  }))
}
