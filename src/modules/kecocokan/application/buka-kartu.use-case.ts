import { levelPerKode } from '#modules/kompetensi'
import { type Pelaku, periksaIzin } from '#platform/access'
import { gagal, type Galat, type IsoDate, ok, type Result } from '#shared'
import { hitungKecocokan } from '../domain/kecocokan.ts'
import { bacaKonteks, ringkasJabatan, ringkasOrang } from './baca-kecocokan.ts'
import type { DepsKecocokan } from './deps.ts'
import type { KartuKecocokan } from './kecocokan.dto.ts'

export interface MasukanKartu {
  readonly jabatanId: string
  readonly pegawaiId: string
  /** Planned date of the appointment. */
  readonly pada: IsoDate
  readonly bahasa: 'id' | 'en'
}

/** Opens the card of one person for one post. It reads a personal file, so it leaves one entry he can see. */
export const buatBukaKartu =
  (deps: DepsKecocokan) =>
  async (m: MasukanKartu, pelaku: Pelaku): Promise<Result<KartuKecocokan, Galat>> => {
    const izin = periksaIzin(pelaku, 'kecocokan:lihat')
    if (!izin.ok) return izin
    return deps.basis.transaksi(pelaku, async (trx) => {
      const k = await bacaKonteks(deps, trx, pelaku, m.jabatanId, m.pada)
      if (!k.ok) return k
      const { jabatan, semuaJabatan, unit, pemegang } = k.value
      const [calon] = await deps.bacaFaktaPegawai(trx, { pada: m.pada, ids: [m.pegawaiId] })
      if (!calon) return gagal({ kode: 'kecocokan.pegawai-tidak-ditemukan' })
      const standar = (await deps.bacaStandar(trx, { pada: m.pada })).filter((s) => s.jabatanId === jabatan.id)
      const nilai = await deps.bacaNilai(trx, { pada: m.pada, pegawaiIds: [calon.id] })
      const ketetapan = await deps.bacaKetetapan(trx)
      const putusan = deps.kelayakan.penilai({ asOf: m.pada, jabatan: semuaJabatan, ketetapan, bahasa: m.bahasa })(
        { ...calon, kompetensi: levelPerKode(nilai, (n) => n.pegawaiId).get(calon.id) },
        { ...jabatan, standarKompetensi: levelPerKode(standar, (s) => s.jabatanId).get(jabatan.id) },
      )
      await deps.catatBanyak(trx, pelaku, [
        {
          tindakan: 'pegawai.dibuka',
          objekJenis: 'jabatan',
          objekId: jabatan.id,
          pegawaiId: calon.id,
          rincian: { halaman: 'kartu-kecocokan', jabatan: jabatan.nama },
        },
      ])
      return ok({
        asOf: m.pada,
        pegawai: { ...ringkasOrang(calon, unit), pendidikan: calon.pendidikan },
        jabatan: ringkasJabatan(k.value),
        pemegangSaatIni: pemegang.includes(calon.id),
        putusan,
        kecocokan: hitungKecocokan({
          calon,
          jabatan,
          standar: standar.length > 0 ? standar : undefined,
          nilai,
          asOf: m.pada,
          kebijakan: deps.kebijakan,
        }),
        kebijakan: { versi: deps.kebijakan.versi, sumber: deps.kebijakan.sumber },
      })
    })
  }
