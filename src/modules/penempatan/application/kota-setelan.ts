import type { Jabatan } from '#modules/jabatan'
import { kursiSaatIni } from '#modules/kelayakan'
import type { PegawaiFakta } from '#modules/pegawai'
import { ATURAN, type DaftarKetetapan, hukumPada, NoValueInForce, yangDibaca } from '#regulasi'
import { gagal, type IsoDate, ok, type Result } from '#shared'
import { FAKTA_MUTLAK } from '../domain/rencana/graf.ts'
import { hitungKursi, kedudukanKini, mungkinTurun, susunTingkat, turunJabatan } from '../domain/rencana/index.ts'
import {
  adaBlokir,
  type KotaSetelan,
  kursiTertahan,
  type MasalahSetelan,
  orangSetelan,
  periksaSetelan,
  type Setelan,
  type VonisPasangan,
} from '../domain/skenario/index.ts'
import type { DepsPenempatan } from './deps.ts'
import { type FaktaKota, jfSetara } from './keadaan.ts'
import type { GalatSkenario } from './skenario.dto.ts'

type DepsVonis = Pick<DepsPenempatan, 'kecocokan' | 'periksaPasangan' | 'pensiun'>

/** Legal values the rules read that are in force today and not on the date. */
export function hukumHilang(tmt: IsoDate, hariIni: IsoDate, ketetapan: DaftarKetetapan = []): string[] {
  const ada = (pada: IsoDate) => {
    const hukum = hukumPada(pada, {}, ketetapan)
    return (id: string): boolean => {
      try {
        hukum.nilai(id)
        return true
      } catch (sebab) {
        if (sebab instanceof NoValueInForce) return false
        throw sebab
      }
    }
  }
  const [kini, nanti] = [ada(hariIni), ada(tmt)]
  const dibaca = new Set(ATURAN.flatMap((a) => yangDibaca(a).parameter))
  return [...dibaca].filter((id) => kini(id) && !nanti(id)).toSorted()
}

/** What a rule of the law, the competences a post insists on, and the bar on moves down say to one pair. */
export function buatVonis(
  deps: DepsVonis,
  f: FaktaKota,
  saatIni: (p: PegawaiFakta) => Jabatan | undefined,
): (p: PegawaiFakta, j: Jabatan) => VonisPasangan {
  const ketetapan = f.ketetapan ?? []
  const periksa = deps.periksaPasangan({ asOf: f.tmt, jabatan: f.jabatan, ketetapan })
  const tingkat = susunTingkat(jfSetara(f.tmt, ketetapan))
  const tertinggi = Math.max(...tingkat.values())
  return (p, j) => {
    const { aturan } = periksa(p, j)
    const blokir = (hasil: string) => aturan.filter((a) => a.keparahan === 'blokir' && a.hasil === hasil)
    const ditolak = blokir('tidak-terpenuhi').map((a) => a.id)
    if (ditolak.length > 0) return { hasil: 'ditolak', aturan: ditolak, fakta: [] }
    const tujuan = { tingkat: tingkat.get(j.jenjang) ?? 0, kelas: j.kelas, fungsional: false }
    const kini = kedudukanKini(p, saatIni(p), tingkat, f.tmt)
    if (turunJabatan(kini, tujuan)) return { hasil: 'turun', aturan: ['R14'], fakta: [] }
    const nilai = f.nilai.filter((n) => n.pegawaiId === p.id)
    const standar = f.standar.filter((s) => s.jabatanId === j.id)
    const pasangan = { awal: Int32Array.of(0, 1), kolom: Int32Array.of(0) }
    const mutlak = deps.kecocokan({ pegawai: [p], jabatan: [j], standar, nilai, asOf: f.tmt, pasangan }).mutlak[0]
    if (mutlak === 2) return { hasil: 'kompetensi-mutlak', aturan: [], fakta: [] }
    const ragu = blokir('belum-diketahui')
    const fakta = new Set(ragu.flatMap((a) => a.faktaHilang ?? []))
    if (mutlak === 1) fakta.add(FAKTA_MUTLAK)
    if (mungkinTurun(kini, tujuan, tertinggi)) fakta.add('riwayat')
    if (fakta.size + ragu.length === 0) return { hasil: 'boleh', aturan: [], fakta: [] }
    return { hasil: 'bersyarat', aturan: ragu.map((a) => a.id), fakta: [...fakta] }
  }
}

/** The city on the planned date as settings are judged by it. */
export function kotaSetelan(deps: DepsVonis, f: FaktaKota, hariIni: IsoDate): KotaSetelan {
  const { pegawai, jabatan, unit, tmt } = f
  const kelayakan = { kursiSaatIni: kursiSaatIni({ pegawai, jabatan, asOf: tmt }), asOf: tmt }
  const kursi = hitungKursi(pegawai, jabatan, kelayakan)
  const keadaan = { fakta: { pegawai, jabatan, unit }, kelayakan, pasangan: kursi }
  const letak = new Map(pegawai.map((p, i) => [p.id, i]))
  const saatIni = (p: PegawaiFakta) => jabatan[kelayakan.kursiSaatIni[letak.get(p.id) ?? -1] ?? -1]
  return {
    hariIni,
    jabatan,
    unit,
    pegawai,
    orang: (i) => orangSetelan(keadaan, i),
    tertahan: kursiTertahan(kursi),
    hukumHilang: hukumHilang(tmt, hariIni, f.ketetapan),
    pensiun: (lahir, j) => deps.pensiun(lahir, j, { asOf: tmt, ketetapan: f.ketetapan ?? [] }),
    nilai: buatVonis(deps, f, saatIni),
  }
}

/** Everything wrong with settings at once, on the facts of their own date. */
export const periksaSetelanKota = (
  deps: DepsVonis & Pick<DepsPenempatan, 'jam'>,
  s: Setelan,
  f: FaktaKota,
): MasalahSetelan[] => periksaSetelan(s, kotaSetelan(deps, f, deps.jam.hariIni()))

/** Settings that do not hold are refused with everything wrong with them; what is to be known of those that do is answered. */
export function setelanBoleh(masalah: readonly MasalahSetelan[]): Result<readonly MasalahSetelan[], GalatSkenario> {
  const banyak = masalah.filter((x) => x.tingkat === 'blokir').length
  return adaBlokir(masalah) ? gagal({ kode: 'skenario.setelan-bermasalah', data: { banyak }, masalah }) : ok(masalah)
}
