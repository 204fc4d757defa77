import { type Jabatan, kelompokJabatan } from '#modules/jabatan'
import type { PegawaiFakta } from '#modules/pegawai'
import type { IsoDate } from '#shared'
import type { Graf } from './graf.ts'
import { BERSYARAT, kursiDipegang, type PasanganRencana, pltDipegang, TETAP } from './pasangan.ts'
import { kursiKosong } from './pilih.ts'

/** Something an officer must know about the city's seats or the plan. Words belong to the page; here are facts. */
export interface Temuan {
  readonly kode:
    | 'kursi-kosong-tanpa-calon'
    | 'kursi-tetap-kosong'
    | 'pemegang-melebihi-kuota'
    | 'kursi-ganda'
    | 'pemegang-tidak-aktif'
    | 'pemegang-bukan-pns'
    | 'plt-berjalan'
  readonly tingkat: 'blokir' | 'peringatan' | 'info'
  readonly aturan: string | null
  readonly pegawai: readonly number[]
  readonly jabatan: readonly number[]
  readonly data: Readonly<Record<string, string | number>>
}

export interface KeadaanKota {
  readonly pada: IsoDate
  readonly pegawai: readonly PegawaiFakta[]
  readonly jabatan: readonly Jabatan[]
  readonly pasangan: PasanganRencana
}

const manajerial = (j: Jabatan) => kelompokJabatan(j.jenjang) === 'manajerial'

/** Seats held today against the rules, and by whom. */
function temuanPemegang({ pada, pegawai, jabatan, pasangan }: KeadaanKota): Temuan[] {
  const temuan: Temuan[] = []
  const nomor = new Map(jabatan.map((j, x) => [j.id, x]))
  const pemegang = new Map<number, number[]>()
  pegawai.forEach((p, i) => {
    const kursi = kursiDipegang(p, pada).flatMap((id) => nomor.get(id) ?? [])
    for (const j of kursi) {
      const daftar = pemegang.get(j)
      if (daftar) daftar.push(i)
      else pemegang.set(j, [i])
    }
    const kursiManajerial = kursi.filter((j) => manajerial(jabatan[j]!))
    if (kursi.length > 1) temuan.push(buat('kursi-ganda', 'blokir', 'R25', [i], kursi, { kursi: kursi.length }))
    if (kursiManajerial.length === 0) return
    if (p.kedudukan !== undefined && p.kedudukan !== 'aktif')
      temuan.push(buat('pemegang-tidak-aktif', 'blokir', 'R30', [i], kursiManajerial, { kedudukan: p.kedudukan }))
    if (p.jenis !== undefined && p.jenis !== 'PNS')
      temuan.push(
        buat('pemegang-bukan-pns', 'blokir', p.jenis === 'PPPK' ? 'R27' : 'R02', [i], kursiManajerial, {
          jenis: p.jenis,
        }),
      )
  })
  jabatan.forEach((j, x) => {
    const ada = pasangan.pemegang[x]!
    if (manajerial(j) && ada > j.kuota)
      temuan.push(buat('pemegang-melebihi-kuota', 'blokir', 'R01', pemegang.get(x) ?? [], [x], { kuota: j.kuota, ada }))
  })
  return temuan
}

/** Acting officials on the date; how long they may is the calculator's and rule R19's answer. */
function temuanPlt({ pada, pegawai, jabatan }: KeadaanKota): Temuan[] {
  const temuan: Temuan[] = []
  const nomor = new Map(jabatan.map((j, x) => [j.id, x]))
  pegawai.forEach((p, i) => {
    for (const { jabatanId, mulai } of pltDipegang(p, pada)) {
      const j = nomor.get(jabatanId)
      if (j !== undefined) temuan.push(buat('plt-berjalan', 'info', 'R19', [i], [j], { mulai }))
    }
  })
  return temuan
}

/** Seats the plan cannot or does not fill. */
export function temuanKursi(g: Graf, duduk: Int32Array): Temuan[] {
  const pasti = new Int32Array(g.columns)
  const bersyarat = new Int32Array(g.columns)
  for (let e = 0; e < g.column.length; e++)
    if (g.jenis[e] === BERSYARAT) bersyarat[g.column[e]!]!++
    else if (g.jenis[e] !== TETAP) pasti[g.column[e]!]!++
  const kosongKini = kursiKosong(g, g.kini)
  const kosong = kursiKosong(g, duduk)
  const temuan: Temuan[] = []
  for (let j = 0; j < g.columns; j++) {
    const data = { kursi: kosong[j]!, pasti: pasti[j]!, bersyarat: bersyarat[j]! }
    if (kosongKini[j]! > 0 && pasti[j] === 0)
      temuan.push(buat('kursi-kosong-tanpa-calon', 'peringatan', null, [], [g.jabatan[j]!], data))
    else if (kosong[j]! > 0) temuan.push(buat('kursi-tetap-kosong', 'info', null, [], [g.jabatan[j]!], data))
  }
  return temuan
}

const URUTAN = { blokir: 0, peringatan: 1, info: 2 } as const
const buat = (
  kode: Temuan['kode'],
  tingkat: Temuan['tingkat'],
  aturan: string | null,
  pegawai: readonly number[],
  jabatan: readonly number[],
  data: Temuan['data'],
): Temuan => ({ kode, tingkat, aturan, pegawai, jabatan, data })

/** `penuh` with conditional pairs, `duduk` = the recommended plan. */
export const cariTemuan = (kota: KeadaanKota, penuh: Graf, duduk: Int32Array): Temuan[] =>
  [...temuanPemegang(kota), ...temuanPlt(kota), ...temuanKursi(penuh, duduk)].toSorted(
    (a, b) => URUTAN[a.tingkat] - URUTAN[b.tingkat] || (a.kode < b.kode ? -1 : a.kode > b.kode ? 1 : 0),
  )
