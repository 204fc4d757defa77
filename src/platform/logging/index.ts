import pino, { type DestinationStream, type Logger } from 'pino'

export type Catatan = Logger

/** Keys whose values never reach a log, wherever they appear. */
const RAHASIA = ['sandi', 'password', 'nip', 'nik', 'email', 'surel', 'cookie', 'authorization', 'token']

/** NIP and NIK, wherever they stand. */
const tanpaNomor = (teks: string): string => teks.replaceAll(/\d{16,}/g, '[nomor]')
/** A one-time link is longer than any id in an address of ours. */
const tanpaToken = (jalur: unknown): string => tanpaNomor(String(jalur)).replaceAll(/\/[\w-]{40,}/g, '/[token]')

/**
 * A fault by its kind, place and code. What a database adds (`detail`, `where`, parameters) quotes people's rows, and
 * in a data exception (class 22) so does the message itself.
 */
function ringkasGalat(sebab: unknown): unknown {
  if (!(sebab instanceof Error)) return tanpaNomor(String(sebab))
  const { code, table, constraint, cause } = sebab as Error & Record<'code' | 'table' | 'constraint', unknown>
  const kutipan = typeof code === 'string' && code.startsWith('22')
  const rapi = (teks: string) => (kutipan ? tanpaNomor(teks).replaceAll(/"[^"]*"/g, '"…"') : tanpaNomor(teks))
  return {
    jenis: sebab.name,
    pesan: rapi(sebab.message),
    ...(code !== undefined && { code }),
    ...(table !== undefined && { table }),
    ...(constraint !== undefined && { constraint }),
    ...(sebab.stack && { stack: rapi(sebab.stack) }),
    ...(cause !== undefined && { cause: ringkasGalat(cause) }),
  }
}

/**
 * Log of the running program: JSON lines on stderr, `TEPAT_LOG` sets the level (default `warn`).
 * What people did is no log matter: that is the audit trail.
 */
export function buatCatatan(
  tingkat: string = process.env.TEPAT_LOG ?? 'warn',
  tujuan: DestinationStream = pino.destination({ dest: 2, sync: true }),
): Catatan {
  const dikenal = tingkat === 'silent' || tingkat in pino.levels.values
  return pino(
    {
      level: dikenal ? tingkat : 'warn',
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: RAHASIA.flatMap((k) => [k, `*.${k}`]), censor: '[disembunyikan]' },
      serializers: { err: ringkasGalat, galat: ringkasGalat, jalur: tanpaToken },
      hooks: {
        // Without words of ours the library would take the fault's own message, values and all.
        logMethod(isi, tulis) {
          const [awal, kata] = isi as unknown as [unknown, string | undefined]
          if (typeof awal === 'string') tulis.call(this, tanpaNomor(awal))
          else tulis.call(this, awal, tanpaNomor(kata ?? 'galat'))
        },
      },
    },
    tujuan,
  )
}
