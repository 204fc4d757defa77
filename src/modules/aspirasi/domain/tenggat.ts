import { z } from 'zod'
import { type KalenderKota, kalenderSejak } from '#modules/kelayakan'
import {
  addDays,
  type DaftarKetetapan,
  type Dasar,
  defineParameter,
  langkahJam,
  type LangkahJam,
  type LiburTahun,
  nilaiHukum,
  NoValueInForce,
  tenggatBerjalan,
} from '#regulasi'
import type { IsoDate } from '#shared'
import { berakhir, type Status } from './alur.ts'
import type { Kelas } from './pesan.ts'

/** Steps a service may set its own days for, and the event each counts from. */
export const LANGKAH_STANDAR = { teruskan: 'diterima', jawab: 'diteruskan', selesai: 'diterima' } as const
export type LangkahStandar = keyof typeof LANGKAH_STANDAR
/** A standard of the city itself for one topic. A later one of the same step replaces it from its day on. */
export interface StandarTenggat {
  readonly topikKode: string
  readonly langkah: LangkahStandar
  /** 0 = ended from that day on. */
  readonly lama: number
  readonly satuan: 'HK' | 'hari'
  readonly dasar: string
  readonly mulai: IsoDate
}

/** One thing that happened, as far as a clock asks. */
export interface PeristiwaTenggat {
  readonly aksi: string
  readonly status: Status
  /** ISO instant. */
  readonly saat: string
  readonly aktor?: 'warga' | 'petugas' | 'sistem' | undefined
  readonly terbuka?: boolean | undefined
}
export interface PesanBertenggat {
  readonly kelas: Kelas
  readonly diterimaPada: string
  readonly tanggalLayanan: IsoDate | null
  readonly status: Status
  readonly topikKode?: string | null | undefined
  readonly peristiwa: readonly PeristiwaTenggat[]
}
/** Law, calendar and standards of the city, and the day it is. */
export interface KotaTenggat {
  readonly kalender: KalenderKota
  readonly ketetapan: DaftarKetetapan
  readonly standar?: readonly StandarTenggat[] | undefined
  readonly hariIni: IsoDate
}

export type JamPesan = 'lapor' | 'uu25' | 'kip' | 'setempat'
export interface TenggatPesan {
  readonly jam: JamPesan
  /** As the table of the clock names it. */
  readonly langkah: string
  readonly sejak: IsoDate
  /** What it counts from, as the table names it. */
  readonly peristiwa: string
  readonly lama: number
  /** HK = working days. */
  readonly satuan: 'HK' | 'hari'
  /** The last day. Of a clock that stands still: the day it would be if the writer answered today. */
  readonly tanggal: IsoDate
  /** As it was when first told. */
  readonly semula: IsoDate
  /** Calendar days it stood still while the writer was asked. */
  readonly jeda: number
  readonly rumus: string
  readonly dasar: readonly Dasar[]
  readonly keadaan: 'berjalan' | 'lewat' | 'mungkin-lewat' | 'terpenuhi' | 'dijeda'
  /** The day it was met; a day later than `tanggal` was too late. */
  readonly terpenuhiPada: IsoDate | null
  /** Years whose holidays nobody has confirmed: not empty = the earliest possible day. */
  readonly tahunBelum: readonly number[]
  /** Days of joint leave it ran through as working days. */
  readonly cutiDihitung: number
}

const WIB_MS = 7 * 3_600_000
/** Day of an instant where the city lies. */
export const hariWib = (saat: string): IsoDate => new Date(Date.parse(saat) + WIB_MS).toISOString().slice(0, 10)

interface Mulai {
  readonly saat: string
  readonly hari: IsoDate
}
interface Jeda {
  readonly dari: IsoDate
  /** null = the writer has not answered yet. */
  readonly sampai: IsoDate | null
}
interface Jalan {
  readonly mulai: Mulai
  /** The day that ended it. */
  readonly selesai: IsoDate | null
  /** The days asked of the writer are the office's no more. */
  readonly berjeda: boolean
}
/** What has happened, clock by clock: `jam:langkah` → since when, until when. */
type Perjalanan = ReadonlyMap<string, Jalan>

const mulaiDari = (saat: string): Mulai => ({ saat, hari: hariWib(saat) })

