import { type BerkasPeriksa, periksaBerkas } from '#modules/kelayakan'
import { addMonths, fromDays, toDays } from '#regulasi'
import type { IsoDate } from '#shared'
import { wakilKelas } from '../domain/susun-berkas.ts'

/** The same line alone: its person, its post, his former posts, and one post for each job class of the city. */
function satuBaris(b: BerkasPeriksa, n: number): BerkasPeriksa | undefined {
  const usulan = b.usulan[n]
  const pegawai = b.pegawai.filter((p) => p.nip === usulan?.nip)
  if (!usulan || pegawai.length === 0) return undefined
  const perlu = new Set<string | null | undefined>([usulan.ke, ...(pegawai[0]?.riwayat ?? []).map((r) => r.jabatanId)])
  const wakil = wakilKelas(b.jabatan)
  const jabatan = b.jabatan.filter((j) => wakil.has(j) || perlu.has(j.id)).map((j) => ({ ...j, atasan: null }))
  return { ...b, jabatan, pegawai, usulan: [usulan], dokumen: [] }
}

/**
 * The first day on which a rule that is some months short would be met if nothing but time passed: the rule itself is
 * asked, day by day. undefined when time alone does not mend it.
 */
export function kapanTerpenuhi(b: BerkasPeriksa, n: number, aturan: string, bulan: number): IsoDate | undefined {
  const satu = satuBaris(b, n)
  if (!satu) return undefined
  const terpenuhi = (hari: number): boolean => {
    const h = periksaBerkas(JSON.stringify({ ...satu, tanggal: fromDays(hari) }))
    return h.ok && h.value.baris[0]?.aturan.find((a) => a.id === aturan)?.hasil === 'terpenuhi'
  }
  let bawah = toDays(b.tanggal)
  let atas = toDays(addMonths(b.tanggal, bulan))
  if (!terpenuhi(atas)) return undefined
  while (atas - bawah > 1) {
    const tengah = (atas + bawah) >> 1
    if (terpenuhi(tengah)) atas = tengah
    else bawah = tengah
  }
  return fromDays(atas)
}
