import type { Bertahap } from '#shared'

/** Lets the server answer others between the parts. */
export async function berjeda<T>(langkah: Bertahap<T>): Promise<T> {
  for (;;) {
    await new Promise<void>((lanjut) => setImmediate(lanjut))
    const l = langkah.next()
    if (l.done) return l.value
  }
}
