// One edit by hand through the use case: codes read, the plan solved warm, the page's data made; rights are asked of a
// store in memory. Random edits on the demo city, one at a time and as lists that grow.
import { hukumPasangan } from '#modules/kelayakan'
import { relasiBidangStudi } from '#modules/kompetensi'
import { type DepsPenempatan, pengacak, susunPenempatan } from '#modules/penempatan'
import { buatKotaContoh, faktaKotaContoh } from '#seed'

const TMT = '2027-01-04'
const BANYAK = 150

type Penyimpanan = DepsPenempatan['penyimpanan']
type Graf = Parameters<Penyimpanan['simpan']>[2]

const di = (ms: readonly number[], q: number): string =>
  (ms.toSorted((a, b) => a - b)[Math.min(ms.length - 1, Math.floor(q * ms.length))] ?? 0).toFixed(1)

export default async function jalankan(): Promise<void> {
  const kota = faktaKotaContoh(buatKotaContoh({ hariIni: '2026-11-24' }))
  let graf: Graf | null = null
  const tetap = <T>(x: readonly T[]) => Promise.resolve([...x])
  const buka = () =>
    susunPenempatan({
      basis: { transaksi: (_: unknown, kerja: (trx: null) => unknown) => kerja(null) } as never,
      jam: { hariIni: () => TMT, sekarang: () => new Date() } as never,
      kelayakan: hukumPasangan(relasiBidangStudi),
      penyimpanan: {
        simpan: (_: unknown, __: unknown, g: Graf) => {
          graf = g
          return Promise.resolve()
        },
        bacaGraf: () => Promise.resolve(graf),
      } as never,
      catat: () => Promise.resolve(),
      bacaUnit: () => tetap(kota.unit),
      bacaJabatan: () => tetap(kota.jabatan),
      bacaFaktaPegawai: () => tetap(kota.pegawai),
      bacaStandar: () => tetap(kota.standar),
      bacaNilai: () => tetap(kota.nilai),
      bacaKetetapan: () => Promise.resolve([] as never),
    })
  const pelaku = {
    instansiId: 'b',
    penggunaId: 'b',
    pegawaiId: null,
    peran: ['analis'],
    unitIds: 'semua',
    nama: 'b',
  } as const
  const use = buka()
  const h = await use.hitungRencana({ tmt: TMT }, pelaku as never)
  if (!h.ok || !graf) throw new Error(JSON.stringify(h))
  const rencanaId = h.value.id
  const isi: Graf = graf
  console.log('| rencana | pertanyaan | nilai tengah | p95 | terlama | tak layak |')
  console.log('|---|---|---|---|---|---|')
  for (const varian of ['pasti', 'bersyarat'] as const) {
    const g = isi.graf
    const acak = pengacak(11)
    const n = (x: number) => Math.floor(acak() * x)
    const boleh = (e: number) => varian === 'bersyarat' || g.jenis[e] !== 2
    const pasangan = (): string => {
      for (;;) {
        const i = n(g.rows)
        const e = g.rowStart[i]! + n(g.rowStart[i + 1]! - g.rowStart[i]!)
        if (boleh(e)) return `${i}-${g.column[e]}`
      }
    }
    const kode = (): string => {
      const jenis = n(4)
      if (jenis === 0) return `k${pasangan()}`
      if (jenis === 1) return `x${pasangan()}`
      if (jenis === 2) return `o${n(g.rows)}`
      const j = n(g.columns)
      return `s${j}-${g.capacity[j]! - 1}`
    }
    const kunci = h.value[varian].rencana.some((u) => u.kunci === 'disarankan') ? 'disarankan' : 'penuh'
    const tanya = async (u: ReturnType<typeof buka>, ubahan: string, lain: { pilih?: number } = {}) => {
      const t = performance.now()
      const d = await u.ubahRencana({ rencanaId, varian, kunci, ubahan, saring: 'berubah', ...lain }, pelaku as never)
      return { ms: performance.now() - t, layak: d.ok ? d.value.konflik === null : null }
    }
    const dingin: number[] = []
    for (let x = 0; x < 5; x++) {
      // Nothing made from the graph before is kept: as after a start of the server.
      graf = { ...isi, rencana: isi.rencana.map((r) => ({ ...r })) }
      dingin.push((await tanya(buka(), '')).ms)
    }
    graf = isi
    await tanya(use, '')
    const satu: number[] = []
    const konflik: number[] = []
    for (let x = 0; satu.length + konflik.length < BANYAK; x++) {
      const d = await tanya(use, kode())
      if (d.layak !== null) (d.layak ? satu : konflik).push(d.ms)
    }
    const calon: number[] = []
    for (let x = 0; x < 40; x++) calon.push((await tanya(use, '', { pilih: n(g.columns) })).ms)
    const tumbuh: number[] = []
    for (let x = 0; x < 15; x++) {
      let daftar = ''
      for (let y = 0; y < 8; y++) {
        const baru = daftar === '' ? kode() : `${daftar}.${kode()}`
        const d = await tanya(use, baru)
        if (!d.layak) continue
        tumbuh.push(d.ms)
        daftar = baru
      }
    }
    const baris = (nama: string, ms: readonly number[], tak: number | '–' = '–') =>
      console.log(`| ${kunci}, ${varian} | ${nama} | ${di(ms, 0.5)} | ${di(ms, 0.95)} | ${di(ms, 1)} | ${tak} |`)
    baris('dibuka pertama kali', dingin)
    baris(`satu ubahan (${satu.length})`, satu, konflik.length)
    baris(`ubahan berikutnya pada daftar yang tumbuh (${tumbuh.length})`, tumbuh)
    baris('calon satu jabatan dengan harga pasti', calon)
    if (konflik.length > 0) baris('ubahan yang mustahil, dijelaskan', konflik)
  }
}
