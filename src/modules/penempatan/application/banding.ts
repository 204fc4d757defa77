import { type Jabatan, JENJANG, kelompokJabatan } from '#modules/jabatan'
import type { Unit } from '#modules/organisasi'
import type { PegawaiFakta } from '#modules/pegawai'
import { type Graf, kursiDipegang, kursiKosong, temuanKursi } from '../domain/rencana/index.ts'
import type { IsoDate } from '#shared'
import {
  type BandingDto,
  type BarisBanding,
  type BebanUnit,
  type BiayaBanding,
  type KantorBanding,
  type KunciUkuran,
  type SelBanding,
  type SisiBanding,
  type SisiBandingDto,
  UKURAN,
} from './banding.dto.ts'
import { bandingkanDasar } from './banding-dasar.ts'
import type { GrafTersimpan } from './penyimpanan-rencana.port.ts'
import type { BarisRencanaDto, KursiDto, RencanaDto, UsulanDto } from './rencana.dto.ts'

/** Everything known of one plan: the run as shown, the graph behind it, and the city on its date. */
export interface BahanSisi {
  readonly tempat: SisiBanding
  readonly rencana: RencanaDto
  readonly usulan: UsulanDto
  readonly graf: GrafTersimpan
  readonly kota: KotaBanding
}
/** Need and holders by unit and post, as the map and the records have them on the date. */
export interface KotaBanding {
  readonly jabatan: readonly Jabatan[]
  readonly pemegang: ReadonlyMap<string, number>
  /** The post each person holds on the date: where a plan carried out in part already has its people. */
  readonly kini: ReadonlyMap<string, string>
  readonly kantor: ReadonlyMap<string, string>
  readonly tanpaJabatan: ReadonlySet<string>
  readonly jabatanBelumDiketahui: number
}

const aktif = (p: PegawaiFakta): boolean => p.kedudukan === undefined || p.kedudukan === 'aktif'

export function susunKota(
  tmt: IsoDate,
  f: {
    readonly pegawai: readonly PegawaiFakta[]
    readonly jabatan: readonly Jabatan[]
    readonly unit: readonly Unit[]
  },
): KotaBanding {
  const pemegang = new Map<string, number>()
  const kini = new Map<string, string>()
  const tanpaJabatan = new Set<string>()
  let jabatanBelumDiketahui = 0
  for (const p of f.pegawai) {
    for (const id of kursiDipegang(p, tmt)) {
      pemegang.set(id, (pemegang.get(id) ?? 0) + 1)
      kini.set(p.id, id)
    }
    if (!aktif(p)) continue
    if (p.jabatanKini === null) tanpaJabatan.add(p.id)
    else if (p.jabatanKini === undefined && p.riwayat === undefined) jabatanBelumDiketahui++
  }
  return {
    jabatan: f.jabatan,
    pemegang,
    kini,
    kantor: new Map(f.unit.map((u) => [u.id, u.perangkatDaerahId])),
    tanpaJabatan,
    jabatanBelumDiketahui,
  }
}

type Tersimpan = Pick<BahanSisi, 'graf' | 'tempat'>
const tersimpanDari = ({ graf, tempat }: Tersimpan) =>
  graf.rencana.find((r) => r.varian === tempat.varian && r.kunci === tempat.kunci)
const dudukDari = (b: Tersimpan): Int32Array | undefined => tersimpanDari(b)?.duduk

/** Seats as an edit by hand left them: the stored graph is without the edits. */
function grafSisi(b: Tersimpan): Graf {
  const { graf } = b.graf
  const kursi = (tersimpanDari(b)?.ubahan ?? []).flatMap((u) => (u.jenis === 'kursi' ? [u] : []))
  if (kursi.length === 0) return graf
  const capacity = graf.capacity.slice()
  for (const { kolom, banyak } of kursi) capacity[kolom] = banyak
  return { ...graf, capacity }
}

/** Findings that stand once the plan is carried out: those of seats are of this plan, acting officials it ends are gone. */
function hitungTemuan(b: BahanSisi, duduk: Int32Array | undefined): Record<'blokir' | 'peringatan' | 'info', number> {
  const terisi = new Set(b.usulan.baris.map((x) => x.ke.jabatanId))
  const jumlah = { blokir: 0, peringatan: 0, info: 0 }
  for (const t of b.rencana.temuan) {
    if (duduk && t.kode.startsWith('kursi-') && t.kode !== 'kursi-ganda') continue
    if (t.kode === 'plt-berjalan' && t.objek.some((o) => o.jenis === 'jabatan' && terisi.has(o.id))) continue
    jumlah[t.tingkat]++
  }
  if (duduk) for (const t of temuanKursi(grafSisi(b), duduk)) jumlah[t.tingkat]++
  return jumlah
}

