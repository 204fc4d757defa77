import type { Unit } from '#modules/organisasi'
import type { Transaksi } from '#platform/db'
import { gagal, type Galat, type IsoDate, ok, type Result } from '#shared'
import { geserKuartal, type Kuartal, kuartalDari } from '../domain/kuartal.ts'
import { type DepsAspirasi, pengunjung } from './deps.ts'
import type {
  BarisStatistik,
  HalamanUmum,
  HitunganUmum,
  KeadaanUmum,
  PesanUmum,
  PesanUmumTerbuka,
  SaringUmum,
  TopikUmum,
} from './umum.port.ts'

/** Figures of a quarter that is over do not change; those of published messages may be some minutes old. */
const SIMPAN_MS = 5 * 60_000
const NAMA_MS = 10_000
const HITUNG_MS = 15_000
/** Messages read in one transaction of an export. */
const SEKALI = 2000
const RUJUKAN = /^[0-9A-HJKMNP-TV-Z]{8}$/

export interface NamaUmum {
  readonly kantor: ReadonlyMap<string, { readonly nama: string; readonly kode: string }>
  readonly tempat: ReadonlyMap<string, { readonly nama: string; readonly kecamatan: string }>
  readonly kecamatan: ReadonlyMap<string, string>
  readonly topik: ReadonlyMap<string, TopikUmum>
}
export interface DaftarUmum {
  readonly baris: readonly PesanUmum[]
  readonly banyak: number
  /** Day and reference to go on after; null = this was the last page. */
  readonly lanjut: readonly [IsoDate, string] | null
  readonly nama: NamaUmum
}
export interface StatistikUmum {
  readonly kuartal: Kuartal
  /** Of published messages only: the quarter is not over. */
  readonly berjalan: boolean
  /** Quarters that can be asked for, newest first. */
  readonly tersedia: readonly Kuartal[]
  readonly baris: readonly BarisStatistik[]
  readonly nama: NamaUmum
}

const KODE_KELURAHAN = /^\d\d\.\d\d\.\d\d\.\d{4}$/
const polos = (nama: string): string => nama.replace(/^(Kelurahan|Kecamatan)\s+/i, '')

function susunNama(unit: readonly Unit[], topik: readonly TopikUmum[]): NamaUmum {
  const kecamatan = new Map<string, string>()
  for (const u of unit) if (u.jenis === 'kecamatan' && u.kodeWilayah) kecamatan.set(u.kodeWilayah, polos(u.nama))
  const tempat = new Map<string, { nama: string; kecamatan: string }>()
  for (const u of unit)
    if (u.jenis === 'kelurahan' && u.kodeWilayah && KODE_KELURAHAN.test(u.kodeWilayah))
      tempat.set(u.kodeWilayah, { nama: polos(u.nama), kecamatan: kecamatan.get(u.kodeWilayah.slice(0, 8)) ?? '' })
  return {
    kantor: new Map(unit.map((u) => [u.id, { nama: u.nama, kode: u.kode }])),
    tempat,
    kecamatan,
    topik: new Map(topik.map((t) => [t.kode, t])),
  }
}

