// Checks the module boundaries. Zero modules cruised counts as a failure: the checker was blind.
import { spawnSync } from 'node:child_process'
const h = spawnSync(
  process.execPath,
  [
    'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'json',
    'src',
    'seed',
  ],
  { encoding: 'utf8', maxBuffer: 512e6 },
)
if (h.error) throw h.error
let hasil
try {
  hasil = JSON.parse(h.stdout)
} catch {
  console.error(h.stderr || h.stdout.slice(0, 2000))
  process.exit(1)
}
const { violations, totalCruised } = hasil.summary
for (const v of violations)
  console.error(
    `${v.rule.severity} ${v.rule.name}: ${v.from} → ${v.to}${v.cycle ? ` (${v.cycle.map((c) => c.name ?? c).join(' → ')})` : ''}`,
  )
if (!totalCruised) {
  console.error('batas: 0 modul diperiksa; pemeriksa batas tidak bekerja')
  process.exit(1)
}
console.log(`batas: ${totalCruised} modul diperiksa, ${violations.length} pelanggaran`)
process.exit(violations.length ? 1 : 0)
