import pino, { type Logger } from 'pino'

export type Catatan = Logger

/** Keys whose values never reach a log, wherever they appear. */
const RAHASIA = ['sandi', 'password', 'nip', 'nik', 'email', 'surel', 'cookie', 'authorization', 'token']

/**
 * Log of the running program: JSON lines on stderr, `TEPAT_LOG` sets the level (default `warn`).
 * What people did is no log matter: that is the audit trail.
 */
export function buatCatatan(tingkat: string = process.env.TEPAT_LOG ?? 'warn'): Catatan {
  const dikenal = tingkat === 'silent' || tingkat in pino.levels.values
  return pino(
    {
      level: dikenal ? tingkat : 'warn',
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: RAHASIA.flatMap((k) => [k, `*.${k}`]), censor: '[disembunyikan]' },
    },
    pino.destination({ dest: 2, sync: true }),
  )
}
