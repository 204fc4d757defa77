// Plan of the demo city from its facts: law, fit, both plans with certificates, curve, facts that decide, the page's data.
import { hitungMatriksKecocokan } from '#modules/kecocokan'
import { matriksKelayakan } from '#modules/kelayakan'
import { relasiBidangStudi } from '#modules/kompetensi'
import { jalankanMesin, KEBIJAKAN_BOBOT, susunKeadaan, susunRencana } from '#modules/penempatan'
import { buatKotaContoh, faktaKotaContoh } from '#seed'

const TMT = '2027-01-04'
const ULANG = 5

export default async function jalankan(): Promise<void> {
  const kota = faktaKotaContoh(buatKotaContoh({ hariIni: '2026-11-24' }))
  const fakta = {
    tmt: TMT,
    pegawai: kota.pegawai.toSorted((a, b) => (a.nip < b.nip ? -1 : 1)),
    jabatan: kota.jabatan.toSorted((a, b) => (a.kode < b.kode ? -1 : 1)),
    unit: kota.unit,
    standar: kota.standar,
    nilai: kota.nilai,
  }
  const deps = {
    kebijakan: KEBIJAKAN_BOBOT,
    kecocokan: hitungMatriksKecocokan,
    kelayakan: { matriks: (m: object) => matriksKelayakan({ ...m, relasi: relasiBidangStudi } as never) },
  }
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
    const kepala = { id: 'bench', dibuatPada: '', dataPada: '', oleh: 'bench' }
    const r = susunRencana(deps, kepala, keadaan, hasil, {})
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
    console.log(`JSON ${(JSON.stringify(r).length / 1024).toFixed(0)} KiB`)
  }
  console.log(`nilai tengah ${semua.toSorted((a, b) => a - b)[ULANG >> 1]!.toFixed(0)} ms`)
}
