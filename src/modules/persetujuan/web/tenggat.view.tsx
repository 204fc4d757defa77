import type { Bahasa } from '#platform/i18n'
import type { TenggatBerjalan } from '#regulasi'
import { catatanTenggat } from '../application/tenggat.teks.ts'

/** What moved a deadline and what it rests on; nothing where there is nothing to say. */
export function CatatanTenggat({ x, bahasa }: { x: TenggatBerjalan | undefined; bahasa: Bahasa }) {
  return (x ? catatanTenggat(bahasa, x) : []).map((kata) => (
    <small key={kata} className="redup blok">
      {kata}
    </small>
  ))
}
