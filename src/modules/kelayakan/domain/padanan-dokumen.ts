import type { Padanan } from '#regulasi'
import type { IsoDate } from '#shared'

/** Letters and minutes with their lists of names, matched to the lines of a batch name by name and post by post. */
export const JENIS_DOKUMEN = [
  'tpk',
  'pertek-bkn',
  'persetujuan-mendagri',
  'persetujuan-gubernur',
  'persetujuan-dprd',
  'hasil-job-fit',
  'hasil-seleksi',
  'perpanjangan-jpt',
  'sk-hukdis',
  'sk',
] as const
export type JenisDokumen = (typeof JENIS_DOKUMEN)[number]
export interface Dokumen {
  readonly jenis: JenisDokumen
  readonly nomor: string
  readonly tanggal: IsoDate
  /** `ke` absent = the list names no post; null = released without one. */
  readonly baris: readonly { readonly nip: string; readonly ke?: string | null }[]
  /** Decree: day it takes effect, null = names none; why it reaches back. */
  readonly mulai?: IsoDate | null
  readonly alasanBerlakuSurut?: string
}
export interface TemuanDokumen {
  readonly kode: 'versi-ganda' | 'di-luar-usulan' | 'setelah-tanggal' | 'nip-ganda'
  readonly jenis: JenisDokumen
  readonly nomor: string
  /** Names it is about; empty = the letter as a whole. */
  readonly nip: readonly string[]
  readonly pesan: string
}
interface Baris {
  readonly nip: string
  readonly ke: string | null
}
type Cocok = Padanan['cocok']

class Surat {
  private readonly perNip = new Map<string, (string | null | undefined)[]>()
  readonly isi: Dokumen
  constructor(isi: Dokumen) {
    this.isi = isi
    for (const b of isi.baris) {
      const ada = this.perNip.get(b.nip)
      if (ada) ada.push(b.ke)
      else this.perNip.set(b.nip, [b.ke])
    }
  }
  cocok({ nip, ke }: Baris): Exclude<Cocok, 'bertentangan'> {
    const tuju = this.perNip.get(nip)
    if (!tuju) return 'tidak-ada'
    if (tuju.includes(ke)) return 'nama-dan-jabatan'
    // Who is released has no post to name.
    if (tuju.includes(undefined)) return ke === null ? 'nama-dan-jabatan' : 'jabatan-tidak-disebut'
    return 'nama-saja'
  }
  /** Names listed for more than one post. */
  ganda(): string[] {
    return [...this.perNip].filter(([, ke]) => new Set(ke).size > 1).map(([nip]) => nip)
  }
}

const URUT: readonly Cocok[] = ['nama-dan-jabatan', 'bertentangan', 'jabatan-tidak-disebut', 'nama-saja', 'tidak-ada']

export class PadananDokumen {
  private readonly tanggal: IsoDate
  /** Letters of one kind that bear the same number: versions of one letter. Undefined = letters unknown. */
  private readonly perJenis: ReadonlyMap<JenisDokumen, readonly (readonly Surat[])[]> | undefined

  constructor(dokumen: readonly Dokumen[] | undefined, tanggal: IsoDate) {
    this.tanggal = tanggal
    if (!dokumen) return
    const peta = new Map<JenisDokumen, Map<string, Surat[]>>()
    for (const d of dokumen) {
      const nomor = peta.get(d.jenis) ?? new Map<string, Surat[]>()
      peta.set(d.jenis, nomor)
      const kunci = d.nomor.trim().toLowerCase()
      nomor.set(kunci, [...(nomor.get(kunci) ?? []), new Surat(d)])
    }
    this.perJenis = new Map([...peta].map(([j, n]) => [j, [...n.values()]]))
  }

