import { expect, it } from 'vitest'
import { axe, masuk, pengunjung, ruangAwal, tanpaGulirSamping } from './peramban.ts'

it('ubahan yang gagal dihitung: dikatakan di tempat orang melihat, dapat dicoba lagi; harga yang tak datang disebut', async () => {
  const { page, galat } = await pengunjung({ viewport: { width: 360, height: 740 } })
  await masuk(page, 'analis', ruangAwal('&rencana=penuh'))
  await page.getByRole('link', { name: 'Ubah dengan tangan' }).click()
  await page.locator('[data-pulau="ubah-rencana"][data-hidup]').waitFor()
  const belum = page.locator('[data-tanpa-ubahan]')
  expect(await belum.isVisible()).toBe(true)
  const jalur = '**/api/v1/rencana/*/ubah**'
  let lepas = () => {}
  const tahan = new Promise<void>((siap) => (lepas = siap))
  await page.route(jalur, async (r) => {
    await tahan
    await r.abort()
  })
  const larang = page
    .locator('.pos', { has: page.locator('.pegangan') })
    .nth(4)
    .getByRole('link', { name: /^Larang di sini/ })
    .first()
  await larang.click()
  // Under way, and later failed: both within the window, far down the list.
  const tampak = async (kata: RegExp) => {
    const el = page.locator('.ubah-keadaan').getByText(kata)
    await el.waitFor()
    const kotak = await el.boundingBox()
    expect(kotak && kotak.y >= 0 && kotak.y + kotak.height <= 740).toBe(true)
  }
  await tampak(/^Menghitung/)
  lepas()
  await tampak(/^Tidak dapat dihitung: server tidak terjangkau/)
  expect(new URL(page.url()).searchParams.get('u')).toBeNull()
  await axe(page)
  await tanpaGulirSamping(page)
  await page.unroute(jalur)
  await page.getByRole('button', { name: 'Coba lagi' }).click()
  await page.waitForURL(/u=x/)
  await page.locator('#ubahan').waitFor()
  expect([await page.locator('.ubah-keadaan').innerText(), await belum.isVisible()]).toEqual(['', false])

  await page.route(jalur, (r) => r.abort())
  const pegangan = page.locator('.pos .pegangan button').first()
  const terang = await pegangan.evaluate((el) =>
    (el.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent),
  )
  expect(terang.join(' ')).toContain('panah untuk berpindah jabatan')
  await pegangan.focus()
  await page.keyboard.press('Enter')
  await page.locator('.harga-taruh', { hasText: 'harga tidak diketahui' }).first().waitFor()
  await page.keyboard.press('Escape')
  // The requests cut off above are the test's own.
  expect(galat.filter((x) => !x.includes('ERR_FAILED'))).toEqual([])
}, 120_000)
