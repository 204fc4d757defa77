// solveAssignment beside SciPy, HiGHS and LEMON: the same instance, the same run, solve time only (reading excluded).
// Rivals come from the distribution: apt-get install python3-scipy liblemon-dev g++
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type AssignmentProblem, masalahStandar, solveAssignment, verifyCertificate } from '#modules/penempatan'

const BENIH = 20261124
/** Rows and columns per row; the last is as wide as a city's plan (3.3 million edges). */
const UKURAN: readonly (readonly [number, number])[] = [
  [1000, 100],
  [5000, 100],
  [20_000, 100],
  [100_000, 32],
]
/** A rival that takes longer than this on one solve is stopped, and the table says so. */
const BATAS_DETIK = Number(process.env.BENCH_BATAS_DETIK ?? 90)

const LEMON = `
#include <lemon/smart_graph.h>
#include <lemon/network_simplex.h>
#include <chrono>
#include <cstdio>
#include <vector>
using namespace lemon;
int main(int, char** argv) {
  FILE* f = fopen(argv[1], "rb");
  int h[3]; if (fread(h, 4, 3, f) != 3) return 1;
  int n = h[0], m = h[1], e = h[2];
  std::vector<int> s(n + 1), c(e), w(e);
  if (fread(s.data(), 4, n + 1, f) != size_t(n + 1) || fread(c.data(), 4, e, f) != size_t(e) || fread(w.data(), 4, e, f) != size_t(e)) return 1;
  SmartDigraph g; g.reserveNode(n + m); g.reserveArc(e);
  for (int i = 0; i < n + m; i++) g.addNode();
  for (int i = 0; i < n; i++) for (int x = s[i]; x < s[i + 1]; x++) g.addArc(g.nodeFromId(i), g.nodeFromId(n + c[x]));
  SmartDigraph::ArcMap<int> cost(g); SmartDigraph::NodeMap<int> supply(g);
  for (int x = 0; x < e; x++) cost[g.arcFromId(x)] = -w[x];
  for (int i = 0; i < n; i++) supply[g.nodeFromId(i)] = 1;
  for (int j = 0; j < m; j++) supply[g.nodeFromId(n + j)] = -1;
  auto t = std::chrono::steady_clock::now();
  NetworkSimplex<SmartDigraph, int, long long> ns(g);
  ns.costMap(cost).supplyMap(supply);
  auto r = ns.run();
  double ms = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - t).count();
  printf("{\\"ms\\":%.3f,\\"total\\":%lld}\\n", ms, r == ns.OPTIMAL ? -(long long)ns.totalCost() : -1LL);
}
`

const SCIPY = `
import sys, json, time
import numpy as np
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import min_weight_full_bipartite_matching
from scipy.optimize import linear_sum_assignment
a = np.fromfile(sys.argv[1], dtype=np.int32)
n, m, e = (int(x) for x in a[:3])
s, c, w = a[3:4+n], a[4+n:4+n+e], a[4+n+e:4+n+2*e].astype(np.float64)
if sys.argv[2] == 'sparse':
    # An explicit 0 is no edge to SciPy: every weight is raised by one, every perfect matching by n.
    g = csr_matrix((w + 1, c, s), shape=(n, m))
    t = time.perf_counter(); r, k = min_weight_full_bipartite_matching(g, maximize=True); d = time.perf_counter() - t
    total = int(g[r, k].sum()) - n
elif sys.argv[2] == 'highs':
    from scipy.optimize import linprog
    from scipy.sparse import vstack
    r = np.repeat(np.arange(n), np.diff(s)); x = np.arange(e); one = np.ones(e)
    a_eq = csr_matrix((one, (r, x)), shape=(n, e)); a_ub = csr_matrix((one, (c, x)), shape=(m, e))
    t = time.perf_counter()
    h = linprog(-w, A_eq=a_eq, b_eq=np.ones(n), A_ub=a_ub, b_ub=np.ones(m), bounds=(0, None), method='highs')
    d = time.perf_counter() - t
    total = int(round(-h.fun))
else:
    d2 = np.full((n, m), -1e7)
    d2[np.repeat(np.arange(n), np.diff(s)), c] = w
    t = time.perf_counter(); r, k = linear_sum_assignment(d2, maximize=True); d = time.perf_counter() - t
    total = int(d2[r, k].sum())
print(json.dumps({'ms': d * 1000, 'total': total}))
`

interface Saingan {
  nama: string
  perintah: string
  argumen: (berkas: string) => string[]
  terbesar: number
}

