import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto'
import http from 'node:http'
import type { AddressInfo } from 'node:net'

export interface PenyediaUji {
  readonly url: string
  /** What the provider says of the person who signs in there. */
  orang: { sub: string; email: string; email_verified: boolean }
  /** Signs tokens for another audience, as a confused or hostile provider would. */
  audiens: string
  tutup(): Promise<void>
}

const b64 = (x: unknown): string => Buffer.from(JSON.stringify(x)).toString('base64url')

/** A small OIDC provider: discovery, authorisation with PKCE, tokens signed with RS256, keys. */
export async function mulaiPenyedia(): Promise<PenyediaUji> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const menunggu = new Map<string, URLSearchParams>()
  const keadaan = { orang: { sub: 's-1', email: '', email_verified: true }, audiens: 'tepat' }
  const idToken = (nonce: string | null): string => {
    const isi = `${b64({ alg: 'RS256', kid: 'k1', typ: 'JWT' })}.${b64({
      iss: url,
      aud: keadaan.audiens,
      iat: Math.floor(Date.now() / 1000),
      exp: Math.floor(Date.now() / 1000) + 300,
      ...(nonce ? { nonce } : {}),
      name: 'Dari Penyedia',
      ...keadaan.orang,
    })}`
    return `${isi}.${createSign('RSA-SHA256').update(isi).sign(privateKey, 'base64url')}`
  }
  const server = http.createServer((masuk, keluar) => {
    const ke = new URL(masuk.url ?? '/', url)
    const json = (isi: unknown, status = 200) =>
      keluar.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(isi))
    if (ke.pathname === '/.well-known/openid-configuration')
      return json({
        issuer: url,
        authorization_endpoint: `${url}/izin`,
        token_endpoint: `${url}/token`,
        userinfo_endpoint: `${url}/orang`,
        jwks_uri: `${url}/kunci`,
        id_token_signing_alg_values_supported: ['RS256'],
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
      })
    if (ke.pathname === '/kunci')
      return json({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k1', alg: 'RS256', use: 'sig' }] })
    if (ke.pathname === '/izin') {
      const kode = randomBytes(12).toString('hex')
      menunggu.set(kode, ke.searchParams)
      const balik = new URL(ke.searchParams.get('redirect_uri') ?? '')
      balik.searchParams.set('code', kode)
      balik.searchParams.set('state', ke.searchParams.get('state') ?? '')
      return keluar.writeHead(302, { location: balik.href }).end()
    }
    if (ke.pathname !== '/token') return json({}, 404)
    let badan = ''
    masuk.on('data', (b: Buffer) => (badan += b.toString()))
    masuk.on('end', () => {
      const isian = new URLSearchParams(badan)
      const minta = menunggu.get(isian.get('code') ?? '')
      menunggu.delete(isian.get('code') ?? '')
      const sidik = createHash('sha256')
        .update(isian.get('code_verifier') ?? '')
        .digest('base64url')
      if (!minta || minta.get('code_challenge') !== sidik) return json({ error: 'invalid_grant' }, 400)
      return json({ access_token: 'a', token_type: 'Bearer', expires_in: 300, id_token: idToken(minta.get('nonce')) })
    })
    return undefined
  })
  await new Promise<void>((r) => server.listen(0, '127.0.0.1', r))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return Object.assign(keadaan, {
    url,
    tutup: () =>
      new Promise<void>((r) => {
        server.closeAllConnections()
        server.close(() => r())
      }),
  })
}
