import type { Pelaku } from '#platform/access'
import type { Transaksi } from '#platform/db'
import { kunciNomor, polaKini, type PolaNomor, tahunNomor, tulisNomor, urutBerikut } from '../domain/nomor.ts'
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
  await deps.penyimpananNomor.kunciTeks(trx)
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
    const baru = (await yangBebas(deps, trx, p, isi, mulai)).map((n) => ({
      ...n,
      id: deps.idBaru(),
      jenis,
      tahun,
      polaVersi: p.versi,
      berkasId,
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

/** In order, without those whose text stands in another letter already: minutes may have been numbered by hand. */
async function yangBebas(
  deps: DepsPersetujuan,
  trx: Transaksi,
  p: PolaNomor,
  isi: readonly KebutuhanNomor[],
  mulai: number,
) {
  const terpakai = new Set<string>()
  for (;;) {
    let urut = mulai
    const coba = isi.map(({ tanggal, nip }) => {
      while (terpakai.has(kunciNomor(tulisNomor(p, urut, tanggal)))) urut++
      return { tanggal, nip, nomor: tulisNomor(p, urut, tanggal), urut: urut++ }
    })
    const kena = await deps.penyimpananNomor.terpakai(
      trx,
      coba.map((n) => n.nomor),
    )
    if (kena.size === 0) return coba
    for (const k of kena) terpakai.add(k)
  }
}
