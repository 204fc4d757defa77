// Kinds of pairs: staying in the seat held now, certain, conditional. Apart, so that the engine loads without other modules.
export const TETAP = 0
export const PASTI = 1
export const BERSYARAT = 2
