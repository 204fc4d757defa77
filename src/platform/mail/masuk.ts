import PostalMime, { type Address, type Email } from 'postal-mime'
import { gagal, type Galat, ok, type Result } from '#shared'

/** A whole mail, attachments as they travel included. */
export const BATAS_SUREL = 25 * 1024 * 1024
export interface SurelMasuk {
  readonly pesanId: string
  readonly alamat: string
  readonly nama: string
  readonly judul: string
  readonly isi: string
  readonly lampiran: readonly { readonly tipe: string; readonly isi: Uint8Array }[]
}
export type SebabTolakSurel = 'besar' | 'rusak' | 'otomatis' | 'tanpa-pengirim' | 'kosong'

const ALAMAT = /^[^\s@<>"]{1,64}@[^\s@<>"]{1,189}$/
const MESIN = /^(mailer-daemon|postmaster|no-?reply|do-?not-?reply|bounces?|listserv|majordomo)([+.\-=@]|$)/i

/** Whether a machine wrote it: an answering machine, a bounce, a list, or this program itself. */
function otomatis(e: Email, alamat: string): boolean {
  const kepala = (nama: string): string | undefined =>
    e.headers
      .find((h) => h.key === nama)
      ?.value.trim()
      .toLowerCase()
  const auto = kepala('auto-submitted')
  return (
    (auto !== undefined && !auto.startsWith('no')) ||
    /^(bulk|junk|list|auto_reply)\b/.test(kepala('precedence') ?? '') ||
    /^<\s*>$/.test(kepala('return-path') ?? '') ||
    kepala('list-id') !== undefined ||
    kepala('x-autoreply') !== undefined ||
    kepala('x-loop') === 'tepat' ||
    (kepala('content-type') ?? '').startsWith('multipart/report') ||
    MESIN.test(alamat)
  )
}
const teksHtml = (html: string): string =>
  html
    .replaceAll(/<(script|style|head)\b[\s\S]*?<\/\1>/gi, '')
    .replaceAll(/<(br|\/p|\/div|\/li|\/tr)\b[^>]*>/gi, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&nbsp;/gi, ' ')
    .replaceAll(/&lt;/gi, '<')
    .replaceAll(/&gt;/gi, '>')
    .replaceAll(/&amp;/gi, '&')

/** A mail somebody wrote, or the one reason it is refused. Nothing in it is followed, fetched or run. */
export async function bacaSurelMasuk(bytes: Uint8Array): Promise<Result<SurelMasuk, Galat>> {
  const tolak = (sebab: SebabTolakSurel) => gagal({ kode: `surel.tolak-${sebab}` })
  if (bytes.byteLength > BATAS_SUREL) return tolak('besar')
  let e: Email
  try {
    e = await PostalMime.parse(bytes, { maxNestingDepth: 20, maxHeadersSize: 256 * 1024 } as never)
  } catch {
    return tolak('rusak')
  }
  const dari = (e.from ?? e.sender) as Address | undefined
  const alamat = dari && 'address' in dari ? (dari.address ?? '').trim().toLowerCase() : ''
  if (otomatis(e, alamat)) return tolak('otomatis')
  if (!ALAMAT.test(alamat)) return tolak('tanpa-pengirim')
  const isi = (e.text?.trim() ? e.text : e.html ? teksHtml(e.html) : '').trim()
  const judul = (e.subject ?? '').replaceAll(/\s+/g, ' ').trim()
  if (isi === '' && judul === '') return tolak('kosong')
  return ok({
    pesanId: e.messageId?.trim() ?? '',
    alamat,
    nama: (dari?.name ?? '').trim() || alamat,
    judul,
    isi: isi || judul,
    lampiran: e.attachments
      .filter((l) => l.mimeType.startsWith('image/'))
      .map((l) => ({ tipe: l.mimeType, isi: new Uint8Array(l.content as ArrayBuffer) })),
  })
}
