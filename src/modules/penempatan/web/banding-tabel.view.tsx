import type { ReactNode } from 'react'
import type { Bahasa } from '#platform/i18n'
import type { BandingDto } from '../application/banding.dto.ts'
import { sebutSisi } from '../application/banding.use-case.ts'
import { HURUF, namaSisi } from './banding.kata.ts'

/** A table with a column for each plan; on a phone each row a card. */
export function Sisi({
  keterangan,
  kepala,
  data,
  bahasa,
  baris,
}: {
  readonly keterangan: string
  readonly kepala: string
  readonly data: BandingDto
  readonly bahasa: Bahasa
  readonly baris: readonly { readonly kunci: string; readonly nama: ReactNode; readonly sel: ReactNode[] }[]
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <div className="gulir" tabIndex={0} role="region" aria-label={keterangan}>
      <table className="tabel tumpuk berdampingan">
        <caption className="luar">{keterangan}</caption>
        <thead>
          <tr>
            <th scope="col">{kepala}</th>
            {data.sisi.map((s, i) => (
              <th scope="col" key={sebutSisi(s.tempat)}>
                {namaSisi(bahasa, s, i)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {baris.map((b) => (
            <tr key={b.kunci}>
              <th scope="row">{b.nama}</th>
              {b.sel.map((s, i) => {
                const sisi = data.sisi[i]
                return (
                  <td key={HURUF[i]} data-judul={sisi ? namaSisi(bahasa, sisi, i) : undefined}>
                    {s}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
