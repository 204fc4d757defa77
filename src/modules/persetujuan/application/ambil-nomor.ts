import type { Pelaku } from '#platform/access'
import type { Transaksi } from '#platform/db'
import { polaKini, tahunNomor, tulisNomor, urutBerikut } from '../domain/nomor.ts'
import type { KebutuhanNomor } from '../domain/nomor-keputusan.ts'
import type { DepsPersetujuan } from './deps.ts'

/** Takes the next numbers, in the caller's transaction: nobody else gets one of this kind and year until it ends. */
export async function ambilNomor(
  deps: DepsPersetujuan,
  trx: Transaksi,
  berkasId: string,
  kebutuhan: readonly KebutuhanNomor[],
  pelaku: Pelaku,
): Promise<readonly string[]> {
  if (kebutuhan.length === 0) return []
  const pola = await deps.penyimpananNomor.bacaPola(trx)
  const semua: string[] = []
  // Kinds and years in one order for everybody, so that two steps never wait for each other.
  const kelompok = [...Map.groupBy(kebutuhan, (k) => `${k.jenis} ${tahunNomor(k.tanggal)}`)].toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  )
  for (const [, isi] of kelompok) {
    const { jenis, tanggal } = isi[0] as KebutuhanNomor
    const tahun = tahunNomor(tanggal)
    const p = polaKini(pola, jenis)
    const mulai = urutBerikut(p, tahun, await deps.penyimpananNomor.kunciUrut(trx, jenis, tahun))
    const baru = isi.map((k, i) => ({
      id: deps.idBaru(),
      jenis,
      tahun,
      urut: mulai + i,
      nomor: tulisNomor(p, mulai + i, k.tanggal),
      tanggal: k.tanggal,
      polaVersi: p.versi,
      berkasId,
      nip: k.nip,
    }))
    await deps.penyimpananNomor.tambah(trx, baru, { nama: pelaku.nama, penggunaId: pelaku.penggunaId })
    await deps.catatBanyak(trx, pelaku, [
      {
        tindakan: 'nomor.diambil',
        objekJenis: 'usulan',
        objekId: berkasId,
        rincian: { naskah: jenis, banyak: baru.length, pertama: baru[0]?.nomor, terakhir: baru.at(-1)?.nomor },
      },
    ])
    semua.push(...baru.map((n) => n.nomor))
  }
  return semua
}
