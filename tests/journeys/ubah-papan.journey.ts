// The board on which a plan is changed by hand, at each of its moves and when the server does not answer.
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { angka } from '#platform/i18n'
import type { UbahRencanaDto } from '../../src/modules/penempatan/application/ubah-rencana.dto.ts'
import { kataUbahan } from '../../src/modules/penempatan/web/ubah-kata.ts'
import { teksUbah } from '../../src/modules/penempatan/web/ubah.teks.ts'
import { masuk, pengunjung, ruangAwal } from './peramban.ts'

const t = teksUbah('id')
const API = /\/api\/v1\/rencana\/[^/]+\/ubah\?/

async function bukaPapan(page: Page): Promise<void> {
  await masuk(page, 'analis', ruangAwal('&rencana=penuh'))
  await page.getByRole('link', { name: 'Ubah dengan tangan' }).click()
  await page.waitForURL(/\/ubah\?/)
  await page.goto(`${page.url()}&cari=kepala+dinas`)
  await page.locator('[data-pulau="ubah-rencana"][data-hidup]').waitFor()
}

/** Does it, and reads what the server answered. */
async function jawaban(page: Page, lakukan: () => Promise<unknown>): Promise<UbahRencanaDto> {
  const [r] = await Promise.all([
    page.waitForResponse((x) => API.test(x.url()) && !x.url().includes('harga=')),
    lakukan(),
  ])
  return ((await r.json()) as { data: UbahRencanaDto }).data
}

const kode = (page: Page) => new URL(page.url()).searchParams.get('u') ?? ''
const tersimpan = (page: Page) => page.locator('input[data-ubahan]').inputValue()
const kabar = (page: Page, isi: string) => page.locator('[role=status]').getByText(isi, { exact: true }).waitFor()
/** What is read out of an edit, word for word from the answer. */
const kataHasil = (d: UbahRencanaDto): string =>
  t('hasil', {
    ubahan: kataUbahan(t, d.ubahan.at(-1) as UbahRencanaDto['ubahan'][number]),
    kenaikan: angka('id', d.usulan.kenaikan, 1),
    langkah: d.usulan.langkah,
    n: d.bedaTerakhir.pindah.length,
  })
const tanpaUbahan = (page: Page) => page.waitForFunction(() => !document.querySelector('#ubahan'))

it('papan ubahan: kunci, larang, keluarkan, lepas; alamat, formulir, dan yang dibacakan ikut; mundur membatalkan satu-satu', async () => {
  const { page, galat } = await pengunjung({ viewport: { width: 1440, height: 900 } })
  await bukaPapan(page)
  const pos = page.locator('.pos', { has: page.locator('.pegangan') }).first()
  const jabatan = (await pos.locator('h3').textContent()) ?? ''
  const nama = (await pos.locator('.pos-orang b').first().textContent()) ?? ''
  const duduk = (n: string) => page.locator('.pos-orang > li', { has: page.locator('b', { hasText: n }) })
  const tekan = (kata: string) => () =>
    duduk(nama)
      .getByRole('link', { name: `${kata} ${nama}`, exact: true })
      .click()

  const kunci = await jawaban(page, tekan('Kunci'))
  expect(kunci.kode).toMatch(/^k\d+-\d+$/)
  await kabar(page, kataHasil(kunci))
  expect(kataHasil(kunci)).toContain(`${nama} dikunci sebagai ${jabatan}. Kenaikan `)
  expect([kode(page), await tersimpan(page)]).toEqual([kunci.kode, kunci.kode])
  expect(await duduk(nama).locator('.siapa').innerText()).toMatch(/dikunci/i)

  // Locked there, he can be unlocked; the address is the one before.
  await kabar(page, kataHasil(kunci))
  expect((await jawaban(page, tekan('Lepas kunci'))).kode).toBe('')
  await kabar(page, 'Semua ubahan dibatalkan.')
  expect([kode(page), await tersimpan(page)]).toEqual(['', ''])

  const larang = await jawaban(page, tekan('Larang di sini'))
  expect(larang.kode).toMatch(/^x\d+-\d+$/)
  await kabar(page, kataHasil(larang))
  expect(kataHasil(larang)).toContain(`${nama} tidak sebagai ${jabatan}. `)
  expect(await pos.locator('.pos-orang').innerText()).not.toContain(nama)

  // Two edits; one taken back by its own link, then both by the browser's button.
  const lain = page.locator('.pos', { has: page.locator('.pegangan') }).nth(1)
  const kedua = (await lain.locator('.pos-orang b').first().textContent()) ?? ''
  const dua = await jawaban(page, () => lain.getByRole('link', { name: `Keluarkan ${kedua}`, exact: true }).click())
  expect(dua.kode).toMatch(new RegExp(`^${larang.kode}\\.o\\d+$`))
  await kabar(page, kataHasil(dua))
  expect(await page.locator('#ubahan .bukti > li').count()).toBe(2)
  const sisa = await jawaban(page, () => page.locator('#ubahan .bukti > li').first().getByRole('link').click())
  expect(sisa.kode).toBe(dua.kode.split('.')[1])
  await kabar(page, kataHasil(sisa))
  for (const harap of [dua.kode, larang.kode, '', kunci.kode, '']) {
    await jawaban(page, () => page.goBack())
    await page.waitForFunction(
      (k) => document.querySelector<HTMLInputElement>('input[data-ubahan]')?.value === k,
      harap,
    )
    expect(kode(page)).toBe(harap)
  }
  await tanpaUbahan(page)
  await kabar(page, 'Semua ubahan dibatalkan.')
  expect(galat).toEqual([])
}, 120_000)

