import type { IsoDate } from '#shared'

/** A whole-day entry. */
export interface AcaraIcal {
  readonly uid: string
  readonly tanggal: IsoDate
  readonly judul: string
  readonly isi: string
  readonly url?: string
}

/** RFC 5545 section 3.3.11: backslash, semicolon, comma and line breaks of a text. */
const lolos = (s: string): string =>
  s
    .replaceAll('\\', '\\\\')
    .replaceAll(';', String.raw`\;`)
    .replaceAll(',', String.raw`\,`)
    .replaceAll(/\r\n|\n|\r/g, String.raw`\n`)
    // oxlint-disable-next-line no-control-regex
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')

/** Section 3.1: at most 75 octets a line, the rest after CRLF and a space; a character is never cut in two. */
export function lipat(baris: string): string {
  const enkode = new TextEncoder()
  const potongan: string[] = []
  let kini = ''
  let oktet = 0
  for (const huruf of baris) {
    const n = enkode.encode(huruf).length
    if (oktet + n > 75) {
      potongan.push(kini)
      kini = ' '
      oktet = 1
    }
    kini += huruf
    oktet += n
  }
  return [...potongan, kini].join('\r\n')
}
const SEHARI_MS = 86_400_000
const sehariSesudah = (d: IsoDate): IsoDate =>
  new Date(Date.parse(`${d}T00:00:00Z`) + SEHARI_MS).toISOString().slice(0, 10)
const hari = (d: IsoDate): string => d.replaceAll('-', '')

/** A published calendar. `dibuat` is the instant of the data, UTC, as in DTSTAMP. */
export function tulisIcal(m: {
  readonly nama: string
  readonly dibuat: Date
  readonly acara: readonly AcaraIcal[]
}): string {
  const stempel = `${m.dibuat.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
  const baris = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tepat//Jatuh tempo//ID',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${lolos(m.nama)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    'X-PUBLISHED-TTL:P1D',
    ...m.acara.flatMap((a) => [
      'BEGIN:VEVENT',
      `UID:${a.uid}`,
      `DTSTAMP:${stempel}`,
      `DTSTART;VALUE=DATE:${hari(a.tanggal)}`,
      `DTEND;VALUE=DATE:${hari(sehariSesudah(a.tanggal))}`,
      `SUMMARY:${lolos(a.judul)}`,
      `DESCRIPTION:${lolos(a.isi)}`,
      ...(a.url ? [`URL:${a.url}`] : []),
      'TRANSP:TRANSPARENT',
      'CLASS:PRIVATE',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  return `${baris.map(lipat).join('\r\n')}\r\n`
}
