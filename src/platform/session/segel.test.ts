import { mkdtempSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bukaSegel, oidcDariLingkungan, periksaSandi, rahasiaPemasangan, sandiAcak, segel } from './index.ts'

const RAHASIA = 'rahasia-uji-yang-cukup-panjang-0123456789'

describe('segel', () => {
  it('opens only unaltered, for its purpose, with its secret, in its time', () => {
    const teks = segel(RAHASIA, 'a', { x: 1 }, 60)
    expect(bukaSegel(RAHASIA, 'a', teks)).toEqual({ x: 1 })
    expect(Buffer.from(teks, 'base64url').toString()).not.toContain('isi')
    expect(bukaSegel(RAHASIA, 'b', teks)).toBeNull()
    expect(bukaSegel(`${RAHASIA}!`, 'a', teks)).toBeNull()
    for (let i = 0; i < teks.length - 1; i += 7)
      expect(bukaSegel(RAHASIA, 'a', teks.slice(0, i) + (teks[i] === 'A' ? 'B' : 'A') + teks.slice(i + 1))).toBeNull()
    expect(bukaSegel(RAHASIA, 'a', segel(RAHASIA, 'a', 1, -1))).toBeNull()
    for (const buruk of ['', 'x', null, undefined, '!!!!']) expect(bukaSegel(RAHASIA, 'a', buruk)).toBeNull()
  })
})

describe('rahasia pemasangan', () => {
  it('is made once, for its owner only, and given secrets must be long', () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'tepat-rahasia-')), 'data')
    const pertama = rahasiaPemasangan({ folder })
    expect(pertama.length).toBeGreaterThanOrEqual(43)
    expect(rahasiaPemasangan({ folder })).toBe(pertama)
    expect(statSync(join(folder, 'rahasia')).mode & 0o777).toBe(0o600)
    expect(rahasiaPemasangan({ folder, rahasia: RAHASIA })).toBe(RAHASIA)
    expect(() => rahasiaPemasangan({ folder, rahasia: 'pendek' })).toThrow(/terlalu pendek/)
  })
})

describe('kata sandi', () => {
  it('asks for length, not for signs, and refuses what is guessed first', () => {
    expect(periksaSandi('kuda lepas di padang', 'a@b.c')).toBeNull()
    expect(periksaSandi('sebelashrf1', 'a@b.c')).toBe('sandi.terlalu-pendek')
    expect(periksaSandi('x'.repeat(129), 'a@b.c')).toBe('sandi.terlalu-panjang')
    for (const buruk of [
      'aaaaaaaaaaaa',
      'abababababab',
      'password12345',
      'budiman-2026!',
      '012345678901',
      'qwertyuiopqw',
    ])
      expect(periksaSandi(buruk, 'Budiman@kota.go.id'), buruk).toBe('sandi.mudah-ditebak')
  })

  it('draws readable random passwords, evenly and never twice', () => {
    const sandi = Array.from({ length: 500 }, () => sandiAcak())
    expect(new Set(sandi).size).toBe(500)
    for (const s of sandi) {
      expect(s).toMatch(/^([a-hj-kmnp-z2-9]{4}-){3}[a-hj-kmnp-z2-9]{4}$/)
      expect(periksaSandi(s, 'admin@demo.tepat')).toBeNull()
    }
  })
})

describe('OIDC dari lingkungan', () => {
  it('is absent, whole, or refused', () => {
    expect(oidcDariLingkungan({})).toBeUndefined()
    const utuh = {
      TEPAT_URL: 'https://tepat.kota.go.id',
      TEPAT_OIDC_PENERBIT: 'https://sso.kota.go.id',
      TEPAT_OIDC_KLIEN: 'tepat',
    }
    expect(oidcDariLingkungan(utuh)).toMatchObject({ nama: 'SSO', penerbit: 'https://sso.kota.go.id', klien: 'tepat' })
    for (const hilang of ['TEPAT_URL', 'TEPAT_OIDC_PENERBIT', 'TEPAT_OIDC_KLIEN'] as const)
      expect(() => oidcDariLingkungan({ ...utuh, [hilang]: undefined })).toThrow(/OIDC/)
    expect(() => oidcDariLingkungan({ ...utuh, TEPAT_OIDC_PENERBIT: 'bukan alamat' })).toThrow(/bukan alamat/)
  })
})
