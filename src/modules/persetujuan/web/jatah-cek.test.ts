import { expect, test } from 'vitest'
import { JatahCek, PenolakanCek } from './jatah-cek.ts'

test('tiap alamat punya jatahnya per jendela, menurut jenisnya', () => {
  let kini = 0
  const j = new JatahCek(() => kini)
  const ambil = (alamat: string) => j.ambil(alamat, 'banding')
  expect(Array.from({ length: 30 }, () => ambil('10.0.0.1')).every((x) => x === null)).toBe(true)
  kini = 60_000
  expect([ambil('10.0.0.1'), ambil('10.0.0.2'), j.ambil('10.0.0.1', 'lihat')]).toEqual([540, null, null])
  kini = 600_000
  expect(ambil('10.0.0.1')).toBeNull()
})

test('alamat IPv6 dihitung per jaringan /64, tanpa alamat yang tersimpan', () => {
  const j = new JatahCek(() => 0)
  for (let i = 1; i <= 30; i++) j.ambil(`2001:db8:1:2::${i}`, 'banding')
  expect(j.ambil('2001:db8:1:2:a:b:c:d', 'banding')).toBe(600)
  expect(j.ambil('2001:db8:1:3::1', 'banding')).toBeNull()
  expect(JSON.stringify([...(j as unknown as { hitungan: Map<string, unknown> }).hitungan])).not.toMatch(/2001/)
})

test('unggahan serentak dibatasi, dan tempatnya kembali sesudah selesai atau gagal', async () => {
  const j = new JatahCek()
  const lepas: (() => void)[] = []
  const jalan = Array.from({ length: 4 }, () =>
    j.bergiliran(() => new Promise<string>((r) => lepas.push(() => r('ya')))),
  )
  expect(await j.bergiliran(async () => 'ya')).toBe(5)
  for (const l of lepas) l()
  expect(await Promise.all(jalan)).toEqual(['ya', 'ya', 'ya', 'ya'])
  await expect(j.bergiliran(() => Promise.reject(new Error('x')))).rejects.toThrow('x')
  expect(await j.bergiliran(async () => 'ya')).toBe('ya')
})

test('permintaan yang ditolak dilayani tanpa isinya dan tahu harus menunggu berapa lama; yang lain tidak', async () => {
  const p = new PenolakanCek()
  const dilihat: Request[] = []
  const rute = { layani: async (ctx: { request: Request }) => (dilihat.push(ctx.request), new Response('')) }
  const request = new Request('https://x.test/cek', { method: 'POST', body: 'besar', headers: { cookie: 'bahasa=en' } })
  await p.tolak(rute as never, { request } as never, 7)
  const [satu] = dilihat
  if (!satu) throw new Error('tidak dilayani')
  expect([satu.method, satu.body, satu.headers.get('cookie'), p.tunggu(satu)]).toEqual(['GET', null, 'bahasa=en', 7])
  expect([p.tunggu(request), request.bodyUsed]).toEqual([undefined, false])
})
