import { randomUUID, timingSafeEqual } from 'node:crypto'
import { pelakuSistem } from '#platform/db'
import type { Bahasa } from '#platform/i18n'
import { gagal, type Galat, ok, type Result } from '#shared'
import { bacaKode } from '../domain/kode.ts'
import { pengunjung } from './deps.ts'
import type { ButirUmpan, SaringUmpan } from './ikuti.port.ts'
import type { DepsJam } from './jam.deps.ts'

const ALAMAT = /^[^\s@<>"]{1,64}@[^\s@<>"]{1,189}$/
const PANJANG_TANDA = 15
const TOKEN_SALAH: Galat = { kode: 'ikuti.token-salah' }

/** The secret part of a link in a mail: derived, so that nothing stored opens it. */
export function tokenLangganan(deps: Pick<DepsJam, 'tanda'>, id: string): string {
  const byte = Buffer.from(id.replaceAll('-', ''), 'hex')
  return Buffer.concat([byte, deps.tanda(`langganan ${id}`).subarray(0, PANJANG_TANDA)]).toString('base64url')
}
function bacaToken(deps: Pick<DepsJam, 'tanda'>, token: string): string | null {
  const byte = Buffer.from(token, 'base64url')
  if (byte.length !== 16 + PANJANG_TANDA) return null
  const id = byte.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return timingSafeEqual(Buffer.from(tokenLangganan(deps, id), 'base64url'), byte) ? id : null
}

/** Whoever holds the code asks to be told by mail; nothing is told before the address has said yes. */
export const buatIkuti =
  (deps: DepsJam) =>
  async (m: {
    readonly kode: string
    readonly surel: string
    readonly bahasa: Bahasa
  }): Promise<Result<null, Galat>> => {
    const kode = bacaKode(m.kode)
    if (!kode) return gagal({ kode: 'aspirasi.kode-tidak-dikenal', data: { isian: 'kode' } })
    const surel = m.surel.trim().toLowerCase()
    if (!ALAMAT.test(surel)) return gagal({ kode: 'ikuti.surel-salah', data: { isian: 'surel' } })
    const hasil = await deps.basis.transaksi(pengunjung(deps), (trx) =>
      deps.ikuti.ikuti(trx, { kode: deps.rahasia.sidikKode(kode), id: randomUUID(), surel, bahasa: m.bahasa }),
    )
    if (hasil === 'ok') return ok(null)
    return hasil === 'tiada'
      ? gagal({ kode: 'aspirasi.kode-tidak-dikenal', data: { isian: 'kode' } })
      : gagal({ kode: `ikuti.${hasil}`, data: { isian: 'surel' } })
  }

export const buatBacaLangganan =
  (deps: DepsJam) =>
  async (m: { readonly token: string }): Promise<Result<'aktif' | 'menunggu', Galat>> => {
    const id = bacaToken(deps, m.token)
    const keadaan = id && (await deps.basis.transaksi(pengunjung(deps), (trx) => deps.ikuti.keadaan(trx, id)))
    return keadaan ? ok(keadaan) : gagal(TOKEN_SALAH)
  }
/** Yes, or no more. Ending it forgets the address, and ending it twice is no fault. */
export const buatAturLangganan =
  (deps: DepsJam) =>
  async (m: { readonly token: string; readonly apa: 'setuju' | 'berhenti' }): Promise<Result<null, Galat>> => {
    const id = bacaToken(deps, m.token)
    if (!id) return gagal(TOKEN_SALAH)
    return deps.basis.transaksi(pengunjung(deps), async (trx): Promise<Result<null, Galat>> => {
      if (m.apa === 'setuju') return (await deps.ikuti.setuju(trx, id)) ? ok(null) : gagal(TOKEN_SALAH)
      await deps.ikuti.berhenti(trx, id)
      return ok(null)
    })
  }

const REDA_MENIT = 10
const SEKALI = 100
/** Turns news and unanswered questions into mails. Two processes share the work; each news is one mail. */
export const buatKirimKabar =
  (deps: DepsJam) =>
  async (opsi: { readonly berhenti?: () => boolean; readonly redaMenit?: number } = {}): Promise<number> => {
    const sistem = pelakuSistem(deps.instansiId, 'Kabar pesan warga')
    let semua = 0
    while (!opsi.berhenti?.()) {
      const n = await deps.basis.transaksi(sistem, async (trx) => {
        const kabar = await deps.ikuti.ambilKabar(trx, SEKALI, opsi.redaMenit ?? REDA_MENIT)
        for (const k of kabar) {
          const alamat = new URL(`/ikuti/${tokenLangganan(deps, k.id)}`, deps.url()).href
          const lacak = new URL('/lacak', deps.url()).href
          await deps.antreSurel(trx, {
            kunci: `kabar ${k.id} ${k.ke}`,
            jenis: k.aktif ? 'kabar' : 'konfirmasi',
            kepada: k.surel,
            ...(k.aktif
              ? deps.kataSurel.kabar(k.bahasa, { lacak, berhenti: alamat })
              : deps.kataSurel.konfirmasi(k.bahasa, { alamat })),
          })
        }
        return kabar.length
      })
      semua += n
      if (n < SEKALI) break
    }
    return semua
  }

const UMPAN_MAKS = 50
/** Published messages, newest change first. */
export const buatUmpan =
  (deps: DepsJam) =>
  (m: SaringUmpan): Promise<readonly ButirUmpan[]> =>
    deps.basis.transaksi(pengunjung(deps), (trx) => deps.ikuti.umpan(trx, { ...m, banyak: UMPAN_MAKS }))
