import type { DaftarLibur, GeseranTenggat } from '#modules/kelayakan'
import { type Pelaku, periksaIzin } from '#platform/access'
import type { DepsPersetujuan } from './deps.ts'
import type { JamTersimpan } from './lembar.port.ts'
import { masihBerjalan, susunTempoKeberatan } from './tempo-keberatan.ts'
import type { KotaTenggat } from '../domain/tenggat-keberatan.ts'

/** Deadlines that run now and that a list, once confirmed, would move; null = not his to see. */
export const buatGeseranLibur =
  (deps: DepsPersetujuan) =>
  async (calon: Omit<DaftarLibur, 'disahkanPada'>, pelaku: Pelaku): Promise<readonly GeseranTenggat[] | null> => {
    if (!periksaIzin(pelaku, 'rencana:lihat').ok) return null
    return deps.basis.transaksi(pelaku, async (trx) => {
      const kalender = await deps.bacaHariLibur(trx)
      const kota = { hariIni: deps.jam.hariIni(), ketetapan: await deps.bacaKetetapan(trx), kalender }
      const baru = { ...calon, disahkanPada: deps.jam.sekarang().toISOString() }
      return bandingkanTempo(await deps.penyimpananLembar.jamKeberatan(trx), kota, [...kalender, baru])
    })
  }

/** A clock that has run out counts where the list would open it again. */
export function bandingkanTempo(
  jam: readonly JamTersimpan[],
  kota: KotaTenggat,
  kalender: KotaTenggat['kalender'],
): readonly GeseranTenggat[] {
  const nanti = new Map(susunTempoKeberatan(jam, { ...kota, kalender }).map((b) => [b.kunci, b]))
  return susunTempoKeberatan(jam, kota).flatMap((b): GeseranTenggat[] => {
    const sesudah = nanti.get(b.kunci) ?? b
    if (sesudah.tanggal === b.tanggal || !(masihBerjalan(b) || masihBerjalan(sesudah))) return []
    return [{ nama: b.nama ?? '', jawaban: b.jenis === 'jawab-keberatan', lama: b.tanggal, baru: sesudah.tanggal }]
  })
}