/** Where each clock began and ended, from the events in order. */
function perjalanan(p: PesanBertenggat): { readonly jalan: Perjalanan; readonly jeda: readonly Jeda[] } {
  const terima = mulaiDari(p.diterimaPada)
  let baru: Mulai = terima
  let terus: Mulai | null = null
  let terusSelesai: IsoDate | null = null
  let jawabSelesai: IsoDate | null = null
  let tanggapan: IsoDate | null = null
  let diminta: Mulai | null = null
  let dimintaSelesai: IsoDate | null = null
  /** The file was complete as it came until the first answer asks for more. */
  let lengkap: Mulai | null = terima
  let putus: Mulai | null = null
  let diam: Mulai | null = null
  let diamSelesai: IsoDate | null = null
  let panjang: string | null = null
  const jeda: Jeda[] = []
  let sebelum: Status = 'baru'
  for (const e of p.peristiwa) {
    if (e.aksi === 'terima') continue
    const m = mulaiDari(e.saat)
    if (sebelum === 'menunggu-pelapor' && e.status !== 'menunggu-pelapor') {
      const j = jeda.at(-1)
      if (j && j.sampai === null) jeda[jeda.length - 1] = { ...j, sampai: m.hari }
      dimintaSelesai = m.hari
      if (lengkap === null && !berakhir(e.status)) lengkap = m
    }
    if (e.aksi === 'minta-lengkapi') {
      jeda.push({ dari: m.hari, sampai: null })
      diminta = m
      dimintaSelesai = null
      // Asked before anything else was said of it, it was not complete; asked later, its time only stands still.
      if (tanggapan === null) lengkap = null
    }
    const balik = e.status === 'baru' && e.aksi !== 'lengkapi' && e.aksi !== 'lanjutkan' && sebelum !== 'baru'
    if (balik) {
      baru = m
      terus = null
      terusSelesai = null
      jawabSelesai = null
    }
    if (e.status === 'diteruskan' && (terus === null || e.aksi === 'nyatakan-belum')) {
      if (terus === null) terusSelesai = m.hari
      terus = m
      jawabSelesai = null
    }
    const dijawab = e.status === 'dijawab' || berakhir(e.status)
    if (dijawab) {
      terusSelesai ??= m.hari
      jawabSelesai ??= m.hari
      putus ??= m
    }
    if (e.status === 'dijawab') {
      // Whoever answers stops the silence; it begins anew.
      if (e.aksi === 'jawab' || (e.aktor !== 'sistem' && e.terbuka !== false && e.aksi !== 'catat')) diam = m
      diamSelesai = null
    } else if (diam && diamSelesai === null) diamSelesai = m.hari
    if (e.aksi === 'perpanjang') panjang = e.saat
    if (tanggapan === null && TANGGAPAN.has(e.aksi)) tanggapan = m.hari
    sebelum = e.status
  }
  // A message that ended without it has nothing to wait for.
  const akhir = berakhir(p.status) ? hariWib(p.peristiwa.at(-1)?.saat ?? p.diterimaPada) : null
  const jalan = new Map<string, Jalan>()
  const tambah = (kunci: string, mulai: Mulai | null, selesai: IsoDate | null, berjeda = false) => {
    if (mulai) jalan.set(kunci, { mulai, selesai: selesai ?? akhir, berjeda })
  }
  tambah('lapor:teruskan', baru, terusSelesai, true)
  tambah('lapor:jawab', terus, jawabSelesai, true)
  tambah('lapor:tutup', diam, diamSelesai)
  if (p.tanggalLayanan) tambah('uu25:batas-mengadu', { saat: p.diterimaPada, hari: p.tanggalLayanan }, terima.hari)
  tambah('uu25:tanggapan', terima, tanggapan)
  tambah('uu25:kelengkapan', diminta, dimintaSelesai)
  tambah('uu25:keputusan', lengkap, putus?.hari ?? null, true)
  // The answer is read by whoever holds the code the moment it is given.
  tambah('uu25:pemberitahuan', putus, putus?.hari ?? null)
  // An extension is an answer in time as well, with a day of its own.
  tambah('kip:pemberitahuan', terima, panjang ? hariWib(panjang) : (putus?.hari ?? null), true)
  if (panjang) tambah('kip:perpanjangan', terima, putus?.hari ?? null, true)
  tambah('setempat:teruskan', baru, terusSelesai, true)
  tambah('setempat:jawab', terus, jawabSelesai, true)
  tambah('setempat:selesai', terima, putus?.hari ?? null, true)
  return { jalan, jeda }
}
/** Steps by which the government answers that a message is complete, or what it lacks. */
const TANGGAPAN: ReadonlySet<string> = new Set([
  'teruskan',
  'alihkan',
  'kerjakan',
  'minta-lengkapi',
  'jawab',
  'tutup-tidak-selesai',
  'bukan-wewenang',
  'tolak',
  'gabung',
])

