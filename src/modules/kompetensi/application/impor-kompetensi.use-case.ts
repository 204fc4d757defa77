import { bacaJabatan } from '#modules/jabatan'
import { bacaNip, bacaTanggal, idMenurutNip } from '#modules/pegawai'
import {
  bacaDikenal,
  bandingkan,
  type BarisFakta,
  buatImpor,
  type DepsImpor,
  type ImporLembar,
  type KonteksImpor,
  type RencanaImpor,
} from '#platform/fakta'
import {
  bacaKepala,
  type BarisLembar,
  bulatSel,
  type KolomDikenal,
  type KumpulanMasalah,
  type LembarBerkepala,
  type Sel,
  teksSel,
} from '#platform/lembar'
import { type Galat, type IsoDate, ok, type Result } from '#shared'
import { KOLOM_KOMPETENSI, KOLOM_STANDAR } from '../domain/kolom-kompetensi.ts'
import type { PenyimpanKompetensi } from './kompetensi.port.ts'

export interface DepsKompetensi extends DepsImpor {
  readonly penyimpan: PenyimpanKompetensi
}

const POLA_KODE = /^(M|SK|T)\.\d{1,3}$/
const kodeKompetensi = (s: string): string | undefined => {
  const k = s.toUpperCase().replace(/\s/g, '')
  return POLA_KODE.test(k) ? k : undefined
}

/** A level is a whole number 1–5; text in its cell is refused. */
function level(b: BarisLembar, masalah: KumpulanMasalah, sel: Sel, judul: string): number | undefined {
  const n = bulatSel(sel)
  if (sel === null) masalah.catat(b.nomor, judul, 'impor.kolom-kosong')
  else if (n === undefined || n === null || n < 1 || n > 5)
    masalah.catat(b.nomor, judul, 'impor.nilai-tidak-sah', { nilai: teksSel(sel) ?? '', harap: '1, 2, 3, 4, 5' })
  else return n
  return undefined
}

function bacaKode(b: BarisLembar, masalah: KumpulanMasalah): string | undefined {
  const s = teksSel(b.sel('KODE KOMPETENSI'))
  const judul = b.judul('KODE KOMPETENSI')
  const kode = s === null ? undefined : kodeKompetensi(s)
  if (s === null) masalah.catat(b.nomor, judul, 'impor.kolom-kosong')
  else if (kode === undefined)
    masalah.catat(b.nomor, judul, 'impor.nilai-tidak-sah', { nilai: s, harap: 'M.1–M.8, SK.1, T.n' })
  return kode
}

/** Decided levels: one row each, or a matrix with a column per competence (M.1, M.2, …; an empty cell = not assessed). */
export const buatImporKompetensi = (deps: DepsKompetensi): ImporLembar =>
  buatImpor(deps, { jenis: 'kompetensi', potret: false, susun: (k) => susunNilai(deps, k) })

const KOLOM_MATRIKS: readonly KolomDikenal[] = KOLOM_KOMPETENSI.filter((k) => k.nama === 'NIP' || k.nama === 'TANGGAL')

function bacaKepalaNilai(k: KonteksImpor): Result<LembarBerkepala & { matriks: [number, string][] }, Galat> {
  const panjang = bacaKepala(k.lembar, KOLOM_KOMPETENSI)
  if (panjang.ok) return ok({ ...panjang.value, matriks: [] })
  const lebar = bacaKepala(k.lembar, KOLOM_MATRIKS)
  if (!lebar.ok) return panjang
  const matriks: [number, string][] = []
  for (const [i, judul] of lebar.value.kepala.entries()) {
    const kode = judul ? kodeKompetensi(judul) : undefined
    if (kode !== undefined) matriks.push([i, kode])
  }
  return matriks.length > 0 ? ok({ ...lebar.value, matriks }) : panjang
}

async function susunNilai(deps: DepsKompetensi, k: KonteksImpor): Promise<Result<RencanaImpor, Galat>> {
  const kepala = bacaKepalaNilai(k)
  if (!kepala.ok) return kepala
  const { masalah } = k
  const menurutNip = await idMenurutNip(k.trx)
  const fakta = new Map<string, { nomor: number; isi: BarisFakta }>()
  const tampung = (b: BarisLembar, id: string, kode: string, n: number, tanggal: IsoDate, judul: string) => {
    const kunci = `${id} ${kode} ${tanggal}`
    const lain = fakta.get(kunci)?.nomor
    if (lain !== undefined) masalah.catat(b.nomor, judul, 'impor.baris-ganda', { lain })
    else fakta.set(kunci, { nomor: b.nomor, isi: { pegawai_id: id, kode, level: n, tanggal } })
  }
  for (const b of kepala.value.baris) {
    if (b.rumus !== undefined) masalah.catat(b.nomor, b.rumus, 'impor.rumus')
    const nip = bacaNip(b, masalah, undefined, 'NIP')
    const id = nip === undefined ? undefined : menurutNip.get(nip)
    if (nip !== undefined && id === undefined)
      masalah.catat(b.nomor, b.judul('NIP'), 'impor.pegawai-tidak-dikenal', { nilai: nip })
    const tanggal = bacaTanggal(b, masalah, 'TANGGAL')
    if (b.sel('TANGGAL') === null) masalah.catat(b.nomor, b.judul('TANGGAL'), 'impor.kolom-kosong')
    const pasangan = bacaPasangan(b, masalah, kepala.value.matriks)
    if (masalah.ditolak(b.nomor) || id === undefined || tanggal === undefined) continue
    for (const p of pasangan) tampung(b, id, p.kode, p.level, tanggal, p.judul)
  }
  const ids = [...new Set([...fakta.values()].map((f) => f.isi.pegawai_id as string))]
  const hasil = bandingkan(
    deps.penyimpan.tabelNilai,
    await deps.penyimpan.nilaiKini(k.trx, ids),
    [...fakta.values()].filter((f) => !masalah.ditolak(f.nomor)).map((f) => f.isi),
    { kunci: (f) => `${String(f.pegawai_id)} ${String(f.kode)} ${String(f.tanggal)}`, pada: k.berlaku },
  )
  const { baru, berubah, sama, perubahan, subjek } = hasil
  return ok({ dibaca: kepala.value.baris.length, baru, berubah, sama, perubahan: [perubahan], pegawai: subjek })
}

