// Is dist/ older than any source? A stat of every source file; no hashing.
import fs from 'node:fs'
import path from 'node:path'

const SUMBER = ['src', 'seed', 'vite.config.ts', 'vite.pulau.config.ts', 'package-lock.json', 'scripts/bangun.mjs']

function terbaru(lokasi) {
  const info = fs.statSync(lokasi, { throwIfNoEntry: false })
  if (!info) return 0
  if (!info.isDirectory()) return info.mtimeMs
  let maks = info.mtimeMs
  for (const nama of fs.readdirSync(lokasi)) maks = Math.max(maks, terbaru(path.join(lokasi, nama)))
  return maks
}

export function perluBangun(akar) {
  const cap = fs.statSync(path.join(akar, 'dist', '.cap'), { throwIfNoEntry: false })
  if (!cap) return true
  return SUMBER.some((s) => terbaru(path.join(akar, s)) > cap.mtimeMs)
}
