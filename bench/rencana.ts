// Plan of the demo city from its facts: law, fit, both plans with certificates, curve, facts that decide, the page's data.
// First in processes of their own, as the server does it (plans in their threads), then again and again in this one.
import { spawnSync } from 'node:child_process'
import os from 'node:os'
import { hukumPasangan } from '#modules/kelayakan'
import { relasiBidangStudi } from '#modules/kompetensi'
import {
  cobaUbah,
  type Graf,
  hargaPasangan,
  jalankanMesin,
  jelaskanBuntu,
  KEBIJAKAN_BOBOT,
  mesinDiPekerja,
  mulaiCoba,
  pengacak,
  type Perubahan,
  siapkanMesin,
  susunKeadaan,
  susunRencana,
} from '#modules/penempatan'
import { buatKotaContoh, faktaKotaContoh } from '#seed'

const TMT = '2027-01-04'
const ULANG = 5

/** One hand edit each on the whole city, all pairs, from the recommended plan: exact, certificate included. */
function ukurUbahan({ graf, rencana }: ReturnType<typeof jalankanMesin>['bersyarat']): void {
  const r = (rencana.find((x) => x.kunci === 'disarankan') ?? rencana.at(-1)!).rencana
  const awal = mulaiCoba(graf, r)
  const acak = pengacak(7)
  const n = (x: number) => Math.floor(acak() * x)
  const pasangan = (baris: number) => {
    const a = graf.rowStart[baris]!
    return { baris, kolom: graf.column[a + n(graf.rowStart[baris + 1]! - a)]! }
  }
  const duduk = Array.from(awal.penugasan.assignment.keys()).filter((i) => awal.penugasan.assignment[i]! >= 0)
  const ragam: Record<string, () => Perubahan> = {
    kunci: () => ({ jenis: 'kunci', ...pasangan(n(graf.rows)) }),
    larang: () => {
      const baris = duduk[n(duduk.length)]!
      return { jenis: 'larang', baris, kolom: awal.penugasan.assignment[baris]! }
    },
    keluarkan: () => ({ jenis: 'keluarkan', baris: duduk[n(duduk.length)]! }),
    'kursi bertambah': () => {
      const kolom = n(graf.columns)
      return { jenis: 'kursi', kolom, banyak: graf.capacity[kolom]! + 1 }
    },
    'kursi ditutup': () => {
      const kolom = n(graf.columns)
      return { jenis: 'kursi', kolom, banyak: graf.capacity[kolom]! - 1 }
    },
    bobot: () => ({ jenis: 'bobot', ...pasangan(n(graf.rows)), bobot: n(graf.nilaiTerbesar) }),
  }
  console.log(
    `\nsatu ubahan tangan, ${graf.rows} × ${graf.columns}, ${graf.column.length} sisi; 200 ubahan per jenis; ms, dengan sertifikat`,
  )
  console.log('| ubahan | nilai tengah | p95 | terlama | tak layak | dari awal | pindah, nilai tengah |')
  console.log('|---|---|---|---|---|---|---|')
  for (const [nama, buat] of Object.entries(ragam)) {
    const ms: number[] = []
    const pindah: number[] = []
    let takLayak = 0
    let penuh = 0
    for (let x = 0; x < 200; x++) {
      const c = buat()
      const t = performance.now()
      const h = cobaUbah(graf, r, awal, [c])
      ms.push(performance.now() - t)
      if (!h.layak) {
        takLayak++
        continue
      }
      if (h.coba.penugasan.masalahSertifikat.length > 0) throw new Error(h.coba.penugasan.masalahSertifikat[0])
      if (h.coba.penugasan.cara === 'penuh') penuh++
      pindah.push(h.coba.pindah.length)
    }
    const urut = ms.toSorted((a, b) => a - b)
    const di = (q: number) => urut[Math.min(199, Math.floor(q * 200))]!.toFixed(1)
    console.log(
      `| ${nama} | ${di(0.5)} | ${di(0.95)} | ${di(1)} | ${takLayak} | ${penuh} | ${pindah.toSorted((a, b) => a - b)[pindah.length >> 1] ?? '–'} |`,
    )
  }
}

