/** A market: bidders (rows) looking for objects (columns). Benefits are integers, to be maximised. */
export interface Pasar {
  bidders: number
  start: Int32Array
  column: Int32Array
  benefit: Int32Array | Float64Array
  objects: number
  /** Bidders an object takes, at least one; null = one each. */
  capacity: Int32Array | null
  /** Value of staying out; null = every bidder must be seated. */
  stay: Float64Array | null
}
