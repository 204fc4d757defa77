import type { Unit } from '#modules/organisasi'
import { bacaKepala, bacaLembar, type Sel, teksSel } from '#platform/lembar'
import { gagal, type Galat, ok, type Result } from '#shared'
import type { JenisPembagian, Pembagian } from './penyaluran.port.ts'
import type { BarisPembagian } from './penyaluran.use-case.ts'

/** Columns of the file of each table; what is exported can be imported. */
export const KOLOM_PEMBAGIAN = {
  topik: ['KODE', 'NAMA', 'NAMA INGGRIS', 'UNIT', 'KATA', 'AKTIF'],
  pihak: ['KODE', 'NAMA', 'NAMA INGGRIS', 'CARA', 'CARA INGGRIS', 'PENJELASAN', 'PENJELASAN INGGRIS', 'KATA', 'AKTIF'],
  aturan: ['KODE', 'NAMA', 'NAMA INGGRIS', 'PENJELASAN', 'PENJELASAN INGGRIS', 'AKTIF'],
  ejaan: ['KODE', 'KODE WILAYAH', 'AKTIF'],
} as const satisfies Record<JenisPembagian, readonly string[]>

const ISIAN: Readonly<Record<string, string>> = {
  KODE: 'kode',
  NAMA: 'nama',
  'NAMA INGGRIS': 'namaEn',
  UNIT: 'unitId',
  KATA: 'kata',
  CARA: 'cara',
  'CARA INGGRIS': 'caraEn',
  PENJELASAN: 'penjelasan',
  'PENJELASAN INGGRIS': 'penjelasanEn',
  'KODE WILAYAH': 'kodeWilayah',
}
/** Words of a list, typed with commas or one a line. */
export const pisahKata = (s: string): string[] =>
  s
    .split(/[,;\n]/)
    .map((k) => k.trim())
    .filter((k) => k !== '')

export const barisBerkas = <J extends JenisPembagian>(
  jenis: J,
  baris: readonly Pembagian[J]['baris'][],
  unit: readonly Pick<Unit, 'id' | 'kode'>[],
): Sel[][] => {
  const kode = new Map(unit.map((u) => [u.id, u.kode]))
  return baris.map((b) => {
    const isi = b as unknown as Readonly<Record<string, string | readonly string[] | undefined>>
    return KOLOM_PEMBAGIAN[jenis].map((k): Sel => {
      if (k === 'AKTIF') return b.aktif ? 'ya' : 'tidak'
      const v = isi[ISIAN[k] ?? '']
      const teks = typeof v === 'string' ? v : (v ?? []).join(', ')
      return k === 'UNIT' ? (kode.get(teks) ?? teks) : teks
    })
  })
}

/** Rows of a sheet; the office by its key or its name. The first row that cannot be read refuses the file. */
export function bacaBerkasPembagian<J extends JenisPembagian>(
  jenis: J,
  berkas: { readonly nama: string; readonly isi: Uint8Array },
  unit: readonly Pick<Unit, 'id' | 'kode' | 'nama'>[],
): Result<readonly BarisPembagian<J>[], Galat> {
  const lembar = bacaLembar(berkas.isi, berkas.nama)
  if (!lembar.ok) return lembar
  const kolom = KOLOM_PEMBAGIAN[jenis].map((nama) => ({ nama, wajib: nama !== 'AKTIF' && nama !== 'KATA' }))
  const kepala = bacaKepala(lembar.value, kolom)
  if (!kepala.ok) return kepala
  const cari = new Map(
    unit.flatMap((u) => [[u.kode.toLowerCase(), u.id] as const, [u.nama.toLowerCase(), u.id] as const]),
  )
  const hasil: BarisPembagian<J>[] = []
  for (const b of kepala.value.baris) {
    if (b.rumus !== undefined) return gagal({ kode: 'aspirasi.baris-rumus', data: { baris: b.nomor, kolom: b.rumus } })
    const isi: Record<string, unknown> = {}
    for (const k of KOLOM_PEMBAGIAN[jenis]) {
      const v = teksSel(b.sel(k)) ?? ''
      if (k === 'UNIT') {
        const id = cari.get(v.toLowerCase())
        if (id === undefined)
          return gagal({ kode: 'aspirasi.baris-unit', data: { baris: b.nomor, unit: v.slice(0, 80) } })
        isi['unitId'] = id
      } else if (k === 'KATA') isi['kata'] = pisahKata(v)
      else if (k !== 'AKTIF') isi[ISIAN[k] ?? ''] = v
    }
    const aktif = (teksSel(b.sel('AKTIF')) ?? 'ya').toLowerCase()
    hasil.push({ isi: isi as unknown as Pembagian[J]['isi'], aktif: !['tidak', 'no', '0', 'nonaktif'].includes(aktif) })
  }
  return ok(hasil)
}
