import type { Pelaku } from '#platform/access'
import type { Galat, Result } from '#shared'
import { ATURAN_SARING, EJAAN, PIHAK_LUAR, TOPIK } from './pembagian-kerja.ts'

/** The coordinators' own use case, of the module of the public's messages. */
export interface UsePembagian {
  readonly daftarPembagian: (jenis: 'topik', pelaku: Pelaku) => Promise<Result<readonly unknown[], Galat>>
  readonly imporPembagian: <J extends 'topik' | 'pihak' | 'aturan' | 'ejaan'>(
    m: { jenis: J; baris: never; alasan: string; simpan: boolean },
    pelaku: Pelaku,
  ) => Promise<Result<unknown, Galat>>
}
const ALASAN = 'Pembagian kerja kota contoh; nomor dan alamat pihak luar belum diverifikasi'
const kata = (s: string): string[] => s.split(',').map((k) => k.trim())

/** Once: a city that already has subjects keeps its own. */
export async function muatPembagianContoh(
  use: UsePembagian,
  unit: ReadonlyMap<string, string>,
  pelaku: Pelaku,
): Promise<void> {
  const ada = await use.daftarPembagian('topik', pelaku)
  if (!ada.ok || ada.value.length > 0) return
  const isi = {
    topik: TOPIK.flatMap(([kode, nama, namaEn, u, k]) => {
      const unitId = unit.get(u)
      return unitId === undefined ? [] : [{ kode, nama, namaEn, unitId, kata: kata(k) }]
    }),
    pihak: PIHAK_LUAR.map(([kode, nama, namaEn, cara, caraEn, penjelasan, penjelasanEn, k]) => ({
      kode,
      nama,
      namaEn,
      cara,
      caraEn,
      penjelasan,
      penjelasanEn,
      kata: kata(k),
    })),
    aturan: ATURAN_SARING.map(([kode, nama, namaEn, penjelasan, penjelasanEn]) => ({
      kode,
      nama,
      namaEn,
      penjelasan,
      penjelasanEn,
    })),
    ejaan: EJAAN.map(([kode, kodeWilayah]) => ({ kode, kodeWilayah })),
  } as const
  for (const jenis of ['pihak', 'aturan', 'ejaan', 'topik'] as const) {
    const baris = isi[jenis].map((x) => ({ isi: x, aktif: true })) as never
    const h = await use.imporPembagian({ jenis, baris, alasan: ALASAN, simpan: true }, pelaku)
    if (!h.ok) throw new Error(`pembagian kerja contoh (${jenis}): ${JSON.stringify(h.error)}`)
  }
}