it('papan ketik: panah maju dan mundur antar-jabatan, di tempat terlarang ia ditolak, Escape tidak mengubah apa pun', async () => {
  const { page, galat } = await pengunjung({ viewport: { width: 1440, height: 900 } })
  await bukaPapan(page)
  const alamat = page.url()
  const pegangan = page.locator('.pos .pegangan button').first()
  const nama = ((await pegangan.getAttribute('aria-label')) ?? '').replace(/^Pindahkan /, '')
  await pegangan.focus()
  await page.keyboard.press('Enter')
  // Prices are there once a post says he may not sit in it.
  await page.locator('.pos.mati').first().waitFor()
  const sasaran = () =>
    page.evaluate(() => {
      const el = document.activeElement?.closest('.pos')
      return el && { jabatan: el.querySelector('h3')?.textContent ?? '', mati: el.classList.contains('mati') }
    })
  const lewat: { jabatan: string; mati: boolean }[] = []
  for (let x = 0; x < 40; x++) {
    await page.keyboard.press('ArrowDown')
    const kini = await sasaran()
    if (!kini) continue
    if (lewat.some((l) => l.jabatan === kini.jabatan)) break
    lewat.push(kini)
  }
  // All are passed; those he may not sit in say so.
  expect(lewat).toHaveLength(await page.locator('.pos').count())
  expect(lewat.filter((l) => l.mati)).toHaveLength(await page.locator('.pos.mati').count())
  // One back is the one before.
  await page.keyboard.press('ArrowDown')
  const disini = await sasaran()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  expect(await sasaran()).toEqual(disini)
  // Put down where he may not be: said, and not asked of the server.
  for (let x = 0; x < 40 && !(await sasaran())?.mati; x++) await page.keyboard.press('ArrowDown')
  const terlarang = await sasaran()
  const diminta: string[] = []
  page.on('request', (r) => API.test(r.url()) && diminta.push(r.url()))
  await page.keyboard.press('Enter')
  await kabar(page, `${nama} tidak dapat sebagai ${terlarang?.jabatan}. Tidak ada yang berubah.`)
  expect([page.url(), await tersimpan(page), diminta]).toEqual([alamat, '', []])

  await pegangan.focus()
  await page.keyboard.press('Enter')
  await page.locator('.pos.mati').first().waitFor()
  await page.keyboard.press('Escape')
  await page.waitForFunction(() => !document.querySelector('.harga-taruh'))
  expect([page.url(), await tersimpan(page)]).toEqual([alamat, ''])
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(`Pindahkan ${nama}`)
  expect(galat).toEqual([])
}, 120_000)

it('server tidak menjawab, menolak, atau rusak: papan, alamat, dan formulir tetap, sebabnya dikatakan, coba lagi berhasil', async () => {
  const { page, galat } = await pengunjung({ viewport: { width: 1440, height: 900 } })
  await bukaPapan(page)
  const pos = page.locator('.pos', { has: page.locator('.pegangan') }).first()
  const larang = pos.getByRole('link', { name: /^Larang di sini/ }).first()
  const keadaan = async () => ({
    papan: await page.locator('.ubah-ringkas, .belah.ubah').allInnerTexts(),
    alamat: page.url(),
    kode: await tersimpan(page),
    kabar: await page.locator('[role=status]').first().textContent(),
    sibuk: await page.locator('[aria-busy]').getAttribute('aria-busy'),
  })
  const awal = await keadaan()
  const masalah = 'application/problem+json'
  for (const [sebab, isi] of [
    ['server tidak terjangkau.', null],
    [
      'Rencana itu baru saja diganti.',
      { status: 409, contentType: masalah, body: '{"detail":"Rencana itu baru saja diganti."}' },
    ],
    ['Galat di server', { status: 500, contentType: masalah, body: '{"title":"Galat di server"}' }],
    ['server menjawab 502 tanpa sebab.', { status: 502, contentType: 'text/html', body: '<h1>Bad Gateway</h1>' }],
  ] as const) {
    await page.route(API, (r) => (isi ? r.fulfill(isi) : r.abort('internetdisconnected')))
    await larang.click()
    await page.locator('[role=alert]').getByText(`Tidak dapat dihitung: ${sebab}`, { exact: true }).waitFor()
    await page.locator('[aria-busy=false]').waitFor()
    expect(await page.locator('[role=alert]').innerText()).toContain('yang tampil masih rencana sebelumnya')
    expect(await keadaan(), sebab).toEqual(awal)
    await page.unroute(API)
  }
  const d = await jawaban(page, () => page.getByRole('button', { name: 'Coba lagi' }).click())
  await kabar(page, kataHasil(d))
  expect([kode(page), await tersimpan(page)]).toEqual([d.kode, d.kode])
  expect(await page.locator('[role=alert]').innerText()).toBe('')

  // Going back fails too: what is shown is still the edit, and can be tried again.
  await page.route(API, (r) => r.abort('internetdisconnected'))
  await page.goBack()
  await page.locator('[role=alert]').getByText('server tidak terjangkau').waitFor()
  expect([await tersimpan(page), await page.locator('#ubahan .bukti > li').count()]).toEqual([d.kode, 1])
  await page.unroute(API)
  await page.getByRole('button', { name: 'Coba lagi' }).click()
  await tanpaUbahan(page)
  expect([kode(page), await tersimpan(page)]).toEqual(['', ''])
  // The answers cut off above are the test's own.
  expect(galat.filter((x) => !/ERR_INTERNET_DISCONNECTED|status of 50[02]/.test(x))).toEqual([])
}, 120_000)
