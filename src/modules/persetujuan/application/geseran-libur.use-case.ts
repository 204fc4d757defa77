import type { DaftarLibur, GeseranTenggat } from '#modules/kelayakan'
import { type Pelaku, periksaIzin } from '#platform/access'
import type { DepsPersetujuan } from './deps.ts'
import { bacaTempoKeberatan } from './tempo-keberatan.ts'

/** Deadlines that run now and that a list, once confirmed, would move; null = not his to see. */
export const buatGeseranLibur =
  (deps: DepsPersetujuan) =>
  async (calon: Omit<DaftarLibur, 'disahkanPada'>, pelaku: Pelaku): Promise<readonly GeseranTenggat[] | null> => {
    if (!periksaIzin(pelaku, 'rencana:lihat').ok) return null
    return deps.basis.transaksi(pelaku, async (trx) => {
      const m = { hariIni: deps.jam.hariIni(), ketetapan: await deps.bacaKetetapan(trx) }
      const kini = await bacaTempoKeberatan(deps, trx, m)
      const baru = { ...calon, disahkanPada: deps.jam.sekarang().toISOString() }
      const bacaHariLibur = async (t: typeof trx) => [...(await deps.bacaHariLibur(t)), baru]
      const nanti = new Map((await bacaTempoKeberatan({ ...deps, bacaHariLibur }, trx, m)).map((b) => [b.kunci, b]))
      return kini.flatMap((b): GeseranTenggat[] => {
        const sesudah = nanti.get(b.kunci)?.tanggal ?? b.tanggal
        return sesudah === b.tanggal
          ? []
          : [{ nama: b.nama ?? '', jawaban: b.jenis === 'jawab-keberatan', lama: b.tanggal, baru: sesudah }]
      })
    })
  }
