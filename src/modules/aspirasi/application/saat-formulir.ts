import type { DepsAspirasi } from './deps.ts'

/** When a form was handed out, signed, so that whoever sends it back cannot say otherwise. */
export const buatSaatFormulir = (deps: Pick<DepsAspirasi, 'rahasia' | 'jam'>) => ({
  baru(): string {
    const saat = deps.jam.sekarang().getTime().toString(36)
    return `${saat}.${deps.rahasia.tandaSaat(saat)}`
  },
  /** Milliseconds; null = not ours. */
  baca(teks: string | undefined): number | null {
    const [saat = '', tanda] = (teks ?? '').split('.')
    return saat !== '' && tanda === deps.rahasia.tandaSaat(saat) ? Number.parseInt(saat, 36) : null
  },
})
