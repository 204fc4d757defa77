/** What a confirmed value would change: judged on the worked examples, before anybody signs. */
import { z } from 'zod'
import type { Aturan } from './aturan.ts'
import { salahBentuk } from './bentuk-nilai.ts'
import { evaluate } from './evaluasi.ts'
import type { Hasil, Keparahan } from './jenis.ts'
import { ATURAN, hukumPada, kasusAturan, KOSAKATA, PARAMETER, SUMBER, yangDibaca } from './katalog.ts'
import { type DaftarKetetapan, type Ketetapan, KetetapanSchema } from './ketetapan.ts'

interface Vonisnya {
  readonly hasil: Hasil
  readonly keparahan: Keparahan
}
export interface Dampak {
  readonly aturan: Aturan
  /** Worked examples of the rule that read this parameter. */
  readonly contoh: number
  readonly berubah: readonly {
    readonly nama: string
    readonly asOf: string
    readonly lama: Vonisnya
    readonly baru: Vonisnya
  }[]
}

/** Rules that read the parameter, each with the examples whose outcome changes. */
export function dampakKetetapan(baru: Ketetapan, kini: DaftarKetetapan = []): readonly Dampak[] {
  const sesudah = [...kini, baru]
  return ATURAN.filter((a) => yangDibaca(a).parameter.includes(baru.parameter)).map((a) => {
    let contoh = 0
    const berubah = kasusAturan(a.id).flatMap((k) => {
      const l = evaluate(a, k.facts, hukumPada(k.asOf, k.settings, kini))
      const b = evaluate(a, k.facts, hukumPada(k.asOf, k.settings, sesudah))
      if (l.parameter.includes(baru.parameter) || b.parameter.includes(baru.parameter)) contoh++
      if (l.hasil === b.hasil && l.keparahan === b.keparahan) return []
      const vonis = ({ hasil, keparahan }: Vonisnya): Vonisnya => ({ hasil, keparahan })
      return [{ nama: k.name, asOf: k.asOf, lama: vonis(l), baru: vonis(b) }]
    })
    return { aturan: a, contoh, berubah }
  })
}

/** What keeps a confirmed value from standing: where, and why. */
export function salahKetetapan(
  k: Ketetapan,
): { readonly path: (string | number)[]; readonly message: string } | undefined {
  const p = PARAMETER.get(k.parameter)
  if (!p) return { path: ['parameter'], message: `nilai hukum tidak dikenal: ${k.parameter}` }
  if (k.sumber === undefined && k.sumberTeks === undefined)
    return { path: ['sumber'], message: 'wajib diisi (atau sumberTeks bila peraturannya belum terdaftar)' }
  if (k.sumber !== undefined && k.sumberTeks !== undefined)
    return { path: ['sumberTeks'], message: 'tidak boleh bersama sumber' }
  if (k.sumber !== undefined && !SUMBER.has(k.sumber))
    return { path: ['sumber'], message: `sumber tidak terdaftar: ${k.sumber}` }
  if (k.ditarik !== undefined && k.ditarik <= k.nomor)
    return { path: ['ditarik'], message: 'harus nomor yang lebih tinggi' }
  const bentuk = salahBentuk(p, k.nilai, KOSAKATA)
  return bentuk && { path: ['nilai', ...bentuk.jalur], message: bentuk.pesan.id }
}

/** The list as a file carries it: each entry may stand, no number twice. */
export const periksaKetetapan = z.array(KetetapanSchema).superRefine((daftar, ctx) => {
  const nomor = new Set<number>()
  for (const [i, k] of daftar.entries()) {
    const salah = nomor.has(k.nomor) ? { path: ['nomor'], message: `nomor ganda: ${k.nomor}` } : salahKetetapan(k)
    nomor.add(k.nomor)
    if (salah) ctx.addIssue({ code: 'custom', path: [i, ...salah.path], message: salah.message, input: k })
  }
})
