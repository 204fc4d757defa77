/** Parts of a solve: bids of the auction at one ε, rows placed by shortest paths. */
export type Fase = 'lelang' | 'jalur'

/** Told now and then how far a solve is; what it does must be quick. */
export type Pantau = (fase: Fase, selesai: number, semua: number) => void
