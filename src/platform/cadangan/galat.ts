/** A backup that cannot be made, read or restored; the message is meant for the operator. */
export class GalatCadangan extends Error {
  override readonly name = 'GalatCadangan'
}