/** Clocks of a kind of message. Of whistleblowing the law sets none that this program knows. */
const JAM: Readonly<Record<Kelas, readonly (readonly [Exclude<JamPesan, 'setempat'>, readonly string[] | null])[]>> = {
  pengaduan: [
    ['lapor', null],
    ['uu25', null],
  ],
  aspirasi: [['lapor', null]],
  // Its answer has a law of its own.
  'permintaan-informasi': [
    ['lapor', ['teruskan', 'tutup']],
    ['kip', null],
  ],
  whistleblowing: [],
}

/** Every deadline of a message, past ones too, in the order of their days. */
export function tenggatPesan(p: PesanBertenggat, m: KotaTenggat): readonly TenggatPesan[] {
  if (p.kelas === 'whistleblowing') return []
  const { jalan, jeda } = perjalanan(p)
  const hasil: TenggatPesan[] = []
  const tulis = (
    jam: JamPesan,
    l: LangkahJam,
    dasar: Dasar,
    sambungan?: { readonly lama: number; readonly langkah: string },
  ) => {
    const j = jalan.get(`${jam}:${l.langkah}`)
    if (j && l.satuan !== 'jam') hasil.push(hitung(jam, { ...l, satuan: l.satuan }, dasar, j, jeda, m, sambungan))
  }
  for (const [jam, hanya] of JAM[p.kelas]) {
    const t = tabel(jam, (jalan.get(`${jam}:${PERTAMA[jam]}`)?.mulai ?? mulaiDari(p.diterimaPada)).hari, m.ketetapan)
    for (const l of t?.nilai ?? []) {
      if (hanya && !hanya.includes(l.langkah)) continue
      const setelah = l.setelah === undefined ? undefined : t?.nilai.find((x) => x.langkah === l.setelah)
      if (l.setelah !== undefined && !setelah) continue
      tulis(jam, l, { ...(t as IsiJam).dasar, pasal: l.pasal }, setelah)
    }
  }
  for (const s of standarBerlaku(p, m, jalan))
    tulis(
      'setempat',
      { peristiwa: LANGKAH_STANDAR[s.langkah], langkah: s.langkah, lama: s.lama, satuan: s.satuan, pasal: '' },
      { sumber: s.dasar, status: 'terverifikasi' },
    )
  return hasil.toSorted((a, b) => (a.tanggal < b.tanggal ? -1 : a.tanggal > b.tanggal ? 1 : 0))
}

const PERTAMA = { lapor: 'teruskan', uu25: 'tanggapan', kip: 'pemberitahuan' } as const
type IsiJam = ReturnType<typeof langkahJam>
/** The table in force on a day; null = no such rule then. */
function tabel(jam: 'lapor' | 'uu25' | 'kip', asOf: IsoDate, ketetapan: DaftarKetetapan): IsiJam | null {
  // Read once per table and day: a sweep asks for thousands of messages of the same few days.
  const laci = simpanan.get(ketetapan) ?? new Map<string, IsiJam | null>()
  simpanan.set(ketetapan, laci)
  const kunci = `${jam} ${asOf}`
  let isi = laci.get(kunci)
  if (isi === undefined) {
    try {
      isi = langkahJam(jam, { asOf, ketetapan })
    } catch (e) {
      if (!(e instanceof NoValueInForce)) throw e
      isi = null
    }
    laci.set(kunci, isi)
  }
  return isi
}
const simpanan = new WeakMap<DaftarKetetapan, Map<string, IsiJam | null>>()

/** The city's own standard of each step on the day the step began. */
function standarBerlaku(p: PesanBertenggat, m: KotaTenggat, jalan: Perjalanan): StandarTenggat[] {
  if (!p.topikKode) return []
  return (Object.keys(LANGKAH_STANDAR) as LangkahStandar[]).flatMap((langkah) => {
    const sejak = jalan.get(`setempat:${langkah}`)?.mulai.hari
    const s = (m.standar ?? []).findLast(
      (x) => x.topikKode === p.topikKode && x.langkah === langkah && sejak !== undefined && x.mulai <= sejak,
    )
    return s && s.lama > 0 ? [s] : []
  })
}

