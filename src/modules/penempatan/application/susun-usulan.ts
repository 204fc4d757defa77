import type { Jabatan } from '#modules/jabatan'
import type { PegawaiFakta } from '#modules/pegawai'
import type { IsoDate } from '#shared'
import {
  bacaRantai,
  BERSYARAT,
  type CalonHukum,
  type Graf,
  kursiKosong,
  pltDipegang,
  type Rantai,
  skorDi,
  TETAP,
  type TitikKurva,
  type Varian,
} from '../domain/rencana/index.ts'
import type { Keadaan } from './keadaan.ts'
import type {
  BarisRencanaDto,
  KursiDto,
  NamaVarian,
  OrangDto,
  TitikKurvaDto,
  UsulanDto,
  VarianDto,
} from './rencana.dto.ts'

/** Whole hundredths to points. */
export const poin = (x: number): number => Math.round(x) / 100

export const orangDto = (p: PegawaiFakta): OrangDto => ({ id: p.id, nip: p.nip, nama: p.nama, sintetis: p.sintetis })
export const kursiDto = (j: Jabatan): KursiDto => ({
  jabatanId: j.id,
  nama: j.nama,
  unitId: j.unitId,
  jenjang: j.jenjang,
  eselon: j.eselon ?? null,
})
/** The post a person holds now, managerial or not. */
export function kursiKini(p: PegawaiFakta, kursi: Jabatan | undefined): KursiDto {
  if (kursi) return kursiDto(kursi)
  const k = p.jabatanKini
  return {
    jabatanId: null,
    nama: k?.namaJabatan ?? '',
    unitId: p.unitId ?? null,
    jenjang: k?.jenjang ?? null,
    eselon: null,
  }
}

const titikDto = (t: TitikKurva, dasar: number): TitikKurvaDto => ({
  langkah: t.langkah,
  nilai: poin(t.nilai),
  kenaikan: poin(t.nilai - dasar),
  batas: poin(t.batas - dasar),
  sisa: poin(t.batas - t.nilai),
})

export const namaFaktaDari = (bit: number, nama: readonly string[]): string[] =>
  nama.filter((_, b) => ((bit >>> b) & 1) === 1)

export const sisiDari = (g: Graf, i: number, j: number): number => {
  for (let e = g.rowStart[i]!; e < g.rowStart[i + 1]!; e++) if (g.column[e] === j) return e
  return -1
}

/** Scores of everybody who may come to each post by law, best first. */
export function peringkatKolom(kolom: number, h: Omit<CalonHukum, 'rowStart'>, varian: NamaVarian): Int32Array[] {
  const isi: number[][] = Array.from({ length: kolom }, () => [])
  for (let e = 0; e < h.column.length; e++) {
    if (h.jenis[e] === TETAP || (varian === 'pasti' && h.jenis[e] === BERSYARAT)) continue
    isi[h.column[e]!]!.push(h.skor[e]!)
  }
  return isi.map((s) => Int32Array.from(s).sort().toReversed())
}

const lebihTinggi = (urut: Int32Array, skor: number): number => {
  let a = 0
  let b = urut.length
  while (a < b) {
    const c = (a + b) >> 1
    if (urut[c]! > skor) a = c + 1
    else b = c
  }
  return a
}

/** Where the words of a plan's lines come from: today's facts, or what was kept with a run. */
export interface Bahan {
  readonly graf: Graf
  readonly peringkat: readonly Int32Array[]
  readonly namaFakta: readonly string[]
  /** Posts with an acting official. */
  readonly plt: ReadonlySet<string>
  orang(baris: number): OrangDto
  dari(baris: number): KursiDto
  ke(kolom: number): KursiDto
  /** Order of posts on the page: tier first. */
  urut(kolom: number): string
}

function susunBaris(b: Bahan, duduk: Int32Array, rantai: readonly Rantai[]): BarisRencanaDto[] {
  const { graf: g } = b
  const baris: (BarisRencanaDto & { urut: string })[] = []
  for (const [x, rt] of rantai.entries())
    rt.baris.forEach((i, langkahKe) => {
      const j = duduk[i]!
      const e = sisiDari(g, i, j)
      const pegawai = b.orang(i)
      const lama = g.kini[i]! < 0 ? null : skorDi(g, i, g.kini[i]!)
      baris.push({
        urut: `${b.urut(j)} ${pegawai.nip}`,
        nomor: 0,
        pegawai,
        dari: b.dari(i),
        ke: b.ke(j),
        skor: poin(g.skor[e]!),
        rentang: [poin(g.skorMin[e]!), poin(g.skorMaks[e]!)],
        skorLama: lama === null ? null : poin(lama),
        kelayakan: g.jenis[e] === BERSYARAT ? 'bersyarat' : 'pasti',
        faktaHilang: namaFaktaDari(g.faktaHilang[e]!, b.namaFakta),
        peringatan: g.peringatan[e]!,
        rantai: x + 1,
        kursi: langkahKe === 0 && rt.akhir !== 'putaran' ? 'kosong' : 'dilepas',
        peringkat: lebihTinggi(b.peringkat[j]!, g.skor[e]!) + 1,
        calon: b.peringkat[j]!.length,
      })
    })
  return baris
    .toSorted((a, c) => (a.urut < c.urut ? -1 : 1))
    .map(({ urut: _, ...isi }, x) => ({ ...isi, nomor: x + 1 }))
}