/** What everybody can see. Nothing here knows who asks. */
export function buatUmum(deps: DepsAspirasi) {
  const simpan = new Map<string, { readonly sampai: number; readonly isi: Promise<unknown> }>()
  const ingat = <T>(kunci: string, ms: number, buat: () => Promise<T>): Promise<T> => {
    const ada = simpan.get(kunci)
    if (ada && ada.sampai > Date.now()) return ada.isi as Promise<T>
    const isi = buat()
    simpan.set(kunci, { sampai: Date.now() + ms, isi })
    isi.catch(() => simpan.delete(kunci))
    if (simpan.size > 200) simpan.delete(simpan.keys().next().value ?? '')
    return isi
  }
  const dalam = <T>(kerja: (trx: Transaksi) => Promise<T>): Promise<T> => deps.basis.transaksi(pengunjung(deps), kerja)
  const nama = (): Promise<NamaUmum> =>
    ingat('nama', NAMA_MS, () =>
      dalam(async (trx) =>
        susunNama(await deps.bacaUnit(trx, { pada: deps.jam.hariIni() }), await deps.umum.topik(trx)),
      ),
    )

  async function daftarUmum(m: { readonly saring: SaringUmum; readonly halaman: HalamanUmum }): Promise<DaftarUmum> {
    const [n, semua] = await Promise.all([
      nama(),
      dalam(async (trx) => ({
        baris: await deps.umum.daftar(trx, m.saring, { ...m.halaman, batas: m.halaman.batas + 1 }),
        banyak: await deps.umum.banyak(trx, m.saring),
      })),
    ])
    const baris = semua.baris.slice(0, m.halaman.batas)
    const akhir = baris.at(-1)
    const lanjut = semua.baris.length > m.halaman.batas && akhir ? ([akhir.diterima, akhir.rujukan] as const) : null
    return { baris, banyak: semua.banyak, lanjut, nama: n }
  }

  /** One published message. One that is not published, secret, taken back or does not exist is answered alike. */
  async function bacaUmum(m: {
    readonly rujukan: string
  }): Promise<Result<{ readonly pesan: PesanUmumTerbuka; readonly nama: NamaUmum }, Galat>> {
    const rujukan = m.rujukan.toUpperCase()
    const pesan = RUJUKAN.test(rujukan) ? await dalam((trx) => deps.umum.satu(trx, rujukan)) : null
    return pesan ? ok({ pesan, nama: await nama() }) : gagal({ kode: 'aspirasi.terbitan-tidak-ada' })
  }

  async function hitungUmum(): Promise<{ readonly nama: NamaUmum; readonly baris: readonly HitunganUmum[] }> {
    const [n, baris] = await Promise.all([
      nama(),
      ingat('hitung', HITUNG_MS, () => dalam((trx) => deps.umum.hitung(trx))),
    ])
    return { nama: n, baris }
  }

  const keadaanUmum = (): Promise<KeadaanUmum> => dalam((trx) => deps.umum.keadaan(trx))

  const statistik = (kuartal: Kuartal, terbit: boolean): Promise<BarisStatistik[]> =>
    ingat(`statistik ${kuartal} ${terbit} ${terbit ? '' : deps.jam.hariIni()}`, SIMPAN_MS, () =>
      dalam((trx) => deps.umum.statistik(trx, kuartal, terbit)),
    )
  /** Eight quarters back and the one that runs. */
  const kuartalTersedia = (): Kuartal[] =>
    Array.from({ length: 9 }, (_, i) => geserKuartal(kuartalDari(deps.jam.hariIni()), -i))

  async function statistikUmum(m: { readonly kuartal: Kuartal | null }): Promise<StatistikUmum> {
    const tersedia = kuartalTersedia()
    const kini = tersedia[0] ?? kuartalDari(deps.jam.hariIni())
    const lalu = tersedia[1] ?? kini
    const diminta = tersedia.find((k) => k === m.kuartal)
    // Without a wish: the last one that is over, and where it has nothing the one that runs.
    let kuartal = diminta ?? lalu
    let baris = await statistik(kuartal, kuartal === kini)
    if (!diminta && baris.length === 0) {
      kuartal = kini
      baris = await statistik(kini, true)
    }
    return { kuartal, berjalan: kuartal === kini, tersedia, baris, nama: await nama() }
  }

  /** What was done of late, and the last whole quarter beside the same one a year before (or the one before it). */
  async function perubahanUmum() {
    const [, lalu, sebelum] = kuartalTersedia()
    const kini = lalu ?? kuartalDari(deps.jam.hariIni())
    const setahun = geserKuartal(kini, -4)
    const sesudah = await statistik(kini, false)
    const dulu = await statistik(setahun, false)
    const pembanding = dulu.length > 0 ? setahun : (sebelum ?? geserKuartal(kini, -1))
    const selesai = await daftarUmum({
      saring: { status: ['selesai', 'tidak-selesai'], terjawab: true },
      halaman: { batas: 10 },
    })
    return {
      kuartal: kini,
      pembanding,
      sesudah,
      sebelum: dulu.length > 0 ? dulu : await statistik(pembanding, false),
      selesai: selesai.baris,
      nama: selesai.nama,
    }
  }

  /** Every published message, in portions, each read in a transaction of its own. */
  async function* eksporUmum(): AsyncGenerator<readonly PesanUmum[]> {
    let sesudah: readonly [IsoDate, string] | undefined
    for (;;) {
      const dari = sesudah
      const baris = await dalam((trx) => deps.umum.daftar(trx, {}, { sesudah: dari, terlama: true, batas: SEKALI }))
      if (baris.length > 0) yield baris
      const akhir = baris.at(-1)
      if (!akhir || baris.length < SEKALI) return
      sesudah = [akhir.diterima, akhir.rujukan]
    }
  }

  return {
    daftarUmum,
    bacaUmum,
    hitungUmum,
    keadaanUmum,
    statistikUmum,
    perubahanUmum,
    eksporUmum,
    namaUmum: nama,
    hariIni: () => deps.jam.hariIni(),
  }
}
export type UseUmum = ReturnType<typeof buatUmum>
