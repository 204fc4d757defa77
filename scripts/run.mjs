// Runs argv[2..] with Node >= 22.22: this process if new enough, else npm's copy for this platform.
// `--bangun` first: builds dist/ when a source file is newer than the last build.
import { spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { fileURLToPath } from 'node:url'

const akar = fileURLToPath(new URL('..', import.meta.url))
const [mayor, minor] = process.versions.node.split('.').map(Number)
const cukup = mayor > 22 || (mayor === 22 && minor >= 22)

function cariNode() {
  if (mayor >= 24) return process.execPath
  const plat = process.platform === 'win32' ? 'win' : process.platform
  const exe = plat === 'win' ? 'node.exe' : 'node'
  const npm = `${akar}node_modules/node-${plat}-${process.arch}/bin/${exe}`
  if (fs.existsSync(npm)) return npm
  if (cukup) return process.execPath
  console.error(`Perlu Node.js 22.22 atau lebih baru (terpasang ${process.version}).`)
  process.exit(1)
}

const node = cariNode()
const argumen = process.argv.slice(2)
const lingkungan = { ...process.env, NODE_NO_WARNINGS: '1' }
if (argumen[0] === '--bangun') {
  argumen.shift()
  const { perluBangun } = await import('./mutakhir.mjs')
  if (perluBangun(akar)) {
    const hasil = spawnSync(node, [`${akar}scripts/bangun.mjs`], { stdio: ['ignore', 2, 2], env: lingkungan })
    if (hasil.status !== 0) process.exit(hasil.status ?? 1)
  }
  argumen[0] = akar + argumen[0]
}
const anak = spawn(node, argumen, { stdio: 'inherit', env: lingkungan })
for (const sinyal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(sinyal, () => anak.kill(sinyal))
// Under npm: a signal may end npm's shell and not reach us. An orphan ends its child too.
const induk = process.ppid
if (process.env.npm_lifecycle_event)
  setInterval(() => {
    if (process.ppid !== induk) anak.kill('SIGTERM')
  }, 250).unref()
anak.on('exit', (kode, sinyal) => process.exit(sinyal ? 1 : (kode ?? 1)))
