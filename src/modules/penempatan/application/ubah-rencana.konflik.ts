import { jelaskanKonflik, type Tuntutan } from '../domain/kendala/index.ts'
import { cobaUbah } from '../domain/rencana/index.ts'
import type { AssignmentProblem } from '../domain/solver/index.ts'
import { poin } from './susun-usulan.ts'
import { kodeSemua, kodeUbahan, type UbahanTangan } from './ubah-rencana.kode.ts'
import { type Alas, nilaiBersih } from './ubah-rencana.runtun.ts'
import type { KonflikDto } from './ubah-rencana.dto.ts'
import type { UbahanTerbaca } from './ubah-rencana.baca.ts'

const OBAT = 3

/**
 * Every edit as a pair that must or may not be: whoever is out is locked to a column of his own, and a seat taken away is
 * held by a row of its own.
 */
function susunTuntutan(p: AssignmentProblem, daftar: readonly UbahanTangan[], wajib: ReadonlySet<number>) {
  const keluar = daftar.flatMap((u) => (u.jenis === 'keluarkan' ? [u.baris] : []))
  const tutup = daftar.flatMap((u) =>
    u.jenis === 'kursi' ? Array.from({ length: (p.capacity?.[u.kolom] ?? 1) - u.banyak }, () => u.kolom) : [],
  )
  const rows = p.rows + tutup.length
  const columns = p.columns + keluar.length
  const kolomKeluar = new Map(keluar.map((i, x) => [i, p.columns + x]))
  const rowStart = new Int32Array(rows + 1)
  const n = p.column.length + keluar.length + tutup.length
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
    rowStart[p.rows + x + 1] = e
  })
  const capacity = new Int32Array(columns).fill(1)
  for (let j = 0; j < p.columns; j++) capacity[j] = p.capacity?.[j] ?? 1
  const optOut = new Float64Array(rows)
  if (p.optOut) optOut.set(p.optOut)
  const masalah: AssignmentProblem = { ...p, rows, columns, rowStart, column, weight, capacity, optOut }
  /** Which edit each demand stands for; −1 = a holder must be seated. */
  const milik: number[] = []
  const tuntutan: Tuntutan[] = []
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
  return { masalah, tuntutan, milik }
}

/** Value of the best plan with some of the edits, moves charged, hundredths; null = none is possible. */
function nilaiDengan(alas: Alas, daftar: readonly UbahanTangan[]): number | null {
  const h = cobaUbah(alas.graf, alas.rencana, alas.coba, daftar)
  return h.layak ? nilaiBersih(alas, h.coba) : null
}

/** Which edits cannot hold together and what to give up; null = a plan is possible. */
export function jelaskan({ isi, daftar, keadaan }: UbahanTerbaca): KonflikDto | null {
  const akhir = keadaan.at(-1)!
  if (akhir.layak) return null
  const { alas } = akhir
  const { asal, ubahan } = alas.coba.penugasan
  const { masalah, tuntutan, milik } = susunTuntutan(asal, daftar, ubahan.wajib)
  const k = jelaskanKonflik(masalah, tuntutan)
  if (!k) return { kode: akhir.tertunda.map(kodeUbahan), terkecil: false, pemegang: [], obat: [] }
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
    obat: [...obat.values()].toSorted((a, b) => a.rugi - b.rugi).slice(0, OBAT),
  }
}
