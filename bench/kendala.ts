// Questions beyond the plan itself, on the whole demo city: minimum staffing, conflicts, side constraints; a large solve in a thread.
import { hukumPasangan } from '#modules/kelayakan'
import { relasiBidangStudi } from '#modules/kompetensi'
import {
  jalankanMesin,
  jelaskanKonflik,
  KEBIJAKAN_BOBOT,
  kendalaBanyak,
  kendalaLangkah,
  masalahStandar,
  mulaiCoba,
  pengacak,
  selesaikanBerkendala,
  selesaikanDiPekerja,
  selesaikanMinimum,
  solveAssignment,
  susunKeadaan,
  type Tuntutan,
  ubahPenugasan,
} from '#modules/penempatan'
import { buatKotaContoh, faktaKotaContoh } from '#seed'

function kota() {
  const k = faktaKotaContoh(buatKotaContoh({ hariIni: '2026-11-24' }))
  const deps = {
    kebijakan: KEBIJAKAN_BOBOT,
    kelayakan: hukumPasangan(relasiBidangStudi),
  }
  const { graf, fakta } = susunKeadaan(deps, { tmt: '2027-01-04', ...k })
  const r = jalankanMesin(graf, { maksLangkah: null }).bersyarat.rencana.at(-1)!.rencana
  const { asal, ubahan } = mulaiCoba(graf, r).penugasan
  const dinas = Map.groupBy(graf.jabatan.keys(), (j) => fakta.jabatan[graf.jabatan[j]!]!.perangkatDaerahId)
  return { graf, asal, wajib: [...ubahan.wajib], dinas: [...dinas.values()] }
}

function waktu<T>(nama: string, kerja: () => T, hasil: (x: T) => string): void {
  const t = performance.now()
  const x = kerja()
  console.log(`| ${nama} | ${(performance.now() - t).toFixed(0)} | ${hasil(x)} |`)
}

export default async function jalankan(): Promise<void> {
  const { graf, asal, wajib, dinas } = kota()
  console.log(
    `${graf.rows} × ${graf.columns}, ${graf.column.length} sisi, ${wajib.length} pemegang, ${dinas.length} dinas`,
  )
  console.log('| pertanyaan | ms | hasil |')
  console.log('|---|---|---|')
  const minimum = dinas.map((kolom) => ({ kolom, banyak: Math.floor(kolom.length * 0.95) }))
  waktu(
    'minimum terisi 95 % per dinas',
    () => selesaikanMinimum(asal, minimum, wajib),
    (s) => (s.layak ? `layak, sertifikat ${s.masalahSertifikat[0] ?? 'sah'}` : `tidak layak: ${s.kurang.length} dinas`),
  )
  const j = graf.column[graf.rowStart[wajib[0]!]!]!
  const calon = [...Array(graf.rows).keys()].filter((i) =>
    graf.column.subarray(graf.rowStart[i]!, graf.rowStart[i + 1]!).includes(j),
  )
  const tuntutan: Tuntutan[] = [
    ...wajib.map((baris): Tuntutan => ({ jenis: 'wajib', baris })),
    ...calon.slice(0, 2).map((baris): Tuntutan => ({ jenis: 'kunci', baris, kolom: j })),
  ]
  waktu(
    `${tuntutan.length} tuntutan, dua kunci pada satu kursi`,
    () => jelaskanKonflik(asal, tuntutan),
    (k) =>
      k
        ? `konflik ${k.tuntutan.length}, terkecil ${k.terkecil}, ${k.obat.length} obat, ${k.diperiksa} pemeriksaan`
        : 'dapat dipenuhi',
  )
  const genap = new Set([...Array(graf.rows).keys()].filter((i) => i % 2 === 0))
  waktu(
    'paling banyak 100 langkah, paling sedikit 260 dari satu kelompok, 5 s',
    () =>
      selesaikanBerkendala(
        asal,
        [kendalaLangkah(asal, graf.kini, 100), kendalaBanyak(asal, 'kelompok', genap, 'sedikit', 260)],
        { wajib, batasMs: 5000 },
      ),
    (h) =>
      `nilai ${h.objective}, batas ${h.batas}, selisih ${h.selisih === null || !h.objective ? '–' : ((100 * h.selisih) / h.objective).toFixed(3)} %, terbukti ${h.terbukti}, ${h.penyelesaian} penyelesaian`,
  )
  const p = masalahStandar(20_000, 20261124)
  const s = solveAssignment(p)
  const acak = pengacak(3)
  const ms: number[] = []
  for (let x = 0; x < 30; x++) {
    const baris = Math.floor(acak() * p.rows)
    const t = performance.now()
    ubahPenugasan(s, [{ jenis: 'larang', baris, kolom: s.assignment[baris]! }])
    ms.push(performance.now() - t)
  }
  const urut = ms.toSorted((a, b) => a - b)
  console.log(
    `| satu larangan pada 20.000 × 20.000 | ${urut[15]!.toFixed(0)} | terlama ${urut.at(-1)!.toFixed(0)} ms |`,
  )
  const besar = masalahStandar(100_000, 20261124, 32)
  let detak = 0
  const jam = setInterval(() => detak++, 10)
  const t = performance.now()
  const h = await selesaikanDiPekerja(besar)
  clearInterval(jam)
  console.log(
    `| 100.000 × 100.000 di utas lain, pertama kali | ${(performance.now() - t).toFixed(0)} | sertifikat ${h.masalahSertifikat[0] ?? 'sah'}, utas ini berdetak ${detak} × 10 ms |`,
  )
}
