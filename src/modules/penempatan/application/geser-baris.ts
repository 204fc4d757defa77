import { type Jabatan, kelompokJabatan } from '#modules/jabatan'
import type { PegawaiFakta } from '#modules/pegawai'
import { FAKTA_MUTLAK } from '../domain/rencana/graf.ts'
import { BERSYARAT, type PasanganRencana, susunPasangan, susunTingkat, TETAP } from '../domain/rencana/index.ts'
import type { Setelan } from '../domain/skenario/index.ts'
import type { DepsPenempatan } from './deps.ts'
import { denganKursi, type FaktaKota, jfSetara, tambahPeringatanKompetensi } from './keadaan.ts'
import { kebijakanKecocokan } from './kebijakan-setelan.ts'
import { buatVonis } from './kota-setelan.ts'
import type { BarisRencanaDto, KursiDto } from './rencana.dto.ts'
import type { GeserBarisDto, PerubahanBarisDto } from './skenario.dto.ts'
import { kursiKini, namaFaktaDari, orangDto, poin } from './susun-usulan.ts'

/** Today's facts of everybody a plan's lines and seats concern. */
export interface BahanGeser {
  readonly fakta: FaktaKota
  readonly setelan: Setelan | undefined
  /** Definitive holders of today. */
  readonly pemegang: readonly { readonly pegawaiId: string; readonly jabatanId: string }[]
  /** What the plan added of its own to the posts' seats. */
  readonly usulan: readonly BarisRencanaDto[]
  /** Taken out of the plan by hand: whoever of them holds a seat leaves it. */
  readonly keluar: ReadonlySet<string>
}

interface Hitungan {
  readonly pasangan: PasanganRencana
  readonly skor: Int32Array
  readonly mutlak: Uint8Array
  readonly kursiSaatIni: (i: number) => Jabatan | undefined
}

/** Law and fit of the plan's people for the plan's posts, as today's facts have them. */
function hitung(deps: DepsPenempatan, { fakta, setelan, usulan }: BahanGeser): Hitungan {
  const { pegawai, standar, nilai, tmt, ketetapan } = fakta
  // As in the run: seats its settings add are there before anybody is counted out.
  const jabatan = setelan ? denganKursi(fakta.jabatan, setelan) : fakta.jabatan
  const orang = new Set(usulan.map((b) => b.pegawai.id))
  const tujuan = new Set(usulan.map((b) => b.ke.jabatanId))
  const kelayakan = deps.kelayakan.matriks({
    pegawai,
    jabatan,
    asOf: tmt,
    ...(ketetapan && { ketetapan }),
    lingkup: {
      pegawai: (p) => orang.has(p.id) && (p.kedudukan === undefined || p.kedudukan === 'aktif'),
      jabatan: (j) => tujuan.has(j.id) && kelompokJabatan(j.jenjang) === 'manajerial',
    },
  })
  const pasangan = susunPasangan(pegawai, jabatan, kelayakan, susunTingkat(jfSetara(tmt, ketetapan)))
  const kebijakan = setelan && kebijakanKecocokan(setelan)
  const m = deps.kecocokan({ pegawai, jabatan, standar, nilai, asOf: tmt, pasangan, ...(kebijakan && { kebijakan }) })
  tambahPeringatanKompetensi(pasangan, m.kekurangan, jabatan, standar)
  return { pasangan, skor: m.tengah, mutlak: m.mutlak, kursiSaatIni: (i) => jabatan[kelayakan.kursiSaatIni[i] ?? -1] }
}

/** Seats of each post that are left when everybody of the plan has gone where it puts him; who then still sits there. */
function sisaKursi({ fakta, setelan, pemegang, usulan, keluar }: BahanGeser) {
  const pergi = new Set([...usulan.map((b) => b.pegawai.id), ...keluar])
  const lain = new Map(setelan?.kursi.map((k) => [k.jabatanId, k.banyak]))
  const kuota = new Map(fakta.jabatan.map((j) => [j.id, lain.get(j.id) ?? j.kuota]))
  return (jabatanId: string): { readonly kurang: boolean; readonly duduk: readonly string[] } => {
    const duduk = pemegang.flatMap((p) => (p.jabatanId === jabatanId && !pergi.has(p.pegawaiId) ? [p.pegawaiId] : []))
    const datang = usulan.filter((b) => b.ke.jabatanId === jabatanId).length
    return { kurang: duduk.length + datang > (kuota.get(jabatanId) ?? 0), duduk }
  }
}

const samaKursi = (a: KursiDto, b: KursiDto): boolean =>
  a.jabatanId === b.jabatanId && (a.jabatanId !== null || a.nama === b.nama)

