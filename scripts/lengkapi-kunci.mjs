// Completes package-lock.json with the platform packages of other systems that the registry in use does not serve.
// npm leaves them out of the lock and then refuses its own lock in `npm ci`; on other platforms they would be missing.
// Run after every `npm install <package>`. `--periksa` only reports (exit 1 when entries are missing).
import fs from 'node:fs'

const berkas = new URL('../package-lock.json', import.meta.url)
const kunci = JSON.parse(fs.readFileSync(berkas, 'utf8'))
const paket = kunci.packages
const SISTEM = {
  android: 'android',
  darwin: 'darwin',
  linux: 'linux',
  win32: 'win32',
  windows: 'win32',
  freebsd: 'freebsd',
  openharmony: 'openharmony',
}
const PROSESOR = ['arm64', 'x64', 'ia32', 'arm', 'riscv64', 's390x', 'ppc64', 'loong64', 'wasm32']

function ada(dari, nama) {
  for (let letak = dari; ; letak = letak.slice(0, Math.max(0, letak.lastIndexOf('node_modules/') - 1))) {
    if (paket[`${letak ? `${letak}/` : ''}node_modules/${nama}`]) return true
    if (!letak) return false
  }
}
const ditambah = []
for (const [letak, isi] of Object.entries(paket)) {
  for (const [nama, versi] of Object.entries(isi.optionalDependencies ?? {})) {
    if (!letak || ada(letak, nama)) continue
    const kata = nama.split('/').at(-1).split('-')
    const os = nama === 'fsevents' ? 'darwin' : SISTEM[kata.find((k) => SISTEM[k])]
    const cpu = PROSESOR.find((p) => kata.includes(p))
    if (!os && !cpu)
      throw new Error(`${nama}: platform tidak terbaca dari namanya; tambahkan ke package-lock.json dengan tangan`)
    paket[`node_modules/${nama}`] = {
      version: versi.replace(/^[\^~=v]+/, ''),
      ...(isi.dev ? { dev: true } : {}),
      optional: true,
      ...(cpu ? { cpu: [cpu] } : {}),
      ...(os ? { os: [os] } : {}),
      ...(kata.some((k) => k.startsWith('musl'))
        ? { libc: ['musl'] }
        : kata.some((k) => k.startsWith('gnu'))
          ? { libc: ['glibc'] }
          : {}),
    }
    ditambah.push(nama)
  }
}
if (process.argv.includes('--periksa')) {
  if (ditambah.length)
    console.error(`package-lock.json kurang ${ditambah.length} paket platform; jalankan scripts/lengkapi-kunci.mjs`)
  process.exit(ditambah.length ? 1 : 0)
}
kunci.packages = Object.fromEntries(Object.entries(paket).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
fs.writeFileSync(berkas, `${JSON.stringify(kunci, null, 2)}\n`)
console.log(`${ditambah.length} paket platform ditambahkan ke package-lock.json`)
