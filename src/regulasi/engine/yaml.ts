import { parse } from 'yaml'
import type { z } from 'zod'

/** Parses one YAML file (duplicate keys are errors) and checks its shape; the message names the file and the path. */
export function muatYaml<T>(nama: string, teks: string, skema: z.ZodType<T>): T {
  let isi: unknown
  try {
    isi = parse(teks, { uniqueKeys: true, version: '1.2', schema: 'core' })
  } catch (e) {
    throw new Error(`${nama}: ${(e as Error).message}`, { cause: e })
  }
  const hasil = skema.safeParse(isi)
  if (!hasil.success)
    throw new Error(`${nama}: ${hasil.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`).join('; ')}`)
  return hasil.data
}
