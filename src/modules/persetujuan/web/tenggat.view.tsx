import type { Bahasa } from '#platform/i18n'
import type { TenggatBerjalan } from '#regulasi'
import { catatanTenggat, kataKepastian } from '../application/tenggat.teks.ts'

/** That a day is only the earliest possible one; the day itself stands beside it. */
export function Kepastian({ x, bahasa }: { x: TenggatBerjalan | undefined; bahasa: Bahasa }) {
  const kata = kataKepastian(bahasa, x)
  return kata ? <small className="redup blok">{kata}</small> : null
}

/** What moved a deadline and what it rests on; nothing where there is nothing to say. */
export function CatatanTenggat({ x, bahasa }: { x: TenggatBerjalan | undefined; bahasa: Bahasa }) {
  return (x ? catatanTenggat(bahasa, x) : []).map((kata) => (
    <small key={kata} className="redup blok">
      {kata}
    </small>
  ))
}
