/** A sum of decimals is not a decimal: the last bit would make a weight the solver refuses. */
export const enamDesimal = (x: number): number => Math.round(x * 1e6) / 1e6
