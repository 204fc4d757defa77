// The classes in which assignment solvers differ most: heavy ties, and more people than seats who may stay out. Beside
// LEMON's network simplex: same instance, same run, solve time only. apt-get install liblemon-dev g++
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type AssignmentProblem, pengacak, solveAssignment, verifyCertificate } from '#modules/penempatan'

const BENIH = 20261124
const BATAS_DETIK = Number(process.env.BENCH_BATAS_DETIK ?? 90)

/** Everybody may go to one more node, by way of a seat taken or by staying out. */
const LEMON = `
#include <lemon/smart_graph.h>
#include <lemon/network_simplex.h>
#include <chrono>
#include <cstdio>
#include <vector>
using namespace lemon;
int main(int, char** argv) {
  FILE* f = fopen(argv[1], "rb");
  int h[4]; if (fread(h, 4, 4, f) != 4) return 1;
  int n = h[0], m = h[1], e = h[2], luar = h[3];
  std::vector<int> s(n + 1), c(e), w(e);
  if (fread(s.data(), 4, n + 1, f) != size_t(n + 1) || fread(c.data(), 4, e, f) != size_t(e) || fread(w.data(), 4, e, f) != size_t(e)) return 1;
  SmartDigraph g; g.reserveNode(n + m + 1); g.reserveArc(e + m + n);
  for (int i = 0; i < n + m + 1; i++) g.addNode();
  for (int i = 0; i < n; i++) for (int x = s[i]; x < s[i + 1]; x++) g.addArc(g.nodeFromId(i), g.nodeFromId(n + c[x]));
  for (int j = 0; j < m; j++) g.addArc(g.nodeFromId(n + j), g.nodeFromId(n + m));
  if (luar) for (int i = 0; i < n; i++) g.addArc(g.nodeFromId(i), g.nodeFromId(n + m));
  SmartDigraph::ArcMap<int> cost(g, 0), upper(g, 1); SmartDigraph::NodeMap<int> supply(g);
  for (int x = 0; x < e; x++) cost[g.arcFromId(x)] = -w[x];
  for (int i = 0; i < n; i++) supply[g.nodeFromId(i)] = 1;
  supply[g.nodeFromId(n + m)] = -n;
  auto t = std::chrono::steady_clock::now();
  NetworkSimplex<SmartDigraph, int, long long> ns(g);
  ns.upperMap(upper).costMap(cost).supplyMap(supply);
  auto r = ns.run();
  double ms = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - t).count();
  printf("{\\"ms\\":%.3f,\\"total\\":%lld}\\n", ms, r == ns.OPTIMAL ? -(long long)ns.totalCost() : -1LL);
}
`

/** `derajat` distinct random columns per row; `luar`: everybody may stay out for nothing, else one planted matching. */
function masalah(rows: number, columns: number, derajat: number, terbesar: number, luar: boolean): AssignmentProblem {
  const acak = pengacak(BENIH)
  const rowStart = new Int32Array(rows + 1)
  const column = new Int32Array(rows * derajat)
  const weight = new Int32Array(rows * derajat)
  const ada = new Int32Array(columns).fill(-1)
  let e = 0
  for (let i = 0; i < rows; i++) {
    const awal = e
    if (!luar) {
      ada[i] = i
      column[e++] = i
    }
    while (e < awal + derajat) {
      const j = Math.floor(acak() * columns)
      if (ada[j] === i) continue
      ada[j] = i
      column[e++] = j
    }
    column.subarray(awal, e).sort()
    for (let x = awal; x < e; x++) weight[x] = Math.floor(acak() * (terbesar + 1))
    rowStart[i + 1] = e
  }
  return { rows, columns, rowStart, column, weight, ...(luar && { optOut: new Int32Array(rows) }) }
}

const KELAS: readonly [string, AssignmentProblem][] = [
  ['nilai kembar 0..100, 2.000 × 2.000 penuh', masalah(2000, 2000, 2000, 100, false)],
  ['nilai kembar 0..100, 5.000 × 5.000, 2.000 per baris', masalah(5000, 5000, 2000, 100, false)],
  ['nilai kembar 0..100, 20.000 × 20.000, 100 per baris', masalah(20_000, 20_000, 100, 100, false)],
  ['20.000 orang, 2.000 kursi, 50 per baris', masalah(20_000, 2000, 50, 10_000, true)],
  ['5.000 orang, 500 kursi, 200 per baris', masalah(5000, 500, 200, 10_000, true)],
  ['20.000 orang, 18.000 kursi, 100 per baris', masalah(20_000, 18_000, 100, 10_000, true)],
]

export default async function jalankan(): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tepat-bench-'))
  try {
    fs.writeFileSync(path.join(folder, 'lemon.cpp'), LEMON)
    const biner = path.join(folder, 'lemon')
    const bangun = spawnSync('g++', ['-O3', '-march=native', '-w', '-o', biner, `${biner}.cpp`], { encoding: 'utf8' })
    const ada = bangun.status === 0
    if (!ada) console.log('!! LEMON DILEWATI: apt-get install g++ liblemon-dev')
    console.log(`benih ${BENIH}; ms, nilai tengah, sertifikat termasuk`)
    console.log('| kelas | sisi | tepat | LEMON | nisbah | total sama |')
    console.log('|---|---|---|---|---|---|')
    for (const [nama, p] of KELAS) {
      const waktu: number[] = []
      let total = 0
      for (let x = 0; x < 8; x++) {
        const t = performance.now()
        const s = solveAssignment(p)
        const c = verifyCertificate(p, s)
        if (!c.ok) throw new Error(`certificate: ${c.problems[0]}`)
        if (x >= 3) waktu.push(performance.now() - t)
        total = s.objective
      }
      const kita = waktu.toSorted((a, b) => a - b)[waktu.length >> 1]!
      let saingan = '– | – | –'
      if (ada) {
        const berkas = path.join(folder, 'masalah.bin')
        const kepala = Int32Array.of(p.rows, p.columns, p.column.length, p.optOut ? 1 : 0)
        const bagian = [kepala, p.rowStart, p.column, p.weight]
        fs.writeFileSync(berkas, Buffer.concat(bagian.map((a) => new Uint8Array(a.buffer, a.byteOffset, a.byteLength))))
        const h = spawnSync(biner, [berkas], { encoding: 'utf8', timeout: BATAS_DETIK * 1000, killSignal: 'SIGKILL' })
        if (h.status === 0) {
          const r = JSON.parse(h.stdout) as { ms: number; total: number }
          const sama = r.total === total ? 'ya' : `TIDAK: ${r.total}, ${total}`
          saingan = `${r.ms.toFixed(0)} | ${(r.ms / kita).toFixed(1)}× | ${sama}`
        } else saingan = `> ${BATAS_DETIK} s | – | –`
      }
      console.log(`| ${nama} | ${p.column.length} | ${kita.toFixed(1)} | ${saingan} |`)
    }
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}
