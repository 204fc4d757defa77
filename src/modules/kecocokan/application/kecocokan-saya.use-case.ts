import type { Jabatan } from '#modules/jabatan'
import type { PegawaiFakta } from '#modules/pegawai'
import { type Pelaku, periksaIzin } from '#platform/access'
import type { Saat } from '#regulasi'
import { gagal, type Galat, type IsoDate, ok, type Result } from '#shared'
import type { Kecocokan } from '../domain/kecocokan.ts'
import { MUTLAK } from '../domain/kompetensi-terhadap-standar.ts'
import { type MesinKecocokan, siapkanKecocokan } from '../domain/matriks.ts'
import type { DepsKecocokan } from './deps.ts'
import type { GolonganCalon } from './kecocokan.dto.ts'
import type { PutusanKelayakan } from './kelayakan.port.ts'

export interface JabatanSaya {
  readonly id: string
  readonly nama: string
  readonly jenjang: Jabatan['jenjang']
  readonly kelas: number | undefined
  readonly unit: string | undefined
  readonly perangkatDaerah: string | undefined
}
export interface JabatanTerjangkau {
  readonly jabatan: JabatanSaya
  readonly golongan: Exclude<GolonganCalon, 'ditolak'>
  readonly putusan: PutusanKelayakan
  readonly kecocokan: Kecocokan
}
export interface KecocokanSaya {
  readonly asOf: IsoDate
  /** Against the post held now; null when none is held, or it is not on the map. */
  readonly kini: { readonly jabatan: JabatanSaya; readonly kecocokan: Kecocokan } | null
  /** Posts the law opens to this person, best fit first. Not vacancies: who holds them is not his to see. */
  readonly terjangkau: readonly JabatanTerjangkau[]
  readonly banyakTerjangkau: number
  readonly versiAturan: string
  readonly kebijakan: { readonly versi: string; readonly sumber: string }
}
const TERJANGKAU_DITAMPILKAN = 8

/** Where I stand: one's own facts only, so nothing is logged. */
export const buatKecocokanSaya =
  (deps: DepsKecocokan) =>
  async (
    m: { readonly pada: IsoDate; readonly bahasa: 'id' | 'en' },
    pelaku: Pelaku,
  ): Promise<Result<KecocokanSaya, Galat>> => {
    const izin = periksaIzin(pelaku, 'saya:lihat')
    if (!izin.ok) return izin
    const pegawaiId = pelaku.pegawaiId
    if (pegawaiId === null) return gagal({ kode: 'akses.bukan-pegawai' })
    return deps.basis.transaksi(pelaku, async (trx) => {
      const [saya] = await deps.bacaFaktaPegawai(trx, { pada: m.pada, ids: [pegawaiId] })
      if (!saya) return gagal({ kode: 'kecocokan.pegawai-tidak-ditemukan' })
      const jabatan = await deps.bacaJabatan(trx, { pada: m.pada })
      const unit = new Map((await deps.bacaUnit(trx, { pada: m.pada })).map((u) => [u.id, u.nama]))
      const mesin = siapkanKecocokan({
        pegawai: [saya],
        jabatan,
        standar: await deps.bacaStandar(trx, { pada: m.pada }),
        nilai: await deps.bacaNilai(trx, { pada: m.pada, pegawaiIds: [saya.id] }),
        asOf: m.pada,
        kebijakan: deps.kebijakan,
      })
      const ringkas = (j: Jabatan): JabatanSaya => ({
        id: j.id,
        nama: j.nama,
        jenjang: j.jenjang,
        kelas: j.kelas,
        unit: unit.get(j.unitId),
        perangkatDaerah: unit.get(j.perangkatDaerahId),
      })
      const letakKini = jabatan.findIndex((j) => j.id === saya.jabatanKini?.jabatanId)
      const kini = jabatan[letakKini]
      const ketetapan = await deps.bacaKetetapan(trx)
      const pilihan = pilihTerjangkau(deps, saya, jabatan, mesin, kini, { asOf: m.pada, ketetapan })
      const nilai = deps.kelayakan.penilai({ asOf: m.pada, jabatan, ketetapan, bahasa: m.bahasa })
      return ok({
        asOf: m.pada,
        kini: kini ? { jabatan: ringkas(kini), kecocokan: mesin.jelaskan(0, letakKini) } : null,
        terjangkau: pilihan.terbaik.map(({ letak, golongan }) => {
          const j = jabatan[letak] as Jabatan
          return { jabatan: ringkas(j), golongan, putusan: nilai(saya, j), kecocokan: mesin.jelaskan(0, letak) }
        }),
        banyakTerjangkau: pilihan.banyak,
        versiAturan: pilihan.versiAturan,
        kebijakan: { versi: deps.kebijakan.versi, sumber: deps.kebijakan.sumber },
      })
    })
  }

/** A step down is no next post: where both classes are known, only the same class or a higher one. */
const bukanTurun = (j: Jabatan, kini: Jabatan | undefined): boolean =>
  kini?.kelas === undefined || j.kelas === undefined || j.kelas >= kini.kelas

function pilihTerjangkau(
  deps: DepsKecocokan,
  saya: PegawaiFakta,
  jabatan: readonly Jabatan[],
  mesin: MesinKecocokan,
  kini: Jabatan | undefined,
  saat: Saat,
) {
  const layak = deps.kelayakan.matriks({ pegawai: [saya], jabatan, ...saat })
  const calon = (['pasti', 'bersyarat'] as const).flatMap((golongan) => {
    const skor = mesin.matriks(layak[golongan])
    return Array.from(layak[golongan].kolom, (letak, e) => ({
      letak,
      golongan,
      skor: skor.tengah[e] as number,
      gugur: skor.mutlak[e] === MUTLAK.tidakTerpenuhi,
    }))
  })
  const urut = calon
    .filter(({ letak, gugur }) => {
      const j = jabatan[letak] as Jabatan
      return !gugur && j.id !== kini?.id && bukanTurun(j, kini)
    })
    .sort((a, b) => b.skor - a.skor || a.letak - b.letak)
  // The same post stands in many units: the nearest of each name speaks for it.
  const nama = new Set<string>()
  const terbaik = urut.filter(({ letak }) => {
    const n = (jabatan[letak] as Jabatan).nama
    return nama.has(n) ? false : nama.add(n)
  })
  return { terbaik: terbaik.slice(0, TERJANGKAU_DITAMPILKAN), banyak: urut.length, versiAturan: layak.versiAturan }
}
