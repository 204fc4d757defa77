// Builds dist/: the server and command line (one SSR bundle with shared chunks) and the browser islands.
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { perluBangun } from './mutakhir.mjs'

const akar = fileURLToPath(new URL('..', import.meta.url))
process.chdir(akar)
if (!process.argv.includes('--paksa') && !perluBangun(akar)) process.exit(0)
const mulai = Date.now()
const sementara = path.join(akar, `dist.${process.pid}.tmp`)
fs.rmSync(sementara, { recursive: true, force: true })
await build({ configFile: 'vite.pulau.config.ts', logLevel: 'warn', build: { outDir: path.join(sementara, 'publik') } })
await build({ configFile: 'vite.config.ts', logLevel: 'warn', build: { outDir: sementara, emptyOutDir: false } })
fs.writeFileSync(path.join(sementara, '.cap'), new Date().toISOString())
fs.rmSync(path.join(akar, 'dist'), { recursive: true, force: true })
fs.renameSync(sementara, path.join(akar, 'dist'))
console.error(`Tepat dibangun dalam ${((Date.now() - mulai) / 1000).toFixed(1)} s`)