/** Rows that held a seat and end in none. */
function terlepas({ graf: { graf: g, orang, kedudukan } }: BahanSisi, duduk: Int32Array | undefined) {
  const baris: { readonly pegawaiId: string; readonly kelas: number | undefined }[] = []
  if (!duduk) return baris
  for (let i = 0; i < g.rows; i++)
    if (g.kini[i]! >= 0 && duduk[i]! < 0) baris.push({ pegawaiId: orang[i]!.id, kelas: kedudukan[i]?.kelas })
  return baris
}

/** What the moves cost. Where the city has not said a price the sum is not known; classes alone are no money. */
function hitungBiaya(b: BahanSisi, lepas: number): BiayaBanding {
  const { perLangkah = null, tunjanganKelas = null } = b.rencana.setelan?.biaya ?? {}
  const baris = new Map(b.graf.orang.map((o, i) => [o.id, i]))
  const kolom = new Map(b.graf.jabatan.map((j, x) => [j.jabatanId, x]))
  let kelas = 0
  let kelasBelumDiketahui = lepas
  let uang: number | null = tunjanganKelas && lepas === 0 ? 0 : null
  for (const x of b.usulan.baris) {
    const dari = b.graf.kedudukan[baris.get(x.pegawai.id) ?? -1]?.kelas
    const ke = b.graf.tujuan[kolom.get(x.ke.jabatanId) ?? -1]?.kelas
    if (dari === undefined || ke === undefined) {
      kelasBelumDiketahui++
      uang = null
      continue
    }
    kelas += ke - dari
    const [lama, baru] = [tunjanganKelas?.[dari], tunjanganKelas?.[ke]]
    uang = uang === null || lama === undefined || baru === undefined ? null : uang + baru - lama
  }
  return {
    langkah: perLangkah === null ? null : perLangkah * b.usulan.langkah,
    tunjangan: uang,
    kelas,
    kelasBelumDiketahui,
  }
}

interface IsiUnit {
  butuh: number
  sebelum: number
  sesudah: number
}
/** Need and holders of each unit, before and after, over the posts that count. */
function isiUnit(b: BahanSisi, termasuk: (j: Jabatan) => boolean): Map<string, IsiUnit> {
  const kuota = new Map(b.rencana.setelan?.kursi.map((k) => [k.jabatanId, k.banyak]))
  const asal = b.graf.graf.capacity
  const dikurangi = new Map(
    Array.from(grafSisi(b).capacity, (n, x) => [b.graf.jabatan[x]!.jabatanId ?? '', asal[x]! - n] as const),
  )
  const unit = new Map<string, IsiUnit>()
  const termuat = new Set<string>()
  for (const j of b.kota.jabatan) {
    if (!termasuk(j)) continue
    termuat.add(j.id)
    const u = unit.get(j.unitId) ?? { butuh: 0, sebelum: 0, sesudah: 0 }
    const ada = b.kota.pemegang.get(j.id) ?? 0
    u.butuh += Math.max(0, (kuota.get(j.id) ?? j.kuota) - (dikurangi.get(j.id) ?? 0))
    u.sebelum += ada
    u.sesudah += ada
    unit.set(j.unitId, u)
  }
  const geser = (k: KursiDto, n: number) => {
    const u = k.jabatanId !== null && termuat.has(k.jabatanId) ? unit.get(k.unitId ?? '') : undefined
    if (u) u.sesudah += n
  }
  for (const x of b.usulan.baris) {
    // Who sits there by now is counted there already.
    if (b.kota.kini.get(x.pegawai.id) === x.ke.jabatanId) continue
    geser(x.dari, -1)
    geser(x.ke, 1)
  }
  return unit
}

const manajerial = (jenjang: string | null): boolean =>
  JENJANG.some((j) => j === jenjang && kelompokJabatan(j) === 'manajerial')

