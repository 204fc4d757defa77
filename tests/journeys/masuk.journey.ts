import { expect, it } from 'vitest'
import { alamat, axe, layanan, masukDenganFormulir as masuk, pengunjung, tanpaGulirSamping } from './peramban.ts'

it('masuk tanpa JavaScript: sandi salah ditolak dengan kata yang jelas, yang benar sampai ke halaman yang dituju', async () => {
  const { page } = await pengunjung({ javaScriptEnabled: false })
  await page.goto(alamat('/kerja/peta-jabatan'))
  expect(new URL(page.url()).pathname).toBe('/masuk')
  await page.getByLabel(/surel|e-mail/i).fill('analis@demo.tepat')
  await page.getByLabel(/^kata sandi/i).fill('sandi yang salah sekali')
  await page.getByRole('button', { name: /^masuk$/i }).click()
  expect(await page.locator('main').textContent()).toMatch(/tidak cocok|salah|tidak sesuai/i)
  expect(await page.getByLabel(/surel|e-mail/i).inputValue()).toBe('analis@demo.tepat')
  await page.getByLabel(/^kata sandi/i).fill(layanan().sandi)
  await page.getByRole('button', { name: /^masuk$/i }).click()
  await page.waitForURL(/\/kerja\/peta-jabatan/)
})

it('yang tidak berhak ditolak dengan alasannya, bukan halaman kosong', async () => {
  const { page } = await pengunjung()
  await masuk(page, 'dprd', '/')
  const r = await page.goto(alamat('/kerja/rencana'))
  expect(r?.status()).toBe(403)
  expect((await page.locator('main').textContent())?.length).toBeGreaterThan(40)
  await axe(page)
})

it('formulir dari situs lain ditolak', async () => {
  const { page } = await pengunjung()
  await masuk(page, 'analis')
  const r = await page.request.post(alamat('/kerja/rencana'), {
    headers: { origin: 'https://jahat.example', 'content-type': 'application/x-www-form-urlencoded' },
    data: 'tmt=2026-12-01',
  })
  expect(r.status()).toBe(403)
})

it('admin mengundang pengguna; tautan sekali pakai membuat sandi dan masuk; tautan itu lalu tidak berlaku', async () => {
  const { page } = await pengunjung()
  await masuk(page, 'admin', '/kerja/pengguna')
  await axe(page)
  await tanpaGulirSamping(page)
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.goto(alamat('/kerja/pengguna/undang'))
  await axe(page)
  const surel = `uji-${Date.now()}@contoh.tepat`
  await page.getByLabel(/surel|e-mail/i).fill(surel)
  await page.getByLabel(/^nama/i).fill('Pengguna Uji Rekaan')
  await page.getByLabel(/peran/i).first().selectOption('analis')
  await page
    .getByRole('button', { name: /undang/i })
    .last()
    .click()
  const tautan = /https?:\/\/\S*\/undangan\/\S+/.exec(await page.locator('main').innerText())?.[0]
  expect(tautan).toBeTruthy()
  const { page: baru } = await pengunjung({ javaScriptEnabled: false })
  await baru.goto(alamat(new URL(tautan as string).pathname))
  const sandi = baru.locator('input[type=password]')
  for (let i = 0; i < (await sandi.count()); i++) await sandi.nth(i).fill('kata sandi uji yang panjang 71')
  await baru.locator('main form button[type=submit]').first().click()
  const lagi = await baru.request.get(alamat(new URL(tautan as string).pathname))
  expect(await lagi.text()).toMatch(/tidak berlaku|sudah dipakai|kedaluwarsa/i)
})

it('keluar mengakhiri sesi', async () => {
  const { page } = await pengunjung({ javaScriptEnabled: false })
  await masuk(page, 'tpk')
  await page.locator('.akun summary').click()
  await page.getByRole('button', { name: /keluar/i }).click()
  await page.goto(alamat('/kerja/peta-jabatan'))
  expect(new URL(page.url()).pathname).toBe('/masuk')
})
