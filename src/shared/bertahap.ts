/** Long work in pieces: between them a server may answer others. */
export type Bertahap<T> = Generator<undefined, T, undefined>

/** All pieces at once. */
export function habiskan<T>(langkah: Bertahap<T>): T {
  for (;;) {
    const l = langkah.next()
    if (l.done) return l.value
  }
}
