import type { Transaksi } from '#platform/db'
import type { DaftarKetetapan } from '#regulasi'
import type { IsoDate } from '#shared'
import type { ButirTempo } from '../domain/jatuh-tempo.ts'
import { keadaanTenggat, type KotaTenggat, tenggatSatu, type TenggatKeberatan } from '../domain/tenggat-keberatan.ts'
import type { DepsPersetujuan } from './deps.ts'
import { ringkasLangkah } from './keputusan-saya.use-case.ts'
import type { JamTersimpan } from './lembar.port.ts'

/** Clocks of objections that still run, for the page of deadlines and the calendar. */
export async function bacaTempoKeberatan(
  deps: DepsPersetujuan,
  trx: Transaksi,
  m: { readonly hariIni: IsoDate; readonly ketetapan: DaftarKetetapan },
): Promise<ButirTempo[]> {
  const kota = { ...m, kalender: await deps.bacaHariLibur(trx) }
  return susunTempoKeberatan(await deps.penyimpananLembar.jamKeberatan(trx), kota).filter(masihBerjalan)
}

/** An answer stays until it is given; a time to object that is over is no duty of anybody. */
export const masihBerjalan = (b: ButirTempo): boolean => !(b.lewat && b.jenis === 'keberatan')

/** Every clock without an answer, also one that has run out. */
export function susunTempoKeberatan(semua: readonly JamTersimpan[], kota: KotaTenggat): ButirTempo[] {
  return semua.flatMap((j) => {
    const r = ringkasLangkah(j.langkah)
    if (!r.penyampaian || r.jawaban) return []
    const b = { penyampaian: r.penyampaian.isi, ...(r.keberatan && { keberatan: r.keberatan.isi }) }
    const t = tenggatSatu(b, { penyampaian: r.penyampaian.saat, keberatan: r.keberatan?.saat }, kota)
    return t ? butir(j, t, b.keberatan?.tanggal ?? b.penyampaian.tanggal, kota.hariIni) : []
  })
}

function butir(j: JamTersimpan, t: TenggatKeberatan, dari: IsoDate, hariIni: IsoDate): ButirTempo[] {
  const jenis = t.jawab ? 'jawab-keberatan' : 'keberatan'
  const tenggat = t.jawab ?? t.ajukan
  const lewat = keadaanTenggat(tenggat, hariIni) === 'lewat'
  const { ke, nama, nip } = j.lembar
  return [
    {
      kunci: `${jenis}-${j.berkasId}-${nip}`,
      jenis,
      tanggal: tenggat.tanggal,
      nama,
      ...(ke && { jabatan: ke.nama, kantor: ke.kantor ?? '' }),
      dari,
      aturan: 'R36',
      dasar: [t.dasar],
      lewat,
      tenggat,
    },
  ]
}
