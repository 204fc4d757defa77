import { type Jabatan, kelompokJabatan } from '#modules/jabatan'
import { langkahMatriksKecocokan } from '#modules/kecocokan'
import type { MatriksKelayakan } from '#modules/kelayakan'
import type { NilaiKompetensi, StandarKompetensi } from '#modules/kompetensi'
import type { Unit } from '#modules/organisasi'
import type { PegawaiFakta } from '#modules/pegawai'
import type { Transaksi } from '#platform/db'
import { type DaftarKetetapan, hukumPada, NoValueInForce } from '#regulasi'
import { type Bertahap, habiskan, type IsoDate } from '#shared'
import {
  type Graf,
  type PasanganRencana,
  susunGraf,
  susunPasangan,
  susunTingkat,
  TETAP,
} from '../domain/rencana/index.ts'
import { kursiSetelan, type Setelan, terapkanSetelan } from '../domain/skenario/index.ts'
import type { DepsPenempatan } from './deps.ts'
import { kebijakanBobot, kebijakanKecocokan } from './kebijakan-setelan.ts'

/** Everything a run reads, as valid on the planned date. */
export interface FaktaKota {
  readonly tmt: IsoDate
  readonly pegawai: readonly PegawaiFakta[]
  readonly jabatan: readonly Jabatan[]
  readonly unit: readonly Unit[]
  readonly standar: readonly StandarKompetensi[]
  readonly nilai: readonly NilaiKompetensi[]
  /** Legal values the city confirmed. */
  readonly ketetapan?: DaftarKetetapan
}

export interface Keadaan {
  readonly fakta: FaktaKota
  readonly kelayakan: MatriksKelayakan
  readonly pasangan: PasanganRencana
  readonly graf: Graf
  /** What the law alone lets, where settings ask for something beside it. */
  readonly hukum?: Graf
  /** Seats the settings give each post. */
  readonly kursi?: Int32Array
  readonly namaFakta: readonly string[]
}

/** Reads in one snapshot; sorted, so that the same facts give the same plan. */
export async function bacaFaktaKota(deps: DepsPenempatan, trx: Transaksi, tmt: IsoDate): Promise<FaktaKota> {
  const saring = { pada: tmt }
  const pegawai = await deps.bacaFaktaPegawai(trx, saring)
  const jabatan = await deps.bacaJabatan(trx, saring)
  const unit = await deps.bacaUnit(trx, saring)
  const standar = await deps.bacaStandar(trx, saring)
  const nilai = await deps.bacaNilai(trx, saring)
  const ketetapan = await deps.bacaKetetapan(trx)
  return {
    tmt,
    pegawai: pegawai.toSorted((a, b) => (a.nip < b.nip ? -1 : 1)),
    jabatan: jabatan.toSorted((a, b) => (a.kode < b.kode ? -1 : 1)),
    unit,
    standar,
    nilai,
    ketetapan,
  }
}

/** Functional tiers level with each managerial one; none where the law has no table in force. */
export function jfSetara(tmt: IsoDate, ketetapan?: DaftarKetetapan): Readonly<Record<string, readonly string[]>> {
  try {
    return hukumPada(tmt, {}, ketetapan).nilai('jenjang.jf-setara').nilai as Readonly<Record<string, readonly string[]>>
  } catch (sebab) {
    if (sebab instanceof NoValueInForce) return {}
    throw sebab
  }
}

/** Seats a scenario adds are there before anybody is counted out; seats it takes away are taken from the graph. */
export const denganKursi = (jabatan: readonly Jabatan[], s: Setelan): readonly Jabatan[] => {
  const lain = new Map(s.kursi.map((k) => [k.jabatanId, k.banyak]))
  return jabatan.map((j) => ({ ...j, kuota: Math.max(j.kuota, lain.get(j.id) ?? 0) }))
}

/**
 * Law first, then fit, of the pairs the law leaves, then what a scenario asks beside the law; a server may answer others in
 * between.
 */
export function* langkahKeadaan(
  deps: Pick<DepsPenempatan, 'kelayakan' | 'kebijakan'>,
  fakta: FaktaKota,
  catatWaktu: (nama: string) => void = () => {},
  setelan?: Setelan,
): Bertahap<Keadaan> {
  const { tmt, pegawai, standar, nilai } = fakta
  const jabatan = setelan ? denganKursi(fakta.jabatan, setelan) : fakta.jabatan
  const kelayakan = yield* deps.kelayakan.langkah({
    pegawai,
    jabatan,
    asOf: tmt,
    ...(fakta.ketetapan && { ketetapan: fakta.ketetapan }),
    lingkup: {
      pegawai: (p) => p.kedudukan === undefined || p.kedudukan === 'aktif',
      jabatan: (j) => kelompokJabatan(j.jenjang) === 'manajerial',
    },
  })
  catatWaktu('kelayakan')
  yield
  const pasangan = susunPasangan(pegawai, jabatan, kelayakan, susunTingkat(jfSetara(tmt, fakta.ketetapan)))
  yield
  const skor = yield* langkahMatriksKecocokan({
    pegawai,
    jabatan,
    standar,
    nilai,
    asOf: tmt,
    pasangan,
    ...(setelan && { kebijakan: kebijakanKecocokan(setelan) }),
  })
  tambahPeringatanKompetensi(pasangan, skor.kekurangan, jabatan, standar)
  catatWaktu('kecocokan')
  yield
  const { graf, namaFakta } = susunGraf(pasangan, skor, jabatan, setelan ? kebijakanBobot(setelan) : deps.kebijakan)
  // Facts stay as they are: seats a scenario adds are no record of the city.
  const keadaan = { fakta, kelayakan, pasangan, graf, namaFakta }
  if (!setelan) return keadaan
  const disetel = terapkanSetelan({ ...keadaan, fakta: { ...fakta, jabatan } }, setelan)
  return { ...keadaan, graf: disetel, hukum: graf, kursi: kursiSetelan(fakta.jabatan, setelan) }
}

export const susunKeadaan = (...masukan: Parameters<typeof langkahKeadaan>): Keadaan =>
  habiskan(langkahKeadaan(...masukan))

/**
 * R23 warns below the standard a post has. The matrix of the law is not given levels (every person has his own), but the
 * fit has counted the shortages of the same pairs already; a default standard is no standard of the post.
 */
export function tambahPeringatanKompetensi(
  pasangan: PasanganRencana,
  kekurangan: Uint8Array,
  jabatan: readonly Jabatan[],
  standar: readonly StandarKompetensi[],
): void {
  const berstandar = new Set(standar.map((s) => s.jabatanId))
  const diJabatan = jabatan.map((j) => berstandar.has(j.id))
  for (let e = 0; e < pasangan.kolom.length; e++)
    if (kekurangan[e]! > 0 && diJabatan[pasangan.kolom[e]!] && pasangan.jenis[e] !== TETAP) pasangan.peringatan[e]!++
}
