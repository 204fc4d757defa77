import { describe, expect, it } from 'vitest'
import { buatCatatan } from './index.ts'

const NIP = '197501012000011001'

function tulis(isi: (c: ReturnType<typeof buatCatatan>) => void): Record<string, unknown> & { galat: never } {
  let baris = ''
  isi(buatCatatan('error', { write: (teks) => void (baris += teks) }))
  return JSON.parse(baris) as never
}

describe('the log of the program', () => {
  it('says what went wrong and where, for the reference number on the error page', () => {
    const log = tulis((c) =>
      c.error(
        { nomor: 'A1', galat: new TypeError('x is not a function', { cause: new Error('dalam') }) },
        'galat halaman',
      ),
    )
    expect(log).toMatchObject({
      nomor: 'A1',
      galat: { jenis: 'TypeError', pesan: 'x is not a function', cause: { pesan: 'dalam' } },
    })
    expect(JSON.stringify(log)).toContain('catatan.test.ts')
  })

  it('repeats no row of a person that the database quotes', () => {
    const ganda = Object.assign(new Error('duplicate key value violates unique constraint "pegawai_nip_kini"'), {
      code: '23505',
      constraint: 'pegawai_nip_kini',
      detail: `Key (nip)=(${NIP}) already exists.`,
      where: 'Budi Santoso',
      parameters: ['Budi Santoso'],
    })
    const nilai = Object.assign(new Error(`invalid input syntax for type date: "Budi Santoso"`), { code: '22007' })
    for (const kunci of ['galat', 'err'])
      for (const sebab of [ganda, nilai, new Error(`orang ${NIP} tidak ada`)]) {
        const log = JSON.stringify(tulis((c) => c.error({ [kunci]: sebab })))
        expect(log).not.toMatch(new RegExp(`${NIP}|Budi`))
      }
    expect(tulis((c) => c.error(ganda, 'gagal'))).toMatchObject({
      err: { code: '23505', constraint: 'pegawai_nip_kini' },
    })
  })

  it('hides passwords, cookies and the tokens of one-time links', () => {
    const token = 'wJ2mS4qfBv0Z8s3H1uJ5rX9yQ6kP7tN2aL4cD0eF_gI'
    const log = JSON.stringify(
      tulis((c) => c.error({ jalur: `/undangan/${token}`, isi: { sandi: 'rahasia-1', cookie: 'tepat=1' } })),
    )
    expect(log).toContain('/undangan/[token]')
    expect(log).not.toMatch(/wJ2mS|rahasia-1|tepat=1/)
    const id = '01890a5d-0000-7000-8000-000000001272'
    expect(tulis((c) => c.error({ jalur: `/kerja/pegawai/${id}` }))).toMatchObject({ jalur: `/kerja/pegawai/${id}` })
  })
})
