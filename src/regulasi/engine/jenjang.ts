/**
 * Up, level or down. Managerial tiers and pelaksana by their order; functional posts against managerial ones by job
 * class where both are known (elucidation of PP 11/2017 art. 54(1)d), else by the table of equal tiers; functional
 * posts among themselves by their own ladder. Null = a word not known here.
 */
export type Arah = 'naik' | 'datar' | 'turun'
export interface Kedudukan {
  readonly jenjang: string
  readonly kelas?: number
}
export type TabelSetara = Readonly<Record<string, readonly string[]>>

const STRUKTURAL = ['pelaksana', 'pengawas', 'administrator', 'jpt-pratama']
const TANGGA = [
  ['ahli-pertama', 'ahli-muda', 'ahli-madya', 'ahli-utama'],
  ['pemula', 'terampil', 'mahir', 'penyelia'],
] as const

/** Level among managerial tiers; a functional level above the highest named one counts as the highest. */
function tingkat(jenjang: string, setara: TabelSetara): number {
  const langsung = STRUKTURAL.indexOf(jenjang)
  if (langsung >= 0) return langsung
  const sama = STRUKTURAL.findIndex((s) => setara[s]?.includes(jenjang))
  if (sama >= 0) return sama
  return jenjang === 'ahli-utama' ? STRUKTURAL.length - 1 : -1
}
const banding = (a: number, b: number): Arah => (b > a ? 'naik' : b < a ? 'turun' : 'datar')

export function arahPerpindahan(asal: Kedudukan, tujuan: Kedudukan, setara: TabelSetara): Arah | null {
  const [a, b] = [tingkat(asal.jenjang, setara), tingkat(tujuan.jenjang, setara)]
  if (a < 0 || b < 0) return null
  const [asalJf, tujuanJf] = [asal.jenjang, tujuan.jenjang].map((j) => !STRUKTURAL.includes(j))
  if (asalJf && tujuan.jenjang === 'pelaksana') return 'turun'
  for (const t of TANGGA as readonly (readonly string[])[]) {
    const [x, y] = [t.indexOf(asal.jenjang), t.indexOf(tujuan.jenjang)]
    if (x >= 0 && y >= 0) return banding(x, y)
  }
  if ((asalJf || tujuanJf) && asal.jenjang !== 'pelaksana')
    if (asal.kelas !== undefined && tujuan.kelas !== undefined) return banding(asal.kelas, tujuan.kelas)
  return banding(a, b)
}

/** Group of a post in the table of retirement ages. */
export const kelompokBup = (jenjang: string): string =>
  jenjang === 'jpt-pratama' ? 'jpt' : STRUKTURAL.includes(jenjang) ? 'administrasi' : jenjang
