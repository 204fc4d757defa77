import { jelaskanKonflik, type Tuntutan } from '../domain/kendala/index.ts'
import { cobaUbah } from '../domain/rencana/index.ts'
import type { MinimumTerisi } from '../domain/kendala/kelompok.ts'
import type { AssignmentProblem } from '../domain/solver/index.ts'
import { poin } from './susun-usulan.ts'
import { kodeSemua, kodeUbahan, type UbahanTangan } from './ubah-rencana.kode.ts'
import { type Alas, nilaiBersih } from './ubah-rencana.runtun.ts'
import type { KonflikDto } from './ubah-rencana.dto.ts'
import type { UbahanTerbaca } from './ubah-rencana.baca.ts'

const OBAT = 3

/**
 * Every edit as a pair that must or may not be: whoever is out is locked to a column of his own, and a seat taken away is
 * held by a row of its own. Such a row may take a seat of a group that must be filled: the group asks for one more, and has
 * one more, which only that row can take while its edit is given up.
 */
function susunTuntutan(
  p: AssignmentProblem,
  daftar: readonly UbahanTangan[],
  wajib: ReadonlySet<number>,
  minimum: readonly MinimumTerisi[],
) {
  const keluar = daftar.flatMap((u) => (u.jenis === 'keluarkan' ? [u.baris] : []))
  const tutup = daftar.flatMap((u) =>
    u.jenis === 'kursi' ? Array.from({ length: (p.capacity?.[u.kolom] ?? 1) - u.banyak }, () => u.kolom) : [],
  )
  const rows = p.rows + tutup.length
  const cadangan = p.columns + keluar.length
  const columns = cadangan + tutup.length
  const kolomKeluar = new Map(keluar.map((i, x) => [i, p.columns + x]))
  const rowStart = new Int32Array(rows + 1)
  const n = p.column.length + keluar.length + 2 * tutup.length
  const column = new Int32Array(n)
  const weight = new Float64Array(n)
  let e = 0
  for (let i = 0; i < p.rows; i++) {
    const [a, b] = [p.rowStart[i]!, p.rowStart[i + 1]!]
    column.set(p.column.subarray(a, b), e)
    weight.set(p.weight.subarray(a, b), e)
    e += b - a
    const k = kolomKeluar.get(i)
    if (k !== undefined) column[e++] = k
    rowStart[i + 1] = e
  }
  tutup.forEach((j, x) => {
    column[e++] = j
    column[e++] = cadangan + x
    rowStart[p.rows + x + 1] = e
  })
  const capacity = new Int32Array(columns).fill(1)
  for (let j = 0; j < p.columns; j++) capacity[j] = p.capacity?.[j] ?? 1
  const optOut = new Float64Array(rows)
  if (p.optOut) optOut.set(p.optOut)
  const masalah: AssignmentProblem = { ...p, rows, columns, rowStart, column, weight, capacity, optOut }
  /** Which edit each demand stands for; −1 = a holder must be seated, or a group filled. */
  const milik: number[] = []
  const tuntutan: Tuntutan[] = []
  /** Of the demands that are minimums: which of the plan's. */
  const kelompokDari = new Map<number, number>()
  let t = p.rows
  daftar.forEach((u, x) => {
    const tambah = (d: Tuntutan) => {
      tuntutan.push(d)
      milik.push(x)
    }
    if (u.jenis === 'kunci' || u.jenis === 'larang') tambah(u)
    else if (u.jenis === 'keluarkan') tambah({ jenis: 'kunci', baris: u.baris, kolom: kolomKeluar.get(u.baris)! })
    else
      for (let s = p.capacity?.[u.kolom] ?? 1; s > u.banyak; s--) tambah({ jenis: 'kunci', baris: t++, kolom: u.kolom })
  })
  for (const i of wajib) {
    tuntutan.push({ jenis: 'wajib', baris: i })
    milik.push(-1)
  }
  minimum.forEach((m, kelompok) => {
    const di = new Set(m.kolom)
    const milikTutup = tutup.flatMap((j, x) => (di.has(j) ? [cadangan + x] : []))
    const d = { kolom: [...m.kolom, ...milikTutup], banyak: m.banyak + milikTutup.length }
    tuntutan.push({ jenis: 'minimum', ...d })
    milik.push(-1)
    kelompokDari.set(tuntutan.length - 1, kelompok)
  })
  return { masalah, tuntutan, milik, kelompokDari }
}

/** Value of the best plan with some of the edits, moves charged, hundredths; null = none is possible. */
function nilaiDengan(alas: Alas, daftar: readonly UbahanTangan[]): number | null {
  const h = cobaUbah(alas.graf, alas.rencana, alas.coba, daftar)
  return h.layak ? nilaiBersih(alas, h.coba) : null
}

/** Which edits cannot hold together and what to give up; null = a plan is possible. */
export function jelaskan({ isi, daftar, keadaan }: UbahanTerbaca, namaUnit: (id: string) => string): KonflikDto | null {
  const akhir = keadaan.at(-1)!
  if (akhir.layak) return null
  const { alas } = akhir
  const { asal, ubahan } = alas.coba.penugasan
  const minimum = alas.graf.minimum ?? []
  const { masalah, tuntutan, milik, kelompokDari } = susunTuntutan(asal, daftar, ubahan.wajib, minimum)
  const k = jelaskanKonflik(masalah, tuntutan, { bolehDilepas: (t) => t.jenis === 'kunci' || t.jenis === 'larang' })
  if (!k) return { kode: akhir.tertunda.map(kodeUbahan), terkecil: false, pemegang: [], minimum: [], obat: [] }
  const edit = (x: readonly number[]) =>
    [...new Set(x.map((t) => milik[t]!).filter((u) => u >= 0))].toSorted((a, b) => a - b)
  const nol = nilaiBersih(alas, alas.coba)
  const obat = new Map<string, KonflikDto['obat'][number]>()
  for (const o of k.obat) {
    const lepas = edit(o.lepas)
    const sisa = daftar.filter((_, x) => !lepas.includes(x))
    const tanpa = kodeSemua(sisa)
    const nilai = obat.has(tanpa) ? null : nilaiDengan(alas, sisa)
    if (nilai !== null)
      obat.set(tanpa, { lepas: lepas.map((x) => kodeUbahan(daftar[x]!)), tanpa, rugi: poin(nol - nilai) })
  }
  return {
    kode: edit(k.tuntutan).map((x) => kodeUbahan(daftar[x]!)),
    terkecil: k.terkecil,
    pemegang: k.tuntutan.flatMap((t) => {
      const d = tuntutan[t]!
      return d.jenis === 'wajib' ? [isi.orang[d.baris]!] : []
    }),
    minimum: k.tuntutan.flatMap((t) => {
      // Groups come in the order of the settings.
      const m = isi.setelan?.minimum[kelompokDari.get(t) ?? -1]
      return m ? [{ unit: namaUnit(m.unitId), banyak: m.banyak }] : []
    }),
    obat: [...obat.values()].toSorted((a, b) => a.rugi - b.rugi).slice(0, OBAT),
  }
}
