import { type Pelaku, periksaIzin } from '#platform/access'
import type { Galat, Result } from '#shared'
import type { DepsPersetujuan } from './deps.ts'
import { buka, type KeputusanTerbuka } from './keputusan.use-case.ts'

/** Everything the dossier tells. It takes people's data out of the program: one entry for each person in it. */
export const buatBukaDosir =
  (deps: DepsPersetujuan) =>
  async (m: { readonly id: string }, pelaku: Pelaku): Promise<Result<KeputusanTerbuka, Galat>> => {
    const izin = periksaIzin(pelaku, 'rencana:lihat')
    if (!izin.ok) return izin
    return deps.basis.transaksi(pelaku, async (trx) => {
      const t = await buka(deps, trx, m.id, pelaku)
      if (!t.ok) return t
      const { berkas, keputusan } = t.value
      const nips = keputusan.baris.map((b) => b.nip)
      const orang = berkas.sumber === 'berkas' ? [] : await deps.bacaFaktaPegawai(trx, { pada: berkas.tmt, nips })
      const entri = { tindakan: 'naskah.dicetak', objekJenis: 'usulan', objekId: m.id, rincian: { naskah: 'dosir' } }
      await deps.catatBanyak(trx, pelaku, [entri, ...orang.map((p) => ({ ...entri, pegawaiId: p.id }))])
      return t
    })
  }
