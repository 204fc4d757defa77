import type { ReactNode } from 'react'
import { useBahasa } from './bahasa.tsx'
import { kelas } from './dasar.tsx'
import { teksKomponen } from './komponen.teks.ts'

export interface Kolom<B> {
  readonly kunci: string
  readonly judul: ReactNode
  isi(baris: B, nomor: number): ReactNode
  /** Right-aligned figures. */
  readonly angka?: boolean
  /** The cell that names the row. */
  readonly kepala?: boolean
  /** Sort link, and the direction now in force. */
  readonly urut?: { readonly href: string; readonly arah?: 'naik' | 'turun' }
}

/** A table that scrolls inside its own named, focusable frame; with `tumpuk` it becomes cards on a phone. */
export function Tabel<B>(p: {
  keterangan: string
  kolom: readonly Kolom<B>[]
  baris: readonly B[]
  kunciBaris: (baris: B, nomor: number) => string
  kosong?: ReactNode
  kelasBaris?: (baris: B) => string | undefined
  terpilih?: (baris: B) => boolean
  tumpuk?: boolean
  tampilKeterangan?: boolean
}) {
  if (p.baris.length === 0 && p.kosong !== undefined) return <>{p.kosong}</>
  return (
    <div className="gulir" tabIndex={0} role="region" aria-label={p.keterangan}>
      <table className={kelas('tabel', p.tumpuk && 'tumpuk')}>
        <caption className={p.tampilKeterangan ? undefined : 'luar'}>{p.keterangan}</caption>
        <thead>
          <tr>
            {p.kolom.map((k) => (
              <th
                key={k.kunci}
                scope="col"
                className={k.angka ? 'angka' : undefined}
                aria-sort={k.urut?.arah ? (k.urut.arah === 'naik' ? 'ascending' : 'descending') : undefined}
              >
                {k.urut ? <a href={k.urut.href}>{k.judul}</a> : k.judul}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {p.baris.map((b, i) => {
            const terpilih = p.terpilih?.(b) ?? false
            return (
              <tr key={p.kunciBaris(b, i)} className={kelas(p.kelasBaris?.(b), terpilih && 'terpilih')}>
                {p.kolom.map((k) => {
                  const judul = p.tumpuk && typeof k.judul === 'string' && k.judul ? { 'data-judul': k.judul } : {}
                  return k.kepala ? (
                    <th key={k.kunci} scope="row" className={k.angka ? 'angka' : undefined}>
                      {k.isi(b, i)}
                    </th>
                  ) : (
                    <td key={k.kunci} className={k.angka ? 'angka' : undefined} {...judul}>
                      {k.isi(b, i)}
                    </td>
                  )
                })}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

/** Page numbers around the current one, always with the first and the last. */
export function Paginasi({
  halaman,
  jumlah,
  alamat,
}: {
  halaman: number
  jumlah: number
  alamat: (n: number) => string
}) {
  const t = teksKomponen(useBahasa())
  if (jumlah <= 1) return null
  const nomor = [...new Set([1, halaman - 1, halaman, halaman + 1, jumlah])].filter((n) => n >= 1 && n <= jumlah)
  return (
    <nav className="paginasi" aria-label={t('navHalaman')}>
      <ul>
        {halaman > 1 ? (
          <li>
            <a href={alamat(halaman - 1)} rel="prev">
              {t('sebelumnya')}
            </a>
          </li>
        ) : null}
        {nomor.map((n, i) => [
          i > 0 && n - (nomor[i - 1] ?? 0) > 1 ? (
            <li key={`s${n}`}>
              <span aria-hidden="true">…</span>
            </li>
          ) : null,
          <li key={n}>
            <a href={alamat(n)} aria-label={t('halaman', { n })} aria-current={n === halaman ? 'page' : undefined}>
              {n}
            </a>
          </li>,
        ])}
        {halaman < jumlah ? (
          <li>
            <a href={alamat(halaman + 1)} rel="next">
              {t('berikutnya')}
            </a>
          </li>
        ) : null}
      </ul>
    </nav>
  )
}