/** The engine under settings a city might choose: closed seats, people sent to a post, minimum staffing by office. */
function ukurSetelan(graf: Graf, dinas: readonly (readonly number[])[]): void {
  const acak = pengacak(11)
  const n = (x: number) => Math.floor(acak() * x)
  const pemegang = [...graf.kini.keys()].filter((i) => graf.kini[i]! >= 0)
  const luar = [...graf.kini.keys()].filter((i) => graf.kini[i]! < 0)
  const terisi = graf.capacity.map(() => 0)
  for (const i of pemegang) terisi[graf.kini[i]!]!++
  // Holders who can go elsewhere.
  const luwes = pemegang.filter((i) => graf.rowStart[i + 1]! - graf.rowStart[i]! > 5)
  const tutup = new Set(Array.from({ length: 5 }, () => graf.kini[luwes[n(luwes.length)]!]!))
  const capacity = graf.capacity.map((c, j) => (tutup.has(j) ? 0 : c))
  const wajib = new Uint8Array(graf.rows)
  for (let x = 0; x < 5; x++) wajib[luar[n(luar.length)]!] = 1
  const minimum = [graf.capacity.map((_, j) => j), ...dinas].map((kolom) => {
    const kursi = [...kolom].reduce((a, j) => a + capacity[j]!, 0)
    const kini = [...kolom].reduce((a, j) => a + Math.min(terisi[j]!, capacity[j]!), 0)
    return { kolom: [...kolom], banyak: Math.min(kini, Math.floor(kursi * 0.9)) }
  })
  const ragam: Record<string, Graf> = {
    'tanpa setelan': graf,
    '5 kursi ditutup, 5 wajib': { ...graf, capacity, wajib },
    [`minimum kota dan ${dinas.length} dinas`]: { ...graf, minimum },
    semuanya: { ...graf, capacity, wajib, minimum },
  }
  const ukur = <T>(f: () => T): [T, string] => {
    const ms: number[] = []
    let h: T
    for (let x = 0; x < 3; x++) {
      const t = performance.now()
      h = f()
      ms.push(performance.now() - t)
    }
    return [h!, ms.toSorted((a, b) => a - b)[1]!.toFixed(0)]
  }
  console.log(
    '\n| setelan | rencana, kedua varian (ms) | langkah tersedikit | disarankan | sisa terbesar pada kurva, % | harga pasangan, 200: tengah, p95, terlama (ms) |',
  )
  console.log('|---|---|---|---|---|---|')
  for (const [nama, g] of Object.entries(ragam)) {
    const [h, ms] = ukur(() => jalankanMesin(g, { maksLangkah: null }))
    const v = h.bersyarat
    const utama = v.rencana.find((x) => x.kunci === 'disarankan') ?? v.rencana.at(-1)
    if (!utama) {
      console.log(`| ${nama} | ${ms} | tidak ada rencana: ${JSON.stringify(v.buntu?.konflik)} |`)
      continue
    }
    const masalah = [h.pasti, v].flatMap((x) => [...x.masalah, ...x.rencana.flatMap((r) => r.masalah)])
    if (masalah.length > 0) throw new Error(masalah[0])
    const naik = v.kurva.at(-1)!.nilai - v.kurva[0]!.nilai
    const celah = Math.max(...v.kurva.map((t) => (100 * (t.batas - t.nilai)) / naik))
    const waktu = Array.from({ length: 200 }, () => {
      const e = n(g.column.length)
      let i = 0
      while (g.rowStart[i + 1]! <= e) i++
      const t = performance.now()
      hargaPasangan(g, utama.rencana, i, g.column[e]!)
      return performance.now() - t
    }).toSorted((a, b) => a - b)
    const di = (q: number) => waktu[Math.min(199, Math.floor(q * 200))]!.toFixed(1)
    console.log(
      `| ${nama} | ${ms} | ${v.langkahTersedikit} | ${utama.rencana.langkah} | ${celah.toFixed(2)} | ${di(0.5)}, ${di(0.95)}, ${di(1)} |`,
    )
    if (!g.minimum) continue
    const awal = mulaiCoba(g, utama.rencana)
    const [, coba] = ukur(() => cobaUbah(g, utama.rencana, awal, [{ jenis: 'keluarkan', baris: pemegang[7]! }]))
    console.log(`| ${nama}: satu ubahan tangan | ${coba} | | | | |`)
  }
  const j = [...tutup][0]!
  const satu = luar.slice(0, 3)
  const buntu: Record<string, Graf> = {
    'tiga wajib, satu kursi': hanyaKe(graf, satu, j),
    'minimum melebihi kursi': {
      ...graf,
      minimum: [{ kolom: [...dinas[0]!], banyak: dinas[0]!.length + 2 }, ...minimum.slice(2)],
    },
    'semua kursi satu dinas ditutup': {
      ...graf,
      capacity: graf.capacity.map((c, x) => (dinas[0]!.includes(x) ? 0 : c)),
    },
    'setengah kursi ditutup': { ...graf, capacity: graf.capacity.map((c, x) => (x % 2 === 0 ? 0 : c)) },
  }
  console.log('\n| buntu | ms | konflik | terkecil | obat |')
  console.log('|---|---|---|---|---|')
  for (const [nama, g] of Object.entries(buntu)) {
    const [b, ms] = ukur(() => jelaskanBuntu(g))
    const k = b?.konflik
    console.log(
      `| ${nama} | ${ms} | ${k ? `${k.pemegang.length} pemegang, ${k.wajib.length} wajib, ${k.minimum.length} minimum` : 'ada rencana'} | ${b?.terkecil} | ${b?.obat.length} |`,
    )
  }
}