function hitungBeban(b: BahanSisi): BebanUnit[] {
  const unit = isiUnit(b, (j) => kelompokJabatan(j.jenjang) !== 'manajerial')
  const naik = b.usulan.baris.filter((x) => x.dari.nama !== '' && !manajerial(x.dari.jenjang))
  return [...Map.groupBy(naik, (x) => x.dari.unitId)]
    .map(([unitId, x]) => {
      const u = unitId === null ? undefined : unit.get(unitId)
      return {
        unitId,
        ditinggal: x.length,
        butuh: u?.butuh ?? null,
        isiSebelum: u?.sebelum ?? null,
        isiSesudah: u?.sesudah ?? null,
      }
    })
    .toSorted((a, c) => c.ditinggal - a.ditinggal || ((a.unitId ?? '') < (c.unitId ?? '') ? -1 : 1))
}

function hitungKurang(b: BahanSisi) {
  const jumlah = { sebelum: 0, sesudah: 0, orangSebelum: 0, orangSesudah: 0 }
  for (const u of isiUnit(b, () => true).values()) {
    const [dulu, kelak] = [Math.max(0, u.butuh - u.sebelum), Math.max(0, u.butuh - u.sesudah)]
    jumlah.sebelum += dulu > 0 ? 1 : 0
    jumlah.sesudah += kelak > 0 ? 1 : 0
    jumlah.orangSebelum += dulu
    jumlah.orangSesudah += kelak
  }
  return jumlah
}

function susunSisi(b: BahanSisi): SisiBandingDto {
  const { usulan: u } = b
  const duduk = dudukDari(b)
  const lepas = terlepas(b, duduk)
  const temuan = hitungTemuan(b, duduk)
  const biaya = hitungBiaya(b, lepas.length)
  const beban = hitungBeban(b)
  const { orangSesudah, ...unitKurang } = hitungKurang(b)
  const dapat = new Set(u.baris.map((x) => x.pegawai.id))
  const tanpa = [...b.kota.tanpaJabatan].filter((id) => !dapat.has(id)).length + lepas.length
  const { id, tmt, dibuatPada, dataPada, oleh, versiAturan, kebijakan, setelan, skenarioId, asal } = b.rencana
  return {
    tempat: b.tempat,
    rencana: {
      id,
      tmt,
      dibuatPada,
      dataPada,
      oleh,
      versiAturan,
      kebijakan,
      ...(setelan && { setelan }),
      ...(skenarioId && { skenarioId }),
      ...(asal && { asal }),
    },
    usulan: u,
    biaya,
    beban,
    unitKurang,
    jabatanBelumDiketahui: b.kota.jabatanBelumDiketahui,
    nilai: {
      rerata: u.rerataSkorSesudah,
      kenaikan: u.kenaikan,
      langkah: u.langkah,
      sisa: u.sertifikat.sah ? Math.max(0, u.sisa) : null,
      temuanBlokir: temuan.blokir,
      temuanPeringatan: temuan.peringatan,
      temuanInfo: temuan.info,
      barisPeringatan: u.peringatan,
      bersyarat: u.bersyarat,
      kursiKosong: u.kursiKosongSesudah,
      plt: u.pltBerakhir,
      tanpaJabatan: tanpa,
      kurangOrang: orangSesudah,
      ditinggal: beban.reduce((n, x) => n + x.ditinggal, 0),
      biayaLangkah: biaya.langkah,
      tunjangan: biaya.tunjangan,
    },
  }
}

const LEBIH_BESAR_LEBIH_BAIK: ReadonlySet<KunciUkuran> = new Set(['rerata', 'kenaikan', 'plt'])

/** Who is best by each measure. Nobody where all are alike, or where one of them cannot be said. */
function cariTerbaik(sisi: readonly SisiBandingDto[]): BandingDto['terbaik'] {
  const satu = (k: KunciUkuran): readonly number[] => {
    const nilai = sisi.map((s) => s.nilai[k])
    const angka = nilai.filter((n) => n !== null)
    if (angka.length < nilai.length || new Set(angka).size < 2) return []
    const puncak = LEBIH_BESAR_LEBIH_BAIK.has(k) ? Math.max(...angka) : Math.min(...angka)
    return angka.flatMap((n, i) => (n === puncak ? [i] : []))
  }
  return Object.fromEntries(UKURAN.map((k) => [k, satu(k)])) as Record<KunciUkuran, readonly number[]>
}