function hitung(
  jam: JamPesan,
  l: LangkahJam & { readonly satuan: 'HK' | 'hari' },
  dasar: Dasar,
  j: Jalan,
  jeda: readonly Jeda[],
  m: KotaTenggat,
  sambungan?: { readonly lama: number; readonly langkah: string },
): TenggatPesan {
  const sejak = j.mulai.hari
  const lama = l.lama + (sambungan?.lama ?? 0)
  const batas = j.selesai ?? m.hariIni
  const milik = j.berjeda ? jeda.filter((x) => x.dari >= sejak && x.dari <= batas) : []
  const dijeda = new Set(milik.flatMap((x) => hariAntara(x.dari, x.sampai ?? m.hariIni)))
  const t = l.satuan === 'HK' ? hariKerja(j.mulai, lama, dijeda, m.kalender) : hariKalender(sejak, lama, dijeda)
  const terjeda = milik.some((x) => x.sampai === null) && j.selesai === null
  return {
    jam,
    langkah: l.langkah,
    sejak,
    peristiwa: l.peristiwa,
    lama,
    satuan: l.satuan,
    ...t,
    jeda: [...dijeda].filter((h) => h > sejak && h <= t.tanggal).length,
    rumus: `${l.peristiwa} ${sejak} + ${sambungan ? `${sambungan.lama} + ${l.lama}` : l.lama} ${l.satuan}`,
    dasar: [dasar],
    keadaan:
      j.selesai !== null
        ? 'terpenuhi'
        : terjeda
          ? 'dijeda'
          : m.hariIni <= t.tanggal
            ? 'berjalan'
            : t.tahunBelum.length > 0
              ? 'mungkin-lewat'
              : 'lewat',
    terpenuhiPada: j.selesai,
  }
}

/** Both days included. */
function hariAntara(dari: IsoDate, sampai: IsoDate): IsoDate[] {
  const hasil: IsoDate[] = []
  for (let h = dari; h <= sampai; h = addDays(h, 1)) hasil.push(h)
  return hasil
}

type Hari = Pick<TenggatPesan, 'tanggal' | 'semula' | 'tahunBelum' | 'cutiDihitung'>
/** Days of a pause count as little as holidays do; they belong to no year of a calendar. */
function hariKerja(mulai: Mulai, lama: number, dijeda: ReadonlySet<IsoDate>, kalender: KalenderKota): Hari {
  const utuh = tanpaJeda(mulai, lama, kalender)
  if (dijeda.size === 0) return utuh
  const versi = kalenderSejak(kalender, mulai.saat)
  const henti: LiburTahun = { tahun: 0, libur: [...dijeda], cutiDihitung: [] }
  const [awal, ...nanti] = versi
  const t = tenggatBerjalan(mulai.hari, lama, [[...awal, henti], ...nanti.map((v) => [...v, henti])])
  return { tanggal: t.tanggal, semula: utuh.semula, tahunBelum: t.tahunBelum, cutiDihitung: t.cutiDihitung }
}
interface LaciHari {
  /** When each list was confirmed. */
  readonly sah: readonly number[]
  readonly isi: Map<string, Hari>
}
const laciHari = new WeakMap<KalenderKota, LaciHari>()
/** Thousands of messages begin on the same few days: each day is counted once per calendar. */
function tanpaJeda(mulai: Mulai, lama: number, kalender: KalenderKota): Hari {
  let laci = laciHari.get(kalender)
  if (!laci) laciHari.set(kalender, (laci = { sah: kalender.map((d) => Date.parse(d.disahkanPada)), isi: new Map() }))
  const saat = Date.parse(mulai.saat)
  // Which lists had been confirmed then is all that the instant says.
  const kunci = `${laci.sah.filter((x) => x <= saat).length} ${mulai.hari} ${lama}`
  let hari = laci.isi.get(kunci)
  if (!hari) {
    const t = tenggatBerjalan(mulai.hari, lama, kalenderSejak(kalender, mulai.saat))
    hari = { tanggal: t.tanggal, semula: t.semula, tahunBelum: t.tahunBelum, cutiDihitung: t.cutiDihitung }
    laci.isi.set(kunci, hari)
  }
  return hari
}
function hariKalender(sejak: IsoDate, lama: number, dijeda: ReadonlySet<IsoDate>): Hari {
  const semula = addDays(sejak, lama)
  if (dijeda.size === 0) return { tanggal: semula, semula, tahunBelum: [], cutiDihitung: 0 }
  let tanggal = sejak
  for (let sisa = lama; sisa > 0; ) {
    tanggal = addDays(tanggal, 1)
    if (!dijeda.has(tanggal)) sisa--
  }
  return { tanggal, semula, tahunBelum: [], cutiDihitung: 0 }
}