/** These rows may only go to this post, and must. */
function hanyaKe(g: Graf, baris: readonly number[], j: number): Graf {
  const rowStart = [0]
  const ambil: number[] = []
  for (let i = 0; i < g.rows; i++) {
    if (baris.includes(i)) ambil.push(-1)
    else for (let e = g.rowStart[i]!; e < g.rowStart[i + 1]!; e++) ambil.push(e)
    rowStart.push(ambil.length)
  }
  return {
    ...g,
    rowStart: Int32Array.from(rowStart),
    column: Int32Array.from(ambil, (e) => (e < 0 ? j : g.column[e]!)),
    nilai: Int32Array.from(ambil, (e) => (e < 0 ? 100 : g.nilai[e]!)),
    jenis: Uint8Array.from(ambil, (e) => (e < 0 ? 1 : g.jenis[e]!)),
    wajib: Uint8Array.from(g.kini, (_, i) => (baris.includes(i) ? 1 : 0)),
  }
}

const PROSES = 9

function faktaKota() {
  const kota = faktaKotaContoh(buatKotaContoh({ hariIni: '2026-11-24' }))
  return {
    tmt: TMT,
    pegawai: kota.pegawai.toSorted((a, b) => (a.nip < b.nip ? -1 : 1)),
    jabatan: kota.jabatan.toSorted((a, b) => (a.kode < b.kode ? -1 : 1)),
    unit: kota.unit,
    standar: kota.standar,
    nilai: kota.nilai,
  }
}
const DEPS = { kebijakan: KEBIJAKAN_BOBOT, kelayakan: hukumPasangan(relasiBidangStudi) }
const KEPALA = { id: 'bench', dibuatPada: '', dataPada: '', oleh: 'bench' }

/** One plan in a process that has not made one before: milliseconds by stage, and processor time. */
export async function sekali(): Promise<void> {
  const fakta = faktaKota()
  const ms: Record<string, number> = {}
  const cpu = process.cpuUsage()
  const utas = process.threadCpuUsage()
  const mulai = performance.now()
  let lama = mulai
  const catat = (nama: string) => {
    const kini = performance.now()
    ms[nama] = kini - lama
    lama = kini
  }
  siapkanMesin()
  await new Promise((s) => setImmediate(s))
  const keadaan = susunKeadaan(DEPS, fakta, catat)
  catat('graf')
  const hasil = await mesinDiPekerja(keadaan.graf, { maksLangkah: null })
  catat('rencana')
  const r = susunRencana(DEPS, KEPALA, keadaan, hasil, {})
  catat('susun')
  const jumlah = (c: { user: number; system: number }) => (c.user + c.system) / 1000
  const sah = [r.pasti, r.bersyarat].every((v) => v.rencana.every((u) => u.sertifikat.sah))
  if (!sah) throw new Error('sertifikat tidak sah')
  console.log(
    JSON.stringify({
      ...ms,
      seluruhnya: performance.now() - mulai,
      'prosesor, utas ini': jumlah(process.threadCpuUsage(utas)),
      'prosesor, semua utas': jumlah(process.cpuUsage(cpu)),
    }),
  )
}