function siapkanSaingan(folder: string): Saingan[] {
  const daftar: Saingan[] = []
  const lewati = (nama: string, sebab: string) => console.log(`!! ${nama} DILEWATI: ${sebab}`)
  const py = '/usr/bin/python3'
  const cekPy = spawnSync(py, ['-c', 'import scipy; print(scipy.__version__)'], { encoding: 'utf8' })
  if (cekPy.status === 0) {
    const skrip = path.join(folder, 'saingan.py')
    fs.writeFileSync(skrip, SCIPY)
    const v = cekPy.stdout.trim()
    daftar.push({ nama: `SciPy ${v} jarang`, perintah: py, argumen: (b) => [skrip, b, 'sparse'], terbesar: Infinity })
    daftar.push({ nama: `SciPy ${v} padat`, perintah: py, argumen: (b) => [skrip, b, 'dense'], terbesar: 5000 })
    // The assignment polytope is integral: its linear program is the whole problem. Minutes beyond this size.
    daftar.push({ nama: `HiGHS (SciPy ${v})`, perintah: py, argumen: (b) => [skrip, b, 'highs'], terbesar: 5000 })
  } else lewati('SciPy', 'apt-get install python3-scipy')
  const sumber = path.join(folder, 'lemon.cpp')
  const biner = path.join(folder, 'lemon')
  fs.writeFileSync(sumber, LEMON)
  const bangun = spawnSync('g++', ['-O3', '-march=native', '-w', '-o', biner, sumber], { encoding: 'utf8' })
  if (bangun.status === 0)
    daftar.push({ nama: 'LEMON network simplex', perintah: biner, argumen: (b) => [b], terbesar: Infinity })
  else lewati('LEMON', `apt-get install g++ liblemon-dev (${(bangun.stderr ?? String(bangun.error)).slice(0, 120)})`)
  return daftar
}

function tulisMasalah(berkas: string, p: AssignmentProblem): void {
  const f = fs.openSync(berkas, 'w')
  const weight = p.weight as Int32Array
  for (const a of [Int32Array.of(p.rows, p.columns, p.column.length), p.rowStart, p.column, weight])
    fs.writeSync(f, new Uint8Array(a.buffer, a.byteOffset, a.byteLength))
  fs.closeSync(f)
}

const tengah = (x: number[]): number => x.toSorted((a, b) => a - b)[x.length >> 1]!

function jalankanSaingan(s: Saingan, berkas: string): { ms: number; total: number } | string {
  const h = spawnSync(s.perintah, s.argumen(berkas), {
    encoding: 'utf8',
    timeout: BATAS_DETIK * 1000,
    killSignal: 'SIGKILL',
  })
  if (h.status !== 0) return h.signal ? `> ${BATAS_DETIK} s` : `gagal: ${h.stderr.split('\n').at(-2) ?? ''}`
  return JSON.parse(h.stdout) as { ms: number; total: number }
}

export default async function jalankan(): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tepat-bench-'))
  try {
    const saingan = siapkanSaingan(folder)
    console.log(
      `benih ${BENIH}; 100 (n = 100.000: 32) kolom acak per baris + satu jodoh tertanam; bobot 0..10.000; ms, nilai tengah`,
    )
    console.log('| n × n | sisi | tepat: penyelesaian | + sertifikat | saingan | ms | nisbah | total sama |')
    console.log('|---|---|---|---|---|---|---|---|')
    for (const [n, derajat] of UKURAN) {
      const p = masalahStandar(n, BENIH, derajat)
      const selesai: number[] = []
      const semua: number[] = []
      let total = 0
      const pemanasan = n <= 5000 ? 10 : 2 // JIT
      for (let x = 0; x < pemanasan + 5; x++) {
        const t0 = performance.now()
        const s = solveAssignment(p)
        const t1 = performance.now()
        const c = verifyCertificate(p, s)
        const t2 = performance.now()
        if (!c.ok) throw new Error(`certificate: ${c.problems[0]}`)
        total = s.total
        if (x < pemanasan) continue
        selesai.push(t1 - t0)
        semua.push(t2 - t0)
      }
      const kita = tengah(semua)
      const berkas = path.join(folder, `${n}.bin`)
      tulisMasalah(berkas, p)
      const awal = `| ${n} | ${p.column.length} | ${tengah(selesai).toFixed(1)} | ${kita.toFixed(1)} |`
      if (saingan.length === 0) console.log(`${awal} – | – | – | – |`)
      for (const s of saingan) {
        if (n > s.terbesar) continue
        const h = jalankanSaingan(s, berkas)
        console.log(
          typeof h === 'string'
            ? `${awal} ${s.nama} | ${h} | | |`
            : `${awal} ${s.nama} | ${h.ms.toFixed(0)} | ${(h.ms / kita).toFixed(1)}× | ${h.total === total ? 'ya' : `TIDAK: ${h.total}, ${total}`} |`,
        )
      }
      fs.rmSync(berkas)
    }
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}
