import { createContext, useContext } from 'react'
import type { Bahasa } from '#platform/i18n'

/** Language of the page or island around a component; layouts and the island runtime provide it. */
const Konteks = createContext<Bahasa>('id')
export const PenyediaBahasa = Konteks.Provider
export const useBahasa = (): Bahasa => useContext(Konteks)
