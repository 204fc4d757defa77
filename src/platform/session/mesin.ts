import { betterAuth } from 'better-auth'
import { APIError } from 'better-auth/api'
import { genericOAuth, twoFactor } from 'better-auth/plugins'
import { PostgresDialect } from 'kysely'
import type pg from 'pg'
import { cocokSandi, PANJANG_SANDI, sidikSandi } from './kata-sandi.ts'
import { ambilJatah } from './kolam.ts'

export interface OpsiOidc {
  /** Shown on the sign-in button. */
  readonly nama: string
  /** Address of the discovery document, or of the issuer. */
  readonly penerbit: string
  readonly klien: string
  readonly rahasia?: string | undefined
}

export interface OpsiMesin {
  readonly pool: pg.Pool
  readonly rahasia: string
  /** Public address; cookies are Secure when it is https. */
  readonly url: string
  readonly umurSesiDetik: number
  readonly oidc?: OpsiOidc | undefined
  /** Where the library's faults are written (a provider that is down, a forged answer). */
  catat(pesan: string): void
}

/** Header in which we hand the library the client address; never taken from the client itself. */
export const KEPALA_ALAMAT = 'x-tepat-alamat'
/** Under https the browser itself vouches that the cookie is ours: no sibling host can set one of this name. */
export const awalanKuki = (url: string): string => (url.startsWith('https://') ? '__Host-tepat' : 'tepat')
/** Under this path the library would serve; we mount the OIDC callback and nothing else. */
const JALUR_MASUK = '/masuk'

const penemuan = (penerbit: string): string =>
  penerbit.includes('/.well-known/') ? penerbit : `${penerbit.replace(/\/+$/, '')}/.well-known/openid-configuration`

/** better-auth, configured: no sign-up, sessions in the database, Argon2id, second factor, one OIDC provider. */
export function buatMesin(opsi: OpsiMesin) {
  const { pool, oidc } = opsi
  return betterAuth({
    appName: 'Tepat',
    baseURL: opsi.url,
    basePath: JALUR_MASUK,
    secret: opsi.rahasia,
    database: { dialect: new PostgresDialect({ pool }), type: 'postgres', schemaName: 'identitas', transaction: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PANJANG_SANDI.min,
      maxPasswordLength: PANJANG_SANDI.maks,
      revokeSessionsOnPasswordReset: true,
      password: { hash: sidikSandi, verify: ({ hash, password }) => cocokSandi(hash, password) },
    },
    user: {
      additionalFields: {
        instansiId: { type: 'string', required: true, input: false },
        penggunaId: { type: 'string', required: true, input: false },
        nonaktif: { type: 'boolean', required: true, defaultValue: false, input: false },
      },
    },
    // Fixed life: a session ends when it says it ends, whatever the traffic.
    session: { expiresIn: opsi.umurSesiDetik, disableSessionRefresh: true, freshAge: 0 },
    account: {
      encryptOAuthTokens: true,
      // The provider must have verified the address; only an invited account is ever linked to it.
      accountLinking: { enabled: true, requireLocalEmailVerified: true, allowDifferentEmails: false },
    },
    verification: { storeIdentifier: 'hashed' },
    databaseHooks: {
      session: {
        create: {
          // One gate for password, second factor and OIDC alike.
          before: async (sesi) => {
            const { rows } = await pool.query<{ nonaktif: boolean }>(
              'select nonaktif from identitas."user" where id = $1',
              [sesi.userId],
            )
            if (rows[0]?.nonaktif !== false)
              throw new APIError('FORBIDDEN', { code: 'AKUN_NONAKTIF', message: 'Akun tidak aktif' })
          },
        },
      },
    },
    plugins: [
      twoFactor({
        issuer: 'Tepat',
        twoFactorCookieMaxAge: 600,
        accountLockout: { enabled: true, maxFailedAttempts: 10 },
      }),
      ...(oidc
        ? [
            genericOAuth({
              config: [
                {
                  providerId: 'oidc',
                  name: oidc.nama,
                  discoveryUrl: penemuan(oidc.penerbit),
                  clientId: oidc.klien,
                  ...(oidc.rahasia ? { clientSecret: oidc.rahasia } : {}),
                  scopes: ['openid', 'email', 'profile'],
                  pkce: true,
                  disableSignUp: true,
                  disableImplicitSignUp: true,
                },
              ],
            }),
          ]
        : []),
    ],
    rateLimit: {
      enabled: true,
      customRules: { '/callback/*': { window: 60, max: 30 } },
      customStorage: {
        consume: async (kunci, aturan) => {
          const tunggu = await ambilJatah(pool, `pustaka:${kunci}`, aturan)
          return { allowed: tunggu === null, retryAfter: tunggu }
        },
      },
    },
    advanced: {
      // The library's own prefix would be __Secure-, which a sibling host may set; ours is in the name.
      cookiePrefix: awalanKuki(opsi.url),
      useSecureCookies: false,
      defaultCookieAttributes: { secure: opsi.url.startsWith('https://') },
      ipAddress: { ipAddressHeaders: [KEPALA_ALAMAT] },
      database: { generateId: () => crypto.randomUUID() },
    },
    onAPIError: { errorURL: `${opsi.url.replace(/\/+$/, '')}/masuk` },
    telemetry: { enabled: false },
    logger: { level: 'error', log: (_tingkat, pesan) => opsi.catat(pesan) },
  })
}
export type Mesin = ReturnType<typeof buatMesin>
