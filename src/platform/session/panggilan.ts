import { APIError } from 'better-auth/api'
import { gagal, ok, type Result } from '#shared'
import { KUNCI } from './kolam.ts'
import { KEPALA_ALAMAT } from './mesin.ts'
import type { GalatSesi, Permintaan } from './sesi.tipe.ts'

export const NAMA_KUKI_SESI = 'session_token'

/** Cookies and browser of the request, with the client address as the server knows it. */
export function kepala({ request, alamat }: Permintaan, tanpaSesi = false): Headers {
  const h = new Headers()
  let kuki = request.headers.get('cookie') ?? ''
  if (tanpaSesi)
    kuki = kuki
      .split(';')
      .filter((k) => !k.includes(NAMA_KUKI_SESI))
      .join(';')
  if (kuki) h.set('cookie', kuki)
  const peramban = request.headers.get('user-agent')
  if (peramban) h.set('user-agent', peramban.slice(0, 300))
  h.set(KEPALA_ALAMAT, alamat)
  return h
}

const kodeApi = (sebab: unknown): string | null =>
  sebab instanceof APIError ? String(sebab.body?.code ?? sebab.status) : null

/** better-auth's refusals in our words; anything else is a fault and is thrown on. */
export async function coba<T>(kerja: () => Promise<T>, peta: Record<string, string>): Promise<Result<T, GalatSesi>> {
  try {
    return ok(await kerja())
  } catch (sebab) {
    const kode = kodeApi(sebab)
    const kita = kode === null ? undefined : peta[kode]
    if (kita === undefined) throw sebab
    return gagal({ kode: kita })
  }
}

/** `baru` = 1 for the attempt that locked it. */
export const terkunci = (sampai: Date | null, baru = 0): Result<never, GalatSesi> =>
  gagal({ kode: 'masuk.terkunci', data: { sampai: (sampai ?? new Date()).toISOString(), menit: KUNCI.menit, baru } })
