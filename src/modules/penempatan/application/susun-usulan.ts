import type { Jabatan } from '#modules/jabatan'
import type { PegawaiFakta } from '#modules/pegawai'
import {
  bacaRantai,
  BERSYARAT,
  type Graf,
  kursiKosong,
  pltDipegang,
  type Rantai,
  type RencanaAnggaran,
  TETAP,
  type TitikKurva,
  type Varian,
} from '../domain/rencana/index.ts'
import type { Keadaan } from './keadaan.ts'
import type { BarisRencanaDto, KursiDto, OrangDto, TitikKurvaDto, UsulanDto, VarianDto } from './rencana.dto.ts'

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

/** Scores of everybody who may come to each post, best first. */
function peringkatKolom(g: Graf): Int32Array[] {
  const isi: number[][] = Array.from({ length: g.columns }, () => [])
  for (let e = 0; e < g.column.length; e++) if (g.jenis[e] !== TETAP) isi[g.column[e]!]!.push(g.skor[e]!)
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

interface Bahan {
  readonly keadaan: Keadaan
  readonly graf: Graf
  readonly peringkat: readonly Int32Array[]
  /** Posts with an acting official. */
  readonly plt: ReadonlySet<string>
}

function susunBaris(b: Bahan, r: RencanaAnggaran, rantai: readonly Rantai[]): BarisRencanaDto[] {
  const { graf: g, keadaan } = b
  const { fakta, kelayakan, pasangan, namaFakta } = keadaan
  const baris: (BarisRencanaDto & { urut: string })[] = []
  for (const [x, rt] of rantai.entries())
    rt.baris.forEach((i, langkahKe) => {
      const j = r.duduk[i]!
      const e = sisiDari(g, i, j)
      const p = fakta.pegawai[g.orang[i]!]!
      const ke = fakta.jabatan[g.jabatan[j]!]!
      const saatIni = kelayakan.kursiSaatIni[g.orang[i]!]!
      const lama = g.kini[i]! < 0 ? -1 : sisiDari(g, i, g.kini[i]!)
      baris.push({
        urut: `${9 - (pasangan.tujuan[g.jabatan[j]!]?.tingkat ?? 0)} ${ke.kode} ${p.nip}`,
        nomor: 0,
        pegawai: orangDto(p),
        dari: kursiKini(p, saatIni >= 0 ? fakta.jabatan[saatIni] : undefined),
        ke: kursiDto(ke),
        skor: poin(g.skor[e]!),
        rentang: [poin(g.skorMin[e]!), poin(g.skorMaks[e]!)],
        skorLama: lama < 0 ? null : poin(g.skor[lama]!),
        kelayakan: g.jenis[e] === BERSYARAT ? 'bersyarat' : 'pasti',
        faktaHilang: namaFaktaDari(g.faktaHilang[e]!, namaFakta),
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
    if (duduk[i]! < 0) continue
    jumlah += g.skor[sisiDari(g, i, duduk[i]!)]!
    n++
  }
  return n === 0 ? null : poin(jumlah / n)
}

const jumlahkan = (a: Int32Array): number => a.reduce((x, y) => x + y, 0)

function susunUsulan(b: Bahan, v: Varian, x: Varian['rencana'][number]): UsulanDto {
  const { graf: g } = b
  const r = x.rencana
  const rantai = bacaRantai(g, r.duduk)
  const baris = susunBaris(b, r, rantai)
  const nomor = new Map(baris.map((s) => [s.pegawai.id, s.nomor]))
  const { p, q } = r.bukti.harga
  // Bounds rest on every solve of the curve: a defect in one of them touches all plans.
  const masalah = [...new Set([...x.masalah, ...v.masalah])]
  return {
    kunci: x.kunci,
    maksLangkah: x.kunci === 'diminta' ? r.maksLangkah : null,
    ...titikDto({ langkah: r.langkah, nilai: r.nilai, batas: r.batas }, v.dasar),
    hargaLangkah: x.kunci === 'penuh' ? 0 : poin(p / q),
    sertifikat: { sah: masalah.length === 0, masalah },
    kursiKosongSebelum: jumlahkan(kursiKosong(g, g.kini)),
    kursiKosongSesudah: jumlahkan(kursiKosong(g, r.duduk)),
    pltBerakhir: new Set(baris.flatMap((s) => (b.plt.has(s.ke.jabatanId!) ? [s.ke.jabatanId] : []))).size,
    rerataSkorSebelum: rerataSkor(g, g.kini),
    rerataSkorSesudah: rerataSkor(g, r.duduk),
    peringatan: baris.filter((s) => s.peringatan > 0).length,
    bersyarat: baris.filter((s) => s.kelayakan === 'bersyarat').length,
    baris,
    rantai: rantai.map((rt, n) => ({
      nomor: n + 1,
      baris: rt.baris.map((i) => nomor.get(b.keadaan.fakta.pegawai[g.orang[i]!]!.id)!),
      akhir: rt.akhir,
      kenaikan: poin(rt.kenaikan),
    })),
  }
}

export function susunVarian(keadaan: Keadaan, v: Varian): VarianDto {
  const plt = new Set(keadaan.fakta.pegawai.flatMap((p) => pltDipegang(p, keadaan.fakta.tmt).map((x) => x.jabatanId)))
  const bahan = { keadaan, graf: v.graf, peringkat: peringkatKolom(v.graf), plt }
  return {
    pasangan: v.graf.column.length,
    kurva: v.kurva.map((t) => titikDto(t, v.dasar)),
    rencana: v.rencana.map((x) => susunUsulan(bahan, v, x)),
  }
}
