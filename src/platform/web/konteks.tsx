import { createContext, type ReactNode, useContext } from 'react'
import type { Pelaku } from '#platform/access'
import type { Bahasa } from '#platform/i18n'
import type { Aset } from './aset.ts'
import type { Tema } from './layan.ts'

/** What layouts need to know about the page they frame. */
export interface Halaman {
  readonly pelaku: Pelaku | null
  readonly bahasa: Bahasa
  readonly tema: Tema
  readonly url: URL
  readonly hariIni: string
  readonly aset: Aset
  readonly instansi: { readonly nama: string; readonly contoh: boolean }
  /** Words left by the last redirect. */
  readonly kilat: string | null
  /** Token for a form that is not part of the page's own (sign out, language). */
  token(): string
  /** Whether a page is mounted at this path and the user may open it: what a menu may offer. */
  readonly terbuka: (path: string) => boolean
  readonly nonce: string
  /** Islands seen so far; filled while rendering. */
  readonly pulau: Set<string>
}

const Konteks = createContext<Halaman | null>(null)
export const PenyediaHalaman = Konteks.Provider

export function useHalaman(): Halaman {
  const h = useContext(Konteks)
  if (!h) throw new Error('Komponen ini hanya dapat dipakai di dalam halaman (halaman({ view }))')
  return h
}

/** JSON that cannot end its own script element. */
const jsonAman = (nilai: unknown): string =>
  JSON.stringify(nilai).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')

/**
 * A rich widget of `src/modules/<m>/web/pulau/index.ts`. The fallback is on the page from the start, does the task
 * without JavaScript, and is replaced when the component has loaded.
 */
export function Island({ name, props, fallback }: { name: string; props: object; fallback: ReactNode }) {
  useHalaman().pulau.add(name)
  return (
    <div data-pulau={name}>
      <script type="application/json" dangerouslySetInnerHTML={{ __html: jsonAman(props) }} />
      <div data-isi="">{fallback}</div>
    </div>
  )
}

/** Last thing in a body: the shared island chunk, only on pages that declared an island. */
export function SkripPulau() {
  const h = useHalaman()
  const skrip = h.pulau.size ? h.aset.skrip('pulau') : null
  if (!skrip) return null
  return (
    <>
      <meta property="csp-nonce" nonce={h.nonce} />
      <script type="module" src={skrip} async />
    </>
  )
}