interface KolomSisi {
  readonly kosong: ReadonlyMap<string, { readonly ke: KursiDto; readonly banyak: number }>
  readonly baris: ReadonlyMap<string, readonly BarisRencanaDto[]>
}
function kolomSisi(b: BahanSisi): KolomSisi {
  const duduk = dudukDari(b)
  const sisa = duduk ? kursiKosong(grafSisi(b), duduk) : []
  return {
    kosong: new Map(b.graf.jabatan.map((ke, j) => [ke.jabatanId ?? '', { ke, banyak: sisa[j] ?? 0 }])),
    baris: Map.groupBy(b.usulan.baris, (x) => x.ke.jabatanId ?? ''),
  }
}
const tandaSel = (s: SelBanding): string => JSON.stringify([s.orang.map((o) => o.pegawai.id).toSorted(), s.kosong])

/** Posts that some plan fills or leaves empty, in every plan. */
function susunBaris(bahan: readonly BahanSisi[], urutKantor: ReadonlyMap<string, number>): BarisBanding[] {
  const kolom = bahan.map(kolomSisi)
  const jabatan = new Map<string, KursiDto>()
  for (const k of kolom) {
    for (const [id, x] of k.kosong) if (x.banyak > 0 && !jabatan.has(id)) jabatan.set(id, x.ke)
    for (const [id, x] of k.baris) if (!jabatan.has(id)) jabatan.set(id, x[0]!.ke)
  }
  const kantorDari = (ke: KursiDto) =>
    bahan.map((b) => b.kota.kantor.get(ke.unitId ?? '')).find((x) => x !== undefined) ?? null
  return [...jabatan]
    .map(([id, ke]): BarisBanding => {
      const sel = kolom.map((k) => ({
        orang: (k.baris.get(id) ?? []).toSorted((a, c) => (a.pegawai.nip < c.pegawai.nip ? -1 : 1)),
        kosong: k.kosong.get(id)?.banyak ?? null,
      }))
      return { ke, kantorId: kantorDari(ke), sel, beda: new Set(sel.map(tandaSel)).size > 1 }
    })
    .toSorted((a, c) => {
      const urut = (x: BarisBanding) => urutKantor.get(x.kantorId ?? '') ?? Number.MAX_SAFE_INTEGER
      const tingkat = (x: BarisBanding) => JENJANG.findIndex((j) => j === x.ke.jenjang)
      return urut(a) - urut(c) || tingkat(a) - tingkat(c) || (a.ke.nama < c.ke.nama ? -1 : 1)
    })
}

function susunKantor(bahan: readonly BahanSisi[], baris: readonly BarisBanding[]): KantorBanding[] {
  const perKantor = Map.groupBy(baris, (x) => x.kantorId)
  const ditinggal = bahan.map((b) =>
    Map.groupBy(
      b.usulan.baris.filter((x) => x.dari.nama !== '' && !manajerial(x.dari.jenjang)),
      (x) => b.kota.kantor.get(x.dari.unitId ?? '') ?? null,
    ),
  )
  const semua = new Set([...perKantor.keys(), ...ditinggal.flatMap((d) => [...d.keys()])])
  return [...semua].map((kantorId) => {
    const isi = perKantor.get(kantorId) ?? []
    return {
      kantorId,
      jabatanBeda: isi.filter((x) => x.beda).length,
      sisi: bahan.map((_, i) => ({
        masuk: isi.reduce((n, x) => n + x.sel[i]!.orang.length, 0),
        kosong: isi.reduce((n, x) => n + (x.sel[i]!.kosong ?? 0), 0),
        ditinggal: ditinggal[i]!.get(kantorId)?.length ?? 0,
      })),
    }
  })
}

/** Two or three plans side by side. `faktaSama`: nothing of the city was recorded between their readings; null = not known. */
export function bandingkan(bahan: readonly BahanSisi[], unit: readonly Unit[], faktaSama: boolean | null): BandingDto {
  const sisi = bahan.map(susunSisi)
  const urutKantor = new Map(unit.map((u) => [u.id, u.urut]))
  const baris = susunBaris(bahan, urutKantor)
  return {
    sisi,
    terbaik: cariTerbaik(sisi),
    dasar: bandingkanDasar(sisi, faktaSama),
    baris,
    kantor: susunKantor(bahan, baris),
  }
}
