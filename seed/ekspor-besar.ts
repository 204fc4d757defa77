import type { Lembar, Sel } from '#platform/lembar'
import { BIDANG } from '#modules/jabatan'
import { KOLOM_SIASN } from '#modules/pegawai'
import { Acak } from './acak.ts'
import { indeksPosisi } from './karier.ts'
import { JUDUL_SIASN, lembarSiasn } from './lembar-siasn.ts'
import { orangContoh, PembuatNip } from './orang.ts'
import type { KotaContoh, PegawaiContoh } from './tipe.ts'
import { bulanDari } from './waktu.ts'

/** More invented people than the city's seats, for measuring imports: the file says so by its name. */
export function orangTambahan(kota: KotaContoh, jumlah: number): PegawaiContoh[] {
  const l = {
    kini: bulanDari(kota.hariIni),
    semuaBidang: Object.keys(BIDANG),
    indeks: indeksPosisi(kota.jabatan),
    nip: new PembuatNip(kota.pegawai.map((p) => p.nip)),
  }
  const banyak = kota.jabatan.filter((j) => j.kuota > 1)
  return Array.from({ length: jumlah }, (_, i) => {
    const a = new Acak(`${kota.benih}/tambahan/${i}`)
    return orangContoh(a, a.pilih(banyak), l)
  })
}

/** An export of `baris` rows: the city and as many more as it takes. */
export const lembarSiasnBesar = (kota: KotaContoh, baris = 6000): Lembar =>
  lembarSiasn(
    kota,
    [...kota.pegawai.slice(0, baris), ...orangTambahan(kota, Math.max(0, baris - kota.pegawai.length))],
    `siasn-${baris}.xlsx`,
  )

export interface BarisKotor {
  /** 1-based row of the sheet. */
  readonly baris: number
  readonly kolom: string
  readonly kode: string
}
type Kolom = (typeof KOLOM_SIASN)[number]['nama']
/** What goes wrong in real exports, each refusing exactly its own row. */
const KOTORAN: readonly (readonly [kolom: Kolom, kode: string, isi: (asli: Sel, lain: readonly Sel[]) => Sel])[] = [
  ['NIP BARU', 'impor.nip-kosong', () => 'null'],
  ['NIP BARU', 'impor.nip-ganda', (_, lain) => lain[0] ?? null],
  ['NIP BARU', 'impor.nip-tidak-sah', (s) => String(s).slice(0, -1)],
  ['NIP BARU', 'impor.nip-tidak-sah', (s) => Number(String(s).slice(1))],
  ['NAMA', 'impor.nama-kosong', () => '  '],
  ['TANGGAL LAHIR', 'impor.tanggal-mustahil', () => '31-02-1980'],
  ['TMT CPNS', 'impor.tanggal-mustahil', () => '2015-13-01'],
  ['UNOR NAMA', 'impor.unit-tidak-dikenal', () => 'Dinas Urusan Bulan'],
  ['JABATAN NAMA', 'impor.jabatan-tidak-dikenal', () => 'Penjaga Mercusuar Ahli Utama'],
]

/** The same export with `jumlah` dirty rows scattered through it, and what each of them must be refused for. */
export function lembarSiasnKotor(
  kota: KotaContoh,
  opsi: { baris?: number; jumlah?: number } = {},
): { lembar: Lembar; kotor: BarisKotor[] } {
  const bersih = lembarSiasnBesar(kota, opsi.baris ?? 6000)
  const jumlah = opsi.jumlah ?? 200
  const kepala = JUDUL_SIASN.length
  const letak = new Map<string, number>(KOLOM_SIASN.map((k, i) => [k.nama, i]))
  const data = bersih.baris.slice(kepala + 1).map((b) => [...b])
  const jarak = Math.floor(data.length / jumlah)
  const kotor: BarisKotor[] = []
  for (let i = 0; i < jumlah; i++) {
    const n = i * jarak + Math.floor(jarak / 2)
    const b = data[n]
    const [kolom, kode, isi] = KOTORAN[i % KOTORAN.length] ?? KOTORAN[0] ?? []
    if (!b || !kolom || !kode || !isi) continue
    const k = letak.get(kolom) ?? 0
    // the row before is clean: a copied NIP is the second of its kind
    b[k] = isi(b[k] ?? null, [data[n - 1]?.[k] ?? null])
    if (kode === 'impor.unit-tidak-dikenal') b[letak.get('UNOR ID') ?? 0] = null
    kotor.push({ baris: kepala + 2 + n, kolom, kode })
  }
  return {
    lembar: { namaBerkas: `siasn-${data.length}-kotor.xlsx`, baris: [...bersih.baris.slice(0, kepala + 1), ...data] },
    kotor,
  }
}