  /** How the letters of a kind name a line; undefined = not known which letters there are. */
  cari(jenis: JenisDokumen, b: Baris): Padanan | undefined {
    if (!this.perJenis) return undefined
    let terbaik: Padanan = { cocok: 'tidak-ada' }
    const sesudah: string[] = []
    for (const versi of this.perJenis.get(jenis) ?? []) {
      const berlaku = versi.filter((s) => s.isi.tanggal <= this.tanggal)
      for (const s of versi) if (s.isi.tanggal > this.tanggal && s.cocok(b) !== 'tidak-ada') sesudah.push(s.isi.nomor)
      const hasil = berlaku.map((s) => s.cocok(b))
      const [pertama] = hasil
      if (pertama === undefined) continue
      const cocok: Cocok = hasil.every((h) => h === pertama) ? pertama : 'bertentangan'
      const { nomor, tanggal } = (berlaku[0] as Surat).isi
      if (URUT.indexOf(cocok) < URUT.indexOf(terbaik.cocok)) terbaik = { cocok, nomor, tanggal }
    }
    return sesudah.length > 0 && terbaik.cocok !== 'nama-dan-jabatan'
      ? { ...terbaik, sesudahTanggal: sesudah }
      : terbaik
  }

  /** The decree that names a line, whatever its date; null = none does. */
  keputusan(b: Baris): (Dokumen & { readonly bertentangan?: true }) | null | undefined {
    if (!this.perJenis) return undefined
    const memuat = (this.perJenis.get('sk') ?? [])
      .map((versi) => versi.filter((s) => s.cocok(b) !== 'tidak-ada').map((s) => s.isi))
      .filter((versi) => versi.length > 0)
    const [terbaru] = memuat.toSorted((x, y) => ((x[0] as Dokumen).tanggal < (y[0] as Dokumen).tanggal ? 1 : -1))
    if (!terbaru) return null
    const berbeda = new Set(terbaru.map((d) => `${d.tanggal}|${d.mulai ?? ''}`)).size > 1
    return { ...(terbaru[0] as Dokumen), ...(berbeda ? { bertentangan: true as const } : {}) }
  }

  /** What is wrong with the letters themselves: versions, names outside the batch, names twice, dates. */
  temuan(usulan: readonly Baris[]): TemuanDokumen[] {
    const hasil: TemuanDokumen[] = []
    const kunci = (b: { nip: string; ke?: string | null }): string =>
      `${b.nip}→${b.ke === undefined ? '?' : (b.ke ?? '')}`
    const dalam = new Set(usulan.flatMap((u) => [kunci(u), kunci({ nip: u.nip })]))
    for (const [jenis, kelompok] of this.perJenis ?? [])
      for (const versi of kelompok) {
        const nomor = (versi[0] as Surat).isi.nomor
        const catat = (kode: TemuanDokumen['kode'], nip: readonly string[], pesan: string): void => {
          hasil.push({ kode, jenis, nomor, nip, pesan })
        }
        if (new Set(versi.map((s) => JSON.stringify([s.isi.tanggal, s.isi.baris.map(kunci).toSorted()]))).size > 1)
          catat('versi-ganda', [], `Ada ${versi.length} versi ${jenis} nomor ${nomor} yang isinya berbeda.`)
        for (const s of versi) {
          const luar = s.isi.baris.filter((b) => !dalam.has(kunci(b))).map((b) => b.nip)
          if (luar.length > 0)
            catat(
              'di-luar-usulan',
              luar,
              `${jenis} nomor ${nomor} memuat ${luar.length} baris yang tidak ada dalam usulan.`,
            )
          const ganda = s.ganda()
          if (ganda.length > 0)
            catat(
              'nip-ganda',
              ganda,
              `${jenis} nomor ${nomor} memuat ${ganda.length} nama untuk lebih dari satu jabatan.`,
            )
          if (s.isi.tanggal > this.tanggal && jenis !== 'sk')
            catat(
              'setelah-tanggal',
              [],
              `${jenis} nomor ${nomor} bertanggal setelah tanggal mulai, jadi tidak dihitung.`,
            )
        }
      }
    return hasil
  }
}
