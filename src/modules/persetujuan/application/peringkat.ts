import type { Pelaku } from '#platform/access'
import type { PeringkatBaris, SebabTanpaPeringkat } from '../domain/peringkat.ts'
import type { BarisTempel } from '../domain/tempel.ts'
import type { DepsPersetujuan } from './deps.ts'

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
    if (!berkas || berkas.sumber === 'berkas') return { berkas, kode: new Map<string, string>() }
    const jabatan = await deps.bacaJabatan(trx, { pada: berkas.tmt })
    return { berkas, kode: new Map(jabatan.map((j) => [j.kode, j.id])) }
  })
  const { berkas, kode } = baca
  if (!berkas) return []
  const hasil: PeringkatBaris[] = []
  const tanya: { nip: string; jabatanId: string; ke: string }[] = []
  for (const u of berkas.masukan.usulan) {
    if (u.ke === null) continue
    const jabatanId = kode.get(u.ke)
    // A file brings its own facts: who else could hold its posts, nobody here knows.
    if (berkas.sumber === 'berkas') hasil.push(tanpa(u, u.ke, 'berkas-sendiri'))
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
