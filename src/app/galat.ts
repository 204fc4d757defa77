/** Ends a command or the start of the server with one clear line on stderr. */
export class GalatPerintah extends Error {
  override readonly name = 'GalatPerintah'
  constructor(
    pesan: string,
    /** 1 = something wrong in the matter, 2 = call, input or surroundings unusable. */
    readonly kode: 1 | 2 = 2,
    sebab?: unknown,
  ) {
    super(pesan, sebab === undefined ? undefined : { cause: sebab })
  }
}
