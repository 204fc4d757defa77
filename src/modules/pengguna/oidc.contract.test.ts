import { beforeAll, describe, expect, it } from 'vitest'
import { basisUji } from '../../../tests/basis.ts'
import { mulaiPenyedia, type PenyediaUji } from './penyedia-uji.ts'
import { kukiDari, penggunaJadi, siapkanMeja, type MejaUji } from './uji-bantu.ts'

const ASAL = 'http://127.0.0.1:3000'

describe('masuk lewat OIDC', () => {
  let m: MejaUji
  let penyedia: PenyediaUji
  beforeAll(async () => {
    penyedia = await mulaiPenyedia()
    m = await siapkanMeja(await basisUji(), {
      oidc: { nama: 'SSO Uji', penerbit: penyedia.url, klien: 'tepat', rahasia: 'r' },
    })
    await penggunaJadi(m, { surel: 'sso@uji.tepat', peran: 'sekda' })
    return async () => {
      await m.sesi.tutup()
      await penyedia.tutup()
    }
  })

  /** The whole way of a browser: to the provider, back with a code, to the page asked for. */
  async function jalan(ubah: (balik: URL) => void = () => {}, bawaKuki = true) {
    const mulai = await m.use.mulaiOidc('/kerja/rencana', m.permintaan())
    if (!mulai.ok) throw new Error(mulai.error.kode)
    const izin = await fetch(mulai.value.ke, { redirect: 'manual' })
    const balik = new URL(izin.headers.get('location') ?? '')
    ubah(balik)
    const headers = bawaKuki ? { cookie: kukiDari(mulai.value.kuki) } : undefined
    const jawab = await m.use.selesaiOidc({ request: new Request(balik, { headers }), alamat: '192.0.2.99' })
    const ke = jawab.headers.get('location') ?? ''
    const pelaku = await m.use.siapa(m.permintaan(kukiDari(jawab.headers.getSetCookie())).request)
    return { balik, ke, pelaku, kuki: jawab.headers.getSetCookie().join() }
  }

  it('lets an invited person in whose verified address the provider confirms', async () => {
    penyedia.orang = { sub: 's-1', email: 'SSO@uji.tepat', email_verified: true }
    const { balik, ke, pelaku } = await jalan()
    expect(balik.origin + balik.pathname).toBe(`${ASAL}/masuk/callback/oidc`)
    expect(ke).toBe('/kerja/rencana')
    expect(pelaku?.peran).toEqual(['sekda'])
    const rinci = await m.use.bacaPengguna({ id: pelaku?.penggunaId ?? '' }, m.b.pelaku('admin'))
    expect(rinci.ok && rinci.value.masukTerakhir).toBeInstanceOf(Date)
    expect(rinci.ok && rinci.value.jejak[0]).toMatchObject({
      tindakan: 'pengguna.masuk',
      rincian: { cara: 'oidc', alamat: '192.0.2.99' },
    })
  })

  it('turns away everybody else, to the sign-in page with a reason', async () => {
    const tolak = async (apa: Parameters<typeof jalan>, sebab?: string) => {
      const { ke, pelaku } = await jalan(...apa)
      expect(pelaku).toBeNull()
      expect(new URL(ke, ASAL).pathname).toBe('/masuk')
      const galat = new URL(ke, ASAL).searchParams.get('error')
      expect(galat).not.toBeNull()
      if (sebab) expect(galat).toBe(sebab)
    }
    penyedia.orang = { sub: 's-2', email: 'asing@uji.tepat', email_verified: true }
    await tolak([], 'signup_disabled')
    penyedia.orang = { sub: 's-3', email: 'sso@uji.tepat', email_verified: false }
    await tolak([], 'account_not_linked')
    penyedia.orang = { sub: 's-1', email: 'sso@uji.tepat', email_verified: true }
    await tolak([(b) => b.searchParams.set('state', 'palsu')])
    await tolak([() => {}, false])
    penyedia.audiens = 'orang-lain'
    await tolak([])
    penyedia.audiens = 'tepat'
    expect((await jalan()).pelaku?.peran).toEqual(['sekda'])
  })

  it('keeps a deactivated user out, whatever the provider says', async () => {
    const admin = m.b.pelaku('admin')
    await penggunaJadi(m, { surel: 'kepala@uji.tepat', peran: 'admin' })
    const daftar = await m.use.daftarPengguna({ halaman: 1, cari: 'sso@' }, admin)
    const id = daftar.ok ? (daftar.value.baris[0]?.id ?? '') : ''
    expect((await m.use.nonaktifkan({ id, alasan: 'uji' }, admin)).ok).toBe(true)
    const ditolak = await jalan()
    expect(ditolak.pelaku).toBeNull()
    expect(ditolak.kuki).not.toMatch(/session_token=[^;]/)
    expect((await m.use.aktifkan({ id, alasan: 'uji' }, admin)).ok).toBe(true)
    expect((await jalan()).pelaku?.peran).toEqual(['sekda'])
  })

  it('says so when the provider is down, and delays nobody else', async () => {
    const mati = await siapkanMeja(m.b, { oidc: { nama: 'Mati', penerbit: 'http://127.0.0.1:9', klien: 'tepat' } })
    expect(await mati.masuk('kepala@uji.tepat')).toContain('session_token')
    const hasil = await mati.use.mulaiOidc('/', mati.permintaan())
    expect(!hasil.ok && hasil.error.kode).toBe('masuk.oidc-tidak-menjawab')
    await mati.sesi.tutup()
  })
})