function rerataSkor(g: Graf, duduk: Int32Array): number | null {
  let jumlah = 0
  let n = 0
  for (let i = 0; i < g.rows; i++) {
    const skor = duduk[i]! < 0 ? null : skorDi(g, i, duduk[i]!)
    if (skor === null) continue
    jumlah += skor
    n++
  }
  return n === 0 ? null : poin(jumlah / n)
}

/** A plan with its figures, whole hundredths where they are points. */
export interface PlanDihitung {
  readonly kunci: UsulanDto['kunci']
  readonly maksLangkah: number | null
  readonly langkah: number
  readonly nilai: number
  readonly batas: number
  /** Value of leaving everyone in place. */
  readonly dasar: number
  readonly hargaLangkah: number
  readonly masalah: readonly string[]
  readonly duduk: Int32Array
  readonly kosongSesudah: number
  /** Seats as held now, where not as in the graph: somebody taken out holds none. */
  readonly kini?: Int32Array
}

export const jumlahkan = (a: Int32Array): number => a.reduce((x, y) => x + y, 0)

export function susunUsulan(b: Bahan, x: PlanDihitung): UsulanDto {
  const { graf: g } = b
  const rantai = bacaRantai(x.kini ? { ...g, kini: x.kini } : g, x.duduk)
  const baris = susunBaris(b, x.duduk, rantai)
  const nomor = new Map(baris.map((s) => [s.pegawai.id, s.nomor]))
  return {
    kunci: x.kunci,
    maksLangkah: x.maksLangkah,
    ...titikDto(x, x.dasar),
    hargaLangkah: x.hargaLangkah,
    sertifikat: { sah: x.masalah.length === 0, masalah: [...x.masalah] },
    kursiKosongSebelum: jumlahkan(kursiKosong(g, g.kini)),
    kursiKosongSesudah: x.kosongSesudah,
    pltBerakhir: new Set(baris.flatMap((s) => (b.plt.has(s.ke.jabatanId!) ? [s.ke.jabatanId] : []))).size,
    rerataSkorSebelum: rerataSkor(g, g.kini),
    rerataSkorSesudah: rerataSkor(g, x.duduk),
    peringatan: baris.filter((s) => s.peringatan > 0).length,
    bersyarat: baris.filter((s) => s.kelayakan === 'bersyarat').length,
    baris,
    rantai: rantai.map((rt, n) => ({
      nomor: n + 1,
      baris: rt.baris.map((i) => nomor.get(b.orang(i).id)!),
      akhir: rt.akhir,
      kenaikan: poin(rt.kenaikan),
    })),
  }
}

function usulanVarian(b: Bahan, v: Varian, x: Varian['rencana'][number]): UsulanDto {
  const r = x.rencana
  const { p, q } = r.bukti.harga
  return susunUsulan(b, {
    kunci: x.kunci,
    maksLangkah: x.kunci === 'diminta' ? r.maksLangkah : null,
    langkah: r.langkah,
    nilai: r.nilai,
    batas: r.batas,
    dasar: v.dasar,
    hargaLangkah: x.kunci === 'penuh' ? 0 : poin(p / q),
    // Bounds rest on every solve of the curve: a defect in one of them touches all plans.
    masalah: [...new Set([...x.masalah, ...v.masalah])],
    duduk: r.duduk,
    kosongSesudah: jumlahkan(kursiKosong(v.graf, r.duduk)),
  })
}

/** Posts with an acting official on the planned date. */
export const kursiPlt = (pegawai: readonly PegawaiFakta[], tmt: IsoDate): ReadonlySet<string> =>
  new Set(pegawai.flatMap((p) => pltDipegang(p, tmt).map((x) => x.jabatanId)))

export function susunVarian(
  { fakta, kelayakan, pasangan, namaFakta, hukum }: Keadaan,
  varian: NamaVarian,
  v: Varian,
): VarianDto {
  const g = v.graf
  const orang = (i: number) => fakta.pegawai[g.orang[i]!]!
  const ke = (j: number) => fakta.jabatan[g.jabatan[j]!]!
  const bahan: Bahan = {
    graf: g,
    peringkat: peringkatKolom(g.columns, hukum ?? g, varian),
    namaFakta,
    plt: kursiPlt(fakta.pegawai, fakta.tmt),
    orang: (i) => orangDto(orang(i)),
    dari: (i) => {
      const kini = kelayakan.kursiSaatIni[g.orang[i]!]!
      return kursiKini(orang(i), kini >= 0 ? fakta.jabatan[kini] : undefined)
    },
    ke: (j) => kursiDto(ke(j)),
    urut: (j) => `${9 - (pasangan.tujuan[g.jabatan[j]!]?.tingkat ?? 0)} ${ke(j).kode}`,
  }
  return {
    pasangan: g.column.length,
    kurva: v.kurva.map((t) => titikDto(t, v.dasar)),
    rencana: v.rencana.map((x) => usulanVarian(bahan, v, x)),
  }
}
