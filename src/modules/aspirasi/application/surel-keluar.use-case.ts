import { type Pelaku, periksaIzin } from '#platform/access'
import { adalahUuid } from '#platform/ids'
import { bacaEml, buangSurel, daftarSurel, type KeadaanSurel, ulangSurel } from '#platform/mail'
import { gagal, type Galat, ok, type Result } from '#shared'
import type { DepsJam } from './jam.deps.ts'

const SEHALAMAN = 50
const SELESAI: Galat = { kode: 'surel.sudah-selesai' }

/** What leaves, or waits to: shortened addresses, newest first. */
export const buatDaftarSurel =
  (deps: DepsJam) =>
  async (m: { readonly keadaan?: KeadaanSurel | undefined; readonly hal: number }, pelaku: Pelaku) => {
    const izin = periksaIzin(pelaku, 'surel:kelola')
    if (!izin.ok) return izin
    return deps.basis.transaksi(pelaku, async (trx) => {
      const h = await daftarSurel(trx, { ...m, lewati: (m.hal - 1) * SEHALAMAN, banyak: SEHALAMAN + 1 })
      return ok({
        baris: h.baris.slice(0, SEHALAMAN),
        lagi: h.baris.length > SEHALAMAN,
        hitung: h.hitung,
        adaServer: deps.surel.adaServer,
      })
    })
  }

export const buatAturSurel =
  (deps: DepsJam) =>
  async (m: { readonly id: string; readonly apa: 'ulang' | 'buang' }, pelaku: Pelaku): Promise<Result<null, Galat>> => {
    const izin = periksaIzin(pelaku, 'surel:kelola')
    if (!izin.ok) return izin
    if (!adalahUuid(m.id)) return gagal(SELESAI)
    return deps.basis.transaksi(pelaku, async (trx): Promise<Result<null, Galat>> => {
      const jadi = await (m.apa === 'ulang' ? ulangSurel : buangSurel)(trx, m.id, pelaku.nama)
      if (!jadi) return gagal(SELESAI)
      await deps.catatBanyak(trx, pelaku, [
        {
          tindakan: `surel.${m.apa === 'ulang' ? 'diulang' : 'dibuang'}`,
          objekJenis: 'surel',
          objekId: m.id,
          rincian: {},
        },
      ])
      return ok(null)
    })
  }

/** The whole mail, address and sealed part included: on record before it is answered. */
export const buatUnduhSurel =
  (deps: DepsJam) =>
  async (m: { readonly id: string }, pelaku: Pelaku): Promise<Result<Buffer | null, Galat>> => {
    const izin = periksaIzin(pelaku, 'surel:kelola')
    if (!izin.ok) return izin
    if (!adalahUuid(m.id)) return ok(null)
    return deps.basis.transaksi(pelaku, async (trx) => {
      const eml = await bacaEml(trx, { id: m.id, dari: deps.surel.dari, rahasia: deps.surel.rahasia })
      if (eml)
        await deps.catatBanyak(trx, pelaku, [
          { tindakan: 'surel.diunduh', objekJenis: 'surel', objekId: m.id, rincian: {} },
        ])
      return ok(eml)
    })
  }
