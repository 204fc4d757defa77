import { bolehSetujui, type Pelaku } from '#platform/access'
import type { Transaksi } from '#platform/db'
import { gagal, type Galat, ok, type Result } from '#shared'

/** What one person proposes and another decides on. */
interface Diusulkan {
  readonly id: string
  readonly penggunaId: string | null
  readonly putusan: object | null
}
interface Penyimpanan<U extends Diusulkan> {
  kunci(trx: Transaksi): Promise<void>
  daftarUsulan(trx: Transaksi): Promise<readonly U[]>
}

export const penulis = (p: Pelaku) => ({ nama: p.nama, penggunaId: p.penggunaId })

/** The proposal, held for this decision: it is there, still waiting, and known to be somebody else's. */
export async function bukaUntukDiputus<U extends Diusulkan>(
  penyimpanan: Penyimpanan<U>,
  trx: Transaksi,
  m: { readonly id: string; readonly perihal: 'nilai-hukum' | 'hari-libur' },
  pelaku: Pelaku,
): Promise<Result<U, Galat>> {
  await penyimpanan.kunci(trx)
  const u = (await penyimpanan.daftarUsulan(trx)).find((x) => x.id === m.id)
  if (!u) return gagal({ kode: `${m.perihal}.usulan-tidak-ditemukan` })
  if (u.putusan) return gagal({ kode: `${m.perihal}.putusan-sudah-ada` })
  const lain = bolehSetujui(pelaku, u.penggunaId)
  return lain.ok ? ok(u) : lain
}