/** Whether person and post are there at all. */
function yangHilang(p: PegawaiFakta | undefined, j: Jabatan | undefined): PerubahanBarisDto[] {
  const hilang: PerubahanBarisDto[] = []
  if (!p) hilang.push({ jenis: 'pegawai-tidak-ada', mustahil: true })
  else if (p.kedudukan !== undefined && p.kedudukan !== 'aktif')
    hilang.push({ jenis: 'pegawai-tidak-aktif', mustahil: true, kedudukan: p.kedudukan })
  if (!j || kelompokJabatan(j.jenjang) !== 'manajerial') hilang.push({ jenis: 'jabatan-tidak-ada', mustahil: true })
  return hilang
}

type Vonis = ReturnType<typeof buatVonis>

/** The law and the fit of one pair, against what the plan was made with. */
function geserHukum(
  h: Hitungan,
  vonis: () => ReturnType<Vonis>,
  baris: BarisRencanaDto,
  i: number,
  j: number,
): PerubahanBarisDto[] {
  const { awal, kolom, jenis, faktaHilang, namaFakta, peringatan } = h.pasangan
  let e = awal[i]!
  while (e < awal[i + 1]! && kolom[e] !== j) e++
  if (e === awal[i + 1]! || h.mutlak[e] === 2) {
    const v = vonis()
    if (v.hasil === 'turun') return [{ jenis: 'turun', mustahil: true }]
    const ditolak = v.hasil === 'ditolak' || v.hasil === 'kompetensi-mutlak'
    // A pair that is lawful in itself lacks its seat, and that is told as such.
    return ditolak ? [{ jenis: 'tidak-sah', mustahil: true, aturan: v.aturan }] : []
  }
  const berubah: PerubahanBarisDto[] = []
  const tanpaMutlak = jenis[e] !== TETAP && h.mutlak[e] === 1
  const ragu = jenis[e] === BERSYARAT || tanpaMutlak
  if (ragu && baris.kelayakan === 'pasti') {
    const hilang = namaFaktaDari(faktaHilang[e]!, namaFakta)
    berubah.push({
      jenis: 'menjadi-bersyarat',
      mustahil: false,
      fakta: tanpaMutlak ? [...hilang, FAKTA_MUTLAK] : hilang,
    })
  }
  if (!ragu && baris.kelayakan === 'bersyarat') berubah.push({ jenis: 'menjadi-pasti', mustahil: false })
  const skor = poin(h.skor[e]!)
  if (skor !== baris.skor) berubah.push({ jenis: 'kecocokan', mustahil: false, dari: baris.skor, ke: skor })
  const n = peringatan[e]!
  if (n !== baris.peringatan) berubah.push({ jenis: 'peringatan', mustahil: false, dari: baris.peringatan, ke: n })
  return berubah
}

/** What changed on each line; lines on which nothing did are left out. */
export function geserBaris(deps: DepsPenempatan, b: BahanGeser): GeserBarisDto[] {
  const { fakta, usulan } = b
  const h = hitung(deps, b)
  const letakOrang = new Map(fakta.pegawai.map((p, i) => [p.id, i]))
  const letakJabatan = new Map(fakta.jabatan.map((j, x) => [j.id, x]))
  const vonis = buatVonis(deps, fakta, (p) => h.kursiSaatIni(letakOrang.get(p.id) ?? -1))
  const sisa = sisaKursi(b)
  const satu = (baris: BarisRencanaDto): PerubahanBarisDto[] => {
    const i = letakOrang.get(baris.pegawai.id) ?? -1
    const x = letakJabatan.get(baris.ke.jabatanId ?? '') ?? -1
    const [p, j] = [fakta.pegawai[i], fakta.jabatan[x]]
    const hilang = yangHilang(p, j)
    if (hilang.length > 0 || !p || !j) return hilang
    const berubah = geserHukum(h, () => vonis(p, j), baris, i, x)
    const { kurang, duduk } = sisa(j.id)
    const oleh = duduk.flatMap((id) => fakta.pegawai.filter((o) => o.id === id).map(orangDto))
    if (kurang) berubah.push({ jenis: 'kursi-terisi', mustahil: true, oleh })
    const dari = kursiKini(p, h.kursiSaatIni(i))
    if (!samaKursi(dari, baris.dari))
      berubah.push({ jenis: 'jabatan-kini', mustahil: false, dari: baris.dari, ke: dari })
    return berubah
  }
  return usulan
    .map((baris): GeserBarisDto => {
      const perubahan = satu(baris)
      const { nomor, pegawai, ke } = baris
      return { nomor, pegawai, ke, mustahil: perubahan.some((x) => x.mustahil), perubahan }
    })
    .filter((x) => x.perubahan.length > 0)
    .toSorted((x, y) => Number(y.mustahil) - Number(x.mustahil) || x.nomor - y.nomor)
}
