import { kelompokJabatan } from '#modules/jabatan'
import { type Pelaku, periksaIzin } from '#platform/access'
import { gagal, type Galat, ok, type Result } from '#shared'
import { type HasilTempo, hitungJatuhTempo, urutkanTempo } from '../domain/jatuh-tempo.ts'
import type { DepsPersetujuan } from './deps.ts'
import type { KepalaDaerahTersimpan, TautanKalender } from './penyimpanan.port.ts'
import { bacaTempoKeberatan } from './tempo-keberatan.ts'

export interface JatuhTempo extends HasilTempo {
  readonly kepalaDaerah: KepalaDaerahTersimpan | null
}

/** What falls due in the city, from the records as they are today. */
export const buatBacaJatuhTempo =
  (deps: DepsPersetujuan) =>
  async (pelaku: Pelaku): Promise<Result<JatuhTempo, Galat>> => {
    const izin = periksaIzin(pelaku, 'rencana:lihat')
    if (!izin.ok) return izin
    const pada = deps.jam.hariIni()
    return deps.basis.transaksi(pelaku, async (trx): Promise<Result<JatuhTempo, Galat>> => {
      const semuaJabatan = await deps.bacaJabatan(trx, { pada })
      const unit = new Map((await deps.bacaUnit(trx, { pada })).map((u) => [u.id, u.nama]))
      const jabatan = new Map(semuaJabatan.map((j) => [j.id, j]))
      const pemegang = await deps.bacaPemegangKursi(trx, { pada })
      const pejabat = pemegang.filter((p) => {
        const j = jabatan.get(p.jabatanId)
        return p.peran === 'definitif' && j && kelompokJabatan(j.jenjang) === 'manajerial'
      })
      const ids = [...new Set(pejabat.map((p) => p.pegawaiId))]
      const fakta = ids.length === 0 ? [] : await deps.bacaFaktaPegawai(trx, { pada, ids })
      const tanpaMulai = new Set(fakta.filter((p) => p.jabatanKini?.tmtTidakDiketahui).map((p) => p.id))
      const kd = await deps.penyimpanan.kepalaDaerah(trx)
      const ketetapan = await deps.bacaKetetapan(trx)
      const hasil = hitungJatuhTempo({
        hariIni: pada,
        ketetapan,
        pemegang: pemegang.map((p) => ({
          ...p,
          tmtTidakDiketahui: p.peran === 'definitif' && tanpaMulai.has(p.pegawaiId),
        })),
        jabatan: semuaJabatan.map((j) => ({
          id: j.id,
          nama: j.nama,
          jenjang: j.jenjang,
          kantor: unit.get(j.perangkatDaerahId) ?? '',
        })),
        ...(kd && { kepalaDaerah: kd.tanggal }),
        pensiun: (lahir, id) => {
          const j = jabatan.get(id)
          return j && deps.pensiun(lahir, j, { asOf: pada, ketetapan })
        },
      })
      const keberatan = await bacaTempoKeberatan(deps, trx, { hariIni: pada, ketetapan })
      return ok({ ...hasil, butir: urutkanTempo([...hasil.butir, ...keberatan]), kepalaDaerah: kd })
    })
  }

export const buatBacaTautan =
  (deps: DepsPersetujuan) =>
  async (pelaku: Pelaku): Promise<Result<TautanKalender | null, Galat>> => {
    const izin = periksaIzin(pelaku, 'rencana:lihat')
    if (!izin.ok) return izin
    const { penggunaId } = pelaku
    if (penggunaId === null) return ok(null)
    return ok(await deps.basis.transaksi(pelaku, (trx) => deps.penyimpanan.tautanKalender(trx, penggunaId)))
  }

/** A new secret address for one's own calendar, or none; the old one stops working at once. */
export const buatGantiTautan =
  (deps: DepsPersetujuan) =>
  async (m: { readonly aktif: boolean }, pelaku: Pelaku): Promise<Result<true, Galat>> => {
    const izin = periksaIzin(pelaku, 'rencana:lihat')
    if (!izin.ok) return izin
    const { penggunaId } = pelaku
    if (penggunaId === null) return gagal({ kode: 'persetujuan.tanpa-akun' })
    const id = m.aktif ? deps.idBaru() : null
    await deps.basis.transaksi(pelaku, async (trx) => {
      await deps.penyimpanan.gantiTautanKalender(trx, penggunaId, id)
      await deps.catatBanyak(trx, pelaku, [
        { tindakan: id ? 'kalender.tautan-dibuat' : 'kalender.tautan-dicabut', objekJenis: 'kalender', objekId: id },
      ])
    })
    return ok(true)
  }
