import { z } from 'zod'
import { FAKTA, type Fakta } from './fakta.ts'
import { PengaturanSchema } from './pengaturan.ts'
import { muatYaml } from './yaml.ts'

/** Worked examples: what the rule must answer, why, and on which provision. They are tests and public explanation. */
const Nilai: z.ZodType = z.unknown()
const faktaSchema = z.record(z.string(), Nilai).transform((isi, ctx): Fakta => {
  for (const [k, v] of Object.entries(isi)) {
    const butir = (FAKTA as Record<string, { sisi: string; skema: z.ZodType } | undefined>)[k]
    if (!butir || k === 'pengalaman') {
      ctx.addIssue({ code: 'custom', message: `fakta tidak dikenal: ${k}` })
      continue
    }
    const r = butir.skema.safeParse(v)
    if (!r.success) ctx.addIssue({ code: 'custom', message: `${k}: ${r.error.issues[0]?.message ?? 'tidak sah'}` })
  }
  return isi
})
const KasusSchema = z.strictObject({
  name: z.string().min(5),
  origin: z.strictObject({
    kind: z.enum(['law', 'circular', 'letter', 'expert', 'defect']),
    note: z.string(),
  }),
  asOf: z.iso.date(),
  settings: PengaturanSchema.optional(),
  facts: faktaSchema,
  expect: z.strictObject({
    outcome: z.enum(['terpenuhi', 'tidak-terpenuhi', 'tidak-berlaku', 'belum-diketahui']),
    severity: z.enum(['blokir', 'peringatan', 'info']).optional(),
    because: z.strictObject({
      fakta: z.record(z.string(), Nilai).optional(),
      kurang: z.record(z.string(), Nilai).optional(),
      hilang: z.array(z.string()).optional(),
      alasan: z.string().optional(),
      pesan: z.string().optional(),
    }),
    cites: z.array(z.string()).default([]),
  }),
})
const BerkasSchema = z.strictObject({ rule: z.string(), cases: z.array(KasusSchema).min(1) })
type IsiKasus = z.infer<typeof KasusSchema>
export interface Kasus extends IsiKasus {
  readonly rule: string
}

export function bacaKasus(berkas: Readonly<Record<string, string>>): readonly Kasus[] {
  const daftar: Kasus[] = []
  for (const [nama, teks] of Object.entries(berkas)) {
    const b = muatYaml(nama, teks, BerkasSchema as z.ZodType<z.infer<typeof BerkasSchema>>)
    for (const k of b.cases) daftar.push({ rule: b.rule, ...k })
  }
  return daftar
}
