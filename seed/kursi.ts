import { Acak } from './acak.ts'
import type { JabatanContoh } from './tipe.ts'

/** JPT pratama seats without a definitive holder; the second word says who acts. */
export const JPT_KOSONG: ReadonlyMap<string, 'plt' | 'tanpa'> = new Map([
  ['setda-asisten1', 'plt'],
  ['setwan-kepala', 'plt'],
  ['disdik-kepala', 'plt'],
  ['dinkes-kepala', 'plt'],
  ['damkar-kepala', 'plt'],
  ['diskominfo-kepala', 'plt'],
  ['putr-kepala', 'plt'],
  ['dlh-kepala', 'plt'],
  ['rsud-kepala', 'plt'],
  ['disnaker-kepala', 'plt'],
  ['dispar-kepala', 'tanpa'],
  ['bpbd-kepala', 'tanpa'],
])

export interface Kursi {
  readonly jabatan: JabatanContoh
  readonly nomor: number
}

const KOSONG: Readonly<Record<string, number>> = { administrator: 0.1, pengawas: 0.11, pelaksana: 0.07 }

/** The seats that are held: fixed vacancies first, then by chance per tier, then as many as there are people. */
export function kursiTerisi(
  benih: string,
  jabatan: readonly JabatanContoh[],
  orang: number,
  kosong: ReadonlySet<string>,
  terisi: ReadonlySet<string>,
): Kursi[] {
  const a = new Acak(`${benih}/kursi`)
  const isi: Kursi[] = []
  for (const j of jabatan)
    for (let nomor = 0; nomor < j.kuota; nomor++) {
      if (JPT_KOSONG.has(j.kode)) continue
      const tetapKosong = kosong.has(j.kode) && nomor === j.kuota - 1
      const tetapIsi = terisi.has(j.kode) && nomor === 0
      if (tetapIsi || (!tetapKosong && !a.peluang(j.jenjang === 'jpt-pratama' ? 0 : (KOSONG[j.jenjang] ?? 0.08))))
        isi.push({ jabatan: j, nomor })
    }
  const lebih = isi.length - orang
  if (lebih < 0) throw new RangeError(`contoh: kursi terisi ${isi.length}, kurang dari ${orang} orang`)
  // what is too many is taken from posts with several seats, never from a head
  const boleh = a.kocok(
    isi.filter((k) => k.jabatan.kuota > 1 && !k.jabatan.eselon && !(terisi.has(k.jabatan.kode) && k.nomor === 0)),
  )
  const buang = new Set(boleh.slice(0, lebih))
  return isi.filter((k) => !buang.has(k))
}
