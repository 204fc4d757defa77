import { sql } from 'kysely'
import nodemailer from 'nodemailer'
import type { Pelaku } from '#platform/access'
import type { Basis } from '#platform/db'
import { type BarisKirim, bukaSegelan, RAHASIA_SUREL } from './segel-surel.ts'

interface Surat {
  readonly kepada: string
  readonly judul: string
  readonly isi: string
  readonly pesanId: string
}
/** Where mail leaves. A refusal throws; `tetap` on the error = trying again changes nothing. */
export interface Pengirim {
  readonly dari: string
  kirim(s: Surat): Promise<void>
  tutup(): void
}
export class GalatKirim extends Error {
  override readonly name = 'GalatKirim'
  readonly tetap: boolean
  constructor(pesan: string, tetap: boolean, sebab?: unknown) {
    super(pesan, { cause: sebab })
    this.tetap = tetap
  }
}

const TUNGGU_MS = 20_000
const utas = (dari: string, s: Surat) => ({
  from: dari,
  to: s.kepada,
  subject: s.judul,
  text: s.isi,
  messageId: s.pesanId,
  // Nobody's answering machine answers it, and a mail server may file it as what it is.
  headers: { 'Auto-Submitted': 'auto-generated', 'X-Loop': 'tepat', 'X-Auto-Response-Suppress': 'All' },
})

/** An SMTP server by its address (`smtp://…`, `smtps://…`). */
export function bukaPengirim(m: { readonly url: string; readonly dari: string }): Pengirim {
  const alat = nodemailer.createTransport({
    url: m.url,
    connectionTimeout: TUNGGU_MS,
    greetingTimeout: TUNGGU_MS,
    socketTimeout: TUNGGU_MS,
    // A mail is text made here: nothing in it may name a file or an address to fetch.
    disableFileAccess: true,
    disableUrlAccess: true,
  } as never)
  return {
    dari: m.dari,
    async kirim(s) {
      try {
        await alat.sendMail(utas(m.dari, s))
      } catch (e) {
        const { responseCode, message } = e as { responseCode?: number; message: string }
        throw new GalatKirim(message, responseCode !== undefined && responseCode >= 500 && responseCode !== 535, e)
      }
    },
    tutup: () => alat.close(),
  }
}

const isiSurat = (b: BarisKirim, m: { readonly dari: string; readonly rahasia: string }): Surat => ({
  kepada: b.kepada,
  judul: b.judul,
  isi: b.sisipan ? b.isi.replaceAll(RAHASIA_SUREL, bukaSegelan(m.rahasia, b.sisipan)) : b.isi,
  // The same at every try: a server that got it twice knows.
  pesanId: `<${b.id}@${m.dari.replace(/^.*@/, '').replace(/[^\w.-].*$/, '') || 'tepat'}>`,
})
export async function susunEml(b: BarisKirim, m: { readonly dari: string; readonly rahasia: string }): Promise<Buffer> {
  const alat = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'windows' } as never)
  const h = (await alat.sendMail(utas(m.dari, isiSurat(b, m)))) as unknown as { readonly message: Buffer }
  return h.message
}

const COBA_MAKS = 8
const MUNDUR_MAKS_MENIT = 360

/** Sends what is due, one mail a transaction: a process that dies leaves its mail in the queue. Answers how many left. */
export async function kirimAntrean(
  basis: Basis,
  sistem: Pelaku,
  m: { readonly pengirim: Pengirim; readonly rahasia: string; readonly berhenti?: () => boolean },
): Promise<{ readonly terkirim: number; readonly gagal: number }> {
  const hasil = { terkirim: 0, gagal: 0 }
  while (!m.berhenti?.()) {
    const lagi = await basis.transaksi(sistem, async (trx) => {
      const h = await sql<
        BarisKirim & { readonly percobaan: number }
      >`select s.id::text, s.kepada, s.judul, s.isi, s.sisipan,
          s.percobaan from platform.surel s
        where s.instansi_id = platform.instansi() and s.keadaan = 'antre' and s.coba_pada <= now()
        order by s.coba_pada limit 1 for update skip locked`.execute(trx)
      const b = h.rows[0]
      if (!b) return false
      try {
        await m.pengirim.kirim(isiSurat(b, { dari: m.pengirim.dari, rahasia: m.rahasia }))
      } catch (e) {
        hasil.gagal++
        const n = b.percobaan + 1
        const tetap = (e instanceof GalatKirim && e.tetap) || n >= COBA_MAKS
        // An answer of a server may repeat the address: it is not kept.
        const sebab = (e as Error).message
          .replaceAll(b.kepada, '…')
          .replaceAll(/\S+@\S+/g, '…')
          .slice(0, 500)
        await sql`update platform.surel set percobaan = ${n}, sebab = ${sebab}, keadaan = ${tetap ? 'gagal' : 'antre'},
            coba_pada = now() + make_interval(mins => ${Math.min(2 ** n, MUNDUR_MAKS_MENIT)}), diubah_pada = clock_timestamp()
          where instansi_id = platform.instansi() and id = ${b.id}::uuid`.execute(trx)
        return true
      }
      hasil.terkirim++
      await sql`update platform.surel set keadaan = 'terkirim', percobaan = percobaan + 1, sebab = null, kepada = null,
          isi = null, sisipan = null, diubah_pada = clock_timestamp()
        where instansi_id = platform.instansi() and id = ${b.id}::uuid`.execute(trx)
      return true
    })
    if (!lagi) break
  }
  return hasil
}
