import { gagal, type Galat, ok, type Result } from '#shared'
import { bacaDaftarAlasan } from './daftar-alasan.ts'

/** What was said of each line of a batch, by the line's number in it; and pasted lists of those turned down. */
export interface IsianBaris {
  readonly pilih: Readonly<Record<string, string>>
  readonly alasan: Readonly<Record<string, string>>
  /** `NIP; reason` of names turned down; stands above what the table says of them. */
  readonly tempel?: string | undefined
  /** The same of names that go on with a reason. */
  readonly tempelAlasan?: string | undefined
}
export interface PilihanBaris {
  readonly nip: string
  readonly ya: boolean
  readonly alasan?: string | undefined
}

/** One answer for each line asked about. A line nobody answered is nobody's consent. */
export function bacaIsianBaris(
  semua: readonly { readonly nip: string }[],
  ditanya: readonly { readonly nip: string }[],
  m: IsianBaris,
): Result<readonly PilihanBaris[], Galat> {
  const tidak = bacaDaftarAlasan(m.tempel, ditanya, 'tempel')
  if (!tidak.ok) return tidak
  const mengapa = bacaDaftarAlasan(m.tempelAlasan, ditanya, 'tempelAlasan')
  if (!mengapa.ok) return mengapa
  const ditolak = new Map(tidak.value.map((x) => [x.nip, x.alasan]))
  const beralasan = new Map(mengapa.value.map((x) => [x.nip, x.alasan]))
  const dua = mengapa.value.find((x) => ditolak.has(x.nip))
  if (dua) return gagal({ kode: 'keputusan.tempel-dua', data: { nip: dua.nip, isian: 'tempelAlasan' } })
  const hasil: PilihanBaris[] = []
  const kosong: Galat[] = []
  for (const { nip } of ditanya) {
    const nomor = nomorBaris(semua, nip)
    const alasan = m.alasan[nomor]
    const pilih = m.pilih[nomor]
    if (ditolak.has(nip)) hasil.push({ nip, ya: false, alasan: ditolak.get(nip) })
    else if (beralasan.has(nip)) hasil.push({ nip, ya: true, alasan: beralasan.get(nip) })
    else if (pilih === undefined) kosong.push({ kode: 'keputusan.pilihan-kosong', data: { nip } })
    else hasil.push({ nip, ya: pilih === 'ya', ...(alasan !== undefined && { alasan }) })
  }
  const [satu, ...lain] = kosong
  return satu ? gagal({ ...satu, lain }) : ok(hasil)
}

/** A line's number in its batch names its fields: a NIP in disorder would be no name of a field. */
export const nomorBaris = (semua: readonly { readonly nip: string }[], nip: string): string =>
  String(semua.findIndex((b) => b.nip === nip))

const DI_ALASAN = new Set(['keputusan.alasan-kosong', 'keputusan.alasan-peringkat', 'keputusan.alasan-tanpa-peringkat'])
const DI_PILIHAN = new Set(['keputusan.baris-belum-sah', 'keputusan.baris-belum-diisi', 'keputusan.pilihan-kosong'])

/** The same refusals, each at the field it is about. */
export function diIsian(g: Galat, semua: readonly { readonly nip: string }[], m: IsianBaris): Galat {
  const tempel = (['tempel', 'tempelAlasan'] as const).map((isian) => {
    const baca = bacaDaftarAlasan(m[isian], semua, isian)
    return [isian, new Set(baca.ok ? baca.value.map((x) => x.nip) : [])] as const
  })
  const satu = (x: Galat): Galat => {
    const nip = String(x.data?.['nip'] ?? '')
    const pokok = DI_ALASAN.has(x.kode) ? 'alasan' : DI_PILIHAN.has(x.kode) ? 'pilih' : null
    if (pokok === null || !semua.some((b) => b.nip === nip)) return x
    const ditempel = tempel.find(([, nips]) => nips.has(nip))?.[0]
    return { ...x, data: { ...x.data, isian: ditempel ?? `${pokok}.${nomorBaris(semua, nip)}` } }
  }
  const { lain, ...pertama } = g
  return lain ? { ...satu(pertama), lain: lain.map(satu) } : satu(pertama)
}
