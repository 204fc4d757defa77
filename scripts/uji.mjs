// The whole test suite, layer by layer. The last line counts all layers.
// With CI=true, or TEPAT_UJI_LENGKAP=ya, a skipped layer or test is a failure.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { cariPeramban } from './peramban.mjs'

const akar = fileURLToPath(new URL('..', import.meta.url))
process.chdir(akar)
const lengkap = process.env.CI === 'true' || process.env.TEPAT_UJI_LENGKAP === 'ya'
const jumlah = { lulus: 0, gagal: 0, lewat: 0 }
const ringkasan = []

function jalan(nama, argumen, lingkungan = {}) {
  const mulai = Date.now()
  const h = spawnSync(process.execPath, argumen, { stdio: 'inherit', env: { ...process.env, ...lingkungan } })
  return { nama, kode: h.status ?? 1, detik: (Date.now() - mulai) / 1000 }
}
function catat(nama, { lulus, gagal, lewat }, detik) {
  jumlah.lulus += lulus
  jumlah.gagal += gagal
  jumlah.lewat += lewat
  ringkasan.push(
    `${gagal ? '✗' : lewat ? '○' : '✓'} ${nama}: ${lulus} lulus, ${gagal} gagal, ${lewat} dilewati (${detik.toFixed(1)} s)`,
  )
}
function pemeriksaan(nama, argumen) {
  console.log(`\n── ${nama}`)
  const h = jalan(nama, argumen)
  catat(nama, { lulus: h.kode === 0 ? 1 : 0, gagal: h.kode === 0 ? 0 : 1, lewat: 0 }, h.detik)
}
function vitest(nama, argumen, lingkungan) {
  console.log(`\n── ${nama}`)
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tepat-uji-'))
  const laporan = path.join(folder, 'hasil.json')
  const h = jalan(
    nama,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      ...argumen,
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${laporan}`,
    ],
    lingkungan,
  )
  let hasil = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] }
  try {
    hasil = JSON.parse(fs.readFileSync(laporan, 'utf8'))
  } catch {
    /* the runner died before it could report */
  }
  fs.rmSync(folder, { recursive: true, force: true })
  const berkasGagal = hasil.testResults.filter(
    (f) => f.status === 'failed' && f.assertionResults.every((a) => a.status !== 'failed'),
  ).length
  let gagal = hasil.numFailedTests + berkasGagal
  if (h.kode !== 0 && gagal === 0) gagal = 1
  if (hasil.numPassedTests === 0 && gagal === 0) gagal = 1
  catat(nama, { lulus: hasil.numPassedTests, gagal, lewat: hasil.numPendingTests + hasil.numTodoTests }, h.detik)
}

pemeriksaan('berkas kunci npm', ['scripts/lengkapi-kunci.mjs', '--periksa'])
pemeriksaan('bangun', ['scripts/bangun.mjs'])
pemeriksaan('tipe', ['node_modules/@typescript/native/bin/tsc', '-p', 'tsconfig.json', '--noEmit'])
pemeriksaan('lint', ['node_modules/oxlint/bin/oxlint', '--type-aware', '--quiet'])
pemeriksaan('format', ['node_modules/@biomejs/biome/bin/biome', 'format', '.'])
pemeriksaan('batas', ['scripts/batas.mjs'])
vitest('unit, hukum, mesin, dan kontrak (dua basis data)', ['--config', 'vite.config.ts'])

const peramban = cariPeramban()
if (peramban) vitest('perjalanan di peramban', ['--config', 'vite.perjalanan.config.ts'], { TEPAT_PERAMBAN: peramban })
else {
  console.error(
    '\n!! LAPISAN DILEWATI: tidak ada Chromium atau Chrome, dan Playwright tidak dapat mengambilnya. Pasang paket `chromium`, lalu ulangi.',
  )
  catat('perjalanan di peramban (TIDAK ADA PERAMBAN)', { lulus: 0, gagal: 0, lewat: 1 }, 0)
}

console.log(`\n${ringkasan.join('\n')}`)
if (lengkap && jumlah.lewat > 0)
  console.error(`\n${jumlah.lewat} uji dilewati; pada jalannya uji lengkap itu kegagalan.`)
console.log(`\n${jumlah.lulus} passed, ${jumlah.gagal} failed, ${jumlah.lewat} skipped`)
process.exit(jumlah.gagal > 0 || (lengkap && jumlah.lewat > 0) ? 1 : 0)