/** Past deadlines of others than the government are no debt of it. */
const BUKAN_UTANG: ReadonlySet<string> = new Set(['batas-mengadu'])
/** The one that binds now: the earliest that is neither met nor standing still. */
export const tenggatUtama = (daftar: readonly TenggatPesan[]): TenggatPesan | null =>
  daftar.find((t) => t.keadaan !== 'terpenuhi' && t.keadaan !== 'dijeda' && !BUKAN_UTANG.has(t.langkah)) ?? null

const Eskalasi = defineParameter(
  'tenggat.eskalasi',
  z.array(z.strictObject({ tingkat: z.number().int().min(1), hari: z.number().int().min(1), sesudah: z.boolean() })),
)
export interface EskalasiPesan {
  readonly tingkat: number
  /** The first day it is due. */
  readonly pada: IsoDate
  /** The holidays in between are not all known: the day is the earliest possible one. */
  readonly mungkin: boolean
  readonly langkah: 'teruskan' | 'jawab'
  /** Since when it waits. */
  readonly sejak: IsoDate
  readonly hari: number
  readonly dasar: Dasar
}
interface AturanEskalasi {
  readonly nilai: z.infer<typeof Eskalasi.skema>
  readonly dasar: Dasar
}
const laciEskalasi = new WeakMap<DaftarKetetapan, Map<string, AturanEskalasi | null>>()
function aturanEskalasi(asOf: IsoDate, ketetapan: DaftarKetetapan): AturanEskalasi | null {
  const laci = laciEskalasi.get(ketetapan) ?? new Map<string, AturanEskalasi | null>()
  laciEskalasi.set(ketetapan, laci)
  let isi = laci.get(asOf)
  if (isi === undefined) {
    try {
      isi = nilaiHukum(Eskalasi, { asOf, ketetapan })
    } catch (e) {
      if (!(e instanceof NoValueInForce)) throw e
      isi = null
    }
    laci.set(asOf, isi)
  }
  return isi
}
/** When a message that waits is taken to superiors, if it still waits then; nothing where it does not wait for an office. */
export function eskalasiPesan(p: PesanBertenggat, m: KotaTenggat): readonly EskalasiPesan[] {
  const langkah =
    p.status === 'baru' ? 'teruskan' : p.status === 'diteruskan' || p.status === 'dikerjakan' ? 'jawab' : null
  if (langkah === null || p.kelas === 'whistleblowing') return []
  if (langkah === 'jawab' && p.kelas === 'permintaan-informasi') return eskalasiInformasi(p, m)
  const { jalan, jeda } = perjalanan(p)
  const j = jalan.get(`lapor:${langkah}`)
  if (!j) return []
  const aturan = aturanEskalasi(j.mulai.hari, m.ketetapan)
  if (!aturan) return []
  const dijeda = new Set(
    jeda.filter((x) => x.dari >= j.mulai.hari).flatMap((x) => hariAntara(x.dari, x.sampai ?? m.hariIni)),
  )
  return aturan.nilai.map(({ tingkat, hari, sesudah }): EskalasiPesan => {
    const t = hariKerja(j.mulai, hari, dijeda, m.kalender)
    return {
      tingkat,
      pada: sesudah ? addDays(t.tanggal, 1) : t.tanggal,
      mungkin: t.tahunBelum.length > 0,
      langkah,
      sejak: j.mulai.hari,
      hari,
      dasar: aturan.dasar,
    }
  })
}

/** The law of information gives an answer longer than the city's habit: it is taken up when that time is over. */
function eskalasiInformasi(p: PesanBertenggat, m: KotaTenggat): readonly EskalasiPesan[] {
  const t = tenggatPesan(p, m).findLast((x) => x.jam === 'kip' && x.keadaan !== 'terpenuhi')
  const dasar = t?.dasar[0]
  return t && dasar
    ? [
        {
          tingkat: 2,
          pada: addDays(t.tanggal, 1),
          mungkin: t.tahunBelum.length > 0,
          langkah: 'jawab',
          sejak: t.sejak,
          hari: t.lama,
          dasar,
        },
      ]
    : []
}
