// Browser entry, loaded only by pages that declare an island. One shared chunk (React); each island its own, on demand.
import { type ComponentType, createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nProvider } from 'react-aria-components'
import { PenyediaBahasa } from '#design/pulau'
import type { Bahasa } from '#platform/i18n'
import { pasangTeksAria } from './pulau-teks-aria.ts'

type Pulau = ComponentType<Record<string, unknown>>
type Pemuat = () => Promise<{ readonly default: Pulau }>
const modul = import.meta.glob<{ readonly default: Readonly<Record<string, Pemuat>> }>(
  '../modules/*/web/pulau/index.ts',
  { eager: true },
)
const pulau = new Map(Object.values(modul).flatMap((m) => Object.entries(m.default)))
const bahasa: Bahasa = document.documentElement.lang === 'en' ? 'en' : 'id'
const LOKAL = bahasa === 'id' ? 'id-ID' : 'en-GB'

async function hidupkan(wadah: HTMLElement): Promise<void> {
  const nama = wadah.dataset['pulau'] ?? ''
  const muat = pulau.get(nama)
  const isi = wadah.querySelector<HTMLElement>(':scope > [data-isi]')
  const data = wadah.querySelector(':scope > script[type="application/json"]')
  if (!muat || !isi || !data) throw new Error(`Pulau ${nama} tidak dikenal; isi tanpa skrip tetap dipakai`)
  const { default: Komponen } = await muat()
  const props = { ...(JSON.parse(data.textContent) as Record<string, unknown>), bahasa }
  // The fallback is replaced, not hydrated: it is plain markup made for use without a script.
  createRoot(isi).render(
    createElement(
      I18nProvider as ComponentType<{ locale: string }>,
      { locale: LOKAL },
      createElement(PenyediaBahasa, { value: bahasa }, createElement(Komponen, props)),
    ),
  )
  wadah.dataset['hidup'] = ''
}

if (bahasa === 'id') pasangTeksAria()
for (const wadah of document.querySelectorAll<HTMLElement>('[data-pulau]'))
  hidupkan(wadah).catch((e: unknown) => console.error(e))
