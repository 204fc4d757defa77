// npm run bench -- <name>…   builds bench/*.ts (Vite, beside the product's own build) and runs them in turn.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'

const akar = fileURLToPath(new URL('..', import.meta.url))
process.chdir(akar)
const ada = fs
  .readdirSync('bench')
  .filter((f) => f.endsWith('.ts') && !f.startsWith('_'))
  .map((f) => f.slice(0, -3))
const diminta = process.argv.slice(2).filter((a) => !a.startsWith('-'))
const nama = diminta.length ? diminta : ada
const asing = nama.filter((n) => !ada.includes(n))
if (asing.length) {
  console.error(`bench tidak dikenal: ${asing.join(', ')}. Ada: ${ada.join(', ')}`)
  process.exit(2)
}
await build({
  configFile: false,
  logLevel: 'warn',
  build: {
    ssr: true,
    target: 'node22',
    minify: false,
    outDir: 'dist/bench',
    emptyOutDir: true,
    rollupOptions: {
      input: {
        ...Object.fromEntries(nama.map((n) => [n, `bench/${n}.ts`])),
        'pekerja-penempatan': 'src/modules/penempatan/infrastructure/pekerja.ts',
      },
    },
  },
})
const cpu = os.cpus()
console.log(
  `Mesin: ${cpu.length} × ${cpu[0]?.model}, ${(os.totalmem() / 2 ** 30).toFixed(0)} GiB, Node ${process.version}, ${os.platform()} ${os.arch()}`,
)
for (const n of nama) {
  console.log(`\n## ${n}`)
  const { default: jalankan } = await import(pathToFileURL(path.join(akar, 'dist/bench', `${n}.js`)).href)
  await jalankan()
}
process.exit(0)