interface Pasangan {
  readonly kode: string
  readonly level: number
  readonly judul: string
}

function bacaPasangan(b: BarisLembar, masalah: KumpulanMasalah, matriks: readonly [number, string][]): Pasangan[] {
  if (matriks.length === 0) {
    const kode = bacaKode(b, masalah)
    const n = level(b, masalah, b.sel('LEVEL'), b.judul('LEVEL'))
    return kode !== undefined && n !== undefined ? [{ kode, level: n, judul: b.judul('KODE KOMPETENSI') }] : []
  }
  const hasil: Pasangan[] = []
  for (const [kolom, kode] of matriks) {
    const sel = b.selKe(kolom)
    if (sel === null) continue
    const n = level(b, masalah, sel, kode)
    if (n !== undefined) hasil.push({ kode, level: n, judul: kode })
  }
  return hasil
}

/** Standards of posts. The rows of one post are its whole standard, unless one of them is refused. */
export const buatImporStandar = (deps: DepsKompetensi): ImporLembar =>
  buatImpor(deps, { jenis: 'standar', potret: true, susun: (k) => susunStandar(deps, k) })

async function susunStandar(deps: DepsKompetensi, k: KonteksImpor): Promise<Result<RencanaImpor, Galat>> {
  const kepala = bacaKepala(k.lembar, KOLOM_STANDAR)
  if (!kepala.ok) return kepala
  const { masalah } = k
  const jabatan = new Map((await bacaDikenal(k, deps.jam.hariIni(), bacaJabatan)).map((j) => [j.kode, j.id]))
  const fakta = new Map<string, { nomor: number; isi: BarisFakta }>()
  const utuh = new Set<string>()
  const cacat = new Set<string>()
  for (const b of kepala.value.baris) {
    if (b.rumus !== undefined) masalah.catat(b.nomor, b.rumus, 'impor.rumus')
    const kodeJabatan = teksSel(b.sel('KODE JABATAN'))
    const id = kodeJabatan === null ? undefined : jabatan.get(kodeJabatan)
    if (kodeJabatan === null) masalah.catat(b.nomor, b.judul('KODE JABATAN'), 'impor.kolom-kosong')
    else if (id === undefined)
      masalah.catat(b.nomor, b.judul('KODE JABATAN'), 'impor.jabatan-tidak-dikenal', { nilai: kodeJabatan })
    const kode = bacaKode(b, masalah)
    const n = level(b, masalah, b.sel('LEVEL'), b.judul('LEVEL'))
    const kunci = `${id ?? ''} ${kode ?? ''}`
    const lain = fakta.get(kunci)?.nomor
    if (lain !== undefined) masalah.catat(b.nomor, b.judul('KODE KOMPETENSI'), 'impor.baris-ganda', { lain })
    if (id !== undefined) (masalah.ditolak(b.nomor) ? cacat : utuh).add(id)
    if (masalah.ditolak(b.nomor)) continue
    const mutlak = /^(ya|y|true|1)$/i.test(teksSel(b.sel('MUTLAK')) ?? '')
    fakta.set(kunci, { nomor: b.nomor, isi: { jabatan_id: id, kode, level: n, mutlak } })
  }
  for (const id of cacat) utuh.delete(id)
  const hasil = bandingkan(
    deps.penyimpan.tabelStandar,
    await deps.penyimpan.standarKini(k.trx, [...new Set([...utuh, ...cacat])]),
    [...fakta.values()].map((f) => f.isi),
    { kunci: (f) => `${String(f.jabatan_id)} ${String(f.kode)}`, utuh, pada: k.berlaku },
  )
  const { baru, berubah, sama, dihapus, perubahan } = hasil
  return ok({
    dibaca: kepala.value.baris.length,
    baru,
    berubah,
    sama,
    dihapus,
    perubahan: [perubahan],
    pegawai: new Map(),
  })
}
