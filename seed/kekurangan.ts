import type { TingkatPendidikan } from '#modules/jabatan'
import { Acak } from './acak.ts'
import type { PegawaiContoh } from './tipe.ts'

/** What real files lack. Each key names a fact a rule or a score is decided by. */
const JENIS = [
  ['riwayat', 34],
  ['predikat-terakhir', 16],
  ['predikat', 10],
  ['golongan', 10],
  ['bidang-studi', 10],
  ['pendidikan', 6],
  ['hukdis', 10],
  ['kedudukan', 4],
  ['bidang-riwayat', 12],
] as const
export type FaktaKurang = (typeof JENIS)[number][0]

/** Names of programmes as old files write them, which no list of fields knows. */
const PRODI_TAK_DIKENAL: Partial<Record<TingkatPendidikan, readonly (readonly [nama: string, gelar: string])[]>> = {
  D3: [['D-III APDN', 'A.Md.']],
  S1: [
    ['S-1 KEUANGAN INSPEKSI', 'S.E.'],
    ['S-1 IKIP', 'S.Pd.'],
    ['S-1 TARBIYAH UMUM', 'S.Ag.'],
    ['S-1 KARYA SOSIAL UMUM', 'S.Sos.'],
  ],
  S2: [['S-2 KONSENTRASI LAIN', 'M.Si.']],
}

/** Takes deciding facts away from a bit more than a third of the people, as in real files: the row is simply not there. */
export function kurangiFakta(
  benih: string,
  pegawai: readonly PegawaiContoh[],
  utuh: ReadonlySet<string>,
  /** Posts whose holders' titles say what they studied. */
  jabatanTerikat: ReadonlySet<string>,
): PegawaiContoh[] {
  return pegawai.map((p) => {
    if (utuh.has(p.nip)) return p
    const a = new Acak(`${benih}/kurang/${p.nip}`)
    if (!a.peluang(0.4)) return p
    const terikat = p.jabatanKode !== null && jabatanTerikat.has(p.jabatanKode)
    const hasil = kurangiSatu(a, p, a.bobot(JENIS), terikat)
    return a.peluang(0.16) ? kurangiSatu(a, hasil, a.bobot(JENIS), terikat) : hasil
  })
}

const tanpa = <K extends keyof PegawaiContoh>(p: PegawaiContoh, ...kunci: readonly K[]): Omit<PegawaiContoh, K> => {
  const hasil: Partial<PegawaiContoh> = { ...p }
  for (const k of kunci) delete hasil[k]
  return hasil as Omit<PegawaiContoh, K>
}

/** Takes one fact away; who does not have it in the first place stays as he is. */
export function kurangiSatu(a: Acak, p: PegawaiContoh, apa: FaktaKurang, terikat = false): PegawaiContoh {
  const faktaKurang = [...new Set([...p.faktaKurang, apa])].toSorted()
  if (apa === 'predikat-terakhir' && (p.predikat?.length ?? 0) > 1)
    return { ...p, predikat: (p.predikat ?? []).slice(0, -1), faktaKurang }
  if (apa === 'predikat-terakhir' || (apa === 'predikat' && !p.predikat)) return p
  if (apa === 'bidang-riwayat') {
    // old rows name the post but not the field it belonged to
    const lama = (p.riwayat ?? []).filter((r) => r.sampai !== null && r.jabatanKode === undefined)
    if (lama.length === 0) return p
    return {
      ...p,
      riwayat: (p.riwayat ?? []).map((r) => {
        const { bidang: _, ...tanpaBidang } = r
        return lama.includes(r) ? tanpaBidang : r
      }),
      faktaKurang,
    }
  }
  if (apa === 'bidang-studi') {
    if (!p.pendidikan?.bidang || p.pendidikan.bidang === 'sekolah-umum') return p
    const { nama: _, bidang: __, ...didik } = p.pendidikan
    const lama = PRODI_TAK_DIKENAL[didik.tingkat]
    if (a.peluang(0.5) || terikat || !lama) return { ...p, pendidikan: didik, faktaKurang }
    // the title goes with the programme named
    const [nama, gelarBelakang] = a.pilih(lama)
    return { ...p, gelarDepan: null, gelarBelakang, pendidikan: { ...didik, nama }, faktaKurang }
  }
  if (apa === 'golongan') return { ...tanpa(p, 'golongan', 'tmtGolongan'), faktaKurang }
  if (apa === 'pendidikan') return { ...tanpa(p, 'pendidikan'), gelarBelakang: null, faktaKurang }
  return { ...tanpa(p, apa), faktaKurang }
}
