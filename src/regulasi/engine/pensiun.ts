/**
 * Batas usia pensiun and the day retirement starts. PP 11/2017 art. 239(2), 240; UU 14/2005 art. 30(4), 67(4)–(5).
 * Not modelled: the transitional ages of art. 354–355, extension of a guru besar, the year of preparation (art. 350).
 */
import { z } from 'zod'
import { bukaNilai } from './hitungan.ts'
import type { Pada } from './ketetapan.ts'
import { defineParameter } from './parameter.ts'
import { type Sitasi, tulisSitasi } from './sumber.ts'
import { birthday, firstOfNextMonth } from './tanggal.ts'

const Tabel = z.record(z.string(), z.number())
const bupJabatan = defineParameter('pensiun.bup', Tabel)
const bupKhusus = defineParameter('pensiun.bup-khusus', Tabel)

export interface JabatanBup {
  /** JPT and administrative posts by group, functional ones by tier. */
  readonly golongan:
    | 'jpt'
    | 'administrasi'
    | 'ahli-utama'
    | 'ahli-madya'
    | 'ahli-muda'
    | 'ahli-pertama'
    | 'penyelia'
    | 'mahir'
    | 'terampil'
    | 'pemula'
  readonly khusus?: 'guru' | 'dosen' | 'guru-besar'
}
export interface HasilBup {
  /** Years. */
  readonly bup: number
  /**
   * First day of the month after the month of that birthday, also for who was born on the 1st. The regulation does not
   * say so in these words: common practice, not verified.
   */
  readonly tmtPensiun: string
  readonly dasar: readonly Sitasi[]
}

/** Throws `NoValueInForce` before the first regulation known here. */
export function hitungBup(tanggalLahir: string, jabatan: JabatanBup, pada: Pada): HasilBup {
  const { berlaku, sumber } = bukaNilai(jabatan.khusus ? bupKhusus.id : bupJabatan.id, pada)
  const bup = Tabel.parse(berlaku.nilai)[jabatan.khusus ?? jabatan.golongan]
  if (bup === undefined) throw new Error(`tidak ada batas usia pensiun untuk ${jabatan.khusus ?? jabatan.golongan}`)
  return {
    bup,
    tmtPensiun: firstOfNextMonth(birthday(tanggalLahir, bup)),
    dasar: [
      tulisSitasi(berlaku.kutipan, sumber, berlaku.status),
      tulisSitasi({ source: 'tafsir-tepat', pasal: 'TMT pensiun' }, sumber),
    ],
  }
}