function prosesBaru(): void {
  const hasil = Array.from({ length: PROSES }, () => {
    const kode = `import(${JSON.stringify(import.meta.url)}).then((m) => m.sekali()).then(() => process.exit(0))`
    const p = spawnSync(process.execPath, ['-e', kode], { encoding: 'utf8' })
    if (p.status !== 0) throw new Error(p.stderr)
    return JSON.parse(p.stdout) as Record<string, number>
  })
  const nama = Object.keys(hasil[0]!)
  console.log(`${PROSES} proses baru, satu rencana masing-masing, beban ${os.loadavg()[0]!.toFixed(1)}; ms`)
  console.log(`| | ${nama.join(' | ')} |`)
  console.log(`|---|${nama.map(() => '---|').join('')}`)
  const urut = nama.map((n) => hasil.map((h) => h[n]!).toSorted((a, b) => a - b))
  console.log(`| terkecil | ${urut.map((u) => u[0]!.toFixed(0)).join(' | ')} |`)
  console.log(`| nilai tengah | ${urut.map((u) => u[PROSES >> 1]!.toFixed(0)).join(' | ')} |\n`)
}

export default async function jalankan(): Promise<void> {
  prosesBaru()
  const fakta = faktaKota()
  const deps = DEPS
  console.log('| putaran | kelayakan | kecocokan | rencana | susun | seluruhnya (ms) |')
  console.log('|---|---|---|---|---|---|')
  const semua: number[] = []
  for (let x = 0; x < ULANG; x++) {
    const ms: Record<string, number> = {}
    const mulai = performance.now()
    let lama = mulai
    const catat = (nama: string) => {
      const kini = performance.now()
      ms[nama] = kini - lama
      lama = kini
    }
    const keadaan = susunKeadaan(deps, fakta, catat)
    const hasil = jalankanMesin(keadaan.graf, { maksLangkah: null })
    catat('rencana')
    const r = susunRencana(deps, KEPALA, keadaan, hasil, {})
    catat('susun')
    const jumlah = performance.now() - mulai
    semua.push(jumlah)
    const kolom = ['kelayakan', 'kecocokan', 'rencana', 'susun'].map((k) => (ms[k] ?? 0).toFixed(0))
    console.log(`| ${x === 0 ? 'pertama' : x + 1} | ${kolom.join(' | ')} | ${jumlah.toFixed(0)} |`)
    if (x < ULANG - 1) continue
    const j = r.jumlah
    console.log(
      `\n${j.pegawai} pegawai, ${j.jabatanManajerial} jabatan manajerial, ${j.kursi} kursi, ${j.kursiKosong} kosong; ` +
        `${j.pasti} pasangan pasti, ${j.bersyarat} bersyarat, ${j.turun} turun; ${keadaan.graf.rows} × ${keadaan.graf.columns}, ` +
        `${keadaan.graf.column.length} sisi; aturan ${r.aturan.diperiksa.length} dari ${r.aturan.katalog}`,
    )
    for (const v of ['pasti', 'bersyarat'] as const)
      for (const u of r[v].rencana)
        console.log(
          `${v} ${u.kunci}: ${u.langkah} langkah, +${u.kenaikan}, sisa ${u.sisa}, kosong ${u.kursiKosongSebelum} → ${u.kursiKosongSesudah}, ` +
            `sertifikat ${u.sertifikat.sah ? 'sah' : u.sertifikat.masalah[0]}`,
        )
    console.log(
      `kurva: ${r.pasti.kurva.map((t) => `${t.langkah}:+${t.kenaikan}${t.sisa > 0 ? ` (sisa ${t.sisa})` : ''}`).join(', ')}`,
    )
    console.log(
      `fakta: ${r.fakta
        .slice(0, 5)
        .map((f) => `${f.pegawai.nama} ${f.fakta.join('+')} +${f.kenaikan}`)
        .join('; ')}`,
    )
    const temuan = new Map<string, number>()
    for (const t of r.temuan) temuan.set(t.kode, (temuan.get(t.kode) ?? 0) + 1)
    console.log(`temuan: ${[...temuan].map(([k, n]) => `${k} ${n}`).join(', ')}`)
    ukurUbahan(hasil.bersyarat)
    const dinas = Map.groupBy(
      keadaan.graf.jabatan.keys(),
      (x) => fakta.jabatan[keadaan.graf.jabatan[x]!]!.perangkatDaerahId,
    )
    ukurSetelan(keadaan.graf, [...dinas.values()])
    console.log(`JSON ${(JSON.stringify(r).length / 1024).toFixed(0)} KiB`)
  }
  console.log(`nilai tengah ${semua.toSorted((a, b) => a - b)[ULANG >> 1]!.toFixed(0)} ms`)
}
