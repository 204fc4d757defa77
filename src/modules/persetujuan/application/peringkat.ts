import type { Pelaku } from '#platform/access'
import type { PeringkatBaris, SebabTanpaPeringkat } from '../domain/peringkat.ts'
import type { BarisTempel } from '../domain/tempel.ts'
import type { Transaksi } from '#platform/db'
import type { DepsPersetujuan } from './deps.ts'
import type { Berkas } from './penyimpanan.port.ts'
import { uraiBerkas } from './periksa.use-case.ts'

const tanpa = (u: Pick<BarisTempel, 'nip'>, ke: string, sebab: SebabTanpaPeringkat): PeringkatBaris => ({
  nip: u.nip,
  ke,
  sumber: 'fakta',
  peringkat: null,
  calon: null,
  skor: null,
  sebab,
  diAtas: [],
})

/** Where each person of a batch stands for his post, now. What cannot be ranked says why; it is never left out. */
export async function bacaPeringkatBerkas(
  deps: DepsPersetujuan,
  id: string,
  pelaku: Pelaku,
): Promise<readonly PeringkatBaris[]> {
  const baca = await deps.basis.transaksi(pelaku, async (trx) => {
    const berkas = await deps.penyimpanan.bacaBerkas(trx, id)
    if (!berkas) return { berkas, kode: new Map<string, string>(), milikKota: () => true }
    const jabatan = await deps.bacaJabatan(trx, { pada: berkas.tmt })
    const milikKota = berkas.sumber === 'berkas' ? await bacaMilikKota(deps, trx, berkas, jabatan) : () => true
    return { berkas, kode: new Map(jabatan.map((j) => [j.kode, j.id])), milikKota }
  })
  const { berkas, kode, milikKota } = baca
  if (!berkas) return []
  const hasil: PeringkatBaris[] = []
  const tanya: { nip: string; jabatanId: string; ke: string }[] = []
  for (const u of berkas.masukan.usulan) {
    if (u.ke === null) continue
    const jabatanId = kode.get(u.ke)
    // Of people and posts a file invented nobody here knows who else there is.
    if (!milikKota(u)) hasil.push(tanpa(u, u.ke, 'berkas-sendiri'))
    else if (u.sebagai === 'plt') hasil.push(tanpa(u, u.ke, 'pelaksana-tugas'))
    else if (jabatanId === undefined) hasil.push(tanpa(u, u.ke, 'jabatan-tidak-dikenal'))
    else tanya.push({ nip: u.nip, jabatanId, ke: u.ke })
  }
  if (tanya.length === 0) return hasil
  const { rencana } = berkas.masukan
  const baris = tanya.map(({ nip, jabatanId }) => ({ nip, jabatanId }))
  const dijawab = await deps.bacaPeringkat({ tmt: berkas.tmt, baris, ...(rencana && { rencana }) }, pelaku)
  const ke = new Map(tanya.map((t) => [`${t.nip} ${t.jabatanId}`, t.ke]))
  for (const { jabatanId, ...p } of dijawab.ok ? dijawab.value : []) {
    const kodeJabatan = ke.get(`${p.nip} ${jabatanId}`)
    if (kodeJabatan !== undefined) hasil.push({ ...p, ke: kodeJabatan })
  }
  const ada = new Set(hasil.map((p) => `${p.nip} ${p.ke}`))
  for (const u of tanya) if (!ada.has(`${u.nip} ${u.ke}`)) hasil.push(tanpa(u, u.ke, 'belum-dapat-dinilai'))
  return hasil
}

/**
 * Lines of a file about the city's own: its person is on the city's record on the date, and its post is on the map under
 * the same code and of the same tier. A code alone may be anybody's.
 */
async function bacaMilikKota(
  deps: DepsPersetujuan,
  trx: Transaksi,
  berkas: Berkas,
  jabatan: readonly { readonly kode: string; readonly jenjang: string }[],
): Promise<(u: Pick<BarisTempel, 'nip' | 'ke'>) => boolean> {
  const p = await deps.penyimpanan.bacaPemeriksaan(trx, berkas.id)
  const tertulis = new Map((p ? uraiBerkas(p.isi).jabatan : []).map((j) => [j.id, j.jenjang as string]))
  const kota = new Set(jabatan.filter((j) => tertulis.get(j.kode) === j.jenjang).map((j) => j.kode))
  if (kota.size === 0) return () => false
  const nips = [...new Set(berkas.masukan.usulan.map((u) => u.nip))]
  const orang = new Set((await deps.bacaFaktaPegawai(trx, { pada: berkas.tmt, nips })).map((x) => x.nip))
  return (u) => u.ke !== null && kota.has(u.ke) && orang.has(u.nip)
}
